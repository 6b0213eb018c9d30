"""What comes out, from whom and when: the whole phrase, also of what has no name of its own."""

from __future__ import annotations

import pytest
from releasing import claims, released
from whofunds.loaders.extract.names.products import is_document
from whofunds.loaders.extract.release_words import has_name
from whofunds.schema import DateInterval


@pytest.mark.parametrize(
    ("text", "maker", "date", "product"),
    [
        ("岚舟科技将于明年推出三款手机。", ["岚舟科技"], ["明年"], ["三款手机"]),
        ("10月8日，岚舟科技举行发布会，推出了四大系统：青屿OS、青屿TV、青屿Car。",
         ["岚舟科技"], ["10月8日"], ["四大系统：青屿OS、青屿TV、青屿Car"]),
        ("岚舟科技发布了青屿X1、青屿X2和青屿X3等三款新品。", ["岚舟科技"], [], ["青屿X1、青屿X2和青屿X3等三款新品"]),
        ("岚舟科技公司正式发布新旗舰Lanzo 30系列，售价不详。", ["岚舟科技公司"], [], ["新旗舰Lanzo 30系列"]),
        ("岚舟汽车旗下新款远行SUV正式上市", ["岚舟汽车"], [], ["新款远行SUV"]),
        ("岚舟科技宣布其云游戏平台Lanzo Play将于11月正式发布。", ["岚舟科技"], ["11月"], ["其云游戏平台Lanzo Play"]),
        ("在岚舟科技刚刚推出的LZ4493132更新补丁中，旧版不再受支持。", ["岚舟科技"], [], ["LZ4493132更新补丁"]),
        ("北京时间9月11日凌晨1点，岚舟科技发布了新一代Lanzo手机。",
         ["岚舟科技"], ["北京时间9月11日凌晨1点"], ["新一代Lanzo手机"]),
        ("央行将于9月10日起发行岚舟桥建成纪念币。", ["央行"], ["9月10日起"], ["岚舟桥建成纪念币"]),
        ("在2019年东京车展上，岚舟Concept X概念车正式亮相。", [], [], ["岚舟Concept X概念车"]),
        ("青屿20 Pro在印度首发，国内版本未定。", [], [], ["青屿20 Pro"]),
        ("游戏圈谈得最多的，莫过于青屿世界怀旧服的正式上线了。", [], [], ["青屿世界怀旧服"]),
        ("随着Lanzo Pro 5G版的发布，局势改变。", [], [], ["Lanzo Pro 5G版"]),
        ("据悉，新车将于10月上市。", [], ["10月"], ["新车"]),
        ("青屿乐团新歌《慢慢的河》昨晚上线", [], ["昨晚"], ["青屿乐团新歌《慢慢的河》"]),
        ("支付宝上线“青屿宝”老年版，老人也能用。", ["支付宝"], [], ["“青屿宝”老年版"]),
        ("Lanzo Watch Active2发布：279美元起", [], [], ["Lanzo Watch Active2"]),
    ],
)  # fmt: skip
def test_the_whole_phrase(text: str, maker: list[str], date: list[str], product: list[str]) -> None:
    assert released(text) == [(maker, date, product)]


@pytest.mark.parametrize(
    "text",
    [
        "岚舟研究院发布《2020年新能源行业发展报告》。",
        "工业和信息化部日前发布《“十四五”青屿工业发展规划》。",
        "岚舟集团公布《副行长兼首席信息官辞任》的公告。",
        "岚舟科技推出五项措施，稳定就业。",
        "岚舟汽车去年共售出5780万台手机。",
        "岚舟科技拟非公开发行3亿股，购买青屿股份的资产。",
        "岚舟科技尚未推出Lanzo X5，用户仍在等待。",
        "银行应通过线上线下等方式确认监护人同意。",
        "岚舟科技即将成功借壳上市，股价大涨。",
        "岚舟科技授权青屿网发布，转载请注明。",
        "岚舟桥已上线22座充电站，累计813座。",
    ],
)
def test_what_comes_out_is_no_product(text: str) -> None:
    assert released(text) == []


