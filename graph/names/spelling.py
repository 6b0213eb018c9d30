"""Ways of writing one name of an organization that tell no two apart.

What a stock exchange adds (中芯国际-U, 腾讯控股（00700.HK）), what stands in brackets behind a name
(曾用名：…), and how offices, schools and institutes are shortened: 杭州市国资委 for
杭州市人民政府国有资产监督管理委员会, 上海交大 for 上海交通大学. The words are language; their order
is that of :data:`BODIES` and :data:`SCHOOLS`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .regions import only_places

# The marks of a share: Shanghai's STAR market -U, -W, -D; Hong Kong's -B, -P, -R, -S, -SW, -WR.
_SHARE = re.compile(r"(?<=[\u4e00-\u9fff])-[ubwspdr]{1,3}$|(?<=[a-z]{3})-(?:s?wr?|wp)$")
_KIND_OF_SHARE = re.compile(r"(?<=[\u4e00-\u9fff]{2})[abh]股$|(?<=股份)[abh]$")
_SPECIAL = re.compile(r"^(?:\*st|st(?=[\u4e00-\u9fff]{2}))")
_CODE = re.compile(
    r"[(\[](?:(?:股票|证券)?代码:?|股票:|[a-z]{2,8}:)?"
    r"(?:\d{5,6}|\d{4,6}[.:][a-z]{1,3}|(?:sh|sz|bj|hk)\d{4,6}"
    r"|[a-z]{1,6}\.(?:us|o|n|oq|hk|ss|sh|sz|bj)|(?<=:)[a-z.]{1,6}|(?<=:)\d{4})[)\]]$"
)
_DOTTED_CODE = re.compile(r"(?<=[\u4e00-\u9fff])\d{5,6}\.(?:hk|ss|sh|sz|bj)$")
_BEFORE = re.compile(r"\((?:曾用名|原名|原称|前身|前称|原(?=[^()]{4}))(?:为|是|:)?([^()]{2,40})\)$")
_CALLED = re.compile(r"\((?:以下简称|下称|简称|又称|(?:股票|证券)简称)(?:为|:)?([^()]{2,40})\)$")
_GOVERNMENT = re.compile(r"(?:人民)?政府$")
_BRANCH = re.compile(r"^中国(?:证监会|证券监督管理委员会)(.{2,6})监管局$")
_ACADEMY = re.compile(r"^中国科学院(?=.{2,20}(?:研究)?[所院]$)")
_FREE_ZONE = re.compile(r"^中国\([\u4e00-\u9fff]{2,4}\)自由贸易试验区(?=.{2})")
_ZONES = (
    ("高新技术产业开发区", "高新区"),
    ("新技术开发区", "高新区"),
    ("经济技术开发区", "经开区"),
)

BODIES = {
    "国有资产监督管理委员会": "国资委",
    "国有资产监督管理办公室": "国资办",
    "国有资产监督管理局": "国资局",
    "发展和改革委员会": "发改委",
    "发展改革委员会": "发改委",
    "发展改革委": "发改委",
    "发展和改革局": "发改局",
    "经济和信息化委员会": "经信委",
    "经济信息化委员会": "经信委",
    "经济和信息化局": "经信局",
    "经济和信息化厅": "经信厅",
    "工业和信息化局": "工信局",
    "工业和信息化厅": "工信厅",
    "科学技术委员会": "科委",
    "科学技术局": "科技局",
    "科学技术厅": "科技厅",
    "人力资源和社会保障局": "人社局",
    "人力资源和社会保障厅": "人社厅",
    "市场监督管理局": "市场监管局",
    "地方金融监督管理局": "地方金融监管局",
    "住房和城乡建设委员会": "住建委",
    "住房和城乡建设局": "住建局",
    "住房和城乡建设厅": "住建厅",
    "卫生健康委员会": "卫健委",
    "文化和旅游局": "文旅局",
    "文化和旅游厅": "文旅厅",
    "商务委员会": "商务委",
    "科学技术协会": "科协",
    "工商业联合会": "工商联",
    "管理委员会": "管委会",
    "人民政府": "政府",
}
"""Offices of government and how they are shortened; the whole comes before its parts."""

_OFFICES = (*dict.fromkeys(BODIES.values()), "财政局", "财政厅", "商务局", "商务厅", "审计局",
            "教育局", "教育厅", "证监局", "金融局", "金融办", "税务局")  # fmt: skip

SCHOOLS = {
    "科学技术大学": "科大",
    "交通大学": "交大",
    "师范大学": "师大",
    "理工大学": "理工",
    "科技大学": "科大",
    "工业大学": "工大",
    "农业大学": "农大",
    "财经大学": "财大",
    "医科大学": "医大",
    "林业大学": "林大",
    "海洋大学": "海大",
}
"""Universities of a place or a region, and how they are shortened: 浙江工大, 华南理工."""


@lru_cache(maxsize=1 << 18)
def spelled(folded: str) -> str:
    """Give the one spelling of a folded name of an organization."""
    text = folded.replace("［", "[").replace("］", "]")
    for cut in (_CODE, _DOTTED_CODE, _BEFORE, _CALLED, _KIND_OF_SHARE, _SHARE):
        found = cut.search(text)
        if found and found.start() > 1:
            text = text[: found.start()]
    text = _SPECIAL.sub("", text)
    text = _ACADEMY.sub("中科院", text)
    if text.startswith("中科院"):
        text = text.removesuffix("研究所") + "所" if text.endswith("研究所") else text
    return _body(_school(text))


def said_in(folded: str) -> tuple[str, ...]:
    """Give what a name says in brackets that it is called too, or was: 远山（原名：近水）."""
    found = (pattern.search(folded) for pattern in (_BEFORE, _CALLED))
    return tuple(match[1] for match in found if match)


def _body(text: str) -> str:
    """Shorten the name of an office, and of the place before it: 杭州国资委."""
    branch = _BRANCH.match(text)
    if branch:
        text = f"{branch[1]}证监局"
    for long, short in BODIES.items():
        if text.endswith(long):
            text = text.removesuffix(long) + short
            break
    office = next((o for o in _OFFICES if text.endswith(o)), None)
    if office is None:
        return text
    stem = text.removesuffix(office)
    if office != "政府":
        stem = _GOVERNMENT.sub("", stem)
    stem = _FREE_ZONE.sub("", stem)
    for long, short in _ZONES:
        if stem.endswith(long):
            stem = stem.removesuffix(long) + short
    return f"{only_places(stem) or stem}{office}"


def _school(text: str) -> str:
    for long, short in SCHOOLS.items():
        if text.endswith(long) and len(text) > len(long) + 1:
            return text.removesuffix(long) + short
    return text
