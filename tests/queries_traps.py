"""A graph made for traps: joint rounds, unnamed investors, contested amounts, missing dates,
people of one name, groups whose members are disputed, hostile names."""

from whofunds.graph.model import Batch, Edge, Node


class Traps:
    """Builds a graph in the project's form by hand, so that a row's origin is in plain sight."""

    def __init__(self):
        self.nodes, self.edges = {}, {}

    def node(self, id, *labels, **props):
        self.nodes[id] = Node(id, tuple(sorted(labels)), props)
        return id

    def edge(self, type, source, target, /, **props):
        id = f"edge:{len(self.edges):04d}"
        self.edges[id] = Edge(id, type, source, target, props)

    def entity(self, id, kind, name, *roles, keys=(), **props):
        self.node(id, "Entity", kind, *roles, name=name, **props)
        for key in {name, name.casefold().replace(" ", ""), id, *keys}:
            name_id = f"name:{key}"
            self.node(name_id, "Name", key=key)
            self.edge("NAMES", name_id, id)
        return id

    def article(self, id, title, publisher, month):
        self.node(id, "Article", article=id, title=title, publisher=publisher, text="…",
                  published_earliest=f"{month}-01", published_words=month)  # fmt: skip

    def fact(self, id, kind, parties, claims, derived=(), **props):
        """``parties``: (entity, relationship, role, props); ``claims``: (article, quote,
        modality, said by, what it states, whom it mentions or None for all)."""
        order = ["asserted", "announced", "planned", "forecast", "rumoured", "denied"]
        modalities = sorted({claim[2] for claim in claims}, key=order.index)
        self.node(id, "Fact", kind, kind=kind, modality=modalities[0], modalities=modalities,
                  sources=len({claim[0] for claim in claims}), **props)  # fmt: skip
        for entity, relationship, role, *more in parties:
            self.edge(relationship, entity, id, role=role, **(more[0] if more else {}))
        for article, quote, modality, said_by, states, mentioned in claims:
            claim = f"claim:{quote}:{article}"
            if claim not in self.nodes:
                said = {"attributed_to": said_by} if said_by else {}
                self.node(claim, "Claim", kind=kind, quote=quote, start=0, end=len(quote),
                          modality=modality, extractor="hand", confidence=1, data="{}", **said)  # fmt: skip
                self.edge("QUOTED_FROM", claim, article)
            self.edge("SUPPORTS", claim, id, says=quote[:8], **states)
            for entity, _, role, *_more in parties:
                if mentioned is None or entity in mentioned:
                    self.edge(
                        "MENTIONS", claim, entity, role=role, name=self.nodes[entity].props["name"]
                    )
        for type, source, target in derived:
            self.edge(type, source, target, fact=id, modality=modalities[0])


def traps():
    """Give the graph as one batch."""
    t = Traps()
    for part in (_entities, _money, _other_facts, _group, _north_and_south):
        part(t)
    return Batch(list(t.nodes.values()), list(t.edges.values()))


