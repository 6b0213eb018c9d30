"""The words by which news calls a person (某队20岁的中场某某), and the name at their end."""

from __future__ import annotations

import re

from ....schema.places import load_places
from ..spacing import parts
from .adverbs import without_adverbs
from .bodies import is_organization
from .edges import is_common
from .lexicon import TITLES
from .persons import person_size
from .tables import clubs, common_words, known_names, surnames

END = '，,。；：！？!?;:\n\r\t“”"‘’《》【】〈〉<>|丨｜#…—、（）()~*'
"""The marks at which the words for a person end; a space does between Chinese characters."""
_SPACE = re.compile(r"(?<![A-Za-z])[ \u3000]|[ \u3000](?![A-Za-z])")
_REACH = 48

_PLAYS = (
    "球员|球星|巨星|新星|前锋|锋将|锋霸|锋线|后卫|中卫|边卫|右卫|左卫|边锋|中锋|大前|小前|控卫|分卫|门将|二门|门神|外援|内援"
    "|国脚|名将|小将|老将|悍将|猛将|大将|干将|旧将|宿将|铁卫|射手|中场|后腰|前腰|腰|主帅|少帅|教练|教头|助教|名宿|状元秀"
    "|状元|榜眼|探花|新秀|新援|强援|飞人|队长|队友|选手|打野|中单|上单|辅助|天才|妖人|妖星|妖锋|主攻|副攻|接应|二传|自由人|冠军|冠军成员|球王"
    "|标王|金靴|得分王|华裔|混血|大腿|旧爱|铁人"
)
_WORKS = (
    "首席|男星|女星|影星|明星|影帝|影后|艺人|演员|歌手|歌星|天王|天后|偶像|主持人|主持|主播|名嘴|导演|编剧|制片人|模特|超模|作家|画家|学家|弟子|爱徒|徒弟|妹妹|弟弟|哥哥|姐姐|儿子|女儿|妻子|丈夫|女友|男友|师弟|师妹|好友"
    "|记者|教授|博士|院士|学者|教师|医生|护士|民警|警察|村官|律师|网红|博主|作者|设计师|达人|老板|员工|人士|老臣|元老|干将|大佬|大牛|专家|顾问|高层|股东|之子|之女|之父|胞弟|胞兄|胞妹|长子|次子|长女|女婿"
    "|先生|创始人|一哥|一姐|女神|男神|小生|花旦|成员|助理|助手|秘书|参谋长|掌门|老将|选秀|老师|大师|部长|总统|司长|董秘|副总|监制|团长|盟友|人选|得主|校友|带头人|操盘手"
)
TITLE = "首席[\u4e00-\u9fff]{2,4}?官|基金经理|国家安全(?:事务)?顾问|" + "|".join(
    word + "(?!会)" * word.endswith(("董事", "监事"))
    for word in sorted(TITLES, key=lambda word: (-len(word), word))
)
"""A title, as a pattern."""
PLAYS = re.compile(rf"(?:{_PLAYS})")
_NAMED_PLAYER = re.compile(rf"(?:{_PLAYS})[\u4e00-\u9fff]{{2,4}}$")
_DESCRIBES = re.compile(rf"(?:{TITLE}|{_PLAYS}|{_WORKS}|\d{{1,2}}(?:岁|号)的?|[@的])")
COUNTED = re.compile(
    r"(?:等?在内的|等)?(?:共|这)?[\d一二两三四五六七八九十]{1,2}[名位人员将][\u4e00-\u9fff]{0,6}$|[一二两三四五六七]大[\u4e00-\u9fff]{2,6}$|等人?$|夫妇$|兄弟$"
)
"""How many a list has, behind it: 某甲、某乙两名球员."""
_LEAD = re.compile(
    r"(?:@|先是|[新本上下]赛季|尽管|虽然|虽说|因为|一旦|尤其是?|特别是|例如|比如|之?内(?![地蒙])|[一两三四五半数\d]+(?:年|个?月|天|周)之?后|不久后?|此后|之后|赛后|会后|另外|此外|继(?![续任母父承女子])|及(?![第格时])|包括|后来|结果|当年|当地时间|曝光?|据悉|据传|据(?!点)|指(?![南挥数导标纹定望])|传(?![奇化媒世统祺])闻?|(?:很|非常|十分)?高兴|独家|官方|官宣|突发|快讯|恭喜|祝贺|热烈|欢迎|随着|自从|自(?![动己由主])|在(?!线)|当(?![当代乐归])|其中(?![国央铁心文方东华信])|而(?!立)|但是?|不过|然而|可是|于是|如今|目前|今天|今日|昨天|昨日|近日|日前"
    r"|最近|刚刚|早些时候|此前|之前|本赛季|今夏|今年|去年|上周|本周|昨晚|今晨|关于|期待|得知|就是|除了|对于|随后|并且|同时|以及|还有|同意|批准|就(?!业)"
    r"|确认|宣布|透露|称|又|与|和(?!和|田)|北京时间|美国时间|当地时间|\d{4}年|\d{1,2}月|\d{1,2}[日号]|[上下中]午|凌晨|晚间|早间|晚上|原来|可惜|可怜|加上|这(?![位名])|那(?![位名])|连|让|被|由|向|对|为(?!民))+"
)
_CUT = re.compile(
    r"收到|接到|收悉|来自(?![^，。]{1,10}的)|鉴于|由于|获悉|宣布|官宣|宣告|(?:个|半|[\d一两三四五])(?:赛季|年|月|天)之?后|签[下回入]了?|[招聘请]来了?|招入了?|免签|引入|得到了?|换[来得]了?|抢[下到得]了?|截胡|签约(?!艺人|球员)|挖角了?|挖走了?|签了|(?<=[万亿镑欧元])签|(?:引进|购买|买[下来进]|租借|招募|挖来|找来|引援|迎来)了?|任命|聘任|聘请|选举|欢迎|曝光|消息|报道|随着|关于|期待|公布|发布|公告|称|表示|透露|确认|看到|得知|祝贺"
    r"|恭喜|爆料|接[替棒]|当[属数]|购入|(?:加盟|转会|转投|加入)[^，。]{2,8}?(?:以及|和|与|及)|(?<!自)由|被(?![誉称视评])|[让把]|裁掉|放弃|送走|辞掉|解雇|甩卖|(?<![小老悍猛大干旧宿名锋门女虎骁弃勇福健])将(?!军)|(?<=[\d一二三四五六七八九十][日年月])|同意|召开|免去|解聘|罢免|帮助|变更|更换|伴随|就在|或以|证实|邀请|批准|接受|通过|显示|指出|包括"
)
"""After these the words for a person begin."""
_NEVER = re.compile(
    r"^曾|段$|^一职$|^职务$|^上述|^前述|^所述|之日|后$|起$|回应|否认|[的了在是与将已因申请被把我你他她它们这那此某等其何谁几每各本该]|公司|企业|集团|品牌|俱乐部|球队|战队|球迷|球会|官方|队$|会$|国$|本人|自己|消息|媒体|大量|多[名位家]|[一两三四五六七八九十\d][名位家人]|高管|用户|商家|门店|产品|平台|机构|项目|银行|基金|科技|网$|者$|员$|(?:个|法|老|年轻|华|工|男|女|众|客|商)人$|人[士员]$|家$|方$|店$|商$|业$"
)
_SOUND = (
    "瑙葛芭梭昆娅蕾琪根奎阿埃艾安奥巴贝本比宾伯博布查达戴丹德登迪杜多恩尔法菲费芬弗夫福盖戈格古瓜哈海汉赫亨胡霍基吉加贾杰金卡凯坎考科克肯库拉莱兰朗劳勒雷里利莉列林龙卢鲁"
    "伦罗洛马迈麦曼梅蒙米明莫姆穆纳内尼纽努诺欧帕潘佩彭皮珀普齐奇乔切琼丘热日荣瑞若萨塞桑森莎沙珊舍圣施史斯丝苏索塔泰坦汤特提廷图托瓦万威韦维温文沃"
    "乌武西希席夏肖谢辛兴休雅亚扬耶伊因英尤约泽扎詹珍朱兹佐什居翁甘范蔡魏柯豪翰逊顿登敦冈高洪华怀惠霍简姜捷茨楚措达道邓蒂丁东敏那娜妮弥密默缪门孟"
    "古桂韩郝津君喀坷孔兰岚黎琳柳露律洛妈美穆妙皓诺涅帕佛弗芙辅富甫贡冯邦保鲍倍彼毕勃波柏卜布苔腾田廷通瓦旺薇维武钦琴邱渠让茹沙山尚邵绍申什诗仕思斯宋松苏素孙所吾悟伍锡喜辛欣修徐叙许逊牙彦央尧叶依易意银尹永于宇玉元月匝赞早曾占张哲真芝治仲卓孜宗祖"
)
_SHORT = re.compile(f"[{''.join(sorted(set(_SOUND)))}因]{{2}}")
_SOUNDS = re.compile(f"[{''.join(sorted(set(_SOUND)))}]{{3,8}}$")
_LATIN = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z’'.\-]+(?: [A-Z][A-Za-z’'.\-]+){0,3}$")
_DOTTED = re.compile(
    r"[\u4e00-\u9fff]{1,14}[·.•・\-][\u4e00-\u9fff]{1,8}(?:[·.•・\-][\u4e00-\u9fff]{1,8})?$"
)
_NO_SOUND = re.compile(
    "[·.•・\\-][\u4e00-\u9fff][^·.•・\\-]*[今昨将已由任辞职盟递交了在是向宣从离卸的信]"
)
"""What no part of a foreign name goes on with."""
_INITIALS = re.compile(
    r"(?<![A-Za-z])[A-Z](?:[A-Z]?[.·•・\-]){1,2}(?:[A-Z][.·\-]?)?[\u4e00-\u9fff]{2,8}$"
)
"""Initials before one part of a name: T.J.某某, J-R-某某."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,7}")
_ROLE_ENDS = frozenset("人家将星员手锋卫援帅王后脚腰友秀霸师士长官角旦嫂姐岁号")
"""What words for a sort of person end with, before a name: 弃将, 名宿之星."""
_INITIAL = re.compile(r"[A-Z]{1,2}[.·]?[\u4e00-\u9fff]{1,6}")
"""A name by which fans call a player: an initial, and one part of it in Chinese."""
_TAG = re.compile(r"[A-Z][A-Z0-9]{1,7}|[A-Za-z]{1,8}\d{1,3}")
"""By what a player of games is called, where nothing else stands there."""
_GOES_ON = frozenset("辞申提书因将已拟任被接向于宣表也")
"""What begins a verb behind a Chinese name, and is no part of it."""
_AND = re.compile(r"以?及|还有|和|与|跟")
_POLITE = re.compile(r"(?:先生|女士|博士|教授|老师)\s?\Z")
_ENDS_TITLED = re.compile(rf"(?:{TITLE})$")
_SHORT_TITLE = re.compile(r"[（(][A-Za-z]{2,6}[）)]$")
_AT = re.compile(r"@[^ ，。：]{2,12}\Z")
"""A name of social media, behind which a space stands: @某某 宣布."""
_HANDLE = re.compile(r"[a-z][A-Za-z0-9]{2,14}")


def clause_start(text: str, at: int) -> int:
    """Give where the words before ``at`` begin that no mark cuts, at most 40 characters off."""
    low = max(0, at - _REACH)
    while 0 < low < at and text[low - 1].isascii() and text[low - 1 : low + 1].isalpha():
        low += 1  # never within a Latin word
    for index in range(at - 1, low - 1, -1):
        char = text[index]
        space = char in " \u3000" and _SPACE.match(text, index) and parts(text, index)
        if char in END or (space and not _AT.search(text, max(0, index - 14), index)):
            return index + 1
    return low


def phrase(text: str, low: int, high: int) -> tuple[int, int]:
    """Give the words for a person in ``text[low:high]``: no adverbs behind, no verb before."""
    high = without_adverbs(text, low, high)
    counted = COUNTED.search(text[low:high])
    high = low + counted.start() if counted else high
    return _trimmed(text, low, high)


def _trimmed(text: str, low: int, high: int) -> tuple[int, int]:
    if high - low < 5 and _person(text, low, high):
        return low, high  # whose family is a word too: 向某某
    for cut in _CUT.finditer(text, low, high):
        low = cut.end()
    low += text.startswith("了", low, high)
    lead = _LEAD.match(text, low, high)
    low = lead.end() if lead else low
    if polite := _POLITE.search(text, low, high):
        high = polite.start()
    while high > low and text[high - 1] in " \u3000":
        high -= 1
    while low < high and text[low] in " \u3000”」":
        low += 1
    return low, high


def phrase_start(text: str, at: int) -> int:
    """Give where the words for a person begin whose name begins at ``at``: 董事、总经理某某.

    Titles that 、 parts and a short form in brackets (首席市场官（CMO）某某) belong to them.
    """
    low = clause_start(text, at)
    while low > 1:
        if text[low - 1] == "、" and _ENDS_TITLED.search(text, max(0, low - 9), low - 1):
            low = clause_start(text, low - 1)
        elif text[low - 1] == "》" and (opened := text.rfind("《", max(0, low - 20), low)) >= 0:
            low = clause_start(text, opened)  # 《某某》选手某某
        elif text[low - 1] == "”" and (opened := text.rfind("“", max(0, low - 8), low)) >= 0:
            low = clause_start(text, opened)  # “外号”某某
        elif text[low - 1] in "）)" and (short := _SHORT_TITLE.search(text[max(0, low - 9) : low])):
            low = clause_start(text, low - len(short[0]))
        else:
            break
    return _trimmed(text, low, at)[0]


def names_before(text: str, high: int, *, alone: bool = False) -> tuple[list[tuple[int, int]], int]:
    """Give the names of the persons whose words end at ``high``, also of a list that 、 parts, and
    where those words begin."""
    low = clause_start(text, high)
    start, end = phrase(text, low, high)
    if start >= end and text[low - 1 : low] in tuple("）)"):  # 某某（Name）近日已经加入
        high = max(text.rfind(mark, max(0, low - 40), low) for mark in "（(")
        low = clause_start(text, max(high, 0))
        start, end = phrase(text, low, max(high, 0))
    elif start >= end and text[low - 1 : low] == "”":  # 某某退出“某节目”加盟
        high = max(text.rfind("“", max(0, low - 14), low), 0)
        low = clause_start(text, high)
        start, end = phrase(text, low, high)
    persons = names_in_phrase(text, start, end, alone=alone)
    for _ in range(_MOST):
        joined = text[low - 1 : low] in tuple("）)") and text[low] in "和与及"  # 某某（Name）和某某
        if not persons or not (joined or (start == low and text[low - 1 : low] == "、")):
            break
        last = low - (not joined)
        if text[last - 1 : last] in tuple("）)"):  # 某某（Name）、某某（Name）
            last = max(text.rfind(mark, max(0, last - 40), last) for mark in "（(")
        before = clause_start(text, max(last, 0))
        first, last = phrase(text, before, max(last, 0))
        more = names_in_phrase(text, first, last, alone=True)
        if not more:
            break
        persons, low, start = more + persons, before, first
    return persons, start


_MOST = 12
"""The most persons in a list that are read."""


def names_in_phrase(
    text: str, low: int, high: int, *, alone: bool = False
) -> list[tuple[int, int]]:
    """Give the names at the end of the words for a person, or for two that 和 joins.

    With ``alone`` a short phrase that is nothing else is a name by its place. Empty if there
    is no name (女排冠军).
    """
    for both in _AND.finditer(text, low + 1, high - 1):
        first = _name(text, low, both.start(), alone=alone)
        second = _name(text, both.end(), high, alone=alone)
        if first is None and second is not None and _SHORT.fullmatch(text, low, both.start()):
            first = low  # 某某和某某, both foreign, the one of two characters
        if first is not None and second is not None:
            return [(first, both.start()), (second, high)]
    start = _name(text, low, high, alone=alone)
    return [] if start is None else [(start, high)]


def _name(text: str, low: int, high: int, *, alone: bool) -> int | None:
    words = text[low:high]
    if len(words) < 2 or (is_organization(words) and not _NAMED_PLAYER.search(words)):
        return None
    for pattern in (_INITIALS, _DOTTED, _LATIN):
        found = pattern.search(words)
        if found and pattern is _DOTTED and _NO_SOUND.search(found[0]):
            return None  # 某某·某某今天致信
        if found and (pattern is not _LATIN or re.search("[a-z]{2}", found[0])):
            return low + _after_description(words, found.start(), found.end())
    described = [m.end() for m in _DESCRIBES.finditer(words)]
    if described and described[-1] == len(words):
        return None
    start = described[-1] if described else 0
    start += words.startswith(" ", start)
    rest = words[start:]
    if _person(text, low + start, high) or (described and _HANDLE.fullmatch(rest)):
        return low + start
    for size in (3, 2):
        at = high - size
        if at - low > 1 and _person(text, at, high):
            of = text[low + start : at]
            if text[at - 1] in _ROLE_ENDS or (not known_names().get(words) and is_organization(of)):
                return at
    if alone and _TAG.fullmatch(words):
        return low
    if _INITIAL.fullmatch(words) and (alone or len(words) == 2):
        return low
    sounds = _SOUNDS.search(rest)
    if sounds and (start or _foreign(rest, sounds)):
        if sounds.start() == 1 and alone and not start:
            return low  # 小某某, 大某某
        of = rest[: sounds.start()]
        if not of or start or is_organization(of) or alone or len(rest) <= 6:
            return low + start + sounds.start()
    if (
        start
        and len(rest) == 3
        and surnames().get(rest[0])
        and person_size(f"{rest}，{rest}", 0) == 3
    ):
        return low + start  # made of words, but behind a title
    if (start or alone) and _CHINESE.fullmatch(rest) and len(rest) <= (5 if start else 4):
        size = person_size(text, low + start)
        if size and (len(rest) - size > 1 or rest[size:] in _GOES_ON):
            return None
        plain = _is_thing(rest) or _NEVER.search(rest) or is_common(rest)
        return None if plain else low + start
    return None


def _foreign(rest: str, sounds: re.Match[str]) -> bool:
    """Whether sounds at the end of words are a name, and no amount (万美金) or thing."""
    amount = rest[sounds.start() - 1 : sounds.start()].isdigit()
    return not amount and not _is_thing(sounds[0])


def _after_description(words: str, start: int, end: int) -> int:
    found = [m.end() for m in _DESCRIBES.finditer(words, start, end)]
    start = found[-1] if found and end - found[-1] >= 2 else start
    return start + words.startswith(" ", start)


def _person(text: str, at: int, high: int) -> bool:
    name = text[at:high]  # where it ends is known here, whatever follows
    size = high - at
    return size in (person_size(text, at), person_size(name, 0)) and name not in load_places()


def _is_thing(words: str) -> bool:
    known = known_names().get(words)
    return (
        words in load_places()
        or words in clubs()
        or words in common_words()
        or (known is not None and known.kind == "Organization")
    )


def ends_described(words: str) -> bool:
    """Whether words end with what a person is, so that a name may follow: 某公司副总经理."""
    words = words.rstrip(" ")
    return any(found.end() == len(words) for found in _DESCRIBES.finditer(words)) or bool(
        _SHORT_TITLE.search(words)
    )


_OF_PLAYERS = re.compile(r"队|俱乐部|转会|租借|女排|男排|女篮|男篮|签下|艺人|演员|歌手")


def is_player(words: str) -> bool:
    """Whether a sentence about somebody who joins speaks of sport or of the stage."""
    return bool(PLAYS.search(words) or _OF_PLAYERS.search(words)) or any(
        words.endswith((club, club + "队")) for club in clubs()
    )
