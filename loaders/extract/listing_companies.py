"""Which organization a step to a stock exchange is about."""

from __future__ import annotations

import re

from ...schema import Mention
from .document import Sentence
from .listing_lists import (
    OTHERS,
    TOGETHER,
    below,
    by_market,
    counted_list,
    may,
    unknown_first,
)
from .listing_names import called, guessed
from .listing_words import BEARS, VENUE
from .names.lexicon import LEGAL
from .parties import beside, mention_of, parties
from .prepositions import stands_behind
from .subjects import Subjects
from .tagged import FILLER, ORG, Tagged

_PARTIES = rf"{ORG}(?:(?:、|和|与|及|以及){ORG}){{0,6}}"
_PREPOSITIONS = tuple("向在由于至与同据获")
_ASIDE_BEFORE = re.compile(
    rf"(?:(?<=[向在由于至与同据获])|(?:股东|投资[方者人]|实控人|创始人|聘请|聘任|委任|委托|选择|选定|选聘|邀请|任命|挑选|敲定|借壳|借道)(?:了|包括)?)(?P<who>{_PARTIES})"
    rf"|(?:获得?|经)(?P<who2>{ORG})(?=[^，。；\ue010]{{0,10}}(?:批准|核准|同意|通过|受理|审核|推荐))"
    rf"|(?:保荐(?:机构|人|券商)|承销商|辅导机构)(?:[（(][^（）()]*[）)])?{ORG}"
    rf"|接受{ORG}(?=[^，。；\ue010]{{0,8}}辅导)|[与和同][^，。；\ue010]{{0,12}}(?:特殊目的收购(?:公司)?|SPAC(?:公司)?|空白支票公司)[“\"\s{FILLER}]*{ORG}"
)
_ASIDE_BEHIND = re.compile(
    rf"(?P<who>{_PARTIES})(?=保荐|担任|作为|为其|牵头|的保荐|[^，。；\ue010]{{0,6}}(?:为|任)[^，。；\ue010]{{0,6}}(?:保荐|承销|协调)"
    rf"|援引|报道|等[^，。；\ue010]{{0,4}}机构)"
)
_EXCEPT = re.compile(
    r"除(?:了)?[^，。；]{0,30}?(?:以外|之外|外)|(?:(?<![\u4e00-\u9fff])|(?<=[为是]))继[^，。；]{0,60}?(?:之后|以后|后)"
)
_DAUGHTER = re.compile(
    rf"(?:全资|控股|参股|下属|旗下|间接|附属|所属|联营|合营|合资|业务)*(?:子公司|孙公司|附属公司|参股公司|联营公司|子企业|附属|旗下(?:公司)?|旗下[^，。；、\ue010]{{0,12}}?(?:公司|平台|品牌|业务))[“”\s{FILLER}]*"
    rf"(?P<who>{ORG})"
)
"""A company that its mother tells of: 控股子公司某某."""
_DAUGHTER_BARE = re.compile(
    r"(?:旗下|生态链)[^，。；、\ue010]{0,12}?(?:公司|企业|平台|品牌|业务)[“”]?(?=[^，。；、\ue010]{3})"
)
"""The same of one whose name is known from nowhere else: 旗下教育公司某某拟上市."""
_SPUN_OFF_BARE = re.compile(
    r"(?:分拆|拆分)(?:掉|出)?(?:其|旗下)?\s?(?P<who>[A-Z][A-Za-z]+|[\u4e00-\u9fff]{2,6}?(?=并|至|于|到|在|独立|上市|赴|回))"
)
"""The same by a name that is known from nowhere else: 通过IPO拆分掉Xyz, 分拆某某至科创板."""
_OWN_PART = re.compile("IPO|SPAC|公司|所属|业务|板块|资产|旗下|部门|上市|计划|事项|规则|规定|方案")
_SPUN_OFF = re.compile(
    rf"(?:分拆|拆分)(?:掉|出)?(?:其|旗下|所属|下属|控股|全资|附属|子公司|公司|业务|[“”\s{FILLER}])*(?P<who>{ORG})"
    rf"|(?P<who2>{ORG})(?:拟|将|的|计划|建议|业务|股份|{FILLER})*(?:分拆(?=至|赴|于|在|到|上市|独立|回)|独立上市)"
)
_DECIDED = re.compile(
    r"(?:同意|核准|批准|受理|终止|中止|暂停|暂缓|恢复|否决|核发|不予|取消|撤销|审核|推动|推进|关于)(?:了|对|其|以下|[^，。；\ue010]{0,8})"
    rf"(?P<who>{_PARTIES})(?:等\d*家?(?:企业|公司)?)?[^，。；\ue010]{{0,24}}?(?:首次公开|首发|IPO|上市|挂牌|发行|注册|批文|审核)",
    re.IGNORECASE,
)
"""What an exchange or a court of it does to a company: 终止对某某上市的审核."""
_BECAUSE = re.compile(
    rf"因(?P<who>{ORG})(?:[^，。；\ue010]{{0,20}}?)(?:保荐|律师|会计师|首次公开|撤回|财务|聘请|申请|{ORG})"
)
_SHORT = 8
"""The most characters of a name that only its place in a list gives away."""
_LIKE = re.compile(r"(?<![\u4e00-\u9fff])继(?P<list>[^，。；]{2,60}?)(?:之后|以后|后)，")
"""Who did the same before, where the clause itself names nobody: 继某某、某某之后，第五家…"""
_NAMELESS = re.compile(
    r"标的(?:企业|公司)(?!名)|旗下(?:一家|某|一)?(?:公司|子公司|企业)(?=IPO|上市|首发|科创板|创业板)|(?:子|孙|参股|附属|联营)公司(?:的)?(?=IPO|上市|首发|首次|科创板|创业板|申请)"
)
"""A daughter without a name: 参股公司IPO获受理."""
_THAT = re.compile(r"(?:目前|现|如今|而)?(?:该公司|该行|该集团|该股|后者|其(?!中))")
"""Opens a clause about the last name before it, not the first."""
_OF_IT = re.compile("[将对使令让止停]其(?!他|中|它)|\\A它")
_COUNTS = re.compile(
    r"(?<!第)[\d两三四五六七八九十多数各这]+[家只](?:新股|企业|公司)|哪些|企业(?:总)?数|[^，。；\n]{0,4}(?:企业|公司)(?:总)?数"
)
"""Words that count those who list, and name none."""
_MANY = re.compile(r"[\d两三四五六七八九十多数几][家只个][^，。；]{0,8}(?:公司|企业|新股)")
_IN_BRACKET = re.compile(r"[“”\s]?[（(][^（）()。\n]{0,20}")


