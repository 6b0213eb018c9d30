"""The SQLite file, opened by Datasette itself: tables, keys as links, search, the view."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from datasette.app import Datasette
from saying import claim, graph, money, org
from storing import HOSTILE
from whofunds.graph.export import FILES


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """Ask for a page; gives its status and text."""
    data = graph(
        claim(1, "FundingRound", investor=[org("远山资本"), org("杭州国资", named=False, place="杭州", state=True)], investee=org("青禾科技"), amount=money("100000000", "1亿元"), round="A轮"),
        *(claim(n, "FundingRound", investor=org(text), investee=org("青禾科技"), ordinal=n) for n, text in enumerate(HOSTILE, 2) if text.strip()),
    )  # fmt: skip
    path = tmp_path_factory.mktemp("datasette") / "deals.sqlite"
    FILES["sqlite"](data, path)
    app = Datasette([], immutables=[str(path)])

    def get(url):
        call = app.client.get(url, follow_redirects=True)
        with ThreadPoolExecutor(1) as thread:  # this one may hold the loop of an open browser
            answer = thread.submit(asyncio.run, call).result()
        return answer.status_code, answer.text

    return get


def rows(page, url):
    status, text = page(url)
    assert status == 200, text
    return json.loads(text)


def test_every_table_and_the_view_open(page):
    listed = rows(page, "/deals.json")
    names = [table["name"] for table in listed["tables"] if not table["hidden"]]
    assert {"entity", "fact", "claim", "article", "funding_round", "funds"} <= set(names)
    assert [view["name"] if isinstance(view, dict) else view for view in listed["views"]] == ["who_funds"]  # fmt: skip
    for name in (*names, "who_funds"):
        status, text = page(f"/deals/{name}?_size=5")
        assert status == 200, (name, text[:300])


def test_the_view_answers_who_funds(page):
    found = rows(page, "/deals/who_funds.json?company=青禾科技&round=A轮&_shape=array")
    assert {row["investor"] for row in found} == {"远山资本", "杭州国资"}


@pytest.mark.parametrize("part", ["远", "远山", "山资", "远山资", "远山资本"])
def test_search_finds_any_part_of_a_chinese_name(page, part):
    found = rows(page, f"/deals/entity.json?_search={part}&_shape=array")
    assert [row["name"] for row in found] == ["远山资本"]


def test_search_of_sentences_takes_three_characters_or_more(page):
    quotes = rows(page, "/deals/claim.json?_search=远山资本&_shape=array")
    assert quotes and all("远山资本" in row["quote"] for row in quotes)


def test_keys_are_links_with_the_names_of_what_they_lead_to(page):
    [first, *_] = rows(page, "/deals/funds.json?_labels=on&_shape=array&_size=1")
    assert first["target"]["label"] == "青禾科技"
    assert first["source"]["value"].startswith("organization:")


def test_hostile_names_are_text(page):
    status, text = page("/deals/entity?_size=100")
    assert status == 200 and "<script>alert" not in text
