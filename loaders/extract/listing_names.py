"""How a company that lists is called: whole, and where only its place gives its name away."""

from __future__ import annotations

import re
from dataclasses import replace

from ...schema import Mention
from ...schema.places import load_places
from .awards_parties import full_name
from .document import Name
from .names.lexicon import GENERIC, LEGAL
from .parties import looks_common, mention_of
from .tagged import DATE, Tagged

_OPENS = re.compile(
    r"(?:据悉|据了解|其中|此外|另外|同时|近日|日前|今日|昨日|目前|此前|刚刚|新股|恭喜|祝贺|\ue016\ue017*|[\u4e00-\u9fff]{2,8}(?:快报|讯|消息|报道|速递)(?=[\s：:])|[，,：:；\s“”\"「」【】｜|丨]"
    r"|[\u4e00-\u9fffA-Za-z0-9]{2,14}?(?:公司|平台|企业|品牌|厂商|巨头|独角兽|[制运开服供][造营发务应]商)(?=[“\"「\u4e00-\u9fffA-Z]{3}))*"
)
"""What may stand in a clause before the name that it begins with."""
_NAME = re.compile(
    r"(?P<name>[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){1,3}(?![A-Za-z])"
    r"|[\u4e00-\u9fffA-Za-z0-9·&]{2,10}?)"
    r"[”\"」』]?(?=\ue016|\Z|[（(]"
    r"|拟|将|已|被|获|遭|通过|完成|[在于与向从自以因正或仍也即]|IPO|上市|首[发次日]|科创板|创业板|主板|北交所|新三板|[ABH]股|港股|美股"
    r"|今[日天年晚早起]|昨[日天]|明[日年天]|近日|日前|正式|成功|顺利|再[次度战闯]?|[二两三]度|[二两三]次|第[二三四五]次|重[新启]|计划|考虑|准备|筹备|筹划|启动|开[启始盘]"
    r"|宣布|公[告布开]|披露|[递提]交|递表|更新|撤|终止|中止|暂[停缓]|推迟|延[后迟]|取消|放弃|冲[刺击]|闯关|谋|欲|要|有望|申请|接受|聘请|选定|登陆|挂牌|[敲鸣][钟锣响]"
    r"|招股|发行|中签|网[上下]|股票|无缘|借壳|进[入行]|收[到盘]|成为|终于|如期|悄然|秘密|低调|首挂|公开募股|面向|站上|登上|周[一二三四五六日]|辅导|审核|退市|摘牌|暗盘|盘中|回归?[A港]|转[战板道]|报送|定于|确定|锁定|触及|赴)"
)
_NO_NAME = re.compile(
    r"[的了这那其该此本各每哪谁何]|公司|企业|市场|行业|交易所|交所|证监|委员会|监管|板块|指数|投资者|机构|券商|保荐|项目|产品|新规|规则|申请|审核|材料|招股|发行|上市|股东|记者|消息|数据|方面"
    r"|\A[一二三两四五再]度|[今去明前]年|[上下]半年|季度|\d[家只年月日]|[一二两三四五六七八九十多数几][家只个]|中国|国内|香港|美国|全国|首[批家只]|同时|目前|此次|本次|期间|预计|如果"
    r"|[基金]金|理财|债|期货|药(?!\Z)|(?<![新制医])药|携|疫苗|车型|手机|新车|最[快早终新]|\A[不有\d]|根据|申报|多达|科创|创业板|主板|新三板|强制|闯关|冲刺|成功|并不|不是|并非|早就|打算|带病|方案|私有化|募股|认购|着手|聘请|希望|\A从|\A[凭应须迫并且而但却虽]|\d+亿|\d+[个只家]|开年"
)
"""What no name has that only its place gives away."""


_CALLED = re.compile(
    r"(?:股票|证券)简称(?:为|[:：])?[“\"「]?(?P<name>[\u4e00-\u9fffA-Z]{2,6}?)(?=[”\"」，。；、（(]|\Z)"
)


_NO_SUBJECT = re.compile(rf"(?:于|在|自)?{DATE}|[于在]")
_CLAUSE_BEFORE = re.compile(
    r"(?:[的”」]|(?<![\u4e00-\u9fffA-Za-z0-9]))(?P<name>[\u4e00-\u9fffA-Za-z0-9]{2,8})，\Z"
)
"""A name that ends the clause before: 曾是巨头的某某，于2010年9月在中小板挂牌."""
_SAID_TO_BE = re.compile(
    r"(?:公司|巨头|龙头|独角兽|白马股|牛股)(?P<name>[\u4e00-\u9fff]{3,5})，(?=\ue016)"
)
"""A name that ends the first clause of a sentence of days: 千亿公司某某，4月14日…，5月31日摘牌."""
_LONGEST, _SENTENCE = 12, 60


