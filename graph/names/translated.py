"""One name in two languages: 英特尔资本 and Intel Capital.

Only where a curated file has the brand in both scripts and the rest is one word of the trade, so
nothing is guessed from sound: Intel and 英特尔 are listed, Capital and 资本 are one word.
"""

from __future__ import annotations

from functools import lru_cache

from ...schema import fold
from ..curated import canonical, listed_names

_TRADES = {
    "资本": ("capital",),
    "创投": ("ventures", "venturepartners"),
    "投资": ("investments", "investment"),
    "基金": ("fund",),
    "云": ("cloud",),
    "电子": ("electronics",),
    "汽车": ("auto", "motors", "motor"),
    "证券": ("securities",),
    "银行": ("bank",),
    "保险": ("insurance",),
    "金融": ("financial",),
    "物流": ("logistics",),
    "健康": ("health",),
    "医疗": ("healthcare", "medical"),
    "音乐": ("music",),
    "影业": ("pictures",),
    "游戏": ("games",),
    "能源": ("energy",),
    "半导体": ("semiconductors", "semiconductor"),
    "机器人": ("robotics",),
    "移动": ("mobile",),
    "通信": ("communications",),
    "集团": ("group",),
    "控股": ("holdings", "holding"),
    "科技": ("technologies", "technology"),
}
_ENGLISH = sorted(
    ((english, trade) for trade, words in _TRADES.items() for english in words),
    key=lambda pair: -len(pair[0]),
)


@lru_cache(maxsize=1 << 18)
def in_chinese(name: str) -> str | None:
    """Give a folded name as listed brand and Chinese word of trade, or ``None`` where its brand is
    not listed or nothing follows it. Both Intel Capital and 英特尔资本 give 英特尔资本."""
    for english, trade in _ENGLISH:
        if name.endswith(english) and (brand := _brand(name.removesuffix(english))):
            return _listed(brand, trade)
    for trade in _TRADES:
        if name.endswith(trade) and (brand := _brand(name.removesuffix(trade))):
            return _listed(brand, trade)
    return None


def _brand(stem: str) -> str | None:
    return canonical(stem) if len(stem) > 1 else None


def _listed(brand: str, trade: str) -> str:
    """Give the listed name of a brand's house where a file lists that too: 小米集团 is 小米."""
    forms = (fold(name + trade) for name in listed_names(brand))
    return next((known for form in forms if (known := canonical(form))), brand + trade)
