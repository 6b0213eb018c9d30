"""Names are found in the text, by patterns that no list of names is needed for."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whofunds.loaders.extract.document import Name
from whofunds.loaders.extract.names import find_names
from whofunds.loaders.extract.names.tables import common_words, known_names, surnames


def texts(text: str, kind: str = "Organization", *, gazetteer: bool = False) -> list[str]:
    return [n.text for n in find_names(text, gazetteer=gazetteer) if n.kind == kind]


def one(text: str, words: str) -> Name:
    return next(n for n in find_names(text, gazetteer=False) if n.text == words)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("近日，数字农业服务商禾禾田完成数千万元A轮融资。", ["禾禾田"]),
        ("本轮融资由蓝岭创投领投，青榆资本、鹿鸣资本跟投。", ["蓝岭创投", "青榆资本", "鹿鸣资本"]),
        ("投资方为海棠湾资本（领投）、鹿鸣投资。", ["海棠湾资本", "鹿鸣投资"]),
        ("苏州纳川智造科技有限公司发布公告。", ["苏州纳川智造科技有限公司"]),
        ("纳川（上海）网络科技有限公司成立。", ["纳川（上海）网络科技有限公司"]),
        ("公司与青榆科技签署协议", ["青榆科技"]),
        ("据《南山晚报》报道，项目已开工。", ["南山晚报"]),
        ("鹿鸣新材（688999.SH）公告称", ["鹿鸣新材"]),
        ("公司收到珠海市财政局的通知", ["珠海市财政局"]),
        ("拟收购青榆七成70%股权", ["青榆七成"]),
    ],
)
def test_organizations(text: str, names: list[str]) -> None:
    assert texts(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "公司完成了本次交易，市场对此表示欢迎。",
        "社会资本和产业基金需要更多支持。",
        "高昂的技术投入让企业难以在技术和商业之间平衡。",
        "今年上半年我国人工智能产业发展迅速。",
        "获得了多家投资机构的投资。",
        "",
        "\n\n",
    ],
)
def test_words_that_are_no_names(text: str) -> None:
    assert texts(text) == []


def test_a_name_found_once_is_found_everywhere() -> None:
    text = "云杉智造完成B轮融资。业内认为云杉智造的机会很大，而云杉智造尚未盈利。"
    assert texts(text) == ["云杉智造"] * 3


def test_a_list_shares_its_kind() -> None:
    text = "公司中标鹿鸣城投、禾田水谷等国资背景的项目。"
    assert texts(text) == ["鹿鸣城投", "禾田水谷"]


def test_a_longer_name_takes_the_place_of_one_inside() -> None:
    (name,) = [n for n in find_names("青榆创投集团宣布成立。") if n.kind == "Organization"]
    assert name.text == "青榆创投集团"


def test_forms_of_a_name_are_tied_by_their_endings_only() -> None:
    text = "青榆创投集团宣布投资。青榆创投表示乐观。百度宣布涨价，百度智能云也宣布涨价。"
    names = {n.text: n.canonical for n in find_names(text)}
    assert names["青榆创投"] == "青榆创投集团"
    assert names["百度"] == "百度"
    assert names["百度智能云"] == "百度智能云"


def test_an_explained_short_name_is_tied() -> None:
    text = "天津纳川新材科技股份有限公司（以下简称“津纳新材”）公告。随后津纳新材表示。"
    found = [n for n in find_names(text) if n.text == "津纳新材"]
    assert len(found) == 2
    assert {n.canonical for n in found} == {"天津纳川新材科技股份有限公司"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("厦门、芜湖、泸州等地城投/国企先后入股", ["厦门", "芜湖", "泸州"]),
        ("引入包括厦门、芜湖、泸州、绵阳在内的多地国资", ["厦门", "芜湖", "泸州", "绵阳"]),
        ("厦门国资与芜湖国资跟投", ["厦门", "芜湖"]),
    ],
)
def test_state_capital_that_is_told_by_its_place(text: str, places: list[str]) -> None:
    names = [n for n in find_names(text) if not n.named]
    assert [(n.text, n.place, n.state) for n in names] == [(f"{p}国资", p, True) for p in places]
    assert all(text[n.start : n.start + len(p)] == p for n, p in zip(names, places, strict=True))


def test_a_named_body_of_a_city_is_not_its_unnamed_capital() -> None:
    text = "公司中标厦门城投、禾田水谷等国资背景的项目，引入芜湖、泸州等地国资"
    names = {n.text: n.named for n in find_names(text) if n.kind == "Organization"}
    assert names == {"厦门城投": True, "禾田水谷": True, "芜湖国资": False, "泸州国资": False}


def test_a_party_that_is_not_named_is_no_name() -> None:
    name = one("拿下东南亚某主权基金的项目", "东南亚某主权基金")
    assert (name.named, name.place, name.state) == (False, "东南亚", False)
    assert one("厦门某国资入股", "厦门某国资").state
    assert one("公司中标厦门城投、鹿鸣集团等项目", "厦门城投").named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("公司CEO林若衡主导了此次调整", ["林若衡"]),
        ("由原COO陆鸣负责，前员工韩雪回忆", ["陆鸣", "韩雪"]),
        ("曾任职于某事业部的孟川表示", ["孟川"]),
        ("作者：欧阳若兰，编辑：陈晨", ["欧阳若兰", "陈晨"]),
        ("公司聘任梁宇航先生为财务总监", ["梁宇航"]),
        ("首席执行官安德斯·约翰森表示", ["安德斯·约翰森"]),
        ("高管表示，金融市场方面表示乐观", []),
    ],
)
def test_persons(text: str, names: list[str]) -> None:
    assert texts(text, "Person") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("8月先后发布了ABC 4.5和4.6系列", ["ABC 4.5", "ABC 4.6"]),
        ("ABC 4.5/4.6系列实力不俗", ["ABC 4.5", "ABC 4.6"]),
        ("7月发布Stride-3，效率可达DeepRun-R1的3倍", ["Stride-3", "DeepRun-R1"]),
        ("推出新一代模型“云岭”", ["云岭"]),
        ("旗下AI社交产品云汐和Chatterly在同类产品中领先", ["云汐", "Chatterly"]),
    ],
)
def test_products(text: str, names: list[str]) -> None:
    assert texts(text, "Product") == names


def test_groups_are_one_from_the_number_on() -> None:
    text = "“AI大模型九小龙”之一，AI“九小龙”与九小龙们，以及“新五股”"
    names = [(n.text, n.canonical) for n in find_names(text) if n.kind == "Group"]
    assert names == [
        ("AI大模型九小龙", "九小龙"),
        ("九小龙", "九小龙"),
        ("九小龙", "九小龙"),
        ("新五股", "新五股"),
    ]


def test_english() -> None:
    text = (
        "Farrow AI, a Boston-based startup, raised $5 million in a round led by Bluegate Capital "
        "with participation from Northwind Ventures. CEO Jane Morris said it launched Farrow-2."
    )
    assert texts(text) == ["Farrow AI", "Bluegate Capital", "Northwind Ventures"]
    assert texts(text, "Person") == ["Jane Morris"]
    assert texts(text, "Product") == ["Farrow-2"]


def test_names_are_sorted_apart_and_stand_in_the_text() -> None:
    text = "由云杉资本、OpenAI和鹿鸣集团投资的禾田科技（北京）有限公司宣布，CEO林若衡将离职。"
    names = find_names(text)
    assert len(names) >= 5
    assert all(a.end <= b.start for a, b in pairwise(names))
    assert all(text[n.start : n.end] == n.text for n in names)


@given(
    st.text(
        alphabet="智谱A1 “”（）()、，。\n·由和的公司资本集团国资某{}$<'\"\u202e😀\0", max_size=120
    )
)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    for name in find_names(text):
        assert 0 <= name.start < name.end <= len(text)


def test_hostile_marks_end_a_name() -> None:
    text = "青榆科技</script>宣布，\u202e云杉资本${x}领投\x00"
    assert all("<" not in n.text and "$" not in n.text for n in find_names(text))


@pytest.mark.timeout(20)
@pytest.mark.parametrize("unit", ["、", "由", "国资", "（", "A ", "某", "CEO", "有限公司"])
def test_time_grows_with_the_length_only(unit: str) -> None:
    find_names(unit * (20_000 // len(unit)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("秋天公告，公司拟回购股份。", None),
        ("八月天公告，公司拟回购股份。", "八月天"),
        ("大地股份（300998）10月2日晚间公告，公司拟回购股份。", "大地股份"),
        ("大地材料在互动平台表示，公司订单充足。", "大地材料"),
        ("昨晚有公告，青榆科技获批。春秋食品：中标海岛供水工程。", "春秋食品"),
        ("大地材料发布异动公告。", "大地材料"),
        ("截至本公告披露日，合同尚未签订。", None),
        ("据公司公告，项目已开工。", None),
        ("项目名称：中标海岛供水工程一期。", None),
    ],
)
def test_company_that_news_of_a_notice_begins_with_may_be_called_by_common_words(
    text: str, name: str | None
) -> None:
    assert [n for n in texts(text) if n != "青榆科技"] == ([name] if name else [])


def test_the_lists_name_their_sources() -> None:
    from importlib.resources import files

    folder = files("whofunds.loaders.extract").joinpath("data")
    for name in ("organizations.tsv", "products.tsv", "surnames.tsv", "clubs.tsv"):
        head, *rows = folder.joinpath(name).read_text("utf-8").splitlines()
        width = len(head.split("\t"))
        assert rows
        for row in rows:
            cells = row.split("\t")
            assert len(cells) == width
            assert cells[-1].startswith("https://")
    assert known_names()["阿里"].name == "阿里巴巴"
    assert surnames()["王"]
    assert common_words()["完成"] == "verb"