def test_a_product_without_a_name_is_marked() -> None:
    (phones,) = claims("岚舟科技将于明年推出三款手机。")
    assert [(m.name, m.named) for m in phones.roles["product"]] == [("三款手机", False)]
    (named,) = claims("岚舟科技发布了新旗舰Lanzo 30系列。")
    assert named.roles["product"][0].named
    assert named.values["described"] == "新旗舰Lanzo 30系列"
    assert named.roles["product"][0].name == "Lanzo 30"


@pytest.mark.parametrize(
    ("words", "named"),
    [("三款手机", False), ("首款油电混动超级跑车", False), ("一款名为“青屿”的软件", True), ("青屿9", True),
     ("新一代5G手机", False), ("混动概念SUV LX-1", True), ("10款LZ手机", False)],
)  # fmt: skip
def test_what_has_a_name(words: str, named: bool) -> None:
    assert has_name(words) is named


@pytest.mark.parametrize(
    ("title", "is_one"),
    [("青屿行业白皮书", True), ("青屿发展报告2021", True), ("认证目录（第二批）", True), ("青屿传奇", False)],
)  # fmt: skip
def test_titles_of_documents(title: str, is_one: bool) -> None:
    assert is_document(title) is is_one


def test_a_day_on_which_somebody_reports_is_no_day_of_a_release() -> None:
    (told,) = claims("今天有外媒爆料，岚舟科技将会在今年9月12日发布新一代Lanzo手机。")
    date = told.values["date"]
    assert isinstance(date, DateInterval)
    assert date.words == "今年9月12日"


@pytest.mark.parametrize(
    ("text", "product", "organization"),
    [
        ("首款可折叠对讲机由松岭推出", "首款可折叠对讲机", "松岭"),
        ("松岭于去年12月推出了它的X30旅行系列", "X30旅行系列", "松岭"),
        ("松岭全新SUV青屿征途版，将于9月20日正式上市", "松岭全新SUV青屿征途版", ""),
        ("新版绘本《山间来信》，昨日在成都与读者见面", "新版绘本《山间来信》", ""),
        ("松岭汽车艾朗正式上市，起售价9.8万元", "松岭汽车艾朗", ""),
        ("《远星：无尽长夜》今日开售", "《远星：无尽长夜》", ""),
        ("松岭新游《百川：夜行》开启公测", "松岭新游《百川：夜行》", ""),
        ("上个月松岭在掌机上推出的《远星传（Far Star Saga）》深受欢迎", "《远星传（Far Star Saga）》", "松岭"),
        ("松岭游戏手机2 Pro正式开启预售", "松岭游戏手机2 Pro", ""),
        ("松岭X7 Pro海外发布，售价不变", "松岭X7 Pro", ""),
        ("松岭云音乐上线“村落”社区", "“村落”社区", "松岭云音乐"),
        ("知名运动品牌松岭近日推出全新Joyfoam跑鞋。", "全新Joyfoam跑鞋", "知名运动品牌松岭"),
        ("谈到松岭推出的Sora8系列的价格，店员都摇头", "Sora8系列", "松岭"),
        ("主打户外的相机厂商松岭影像发布了两款全景相机", "两款全景相机", "主打户外的相机厂商松岭影像"),
    ],
)  # fmt: skip
def test_families_of_phrasings(text: str, product: str, organization: str) -> None:
    ((maker, _, what),) = released(text)
    assert (what, "".join(maker)) == ([product], organization)


@pytest.mark.parametrize(
    "text",
    [
        "松岭出版即将成功借壳上市 承诺注资",
        "松岭EOS 90D国行价格公布",
        "歌手莫里·沃茨携乐队亮相",
        "松岭HS7内饰官图发布",
    ],
)
def test_what_is_told_of_a_product_or_a_person_is_no_release(text: str) -> None:
    assert released(text) == []


@pytest.mark.parametrize(
    ("text", "maker", "date", "product"),
    [
        ("松岭 16T 将于 10 月 23 日发布", [], ["10 月 23 日"], ["松岭 16T"]),
        ("松岭发布首款自研 AI 芯片，性能翻倍", ["松岭"], [], ["首款自研 AI 芯片"]),
        ("松岭于 9 月在 IFA 展上公布了 Sora 5", ["松岭"], ["9 月"], ["Sora 5"]),
        ("澜川将在 2026 年 2 月推出 Galaxo S11", ["澜川"], ["2026 年 2 月"], ["Galaxo S11"]),
        ("澜川 Galaxo ZS 10 月 17 日上市", [], ["10 月 17 日"], ["澜川 Galaxo ZS"]),
        ("松岭汽车在 2019 东京车展正式发布了 Sora 5 概念车", ["松岭汽车"], [], ["Sora 5 概念车"]),
    ],
)
def test_spaces_between_chinese_and_latin_part_nothing_in_text_that_always_has_them(
    text: str, maker: list[str], date: list[str], product: list[str]
) -> None:
    assert released(text) == [(maker, date, product)]


