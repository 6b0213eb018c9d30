"""Names to entities, the card, and paths, on the graph made for traps."""

import runpy
from dataclasses import replace
from pathlib import Path

import pytest
from whofunds.graph.stores import open_store
from whofunds.queries.card import show
from whofunds.queries.errors import AmbiguousNameError, ParamError, UnknownNameError
from whofunds.queries.library import load_library
from whofunds.queries.lookup import find, nearest, resolve_name
from whofunds.queries.params import read_params
from whofunds.queries.paths import paths
from whofunds.queries.render.tables import render_card

TRAPS = runpy.run_path(str(Path(__file__).with_name("queries_traps.py")))["traps"]()
HOSTILE = [
    "", " ", "'", '"', "`", "{", "$company", "\\", "</script>", "a\nb", "\u202e智谱", "😀", "\x00", "*", "%",
    "智谱' OR 1=1 //", "\udcff",
]  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(str(tmp_path_factory.mktemp("g") / "g.db"), create=True, read_only=False) as s:
        s.write(TRAPS)
        yield s


@pytest.mark.parametrize("text", ["星河智能", " 星河智能 ", "星河智能 ", "o:x"])
def test_a_name_in_any_form_is_resolved(store, text):
    assert resolve_name(store, text).id == "o:x"


@pytest.mark.parametrize("text", ["M-1 Pro", "m-1pro", "Ｍ-１　ＰＲＯ"])
def test_case_width_and_spaces_do_not_matter(store, text):
    assert resolve_name(store, text).id == "d:m1"


def test_traditional_characters_find_simplified_names(store):
    assert resolve_name(store, "浦東創投集團").id == "o:pd"
    assert [entity.id for entity in find(store, "浦東")] == ["o:pd", "l:pd", "o:pdgov"]


def test_a_name_of_several_lists_them_with_whom_they_stand_beside(store):
    with pytest.raises(AmbiguousNameError) as raised:
        resolve_name(store, "张伟")
    lines = str(raised.value).splitlines()
    assert "2 entities" in lines[0] and "id" in lines[0]
    assert lines[1:] == [
        "  p:zw1  张伟 (Person, beside 星河智能, 1 fact)",
        "  p:zw2  张伟 (Person, beside 云图科技, 1 fact)",
    ]
    assert resolve_name(store, "p:zw2").id == "p:zw2"


def test_an_unknown_name_suggests_the_nearest(store):
    with pytest.raises(UnknownNameError, match="nearest: 星河智能"):
        resolve_name(store, "星河智慧")
    with pytest.raises(UnknownNameError, match="nearest: 浦东创投集团"):
        resolve_name(store, "浦东创投")
    with pytest.raises(UnknownNameError) as raised:
        resolve_name(store, "zzzz")
    assert "nearest" not in str(raised.value)


def test_a_name_of_another_kind_says_so(store):
    with pytest.raises(UnknownNameError, match="Organization, and a Person is asked for"):
        resolve_name(store, "星河智能", ["Person"])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(store, text):
    with pytest.raises(UnknownNameError):
        resolve_name(store, text)
    found = find(store, text)
    assert all(text.strip().casefold() in entity.name.casefold() for entity in found)
    nearest(store, text)


def test_hostile_names_are_found_and_resolved(store):
    assert [entity.id for entity in find(store, "</SCRIPT>")] == ["o:rival"]
    assert resolve_name(store, "Alpha \"'`{$x} </script>").id == "o:rival"


def test_find_orders_whole_names_first(store):
    assert [entity.id for entity in find(store, "星河")] == ["o:x2", "o:x"]
    first = find(store, "银河")[0]
    assert (first.id, first.kind, first.roles) == ("o:x2", "Organization", ())
    assert find(store, "星河")[1].facts == 14


def test_parameters_are_read_by_type(store):
    query = load_library()["who-funds"]
    values, entities = read_params(query, {"company": "银河", "since": "2025-Q3"}, store)
    assert values == {"company": "o:x2", "since": "2025-07-01"}
    assert entities["company"].name == "星河"
    assert read_params(query, {"company": "o:x"}, store)[0]["since"] == "0001-01-01"


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "needs 'company'"),
        ({"company": "o:x", "sinse": "2025"}, r"has no parameter 'sinse'; did you mean since\?$"),
        ({"company": "o:x", "since": "yesterday"}, "is not a date"),
        ({"company": "o:x", "since": "../2025"}, "open on that side"),
    ],
)
def test_wrong_parameters_are_one_sentence(store, given, says):
    with pytest.raises(ParamError, match=says) as raised:
        read_params(load_library()["who-funds"], given, store)
    assert "\n" not in str(raised.value)


