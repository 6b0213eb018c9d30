"""The words of awards: what is won (中标 …项目), who orders (招标人), who wins, for how much."""

from __future__ import annotations

import re

from ...schema import Mention
from .cues import spelt_out
from .document import Name
from .parties import BARE, looks_common, mention_of, parties
from .tagged import AMOUNT, FILLER, ORG, Tagged

REACH = 2500
"""How many characters of an article are looked through: later ones tell of other things."""
may_tell = re.compile(
    spelt_out(
        "中标|[夺得]标|[夺投]得|获[判授]|拿下|斩获|揽获|承[揽接]|成交|中选|通知书|合同|合约|货协议|购协议|应协议|销协议|营协议|包协议|架协议|点协议|订单|大单|项目|承包人|个包|入围|供应商名称|候选人"
    )
).search
"""Finds what stands in every sentence that can be the first to tell of a contract."""
AWARDS = re.compile("中标|中选|夺标|得标|夺得|投得|获判|获授|成交|入围|上榜|个包")
"""Stands in every sentence that tells of an award, and not only of a contract."""
TAKEN_BACK = re.compile(
    r"(?:取消|废除|丧失|撤销|终止)[^，。；]{0,30}(?:中[标选]|成交)(?:资格|结果)|废标|流标|违规名单"
)
"""An award that is no more."""
WON = re.compile(
    r"(?:预|拟|再|联合|成功|先后|相继|独家|顺利|分别)*(?:中标|中选|夺标|得标|(?:夺得|投得|获判|获授)了?"
    r"(?=[^，。；\n]{2,60}?(?:工程|合约|合同|标段|标包|(?:建设|施工)项目)(?:[，。；（(]|\Z))|(?:拿下|斩获|揽获|承揽|承接)了?"
    r"(?=[^，。；\n\ue010\ue014]{2,60}?(?:工程|标段|标包|(?:建设|施工|EPC)项目)(?:[，。；（(]|\Z)))"
    r"(?!人|方|单位|价|金?额|[合总累]计?(?:总?金额|额|总)|总|通知|公告|候选|结果|公示|供应商|企业|份额|厂商|排名|榜|数|概率|率|利率|资格|加权|均价|公司|项目|标段"
    r"|的|合同|大户)"
)
ABOUT_WON = re.compile(
    r"(?:的?(?:产品|物资|品类|品种|品规|情况|内容|工期|比例|标的|信息|范围|包数|费用|规模|编号|名称|资格))"
)
"""Behind 中标: words of what is told of an award, which name nothing that is won."""
TOOK = re.compile(
    r"(?:拿下|斩获|揽获|签下|承接|承揽|获得|赢得|收获)了?(?:来自)?[^，。；\ue010]{0,6}"
    rf"(?P<name>{ORG})的?(?P<what>[^，。；\n]{{0,40}}?(?:项目|订单|大单|合同))"
)
WORK = (
    r"(?:项目|工程|标段|采购|集采|订单|大单|合同|合约|EPC|PPP|总承包|服务|设备|系统|产品|协议|施工|标包|包件"
    r"|标的)"
)
_GOODS = (
    r"(?:平台|保险|试剂盒?|基站|[光电]缆|机组|设计|监理|改造|专项债券?|地方债|特许经营权|运维|组件|路灯|车辆|水表|电能?表"
    r"|工程师|管材|钢材|道路|公路|快速路|管网|泵站)"
)
_SUBJECT_END = re.compile(
    rf"^(?P<subject>[^，。；\n]{{2,90}}?{WORK}(?:{WORK}|建设|（[^（）]{{0,30}}）|\([^()]{{0,30}}\))*)(?=[，。；、\s”》」]|的?中标|并(?:已|于|收到|签)|$)"
)
_GOODS_END = re.compile(rf"^(?P<subject>[^，。；、\n]{{2,60}}?{_GOODS})(?=[，。；”》\n]|$)")
_QUOTED = re.compile(
    rf"[“《「](?P<subject>[^”》」]{{4,100}})[”》」](?=[^，。；]{{0,8}}(?:{WORK}|中标|招标|投标|$))"
)
_INSIDE = re.compile(rf"“[^“”]{{2,7}}”[^“”，。；、的]{{2,40}}?{WORK}(?=[，。；、\s]|的中标|\Z)")
"""A word in quotation marks inside the name of a project: “美丽”乡村建设项目."""
SUPPLIER = re.compile(
    r"(?:中标(?:人|方|单位|供应商|企业|公司|厂商)|成交供应商|(?:第一|第二|第三|第\d+|预)?中标候选人|成交人|承包人|候选人第[一1]名|(?<![\u4e00-\u9fff）)])供应商名称)(?:分别)?(?:名称)?"
    rf"(?:(?:为|是|包括|[:：])+|[ \u3000]+(?={ORG}))"
)
TENDERED = re.compile(
    r"(?:参与|参加)[^。；\n]{4,90}?(?:投标|竞标|招标)|参[与加]了?(?:投标|竞标)的[^，。；\n]{4,80}|[《“][^》”\n]{4,90}(?:公示|公告)[》”]"
)
"""What a sentence that goes on with 该项目 has named before."""
BUYER = re.compile(
    r"(?:招\s?标\s?人|招标方|招标单位|采购人|采购方|采购单位|业主(?:单位|方)?|建设单位|发包人|发包方|买方|(?:交易|合同)对手?方|委托方|甲方|需求方|订货方|定作方|采购人信息\s*(?:\d[.、]\s*)?名\s*称)(?:名称)?(?:(?:为|是|[:：])\s?(?P<list>[^，。；\n]{2,80})"
    rf"|\s?(?P<name>{ORG}))"
)
CONFIRMED = re.compile(
    rf"(?:确[定认](?:公司|本公司)?(?:控股|全资)?(?:子公司)?(?P<name>{ORG})?[^，。；]{{0,110}}?为|成为|联合体，?为)"
    rf"(?P<what>[^，。；\n]{{4,90}}?)的?(?:预?中标|成交|第一中标)"
)
NOMINATED = re.compile(
    r"(?P<verb>(?:被)?(?:确定|列|推荐|评)?为|成为|系|[位名]列|位居|排名|排在)(?P<what>[^，。；\n]{0,80}?)的?"
    r"(?:第[一二三]|预|唯一|拟)?(?:中标|成交|中选)(?:候选|社会资本|供应商)?(?:人|单位|方|供应商|企业|机构)?(?=[，。；、之（\s”]|$)"
)
"""甲公司为某项目的中标人; what is awarded may have been named before (该项目)."""
JOINTLY = re.compile(r"联(?:合体|营体)|(?:确[定认]|推荐)其?$")
"""Who wins, where nobody is named: 该联合体为中标人, 确定其为该项目中标人."""
BIDS = re.compile(r"(?:参与|参加)了?[^，。；\n]{4,90}?(?:投标|竞标|招标)[^，。；\n]{0,6}，\Z")
GOES_ON = re.compile(r"(?:目前|现|近日|并|且|已|最终|均|皆|成功|分别)*(?:被)?(?:确定|列|推荐|评)为")
"""A clause whose subject stands in the one before, of those who bid."""
SAID_BEFORE = re.compile(r"^(?:这|多个|评[标审]委员会|该|本|此|上述|相关|前述|其)")
COMPANY = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=确认)|(?<=确定)|(?<=[由为]))[本我]?公司(?=[、和与及\s\ue0ff（(]|$)"
)
THIS_ONE = re.compile(r"了?(?:该|本|此|上述)(?:项目|工程|标段)")
"""Behind a verb of winning: what has been named before."""
WON_IN_ALL = re.compile(r"公司(?:预计|预|共|合计|拟)*中(?:标(?:总?金额|金额总计)|\d+个包)")
"""公司中标总金额约为…: an award, where a notice beside it names what is awarded."""
GOT_NOTICE = re.compile(r"(?:收到|接到|取得|获得|喜获)[^，。；]{0,60}?(?:通知书|通知|公示|公告)")
PRICE = re.compile(
    rf"(?:(?<!收盘)(?<!开盘)(?<!最新)(?<!每股)(?<!股)(?:金额|价格|价款|价值?|总[价值]|总额|投资额?|报价|造价|(?:合[同约]|签约|订单|中标|标的)额)[^，。；\n\ue014]{{0,14}}?|以)(?P<amount>{AMOUNT})(?!\ue015|\s?[/／])"
)
NOTICE = re.compile(
    rf"收到(?:了)?[^，。；]{{0,12}}?(?P<name>{ORG})[^，。；]{{0,20}}?(?:发来|发出|下发|送达|签发|提供|的)"
)
_SENT_US = re.compile(
    rf"(?P<name>{ORG})[^，。；\n\ue010]{{0,6}}向(?:本?公司|{ORG})(?:发来|发出|下发|送达|签发|出具|送来)了?"
    r"[^，。；]{0,10}?(?:中标|成交|中选)?通知"
)
"""某某局向公司发来中标通知书."""
AGENT = re.compile(r"(?:招标|采购)?代理(?:机构|公司)?[^，。；]{0,4}$|交易中心$")
PUBLISHED = re.compile(
    rf"(?P<name>{ORG})[^，。；\n\ue010]{{0,8}}?(?:公布|发布|公示|公告)了?[《“]?(?P<what>[^，。；\n]{{4,70}}?)(?:预?中标|成交|采购结果|的?中标)"
)
_NOT_ORDERED = re.compile(r"[、和与及]|贷款|援助|援建|杯")
"""What follows a name that is a part of what is ordered: 世界银行贷款某某项目."""
SUMMED_UP = re.compile(r"榜单|排行|排名|位列|[\d两几数]个[^，。；]{0,4}项目|合计|累计|总计")
"""Words of many contracts at once, whose amount is no single one's."""
_STEM = re.compile(r"^(?:了|获得|发来的|的|其|由|为|：|:|\s|“|《|\d{1,2}个)+")


