"""Companies by the words of a listing beside them: 某某冲刺科创板, 受理某某科创板上市申请."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....schema.places import load_places
from ..cues import finditer_at, lines_with, spelt_out
from .edges import HARD, is_common, is_descriptor, left_edge
from .found import Found
from .lexicon import BOUNDARIES, GENERIC
from .organizations import left_score
from .tables import common_words, known_names

_CUE = re.compile(
    spelt_out(
        r"上市|发售|辅导|撤单|批文|[敲鸣]响|上会|第一股|回A|SPAC|F-1|IPO|招股|挂牌|登陆|首发|聆讯|敲钟|发行价|退市|首次公开|递表|交表|过会|申购|中签|科创板|创业板|北交所|冲[刺击]|闯关|开始[交买]|首挂|首日交易"
    )
)
_LINE_CUE = re.compile(
    spelt_out(
        "上市|IPO|招股|挂牌|登陆|登录|亮相|开始[交买]|首挂|首日交易|发售|辅导|代码|[敲鸣]响|批文|撤单|撤材料|注册|证监局|SEC|证券交易委员会|第一股|SPAC|空白支票|特殊目的|首发|聆讯|发行|退市|摘牌|敲钟|首次公开|递交|递表|递了表|入场券|门票|大门|通行证|交表|提交|冲[刺击]|闯关|转战|[赴回](?:香港|美国)|获得?(?:香港|美国|港)|上会"
        "|过会|申购|中签|借壳|首日|[敲鸣][钟锣]|审核|证监会|上市委|主板|科创板|创业板|中小板|新三板|A股|H股|港股|交易所|交所|北交|美股"
        "|受理|股转|股份转让系统|精选层|纳斯达克"
    )
)
"""Stands in every line in which a pattern below finds anything."""
_MARKET = (
    r"(?:科创板|创业板|主板|中小板|北交所|新三板|[AH]股|港股|美股|[上深港纽联新伦北]交所|全国股转系统|全国中小企业股份转让系统|精选层|纳斯达克|香港|美国|港(?=上市|挂牌|IPO)"
    r"|(?:上海|深圳|香港|纽约|伦敦|北京)(?:联合|证券)?交易所)"
)
_WHEN = (
    r"(?:公司(?=股票)|股票|股份(?=将|自|于)|周[一二三四五六日]|[今明去]年|年内|最快|最早|下半年|上半年|[下本]周|下月|[今昨明]日起?|今天|今起|近日|日前|拟|将于?|计划|正式|成功|宣布|即将于?|有望|再次|再度|二度|首次|已|已于|于|申请|谋求|寻求|考虑|筹划|重启|启动|目前|正在|安排|主动|[二两三四再多]度|很?可能|选择|或许?|时隔[^，。；\n]{1,6}|终于|顺利|刚刚?|陆续|先后|公开|网上|新股|开启|开始|正|披露|更新|完成|秘密|据悉|宣布将?|官宣|首度|一举|双双|分别|同时|当天|昨晚|今晚|今早|今晨|后天|明天|即将|将要|又|本周[一二三四五]|此次|本次|通过|转道|改道|香港|未能?|未获|进行|开展|拿到|喜提|手握|预(?=披露)|[据被]?传|整体|独立|转板至?|(?:提前)?锁定|触及|重新|强制|被|遭|首日(?=挂牌|上市)|定于|恢复|[再备]战|再闯|敲定|抢先|率先"
    r"|(?:19|20)\d\d年|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|晚间?|早间|上午|下午)"
)
_EARLIER = re.compile(_WHEN)
_RIGHT = re.compile(
    rf"(?:冲刺|冲击|闯关|登陆|登录|转战|奔赴|赴|回){_MARKET}"
    rf"|赴[港美](?:上市|IPO)|(?:挂牌|上市)[于在]?{_MARKET}|{_MARKET}(?:上市|IPO|挂牌)"
    rf"|(?:[在向于至从自]|(?<![收接])到){_MARKET}[^，。；\n]{{0,14}}?(?:上市|挂牌|递交|递表|提交|交表|敲钟|退市|摘牌|首次公开|招股|IPO)"
    r"|(?:通过|迎来)[^，。；\n]{0,10}聆讯|(?:首发|IPO|科创板|创业板|上市)(?:首日|上会|过会|申请|获|被否|辅导)|首日上市"
    r"|(?:股票|股份|[自将于被])[^，。；\n]{0,14}?(?:终止|暂停|恢复)上市|(?:终止|暂停|恢复)上市|(?:递交|提交)[^，。；\n]{0,8}(?:上市|招股|IPO)"
    rf"|递了?表|(?:拿到|获得|拿下|叩开|敲开)了?{_MARKET}的?(?:入场券|门票|大门|通行证)"
    r"|撤回[^，。；\n]{0,10}(?:上市|IPO)|进入退市整理"
    r"|(?:发行|招股)(?:价|定价)(?:格)?(?:为|定为|确定为|(?=每股|\d))|(?:公开|国际|全球)发售|(?:上市)?辅导(?:备案|协议|工作)|终止(?=[^，。；\n]{0,8}(?:IPO|上市))|招股价?定|招股(?=，|书|说明|$)|挂牌上市|IPO(?![A-Za-z])"
    r"|交表|过会(?!率)|上会|首日(?=上涨|大涨|破发|收|涨|跌|开盘|高开)|申购(?=$|\s|，|。|：)|中签(?:号|率|结果)|(?:敲|鸣)(?:钟|锣)"
    r"|(?:向不特定|(?<!非)公开)[^，。；\n]{0,12}发行(?:并|股票)|首次公开|终止挂牌|摘牌|退市|借壳(?=[^，。；\n的]{2})"
    rf"|获(?:得)?(?:上市委|证监会|聆讯|{_MARKET})[^，。；\n]{{0,6}}(?:受理|通过|核准|批准|注册|批文)|审核状态"
    r"|(?:考虑|计划|准备|筹备|打算)[^，。；\n]{1,20}?(?:首次公开|IPO|上市)"
    r"|(?:推迟|搁置|取消|放弃|暂停|中止|暂缓|叫停|延迟)了?[^，。；\n]{0,12}?(?:首次公开|IPO|上市)"
    r"|(?:据悉|据报|据传|被曝)[^，。；\n]{0,20}(?:上市|IPO)"
    r"|[在于][^，。；\n]{1,14}(?:敲钟|挂牌|开始交易|开始买卖|首挂|首日交易)(?:上市)?"
    r"|(?<!主)要(?:在[^，。；\n]{1,8})?上(?:市(?!场)|创业板|科创板|主板|北交所|[AH]股|港股)|(?:启动|开启|开始)(?:全球|公开|国际)(?:发售|招股)"
    r"|[与同](?=[^，。；\n]{2,14}(?:签署|签订|签)[^，。；\n]{0,8}辅导)|(?:签署|签订|签)[^，。；\n]{0,8}上市辅导"
    r"|[敲鸣]响|登陆[^，。；\n]{0,4}(?:资本市场|股市|证券市场|华尔街)|(?:拿到|收到|斩获|取得|获得?)了?[^，。；\n]{0,6}批文|撤单|撤材料|提交注册"
    r"|向[^，。；\n]{0,14}(?:SEC|证监会|证券交易委员会)[^，。；\n]{0,8}(?:递交|提交|呈交)|在[^，。；\n]{2,8}证监局|(?:披露|更新)招股"
    r"|分拆(?=[^，。；\n]{0,8}(?:上市|IPO))|(?:通过|借道|借助|经|以)[^，。；\n]{0,4}SPAC|放弃(?=[^，。；\n]{0,8}(?:上市|IPO))|招股价(?=介|为|每|\d|区间)"
    r"|上市(?:之路|地位|在即|计划|申请|失败|搁浅|传闻)|(?:二次|重新|主动撤回|即将|计划[今明后]年|[三两五]年内|年内)上市(?!公司)"
    r"|[（(](?:申购代码|股票代码|证券代码|交易代码)|[与同](?=[^，。；\n]{0,20}(?:SPAC|空白支票公司|特殊目的收购公司))|(?:在|于)(?:纳斯达克|[纽港]交所)[^，。；\n]{0,4}(?:亮相|首秀)"
)
_RIGHT_BEGINS = re.compile(
    "[AHI三上两与中主二于五交从以伦借全公冲准分创到北即发取叩叫同向启回国在奔审将年延开恢打披招拿挂据推提搁摘撤收放敲斩新暂更深港"
    "申登科筹签精纳纽终经美考联股自至获被要计赴转辅过迎进退递通重闯首香鸣（(]"
)
"""The letters that begin what :data:`_RIGHT` finds."""
_IN_NEWS_OF_SHARES = re.compile(
    r"(?:[今明昨后][日天早晨]|周[一二三四五]|\d{1,2}月\d{1,2}日)?(?:正式|起|将)?(?:上市|挂牌)(?=$|[，。；！!\s])|上市[了啦]|首次亮相|(?:[在于][^，。；\n]{2,8})?公布[^，。；\n]{0,6}(?:发售价|配发结果)|(?:成立|创立|创办|始创|创建)于|(?:有望|将|或|即将|冲刺|冲击|争夺?)[^，。；\n]{0,8}第一股"
    r"|(?:首发|上市|IPO)?(?:获(?:得)?通过|被否|未(?:获)?通过|暂缓(?:表决|审议)|遭否决)|(?:拟|计划|预计)?(?:募资|募集资金|集资)"
    r"|暗盘|(?:第[二三四五]|[三四再两])次(?:递表|闯关|冲刺|冲击)|(?<=[\u4e00-\u9fff])(?:盘中|早盘|开盘|收盘|股价)(?:大?涨|破发|一度)"
)
"""What stands behind a company that lists, and in other news behind much else."""
_OF_SHARES = re.compile(
    spelt_out(
        r"IPO|新股|首发|过会|上会|发审委|上市委|招股|递表|聆讯|敲钟|暗盘|交易所|[上深港北纽]交所|纳斯达克|科创板|创业板|北交所|新三板|精选层|全国股转|港股|美股|A股|发行价|保荐|第一股|挂牌上市|发售价|\.HK"
    )
)
"""Words of new shares, one of which must stand in the line of those."""
_LEFT = re.compile(
    r"(?:核准|同意|受理|批准|否决|不予注册|不予核准|终止审核|终止|中止|暂停|暂缓|恢复)(?:了|对)?(?P<name>[一-鿿A-Za-z0-9]{2,10}?)"
    r"(?:等\d{0,2}家?(?:企业|公司)|公司)?(?:股票|股份)?的?(?=首次公开|首发|科创板|创业板|主板|北交所|在?[上深]交所|[的股票]{0,3}上市|IPO|公开发行|发行上市|发行股票)"
)
_TAIL = re.compile(
    r"(?:着手|相继|接连|商讨|洽谈|商议|[来赴在回]港|已经?|正在?|进行|接受|业务|回应|面值|锁定|共|传|或将?|又|再|也|均|还|能否|为何|公司股票|此次|本次|旗下|的|[港美AH]股|IPO|首发|上市|科创板|创业板|主板|北交所|新三板|挂牌|股票|发行|放弃|转战|的?新股|(?:正在)?(?:推进|筹备|进行|筹划)中|[已被正在]*(?:筹备|准备|计划|考虑|寻求|谋求|推进|筹划"
    r"|冲刺|安排|决定|要|欲)来?|据悉|据报|据传|被曝|(?:公布|公告|披露|宣布|发布|表示)(?:称|了)?)\Z"
)
_NO_NAME = re.compile(
    r"战略|配售|网[上下]|小板|定价|询价|注册|\A\d+\Z|[在于向赴与]|公司|企业|股票|申请|新股|项目|产品|[本此]次|公告|交易所|[上深港]交所|证监|市场|行业|创业板|科创板|主板|中概|个股|首只|第[一二三四五六七八九十\d]"
    r"|\d+[家只年月日]|[多两三]家|发行|退市|考虑|筹备|终止|借壳|Pre-?\Z|普通股|人民币|收到|[ABH]股|审核|过会|暂停|不应|募股|募资|发售|配股|最终|\A[AH]股|刚刚|择日|被否|上会|说明书|如未|本报|报讯|摘牌|闯关|冲刺|盘股|敲[钟响]|鸣锣|新三板|挂牌|放弃|\A[此再重][番次度新]|[一二两三四五]度\Z|新药|药品|药物|新车|车型|轿车|的|后$|前$|时$|年$|赴$|拟$|限售|史上|预计|季度|强制|[须应]$|问询|阶段|招股|转板|面值|\A首日|层$|希望|就能|半年|年共|双重|规定|拆分|自$|未$|回应$|传将?$"
)


_IN_QUOTES = re.compile(r"[“\"「『](?P<name>[\u4e00-\u9fffA-Za-z0-9]{2,8})[”\"」』]\Z")
_NAMED_SHARE = re.compile(
    r"(?:股票|证券)简称(?:为|[:：])?\s?[“\"「]?(?P<name>[\u4e00-\u9fffA-Z]{2,6}?)(?=[”\"」，。；、（(\s]|\Z)"
)
"""The short name of a share, in a list of fields about a new one."""
_NEW_TODAY = re.compile(
    r"(?<![A-Za-z0-9])[NC](?P<name>[\u4e00-\u9fff]{2,4}?)(?=今[日天]|上市|首日|盘中|开盘|早盘|高开|[收大]?涨|[（(]\d{6})"
)
"""A share on its first days, to which exchanges put a letter: N某某, C某某."""
_HEADING = re.compile(
    r"(?:^|[\n】｜|丨])[“\"]?(?P<name>[\u4e00-\u9fffA-Za-z0-9]{2,8})[”\"]?[：:]\Z"
)
"""A company in front of a colon, of which the headline tells: 某某：成功在港交所上市."""
_HEARD = re.compile(r"[传曝](?=.{3,}(?:拟|将|考虑|计划|最快|最早|或|有意|欲|已))")
"""Opens a rumour, in front of the name: 传某某拟赴港上市."""
_LATIN = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Za-z0-9]+(?:[ &.'-]+[A-Z][A-Za-z0-9]*)+\Z")
"""A name of several Latin words, of which only the last one stands before a space."""
_OFTEN = 3
"""How many times a text says a company's name that is made of common words."""