def companies(
    tagged: Tagged, sentence: Sentence, clause: int, step: tuple[int, int], subjects: Subjects
) -> list[Mention]:
    """Give who lists.

    That is whom the words of the step have as their object (同意某某首次公开发行股票), whom a
    says to be her daughter, else those in a list that a colon opens behind it, else the name
    before it in its clause or sentence; never the exchange, the regulator or a sponsor. Without a
    name the subject that goes on counts where the clause says 公司 or begins with its verb.
    """
    start, end = step
    if _NAMELESS.search(tagged.text, clause, min(sentence.end, start + 8)):
        return []
    if told := _by_grammar(tagged, sentence, clause, step):
        return told
    if counted := counted_list(tagged, clause, start):
        return counted
    aside = _aside(tagged, sentence, end)
    names = [
        n for n in subjects.between(sentence.start, end) if n.start not in aside and may(tagged, n)
    ]
    inside = [n for n in names if n.start >= start]
    if inside:
        return beside(tagged, mention_of(inside[0]), start, end)
    near = [n for n in names if n.start >= clause]
    if not near and (listed := below(tagged, sentence, end)):
        return listed
    if near and _MANY.search(tagged.text, near[-1].end, start):
        return []
    if near:
        several = beside(tagged, mention_of(near[-1]), clause, end)
        return _with_full(tagged, [*unknown_first(tagged, clause, several), *several])
    if names:
        that = _THAT.match(tagged.doc.text, clause)
        return _with_full(tagged, [mention_of(names[-1 if that else 0])])
    if before := _LIKE.search(tagged.text, sentence.start, end):
        low, high = before.span("list")
        like = parties(tagged, low, high, ("Organization",), strict=True)
        return [m for m in like if len(m.name) <= _SHORT]
    if _COUNTS.search(text := tagged.doc.text, clause, end) or _COUNTS.match(text, end):
        return by_market(tagged, end)
    bears = BEARS.match(tagged.text, clause) or _OF_IT.search(tagged.doc.text, clause, end)
    if subjects.says_this(sentence.start, end) or bears:
        found = subjects.carried(sentence.start)
        if found is not None and not VENUE.fullmatch(found.name) and not OTHERS.search(found.name):
            return [found]
    if together := TOGETHER.match(text, clause, end):
        return parties(tagged, *together.span("list"), ("Organization",), strict=True)
    bare = called(tagged, end, sentence.end) or guessed(tagged, clause, start)
    return [bare] if bare else []


