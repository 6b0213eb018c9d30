"""Facts from files of records, and whole graphs, into a store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..graph.articles import read_sources
from ..graph.build import BuildReport, build, decide
from ..graph.export.whole import from_json, is_graph_json
from ..graph.judgements import Judgement, read_judgements
from ..graph.model import GraphData, difference
from ..graph.stores.base import Store
from ..loaders.records import RecordOptions, Records, read_records
from ..loaders.walk import Refusal
from ..schema import Article, Claim, WhofundsError, load_model


@dataclass(slots=True)
class LoadReport(BuildReport):
    """What a load did: as a build; ``records`` became claims, and ``passed_over`` state nothing
    that the kinds can hold."""

    records: int = 0
    passed_over: int = 0


def load(store: Store, inputs: Sequence[str], options: RecordOptions) -> LoadReport:
    """Read files of records, and JSON that ``whofunds export --as json`` wrote, into a store.

    The JSON of a graph comes into an empty store as it is, judgements and all, so that exporting
    again gives the same bytes; into one that holds articles its articles, claims and judgements
    are added. A file of records is one article; loading it again replaces what it said before.
    What cannot be read is in ``refused`` and does not stop the rest.
    """
    claims: dict[str, tuple[Claim, ...]] = {}
    refused: list[tuple[str, str]] = []
    judged: list[Judgement] = []
    passed = [0]

    def articles() -> Iterator[Article]:
        graphs = [given for given in inputs if _holds_graph(given)]
        others = [given for given in inputs if given not in graphs]
        for given in graphs:
            yield from _whole_graph(store, given, claims, refused, judged)
        for found in read_records(others, options=options):
            if isinstance(found, Refusal):
                refused.append((found.source, found.reason))
                continue
            refused.extend((bad.source, bad.reason) for bad in found.refused)
            passed[0] += found.passed_over
            yield from _article(found, claims, refused)

    found = build(store, list(articles()), lambda article: claims[article.id])
    if judged:
        decide(store, judged)
    stated = sum(len(made) for made in claims.values())
    return LoadReport(
        found.articles, found.added, found.replaced, found.unchanged, [*refused, *found.refused],
        found.claims, found.entities, found.facts, stated, passed[0],
    )  # fmt: skip


def _article(
    records: Records, claims: dict[str, tuple[Claim, ...]], refused: list[tuple[str, str]]
) -> Iterator[Article]:
    if records.claims:
        claims[records.article.id] = tuple(records.claims)
        yield records.article
    elif not records.refused:
        source = records.article.source or records.article.id
        refused.append((source, "it states nothing that our kinds can hold; see `whofunds map`"))


def _holds_graph(given: str) -> bool:
    path = Path(given)
    try:
        with path.open("rb") as stream:
            return is_graph_json(stream.read(200).decode("utf-8", "replace"))
    except (OSError, ValueError):
        return False


def _whole_graph(
    store: Store,
    given: str,
    claims: dict[str, tuple[Claim, ...]],
    refused: list[tuple[str, str]],
    judged: list[Judgement],
) -> Iterator[Article]:
    try:
        data = from_json(Path(given).read_bytes().decode("utf-8"), given)
        sources = read_sources(data, load_model())
    except UnicodeDecodeError:
        refused.append((given, "it is not UTF-8; export the graph again with --as json"))
        return
    except WhofundsError as error:
        refused.append((given, str(error).removeprefix(f"{given}: ")))
        return
    except KeyError as error:
        what = f"it lacks the article or the property {error.args[0]!r}; export the graph again"
        refused.append((given, what))
        return
    held = store.read()
    if not held.nodes:
        store.write(difference(GraphData(), data))
    known = {judgement.id for judgement in read_judgements(held)}
    judged += [j for j in read_judgements(data) if held.nodes and j.id not in known]
    for article, stated in sources.values():
        claims[article.id] = stated
        yield article
