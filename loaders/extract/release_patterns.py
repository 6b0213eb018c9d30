"""The patterns by which releases are found in a tagged sentence, and the words around them."""

from __future__ import annotations

import re

from .listing_words import GOODS
from .tagged import DATE, FILLER, ORG

_COUNT = r"[\d一两三四五六七八九十多几数]{1,4}[款部种]"
CUE = re.compile(
    r"发布|推出|上线|开源|首发|连发|发售|开售|亮相|登场|上市|面[世市]|问[世市]|公布|开播|开服|开卖|诞生|带来|公测|内测|发行|展示"
    rf"|曝光|首[播秀销]|预[售约订]|测试|推送|发新|推(?:新|全新|[\u4e00-\u9fffA-Za-z0-9]{{1,8}}版)|见面|展出|开订|[出推]了?{_COUNT}"
)
"""Without one of these a text tells of no release."""
SPACE = "\ue0fe"
"""Stands for a space within a name (某牌 X3 系列)."""
JOINED = re.compile(
    r"\s(?=[A-Za-z\ue01a])|(?<=[A-Za-z0-9])\s(?=\ue010)|(?<=[A-Za-z0-9\ue01a\ue01b])\s(?=\d|系列|车|版|款)"
)
"""Spaces within names."""
_DATES = rf"[在于](?={DATE})|{DATE}|[\s{SPACE}]|{FILLER}"
_FIRST = rf"(?:近日|日前|今[日天晚]|昨[日天晚]|刚刚|终于|预计|就|又|也|还|再|现|{_DATES})*+"
_ADVERBS = (
    r"(?:先期|或许|获批|官宣|全平台|双平台|双端|全网|全渠道|全系|则|完成|迎来|早(?=[在于])|那么|真的|定于|计划|拟|准备|便|近期|火爆|正在"
    r"|[在于][^，。；！？\n]{1,20}?(?:[展会典]|WWDC|CES|MWC|IFA|E3)(?:上|期间|前夕|现场|中)?就?"
    r"|正式|即将|将|已经?|又|也|还|就|再次?|终于|如约|首次|重磅|今日|今天|近日|日前|刚刚|率先|接连"
    r"|火热|首发(?=亮相|上市)|先后|陆续|预计|或将?|有望|宣布|会|全球|国内|同步|官方|突然|现|又一款|全面"
    r"|海外|国内|国外|欧洲|印度|日本|北美|线上|线下|首度|均|才|能|可能|应该|一起|一同|隆重|惊艳|悄然|低调|强势|闪亮|华丽|震撼|官宣"
    r"|开启|接受|开放|启动"
    r"|应该是|也是|敲定了?|确定|确认|抢先|独家|定档|不日|年内"
    rf"|双双|同时|最快|最早|要|如今|自从?|一经|刚|{_DATES})*+"
)
_STOP = (
    r"(?=[，。；！？!?：:）)|丨\n]|\s|$|[并但而]|不受|以来|在即"
    r"|\ue0ff|之?[后前][，又]|时[，。])"
)
_FAIR = (
    r"(?=(?:于|在)?[^，。；！？\n]{0,16}(?:展会?|大会|峰会|市场|[京沪穗深蓉]|(?:CES|MWC|E3|ChinaJoy)[^，。；！？\n]{0,8})"
    r"(?:[，。；！？\n]|$))"
)
_CHAR = r"[^，。；！？!?：:\n\ue016\s]"
BEHIND = re.compile(
    r"(?P<verb>发布|推出|(?<!线)上线(?!下)|开源|首发|连发(?![布声文])|发售|公布|展示|发行|带来(?=了?[\u4e00-\u9fff]{0,8}(?:车|手机|平板|耳机|电视|手表)[\u4e00-\u9fff]{0,3}[A-Za-z]|了?(?:包括|新|全新|首款|[多数两三四五六七八九十\d]{1,2}款))|展出(?=了?(?:新|全新|全球首|首款|[多数两三四五六七八九十\d]{1,2}款))|推送(?=[^，。；]{0,16}(?:版|系统|更新|OS|UI))"
    r"|(?<![开首连转批量研分])发(?=新[机品车歌]|新专辑|新单曲)|推(?![荐动进出广])(?=新[款车品机]|全新|[\u4e00-\u9fffA-Za-z0-9]{1,8}版(?:本|车型)?[，。！\s])|曝光(?=[\u4e00-\u9fff\ue010\ue011A-Za-z]{0,6}(?:首款|新款|全新|新机|新车))"
    rf"|(?<![售卖派挂指提拿付作退突支演展输发列给放租贷流转])(?:出|推)(?=了?{_COUNT}))"
    rf"(?:了|出了?)?{SPACE}?"
    r"(?!会|时|者|方|商|版|日(?!产)|当|后|前(?!所)|于|在|的|不|内容|仪式|地点|平台)"
    rf"(?:包括|包含)?(?P<what>(?:{DATE}(?=[版款]))?{_CHAR}{{2,80}}?){_STOP}"
)
"""推出了某某: what stands up to the end of the clause."""
LATER = re.compile(
    rf"(?:^|(?<=[，。；！？!?：:|丨\n）)]))(?P<what>{_CHAR}{{3,34}}?)(?:终于|要|真的|正式)*+(?:来了|官宣|确认|曝光|敲定|定了|实锤|稳了)?[，,！!：:]{_FIRST}(?P<of>){_ADVERBS}"
    r"(?:(?:在|(?<![用位处属])于)(?:(?!的)[\u4e00-\u9fffA-Za-z0-9]){1,12}?(?:正式|首次|全球|同步|[与和]))?(?:(?<=[\ue016\ue017])[\u4e00-\u9fff]{2,3}(?=发布|亮相|首发))?"
    r"(?P<verb>发布|面[世市]|问[世市]|发售|开售|开卖|亮相|上市|首发|开播|首销|预[售约订]|[与和]?(?:读者|观众|消费者|大家|玩家)见面)"
    rf"(?:了|啦)?{_STOP}"
)
"""某某，将于某日上市: what stands in a clause of its own before that of the verb."""
RELEASED = re.compile(
    r"(?<!其)(?<!自)(?P<verb>发布|推出|上线|首发|上市|开源|发售)(?:运营)?的(?P<what>[^，。；！？!?：:\n]{2,40}?)"
    r"(?=[，。；！？!?：:\n]|$|(?<=》)(?![、和与及])|这[个款一]|[中上里](?=[，。])|已|也|在|将|还|目前|正在|都|均|就|来说|突然"
    r"|被|遭|(?<!智)能(?!源|量)|有|采用(?![^，。]{1,14}的[^，。的]{2,8}[，。])|热[销卖]|大卖|走红|深受|广受|备受|颇受|一度|吸引|引[发起]|让|凭借|终于|主打|定位|可以|搭载|配备|售价|是|获得|受到|拥有|支持|一经)"
)
"""最新发布的某某, with a predicate behind it."""
_BEFORE_VERB = (
    "发布|推出|上线|首发|面[世市]|问[世市]|发售|开售|开卖|亮相|登场|公测|内测|上市|公布|开播|开服|诞生|发行|首播|首秀|首销|推送|预[售约订]|开订"
    "|[与和跟](?:广大)?(?:读者|观众|消费者|大家|玩家|网友|用户|歌迷|影迷|粉丝)见面"
)
BEFORE = re.compile(
    r"(?:^|(?<=[，。；！？!?：:|丨\n）)])|(?<=[^A-Za-z0-9]\s)|(?<=宣布)|(?<=[消料]称)|(?<=获悉))"
    rf"(?=[^，。；！？!?：:\n]*?(?:{_BEFORE_VERB}))"  # most clauses have none, and end here
    rf"{_FIRST}(?P<what>{_CHAR}{{2,34}}?)(?P<of>的)?{_ADVERBS}(?:实车|真机)?"
    r"(?:(?:在|(?<![用位处属])于)(?:(?!的)[\u4e00-\u9fffA-Za-z0-9]){1,12}?(?:市场|地区)?(?:正式|首次|全球|同步|独家|首发(?=亮相|上市))?)?"
    rf"(?P<verb>{_BEFORE_VERB})"
    rf"(?:上市|发布|开售)?(?:了|啦)?(?:{_STOP}|(?=售|起售|补贴[前后]|搭载|引[发起热]|遭|就|便|仅|价格|定价|当天|首日)|(?<=亮相){_FAIR}|(?<=首发){_FAIR})"
)
"""某某正式上市: what stands from the beginning of the clause."""
NEAR = re.compile(
    rf"(?:{ORG}|(?:^|[，。；！？：:\s])[^，。；！？：:\s的]{{2,10}}?){_ADVERBS}(?:在[\u4e00-\u9fff]{{2,8}}?)?(?:正式|率先)?\Z"
)
"""A name that stands right before the verb."""
NOT_DONE = re.compile(r"未|没有|不再|停止|暂停|取消|推迟|延期|拒绝|[重次再]新$|转$|[指导]")
LISTED = re.compile(
    r"(?:[：:]|，(?:共|主要|分别)?(?:包括|包含)了?)[^，。；！？\n]*?、[^，。；！？\n]*"
)
"""What is counted, then named one by one (四大系统：甲、乙)."""
ETC = re.compile(r"(?P<list>.*、.*?等)(?:在内的?)?[一二两三四五六七八九十\d多几]+[款种项个大].*")
ALL_OF = re.compile(r"(?P<list>.*、.*?)在内的.*")
"""甲、乙在内的众多产品."""
AFTER_QUOTE = re.compile(r"[^”》」]*[”》」](?P<rest>[^”》」]{2,})")
ONE_NAME = re.compile(rf"{ORG}|[A-Za-z ]+")
BRANDED = re.compile(rf"{ORG}[\u4e00-\u9fff]{{1,6}}")
ADVERBIAL = re.compile(
    r"即将|正式|将[于在会]|已[于在经]|(?<![用位处属基由关对至])于\ue016|[在自从]\ue016|最早"
)
"""Where the name before a verb ends and its adverbs begin."""
TELLS = re.compile(
    r".*(?:宣布|等[来到]了?|迎来了?|暗示|预示|意味着|热议|传出|据传|消息称|爆料称?|[消料]称|透露|确认|曝光?|表示|获悉|官宣)[：:]?"
)
"""Who tells it, before what is told."""
LEAD = re.compile(
    r"^(?:(?:出自|来自|基于|源自|备受|万众|众所|期待|传闻|号称|搭载|采用)[^，。]{1,14}?的|(?:去年|今年|\d{4}年?)?[\u4e00-\u9fff]{2,4}车展(?:上|中|期间|现场)?|的时候|在(?=[A-Za-z《“])|自(?=我国|全球|国内|首)|由[^，。的]{2,14}的|在[^，。]{1,10}?(?:的时候|期间|之际|当[天日])|随着|莫过于|自从|当|在(?!线)|此外|而|但|其中|目前|据悉|同时|另外|就拿|就连|比如|例如|其实)+"
)
"""Words that begin a clause."""
ISSUED = re.compile(
    r"人民币|纪念[币钞章]|邮票|专辑|单曲|唱片|新歌|数字货币|纸币|硬币|金币|银币|[消公交]费?卡$"
)
"""What is issued and no security."""
ROUND_BRACKETS = re.compile(r"（[^（）]{0,60}）|\([^()]{0,60}\)")
BY = re.compile(r"(?:将会?|已|正式|是)?由(?P<who>[^，。；：、的由]{2,14})\Z")
"""Who brings it out, between the thing and the verb: 某某由某公司推出."""
ABOUT = re.compile(
    r"(?P<what>.{2,}?)的(?:看法|评价|态度|期待|热度|关注|需求|体验|优点|缺点|争议|传闻|猜测|话题|讨论|原因|销量|表现|时候|时间|过程"
    r"|价格|售价|外观|配置)"
)
"""Something of what came out: 推出的某某的价格."""
SHOWN = re.compile(r"(?:正式|全网|全球|今日|即将)?(?:首播|开播|首发|首映|上线|上映|发布|开售|发售)")
"""A second verb behind a title in quotes: 推出《某某》首播."""
VERSIONS = re.compile(
    r"[\d一二两三四五六七八九十多]{1,2}[款个种](?:不同)?(?:车型|配置|版本|配色|颜色|动力|机型|尺寸|规格)(?:车型|可选|选择)?"
)
"""How many versions there are of what comes out, itself no release."""
IN_ALL = re.compile(r"共|分别|新车|车型|该车|[^，。；]{2,}(?:发布|上市|亮相|首发|开售)[^。；]*\Z")
PRICED = re.compile(rf"{GOODS.pattern}|价格|元起|万起|定价|补贴[前后]|首发价|指导价|车")
"""Words of goods that have a price."""
TITLE = re.compile(r"《[^《》\n]{1,40}》|“[^“”\n。]{1,24}”")
MARKS = re.compile(r"[：:，！!？?、 ]")
WORK = re.compile(r"》(?:[\u4e00-\u9fff]{0,6})\Z|(?:手游|网游|新车|新机)\Z")
"""What is no speaker: 《某某》手游正式公布."""
YET = re.compile("将|准备|计划|有望|预计")
"""Before 推出 with nothing behind it: what stands before is brought out, not its maker."""
THING = re.compile(r"(?:[》”A-Za-z0-9]|版|系列|款|车|手机|新[机品])\Z")
"""How what stands in a clause of its own must end."""
MODEL = re.compile(
    r"(?P<name>.*(?:[A-Za-z0-9+》”]|系列|版|(?<![新该此])款))(?P<rest>[\u4e00-\u9fff]{1,6})"
)
"""A name that ends with the mark of a model, and words behind it: adverbs, if they are common."""
GOES_ON = re.compile(
    r"(?<=[A-Za-z0-9》”版列机车仪器卡品药])(?:[也均都](?=大获|成为|引|受|被|在|将|是|已)|引发|引起|吸引|售价|搭载|价格|仅售|主打|采用|支持|起售|配备|成为|备受|深受|广受|对标|叫板|剑指|直逼|挑战|迎战)"
)
"""Where a second verb begins behind what came out."""
