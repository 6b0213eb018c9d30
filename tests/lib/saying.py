"""Claims and graphs in a few words, for tests."""

from decimal import Decimal

from whofunds.graph import derive
from whofunds.schema import Article, DateInterval, Mention, Modality, Money, load_model, make_claim

WORDS = "远山资本领投了青禾科技的A轮融资，金额1亿元。"


def article(number, text=WORDS):
    return Article(
        f"a{number}",
        text,
        title=f"第{number}篇",
        publisher="某报",
        published=DateInterval.parse("2025-10"),
    )


def org(name, **more):
    return Mention(name, "Organization", **more)


def money(amount, words="", **more):
    return Money(Decimal(amount), Decimal(amount), "CNY", words=words, **more)


def claim(number, kind, modality=Modality.ASSERTED, start=0, attributed_to=None, **parts):
    model = load_model().fact(kind)
    roles = {k: v if isinstance(v, list) else [v] for k, v in parts.items() if k in model.roles}
    values = {k: v for k, v in parts.items() if k in model.properties}
    assert len(roles) + len(values) == len(parts)
    return make_claim(
        article(number),
        kind,
        roles,
        values,
        (start, len(WORDS)),
        modality=modality,
        attributed_to=attributed_to,
    )


def graph(*claims):
    numbers = sorted({c.article for c in claims})
    return derive([article(n.removeprefix("a")) for n in numbers], claims)


def of(data, label):
    return [n for n in data.nodes.values() if label in n.labels]


def names(data, label):
    return sorted(n.props["name"] for n in of(data, label))


def round_(number, investor="远山资本", investee="青禾科技", **more):
    investors = [org(i) for i in ([investor] if isinstance(investor, str) else investor)]
    return claim(number, "FundingRound", investor=investors, investee=org(investee), **more)


JULY, MARCH = DateInterval.parse("2025-07-02"), DateInterval.parse("2025-03")


def position(number, person, organization, **more):
    return claim(
        number, "Position", person=Mention(person, "Person"), organization=org(organization), **more
    )


def group(number, *members, name="六小龙", **more):
    return claim(
        number, "Membership", group=Mention(name, "Group"), member=[org(m) for m in members], **more
    )
