"""Facts: what is told twice, what looks alike, and what is contested."""

from decimal import Decimal

from saying import JULY, MARCH, claim, graph, group, money, of, org, position, round_
from whofunds.schema import DateInterval, Modality, Money


def test_a_departure_without_a_title_belongs_to_the_only_position():
    known = position(1, "林晚", "青禾", title="COO", status="former")
    left = position(2, "林晚", "青禾", status="former", until=MARCH)
    [fact] = of(graph(known, left), "Position")
    assert (fact.props["title"], fact.props["until_earliest"]) == ("COO", "2025-03-01")
    two = graph(known, position(3, "林晚", "青禾", title="董事"), left)
    assert len(of(two, "Position")) == 3


def test_one_round_told_twice_is_one_fact_with_two_sources():
    data = graph(
        round_(1, date=JULY, ordinal=16),
        round_(2, date=DateInterval.parse("2025-07"), amount=money("1e8", "1亿元")),
    )
    [fact] = of(data, "FundingRound")
    assert fact.props["sources"] == 2
    assert fact.props["date_earliest"] == fact.props["date_latest"] == "2025-07-02"
    assert fact.props["amount_min"] == 100_000_000 and isinstance(fact.props["amount_min"], int)
    assert "contested" not in fact.props


def test_rounds_that_look_alike_stay_apart():
    data = graph(
        *(
            round_(1, f"{city}某基金", date=MARCH, round="战略投资")
            for city in ("杭州", "珠海", "成都")
        )
    )
    assert len(of(data, "FundingRound")) == 3
    assert len(of(graph(round_(1, date=JULY), round_(2, date=MARCH)), "FundingRound")) == 2


def rounds(*told):
    return len(of(graph(*told), "FundingRound"))


def test_one_named_round_is_one_whoever_tells_which_part_of_it():
    whole = round_(1, round="A轮", amount=money("5e7", "5000万元"))
    sums = round_(2, investor=(), round="A轮融资", amount=money("5e7", "5000万元"))
    names = round_(3, round="A轮")
    english = round_(4, investor=(), round="Series A", date=JULY)
    assert rounds(sums, names) == 1
    assert rounds(whole, sums, names, english) == rounds(english, names, sums, whole) == 1
    assert rounds(round_(1, round="Pre-A"), round_(2, investor=(), round="preA轮")) == 1


def test_what_names_no_round_of_a_series_or_speaks_against_it_stays_apart():
    strategic = {"investor": (), "round": "战略投资"}
    assert rounds(round_(1, round="战略投资"), round_(2, **strategic)) == 2
    named = round_(1, round="A轮", amount=money("5e7", "5000万元"), date=JULY)
    assert rounds(named, round_(2, investor=(), round="A+轮")) == 2
    assert rounds(named, round_(2, investor=(), round="A轮", date=MARCH)) == 2
    assert rounds(named, round_(2, investor=(), round="A轮", amount=money("1e8", "1亿元"))) == 2
    assert rounds(named, round_(2, "长河创投", round="A轮")) == 2


def test_each_of_several_investors_made_a_round_of_its_own():
    cities = [org(f"{c}国资", named=False, place=c, state=True) for c in ("杭州", "珠海", "成都")]
    three = claim(
        1, "FundingRound", investor=cities, investee=org("青禾科技"), rounds_at_least=3, amount_scope="each",
        amount=Money(Decimal("3e8"), Decimal("1e9"), "CNY", words="3亿–10亿元"),
    )  # fmt: skip
    assert len(of(graph(three), "FundingRound")) == 3
    again = claim(
        2,
        "FundingRound",
        investor=cities[2:],
        investee=org("青禾科技"),
        amount=three.values["amount"],
    )
    assert len(of(graph(three, again), "FundingRound")) == 3
    records = [
        claim(n, "FundingRound", investor=[city], investee=org("青禾科技"), **three.values)
        for n, city in enumerate(cities, 1)
    ]
    assert len(of(graph(*records), "FundingRound")) == 3
    together = claim(1, "FundingRound", investor=cities, investee=org("青禾科技"))
    assert len(of(graph(together), "FundingRound")) == 1
    assert len(of(graph(three, together), "FundingRound")) == 4


