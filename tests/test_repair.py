"""Repair undoes the mechanism of the damage, leads back to the raw text, and leaves sound text alone."""

import random
import statistics
from itertools import pairwise

import pytest
from damage import damage
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein
from whofunds.loaders.repair import describe, diff_lines, repair_text
from whofunds.schema import Article

SENTENCES = [
    "{a}近日宣布完成新一轮融资，由{b}领投。",
    "据{b}介绍，“这家公司的技术已经得到市场验证。”对于下一步计划，{a}没有回应！",
    "{a}创始人表示，“我们会把资金用于产品研发。”业内人士认为，这一说法并不夸张。",
    "今年上半年，{a}的营业收入达到{n}亿元，较去年同期增长{n}%。",
    "“市场还在早期，竞争已经开始。”谈到行业变化，{b}的负责人这样说道。",
    "{b}在公告中称，双方将在数据中心、工业软件等领域展开合作；合同期限为三年。",
    "过去一年，{a}先后发布了三款产品：一款面向企业，两款面向个人用户。",
    "“现在下结论为时过早。”在他看来，监管部门的态度才是关键？没有人能给出答案。",
    "经过几轮调整，{a}的业务结构发生了变化，网络安全产品占到收入的一半。",
    "投资者关心的是，{a}什么时候能够实现盈利。《{b}观察》报道说，最快要到明年。",
    "{a}的专利数量在同类公司中排在前列，研发团队有{n}人左右。",
    "在医疗领域，{a}与多家医院建立了联系，“这是一个很长的过程。”该公司总经理说。",
]  # fmt: skip
# A run out of step stands in about one of these in ten, as in the article that repair was made for.
PLAIN = [
    "{a}成立于2016年，总部设在苏州，主要为制造企业提供检测设备。",
    "本轮资金将用于建设第二条生产线，预计明年第三季度投产。",
    "{b}是一家专注于早期项目的投资机构，管理规模约{n}亿元。",
    "根据公开资料，{a}此前已经完成两轮融资，金额都没有披露。",
    "受原材料价格上涨影响，{a}上半年的毛利率下降了{n}个百分点。",
    "{a}董事会审议通过了向{b}出售子公司股权的议案。",
    "这笔交易还需要得到股东大会和监管部门的批准。",
    "分析人士认为，行业的集中度会在未来三年里继续提高。",
    "{a}与{b}签署了战略合作协议，双方将共同建设实验室。",
    "截至去年年底，{a}在全国设有{n}家分支机构。",
    "公司的客户包括汽车、电子、医疗器械等多个行业的企业。",
    "{b}的一位合伙人告诉记者，今年的投资节奏比去年放慢了不少。",
    "产品线方面，{a}推出了面向中小企业的版本，价格为每年{n}万元。",
    "由于竞争加剧，不少同类公司选择降低价格，或者转向海外市场。",
    "{a}预计全年净利润同比增长{n}%左右，主要来自新业务的贡献。",
    "在人员方面，{a}的首席财务官将于下月离任，接替人选尚未确定。",
    "{b}持有{a}约{n}%的股份，是第二大股东。",
    "新工厂占地面积{n}万平方米，设计产能为每年一百万台。",
]  # fmt: skip
NAMES = [
    "远山科技",
    "青禾智能",
    "白石医疗",
    "长河资本",
    "明月软件",
    "东岭集团",
    "海棠证券",
    "北辰投资",
    "云杉网络",
    "南星材料",
]


def article(seed):
    chance = random.Random(seed)
    lines = []
    for _ in range(12):
        picked = [*chance.sample(PLAIN, 5), *chance.sample(SENTENCES, chance.randint(0, 2))]
        chance.shuffle(picked)
        a, b = chance.sample(NAMES, 2)
        lines.append("".join(s.format(a=a, b=b, n=chance.randint(2, 90)) for s in picked))
    return "\n".join(lines)


def rate(got, want):
    return 100 * Levenshtein.distance(got, want) / len(want)


