"""Listings: a company's steps on its way to a stock exchange, with venue, sponsors and regulator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ....schema import Claim, Mention, Modality, Value, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence
from ..modality import modality_of
from ..parties import mention_of, parties
from ..subjects import Subjects
from ..tagged import AMOUNT, ORG, Tagged
from ..telling import dates_of

_VENUES = (
    r"上海证券交易所科创板|深圳证券交易所创业板|上交所科创板|深交所创业板|上交所主板"
    r"|深交所主板|港交所主板|香港联交所主板|联交所主板|联交所创业板|香港联合交易所主板"
    r"|科创板|创业板|北交所|北京证券交易所|新三板|上交所|上海证券交易所|深交所|深圳证券交易所"
    r"|港交所|香港交易所|香港联交所|香港联合交易所|联交所|纳斯达克|纽交所"
    r"|纽约证券交易所|伦交所|伦敦证券交易所|东京证券交易所|新交所|A股主板|A股|H股|港股|美股"
    r"|主板|NASDAQ|Nasdaq|NYSE"
)
_VENUE = re.compile(_VENUES)
_STAGES: tuple[tuple[str, str], ...] = (
    ("delisted", r"退市|摘牌|终止上市"),
    ("suspended", r"暂停上市|中止(?:审核|审查|上市|IPO)"),
    ("rejected", r"(?:被否|未(?:获|能)?(?:通过|过会)|不予(?:注册|核准|通过)|遭否决|终止审核)"),
    ("withdrawn", r"撤回(?:了)?(?:[^，。；]{0,8}(?:申请|材料))|撤(?:回|单|材料)|终止(?:IPO"
    r"|上市(?:辅导|申请|计划))|放弃(?:IPO|上市)|取消(?:IPO|上市)"),
    ("listed", r"(?:正式|成功|今日|昨日|今起|首日)(?:在)?[^，。；]{0,14}?(?:上市|登陆|挂牌)"
    r"|(?:上市|挂牌)首日|(?:在|于)[^，。；]{0,14}?(?:正式|成功|挂牌)+上市|登陆(?!页)|挂牌上市"
    r"|挂牌交易|敲钟|(?:已|今日|今天|[年月日])(?:在|于)?[^，。；]{0,10}?上市(?!辅导|申请|公司"
    r"|委|计划)|完成(?:了)?(?:IPO|上市)(?!辅导|备案|申请)"),
    ("priced", r"(?:IPO|发行)定价|(?:最终)?发行价(?:格)?(?:为|定为|确定为)|招股价"
    r"|(?:公开)?招股(?!说明书|书|文件)|定价(?:为|每股)"),
    ("approved", r"过会|(?:通过|获得?)[^，。；]{0,12}(?:聆讯|上市委|发审委|核准|批准|批复"
    r"|注册(?!资))|注册生效|核准[^，。；]{0,14}发行|拿到批文|首发获通过"
    r"|同意[^，。；]{0,20}(?:注册|上市)"),
    ("accepted", r"(?:申请|招股书|材料)[^，。；]{0,8}(?:获|已|被)?受理|获[^，。；]{0,8}受理"),
    ("tutoring", r"辅导备案|(?:上市|IPO)辅导|辅导(?:协议|登记|机构|验收|期)"),
    ("filed", r"递表|递交[^，。；]{0,16}(?:招股|上市申请|申请|A1|材料|F-1)"
    r"|提交[^，。；]{0,16}(?:招股|上市申请|IPO申请|F-1|S-1)|秘密(?:递交|提交)|交表"
    r"|报送[^，。；]{0,10}(?:申请|材料)|披露(?:了)?招股|申报[^，。；]{0,6}(?:上市|IPO)"),
    ("preparing", r"(?:准备|筹备|启动|推进|计划|拟|筹划|寻求|考虑|谋求|冲刺|有望|将|预计"
    r"|正在推动|推动|进行)[^，。；\n]{0,16}?(?:IPO|上市)(?!公司|后|企业|地|规则|辅导|前)"),
)  # fmt: skip
_PATTERNS = tuple((stage, re.compile(words, re.IGNORECASE)) for stage, words in _STAGES)
_CUE = re.compile(
    r"上市|IPO|递表|交表|过会|聆讯|招股|挂牌|登陆|辅导|敲钟|退市|摘牌|注册|核准", re.IGNORECASE
)
_ABOUT_RULES = re.compile(
    r"上市公司股东|上市委员会(?:委员)|上市标准|上市规则|上市地|上市机制|门槛|准入|登陆的|要求"
    r"|政策|制度|指引|产品上市|新品|新车|上市销售|上市后|药品上市|获批上市"
    r"|上市许可|注册资本|注册地|注册商标|注册会计师|车型|新款|全新一代|版上市|上市公司"
)
_IF = re.compile(
    r"如果|若|假如|一旦|即使|即便|能否|是否|可能会?考虑|符合(?!发行)|对于|(?:申请|上市|IPO)前|之前"
)
_MARKET = re.compile(
    r"IPO|招股|交易所|[上深港北纽联新]交所|纳斯达克|证监|[A-Z]股|港股|美股|股票|股份|保荐"
    r"|发审|过会|上市委|辅导|科创板|创业板|聆讯|主板|新三板|敲钟|发行价|首发"
)
"""Words of a stock market, without which 上市 may be a drug's or a car's."""
_OF_A_LISTING = re.compile(r"上市|IPO|发行|招股|聆讯|发审|首发|过会")
_ASIDE_STEP = re.compile(
    r"[^，。；]{0,6}?(?:的(?!上市|IPO|计划)|阶段|进程|路径|过程|关键|规划|之路)"
)
_BEARS = re.compile(
    r"(?:公司|企业|其)?(?:已|将|正|拟|于|此前|目前|近日|日前|并|也|曾|计划|准备|预计|有望"
    r"|成功|正式|顺利|[\ue016]|这家|该|本|公司|上市|IPO|保荐|递|提交|完成|股)"
)
_SPONSOR = re.compile(
    r"由(?P<list>[^，。；]{0,60}?)(?:担任|作为|任|为)?(?:其)?(?:联席|独家|联合)?(?:保荐|辅导"
    r"|承销|主承销|全球协调)"
    r"|(?:保荐(?:机构|人|方)|辅导(?:机构|券商)|(?:主)?承销商|(?:联席)?(?:全球协调人"
    r"|账簿管理人|保荐人))(?:\([^()]*\)|（[^（）]*）)?(?:分别)?(?:为|是|包括"
    r"|[:：])(?P<list2>[^，。；]{0,60})"
)
_REGULATOR = re.compile(
    rf"向(?P<who>{ORG})[^，。；]{{0,20}}(?:备案|申请|递交|提交|报送|登记)"
    rf"|在(?P<who2>{ORG})(?:完成|进行|办理)[^，。；]{{0,10}}(?:备案|登记)"
)
_RULE = re.compile(r"(?<![\dA-Z])(18[ABC])(?![\dA-Z])|第(18[ABC])章")
_PRICE = re.compile(
    rf"(?:发行价(?:格)?|招股价|定价)(?:区间)?(?:为|是|[:：]|定为|确定为|每股"
    rf"|在)*(?P<amount>{AMOUNT})"
)
_RAISED = re.compile(rf"(?:募集|募资|集资|筹资|筹集)[^，。；\d\ue014]{{0,10}}(?P<amount>{AMOUNT})")
_VALUE = re.compile(rf"市值(?:约|已|为|达到?|超过?|[:：]|突破|一度)*(?P<amount>{AMOUNT})")
_TICKER = re.compile(
    r"[（(](?:股票代码[:：]?|SH|SZ|HK|NASDAQ[:：]|NYSE[:：])?\s?(\d{4,6}(?:[.\-](?:HK|SH"
    r"|SZ))?|[A-Z]{2,5}(?:\.(?:US|O|N))?)(?=[，,；;）)])"
)


@dataclass
class _Step:
    company: Mention
    stage: str
    words: str
    venue: str | None
    start: int
    end: int
    modality: Modality


def find(doc: Document) -> Iterable[Claim]:
    """Give the steps to a listing that an article tells of, each company's step at a venue once.

    ``venue`` and ``stage_words`` are as written. Rules of exchanges, listed companies in general
    and products that come to market (新车上市) are none.
    """
    if not _CUE.search(doc.text):
        return []
    tagged = Tagged(doc)
    subjects = Subjects(tagged)
    claims: list[Claim] = []
    for sentence in doc.sentences:
        if _CUE.search(sentence.text):
            claims.extend(_in_sentence(tagged, sentence, subjects))
    return _merged(claims)


def _in_sentence(tagged: Tagged, sentence: Sentence, subjects: Subjects) -> Iterator[Claim]:
    seen: set[str] = set()
    for clause in tagged.clauses(sentence):
        words = tagged.doc.text[clause.start : clause.end]
        if _IF.search(words) or not _CUE.search(words):
            continue
        plain = _ABOUT_RULES.sub(lambda m: "＿" * len(m.group()), words)
        for stage, pattern in _PATTERNS:
            match = pattern.search(plain)
            if match is None or not _is_step(stage, match, sentence.text, words):
                continue
            for step in _steps(tagged, sentence, clause.start, match, stage, subjects):
                if step.stage in seen:
                    continue
                yield _claim(tagged, sentence, step)
            seen.add(stage)
            break


def _is_step(stage: str, match: re.Match[str], sentence: str, clause: str) -> bool:
    """Whether words that could be a step of a listing are one."""
    if not _MARKET.search(sentence) and "上市" not in match.group():
        return False
    if stage in ("filed", "accepted", "approved", "listed") and not _MARKET.search(sentence):
        return False
    if stage == "approved" and not _OF_A_LISTING.search(clause):
        return False
    if stage == "preparing":
        before = match.string[max(0, match.start() - 1) : match.start()]
        return before not in ("为", "在", "以") and not _ASIDE_STEP.match(match.string, match.end())
    return True


def _steps(
    tagged: Tagged,
    sentence: Sentence,
    at: int,
    match: re.Match[str],
    stage: str,
    subjects: Subjects,
) -> Iterator[_Step]:
    start, end = at + match.start(), at + match.end()
    company = _company(tagged, sentence, at, start, end, subjects)
    if company is None:
        return
    modality = modality_of(tagged.doc, start, end)
    if modality == Modality.DENIED:
        return
    if stage == "preparing" and modality == Modality.ASSERTED:
        modality = Modality.PLANNED
    near = [m.group() for m in _VENUE.finditer(tagged.doc.text, at, _clause_end(tagged, end))]
    if not near:
        near = [m.group() for m in _VENUE.finditer(tagged.doc.text, sentence.start, at)][-1:]
    several = len(near) > 1 and re.search(r"[和与及、]", tagged.doc.text[at:end])
    for venue in (near if several else near[:1]) or [None]:
        yield _Step(company, stage, _core(stage, match.group()), venue, start, end, modality)


_LISTED = re.compile(r"(?:正式|成功|挂牌)*(?:上市|登陆|挂牌|敲钟|IPO)(?:首日|交易|上市)?")


def _core(stage: str, words: str) -> str:
    """Give the words of the step without what stands between its verb and its adverb."""
    found = _LISTED.search(words) if stage == "listed" else None
    return found.group() if found else words


def _clause_end(tagged: Tagged, at: int) -> int:
    found = re.compile(r"[，；。\n]").search(tagged.text, at)
    return found.start() if found else len(tagged.text)


def _company(
    tagged: Tagged, sentence: Sentence, at: int, start: int, end: int, subjects: Subjects
) -> Mention | None:
    """Give who lists: the name before the step, not the exchange, the regulator or a sponsor."""
    words = tagged.text[sentence.start : end]
    aside = {m.start() for m in re.finditer(rf"(?<=[向在由于至]){ORG}", words)}
    aside |= {m.start() for m in re.finditer(rf"{ORG}(?=保荐|担任|作为|为其)", words)}
    for except_ in re.finditer(r"除(?:了)?[^，。；]{0,30}?(?:以外|之外|外)", words):
        aside |= set(range(except_.start(), except_.end()))
    names = [
        n for n in subjects.names
        if sentence.start <= n.start < start
        and n.start - sentence.start not in aside
        and not _VENUE.fullmatch(n.text)
        and not re.search(r"证监局|证监会|交易所|券商|证券$|委员会", n.text)
    ]  # fmt: skip
    near = [n for n in names if n.start >= at]
    if near:
        return mention_of(near[-1])
    if names:
        return mention_of(names[0])
    if subjects.says_this(sentence.start, end) or _BEARS.match(tagged.text, at):
        return subjects.carried(sentence.start)
    return None


def _claim(tagged: Tagged, sentence: Sentence, step: _Step) -> Claim:
    doc, text = tagged.doc, tagged.text
    stop = min(sentence.end, step.end + 160)
    sponsors: list[Mention] = []
    last = step.end
    for match in _SPONSOR.finditer(text, sentence.start, stop):
        group = "list" if match["list"] is not None else "list2"
        found = parties(
            tagged, match.start(group), match.end(group), ("Organization",), guess=False
        )
        sponsors.extend(found)
        last = max(last, match.end())
    regulators = []
    if match := _REGULATOR.search(text, sentence.start, stop):
        group = "who" if match["who"] else "who2"
        name = mention_of(tagged.names[match.start(group)])
        if not _VENUE.fullmatch(name.name):
            regulators.append(name)
    low = step.start if step.stage == "preparing" else sentence.start
    date, announced = dates_of(tagged, sentence, low, step.end)
    rule = _RULE.search(doc.text, sentence.start, sentence.end)
    ticker = _TICKER.search(doc.text, sentence.start, sentence.end)
    values: dict[str, Value | None] = {
        "venue": step.venue, "stage": step.stage, "stage_words": step.words, "date": date,
        "announced": announced, "rule": (rule.group(1) or rule.group(2)) if rule else None,
        "ticker": ticker.group(1) if ticker and step.stage in ("listed", "priced") else None,
    }  # fmt: skip
    for key, pattern in (("price", _PRICE), ("raised", _RAISED), ("market_value", _VALUE)):
        money = pattern.search(text, sentence.start, sentence.end)
        if money is not None and step.stage in (
            "listed",
            "priced",
            "approved",
            "filed",
            "preparing",
        ):
            values[key] = tagged.amounts[money.start("amount")].money
    start = min(
        [
            step.start,
            step.company.start
            if step.company.start is not None and step.company.start >= sentence.start
            else step.start,
        ]
    )
    sponsors = [s for s in sponsors if s.name != step.company.name]
    return make_claim(
        doc.article, "Listing",
        {"company": [step.company], "sponsor": sponsors, "regulator": regulators}, values,
        (start, max(last, step.end)), modality=step.modality,
        attributed_to=attributed_to(doc, step.start, step.end), confidence=0.8,
    )  # fmt: skip


def _merged(claims: list[Claim]) -> list[Claim]:
    """Drop a step told again with nothing new."""
    kept: list[Claim] = []
    for claim in claims:
        said = {k: v for k, v in claim.values.items() if k not in ("stage_words", "announced")}
        again = any(
            c.roles["company"][0].name == claim.roles["company"][0].name
            and set(said.items()) <= set(c.values.items())
            and len(claim.roles) <= len(c.roles)
            and claim.modality == c.modality
            for c in kept
        )
        if not again:
            kept.append(claim)
    return kept