_TITLE = re.compile(
    r"(?:(?:招标|中标|采购|成交|合同)?(?:项目|工程|标段|标的|标包)名称|中标项目|合同名称|合同标的|采购项目(?=[:：]))"
    r"(?:\s?[:：为]\s?|[ \u3000]+)"
    r"(?P<title>[^，。；\n]{4,80}?)"
    r"(?=[，。；\n]|\Z|[ \u3000]+"
    r"(?:[（(]?[一二三四五六七八九十\d]{1,2}(?:[)）、.．]|$)|[^\s，。：:]{0,6}(?:供应商|单位|[人方]|金额|价格?|日期|编号|内容|[^\s，。：:]{2,6}[:：])))"
)


def title_in(words: str) -> str | None:
    """Give what is ordered where the words head it so: 项目名称：…"""
    found = _TITLE.search(words)
    return tidy(found["title"]) if found else None


def buyers_in(tagged: Tagged, start: int, text: str) -> list[Mention]:
    """Give the organizations that lead the object of 中标: B 的项目, or A、B 等的项目."""
    many = re.match(
        rf"了?\s*(?P<list>(?:{ORG}[{FILLER}]*|{BARE})[、和及与][^，。；]{{2,40}}?)"
        rf"(?:等|的)[^，。；]{{0,24}}?{WORK}",
        text,
    )
    if many and not re.search(WORK, many["list"]):
        low, high = start + many.start("list"), start + many.end("list")
        return parties(tagged, low, high, ("Organization",))
    one = re.match(rf"了?\s*(?P<name>{ORG})", text)
    return [mention_of(tagged.names[start + one.start("name")])] if one else []


