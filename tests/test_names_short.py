"""Where a full name begins is told by the short name that is explained behind it."""

import time

import pytest
from whofunds.loaders.extract.names import find_names
from whofunds.loaders.extract.names.shortnames import short_names


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
    "piece", ["（简称", "（以下简称“", "纳川（", "》（简称》", "（简称“a”", "\u202e（简称：\x00）"]
)
def test_hostile_text_ends_in_time(piece):
    text = piece * 20_000
    begun = time.perf_counter()
    for told in short_names(text):
        assert 0 <= told.start < told.end <= told.shorts[0][0]
    assert time.perf_counter() - begun < 10
