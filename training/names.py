"""Made-up names: companies, public bodies, funds and people."""

from __future__ import annotations

import random
from importlib.resources import files

from whofunds.schema.places import load_places

_SYLLABLES = (
    "安邦宝博昌诚创达德鼎东方丰福富港高冠光广海航豪合恒宏华辉汇慧吉佳嘉坚建金锦晶精景久康科坤朗乐力"
    "利联亮林隆龙茂美明铭南宁诺鹏普奇启千庆荣瑞润三森尚深盛世顺思泰腾天通同威伟文西祥翔新信星兴旭"
    "亚扬阳益英永友宇元远云泽展兆振正中众卓紫"
)
_TRADES = (  # noqa: SIM905 (a list of words reads better so)
    "科技|股份|电气|环境|环保|生态|建设|建工|建筑|路桥|电子|信息|智能|软件|新材|材料|药业|医药|医疗|生物"
    "|能源|电力|重工|机械|装备|通信|光电|园林|水务|交通|物流|化工|钢构|仪表|电缆|电源|环能|股份|集团"
    "|数据|网络|技术|设计|汽车|食品|传媒|教育|文化|控股|地产|矿业|照明|安防|风电|新能源"
).split("|")
_FORMS = (
    "有限公司", "股份有限公司", "集团有限公司", "（集团）有限公司", "有限责任公司",
    "集团股份有限公司",
)  # fmt: skip
_LATIN = (
    "Arbo", "Calyx", "Delmar", "Fenwick", "Halden", "Ionis", "Jasper", "Kestrel", "Lumen", "Norvik",
    "Orwell", "Pavo", "Quill", "Rivet", "Solen", "Tarn", "Umber", "Vesta", "Wyre", "Zelda",
)  # fmt: skip


class Names:
    """Makes names from syllables, places and trades; the known ones are of the package's list."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        places = load_places().values()
        unique = {p.name: p for p in places}
        self.provinces = sorted(p.name for p in unique.values() if p.level == "province")
        self.cities = sorted(p.name for p in unique.values() if p.level == "city")
        self.districts = sorted(p.full_name for p in unique.values() if p.level == "district")
        rows = files("whofunds.loaders.extract").joinpath("data", "organizations.tsv")
        lines = rows.read_text("utf-8").splitlines()[1:]
        self.known = [line.split("\t")[0] for line in lines if line]

    def choose(self, words: str) -> str:
        """Give one of the words that stand between bars."""
        return self.random.choice(words.split("|"))

    def brand(self) -> str:
        """Two syllables, seldom three."""
        count = 3 if self.random.random() < 0.12 else 2
        return "".join(self.random.sample(_SYLLABLES, count))

    def short(self) -> str:
        """A company as the market calls it."""
        roll = self.random.random()
        if roll < 0.12:
            return self.random.choice(self.known)
        if roll < 0.17:
            return self.choose("中国|华北|南方|西部|东方") + self.random.choice(_TRADES)
        if roll < 0.22:
            return self.random.choice(self.cities) + self.random.choice(_TRADES)
        if roll < 0.25:
            return self.brand()
        return self.brand() + self.random.choice(_TRADES)

    def legal(self) -> str:
        """A company by its legal name."""
        place = ""
        roll = self.random.random()
        if roll < 0.35:
            place = self.random.choice(self.cities) + self.choose("|市|")
        elif roll < 0.45:
            place = self.random.choice(self.provinces) + self.choose("省|")
        elif roll < 0.5:
            place = "中国"
        place = place.replace("市市", "市")
        trade = self.random.choice(_TRADES[:-1])
        tail = self.choose("|工程|科技|技术|发展|实业|投资|服务|")
        form = self.random.choice(_FORMS)
        branch = f"（{self.random.choice(self.cities)}）" if self.random.random() < 0.08 else ""
        return f"{place}{self.brand()}{branch}{trade}{tail}{form}"

    def latin(self) -> str:
        """A company with a Latin name."""
        word = self.random.choice(_LATIN)
        return word + self.choose("|| Energy| Systems| Inc| Group| AG")

    def foreign(self) -> str:
        """A company from elsewhere."""
        return self.choose("德国|美国|日本|法国|韩国|印度|泰国|以色列|瑞士|") + (
            self.latin()
            if self.random.random() < 0.6
            else self.brand() + self.choose("公司|集团|斯|克|尔")
        )

    def org(self) -> str:
        """A company in any form."""
        roll = self.random.random()
        if roll < 0.5:
            return self.short()
        if roll < 0.9:
            return self.legal()
        return self.foreign()

    def broken(self) -> str:
        """A company whose short name inside the legal one has a price behind it, put by a site."""
        head = (
            self.brand() + self.random.choice(_TRADES)
            if self.random.random() < 0.6
            else "中国" + self.brand()
        )
        price = self.choose("(12.340,0.11,0.90%)|(3.210,-0.05,-1.53%)|(行情600000,诊股)")
        tail = self.choose("集团|工程局|股份|集团股份|科技股份|集团第二工程|")
        return head + price + tail + "有限公司"

    def pupil(self) -> str:
        """A subsidiary by its legal name, which is that of its owner with more."""
        branch = self.choose(
            f"（{self.random.choice(self.cities)}）|{self.random.choice(self.cities)}|"
        )
        return self.brand() + branch + self.random.choice(_TRADES[:-1]) + "有限公司"

    def arm(self) -> str:
        """A part of a company as texts call it: 某某分公司, 某某院."""
        name = self.short() if self.random.random() < 0.6 else self.brand()
        return name + self.choose(
            "|公司|工程公司|建设公司|分公司|设计院|研究院|国际|海外|一局|二公司|实业|"
        )

    def code(self) -> str:
        """The code of a share, in brackets."""
        number = f"{self.choose('600|601|603|000|002|300')}{self.random.randrange(1000):03d}"
        return self.choose(
            "（{0}）|({0})|({0}.SZ)|（{0}.SH）|(0{0}.HK)|(12.340,0.11,0.90%)"
        ).format(number)

    def agency(self) -> str:
        """Whoever holds a tender for others."""
        return self.random.choice(self.cities) + self.choose(
            "招标有限公司|招投标代理有限公司|工程咨询有限公司|公共资源交易中心|招标代理有限公司|政府采购中心"
        )

    def paper(self) -> str:
        """Whoever reports."""
        return self.choose(
            "证券时报|某报|财经网|快讯|每日快报|财经早报|市场消息|e公司|产业网|科技网"
        )

    def person(self) -> str:
        """A person."""
        return self.choose("赵|钱|孙|李|周|吴|郑|王|陈|杨|林|黄|何|罗|梁|宋") + "".join(
            self.random.sample(
                "伟芳敏静丽强磊洋勇军杰娟涛明超霞平刚文辉鹏华晨宇", self.random.choice((1, 2, 2))
            )
        )

    def adviser(self) -> str:
        """Whoever advises on a round, and is no party of it."""
        return self.brand() + self.choose("资本|证券|咨询|华兴")

    def fund(self) -> str:
        """Whoever invests for a living."""
        roll = self.random.random()
        if roll < 0.25:
            return self.random.choice(self.known)
        return self.brand() + self.choose(
            "资本|创投|投资|基金|资本|创业投资|产业基金|投资集团|股权投资|中国|集团|国投"
        )
