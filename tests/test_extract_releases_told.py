"""How releases may be told: lists, makers together, verbs and days apart from what comes out."""

from __future__ import annotations

import pytest
from releasing import released


@pytest.mark.parametrize(
    ("text", "products"),
    [
        ("岚舟科技将推出包括青屿X1、新一代青屿X2在内的众多产品。", ["青屿X1、新一代青屿X2"]),
        ("岚舟全新远屿X、青屿2.0T将在广州车展上市发布", ["岚舟全新远屿X、青屿2.0T"]),
        ("岚舟科技发布青屿9以及青屿9 Pro手机", ["青屿9以及青屿9 Pro手机"]),
        ("岚舟科技发布Lanzo X5手机、Lanzo Pad和青屿手环。", ["Lanzo X5手机", "Lanzo Pad", "青屿手环"]),
        ("Lanzo X5、Lanzo X6和Lanzo X7三款手机昨日发布", ["Lanzo X5、Lanzo X6和Lanzo X7三款手机"]),
        ("岚舟科技发布Lanzo X5、Lanzo X6和Lanzo X7三款手机。", ["Lanzo X5、Lanzo X6和Lanzo X7三款手机"]),
        ("岚舟科技发布两款耳机，Lanzo W1和Lanzo W2。", ["两款耳机，Lanzo W1和Lanzo W2"]),
        ("岚舟科技推出一项功能，允许用户改写照片", ["一项功能，允许用户改写照片"]),
        ("岚舟科技发布了一款电动滑板车和两款电动摩托车", ["一款电动滑板车和两款电动摩托车"]),
        ("岚舟科技将推出两款新机，分别是青屿9和青屿9 Pro", ["青屿9和青屿9 Pro"]),
        ("岚舟科技公布了两款中端机型青屿5S和青屿4S", ["两款中端机型青屿5S和青屿4S"]),
    ],
)  # fmt: skip
def test_a_list_is_of_several_products_of_one_release(text: str, products: list[str]) -> None:
    assert [found for _, _, found in released(text)] == [products]


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("岚舟科技和青屿汽车都推出了纯电动概念车。", ["岚舟科技和青屿汽车"]),
        ("岚舟科技、青屿汽车以及松岭集团均推出了折叠屏手机", ["岚舟科技、青屿汽车以及松岭集团"]),
        ("岚舟科技联合青屿集团推出了Lanzo X5手机。", ["岚舟科技", "青屿集团"]),
        ("岚舟科技CEO唐铭远在大会上发布了新一代AI芯片Lanzo 3", ["岚舟科技CEO唐铭远"]),
    ],
)
def test_who_releases_together(text: str, makers: list[str]) -> None:
    assert [found for found, _, _ in released(text)] == [makers]


@pytest.mark.parametrize(
    ("text", "maker", "date", "product"),
    [
        ("岚舟科技今日在成都召开新品发布会，正式发布了Lanzo 13手机", ["岚舟科技"], ["今日"], ["Lanzo 13手机"]),
        ("4月10日正式上市！全新青屿X5搭载新动力", [], ["4月10日"], ["全新青屿X5"]),
        ("Lanzo V30将支持双模5G，11月26日发布", [], ["11月26日"], ["Lanzo V30"]),
        ("Lanzo K60系列定档12月27日", [], ["12月27日"], ["Lanzo K60系列"]),
        ("青屿手环5发布时间确定：4月10日", [], ["4月10日"], ["青屿手环5"]),
        ("岚舟网讯 Lanzo Watch今天首销", [], ["今天"], ["Lanzo Watch"]),
        ("【新品】青屿X5正式发布", [], [], ["青屿X5"]),
        ("岚舟科技举办新品发布会，青屿X5正式亮相", ["岚舟科技"], [], ["青屿X5"]),
        ("岚舟旗下高端品牌松岭汽车发布首款车型松岭U8", ["岚舟旗下高端品牌松岭汽车"], [], ["首款车型松岭U8"]),
        ("当地时间周三，岚舟科技公布了Lanzo 99电动赛车", ["岚舟科技"], ["当地时间周三"], ["Lanzo 99电动赛车"]),
        ("岚舟科技自主研发的青屿X5手机正式开售", ["岚舟科技"], [], ["青屿X5手机"]),
        ("岚舟医药的松岭注射液获批上市", ["岚舟医药"], [], ["松岭注射液"]),
        ("青屿X5推出,售价2999元", [], [], ["青屿X5"]),
    ],
)  # fmt: skip
def test_where_the_verb_and_the_day_may_stand(
    text: str, maker: list[str], date: list[str], product: list[str]
) -> None:
    assert released(text) == [(maker, date, product)]