def test_sixty_damaged_articles_come_back_within_half_a_percent():
    rates, damaged = [], []
    for seed in range(60):
        sound = article(seed)
        broken = damage(sound, seed)
        damaged.append(rate(broken, sound))
        rates.append(rate(repair_text(broken)[0], sound))
    assert statistics.mean(damaged) > 20
    assert statistics.mean(rates) <= 0.5, statistics.mean(rates)


def test_the_damage_is_the_one_that_was_described():
    # A1A3 A1B1 8CA6: the middle of the first two is A3A1, which becomes an exclamation mark.
    assert damage("。”對") == "?!睂?"
    assert damage("创业") == "創(chuàng)業(yè)"


def test_the_raw_text_comes_back_from_the_edits():
    raw = damage(article(7), 7) + "<p>更多&nbsp;内容</p>"
    text, edits = repair_text(raw)
    assert Article("a", text, edits=edits).raw_text() == raw
    start = text.index("更多")
    assert Article("a", text, edits=edits).raw_quote(start, start + 2) == "更多"


BROKEN = st.text(
    st.sampled_from("?!,:;()€Aa<>/p&;甲業產現發。”“，？！。《白鯨\n 據jùè睂τ\u202e\0"), max_size=80
)


@settings(deadline=None, max_examples=400)
@given(BROKEN | st.text(max_size=60))
def test_any_text_leads_back_to_what_it_was(raw):
    text, edits = repair_text(raw)
    assert Article("a", text, edits=edits).raw_text() == raw
    ends = [(e.start, e.end) for e in edits]
    assert ends == sorted(ends) and all(a[1] <= b[0] for a, b in pairwise(ends))


@pytest.mark.parametrize(
    "sound",
    [
        "他问：“真的吗？”没有人回答。",
        "你说什么?!我不信。",
        "公司（股票代码：000001）在A股上市，市值1,000亿元。",
        "Is it true?! (Yes, it is.) See https://example.org/a?b=1&c=2 now.",
        "if (a < b && c > d) { return x?(1):0; }",
        "銀(ぎん)と金(きん)は金属です。",
        "该型号叫GPT-4(o)，另一个叫Step-3(beta)。",
        "拼音写作创(chuang)，没有声调的不动。",
        "他说<某某>二字，x < y 而 y > z。",
        "价格是€20，不是?",
    ],
)
def test_sound_text_keeps_its_words(sound):
    text, edits = repair_text(sound)
    assert {e.rule for e in edits} <= {"width", "script"}
    assert [c for c in text if c.isalnum()] == [c for c in repair_text(sound)[0] if c.isalnum()]
    plain = str.maketrans("，；？！：（）銀", ",;?!:()银")
    assert text.translate(plain) == sound.translate(plain)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("產(chǎn)業(yè)規(guī)模", "产业规模"),
        ("公司,成立于(北京)。為何?不知道!", "公司，成立于（北京）。为何？不知道！"),
        ("共1,000人(约)", "共1,000人（约）"),
        ("智譜與乾坤", "智谱与乾坤"),
        ("<p>正文</p><br/>下一行&amp;&nbsp;完", "正文下一行& 完"),
        ("A,B,C", "A,B,C"),
    ],
)
def test_each_small_repair(raw, text):
    assert repair_text(raw)[0] == text


@pytest.mark.parametrize(
    "hostile",
    [
        "?!" * 200_000,
        "?" * 300_000,
        "?jù)" * 100_000,
        "(" * 200_000,
        "<p " * 100_000,
        "?!睂τ" * 50_000,
        "字(" * 100_000,
    ],
)
@pytest.mark.timeout(120)
def test_hostile_text_does_not_hang(hostile):
    repaired, _ = repair_text(hostile)
    assert len(repaired) <= len(hostile)


def test_what_was_done_is_described():
    raw = "產(chǎn)品,好。"
    text, edits = repair_text(raw)
    assert describe(edits) == "1 pinyin, 1 script, 1 width" or "pinyin" in describe(edits)
    assert describe(()) == "nothing to repair"
    lines = list(diff_lines(raw, text, edits))
    assert any("chǎn" in line for line in lines)
