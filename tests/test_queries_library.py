"""Every query of the library, on a graph made for traps, on each engine."""

import runpy
from pathlib import Path

import pytest
from storing import wipe
from whofunds.queries.library import load_library
from whofunds.queries.results import ask

LIBRARY = load_library()
TRAPS = runpy.run_path(str(Path(__file__).with_name("queries_traps.py")))["traps"]()


@pytest.fixture(scope="module")
def store(opened):
    wipe(opened)
    opened.write(TRAPS)
    return opened


EVIDENCE = {"quote", "article", "publisher", "modality", "attributed_to"}
ABOUT = {
    "who-funds": {"company": "星河智能"}, "rounds-of": {"company": "o:x"}, "funded-by": {"investor": "浦东创投集团"},
    "metrics-of": {"company": "星河智能"}, "acquisitions-of": {"party": "星河智能"}, "stakes-of": {"party": "云图科技"},
    "state-capital-into": {"target": "六小龙"}, "co-investors": {"investor": "张江集团"},
    "partners-of": {"party": "云图科技"}, "groups-of": {"member": "星河智能"}, "members-of": {"group": "六小龙"},
    "organizations-in": {"place": "上海"}, "executives-of": {"company": "星河智能"}, "positions-of": {"person": "p:zw2"},
    "products-of": {"company": "星河智能"}, "makers-of": {"product": "m-1 pro"}, "customers-of": {"supplier": "星河智能"},
    "suppliers-of": {"buyer": "杭州城投"}, "listings": {}, "sponsored-by": {"sponsor": "中金公司"},
    "evidence-for": {"name": "星河智能"}, "contradictions": {},
    "deals-above": {"amount": 10**9}, "no-round-for": {"as_of": "2026-10"}, "time-between-rounds": {"company": "星河智能"},
    "valuations-of": {"company": "北辰机器人"}, "runway": {"company": "北辰机器人"}, "common-investors": {"company": "北辰机器人"},
    "common-investees": {"investor": "近水基金"}, "money-chains": {"company": "云图科技"},
    "shortest-chains": {"start": "张江集团", "end": "钱七"}, "look-through-stakes": {"holder": "江城市政府"},
    "controllers-of": {"company": "北辰机器人"}, "ultimate-holders": {"company": "北辰机器人"},
    "state-share-of": {"company": "北辰机器人"}, "left-before-listing": {"company": "北辰机器人"},
    "funds-and-buys": {"company": "北辰机器人"}, "new-since": {"since": "2025-08"},
    "stale": {"before": "2025-08"},
    "known-on": {"name": "星河智能", "day": "2025-07"}, "state-standing": {"organization": "张江集团"},
    "controlled-by": {"owner": "浦东新区国资委"},
}  # fmt: skip
NO_EVIDENCE = {"maybe-same"}
"""It compares names, and no sentence says that two are one."""


def rows(store, query, /, *columns, **given):
    result = ask(store, LIBRARY[query], given)
    return [tuple(record[column] for column in columns) for record in result.records()]


@pytest.mark.parametrize("name", LIBRARY)
def test_query_answers_with_declared_columns_and_evidence(store, name):
    query = LIBRARY[name]
    result = ask(store, query, ABOUT.get(name, {}))
    assert result.rows, "the graph of traps has no answer: extend it"
    assert result.columns == tuple(query.columns)
    assert name in NO_EVIDENCE or "facts" in query.columns or set(query.columns) >= EVIDENCE
    known = {fact for (fact,) in store.run("MATCH (f:Fact) RETURN f.id").rows}
    for row in result.records():
        if "facts" in row:
            assert row["facts"] and set(row["facts"]) <= known
        elif name not in NO_EVIDENCE:
            assert row["quote"] and row["article"] and row["modality"]


@pytest.mark.parametrize("name", LIBRARY)
def test_query_gives_the_same_rows_in_the_same_order_again(store, name):
    first = ask(store, LIBRARY[name], ABOUT.get(name, {}))
    assert ask(store, LIBRARY[name], ABOUT.get(name, {})) == first


def test_who_funds_keeps_what_is_unknown_and_never_splits_a_total(store):
    found = rows(
        store, "who-funds", "investor", "amount", "amount_scope", "lead", company="星河智能"
    )
    assert found == [
        ("张江集团", "10亿元", "total", False),
        ("浦东创投集团", "10亿元", "total", True),
        ("杭州国资", "3亿–10亿元", "each", False),
        ("远山资本", None, None, False),
        (None, None, None, None),
    ]


def test_intervals_stay_intervals(store):
    found = rows(store, "who-funds", "investor", "amount_min", "amount_max", "date_earliest",
                 "date_latest", "named", company="星河智能")  # fmt: skip
    assert found[2] == ("杭州国资", 3 * 10**8, 10**9, "2025-03-01", None, False)


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        ("2020", ["张江集团", "浦东创投集团", "杭州国资", None]),
        ("2025-08", ["杭州国资", None]),  # neither is known to be before August
        ("2019-12-31", ["张江集团", "浦东创投集团", "杭州国资", "远山资本", None]),
    ],
)
def test_since_leaves_out_only_what_is_known_to_be_earlier(store, since, expected):
    assert [
        i for (i,) in rows(store, "who-funds", "investor", company="o:x", since=since)
    ] == expected


def test_the_sentence_of_a_row_speaks_of_its_investor_and_is_the_strongest(store):
    found = dict(rows(store, "who-funds", "investor", "quote", company="星河智能"))
    assert found["浦东创投集团"] == found["张江集团"] == "浦东与张江联合投资星河10亿元"
    assert rows(store, "who-funds", "contested", "sources", company="星河智能")[0] == (
        ["amount"],
        2,
    )


