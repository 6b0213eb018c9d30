"""Who joins, leaves and takes an office, in families of phrasings; sentences of our own."""

import pytest
from moving import events, rows


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("皇马没能留住莫里西奥，后者最终选择加盟青屿队。", "莫里西奥", "青屿队"),
        ("在加盟皇马的第一个赛季，沈启明打进四球。", "沈启明", "皇马"),
        (
            "前锋德拉甘-科维奇，以一份三年合同，离开效力多年的球队，加盟皇马。",
            "德拉甘-科维奇",
            "皇马",
        ),
        ("青屿队中场德拉甘-科维奇，他以2000万欧元的转会费加盟皇马", "德拉甘-科维奇", "皇马"),
        ("前锋德拉甘-科维奇，在今天正式与皇马达成一份一年合同", "德拉甘-科维奇", "皇马"),
        ("沈启明发布长文，宣布正式加盟澜川科技，负责硬件。", "沈启明", "澜川科技"),
        ("沈启明从北岳资本离职，加入澜川研究院", "沈启明", "澜川研究院"),
    ],
)
def test_who_joins_stands_in_a_clause_beside(text, person, organization):
    assert (person, organization) in {row[:2] for row in rows(text)}


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("德拉甘-科维奇以自由身加盟皇马", "德拉甘-科维奇", "皇马"),
        ("前锋德拉甘通过先签后换加盟皇马", "德拉甘", "皇马"),
        ("沈启明即日起正式加盟澜川科技。", "沈启明", "澜川科技"),
        ("沈启明教授全职加入青屿大学工学院", "沈启明", "青屿大学工学院"),
        ("莫里西奥被皇马一年合同签下", "莫里西奥", "皇马"),
        ("前北岳高管沈启明接棒加入ZV", "沈启明", "ZV"),
        ("沈启明加盟创投公司Blueridge", "沈启明", "创投公司Blueridge"),
        ("皇马官方在官网上宣布，球队已经与前锋莫里西奥完成签约", "莫里西奥", "皇马"),
    ],
)
def test_ways_and_verbs_of_joining(text, person, organization):
    assert (person, organization) in {row[:2] for row in rows(text)}


def test_a_list_with_whom_a_club_signs():
    got = rows("皇马官方宣布与莫里西奥、德拉甘、格拉索签约。")
    assert {row[:2] for row in got} == {(one, "皇马") for one in ("莫里西奥", "德拉甘", "格拉索")}


def test_what_a_club_is_belongs_to_its_name():
    (joined,) = events("前锋莫里西奥加盟西甲豪门皇马", "join")
    assert joined["organization"] == ["西甲豪门皇马"]


def test_who_joins_is_told_where_no_organization_is():
    (joined,) = events("沈启明则从青屿队租借加盟，新赛季身披28号战袍。", "join")
    assert joined == {"person": ["沈启明"]}


def test_a_club_at_the_end_of_a_text_ends_there():
    (joined,) = events("沈启明通过社交媒体宣布加盟北京首钢", "join")
    assert joined["organization"] == ["北京首钢"]


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        (
            "松岭集团董事会近日收到公司副总裁沈启明先生提交的书面辞职报告。",
            "公司副总裁沈启明",
            "松岭集团",
        ),
        ("曾启明宣布辞职", "曾启明", ""),
        ("向启明因业绩不佳引咎辞职", "向启明", ""),
        ("教练莫里西奥主动承担责任并向董事会提出辞呈", "教练莫里西奥", ""),
        ("沈启明辞去青屿电影学院教师一职", "沈启明", "青屿电影学院"),
        ("青屿市第一中学教师沈启明辞职", "青屿市第一中学教师沈启明", "青屿市第一中学"),
        ("前任松岭董事长沈启明卸任", "前任松岭董事长沈启明", "松岭"),
        (
            "松岭国际频道主持人沈启明在微博透露，自己已从松岭辞职。",
            "松岭国际频道主持人沈启明",
            "松岭",
        ),
        ("*ST松岭：沈启明先生申请辞去公司董事长职务", "沈启明", "*ST松岭"),
        ("松岭首席设计官德拉甘·科维奇将于今年晚些时候离职", "松岭首席设计官德拉甘·科维奇", "松岭"),
    ],
)
def test_who_leaves_and_where(text, person, organization):
    (left,) = events(text, "leave")
    assert left["person"] == [person]
    assert "".join(left.get("organization", [])) == organization


def test_no_longer_holding_an_office_is_no_resigning():
    text = "松岭集团公告，沈启明不再担任公司总裁。"
    assert events(text, "leave") == []
    (change,) = events(text, "executive_change")
    assert (change["person"], change["title"]) == (["沈启明"], ["总裁"])


@pytest.mark.parametrize(
    "text",
    [
        "沈启明卸任松岭集团总裁，由周海平接任",
        "松岭集团总裁沈启明离职，周海平接棒",
        "松岭集团总裁一职暂由周海平兼任。",
        "松岭集团：沈启明卸任总裁 周海平接任",
    ],
)
def test_an_office_is_handed_over(text):
    made = {one["person"][0]: one for one in events(text, "executive_change")}
    taken = made["周海平"]
    assert (taken["new_title"], taken["organization"]) == (["总裁"], ["松岭集团"])


@pytest.mark.parametrize(
    ("text", "person", "title"),
    [
        ("松岭股份董事会选举沈启明先生为董事长", "沈启明", "董事长"),
        ("松岭集团决定晋升沈启明为新一任集团总裁", "沈启明", "总裁"),
        ("松岭集团宣布沈启明接替周海平出任行政总裁", "沈启明", "行政总裁"),
        ("松岭集团：沈启明获提名为副董事长", "沈启明", "副董事长"),
        ("松岭集团宣布沈启明出任轮值CEO", "沈启明", "轮值CEO"),
        ("松岭集团任命沈启明担任副主任", "沈启明", "副主任"),
    ],
)
def test_ways_of_taking_an_office(text, person, title):
    made = [e for e in events(text, "executive_change") if e["person"] == [person]]
    assert [e["new_title"] for e in made] == [[title]]


def test_who_appoints_is_the_new_organization_and_not_the_one_before():
    (change,) = events("北岳集团任命前任松岭集团CFO沈启明为集团副总裁", "executive_change")
    assert (change["organization"], change["new_organization"]) == (["松岭集团"], ["北岳集团"])


def test_two_lines_of_one_company_tell_of_two_persons():
    text = "松岭集团今日宣布以下人事变动：\n沈启明将接替何松出任行政总裁\n周海平将接替方文出任财务总监\n详见公告。"
    persons = {p for e in events(text, "executive_change") for p in e["person"]}
    assert persons == {"沈启明", "周海平"}
