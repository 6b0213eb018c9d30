"""Articles in, articles out. Each batch is one transaction, so a store holds whole articles only.

The graph is derived anew from all claims and the difference written. So the order of arrival does
not matter, building twice changes nothing, and forgetting equals never having read.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Protocol, TypeAlias

from ..schema import Article, Claim, ClaimError, Model, WhofundsError, load_model
from ..schema.errors import RunError
from .articles import read_sources
from .derive import derive
from .judgements import Judgement, in_order, read_judgements
from .model import GraphData, difference
from .stores.base import Store

Sources: TypeAlias = dict[str, tuple[Article, tuple[Claim, ...]]]
Read: TypeAlias = tuple[Article, Sequence[Claim]]
"""An article, and the claims that were found in it."""
BATCH = 200
_GROWTH = 4


class Refused(Protocol):
    """What a reader gives instead of an article that it could not read."""

    @property
    def source(self) -> str:
        """Where it stands: a file, and a line where there are several articles in one."""

    @property
    def reason(self) -> str:
        """One sentence: what is wrong, and what to do next."""


@dataclass(slots=True)
class BuildReport:
    """What a build did. ``articles`` were read, of which ``added``, ``replaced`` and ``unchanged``;
    ``refused`` holds source and reason of the others. ``claims``, ``entities`` and ``facts`` are
    those of the whole graph afterwards."""

    articles: int = 0
    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)
    claims: int = 0
    entities: int = 0
    facts: int = 0


@dataclass(frozen=True, slots=True)
class ForgetReport:
    """How many claims, entities and facts went with an article."""

    claims: int
    entities: int
    facts: int


def build(
    store: Store,
    articles: Iterable[Article | Refused],
    extract: Callable[[Article], Iterable[Claim]],
    *,
    batch: int = BATCH,
    model: Model | None = None,
    judgements: Iterable[Judgement] = (),
) -> BuildReport:
    """Read articles, extract their claims, and bring the store up to date: :func:`build_read`
    with one article after another."""
    read = _extracted(articles, extract)
    return build_read(store, read, batch=batch, model=model, judgements=judgements)


def build_read(
    store: Store,
    read: Iterable[Read | Refused],
    *,
    batch: int = BATCH,
    model: Model | None = None,
    judgements: Iterable[Judgement] = (),
) -> BuildReport:
    """Bring the store up to date with articles whose claims have been extracted.

    An article with the id of one that the store holds replaces it with all its claims. One whose
    extraction fails, or has a claim that does not fit its kind, is reported and the rest goes on.
    At least ``batch`` articles are one transaction, and a quarter of those held where that is
    more: each derives the graph anew, so equal batches would cost the square of the number of
    articles. An interrupt loses the current batch, and building again completes it.
    ``judgements`` are added to those that the store holds. Raises what the store raises.
    """
    model = model or load_model()
    held = store.read()
    sources, report = read_sources(held, model), BuildReport()
    judged = in_order([*read_judgements(held), *judgements])
    stream = iter(read)
    while chunk := list(islice(stream, max(batch, len(sources) // _GROWTH))):
        for item in chunk:
            if isinstance(item, tuple):
                _take(*item, sources, report, model)
            else:
                report.refused.append((item.source, item.reason))
        held = _write(store, held, sources, model, judged)
    if judged != read_judgements(held):
        held = _write(store, held, sources, model, judged)
    _count(report, held)
    return report


def _extracted(
    articles: Iterable[Article | Refused], extract: Callable[[Article], Iterable[Claim]]
) -> Iterator[Read | Refused]:
    for item in articles:
        if not isinstance(item, Article):
            yield item
            continue
        try:
            yield item, tuple(extract(item))
        except RunError:
            raise
        except Exception as error:  # one article's failure must not stop the others
            yield _failed(item, error)


@dataclass(frozen=True, slots=True)
class _Failed:
    source: str
    reason: str


def _failed(article: Article, error: Exception) -> _Failed:
    where = article.source or article.id
    if isinstance(error, WhofundsError) and not isinstance(error, ClaimError):
        return _Failed(where, str(error))
    return _Failed(where, f"extraction failed ({error!r}); please report it.")


def _take(
    article: Article,
    stated: Iterable[Claim],
    sources: Sources,
    report: BuildReport,
    model: Model,
) -> None:
    try:
        claims = tuple(sorted(_checked(stated, model), key=lambda c: (c.start, c.id)))
    except Exception as error:  # as above
        failed = _failed(article, error)
        report.refused.append((failed.source, failed.reason))
        return
    report.articles += 1
    known = sources.get(article.id)
    if known is None:
        report.added += 1
    elif known == (article, claims):
        report.unchanged += 1
        return
    else:
        report.replaced += 1
    sources[article.id] = (article, claims)


def _checked(claims: Iterable[Claim], model: Model) -> Iterator[Claim]:
    """Give each claim once, held to its kind."""
    seen: set[str] = set()
    for claim in claims:
        if claim.id not in seen:
            model.check(claim)
            seen.add(claim.id)
            yield claim


def _write(
    store: Store,
    held: GraphData,
    sources: Sources,
    model: Model,
    judged: Iterable[Judgement] | None = None,
) -> GraphData:
    articles = [article for article, _ in sources.values()]
    claims = (c for _, claims in sources.values() for c in claims)
    new = derive(articles, claims, model, read_judgements(held) if judged is None else judged)
    changes = difference(held, new)
    if changes:
        store.write(changes)
    return new


def _count(report: BuildReport, data: GraphData) -> None:
    for node in data.nodes.values():
        report.claims += "Claim" in node.labels
        report.entities += "Entity" in node.labels
        report.facts += "Fact" in node.labels


def forget(store: Store, article: str, *, model: Model | None = None) -> ForgetReport:
    """Remove the article with that id, and exactly what only it supported.

    Raises :class:`~..schema.WhofundsError` where the store has no such article; the message
    names the nearest ids, or those of articles with such a title.
    """
    model = model or load_model()
    held = store.read()
    sources = read_sources(held, model)
    wanted = article.removeprefix("article:")
    if wanted not in sources:
        raise WhofundsError(_unknown(article, sources))
    del sources[wanted]
    before, after = BuildReport(), BuildReport()
    _count(before, held)
    _count(after, _write(store, held, sources, model))
    return ForgetReport(
        before.claims - after.claims,
        before.entities - after.entities,
        before.facts - after.facts,
    )


def _unknown(article: str, sources: Sources) -> str:
    titled = [i for i, (a, _) in sources.items() if a.title and article in a.title]
    near = titled or difflib.get_close_matches(article, sources, n=3, cutoff=0.4)
    hint = ", ".join(f"{i} ({sources[i][0].title or 'no title'})" for i in near[:3])
    if not hint:
        hint = 'list them with `whofunds cypher "MATCH (a:Article) RETURN a.article, a.title"`'
    return f"The graph holds no article {article!r}; nearest: {hint}."


def decide(
    store: Store,
    add: Iterable[Judgement] = (),
    remove: Iterable[str] = (),
    *,
    model: Model | None = None,
) -> tuple[int, int]:
    """Add judgements to a store and remove others (by id), and derive its graph anew.

    Gives the number of entities before and after. Raises :class:`~..schema.WhofundsError` where
    there is none of an id to remove.
    """
    model, held, gone = model or load_model(), store.read(), set(remove)
    kept = {j.id: j for j in read_judgements(held)}
    for missing in sorted(gone - kept.keys()):
        raise WhofundsError(
            f"The graph holds no {missing!r}; see them with `whofunds entities judgements`."
        )
    judged = [j for j in (*kept.values(), *add) if j.id not in gone]
    before, after = BuildReport(), BuildReport()
    _count(before, held)
    _count(after, _write(store, held, read_sources(held, model), model, judged))
    return before.entities, after.entities
