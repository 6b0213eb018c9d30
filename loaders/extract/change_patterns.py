"""How news tells of changes of position, as patterns over the tagged text."""

from __future__ import annotations

import re

from .tagged import DATE, ORG, PERSON, PRODUCT
from .titles import FORMER, NEW, TITLES, UNIT

_HON = r"(?:先生|女士|小姐|博士|教授|同志)?(?:（[^（）]{0,30}）)?"
_CODE = r"(?:[（(][^（）()，。]{1,12}[）)])?"
_OTHER_TITLE = r"(?:(?>[^，。；、\n\ue012]{1,24})(?<=[长理裁事席官监书总人任师O员]))?"
"""A title between two persons of a list, by the character it ends with: 董事某甲、监事某乙."""
_PERSONS = rf"{PERSON}{_HON}(?:，?(?:、|和|及|与|以及){_OTHER_TITLE}{PERSON}{_HON}){{0,9}}"
_NAMED_OFFICE = (
    r"(?!所有|一切|任何|全部|相关|其他|上述|该|此|多个|两|原|现)"
    r"[\u4e00-\u9fffA-Z]{2,10}?(?<!任何)(?<!其他)(?=等?(?:职务|一职|职位|之职))"
)
"""An office by the word behind it: 时事评论员职务."""
_OF = rf"(?:(?:本|该)?公司|其|该行|{ORG})?(?:的)?(?:第[一二三四五六七八九十]+届)?(?:{UNIT})??"
APPOINT = re.compile(
    rf"(?P<verb>聘任|任命|委任|聘请|选举|提名|推选|推举|增聘|续聘|增补|增选|选聘|指定|改聘|聘"
    rf"|补选|推荐|新增|提拔|擢升|晋升|提升)(?:了|原|由|任命|聘任)?(?P<old>[^，。；\n\ue012]{{0,32}}?(?:{TITLES}|高管)的?|{PERSON}之(?:长?子|长?女|弟|妻|侄))?(?P<persons>{_PERSONS})"
    rf"(?:继续|共同)?(?P<acts>为|代行|代为(?:履行|行使)|代理|暂代|兼任|担任|出任|接任|任|作为|成为)(?P<org>{ORG})?(?:(?:本|该)?公司(?!秘书)|其|该(?:行|工厂|部门|业务|项目|机构|基金)"
    rf"|集团|(?:{PRODUCT}){{1,2}})?[的之]?(?:新一?任)?(?P<unit>{UNIT}|[\u4e00-\u9fff]{{2,4}}?)??(?P<title>{TITLES})"
)
NAMED = re.compile(
    rf"(?P<verb>增聘|续聘|新聘|改聘|聘任|聘请|任命|委任|选举|迎来)(?:了)?(?:新任的?|新一任|新的?)?(?P<org>{ORG})?(?:公司|该行|集团)?"
    rf"(?P<title>{TITLES})(?P<persons>{_PERSONS})(?![^，。；]{{0,8}}(?:为|担任|出任|兼任|接任|任|成为))"
)
"""The office before the name of who takes it: 增聘基金经理某某."""
_TAKE_VERB = (
    r"出任|担任|接任|成为(?=[^，。；]{0,12}?(?:新一?任|首任|现任))|代理(?=[^，。；]{2,16}职)|履行(?=[^，。；]{2,16}职[务责权])|连任|(?<!连)续任|就任|获任|升任|兼任|获选|履新|(?<![新刚])上任|当选|获委任|被任命|被聘任|被聘|获聘任(?=为)|获聘|调任"
    r"|提拔|擢升|获提名|被提名|任命(?=为)|委任(?=为)|聘任(?=为)|推选(?=为)|选举(?=为)"
    r"|代为(?:履行|行使|担任)|代行|代任|暂代|署理|改任|转任|赴任|履任|继任(?!人|者)|接掌|出掌|接棒|接替|新任(?!命)|晋升|荣升|升职|任职"
    r"|入职|加入|加盟|空降|跳槽|回归|转投|投身|签约"
    r"|(?<![前原现历时曾责信胜主担出接就升兼获调新继改转赴履上离连在重选委聘留受])任(?![命期职何务意由教免内满选性凭天非人一])"
)
TAKE = re.compile(
    rf"(?P<persons>{_PERSONS})(?P<gap>[^\ue012。；\n]{{0,24}}?)(?P<verb>{_TAKE_VERB})(?:了|为"
    rf"|至|到|任|{PERSON}|新任|首任|(?<=接替|接棒|接任|接班)[\u4e00-\u9fff·]{{2,6}}?(?=出任|担任|成为|(?<!主)任)|担任"
    rf"|出任|成为){{0,3}}(?P<org>{ORG})?{_CODE}"
    rf"(?P<rest>(?P<unit>[^，。；\n\ue010\ue012]{{0,10}}?)(?P<title>{TITLES}))?"
)
APPROVED = re.compile(
    rf"核准(?:了)?(?P<persons>{PERSON}{_HON}(?:、{PERSON}{_HON}){{0,9}})(?:担任)?(?P<org>{ORG})?(?:（[^（）]{{0,24}}）)?的?"
    rf"(?P<title>{TITLES})的?(?P<verb>任职)资格"
)
"""A supervisor of banks lets somebody take a place."""
QUALIFIED = re.compile(
    rf"(?P<persons>{PERSON}{_HON})(?:(?:已|正式)?获得?(?:公司|该行|高管|相关)?)?的?(?P<org>{ORG})?(?:公司|该行)?(?P<unit>{UNIT})??(?P<title>{TITLES})?的?"
    r"(?P<verb>任职)资格(?:(?:已|正式|于[^，。；]{2,12})?获|得到|已?被|通过|批复|核准|批准)"
)
"""The same, told of whom it lets: 某某的行长任职资格获批."""
HANDED = re.compile(
    rf"(?P<org>{ORG})?{_CODE}(?:本公司|公司|该行|其)?[的之]?(?P<unit>{UNIT})??(?P<title>{TITLES})"
    rf"(?:[（(][A-Za-z]{{2,6}}[）)])?(?:一职|职务|职位|之职|{PERSON}[^，。；\ue012]{{0,16}})?(?:[，\s](?:职务|该职|其职务)?)?(?:暂时?|届时|将|则|改|拟|转|现)?"
    rf"(?:由|(?<=[，\s]))(?P<old>(?:前|原)?{_OF}(?:前|原)?(?:{TITLES}|高管))?(?P<persons>{_PERSONS})，?"
    rf"(?P<verb>兼任|担任|出任|接任|接替|代行|暂代|继任|接棒|代理|接手|接班)(?!.{{0,12}}(?:{TITLES}))"
)
"""An office that another takes over: 某某卸任总经理，由某某接任."""
JOINS = frozenset(("入职", "加入", "加盟", "空降", "跳槽", "回归", "转投", "投身", "签约"))
_LEAVE_VERB = (
    r"辞去|辞任|退任|辞职|呈辞|(?<!申)请辞|辞呈|去职|离职(?!传闻|传言|补偿|员工|意向|率|潮|手续|证明|原因|理由|消息|风波|事宜|协议|背后)|离任|卸任|退休(?!相关|金|年龄|生活|后)|不再担任|不再兼任|被免去|免去"
    r"|被免职?(?!去)|[被遭](?:解职|解聘|解雇|罢免|撤职|停职|开除(?!党籍|公职)|炒)|去世|逝世|离开|出走|离队|下课|退居二线|卸下(?=[^，。；]{2,14}(?:一职|职[务位]|之职))|退出|被裁|下台|挂印"
)
LEAVE = re.compile(
    rf"(?P<persons>{_PERSONS})(?P<gap>[^\ue012。；\n]{{0,36}}?)(?P<verb>{_LEAVE_VERB})"
    rf"(?P<after>(?:了|其|所担任的|所任|在)?(?:{ORG}(?:旗下|下属|所属)的?(?:全资|控股)?(?:子公司)?)?(?P<org>{ORG})?{_CODE}(?:本公司|该公司|公司|该行|其)?[的之]?"
    rf"(?:(?P<unit>{UNIT}|(?:(?!的)[\u4e00-\u9fff、]){{2,12}}?)??(?P<title>{TITLES})|(?P<named>{_NAMED_OFFICE})))?"
)
REPORTED = frozenset(("辞职", "辞呈"))
"""How a letter of resignation is told of, mostly before what is given up by it (辞去…)."""
ALSO = re.compile(
    rf"[，、]?(?:并|且)?(?:同时|一并|亦|也)+(?:申请|请求|一并|决定|将)*(?P<verb>辞去|辞任|卸任|不再担任)(?:了|其)?"
    rf"(?:本公司|公司|其)?(?:的)?(?P<unit>{UNIT})??(?P<title>{TITLES})"
)
"""The same person gives up more, right behind: 辞去董事长职务，同时辞去委员职务."""
DISMISS = re.compile(
    rf"(?P<verb>免去|解聘|罢免|解雇|裁掉|开除(?!党籍|公职)|辞退|终止|撤销"
    rf"|解除)(?:了)?(?P<held>{_OF}(?:{TITLES}))?(?P<persons>{_PERSONS})的?(?P<org>{ORG})?(?:本公司|公司|该行"
    rf"|其)?的?(?P<unit>{UNIT})??(?P<title>{TITLES})?"
)
_OF_WHAT = (
    "(?<=[\ue010\ue011、，和与及])(?![并而同随此经因多据曾今明后每其本该其公前原时现已将拟在于对从向与]|宣布|官宣|收到|发布|公布|披露|表示|透露|任命|聘|选举|提名"
    "|推|免|董事|监事|接到|批准|同意|授权|决定|通知|确认|否认|证实|获悉|迎来|旗下|方面|内部|今|昨|近|日前|正式)"
    "(?:(?![已将拟前])[\u4e00-\u9fffA-Za-z]){2,10}?(?<![的了在是与和及为由将被对从向任命会、])"
)
"""Of what somebody is the head, between his organization or another of a list, and his title."""
TITLE_BEFORE = re.compile(
    rf"(?P<org>{ORG})?(?:（[^（）]{{0,24}}）)?(?:本公司|公司|该行)?的?(?:{FORMER}"
    rf"|{NEW})?(?P<unit>{UNIT}|{_OF_WHAT})??(?:{FORMER}|{NEW})?(?P<title>{TITLES})"
    r"(?:[（(][A-Za-z]{2,6}[）)])?的? ?$"
)
ORG_BEFORE = re.compile(rf"(?P<org>{ORG})(?:（[^（）]{{0,24}}）|\([^()]{{0,24}}\))?$")
NO_EVENT = re.compile(
    r"写|曾|历任|此前|先后|不会|不对|产生|放弃|谋求|寻求|出生|毕业|历年|一直|多年|(?<!此)(?<!空缺)期间|至今|时任|简历|担任过|如果|若|是否|劝"
    r"|为何|再次?提名|早在|激励对象|限制性股票|持股计划"
)
STATE = frozenset(("担任", "兼任", "任职"))
CUE = re.compile(
    rf"{_TAKE_VERB}|{_LEAVE_VERB}|聘|任命|委任|选举|提名|推选|推荐|推举|增补|免去|解聘|罢免|解雇"
    rf"|裁掉|开除|任职资格|补选|增选|选聘"
)
AT_ONCE = re.compile(
    rf"(?:先生|女士|同志)?(?:(?:不再|辞去|卸任|离任)[^，]{{2,24}})?，?(?:{DATE}|自|于|起|即日起|将|拟|正式|还|同时|并|均|也|则|分别|[当被]选)*"
)
"""What may stand between somebody and 任."""
YEAR = re.compile(r"\d{4} ?年(?!\d{1,2}月\d{1,2}日)|至今|以来")
"""A year without a day tells of a life."""
NEWLY = re.compile(
    rf"将|拟|宣布|决定|获|被|受聘|由|新|正式|起|{DATE}|近日|日前|公告|董事会|：|通过|同意"
    r"|(?:^|[，；\s])原(?!标题)|均"
)
LIFE = re.compile(
    r"(?:曾|此前|先后|历任|出生|毕业|当年|\d{4} ?年(?!\d{1,2}月\d{1,2}日)，?)[^，。；\n]{0,24}\Z"
)
"""Before a verb of joining these tell of a life, and no news: 2013年加盟."""
SPAN = re.compile(r"年[^，。；]{0,6}(?:[-–—~至到]|起至)[^，。；]{0,6}年")
"""From one year to another: a life, and no news."""
NOT_PEOPLE = re.compile(
    r"退出(?:历史|市场|竞争|比赛|群聊)|离开(?:地面|现场|家)|加入[^，。]{0,3}(?:了解|讨论|购物)"
    r"|辞去[^，。]{0,10}(?:工作|公职|编制)"
)