def test_rounds_of_has_one_row_for_a_joint_round(store):
    found = rows(store, "rounds-of", "investors", "lead_investors", "ordinal", company="星河智能")
    assert found[0] == (["张江集团", "浦东创投集团"], ["浦东创投集团"], 16)
    assert found[-1] == ([], [], None)
    assert len(found) == 4


def test_funded_by_tells_planned_and_denied_apart(store):
    assert rows(store, "funded-by", "company", "modality", investor="星河智能") == [
        ("云图科技", "planned")
    ]
    found = rows(store, "funded-by", "company", "modality", "attributed_to", investor="远山资本")
    assert found[1] == ("Alpha \"'`{$x} </script>", "denied", "远山资本")


def test_co_investors_tells_the_same_round_from_the_same_company(store):
    found = rows(store, "co-investors", "co_investor", "same_round", "quote", "own_quote",
                 investor="张江集团")  # fmt: skip
    assert [row[:2] for row in found] == [
        ("浦东创投集团", True),
        ("杭州国资", False),
        ("远山资本", False),
    ]
    assert all(row[3] == "浦东与张江联合投资星河10亿元" for row in found)


def test_state_capital_into_a_group_asks_every_member_that_anyone_counts(store):
    found = rows(
        store, "state-capital-into", "investor", "place", "within", "company", target="六小龙"
    )
    assert found == [
        ("张江集团", None, [], "星河智能"),
        ("浦东创投集团", "浦东新区", ["上海"], "星河智能"),
        ("杭州国资", "杭州", ["浙江"], "星河智能"),
    ]


def test_a_customer_of_the_same_city_is_not_the_unnamed_investor(store):
    assert ("杭州城投",) not in rows(store, "who-funds", "investor", company="星河智能")
    assert rows(
        store, "customers-of", "buyer", "amount_min", "amount_max", supplier="星河智能"
    ) == [
        ("杭州城投", 6 * 10**7, None),
        (None, None, None),
    ]


def test_contradictions_puts_the_versions_side_by_side(store):
    found = rows(store, "contradictions", "kind", "property", "version", "publisher")
    assert found == [
        ("FundingRound", "modality", "asserted", "乙报"),
        ("FundingRound", "modality", "denied", "甲报"),
        ("FundingRound", "amount", "10亿元", "甲报"),
        ("FundingRound", "amount", "8亿元", "乙报"),
        ("Membership", "members", "Alpha \"'`{$x} </script>、星河智能", None),
        ("Membership", "members", "云图科技、星河、星河智能", "甲报"),
    ]
    assert len(rows(store, "contradictions", "version", about="六小龙")) == 2
    assert len(rows(store, "contradictions", "version", about="张江集团")) == 2
    assert rows(store, "contradictions", "version", about="中金公司") == []


def test_evidence_for_can_be_narrowed(store):
    assert len(rows(store, "evidence-for", "claim", name="星河智能", fact="f:joint")) == 2
    found = rows(
        store, "evidence-for", "kind", "part", "quote", name="星河智能", **{"with": "杭州城投"}
    )
    assert found == [("Contract", ["supplier"], "星河中标杭州城投项目，超6000万元")]
    kinds = rows(store, "evidence-for", "kind", name="星河智能", kind="Position")
    assert kinds == [("Position",)]


def test_evidence_for_names_the_others_that_a_sentence_tells_of(store):
    held = rows(store, "evidence-for", "others", name="星河智能", kind="Position")
    assert held == [(["张伟"],)]
    assert rows(store, "evidence-for", "others", name="p:zw1", kind="Position") == [(["星河智能"],)]
    # Two sentences of one round, of which the second names one of its two investors.
    joint = rows(store, "evidence-for", "others", name="星河智能", fact="f:joint")
    assert joint == [(["张江集团", "浦东创投集团"],), (["浦东创投集团"],)]


def test_listings_of_all_or_of_one(store):
    everybody = rows(store, "listings", "company", "sponsors", "regulators", "stage")
    assert everybody[-1] == ("星河智能", ["中金公司"], ["北京证监局"], "tutoring")
    assert [row[3] for row in everybody] == ["filed", "withdrawn", "preparing", "tutoring"]
    assert rows(store, "listings", "company", company="云图科技") == []


def test_people_of_one_name_are_kept_apart(store):
    assert rows(store, "positions-of", "organization", "status", person="p:zw1") == [
        ("星河智能", "current")
    ]
    assert rows(store, "positions-of", "organization", "status", person="p:zw2") == [
        ("云图科技", "former")
    ]


def test_unknown_share_is_not_zero(store):
    assert rows(store, "stakes-of", "owner", "share", "share_min", party="云图科技") == [
        ("远山资本", None, None)
    ]
    assert rows(store, "acquisitions-of", "part", "share_min", party="星河") == [("target", 0.6)]


def test_state_capital_tells_its_chain_and_who_says_so(store):
    assert rows(
        store, "state-standing", "level", "chain", "basis", "according_to", organization="张江集团"
    ) == [("district", ["浦东新区国资委"], "listed", "https://example.org/zj")]
    assert rows(
        store, "state-standing", "chain", "according_to", "article", organization="杭州国资"
    ) == [(None, "甲文", "甲文")]
    assert rows(store, "state-standing", "level", organization="远山资本") == []
    assert rows(store, "state-investors", "investor", "place", "named", level="city") == [
        ("杭州国资", "杭州", False)
    ]
