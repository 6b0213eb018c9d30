"""The steps of Python behind queries: look-through stakes against linear algebra and chance, rates."""

import random
from contextlib import contextmanager
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whofunds.queries.errors import ParamError
from whofunds.queries.steps import run_step, step_names
from whofunds.queries.steps._stakes import Stakes, shown
from whofunds.queries.steps.deals_above import read_rates


def stakes_of(parts, asked="c0"):
    """Rows as the statements fetch them; a part is (low, high), unknown as None."""
    return [
        {"asked": asked, "owner": i, "owner_name": i, "owner_state": None, "owned": j, "owned_name": j,
         "share_min": low, "share_max": high, "fact": f"{i}>{j}"}
        for (i, j), (low, high) in sorted(parts.items())
    ]  # fmt: skip


def solve_dense(matrix, right):
    """Solve a square system by Gauss with pivots: the reference, written apart from the code."""
    n = len(matrix)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for k in range(n):
        best = max(range(k, n), key=lambda r: abs(rows[r][k]))
        rows[k], rows[best] = rows[best], rows[k]
        for r in range(n):
            if r != k and rows[r][k]:
                factor = rows[r][k] / rows[k][k]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[k], strict=True)]
    return [rows[k][n] / rows[k][k] for k in range(n)]


def dense(w, names, holder):
    """(I - W)^-1 W without what leads into the holder: v = own + W'v."""
    matrix = [
        [
            (1.0 if j == k else 0.0) - (0.0 if holder in (j, k) else w.get((k, j), 0.0))
            for k in names
        ]
        for j in names
    ]
    right = [0.0 if j == holder else w.get((holder, j), 0.0) for j in names]
    return dict(zip(names, solve_dense(matrix, right), strict=True))


@st.composite
def ownership(draw):
    """Random stakes among up to seven, cycles included; what is owned of one adds up to under 1."""
    count = draw(st.integers(2, 7))
    names = [f"c{n}" for n in range(count)]
    parts = {}
    for j in names:
        owners = draw(
            st.lists(st.sampled_from([i for i in names if i != j]), unique=True, max_size=4)
        )
        weights = draw(st.lists(st.integers(1, 20), min_size=len(owners), max_size=len(owners)))
        total = sum(weights) + draw(st.integers(1, 20))
        parts |= {(i, j): weight / total for i, weight in zip(owners, weights, strict=True)}
    return names, parts


@contextmanager
def by_numpy(wanted=True):
    """Solve as a million stakes are solved, however few there are."""
    with pytest.MonkeyPatch.context() as patch:
        if wanted:
            patch.setattr("whofunds.queries.steps._matrix._MANY", -1)
            patch.setattr("whofunds.queries.steps._sweeps._MANY", -1)
            patch.setattr("whofunds.queries.steps._sweeps._BROAD", 0)
        yield


@pytest.mark.parametrize("numpy", [False, True])
@settings(max_examples=150, deadline=None)
@given(case=ownership())
def test_exact_stakes_agree_with_linear_algebra(numpy, case):
    names, parts = case
    with by_numpy(numpy):
        agree_with_linear_algebra(names, parts)


def agree_with_linear_algebra(names, parts):
    stakes = Stakes(stakes_of({key: (part, part) for key, part in parts.items()}))
    for holder in names:
        wanted = dense(parts, names, holder)
        held = stakes.held([holder])
        for j, value in wanted.items():
            low, high = held.get(j, (0.0, 0.0))
            assert low == pytest.approx(value, abs=1e-9) and high == pytest.approx(value, abs=1e-9)


@pytest.mark.parametrize("numpy", [False, True])
@settings(max_examples=100, deadline=None)
@given(case=ownership(), seed=st.integers(0, 10**6))
def test_whatever_the_stakes_are_the_truth_lies_within(numpy, case, seed):
    with by_numpy(numpy):
        truth_lies_within(*case, seed)


def truth_lies_within(names, parts, seed):
    chance = random.Random(seed)
    bounds = {
        key: (None, None) if chance.random() < 0.3 else (part * chance.random(), min(1.0, part * (1 + chance.random())))
        for key, part in parts.items()
    }  # fmt: skip
    stakes = Stakes(stakes_of(bounds))
    for _ in range(5):
        truth = {}
        for (i, j), (low, high) in bounds.items():
            least = low or 0.0
            others = sum(
                truth.get((k, j), bounds[k, j][0] or 0.0)
                for k in names
                if (k, j) in bounds and k != i
            )
            most = min(1.0 if high is None else high, max(least, 0.999 - others))
            truth[i, j] = chance.uniform(least, most)
        for holder in names:
            held = stakes.held([holder])
            for j, value in dense(truth, names, holder).items():
                low, high = held.get(j, (0.0, 0.0))
                assert low - 1e-9 <= value <= high + 1e-9


def test_unknown_is_not_zero_and_leaves_no_more_than_the_others():
    stakes = Stakes(stakes_of({("a", "c0"): (0.6, 0.6), ("b", "c0"): (None, None)}))
    assert stakes.held(["b"])["c0"] == pytest.approx((0.0, 0.4))


