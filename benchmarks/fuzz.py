"""Feeds the reader, the repair and the extractor what nobody would write.

    pip install atheris
    python benchmarks/fuzz.py [FOLDER_OF_INPUTS] -max_total_time=600 -timeout=20

Guided by coverage. The first byte of an input says what the rest is: bytes of a file in one of the
formats, a text to repair and extract from, or one token of :data:`TOKENS` for each byte, which
makes text in which the rules find something. Any exception ends the run and leaves the input in
the current folder, and so does an input over the time limit. What must hold besides: the raw text
comes back from the repaired one, quotes stand in the article, and claims come back from JSON.
"""

import io
import json
import sys

import atheris

with atheris.instrument_imports(include=["whofunds.loaders", "whofunds.schema"]):
    from whofunds.loaders import ReadOptions, Refusal
    from whofunds.loaders.extract import RulesExtractor, to_events
    from whofunds.loaders.formats import all_formats
    from whofunds.loaders.repair import repair_text
    from whofunds.loaders.sources import _Reader
    from whofunds.loaders.walk import Found
    from whofunds.schema import Article, DateInterval, load_model

_WORDS = (
    "青禾科技 远山资本 江城国资 杭州、珠海等地国资 李四 王小明 GLM 4.5 Acme Foo Capital "
    "某某股份有限公司 （以下简称“ ”） （ ） 《 》 “ ” 《财经》 英伟达 OpenAI 六小龙 张三 公司 "
    "本公司 该公司 其 两家 完成 获 获得 宣布 拟 将 计划 已 未 否认 据传 知情人士称 据 报道 预测 "
    "预计 显示 招股书 根据 的 了 由 与 和 、 融资 A轮 Pre-A+轮 天使轮 B2 战略投资 领投 跟投 投资 "
    "注资 入股 增资 收购 转让 持股 60%股权 全部股权 中标 项目 合同 订单 采购 签约 上市 递交 "
    "港交所 科创板 IPO 辅导 18C 离职 辞任 出任 任命 CEO 董事长 兼 加入 发布 推出 开源 上线 "
    "大模型 营收 亏损 净利润 估值 同比增长 排名第一 第16笔 合作 战略合作协议 属于 旗下 子公司 "
    "1亿元 3亿–10亿元不等 近亿元 数千万 超6000万元 7000万美元 （约5亿元人民币） $500 million 30% "
    "万 亿 元 2025年7月2日 7月2日 今年3月以来 近日 去年 上半年 第三季度 9月下旬 两年前 昨日 月 "
    "日 年 季度 今年 raised in a Series B led by with participation from invests $ million "
    "announced the acquired of ， 。 ； ： ！ ？ , . ; : ! ? \n \n\n \t \u3000 \xa0 | - – — ~ / "
    "· … \u202e \u200b \ufeff \ue010 \ue0ff 😀 </script> $x {{}} \\ ' \" ` 0 1 2 3 10 100 2024 "
    "一 二 两 十 百 千 甲 乙 公 司 中 国 大 小 A B C a b c �? 據(jù) 產(chǎn) `)狈Α霸煅蹦芰Φ`"
)
TOKENS = _WORDS.split(" ")
FORMATS = all_formats()
EXTRACTOR = RulesExtractor()
WHEN = DateInterval.parse("2025-10")


def read_bytes(raw: bytes, form) -> None:
    """Any bytes of any format give articles or refusals."""
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(raw))
    try:
        for item in _Reader(ReadOptions()).read(Found("fuzz", None, 0, form)):
            if isinstance(item, Refusal):
                assert "report it" not in item.reason, item.reason
                continue
            item.raw_text().encode()
            extract(item)
    finally:
        sys.stdin = before


def repair(text: str) -> None:
    """Repair keeps the way back to the raw text."""
    clean, edits = repair_text(text)
    article = Article("fuzz", clean, published=WHEN, edits=edits)
    assert article.raw_text() == text
    extract(article)


def extract(article: Article) -> None:
    """Claims fit their kinds, quote the article, and come back from JSON."""
    claims = EXTRACTOR.extract(article)
    for claim in claims:
        assert article.text[claim.start : claim.end] == claim.quote
        said = json.loads(json.dumps(claim.to_json()))
        assert load_model().claim_from_json(said) == claim
    json.dumps(to_events(claims))


def one_input(data: bytes) -> None:
    """Take one input of the fuzzer."""
    if not data:
        return
    mode, rest = data[0], data[1:]
    if mode < 160:
        extract(Article("fuzz", "".join(TOKENS[b % len(TOKENS)] for b in rest), published=WHEN))
    elif mode < 200:
        repair(rest.decode("utf-8", "ignore").replace("\r", ""))
    else:
        read_bytes(rest, FORMATS[mode % len(FORMATS)])


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