def buyers_told(tagged: Tagged, at: int, text: str) -> list[Mention]:
    """Give who orders by a sentence: behind 招标人, or who sends the notice, if no agency."""
    found = BUYER.search(text)
    if found and found["list"]:
        low, high = at + found.start("list"), at + found.end("list")
        return parties(tagged, low, high, ("Organization",), strict=True)
    if found:
        return [mention_of(tagged.names[at + found.start("name")])]
    notice = _SENT_US.search(text) or NOTICE.search(text)
    if notice and not AGENT.search(text[: notice.start("name")]):
        name = tagged.names[at + notice.start("name")]
        return [] if "交易中心" in name.text else [mention_of(name)]
    return []


def subject_in(tagged: Tagged, start: int, end: int) -> str | None:
    """Give what is ordered, as written, from the object of the verb."""
    words = tagged.written[start:end]
    quoted = _QUOTED.search(words[:120])
    inside = _INSIDE.match(words, quoted.start()) if quoted else None
    if quoted and inside and words[: quoted.start()].endswith("的"):
        return inside.group()
    if quoted and quoted.start() < 24 and not inside:
        return split_buyer(tagged, start + quoted.start("subject"), quoted["subject"])[1]
    lead = _STEM.match(words)
    offset = lead.end() if lead else 0
    found = _SUBJECT_END.match(words[offset:]) or _GOODS_END.match(words[offset:])
    if found is None:
        return None
    return split_buyer(tagged, start + offset, found["subject"])[1]


