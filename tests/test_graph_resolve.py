"""Names: what is one entity, and what stays apart."""

import pytest
from saying import claim, graph, group, names, of, org, position, round_
from whofunds.graph.facts import stated_size
from whofunds.graph.resolve import bare
from whofunds.schema import Mention


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("青禾科技", "青禾科技有限公司"), ("青禾科技", "青禾科技股份有限公司"), ("青禾集团", "青禾（集团）有限公司"),
        ("青禾创投集团", "青禾创投"), ("靑禾", "靑 禾"), ("ＡＢＣ資本", "ABC资本"), ("智譜", "智谱"), ("智谱AI", "智谱"),
        ("Moonshot AI", "月之暗面"), ("中金", "中金公司"), ("浦东创投", "浦东创投集团"),
        ("张江集团", "上海张江（集团）有限公司"), ("零一", "零一万物"), ("北京智谱华章科技股份有限公司", "Z.ai"),
    ],
)  # fmt: skip
def test_these_are_one_organization(one, other):
    assert len(of(graph(round_(1, one), round_(2, other, "他山科技")), "Investor")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("阿里", "阿里云"), ("腾讯", "腾讯云"), ("腾讯", "腾讯投资"), ("上海国投", "上海国际集团"), ("深创投", "深投控"),
        ("华北事业部", "华东事业部"), ("青禾集团", "青禾"), ("青禾科技", "青禾资本"), ("北京银行", "南京银行"),
    ],
)  # fmt: skip
def test_these_stay_apart(one, other):
    assert len(of(graph(round_(1, one), round_(2, other, "他山科技")), "Investor")) == 2


@pytest.mark.parametrize(("one", "other"), [("GLM 4.5", "GLM 4.6"), ("Kimi", "Kimi K2")])
def test_versions_of_a_product_stay_apart(one, other):
    made = [
        claim(1, "ProductRelease", product=Mention(p, "Product"), organization=org("青禾"))
        for p in (one, other)
    ]
    assert names(graph(*made), "Product") == sorted([one, other])


def test_an_unnamed_investor_is_never_a_named_one():
    unnamed = org("杭州国资", named=False, place="杭州", state=True)
    data = graph(
        claim(1, "FundingRound", investor=unnamed, investee=org("青禾科技")),
        round_(2, "杭州国资", "他山科技"), round_(2, "杭州城投", "他山科技"),
    )  # fmt: skip
    investors = of(data, "Investor")
    assert len(investors) == 3
    assert [n.props["name"] for n in investors if n.props["named"] is False] == ["杭州国资"]
    assert all("StateCapital" in n.labels for n in investors)
    place = next(n for n in of(data, "Place") if n.props["name"] == "杭州")
    located = [e for e in data.edges.values() if e.type == "LOCATED_IN" and e.target == place.id]
    assert len(located) == 3
    assert any(e.type == "PART_OF" and e.source == place.id for e in data.edges.values())


def test_a_product_without_a_name_is_one_in_its_article_only():
    phones = Mention("三款手机", "Product", named=False)
    told = [claim(n, "ProductRelease", product=phones, organization=org("青禾")) for n in (1, 1, 2)]
    named = claim(
        2, "ProductRelease", product=Mention("三款手机", "Product"), organization=org("青禾")
    )
    data = graph(*told, named)
    products = of(data, "Product")
    assert sorted(n.props.get("named", True) for n in products) == [False, False, True]
    assert len(of(data, "ProductRelease")) == 3
    assert graph(*reversed(told), named) == graph(named, *told)


def test_an_article_that_explains_a_short_name_makes_two_names_one():
    naming = claim(1, "Naming", name=org("青禾智能装备"), alias=org("青禾"), form="short_name")
    data = graph(naming, round_(2, investee="青禾智能装备"), round_(3, investee="青禾"))
    assert len(of(data, "Company")) == 1
    general = claim(1, "Naming", name=org("青禾智能装备"), alias=org("公司"), form="short_name")
    assert (
        len(
            of(
                graph(general, round_(2, investee="青禾智能装备"), round_(3, investee="公司")),
                "Company",
            )
        )
        == 2
    )


def test_people_of_one_name_are_one_only_where_they_share_an_organization():
    data = graph(
        position(1, "林晚", "青禾", title="CEO"),
        position(2, "林晚", "他山", title="COO"),
        position(3, "林晚", "青禾", title="CEO"),
    )
    assert len(of(data, "Executive")) == 2
    assert len(of(data, "Position")) == 2


def test_a_place_that_no_table_has_stands_alone():
    fund = org("东南亚某基金", named=False, place="东南亚")
    data = graph(claim(1, "FundingRound", investor=fund, investee=org("青禾科技")))
    assert names(data, "Place") == ["东南亚"]
    assert all(e.source in data.nodes and e.target in data.nodes for e in data.edges.values())


def test_a_group_is_asked_for_with_or_without_its_prefix():
    data = graph(group(1, "甲", name="AI六小龙"))
    assert {"六小龙", "AI六小龙", "ai六小龙"} <= {n.props["key"] for n in of(data, "Name")}


@pytest.mark.parametrize(
    ("name", "size"),
    [("六小龙", 6), ("AI四小龙", 4), ("新三股", 3), ("十强", 10), ("朋友圈", None), ("小龙", None)],
)
def test_a_group_states_its_size(name, size):
    assert stated_size(name) == size


def test_the_legal_form_is_cut_but_never_the_whole_name():
    assert bare("Organization", "有限公司") == "有限公司"
    assert bare("Organization", "青禾Inc.") == "青禾"