def called(tagged: Tagged, start: int, end: int) -> Mention | None:
    """Give the company by the short name of its share, which a step's sentence goes on to tell."""
    found = _CALLED.search(tagged.doc.text, start, end)
    return Mention(found["name"], "Organization", *found.span("name")) if found else None


def guessed(tagged: Tagged, clause: int, start: int) -> Mention | None:
    """Give the company with whose name, known from nowhere else, a clause begins that tells a step
    of its listing: 某某将登陆创业板."""
    opened = _OPENS.match(tagged.text, clause, start)
    at = opened.end() if opened else clause
    colon = tagged.text.rfind("：", clause, start) + 1  # 答案揭晓：某某在纳斯达克敲钟
    found = (_NAME.match(tagged.text, colon, start) if colon else None) or _NAME.match(
        tagged.text, at, start
    )
    if found is None and _NO_SUBJECT.match(tagged.text, clause):
        found = _CLAUSE_BEFORE.search(tagged.text, max(0, clause - _LONGEST), clause)
        low = tagged.text.rfind("。", max(0, clause - _SENTENCE), clause) + 1
        found = found or _SAID_TO_BE.search(tagged.text, low, clause)
    if found is None:
        return None
    name = found["name"]
    often = tagged.doc.text.count(name) > 1 and len(name) > 2
    if no_name(name):
        return None
    share = len(name) == 4 and name.endswith("股份")  # 采纳股份
    if looks_common(name) and not often and not share:
        return None
    return Mention(name, "Organization", *found.span("name"))


def no_name(words: str) -> bool:
    """Whether words hold what no name has that only its place gives away."""
    return bool(_NO_NAME.search(words)) or words in GENERIC or words in load_places()


def _legal(tagged: Tagged, short: str) -> Name | None:
    """Give the one legal name of an article of which a short one has the first two characters and
    the rest in their order: 康桥医械 of 江苏康桥医疗器械股份有限公司."""
    if not 3 < len(short) < 7:
        return None
    found = {
        n.text: n
        for n in tagged.names.values()
        if n.text.endswith("股份有限公司") and short[:2] in n.text[:6] and _in_order(short, n.text)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _in_order(short: str, long: str) -> bool:
    rest = iter(long)
    return all(char in rest for char in short)


def _without_first(tagged: Tagged, company: Mention) -> Mention:
    """Leave out what stands before a name that the article has more often without it."""
    text = tagged.doc.text
    if company.start is None or company.name.endswith(tuple(LEGAL)):
        return company
    if longer := _legal(tagged, company.name):
        return mention_of(longer)
    for size in (1, 2):
        short = company.name[size:]
        often = len(short) > 2 and text.count(short) > 2 * text.count(company.name)
        if often and any(n.text == short for n in tagged.names.values()):
            return replace(company, name=short, start=company.start + size)
    return company


_DESCRIBED = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:[\u4e00-\u9fff]{2}商(?![业贸务城学])|厂商|平台|品牌|巨头|独角兽|龙头|公司)(?=[\u4e00-\u9fff]{3,5}\Z)"
)


def _undescribed(company: Mention) -> Mention:
    """Leave out what a company is before its name: 光伏设备商某某."""
    found = _DESCRIBED.match(company.name)
    if found is None or company.start is None or company.name.endswith(tuple(LEGAL)):
        return company
    return replace(company, name=company.name[found.end() :], start=company.start + found.end())


_FOREIGN_FORM = re.compile(
    r"(?:,?[ ]?S\.A\.B\.[ ]de[ ]C\.V\."
    r"|,?[ ]?(?:Inc|Ltd|Corp|Co|LLC|PLC|plc|N\.V|S\.A|S\.p\.A|AG|SE|ASA|Tbk|Bhd|Limited)"
    r"(?![A-Za-z])\.?"
    r")+|(?<=Inc)\.|(?<=Corp)\.|(?<=Ltd)\."
)
"""A foreign legal form behind a name."""


def whole(tagged: Tagged, company: Mention) -> Mention:
    """Give the full name of which the article says that a company's is short, and with a foreign
    name the legal form behind it."""
    company = _undescribed(_without_first(tagged, company))
    found = full_name(tagged, company)
    if found is company and company.start is not None and company.start in tagged.names:
        canonical = tagged.names[company.start].canonical
        if canonical != company.name and canonical.isascii():
            longer = (n for n in tagged.names.values() if n.text == canonical)
            first = next(iter(longer), None)
            found = found if first is None else mention_of(first)
    if found.end is not None and found.name[-1:].isascii():
        form = _FOREIGN_FORM.match(tagged.doc.text, found.end)
        if form is not None:
            name = tagged.doc.text[found.start : form.end()]
            return replace(found, name=name, end=form.end())
    return found
