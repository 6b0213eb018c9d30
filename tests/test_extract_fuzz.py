"""Whatever a text or a model says, the extractors end, and what they give holds."""

import contextlib
import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.loaders.extract.explain import explain
from whofunds.loaders.extract.joined import join
from whofunds.loaders.extract.llm.counts import Counts
from whofunds.loaders.extract.llm.reading import MalformedError, Reader, parse
from whofunds.loaders.extract.reading import make_document
from whofunds.loaders.repair import repair_text
from whofunds.schema import Article, DateInterval, load_model

WORDS = (
    "青禾科技 远山资本 江城国资 杭州、珠海等地国资 李四 王小明 GLM 4.5 Acme 某某股份有限公司 （以下简称“ ”） 《财经》 六小龙 "
    "公司 该公司 其 完成 获得 宣布 拟 将 计划 已 未 否认 据传 知情人士称 据 报道 预测 预计 显示 招股书 的 了 由 与 和 、 融资 A轮 "
    "Pre-A+轮 天使轮 战略投资 领投 跟投 投资 增资 收购 转让 持股 60%股权 股东 中标 项目 合同 采购 签约 上市 递交 港交所 辅导 离职 出任 任命 "
    "CEO 董事长 兼 加入 发布 推出 开源 大模型 营收 亏损 净利润 估值 同比增长 排名第一 第16笔 合作 属于 旗下 1亿元 3亿–10亿元不等 数千万 "
    "超6000万元 7000万美元 30% 2025年7月2日 今年3月以来 近日 去年 上半年 raised $5 million in a Series B led by Foo Capital "
    "， 。 ； ： ！ ？ , . ; \n \u3000 | - · … \u202e \u200b \ue010 \ue0ff 😀 </script> $x {{}} \\ ' \" \x00 0 1 一 二 甲 乙 A b"
)
TOKENS = WORDS.split(" ")
TEXT = (st.lists(st.sampled_from(TOKENS), max_size=60) | st.lists(st.text(max_size=8))).map("".join)
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
EXTRACTOR = RulesExtractor()


def article(text):
    return Article("a", text, published=DateInterval.parse("2025-10"))


def check(read, claims):
    for claim in claims:
        load_model().check(claim)
        assert read.text[claim.start : claim.end] == claim.quote
        assert 0 <= claim.confidence <= 1
        assert load_model().claim_from_json(json.loads(json.dumps(claim.to_json()))) == claim
        for mentions in claim.roles.values():
            for m in mentions:
                assert m.start is None or 0 <= m.start < m.end <= len(read.text)
    assert len({c.id for c in claims}) == len(claims)
    json.dumps(to_events(claims))


@given(TEXT)
@QUICK
def test_any_text_gives_claims_that_hold(text):
    read = article(text)
    claims = EXTRACTOR.extract(read)
    check(read, claims)
    assert EXTRACTOR.extract(read) == claims


@given(TEXT)
@settings(QUICK, max_examples=60)
def test_any_text_is_explained_whole(text):
    read = article(text)
    told = [r.claim for one in explain(read, EXTRACTOR) for r in one.reasons]
    assert sorted(c.id for c in told) == sorted(c.id for c in EXTRACTOR.extract(read))


@given(TEXT)
@settings(QUICK, max_examples=60)
def test_any_text_is_repaired_with_a_way_back_and_read(text):
    clean, edits = repair_text(text)
    read = Article("a", clean, edits=edits)
    assert read.raw_text() == text
    check(read, EXTRACTOR.extract(read))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from([*TOKENS, ""]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(TOKENS), inner),
    max_leaves=6,
)
NAMES = st.lists(st.sampled_from(["青禾科技", "远山资本", "", "白石", "，"]), max_size=3)
FUNDING = load_model().fact("FundingRound")
SAID = st.fixed_dictionaries(
    {
        "kind": st.sampled_from([*load_model().facts, "x"]) | JSON,
        "evidence": st.sampled_from(["青禾科技获得1亿元融资", "青禾科技", " ", "不在"]) | JSON,
        "roles": st.dictionaries(st.sampled_from(list(FUNDING.roles)), NAMES | JSON) | JSON,
        "values": st.dictionaries(st.sampled_from(list(FUNDING.properties)), JSON) | JSON,
        "modality": st.sampled_from(["asserted", "planned"]) | JSON,
        "attributed_to": JSON,
    }
)


@given(st.lists(SAID, max_size=4))
@settings(QUICK, max_examples=60)
def test_whatever_a_model_says_gives_claims_that_hold(said):
    read = article("远山资本说，青禾科技获得1亿元融资。今年3月以来，青禾科技发布GLM 4.5。")
    counts, doc = Counts(), make_document(read)
    claims = list(Reader(doc, counts).claims(said, 0, len(read.text)))
    check(read, list({c.id: c for c in claims}.values()))
    assert len(claims) + sum(int(row.split(" ")[0]) for row in counts.told("refused: ")) == len(
        said
    )
    check(read, join(read, EXTRACTOR.extract(read), claims))


@given(st.text(max_size=40) | JSON.map(lambda data: json.dumps({"claims": data})))
@QUICK
def test_any_answer_is_read_or_called_malformed(text):
    with contextlib.suppress(MalformedError):
        assert isinstance(parse(text), list)
