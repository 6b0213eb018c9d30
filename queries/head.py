"""The head of a query's file: YAML in comments, with the line of every key for messages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NoReturn, TypeAlias

import yaml

from .errors import QueryError

try:  # by libyaml it is five times as fast, and each start of `ask` reads every head
    from yaml import CSafeLoader as _Base
except ImportError:  # PyYAML without libyaml
    from yaml import SafeLoader as _Base  # type: ignore[assignment]  # same methods, other class

KEYS = ("question", "params", "columns", "table", "card", "computed", "asks", "tests")
KeyPath: TypeAlias = tuple[str | int, ...]


class _Lines(_Base):
    """Keeps numbers and days as written: ``2025-01-01`` stays a text, and YAML's own ``yes``,
    ``no``, ``on`` are words, not booleans."""


_Lines.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Lines.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


class Head:
    """The head of one file: its data, and the line of every key for messages."""

    def __init__(self, source: str, text: str) -> None:
        self.source = source
        self.lines: dict[KeyPath, int] = {}
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

    def fault(self, line: int | KeyPath, what: str, remedy: str) -> NoReturn:
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
            loader = _Lines(text)
            node = loader.get_single_node()
            data = loader.construct_document(node) if node else None
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            reason = getattr(error, "problem", None) or "it is not YAML"
            self.fault(
                mark.line + 1 if mark else 2,
                f"the head cannot be read ({reason})",
                "write YAML behind the slashes, with quotes round texts that hold : or #",
            )
        if not isinstance(data, dict):
            self.fault(2, "the head has no keys", f"write {', '.join(KEYS)} as YAML in comments")
        self._keep_lines(node, ())
        return data

    def _keep_lines(self, node: yaml.Node | None, path: KeyPath) -> None:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                self.lines[(*path, key.value)] = key.start_mark.line + 1
                self._keep_lines(value, (*path, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for number, value in enumerate(node.value):
                self.lines[(*path, number)] = value.start_mark.line + 1
                self._keep_lines(value, (*path, number))

    def mapping(
        self, value: object, path: KeyPath, keys: tuple[str, ...] = ()
    ) -> Mapping[str, Any]:
        """Give a mapping whose keys are texts, all among ``keys`` where those are given."""
        if not isinstance(value, dict):
            self.fault(path, f"{path[-1]!r} is not a mapping", "write `key: value` pairs")
        for key in value:
            if not isinstance(key, str) or (keys and key not in keys):
                known = ", ".join(keys) or "texts as keys"
                what = f"unknown key {key!r} in {path[-1]!r}"
                self.fault((*path, str(key)), what, f"use {known}")
        return value

    def text(self, value: object, path: KeyPath) -> str:
        if not isinstance(value, str) or not value.strip():
            self.fault(path, f"{path[-1]!r} is missing or not a text", f"add `{path[-1]}: ...`")
        return " ".join(value.split())
