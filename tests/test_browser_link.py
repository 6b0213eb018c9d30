"""Links into Neo4j Browser: values as literals that read back unchanged, and addresses that the
Browser takes apart as it should."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from storing import HOSTILE
from whofunds.queries.browser import address_of, link, plain_values, statement
from whofunds.queries.browser.link import key_of, literal
from whofunds.queries.errors import ParamError, QueryError
from whofunds.queries.library import load_library
from whofunds.queries.parser import parse_query

LIBRARY = load_library()
HARD = (*HOSTILE, "\\u0027 \\U0001F409 \\\\u0041", "a&b#c%26+d?cmd=edit&arg=x", "' + 'x", "\\'", "\\",
        "*/ // ;", "tag \U000e0041", "line\u2028sep", "$company $$ {x}", "\\uD83D", "''")  # fmt: skip
ECHO = parse_query(
    "// Say $x again & again # here\n// question: What?\n// params:\n"
    "//   x: {type: text, meaning: A text, example: a}\n//   n: {type: number, meaning: N, default: 3}\n"
    "// columns: {y: It}\n// table: [y]\n// tests: [{params: {x: a}, rows: 1}]\n\n"
    "// $x in a comment stays\nRETURN $x AS y, '$x' AS kept, $n AS n",
    name="echo", theme="t", source="echo.cypher",
)  # fmt: skip


def classic(address, name):
    """What the classic Browser takes from its address: for ``arg`` it is decoded as a whole, and
    then cut at & and #."""
    whole = unquote(address.replace("+", " ")) if name == "arg" else address
    return [found for found in re.findall(rf"[?&]{name}=([^&#]*)", whole) if found]


@pytest.mark.parametrize("text", HARD)
def test_literal_reads_back_unchanged(opened, text):
    assert opened.run(f"RETURN {literal(text)} AS x").rows == ((text,),)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    text=st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\\u'U0\n&#")))
)
def test_any_text_reads_back_unchanged(opened, text):
    assert opened.run(f"RETURN {literal(text)} AS x").rows == ((text,),)


def test_other_literals():
    assert [literal(v) for v in (None, 3, -0.5, "a\ud800b")] == ["null", "3", "-0.5", "'a?b'"]


@pytest.mark.parametrize("text", HARD)
def test_both_browsers_take_the_statement_out_of_the_link_whole(opened, text):
    said = statement(ECHO, {"x": text, "n": 3})
    address = link(
        said, address="http://localhost:1/browser/", uri="neo4j://h:7687", database="d b"
    )
    (taken,) = classic(address, "arg")
    assert classic(address, "cmd") == ["edit"]
    assert taken == parse_qs(urlsplit(address).query, strict_parsing=True)["arg"][0]
    title, _, _ = taken.partition("\n")
    assert title == "// Say $x again \\u0026 again \\u0023 here"
    assert opened.run(taken).rows == ((text, "$x", 3),)


def test_statement_is_the_query_with_its_title_and_without_its_head():
    values = plain_values(LIBRARY["who-funds"], {"company": "智譜 AI", "since": "2025-07"})
    assert values == {"company": "智谱ai", "since": "2025-07-01"}
    text = statement(LIBRARY["who-funds"], values)
    assert text.startswith("// Who funds a company?\nMATCH (:Name {key: '智谱ai'})")
    assert "'2025-07-01'" in text and "$" not in text and "question:" not in text
    drawn = statement(LIBRARY["who-funds"], values, graph=True)
    assert "RETURN c, r, f, p, i" in drawn


@pytest.mark.parametrize("name", LIBRARY)
def test_the_link_of_every_query_fits_and_holds_no_parameter(name):
    query = LIBRARY[name]
    values = plain_values(query, {p.name: p.example for p in query.params if p.required})
    forms = [False] * (not query.computed) + [True] * (query.graph is not None)
    for graph in forms:
        address = link(statement(query, values, graph=graph))
        assert len(address) < 8000  # what servers and programs usually take
        assert "$" not in unquote(address)


def test_a_password_never_stands_in_a_link():
    address = link("RETURN 1", uri="neo4j+s://ann:se:cr@et@h.example:7687", database="neo4j")
    assert classic(address, "dbms") == ["neo4j%2Bs%3A%2F%2Fann%40h.example%3A7687"]
    assert "cr" not in address.replace("cmd", "")
    assert "dbms" not in link("RETURN 1", uri="./whofunds.db")


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("neo4j://db.example:7687", "http://db.example:7474/browser/"),
        ("bolt+s://db.example", "https://db.example:7473/browser/"),
        ("neo4j://[::1]:7687", "http://[::1]:7474/browser/"),
        ("./whofunds.db", "http://localhost:7474/browser/"),
        ("neo4j://", "http://localhost:7474/browser/"),
    ],
)
def test_the_browser_is_looked_for_where_the_server_is(uri, address):
    assert address_of(uri) == address


