"""A made-up graph in the project's form, for what is measured on large ones.

How many ties an entity has falls off by a power law with a flat top: of 34,000 rounds at size 1
the busiest fund is in about a thousand, the company with most has about twenty-five.
"""

# ruff: noqa: E501 - one made fact a line reads better than many lines each
import bisect
import itertools
import random

from whofunds.graph.model import Edge, Node

MONTHS = [f"{year}-{month:02}" for year in range(2015, 2026) for month in range(1, 13)]
# For each prefix of an id: how many there are at size 1, and how many share the flat top.
COUNTS = {"c": (12_000, 300), "i": (4000, 20), "s": (800, 20), "p": (6000, 300), "d": (4000, 300),
          "l": (200, 20), "g": (20, 20)}  # fmt: skip


class Drawer:
    """Draws ids of one prefix, the first ones more often."""

    def __init__(self, prefix, size, chance):
        number, top = COUNTS[prefix]
        self.ids = [f"{prefix}:{n}" for n in range(max(3, int(number * size)))]
        self.chance = chance
        flat = max(1, top * size)
        self.weights = list(
            itertools.accumulate((rank + flat) ** -0.9 for rank in range(len(self.ids)))
        )

    def draw(self, number=1):
        picked = {}
        while len(picked) < number:
            at = bisect.bisect_left(self.weights, self.chance.random() * self.weights[-1])
            picked[self.ids[at]] = None
        return list(picked)

    def one(self):
        return self.draw()[0]


class Maker:
    """Draws a graph; size 1 is about 200,000 nodes and 1,000,000 relationships."""

    def __init__(self, size):
        self.chance = random.Random(7)
        self.nodes, self.edges, self.size = [], [], size

    def count(self, number):
        return max(3, int(number * self.size))

    def edge(self, kind, source, target, **props):
        self.edges.append(Edge(f"e{len(self.edges)}", kind, source, target, props))

    def entities(self, prefix, *labels, **props):
        drawer = Drawer(prefix, self.size, self.chance)
        for id in drawer.ids:
            name = id.replace(":", "")
            self.nodes.append(Node(id, tuple(sorted(("Entity", *labels))), {"name": name, **props}))
            for key in (name, id):
                self.nodes.append(Node(f"n:{key}", ("Name",), {"key": key}))
                self.edge("NAMES", f"n:{key}", id)
        return drawer

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
        companies = self.entities("c", "Organization", "Company", "Investor")
        funds = self.entities("i", "Organization", "Investor")
        state = self.entities("s", "Organization", "Investor", "StateCapital")
        people = self.entities("p", "Person", "Executive")
        products = self.entities("d", "Product")
        places = self.entities("l", "Place", level="city")
        groups = self.entities("g", "Group", size=6)
        for id in state.ids:
            self.edge("LOCATED_IN", id, places.one())
        self.money(companies, funds, state)
        self.others(companies, state, people, products, groups)
        return self.nodes, self.edges

    def date(self):
        month = self.chance.choice(MONTHS)
        return {"date_words": month, "date_earliest": f"{month}-01", "date_latest": f"{month}-28"}

    def money(self, companies, funds, state):
        for _ in range(self.count(34000)):
            company = companies.one()
            who = funds.draw(self.chance.randint(1, 10))
            who += state.draw() if self.chance.random() < 0.3 else []
            amount = int(10 ** self.chance.uniform(6, 10))
            parties = [
                (i, "PARTICIPATED_IN", "investor", {"lead": n == 0}) for n, i in enumerate(who)
            ]
            self.fact("FundingRound", [*parties, (company, "RAISED", "investee", {})],
                      [("FUNDS", i, company) for i in who], amount_min=amount, amount_max=amount, amount_currency="CNY",
                      amount_scope="total", round=self.chance.choice("ABCD") + "轮", **self.date())  # fmt: skip
        for _ in range(self.count(8000)):  # by the large mostly, so that cycles are few
            owned = self.chance.choice(companies.ids)
            owner = (companies if self.chance.random() < 0.5 else state).one()
            if owner != owned:
                share = round(self.chance.uniform(0.01, 0.3), 3)
                self.fact("Stake", [(owner, "OWNS_STAKE", "owner", {}), (owned, "HAS_STAKE", "organization", {})],
                          [("OWNS", owner, owned)], share_min=share, share_max=share)  # fmt: skip
        for _ in range(self.count(4000)):
            name = self.chance.choice(["valuation", "net_loss", "revenue"])
            amount = int(10 ** self.chance.uniform(7, 11))
            year = self.chance.randint(2018, 2025)
            self.fact("Metric", [(companies.one(), "REPORTS", "organization", {})], name=name, amount_min=amount,
                      amount_max=amount, amount_currency="CNY", period_earliest=f"{year}-01-01", period_latest=f"{year}-12-31")  # fmt: skip

    def others(self, companies, state, people, products, groups):
        for person in people.ids:
            company = companies.one()
            self.fact("Position", [(person, "HOLDS", "person", {}), (company, "HAS_POSITION", "organization", {})],
                      [("WORKS_FOR", person, company)], title="CEO", status=self.chance.choice(["current", "former"]))  # fmt: skip
        for product in products.ids:
            company = companies.one()
            self.fact("ProductRelease", [(company, "RELEASED", "organization", {}), (product, "RELEASED_AS", "product", {})],
                      [("MAKES", company, product)], **self.date())  # fmt: skip
        for _ in range(self.count(6000)):
            supplier, buyer = companies.draw(2)
            buyer = state.one() if self.chance.random() < 0.2 else buyer
            self.fact("Contract", [(supplier, "WON", "supplier", {}), (buyer, "AWARDED", "buyer", {})],
                      [("SUPPLIES", supplier, buyer)], subject="x", **self.date())  # fmt: skip
        banks = companies.ids[:50]
        for _ in range(self.count(2000)):
            company, bank = companies.one(), self.chance.choice(banks)
            self.fact("Listing", [(company, "LISTS", "company", {}), (bank, "SPONSORS", "sponsor", {})],
                      [("SPONSORS_LISTING_OF", bank, company)], venue="港交所", stage=self.chance.choice(["filed", "tutoring"]), **self.date())  # fmt: skip
        for group in groups.ids:
            for member in companies.draw(6):
                self.fact("Membership", [(group, "HAS_MEMBERSHIP", "group", {}), (member, "MEMBER_IN", "member", {})],
                          [("MEMBER_OF", member, group)])  # fmt: skip
