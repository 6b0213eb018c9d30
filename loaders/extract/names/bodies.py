"""Whether words are the name of an organization, or speak of a player."""

from __future__ import annotations

import re

from .lexicon import SUFFIXES
from .tables import Known, clubs, known_names

_ORGANIZATION = tuple(
    sorted(
        SUFFIXES
        | frozenset(
            [
                "队",
                "俱乐部",
                "战队",
                "电竞",
                "体育",
                "娱乐",
                "唱片",
                "经纪",
                "卫视",
                "直播",
                "直播平台",
                "剧组",
                "球会",
                "集团军",
                "乐队",
                "组合",
                "女团",
                "男团",
                "女排",
                "男排",
                "女篮",
                "男篮",
                "国足",
                "国奥",
                "国青",
                "男足",
                "女足",
                "教练组",
                "教练团队",
                "工作室",
                "工作室群",
                "青训",
                "青训营",
                "乐团",
                "剧团",
                "剧院",
                "歌舞团",
                "画院",
                "报社",
                "杂志社",
                "频道",
                "UFC",
                "WWE",
            ]
        )
    )
)


def _of_group(words: str) -> Known | None:
    """Give the listed company that a unit of it is called by: 某里大文娱."""
    if not _UNIT.search(words):
        return None
    return next((k for n in (4, 3, 2) if (k := known_names().get(words[:n]))), None)


_UNIT = re.compile(
    r".{2}(?:大?文娱|影业|视频|音乐|云|健康|汽车|游戏|体育|智能|金融|数科|国际|研究院|实验室|事业部|团队)\Z"
)


def is_organization(words: str) -> bool:
    """Whether words are the name of an organization by a list or by their ending."""
    known = known_names().get(words) or _of_group(words)
    return (
        words in clubs()
        or words.removesuffix("队") in clubs()
        or (known is not None and known.kind == "Organization")
        or (len(words) > 2 and words.endswith(_ORGANIZATION))
    )
