"""Pictures to open in a browser, and a browser that counts what it asks for and complains of."""

from whofunds.queries.picture import Amount, Evidence, Fact, Line, Mark, Picture, When

HOSTILE = [
    "</script><script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    'href="javascript:window.hit=1"',
    "${window.hit=1} `$data` {{hit}} $policy {n}",
    "\u202edrawkcab\u2066 \u2028 \u2029 \0",
    "'\"><svg onload=window.hit=1>",
    "💰\U0001f1e8\U0001f1f3 emoji \ud800",
    "*<b>multi</b>* _line_\nbreak",
    "=HYPERLINK(1) \\u003c",
]


def evidence(text="杭州一家机构投资了青禾科技。", url="https://example.org/a", **more):
    given = {
        "quote": text,
        "says": "round: A轮",
        "modality": "asserted",
        "attributed_to": "",
        "article": "a1",
        "title": "标题",
        "publisher": "某报",
        "url": url,
        "published": "2025-10",
        "published_latest": "2025-10-31",
    }
    return Evidence(**(given | more))


def money(words, size, currency="CNY", **more):
    return Amount(words, currency, size, size, **more)


def day(text, words=""):
    return When(words, text, text)


def mark(id_, name, role, kind="Organization", **more):
    return Mark(id_, name, role, kind=kind, roles=(role,), **more)


B_ROUND = {"amount": money("5亿元", 5e8), "when": day("2025-07-02", "7月2日")}
STATE = (
    ("government", "杭州市国资委"),
    ("basis", "listed"),
    ("source", "https://example.org/list"),
)


def picture(name="青禾科技", place="杭州", words="1亿元", **more):
    """A small picture with one of everything: four investors, one of them not named and one in a
    denied round, a joint round, a company with a figure of its own, a person, a product."""
    state = {"state": True, "place": place, "level": "city", "details": STATE}
    marks = [
        mark("p:hz", place, "Place", "Place", level="city"),
        mark("i1", "远山资本", "Investor"),
        mark("i2", "杭州国资", "StateCapital", named=False, **state),
        mark("i3", "临江创投", "Investor", place="上海"),
        mark("i4", "松石资本", "Investor"),
        mark("f4", "B轮", "FundingRound", "FundingRound", round="B轮", **B_ROUND),
        mark("c1", name, "Company", seed=True, aliases=("青禾",)),
        mark("x1", "林晚", "Person", "Person"),
        mark("g1", "青禾一号", "Product", "Product"),
    ]
    a_round = {"amount": money(words, 1e8), "when": day("2024-03-01")}
    found = {
        "f1": [evidence(**more)],
        "f2": [evidence(article="a2", modality="announced")],
        "f3": [evidence(article="a2", modality="rumoured")],
        "f4": [evidence("B轮由远山资本领投。", article="a3")],
        "m1": [evidence("青禾科技营收3亿元。", article="a3")],
    }
    return Picture(
        f"谁投资了{name}",
        {each.id: each for each in marks},
        lines_of(a_round),
        found,
        facts={each.id: each for each in facts_of(name, a_round)},
        about={"c1": ["m1"]},
        cypher="MATCH (e:Entity {id: 'c1'}) RETURN e",
    )


def lines_of(a_round):
    """The lines of the small picture."""
    part = {"facts": ["f4"], "when": day("2025-07-02")}
    source = (("source", "https://example.org/s"),)
    return [
        Line("i1", "c1", "FUNDS", "A轮", "asserted", facts=["f1"], **a_round),
        Line("i2", "c1", "FUNDS", "", "announced", contested=True, facts=["f2"]),
        Line("i4", "c1", "FUNDS", "", "denied", facts=["f5"], when=day("2025-01-01")),
        Line("i1", "f4", "PARTICIPATED_IN", "", "asserted", lead=True, **part),
        Line("i3", "f4", "PARTICIPATED_IN", "", "asserted", **part),
        Line("f4", "c1", "RAISED", "", "asserted", facts=["f4"], **B_ROUND),
        Line("x1", "c1", "WORKS_FOR", "CEO", "rumoured", facts=["f3"]),
        Line("c1", "g1", "MAKES", "", "planned", facts=["f6"]),
        Line("i2", "p:hz", "LOCATED_IN", "", "asserted", details=source),
    ]


def facts_of(name, a_round):
    """The facts of the small picture."""
    parties = (
        ("PARTICIPATED_IN", "i1", "远山资本"),
        ("PARTICIPATED_IN", "i3", "临江创投"),
        ("RAISED", "c1", name),
    )
    b_round = {"parties": parties, "lead": ("i1",), "details": (("round", "B轮"),), **B_ROUND}
    return [
        Fact("f1", "FundingRound", details=(("round", "A轮"),), **a_round),
        Fact("f2", "FundingRound", "announced", contested=("amount",)),
        Fact("f3", "Position", "rumoured", details=(("title", "CEO"),)),
        Fact("f4", "FundingRound", **b_round),
        Fact("f5", "FundingRound", "denied", when=day("2025-01-01")),
        Fact("f6", "ProductRelease", "planned"),
        Fact("m1", "Metric", amount=money("3亿元", 3e8), details=(("name", "revenue"),)),
    ]


class Tabs:
    """Opens pages in a browser without a network; ``requests`` and ``complaints`` are counted."""

    def __init__(self, browser, folder):
        self.browser, self.folder, self.contexts = browser, folder, []

    def open(self, text, hash_="", size=(1400, 900), **more):
        path = self.folder / "picture.html"
        path.write_text(text, "utf-8")
        view = {"width": size[0], "height": size[1]}
        context = self.browser.new_context(viewport=view, reduced_motion="reduce", **more)
        self.contexts.append(context)
        tab = context.new_page()
        tab.requests, tab.complaints = [], []
        tab.on("request", lambda r: tab.requests.append(r.url))
        tab.on(
            "console", lambda m: m.type in ("error", "warning") and tab.complaints.append(m.text)
        )
        tab.on("pageerror", lambda e: tab.complaints.append(str(e)))
        tab.goto(path.as_uri() + hash_)
        tab.wait_for_selector("body[data-ready=yes]", timeout=15000)
        return tab

    def close(self):
        for context in self.contexts:
            context.close()


def click_mark(tab, id_):
    """Click where a mark is drawn."""
    at = tab.evaluate("id => network.canvasToDOM(network.getPosition(id))", id_)
    box = tab.locator("#net").bounding_box()
    # vis-network waits for a second click before it takes the first for one.
    tab.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    tab.wait_for_function(
        "id => state.sel === id || state.path.includes(id)", arg=id_, timeout=3000
    )


def click_line(tab, source, target):
    """Click a line near its beginning, where no other crosses it."""
    line = tab.evaluate(
        "([a, b]) => data.edges.find(e => e.from === a && e.to === b).id", [source, target]
    )
    at = tab.evaluate("id => network.canvasToDOM(pointOn(lines.get(id), 0.22))", line)
    box = tab.locator("#net").bounding_box()
    tab.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    tab.wait_for_function("id => state.sel === id", arg=line, timeout=3000)
    return line


def shown(tab):
    """The ids of the marks that the picture shows."""
    return set(tab.evaluate("network.body.nodeIndices"))


def settle(tab):
    """Wait until the page has drawn what it was told."""
    tab.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