def split_buyer(tagged: Tagged, start: int, words: str) -> tuple[Mention | None, str | None]:
    """Part who orders from what is ordered, where the words begin with a name (B 的平台项目)."""
    lead = _STEM.match(words)
    offset = lead.end() if lead else 0
    first, rest = tagged.names.get(start + offset), ""
    if first is not None and first.kind != "Organization":
        first = None
    if first is not None:
        rest = tagged.written[first.end : start + len(words)]
        rest = tidy(re.sub(r"^(?:（[^（）]*）|\([^()]*\))?的?", "", rest))
    if first is not None and len(rest) >= 5 and not _NOT_ORDERED.match(rest):
        return mention_of(first), rest
    if first is not None and rest in ("项目", "采购项目", "工程"):
        return mention_of(first), words[offset:]
    subject = tidy(words)
    if len(subject) < 4 or (len(subject) <= 6 and looks_common(subject)):
        return None, None
    return None, subject


_IN_TENDER = re.compile(
    rf"(?:(?:^|[，、的]|此前|公司|(?<=[\u4e00-\u9fff\ue011]))在(?:此次|本次|参与|参加)?(?:关于)?[“《]?(?!互动|接受)|(?:^|，|此前|而)(?={ORG}))"
    rf"(?P<what>[^，。；\n在]{{3,80}}?{WORK}[^，。；\n]{{0,16}}?)[”》]?"
    r"(?:的?(?:公开|集中|国内|国际)?(?:招标|投标|竞标|采购|评标|招标采购|采购招标|招投标)(?:活动|过程|项目|工作)?)?(?<!集)中(?=，|[^标选国采]|\Z)"
)

_WON_BY = re.compile(
    rf"(?:^|(?<=[，。：；\n]))(?P<what>[^，。：；\n]{{4,80}}?{WORK}[^，。：；\n由被]{{0,16}}?)(?:最终|正式|已|将)?"
    r"(?:由|被)[^，。；\n]{2,60}\Z"
)
"""某某项目由甲公司中标."""


def tender_before(tagged: Tagged, start: int, verb: int) -> tuple[Mention | None, str | None]:
    """Give who orders and what, where they stand before a verb of winning: 在某某项目的招标中，
    公司中标."""
    told = list(_IN_TENDER.finditer(tagged.text, start, verb))
    told = told or list(_WON_BY.finditer(tagged.text, start, verb))
    if not told or SAID_BEFORE.match(told[-1]["what"]):
        return None, None
    low, high = told[-1].span("what")
    return split_buyer(tagged, low, tagged.written[low:high])


def tidy(words: str) -> str:
    """Cut amounts, marks and stray words from the ends of what is ordered."""
    words = re.sub(r"^(?:\d{1,2}|[一二三四五六七八九十])、|^(?:项目|工程|标段)名称[:：]", "", words)
    words = re.sub(
        r"^(?:项目|工程|标段)名称[:：]|^(?:总投资|[总造]价|[价总]值|[总金]额|约|近|超)*[\d,.]+[十百千万亿]*"
        r"[美欧港澳日]?元(?:人民币)?的?",
        "",
        words,
    )
    return re.sub(r"^(?:公司|本公司|中标|的|“|《|\s)+|(?:”|》|\s|的)+$", "", words)


_ASIDE = re.compile(
    r"[（(](?:以下简称|下称|简称|又称|招标编号|项目编号|编号)[^（）()]{0,60}[）)]?$"
)
_TWO = re.compile(
    r"^(?P<a>.{4,}?(?:项目|工程|标段|总承包(?:[（(]EPC[）)])?))(?:（[^（）]{0,20}）)?(?:和|及|以及|与|、)"
    r"(?P<b>.{4,}(?:项目|工程|标段|总承包).{0,12})$"
)


def ordered(tagged: Tagged, words: str | None) -> tuple[Mention | None, list[str | None]]:
    """Tidy what is ordered: part the organization it begins with, and two projects in one."""
    if words is None:
        return None, [None]
    words = _ASIDE.sub("", words).strip()
    first: Name | None = None
    for name in tagged.names.values():
        rest = words[len(name.text) :].lstrip("的")
        if name.kind != "Organization" or not words.startswith(name.text) or len(rest) < 6:
            continue
        if not _NOT_ORDERED.match(rest) and (first is None or len(name.text) > len(first.text)):
            first = name
    if first is not None:
        words = words[len(first.text) :].lstrip("的")
    both = _TWO.match(words)
    if both is not None and re.search(f"[“《]{re.escape(words)}[”》]", tagged.doc.text):
        both = None  # one title
    if both is not None and not re.search("联合体|组成", words):
        return mention_of(first) if first else None, [both["a"], both["b"]]
    return mention_of(first) if first else None, [words]
