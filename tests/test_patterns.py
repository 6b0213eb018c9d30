"""No pattern of ours takes exponential time on any text."""

import ast
import importlib
import pkgutil
import re
from pathlib import Path

import pytest
import whofunds.loaders
from ambiguity import exponential

BAD = [
    r"(a+)+b", r"(a|a)*b", r"(a|ab?|b)*c", r"(?:a*)*b", r"(?:a*b?)*c", r"x(?:[ab][cd]*(?:[^e]{0,3}?[ab][cd]*)*)y",
    r"(?:\w+\s?)*!", r"(?=(?:x+)+y)z", r"(?:.{0,3}x){0,40}y", r"(?:一二?|[一-龥])*。", r"(?:a?){30}a{30}",
]  # fmt: skip
GOOD = [
    r"a*b", r"(?:ab)*c", r"(?:a|b)*c", r"(?:a+b)*c", r"\w+\s\w+", r"(?:\w+\s)*!", r"[^，]{0,20}a[^，]{0,20}b", r"(?:a+){0,3}",
    r"(?:[、,]\w{2,8})*", r"(?:共同|联合|独家)*领投", r"(?>(?:a+)b)*c" if hasattr(re._constants, "ATOMIC_GROUP") else "a",
]  # fmt: skip


@pytest.mark.parametrize("pattern", BAD)
def test_the_check_finds_what_is_exponential(pattern):
    assert exponential(re.compile(pattern))


@pytest.mark.parametrize("pattern", GOOD)
def test_the_check_lets_pass_what_is_not(pattern):
    assert not exponential(re.compile(pattern))


def compiled():
    """Every pattern that a module of the loaders holds, or writes out where it is used."""
    found = {}
    for module in pkgutil.walk_packages(whofunds.loaders.__path__, "whofunds.loaders."):
        made = importlib.import_module(module.name)
        for name, value in vars(made).items():
            for one in held(value):
                found.setdefault((one.pattern, one.flags), (f"{module.name}.{name}", one))
        tree = ast.parse(Path(made.__file__).read_text("utf-8"))
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and ast.unparse(node.func).startswith("re.")
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                one = re.compile(node.args[0].value)
                found.setdefault((one.pattern, one.flags), (f"{module.name}:{node.lineno}", one))
    return list(found.values())


def held(value):
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from held(one)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from held(one)


def test_no_pattern_of_the_loaders_is_exponential():
    patterns = compiled()
    assert len(patterns) > 300
    bad = [name for name, pattern in patterns if exponential(pattern)]
    assert bad == []
