"""What an article calls a product that comes out, with all that belongs to its name.

新旗舰某某系列 or 某牌某某纯电版 is more than the name that patterns find in it, and 三款手机 has no
name at all. The whole phrase is cut out of its clause: behind a verb of releasing (推出了某某), or
before one (某某正式上市).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from . import release_patterns as p
from .document import Name, Sentence
from .launch_apart import apart
from .launch_borders import Launch, end_of, subject_of, what_it_is
from .launch_markets import is_security, on_sale
from .makers import in_list_after
from .release_dates import MODEL_MARK
from .release_lists import parts_of
from .release_words import COUNTED, ends_as_product, is_made, is_product
from .spacing import curly, joined
from .tagged import FILLER, PERSON, Tagged

_INSIDE = tuple("\ue011\ue013\ue015\ue017\ue019\ue01b")
_OWN = re.compile(r"自己的|自家的?|旗下的?|我国的?|[它他]们?的|[本该]?公司(?:旗下)?的?(?=.{4})")
_WEAK = frozenset(("公布", "展示", "首发", "出", "推", "诞生"))
"""Verbs that are as often said of what is no product."""
_MADE = frozenset(
    (
        "推出",
        "上线",
        "首发",
        "发售",
        "开售",
        "首播",
        "开播",
        "公测",
        "内测",
    )
)
_OF_WORKS = _MADE | {"上市", "亮相", "登场", "面世"}
"""Verbs that are said of no document, so that what they name by its title is a work."""
_SOLD = _MADE | {"首销", "预售", "预订", "预定", "面世", "问世", "开卖"}
"""Verbs of which no maker is the subject without an object."""
_LOOSE = frozenset(("到来", "来袭", "下线", "小订", "大定", "开放"))
"""Verbs that are said of all sorts of things."""
_APPEARS = frozenset(("亮相", "登场", "诞生", "首秀"))
"""Verbs that are said of people too."""


_IN_QUOTES = re.compile(r"“[^“”]*”|《[^《》]*》|「[^「」]*」")
_TOLD_OF_IT = re.compile("可额外|支持|可以")
_BECOMES = re.compile("成为[^，。；]*\\Z")
_IN_IT = re.compile("[，,：:；。！ ](?:全球|国内)?首发\\Z")
_POINT = re.compile(r"(?<=[\u4e00-\u9fff])\.(?=\s|\Z)")
"""A full stop of half width behind Chinese."""
_CLOCK = re.compile(r"(?<=\d)[:：](?=[0-5]\d(?!\d))")
_LATIN_COLON = re.compile("(?<=[A-Za-z]):(?=[A-Za-z])")
_ALIAS = re.compile(r"[（(](?:[A-Za-z][A-Za-z0-9 .+\-]{1,30}|[\u4e00-\u9fff]{1,4}[型版款])[)）]")
"""The name in Latin letters behind a name."""
_IN_CHINESE = re.compile(
    r"[（(](?![图见如下简暂即又也未含包约不原内以详组供来现限])(?:第[二三四五六七八九]代)?"
    r"[\u4e00-\u9fff]{2,6}(?:[A-Za-z ]{2,12})?[)）]"
)
"""The Chinese name behind one in Latin letters."""
_OPEN = re.compile(r"[（(][^（）()]*\Z")
_REST = re.compile("[^，。；、\n]{0,16}")
_WORK_TITLE = re.compile("《[^《》]*[：:·][^《》]*》")
"""A title in two parts is that of a work."""
_GAME = re.compile("游|专辑|系列|版")


def launches(tagged: Tagged, sentence: Sentence) -> list[Launch]:
    """Give the releases that a sentence tells, in order, none within another."""
    if not p.CUE.search(sentence.text):
        return []
    key = sentence.start, sentence.end
    if key not in tagged.launches:  # two rules ask
        tagged.launches[key] = _launches(tagged, sentence)
    return tagged.launches[key]


def _launches(tagged: Tagged, sentence: Sentence) -> list[Launch]:
    found: list[Launch] = []
    text = _prepared(tagged, sentence)
    for one in (
        *_behind(tagged, sentence, text), *_before(tagged, sentence, text),
        *_apart(tagged, sentence, text),
    ):  # fmt: skip
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    found.sort(key=lambda one: one.start)
    text = curly(tagged.doc.text)
    if len(found) > 1:  # 某某正式发布，首发新芯片: what is in it
        found = [
            one
            for one in found
            if not (one.active and _IN_IT.search(text, one.verb - 5, one.verb_end))
        ]
    return [part for one in found for part in _parts(one, text[one.start : one.end])]


def _parts(launch: Launch, words: str) -> list[Launch]:
    """Give the launches of what a phrase lists; the verb of the last one reaches to the end of the
    phrase, so that how many they are is quoted with it."""
    parts = [
        replace(launch, start=launch.start + low, end=launch.start + high)
        for low, high in parts_of(words)
    ]
    if len(parts) > 1:
        parts[-1] = replace(parts[-1], verb_end=max(launch.verb_end, launch.end))
    return parts


def _apart(tagged: Tagged, sentence: Sentence, text: str) -> Iterator[Launch]:
    """Give what a verb tells of that stands apart: 明日发布！某某售价…"""
    for launch, verb, near in apart(tagged, sentence, text):
        yield from _checked(tagged, launch, verb, near)


def products_in(tagged: Tagged, launch: Launch) -> list[Name]:
    """Give the known products that a phrase is about: the last one, and those listed with it.

    None where the words go on to something of that product (某输入法吉祥物某某).
    """
    names = tagged.names_in(launch.start, launch.end, ("Product",))
    if "、" in tagged.doc.text[launch.start : launch.end]:
        return names
    rest = tagged.doc.text[names[-1].end : launch.end].strip("”」》】 ") if names else ""
    if len(rest) > 2 and not ends_as_product(rest):
        return []
    for name in names:
        listed = [name, *in_list_after(tagged, name)]
        if listed[-1].start >= names[-1].start:
            return [n for n in listed if n.start < launch.end]
    return names[-1:]


def _behind(tagged: Tagged, sentence: Sentence, text: str) -> Iterator[Launch]:
    """Give what stands behind a verb: 推出了某某, and 最新发布的某某."""
    at, words = sentence.start, curly(tagged.doc.text)
    for pattern in (p.BEHIND, p.RELEASED):
        for match in pattern.finditer(text):
            verb, start, end = match["verb"], at + match.start("what"), at + match.end("what")
            before = text[: match.start()]
            by: tuple[int, int] | None = None
            if is_security(verb, sentence, words[start:end]) or _denied(text, match.start()):
                continue
            if pattern is p.RELEASED and _BECOMES.search(before):
                continue  # 成为第四款上市的某某
            if text.startswith(("之后", "后"), end - at) and p.AFTER_THAT.search(before):
                continue
            if own := _OWN.match(words, start, end):
                start = own.end()
            if namely := p.NAMELY.match(text, end - at):
                start, end = at + namely.start("what"), at + namely.end()
            end = end_of(text, words, start, end, at, released=pattern is p.RELEASED)
            it = what_it_is(before, words[start:end]) if pattern is p.RELEASED else None
            if it is not None:
                start, end = at + it.start("it"), at + it.end("it")
                by = at + it.start("by"), at + it.end("by")
            if p.IN_VERSIONS.fullmatch(words, start, end) and p.IN_ALL.search(words, at, start):
                continue
            near = verb in ("推出", "上线", "首发", "发售") and bool(p.NEAR.search(before))
            verbs = at + match.start("verb"), at + match.end("verb")
            launch = Launch(start, end, *verbs, active=by is None, by=by)
            yield from _checked(tagged, launch, verb, near)
            if also := p.ALSO.match(text, end - at):
                more = replace(launch, start=at + also.start("what"), end=at + also.end("what"))
                yield from _checked(tagged, more, verb, near=False)


def _before(tagged: Tagged, sentence: Sentence, text: str) -> Iterator[Launch]:
    """Give what stands before a verb: 某某正式上市."""
    at, words = sentence.start, curly(tagged.doc.text)
    for match in (*p.BEFORE.finditer(text), *p.LATER.finditer(text)):
        verb, start, end = match["verb"], at + match.start("what"), at + match.end("what")
        after = text[match.end() : match.end() + 1]
        if (
            verb in ("公布", "推出", "展示", "展出")
            and not match["of"]
            and after != "后"
            and not (p.WORK.search(words, start, end) or p.BY.search(words, start, end))
            and not (
                verb == "推出"
                and (p.YET.search(words, end, match.end() + at) or _is_model(tagged, start, end))
            )
        ):
            continue  # 某某公布 tells who speaks
        if verb in _LOOSE and not _is_model(tagged, start, end):
            continue
        if p.WISHED.match(words, start, end):
            continue
        if role := p.ROLE.search(words, start, end):
            end = role.start()
        start, end, by = subject_of(text, words, start, end, at)
        if is_security(verb, sentence, words[start:end]) or (
            match.re is p.LATER
            and (_TOLD_OF_IT.search(words, start, end) or not p.THING.search(words, start, end))
        ):
            continue
        if match.re is p.BEFORE and match["by"]:
            by = at + match.start("by"), at + match.end("by")
        low, high = at + match.start("verb"), at + match.end("verb")
        launch = Launch(start, end, low, high, active=False, by=by)
        branded = bool(p.BRANDED.fullmatch(tagged.text, start, end))
        near = branded and _is_brand(tagged, start)
        sold = match.re is p.BEFORE and on_sale(verb, sentence)
        approved = "获批" in words[end:low] or "批准" in words[end:low]
        yield from _checked(tagged, launch, verb, near or sold or approved)


def _denied(text: str, verb: int) -> bool:
    """Whether it is said not to be done: 未推出, 无法在年内推出."""
    before = text[max(0, verb - 20) : verb]
    return bool(p.NOT_DONE.search(before[-6:]) or p.NEVER.search(before))


def _is_model(tagged: Tagged, start: int, end: int) -> bool:
    """Whether words bear the mark of a model, so that they are no maker: 某某X3推出."""
    words = tagged.doc.text[start:end]
    bare = p.ONE_NAME.fullmatch(tagged.text, start, end) is not None
    return not bare and bool(p.MARKED.search(words))


def _prepared(tagged: Tagged, sentence: Sentence) -> str:
    """Give the tagged sentence with round brackets filled (【某某】 may be a name) and the spaces
    within names marked; a mark within a title parts no clauses."""
    words = tagged.text[sentence.start : sentence.end]
    raw = curly(tagged.doc.text[sentence.start : sentence.end])
    words = curly(words)
    for year in p.DATED.finditer(raw):
        words = words[: year.start()] + "年" * len(year[0]) + words[year.end() :]
    for mark in MODEL_MARK.finditer(raw):
        words = words[: mark.start()] + mark[0] + words[mark.end() :]
    filled = p.ROUND_BRACKETS.sub(lambda m: FILLER * len(m.group()), words)
    filled = p.COMMA.sub("，", filled.replace(";", "；"))
    filled = _POINT.sub("。", filled) if "." in filled else filled
    if head := p.HEAD.match(raw):
        filled = filled[: head.start("space")] + "：" + filled[head.end("space") :]
    for colon in _LATIN_COLON.finditer(raw):
        filled = filled[: colon.start()] + "·" + filled[colon.end() :]
    filled = _CLOCK.sub("·", filled) if ":" in raw or "：" in raw else filled
    if "《" in filled or "“" in filled:
        filled = p.TITLE.sub(lambda m: p.MARKS.sub("·", m.group()), filled)
    return p.JOINED.sub(p.SPACE, joined(tagged.doc.text, filled, p.SPACE))


def _is_brand(tagged: Tagged, start: int) -> bool:
    """Whether a listed company stands at ``start``, as before a model's name: 某某汽车享途."""
    name = tagged.names.get(start)
    return name is not None and name.kind == "Organization" and name.how == "listed"


