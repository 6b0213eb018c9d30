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

``asks`` lists how people put the question in plain words, with ``{company}`` where a name stands;
an entry ``{say: ..., with: {metric: revenue}}`` sets other parameters too (see :mod:`.plain`).
``computed: controllers`` says that the statement only fetches, and that the module of that name
in :mod:`.steps` makes the rows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ..schema import load_model
from .head import KEYS, Head, KeyPath
from .model import PARAM_TYPES, CardSection, Example, Param, ParamValue, Phrase, Query, bare
from .steps import step_names

_PARAM_KEYS = ("type", "meaning", "default", "example", "kinds", "bound")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_PARAMETER = re.compile(r"\$(\w+)")
_SLOT = re.compile(r"\{(\w+)\}")


def parse_query(text: str, *, name: str, theme: str, source: str) -> Query:
    """Read the text of one file.

    ``name`` and ``theme`` are those of the file and its folder, ``source`` is how messages call
    it. Raises :class:`QueryError` for the first fault, with file, line and remedy.
    """
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    head = Head(source, text)
    for key in head.data:
        if key not in KEYS:
            head.fault((str(key),), f"unknown key {key!r}", f"use one of {', '.join(KEYS)}")
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
        asks=_asks(head, params),
    )


def _params(head: Head) -> tuple[Param, ...]:
    return tuple(
        _param(head, name, head.mapping(entry, ("params", name), _PARAM_KEYS))
        for name, entry in head.mapping(head.data.get("params", {}), ("params",)).items()
    )


def _param(head: Head, name: str, entry: Mapping[str, Any]) -> Param:
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


def _kinds(head: Head, value: object, path: KeyPath) -> tuple[str, ...]:
    known = load_model().entities
    if not isinstance(value, list) or not all(kind in known for kind in value):
        head.fault(path, "'kinds' is not a list of entity kinds", f"use {', '.join(known)}")
    return tuple(value)


def _scalar(head: Head, value: object, path: KeyPath) -> ParamValue:
    if value is not None and (isinstance(value, bool) or not isinstance(value, str | int | float)):
        head.fault(path, f"{path[-1]!r} is not a text or a number", "write one value")
    return value


def _table(head: Head, columns: Mapping[str, str]) -> tuple[str, ...]:
    table = head.data.get("table")
    if not isinstance(table, list) or not table:
        head.fault(("table",), "'table' is missing or not a list", "list the columns people see")
    for number, name in enumerate(table):
        if name not in columns:
            head.fault(("table", number), f"'table' names {name!r}", f"use {', '.join(columns)}")
    return tuple(table)


def _card(head: Head, params: tuple[Param, ...]) -> CardSection | None:
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


def _asks(head: Head, params: tuple[Param, ...]) -> tuple[Phrase, ...]:
    asks = head.data.get("asks", [])
    names = {param.name for param in params}
    if not isinstance(asks, list):
        head.fault(("asks",), "'asks' is not a list", "list questions as people put them")
    found = []
    for number, raw in enumerate(asks):
        path = ("asks", number)
        entry = {"say": raw} if isinstance(raw, str) else head.mapping(raw, path, ("say", "with"))
        say = head.text(entry.get("say"), (*path, "say"))
        given = head.mapping(entry.get("with", {}), (*path, "with"), tuple(names) or ("nothing",))
        for name in set(_SLOT.findall(say)) - names:
            head.fault(path, f"{{{name}}} is no parameter", f"use {', '.join(sorted(names))}")
        values = {n: _scalar(head, v, (*path, "with", n)) for n, v in given.items()}
        found.append(Phrase(say, MappingProxyType(values)))
    return tuple(found)


def _computed(head: Head) -> str:
    name = head.data.get("computed", "")
    if name != "" and name not in step_names():
        head.fault(("computed",), f"there is no step {name!r}", f"use {', '.join(step_names())}")
    return str(name)


def _examples(
    head: Head, params: tuple[Param, ...], columns: Mapping[str, str]
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
    head: Head, entry: Mapping[str, Any], path: KeyPath, columns: Mapping[str, str]
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


def _check_cypher(head: Head, declared: set[str], *, some_unused: bool) -> None:
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
