"""Whether the time of extraction grows with the length of hostile texts, and no faster.

    python benchmarks/growth.py [--size 8000] [--worst 15]

Each text repeats one piece, or two in turn, in lines as long as the rules read at most. Extraction
is timed on a text and on one twice as long: 2 is linear growth, 4 quadratic. Told are the steepest,
with seconds for the longer text; a text that takes under 0.05 s is passed over. Not a test, since
it is about time.
"""

import argparse
import itertools
import time

from whofunds.loaders.bound import TooLong, bound
from whofunds.loaders.extract import RulesExtractor
from whofunds.loaders.extract.tagged import READABLE
from whofunds.loaders.repair import repair_text
from whofunds.schema import Article, DateInterval

_PIECES = (
    "青禾科技 远山资本 杭州国资 杭州、 王小明 李四 Acme GLM 某某股份有限公司 （以下简称“ ” （ ） "
    "《 》 公司 其 完成 获得 宣布 拟 将 据传 据 报道 预计 显示 招股书 的 了 由 与 和 及 、 融资 "
    "A轮 领投 跟投 投资 增资 收购 转让 持股 股东 中标 项目 合同 上市 递交 辅导 离职 出任 CEO "
    "董事长 兼 加入 发布 推出 营收 亏损 估值 同比增长 合作 旗下 等 约 近 超 数 1亿元 3亿-10亿元 "
    "2025年 7月 2日 近日 去年 上半年 年 月 日 raised $5 million led by and Series B A a 1 1. , "
    "， 。 ； ： \n | - \" “ ” ' ? ! / \u3000 😀 一 二 十 万 亿 元 % 已于 于 在 等联合 领 一家 "
    "他 她 我们 本 该 第 16 笔"
)
PIECES = _PIECES.split(" ")
WHEN = DateInterval.parse("2025-10")


def lines(piece, size):
    """Repeat a piece to so many characters, in lines as long as the rules read at most."""
    text = (piece * size)[:size]
    return "\n".join(text[at : at + READABLE] for at in range(0, size, READABLE))


def seconds(text, extractor, most=200):
    """Give the processor time that repair and extraction take; ``most`` where it takes longer."""
    begun = time.process_time()
    try:
        with bound(most):
            clean, edits = repair_text(text)
            extractor.extract(Article("a", clean, published=WHEN, edits=edits))
    except TooLong:
        return float(most)
    return time.process_time() - begun


def main():
    """Read the command line, time, print the steepest."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--size", type=int, default=8000)
    options.add_argument("--worst", type=int, default=15)
    options.add_argument("--pairs", type=int, default=400, help="how many pairs of pieces")
    given = options.parse_args()
    extractor, rows = RulesExtractor(), []
    pairs = list(itertools.permutations(PIECES, 2))
    step = max(1, len(pairs) // given.pairs)
    for piece in [*PIECES, *("".join(pair) for pair in pairs[::step])]:
        one = seconds(lines(piece, given.size), extractor)
        if one > 0.025:
            two = seconds(lines(piece, 2 * given.size), extractor)
            if two > 0.05:
                rows.append((two / one, two, piece))
    rows.sort(reverse=True)
    print(f"{len(rows)} texts over 0.05 s; the steepest, seconds for {2 * given.size} characters:")
    for growth, took, piece in rows[: given.worst]:
        print(f"  {growth:5.1f} times  {took:7.2f} s  {piece!r}")
    growth, took, piece = max(rows, key=lambda row: row[1])
    print(f"the slowest: {took:.2f} s  {piece!r}")


if __name__ == "__main__":
    main()
