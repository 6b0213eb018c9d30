"""Reads one ``.cypher`` file of the library: a head in YAML comments, then one statement.

Line one is the bare title, which Neo4j Browser takes as a favourite's name. The comment lines
after it, up to the first blank line, are YAML::

    // Who funds a company?
    // question: Who put money in, and which sentence says so?
    // params:
    //   company: {type: entity, kinds: [Organization], meaning: The company, example: 智谱}
    //   since: {type: date, default: "0001-01-01", meaning: Rounds on or after this day}
    // columns:
    //   investor: Who put money in
    // table: [investor, round, date, amount]
    // card: {title: Money in, kinds: [Organization], order: 10}
    // tests:
    //   - {params: {company: 智谱}, rows: 6}

    MATCH ...

``computed: look_through`` says that the statement only fetches, and that the module of that name in
:mod:`.steps` makes the rows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NoReturn, TypeAlias

import yaml

from ..schema import load_model
from .errors import QueryError
from .model import PARAM_TYPES, CardSection, Example, Param, ParamValue, Query, bare
from .steps import step_names

_KEYS = ("question", "params", "columns", "table", "card", "computed", "tests")
_PARAM_KEYS = ("type", "meaning", "default", "example", "kinds", "bound")
_Path: TypeAlias = tuple[str | int, ...]
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_PARAMETER = re.compile(r"\$(\w+)")


class _Lines(yaml.SafeLoader):
    """Keeps numbers and days as written: ``2025-01-01`` stays a text, and YAML's own ``yes``,
    ``no``, ``on`` are words, not booleans."""


_Lines.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Lines.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


class _Head:
    """The head of one file: its data, and the line of every key for messages."""

    def __init__(self, source: str, text: str) -> None:
        self.source = source
        self.lines: dict[_Path, int] = {}
        lines = text.split("\n")
        self.title = self._title(lines[0])
        end = next((n for n, line in enumerate(lines) if not line.strip()), len(lines))
        head = lines[1:end]
        for number, line in enumerate(head, 2):
            if not line.startswith("//"):
                self.fault(
                    number, "the head has no blank line after it", "put one before the Cypher"
                )
        # Line one is left empty so that YAML's own line numbers are those of the file.
        self.data = self._parse("\n" + "\n".join(re.sub("^// ?", "", line) for line in head))
        self.cypher = "\n".join(lines[end:]).strip()
        # The line on which the statement begins, for messages.
        self.start = next((n for n, line in enumerate(lines, 1) if n > end and line.strip()), 1)

    def fault(self, line: int | _Path, what: str, remedy: str) -> NoReturn:
        """Raise :class:`QueryError`; ``line`` may be the path of a key, or of one below it."""
        if isinstance(line, tuple):
            line = next(
                (self.lines[line[:n]] for n in range(len(line), 0, -1) if line[:n] in self.lines), 1
            )
        raise QueryError(f"{self.source}, line {line}: {what}; {remedy}.")

    def _title(self, line: str) -> str:
        title = line.removeprefix("//").strip()
        if not line.startswith("//") or not title:
            self.fault(1, "the title is missing", "begin the file with `// Title`")
        return title

    def _parse(self, text: str) -> Mapping[str, Any]:
        try:
            node = yaml.compose(text, _Lines)
            data = yaml.load(text, _Lines)  # noqa: S506 - a subclass of SafeLoader
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            reason = getattr(error, "problem", None) or "it is not YAML"
            self.fault(
                mark.line + 1 if mark else 2,
                f"the head cannot be read ({reason})",
                "write YAML behind the slashes, with quotes round texts that hold : or #",
            )
        if not isinstance(data, dict):
            self.fault(2, "the head has no keys", f"write {', '.join(_KEYS)} as YAML in comments")
        self._keep_lines(node, ())
        return data

    def _keep_lines(self, node: yaml.Node | None, path: _Path) -> None:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                self.lines[(*path, key.value)] = key.start_mark.line + 1
                self._keep_lines(value, (*path, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for number, value in enumerate(node.value):
                self.lines[(*path, number)] = value.start_mark.line + 1
                self._keep_lines(value, (*path, number))

    def mapping(self, value: object, path: _Path, keys: tuple[str, ...] = ()) -> Mapping[str, Any]:
        """Give a mapping whose keys are texts, all among ``keys`` where those are given."""
        if not isinstance(value, dict):
            self.fault(path, f"{path[-1]!r} is not a mapping", "write `key: value` pairs")
        for key in value:
            if not isinstance(key, str) or (keys and key not in keys):
                known = ", ".join(keys) or "texts as keys"
                what = f"unknown key {key!r} in {path[-1]!r}"
                self.fault((*path, str(key)), what, f"use {known}")
        return value

    def text(self, value: object, path: _Path) -> str:
        if not isinstance(value, str) or not value.strip():
            self.fault(path, f"{path[-1]!r} is missing or not a text", f"add `{path[-1]}: ...`")
        return " ".join(value.split())


def parse_query(text: str, *, name: str, theme: str, source: str) -> Query:
    """Read the text of one file.

    ``name`` and ``theme`` are those of the file and its folder, ``source`` is how messages call
    it. Raises :class:`QueryError` for the first fault, with file, line and remedy.
    """
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    head = _Head(source, text)
    for key in head.data:
        if key not in _KEYS:
            head.fault((str(key),), f"unknown key {key!r}", f"use one of {', '.join(_KEYS)}")
    params = _params(head)
    columns = head.mapping(head.data.get("columns"), ("columns",))
    if not columns:
        head.fault(("columns",), "no columns", "list what the statement returns, with its meaning")
    meanings = {column: head.text(m, ("columns", column)) for column, m in columns.items()}
    computed = _computed(head)
    _check_cypher(head, {param.name for param in params}, some_unused=bool(computed))
    return Query(
        name=name,
        theme=theme,
        title=head.title,
        question=head.text(head.data.get("question"), ("question",)),
        params=params,
        columns=MappingProxyType(meanings),
        table=_table(head, meanings),
        examples=_examples(head, params, meanings),
        cypher=head.cypher,
        text=text,
        source=source,
        card=_card(head, params),
        computed=computed,
    )


def _params(head: _Head) -> tuple[Param, ...]:
    return tuple(
        _param(head, name, head.mapping(entry, ("params", name), _PARAM_KEYS))
        for name, entry in head.mapping(head.data.get("params", {}), ("params",)).items()
    )


def _param(head: _Head, name: str, entry: Mapping[str, Any]) -> Param:
    path = ("params", name)
    if not _NAME.fullmatch(name):
        head.fault(path, f"parameter {name!r} has an odd name", "use a-z, digits and _")
    if entry.get("type") not in PARAM_TYPES:
        head.fault((*path, "type"), f"parameter {name!r} has no known type",
                   f"use one of {', '.join(PARAM_TYPES)}")  # fmt: skip
    if entry.get("bound", "earliest") not in ("earliest", "latest"):
        head.fault((*path, "bound"), f"bound of {name!r}", "use earliest or latest")
    required = "default" not in entry
    if required and "example" not in entry:
        head.fault(path, f"parameter {name!r} has no example", "add `example:` with a known name")
    return Param(
        name=name,
        type=entry["type"],
        meaning=head.text(entry.get("meaning"), (*path, "meaning")),
        required=required,
        default=_scalar(head, entry.get("default"), (*path, "default")),
        kinds=_kinds(head, entry.get("kinds", []), (*path, "kinds")),
        bound=entry.get("bound", "earliest"),
        example=_scalar(head, entry.get("example"), (*path, "example")),
    )


def _kinds(head: _Head, value: object, path: _Path) -> tuple[str, ...]:
    known = load_model().entities
    if not isinstance(value, list) or not all(kind in known for kind in value):
        head.fault(path, "'kinds' is not a list of entity kinds", f"use {', '.join(known)}")
    return tuple(value)


def _scalar(head: _Head, value: object, path: _Path) -> ParamValue:
    if value is not None and (isinstance(value, bool) or not isinstance(value, str | int | float)):
        head.fault(path, f"{path[-1]!r} is not a text or a number", "write one value")
    return value


def _table(head: _Head, columns: Mapping[str, str]) -> tuple[str, ...]:
    table = head.data.get("table")
    if not isinstance(table, list) or not table:
        head.fault(("table",), "'table' is missing or not a list", "list the columns people see")
    for number, name in enumerate(table):
        if name not in columns:
            head.fault(("table", number), f"'table' names {name!r}", f"use {', '.join(columns)}")
    return tuple(table)


def _card(head: _Head, params: tuple[Param, ...]) -> CardSection | None:
    if "card" not in head.data:
        return None
    entry = head.mapping(head.data["card"], ("card",), ("title", "kinds", "order"))
    subject = next((param for param in params if param.type == "entity"), None)
    if subject is None or any(param.required and param is not subject for param in params):
        head.fault(("card",), "a card's query takes one entity", "give the others a default")
    order = entry.get("order")
    if not isinstance(order, int):
        head.fault(("card",), "'order' is missing or not a number", "add `order: 50`")
    title = head.text(entry.get("title"), ("card", "title"))
    return CardSection(title, _kinds(head, entry.get("kinds"), ("card", "kinds")), order)


def _computed(head: _Head) -> str:
    name = head.data.get("computed", "")
    if name != "" and name not in step_names():
        head.fault(("computed",), f"there is no step {name!r}", f"use {', '.join(step_names())}")
    return str(name)


def _examples(
    head: _Head, params: tuple[Param, ...], columns: Mapping[str, str]
) -> tuple[Example, ...]:
    tests = head.data.get("tests")
    if not isinstance(tests, list) or not tests:
        head.fault(("tests",), "no tests", "add `tests:` with at least one example and its rows")
    names = tuple(param.name for param in params)
    needed = {param.name for param in params if param.required}
    found = []
    for number, raw in enumerate(tests):
        path = ("tests", number)
        entry = head.mapping(raw, path, ("params", "rows"))
        given = head.mapping(entry.get("params", {}), (*path, "params"), names or ("nothing",))
        for name in sorted(needed - given.keys()):
            head.fault(path, f"a test without {name!r}", "give every parameter without default")
        values = {n: _scalar(head, v, (*path, "params", n)) for n, v in given.items()}
        found.append(Example(MappingProxyType(values), _rows(head, entry, path, columns),
                             head.lines.get(path, 0)))  # fmt: skip
    return tuple(found)


def _rows(
    head: _Head, entry: Mapping[str, Any], path: _Path, columns: Mapping[str, str]
) -> int | tuple[Mapping[str, object], ...]:
    rows = entry.get("rows")
    if isinstance(rows, int) and not isinstance(rows, bool) and rows >= 0:
        return rows
    if not isinstance(rows, list):
        head.fault(path, "'rows' is neither a number nor a list", "write how many, or each row")
    known = tuple(columns)
    return tuple(
        MappingProxyType(dict(head.mapping(row, (*path, "rows", n), known)))
        for n, row in enumerate(rows)
    )


def _check_cypher(head: _Head, declared: set[str], *, some_unused: bool) -> None:
    statement = bare(head.cypher)
    start = head.start
    if not statement.strip():
        head.fault(start, "no Cypher after the head", "add the statement after a blank line")
    if ";" in statement:
        line = start + statement[: statement.index(";")].count("\n")
        head.fault(line, "more than one statement", "leave one, without a semicolon")
    used = {found.group(1): found.start() for found in _PARAMETER.finditer(statement)}
    for name, at in used.items():
        if name not in declared:
            line = start + statement[:at].count("\n")
            head.fault(line, f"${name} is not declared", f"add `{name}:` under params")
    for name in sorted(() if some_unused else declared - used.keys()):
        head.fault(("params", name), f"parameter {name!r} is not used", f"use ${name} or remove it")
