"""Who joins and who leaves, told by the words before and behind the verb; sentences of our own."""

import pytest
from moving import claims, events, rows
from whofunds.loaders.extract.names import find_names
from whofunds.loaders.extract.names.adverbs import without_adverbs
from whofunds.loaders.extract.names.phrases import phrase_start
from whofunds.loaders.extract.names.transfers import transfers


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("官方：前锋莫里西奥加盟青屿队", "莫里西奥", "青屿队"),
        ("曝德拉甘将加盟皇马，合同四年", "德拉甘", "皇马"),
        ("青屿队官方宣布，塞尔维亚外援德拉甘租借加盟球队。", "德拉甘", "青屿队"),
        ("皇马签下19岁中场阿尔贝托", "阿尔贝托", "皇马"),
        ("蓝湾篮球俱乐部正式签约后卫周启明。", "周启明", "蓝湾篮球俱乐部"),
        ("大巴尔丁与蓝湾体育签约", "大巴尔丁", "蓝湾体育"),
        ("云栖战队官宣：Larkin加盟", "Larkin", "云栖战队"),
        ("皇马从尤文图斯引进中卫格拉索。", "格拉索", "皇马"),
        ("随着德拉甘的加盟，皇马的中场更强了。", "德拉甘", "皇马"),
        ("多特蒙德弃将高启明加盟青屿队", "高启明", "青屿队"),
        ("约翰·马斯登（John Marsden）正式加盟青屿队。", "约翰·马斯登", "青屿队"),
        ("前门户网站主编沈一舟入职澜川科技。", "沈一舟", "澜川科技"),
    ],
)
def test_who_joins_whom(text, person, organization):
    assert (person, organization) in {row[:2] for row in rows(text)}


def test_each_of_a_list_joins():
    assert rows("沈一舟、周启明两名球员今日正式加盟青屿队。") == [
        ("沈一舟", "青屿队", "current"), ("周启明", "青屿队", "current"),
    ]  # fmt: skip
    assert {row[0] for row in rows("皇马签下阿尔贝托、莫里西奥。")} == {"阿尔贝托", "莫里西奥"}


def test_who_goes_is_the_subject_of_the_clause_before():
    assert rows("前锋德拉甘与旧东家解约，最终加盟皇马。") == [("德拉甘", "皇马", "current")]


@pytest.mark.parametrize(
    "text",
    [
        "品牌开放加盟，已有三百家门店。",
        "澜川科技签约城北产业园项目。",
        "澜川科技加入开源联盟。",
        "如果德拉甘加盟皇马，球迷会很高兴。",
        "德拉甘拒绝加盟皇马。",
        "曾于2013年参与沈一舟加盟公司的谈判。",
        "澜川科技引进人才三十名。",
        "投资者转投债券，加入观望行列。",
    ],
)
def test_franchises_projects_wishes_and_lives_are_no_joining(text):
    assert rows(text) == []


def test_a_player_is_no_officer_and_an_officer_is():
    text = "官方：前锋莫里西奥加盟青屿队"
    assert events(text, "executive_change") == []
    assert events(text, "join") == [{"person": ["前锋莫里西奥"], "organization": ["青屿队"]}]
    text = "澜川科技原副总裁沈一舟加盟北岳资本，出任总经理。"
    (change,) = events(text, "executive_change")
    assert change["title"] == ["副总裁"] and change["new_title"] == ["总经理"]
    assert change["organization"] == ["澜川科技"]
    assert change["new_organization"] == ["北岳资本"]
    assert change["change"] == ["出任"]


def test_two_that_join_together_are_one_value():
    (event,) = events("沈一舟和周启明加盟青屿队。", "join")
    assert event["person"] == ["沈一舟和周启明"]


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("澜川科技首席设计官阿德里安·莫罗宣布离职", "阿德里安·莫罗", "澜川科技"),
        ("青屿竞技主帅格拉索突然宣布辞职", "格拉索", "青屿竞技"),
        ("澜川科技首席市场官（CMO）沈砚（Cindy）由于个人原因辞职。", "沈砚", "澜川科技"),
        ("沈一舟从澜青辞职，去向未定。", "沈一舟", "澜青"),
        ("澜川又一高管离职：CMO沈砚官宣辞职", "沈砚", "澜川"),
        ("澜川资源：沈一舟辞任董事长", "沈一舟", "澜川资源"),
        ("澜川科技董事长沈一舟因病，已于近日辞职。", "沈一舟", "澜川科技"),
        ("Bluebay CEO格拉索辞职", "格拉索", "Bluebay"),
        ("沈一舟辞任澜川集团(01828)执董职务", "沈一舟", "澜川集团"),
    ],
)
def test_who_leaves_where(text, person, organization):
    assert (person, organization, "former") in rows(text)


def test_the_company_that_announces_is_the_one_left():
    text = "继北岳资本之后，澜川科技发布公告称，公司总经理沈一舟因个人原因辞职。"
    assert rows(text) == [("沈一舟", "澜川科技", "former")]


def test_each_of_several_leaves_the_title_beside_the_name():
    text = "澜川科技有限公司收到董事沈一舟先生、监事周启明先生及总经理高启明先生提交的书面辞职信。"
    assert {(c.roles["person"][0].name, c.values["title"]) for c in claims(text)} == {
        ("沈一舟", "董事"), ("周启明", "监事"), ("高启明", "总经理"),
    }  # fmt: skip


