"""The graph as files for a full import into Neo4j, for what is too large to send.

https://neo4j.com/docs/operations-manual/current/import/ has the form. A file holds nodes of the
same labels, or relationships of the same type, whose properties have the same types.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from ..model import Edge, GraphData, Node, Prop
from ..stores.base import StoreError
from ..stores.neo4j_schema import SCHEMA, constraint

Row: TypeAlias = tuple[tuple[str, ...], Mapping[str, Prop]]
"""What identifies a node or relationship, and its properties."""

_TYPES = {str: "string", bool: "boolean", int: "long", float: "double", list: "string[]"}
_DELIMITERS = "\x1f\x1e\x1d\x1c\ue000\uf8ff"
_LINE = re.compile(r"[\n\r]")

_SCRIPT = """\
#!/bin/sh
# Fills the database neo4j of a stopped Neo4j server, 5.26 or later, with this graph:
#
#     sh import.sh                                 # where the database is new
#     sh import.sh --overwrite-destination=true    # where it exists; what it holds is lost
#
# Start the server afterwards, and make the indexes:
#
#     cypher-shell -f schema.cypher
set -eu
cd "$(dirname "$0")"
exec neo4j-admin database import full neo4j @import.args "$@"
"""


def to_folder(data: GraphData, target: Path) -> None:
    """Write into the folder ``target``: a CSV file for each form of node and relationship;
    ``import.args``, the arguments of ``neo4j-admin database import full``; ``import.sh``, which
    runs it; ``schema.cypher``, the constraints and indexes to make afterwards.

    Raises:
        StoreError: where lists hold every character that could set their items apart.
    """
    target.mkdir(parents=True, exist_ok=True)
    between = _delimiter(data)
    files: list[str] = []
    lines: list[str] = []
    for n, (labels, rows) in enumerate(_alike(_nodes(data)), 1):
        name = f"nodes-{n:03}.csv"
        files.append(f"--nodes={':'.join(labels)}={name}")
        if _write(target / name, ["id:ID"], rows, between):
            lines.append(name)
    for n, ((kind,), rows) in enumerate(_alike(_edges(data)), 1):
        name = f"relationships-{n:03}.csv"
        files.append(f"--relationships={kind}={name}")
        if _write(target / name, ["id:string", ":START_ID", ":END_ID"], rows, between):
            lines.append(name)
    options = [f"--array-delimiter=U+{ord(between):04X}", "--bad-tolerance=0", "--strict=true"]
    if lines:
        options += [f"--multiline-fields={','.join(lines)}", "--multiline-fields-format=v2"]
    _text(target / "import.args", [*options, *files])
    _text(target / "import.sh", [_SCRIPT.rstrip("\n")])
    kinds = sorted({edge.type for edge in data.edges.values()})
    _text(
        target / "schema.cypher",
        [f"{statement};" for statement in (*SCHEMA.values(), *map(constraint, kinds))],
    )


def _nodes(data: GraphData) -> Iterable[tuple[tuple[str, ...], Row]]:
    for key, node in sorted(data.nodes.items()):
        yield node.labels, ((key,), node.props)


def _edges(data: GraphData) -> Iterable[tuple[tuple[str, ...], Row]]:
    for key, edge in sorted(data.edges.items()):
        yield (edge.type,), ((key, edge.source, edge.target), edge.props)


def _alike(
    items: Iterable[tuple[tuple[str, ...], Row]],
) -> Iterable[tuple[tuple[str, ...], list[Row]]]:
    """Put together what has the same labels, and no property in two types."""
    groups: dict[tuple[str, ...], list[tuple[dict[str, str], list[Row]]]] = {}
    for labels, (ids, props) in items:
        types = {name: _TYPES[type(value)] for name, value in props.items()}
        for columns, rows in groups.setdefault(labels, []):
            if all(columns.get(name, kind) == kind for name, kind in types.items()):
                columns.update(types)
                rows.append((ids, props))
                break
        else:
            groups[labels].append((types, [(ids, props)]))
    for labels, found in sorted(groups.items()):
        yield from ((labels, rows) for _, rows in found)


def _delimiter(data: GraphData) -> str:
    """Choose a character that no list holds: the form has no way to escape one."""
    held: set[str] = set()
    items: list[Node | Edge] = [*data.nodes.values(), *data.edges.values()]
    for item in items:
        for value in item.props.values():
            if isinstance(value, list):
                held.update(*value)
    for one in _DELIMITERS:
        if one not in held:
            return one
    raise StoreError(
        "Every character that may stand between the items of a list stands in one already; "
        "use whofunds copy instead."
    )


def _write(path: Path, ids: Sequence[str], rows: Sequence[Row], between: str) -> bool:
    """Write a file with its line of names; tell whether a field of it has several lines."""
    types = {name: _TYPES[type(value)] for _, props in rows for name, value in props.items()}
    names = sorted(types)
    several = False
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join([*ids, *(f"{name}:{types[name]}" for name in names)]) + "\n")
        for keys, props in rows:
            fields = [*map(_quoted, keys), *(_field(props.get(name), between) for name in names)]
            line = ",".join(fields)
            several = several or bool(_LINE.search(line))
            file.write(line + "\n")
    return several


def _field(value: Prop | None, between: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    return _quoted(between.join(value) if isinstance(value, list) else value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _text(path: Path, lines: Iterable[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="")