def _entities(t):
    t.article("art:a", "甲文", "甲报", "2025-07")
    t.article("art:b", "乙文", "乙报", "2025-08")
    t.node("art:c", "Article", article="art:c", text="…")  # no title, no publisher, no date
    for id, name, *roles in [
        ("o:x", "星河智能", "Company", "Investor"), ("o:y", "云图科技", "Company"),
        ("o:pd", "浦东创投集团", "Investor", "StateCapital"),
        ("o:fund", "远山资本", "Investor"), ("o:bank", "中金公司", "Intermediary"),
        ("o:csrc", "北京证监局", "Government"), ("o:cust", "杭州城投"), ("o:rival", "Alpha \"'`{$x} </script>", "Company"),
    ]:  # fmt: skip
        t.entity(id, "Organization", name, *roles)
    t.entity(
        "o:zj", "Organization", "张江集团", "Investor", "StateCapital", state=True, state_level="district",
        state_place="浦东新区", state_chain=["浦东新区国资委"], state_since="1992", state_basis="listed",
        state_source="https://example.org/zj", state_confidence=0.95, keys=("上海张江集团",),
    )  # fmt: skip
    t.entity(
        "o:hz", "Organization", "杭州国资", "Investor", "StateCapital", named=False, place="杭州",
        state=True, state_level="city", state_place="杭州", state_basis="article", state_source="art:a",
        state_confidence=0.8,
    )  # fmt: skip
    t.entity("o:x2", "Organization", "星河", keys=("银河",))
    t.entity("g:six", "Group", "六小龙", size=3)
    t.entity("p:zw1", "Person", "张伟", "Executive")
    t.node("name:张伟", "Name", key="张伟")
    t.node("p:zw2", "Entity", "Person", "Executive", name="张伟")
    t.node("name:p:zw2", "Name", key="p:zw2")
    t.edge("NAMES", "name:张伟", "p:zw2")
    t.edge("NAMES", "name:p:zw2", "p:zw2")
    t.entity("d:m1", "Product", "M-1 Pro", keys=("m-1pro",))
    for id, name, level in [
        ("l:sh", "上海", "city"),
        ("l:pd", "浦东新区", "district"),
        ("l:hz", "杭州", "city"),
        ("l:zj", "浙江", "province"),
    ]:
        t.entity(id, "Place", name, level=level)
    t.edge("PART_OF", "l:pd", "l:sh")
    t.edge("PART_OF", "l:hz", "l:zj")
    t.edge("LOCATED_IN", "o:pd", "l:pd")
    t.edge("LOCATED_IN", "o:hz", "l:hz")
    _control(t)


def _control(t):
    """A government, what it controls itself, and what that controls; no article names the government."""
    t.entity("o:pdgov", "Organization", "浦东新区国资委", "Government")
    for lower, upper, since in [("o:zj", "o:pdgov", "1992"), ("o:pd", "o:zj", None)]:
        known = {"since": since} if since else {}
        t.edge(
            "CONTROLLED_BY", lower, upper, source="https://example.org/zj", confidence=0.95, **known
        )
    t.edge("GOVERNS", "o:pdgov", "l:pd")


def _money(t):
    put = "PARTICIPATED_IN", "investor"
    # One round, two investors, a total, and sources that disagree on it.
    t.fact("f:joint", "FundingRound",
           [("o:pd", *put, {"lead": True}), ("o:zj", *put, {"lead": False}), ("o:x", "RAISED", "investee")],
           [("art:a", "浦东与张江联合投资星河10亿元", "asserted", None, {"amount_words": "10亿元", "amount_min": 10**9}, None),
            ("art:b", "有消息称总额8亿元", "rumoured", "知情人士", {"amount_words": "8亿元"}, ["o:pd", "o:x"])],
           [("FUNDS", "o:pd", "o:x"), ("FUNDS", "o:zj", "o:x")],
           amount_words="10亿元", amount_min=10**9, amount_max=10**9, amount_currency="CNY", amount_approximate=False,
           amount_scope="total", ordinal=16, date_words="7月2日", date_earliest="2025-07-02", date_latest="2025-07-02",
           date_precision="day", contested=["amount"])  # fmt: skip
    # An investor that nobody names; an interval, each; a date without an end.
    t.fact("f:city", "FundingRound", [("o:hz", *put, {"lead": False}), ("o:x", "RAISED", "investee")],
           [("art:a", "今年3月以来杭州国资投资，3亿–10亿元", "asserted", None, {}, None)], [("FUNDS", "o:hz", "o:x")],
           amount_words="3亿–10亿元", amount_min=3 * 10**8, amount_max=10**9, amount_currency="CNY", amount_scope="each",
           date_words="今年3月以来", date_earliest="2025-03-01", date_precision="range", rounds_at_least=1)  # fmt: skip
    # Neither investor nor amount nor date; and an old one.
    t.fact("f:blank", "FundingRound", [("o:x", "RAISED", "investee")],
           [("art:c", "星河完成新一轮融资", "asserted", None, {}, None)])  # fmt: skip
    t.fact("f:old", "FundingRound", [("o:fund", *put, {"lead": False}), ("o:x", "RAISED", "investee")],
           [("art:b", "远山资本2019年投资星河", "asserted", None, {}, None)], [("FUNDS", "o:fund", "o:x")],
           round="A轮", date_words="2019年", date_earliest="2019-01-01", date_latest="2019-12-31", date_precision="year")  # fmt: skip
    t.fact("f:yround", "FundingRound", [("o:x", *put, {"lead": False}), ("o:y", "RAISED", "investee")],
           [("art:b", "星河拟投资云图", "planned", None, {}, None)], [("FUNDS", "o:x", "o:y")])  # fmt: skip
    t.fact("f:denied", "FundingRound", [("o:fund", *put, {"lead": False}), ("o:rival", "RAISED", "investee")],
           [("art:b", "远山资本否认投资", "denied", "远山资本", {}, None)], [("FUNDS", "o:fund", "o:rival")])  # fmt: skip


