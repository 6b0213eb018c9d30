"""Damages sound text as repair expects to find it: the mechanism itself, for tests and figures.

Simplified text becomes traditional GBK; byte pairs are replaced without asking where characters
begin; the bytes are decoded by a reader that shows what it cannot read as ``?`` or drops it; and
full-width forms that are left become half-width.
"""

from __future__ import annotations

import random
import re
from functools import cache
from importlib.resources import files
from typing import Protocol

_SPARED = b"!?,"
_WIDE = {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}


class _Converter(Protocol):
    def convert(self, text: str, punctuation: bool, /) -> str: ...


@cache
def _to_traditional() -> _Converter:
    from opencc_pyo3 import OpenCC

    made: _Converter = OpenCC("s2t")
    return made


@cache
def _replacements() -> tuple[tuple[bytes, bytes], ...]:
    lines = (
        files("whofunds.loaders.repair").joinpath("pinyin.tsv").read_text("utf-8").splitlines()[1:]
    )
    rows = [line.split("\t") for line in lines]
    return tuple((c.encode("gbk"), f"{c}({reading})".encode("gbk")) for c, reading in rows)


def damage(text: str, seed: int = 0) -> str:
    """Give ``text`` as the filter would have left it. What GBK lacks is dropped first.

    ``seed`` decides which commas are replaced with the rest and which are missed, as both were
    seen; the same text and seed give the same damage.
    """
    chance = random.Random(seed)
    data = _to_traditional().convert(text, False).encode("gbk", "ignore")
    for mark in (b"\xa3\xa1", b"\xa3\xbf"):
        data = data.replace(mark, bytes((mark[1] - 0x80,)))
    commas = re.split(rb"(\xa3\xac)", data)
    data = b"".join(b"," if c == b"\xa3\xac" and chance.random() < 0.7 else c for c in commas)
    for plain, read in _replacements():
        data = data.replace(plain, read)
    return _decode(data).translate(_WIDE)


def _decode(data: bytes) -> str:
    out, at = [], 0
    while at < len(data):
        lead = data[at]
        trail = data[at + 1] if at + 1 < len(data) else 0
        if lead < 0x80:
            out.append(chr(lead))
            at += 1
        elif lead == 0x80:
            out.append("€")
            at += 1
        elif trail < 0x40 or trail in (0x7F, 0xFF):
            out.append("?")
            at += 1 if trail in _SPARED or trail == 0x0A else 2
        else:
            out.append(data[at : at + 2].decode("gbk", "ignore"))
            at += 2
    return "".join(out)