def by_listing(text: str) -> Iterator[Found]:
    """Give organizations that list, by what stands behind them, or around them."""
    if not _CUE.search(text):
        return
    lines = list(lines_with(_LINE_CUE, text))
    for line in lines:
        for match in finditer_at(_RIGHT, _RIGHT_BEGINS, text, *line):
            yield from _before(text, match.start())
    for low, high in lines_with(_OF_SHARES, text):
        for match in _IN_NEWS_OF_SHARES.finditer(text, low, high):
            yield from _before(text, match.start())
        for match in _NEW_TODAY.finditer(text, low, high):
            yield Found(*match.span("name"), "Organization", 2.0, "before a listing", edge="hard")
    if "新股" in text or "上市日期" in text:
        for match in _NAMED_SHARE.finditer(text):
            if _may_be(match["name"]):
                yield Found(
                    *match.span("name"), "Organization", 2.0, "before a listing", edge="hard"
                )
    for match in (found for line in lines for found in _LEFT.finditer(text, *line)):
        if _may_be(match["name"]) and not is_common(match["name"]):
            yield Found(*match.span("name"), "Organization", 2.0, "let list", edge="hard")


def _counts(text: str, quoted: re.Match[str]) -> bool:
    """Whether what is quoted is a word for several, of which some are counted: 两家“小龙”."""
    return text.endswith(("家", "个", "只"), 0, quoted.start())


