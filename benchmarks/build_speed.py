"""How long building takes beside reading alone, for some numbers of made-up articles.

    python benchmarks/build_speed.py [--most 10000]

Reports seconds and, as a ratio in the same run, how many times the derivation of the graph costs
what extraction costs; and the growth from one size to the next, which is 10 where cost is linear.
"""

import argparse
import random
import resource
import time

from whofunds.graph import derive
from whofunds.loaders.extract import RulesExtractor
from whofunds.schema import Article, DateInterval

STEMS = [
    "远山",
    "青禾",
    "白石",
    "长河",
    "明月",
    "东岭",
    "海棠",
    "北辰",
    "云杉",
    "南星",
    "赤松",
    "银杏",
]
ROUNDS = ["天使轮", "Pre-A轮", "A轮", "B轮", "C轮", "战略投资"]


def articles(count):
    chance = random.Random(7)
    names = [f"{a}{b}" for a in STEMS for b in STEMS if a != b]
    for n in range(count):
        company = f"{chance.choice(names)}科技"
        lead, other = (f"{chance.choice(names)}{tail}" for tail in ("资本", "创投"))
        month, day = chance.randint(1, 12), chance.randint(1, 28)
        text = (
            f"{month}月{day}日，{company}宣布完成{chance.choice(ROUNDS)}融资，"
            f"金额{chance.randint(1, 90)}000万元，由{lead}领投，{other}跟投。"
            f"{company}的产品面向制造企业，去年营收{chance.randint(1, 9)}亿元。"
        )
        yield Article(f"m{n}", text, publisher="样本", published=DateInterval.parse("2025-12"))


def main():
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--most", type=int, default=10_000)
    most = options.parse_args().most
    extractor, sizes = RulesExtractor(), [n for n in (100, 1_000, 10_000, 100_000) if n <= most]
    before = None
    for size in sizes:
        made = list(articles(size))
        begun = time.perf_counter()
        claims = [claim for article in made for claim in extractor.extract(article)]
        extracted = time.perf_counter() - begun
        begun = time.perf_counter()
        data = derive(made, claims)
        derived = time.perf_counter() - begun
        growth = f", derivation grew {derived / before:.1f} times" if before else ""
        before = derived
        print(
            f"{size} articles, {len(claims)} claims, {len(data.nodes)} nodes: "
            f"extraction {extracted:.2f} s, "
            f"derivation {derived:.2f} s = {derived / extracted:.2f} of it{growth}"
        )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
