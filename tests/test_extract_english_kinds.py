"""Facts told in English beside funding: takeovers, listings, positions; in sentences of our own."""

import pytest
from whofunds.loaders.extract import RulesExtractor
from whofunds.loaders.extract.names import find_names
from whofunds.schema import Article, DateInterval, Modality

ABOUT = "Acme Robotics, a maker of robot arms, raised $5 million from Contoso Ventures. "


def claims(text, kind):
    article = Article("a", text, published=DateInterval.parse("2025-10-08"))
    return [c for c in RulesExtractor().extract(article) if c.kind == kind]


def names(claim, role):
    return [mention.name for mention in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "acquirer", "target", "amount"),
    [
        ("In March, Acme Robotics acquired chip-design house Nova Logic for about $80 million.",
         "Acme Robotics", "Nova Logic", "about $80 million"),
        (ABOUT + "The company also bought Fabrikam Systems last year.",
         "Acme Robotics", "Fabrikam Systems", None),
        ("Contoso Group announced the acquisition of Nova Logic by Acme Robotics for $1 billion.",
         "Acme Robotics", "Nova Logic", "$1 billion"),
    ],
)  # fmt: skip
def test_a_takeover(text, acquirer, target, amount):
    [told] = claims(text, "Acquisition")
    assert (names(told, "acquirer"), names(told, "target")) == ([acquirer], [target])
    money = told.values.get("amount")
    assert (money.words if money else None) == amount


@pytest.mark.parametrize(
    ("text", "acquirers", "target", "seller"),
    [
        ("Nova Solar will be bought by Acme Energy in a deal valued at about $1 billion.",
         ["Acme Energy"], "Nova Solar", []),
        ("Contoso Fund sold its 30% stake in Nova Foods to Fabrikam Partners.",
         ["Fabrikam Partners"], "Nova Foods", ["Contoso Fund"]),
        ("Fabrikam Equity and Contoso Ventures jointly bought Nova Homes from Acme Group.",
         ["Fabrikam Equity", "Contoso Ventures"], "Nova Homes", ["Acme Group"]),
        ("Contoso Holdings took a 12 percent stake in Nova Mining.", ["Contoso Holdings"],
         "Nova Mining", []),
        ("Acme's purchase of Nova Breweries closed last month.", ["Acme"], "Nova Breweries", []),
    ],
)  # fmt: skip
def test_other_ways_to_tell_of_a_takeover(text, acquirers, target, seller):
    [told] = claims(text, "Acquisition")
    assert (names(told, "acquirer"), names(told, "target")) == (acquirers, [target])
    assert names(told, "seller") == seller


def test_a_takeover_called_off_is_denied():
    [told] = claims("Acme scrapped its planned takeover of Nova after a review.", "Acquisition")
    assert told.modality is Modality.DENIED


@pytest.mark.parametrize(
    ("text", "supplier", "buyer", "amount", "subject"),
    [
        ("The Ministry of Ports awarded a £40m contract to Acme Builders for bridge repairs.",
         "Acme Builders", ["Ministry of Ports"], "£40m", "bridge repairs"),
        ("Acme Express was awarded a 10-year contract by Transport Authority to operate island "
         "ferries, worth £180 million.", "Acme Express", ["Transport Authority"], "£180 million",
         "operate island ferries"),
        ("The navy picked Acme Yards to build four ferries under a $600 million contract.",
         "Acme Yards", [], "$600 million", "build four ferries"),
        ("Acme Drives signed a contract worth $210 million with Contoso Hotels to supply cells.",
         "Acme Drives", ["Contoso Hotels"], "$210 million", "supply cells"),
        ("Acme Sonar was awarded a five-year, $88 million deal by the US Navy to supply buoys.",
         "Acme Sonar", ["US Navy"], "$88 million", "supply buoys"),
        ("Miner Acme won a 12-year, $2 billion contract to supply ore to Contoso Steel.",
         "Acme", ["Contoso Steel"], "$2 billion", "supply ore"),
        ("Acme Freight will supply 500 trucks to Contoso Logistics under a deal worth $90 million.",
         "Acme Freight", ["Contoso Logistics"], "$90 million", None),
    ],
)  # fmt: skip
def test_an_order(text, supplier, buyer, amount, subject):
    [told] = claims(text, "Contract")
    assert (names(told, "supplier"), names(told, "buyer")) == ([supplier], buyer)
    assert (told.values["amount"].words, told.values.get("subject")) == (amount, subject)


def test_a_part_of_a_company_is_bought():
    [told] = claims("Contoso Group bought a 30% stake in Nova Logic.", "Acquisition")
    assert told.values["share"].min == told.values["share"].max
    assert told.values["share"].words == "30%"


