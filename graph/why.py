"""Why a fact is one fact, why it shows the values it shows, and why others stand apart from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from ..schema import Article, FactKind, Modality, Model, WhofundsError, load_model
from .articles import read_sources
from .derive import last_days
from .facts import DISPLAY, Fact, make_facts, ranked, versions_of
from .flatten import says
from .joining import Joining
from .judgements import read_judgements
from .model import GraphData
from .resolve import Resolution, resolution_of
from .statements import Statement, block, one_fact, shares, speaks_against, statements

_MODALITIES = tuple(Modality)


@dataclass(frozen=True, slots=True)
class Told:
    """One claim of a fact: what it says, where, and why it tells of this fact and no other."""

    claim: str
    article: str
    quote: str
    says: str
    modality: str
    attributed_to: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One property of a fact: the value shown, and every other that some claim states.

    ``others`` are (words, number of articles, modality);
    ``contested`` where two exclude each other.
    """

    name: str
    value: str
    articles: int
    modality: str
    others: tuple[tuple[str, int, str], ...]
    contested: bool


@dataclass(frozen=True, slots=True)
class Why:
    """All about one fact. ``parties`` are (role, name); ``apart`` (id, what it says, the reason) of
    the facts about the same parties that it was held apart from."""

    id: str
    kind: str
    parties: tuple[tuple[str, str], ...]
    modalities: tuple[str, ...]
    told: tuple[Told, ...]
    shown: tuple[Shown, ...]
    apart: tuple[tuple[str, str, str], ...]


def why(data: GraphData, fact: str, model: Model | None = None) -> Why:
    """Explain a fact of a graph, given by its id.

    It is derived again from the claims that the graph holds. Raises :class:`WhofundsError` where
    the graph has no such fact.
    """
    model = model or load_model()
    sources = read_sources(data, model)
    articles = {article.id: article for article, _ in sources.values()}
    claims = sorted(chain.from_iterable(c for _, c in sources.values()), key=lambda c: c.id)
    resolution = resolution_of(Joining(claims, read_judgements(data)), claims)
    days = last_days(articles.values())
    facts = make_facts(statements(claims, resolution, model), resolution, model, days)
    found = next((f for f in facts if f.id == fact), None)
    if found is None:
        raise WhofundsError(
            f"The graph has no fact {fact!r}; `whofunds ask evidence-for NAME` lists the facts "
            "about somebody with their ids."
        )
    kind = model.fact(found.kind)
    return Why(
        found.id, found.kind, tuple(_parties(found, resolution)), tuple(found.modalities),
        tuple(_told(found, kind, articles)), tuple(_shown(found, days)),
        tuple(_held_apart(found, facts, kind)),
    )  # fmt: skip


def _parties(fact: Fact, resolution: Resolution) -> Iterator[tuple[str, str]]:
    for role, entities in fact.roles.items():
        for entity in entities:
            yield role, resolution.entities[entity].name


def _told(fact: Fact, kind: FactKind, articles: Mapping[str, Article]) -> Iterator[Told]:
    first, *others = sorted(fact.statements, key=lambda s: (-len(shares(s, s, kind)), s.key))
    for statement in (first, *others):
        claim = statement.claim
        article = articles[claim.article]
        reason = "it says most" if statement is first else _reason(first, statement, kind)
        yield Told(
            claim.id, article.title or article.url or article.id, claim.quote,
            says(statement.values), str(claim.modality), claim.attributed_to, reason,
        )  # fmt: skip


def _reason(first: Statement, other: Statement, kind: FactKind) -> str:
    same = ", ".join(shares(first, other, kind))
    silent = [
        part
        for part in dict.fromkeys((*kind.identity.compatible, *kind.identity.shared))
        if not (_states(first, part) and _states(other, part))
    ]
    reason = f"the same {same}" if same else "the only fact that it can be about"
    if not one_fact(first, other, kind) and other.claim.modality is Modality.DENIED:
        reason = f"{reason}; a denial of the only such fact"
    return reason + (f"; not said by both: {', '.join(silent)}" if silent else "")


def _states(statement: Statement, part: str) -> bool:
    return part in statement.roles or part in statement.values


def _shown(fact: Fact, days: Mapping[str, str]) -> Iterator[Shown]:
    for name in fact.values:
        versions = versions_of(name, fact.statements)
        first, *others = ranked(versions, days)
        lines = [_line(name, versions[key].value) for key in (first, *others)]
        firm = [str(_MODALITIES[versions[key].strength]) for key in (first, *others)]
        counts = [len(versions[key].articles) for key in (first, *others)]
        rest = tuple(zip(lines[1:], counts[1:], firm[1:], strict=True))
        yield Shown(name, lines[0], counts[0], firm[0], rest, name in fact.contested)


def _line(name: str, value: object) -> str:
    return says({name: value}).removeprefix(f"{name} ")  # type: ignore[dict-item]  # any value


def _held_apart(fact: Fact, facts: list[Fact], kind: FactKind) -> Iterator[tuple[str, str, str]]:
    here = {block(s, kind) for s in fact.statements}
    for other in facts:
        if other.kind != fact.kind or other.id == fact.id:
            continue
        if here & {block(s, kind) for s in other.statements}:
            yield other.id, says(other.values), _difference(fact, other, kind)


def _difference(fact: Fact, other: Fact, kind: FactKind) -> str:
    against: dict[str, None] = {}
    nothing = False
    for one in fact.statements:
        for two in other.statements:
            against |= dict.fromkeys(speaks_against(one, two, kind))
            if one.claim.id == two.claim.id:
                return "one sentence tells of both as of several"
            nothing |= not one_fact(one, two, kind)
    if against:
        return f"they differ in {', '.join(against)}"
    if nothing:
        return f"they share nothing of {', '.join(kind.identity.shared)}"
    return "it fits several facts, so it was joined to none"


def display_rule() -> str:
    """Give in one line by what the value to show is chosen."""
    return "; then ".join(DISPLAY)
