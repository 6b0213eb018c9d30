"""Communities of a network without directions and weights.

By the method of Louvain (Blondel, Guillaume, Lambiotte and Lefebvre 2008, "Fast unfolding of
communities in large networks"): nodes move to the community next to them in which modularity grows
most, until none does; then communities are the nodes of a smaller network, and so on. On the first
network, where nearly all of the time goes, a node is looked at again only after one next to it has
moved (Ozaki, Tezuka and Inaba 2016, "A simple acceleration method for the Louvain algorithm"); the
smaller ones are left to networkx. At last the nodes may move once more between the communities that
were found, until no move of one adds to modularity (Rotta and Noack 2011, "Multilevel local search
algorithms for modularity clustering").
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from random import Random

_SEED = 1
_GAIN = 1e-9
"""From how much better another community is, so that rounding moves nothing to and fro."""


def communities(near: Sequence[Sequence[int]]) -> list[int]:
    """Give each node the number of its community; ``near`` are the nodes next to each, without
    itself. The same network gives the same communities."""
    chance = Random(_SEED)  # noqa: S311 - of an order, not of a secret
    found = [*range(len(near))]
    if not any(near):
        return found
    _settle(near, found, chance)
    found = _joined(near, found)
    while _settle(near, found, chance):
        pass
    return found


def _settle(near: Sequence[Sequence[int]], found: list[int], chance: Random) -> bool:
    """Move nodes between communities where that adds to modularity; tell whether any moved."""
    degree = [len(others) for others in near]
    twice = sum(degree)  # twice the number of ties
    total = [0] * len(near)  # of a community: what the degrees of its nodes add up to
    for node, community in enumerate(found):
        total[community] += degree[node]
    order = [*range(len(near))]
    chance.shuffle(order)
    todo, waits = deque(order), [True] * len(near)
    of, moved = found.__getitem__, False
    while todo:
        node = todo.popleft()
        waits[node] = False
        old, mine = found[node], degree[node] / twice
        total[old] -= degree[node]
        ties = Counter(map(of, near[node]))
        best, most = old, ties[old] - total[old] * mine
        for community, number in ties.items():
            gain = number - total[community] * mine
            if gain > most + _GAIN:
                best, most = community, gain
        total[best] += degree[node]
        if best != old:
            found[node], moved = best, True
            for other in near[node]:
                if not waits[other] and found[other] != best:
                    waits[other] = True
                    todo.append(other)
    return moved


def _joined(near: Sequence[Sequence[int]], found: Sequence[int]) -> list[int]:
    """Join communities as networkx does, each taken for one node."""
    import networkx

    weights: Counter[tuple[int, int]] = Counter()
    for node, others in enumerate(near):
        one = found[node]
        for number, weight in Counter(found[other] for other in others).items():
            weights[min(one, number), max(one, number)] += weight
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(sorted(set(found)))
    # Each tie was met from both ends.
    graph.add_weighted_edges_from((a, b, w / 2) for (a, b), w in sorted(weights.items()))
    parts = networkx.community.louvain_communities(graph, seed=_SEED)
    joined = {old: number for number, part in enumerate(parts) for old in part}
    return [joined[old] for old in found]
