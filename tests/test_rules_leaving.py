"""Who leaves where no pattern of titles tells it; sentences of our own."""

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.schema import Article, load_model


def claims(text):
    made = [c for c in RulesExtractor().extract(Article("a", text)) if c.kind == "Position"]
    for claim in made:
        load_model().check(claim)
        assert text[claim.start : claim.end] == claim.quote
    return [c for c in made if c.values.get("status") == "former" and "change" in c.values]


def events(text, kind="leave"):
    made = to_events(RulesExtractor().extract(Article("a", text)))
    return [e["args"] for e in made if e["type"] == kind]


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("澜川汽车首席执行官辞职，销量连降三年", "澜川汽车首席执行官", "澜川汽车"),
        ("霁蓝科技发布年报次日：CFO突然请辞", "CFO", "霁蓝科技"),
        ("沐澜证券半年内两高管离职", "两高管", "沐澜证券"),
        ("松岭集团两名监事辞职", "两名监事", "松岭集团"),
        ("乡村医生愤而辞职，村民挽留", "乡村医生", ""),
        ("小伙继承老屋后辞职：开一家民宿", "小伙", ""),
        ("一名护士因工作压力大辞职", "一名护士", ""),
        ("预算案遭否决，财长辞去内阁职务", "财长", ""),
    ],
)
def test_who_has_no_name_is_told_by_what_he_is_and_marked_so(text, person, organization):
    (claim,) = claims(text)
    (mention,) = claim.roles["person"]
    assert (mention.name, mention.named) == (person, False)
    assert "".join(m.name for m in claim.roles.get("organization", ())) == organization
    assert events(text, "executive_change") == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("沈一舟最后不得不辞职", "沈一舟"),
        ("青屿主帅德雷.莫尔顿在球迷的压力下辞职", "青屿主帅德雷.莫尔顿"),
        ("知名经济学家沈一舟从青屿离职", "知名经济学家沈一舟"),
        ("松岭 CEO 沈一舟辞职", "松岭 CEO 沈一舟"),
    ],
)
def test_a_name_needs_no_organization(text, person):
    (event,) = events(text)
    assert event["person"] == [person]


def test_he_leaves_what_he_goes_from_and_two_together_are_one_value():
    (event,) = events("自动驾驶团队负责人沈一舟近日已从松岭汽车有限公司离职。")
    assert event["organization"] == ["松岭汽车有限公司"]
    (event,) = events("松岭科技公告，沈一舟及周启明已辞任执行董事。")
    assert event["person"] == ["沈一舟及周启明"]


@pytest.mark.parametrize(
    "text",
    [
        "松岭科技员工离职率居高不下。",
        "面对记者，他表示不会辞职。",
        "松岭科技回购公司离职员工股权。",
        "公司激励对象沈一舟因离职，其限制性股票由公司回购注销。",
        "老板劝小伙不要辞职。",
        "松岭科技回应离职传闻。",
    ],
)
def test_words_of_leaving_that_tell_of_nobody_who_leaves(text):
    assert events(text) == []


def test_an_unnamed_one_says_nothing_where_a_named_one_leaves():
    text = "松岭科技一名高管离职。首席运营官沈一舟宣布辞职。"
    assert [e["person"] for e in events(text)] == [["首席运营官沈一舟"]]


def test_what_is_cut_out_of_a_title_or_of_who_speaks_is_no_organization():
    for text, person, organization in (
        ("前年3月2日，在原总经理唐铭因健康原因离任后，没有人接手。", "原总经理唐铭", []),
        ("4月9日，歌手沈一舟发文宣布辞职去旅行。", "歌手沈一舟", []),
        (
            "澜川基金最新公告称，带过三只产品的老将沈一舟将正式离职。",
            "带过三只产品的老将沈一舟",
            ["澜川基金"],
        ),
    ):
        (left,) = events(text)
        assert (left["person"], left.get("organization", [])) == ([person], organization)


def test_who_announces_it_himself_leaves_on_that_day():
    (left,) = events("4月9日，歌手沈一舟发文宣布辞职去旅行。")
    assert left["date"] == ["4月9日"]
