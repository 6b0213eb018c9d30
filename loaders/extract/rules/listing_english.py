"""Steps to a listing in English: "filed for an IPO in Hong Kong", "has hired X as sponsor"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....schema import Claim, Mention, Value, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence
from ..english import LIST, actor, english_sentences, organizations
from ..modality import modality_of
from ..subjects import Subjects, subjects_of
from ..tagged import AMOUNT, Tagged
from ..telling import dates_of

_WHAT = (
    r"(?:IPO|initial public offering|(?:share |dual |stock |secondary )?listing|prospectus"
    r"|public offering|go(?:es|ing)? public|went public|to list (?:on|in)|flotation|float)"
)
_CUE = re.compile(rf"\b{_WHAT}\b|\b(?:debut|list(?:ed|ing)? (?:on|in)|trading)\b")
_MARKETS = (
    r"Hong Kong(?: Stock Exchange)?|Nasdaq|NASDAQ|NYSE|New York(?: Stock Exchange)?"
    r"|Shanghai(?:[’']s STAR (?:Market|board)| Stock Exchange)?|STAR (?:Market|board)|ChiNext"
    r"|Shenzhen(?: Stock Exchange)?|London(?: Stock Exchange)?|Beijing Stock Exchange|Singapore"
)
_VENUE = re.compile(
    rf"\b(?:in|on|to) (?:the )?(?P<a>{_MARKETS})\b|\b(?P<b>{_MARKETS}) (?:IPO|listing|flotation"
    rf"|initial|debut)"
)
_STAGES = tuple(
    (stage, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for stage, words in (
        ("delisted", r"delist(?:ed|s|ing)?"),
        ("withdrawn", rf"(?:withdrew|withdraws?|withdrawn|shelved|scrapped|pulled"
         rf"|dropped)[^.;]{{0,30}}{_WHAT}"),
        ("suspended", rf"(?:suspended|postponed|delayed|paused)[^.;]{{0,30}}{_WHAT}"),
        ("rejected", rf"(?:rejected|turned down)[^.;]{{0,30}}{_WHAT}"),
        ("listed", r"went public|(?:began|started|begins|starts) trading|trading debut"
         r"|debuted (?:on|in)|completed its (?:IPO|listing)"
         rf"|ma(?:de|kes|king) (?:its|an?) (?:[a-z]+ )?(?:(?:stock )?market|trading|public"
         rf"|Wall Street|{_MARKETS})(?: (?:market|trading|stock market))? debut"
         r"|(?:shares|stock) [^.;]{0,60}(?:debut|first day of trading)|shares opened at"
         r"|(?:ended|closed|finished|began) (?:its|their) (?:first|debut) (?:day|session)"
         r"|first day of trading"),
        ("priced", rf"pric(?:ed|es|ing) (?:its|the|an) [^.;]{{0,20}}{_WHAT}"
         rf"|{_WHAT} (?:is|was|has been|were) priced"
         rf"|rais(?:ed|es) (?:[^.;]|\.\d){{0,40}} (?:in|from|through|via) (?:its|an?|the) "
         rf"[^.;]{{0,30}}{_WHAT}"),
        ("approved", rf"(?:won|received|got|secured|obtained|cleared)[^.;]{{0,30}}(?:approval"
         rf"|clearance|hearing)[^.;]{{0,40}}{_WHAT}"
         rf"|approved[^.;]{{0,30}}{_WHAT}|cleared[^.;]{{0,20}}{_WHAT}"),
        ("filed", rf"(?:filed|files|filing|submitted|submits|applied|applies"
         rf"|lodged)[^.;]{{0,40}}{_WHAT}"
         r"|fil(?:ed|es) (?:a |its )?prospectus"
         r"|fil(?:ed|es)(?: confidentially)?(?: on \w+)? (?:to list|for a listing|to go public)"),
        ("preparing", rf"(?:prepar(?:ing|es?)|plan(?:s|ning|ned)?|consider(?:s|ing)?|weigh(?:s"
         rf"|ing)?|explor(?:es|ing)"
         rf"|aim(?:s|ing)?|seek(?:s|ing)?|looking|work(?:s|ing)|intends?|hopes?|in talks"
         rf"|expects?)[^.;]{{0,60}}{_WHAT}"
         rf"|(?:hired|hires|picked|tapped|chosen|mandated)[^.;]{{0,80}}{_WHAT}"
         rf"|{_WHAT}[^.;]{{0,30}}(?:as early as|as soon as|next year|this year)"),
    )
)  # fmt: skip
_SPONSORS = re.compile(
    rf"\b(?:hired|picked|tapped|chosen|chose|mandated|selected|appointed) (?P<a>{LIST}) (?:as|to"
    rf"|for)\b"
    rf"|(?P<b>{LIST}) (?:is|are|will be|acted as|are acting as) (?:the |its )?(?:joint |lead "
    rf"|sole )*"
    r"(?:sponsors?|underwriters?|bookrunners?|global coordinators?)"
)
_RAISES = re.compile(rf"\brais(?:e|es|ed|ing)\b[^.;\n\ue014]{{0,24}}(?P<amount>{AMOUNT})")
_OFFER_PRICE = re.compile(
    r"\b(?:(?:offer(?:ing)?|issue|IPO|listing) price of|pric(?:ed|es|ing) (?:its|the|an) "
    rf"(?:[a-zA-Z\-]+ ){{0,4}}?{_WHAT} at) (?:about |around )?(?P<amount>{AMOUNT})"
)
"""What a share was offered at, where another price is told too."""
_PRICE = re.compile(
    r"\b(?:at|of|for)(?: an?)?(?: IPO| offer(?:ing)?| issue)?(?: price)?(?: of| at)?"
    rf" (?P<amount>{AMOUNT}) (?:a|an|per|each|apiece)\b"
)
_WORTH = re.compile(
    rf"\b(?:market (?:value|cap(?:itali[sz]ation)?)|valuation)(?: of| to| at)(?: [a-z]+){{0,2}}? "
    rf"(?P<a>{AMOUNT})"
    rf"|\bvalu(?:e|ing|ed|es)\b[^.;\n\ue014]{{0,30}}?\bat(?: [a-z]+){{0,2}}? (?P<b>{AMOUNT})"
)
_TICKER = re.compile(
    r"\b(?:ticker|symbol|stock code)(?: symbol)?(?: of)? [“\"'‘]?(?P<code>[A-Z]{1,5}|\d{4,6})\b"
)


def find(doc: Document) -> Iterable[Claim]:
    """Give the steps to a listing that an English article tells of, one a sentence."""
    subjects: Subjects | None = None
    for tagged, sentence in english_sentences(doc, _CUE):
        subjects = subjects or subjects_of(tagged)
        for stage, pattern in _STAGES:
            found = pattern.search(doc.text, sentence.start, sentence.end)
            if found is None:
                continue
            who = actor(tagged, subjects, sentence, found.end())
            if who is not None:
                yield _claim(tagged, sentence, (stage, found), who)
            break


def _claim(
    tagged: Tagged, sentence: Sentence, step: tuple[str, re.Match[str]], who: Mention
) -> Claim:
    doc, (stage, found) = tagged.doc, step
    values: dict[str, Value | None] = {"stage": stage, "stage_words": found.group()}
    venue = _VENUE.search(doc.text, sentence.start, sentence.end)
    if venue is not None:
        values["venue"] = venue["a"] or venue["b"]
    money = _RAISES.search(tagged.text, sentence.start, sentence.end)
    if money is not None:
        values["raised"] = tagged.amounts[money.start("amount")].money
    price = _OFFER_PRICE.search(tagged.text, sentence.start, sentence.end) or _PRICE.search(
        tagged.text, sentence.start, sentence.end
    )
    if price is not None:
        values["price"] = tagged.amounts[price.start("amount")].money
    worth = _WORTH.search(tagged.text, sentence.start, sentence.end)
    if worth is not None:
        values["market_value"] = tagged.amounts[worth.start("a" if worth["a"] else "b")].money
    ticker = _TICKER.search(doc.text, sentence.start, sentence.end)
    if ticker is not None:
        values["ticker"] = ticker["code"]
    values["date"], values["announced"] = dates_of(tagged, sentence, sentence.start, sentence.end)
    roles, end = {"company": [who]}, found.end()
    hired = _SPONSORS.search(tagged.text, sentence.start, sentence.end)
    if hired is not None:
        named = organizations(tagged, *hired.span("a" if hired["a"] else "b"))
        roles["sponsor"] = [mention for mention in named if mention.name != who.name]
    more = (venue, money, price, worth, ticker, hired)
    ends = [end, *(m.end() for m in more if m is not None)]
    return make_claim(
        doc.article, "Listing", roles, values, (sentence.start, max(ends)),
        modality=modality_of(doc, found.start(), found.end()),
        attributed_to=attributed_to(doc, sentence.start, max(ends)), confidence=0.7,
    )  # fmt: skip
