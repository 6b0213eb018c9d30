"""``字(pinyin)`` artefacts: a filter wrote the reading behind a character, and a reading it is
only where the bracket holds one syllable with its tone mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .pieces import Change

SYLLABLE = r"[bpmfdtnlgkhjqxrzcsyw]?[hɡ]?[a-zü]{0,3}[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ][a-zü]{0,3}"
_AFTER = re.compile(rf"(?<=[\u3400-\u9fff])\({SYLLABLE}\)")


def find_pinyin(text: str) -> Iterator[Change]:
    """Find readings right behind a Chinese character, in ASCII brackets.

    One behind a quoted or Latin word, or without a tone mark, is the author's own and stays.
    """
    for found in _AFTER.finditer(text):
        yield Change(found.start(), found.end(), "", "pinyin")