@pytest.mark.parametrize(
    ("text", "stage", "venue", "sponsors"),
    [
        ("Acme Robotics filed for an initial public offering in Hong Kong on July 2.",
         "filed", "Hong Kong", []),
        (ABOUT + "It is preparing for a Nasdaq IPO and has hired Contoso Securities and Fabrikam "
         "Bank as sponsors.", "preparing", "Nasdaq", ["Contoso Securities", "Fabrikam Bank"]),
        ("Acme Robotics postponed its IPO.", "suspended", None, []),
        ("Acme Robotics made its trading debut on the Nasdaq.", "listed", "Nasdaq", []),
        ("Contoso-backed Acme Robotics made its Hong Kong debut on Monday.", "listed",
         "Hong Kong", []),
        ("Shares in Acme Robotics began trading in London on Friday.", "listed", "London", []),
        ("Shares of Acme Robotics jumped 34% in their Nasdaq debut.", "listed", "Nasdaq", []),
        ("Recycler Acme Robotics ended its first day of trading 12% up.", "listed", None, []),
        ("Acme Robotics raised $8.6 billion in its Hong Kong IPO.", "priced", "Hong Kong", []),
        ("Retailer Acme Robotics has submitted papers for a New York flotation.", "filed",
         "New York", []),
    ],
)  # fmt: skip
def test_a_step_to_a_listing(text, stage, venue, sponsors):
    [told] = claims(text, "Listing")
    assert names(told, "company") == ["Acme Robotics"]
    assert (told.values["stage"], told.values.get("venue")) == (stage, venue)
    assert names(told, "sponsor") == sponsors


def test_a_first_day_has_price_ticker_and_what_was_raised():
    [told] = claims(
        "Shares of Acme Cloud began trading on the Nasdaq under the ticker ACMC on Thursday after "
        "pricing its IPO at $22 a share, raising $440 million.", "Listing",
    )  # fmt: skip
    assert names(told, "company") == ["Acme Cloud"]
    values = told.values
    assert (values["stage"], values["venue"], values["ticker"]) == ("listed", "Nasdaq", "ACMC")
    assert (values["price"].words, values["raised"].words) == ("$22", "$440 million")
    assert values["date"].iso() == "2025-10-02"  # the last Thursday before


@pytest.mark.parametrize(
    "text",
    [
        "Acme made its Hong Kong debut at HK$21 per share, below its offer price of HK$23.",
        "Acme priced its IPO at HK$23, valuing it at $8.9 billion.",
    ],
)
def test_the_price_is_what_a_share_was_offered_at(text):
    [told] = claims(text, "Listing")
    assert told.values["price"].words == "HK$23"


def test_a_plan_to_list_is_a_plan():
    [told] = claims("Acme Robotics is considering an IPO in London next year.", "Listing")
    assert told.modality is Modality.PLANNED


@pytest.mark.parametrize(
    ("text", "person", "organization", "title", "status"),
    [
        (ABOUT + "Chief Executive Lena Moor declined to comment.",
         "Lena Moor", "Acme Robotics", "Chief Executive", "current"),
        ("Lena Moor, the chief financial officer of Acme Robotics, said sales grew.",
         "Lena Moor", "Acme Robotics", "chief financial officer", "current"),
        (ABOUT + "Co-founder Lena Moor left the company in June.",
         "Lena Moor", "Acme Robotics", None, "former"),
        ("Lena Moor joined Acme Robotics as CTO.", "Lena Moor", "Acme Robotics", "CTO", "current"),
        ("Acme Robotics appointed Lena Moor as its chairman.",
         "Lena Moor", "Acme Robotics", "chairman", "current"),
        ("Former Acme Robotics CEO Lena Moor spoke.",
         "Lena Moor", "Acme Robotics", "CEO", "former"),
    ],
)  # fmt: skip
def test_a_position(text, person, organization, title, status):
    [told] = claims(text, "Position")
    assert (names(told, "person"), names(told, "organization")) == ([person], [organization])
    assert (told.values.get("title"), told.values["status"]) == (title, status)


def test_a_day_is_that_of_the_change():
    [told] = claims("Lena Moor, who has led Acme Telecom since 2017, will retire at the end of June.",
                    "Position")  # fmt: skip
    assert told.values["until"].words == "end of June"


def test_nobody_is_taken_from_the_end_of_a_text_for_whom_it_begins_with():
    text = "The retailer said its finance director, Lena Moor, would step down. Acme is a rival."
    assert all(names(c, "organization") != ["Acme"] for c in claims(text, "Position"))


