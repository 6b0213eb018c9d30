"""How long every query of the library takes on a large graph, and the same questions by networkx.

    python benchmarks/queries.py --size 1 --graph big.db --out queries.md

makes a graph of about 200,000 nodes and 1,000,000 relationships (``--size 1``; degrees follow a
power law, as in real networks of funding), unless the folder exists, and asks each query ten times
in one process, about ten entities that are drawn by the number of their facts. It gives the median
and the 95th percentile in milliseconds. ``--graph bolt://HOST`` measures a Neo4j server (user and
password from the environment); with ``--fill`` it is filled first.
"""

# ruff: noqa: E501 - one made fact a line reads better than many lines each
import argparse
import bisect
import itertools
import os
import random
import statistics
import time
from pathlib import Path

from whofunds.graph.model import Batch, Edge, Node
from whofunds.graph.stores import open_store
from whofunds.queries.library import load_library
from whofunds.queries.results import ask
from whofunds.queries.steps._stakes import Stakes

MONTHS = [f"{year}-{month:02}" for year in range(2015, 2026) for month in range(1, 13)]


class Maker:
    """Draws a graph in the project's form; ``size`` 1 is the size named above."""

    def __init__(self, size):
        self.chance = random.Random(7)
        self.nodes, self.edges, self.size = [], [], size

    def count(self, number):
        return max(3, int(number * self.size))

    def edge(self, kind, source, target, **props):
        self.edges.append(Edge(f"e{len(self.edges)}", kind, source, target, props))

    def entities(self, prefix, number, kind, *roles, **props):
        ids = []
        for n in range(self.count(number)):
            id, name = f"{prefix}:{n}", f"{prefix}{n}"
            self.nodes.append(
                Node(id, tuple(sorted(("Entity", kind, *roles))), {"name": name, **props})
            )
            for key in (name, id):
                self.nodes.append(Node(f"n:{key}", ("Name",), {"key": key}))
                self.edge("NAMES", f"n:{key}", id)
            ids.append(id)
        weights = list(itertools.accumulate(1 / (rank + 1) ** 0.8 for rank in range(len(ids))))
        return ids, weights

    def draw(self, ids_and_weights, number=1):
        """Draw some, the first ones far more often."""
        ids, weights = ids_and_weights
        picked = {}
        while len(picked) < number:
            picked[ids[bisect.bisect_left(weights, self.chance.random() * weights[-1])]] = None
        return list(picked)

    def fact(self, kind, parties, derived=(), **props):
        id, claim = f"f{len(self.nodes)}", f"kf{len(self.nodes)}"
        self.nodes.append(Node(id, tuple(sorted(("Fact", kind))), {
            "kind": kind, "modality": "asserted", "modalities": ["asserted"], "sources": 1, **props}))  # fmt: skip
        self.nodes.append(Node(claim, ("Claim",), {
            "kind": kind, "quote": f"quote {id}", "start": 0, "end": 5, "modality": "asserted",
            "extractor": "x", "confidence": 1, "data": "{}"}))  # fmt: skip
        self.edge("SUPPORTS", claim, id, says="…")
        self.edge("QUOTED_FROM", claim, self.chance.choice(self.articles))
        for entity, relationship, role, more in parties:
            self.edge(relationship, entity, id, role=role, **more)
            self.edge("MENTIONS", claim, entity, role=role, name=entity)
        for kind_of, source, target in derived:
            self.edge(kind_of, source, target, fact=id, modality="asserted")

    def make(self):
        self.articles = [f"a{n}" for n in range(self.count(4000))]
        for id in self.articles:
            month = self.chance.choice(MONTHS)
            self.nodes.append(Node(id, ("Article",), {
                "article": id, "title": id, "publisher": f"p{self.chance.randrange(40)}", "text": "…",
                "published_earliest": f"{month}-01", "published_latest": f"{month}-28"}))  # fmt: skip
        companies = self.entities("c", 12000, "Organization", "Company", "Investor")
        funds = self.entities("i", 4000, "Organization", "Investor")
        state = self.entities("s", 800, "Organization", "Investor", "StateCapital")
        people = self.entities("p", 6000, "Person", "Executive")
        products = self.entities("d", 4000, "Product")
        places = self.entities("l", 200, "Place", level="city")
        groups = self.entities("g", 20, "Group", size=6)
        for id in state[0]:
            self.edge("LOCATED_IN", id, self.draw(places)[0])
        self.money(companies, funds, state)
        self.others(companies, state, people, products, groups)
        return self.nodes, self.edges

    def date(self):
        month = self.chance.choice(MONTHS)
        return {"date_words": month, "date_earliest": f"{month}-01", "date_latest": f"{month}-28"}

    def money(self, companies, funds, state):
        for _ in range(self.count(34000)):
            company = self.draw(companies)[0]
            who = self.draw(funds, self.chance.randint(1, 8)) + (
                self.draw(state) if self.chance.random() < 0.3 else []
            )
            amount = int(10 ** self.chance.uniform(6, 10))
            parties = [
                (i, "PARTICIPATED_IN", "investor", {"lead": n == 0}) for n, i in enumerate(who)
            ]
            self.fact("FundingRound", [*parties, (company, "RAISED", "investee", {})],
                      [("FUNDS", i, company) for i in who], amount_min=amount, amount_max=amount, amount_currency="CNY",
                      amount_scope="total", round=self.chance.choice("ABCD") + "轮", **self.date())  # fmt: skip
        for _ in range(self.count(8000)):  # by the large mostly, so that cycles are few
            owned = self.chance.choice(companies[0])
            owner = self.draw(companies if self.chance.random() < 0.5 else state)[0]
            if owner != owned:
                share = round(self.chance.uniform(0.01, 0.3), 3)
                self.fact("Stake", [(owner, "OWNS_STAKE", "owner", {}), (owned, "HAS_STAKE", "organization", {})],
                          [("OWNS", owner, owned)], share_min=share, share_max=share)  # fmt: skip
        for _ in range(self.count(4000)):
            name = self.chance.choice(["valuation", "net_loss", "revenue"])
            amount = int(10 ** self.chance.uniform(7, 11))
            year = self.chance.randint(2018, 2025)
            self.fact("Metric", [(self.draw(companies)[0], "REPORTS", "organization", {})], name=name, amount_min=amount,
                      amount_max=amount, amount_currency="CNY", period_earliest=f"{year}-01-01", period_latest=f"{year}-12-31")  # fmt: skip

    def others(self, companies, state, people, products, groups):
        for person in people[0]:
            company = self.draw(companies)[0]
            self.fact("Position", [(person, "HOLDS", "person", {}), (company, "HAS_POSITION", "organization", {})],
                      [("WORKS_FOR", person, company)], title="CEO", status=self.chance.choice(["current", "former"]))  # fmt: skip
        for product in products[0]:
            company = self.draw(companies)[0]
            self.fact("ProductRelease", [(company, "RELEASED", "organization", {}), (product, "RELEASED_AS", "product", {})],
                      [("MAKES", company, product)], **self.date())  # fmt: skip
        for _ in range(self.count(6000)):
            supplier, buyer = self.draw(companies, 2)
            buyer = self.draw(state)[0] if self.chance.random() < 0.2 else buyer
            self.fact("Contract", [(supplier, "WON", "supplier", {}), (buyer, "AWARDED", "buyer", {})],
                      [("SUPPLIES", supplier, buyer)], subject="x", **self.date())  # fmt: skip
        banks = companies[0][:50]
        for _ in range(self.count(2000)):
            company, bank = self.draw(companies)[0], self.chance.choice(banks)
            self.fact("Listing", [(company, "LISTS", "company", {}), (bank, "SPONSORS", "sponsor", {})],
                      [("SPONSORS_LISTING_OF", bank, company)], venue="港交所", stage=self.chance.choice(["filed", "tutoring"]), **self.date())  # fmt: skip
        for group in groups[0]:
            for member in self.draw(companies, 3):
                self.fact("Membership", [(group, "HAS_MEMBERSHIP", "group", {}), (member, "MEMBER_IN", "member", {})],
                          [("MEMBER_OF", member, group)])  # fmt: skip


