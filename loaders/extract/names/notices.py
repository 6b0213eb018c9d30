"""Listed companies at the head of news of their notices: 某某公告, 某某：中标…, 某某在互动平台表示.

What stands there is a company's short name, also where it is made of common words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....schema.places import load_places
from .found import Found
from .lexicon import GENERIC
from .tables import surnames
from .told import COMPANY_NEWS

_CUE = re.compile(
    r"公告|消息(?=[，,])|公布(?=[，,])|披露(?=[，,])|宣布(?=[，,])|互动平台|互动易|:(?=[^\n]{6})|：(?=[^\n]{6})"
)
_NAME = r"(?P<name>\*?[\u4e00-\u9fffA-Z][\u4e00-\u9fffA-Za-z0-9]{2,4}?[AB]?)"
_CODE = r"(?:[（(][^（）()\n]{4,20}[）)])?"
_BEFORE_NOTICE = re.compile(
    rf"(?:\A|[\n。；】])[\s\u3000]?{_NAME}{_CODE}(?:\d{{1,2}}月\d{{1,2}}日|[今昨][日天])?"
    r"(?:盘后|晚间?|午间|早间)?(?:在港交所|在(?:投资者)?)?"
    r"(?:还|也|又|再次|同时|随后|即)?(?:(?:发布|披露)(?:股价|股票|交易)?(?:异动|补充)?)?\Z"
)
_BEFORE_COLON = re.compile(rf"[\n。；】]{_NAME}{_CODE}\Z")
_NO_COMPANY = re.compile(
    r"[的了]|公司|公告|根据|[截停][至止]|投资者|分析|关注|要闻|项目|全国|首个|策略|提示|央行|财政|[银证]监|交易所|港交所|法院"
    r"|[在于曾也自与以为据因向披]$|^[据经按由但该此本其将现拟以这两以今昨近]"
    r"|[布月日][也已再又]?$|(?:情况|内容|名称|工期|价格?|金额|假设\d?|单位|[人方]|原因是?|事项|时间|地点)$"
)
_OF_PAPERS = re.compile(r"媒|最新|官方|市场|内部|[网社报电台委部局会]$")
"""Before 消息 these are papers and authorities, and no listed company."""
_LONGEST = 48


def by_notice(text: str) -> Iterator[Found]:
    """Give the companies that sentences on notices and digests of notices begin with."""
    places = load_places()
    for cue in _CUE.finditer(text):
        at = cue.start()
        colon = cue[0] in ":："
        if colon and not COMPANY_NEWS.match(text, cue.end()):
            continue
        before = _BEFORE_COLON if colon else _BEFORE_NOTICE
        match = before.search(text, max(0, at - _LONGEST), at)
        if match is None:
            continue
        name = match["name"]
        if cue[0] == "消息" and _OF_PAPERS.search(name):
            continue
        if colon and len(name) == 3 and name[0] in surnames():  # a person, who 离职 or 接任
            continue
        if name not in GENERIC and name not in places and not _NO_COMPANY.search(name):
            yield Found(*match.span("name"), "Organization", 2.5, "head of a notice", edge="hard")
