"""Currencies as articles write them, and their ISO 4217 codes."""

from __future__ import annotations

_AFTER = {
    "元人民币": "CNY", "人民币元": "CNY", "人民币": "CNY", "美元": "USD",
    "美金": "USD", "美刀": "USD",
    "港元": "HKD", "港币": "HKD", "港幣": "HKD", "欧元": "EUR", "日元": "JPY", "日圆": "JPY",
    "日元币": "JPY", "英镑": "GBP", "韩元": "KRW", "韩圜": "KRW", "新台币": "TWD", "台币": "TWD",
    "新加坡元": "SGD", "新元": "SGD", "坡币": "SGD", "澳大利亚元": "AUD", "澳元": "AUD",
    "加拿大元": "CAD", "加元": "CAD", "新西兰元": "NZD", "纽元": "NZD", "瑞士法郎": "CHF",
    "瑞郎": "CHF", "卢布": "RUB", "印度卢比": "INR", "卢比": "INR",
    "印尼盾": "IDR", "越南盾": "VND",
    "泰铢": "THB", "林吉特": "MYR", "兹罗提": "PLN", "雷亚尔": "BRL",
    "澳门元": "MOP", "迪拉姆": "AED",
    "沙特里亚尔": "SAR", "瑞典克朗": "SEK", "挪威克朗": "NOK", "丹麦克朗": "DKK", "兰特": "ZAR",
    "比索": None, "里亚尔": None, "克朗": None, "元": "CNY",
    "US dollars": "USD", "U.S. dollars": "USD", "dollars": "USD", "dollar": "USD", "yuan": "CNY",
    "renminbi": "CNY", "RMB": "CNY", "CNY": "CNY", "USD": "USD", "euros": "EUR", "euro": "EUR",
    "EUR": "EUR", "pounds": "GBP", "GBP": "GBP", "yen": "JPY", "JPY": "JPY", "HKD": "HKD",
    "Hong Kong dollars": "HKD", "won": "KRW", "KRW": "KRW", "SGD": "SGD", "AUD": "AUD",
    "CAD": "CAD", "INR": "INR", "rupees": "INR", "TWD": "TWD", "CHF": "CHF",
    "zlotys": "PLN", "zloty": "PLN", "rand": "ZAR", "ringgit": "MYR", "baht": "THB",
    "rupiah": "IDR", "dirhams": "AED", "riyals": "SAR", "Swiss francs": "CHF", "shekels": "ILS",
    "Singapore dollars": "SGD", "Australian dollars": "AUD", "Canadian dollars": "CAD",
    "Taiwan dollars": "TWD", "Brazilian reais": "BRL", "reais": "BRL",
}  # fmt: skip
_BEFORE = {
    "人民币": "CNY", "RMB¥": "CNY", "RMB": "CNY", "CNY": "CNY", "CN¥": "CNY", "¥": "CNY",
    "US$": "USD", "USD$": "USD", "USD": "USD", "HK$": "HKD",
    "HKD": "HKD", "NT$": "TWD", "S$": "SGD",
    "SGD": "SGD", "A$": "AUD", "AU$": "AUD", "AUD": "AUD", "C$": "CAD", "CA$": "CAD", "CAD": "CAD",
    "NZ$": "NZD", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "JP¥": "JPY", "JPY": "JPY",
    "₩": "KRW", "KRW": "KRW", "₹": "INR", "INR": "INR", "Rs.": "INR", "Rs": "INR", "CHF": "CHF",
    "$": "USD",
    "港币": "HKD", "新台币": "TWD", "台币": "TWD",
}  # fmt: skip
_BY_FOLDED = {key.casefold(): code for key, code in (_BEFORE | _AFTER).items()}


def _alternatives(words: dict[str, str | None] | dict[str, str]) -> str:
    """Write a pattern of the words, the longest first; Latin words count in either case, and end
    where the word ends."""
    latin, others = list[str](), list[str]()
    for word in sorted(words, key=len, reverse=True):
        escaped = word.replace("$", r"\$").replace(".", r"\.").replace(" ", r"\s")
        if word[-1].isascii() and word[-1].isalpha():
            escaped += "(?![A-Za-z])"
        (latin if "A" <= word[0].upper() <= "Z" else others).append(escaped)
    return f"{'|'.join(others)}|(?i:{'|'.join(latin)})"


PREFIX = rf"(?<![A-Za-z])(?:{_alternatives(_BEFORE)})"
"""A currency before its number."""
PREFIX_ENDS = "".join(sorted({word[-1] for word in _BEFORE}))
"""The characters with which a currency before its number ends."""
PREFIX_STARTS = "".join(sorted({c for word in _BEFORE for c in (word[0].lower(), word[0].upper())}))
"""The characters with which a currency before its number begins."""
SUFFIX = rf"(?:{_alternatives(_AFTER)})"
"""A currency behind its number."""
SUFFIX_STARTS = "".join(sorted({c for word in _AFTER for c in (word[0].lower(), word[0].upper())}))
"""The characters with which a currency behind its number begins."""


def currency_of(prefix: str | None, suffix: str | None, again: str | None = None) -> str | None:
    """Give the ISO 4217 code that the words before and behind a number state.

    元 behind a number says yuan only where nothing before it says otherwise (港币3亿元). ``None``
    where the words name a currency of several countries (比索) or none at all.
    """
    if prefix:
        return _BY_FOLDED[prefix.casefold()]
    if suffix:
        return _BY_FOLDED[suffix.casefold()]
    return "CNY" if again else None
