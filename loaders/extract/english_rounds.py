"""How English articles tell of a funding round, as patterns over tagged text."""

from __future__ import annotations

import re

from .english import DESCRIBED, LIST, MEMBER
from .tagged import AMOUNT, ORG, PARTY, ROUND

CUE = re.compile(
    r"\b(?:rais|secur|stealth|clos|complet|land|bag|receiv|announc|back|took part|particip|join"
    r"|invest|net|put|pour|led|leads|leading|pull|haul|pick|snag|nab|scor|attract|collect|get|got|gr[ae]b|seek"
    r"|sought|valu|bring|brought)\w*"
)
_GETS = (
    r"rais(?:e[sd]?|ing)|pull(?:s|ed|ing)? in|haul(?:s|ed)? in|bring(?:s|ing)? in|brought in"
    r"|rak(?:es|ed) in|picks? up|picked up|bag(?:s|ged)|net(?:s|ted)|snag(?:s|ged)|nab(?:s|bed)"
    r"|collect(?:s|ed)|scoop(?:s|ed)(?: up)?|grab(?:s|bed)|scor(?:es|ed)|attract(?:s|ed)"
)
"""What is said of nobody but who is given money, where an amount follows at once."""
RAISED = re.compile(
    rf"(?P<investee>{ORG})(?:,[^.;\n]{{0,80}}?,)?(?P<gap>(?:'s|’s)?(?:, (?:which|who|that))?"
    r" (?:[^.;,\n\ue010]{0,60} |[^.;\n\ue010]{0,90} (?:after|since|having) (?=rais|secur|clos))??)"
    rf"(?:(?P<sure>{_GETS}) (?=(?:[a-z\-]+ ){{0,3}}?{AMOUNT})"
    r"|(?P<verb>raised|raises|raise|raising|secured|secures|closed|closes|completed|completes"
    r"|landed|lands|received|receives|announced|announces|gets|got|seeking|seeks|sought|closing|securing"
    r"|(?:emerg(?:ed|es)|came|comes|launch(?:ed|es)|exit(?:ed|s)) (?:(?:from|out of) )?stealth with"
    rf"|{_GETS})(?= ))"
    rf"(?P<what>[^.;\n]{{0,160}}?(?:{AMOUNT}|{ROUND})[^.;\n]*)"
)
INVESTED = re.compile(
    rf"(?P<investors>{LIST})(?P<gap>[^.;\n]{{0,90}}? )"
    rf"(?P<verb>invest(?:s|ed|ing)?|put(?:s|ting)?|pour(?:s|ed)?) (?:in )?"
    rf"(?P<what>[^.;\n]{{0,24}}?{AMOUNT}"
    rf"[^.;\n]{{0,40}}?)\bin(?:to)? (?:{DESCRIBED}){{0,4}}?(?P<investee>{ORG}|the (?:company"
    rf"|start-?up|firm|lab)\b|it\b)"
    rf"(?:(?:'s|’s) {ROUND})?"
)
LED = re.compile(
    rf"(?P<investors>{LIST}) (?:has |have )?(?:co-)?(?:led|leads|is leading|are leading)"
    rf"(?P<what>[^.;\n]{{0,60}}?(?:{AMOUNT}|{ROUND})[^.;\n]{{0,60}}?) (?:in|into|for|of|by) "
    rf"(?:{DESCRIBED}){{0,4}}?(?P<investee>{ORG})"
)
MONEY_IN = re.compile(
    rf"{ROUND}|{AMOUNT} from (?:{DESCRIBED}){{0,4}}{PARTY}|\b(?:funding|financing|round|investment"
    rf"|capital|investors?)\b"
)
LISTS = re.compile(rf"(?:and|,|&) {MEMBER}$")
"""At the end of several."""
JOINED = re.compile(
    rf"(?P<investors>{LIST}) (?:has |have |also |had )*(?:participat(?:ed|es|ing)|took part"
    rf"|take part|taking part|joined|invest(?:ed|s)?) (?:in )?(?P<what>(?:the )?)"
    rf"(?:{DESCRIBED}){{0,4}}(?P<investee>{ORG})(?:'s|’s) "
    rf"(?:(?:[a-z\-]+|{AMOUNT}|{ROUND}) ){{0,4}}?"
    rf"(?:funding|financing|round|raise|fundrais\w+|{ROUND})(?: round)?"
    rf"(?:,? (?:which|that|worth|of) [^.;\n\ue010]{{0,24}}?{AMOUNT})?"
)
"""Who takes part in whose round."""
NO_SHARE = re.compile(
    r"\b(?:debt|loan|bonds?|notes|(?<!pre-)(?<!Pre-)IPO|initial public offering|grant|credit"
    r"|contracts?|orders?"
    r"|factory|plant|dividend|forecast|guidance|prices?|stake)\b"
)
LEADS = re.compile(
    rf"(?:led|co-led|headed) by (?P<list>{LIST})|\bwith (?P<list2>{LIST}) (?:jointly "
    rf"|co-)?leading\b"
)
ALSO = re.compile(
    rf"(?P<list>{LIST}) (?:has |have )?(?:also )?(?:took part|participated|joined (?:the"
    rf"|this) round|invested too)"
)
"""A sentence that adds to the round told before it."""
BACKS = re.compile(
    rf"(?P<investors>{LIST}) (?:has |have )?(?P<verb>backs?|backed|invests? in|invested in)"
    rf"(?P<what>(?: [a-z\-]+){{0,5}}) (?P<investee>{ORG})"
    rf"(?P<sum>[^.;\n\ue010]{{0,20}}?{AMOUNT}[^.;\n\ue010]{{0,20}}?(?:round|funding|financing|{ROUND}))?"
)
AMONG = re.compile(
    rf"(?P<list>{LIST}) (?:(?:were|was|are|is) )?(?:also )?among (?:the |its )?(?:new |other )?"
    rf"(?:investors|backers)|\b(?:with|and) (?P<list2>{LIST})(?: also)? (?:participating|joining"
    r"|taking part|chipping in|coming in|contributing|following on|investing)"
)
ROUND_LED = re.compile(
    rf"(?:(?:funding|financing|investment|round|raise|capital|deal|[Ii]t)\b|{ROUND})[^.;\n]{{0,90}}?"
    r"\b(?:was|were|is|being|been) (?:jointly |co-)?(?:led|headed) by "
)
"""A sentence that is about a round and says who led it."""
ROUND_OF = re.compile(
    rf"\b(?:values?|valued|valuing|total (?:funding|raised?)(?: for| by)?|round for|funding for"
    rf"|(?:funding|financing|round) of) (?P<a>{ORG})"
    rf"|(?P<b>{ORG})(?:'s|’s) (?:(?:[a-z\-]+|{AMOUNT}) ){{0,3}}"
    rf"(?:{ROUND}|round|funding|financing|raise)"
)
"""Whose round that is."""
VALUED_AFTER = re.compile(
    rf"(?P<investee>{ORG})(?:,[^.;\n]{{0,60}}?,)?(?: (?:is|was|has been|now|being))* valued at "
    rf"[^.;\n]{{0,30}}?{AMOUNT}"
    r"[^.;\n]{0,30}?\b(?:after|in|following|by)\b[^.;\n]{0,60}?\b(?:fund|round|rais|invest)\w*"
)
LISTED = re.compile(
    rf"(?:investors|backers|participants)(?: in (?:the|its|this) [^.;,\n]{{0,30}}?)? "
    rf"(?:include[sd]?|were|are|comprised?)"
    rf" (?P<list>{LIST})",
    re.IGNORECASE,
)
OTHERS = re.compile(
    rf"(?:participation (?:from|by|of)|joined by|(?<!, )backed by|investors? (?:include|including"
    rf"|such as)"
    rf"|\bfrom|\bincluding|\bincludes|\bincluded|alongside|as well as) (?P<list>{LIST})"
)
VALUED = re.compile(
    rf"\bvalu(?:ing|ed|es|ation)\b[^.;\n]{{0,40}}?(?P<after>{AMOUNT})"
    rf"|(?P<before>{AMOUNT})[^.,;\n]{{0,16}} valuation"
)
UNNAMED = re.compile(r"^(?:the |it\b)")
REPORTS = re.compile(r" (?:first )?(?:reported|reports|said|says)\b")
TO_LIST = re.compile(
    r"\b(?:(?<!pre-)(?<!Pre-)IPO|public offering|trading on|debut|go(?:es|ing)? public|listing)\b"
)
ALL_TOLD = re.compile(
    r"\b(?:total|to date|so far|overall)\b(?:(?!includ|of which|latest|new)[^.;\n]){0,50}\Z"
)
"""Before an amount that is of all rounds together."""
IN_ALL = re.compile(
    r"[^.,;\n\ue014]{0,24}\b(?:to date|so far|in total|overall|since (?:its|it|the) [a-z]+)\b"
)
"""Behind such an amount."""
EARLIER = re.compile(
    r"[^.,;\n]{0,20}\b(?:last|previous|earlier|prior|latest known) (?:funding |financing )?round"
)
"""Behind a valuation that another round gave."""
