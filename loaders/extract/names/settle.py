"""Which of several overlapping names stay, and which names are forms of one another."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import Name
from .found import Found
from .tables import known_names


def settle(text: str, found: Sequence[Found]) -> tuple[Name, ...]:
    """Keep the longest of overlapping names, the surer of equally long ones."""
    kept: list[Found] = []
    taken = bytearray(len(text))
    for one in sorted(found, key=_rank):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    kept.sort(key=lambda one: one.start)
    forms = _canonical({_text(text, one): one.kind for one in kept if one.named})
    return tuple(_name(text, one, forms) for one in kept)


def _rank(one: Found) -> tuple[bool, int, float, int]:
    return one.named, one.start - one.end, -one.score, one.start


def _text(text: str, one: Found) -> str:
    return one.name or text[one.start : one.end]


_TAILS = (
    "集团有限公司 股份有限公司 有限责任公司 有限公司 控股集团 集团 控股 公司 科技 股份 资本 投资 基金 创投 集团公司 AI"
).split()


def _canonical(names: dict[str, str]) -> dict[str, str]:
    """Tie 浦东创投 to 浦东创投集团: only what a name of a company's form adds at the end."""
    forms = _listed_forms(names)
    for full in sorted(names, key=len):
        if names[full] != "Organization":
            continue
        for tail in _TAILS:
            short = full.removesuffix(tail)
            if short != full and short not in forms and names.get(short) == "Organization":
                forms[short] = full
                break
    return forms


def _listed_forms(names: dict[str, str]) -> dict[str, str]:
    """Tie the forms that a data file gives for one organization, if the text has several."""
    known, fullest = known_names(), {}
    for form in sorted(names, key=len):
        if form in known and known[form].kind == "Organization":
            fullest[known[form].name] = form
    return {
        form: fullest[known[form].name]
        for form in names
        if form in known and fullest.get(known[form].name, form) != form
    }


def _name(text: str, one: Found, forms: dict[str, str]) -> Name:
    words = _text(text, one)
    canonical = one.canonical or words
    while canonical in forms:
        canonical = forms[canonical]
    return Name(
        one.start, one.end, words, one.kind, canonical,
        named=one.named, place=one.place, state=one.state, how=one.how,
    )  # fmt: skip