PREFIX = {"Person": "p", "Product": "d", "Place": "l", "Group": "g"}


def given_for(query, chance):
    """Parameters for one asking: entities among the hundred with most facts of a fitting kind."""
    given = {}
    for param in query.params:
        if param.required and param.type == "entity":
            kinds = param.kinds or ("Organization",)
            investor = "investor" in param.name or param.name == "holder"
            prefix = PREFIX.get(kinds[0], "i" if investor else "c")
            number = chance.randrange(5 if prefix == "i" else 20)
            given[param.name] = f"{'s' if param.name == 'holder' else prefix}:{number}"
        elif param.required:
            given[param.name] = param.example
    return given


def measure(store, times, most):
    """Give (name, whole graph?, median, 95th percentile, rows) in ms for each query."""
    for name, query in load_library().items():
        chance, took, rows = random.Random(1), [], 0
        for number in range(times):
            given = given_for(query, chance)
            if not given and number == 3:  # a query about the whole graph has one question only
                break
            start = time.perf_counter()
            try:
                rows = max(rows, len(ask(store, query, given).rows))
            except Exception as fault:  # the figure is then that it fails
                print(f"# {name} {given}: {fault}", flush=True)
            took.append((time.perf_counter() - start) * 1000)
            if sum(took) > most * 1000:
                break
        ordered = sorted(took)
        whole = not any(p.required and p.type == "entity" for p in query.params)
        yield (
            name,
            whole,
            statistics.median(took),
            ordered[min(len(took) - 1, int(0.95 * len(took)))],
            rows,
        )


