"""What a picture is made of: rounds as things of their own, amounts and dates as they were said."""

import pytest
from whofunds import Graph
from whofunds.queries.lookup import resolve_name
from whofunds.queries.picture import from_data, neighbourhood

TEXTS = {
    "state": "今年3月，杭州国资对白桦科技完成战略投资，金额1亿元。\n",
    "joint": "7月2日，青禾科技完成10亿元战略投资，由远山资本领投，临江创投跟投。\n",
    "single": "2025年3月，青禾科技完成3亿元A轮融资，由白鹭资本独家投资。青禾科技2024年营收达3亿元。\n",
    "others": "青禾科技在2024年获得新一轮融资，投资方包括松石资本等，总金额超过5亿元。\n",
    "nobody": "云杉智能完成数千万元A轮融资。\n",
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory, whofunds):
    folder = tmp_path_factory.mktemp("model")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    db = folder / "g.db"
    whofunds("build", *sorted(folder.glob("*.txt")), "--published", "2025-10", "--graph", db)
    with Graph(db) as opened:
        yield opened


def around(graph, *names, hops=1):
    seeds = [resolve_name(graph.store, name).id for name in names]
    return neighbourhood(graph.store, seeds, hops=hops, title="、".join(names))


def by_name(picture):
    return {mark.name: mark for mark in picture.marks.values()}


def lines_of(picture, name):
    mark = by_name(picture)[name]
    return [line for line in picture.lines if mark.id in (line.source, line.target)]


def test_a_joint_round_is_one_mark_and_its_total_is_on_nobodys_line(graph):
    picture = around(graph, "青禾科技")
    (line,) = lines_of(picture, "远山资本")
    round_ = picture.marks[line.target]
    assert (round_.kind, round_.amount.words, round_.when.words) == (
        "FundingRound",
        "10亿元",
        "7月2日",
    )
    assert (line.type, line.lead, line.amount.size) == ("PARTICIPATED_IN", True, None)
    (other,) = lines_of(picture, "临江创投")
    assert (other.target, other.lead) == (round_.id, False)
    (raised,) = [each for each in picture.lines if each.source == round_.id]
    assert (raised.type, raised.amount.size) == ("RAISED", 1e9)


def test_a_joint_round_stays_one_thing_where_only_one_investor_is_drawn(graph):
    picture = around(graph, "临江创投")
    (line,) = [each for each in lines_of(picture, "临江创投") if each.money]
    assert picture.marks[line.target].kind == "FundingRound"
    assert picture.marks[line.target].more
    assert "远山资本" in {name for _, _, name in picture.facts[line.facts[0]].parties}


def test_the_only_investor_of_a_round_has_its_amount(graph):
    (line,) = lines_of(around(graph, "青禾科技"), "白鹭资本")
    assert (line.type, line.amount.words, line.amount.size) == ("FUNDS", "3亿元", 3e8)
    assert (line.when.earliest, line.when.latest) == ("2025-03-01", "2025-03-31")


def test_a_round_with_investors_nobody_names_is_a_mark(graph):
    picture = around(graph, "青禾科技")
    (line,) = lines_of(picture, "松石资本")
    round_ = picture.marks[line.target]
    assert round_.more
    assert (round_.amount.min, round_.amount.max) == (5e8, None)


def test_a_round_without_investors_is_drawn(graph):
    picture = around(graph, "云杉智能")
    (line,) = lines_of(picture, "云杉智能")
    assert line.type == "RAISED"
    assert picture.marks[line.source].round == "A轮"
    assert picture.evidence[line.facts[0]]


def test_facts_that_no_line_stands_for_are_kept_with_whom_they_are_about(graph):
    picture = around(graph, "青禾科技")
    (metric,) = picture.about[by_name(picture)["青禾科技"].id]
    assert dict(picture.facts[metric].details)["name"] == "revenue"
    assert picture.facts[metric].amount.words == "3亿元"
    assert picture.articles == 3
    assert picture.newest == "2025-10-31"


def test_what_makes_capital_the_states_is_said_with_who_says_so(graph):
    capital = by_name(from_data(graph.data(), title=""))["杭州国资"]
    assert (capital.role, capital.state, capital.place) == ("StateCapital", True, "杭州")
    assert dict(capital.details)["basis"] == "article"
    assert not capital.named


def test_the_whole_graph_in_memory_gives_the_same_facts_as_the_store(graph):
    whole, near = from_data(graph.data(), title=""), around(graph, "青禾科技", hops=5)
    assert near.facts == {i: whole.facts[i] for i in near.facts}
    assert near.evidence == {i: whole.evidence[i] for i in near.evidence}
    assert near.marks.keys() < whole.marks.keys()


def test_the_limit_counts_what_it_leaves_out(graph):
    seeds = [resolve_name(graph.store, "青禾科技").id]
    picture = neighbourhood(graph.store, seeds, hops=1, title="", most=3)
    assert sum(mark.kind != "FundingRound" for mark in picture.marks.values()) == 3
    assert picture.left_out == 2
    assert "organization:" in picture.cypher
