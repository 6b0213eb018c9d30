"""Officers who come or go, by the words before the verb: 某公司首席执行官某某宣布辞职."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....schema.places import load_places
from .adverbs import without_adverbs
from .bodies import is_organization
from .edges import is_common
from .found import ENOUGH, Found
from .lexicon import GENERIC
from .persons import SOUNDED
from .phrases import TITLE, clause_start, names_in_phrase, phrase
from .tables import known_names

_MOVES = re.compile(
    r"辞职|已免[去职]|被(?:正式|依法)?(?:免[去职]?|解聘|罢免|开除|辞退|停职|撤职|终止)|离职|辞任|辞去|退居二线|任职资格(?=[^，。；]{0,10}(?:获|核准|批))|卸任|离任|请辞(?<!申请辞)|辞呈|下课|出任|接任|升任|就任|担任(?<=[将拟起会]担任)|履新|获任|获聘|获委任|获提名|当选|获选|不再(?:担任|兼任|代)|成为(?=[^，。；]{0,12}?(?:新一?任|首任|现任))|代理(?=[^，。；]{2,16}职)|履行(?=[^，。；]{2,16}职[务责权])|暂代|去世|病逝|逝世|代行|代任|被任命|被选|被聘|调任|转任|改任|连任|续任(?<!连续任)|退任|解职|代为履行|接替|接棒|兼任|赴任|履任|继任|被解雇|被解职|入职|空降|跳槽"
    r"|退休(?<=[宣布已]退休)|向(?=[^，。；]{2,10}?(?:递交|提交|提出|呈交)[^，。；]{0,6}(?:辞|报告|申请))"
)
OFFICE = "of an officer"
"""How an organization was found that stands before the title of who comes or goes."""
_ALONE = frozenset(("辞职", "离职", "请辞", "辞呈", "下课", "退休", "履新", "接棒", "接替"))
"""Verbs that no organization follows: 辞职后某某先生."""
_PREVIOUS = re.compile(
    r"(?:前任|原任|现任|时任|前|原|的|联席|联合|执行|高级|副|常务|助理|党委|党组|专务|专职|独立|非|全球|中国区?|大中华区|亚太区?|北美区?|欧洲区?|海外|华东区?|华南区?|华北区?|销售|采购|生产|供应链|渠道|公关|客服|质量|安全|信息|行政|兼|、|财务|证券事务|技术|产品|市场|运营|投资|人力资源|营销|品牌|法务|合规|研发|战略|艺术|内容|新闻|业务|董事会|监事会)+$"
)
_TITLE = re.compile(f"(?:{TITLE})")
_TITLED = re.compile(rf"[^，。；\n]{{0,14}}?(?:{TITLE})")
_APPOINTS = re.compile("任命|委任|聘任|聘请|增聘|选举|提名|罢免|免去|解聘")
_PASSIVE = frozenset("被获受")
_BOARD = re.compile(
    "(?:董事会|监事会|股东大会|董事局)(?:[已将也]|审议|一致|通过|同意|决定|宣布|正式|批准)*\\Z"
)
_WHOM = re.compile("了?[A-Za-z\u4e00-\u9fff· -]{2,16}?(?:先生|女士)?(?:为|担任|出任|任|管理)")
_OF = re.compile(rf"了?(?P<org>[A-Za-z0-9\u4e00-\u9fff]{{2,12}}?)(?:{TITLE})")
_NO_ORGANIZATION = re.compile(
    r"轮值|兼|^(?:联合)?创始人|^代理|股东|^并|^经|总统|首相|总理|大臣|包括|辞[去任职]|申请|聘|任命|提名|选举|免去|出任|担任|推举|负责|任$|近期|新任|选举|明星|投行|知名|著名|资深|新一[任届]|[的了在是与和及将为我你他这那该某名位个两三]|部$|处$|组$|中心$|团队$|区域?$|[省市县]$|业务$|公司$(?<=^公司)|项目|产品|\d|董事|经理|总裁|主席"
)


def officers(text: str) -> Iterator[Found]:
    """Give the persons called by a title before a verb of coming or going, and where they work."""
    yield from _of_appointers(text)
    for verb in _MOVES.finditer(text):
        high = verb.start()
        if verb[0] in ("调任", "改任", "转任") and (
            old := _FROM.search(text, max(0, high - 24), high)
        ):
            high = old.start()
        alone = (
            bool(_TITLED.match(text, verb.end())) or text.find("从", max(0, high - 12), high) > 0
        )
        if (of := _OF.match(text, verb.end())) and verb[0] not in _ALONE:
            yield from _organization(text, *of.span("org"))
        stepped = _told_before(text, high)
        because = _BECAUSE.search(text, clause_start(text, stepped), stepped)
        alone, high = alone and (stepped == high or because is not None), stepped
        for _ in range(_MOST):
            low = clause_start(text, high)
            start, end = phrase(text, low, high)
            yield from _officer(text, start, end, alone=alone)
            if text[high : high + 1] == "、":
                yield from _of_titles(text, start, end)
            if text[low - 1 : low] != "、":
                break
            high, alone = low - 1, False


def _of_appointers(text: str) -> Iterator[Found]:
    """Give who appoints somebody, or whose board does: 某公司董事会选举…, 某公司任命某某为…."""
    for verb in _APPOINTS.finditer(text):
        if text[verb.start() - 1 : verb.start()] in _PASSIVE:
            continue  # 某某被任命为…
        low = clause_start(text, verb.start())
        board = _BOARD.search(text, low, verb.start())
        high = without_adverbs(text, low, verb.start())
        if board is None and not _WHOM.match(text, verb.end()):
            continue
        high = board.start() if board else high
        if 2 <= high - low <= 12:
            yield from _organization(text, low, high)


def _told_before(text: str, high: int) -> int:
    """Step back over a clause or a bracket between a person and his verb: 某某因病，已辞职."""
    low = clause_start(text, high)
    start, end = phrase(text, low, high)
    if start < end or low < 2:
        return high
    if text[low - 1] in "）)":
        opened = max(text.rfind(mark, max(0, low - 40), low) for mark in "（(")
        return opened if opened > 0 else high
    return low - 1 if text[low - 1] in "，," else high


_BECAUSE = re.compile("(?<=..)(?:因|由于|出于|基于|鉴于)[^，。；]{2,}\\Z")
"""A clause that says of somebody why he goes, before the one that he does: 某某因个人原因，…."""
_FROM = re.compile(r"(?:已|将|拟)?由[^，。；、]{2,16}\Z")
"""The office that somebody had: 某某已由执行董事调任非执行董事."""
_MOST = 6
"""The most officers in a list that are read."""


def _officer(text: str, low: int, high: int, *, alone: bool) -> Iterator[Found]:
    titles = list(_TITLE.finditer(text, low, high))
    for start, end in names_in_phrase(text, low, high, alone=alone and not titles):
        yield Found(start, end, "Person", ENOUGH, "officer")
        before = [t for t in titles if t.end() <= start]
        if not before:
            continue
        yield from _organization(text, low, before[0].start())


def _of_titles(text: str, low: int, high: int) -> Iterator[Found]:
    """Give where somebody holds several titles, by the first of them: 某公司董事、总经理某某."""
    titles = list(_TITLE.finditer(text, low, high))
    if titles and titles[-1].end() == high:
        yield from _organization(text, low, titles[0].start())


def _organization(text: str, low: int, high: int) -> Iterator[Found]:
    former = _FORMERLY.match(text, low, high)
    low = former.end() if former else low
    while lead := _BEFORE_NAME.match(text, low, high):
        low = lead.end()
    if text.startswith("大臣", high):
        return  # of what a ministry does: 经济产业大臣
    previous = _PREVIOUS.search(text[low:high])
    high = low + previous.start() if previous else high
    if within := _WITHIN.search(text, low + 2, high):
        high = within.start()
    while high > low and text[high - 1] in " \u3000":
        high -= 1
    if (part := DEPARTMENT.fullmatch(text, low, high)) and part["of"] in known_names():
        high = part.end("of")
    if (whole := _WHOLE.match(text, low, high)) and is_common(text[whole.end() : high]):
        high = whole.end()
    if text[high : high + 1] == "的" and SOUNDED.fullmatch(text, low, high):
        return  # 某某的幕僚长: a person has one too
    if is_name(text[low:high]) and not _FIELDS_ONLY.fullmatch(text, low, high):
        yield Found(low, high, "Organization", ENOUGH, OFFICE)


_BEFORE_NAME = re.compile(
    "(?:为(?!民)|由|据|其?旗下的?|(?:聘任|任命|聘请|选举|委任|提名|推选|推举|补选|增补|邀请)(?:了|原|前)?)(?=..)"
)
FIELDS = (
    "技术|产品|研发|量产|智能|驾驶|智驾|自动|制造|生产|开发|经营|运营|本部|总部|业务|规划|设计|供应链|采购"
    "|质量|云端|数据|算法|感知|座舱|芯片|销售|市场|营销|品牌|公关|传播|财务|法务|人力资源|战略|投资|海外"
    "|安全|平台|工程|人工智能|模型"
)
"""What officers see to."""
_FIELDS_ONLY = re.compile(rf"(?:{FIELDS})+")
_WHOLE = re.compile(r".{2,}?(?:卫视|电视台|日报|晚报|大学|集团|银行|公司|医院)(?=.{2,4}\Z)")
"""An organization before a word that tells of what somebody is: 某某卫视时事."""


_FORMERLY = re.compile("(?:前任|原任|现任|时任|原|前)(?=..)")
DEPARTMENT = re.compile(
    r"(?P<of>[A-Za-z\u4e00-\u9fff]{2,4}?)[\u4e00-\u9fff]{2,8}(?:部|事业群|中心)"
)
"""A department behind the name of a known company: 某某手机产品部."""
_WITHIN = re.compile(
    r"[\d一两三四五六七八九十半]{1,3}个?[年月周天](?:之?内)|年内|[一两三四五六七八九十\d]{1,2}[名位]?$"
)
"""In what time, or how many, between an organization and what its people are called."""


def is_name(words: str) -> bool:
    """Whether what stands before an officer's title may be the name of an organization."""
    if words.startswith(("该", "本", "其", "此")) or words.lstrip("原前") in GENERIC:
        return False
    if words.endswith(("部", "事业群", "中心")) and len(words) > 3:
        return False
    if "和" not in words and is_organization(words):
        return True
    known = known_names()
    if any(words + ending in known for ending in ("公司", "集团", "汽车")):
        return True  # of a company that is called by a common word where its officer stands
    places = load_places()
    size = next((size for size in (3, 2) if words[:size] in places), 0)
    return (
        2 <= len(words) <= 10
        and words not in GENERIC
        and words not in load_places()
        and not _NO_ORGANIZATION.search(words)
        and not is_common(words)
        and not (size and is_common(words[size:]))
    )