def test_a_space_in_other_text_parts_phrases() -> None:
    assert released("松岭X3发布 售价2999元") == [([], [], ["松岭X3"])]


@pytest.mark.parametrize(
    ("text", "maker", "date", "product"),
    [
        ("岚舟公司17日正式推出了入门手机青屿5。", ["岚舟公司"], ["17日"], ["入门手机青屿5"]),
        ("岚舟科技将在秋季推出Lanzo 30手机", ["岚舟科技"], ["秋季"], ["Lanzo 30手机"]),
        ("Lanzo X2 Pro国行版曝光，将于10月15日亮相", [], ["10月15日"], ["Lanzo X2 Pro国行版"]),
        ("Lanzo 3系列官宣：12月26日杭州发布", [], ["12月26日"], ["Lanzo 3系列"]),
        ("青屿智慧屏8月10日发布，售价3799元起", [], ["8月10日"], ["青屿智慧屏"]),
        ("新游《青屿：远航》今日全平台公测", [], ["今日"], ["新游《青屿：远航》"]),
        ("青屿新英雄永夜行者即将上线", [], [], ["青屿新英雄永夜行者"]),
        ("第三代远屿早在2016北京车展就亮相。", [], [], ["第三代远屿"]),
        ("岚舟Lanzo Air机型或许将在明年的WWDC上正式亮相",
         [], ["明年"], ["岚舟Lanzo Air机型"]),
        ("Vera Lindt最近推出了2025冬季“Night Out”系列。", ["Vera Lindt"], ["最近"],
         ["2025冬季“Night Out”系列"]),
        ("岚舟科技定于8月30日起发行2019年版岚舟纪念币", ["岚舟科技"], ["8月30日起"],
         ["2019年版岚舟纪念币"]),
        ("岚舟科技带来了包括Lanzo Pro 13平板、青屿智慧屏V5等在内的7项新品", ["岚舟科技"], [],
         ["Lanzo Pro 13平板、青屿智慧屏V5等"]),
    ],
)  # fmt: skip
def test_more_families(text: str, maker: list[str], date: list[str], product: list[str]) -> None:
    assert (maker, date, product) in released(text)


def test_the_day_of_a_rumour_is_no_day_of_what_is_yet_to_come() -> None:
    text = "3月7日早上，岚舟的海报意味着Lanzo 30手机即将发布。"
    assert [date for _, date, _ in released(text)] == [[]]


def test_who_tells_of_a_product_does_not_release_it() -> None:
    assert [who for who, _, _ in released("唐铭远透露青屿耳机3明年发布")] == [[]]


def test_what_is_to_be_brought_out_stands_before_its_verb() -> None:
    assert ([], ["四月份"], ["青屿耳机"]) in released("青屿耳机准备在四月份推出。")
    assert released("岚舟科技今日推出。") == []


def test_the_country_of_a_maker_belongs_to_his_name_in_events() -> None:
    (one,) = released("日本岚舟电机公司12日推出一台叫Lanzo Lite的咖啡机。")
    assert one == (["日本岚舟电机公司"], ["12日"], ["一台叫Lanzo Lite的咖啡机"])


@pytest.mark.parametrize(
    ("text", "product"),
    [
        (
            "岚舟科技发布了全新的青屿系列，包括青屿X1、青屿X2和青屿X3。",
            "全新的青屿系列，包括青屿X1、青屿X2和青屿X3",
        ),
        ("岚舟科技要推出一款代号为LZ7000的新车。", "一款代号为LZ7000的新车"),
        ("手游青屿录将于今日上线", "手游青屿录"),
        ("大空间跑车——岚舟远屿的诞生就像一个梦。", "大空间跑车——岚舟远屿"),
    ],
)
def test_lists_within_clauses_and_sorts_before_names(text: str, product: str) -> None:
    assert product in {name for _, _, products in released(text) for name in products}
