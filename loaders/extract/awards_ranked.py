"""Winners and candidates that a result lists: by rank, by share, by lot, behind a label, before a
verb of all of them, or a line each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...schema import Mention
from .awards import WORK, split_buyer
from .bidders_topic import NO_BIDDER
from .deals import Deal
from .document import Sentence
from .headlines import text_first
from .medicines import is_medicine
from .names.lexicon import LEGAL
from .parties import parties, party_at
from .tagged import FILLER, ORG, Tagged

_RESULT = re.compile(r"中标|中选|成交(?:结果|供应商|公告)|候选人|入围|开标|评标结果")
"""One of these stands where an article comes to a result."""
_REACH = 320
"""How far behind the words of a result its list may begin, in characters."""
_ORDINAL = r"第[一二三四五六七八九十\d]{1,2}"
_LOT = r"(?:标[包段项]|包[件段]?|标)"
_BIDDER = r"(?:候选)?(?:人|方|单位|企业|厂商|厂家|供应商|公司|者|联合体|社会资本方?)?"
_LABEL = re.compile(
    rf"(?:{_ORDINAL}(?:名|位|中标|中选|成交|候选|预中标)(?:候选)?(?:人|单位|供应商)?"
    rf"|(?<![未已再被])(?:中标|中选|成交|入围(?!项目)|候选){_BIDDER}(?:名单|结果|顺序|排名)?(?:共计?[\d一二两三四五六七八九十]+[家名个])?"
    rf"|{_LOT}\s?[\dA-Z一二三四五六七八九十]{{1,3}}|{_ORDINAL}(?:标[段包]|包)"
    rf"|(?:投标|综合)?(?:排名|排序)[^，。；：\n\ue010]{{0,6}})"
    rf"(?:[{FILLER}\s，]|如下|依次|分别|具体){{0,8}}(?:名单|名称)?(?:的?有|的?是|的?包括|为|由|[:：]){{1,2}}"
    r"(?:名称[:：])?[ ]*"
)
"""Before a list, or before one of its members."""
_ALL = re.compile(
    r"(?:等|共计?|合计|这|、)*(?:[两二三四五六七八九十\d]{1,3}[家个名])?(?:国内|上市|光缆|设备|主流)?(?:企业|公司|厂商|厂家|供应商|单位|车企|券商|银行|机构)?"
    r"(?:成功|最终|分别|均|全部|双双|同时|一同|共同|悉数|顺利|也|都)*"
    r"(?:(?:预|拟)?中标(?![\d人方单价金总公候结通利率])|中选(?![人单价候结])|入围(?!项目|供应)|上榜|胜出|位列前|位居前|包揽|分获|瓜分|分享|分食|分得|平分|分列"
    r"|脱颖而出|成为最终|从[^，。；\n]{2,16}(?:胜出|脱颖))"
)
"""Behind a list: what all of its members did."""
_SHARE = (
    r"(?:(?:成功|最终|分别|则|也|均)*(?:以[^，。；\n]{1,30}?)?(?:中标|中选|获得|获|拿下|中得|占据?|斩获|入围)?(?:的?份额|比例)?(?:达到?|约|为|是|[:：])*"
    r"[\d.]+[%％]"
    rf"|(?:以[^，。；\n]{{1,30}}?)?(?:综合)?(?:排名|位列|位居|名列|排|居|列|获得|获|为|成为)?{_ORDINAL}(?![标批期次轮]))"
)
_RANKED = re.compile(
    rf"(?:(?:(?<=[，。；：\n、])|^)(?:其中[，]?|而|以及|和)?(?P<bare>[A-Za-z\u4e00-\u9fff]{{2,8}}?)|(?P<name>{ORG}))"
    rf"[{FILLER}\s]*{_SHARE}"
)
"""Who is told with his rank or share."""
_WON_LOT = re.compile(
    rf"(?:{_LOT}\s?[\dA-Z一二三四五六七八九十]{{1,3}}|{_ORDINAL}(?:标[段包]|包))(?:由|为|是|被|[:：])(?P<after>{ORG})"
    rf"|(?P<before>{ORG})[{FILLER}\s]*(?:中标|中选|拿下|获得|斩获){_LOT}\s?[\dA-Z一二三四五六七八九十]{{1,3}}"
)
_LINE = re.compile(
    r"\s*(?:[（(]?[\d一二三四五六七八九十]{1,2}[)）、.．:：\s]\s*)?(?P<name>[^，。；：:\n]{2,40}?)\s*"
    r"(?=[（(，,；;。\t ]|\n|\Z)"
)
_NOBODY = re.compile(
    r"^(?:排名|其中|分别|综合|公司|份额|中标|候选|预计|最终|项目|标[包段]|第)|[的了个家]$|人民币|万元"
)


def _stands(spots: Sequence[int], low: int, high: int) -> bool:
    """Whether one of some places, in order, lies within a stretch."""
    at = bisect_left(spots, low)
    return at < len(spots) and spots[at] < high


def ranked(tagged: Tagged) -> list[Deal]:
    """Give one contract with all who a result lists, two or more, each of whom wins a part;
    nothing where the article lists none."""
    text = tagged.text
    spots = [found.start() for found in _RESULT.finditer(text)]
    near = (s for s in tagged.sentences if _stands(spots, s.start - _REACH, s.end))
    for sentence in text_first(tagged.doc, near):
        who = _listed(tagged, sentence) or _by_rows(tagged, sentence)
        if len(who) > 1:
            deal = Deal(who, sentence.start, sentence.end, sentence)
            deal.apart = "联合体" not in sentence.text
            _head(tagged, deal)
            return [deal]
    return []


_HEAD = re.compile(
    rf"(?:\A|[，。：\n])(?P<what>[^，。；：\n]{{4,80}}?{WORK})的?(?:{_LABEL.pattern})"
)


def _head(tagged: Tagged, deal: Deal) -> None:
    """Take what is won, and who orders, from before the label of the list: 某项目中标人为…."""
    found = _HEAD.search(tagged.text, deal.sentence.start, deal.sentence.end)
    if found is not None:
        low, high = found.span("what")
        buyer, words = split_buyer(tagged, low, tagged.doc.text[low:high])
        deal.buyers = [buyer] if buyer is not None else []
        deal.values["subject"] = words


def with_ranked(tagged: Tagged, deals: Sequence[Deal]) -> list[Deal]:
    """Give the contracts that were read, or, where a result lists more who win than those, one
    with all of them, which keeps what was read of who orders and what."""
    known = {m.name for deal in deals for m in deal.suppliers}
    found = ranked(tagged)
    if not found:
        return list(deals)
    (full,) = found
    bare = not any(d.values.get("subject") or d.values.get("amount") for d in deals)
    more = len(full.suppliers) - len(known)
    if more < 0 or (more == 0 and not bare) or (len(deals) > 1 and not bare):
        return list(deals)
    for deal in deals:
        if not known & {m.name for m in full.suppliers}:
            return list(deals)
        full.buyers = full.buyers or deal.buyers
        full.values = {**deal.values, **{k: v for k, v in full.values.items() if v is not None}}
    return [full]


def _listed(tagged: Tagged, sentence: Sentence) -> list[Mention]:
    at, text = sentence.start, tagged.without_brackets(sentence.start, sentence.end)
    for way in (_by_rank, _by_label, _by_verb):
        who = _clean(list(way(tagged, at, text)))
        if len(who) > 1:
            return who
    return _clean(list(_by_line(tagged, sentence)))


def _clean(who: Sequence[Mention]) -> list[Mention]:
    """Drop papers and authorities, and what is no name."""
    kept = [m for m in who if not NO_BIDDER.search(m.name) and not _NOBODY.search(m.name)]
    if any(is_medicine(m.name) for m in kept):
        return []
    return list({m.name: m for m in kept}.values())


def _by_rank(tagged: Tagged, at: int, text: str) -> Iterator[Mention]:
    for pattern in (_RANKED, _WON_LOT):
        found = list(pattern.finditer(text))
        if len(found) < 2:
            continue
        for one in found:
            low, high = one.span(one.lastgroup or 0)
            who = party_at(tagged, at + low, at + high)
            if who is not None and who.kind == "Organization":
                yield who


_LIST_ENDS, _ROW_ENDS = re.compile(r"[；。\n]"), re.compile(r"[，；。\n]|$")


def _by_label(tagged: Tagged, at: int, text: str) -> Iterator[Mention]:
    labels = list(_LABEL.finditer(text))
    for number, label in enumerate(labels):
        stop = _LIST_ENDS.search(text, label.end())
        high = stop.start() if stop else len(text)
        if number + 1 < len(labels):
            high = min(high, labels[number + 1].start())
        for low, end in _pieces(text, label.end(), high):
            yield from parties(tagged, at + low, at + end, ("Organization",), strict=True)


_ONE = rf"(?:{ORG}[{FILLER}\s]*[、和与及]*)+"
_SHORT = r"[A-Za-z\u4e00-\u9fff]{2,8}"


def _pieces(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Give the parts of a list between commas, up to the first that is no name by itself; words
    that may be a name count where all of the list is made of such."""
    pieces = list(re.finditer(r"[^，]+", text[low:high]))
    words = [piece.group().strip(" 、" + FILLER) for piece in pieces]
    short = all(re.fullmatch(f"{_ONE}|{_SHORT}", one) for one in words)
    for number, (piece, one) in enumerate(zip(pieces, words, strict=True)):
        if number and not short and not re.fullmatch(_ONE, one):
            return
        yield low + piece.start(), low + piece.end()


