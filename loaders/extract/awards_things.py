"""What a project is for, which looks like the name of a company."""

from __future__ import annotations

import re

from ...schema.places import load_places
from .names.edges import is_common

_THING = re.compile(
    r"(?P<stem>.{2,12}?)(?:环境|新?能源|医疗|医药|产业|云|智能|物联|信息|数据|教育|文化|旅游|光伏|太阳能|风电|电力|网络|服务中心|基地|养老|水泥|石化"
    r"|金融|交通|工业|农业|储能|通信|系统|设备)$"
)
"""What a project is for, which is taken for the end of a company's name: 某县水环境, 200MW光伏."""
_IN_A_PLACE = re.compile(r"[河江湖海区县市镇旗州乡村路港岛站园]|\d|[A-Za-z]{2}$|某")


def is_thing(name: str) -> bool:
    """Whether what looks like a company's name tells what a project is for, or where."""
    found = _THING.fullmatch(name)
    if found is None:
        return False
    stem, places = found["stem"], load_places()
    size = next((n for n in (4, 3, 2) if stem[:n] in places), 0)
    rest = stem[size + (stem[size : size + 1] in tuple("省市县区")) :]
    if len(stem) > 2 and size >= len(stem) and stem[-1] in "省市县区":  # some city's cloud
        return True
    plain = name.endswith("基地") or (not rest and name.endswith(("产业", "云")))
    plain = plain or (size > 0 and len(rest) == 1) or is_common(rest)
    return plain or bool(_IN_A_PLACE.search(stem[size:]))
