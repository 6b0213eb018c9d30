"""What a page puts around an article is not read."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract.furniture import furniture
from whofunds.loaders.extract.names import find_names
from whofunds.loaders.extract.reading import make_document
from whofunds.loaders.extract.sentences import split_sentences
from whofunds.schema import Article

STORY = "澜川科技完成1亿元A轮融资。\n投资方为青禾创投。"


def cut(text: str) -> str:
    for span in reversed(furniture(text, split_sentences(text))):
        text = text[: span.start] + text[span.end :]
    return text


@pytest.mark.parametrize(
    "call",
    [
        "某财经年度基金大赛开赛，报名即可领取大礼。【点击看详情】\n",
        "扫描二维码关注我们。\n",
        "更多资讯请下载某财经APP。\n",
        "行情来了！【立即开户，领取福利】\n",
    ],
)
def test_calls_are_no_part_of_an_article(call: str) -> None:
    text = STORY.replace("\n", "\n" + call)
    left = cut(text)
    assert "澜川科技" in left and "青禾创投" in left
    assert not any(word in left for word in ("点击", "二维码", "APP", "开户", "大赛"))


def test_a_headline_stays_before_a_call_behind_it() -> None:
    assert cut("澜川科技获融资！【立即开户，领取福利】\n" + STORY).startswith("澜川科技获融资！")


def test_teasers_of_other_articles_are_not_read() -> None:
    teaser = (
        "北岳重工要上市？\n某社讯 北岳重工今日在港交所挂牌上市，股价高开...\n2023-09-30 16:34:46"
    )
    doc = make_document(Article("t", f"{STORY}\n{teaser}\n最后一句。"))
    assert [s.text for s in doc.sentences][-1] == "最后一句。"
    assert not any("北岳" in s.text for s in doc.sentences)
    assert not any("北岳" in n.text for n in doc.names)
    assert not any("2023" in d.text or "今日" in d.text for d in doc.dates)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "澜川科技推出点击式操作系统，用户下载量超过百万。",
        "澜川科技的股价...\n2023-09-30 收盘后公布。\n公司未回应。",
    ],
)
def test_sound_text_stays_whole(text: str) -> None:
    assert furniture(text, split_sentences(text)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("近日，居然木业（000999.SZ）公告称，将收购某厂。\n居然木业收购一厂。\n居然木业(7.93,-0.06,-0.75%)上涨。", "居然木业"),
        ("澜川重工(HK：00999，下称“澜川”)发布公告。", "澜川重工"),
        ("10月14日晚间，*ST澜川（600999，SH）发布公告称，净亏损5000万元。", "*ST澜川"),
    ],
)  # fmt: skip
def test_companies_by_the_code_of_their_share(text: str, name: str) -> None:
    assert name in {n.text for n in find_names(text)}


@pytest.mark.parametrize(
    "text", ["公司拟收购澜川（000999.SZ）股份。", "，拟收购澜川重工（000999.SZ）股份。"]
)
def test_a_verb_before_a_code_is_no_part_of_the_name(text: str) -> None:
    assert not any(n.text.startswith(("拟", "收购", "公司")) for n in find_names(text))