def test_faults_are_told():
    with pytest.raises(ParamError, match="who-funds needs 'company'"):
        plain_values(LIBRARY["who-funds"], {})
    with pytest.raises(ParamError, match="needs a name for 'company', and it is blank"):
        plain_values(LIBRARY["who-funds"], {"company": " \u3000"})
    with pytest.raises(ParamError, match="since"):
        plain_values(LIBRARY["who-funds"], {"company": "a", "since": "soon"})
    with pytest.raises(QueryError, match=r"runway is computed .*; ask it by `whofunds ask runway`"):
        statement(LIBRARY["runway"], {})
    with pytest.raises(QueryError, match="no graph form"):
        statement(LIBRARY["metrics-of"], {"company": "a", "metric": ""}, graph=True)
    assert key_of(" \u3000") == "" and key_of("“”") == "“”"


def test_the_command_prints_a_link(whofunds, monkeypatch):
    monkeypatch.setenv("WHOFUNDS_GRAPH", "neo4j://db.example:7687")
    monkeypatch.setenv("NEO4J_DATABASE", "news")
    done = whofunds("browser", "who-funds", "智谱", "--as", "graph", "--since", "2025")
    (line,) = done.stdout.splitlines()
    assert line.startswith(
        "http://db.example:7474/browser/?dbms=neo4j%3A%2F%2Fdb.example%3A7687&db=news&cmd=edit&"
    )
    assert "key: '智谱'" in classic(line, "arg")[0] and ">= '2025-01-01'" in classic(line, "arg")[0]
    drawn = whofunds("browser", "controllers-of", "智谱").stdout
    assert "// Picture: " in classic(drawn, "arg")[0]
    other = whofunds("browser", "listings", "--address", "https://x.example/browser").stdout
    assert other.startswith("https://x.example/browser?")


def test_the_browser_is_that_of_the_server_that_a_copy_goes_to(whofunds, graph, monkeypatch):
    monkeypatch.setenv("NEO4J_URI", "neo4j+s://far.example")
    for more in ([], ["--graph", graph]):
        line = whofunds("browser", "who-funds", "青禾科技", "--database", "news", *more).stdout
        assert line.startswith(
            "https://far.example:7473/browser/?dbms=neo4j%2Bs%3A%2F%2Ffar.example&db=news&cmd=edit&"
        )
    monkeypatch.setenv("WHOFUNDS_GRAPH", "bolt://near.example")
    assert whofunds("browser", "listings").stdout.startswith("http://near.example:7474/browser/?")


def test_a_graph_that_is_named_is_looked_in(whofunds, graph, monkeypatch):
    monkeypatch.delenv("NEO4J_URI", raising=False)
    line = whofunds("browser", "who-funds", "青禾 科技", "--graph", graph).stdout
    assert re.search(r"key: 'organization:\w+'", classic(line, "arg")[0])
    assert "dbms" not in line
    wrong = whofunds("browser", "who-funds", "青禾银行", "--graph", graph, ok=False)
    assert "nearest: 青禾科技" in wrong.stderr


def test_the_link_is_opened_when_asked(whofunds, monkeypatch):
    opened = []
    monkeypatch.setattr("click.launch", opened.append)
    line = whofunds("browser", "who-funds", "智谱", "--open").stdout.strip()
    assert opened == [line]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["browser", "who-fund", "智谱"], "did you mean who-funds"),
        (["browser", "who-funds"], "Missing argument 'COMPANY'"),
        (["browser", "metrics-of", "智谱", "--as", "graph"], "no graph form"),
        (["browser", "--serve", "who-funds", "智谱"], "take no question"),
        (["browser", "--kit", "/proc/nothing/here"], "cannot be written"),
    ],
)
def test_mistakes_are_told_in_one_sentence(whofunds, args, said):
    done = whofunds(*args, ok=False)
    assert said in done.stderr and "Traceback" not in done.output


def test_help_tells_of_links_and_kit(whofunds):
    listed = whofunds("browser").stdout
    assert all(name in listed for name in ("who-funds", "--kit", "--serve"))
    assert "whofunds browser who-funds 智谱" in whofunds("browser", "who-funds", "--help").stdout
