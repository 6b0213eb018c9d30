"""A canned query as a frozen value: what one ``.cypher`` file of the library says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

ParamType: TypeAlias = Literal["entity", "text", "date", "integer", "number"]
PARAM_TYPES: tuple[ParamType, ...] = get_args(ParamType)

ParamValue: TypeAlias = "str | int | float | None"
"""What is passed to Cypher for one parameter: the id of an entity, a text, an ISO 8601 day, a
number. ``None`` only where the default is null."""


@dataclass(frozen=True, slots=True)
class Param:
    """One parameter of a query.

    ``type`` is one of :data:`PARAM_TYPES`. A parameter without default is ``required`` and an
    argument on the command line; one with a default is an option. ``kinds`` are the entity
    kinds that an ``entity`` may be (empty: any). ``bound`` says which day of an interval such
    as 2025-07 a ``date`` stands for: its earliest or its latest. ``example`` is a value that
    means something on the graph of the examples.
    """

    name: str
    type: ParamType
    meaning: str
    required: bool = True
    default: ParamValue = None
    kinds: tuple[str, ...] = ()
    bound: Literal["earliest", "latest"] = "earliest"
    example: ParamValue = None


@dataclass(frozen=True, slots=True)
class Example:
    """One example with its answer on the graph of the examples.

    ``params`` are given as a person gives them, names and not ids. ``rows`` is the number of
    rows, or one mapping for each row in order, of those columns that it wants to hold.
    """

    params: Mapping[str, ParamValue]
    rows: int | tuple[Mapping[str, object], ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Phrase:
    """A way in which people put a query's question: ``{name}`` stands for the entity that is the
    parameter of that name, and ``given`` are further parameters that it settles."""

    say: str
    given: Mapping[str, ParamValue]


@dataclass(frozen=True, slots=True)
class CardSection:
    """That a query is a section of the card of an entity (``whofunds show``): the heading, the
    entity kinds whose card has it, and its place among the sections (smaller is higher)."""

    title: str
    kinds: tuple[str, ...]
    order: int


@dataclass(frozen=True, slots=True)
class GraphForm:
    """A query's answer as a picture: a statement that returns nodes, relationships and paths, for
    the same question and with the same parameters. ``title``, ``cypher``, ``text`` and
    ``source`` are as in :class:`Query`."""

    title: str
    cypher: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Query:
    """One question of the library.

    ``name`` is the file's name without ending, ``theme`` its folder. ``columns`` maps each
    column, in order, to its meaning; ``table`` are those that a table for people shows, beside
    the evidence. ``cypher`` is the statement without the head; ``text`` is
    the whole file, as it is pasted into Neo4j Browser. ``source`` is for messages. ``graph`` is
    its graph form, where a picture makes sense. ``computed`` names the step of Python that makes
    the rows from what the statement fetches, for what Cypher cannot do; empty where it makes them.
    """

    name: str
    theme: str
    title: str
    question: str
    params: tuple[Param, ...]
    columns: Mapping[str, str]
    table: tuple[str, ...]
    examples: tuple[Example, ...]
    cypher: str
    text: str
    source: str
    card: CardSection | None = None
    graph: GraphForm | None = None
    computed: str = ""
    asks: tuple[Phrase, ...] = ()

    @property
    def subject(self) -> Param | None:
        """The first entity that it asks for: whom the question is about."""
        return next((p for p in self.params if p.type == "entity"), None)


_HIDDEN = re.compile(
    r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.DOTALL
)


def bare(cypher: str) -> str:
    """Blank out strings, quoted names and comments, keeping every offset and line."""
    return _HIDDEN.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), cypher)
