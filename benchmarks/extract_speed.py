"""How fast extraction is, beside a part-of-speech tagger on the same text in the same run.

    python benchmarks/extract_speed.py TEXT.txt [--most 1000000] [--size 2000]

TEXT is plain text; it is cut at ends of lines into articles of about ``--size`` characters. Both
run on one core, in turns, so that a busy machine slows both; each is warmed up on other text first.
The tagger is ``jieba.posseg``, which is no dependency of the package: ``pip install jieba``.
Also told: the time with the taggers left out.
"""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from whofunds.loaders.extract import RulesExtractor
from whofunds.loaders.extract import rules_extractor as module
from whofunds.schema import Article

WARMING = "昨日，青禾科技宣布完成1亿元A轮融资，由远山资本领投。南山建工中标东岭市污水处理厂项目。"
TURNS = 5


def articles(text: str, size: int) -> Iterator[str]:
    """Cut a text at ends of lines into stretches of about so many characters."""
    held: list[str] = []
    length = 0
    for line in text.splitlines(keepends=True):
        held.append(line)
        length += len(line)
        if length >= size:
            yield "".join(held)
            held, length = [], 0
    if held:
        yield "".join(held)


def main() -> None:
    """Measure, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text", type=Path)
    parser.add_argument("--most", type=int, default=1_000_000, help="characters read")
    parser.add_argument("--size", type=int, default=2_000, help="characters of an article")
    options = parser.parse_args()
    import jieba
    from jieba import posseg

    jieba.setLogLevel(logging.WARNING)
    extractor, mend = RulesExtractor(), module.mend

    def extract(text: str) -> None:
        extractor.extract(Article("a", text))

    def by_rules(text: str) -> None:
        module.mend = lambda _doc, claims: list(claims)
        extract(text)
        module.mend = mend

    def tag(text: str) -> None:
        for _ in posseg.cut(text):
            pass

    runs: dict[str, Callable[[str], None]] = {
        "extraction": extract, "extraction, rules only": by_rules, "jieba.posseg": tag,
    }  # fmt: skip
    for run in runs.values():
        run(WARMING)
    texts = list(articles(options.text.read_text("utf-8")[: options.most], options.size))
    spent = dict.fromkeys(runs, 0.0)
    for turn in range(TURNS):
        for name, run in runs.items():
            begun = time.process_time()
            for text in texts[turn::TURNS]:
                run(text)
            spent[name] += time.process_time() - begun
    count = sum(map(len, texts))
    for name, seconds in spent.items():
        print(f"{name:24s} {count / seconds:10,.0f} characters a second of one core")
    print(f"extraction is {spent['jieba.posseg'] / spent['extraction']:.1f} times as fast")


if __name__ == "__main__":
    main()
