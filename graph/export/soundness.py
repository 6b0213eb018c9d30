"""Whether a graph is what its articles and claims say: what a store, a copy or an export lost or
somebody changed by hand comes to light here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...schema import Model, WhofundsError, load_model
from ..articles import read_sources
from ..derive import derive
from ..judgements import read_judgements
from ..model import GraphData, difference


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong: the id of a node or relationship, and one sentence."""

    id: str
    message: str


def check_graph(data: GraphData, model: Model | None = None) -> list[Fault]:
    """Give the faults of a graph, by id; an empty list where it is sound.

    Each relationship has both ends, each claim can be read and its quote stands in its article
    where it says, and the graph is the one that its claims and judgements give.
    """
    model = model or load_model()
    try:
        return sorted(_faults(data, model), key=lambda fault: (fault.id, fault.message))
    except KeyError as error:
        return [Fault(str(error.args[0]), "a claim of an article that is not there; forget it.")]
    except (WhofundsError, ValueError) as error:
        return [Fault("graph", f"its claims cannot be read ({error}); build it anew.")]


def _faults(data: GraphData, model: Model) -> Iterator[Fault]:
    for edge in data.edges.values():
        for end in (edge.source, edge.target):
            if end not in data.nodes:
                yield Fault(edge.id, f"the {edge.type} leads to {end}, which is not there.")
    sources = read_sources(data, model)
    for article, claims in sources.values():
        for claim in claims:
            if article.text[claim.start : claim.end] != claim.quote:
                yield Fault(claim.id, f"its quote does not stand in article {article.id}.")
    articles = (article for article, _ in sources.values())
    stated = (claim for _, claims in sources.values() for claim in claims)
    change = difference(data, derive(articles, stated, model, read_judgements(data)))
    for key in (*(n.id for n in change.put_nodes), *(e.id for e in change.put_edges)):
        there = key in data.nodes or key in data.edges
        yield Fault(key, "it differs from what the claims give." if there else "it is missing.")
    for key in (*change.drop_nodes, *change.drop_edges):
        yield Fault(key, "no claim gives it.")