def _by_verb(tagged: Tagged, at: int, text: str) -> Iterator[Mention]:
    for verb in _ALL.finditer(text):
        low = max(text.rfind(mark, 0, verb.start()) for mark in "，；。：\n") + 1
        plain = text[low : verb.start()]
        if not re.search("[、和与及]", plain):
            continue
        yield from parties(tagged, at + low, at + verb.start(), ("Organization",), strict=True)


def _by_rows(tagged: Tagged, first: Sentence) -> list[Mention]:
    """Read the rows of a result that each name one: 第一名：甲；第二名：乙."""
    rows: list[Mention] = []
    end = first.start
    for sentence in tagged.sentences:
        if sentence.start < first.start:
            continue
        text = tagged.without_brackets(sentence.start, sentence.end)
        label = _LABEL.match(text)
        if label is None and sentence.start - end > _NEXT_ROW:
            break
        if label is not None:
            stop = _ROW_ENDS.search(text, label.end())
            low, high = label.end(), stop.start() if stop else len(text)
            at = sentence.start
            rows += parties(tagged, at + low, at + high, ("Organization",), strict=True)
            end = sentence.end
    return _clean(rows)


_NEXT_ROW = 160
"""How many characters may stand between two rows of a result."""


_BARE = 12
"""The most characters of a name without a legal form that has a line of its own."""


_OPENS_LINES = re.compile(rf"(?:中标|中选|成交|入围|候选){_BIDDER}(?:名单)?(?:如下)?[:：。]?\s*\Z")


def _by_line(tagged: Tagged, sentence: Sentence) -> Iterator[Mention]:
    """Read the lines behind a line that ends with 中标人名单：, while each is a legal name."""
    if not _OPENS_LINES.search(sentence.text):
        return
    at = sentence.end
    while (line := _LINE.match(tagged.doc.text, at)) is not None and line["name"]:
        low, high = line.span("name")
        who = parties(tagged, low, high, ("Organization",), strict=True)
        whole = len(who) == 1 and who[0].name == line["name"] and len(who[0].name) <= _BARE
        if len(who) != 1 or not (whole or who[0].name.endswith(tuple(LEGAL))):
            return
        yield who[0]
        end = tagged.doc.text.find("\n", high)
        if end < 0:
            return
        at = end
