"""Names so alike that they may be of one entity.

Only names that share their first two or last two letters are compared, so that the cost does not
grow with the square of the names. How alike two are is the ratio of :mod:`rapidfuzz`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from . import Given, Row
from ._days import number

_LARGEST_BLOCK, _SHORTEST = 60, 2


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:
    """Give the ``rows`` most alike of the pairs that are at least ``alike``."""
    from rapidfuzz.fuzz import ratio

    least = number(given["alike"]) or 0
    blocks: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in sorted(fetched, key=lambda r: (str(r["id"]), str(r["name"]))):
        name, kind = str(row["name"]), str(row.get("kind") or "")
        if kind and len(name) >= _SHORTEST and row.get("named") is not False:
            blocks[kind, "^" + name[:2]].append(row)
            blocks[kind, "$" + name[-2:]].append(row)
    best: dict[tuple[str, str], tuple[float, Row, Row]] = {}
    for block in blocks.values():
        for one, other in combinations(block[:_LARGEST_BLOCK], 2):
            key = str(one["id"]), str(other["id"])
            if key[0] == key[1]:
                continue
            likeness = ratio(str(one["name"]), str(other["name"]))
            if likeness >= max(least, best.get(key, (0.0,))[0] + 1e-9):
                best[key] = likeness, one, other
    ordered = sorted(best.items(), key=lambda f: (-f[1][0], f[0]))
    for _, (likeness, one, other) in ordered[: int(given["rows"] or 0)]:
        beside = sorted(_names(one) & _names(other))
        yield {
            "one": one["shown"], "other": other["shown"], "kind": one["kind"],
            "alike": round(likeness, 1), "names": [one["name"], other["name"]], "beside": [*beside],
            "one_id": one["id"], "other_id": other["id"],
        }  # fmt: skip


def _names(row: Row) -> set[str]:
    beside = row["beside"]
    return {str(name) for name in beside} if isinstance(beside, list) else set()
