"""Funding rounds told in English, in sentences of our own."""

import pytest
from whofunds.loaders.extract import RulesExtractor
from whofunds.schema import Article, DateInterval, Modality


def rounds(text):
    article = Article("a", text, published=DateInterval.parse("2025-10-08"))
    return [c for c in RulesExtractor().extract(article) if c.kind == "FundingRound"]


def names(claim, role):
    return [mention.name for mention in claim.roles.get(role, ())]


def test_a_round_with_leader_others_and_valuation():
    [told] = rounds(
        "Acme Robotics raised $500 million in a Series B round led by Northwind Capital, with "
        "participation from Contoso Ventures and Fabrikam Partners, valuing the company at "
        "$4 billion. The startup was founded in 2019."
    )
    assert names(told, "investee") == ["Acme Robotics"]
    assert names(told, "lead_investor") == ["Northwind Capital"]
    assert names(told, "investor") == ["Northwind Capital", "Contoso Ventures", "Fabrikam Partners"]
    assert told.values["amount"].min == told.values["amount"].max == 500_000_000
    assert told.values["amount"].currency == "USD" and told.values["round"] == "Series B"
    assert told.values["valuation"].min == 4_000_000_000
    assert told.quote.startswith("Acme Robotics raised") and told.quote.endswith("$4 billion")


def test_a_promise_is_announced_and_goes_to_the_company_named_before():
    [told] = rounds(
        "In late September, Globex announced a strategic partnership with Initech and said it "
        "would invest $10 billion in the company."
    )
    assert (names(told, "investor"), names(told, "investee")) == (["Globex"], ["Initech"])
    assert told.modality is Modality.ANNOUNCED
    assert told.values["date"].iso() == "2025-09-21/2025-09-30"


@pytest.mark.parametrize(
    ("text", "investors", "leads"),
    [
        ("Northwind Capital and Contoso Ventures have invested $30 million in Acme Robotics.",
         ["Northwind Capital", "Contoso Ventures"], []),
        ("Acme Robotics, a maker of robot arms, has closed a Series A financing of $12 million "
         "from Fabrikam Partners.", ["Fabrikam Partners"], []),
        ("Northwind Capital led a $20 million Series A round in Acme Robotics.",
         ["Northwind Capital"], ["Northwind Capital"]),
    ],
)  # fmt: skip
def test_who_pays(text, investors, leads):
    [told] = rounds(text)
    assert names(told, "investee") == ["Acme Robotics"]
    assert (names(told, "investor"), names(told, "lead_investor")) == (investors, leads)


@pytest.mark.parametrize(
    "text",
    [
        "Acme Robotics raised $40 million in debt from Contoso Bank.",
        "Acme Robotics reported revenue of $40 million.",
        "Acme Robotics announced a $40 million factory in Ohio.",
        "Northwind Capital raised its forecast of revenue to $40 million.",
        "raised " * 400 + "$5 million",
    ],
)
def test_other_money_is_no_round(text):
    assert rounds(text) == []


