"""How the holdings of a place's government are shortened: 南京城投 for 南京市城市建设投资集团."""

from __future__ import annotations

import re

from .anatomy import Anatomy

_SHORT = {
    "城投": ("城市建设投资", "城建投资", "城市投资"),
    "城发": ("城市发展",),
    "交投": ("交通投资", "交通建设投资", "交通产业投资"),
    "产投": ("产业投资",),
    "产控": ("产业控股", "产业投资控股", "产业发展控股"),
    "产发": ("产业发展",),
    "建投": ("建设投资",),
    "国投": ("国有资本投资", "国有资产投资", "国有投资"),
    "国控": ("国有控股", "国有资本控股", "国有资产控股"),
    "金控": ("金融控股",),
    "金投": ("金融投资",),
    "投控": ("投资控股",),
    "创投": ("创业投资", "创新投资"),
    "科创投": ("科技创新投资", "科技创业投资"),
    "科投": ("科技投资",),
    "高投": ("高科技投资", "高新投资", "高新产业投资", "高新技术产业投资"),
    "文投": ("文化投资", "文化产业投资"),
    "旅投": ("旅游投资",),
    "水投": ("水务投资", "水利投资"),
    "能投": ("能源投资",),
    "农投": ("农业投资",),
    "铁投": ("铁路投资", "铁路建设投资"),
}
_TAIL = re.compile(r"(?:集团|控股|发展|投资|管理|运营|经营|开发|建设)*$")


def shortens(short: Anatomy, full: Anatomy) -> bool:
    """Whether a name that is a place and two or three characters stands for a legal name of that
    place, which says the same in full and nothing else but 集团, 控股, 运营 and the like."""
    if short.own or full.own or short.form or short.brand != full.brand:
        return False
    said, meant = ("".join(parts.trade) for parts in (short, full))
    head = next((h for h in sorted(_SHORT, key=len, reverse=True) if said.startswith(h)), None)
    if head is None or not _TAIL.fullmatch(said, len(head)):
        return False
    return any(
        meant.startswith(words) and _TAIL.fullmatch(meant, len(words)) for words in _SHORT[head]
    )