@pytest.mark.parametrize(
    "text",
    [
        "岚舟银行发布的《副行长辞任》的公告显示，董事会收到辞呈。",
        "岚舟市发布“青屿湾”经济带发展规划。",
        "岚舟省公布了2021年的地方生产总值(GDP)增速。",
        "“青屿第一股”即将诞生！",
        "《青屿往事》定档9月6日 全员老戏骨",
        "全球范围内尚无同类药物Lanzo 3获批上市。",
        "加快新药Lanzo 3研发上市。",
    ],
)
def test_what_is_published_or_shown_in_cinemas_is_no_product(text: str) -> None:
    assert released(text) == []


def test_what_has_no_name_gives_its_maker_to_what_is_named() -> None:
    text = "岚舟科技接连发布了多款新品。最新发布的Lanzo GTR手表，已经开卖。"
    assert released(text) == [(["岚舟科技"], [], ["Lanzo GTR手表"])]


@pytest.mark.parametrize("day", ["上周五", "9月底", "前不久"])
def test_a_day_right_before_a_maker_is_no_part_of_his_name(day: str) -> None:
    assert released(f"{day}岚舟科技推出了青屿X5手机。") == [(["岚舟科技"], [day], ["青屿X5手机"])]


@pytest.mark.parametrize(
    ("text", "maker", "product"),
    [
        ("松岭科技推出方便面新口味系列", "松岭科技", "方便面新口味系列"),
        ("松岭科技发布商用车青屿C3", "松岭科技", "商用车青屿C3"),
        ("松岭科技未来将推出多种动力形式产品", "松岭科技", "多种动力形式产品"),
        ("全新一代青屿移动平台，由松岭科技在大会上发布", "松岭科技", "全新一代青屿移动平台"),
        ("松岭科技在青屿大剧院发布了青屿X5手机", "松岭科技", "青屿X5手机"),
        ("国家青屿剧院推出线上音乐厅服务", "国家青屿剧院", "线上音乐厅服务"),
        ("松岭科技发布任务管理工具", "松岭科技", "任务管理工具"),
    ],
)
def test_words_that_look_like_others(text: str, maker: str, product: str) -> None:
    assert released(text) == [([maker], [], [product])]