def _checked(tagged: Tagged, launch: Launch, verb: str, near: bool) -> Iterator[Launch]:
    """Give a launch without the spaces around its phrase, if that can be a product."""
    text, start, end = curly(tagged.doc.text), launch.start, launch.end
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    if text.endswith("】", start, end) and "【" not in text[start:end]:
        end -= 1
    if (closed := text.find("】", start, end)) > start and text.find("【", start, closed) < 0:
        end = closed
    if words_open := _OPEN.search(text, start, end):
        end = words_open.start()
    alias = _ALIAS.match(text, end) or (
        _IN_CHINESE.match(text, end) if text[start:end][-1:].isascii() else None
    )
    if launch.active and alias:
        end = alias.end()
        if not is_made(_REST.match(text, end)[0]):  # type: ignore[index]
            return  # 新车(EV)业务的计划
    words, cut = text[start:end], tagged.text[start:end]
    if not words or cut[0] in _INSIDE or tagged.text.startswith(_INSIDE, end):
        return  # it begins or ends within a name
    if (verb == "解锁" and "支持" in words) or words.startswith("又一"):
        return  # 是继甲之后推出的又一平板: what it is, not that it comes out
    if verb.endswith("定档") and "《" in words and not _GAME.search(text, max(0, start - 12), end):
        return  # a film
    if not launch.active and verb in _APPEARS and PERSON[0] in _IN_QUOTES.sub("", cut):
        return  # somebody appears
    brand: object = p.ONE_NAME.fullmatch(cut) and not re.search(r"[\d版]|系列", words)
    if brand and ends_as_product(words) and not _is_brand(tagged, start):
        brand = None  # 某某智慧屏 is taken for who publishes
    if brand and p.LATIN_THING.fullmatch(cut):
        shown = verb in _SOLD or (" " in words and verb not in _APPEARS)
        brand = not shown and not p.CAMEL.search(words)
    if (brand and not launch.active) or (verb == "展示" and not p.SHOWS.match(words)):
        return
    sure = verb not in _WEAK or (verb == "首发" and not launch.active)
    titled = verb in _OF_WORKS or _WORK_TITLE.match(words) is not None
    if "，" in words and COUNTED.match(words):  # 一项功能，允许用户…
        most = words.index("，")
        words, cut = words[:most], cut[:most]
    if is_product(words, cut, sure=sure, near=near, titled=titled):
        yield replace(launch, start=start, end=end)
