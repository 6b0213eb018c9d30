"""Makes up sentences with labelled spans: names, projects, amounts and dates, from a seed.

A template is our own words with slots, such as ``{D}，{S:org}中标{J:project}``. The letters before
the colon are the label that a tagger learns for the words that fill the slot; a slot without
one is filled but not labelled.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from .names import Names

Labelled = tuple[str, list[tuple[int, int, str]]]
"""A sentence, and in order the start, end and label of each labelled span."""

_SLOT = re.compile(r"\{(?:([A-Z]+):)?([a-z_]+)\}")
_OPTION = re.compile(r"<([^<>]*)>")


def templates(path: Path) -> list[str]:
    """Read a file of templates, one a line; a line that begins with # is a comment."""
    lines = path.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


class Maker(Names):
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

    def place(self) -> str:
        """A place, in one of the ways in which projects name it."""
        roll = self.random.random()
        if roll < 0.4:
            return self.random.choice(self.cities) + self.choose("市|")
        if roll < 0.55:
            return (
                self.random.choice(self.provinces)
                + self.choose("省|")
                + self.random.choice(self.cities)
                + "市"
            )
        if roll < 0.85:
            return self.random.choice(self.districts)
        return self.random.choice(self.cities) + self.choose("高新区|经开区|新区|开发区")

    def project(self) -> str:
        """What is built or bought: where, what, which work, which lot."""
        r = self.random
        if r.random() < 0.22:
            return self.goods()
        where = (
            self.place()
            if r.random() < 0.7
            else self.choose(f"{r.randrange(2015, 2026)}年|{r.randrange(2015, 2026)}年度||")
        )
        what = self.choose(
            "污水处理厂|地铁{n}号线|生活垃圾焚烧发电|城市道路|智慧城市|综合管廊|人民医院|高速公路{n}段|快速路|河道"
            "|海绵城市|供水管网|棚户区|产业园|风电场|光伏电站|数据中心|市政道路|乡村振兴|黑臭水体|环卫一体化"
            "|机场航站楼|体育馆|轨道交通{n}号线|水电站|变电站|智慧交通|雪亮工程|职业学院|湿地公园|引水|码头"
            "|会展中心|住宅小区|停车场|餐厨垃圾|老旧小区|防洪|土地整治|{m}兆瓦风电|{m}MW光伏|矿山|输变电|充电桩"
        ).format(n=r.randrange(1, 19), m=r.choice((50, 100, 150, 200, 300)))
        work = self.choose(
            "|改造|建设|综合治理|提标改造|扩建|新建|一期|二期|设备采购|信号系统|监控系统|设计施工总承包|EPC总承包"
            "|信息化|土建施工|机电安装|运营维护|勘察设计|改扩建|特许经营|供货|环境整治|施工总承包|配套|智能化"
            "|供电系统|通风空调|绿化|监理|升级改造|安置房"
        )
        kind = self.choose(
            "项目|工程|PPP项目|EPC项目|采购项目|项目|工程|建设项目|BOT项目|施工|服务项目|总承包项目|"
        )
        lot = self.choose(
            "|||||第{n}标段|（{n}标段）|{n}标|（二期）|A包|（第{n}标包）|施工{n}标段|TJ{n}标"
        ).format(n=r.randrange(1, 9))
        words = where + what + work + (kind or "项目") + lot
        return (
            f"{words}及{self.place()}{self.choose('配套|道路|管网|绿化')}工程"
            if r.random() < 0.04
            else words
        )

    def goods(self) -> str:
        """What is bought."""
        r = self.random
        year, later = r.randrange(2015, 2022), r.randrange(2022, 2026)
        batch = r.choice("一二三四")
        year_words = self.choose(f"|{later}年|{year}年第{batch}批|{year}-{later}年度")
        what = self.choose(
            "电能表|配电变压器|服务器|智能水表|光缆|电力电缆|路由器|交换机|充电设备|光伏组件|风力发电机组|列车|公交车"
            "|疫苗|CT设备|监测装置|通信电源|视频监控设备|传感器|塔筒|逆变器|箱式变压器|开关柜|医用耗材|燃气表"
            "|基站天线|环卫车辆|巡检机器人|软件开发|物业管理服务|办公电脑|存储设备|锅炉|水泵|钢管|显示屏"
        )
        kind = self.choose(
            "采购项目|集中采购项目|框架招标项目|招标采购|采购|物资招标采购|供货项目|服务采购项目|集采项目|设备采购"
        )
        lot = self.choose("||||（标包{n}）|第{n}包|{n}标段").format(n=r.randrange(1, 9))
        return year_words + what + kind + lot

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
