"""State capital: of which level and place, controlled by whom, through what, and who says so."""

import pytest
from saying import claim, graph, of, org, round_
from whofunds.graph import curated
from whofunds.schema.places import within

MUST_COVER = {
    "北京", "上海", "浦东", "徐汇", "闵行", "杨浦", "嘉定", "静安", "杭州", "余杭", "珠海", "横琴", "成都", "深圳", "福田", "南山",
    "长宁", "普陀", "虹口", "宝山", "松江", "青浦", "奉贤", "金山", "崇明", "黄浦", "临港新片区",
    "海淀", "亦庄", "成都高新区", "东湖高新区", "合肥高新区", "广州", "黄埔", "苏州", "苏州工业园区", "合肥", "武汉", "中国", "浙江", "广东", "安徽", "湖北",
}  # fmt: skip


def node(data, name):
    [found] = [n for n in of(data, "Organization") if n.props["name"] == name]
    return found


def ways(data, kind):
    return {
        (data.nodes[e.source].props["name"], data.nodes[e.target].props["name"])
        for e in data.edges.values()
        if e.type == kind
    }


def test_the_table_is_large_and_each_row_has_its_source_level_and_chain():
    rows = curated.platforms()
    assert len(rows) >= 150
    assert {row.place for row in rows} >= MUST_COVER
    assert {row.level for row in rows} == set(curated.LEVELS)
    for row in rows:
        assert row.source.startswith("https://") and row.chain
        assert not row.since or 1800 < int(row.since) < 2030, row
        size = {"中国": "central"}.get(row.place, within(row.place)[0].level)
        # Kunshan is a city of its own below Suzhou, and is called a district here.
        assert row.level == size or (row.level, row.place) == ("district", "昆山"), row
        assert curated.state_platforms()[row.name] is row if row.name.isascii() else True


def test_an_investor_of_the_table_has_level_government_chain_and_source():
    data = graph(round_(1, "国投创业"), round_(2, "上海浦东科创集团有限公司", "他山科技"))
    fund = node(data, "国投创业")
    assert "StateCapital" in fund.labels
    assert fund.props["state_level"] == "central" and fund.props["state_basis"] == "listed"
    assert fund.props["state_chain"] == ["国投集团", "国务院国有资产监督管理委员会"]
    assert fund.props["state_source"].startswith("https://")
    assert fund.props["state_confidence"] > 0.9 and fund.props["state_since"]
    assert ways(data, "CONTROLLED_BY") == {
        ("国投创业", "国投集团"),
        ("国投集团", "国务院国有资产监督管理委员会"),
        ("上海浦东科创集团有限公司", "上海市浦东新区国有资产监督管理委员会"),
    }
    assert ("上海市浦东新区国有资产监督管理委员会", "浦东") in ways(data, "GOVERNS")
    assert {("浦东", "上海"), ("上海", "中国")} <= ways(data, "PART_OF")
    assert "Government" in node(data, "国务院国有资产监督管理委员会").labels


def test_an_owner_that_an_article_names_is_the_same_node():
    data = graph(round_(1, "国投创业"), round_(2, "国家开发投资集团有限公司", "他山科技"))
    assert ("国投创业", "国家开发投资集团有限公司") in ways(data, "CONTROLLED_BY")
    assert len([e for e in data.edges.values() if e.type == "CONTROLLED_BY"]) == 2


@pytest.mark.parametrize("office", ["上海市国资委", "上海国有资产监督管理委员会"])
def test_an_office_is_one_with_the_end_of_a_chain_however_it_is_written(office):
    data = graph(round_(1, "上海国际集团"), round_(2, office, "他山科技"))
    assert ways(data, "CONTROLLED_BY") == {("上海国际集团", office)}
    assert len([n for n in of(data, "Organization") if "Government" in n.labels]) == 1


def test_a_platform_is_known_by_a_short_name_that_no_file_lists():
    fund = node(graph(round_(1, "深圳投控")), "深圳投控")
    assert fund.props["state_basis"] == "listed" and fund.props["state_level"] == "city"