def _other_facts(t):
    t.fact("f:buy", "Acquisition", [("o:x", "ACQUIRES", "acquirer"), ("o:x2", "ACQUIRED_IN", "target"), ("o:fund", "SELLS_IN", "seller")],
           [("art:a", "星河收购60%股权", "announced", None, {}, None)], [("ACQUIRED", "o:x", "o:x2")],
           subject="60%股权", share_words="60%", share_min=0.6, share_max=0.6)  # fmt: skip
    t.fact("f:stake", "Stake", [("o:fund", "OWNS_STAKE", "owner"), ("o:y", "HAS_STAKE", "organization")],
           [("art:a", "远山持有云图", "asserted", None, {}, None)], [("OWNS", "o:fund", "o:y")])  # fmt: skip
    t.fact("f:rev", "Metric", [("o:x", "REPORTS", "organization")],
           [("art:a", "营收3亿元", "asserted", "《某报》", {}, None)], name="revenue", amount_words="3亿元",
           amount_min=3 * 10**8, amount_max=3 * 10**8, amount_currency="CNY", period_words="2024年",
           period_earliest="2024-01-01", period_latest="2024-12-31", period_precision="year")  # fmt: skip
    for id, person, org, title, status in [
        ("f:ceo", "p:zw1", "o:x", "CEO", "current"),
        ("f:coo", "p:zw2", "o:y", "COO", "former"),
    ]:
        t.fact(id, "Position", [(person, "HOLDS", "person"), (org, "HAS_POSITION", "organization")],
               [("art:a", f"{title}张伟", "asserted", None, {}, None)], [("WORKS_FOR", person, org)], title=title, status=status)  # fmt: skip
    t.fact("f:prod", "ProductRelease", [("o:x", "RELEASED", "organization"), ("d:m1", "RELEASED_AS", "product")],
           [("art:a", "星河发布M-1 Pro", "asserted", None, {}, None)], [("MAKES", "o:x", "d:m1")])  # fmt: skip
    t.fact("f:deal", "Contract", [("o:x", "WON", "supplier"), ("o:cust", "AWARDED", "buyer")],
           [("art:a", "星河中标杭州城投项目，超6000万元", "asserted", None, {}, None)], [("SUPPLIES", "o:x", "o:cust")],
           amount_words="超6000万元", amount_min=6 * 10**7, amount_currency="CNY", subject="项目")  # fmt: skip
    t.fact("f:deal2", "Contract", [("o:x", "WON", "supplier")],
           [("art:a", "拿下某主权基金的千万美元项目", "asserted", None, {}, None)])  # fmt: skip
    t.fact("f:list", "Listing", [("o:x", "LISTS", "company"), ("o:bank", "SPONSORS", "sponsor"), ("o:csrc", "SUPERVISES", "regulator")],
           [("art:a", "星河办理辅导备案，中金公司辅导", "asserted", None, {}, None)], [("SPONSORS_LISTING_OF", "o:bank", "o:x")],
           venue="A股", stage="tutoring")  # fmt: skip
    t.fact("f:pair", "Partnership", [("o:x", "PARTY_TO", "party"), ("o:y", "PARTY_TO", "party")],
           [("art:b", "星河与云图合作", "asserted", None, {}, None)], [("PARTNERS_WITH", "o:x", "o:y")], subject="算力")  # fmt: skip


