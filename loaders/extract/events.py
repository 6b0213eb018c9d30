"""Claims as plain events: a type, and for each role the words of the article.

The form is the one that sets of labelled Chinese finance news use, so that extraction can be
compared with them: ``{"type": "funding", "args": {"investee": [...], "round": [...]}}``. It says
less than a claim (no offsets, intervals or modality); several claims of one event become one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from ...schema import Claim, Modality
from .events_filling import fill, words_of
from .events_listing import add_figures
from .events_losses import without_adjusted
from .events_merging import Event, absorb, same, same_companies
from .events_positions import held_positions, position_events
from .events_purchases import is_called_purchase, was_given_up
from .events_releases import VAGUE, put_release, released, without_unnamed

_NUMBERED_ROUND = re.compile(r"轮|天使|种子|^(?:pre[-\s]?)?[a-h]\d?\+*$|series|seed", re.I)


_STAGES = {
    "listed": "正式上市", "suspended": "暂停上市", "delisted": "终止上市",
    "rejected": "终止上市", "withdrawn": "终止上市",
}  # fmt: skip
"""What the labels call a step; all that comes before the listing is 筹备上市, and the end of the
way there is 终止上市 too."""
_COMPLETED = re.compile(
    "完成|交割|过户|已.{0,8}收购|成功收购|(?:收购|购入|买下|拿下|买入|吞下)了"
    r"|(?<!be )(?<!being )\b(?:acquired|bought|purchased|took over|completed|closed)\b"
)
_EITHER = re.compile(
    "或者?(?=[^，。；]{2,12}(?:有意|正|将|拟|收购))|(?:均|各自|分别)(?:有意|考虑|正在?|计划|寻求|评估|表示)"
)
_LATELY = re.compile("(?:近日|日前|近期|最近)的?")
_ONCE = re.compile("曾经?(?!表示|称)|当时|彼时")
_MEANT = re.compile("有兴趣|有意|曾表示|考虑|洽谈")
_YEAR = re.compile(
    r"\d{4}年(?:\d{1,2}月)?份?(?:前后|初|底|末|以来)?"
    r"|(?:去年|前年|今年|同年|当年|次年)?\d{1,2}月份?(?:初|底|末)?|去年(?:年?[初底末])?|前年|上个?月|同年|次年"
    r"|(?:(?:early|mid|late)[ -])?(?:[A-Z][a-z]+\.? (?:\d{1,2}, )?)?(?:19|20)\d\d",
    re.I,
)
"""A year or month without a day, which is that of a deal of the past."""


def _is_past(claim: Claim, day: str) -> bool:
    done = claim.modality is Modality.ASSERTED and not _MEANT.search(claim.quote)
    done = done or _ONCE.search(claim.quote) is not None
    return done and _YEAR.fullmatch(day) is not None


_BACK_ON = re.compile(r"(?:曾经?|早|是|已)[在于]\Z")
"""Before a day of the past, told behind the day of the telling: 曾在1月5日."""
_HEDGE = re.compile(r"(?:about|around|nearly|approximately|roughly|some|almost) ", re.I)
"""Before an English amount; the Chinese 约 the comparison passes over."""


def _signed_on(quote: str, day: str) -> bool:
    """Whether the words around a day say that the contract, or the offer, was made then."""
    at = quote.find(day) + len(day)
    if _BACK_ON.search(quote, max(0, at - len(day) - 4), max(0, at - len(day))):
        return True
    return (
        re.match(
            "[，,]?(?:(?!公告|公布|宣布|披露)[^，。；]){0,30}?(?:订立|签订|签署|签下|签约|达成)",
            quote[at : at + 40],
        )
        is not None
    )


_DAY = re.compile(
    "^(?!明|后天)(?:[^年]|今年)*[日天晚号]|[a-z]day$|^[A-Z][a-z]+ \\d{1,2}(?:, \\d{4})?$|^[Tt]oday$"
)
_CHANGED = re.compile(r"^(?:亏损(?:程度|额度?)?|同比(?=有所)|有所|净)+")


def _plain(kind: str, claim: Claim, *roles: str) -> Event:
    """Make an event whose roles are called like the claim's."""
    return fill(Event(kind), claim, {role: (role,) for role in roles})


