"""What is indexed on a Neo4j server, in the statements that make it: only what Community has."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .checks import ROOTS

SCHEMA: Mapping[str, str] = MappingProxyType(
    {
        **{
            f"whofunds_{root}_id": f"CREATE CONSTRAINT whofunds_{root}_id IF NOT EXISTS "
            f"FOR (n:{root}) REQUIRE n.id IS UNIQUE"
            for root in ROOTS
        },
        "whofunds_name_key": "CREATE INDEX whofunds_name_key IF NOT EXISTS FOR (n:Name) ON (n.key)",
        "whofunds_entity_name": "CREATE INDEX whofunds_entity_name IF NOT EXISTS "
        "FOR (n:Entity) ON (n.name)",
        "names": "CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Name) ON EACH [n.key, n.id] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
    }
)
"""The constraints and indexes of every graph, by name."""


def constraint_name(kind: str) -> str:
    """Give the name of the constraint on the ids of a relationship type."""
    return f"whofunds_{kind}_id"


def constraint(kind: str) -> str:
    """Give the statement that makes the ids of a relationship type unique."""
    return (
        f"CREATE CONSTRAINT {constraint_name(kind)} IF NOT EXISTS "
        f"FOR ()-[r:`{kind}`]-() REQUIRE r.id IS UNIQUE"
    )