def test_a_ring_in_which_nobody_else_has_a_part_settles():
    ring = {(f"c{n}", f"c{(n + 1) % 4}"): (1.0, 1.0) for n in range(4)}
    held = Stakes(stakes_of(ring)).held(["c0"])
    assert {j: pytest.approx((1.0, 1.0)) for j in ("c1", "c2", "c3")} == held


def test_rounding_never_narrows():
    cells = shown((1 / 3, 2 / 3))
    assert cells["share_min"] <= 1 / 3 and cells["share_max"] >= 2 / 3
    assert shown((1.0, 1.0)) == {"share_min": 1.0, "share_max": 1.0}


def test_several_holders_count_once():
    rows = stakes_of({("s1", "s2"): (1.0, 1.0), ("s1", "c0"): (0.3, 0.3), ("s2", "c0"): (0.4, 0.4)})
    assert Stakes(rows).held(["s1", "s2"])["c0"] == pytest.approx((0.7, 0.7))


def test_a_chain_of_a_hundred_thousand_is_no_deep_recursion():
    chain = [f"c{n}" for n in range(100_000)]
    held = Stakes(stakes_of(dict.fromkeys(pairwise(chain), (1.0, 1.0)))).held(["c0"])
    assert held[chain[-1]] == (1.0, 1.0)


def test_many_at_once_agree_with_one_by_one():
    chance = random.Random(2)
    rows = []
    for n in range(1200):  # many pairs are told of several times, some own a part of themselves
        i, j = f"c{chance.randrange(40)}", f"c{chance.randrange(150)}"
        (row,) = stakes_of({(i, j): (chance.uniform(0, 0.1), None if n % 5 == 0 else 0.2)})
        rows.append({**row, "fact": f"f{n}", "date_latest": chance.choice([None, "2024", "2025"])})
    stakes = Stakes(rows)
    slow, direct = stakes.held(["c0"]), {row["owned"] for row in rows if row["owner"] == "c0"}
    with by_numpy():
        many = Stakes(rows)
        fast = many.held(["c0"])
    assert len(slow) > 50 and slow.keys() == fast.keys()
    for j, bounds in slow.items():
        assert fast[j] == pytest.approx(bounds, abs=1e-9)
        assert many.direct("c0", j) == pytest.approx(stakes.direct("c0", j), abs=1e-12)
        assert (stakes.direct("c0", j) is not None) == (j in direct)
        assert many.used("c0", j) == stakes.used("c0", j)


@pytest.mark.parametrize("numpy", [False, True])
def test_the_newest_of_several_stakes_of_one_owner_counts(numpy):
    told = [("2024-05-01", 0.5), ("2025-03-01", 0.2), ("2025-01-01", 0.9), (None, 0.7)]
    rows = [
        {**row, "fact": f"f{n}", "date_latest": when}
        for n, (when, part) in enumerate(told)
        for row in stakes_of({("a", "c0"): (part, part), ("c0", "c0"): (0.5, 0.5)})
    ]
    with by_numpy(numpy):
        stakes = Stakes(rows)
        assert stakes.held(["a"]) == {"c0": pytest.approx((0.2, 0.2))}
        assert stakes.direct("a", "c0") == pytest.approx((0.2, 0.2))
        assert stakes.known("c0") == pytest.approx(0.2) and not stakes.is_owned("a")
        assert stakes.used("a", "c0") == ["f0", "f1", "f2", "f3"]


def test_a_company_of_which_only_denials_tell_has_no_share_of_the_state():
    (row,) = stakes_of({("a", "b"): (0.6, 0.6)}, asked="denied")
    asked = {"share": 0.25}
    for name in ("state_share", "controllers", "ultimate_holders", "look_through_down"):
        assert run_step(name, [row], asked) == []


def test_rates_need_a_day_and_a_source():
    rates = read_rates("USD=7.1 2025-10-01 PBoC; HKD=0.91 2025-10-01 HKMA, fixing")
    assert rates["HKD"].source == "HKMA, fixing" and str(rates["USD"].value) == "7.1"
    assert read_rates("") == {}
    for wrong in (
        "USD=7.1",
        "USD=7.1 2025-10-01",
        "USD 7.1 2025-10-01 x",
        "USD=7.1 2025-13-01 x",
        "USD=0 2025-10-01 x",
    ):
        with pytest.raises(ParamError, match="lacks a rate, a day or a source"):
            read_rates(wrong)


def test_an_amount_is_compared_exactly():
    row = {"amount_min": 3, "amount_max": 3, "amount_currency": "USD"}
    asked = {"amount": 0.3, "currency": "CNY", "rates": "USD=0.1 2025-10-01 x"}
    assert [r["verdict"] for r in run_step("deals_above", [row], asked)] == ["certain"]


def test_steps_are_discovered_and_take_no_rows():
    assert {"controllers", "communities", "runway"} <= set(step_names())
    asked = {
        "amount": 1,
        "currency": "CNY",
        "rates": "",
        "least": 1,
        "most": 5,
        "share": 0.25,
        "alike": 80,
        "rows": 5,
    }
    for name in step_names():
        assert run_step(name, [], asked) == []
