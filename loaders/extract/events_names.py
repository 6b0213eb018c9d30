"""Whether two wordings of one article may be one party, or one title."""

from __future__ import annotations

import re


def same_party(a: str, b: str) -> bool:
    """Whether two written names may be one party within one article.

    They are if, without case and spaces, one holds the other and that is two characters or
    more, or if the shorter one's characters stand in the longer one in order and begin alike.
    """
    short, long = sorted(
        (re.sub(r"\s", "", a).casefold(), re.sub(r"\s", "", b).casefold()), key=len
    )
    if len(short) < 2:
        return short == long
    if short.endswith("公司") and len(short) > 3:  # 某某公司 for 某某科技有限公司
        short = short[:-2]
    if short in long:
        return True
    letters = iter(long)
    return len(short) >= 3 and long[:2] == short[:2] and all(c in letters for c in short)


def same_title(a: str, b: str) -> bool:
    """Whether two titles of one person are one: 独立董事 says more than 董事, 副总裁 is another."""
    short, long = sorted((a, b), key=len)
    return long.endswith(short) and not long.removesuffix(short).endswith("副")
