"""Ways of writing one name of an organization: what an exchange adds, offices, schools."""

import pytest
from whofunds.graph.names import bare
from whofunds.graph.names.spelling import said_in, spelled
from whofunds.graph.names.translated import in_chinese
from whofunds.schema import fold


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("远山科技-U", "远山科技"),
        ("远山科技－SW", "远山科技"),
        ("KEEPER-W", "keeper"),
        ("远山科技（01234.HK）", "远山科技"),
        ("远山科技（股票代码：301234）", "远山科技"),
        ("远山科技（NASDAQ:YSKJ）", "远山科技"),
        ("远山科技301234.SZ", "远山科技"),
        ("*ST远山", "远山"),
        ("远山银行H股", "远山银行"),
        ("远山科技（原名：近水科技）", "远山科技"),
        ("杭州市人民政府国有资产监督管理委员会", "杭州国资委"),
        ("上海市浦东新区国有资产监督管理委员会", "浦东国资委"),
        ("吉林省国资委", "吉林国资委"),
        ("吉林市国资委", "吉林市国资委"),
        ("中国证券监督管理委员会北京监管局", "北京证监局"),
        ("中国（上海）自由贸易试验区临港新片区管理委员会", "临港新片区管委会"),
        ("成都高新技术产业开发区管委会", "成都高新区管委会"),
        ("中国科学院物理研究所", "中科院物理所"),
        ("西安交通大学", "西安交大"),
    ],
)
def test_one_spelling(written, meant):
    assert spelled(fold(written)) == meant


@pytest.mark.parametrize(
    "name",
    [
        "远山基金（2023）",  # the year of a fund tells it from the next
        "客户A",
        "交通大学",
        "朝阳区国资委",  # of Beijing or of Changchun, and not 朝阳市
        "ST",
        "Vitamin-B",
        "远山（原创）科技",
        "国资委",
    ],
)
def test_what_tells_two_apart_stays(name):
    assert spelled(fold(name)) == fold(name)


def test_a_name_says_what_it_was():
    assert said_in(fold("远山科技（曾用名：近水科技有限公司）")) == ("近水科技有限公司",)
    assert said_in(fold("远山科技（上海）")) == ()


def test_versions_of_products():
    assert bare("Product", "远山大模型4.0") == bare("Product", "远山 V4.0") == "远山4.0"
    assert bare("Product", "远山大模型") == "远山大模型"


def test_a_translation_needs_a_listed_brand():
    assert in_chinese(fold("Intel Capital")) == in_chinese("英特尔资本") == "英特尔资本"
    assert in_chinese(fold("Farhill Capital")) is None
    assert in_chinese("远山资本") is None