def _before(text: str, at: int) -> Iterator[Found]:
    """Give the company that stands before the words of a listing at ``at``, if one does."""
    end = _name_end(text, at - text.endswith(("定于", "终于"), 0, at + 1))
    for _ in range(_WORDS):  # bounded, or a text of nothing but such words takes hours
        tail = _TAIL.search(text, max(0, end - 4), end) if end >= 2 else None
        if tail is None:
            break
        end = _name_end(text, tail.start())
    if end < 2 or text[end - 1] in HARD:
        for pattern in (_IN_QUOTES, _HEADING):
            quoted = pattern.search(text, max(0, end - 12), end)
            if quoted is not None and not _counts(text, quoted) and _may_be(quoted["name"]):
                yield Found(
                    *quoted.span("name"), "Organization", 2.0, "before a listing", edge="hard"
                )
        return
    if latin := _LATIN.search(text, max(0, end - 40), end):
        yield Found(*latin.span(), "Organization", 2.0, "before a listing", edge="hard")
        return
    left, word = left_edge(text, end, 2)
    heard = text[left] in "传曝" and text[left:end] not in known_names()
    if heard and (text[left + 1 : end] in known_names() or _HEARD.match(text, left, at)):
        left += 1
    name = text[left:end]
    if 2 <= len(name) <= 8 and _may_be(name):
        often = name not in common_words() and text.count(name) >= _OFTEN
        score = 1.5 + left_score(word) + (0.5 if often or not is_common(name) else -1.0)
        if word not in ("hard", "open") and not is_descriptor(word):
            score -= 0.5
        yield Found(left, end, "Organization", score, "before a listing", edge=word)


def _name_end(text: str, at: int) -> int:
    """Go back over the words of time and manner between a name and its verb."""
    for _ in range(_WORDS):
        for size in range(min(_LONGEST, at), 0, -1):
            word = _EARLIER.match(text, at - size)
            if word is not None and word.end() == at:
                at -= size
                break
        else:
            break
    return at


_WORDS, _LONGEST = 5, 9
"""How many words of time and manner may stand before a verb, and the most characters of one."""


def _may_be(name: str) -> bool:
    plain = name in GENERIC or name in BOUNDARIES or name in load_places()
    return not plain and not _NO_NAME.search(name) and name[-1] != "-"  # of pre-IPO