@pytest.mark.parametrize(
    ("text", "investee", "investors", "leads"),
    [
        ("Payments firm Fabrikam has pulled in $60 million in a Series C led by existing backer "
         "Contoso Growth, people close to it said.", "Fabrikam", ["Contoso Growth"],
         ["Contoso Growth"]),
        ("Fabrikam Foods raises Rs 40 crore from Northwind Partners", "Fabrikam Foods",
         ["Northwind Partners"], []),
        ("Oslo's Tailspin Drives collects €18 million for its cells; Contoso Ventures and Tower "
         "Hill were among the investors.", "Tailspin Drives", ["Contoso Ventures", "Tower Hill"],
         []),
        ("The Series D, which values Tailspin at $2.1 billion, was led by Contoso Ventures with "
         "Northwind Partners and Fabrikam Fund also participating.", "Tailspin",
         ["Contoso Ventures", "Northwind Partners", "Fabrikam Fund"], ["Contoso Ventures"]),
        ("Contoso Growth and Tower Hill each invested $10 million in Fabrikam's Series A in 2021.",
         "Fabrikam", ["Contoso Growth", "Tower Hill"], []),
        ("Tailspin AI valued at $3 billion after latest fundraise backed by Contoso and Northwind",
         "Tailspin AI", ["Contoso", "Northwind"], []),
        ("Tailspin's $9 million Series A was led by Tower Hill and included Contoso Ventures.",
         "Tailspin", ["Tower Hill", "Contoso Ventures"], ["Tower Hill"]),
        ("Tailspin closed a $12M seed round. Investors include Tower Hill and angel investor Jane "
         "Okoro.", "Tailspin", ["Tower Hill", "Jane Okoro"], []),
        ("Tailspin raised $12 million in a round led by Contoso unit Tower Hill. Existing holder "
         "Fabrikam Fund also joined the round, alongside new investor Northwind.", "Tailspin",
         ["Tower Hill", "Fabrikam Fund", "Northwind"], ["Tower Hill"]),
        ("Tailspin, backed by Contoso, was valued at $3 billion in its latest round in August.",
         "Tailspin", [], []),
        ("Tailspin raised $12 million. The round was led by Tower Hill.", "Tailspin",
         ["Tower Hill"], ["Tower Hill"]),
        ("Climate firm Tailspin has closed a $42 million Series B, with Tower Hill leading and "
         "existing backers Contoso Ventures and Northwind Partners taking part.", "Tailspin",
         ["Tower Hill", "Contoso Ventures", "Northwind Partners"], ["Tower Hill"]),
        ("Tailspin has secured €18m in funding from Tower Hill and the European Harbour Fund, "
         "the company told Fabrikam News.", "Tailspin", ["Tower Hill", "European Harbour Fund"], []),
        ("Contoso City Investment Group and Tower Hill participated in AI startup Tailspin's "
         "latest financing, which brought in 2 billion yuan.", "Tailspin",
         ["Contoso City Investment Group", "Tower Hill"], []),
        ("Grocery app Tailspin has laid off 200 people, a year after raising $300 million from "
         "Contoso Fund.", "Tailspin", ["Contoso Fund"], []),
        ("Bioprint startup Tailspin emerged from stealth with $55 million in funding led by "
         "Tower Hill.", "Tailspin", ["Tower Hill"], ["Tower Hill"]),
        ("Battery maker Tailspin raised 3 billion yuan in a pre-IPO round from Tower Hill.",
         "Tailspin", ["Tower Hill"], []),
        ("Pension fund Contoso and Oslo's Tower Hill invested $400 million in Brazilian lender "
         "Banco Tailspin.", "Banco Tailspin", ["Contoso", "Tower Hill"], []),
        ("Agritech startup Tailspin bags $5M; Contoso and Tower Hill among backers", "Tailspin",
         ["Contoso", "Tower Hill"], []),
    ],
)  # fmt: skip
def test_other_ways_to_tell_of_a_round(text, investee, investors, leads):
    [told] = rounds(text)
    assert names(told, "investee") == [investee]
    assert (names(told, "investor"), names(told, "lead_investor")) == (investors, leads)


def test_money_of_all_rounds_together_is_not_the_amount():
    [told] = rounds(
        "The funding round was led by Contoso Capital, bringing total funding for Tailspin to "
        "$210 million."
    )
    assert "amount" not in told.values


def test_two_rounds_of_one_company_in_two_sentences():
    first, second = rounds(
        "Tailspin has secured more than 1 billion yuan from state-owned Contoso Capital. Days "
        "earlier, Tower Hill invested 500 million yuan in the firm."
    )
    assert names(first, "investee") == names(second, "investee") == ["Tailspin"]
    assert (names(first, "investor"), names(second, "investor")) == (
        ["Contoso Capital"], ["Tower Hill"],
    )  # fmt: skip


def test_what_another_round_brought_is_not_of_this_one():
    [told] = rounds(
        "Tailspin, which was valued at $3 billion in its last round, is in talks to raise as much "
        "as $500 million."
    )
    assert "valuation" not in told.values and told.values["amount"].words == "$500 million"
    [told] = rounds(
        "Tailspin has raised $120M to date, including a $75M round led by Tower Hill last month."
    )
    assert told.values["amount"].words == "$75M" and names(told, "investor") == ["Tower Hill"]


@pytest.mark.parametrize("words", ["Series A", "pre-Series A", "Series C+", "pre-seed"])
def test_a_round_has_its_whole_name(words):
    [told] = rounds(f"Tailspin nets $8 million in {words} funding from Tower Hill.")
    assert told.values["round"] == words


def test_who_reports_and_what_an_offering_raises_are_no_round():
    [told] = rounds(
        "Tailspin is in talks to raise $300 million from investors including Contoso Holdings, "
        "Fabrikam News reported."
    )
    assert names(told, "investor") == ["Contoso Holdings"]
    assert told.modality is Modality.PLANNED
    assert rounds("Tailspin priced its IPO at $22 a share, raising $440 million.") == []