_ROUND_ROLES: Mapping[str, tuple[str, ...]] = {
    "investor": ("investor", "lead_investor"),
    "lead_investor": ("lead_investor",),
    "investee": ("investee",),
    "amount": ("amount",),
    "date": ("date",),
    "announced": ("announced",),
    "valuation": ("valuation",),
}


def _funding(claim: Claim) -> list[Event]:
    event = fill(Event("funding"), claim, _ROUND_ROLES)
    for role in ("investee",):
        if role in event.args:
            event.args[role] = [_written_out(claim.quote, n) for n in event.args[role]]
    for role in ("date", "announced"):  # 刚刚 is no day to the labels
        if event.args.get(role) and VAGUE.fullmatch(event.args[role][0]):
            del event.args[role]
    name = str(claim.values.get("round", ""))
    if _NUMBERED_ROUND.search(name):  # 战略投资 is a manner of investing, not a round of a series
        event.add("round", name)
    roles = {
        r: s for r, s in _ROUND_ROLES.items() if r in ("investor", "investee", "amount", "date")
    }
    money = fill(Event("investment"), claim, roles)
    return [event, money] if {"investor", "investee"} <= money.args.keys() else [event]


def _written_out(quote: str, name: str) -> str:
    """Give a name as the labels do: the legal one where that stands in brackets behind it, and a
    Latin one with the 公司 that follows."""
    legal = re.search(
        re.escape(name) + r"[”\"]?[（(](?:运营主体(?:公司)?|主体公司|全称)?(?:为|是|[:：])?"
        r"(?P<legal>[^（）()，。称：:]{4,30}有限公司)[）)]",
        quote,
    )
    if legal is not None:
        return legal["legal"]
    whole = name + "公司"
    return whole if name[-1:].isascii() and name[-1:].isalpha() and whole in quote else name


def _acquisition(claim: Claim) -> list[Event]:
    event = _plain(
        "acquisition", claim, "acquirer", "target", "subject", "amount", "date", "announced"
    )
    if "date" in event.args and _LATELY.fullmatch(event.args["date"][0]):
        day = event.args.pop("date")
        event.args.setdefault("announced", day)
    elif not _COMPLETED.search(claim.quote):  # to the labels the date is that of completion
        day = event.args.get("date", [])
        if day and not _signed_on(claim.quote, day[0]) and not _is_past(claim, day[0]):
            del event.args["date"]
            if "announced" not in event.args and _DAY.search(day[0]):
                event.args["announced"] = day
    if "share" in claim.values and "subject" not in event.args:
        event.add("subject", words_of(claim.values["share"]))
    if "amount" in event.args:
        event.args["amount"] = [_HEDGE.sub("", words) for words in event.args["amount"]]
    bidders = event.args.get("acquirer", [])
    if len(bidders) > 1 and _EITHER.search(claim.quote):  # who bids against another, alone
        return [replace(event, args={**event.args, "acquirer": [one]}) for one in bidders]
    roles = {"investor": ("acquirer",), "investee": ("target",)}
    money = fill(Event("investment"), claim, roles | {r: (r,) for r in ("amount", "date")})
    return [event, money] if {"investor", "investee"} <= money.args.keys() else [event]


def _contract(claim: Claim) -> list[Event]:
    return [
        _plain("contract", claim, "supplier", "buyer", "subject", "amount", "date", "announced")
    ]


def _listing(claim: Claim) -> list[Event]:
    names = ("company", "date", "announced", "price", "ticker", "raised", "market_value")
    event = _plain("listing", claim, *names)
    if "date" in event.args:
        event.args["date"] = [words.removesuffix("起") for words in event.args["date"]]
    event.add("stage", _STAGES.get(str(claim.values.get("stage")), "筹备上市"))
    return [event]


_EXPECTED = re.compile(r"我们(?:预[计测期]|认为)")
"""A broker's own view of years to come, which the labels do not take for a loss."""
_MONEY_GOT = ("debt_issued", "borrowed", "subsidies")
"""Figures that are funding to the labels, as any money is that an organization gets."""