@pytest.mark.parametrize(
    ("text", "maker", "date", "product"),
    [
        ("由岚舟科技与青屿集团联合研发的新一代Lanzo U9机床近日正式下线。", ["岚舟科技与青屿集团"], ["近日"], ["新一代Lanzo U9机床"]),
        ("11月3日，由岚舟科技打造的“云上松岭”平台正式上线运行。", ["岚舟科技"], ["11月3日"], ["“云上松岭”平台"]),
        ("Lanzo X9今日起在全国门店上架", [], ["今日"], ["Lanzo X9"]),
        ("新款青屿X5将于10月17日上市销售", [], ["10月17日"], ["新款青屿X5"]),
        ("手游《松岭往事》公测定档12月12日", [], ["12月12日"], ["手游《松岭往事》"]),
        ("定档12月6日！国产游戏《松岭往事》全平台发售", [], ["12月6日"], ["国产游戏《松岭往事》"]),
        ("岚舟网北京11月5日电 (记者 唐某) 松岭科技发布Lanzo X9手机", ["松岭科技"], [], ["Lanzo X9手机"]),
        ("2、松岭科技推出AI眼镜Lanzo G1，售价1999元", ["松岭科技"], [], ["AI眼镜Lanzo G1"]),
        ("松岭医药公告，公司自主研发的青屿单抗注射液获得国家药监局批准上市。", ["松岭医药"], [], ["青屿单抗注射液"]),
        ("松岭科技发布新一代芯片“青屿”，以及基于它的一体机“北屿”。", ["松岭科技"], [], ["新一代芯片“青屿”"]),
        ("2月9日，松岭医药宣布，国家药监局已批准其创新药青屿单抗的新药上市申请。", ["松岭医药"], ["2月9日"], ["创新药青屿单抗"]),
        ("松岭 推出 AI 绘图应用 LanzoKit，可生成绘本", ["松岭"], [], ["AI 绘图应用 LanzoKit"]),
        ("松岭科技新近推出的消费金融产品“万能贷”上线首月，放款过亿。", ["松岭科技"], [], ["消费金融产品“万能贷”"]),
        ("两周前的上海车展上，松岭汽车发布了首款电动汽车Lanzo V9", ["松岭汽车"], ["两周前"], ["首款电动汽车Lanzo V9"]),
        ("松岭科技宣布，旗下首款扫地机Lanzo S1将于本月28日开启预约。", ["松岭科技"], ["本月28日"], ["首款扫地机Lanzo S1"]),
        ("名表品牌青屿（Lanzo）近日发布全新海洋系列腕表。", ["名表品牌青屿（Lanzo）"], ["近日"], ["全新海洋系列腕表"]),
        ("松岭科技股份有限公司公布了规划。该公司计划推出两款电动汽车。", ["松岭科技股份有限公司"], [], ["两款电动汽车"]),
        ("美国FDA周五批准了松岭科技的止痛药Lanzovar上市。", ["松岭科技"], ["周五"], ["止痛药Lanzovar"]),
        ("松岭科技推出的“云感”系列纸尿裤首发即售罄。", ["松岭科技"], [], ["“云感”系列纸尿裤"]),
        ("小米、松岭和青屿三家手机厂商将发布旗舰新机。", ["小米、松岭和青屿三家手机厂商"], [], ["旗舰新机"]),
        ("小米与华为合作，联手推出Lanzo手表", ["小米与华为"], [], ["Lanzo手表"]),
        ("青屿科技（603000.SH）旗下首款纯电皮卡Lanzo E8昨日上市。", ["青屿科技（603000.SH）"], ["昨日"], ["首款纯电皮卡Lanzo E8"]),
        ("首款能读懂公告的智能阅读系统面世", [], [], ["首款能读懂公告的智能阅读系统"]),
        ("岚舟官方今日公布了Lanzo X90系列的发布时间，将于11月22日发布。", ["岚舟官方"], ["11月22日"], ["Lanzo X90系列"]),
        ("本届车展上，岚舟科技共有5款新车亮相。", ["岚舟科技"], [], ["5款新车"]),
        ("岚舟周二宣布推出Lanzo 9手机。", ["岚舟"], ["周二"], ["Lanzo 9手机"]),
        ("岚舟Lanzo 3系列将于4月24日线上发售。", [], ["4月24日"], ["岚舟Lanzo 3系列"]),
        ("岚舟集团全资子公司青屿电服发布换电品牌Lanzo Swap", ["岚舟集团全资子公司青屿电服"], [], ["换电品牌Lanzo Swap"]),
        ("LanzoNova 5.5 将于本周四向所有用户开放。", [], ["本周四"], ["LanzoNova 5.5"]),
        ("Lanzo S5系列将于12月10日19:30与大家见面。", [], ["12月10日19:30"], ["Lanzo S5系列"]),
        ("全新小型SUV青屿Q3将于北京车展亮相。", [], [], ["全新小型SUV青屿Q3"]),
        ("新歌《青屿》于11月20日零点上线各大音乐平台。", [], ["11月20日零点"], ["新歌《青屿》"]),
        ("手游《松岭往事》海外版将由青屿网络独家代理，预计明年第一季度上线。", [], ["明年第一季度"], ["手游《松岭往事》海外版"]),
        ("松岭科技公司计划2022年晚些时候发布Lanzo Pay功能", ["松岭科技公司"], ["2022年晚些时候"], ["Lanzo Pay功能"]),
        ("青屿光电一期1.2GW（210）首片高效组件成功下线", [], [], ["青屿光电一期1.2GW（210）首片高效组件"]),
        ('松岭科技发布"青屿"大模型', ["松岭科技"], [], ['"青屿"大模型']),
        ("三年磨一剑， 新款青屿X7终于来了， 11月18日正式上市。", [], ["11月18日"], ["新款青屿X7"]),
        ("松岭科技 31 日宣布，首款 AI 眼镜 Lanzo 2 预计于 2025 年 6 月 5 日发售。", ["松岭科技"], ["2025 年 6 月 5 日"], ["首款 AI 眼镜 Lanzo 2"]),
        ("11月20日晚，松岭科技在杭州举行年度新品发布会。会上，Lanzo Pad 8正式亮相。", ["松岭科技"], ["11月20日晚"], ["Lanzo Pad 8"]),
        ("在昨晚的松岭汽车品牌之夜上，首款车型Lanzo S9迎来首秀。", ["松岭汽车"], ["昨晚"], ["首款车型Lanzo S9"]),
        ("继推出Lanzo 3之后，松岭科技又带来了一款降噪耳机——Lanzo Max。", ["松岭科技"], [], ["一款降噪耳机——Lanzo Max"]),
    ],
)  # fmt: skip
def test_tellings_of_other_papers(
    text: str, maker: list[str], date: list[str], product: list[str]
) -> None:
    assert (maker, date, product) in released(text)


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("岚舟首款电动皮卡今年亮相\n岚舟汽车首款高端电动皮卡预计2023年亮相。", "岚舟汽车首款高端电动皮卡"),
        ("松岭汽车Lanzo Z9正式上市\n9月23日，松岭汽车旗下“智能轿车”Lanzo Z9正式上市。", "“智能轿车”Lanzo Z9"),
        ("松岭科技发布AI眼镜\n昨天，松岭科技发布首款AI眼镜Lanzo Glass。", "首款AI眼镜Lanzo Glass"),
        ("松岭Lanzo Z9正式上市，推出舒适型、豪华型、尊贵型三款车型", "松岭Lanzo Z9"),
    ],
)  # fmt: skip
def test_what_is_told_twice_is_one_release(text: str, product: str) -> None:
    assert [found for _, _, found in released(text)] == [[product]]


