"""Who both funds a company and buys from it: certainly, or possibly by way of a place."""

import pytest
from saying import claim, graph, org, round_
from whofunds.graph import open_store
from whofunds.graph.model import GraphData, difference
from whofunds.queries.library import find_query, load_library
from whofunds.queries.results import ask
from whofunds.schema import Modality

HANGZHOU = {"named": False, "place": "杭州", "state": True}


def funded(investor, number=1, **more):
    return claim(number, "FundingRound", investor=investor, investee=org("青禾科技"), **more)


def sold(buyer, number=2, **more):
    return claim(number, "Contract", supplier=org("青禾科技"), buyer=buyer, **more)


@pytest.fixture
def circles(tmp_path):
    def told(*claims):
        with open_store(str(tmp_path / "g.db"), create=True, read_only=False) as store:
            store.write(difference(GraphData(), graph(*claims)))
            query = find_query(load_library(), "circularity")
            rows = ask(store, query, {"company": "青禾科技"}).records()
            return {(r["investor"], r["buyer"]): (r["verdict"], r["place"]) for r in rows}

    return told


def test_the_same_entity_is_certain_however_it_is_written(circles):
    found = circles(funded(org("中移资本")), sold(org("中移资本控股有限责任公司")))
    assert set(found.values()) == {("certain", None)}
    assert {one for pair in found for one in pair} == {"中移资本"}


@pytest.mark.parametrize(
    ("investor", "buyer", "place"),
    [
        (org("杭州国资", **HANGZHOU), org("杭州城投"), "杭州"),
        (org("杭州国资", **HANGZHOU), org("余杭国投"), "杭州"),  # Yuhang is a part of Hangzhou
        (org("杭州城投"), org("杭州国资", **HANGZHOU), "杭州"),
    ],
)
def test_an_unnamed_one_is_possible_by_its_place(circles, investor, buyer, place):
    assert set(circles(funded(investor), sold(buyer)).values()) == {("possible", place)}


@pytest.mark.parametrize(
    ("investor", "buyer"),
    [
        (org("杭州资本"), org("杭州城投")),  # both named: a place proves nothing
        (org("苏州国资", named=False, place="苏州", state=True), org("杭州城投")),
        (org("余杭国资", named=False, place="余杭", state=True), org("杭州城投")),
    ],
)
def test_others_are_none(circles, investor, buyer):
    assert circles(funded(investor), sold(buyer)) == {}


def test_what_is_denied_makes_no_circle(circles):
    one = org("中移资本")
    assert circles(funded(one, modality=Modality.DENIED), sold(one), round_(3)) == {}
