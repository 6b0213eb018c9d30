"""Products, listings, metrics, partnerships and memberships, from sentences of our own."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whofunds.loaders.extract import RulesExtractor
from whofunds.loaders.extract.reading import make_document
from whofunds.loaders.extract.rules import listing, membership, metric, partnership, product_release
from whofunds.schema import Article, DateInterval, Money, load_model

PUBLISHED = DateInterval.parse("2024-11-20")


def flat(claim):
    row = {"modality": str(claim.modality), "by": claim.attributed_to}
    row |= {role: sorted(m.name for m in mentions) for role, mentions in claim.roles.items()}
    for name, value in claim.values.items():
        if isinstance(value, DateInterval):
            row[name] = value.iso()
        elif isinstance(value, Money):
            row[name] = (value.min, value.max, value.currency)
        else:
            row[name] = value
    return row


def found(rule, text):
    claims = list(rule.find(make_document(Article("a", text, published=PUBLISHED))))
    for claim in claims:
        load_model().check(claim)
        assert text[claim.start : claim.end] == claim.quote
    return [flat(claim) for claim in claims]


def holds(rows, **wanted):
    return any(all(row.get(k) == v for k, v in wanted.items()) for row in rows)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("今年5月，商汤科技推出日日新5.0大模型。", {"organization": ["商汤科技"], "date": "2024-05"}),
        ("百度的文心一言已开放。", {"organization": ["百度"], "product": ["文心一言"]}),
        ("DeepSeek在上半年开源了DeepSeek-V2。", {"product": ["DeepSeek-V2"], "date": "2024-H1", "open_source": True}),
        ("百川智能将于12月发布Baichuan 5。", {"organization": ["百川智能"], "date": "2024-12", "modality": "planned"}),
        ("百度推出了文心一言，此外还上线了萝卜快跑。", {"organization": ["百度"], "product": ["萝卜快跑"]}),
        ("阿里方面，旗下通义千问用户很多。", {"organization": ["阿里"], "product": ["通义千问"]}),
        ("10月，腾讯混元正式上线。", {"date": "2024-10"}),
    ],
)  # fmt: skip
def test_products(text, wanted):
    assert holds(found(product_release, text), **wanted)


def test_the_date_of_one_release_is_not_that_of_the_next():
    rows = found(product_release, "百度在5月推出文心一言，此外还上线了萝卜快跑。")
    assert holds(rows, product=["文心一言"], date="2024-05")
    assert not any("date" in r for r in rows if r["product"] == ["萝卜快跑"])


def test_a_product_is_told_once_and_a_public_account_is_no_product_of_its_owner():
    rows = found(product_release, "百度的文心一言很好。百度的文心一言用户很多。")
    assert len(rows) == 1
    assert found(product_release, "美团的微信公众号发了文章。") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("8月，小马智行向港交所递交招股书，高盛与摩根士丹利担任联席保荐人。", {"stage": "filed", "venue": "港交所", "date": "2024-08"}),
        ("宇树科技在浙江证监局办理辅导备案，辅导机构为中信证券。", {"company": ["宇树科技"], "stage": "tutoring", "regulator": ["浙江证监局"], "sponsor": ["中信证券"]}),
        ("文远知行计划赴美股上市。", {"company": ["文远知行"], "stage": "preparing", "modality": "planned"}),
        ("蜜雪冰城撤回了在深交所的上市申请。", {"company": ["蜜雪冰城"], "stage": "withdrawn"}),
        ("9月9日，美团正式在港交所挂牌上市，发行价为69港元。", {"company": ["美团"], "stage": "listed", "date": "2024-09-09", "price": (69, 69, "HKD")}),
        ("除商汤科技以外，上市的只有旷视科技，已通过18C渠道在港交所递表、由中金与高盛担任保荐。", {"company": ["旷视科技"], "stage": "filed", "rule": "18C", "sponsor": ["中金", "高盛"]}),
    ],
)  # fmt: skip
def test_listings(text, wanted):
    assert holds(found(listing, text), **wanted)


def test_a_sponsor_needs_no_preposition():
    rows = found(listing, "4月，美团提交了上市辅导备案，中信证券担任辅导机构。")
    assert holds(rows, company=["美团"], stage="tutoring", sponsor=["中信证券"], date="2024-04")


def test_two_markets_are_two_listings():
    rows = found(listing, "美团正准备A股和港股的上市工作。")
    assert {row["venue"] for row in rows} == {"A股", "港股"}


@pytest.mark.parametrize(
    "text",
    ["如果美团上市，会很好。", "主板要求美团这类上市公司盈利。", "比亚迪新款车型将于12月上市销售。", "美团尚未递交上市申请。", "小米新车型将在年底上市，售价29万元。", "港交所更新了上市规则。"],
)  # fmt: skip
def test_no_listing(text):
    assert found(listing, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("理想汽车2023年营收达1238亿元。", {"organization": ["理想汽车"], "name": "revenue", "amount": (1238 * 10**8, 1238 * 10**8, "CNY"), "period": "2023"}),
        ("理想汽车2023年营收达1238亿元，净利润为118亿元。", {"name": "net_profit", "amount": (118 * 10**8, 118 * 10**8, "CNY"), "period": "2023"}),
        ("蔚来今年上半年净亏损超过100亿元。", {"name": "net_loss", "amount": (100 * 10**8, None, "CNY"), "period": "2024-H1"}),
        ("据《财经》报道，美团今年营收有望突破10亿美元。", {"name": "revenue", "modality": "forecast", "by": "财经"}),
        ("宇树科技完成了新融资。这家公司的估值约为80亿元。", {"organization": ["宇树科技"], "name": "valuation"}),
        ("蔚来2023年净利润为-207亿元。", {"name": "net_loss", "amount": (207 * 10**8, 207 * 10**8, "CNY")}),
        ("财报显示，蔚来去年亏损20亿元，同比扩大12.5%。", {"by": "财报", "change": "同比扩大12.5%"}),
        ("三季度榜单显示，华为云以31个中标数量、2.2亿元中标金额排名第二。", {"organization": ["华为云"], "name": "contract_awards", "count": 31, "rank": 2, "period": "2024-Q3"}),
    ],
)  # fmt: skip
def test_metrics(text, wanted):
    assert holds(found(metric, text), **wanted)


def test_metrics_in_english():
    rows = found(
        metric, "Goldman Sachs forecasts that Tencent will have revenue of $90 billion in 2025."
    )
    assert holds(rows, organization=["Tencent"], name="revenue", period="2025", modality="forecast")
    rows = found(metric, "Tencent is valued at about $400 billion.")
    assert holds(rows, organization=["Tencent"], name="valuation")


def test_a_sentence_behind_a_semicolon_has_the_source_of_the_one_before():
    text = "《财经》发布的榜单显示，腾讯云以9个中标项目、5亿元中标金额排名第一；华为云排名第五，中标金额为1亿元。"
    rows = found(metric, text)
    assert holds(rows, organization=["华为云"], rank=5, by="财经")


@pytest.mark.parametrize(
    "text",
    ["美团每股收益2元。", "主板要求营业收入不低于3亿元。", "美团承诺净利润不低于3亿元。", "美团否认营收达3亿元。", "美团用户达3亿。"],
)  # fmt: skip
def test_no_metric(text):
    assert found(metric, text) == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("上月，吉利汽车与百度达成战略合作。", ["吉利汽车", "百度"]),
        ("华为和赛力斯联手打造新品牌。", ["华为", "赛力斯"]),
        ("华为放弃自研，在云计算领域与腾讯展开合作。", ["华为", "腾讯"]),
        ("美团宣布与京东建立战略合作伙伴关系。", ["京东", "美团"]),
    ],
)
def test_partnerships(text, parties):
    rows = found(partnership, text)
    assert holds(rows, party=sorted(parties), modality="asserted")


@pytest.mark.parametrize(
    "text", ["华为终止与腾讯的合作协议。", "华为与腾讯的竞争激烈，合作较少。", "华为合作很多。"]
)
def test_no_partnership(text):
    assert found(partnership, text) == []


def test_a_list_of_a_group_is_complete():
    rows = found(membership, "商汤科技、旷视科技、云从科技和依图科技并称AI“四小龙”。")
    assert holds(
        rows, member=sorted(["商汤科技", "旷视科技", "云从科技", "依图科技"]), complete=True
    )


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("新能源“三小龙”是指蔚来、小鹏汽车、理想汽车。", ["小鹏汽车", "理想汽车", "蔚来"]),
        ("AI“四小龙”之一的商汤科技去年亏损。", ["商汤科技"]),
        ("作为“四小龙”之一，云从科技仍在亏损。", ["云从科技"]),
        ("同为AI“四小龙”的旷视科技也在裁员。", ["旷视科技"]),
        (
            "“四小龙”处境不一。两家“小龙”已经上市，商汤科技在港股；云从科技在A股。",
            ["云从科技", "商汤科技"],
        ),
    ],
)
def test_members(text, members):
    assert holds(found(membership, text), member=members)


def test_a_group_followed_by_as_many_names_as_it_counts_is_listed_whole():
    rows = found(membership, "“造车三小龙”蔚来、小鹏汽车和理想汽车都在扩产。")
    assert holds(rows, member=["小鹏汽车", "理想汽车", "蔚来"], complete=True)
    rows = found(membership, "“造车三小龙”中的蔚来、理想汽车都在扩产。")
    assert holds(rows, member=["理想汽车", "蔚来"])
    assert not any("complete" in row for row in rows)


def test_an_agent_in_between_is_no_member():
    text = "4月，旷视科技提交备案，由中信证券担任辅导机构，成为“四小龙”中率先上市的一家。"
    assert [row["member"] for row in found(membership, text)] == [["旷视科技"]]


NOISE = ["\"'`${}</script>", "\u202e\u200f", "😀🐉", "\x00", "\n\n", "MATCH (n) DETACH DELETE n"]


@pytest.mark.parametrize("noise", NOISE)
@pytest.mark.parametrize("rule", [listing, membership, metric, partnership, product_release])
def test_hostile_words_do_no_harm(rule, noise):
    text = f"美团{noise}营收达3亿元，与京东{noise}达成合作，百度{noise}发布文心一言，“四小龙”{noise}之一的美团{noise}在港交所上市。"
    found(rule, text)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(["美团", "与", "百度", "发布", "文心一言", "营收", "3亿元", "，", "。", "“四小龙”", "之一", "的", "在", "港交所", "上市", "将", "合作", "王传福", "董事长", "辞去", "、", "\n"]), max_size=40))  # fmt: skip
def test_any_order_of_words_gives_claims_that_fit_their_kinds(words):
    text = "".join(words)
    if text.strip():
        for rule in (listing, membership, metric, partnership, product_release):
            found(rule, text)


@pytest.mark.parametrize(
    "text",
    [
        "青禾股份(300999.SZ)公布，公司持股5%以上股东张三解除质押472万股。",
        "白山控股（00999）公布，于6月18日回购316.6万股。",
        "青禾股份（SH 600999）发布，本次回购注销限制性股票10万股。",
    ],
)
def test_a_company_with_its_code_that_tells_something_is_no_product(text):
    claims = RulesExtractor().extract(Article("a", text))
    assert [c for c in claims if c.kind == "ProductRelease"] == []
