"""The real Neo4j Browser, served by a real Neo4j, driven in a real Chromium: links, favourites,
style and guide do in it what the README of the kit says. Screenshots go to build/screenshots."""

import re
import threading
from pathlib import Path

import pytest
from browsing import drop, fill, profile, run, shoot, type_in
from storing import HOSTILE, entity, wipe, write
from whofunds.graph import build, open_store
from whofunds.graph.model import Edge, Node
from whofunds.loaders import ReadOptions, read_articles
from whofunds.loaders.extract import RulesExtractor
from whofunds.queries.browser import GuideServer, kit_files, link, statement
from whofunds.queries.browser.guide import slides
from whofunds.queries.graph_form import ask_graph
from whofunds.queries.library import load_library
from whofunds.queries.render.looks import COLOURS
from whofunds.queries.results import ask

ROOT = Path(__file__).parent.parent
LIBRARY = load_library()
QUESTIONS = [
    ("who-funds", {"company": "智谱"}),
    ("evidence-for", {"name": "智谱", "kind": "FundingRound"}),
    ("state-capital-into", {"target": "AI六小龙"}),
]
pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def server(neo4j_server, need):
    need(hasattr(neo4j_server, "browser"), "the Browser of a server that NEO4J_URI names")
    return neo4j_server


@pytest.fixture(scope="module")
def examples(server):
    how = {"user": server.user, "password": server.password, "database": server.database}
    with open_store(server.uri, create=True, read_only=False, **how) as store:
        wipe(store)
        articles = read_articles([str(ROOT / "examples" / "articles")], options=ReadOptions())
        assert not build(store, articles, RulesExtractor().extract).refused
        yield store


def address_of(server, text="RETURN 1", command="edit"):
    where = {"address": server.browser, "uri": server.uri, "database": server.database}
    return link(text, command=command, **where)


@pytest.fixture(scope="module")
def connected(server, examples, browser):
    """What the web browser stores once someone has connected."""
    context = profile(browser)
    page = context.new_page()
    page.goto(address_of(server))
    page.get_by_test_id("username").fill(server.user)
    page.get_by_test_id("password").fill(server.password)
    shoot(page, "connect")
    page.get_by_test_id("connect").click()
    page.get_by_text("You are connected as user").wait_for()
    # It keeps the password a moment later, once it knows the server's edition.
    page.wait_for_function(
        "p => (localStorage['neo4j.connections'] || '').includes(p)", arg=server.password
    )
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def visit(connected, browser):
    """Open an address as someone who had connected once. Each page has a profile of its own: one
    that is closed before it knows the server's edition has stored the connection without its
    password, and so every page after it in the same profile would ask for it again."""
    profiles = []

    def open_address(address, command="edit"):
        profiles.append(profile(browser, connected))
        page = profiles[-1].new_page()
        page.goto(address)
        if command == "edit":
            page.get_by_text("You are connected as user").wait_for()
        return page

    yield open_address
    for made in profiles:
        made.close()


@pytest.fixture
def follow(visit, server):
    """Open the link of a statement."""
    return lambda text="RETURN 1", command="edit": visit(address_of(server, text, command), command)


def link_text(query, given, *, graph=False):
    values = {p.name: given.get(p.name, p.default) for p in query.params}
    return statement(query, values, graph=graph)


@pytest.mark.parametrize(("name", "given"), QUESTIONS)
def test_a_link_shows_the_rows_and_another_draws_the_nodes(follow, examples, name, given):
    rows = ask(examples, LIBRARY[name], given).records()
    picture = ask_graph(examples, LIBRARY[name], given)
    assert len(rows) > 1 and len(picture.nodes) > 5
    table = follow(link_text(LIBRARY[name], given))
    frame = run(table)
    frame.get_by_text(f"Started streaming {len(rows)} records").wait_for()
    shoot(table, f"table-{name}")
    said = re.sub(r"\s", "", frame.inner_text())
    for row in rows:
        for column in {"investor", "quote"} & row.keys():
            assert re.sub(r"\s", "", str(row[column])) in said
    table.close()

    page = follow(link_text(LIBRARY[name], given, graph=True))
    frame = run(page)
    frame.get_by_text(f"Displaying {len(picture.nodes)} nodes").wait_for()
    frame.locator("g.node").nth(len(picture.nodes) - 1).wait_for()
    page.wait_for_timeout(1500)  # for the picture to come to rest, and to be looked at
    shoot(page, f"graph-{name}")
    assert frame.locator("g.node").count() == len(picture.nodes)


