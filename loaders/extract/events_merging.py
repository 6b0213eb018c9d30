"""Which events of one article are one, and what each of them adds.

Two are one if their parties meet and nothing tells them apart; money that is only rounded
(1.61亿元 for 161,058,810.10元) tells nothing apart, and its fuller wording stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from ...schema import Money
from .change_patterns import REPORTED
from .events_losses import (
    about,
    digits,
    is_better_loss,
    is_relative,
    is_repeated,
    one_period,
    rounded,
    same_money,
)
from .events_names import same_party, same_title


@dataclass
class Event:
    """An event that grows: for each role its values in the order in which they were met."""

    type: str
    args: dict[str, list[str]] = field(default_factory=dict)
    money: dict[str, Money] = field(default_factory=dict)

    def add(self, role: str, words: str) -> None:
        """Put a value into a role, once."""
        words = words.strip()
        if words and words not in self.args.setdefault(role, []):
            self.args[role].append(words)

    def to_json(self) -> dict[str, object]:
        """Give type and roles; roles without a value are left out."""
        return {"type": self.type, "args": {r: v for r, v in sorted(self.args.items()) if v}}


_PARTIES: dict[str, tuple[str, ...]] = {
    "funding": ("investee",),
    "acquisition": ("target",),
    "contract": ("supplier",),
    "listing": ("company",),
    "executive_change": ("person",),
    "product_release": ("product",),
    "join": ("person", "organization"),
    "leave": ("person", "organization"),
    "investment": ("investor", "investee"),
}
"""The roles that two events of a type must share to be one."""

_APART: dict[str, tuple[str, ...]] = {
    "funding": ("round", "amount", "date"),
    "acquisition": ("acquirer",),
    "contract": ("amount", "subject"),
    "listing": ("stage",),
    "investment": ("amount", "date"),
    "product_release": ("date",),
}
"""The roles in which two events of a type are two if both have a value and the values differ."""


def _overlap(xs: Sequence[str], ys: Sequence[str]) -> bool:
    return any(same_party(x, y) for x in xs for y in ys)


def same_companies(a: Event, b: Event) -> bool:
    """Whether two events name one company."""
    return _overlap(a.args.get("company", ()), b.args.get("company", ()))


def _plain_round(words: str) -> str:
    return re.sub(r"[\s\-轮融资投]", "", words).casefold()


def same(a: Event, b: Event) -> bool:
    """Whether two events are one: their parties meet, and nothing tells them apart."""
    if a.type == "loss":
        return _same_loss(a, b)
    if a.type == "executive_change":
        return _same_change(a, b)
    if a.type == "acquisition" and _parts_apart(a, b):
        return False
    parties = _PARTIES[a.type]
    if a.type == "funding" and not (a.args.get("investee") or b.args.get("investee")):
        parties = ("investor",)  # what somebody puts into works of its own
    for role in parties:
        if role == "organization" and not (a.args.get(role) and b.args.get(role)):
            continue  # 某某辞职 is told again of the company that the text names
        if not _overlap(a.args.get(role, ()), b.args.get(role, ())):
            return False
    for role in _APART.get(a.type, ()):
        xs, ys = a.args.get(role, []), b.args.get(role, [])
        if not xs or not ys:
            continue
        if role in a.money and role in b.money:
            if not same_money(a.money[role], b.money[role]):
                return False
        elif role == "round":
            if {_plain_round(x) for x in xs}.isdisjoint(_plain_round(y) for y in ys):
                return False
        elif role == "subject":
            if not _alike(xs[0], ys[0]):
                return False
        elif not _overlap(xs, ys):
            return False
    return a.type != "funding" or not _told_apart_by_investors(a, b)


def _parts_apart(a: Event, b: Event) -> bool:
    """Whether two purchases of one target are of two parts of it, each with its own price."""
    if "amount" not in a.money or "amount" not in b.money:
        return False
    parts = [re.findall(r"[\d.]+(?=\s?[%％])", one.args.get("subject", [""])[0]) for one in (a, b)]
    prices = a.money["amount"], b.money["amount"]
    return bool(parts[0] and parts[1]) and parts[0] != parts[1] and not same_money(*prices)


def _same_change(a: Event, b: Event) -> bool:
    """Whether two changes of office are one: one person's, and by one verb at one place, or with
    no other office that is taken or given up."""
    if not _overlap(a.args.get("person", ()), b.args.get("person", ())):
        return False
    if _gives_up(a, b):
        return True
    one_verb = not set(a.args.get("change", ())).isdisjoint(b.args.get("change", ()))
    xs, ys = a.args.get("organization", ()), b.args.get("organization", ())
    if one_verb and (not xs or not ys or _overlap(xs, ys)):
        return True
    return all(
        not a.args.get(role) or not b.args.get(role) or _overlap(a.args[role], b.args[role])
        for role in ("title", "new_title")
    )


def _same_loss(a: Event, b: Event) -> bool:
    """Whether two losses are one party's in one period; 一季度 may be 2020年一季度.

    A loss without a period is one that is told with it, if it is as large.
    """
    if not _overlap(a.args.get("company", ()), b.args.get("company", ())):
        return False
    x, y = a.money.get("amount"), b.money.get("amount")
    as_large = x is not None and y is not None and same_money(x, y)
    xs, ys = a.args.get("period", []), b.args.get("period", [])
    if not xs or not ys:
        nearly = x is not None and y is not None and about(x, y)
        return as_large or nearly or _overlap(a.args.get("amount", ()), b.args.get("amount", ()))
    if is_repeated(xs[0]) and xs[0] == ys[0]:  # 上年同期 is another with each figure
        return as_large or x is None or y is None
    return one_period(xs[0], ys[0]) or (as_large and (is_relative(xs[0]) or is_relative(ys[0])))


def _told_apart_by_investors(a: Event, b: Event) -> bool:
    """Whether two fundings that name no common round have each investors that the other lacks."""
    xs, ys = a.args.get("investor", []), b.args.get("investor", [])
    one_round = "round" in a.args and "round" in b.args
    return bool(xs and ys) and not one_round and not _overlap(xs, ys)


def _alike(a: str, b: str) -> bool:
    """Whether two wordings of what is ordered may be one thing.

    They are if they share two thirds of the shorter one's characters, and neither has, where the
    other has something else, two characters or a number of its own (甲县项目 and 乙县项目).
    """
    short, long = sorted((set(a), set(b)), key=len)
    if len(short & long) * 3 < len(short) * 2:
        return False
    one, other = _KIND.sub("", a), _KIND.sub("", b)
    for change, i, j, k, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if change == "replace":
            numbered = _NUMBER.search(one[i:j]) and _NUMBER.search(other[k:m])
            if numbered or min(j - i, m - k) > 1:
                return False
    return True


_KIND = re.compile(r"[“”‘’\s（）()]|(?:项目|工程|采购|招标|施工|建设)+$")
_NUMBER = re.compile(r"[一二三四五六七八九十\d]")
_FIGURES = frozenset({"amount", "valuation", "price", "raised", "market_value"})
_ONE_VALUE = _FIGURES | {
    "round",
    "date",
    "announced",
    "investee",
    "period",
    "subject",
    "ticker",
    "change",
}
"""Roles that keep one wording where several claims tell of one event."""


_FULLER = frozenset(
    {
        "subject",
        "supplier",
        "buyer",
        "investee",
        "acquirer",
        "target",
        "investor",
        "lead_investor",
        "product",
    }
)
"""Roles in which a fuller wording takes the place of a shorter one of the same."""


_LEGAL_END = ("公司", "合伙）", "合伙)")


def _described(long: str, short: str) -> bool:
    """Whether a longer wording only says before the name where it is or what it does."""
    before = long.removesuffix(short)
    return long != before and not long.endswith(_LEGAL_END) and not re.search("[A-Za-z]", before)


def _two(person: str) -> bool:
    """Whether words tell of two persons together, who are then one value: 某甲和某乙."""
    return bool(re.search("[和与及]", person))


def _gives_up(event: Event, other: Event) -> bool:
    """Whether an event says which offices somebody gives up of whose letter the first tells."""
    known, words = event.args.get("change", [""]), other.args.get("change", [""])
    return known[0] in REPORTED and words[0] in _GIVES_UP and "title" in other.args


_GIVES_UP = ("辞去", "辞任", "卸任", "请辞", "呈辞")


def absorb(event: Event, other: Event) -> None:
    """Take over what the other event says, but no second wording of the same."""
    if event.type == "executive_change" and _gives_up(event, other):
        event.args["change"] = list(other.args["change"])
    moved = event.type == "executive_change" and "title" in event.args and "new_title" in other.args
    for name, words in other.args.items():
        elsewhere = (
            moved and name == "organization" and not _overlap(words, event.args.get(name, ()))
        )
        role = "new_organization" if elsewhere else name
        known = event.args.setdefault(role, [])
        if known and role in _ONE_VALUE:
            finer = event.type == "acquisition" and role == "date" and words[0].startswith(known[0])
            fuller = (finer or role in _FULLER) and len(words[0]) > len(known[0])
            if role == "investee" and same_party(words[0], known[0]):
                shorter = _described(known[0], words[0])
                fuller = shorter or (fuller and not _described(words[0], known[0]))
            if event.type == "loss":
                moneys = event.money.get(role), other.money.get(role)
                fuller = is_better_loss(role, (known[0], words[0]), moneys)
            elif role == "amount" and role in event.money and role in other.money:
                fuller = rounded(event.money[role], other.money[role]) and (
                    digits(words[0]) > digits(known[0])
                    or words[0].lstrip("约近超逾") == known[0] + "元"
                )
            if fuller:
                event.args[role] = list(words)
            continue
        for wording in words:
            is_one = same_title if role in ("title", "new_title") else same_party
            alike = [i for i, old in enumerate(known) if is_one(old, wording)]
            if not alike:
                known.append(wording)
            elif (
                role in _FULLER
                or (role == "person" and _two(wording))
                or (role == "title" and event.type == "executive_change")
            ) and len(wording) > len(known[alike[0]]):
                known[alike[0]] = wording
    for role, money in other.money.items():
        event.money.setdefault(role, money)
