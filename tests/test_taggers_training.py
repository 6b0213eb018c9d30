"""Training: made-up sentences carry the labels they should, and a seed gives the same weights."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytest.importorskip("pycrfsuite")


def python(code, *args):
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, args)],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONHASHSEED": "random", "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


MADE = """
import json, sys
from pathlib import Path
from training.making import Maker, templates
for name in ("contracts", "fundings"):
    maker = Maker(3)
    for line in templates(Path("training") / f"{name}.txt"):
        text, spans = maker.fill(line)
        print(json.dumps([name, line, text, spans]))
"""


def test_templates_fill_with_labels_that_the_taggers_know():
    rows = [json.loads(line) for line in python(MADE).splitlines()]
    known = {"contracts": set("SBJM"), "fundings": set("IEVM")}
    assert {name for name, *_ in rows} == set(known)
    seen = {name: set() for name in known}
    for name, line, text, spans in rows:
        assert not set("{}<>") & set(text), line
        end = 0
        for low, high, label in spans:
            assert end <= low < high <= len(text), line
            assert label in known[name], line
            seen[name].add(label)
            end = high
    assert seen == known


def weights(folder, *more):
    done = subprocess.run(
        [sys.executable, "-m", "training.train", "--out", folder, "--repeat", "1", "--rounds", "6", *more],
        cwd=ROOT, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": "random"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in Path(folder).iterdir()}


def test_a_seed_gives_the_same_weights(tmp_path):
    few = tmp_path / "few.jsonl"
    event = {"type": "contract", "args": {"supplier": ["青杉路桥"], "amount": ["3亿元"]}}
    put = {"type": "investment", "args": {"investor": ["远岭资本"], "investee": ["禾川电子"]}}
    rows = [
        {"text": "青杉路桥中标道路工程，中标金额3亿元。", "events": [event]},
        {"text": "远岭资本投资禾川电子。", "events": [put]},
        {"text": "市场昨日平稳，成交不多，观望的人不少。", "events": []},
    ]
    few.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    one = weights(tmp_path / "one", "--fewfc", few)
    assert one == weights(tmp_path / "two", "--fewfc", few)
    assert set(one) == {"contract.bin", "funding.bin"}
    assert one != weights(tmp_path / "three", "--fewfc", few, "--seed", "8")