def test_a_supervisor_approves_who_takes_a_place():
    (claim,) = claims("银保监局核准沈一舟担任澜川信托有限公司总经理的任职资格。")
    assert claim.values["change"] == "任职" and claim.values["title"] == "总经理"


def test_a_job_given_up_and_incentive_plans_are_no_change_of_officers():
    assert rows("澜川科技称，6名激励对象沈一舟、周启明离职，限制性股票予以回购。") == []
    text = "沈一舟辞去了医院的工作，选择下海经商。"
    assert rows(text) == [("沈一舟", "", "former")]
    assert events(text, "executive_change") == []


def test_leavers_are_called_by_their_titles_in_events_of_leaving():
    (event,) = events(
        "近日澜川生物（833330）发公告称收到董事、总经理沈一舟递交的辞职报告。", "leave"
    )
    assert event["person"] == ["董事、总经理沈一舟"]
    assert event["organization"] == ["澜川生物（833330）"]
    assert events("澜川科技免去副总裁沈一舟的职务。", "leave") == []


def test_what_somebody_held_before_stands_beside_what_he_takes():
    text = "近日，澜川证券原副总裁、投行业务负责人沈一舟接任总裁。"
    (change,) = events(text, "executive_change")
    assert change["title"] == ["副总裁", "投行业务负责人"]
    assert change["new_title"] == ["总裁"]
    assert events(text, "join") == []


def test_words_for_a_person_begin_after_the_verb_before_them():
    text = "董事会于周一收到董事、总经理沈一舟的信"
    assert text[phrase_start(text, text.index("沈一舟")) :].startswith("董事、总经理沈")
    text = "曝队内24岁的边锋莫里西奥"
    assert text[phrase_start(text, text.index("莫里")) :] == "队内24岁的边锋莫里西奥"


def test_adverbs_reasons_and_dates_are_stripped():
    text = "于东升因个人身体原因已于1月27日正式"
    assert text[: without_adverbs(text, 0, len(text))] == "于东升"
    text = "德拉甘以自由球员身份从皇马"
    assert text[: without_adverbs(text, 0, len(text))] == "德拉甘"


def test_a_title_in_a_list_is_no_organization():
    text = "澜川交易所独立非执行董事、北岳集团独立非执行董事沈一舟因病于近日去世。"
    assert not any("董事" in n.text for n in find_names(text) if n.kind == "Organization")


def test_what_says_former_is_no_part_of_a_name_before_a_title():
    names = [n.text for n in find_names("原澜川基金总经理沈一舟入职北岳集团，后辞职。")]
    assert "原澜川基金" not in names


def test_offsets_of_transfers_are_those_of_the_text():
    text = "官宣！塞尔维亚前锋德拉甘转会皇马。"
    (found,) = transfers(text)
    assert text[slice(*found.persons[0])] == "德拉甘"
    assert found.organization is not None and text[slice(*found.organization)] == "皇马"
    assert text[found.phrase : found.persons[0][1]] == "塞尔维亚前锋德拉甘"


@pytest.mark.parametrize("unit", ["加盟", "签下", "甲、", "的加盟", "从甲因乙", "（加入", "总裁"])
def test_time_grows_with_the_length_only(unit):
    list(transfers(unit * (20_000 // len(unit))))


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("快船得到德拉甘", "德拉甘", "快船"),
        ("皇马交易得到前锋莫里西奥", "莫里西奥", "皇马"),
        ("国王迎来新援德拉甘", "德拉甘", "国王"),
        ("热刺6500万镑签德拉甘", "德拉甘", "热刺"),
        ("德拉甘与热刺达成4年1.4亿美元合同", "德拉甘", "热刺"),
        ("皇马官方宣布，球队与德拉甘签约至2026年", "德拉甘", "皇马"),
        ("沈一舟回归国内联赛，与青屿男篮签约", "沈一舟", "青屿男篮"),
        ("德拉甘告别国王队加盟热火队", "德拉甘", "热火队"),
        ("沈一舟离开松岭科技，加入澜川集团", "沈一舟", "澜川集团"),
        ("德拉甘被国王交易到热火", "德拉甘", "热火"),
        ("沈一舟签约时光峰峦", "沈一舟", "时光峰峦"),
        ("热火官方宣布德拉甘回归", "德拉甘", "热火"),
        ("曾学良入职松岭集团", "曾学良", "松岭集团"),
    ],
)
def test_contracts_exchanges_and_moves_in_several_clauses(text, person, organization):
    (row,) = [r for r in rows(text) if r[2] != "former"]
    assert row[:2] == (person, organization)


def test_a_club_of_the_clause_before_signs_and_gets():
    text = "夏天过去，国王队补强了锋线，先是交易得到德拉·莫甘，随后签下了莫里西奥。"
    assert [r[:2] for r in rows(text)] == [("德拉·莫甘", "国王队"), ("莫里西奥", "国王队")]


def test_a_player_who_is_only_described_joins_unnamed():
    (claim,) = claims("男篮前主力中锋加盟松岭队")
    assert claim.roles["person"][0].name == "男篮前主力中锋"
    assert not claim.roles["person"][0].named


@pytest.mark.parametrize(
    "text",
    [
        "德拉甘回归巴萨无望",
        "松岭科技与华建集团签署5亿元合同",
        "高峰介绍，我国加入松岭贸易组织以来履行了承诺。",
        "热火有机会得到德拉甘",
    ],
)
def test_what_did_not_happen_or_is_no_joining(text):
    assert events(text, "join") == []
