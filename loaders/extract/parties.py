"""Lists of parties (A、B 和 C), and names that nothing but their place in a sentence gives away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...schema import Mention
from ...schema.places import load_places
from .document import Name
from .names.edges import is_common
from .names.lexicon import LEGAL
from .names.tables import common_words
from .tagged import FILLER, TAGGED, Tagged

_SEPARATOR = re.compile(
    r"[、,，]|(?<=\ue011)[&＆](?=\ue010)|(?<![A-Za-z])/|/(?![A-Za-z])"
    r"|以及|及其|及|和(?!谐|[玉利君高暄米盟](?:资本|创投|投资|基金))|与|并|暨|还有"
)
_IN_NAME = re.compile(
    r"(?:^|[、，])[\u4e00-\u9fff](?<![等方人者由获与为是])(?P<and>和)(?=[\ue010\u4e00-\u9fff])"
)
"""A 和 that joins nothing, since one letter alone stands before it: 甲资本、相和乙."""
_LEAD_IN = re.compile(
    r"^(?:(?:由|除了?|获得?|来自|包括了?|其中|其|分别|为|是|有|的|老股东|原股东|新股东|现有股东|既有股东|股东"
    r"|原有股东|新投资[人方者]|老投资[人方者]|投资[人方者]|[^\s]{0,6}轮投资[人方者]|产业投资[人方者]|产业方"
    r"|(?:知名|著名|顶级|一线|头部|国内|国际|美元|人民币|战略|财务)+(?:投资)?(?:机构|基金|资本|[人方者])?"
    r"|风险投资公司|风投公司|风投机构|投资机构|投资公司|私募巨头|互联网巨头|上市公司|央企|国企|创始人|联合创始人"
    r"|(?:俄罗斯|美国|中国|印度|香港)?(?:亿万)?富[翁豪]|[\u4e00-\u9fff]{2,4}之[子女]|业内(?:知名|著名)?"
    r"|[:：“\"'《\s.．\d]+))+"
)
_TAIL = re.compile(
    r"(?:(?:等[^，。；]{0,10})?外)?(?:等(?:[一二三四五六七八九十多数\d]+[家位名个])?(?:国内外|国内|海外|国际|知名|一线|头部|老|新|原有|原|现有|既有|多|方|产业"
    r"|投资|的)*(?:股东|机构|[人方者]|基金|公司|企业|资本|巨头)?|(?:[老新原]|现有)股东"
    r"|(?:[两三四五六七八九十\d]+|多|数)[家位](?:国内外|国内|知名|头部|一线|资本|投资)*(?:机构|公司|企业|[人者])"
    r"|共同|联合|独家|独自|领衔|继续|持续|有意|考虑|计划|拟|本人|个人|均|也|亦|都|全部|悉数|全数|再次|再度|一起|参与|战略|追加|超额|本轮|旗下|的|[”\"'》\s!！])*+$"
)
_GENERIC = re.compile(
    r"^(?:[本此该][次轮笔]|及?其?旗下|绝?大部分|另有|还有|超百|数十|新一轮|个人|对|累计|总额|总计|超|约|近|天使|多[家位名]|数[家位名]|[一二两三四五六七八九十]+[家位名]|\d+[家位名]|多个|不乏|早前|最[早先初]|率先|首先|显赫|其他|部分|若干|某|未披露|未透露|未公开|不详)"
    r"|(?:投资[人方者]|股东|机构|未透露|未披露|团队|公司|企业|项目|业务|资金|市场|融资|轮|资方|客户|方面|媒体|轮|笔|额|人士|校友|联合体|中标人|中标方|候选人|巨额|大额|政府)$"
    r"|^(?:战略|追加|共同|联合|独家|股权|风险|财务|产业|天使|对外|新增|直接|间接|长期|私募|创业|海外|境外"
    r"|个人|参与|新一轮|[本此该][轮次])*投资$"
)
_NO_NAME = re.compile(
    r"(?:[Pp]re[\s\-]?)?[A-H]\d?\s?[+＋]*|[约近超过上数]*[\d一二两三四五六七八九十百千万亿.]+"
)
"""A round or a number that stands where a name may stand."""
_NOBODY = re.compile(
    r"未透露|未披露|未公开|投资方$|^[前后]者$|^(?:社会|民间|民营|外部|产业|金融)资本$|^(?:管理)?有限公司$|^(?:多[个家位名]|显赫|不乏)"
)
_STOP = re.compile(
    r"[的了是在为将已被把等这那其该某些多各也又都并而但就则，。；：:、%％]|完成|获得|提供|宣布|表示|融资|投资[了的]"
    r"|轮|身份|估值|股票|出售|[万亿]级|人民币|美元|^得|^相当|金额|消息|本轮|此次|方面|领投|跟投|未来|目前|主要|进行|用于|成为|超过|没有|包括"
)
BARE = r"[A-Za-z\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff·]{1,9}?"
"""What a pattern may take for a name at a place where only a name stands; not greedy."""
_DESCRIBED = re.compile(
    r"^.*(?:企业|服务商|提供商|平台|品牌|[\u4e00-\u9fff]{2}商(?![务业城贸店学汤标银行品用会超场圈旅])|公司|机构|应用|程序|独角兽|巨头|龙头|团队)"
    r"(?!有限|集团|科技|股份|[^\u4e00-\u9fffA-Za-z]|的)(?=.{2})"
)
_SINGLE = frozenset(
    "拟之的了是在后前上下中大小新老再又和与及或各每某本该其此就也都已将曾并而但因由从向对把被让给到进出过着等家个项次年月日"
)
_CHINESE = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z0-9][\w&.\-'’ /]{0,38}[\w.)]")


def mention_of(name: Name) -> Mention:
    """Give the mention that a found name stands for."""
    written = name.text if name.named else name.canonical
    return Mention(written, name.kind, name.start, name.end, name.named, name.place, name.state)


def as_company(tagged: Tagged, mention: Mention) -> Mention:
    """Give an organization with the 公司 that the article mostly writes behind its short name."""
    name, text = mention.name, tagged.doc.text
    if (
        mention.kind != "Organization"
        or not mention.named
        or name.endswith(("公司", "集团", ".", "Ltd", "Inc"))
    ):
        return mention
    if text.count(name + "公司") * 2 <= text.count(name) or mention.end is None:
        return mention
    return replace(mention, name=name + "公司", end=mention.end + 2)


def bare_name(piece: str) -> tuple[int, int] | None:
    """Give where in a piece of a list a name stands that is not known otherwise, or ``None``.

    What introduces it (老股东, 知名投资机构) and follows it (等机构, 共同) is cut off; the rest
    must be short and hold no word that a name does not hold.
    """
    lead, tail = _LEAD_IN.match(piece), _TAIL.search(piece)
    low = lead.end() if lead else 0
    described = _DESCRIBED.match(piece[: tail.start()] if tail else piece)
    low = max(low, described.end()) if described else low
    high = max(low, tail.start()) if tail else len(piece)
    words = piece[low:high].replace(FILLER, "")
    low += len(piece[low:high]) - len(piece[low:high].lstrip(" " + FILLER))
    high = low + len(piece[low:high].rstrip(" " + FILLER))
    words = piece[low:high]
    if FILLER in words or TAGGED.search(words) or len(words) < 2 or _NO_NAME.fullmatch(words):
        return None
    if _LATIN.fullmatch(words) and not (_CHINESE.search(words) and _STOP.search(words)):
        return (low, high) if re.search("[A-Za-z]", words) else None
    if len(words) > 14 or _STOP.search(words) or _GENERIC.search(words):
        return None
    return (low, high) if re.search(r"[一-鿿]{2}|[A-Za-z]", words) else None


_OPENS, _CLOSES = ("“", "「"), ("”", "」")


def party_at(tagged: Tagged, start: int, end: int) -> Mention | None:
    """Give the party that a pattern met at ``start``: a known name, or one that the stretch could
    be if it is not made of common words (see :data:`BARE`)."""
    known = tagged.names.get(start)
    if known is not None:
        return mention_of(known)
    words = tagged.text[start:end]
    if tagged.text[start - 1 : start] in _OPENS and tagged.text[end : end + 1] in _CLOSES:
        return Mention(words, "Organization", start, end)  # no other word is quoted there
    found = bare_name(words.removesuffix("公司"))
    if found is not None and found[1] == len(words) - 2 and words.endswith("公司"):
        found = found[0], len(words)
    if found is None or looks_common(tagged.doc.text[start + found[0] : start + found[1]]):
        return None
    a, b = start + found[0], start + found[1]
    return Mention(tagged.doc.text[a:b], "Organization", a, b)


def is_described(piece: str, at: int, words: str) -> bool:
    """Whether words of a piece stand right behind what a company is, and begin with no verb."""
    found = _DESCRIBED.match(piece)
    common = common_words()
    verb = "verb" in (common.get(words[:2]), common.get(words[:3]), common.get(words[-2:]))
    return found is not None and found.end() == at and not verb


def looks_common(words: str) -> bool:
    """Whether words begin with a verb or are all common Chinese words, and so hardly a name."""
    common, reached = common_words(), {0}
    if common.get(words[:2]) == "verb" or common.get(words[:3]) == "verb":
        return True
    for end in range(1, len(words) + 1):
        if (end - 1 in reached and words[end - 1] in _SINGLE) or any(
            end - size in reached and words[end - size : end] in common for size in (2, 3, 4)
        ):
            reached.add(end)
    return len(words) in reached


def parties(
    tagged: Tagged,
    start: int,
    end: int,
    kinds: Sequence[str] = ("Organization", "Person"),
    *,
    guess: bool = True,
    strict: bool = False,
) -> list[Mention]:
    """Read a list of parties, names joined by 、, 和, 及 and the like, in their order, each once.

    Of each piece the last known name counts (老股东 A; A 旗下的 B). With ``guess``, a piece
    without a known name is a name if it could be one (see :func:`bare_name`), and with ``strict``
    only if it is not made of common words.
    """
    text = tagged.without_brackets(start, end)
    inner = {m.start("and") for m in _IN_NAME.finditer(text)} if "和" in text else set()
    marks = [
        (m.start(), m.end())
        for m in _SEPARATOR.finditer(text)
        if m.start() not in inner
        and not (strict and m[0] == "和" and m.start() in (0, len(text) - 1))
    ]
    lows = [0, *(high for _, high in marks)]
    highs = [*(low for low, _ in marks), len(text)]
    found: list[Mention] = []
    for low, high in zip(lows, highs, strict=True):
        known = [
            name
            for name in tagged.names_in(start + low, start + high, kinds)
            if text[name.start - start] != FILLER and not _NOBODY.search(name.text)
        ]
        if known:
            if len(known) > 1 and known[-2].end == known[-1].start:
                found += [mention_of(n) for n in known[:-1] if n.text.endswith(tuple(LEGAL))]
            found.append(
                _officer(tagged, known[-1], start + high)
                or _whole(tagged, known[-1], text[low:high], start + low)
            )
        elif guess and (bare := bare_name(text[low:high])):
            a, b = start + low + bare[0], start + low + bare[1]
            if strict and looks_common(tagged.doc.text[a:b]):
                continue
            found.append(Mention(tagged.doc.text[a:b], "Organization", a, b))
    return list({mention.name: mention for mention in found}.values())


_OFFICER = re.compile(
    rf"{FILLER}*(?:的)?(?:[两三四]位)?(?:联合|共同)?"
    r"(?:创始人|创始合伙人|合伙人|董事长|总裁|CEO|首席执行官)"
    r"(?:兼(?:董事长|总裁|CEO|首席执行官))?"
    r"(?P<who>[A-Z][a-z]+(?: [A-Z][a-z.]*){1,2}|[\u4e00-\u9fff]{2,3})"
    r"(?=[\s\ue0ff]*$|共?同?参与|个人|也|等)"
)


def _officer(tagged: Tagged, name: Name, end: int) -> Mention | None:
    """Give whom a title behind a known name names: 某某公司创始人张某."""
    if name.kind != "Organization":
        return None
    found = _OFFICER.match(tagged.without_brackets(name.end, end))
    if found is None:
        return None
    low, high = name.end + found.start("who"), name.end + found.end("who")
    return Mention(tagged.doc.text[low:high], "Person", low, high)


_GOES_ON = re.compile(
    r"(?!旗下的?(?:投资|私募|创投|产业|股权|美元|人民币|成长|专项|相关|多[只支]|[一两三]只)*基金$)"
    rf"(?:\s?[\u4e00-\u9fff{FILLER}]{{0,6}})(?:公司|集团|基金|资本|投资|创投|控股|中心|合伙）|合伙\))$"
)
_MORE_OF_IT = re.compile(r"(?!.?[等共所投参领跟追将也均已在与和及])[\u4e00-\u9fff]{2}")
"""Goes on behind a known name, up to the mark of a list: 中某 in 中某汇某."""
_SPACED = re.compile(r"(?:^|(?<=[^A-Za-z\s]))\s?(?P<own>[A-Z][A-Za-z]{1,11}) $")
"""A Latin word that a space parts from the Chinese name it belongs to: GGV 某某资本."""
_FORM_BEFORE = re.compile(
    r"(?:^|(?<=[由为了、和与及]))(?P<own>[\u4e00-\u9fff]{2,4})(?:资本|基金|创投|投资)$"
)


def _whole(tagged: Tagged, name: Name, piece: str, at: int) -> Mention:
    """Give a known name with what belongs to it in its piece of a list: the form it goes on with
    (某某 + 管理投资公司), or the Chinese name that a Latin one repeats (某某资本 Some Capital)."""
    if not name.named or name.kind != "Organization":
        return mention_of(name)
    low, high = name.start, name.end
    rest = piece[name.end - at :]
    tail = _TAIL.search(rest)
    rest = (rest[: tail.start()] if tail else rest).rstrip(" " + FILLER)
    more = _GOES_ON.fullmatch(rest)
    if more is not None and not TAGGED.search(rest) and not _VERB_AFTER.match(rest):
        high = name.end + more.end()
    elif (
        len(name.text) == 2
        and _MORE_OF_IT.fullmatch(rest)
        and not is_common(rest)
        and not looks_common(rest)
    ):
        high = name.end + len(rest)
    before = _FORM_BEFORE.search(piece[: name.start - at].rstrip())
    if before is not None and name.text.isascii() and not _looks_plain(before["own"]):
        low = at + before.start()
    if re.fullmatch(r"[\u4e00-\u9fff]和", piece[: name.start - at]):
        low = at
    spaced = _SPACED.search(piece[: name.start - at])
    if spaced is not None and not name.text[:1].isascii():
        low = at + spaced.start("own")
    if (low, high) == (name.start, name.end):
        return mention_of(name)
    return Mention(tagged.doc.text[low:high], "Organization", low, high)


def _looks_plain(words: str) -> bool:
    """Whether words tell what a fund is or where from (主权, 美国风险), and are no name."""
    places = load_places()
    return is_common(words) or any(words[:n] in places for n in (2, 3, 4))


_VERB_AFTER = re.compile("(?:联合|共同|独家|战略|追加|继续|持续|领投|跟投|参与)")


_JOINS = re.compile(
    rf"(?:{FILLER}|\s)*(?:(?<={FILLER})(?:股份|集团){{0,2}}有限(?:责任)?公司)?(?:[、和及或]|以及|联合|携手)(?:{FILLER}|\s)*"
)


def beside(tagged: Tagged, one: Mention, start: int, end: int) -> list[Mention]:
    """Give the parties of the list in ``text[start:end]`` in which one stands: A、B 和 C, A 联合 B.

    Only ``one`` itself where it stands in no list there, or is no known name.
    """
    names = tagged.names_in(start, end, (one.kind,))
    at = next((i for i, name in enumerate(names) if name.start == one.start), None)
    if at is None:
        return [one]
    first = last = at
    while first > 0 and _joined(tagged, names[first - 1], names[first]):
        first -= 1
    while last + 1 < len(names) and _joined(tagged, names[last], names[last + 1]):
        last += 1
    return [one if i == at else mention_of(names[i]) for i in range(first, last + 1)]


def _joined(tagged: Tagged, a: Name, b: Name) -> bool:
    return bool(_JOINS.fullmatch(tagged.without_brackets(a.end, b.start)))
