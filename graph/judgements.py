"""What people decided about names: that two are one, or are not. Kept in the graph and in a file.

A judgement names its two sides by written names, not by ids of entities, since those change as
articles arrive. So it outlives every rebuild, and can be read in a file under version control: JSON
Lines, one judgement a line, sorted by time. It wins over every rule; of two about the same pair the
later one holds, and when that is undone the earlier one holds again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from ..schema import WhofundsError, fold, load_model
from .model import GraphData, Node

_SIDES = ("one", "other")


class Verdict(StrEnum):
    """What was decided. ``UNSURE`` changes nothing; it only keeps a pair from being asked again."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Ref:
    """One side: a name as written, and its kind. ``named`` is false for a party that no article
    names. ``articles`` (ids) tell which of several of one name is meant: always given for a person,
    else only where one name stands for two organizations."""

    kind: str
    name: str
    named: bool = True
    articles: tuple[str, ...] = ()

    def to_json(self) -> dict[str, object]:
        """Give a JSON object; what has its default is left out."""
        data: dict[str, object] = {"kind": self.kind, "name": self.name}
        if not self.named:
            data["named"] = False
        if self.articles:
            data["articles"] = list(self.articles)
        return data

    def __str__(self) -> str:
        return self.name + "".join(f"@{article}" for article in self.articles[:1])


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about two names: with who made it, when (ISO 8601, UTC) and why."""

    verdict: Verdict
    one: Ref
    other: Ref
    who: str
    when: str
    why: str = ""

    @property
    def id(self) -> str:
        """A hash of all that it states."""
        packed = json.dumps(self._stated(), ensure_ascii=False, sort_keys=True)
        digest = hashlib.sha256(packed.encode("utf-8", "replace")).hexdigest()[:12]
        return f"judgement:{digest}"

    @property
    def pair(self) -> frozenset[tuple[object, ...]]:
        """What it is about, whichever side comes first."""
        return frozenset(
            (r.kind, fold(r.name), r.named, tuple(sorted(r.articles)))
            for r in (self.one, self.other)
        )

    def _stated(self) -> dict[str, object]:
        return {
            "verdict": str(self.verdict), "one": self.one.to_json(), "other": self.other.to_json(),
            "who": self.who, "when": self.when, "why": self.why,
        }  # fmt: skip

    def to_json(self) -> dict[str, object]:
        """Give a JSON object with its id."""
        return {"id": self.id, **self._stated()}


def judge(
    verdict: Verdict, one: Ref, other: Ref, who: str, why: str = "", when: datetime | None = None
) -> Judgement:
    """Make a judgement; ``when`` is now unless it is given.

    Raises :class:`WhofundsError` where both sides are one name, or are of different kinds.
    """
    if one.kind != other.kind:
        raise WhofundsError(
            f"{one.name} is a {one.kind} and {other.name} a {other.kind}; only two of one kind can "
            "be judged to be the same or not."
        )
    moment = (when or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="microseconds")
    made = Judgement(verdict, one, other, who, moment.replace("+00:00", "Z"), why)
    if len(made.pair) < 2:
        raise WhofundsError(
            f"Both sides are {one.name}; to tell two of that name apart, add @ and the id of an "
            "article in which each stands."
        )
    return made


def in_order(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Give each judgement once, sorted by time."""
    return sorted({j.id: j for j in judgements}.values(), key=lambda j: (j.when, j.id))


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Give those that hold: the last about each pair, sorted by time."""
    last = {j.pair: j for j in in_order(judgements)}
    return in_order(last.values())


def read_judgement(data: Mapping[str, Any], where: str) -> Judgement:
    """Read what :meth:`Judgement.to_json` wrote; ``where`` is said in messages.

    An id is not needed: a line may be written by hand. Raises :class:`WhofundsError`.
    """
    try:
        sides = []
        for side in _SIDES:
            ref = data[side]
            known = {**ref, "articles": tuple(map(str, ref.get("articles", ())))}
            sides.append(Ref(**known))
            if sides[-1].kind not in load_model().entities or not isinstance(ref["name"], str):
                raise ValueError(f"{side} has no name, or a kind that is none")
        who, when, why = (str(data.get(name, "")) for name in ("who", "when", "why"))
        datetime.fromisoformat(when)
        one, other = sides
        return Judgement(Verdict(data["verdict"]), one, other, who, when, why)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise WhofundsError(
            f"{where}: cannot be read as a judgement ({error}); write verdict (same, different or "
            "unsure), one and other (each with kind and name), who, when (ISO 8601) and why."
        ) from None


def read_lines(text: str, where: str) -> list[Judgement]:
    """Read a file of judgements, JSON Lines. Raises :class:`WhofundsError` naming the line."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except ValueError as error:
            raise WhofundsError(f"{where}, line {number}: is not JSON ({error}).") from None
        found.append(read_judgement(data, f"{where}, line {number}"))
    return in_order(found)


def write_lines(judgements: Iterable[Judgement]) -> str:
    """Give judgements as JSON Lines, sorted by time, so that a new one is a line at the end."""
    lines = (json.dumps(j.to_json(), ensure_ascii=False) for j in in_order(judgements))
    return "".join(f"{line}\n" for line in lines)


def judgement_node(judgement: Judgement) -> Node:
    """Give a judgement as a node of the graph; ``data`` holds all of it."""
    data = json.dumps(judgement.to_json(), ensure_ascii=False, separators=(",", ":"))
    props: dict[str, Any] = {
        "verdict": str(judgement.verdict), "one": judgement.one.name, "other": judgement.other.name,
        "who": judgement.who, "when": judgement.when, "data": data,
    }  # fmt: skip
    if judgement.why:
        props["why"] = judgement.why
    return Node(judgement.id, ("Judgement",), props)


def read_judgements(data: GraphData) -> list[Judgement]:
    """Read the judgements that a graph holds, sorted by time."""
    return in_order(
        read_judgement(json.loads(str(node.props["data"])), node.id)
        for node in data.nodes.values()
        if node.labels == ("Judgement",)
    )
