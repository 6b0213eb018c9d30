"""Questions of the library answered by networkx in memory, as one would write it by hand: the
answer's names only, without amounts, dates and sentences, which the library's queries give too."""

import time
from collections import Counter, defaultdict
from itertools import combinations

import networkx


class Asked:
    """The graph in networkx, and one method for each question that it is asked."""

    def __init__(self, nodes, edges):
        start = time.perf_counter()
        self.graph = networkx.MultiDiGraph()
        self.graph.add_nodes_from((n.id, {"labels": n.labels, **n.props}) for n in nodes)
        self.graph.add_edges_from(
            (e.source, e.target, e.id, {"type": e.type, **e.props}) for e in edges
        )
        self.seconds = time.perf_counter() - start

    def out(self, node, kind):
        return [t for _, t, d in self.graph.out_edges(node, data=True) if d["type"] == kind]

    def into(self, node, kind):
        return [s for s, _, d in self.graph.in_edges(node, data=True) if d["type"] == kind]

    def across(self, node, mine, theirs):
        """Who has the part ``theirs`` in the facts in which a node has the part ``mine``."""
        return [other for fact in self.out(node, mine) for other in self.into(fact, theirs)]

    def all_of(self, kind):
        return [(s, t, d) for s, t, d in self.graph.edges(data=True) if d["type"] == kind]

    def money(self):
        """The network of funding without directions."""
        graph = networkx.Graph()
        graph.add_edges_from((s, t) for s, t, _ in self.all_of("FUNDS"))
        return graph

    # -- about one or two -------------------------------------------------------------------

    def who_funds(self, company):
        return self.across(company, "RAISED", "PARTICIPATED_IN")

    def rounds_of(self, company):
        return [(f, self.into(f, "PARTICIPATED_IN")) for f in self.out(company, "RAISED")]

    def funded_by(self, investor):
        return self.across(investor, "PARTICIPATED_IN", "RAISED")

    def co_investors(self, investor):
        return {i for c in set(self.funded_by(investor)) for i in self.who_funds(c)} - {investor}

    def common_investors(self, company):
        found = {i: set(self.funded_by(i)) for i in set(self.who_funds(company))}
        return {i: others - {company} for i, others in found.items() if len(others) > 1}

    def common_investees(self, investor):
        return {c: set(self.who_funds(c)) - {investor} for c in set(self.funded_by(investor))}

    def shortest_chains(self, start, end):
        try:
            return list(networkx.all_shortest_paths(self.money(), start, end))
        except (networkx.NetworkXNoPath, networkx.NodeNotFound):  # nobody funds it
            return []

    def executives_of(self, company):
        return self.across(company, "HAS_POSITION", "HOLDS")

    def positions_of(self, person):
        return self.across(person, "HOLDS", "HAS_POSITION")

    def products_of(self, company):
        return self.across(company, "RELEASED", "RELEASED_AS")

    def customers_of(self, supplier):
        return self.across(supplier, "WON", "AWARDED")

    def suppliers_of(self, buyer):
        return self.across(buyer, "AWARDED", "WON")

    def sponsored_by(self, sponsor):
        return self.across(sponsor, "SPONSORS", "LISTS")

    def members_of(self, group):
        return self.across(group, "HAS_MEMBERSHIP", "MEMBER_IN")

    def organizations_in(self, place):
        return self.into(place, "LOCATED_IN")

    # -- about the whole graph --------------------------------------------------------------

    def rounds(self):
        every = [f for _, f, _ in self.all_of("RAISED")]
        return sorted(every, key=lambda f: self.graph.nodes[f]["date_earliest"])

    def top_investors(self):
        companies = defaultdict(set)
        for investor, company, _ in self.all_of("FUNDS"):
            companies[investor].add(company)
        return sorted(companies, key=lambda i: -len(companies[i]))

    def top_investors_by_amount(self):
        sums = Counter()
        for investor, fact, _ in self.all_of("PARTICIPATED_IN"):
            sums[investor] += self.graph.nodes[fact]["amount_max"]
        return sums.most_common()

    def funding_by_period(self):
        sums = Counter()
        for _, fact, _ in self.all_of("RAISED"):
            sums[self.graph.nodes[fact]["date_earliest"][:4]] += self.graph.nodes[fact][
                "amount_max"
            ]
        return sorted(sums.items())

    def syndicates(self):
        together = Counter()
        for _, fact, _ in self.all_of("RAISED"):
            together.update(combinations(sorted(set(self.into(fact, "PARTICIPATED_IN"))), 2))
        return [(pair, n) for pair, n in together.most_common() if n > 1]

    def hubs(self):
        graph = networkx.Graph()
        for kind in ("FUNDS", "OWNS", "SUPPLIES", "WORKS_FOR", "SPONSORS_LISTING_OF"):
            graph.add_edges_from((s, t) for s, t, _ in self.all_of(kind))
        return sorted(graph.degree, key=lambda item: -item[1])

    def central(self):
        # networkx.pagerank needs scipy; this is its own fallback in Python.
        graph = networkx.DiGraph((s, t) for s, t, _ in self.all_of("FUNDS"))
        ranks = networkx.algorithms.link_analysis.pagerank_alg._pagerank_python(graph)
        return sorted(ranks.items(), key=lambda item: -item[1])

    def communities(self):
        return networkx.community.louvain_communities(self.money(), seed=1)

    def bridges(self):
        return list(networkx.articulation_points(self.money()))