def changes(text):
    return [
        (names(c, "person")[0], names(c, "organization")[0], c.values.get("title"),
         c.values["status"])
        for c in claims(text, "Position")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Moor steps down as CFO of Acme Bank after six years; she will be succeeded by "
         "Peter Hahn.", [("Lena Moor", "Acme Bank", "CFO", "former"),
                         ("Peter Hahn", "Acme Bank", "CFO", "current")]),
        ("Acme Motors CEO Lena Moor has resigned.",
         [("Lena Moor", "Acme Motors", "CEO", "former")]),
        ("Lena Moor has left Acme to join rival Nova Labs.",
         [("Lena Moor", "Acme", None, "former"), ("Lena Moor", "Nova Labs", None, "current")]),
        ("Acme named former Nova executive Lena Moor its chief operating officer.",
         [("Lena Moor", "Acme", "chief operating officer", "current")]),
        ("Lena Moor takes over as CEO of Acme on March 1.",
         [("Lena Moor", "Acme", "CEO", "current")]),
        ("Acme Bank named former Treasury official Lena Moor as its chief risk officer.",
         [("Lena Moor", "Acme Bank", "chief risk officer", "current")]),
        ("Lena Moor, previously head of cloud at Nova, has joined AI lab Acme as CTO.",
         [("Lena Moor", "Acme", "CTO", "current")]),
        ("The board of Acme plc has appointed Lena Moor as chair to replace Sir Peter Hahn.",
         [("Lena Moor", "Acme", "chair", "current"), ("Peter Hahn", "Acme", "chair", "former")]),
        ("Biotech firm Acme said its board had ousted chief executive Lena Moor.",
         [("Lena Moor", "Acme", "chief executive", "former")]),
        ("Former Nova executive Lena Moor has been hired by Acme as chief operating officer.",
         [("Lena Moor", "Acme", "chief operating officer", "current")]),
        ("Media group Acme has appointed its first chief data officer, Lena Moor.",
         [("Lena Moor", "Acme", "chief data officer", "current")]),
        ("Acme Bank has hired Nova Bank's Lena Moor as head of risk for Asia.",
         [("Lena Moor", "Acme Bank", "head of risk", "current")]),
        ("Lena Moor, a former Nova engineer, replaced co-founder Peter Hahn as CEO of Acme.",
         [("Peter Hahn", "Acme", "CEO", "former"), ("Lena Moor", "Acme", "CEO", "current")]),
        ("Contoso denied a report. Rival Acme opened a plant. Its chief scientist, Lena Moor, "
         "resigned in June.", [("Lena Moor", "Acme", "chief scientist", "former")]),
        ("Acme finance chief Lena Moor will step down and be succeeded by Nova's CFO, Peter Hahn.",
         [("Lena Moor", "Acme", "finance chief", "former"),
          ("Peter Hahn", "Acme", "finance chief", "current"),
          ("Peter Hahn", "Nova", "CFO", "current")]),
        ("Acme hired Lena Moor from Nova to run its insurance arm.",
         [("Lena Moor", "Acme", None, "current")]),
        ("Lena Moor, who has led Acme Telecom since 2017, will retire next year.",
         [("Lena Moor", "Acme Telecom", None, "former")]),
        ("Acme promoted Lena Moor to general counsel. Moor joined Acme from Nova Works in 2019.",
         [("Lena Moor", "Acme", "general counsel", "current"),
          ("Lena Moor", "Acme", None, "current")]),
    ],
)  # fmt: skip
def test_who_comes_and_who_goes(text, expected):
    assert changes(text) == expected


@pytest.mark.parametrize(
    ("text", "product"),
    [
        (
            "Acme unveiled its latest smartphone, the Acme Nova 5, at an event on Wednesday.",
            "Acme Nova 5",
        ),
        ("Acme launched its third AI chip, called Acme Prism, on Tuesday.", "Acme Prism"),
        ("Acme rolls out PayTag, a payments ring", "PayTag"),
        ("Weaver 3 was released by Acme on Friday.", "Weaver 3"),
        ("Acme is rolling out an AI assistant called Scribe to all users.", "Scribe"),
        ("Oslo-based Acme on Monday launched R4, a reasoning model.", "R4"),
        ("Contoso rival Acme is set to launch the Weaver 3 in India.", "Weaver 3"),
    ],
)
def test_a_release(text, product):
    [told] = claims(text, "ProductRelease")
    assert (names(told, "product"), names(told, "organization")) == ([product], ["Acme"])


def test_a_release_has_its_own_day():
    text = "Acme, which was spun off from a lab in 2019, launched the Weaver 3 in July."
    [told] = claims(text, "ProductRelease")
    assert told.values["date"].iso() == "2025-07"


def test_figures_of_the_company_are_whom_the_article_is_about():
    text = ABOUT + "The startup posted a net loss of 1.2 billion yuan on revenue of $6 million."
    found = {(names(c, "organization")[0], c.values["name"]) for c in claims(text, "Metric")}
    assert found == {("Acme Robotics", "net_loss"), ("Acme Robotics", "revenue")}


@pytest.mark.parametrize(
    "text",
    [
        "Customers bought products from Acme Robotics.",
        "Acme Robotics listed its priorities.",
        "Visitors left Acme Robotics early.",
        "acquired " * 400 + "Nova Logic",
        "considering " * 400 + "an IPO",
    ],
)
def test_what_tells_of_nothing(text):
    for kind in ("Acquisition", "Listing", "Position"):
        assert claims(text, kind) == []


def test_places_are_places_and_their_state_funds_are_unnamed_investors():
    text = (
        "SHANGHAI, Nov 5 (Contoso News) - Acme Robotics, a Shenzhen-based startup, raised "
        "$300 million in a Series C round led by Hangzhou state funds. It sells in Hong Kong."
    )
    found = {name.canonical: name for name in find_names(text)}
    assert found["香港"].kind == "Place" and "Shenzhen" not in found
    capital = found["杭州国资"]
    assert (capital.named, capital.place, capital.state) == (False, "杭州", True)
    assert "Contoso News" not in found