def _by_grammar(
    tagged: Tagged, sentence: Sentence, clause: int, step: tuple[int, int]
) -> list[Mention]:
    """Give who lists where a verb or a word of kinship says so, in front of any other name."""
    text, stop = tagged.text, min(sentence.end, step[1] + 50)
    for match in _SPUN_OFF.finditer(text, clause, stop):
        group = "who" if match["who"] else "who2"
        if found := _at(tagged, match.span(group)):
            return found
    if (bare := _SPUN_OFF_BARE.search(text, clause, stop)) and not _OWN_PART.search(bare["who"]):
        return [Mention(bare["who"], "Organization", *bare.span("who"))]
    for match in _DECIDED.finditer(text, clause, stop):
        if match.start() <= step[1] and (found := _at(tagged, match.span("who"))):
            return found
    because = list(_BECAUSE.finditer(text, sentence.start, step[0]))
    if because and (found := _at(tagged, because[-1].span("who"))):
        return found
    bare = _DAUGHTER_BARE.search(text, clause, step[0])
    if bare and (named := guessed(tagged, bare.end(), step[0])):
        return [named]
    daughters = list(_DAUGHTER.finditer(text, sentence.start, step[1]))
    if not daughters or tagged.names_in(max(clause, daughters[-1].end()), step[0]):
        return []
    return _at(tagged, daughters[-1].span("who"))


def _at(tagged: Tagged, span: tuple[int, int]) -> list[Mention]:
    names = tagged.names_in(*span)
    return [mention_of(n) for n in names] if names and all(may(tagged, n) for n in names) else []


def _with_full(tagged: Tagged, found: list[Mention]) -> list[Mention]:
    """Put the name before a bracket for the short one in it: 某某股份有限公司（简称某某）."""
    return [_outside(tagged, one) for one in found]


def _outside(tagged: Tagged, one: Mention) -> Mention:
    if one.start is None:
        return one
    for name in tagged.names_in(max(0, one.start - 60), one.start):
        bracket = _IN_BRACKET.fullmatch(tagged.text, name.end, one.start)
        if bracket and name.text.endswith(tuple(LEGAL)):
            return mention_of(name)
    return one


def _aside(tagged: Tagged, sentence: Sentence, end: int) -> set[int]:
    """Give where names begin that stand behind a preposition, or as sponsors, up to ``end``."""
    words = tagged.text[sentence.start : end]
    behind = tagged.text[sentence.start : min(sentence.end, end + 20)]
    aside: set[int] = set()
    for pattern, text in ((_ASIDE_BEFORE, words), (_ASIDE_BEHIND, behind)):
        for match in pattern.finditer(text):
            bare = text[match.start()] == ORG[0] and pattern is _ASIDE_BEFORE
            if bare and not stands_behind(text, match.start(), _PREPOSITIONS):
                continue  # 现在某某, 数据某某
            aside |= set(range(match.start(), match.end()))
    for except_ in _EXCEPT.finditer(words):
        aside |= set(range(except_.start(), except_.end()))
    return {at + sentence.start for at in aside}
