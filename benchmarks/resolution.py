"""How long resolution takes, and how much memory, for synthetic mentions.

    python benchmarks/resolution.py [--sizes 10000,100000,1000000]

The mentions are made here: articles of a few claims each, in which companies stand with their legal
name, short name, own name or a Latin one, as news write them. Own names are made of two or three
characters from a short list, so that many companies share one; people share names as people do;
some articles explain short names, some do not name an investor. Each size runs in a process of its
own; the time is that of resolution alone, by the clock and of the processor, the memory the peak of
the process, claims included. Growth is that of processor time, which other work does not change.
"""

import argparse
import gc
import itertools
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

from whofunds.graph.resolve import resolve
from whofunds.schema import Claim, Mention

HEADS = "远青白长明东海北云南赤银金玉天文华中大新安宁和瑞嘉锦星月晨启智慧创力达信诚恒泰丰盛源"
TAILS = "山禾石河光岭棠辰杉星松杏川原野林泉湖海洋洲峰岳宇宙航翼飞腾跃升辉煌图景象征程途路桥"
THIRD = "之行界元方舟台阁轩堂园谷湾港"
TRADES = [
    "科技", "智能科技", "生物医药", "半导体", "新能源", "机器人", "软件", "医疗器械", "微电子",
    "新材料", "汽车零部件", "数据科技", "文化传媒", "资本管理", "创业投资", "股权投资",
]  # fmt: skip
PLACES = [
    "北京",
    "上海",
    "深圳市",
    "杭州",
    "成都",
    "苏州",
    "合肥",
    "武汉",
    "广州市",
    "珠海",
    "南京",
    "",
]
FORMS = ["有限公司", "股份有限公司", "有限责任公司", "集团有限公司"]
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华建文志"


def company(number: int) -> tuple[str, list[str]]:
    """Give the legal name of a company and how else it is called."""
    chance = random.Random(number)
    brand = chance.choice(HEADS) + chance.choice(TAILS)
    if chance.random() < 0.6:
        brand += chance.choice(THIRD) + (chance.choice(TAILS) if chance.random() < 0.5 else "")
    place, trade, form = chance.choice(PLACES), chance.choice(TRADES), chance.choice(FORMS)
    legal = f"{place}{brand}{trade}{form}"
    short = f"{brand}{trade[-2:]}"
    return legal, [short, short, short, brand, f"{brand}{trade}", f"{short}（{legal[:2]}）", legal]


def claims_of(mentions: int) -> Iterator[Claim]:
    """Give claims with about so many mentions."""
    chance = random.Random(7)
    companies = max(200, mentions // 5)
    made = article = 0
    while made < mentions:
        article += 1
        here = [int(chance.paretovariate(0.25)) % companies for _ in range(3)]
        for number in range(chance.randint(2, 4)):
            claim, count = _claim(chance, f"a{article}", f"c{article}.{number}", here)
            yield claim
            made += count


def _claim(chance: random.Random, article: str, id: str, here: list[int]) -> tuple[Claim, int]:
    what = chance.random()
    legal, others = company(chance.choice(here))
    name = Mention(legal if chance.random() < 0.2 else chance.choice(others), "Organization")
    roles: dict[str, tuple[Mention, ...]]
    if what < 0.15:
        kind, short = "Naming", Mention(others[0], "Organization")
        roles = {"name": (Mention(legal, "Organization"),), "alias": (short,)}
    elif what < 0.35:
        person = chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=chance.choice((1, 2))))
        kind, roles = "Position", {"person": (Mention(person, "Person"),), "organization": (name,)}
    else:
        investors = [
            Mention(chance.choice(company(chance.choice(here) + 1)[1]), "Organization")
            for _ in range(chance.randint(1, 3))
        ]
        if chance.random() < 0.05:
            city = chance.choice(PLACES) or "宁波"
            state = {"named": False, "place": city, "state": True}
            investors[0] = Mention(f"{city}国资", "Organization", **state)  # type: ignore[arg-type]
        kind, roles = "FundingRound", {"investor": tuple(investors), "investee": (name,)}
    return Claim(id, article, kind, roles, {}, "", 0, 1), sum(map(len, roles.values()))


def measure(size: int) -> dict[str, float]:
    """Resolve so many mentions in this process."""
    claims = list(claims_of(size))
    mentions = sum(len(ms) for claim in claims for ms in claim.roles.values())
    gc.collect()
    begun, used = time.perf_counter(), time.process_time()
    resolution = resolve(claims)
    took, used = time.perf_counter() - begun, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    forms = len({f for e in resolution.entities.values() for f in e.forms})
    return {
        "mentions": mentions, "forms": forms, "entities": len(resolution.entities),
        "seconds": round(took, 2), "processor": round(used, 2), "megabytes": round(peak),
    }  # fmt: skip


def main() -> None:
    """Measure each size in a process of its own, and print how cost grows."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one)))
        return
    found = []
    for size in map(int, options.sizes.split(",")):
        command = [sys.executable, __file__, "--one", str(size)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        found.append(json.loads(done.stdout))
        print("; ".join(f"{name} {figure:,}" for name, figure in found[-1].items()), flush=True)
    for small, large in itertools.pairwise(found):
        more, slower = (large[k] / small[k] for k in ("mentions", "processor"))
        print(f"{more:.1f} times the mentions took {slower:.1f} times as long")


if __name__ == "__main__":
    main()