def test_the_printed_link_runs_as_it_stands(visit, whofunds, server, monkeypatch):
    monkeypatch.setenv("NEO4J_USERNAME", server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    printed = whofunds("browser", "who-funds", "智譜", "--as", "graph", "--address", server.browser,
                       "--graph", server.uri).stdout.strip()  # fmt: skip
    assert server.password not in printed
    frame = run(visit(printed))
    frame.locator("g.node").first.wait_for()
    assert any("智谱" in text for text in frame.locator("g.node").all_text_contents())


def test_hostile_text_in_a_link_asks_for_exactly_that_name(follow, examples):
    hard = "".join(HOSTILE) + "' OR 1=1 // & # %26 + ; :clear\n:clear \\u0027 ?cmd=play&arg=start"
    write(examples, entity("organization:hard", "Organization", name="hard"),
          Node("name:hard", ("Name",), {"key": hard}), Edge("e:hard", "NAMES", "name:hard", "organization:hard"))  # fmt: skip
    query = LIBRARY["organizations-in"]
    text = statement(query, {"place": hard}).partition("\n")[2]
    place = re.search(r"\{key: (.*)\}\)-\[:NAMES\]->\(p:Place\)", text)[1]
    page = follow(f"MATCH (:Name {{key: {place}}})-[:NAMES]->(e) RETURN e.name AS found")
    frame = run(page)
    frame.get_by_text("Started streaming 1 records").wait_for()
    shoot(page, "hostile")
    assert '"hard"' in frame.inner_text()
    assert page.get_by_test_id("frame").count() > 1  # no command of the text was carried out
    examples.run(
        "MATCH (n) WHERE n.id IN ['organization:hard', 'name:hard'] DETACH DELETE n", write=True
    )


def test_the_favourites_archive_is_dropped_and_used(follow, examples):
    page = follow()
    drop(page, "favourites.zip", kit_files(LIBRARY)["favourites.zip"])
    page.get_by_test_id("navigationFavorites").click()
    themes = {query.theme.replace("_", " ") for query in LIBRARY.values()}
    for theme in sorted(themes):
        page.get_by_text(f"whofunds {theme}"[:24], exact=False).first.wait_for()
    assert page.get_by_test_id("expandFolder-whofunds").count() == 1
    page.get_by_test_id("expandFolder-whofunds").click()
    page.get_by_test_id("expandFolder-whofunds money").click()
    page.get_by_text(LIBRARY["who-funds"].title, exact=True).wait_for()
    shoot(page, "favourites")
    wanted = {query.text for query in LIBRARY.values() if not query.computed}
    wanted |= {query.graph.text for query in LIBRARY.values() if query.graph}
    own = "JSON.parse(localStorage['neo4j.documents']).filter(d => !d.isStatic)"
    # The Browser shows what was dropped before it has stored it.
    page.wait_for_function(f"() => {own}.length > {len(wanted)}")
    stored = page.evaluate(own)
    assert wanted < {document["content"] for document in stored} and len(stored) == len(wanted) + 1
    page.get_by_text("0 Run this first: the parameters, with examples").click()
    run(page).get_by_text("Successfully set your parameters").wait_for()
    page.get_by_text(LIBRARY["who-funds"].title, exact=True).click()
    frame = run(page)
    rows = ask(examples, LIBRARY["who-funds"], {"company": "智谱"}).rows
    frame.get_by_text(f"Started streaming {len(rows)} records").wait_for()
    shoot(page, "favourite-run")


def test_the_style_is_dropped_and_seen(follow, examples):
    page = follow(link_text(LIBRARY["who-funds"], {"company": "智谱"}, graph=True))
    frame = run(page)
    frame.locator("g.node").first.wait_for()
    drop(page, "whofunds.grass", kit_files(LIBRARY)["whofunds.grass"])
    page.get_by_text('caption: "FUNDS {amount_words} {amount_scope}"').wait_for()
    frame = type_in(page, link_text(LIBRARY["who-funds"], {"company": "智谱"}, graph=True))
    frame.locator("g.node").first.wait_for()
    page.wait_for_timeout(1500)
    shoot(page, "style")
    drawn = frame.locator("g.node").evaluate_all(
        "all => all.map(g => { const c = g.querySelector('circle.b-outline, circle.outline, circle:not(.ring)');"
        "return [g.textContent, c.getAttribute('fill'), c.getAttribute('r')]; })"
    )
    by_colour = {}
    for text, colour, radius in drawn:
        by_colour.setdefault(colour, []).append((text, float(radius)))
    picture = ask_graph(examples, LIBRARY["who-funds"], {"company": "智谱"})
    roles = ("FundingRound", "StateCapital", "Investor", "Company")
    wanted = {next(r for r in roles if r in node.labels) for node in picture.nodes.values()}
    assert len(wanted) >= 3 and by_colour.keys() == {COLOURS[role] for role in wanted}
    assert [radius for _, radius in by_colour[COLOURS["Company"]]] == [50.0]
    said = "".join(text for text, _ in by_colour[COLOURS["FundingRound"]])
    amounts = {str(node.props.get("amount_words")) for node in picture.nodes.values()} - {"None"}
    assert len(amounts) > 1 and all(amount in said for amount in amounts)  # none is cut short


@pytest.fixture
def guide():
    with GuideServer(kit_files(LIBRARY), 0) as served:
        thread = threading.Thread(target=served.serve_forever)
        thread.start()
        yield served.address
        served.shutdown()
        thread.join()


def test_the_guide_is_played_and_a_slide_run(follow, examples, guide):
    wanted = slides(LIBRARY, "智谱")
    page = follow(f"{guide}/guide.html", command="play")
    frame = page.get_by_test_id("frame").first
    frame.get_by_text(wanted[0].title).wait_for()
    assert f"1 / {len(wanted)}" in frame.inner_text()
    shoot(page, "guide")
    for slide in wanted[1:4]:
        frame.get_by_test_id("nextSlide").first.click()
        frame.get_by_text(slide.title.replace("{about}", "智谱")).wait_for()
    shoot(page, "guide-slide")
    code = frame.locator("pre.runnable").first
    assert code.inner_text().strip().replace("\xa0", " ") == wanted[3].cypher
    code.click()
    answer = run(page)
    answer.locator("g.node").first.wait_for()
    picture = ask_graph(examples, LIBRARY["who-funds"], {"company": "智谱"})
    answer.get_by_text(f"Displaying {len(picture.nodes)} nodes").wait_for()
    shoot(page, "guide-run")


def test_the_guide_opens_beside_the_answers_too(follow, guide):
    page = follow()
    fill(page, f":guide {guide}/guide.html")
    page.get_by_test_id("editor-Run").click()
    page.get_by_role("heading", name="What is in here?").wait_for()
    page.get_by_text("Next", exact=True).wait_for()
    shoot(page, "guide-beside")
