"""The graph as tables: what CSV, SQLite and Parquet have in common.

``entity`` holds every entity, ``fact`` every fact with how it is stated; each kind of fact has a
table of its values besides, and ``article``, ``claim`` and ``name`` one each. Every type of
relationship is a table with ``source`` and ``target``. Tables and columns are those of the kinds
(:func:`~..shape.graph_shape`), there also where the graph has nothing to put into them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ...schema import Model, load_model
from ..model import GraphData, Node, Prop
from ..shape import PropType, Shape, shape_of

Cell: TypeAlias = str | int | float | bool | list[str] | None
_FACT = ("kind", "modality", "modalities", "sources", "contested")


@dataclass(slots=True)
class Table:
    """A table: ``columns`` maps names to types, ``rows`` have a cell for each, ``None`` where it
    is unknown. ``refers`` maps columns to the tables whose ``id`` they hold."""

    name: str
    about: str
    columns: dict[str, PropType]
    refers: dict[str, str] = field(default_factory=dict)
    rows: list[tuple[Cell, ...]] = field(default_factory=list)

    def add(self, values: Mapping[str, Cell]) -> None:
        """Add a row; a column that the table lacks is made for it, at the end."""
        for name in values.keys() - self.columns.keys():
            self.columns[name] = _type_of(values[name])
            self.rows = [(*row, None) for row in self.rows]
        self.rows.append(tuple(values.get(name) for name in self.columns))


def to_tables(data: GraphData, model: Model | None = None) -> list[Table]:
    """Give the graph as tables, nodes first; rows come in the order of their ids."""
    model = model or load_model()
    shape = shape_of(model)
    nodes = _node_tables(model, shape)
    edges = {kind: _edge_table(kind, shape) for kind in sorted(shape.edges)}
    for _, node in sorted(data.nodes.items()):
        _put(node, nodes)
    facts = {kind.label: snake(kind.label) for kind in model.facts.values()}
    for _, edge in sorted(data.edges.items()):
        table = edges.setdefault(edge.type, _edge_table(edge.type, shape))
        table.add({"id": edge.id, "source": edge.source, "target": edge.target, **edge.props})
    for table in edges.values():
        _refer(table, shape, facts)
    return [*nodes.values(), *edges.values()]


def snake(name: str) -> str:
    """Give ``funding_round`` for ``FundingRound`` and ``funds`` for ``FUNDS``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def _node_tables(model: Model, shape: Shape) -> dict[str, Table]:
    entity: dict[str, PropType] = {"id": "text", "kind": "text", "labels": "texts"}
    for kind in model.entities.values():
        entity |= shape.labels[kind.label]
    fact: dict[str, PropType] = {"id": "text", **{n: shape.labels["Fact"][n] for n in _FACT}}
    tables = [
        Table("entity", "Organizations, people, products, places and groups.", entity),
        Table("fact", "Every fact: how firmly and by how many articles it is stated.", fact),
    ]
    for each in model.facts.values():
        own = {n: t for n, t in shape.labels[each.label].items() if n not in _FACT}
        columns: dict[str, PropType] = {"id": "text", **own}
        tables.append(Table(snake(each.label), each.description, columns, {"id": "fact"}))
    for label, about in (
        ("Claim", "What one sentence of an article states, with the sentence."),
        ("Article", "The articles, with their text after repair."),
        ("Name", "Every name by which an entity may be asked for."),
    ):
        tables.append(Table(snake(label), about, {"id": "text", **shape.labels[label]}))
    return {table.name: table for table in tables}


def _edge_table(kind: str, shape: Shape) -> Table:
    columns: dict[str, PropType] = {"id": "text", "source": "text", "target": "text"}
    return Table(snake(kind), f"Relationship {kind}.", columns | dict(shape.edges.get(kind, {})))


def _refer(table: Table, shape: Shape, facts: Mapping[str, str]) -> None:
    """Say which tables a relationship leads from and to, where it is one on each side."""
    joins = [(a, b) for a, kind, b in shape.relationships if snake(kind) == table.name]
    for column, labels in zip(("source", "target"), zip(*joins, strict=True), strict=False):
        found = {_table_of(label, shape, facts) for label in labels}
        if found:
            table.refers[column] = found.pop() if len(found) == 1 else "fact"
    if "fact" in table.columns:
        table.refers["fact"] = "fact"


def _table_of(label: str, shape: Shape, facts: Mapping[str, str]) -> str:
    if label in facts:
        return facts[label]
    return "entity" if "Entity" in shape.beside.get(label, ()) else snake(label)


def _put(node: Node, tables: dict[str, Table]) -> None:
    props: dict[str, Prop] = dict(node.props)
    if "Entity" in node.labels:
        kind = next((x for x in node.labels if x in load_model().entities), "Entity")
        row: dict[str, Cell] = {"id": node.id, "kind": kind, "labels": list(node.labels), **props}
        tables["entity"].add(row)
    elif "Fact" in node.labels:
        tables["fact"].add({"id": node.id} | {n: props[n] for n in _FACT if n in props})
        own = snake(next(label for label in node.labels if label != "Fact"))
        table = tables.setdefault(own, Table(own, "", {"id": "text"}, {"id": "fact"}))
        table.add({"id": node.id} | {n: v for n, v in props.items() if n not in _FACT})
    else:
        own = snake(node.labels[0])
        table = tables.setdefault(own, Table(own, f"Nodes {node.labels[0]}.", {"id": "text"}))
        table.add({"id": node.id, **props})


def _type_of(value: Cell) -> PropType:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, list):
        return "texts"
    if isinstance(value, int):
        return "integer"
    return "number" if isinstance(value, float) else "text"