@pytest.mark.parametrize(
    "text",
    [
        "松岭科技无法在年内大规模推出Lanzo Mini平板。",
        "松岭省冰雪产业“十四五”规划发布 要建滑雪场",
        "今年将是新产品发布最多的年份，包括Lanzo Quest系列。",
        "松岭也是首个推出钴期货合约的交易所。",
        "要督促企业尽快推出各档次的5G芯片。",
        "松岭科技何时推出固态电池产品？",
        "松岭科技公布新储能(ES)业务的初步计划。",
        "Lanzo单抗成为松岭医药又一款获批上市的新药，也是第六款。",
        "1月21日，第10000辆岚舟Lanzo量产车正式下线。",
        "这是继Lanzo 3之后推出的又一廉价平板。",
    ],
)
def test_what_does_not_come_out(text: str) -> None:
    assert released(text) == []


def test_in_a_digest_each_releases_his_own() -> None:
    told = released("岚舟科技推出智能手表Lanzo X5、松岭集团推出青屿9游戏音箱等。")
    assert [(who, what) for who, _, what in told] == [
        (["岚舟科技"], ["智能手表Lanzo X5"]), (["松岭集团"], ["青屿9游戏音箱等"])
    ]  # fmt: skip
    (only,) = released("岚舟科技召开秋季新品发布会、松岭集团发布青屿大模型3.0。")
    assert only[0] == ["松岭集团"]


def test_who_brings_what_is_shown() -> None:
    told = released("岚舟科技将携旗下多款储能新品亮相青屿车展。")
    assert told == [(["岚舟科技"], [], ["多款储能新品"])]


def test_the_fuller_words_for_maker_and_day_are_given() -> None:
    (only,) = released(
        "松岭集团将在上半年推出Lanzo X5手机\n松岭集团（SLG）计划在2022年上半年推出Lanzo X5手机。"
    )
    assert only == (["松岭集团（SLG）"], ["2022年上半年"], ["Lanzo X5手机"])


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("岚舟制药有望在今年年底推出用于治疗流感的实验性口服药。", "用于治疗流感的实验性口服药"),
        ("岚舟汽车预计将推出超过30款由新平台支持的电动汽车。", "超过30款由新平台支持的电动汽车"),
        ("岚舟汽车计划今年内推出不少于五款新能源车型。", "不少于五款新能源车型"),
        ("岚舟将于下月上线面向中小企业的智能客服平台“青屿”。", "面向中小企业的智能客服平台“青屿”"),
        ("在大会上，全新一代人形机器人“青屿”酷炫登场。", "全新一代人形机器人“青屿”"),
        ("《青屿纪元》是岚舟游戏于2019年推出的一款手游。", "《青屿纪元》"),
        ("青屿胶囊是岚舟制药去年上市的一款新药。", "青屿胶囊"),
        ("这是岚舟制药去年上市的一款新药。", "一款新药"),
    ],
)
def test_what_comes_out_by_what_it_is(text: str, product: str) -> None:
    assert [found for _, _, found in released(text)] == [[product]]