def test_amounts_that_merely_overlap_make_no_two_investors_one_round():
    wide = Money(Decimal("3e8"), Decimal("1e9"), "CNY")
    one = round_(1, "近水基金", date=JULY, amount=money("1e9"))
    assert (
        len(
            of(
                graph(one, round_(2, date=DateInterval.parse("2025-03/.."), amount=wide)),
                "FundingRound",
            )
        )
        == 2
    )
    assert len(of(graph(one, round_(2, amount=money("1e9"))), "FundingRound")) == 1


def test_a_vague_sentence_ties_no_two_rounds_together():
    vague = round_(3)
    assert len(of(graph(round_(1, date=JULY), round_(2, date=MARCH), vague), "FundingRound")) == 3
    assert len(of(graph(round_(1, date=JULY), vague), "FundingRound")) == 1


def test_amounts_that_exclude_each_other_are_both_kept_and_marked():
    data = graph(
        round_(1, date=JULY, amount=money("1e8", "1亿元")),
        round_(2, date=JULY, amount=money("3e8", "3亿元")),
    )
    [fact] = of(data, "FundingRound")
    assert fact.props["contested"] == ["amount"]
    said = sorted(e.props["says"] for e in data.edges.values() if e.type == "SUPPORTS")
    assert said == ["amount 1亿元; date 2025-07-02", "amount 3亿元; date 2025-07-02"]


def test_a_plain_statement_is_shown_before_a_rumour_and_a_narrow_one_before_a_wide_one():
    rumour = round_(1, date=JULY, amount=money("9e8"), modality=Modality.RUMOURED)
    [fact] = of(graph(rumour, round_(2, date=JULY, amount=money("1e8"))), "FundingRound")
    assert (fact.props["amount_min"], fact.props["modality"]) == (100_000_000, "asserted")
    assert fact.props["modalities"] == ["asserted", "rumoured"]
    wide = Money(Decimal("1e8"), None, "CNY")
    [fact] = of(
        graph(round_(1, date=JULY, amount=wide), round_(2, date=JULY, amount=money("2e8"))),
        "FundingRound",
    )
    assert fact.props["amount_max"] == 200_000_000


def test_what_one_denies_and_another_states_shows_both():
    [fact] = of(
        graph(round_(1, date=JULY), round_(2, date=JULY, modality=Modality.DENIED)), "FundingRound"
    )
    assert fact.props["modalities"] == ["asserted", "denied"]


def test_two_lists_of_one_group_contest_what_only_one_of_them_has():
    data = graph(
        group(1, *"甲乙丙丁戊己", complete=True),
        group(2, *"甲乙丙丁戊庚", name="AI六小龙", complete=True),
    )
    assert len(of(data, "Group")) == 1 and of(data, "Group")[0].props["size"] == 6
    contested = {f.id for f in of(data, "Membership") if f.props.get("contested") == ["member"]}
    by_member = {
        e.target: data.nodes[e.source].props["name"]
        for e in data.edges.values()
        if e.type == "MEMBER_IN"
    }
    assert {by_member[f] for f in contested} == {"己", "庚"}


def test_a_list_that_others_contradict_is_itself_contested():
    data = graph(group(1, *"甲乙丙丁戊己", complete=True), group(2, "甲"), group(3, "庚"))
    contested = {f.id for f in of(data, "Membership") if f.props.get("contested")}
    by_member = {
        e.target: data.nodes[e.source].props["name"]
        for e in data.edges.values()
        if e.type == "MEMBER_IN"
    }
    assert {by_member[f] for f in contested} == set("乙丙丁戊己庚")


def test_more_members_than_the_name_states_contest_one_another():
    data = graph(*(group(n, m) for n, m in enumerate("甲乙丙丁戊己庚")))
    assert all(f.props.get("contested") for f in of(data, "Membership"))
    assert not any(
        f.props.get("contested") for f in of(graph(group(1, "甲"), group(2, "乙")), "Membership")
    )
