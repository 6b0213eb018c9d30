"""Help and the names of columns in Chinese, where ``WHOFUNDS_LANG=zh`` asks for them.

What click writes passes through one formatter, which looks the English up in ``data/zh.tsv``:
nothing else knows of it, and what the file lacks stays English. Messages of faults, and what is
for programs (JSON, CSV), are English always.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

import click

HEADINGS = {
    "Options": "选项", "Commands": "命令", "Control": "控制", "Customers": "客户",
    "Listing": "上市", "Money": "资金", "Networks": "网络", "People and products": "人与产品",
    "State capital": "国资", "Trust": "可信度",
}  # fmt: skip
_EXTRA = {"default: ": "默认：", "required": "必填", "env var: ": "环境变量："}
# The parts of a column's name that several have; others stand in data/zh_columns.tsv.
_ENDINGS = {"min": "下限", "max": "上限", "currency": "币种", "approximate": "约数",
            "earliest": "最早", "latest": "最晚"}  # fmt: skip
_EXTRAS = re.compile(r"(?s)(.*?)(?:(?:^|\s\s)(\[[^\[\]]+\]))?")
_ENTRY = re.compile(r"(\s*)(\S+)(\s+)(\S.*)")
# Words of ASCII stay whole, and no line begins with a closing mark.
_TOKEN = re.compile(r"[!-~…]+[，。；：、）！？”]*|\s+|[^\x00-\x7f][，。；：、）！？”]*")


def chinese() -> bool:
    """Whether ``WHOFUNDS_LANG`` asks for Chinese: ``zh``, ``zh_CN``, ``zh-Hans`` and so on."""
    return os.environ.get("WHOFUNDS_LANG", "").lower().startswith("zh")


@cache
def _catalogue(name: str) -> Mapping[str, str]:
    text = files(__package__).joinpath("data", name).read_text("utf-8")
    return dict(line.split("\t") for line in text.splitlines()[1:])


def translated(text: str) -> str | None:
    """Give the Chinese for a paragraph of help, or ``None``; how it is wrapped does not matter,
    and one that click has cut short by ``...`` is found by its beginning."""
    key = " ".join(text.split())
    known = _catalogue("zh.tsv")
    if found := known.get(key.rstrip(".")) or known.get(key):
        return found
    if key.endswith("..."):
        start = key.removesuffix("...").rstrip()
        return next((known[each] for each in known if each.startswith(start)), None)
    return None


def column(name: str) -> str:
    """Give the Chinese name of a column, or the name as it is shown in English."""
    known, plain = _catalogue("zh_columns.tsv"), name.replace(" ", "_")
    if found := known.get(plain) or known.get(name):
        return found
    own = plain.removeprefix("own_")
    base, _, ending = own.rpartition("_")
    if own != plain and (own in known or base in known):
        return f"自身{column(own)}"
    return f"{known[base]}{_ENDINGS[ending]}" if base in known and ending in _ENDINGS else name


def heading() -> Callable[[str], str] | None:
    """Give what names the columns of tables: nothing where they stay English."""
    return column if chinese() else None


class HelpFormatter(click.HelpFormatter):
    """Writes help in Chinese where that is asked for, and as click does otherwise."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how a command is called."""
        super().write_usage(prog, args, "用法： " if chinese() else prefix)

    def write_heading(self, heading: str) -> None:
        """Write the heading of a list."""
        if chinese():
            self.write(f"{'':>{self.current_indent}}{HEADINGS.get(heading, heading)}：\n")
        else:
            super().write_heading(heading)

    def write_text(self, text: str) -> None:
        """Write paragraphs; those that begin with ``\\b`` keep their lines."""
        if not chinese():
            super().write_text(text)
            return
        margin = " " * self.current_indent
        for number, paragraph in enumerate(re.split(r"\n\s*\n", text.strip("\n"))):
            lines = paragraph.strip("\n").split("\n")
            if number:
                self.write("\n")
            if lines[0].strip() == "\b":
                lines = list(self._entries(lines[1:]))
            elif found := translated(paragraph):
                lines = wrapped(found, self.width - self.current_indent)
            else:
                super().write_text(paragraph)
                continue
            self.write("".join(f"{margin}{line}".rstrip() + "\n" for line in lines))

    def _entries(self, lines: Iterable[str]) -> Iterator[str]:
        """Give lines of names and meanings; a meaning may go on in lines that begin with blanks."""
        joined: list[str] = []
        for line in lines:
            if joined and line.startswith(" " * 10):
                joined[-1] += " " + line.strip()
            else:
                joined.append(line)
        for line in joined:
            entry = _ENTRY.fullmatch(line)
            if whole := translated(line):
                yield line[: len(line) - len(line.lstrip())] + whole
            elif entry and not line.lstrip().startswith("whofunds"):
                indent, name, gap, meaning = entry.groups()
                known = translated(meaning) or (column(name) if column(name) != name else meaning)
                before = indent + name + gap
                room = max(20, self.width - self.current_indent - len(before))
                first, *rest = wrapped(known, room)
                yield before + first
                yield from (" " * len(before) + more for more in rest)
            else:
                yield line

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write a list of terms and what they mean."""
        rows = list(rows)
        if not chinese():
            super().write_dl(rows, col_max, col_spacing)
            return
        width = min(max((len(term) for term, _ in rows), default=0), col_max) + col_spacing
        margin = " " * self.current_indent
        for term, meaning in rows:
            lines = wrapped(_with_extra(meaning), max(self.width - width - 2, 10)) or [""]
            if len(term) > width - col_spacing:
                self.write(f"{margin}{term}\n")
                term = ""  # noqa: PLW2901  it has its own line
            for line in lines:
                self.write(f"{margin}{term:<{width}}{line}".rstrip() + "\n")
                term = ""  # noqa: PLW2901  only the first line has it


def _with_extra(meaning: str) -> str:
    """Translate the help of an option, and the default behind it."""
    found = _EXTRAS.fullmatch(meaning)
    said, extra = (found[1], found[2] or "") if found else (meaning, "")
    for english, other in _EXTRA.items():
        extra = extra.replace(english, other)
    return f"{translated(said) or said}  {extra}".strip()


def wrapped(text: str, width: int) -> list[str]:
    """Divide a text into lines of at most ``width`` columns of a terminal; Chinese takes two."""
    from rich.cells import cell_len

    lines, line = [], ""
    for token in _TOKEN.findall(text):
        if line and cell_len(line + token.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += token if line or token.strip() else ""
    return [*lines, line.rstrip()] if line.strip() else lines