@pytest.mark.parametrize(
    ("name", "level", "place", "least"),
    [
        ("绵阳市国资委", "city", "绵阳", 0.9), ("绵阳城投", "city", "绵阳", 0.5), ("青海省产业引导基金", "province", "青海", 0.5),
        ("昌平国有资本运营公司", "district", "昌平", 0.7), ("绵阳创投集团", "city", "绵阳", 0.5),
    ],
)  # fmt: skip
def test_a_name_tells_state_capital_with_less_confidence(name, level, place, least):
    found = node(graph(round_(1, name)), name)
    assert "StateCapital" in found.labels
    assert (found.props["state_level"], found.props["state_place"]) == (level, place)
    assert found.props["state_basis"] == "name"
    assert least <= found.props["state_confidence"] < 0.95
    assert "state_source" not in found.props and "state_government" not in found.props


@pytest.mark.parametrize(
    "name", ["绵阳远山创投", "北京银行", "远山城投科技", "杭州远山产业基金管理", "远山资本"]
)
def test_private_names_are_no_state_capital(name):
    found = node(graph(round_(1, name)), name)
    assert "StateCapital" not in found.labels and "state" not in found.props


def test_an_article_that_says_so_is_the_source():
    told = claim(1, "FundingRound", investor=org("远山资本", state=True), investee=org("青禾科技"))
    found = node(graph(told), "远山资本")
    assert found.props["state_basis"] == "article" and found.props["state_source"] == "第1篇"


def test_an_unnamed_investor_has_place_and_level_and_those_it_may_be():
    unnamed = org("杭州国资", named=False, place="杭州", state=True)
    order = claim(2, "Contract", supplier=org("青禾科技"), buyer=org("杭州城投"))
    data = graph(
        claim(1, "FundingRound", investor=unnamed, investee=org("青禾科技")), order,
        round_(3, "余杭国投", "他山科技"), round_(4, "珠海基金", "他山科技"), round_(5, "远山资本"),
    )  # fmt: skip
    found = node(data, "杭州国资")
    assert (found.props["state_level"], found.props["state_place"]) == ("city", "杭州")
    maybe = {data.nodes[e.target].props["name"]: e.props["same_place"]
             for e in data.edges.values() if e.type == "MAY_BE"}  # fmt: skip
    assert maybe == {"杭州城投": True, "余杭国投": False}
    assert "StateCapital" not in node(data, "杭州城投").labels
    assert node(data, "杭州城投").props["state"] is True


def test_a_part_of_a_city_answers_for_the_city():
    data = graph(round_(1, "张江集团"))
    assert ("张江集团", "浦东") in ways(data, "LOCATED_IN")
    assert {("浦东", "上海")} <= ways(data, "PART_OF")


@pytest.mark.parametrize(
    ("name", "place"), [("上海国投先导人工智能母基金", "上海"), ("厦门国有云谷投资公司", "厦门")]
)
def test_a_fund_that_goes_by_a_state_investor_s_name_is_state_capital(name, place):
    fund = node(graph(round_(1, name)), name)
    assert "StateCapital" in fund.labels and fund.props["state_place"] == place
    assert fund.props["state_basis"] == "name" and fund.props["state_confidence"] == 0.5


@pytest.mark.parametrize("name", ["上海云谷投资公司", "杭州产品力创投", "云谷国投"])
def test_a_place_alone_is_no_state(name):
    assert "StateCapital" not in node(graph(round_(1, name)), name).labels


@pytest.mark.parametrize(
    ("name", "place"),
    [("阿里巴巴", None), ("金山软件", None), ("杭州银行", "杭州"), ("朝阳国资公司", "朝阳")],
)
def test_a_company_is_not_of_a_place_that_its_name_only_sounds_like(name, place):
    data = graph(round_(1, name))
    assert ways(data, "LOCATED_IN") == ({(name, place)} if place else set())