def _metric(claim: Claim) -> list[Event]:
    if claim.values.get("name") == "capital_spending":
        spent = {"investor": ("organization",), "amount": ("amount",)}
        return [fill(Event("funding"), claim, spent | {"announced": ("announced",)})]
    if claim.values.get("name") in _MONEY_GOT:
        raised = {"investee": ("organization",), "amount": ("amount",), "date": ("period",)}
        event = fill(Event("funding"), claim, raised | {"announced": ("announced",)})
        if claim.values.get("name") == "subsidies" and "政府" in claim.quote:
            event.add("investor", "政府")
        return [event]
    if claim.values.get("name") != "net_loss" or _EXPECTED.search(claim.quote):
        return []
    roles = {
        "company": ("organization",),
        "period": ("period",),
        "amount": ("amount",),
        "change": ("change",),
        "announced": ("announced",),
    }
    event = fill(Event("loss"), claim, roles)
    if "period" in event.args:  # the labels take 报告 into 2019年年度报告
        event.args["period"] = [re.sub("年年度$", "年年度报告", w) for w in event.args["period"]]
    if "amount" in event.args:
        event.args["amount"] = [words.removesuffix("之间") for words in event.args["amount"]]
    if "change" in event.args:
        event.args["change"] = [_CHANGED.sub("", words) or words for words in event.args["change"]]
    return [event]


_PROJECTIONS: dict[str, Callable[[Claim], list[Event]]] = {
    "FundingRound": _funding,
    "Acquisition": _acquisition,
    "Contract": _contract,
    "Listing": _listing,
    "Metric": _metric,
    "ProductRelease": released,
}


def _full_names(claims: Iterable[Claim]) -> dict[str, tuple[str, int]]:
    """Give for each short name that the article explains the full one before its bracket, and
    where it does so."""
    return {
        alias.name: (claim.roles["name"][0].name, claim.start)
        for claim in claims
        if claim.kind == "Naming" and claim.values.get("form") == "short_name"
        for alias in claim.roles["alias"]
    }


def to_events(claims: Iterable[Claim]) -> list[dict[str, object]]:
    """Give the events that the claims of one article tell of.

    Each is ``{"type": str, "args": {role: [words, ...]}}``; the words are those of the article.
    Claims of one event are put together: same party (:func:`~.events_merging.same_party`), and no
    round, amount or date that contradicts. A lead investor stands as an investor too. Buying an
    organization is also an ``investment``. Claims of what did not happen (denied) give nothing,
    but purchases that were given up do.
    """
    events: list[Event] = []
    claims = without_adjusted(list(claims))
    claims = [c for c in claims if c.modality is not Modality.DENIED or was_given_up(c)]
    told = any(c.kind == "FundingRound" or c.values.get("name") in _MONEY_GOT for c in claims)
    full, held = _full_names(claims), held_positions(claims)
    for claim in claims:
        if claim.kind == "Position":
            made = position_events(claim, held)
        else:
            project = _PROJECTIONS.get(claim.kind)
            made = project(claim) if project else []
        if claim.kind == "Listing" and "raised" in claim.values and not told:
            raised = {"investee": ("company",), "amount": ("raised",), "announced": ("announced",)}
            made.append(fill(Event("funding"), claim, raised))
        if claim.kind == "Acquisition" and not is_called_purchase(claim, claims):
            made = [event for event in made if event.type != "acquisition"]
        for event in made:
            if event.type == "product_release":
                put_release(events, event)
                continue
            if event.type == "funding" and "investee" in event.args:
                event.args["investee"] = [
                    full[n][0] if n in full and full[n][1] <= claim.end else n
                    for n in event.args["investee"]
                ]
            if claim.kind == "Listing":
                add_figures(claim, event, events)
            for known in events:
                if known.type == event.type and same(known, event):
                    absorb(known, event)
                    break
            else:
                if event.args:
                    events.append(event)
    events = without_unnamed(events)
    return [event.to_json() for event in events if not _told_otherwise(event, events)]


def _told_otherwise(event: Event, events: list[Event]) -> bool:
    """Whether a step of a company on its way to the exchange comes behind another that the article
    tells first: the labels have one for each company, the one that the article is about."""
    if event.type != "listing":
        return False
    before = events[: next(n for n, one in enumerate(events) if one is event)]
    return any(one.type == "listing" and same_companies(one, event) for one in before)