def _group(t):
    first = ("art:a", "六小龙包括星河、云图、星河二", "asserted", None, {"complete": True}, None)
    other = ("art:c", "六小龙指星河、Alpha", "asserted", None, {"complete": True}, None)
    aside = ("art:b", "六小龙之一的星河", "asserted", None, {}, None)
    for member, claims in [
        ("o:x", [first, other, aside]),
        ("o:y", [first]),
        ("o:x2", [first]),
        ("o:rival", [other]),
    ]:
        t.fact(f"f:mem:{member}", "Membership",
               [("g:six", "HAS_MEMBERSHIP", "group"), (member, "MEMBER_IN", "member")], claims,
               [("MEMBER_OF", member, "g:six")])  # fmt: skip


def _north_and_south(t):
    """Two rivals with investors in common: step-ups, joint rounds, a cycle of ownership, an
    investor that is a customer, a listing after somebody left, what one asserts and another denies."""
    for id, name, *roles in [
        ("o:n1", "北辰机器人", "Company"), ("o:n2", "南斗芯片", "Company"), ("o:f2", "近水基金", "Investor"),
        ("o:gov", "江城市政府", "Government"), ("o:h1", "甲控股", "Investor", "Company"), ("o:h2", "乙控股", "Investor", "Company"),
    ]:  # fmt: skip
        t.entity(id, "Organization", name, *roles)
    t.entity("p:zq", "Person", "钱七", "Executive")
    t.entity("p:sb", "Person", "孙八", "Executive")
    for part in (_north_money, _north_stakes, _north_others):
        part(t)


def _north_money(t):
    put = "PARTICIPATED_IN", "investor"
    t.fact("f:n1a", "FundingRound",
           [("o:f2", *put, {"lead": True}), ("o:pd", *put, {"lead": False}), ("o:n1", "RAISED", "investee")],
           [("art:b", "近水基金领投北辰A轮", "asserted", None, {}, None)], [("FUNDS", "o:f2", "o:n1"), ("FUNDS", "o:pd", "o:n1")],
           round="A轮", amount_words="5000万美元", amount_min=5 * 10**7, amount_max=5 * 10**7, amount_currency="USD", amount_scope="total",
           date_words="2023年3月1日", date_earliest="2023-03-01", date_latest="2023-03-01", date_precision="day",
           valuation_words="2亿美元", valuation_min=2 * 10**8, valuation_max=2 * 10**8, valuation_currency="USD")  # fmt: skip
    t.fact("f:n1b", "FundingRound", [("o:f2", *put, {"lead": False}), ("o:n1", "RAISED", "investee")],
           [("art:b", "北辰完成B轮，近水基金等跟投", "asserted", None, {}, None)], [("FUNDS", "o:f2", "o:n1")],
           round="B轮", date_words="2024年6月", date_earliest="2024-06-01", date_latest="2024-06-30", date_precision="month", more_investors=True,
           valuation_words="4亿至5亿美元", valuation_min=4 * 10**8, valuation_max=5 * 10**8, valuation_currency="USD")  # fmt: skip
    t.fact("f:n2a", "FundingRound",
           [("o:f2", *put, {"lead": False}), ("o:pd", *put, {"lead": False}), ("o:n2", "RAISED", "investee")],
           [("art:a", "近水基金与浦东创投投资南斗", "asserted", None, {}, None)], [("FUNDS", "o:f2", "o:n2"), ("FUNDS", "o:pd", "o:n2")],
           amount_words="3000万元", amount_min=3 * 10**7, amount_max=3 * 10**7, amount_currency="CNY")  # fmt: skip
    t.fact("f:disputed", "FundingRound", [("o:f2", *put, {"lead": False}), ("o:rival", "RAISED", "investee")],
           [("art:b", "近水基金投资了Alpha", "asserted", None, {}, None), ("art:a", "近水基金称未投资Alpha", "denied", "近水基金", {}, None)],
           [("FUNDS", "o:f2", "o:rival")])  # fmt: skip
    t.fact("f:n1loss", "Metric", [("o:n1", "REPORTS", "organization")],
           [("art:b", "北辰2023年亏损1000万至1200万美元", "asserted", None, {}, None)], name="net_loss", amount_words="1000万至1200万美元",
           amount_min=10**7, amount_max=12 * 10**6, amount_currency="USD", period_words="2023年", period_earliest="2023-01-01",
           period_latest="2023-12-31", period_precision="year")  # fmt: skip


