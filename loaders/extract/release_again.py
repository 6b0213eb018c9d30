"""Releases that an article tells twice in other words, as in its headline and its text."""

from __future__ import annotations

import re

from .release_words import COUNTED, ends_as_product, has_name, is_sort

Roles = dict[str, list[str]]
"""The words of an event by role."""
_MARKS = re.compile(r"[\s“”「」《》（）()]")
_LATIN = re.compile(r"[A-Za-z0-9+.]+")
_MODEL = re.compile(
    r"(?=[A-Za-z0-9+.]{2,})(?:[A-Za-z]*\d+[A-Za-z]+|[A-Za-z]+\d[A-Za-z0-9]*|[A-Za-z]{5,})\Z"
)
_LEAST = 6
"""The fewest characters of a name whose letters may lie apart in a longer one."""
_ROUGH = re.compile("今年|明年|近日|日前|近期|年内|今[日天]|昨[日天]")
"""Days that a headline gives and the text tells exactly."""


def told_again(a: Roles, b: Roles) -> bool:
    """Whether two releases, of one product each, are one: their makers and days do not differ, and
    one name has the letters of the other, ends in the same model, or counts as many of a sort."""
    if len(a["product"]) != 1 or len(b["product"]) != 1:
        return False
    if not (_meet(a, b, "organization") and _days_meet(a, b)):
        return False
    short, long = sorted((_MARKS.sub("", r["product"][0]) for r in (a, b)), key=len)
    return (
        _is_sort(short, long)
        or _is_within(short, long)
        or _is_model(short, long)
        or _is_count(short, long)
        or _is_called(short, long, {*a.get("organization", ()), *b.get("organization", ())})
    )


def take_better(known: Roles, other: Roles) -> None:
    """Put into ``known`` what ``other`` tells: the name that stands with a day, then the longer."""
    old, new = known["product"][0], other["product"][0]
    if (bool(other.get("date")), len(new)) > (bool(known.get("date")), len(old)):
        known["product"] = [new]
    take_fuller(known, other)
    for role in ("organization", "date"):
        words = other.get(role)
        if words and (not known.get(role) or (role == "date" and _ROUGH.match(known[role][0]))):
            known[role] = list(words)


def take_fuller(known: Roles, other: Roles) -> None:
    """Put into ``known`` the maker and the day as ``other`` gives them, where those are longer
    words for the same: 2022年上半年 for 上半年, 某某（Name） for 某某."""
    for role in ("organization", "date"):
        old, new = known.get(role, ()), other.get(role, ())
        if len(old) == len(new) == 1 and old[0] in new[0]:
            known[role] = list(new)


def _meet(a: Roles, b: Roles, role: str) -> bool:
    """Whether one of two gives none, or one of the names of one is within one of the other."""
    xs, ys = a.get(role, ()), b.get(role, ())
    return not xs or not ys or any(x in y or y in x for x in xs for y in ys)


def _days_meet(a: Roles, b: Roles) -> bool:
    days = [r["date"][0] for r in (a, b) if r.get("date")]
    return len(days) < 2 or _meet(a, b, "date") or bool(_ROUGH.match(days[0]))


def _is_within(short: str, long: str) -> bool:
    """Whether the letters of a name stand in a longer one in order, with the same numbers."""
    if len(short) < _LEAST or short[-2:] != long[-2:]:
        return False
    if _LATIN.findall(short) != _LATIN.findall(long):
        return False
    rest = iter(long)
    return all(letter in rest for letter in short)


def _is_sort(short: str, long: str) -> bool:
    """Whether one names only the sort of thing that the other names: AI眼镜, 首款AI眼镜某某."""
    return short in long and not has_name(short) and ends_as_product(short)


def _is_model(short: str, long: str) -> bool:
    """Whether two names end in the same model, with nothing before it that tells them apart."""
    if not _MODEL.search(short) or not _MODEL.search(long):
        return False
    xs, ys = sorted((_LATIN.findall(short), _LATIN.findall(long)), key=len)
    return ys[-len(xs) :] == xs


def _is_count(short: str, long: str) -> bool:
    """Whether as many of one sort are counted: 两款机器人, 两款家用机器人——甲和乙."""
    a, b = COUNTED.match(short), COUNTED.match(long)
    head = re.split("[—－]", long)[0]
    return bool(a and b and a[0] == b[0] and short[-2:] == head[-2:])


def _is_called(short: str, long: str, makers: set[str]) -> bool:
    """Whether two names have one name in Latin letters, but for those of their makers, with other
    words for the sort of thing around it: 某某 Presence 平台, 企业产品某某Presence."""
    own = {word for maker in makers for word in _LATIN.findall(maker)}
    xs, ys = (
        {w for w in _LATIN.findall(words) if w not in own and not is_sort(w)}
        for words in (short, long)
    )
    return xs == ys and any(len(w) > 3 and w[-1].isalpha() for w in xs)
