"""What a page puts around an article: calls to click, subscribe or open an account, and teasers of
other articles. Nothing there is told by the article, so nothing there is read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .cues import any_case
from .document import Sentence, Span

_CALL = re.compile(
    r"[【\[（(](?:点击|立即|查看|我要|马上|点此|戳|扫码|免费|快速)[^】\]）)\n]{0,24}[】\]）)]"
    r"|点击(?:查看|进入|下载|链接|阅读|关注|图片)|扫(?:描|码)[^。\n]{0,10}(?:关注|下载|添加)|扫描?二维码"
    r"|(?:更多|海量|最新)[^。\n]{0,20}(?:请|敬请)?(?:关注|下载|搜索|登录|尽在)[^。\n]{0,20}(?:公众号|APP|客户端|官网|网站|微信)"
    r"|(?:下载|打开)[^。\n]{1,12}(?:APP|客户端)[^。\n]{0,12}(?:查看|了解|阅读|看更多)"
    r"|（[a-z]{3,12}\d{0,5}）[“\"][^”\"\n]{2,10}[”\"]提醒"
    r"|(?:立即|在线)开户|报名即可|领取福利",
    re.IGNORECASE,
)
_REMINDS = re.compile(r"（[a-z]{3,12}\d{0,5}）[“\"][^”\"\n]{2,10}[”\"]提醒")
"""The account of a paper that adds its own talk of the market to an article."""
_CALL_CUE = re.compile(
    "【|点[击此]|扫|公众号|客户端|官网|网站|微信|开户|报名即可|领取|立即|查看|我要|马上|戳|免费|快速|提醒|"
    + any_case("APP")
)
"""Stands in every text in which a call does."""
_STAMP = re.compile(r"\s*(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d\d(?::\d\d)?\s*")
"""A line that is a time and nothing else, as lists of other articles have it."""
_CUT_OFF = re.compile(r"(?:\.{3}|…)\s*\Z")
_LONGEST_TITLE = 60


def furniture(text: str, sentences: Sequence[Sentence]) -> list[Span]:
    """Give the stretches of a text that are no part of the article, in order.

    A sentence that calls to click and the like is one, with the one before it where it is a bare
    bracket behind that. Of three lines that are a title, a text cut off by dots and a time, all
    are. The first sentence of a text stays, for it is or holds the headline.
    """
    apart: list[Span] = []
    for span in sorted([*_calls(sentences), *_teasers(text)], key=lambda s: (s.start, -s.end)):
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
    return apart


def _calls(sentences: Sequence[Sentence]) -> list[Span]:
    found: list[Span] = []
    for index, sentence in enumerate(sentences):
        if not _CALL_CUE.search(sentence.text):
            continue
        call = _CALL.search(sentence.text)
        if call is None:
            continue
        if _REMINDS.search(sentence.text):
            found += [s for s in sentences[:index] if s.paragraph == sentence.paragraph]
        before = sentences[index - 1] if index else None
        bare = call.start() == 0
        if bare and index > 1 and before and before.paragraph == sentence.paragraph:
            found.append(before)
        if index or bare:
            found.append(sentence)
    return found


def _teasers(text: str) -> list[Span]:
    if "..." not in text and "…" not in text:
        return []
    found: list[Span] = []
    lines: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n"):
        lines.append((at, line))
        at += len(line) + 1
    for index in range(2, len(lines)):
        (title_at, title), (_, words), (stamp_at, stamp) = lines[index - 2 : index + 1]
        if not _STAMP.fullmatch(stamp) or not _CUT_OFF.search(words):
            continue
        start = title_at if 0 < len(title) <= _LONGEST_TITLE and index > 2 else lines[index - 1][0]
        end = stamp_at + len(stamp)
        found.append(Span(start, end, text[start:end]))
        last = index + 3 == len(lines) and _CUT_OFF.search(lines[-1][1])
        if last and 0 < len(lines[-2][1]) <= _LONGEST_TITLE:  # the list itself is cut off
            at = lines[-2][0]
            found.append(Span(at, len(text), text[at:]))
    return found
