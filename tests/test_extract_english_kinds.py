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
    ],
)  # fmt: skip
def test_a_step_to_a_listing(text, stage, venue, sponsors):
    [told] = claims(text, "Listing")
    assert names(told, "company") == ["Acme Robotics"]
    assert (told.values["stage"], told.values.get("venue")) == (stage, venue)
    assert names(told, "sponsor") == sponsors


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
