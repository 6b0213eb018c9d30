"""Makes up sentences with labelled spans: names, projects, amounts and dates, from a seed.

A template is our own words with slots, such as ``{D}，{S:org}中标{J:project}``. The letters before
the colon are the label that a tagger learns for the words that fill the slot; a slot without
one is filled but not labelled.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from .buyers import Buyers
from .projects import Projects

Labelled = tuple[str, list[tuple[int, int, str]]]
"""A sentence, and in order the start, end and label of each labelled span."""

_SLOT = re.compile(r"\{(?:([A-Z]+):)?([a-z_]+)\}")
_OPTION = re.compile(r"<([^<>]*)>")


def templates(path: Path) -> list[str]:
    """Read a file of templates, one a line; a line that begins with # is a comment."""
    lines = path.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


class Maker(Projects, Buyers):
    """Fills templates. Two makers with one seed give the same sentences."""

    def fill(self, template: str) -> Labelled:
        """Fill a template: first one of each ``<a|b|c>``, then its slots."""
        while _OPTION.search(template):
            template = _OPTION.sub(lambda m: self.choose(m.group(1)), template)
        parts: list[str] = []
        spans: list[tuple[int, int, str]] = []
        length = at = 0
        for slot in _SLOT.finditer(template):
            label, name = slot.group(1), slot.group(2)
            parts.append(template[at : slot.start()])
            length += slot.start() - at
            at = slot.end()
            maker: Callable[[], str] = getattr(self, name)
            words = maker()
            if label:
                spans.append((length, length + len(words), label))
            parts.append(words)
            length += len(words)
        parts.append(template[at:])
        return "".join(parts), spans

    def number(self) -> str:
        """A number as reports write it."""
        r = self.random
        small, large = f"{r.uniform(1, 99):.2f}", f"{r.uniform(1000, 99999):,.2f}"
        plain = f"{r.randrange(1, 99)}|{r.randrange(100, 9999)}|{r.uniform(1, 9):.1f}"
        return self.choose(f"{plain}|{small}|{large}")

    def money(self) -> str:
        """An amount of money."""
        head = self.choose("|||||约|近|超|逾|超过|不超过|约为|人民币|合计|总额")
        unit = self.choose("亿元|万元|亿元|万元|亿元人民币|万美元|亿美元|亿港元|万欧元|元")
        if self.random.random() < 0.1:
            return self.choose(
                "数千万元|近亿元|数亿元|千万元|过亿元|亿元|数百万美元|千万美元|数千万美元|上亿元"
            )
        number = f"{self.random.randrange(10**5, 10**9):,}" if unit == "元" else self.number()
        return head + number + unit

    def share(self) -> str:
        """A part of a company."""
        number = self.choose(
            f"{self.random.randrange(5, 100)}|{self.random.uniform(1, 99):.2f}|100|51"
        )
        return f"{number}%"

    def percent(self) -> str:
        """A part of anything."""
        return f"{self.random.uniform(0.5, 60):.2f}%"

    def day(self) -> str:
        """A date."""
        r = self.random
        year, month, day = r.randrange(2015, 2026), r.randrange(1, 13), r.randrange(1, 29)
        return self.choose(
            f"{month}月{day}日|{year}年{month}月{day}日|{day}日|近日|日前|{month}月{day}日晚间|{year}年{month}月|近期|今日|昨日|{month}月{day}日晚"
        )

    def round_(self) -> str:
        """A round."""
        return self.choose(
            "A轮|B轮|C轮|Pre-A轮|天使轮|A+轮|D轮|种子轮|B+轮|E轮|战略|新一轮|首轮|Pre-IPO轮"
        )

    def trade(self) -> str:
        """What a company is, before its name."""
        return self.choose(
            "智能硬件公司|在线教育平台|生鲜电商|芯片设计公司|自动驾驶公司|医疗器械企业|创新药企业|SaaS服务商|咖啡品牌"
            "|机器人公司|数据服务商|新能源车企|人工智能企业|跨境电商平台|物流科技公司|金融科技公司|游戏公司|材料商"
        )