def _north_stakes(t):
    for owner, owned, low, high in [
        ("o:gov", "o:h1", 0.6, 0.6), ("o:h1", "o:n1", 0.5, 0.6), ("o:h2", "o:n1", None, None),
        ("o:h1", "o:h2", 0.3, 0.3), ("o:n1", "o:h1", 0.2, 0.2),
    ]:  # fmt: skip
        share = (
            {}
            if low is None
            else {"share_min": low, "share_max": high, "share_words": f"{low:.0%}"}
        )
        t.fact(f"f:{owner}>{owned}", "Stake", [(owner, "OWNS_STAKE", "owner"), (owned, "HAS_STAKE", "organization")],
               [("art:a", f"{owner}持有{owned}", "asserted", None, {}, None)], [("OWNS", owner, owned)], **share)  # fmt: skip


def _north_others(t):
    for id, person, org, title, more in [
        ("f:zq1", "p:zq", "o:n1", "CEO", {"status": "current"}), ("f:zq2", "p:zq", "o:n2", "董事", {"status": "current"}),
        ("f:sb", "p:sb", "o:n1", "CFO", {"status": "former", "until_words": "2024年一季度", "until_earliest": "2024-01-01",
                                        "until_latest": "2024-03-31", "until_precision": "quarter"}),
    ]:  # fmt: skip
        t.fact(id, "Position", [(person, "HOLDS", "person"), (org, "HAS_POSITION", "organization")],
               [("art:b", f"{org}{title}", "asserted", None, {}, None)], [("WORKS_FOR", person, org)], title=title, **more)  # fmt: skip
    for id, org, more in [
        ("f:n1l", "o:n1", {"venue": "港交所", "stage": "filed", "date_words": "2024年12月15日", "date_earliest": "2024-12-15",
                           "date_latest": "2024-12-15", "date_precision": "day"}),
        ("f:n1w", "o:n1", {"venue": "港交所", "stage": "withdrawn"}), ("f:n2l", "o:n2", {"venue": "A股", "stage": "preparing"}),
    ]:  # fmt: skip
        t.fact(id, "Listing", [(org, "LISTS", "company"), ("o:bank", "SPONSORS", "sponsor")],
               [("art:b", f"{id}上市", "asserted", None, {}, None)], [("SPONSORS_LISTING_OF", "o:bank", org)], **more)  # fmt: skip
    for id, supplier, buyer, more in [
        ("f:n1c", "o:n1", "o:pd", {}), ("f:n2c", "o:n2", "o:gov", {"amount_words": "800万元", "amount_min": 8 * 10**6,
                                                                    "amount_max": 8 * 10**6, "amount_currency": "CNY"}),
    ]:  # fmt: skip
        t.fact(id, "Contract", [(supplier, "WON", "supplier"), (buyer, "AWARDED", "buyer")],
               [("art:a", f"{id}订单", "asserted", None, {}, None)], [("SUPPLIES", supplier, buyer)], **more)  # fmt: skip
