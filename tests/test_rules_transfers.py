"""Who joins whom with much between: prices, ways, lists, shows, and words for whom they mean."""

import pytest
from moving import events, rows


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("皇马用两名新秀和一个首轮签从青屿队得到德拉甘。", "德拉甘", "皇马"),
        ("皇马另一笔签约则是用短约签下德拉甘。", "德拉甘", "皇马"),
        ("莫里西奥以三年1.2亿欧元加盟皇马", "莫里西奥", "皇马"),
        ("高启明变卦1年300万美金加盟皇马", "高启明", "皇马"),
        ("莫里西奥自由转会皇马", "莫里西奥", "皇马"),
        ("皇马官方宣布，球队正式签回38岁老将德拉甘-科维奇。", "德拉甘-科维奇", "皇马"),
        ("皇马方面还与莫里西奥-拉莫斯签订一份短合同。", "莫里西奥-拉莫斯", "皇马"),
        ("皇马引入大牌球星莫里西奥之后冲击冠军。", "莫里西奥", "皇马"),
        ("莫里西奥则表示，自己休完假后，将加盟皇马。", "莫里西奥", "皇马"),
        ("工程师扎兰于2009年加入澜川科技，主管硬件。", "扎兰", "澜川科技"),
    ],
)
def test_prices_lengths_and_ways_stand_between_who_and_what(text, person, organization):
    assert (person, organization) in {row[:2] for row in rows(text)}


def test_how_many_a_list_has_and_amounts_are_no_part_of_names():
    got = rows("皇马官方发布高启明和沈一舟两大现役国脚加盟球队。")
    assert {row[0] for row in got} == {"高启明", "沈一舟"}
    assert "260万美金" not in str(rows("高启明1年260万美金加盟皇马。"))


def test_two_that_are_described_are_two_values():
    got = events("皇马官方宣布，球队签下中锋德拉甘-科维奇和后卫莫里西奥-拉莫斯。", "join")
    persons = {name for event in got for name in event["person"]}
    assert persons == {"中锋德拉甘-科维奇", "后卫莫里西奥-拉莫斯"}


def test_a_year_of_a_life_is_a_joining_and_no_change_of_officers():
    text = "工程师扎兰于2009年加入澜川科技，主管硬件。"
    assert events(text, "join") and not events(text, "executive_change")


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("皇家马德里官方网站消息，该队正式宣布C.莫雷诺加盟，签约六年。", "C.莫雷诺", "皇家马德里"),
        ("沈一舟帅气加盟澜川科技。", "沈一舟", "澜川科技"),
        ("沈一舟去年告别北岳资本，转而加入澜川科技。", "沈一舟", "澜川科技"),
        ("前北岳研究员唐铭入职澜川科技。", "唐铭", "澜川科技"),
        ("北岳资本副总裁沈一舟表示不后悔。他后来加入澜川科技。", "沈一舟", "澜川科技"),
    ],
)
def test_who_is_meant_by_the_words_before(text, person, organization):
    assert (person, organization) in {row[:2] for row in rows(text)}


def test_a_title_of_a_show_belongs_to_who_comes_from_it():
    (joined,) = events("《青屿之声》冠军沈一舟签约环球唱片", "join")
    assert joined["person"] == ["《青屿之声》冠军沈一舟"]


def test_how_long_somebody_played_is_no_day():
    (joined,) = events("这位19岁的射手效力两年后加盟了青屿俱乐部。", "join")
    assert joined == {"person": ["这位19岁的射手"], "organization": ["青屿俱乐部"]}


def test_an_organization_that_is_added_is_nobody_who_joins():
    assert rows("岚仓的加入让货源更稳，沈一舟说。") == []


@pytest.mark.parametrize(
    ("text", "persons", "organization"),
    [
        ("皇马先后得到了德拉甘、莫里西奥和巴尔丁，阵容一新。", "德拉甘 莫里西奥 巴尔丁", "皇马"),
        ("除了高启明，皇马还得到了德拉甘、莫里西奥以及巴尔丁。", "德拉甘 莫里西奥 巴尔丁", "皇马"),
        ("皇马迎来了德拉甘、莫里西奥、巴尔丁等新援。", "德拉甘 莫里西奥 巴尔丁", "皇马"),
        ("得到德拉甘的皇马依旧强大。", "德拉甘", "皇马"),
        ("青屿将德拉甘·科维奇送到了皇马。", "德拉甘·科维奇", "皇马"),
        ("从巴萨转会到皇马的D罗依旧火热。", "D罗", "皇马"),
        ("青屿男篮官宣：球员沈启明正式入队", "沈启明", "青屿男篮"),
        ("沈启明重回CBA加盟新疆，主帅很高兴。", "沈启明", "新疆"),
        ("云栖战队签下了AJ作为上单选手", "AJ", "云栖战队"),
    ],
)
def test_lists_and_word_orders(text, persons, organization):
    got = events(text, "join")
    assert {one for event in got for one in event["organization"]} == {organization}
    named = [one for event in got for one in event["person"]]
    assert sorted(named, key=text.find) == persons.split() or named == ["球员沈启明"]


def test_a_league_is_no_team():
    assert events("德拉甘加盟NBA", "join") == []


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("高启明退出“早安青屿”加盟浙江卫视。", "高启明", "浙江卫视"),
        ("主持人沈一舟今年带领五个学生加入了青屿传媒。", "沈一舟", "青屿传媒"),
        ("高启明、沈一舟等人相继跳槽到名气很响的江苏卫视。", "沈一舟", "江苏卫视"),
        ("青屿总裁德拉甘即将跳槽岚矿。", "德拉甘", "岚矿"),
        ("沈一舟，北岳大学化学博士，2021年3月加入青屿证券，管两只产品。", "沈一舟", "青屿证券"),
    ],
)
def test_subjects_far_off_and_what_is_said_of_the_organization(text, person, organization):
    assert (person, organization) in {row[:2] for row in rows(text)}


def test_a_club_of_an_earlier_sentence_is_meant_by_they():
    got = rows("皇马昨天训练。他们签下了德拉甘-科维奇，又租下新球场。")
    assert got == [("德拉甘-科维奇", "皇马", "current")]


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("晚报报道了主播larkin告别云栖并加盟青屿直播平台。", "larkin", "青屿直播平台"),
        ("德拉甘离开皇马后前往青屿旗下云栖直播平台。", "德拉甘", "青屿旗下云栖直播平台"),
        ("男星@沈一舟 正式签约青屿娱乐", "沈一舟", "青屿娱乐"),
        ("高启明回归后，皇马五战全胜。", "高启明", "皇马"),
    ],
)
def test_handles_platforms_and_who_is_back(text, person, organization):
    assert (person, organization) in {row[:2] for row in rows(text)}