def by_networkx(nodes, edges):
    """The same by hand in memory: load, investors of one, co-investors of one, top investors."""
    import networkx

    start = time.perf_counter()
    graph = networkx.MultiDiGraph()
    graph.add_nodes_from((n.id, n.props) for n in nodes)
    graph.add_edges_from((e.source, e.target, e.id, {"type": e.type, **e.props}) for e in edges)
    yield "load into networkx", (time.perf_counter() - start) * 1000

    def investors(company):
        rounds = [t for _, t, d in graph.out_edges(company, data=True) if d["type"] == "RAISED"]
        return {
            s
            for r in rounds
            for s, _, d in graph.in_edges(r, data=True)
            if d["type"] == "PARTICIPATED_IN"
        }

    def companies(investor):
        return {t for _, t, d in graph.out_edges(investor, data=True) if d["type"] == "FUNDS"}

    for name, what in [
        ("who-funds", lambda: investors("c:0")), ("funded-by", lambda: companies("i:0")),
        ("co-investors", lambda: {o for c in companies("i:0") for o in investors(c)}),
        ("top-investors", lambda: sorted((len(companies(n)) for n in graph if n[:2] in ("i:", "s:")), reverse=True)),
    ]:  # fmt: skip
        start = time.perf_counter()
        what()
        yield name, (time.perf_counter() - start) * 1000


def million_stakes():
    """Solve look-through stakes over a million stakes; processor seconds to build and to solve."""
    chance, rows = random.Random(3), []
    for n in range(1_000_000):
        owned = chance.randrange(1, 250_000)
        owner = chance.randrange(0, owned) if chance.random() < 0.999 else chance.randrange(250_000)
        share = chance.uniform(0.001, 0.2)
        rows.append({"owner": f"c{owner}", "owner_name": "", "owned": f"c{owned}", "owned_name": "",
                     "share_min": share, "share_max": share * 1.2, "fact": f"f{n}"})  # fmt: skip
    start = time.process_time()
    stakes = Stakes(rows)
    built = time.process_time()
    held = stakes.held(["c0"])
    return built - start, time.process_time() - built, len(held)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--graph", default="benchmark.db")
    parser.add_argument("--size", type=float, default=1.0)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--most", type=float, default=30, help="seconds spent on one query")
    parser.add_argument("--fill", action="store_true")
    parser.add_argument("--networkx", action="store_true")
    parser.add_argument("--stakes", action="store_true", help="solve a million stakes, too")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    server = "://" in args.graph
    who = (
        {"user": os.environ.get("NEO4J_USERNAME"), "password": os.environ.get("NEO4J_PASSWORD")}
        if server
        else {}
    )
    fill, lines = args.fill or not (server or Path(args.graph).exists()), []
    if fill or args.networkx:
        nodes, edges = Maker(args.size).make()
        print(f"{len(nodes)} nodes, {len(edges)} relationships", flush=True)
        if args.networkx:
            lines += [
                f"| {name} (networkx) | | {ms:.2f} | | |" for name, ms in by_networkx(nodes, edges)
            ]
    with open_store(args.graph, create=fill, read_only=not fill, **who) as store:
        if fill:
            start, step = time.perf_counter(), 100_000
            for at in range(0, len(nodes), step):
                store.write(Batch(nodes[at : at + step], []))
            for at in range(0, len(edges), step):
                store.write(Batch([], edges[at : at + step]))
                print(f"# {at} edges, {time.perf_counter() - start:.0f} s", flush=True)
            lines.append(f"| write | whole | {(time.perf_counter() - start) * 1000:.0f} | | |")
        for name, whole, median, late, rows in measure(store, args.times, args.most):
            lines.append(
                f"| {name} | {'whole' if whole else 'one'} | {median:.1f} | {late:.1f} | {rows} |"
            )
            print(lines[-1], flush=True)
    if args.stakes:
        print("a million stakes: build s, solve s, reached:", million_stakes())
    print("\n".join(lines))
    if args.out:
        head = "| query | about | median ms | 95th percentile ms | rows |\n|---|---|---|---|---|\n"
        args.out.write_text(head + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
