"""Where a full name begins is told by the short name that is explained behind it."""

import time

import pytest
from whofunds.loaders.extract import RulesExtractor
from whofunds.loaders.extract.names import find_names
from whofunds.loaders.extract.names.shortnames import short_names
from whofunds.schema import Article


def pairs(text):
    return [(text[s.start : s.end], text[a:b]) for s in short_names(text) for a, b in s.shorts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国产控制芯片领先企业天津纳川科技有限公司（以下简称“纳川科技”）完成", [("天津纳川科技有限公司", "纳川科技")]),
        ("日前宣布分拆纳川云空间服务股份有限公司（以下简称“纳川云”）上市", [("纳川云空间服务股份有限公司", "纳川云")]),
        ("青榆基金投资深圳市纳川科技有限公司(简称“纳川”)", [("深圳市纳川科技有限公司", "纳川")]),
        ("位于天津滨海的纳川微电子（天津）有限公司（下称：纳川）", [("纳川微电子（天津）有限公司", "纳川")]),
        ("青榆集团旗下青榆云技术有限公司（以下简称：青榆云）", [("青榆云技术有限公司", "青榆云")]),
        ("青榆金融租赁股份有限公司(1999.HK，以下简称“青榆租赁”)", [("青榆金融租赁股份有限公司", "青榆租赁")]),
        ("品牌「NAQUA纳川」（以下简称：纳川）近日", [("NAQUA纳川", "纳川")]),
        ("The Green Elm（以下简称“TGE”）来自", [("The Green Elm", "TGE")]),
        ("天津纳川数据科技有限公司（下文简称“青榆数据”）", [("天津纳川数据科技有限公司", "青榆数据")]),
        ("纳川证券有限公司（简称“纳川证券”或“纳川”）", [("纳川证券有限公司", "纳川证券"), ("纳川证券有限公司", "纳川")]),
        ("纳川科技（简称“纳川科技”）", []),
        ("（以下简称“纳川”）", []),
        ("纳川科技（以下简称“", []),
        ("天津纳川科技有限公司（简称“ ”）", []),
    ],
)  # fmt: skip
def test_pairs(text, expected):
    assert pairs(text) == expected


def test_the_full_name_is_found_as_it_is_told():
    text = "国产控制芯片领先企业天津纳川科技有限公司（以下简称“纳川科技”）完成A轮融资，纳川科技表示"
    names = [n for n in find_names(text) if n.kind == "Organization"]
    assert {n.text for n in names} == {"天津纳川科技有限公司", "纳川科技"}
    assert {n.canonical for n in names} == {"天津纳川科技有限公司"}


@pytest.mark.parametrize(
    ("text", "kind", "full", "short"),
    [
        ("领先的新零售企业广东纳川电子商务有限公司（以下简称NQ集团）宣布", "Organization", "广东纳川电子商务有限公司", "NQ集团"),
        ("Green Elm（以下简称为GE）是一个美妆品牌", "Organization", "Green Elm", "GE"),
        ("新国货品牌「NAQUA外外」（以下简称“外外”）近日完成融资", "Organization", "NAQUA外外", "外外"),
        ("某某银行推出“青榆e链”供应链金融服务平台(简称“青榆e链”)", "Product", "“青榆e链”供应链金融服务平台", "青榆e链"),
        ("青榆研究所的跨境结算区块链平台（下称“跨境平台”）上线", "Product", "跨境结算区块链平台", "跨境平台"),
    ],
)  # fmt: skip
def test_what_is_explained_is_claimed(text, kind, full, short):
    found = [c for c in RulesExtractor().extract(Article("a", text)) if c.kind == "Naming"]
    said = [
        (c.roles["name"][0].kind, c.roles["name"][0].name, m.name)
        for c in found
        for m in c.roles["alias"]
    ]
    assert said == [(kind, full, short)]


def test_a_word_for_a_short_name_is_no_name_elsewhere():
    text = "新国货品牌「NAQUA外外」（以下简称“外外”）近日完成融资，资金将用于里里外外的改造。"
    assert [n.text for n in find_names(text) if n.kind == "Organization"] == ["NAQUA外外"]


@pytest.mark.parametrize(
    "text", ["DayElm（以下简称青榆日）宣布", "纳川科技（公司简称）与Elm Ventures参与了Elm的投资"]
)
def test_a_phrase_in_brackets_is_no_name(text):
    found = [c for c in RulesExtractor().extract(Article("a", text)) if c.kind == "Naming"]
    assert not any("简称" in m.name for c in found for ms in c.roles.values() for m in ms)
    assert not any(m.name == "Elm" for c in found for m in c.roles["alias"])


@pytest.mark.parametrize(
    "piece", ["（简称", "（以下简称“", "纳川（", "》（简称》", "（简称“a”", "\u202e（简称：\x00）"]
)
def test_hostile_text_ends_in_time(piece):
    text = piece * 20_000
    begun = time.perf_counter()
    for told in short_names(text):
        assert 0 <= told.start < told.end <= told.shorts[0][0]
    assert time.perf_counter() - begun < 10
