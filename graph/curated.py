"""General knowledge about organizations: other names, and who is a state-owned platform.

Both are files of the package in which each row has its public source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from ..schema import SchemaError, fold


def _rows(file: str, columns: str) -> Iterator[list[str]]:
    """Give the rows of a table whose head is ``columns``. Raises :class:`SchemaError`."""
    text = files(__package__).joinpath("data", file).read_text("utf-8")
    head, *lines = text.splitlines()
    if head.split("\t") != columns.split():
        raise SchemaError(f"{file}, line 1: the head is not {columns}; restore it.")
    for number, line in enumerate(lines, 2):
        row = line.split("\t")
        if len(row) != len(head.split("\t")) or not all(row):
            raise SchemaError(f"{file}, line {number}: write {columns}, each with a tab between.")
        yield row


@cache
def _aliases() -> tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]:
    by_name: dict[str, str] = {}
    listed: dict[str, list[str]] = defaultdict(list)
    for name, alias, _ in _rows("aliases.tsv", "name alias source"):
        for each in (name, alias):
            if by_name.setdefault(fold(each), name) != name:
                raise SchemaError(f"aliases.tsv: {each} stands for two names; keep one.")
        listed[name].append(alias)
    return by_name, {name: (name, *aliases) for name, aliases in listed.items()}


def canonical(*names: str) -> str | None:
    """Give the name under which the file lists any of some folded names, or ``None``."""
    return next((found for name in names if (found := _aliases()[0].get(name))), None)


def listed_names(name: str) -> tuple[str, ...]:
    """Give every name of an organization that :func:`canonical` gave, itself first."""
    return _aliases()[1][name]


@cache
def state_platforms() -> Mapping[str, str]:
    """Give the place of each well-known state-owned investment platform, by folded name."""
    rows = _rows("state_platforms.tsv", "name place government source")
    return {fold(name): place for name, place, _, _ in rows}