def test_the_card_has_a_section_for_each_query_with_rows(store):
    card = show(store, "星河智能")
    assert [section.query for section in card.sections][:3] == [
        "who-funds",
        "funded-by",
        "acquisitions-of",
    ]
    assert "co-investors" not in {section.query for section in card.sections}
    data = card.to_json()
    assert data["sections"]["customers-of"][0]["quote"] == "星河中标杭州城投项目，超6000万元"
    assert len(data["sections"]["who-funds"]) == 5
    assert data["listed"] == []


def test_the_card_says_where_a_section_may_have_more_rows(store):
    query = load_library()["funded-by"]
    short = [replace(p, default=1) if p.name == "rows" else p for p in query.params]
    library = {query.name: replace(query, params=tuple(short))}
    whole, cut = (
        show(store, "浦东创投集团", {query.name: query}),
        show(store, "浦东创投集团", library),
    )
    assert len(whole.sections[0].result.rows) > 1 and len(cut.sections[0].result.rows) == 1
    said = "The first 1 rows; whofunds ask funded-by NAME --rows 10 may give more."
    assert said in render_card(cut, width=100) and "may give more" not in render_card(
        whole, width=100
    )
    assert cut.to_json()["cut"] == {"funded-by": 1} and whole.to_json()["cut"] == {}


def test_the_card_tells_the_curated_names_by_which_it_answers(store):
    card = show(store, "上海张江集团")
    assert card.entity.names == () and card.listed == ("上海张江集团",)
    assert dict(card.head())["listed as"] == "上海张江集团"


def test_the_card_of_a_government_has_what_it_governs_and_controls_and_who_says_so(store):
    card = show(store, "浦东新区国资委")
    assert card.entity.facts == 0 and card.places == ("浦东新区 < 上海",)
    (section,) = card.sections
    assert section.query == "controlled-by"
    found = section.result.records()
    assert [row["organization"] for row in found] == ["张江集团", "浦东创投集团"]
    assert {row["according_to"] for row in found} == {"https://example.org/zj"}
    assert [row["organization"] for row in card.to_json()["sections"]["controlled-by"]]
    below = show(store, "张江集团").sections
    assert [s.result.records()[0]["organization"] for s in below if s.query == "controlled-by"] == [
        "浦东创投集团"
    ]


def test_the_card_of_an_unnamed_investor_says_so_and_has_its_place(store):
    card = show(store, "杭州国资")
    assert card.places == ("杭州 < 浙江",)
    assert dict(card.head())["named"].startswith("no source names it")


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("p:zw1", "positions-of"),
        ("M-1 Pro", "makers-of"),
        ("六小龙", "members-of"),
        ("上海", "organizations-in"),
    ],
)
def test_other_kinds_have_their_own_sections(store, name, query):
    assert query in {section.query for section in show(store, name).sections}


def way(store, start, end, **more):
    ends = resolve_name(store, start), resolve_name(store, end)
    return [
        (r["path"], r["source"], r["way"], r["target"], r["quote"])
        for r in paths(store, *ends, **more).records()
    ]


def test_a_path_gives_each_hop_with_its_sentence(store):
    assert way(store, "张江集团", "远山资本") == [
        (1, "张江集团", "-FUNDS->", "星河智能", "浦东与张江联合投资星河10亿元"),
        (1, "星河智能", "<-FUNDS-", "远山资本", "远山资本2019年投资星河"),
    ]
    assert way(store, "浦东创投集团", "上海")[1] == (1, "浦东新区", "-PART_OF->", "上海", None)


def test_what_is_denied_is_no_way(store):
    found = way(store, "远山资本", "o:rival")
    rival = "Alpha \"'`{$x} </script>"
    assert [(hop[0], hop[3]) for hop in found] == [
        (1, "星河智能"), (1, "六小龙"), (1, rival), (2, "云图科技"), (2, "六小龙"), (2, rival),
    ]  # fmt: skip
    assert [hop[2] for hop in found[:3]] == ["-FUNDS->", "-MEMBER_OF->", "<-MEMBER_OF-"]


def test_a_path_obeys_its_bounds(store):
    assert way(store, "张江集团", "远山资本", most_hops=1) == []
    assert way(store, "浦东创投集团", "上海", places=False) == []
    both = way(store, "星河智能", "云图科技")
    assert {hop[0] for hop in both} == {1, 2}  # it funds it, and works with it
    assert len(way(store, "星河智能", "云图科技", limit=1)) == 1
    with pytest.raises(ParamError, match="both ends"):
        way(store, "o:x", "o:x")
    with pytest.raises(ParamError, match="1 to 15"):
        way(store, "张江集团", "远山资本", most_hops=99)
