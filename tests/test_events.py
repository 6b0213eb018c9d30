"""Claims as plain events."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.loaders.extract.events_names import same_party
from whofunds.loaders.extract.rules_extractor import find_rules
from whofunds.schema import (
    Article,
    Claim,
    DateInterval,
    Mention,
    Modality,
    Money,
    Value,
    load_model,
    make_claim,
)

ARTICLE = Article(id="t", text="澜川科技推出新品。" * 20)


def claim(
    kind: str,
    roles: Mapping[str, Iterable[str]],
    values: Mapping[str, Value | None] | None = None,
    *,
    person: str | None = None,
    product: str | None = None,
    modality: Modality = Modality.ASSERTED,
) -> Claim:
    special = {person: "Person", product: "Product"}
    filled = {
        role: [Mention(name, special.get(name, "Organization")) for name in names]
        for role, names in roles.items()
    }
    made = make_claim(ARTICLE, kind, filled, values or {}, (0, 9), modality=modality)
    load_model().check(made)
    return made


def yuan(amount: int, words: str) -> Money:
    return Money(Decimal(amount), Decimal(amount), "CNY", words=words)


def day(text: str, words: str) -> DateInterval:
    return DateInterval.parse(text, words)


def of_type(events: list[dict[str, object]], kind: str) -> list[dict[str, list[str]]]:
    return [e["args"] for e in events if e["type"] == kind]  # type: ignore[misc]  # args are dicts


def test_a_round_is_a_funding_and_an_investment() -> None:
    made = claim(
        "FundingRound",
        {"investee": ["澜川科技"], "investor": ["青禾创投"], "lead_investor": ["北岳资本"]},
        {"amount": yuan(10**8, "1亿元"), "round": "B轮", "date": day("2024-05", "今年5月")},
    )
    events = to_events([made])
    assert of_type(events, "funding") == [
        {
            "investee": ["澜川科技"], "investor": ["青禾创投", "北岳资本"], "lead_investor": ["北岳资本"],
            "amount": ["1亿元"], "round": ["B轮"], "date": ["今年5月"],
        }
    ]  # fmt: skip
    assert of_type(events, "investment")[0]["investor"] == ["青禾创投", "北岳资本"]


def test_without_investors_there_is_no_investment() -> None:
    events = to_events([claim("FundingRound", {"investee": ["澜川科技"]}, {"round": "A轮"})])
    assert [e["type"] for e in events] == ["funding"]


def test_claims_of_one_round_become_one_event() -> None:
    title = claim("FundingRound", {"investee": ["澜川科技"]}, {"round": "B轮"})
    body = claim(
        "FundingRound",
        {"investee": ["北京澜川科技有限公司"], "investor": ["青禾创投"]},
        {"round": "B 轮", "amount": yuan(10**8, "1亿元")},
    )
    (event,) = of_type(to_events([title, body]), "funding")
    assert event["round"] == ["B轮"]
    assert event["investor"] == ["青禾创投"]
    assert event["amount"] == ["1亿元"]


def test_different_rounds_and_amounts_stay_apart() -> None:
    first = claim("FundingRound", {"investee": ["澜川科技"]}, {"round": "A轮"})
    second = claim("FundingRound", {"investee": ["澜川科技"]}, {"round": "B轮"})
    assert len(of_type(to_events([first, second]), "funding")) == 2
    small = claim("FundingRound", {"investee": ["远汀智能"]}, {"amount": yuan(10**7, "1000万元")})
    large = claim("FundingRound", {"investee": ["远汀智能"]}, {"amount": yuan(10**8, "1亿元")})
    assert len(of_type(to_events([small, large]), "funding")) == 2


def test_a_manner_of_investing_is_no_round_of_an_event() -> None:
    made = claim("FundingRound", {"investee": ["澜川科技"]}, {"round": "战略投资"})
    assert "round" not in of_type(to_events([made]), "funding")[0]


def test_what_did_not_happen_gives_nothing() -> None:
    made = claim(
        "FundingRound", {"investee": ["澜川科技"]}, {"round": "A轮"}, modality=Modality.DENIED
    )
    assert to_events([made]) == []


def test_people_who_come_and_go() -> None:
    roles = {"person": ["沈砚"], "organization": ["澜川科技"]}
    gone = claim(
        "Position", roles, {"title": "CFO", "status": "former", "change": "辞职"}, person="沈砚"
    )
    events = to_events([gone])
    assert of_type(events, "leave") == [{"person": ["沈砚"], "organization": ["澜川科技"]}]
    assert of_type(events, "executive_change")[0]["title"] == ["CFO"]
    came = claim(
        "Position", roles, {"title": "CEO", "status": "current", "change": "出任"}, person="沈砚"
    )
    assert of_type(to_events([came]), "executive_change")[0]["new_title"] == ["CEO"]
    held = claim("Position", roles, {"title": "CEO", "status": "current"}, person="沈砚")
    assert to_events([held]) == []


def test_leaving_one_organization_for_another_is_one_change() -> None:
    gone = claim(
        "Position",
        {"person": ["沈砚"], "organization": ["澜川科技"]},
        {"title": "CFO", "status": "former", "change": "离职"},
        person="沈砚",
    )
    came = claim(
        "Position",
        {"person": ["沈砚"], "organization": ["远汀智能"]},
        {"title": "CEO", "status": "current", "change": "出任"},
        person="沈砚",
    )
    (event,) = of_type(to_events([gone, came]), "executive_change")
    assert (event["organization"], event["new_organization"]) == (["澜川科技"], ["远汀智能"])
    assert (event["title"], event["new_title"]) == (["CFO"], ["CEO"])


def test_only_a_loss_is_a_loss() -> None:
    loss = claim(
        "Metric",
        {"organization": ["澜川科技"]},
        {"name": "net_loss", "amount": yuan(10**7, "1000万元"), "period": day("2023", "2023年")},
    )
    revenue = claim("Metric", {"organization": ["澜川科技"]}, {"name": "revenue", "count": 3})
    assert of_type(to_events([loss, revenue]), "loss") == [
        {"company": ["澜川科技"], "amount": ["1000万元"], "period": ["2023年"]}
    ]


def test_listing_and_product() -> None:
    listing = claim("Listing", {"company": ["澜川科技"]}, {"stage": "filed", "stage_words": "递表"})
    assert of_type(to_events([listing]), "listing") == [
        {"company": ["澜川科技"], "stage": ["筹备上市"]}
    ]


@pytest.mark.parametrize(
    ("quote", "product", "described", "words", "maker"),
    [
        ("澜川科技发布了新旗舰青鸾X2系列", "青鸾X2", "新旗舰青鸾X2系列", "新旗舰青鸾X2系列", ["澜川科技"]),
        ("澜川科技公司推出青鸾X2", "青鸾X2", None, "青鸾X2", ["澜川科技公司"]),
        ("澜川科技青鸾X2正式上市", "青鸾X2", "澜川科技青鸾X2", "澜川科技青鸾X2", None),
    ],
)  # fmt: skip
def test_product_release(
    quote: str, product: str, described: str | None, words: str, maker: list[str] | None
) -> None:
    text = f"近日，{quote}。"
    names = (("organization", "澜川科技", "Organization"), ("product", product, "Product"))
    roles = {
        role: [Mention(n, kind, text.index(n), text.index(n) + len(n))] for role, n, kind in names
    }
    made = make_claim(
        Article("a", text), "ProductRelease", roles, {"described": described}, (3, len(text) - 1)
    )
    (event,) = of_type(to_events([made]), "product_release")
    assert event == {"product": [words]} | ({"organization": maker} if maker else {})


def test_that_a_company_has_a_product_is_no_release() -> None:
    text = "澜川科技发布公告，称旗下青鸾X2的用户很多。"
    has = Mention("青鸾X2", "Product", 13, 17)
    made = make_claim(Article("a", text), "ProductRelease", {"product": [has]}, {}, (0, 22))
    assert of_type(to_events([made]), "product_release") == []


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("澜川科技", "北京澜川科技有限公司", True),
        ("澜川科技", "澜川 科技", True),
        ("澜川", "远汀", False),
        ("Acme", "ACME Inc", True),
        ("云", "云麓", False),
        ("阿里", "阿里云", True),
    ],
)
def test_same_party(a: str, b: str, same: bool) -> None:
    assert same_party(a, b) is same
    assert same_party(b, a) is same


def test_events_of_real_claims_are_words_of_the_article() -> None:
    text = "9月2日消息，澜川科技完成2亿元B轮融资，由北岳资本领投，青禾创投跟投。\n澜川科技以3亿元收购远汀智能60%股权。"
    extracted = RulesExtractor().extract(Article(id="t", text=text))
    events = to_events(extracted)
    assert {"funding", "acquisition"} <= {str(e["type"]) for e in events}
    for event in events:
        args = event["args"]
        assert isinstance(args, dict)
        assert all(value in text for values in args.values() for value in values)
    assert json.loads(json.dumps(events, ensure_ascii=False)) == events
    (funding,) = of_type(events, "funding")
    assert funding["announced"] == ["9月2日"]


def test_the_extractor_orders_and_checks_what_rules_find() -> None:
    text = "\n".join(f"{n}、澜川科技完成{n}亿元融资，由北岳资本领投。" for n in range(1, 6))
    found = RulesExtractor().extract(
        Article(id="t", text=text, published=DateInterval(date(2024, 1, 1), None))
    )
    assert found
    assert [c.start for c in found] == sorted(c.start for c in found)
    assert len({c.id for c in found}) == len(found)
    for each in found:
        load_model().check(each)


def test_every_rule_module_is_found() -> None:
    names = {name for name, _ in find_rules()}
    import whofunds.loaders.extract.rules as rules

    here = Path(str(rules.__path__[0]))
    files = {p.stem for p in here.glob("*.py") if not p.stem.startswith("_")}
    assert names <= files
    assert {"funding", "acquisition", "contract", "stake"} <= names
