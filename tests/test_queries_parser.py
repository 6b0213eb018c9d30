"""The head of a query file: what it gives, and what each fault is answered with."""

import pytest
from whofunds.queries.errors import QueryError
from whofunds.queries.library import find_query, load_library
from whofunds.queries.parser import parse_query

GOOD = """\
// Who is {it}?
// question: Who is it, and "who" says so?
// params:
//   name: {type: entity, kinds: [Person], example: 张鹏, meaning: The person}
//   since: {type: date, default: "0001-01-01", bound: latest, example: 2025-01, meaning: From here}
//   least: {type: integer, default: 3, meaning: "At least: this many"}
// columns:
//   who: Who it is
//   on: When
// table: [who]
// card: {title: Who, kinds: [Person], order: 5}
// tests:
//   - {params: {name: 张鹏}, rows: 2}
//   - params: {name: 张鹏, least: 1}
//     rows:
//       - {who: 张鹏, on: 2025-01-02}

MATCH (:Name {key: $name})-[:NAMES]->(p)
WHERE p.since >= $since AND p.n >= $least AND p.x <> '$not; a // parameter' // nor; $this
RETURN p.name AS who, p.on AS on
"""


def parse(text):
    return parse_query(text, name="who-is", theme="people", source="people/who-is.cypher")


def test_the_head_is_read():
    query = parse(GOOD)
    assert (query.title, query.name, query.theme) == ("Who is {it}?", "who-is", "people")
    assert query.question == 'Who is it, and "who" says so?'
    name, since, least = query.params
    assert (name.type, name.required, name.kinds, name.example) == (
        "entity",
        True,
        ("Person",),
        "张鹏",
    )
    assert (since.default, since.bound, since.example) == ("0001-01-01", "latest", "2025-01")
    assert (least.default, least.required, least.meaning) == (3, False, "At least: this many")
    assert query.columns == {"who": "Who it is", "on": "When"}
    assert query.table == ("who",)
    assert query.card.order == 5 and query.subject is name
    assert query.examples[0].rows == 2
    assert query.examples[1].rows == ({"who": "张鹏", "on": "2025-01-02"},)
    assert query.examples[1].line == 14
    assert query.cypher.startswith("MATCH (:Name") and query.text == GOOD


def test_line_ends_and_byte_order_marks_do_not_matter():
    query = parse("\ufeff" + GOOD.replace("\n", "\r\n"))
    assert query.cypher == parse(GOOD).cypher


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("// Who is {it}?", "MATCH (n)", 1, "title"),
        ("// Who is {it}?", "//", 1, "title"),
        ("// question: Who", "// query: Who", 2, "unknown key 'query'"),
        ('// question: Who is it, and "who" says so?', "// question: [1]", 2, "'question'"),
        ("type: entity", "type: person", 4, "text, date"),
        ("kinds: [Person], example", "kinds: [Human], example", 4, "Organization"),
        ("kinds: [Person], example", "kind: Person, example", 4, "unknown key 'kind'"),
        (", example: 张鹏, meaning", ", meaning", 4, "example"),
        ("//   name: {", "//   Name: {", 4, "odd name"),
        ("bound: latest", "bound: last", 5, "earliest or latest"),
        ("default: 3, meaning: \"At least: this many\"", "default: [3], meaning: x", 6, "one value"),
        ("//   who: Who it is", "//   who:", 8, "who: ..."),
        ("// table: [who]", "// table: [whom]", 10, "'whom'"),
        ("// table: [who]", "// computed: magic\n// table: [who]", 10, "no step 'magic'; use bridges"),
        ("// table: [who]", "// table: who", 10, "list"),
        ("order: 5", "order: first", 11, "order"),
        ("{params: {name: 张鹏}, rows: 2}", "{params: {}, rows: 2}", 13, "without 'name'"),
        ("{params: {name: 张鹏}, rows: 2}", "{params: {nome: x}, rows: 2}", 13, "unknown key 'nome'"),
        ("{params: {name: 张鹏}, rows: 2}", "{params: {name: 张鹏}, rows: many}", 13, "rows"),
        ("{who: 张鹏, on", "{whom: 张鹏, on", 16, "unknown key 'whom'"),
        ("//   who: Who it is", "//   who: Who: it is", 8, "YAML"),
        ("//   who: Who it is", "  who: Who it is", 8, "blank line"),
        ("AND p.n >= $least", "", 6, "'least' is not used"),
        ("p.n >= $least", "p.n >= $least + $more", 19, "$more is not declared"),
        ("AS who, p.on AS on\n", "AS who;\nMATCH (n) RETURN n\n", 20, "more than one"),
    ],
)  # fmt: skip
def test_a_fault_gives_file_line_and_remedy(old, new, line, says):
    assert old in GOOD
    with pytest.raises(QueryError) as raised:
        parse(GOOD.replace(old, new, 1))
    message = str(raised.value)
    assert message.startswith(f"people/who-is.cypher, line {line}: "), message
    assert says in message
    assert ";" in message and message.endswith(".")


def test_a_head_without_cypher_or_without_keys_is_a_fault():
    with pytest.raises(QueryError, match="no Cypher"):
        parse(GOOD.split("MATCH")[0])
    with pytest.raises(QueryError, match="no keys"):
        parse("// Title\n\nRETURN 1 AS x\n")
    with pytest.raises(QueryError, match="title"):
        parse("")


def test_the_library_has_the_questions_that_were_promised():
    promised = "who-funds funded-by rounds-of co-investors state-capital-into executives-of"
    promised += " products-of customers-of listings metrics-of evidence-for contradictions"
    assert set(promised.split()) <= set(load_library())


def test_every_query_has_evidence_and_an_order():
    for query in load_library().values():
        evidence = {"quote", "article", "publisher", "modality", "attributed_to"}
        counts = "facts" in query.columns or query.name == "maybe-same"  # which compares names
        assert counts or evidence <= set(query.columns)
        # The steps of computed queries put what they give in order themselves.
        assert query.computed or "ORDER BY" in query.cypher[-400:]


def test_files_of_ones_own_are_added(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "who-is.cypher").write_text(GOOD, encoding="utf-8")
    (tmp_path / "plain.cypher").write_text(GOOD, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("nothing", encoding="utf-8")
    library = load_library([tmp_path])
    assert library["who-is"].theme == "mine"
    assert library["plain"].theme == tmp_path.name
    assert "who-is" not in load_library()


def test_faults_of_ones_own_files(tmp_path):
    with pytest.raises(QueryError, match="no such folder"):
        load_library([tmp_path / "none"])
    (tmp_path / "who-funds.cypher").write_text(GOOD, encoding="utf-8")
    with pytest.raises(QueryError, match=r"already in library/money/who-funds\.cypher; rename"):
        load_library([tmp_path])
    (tmp_path / "who-funds.cypher").write_bytes("// 谁投资".encode("gb18030"))
    with pytest.raises(QueryError, match="UTF-8"):
        load_library([tmp_path])


def test_a_wrong_name_suggests_the_nearest():
    library = load_library()
    assert find_query(library, "Who_Funds").name == "who-funds"
    with pytest.raises(QueryError, match="did you mean who-funds"):
        find_query(library, "who-fund")
    with pytest.raises(QueryError, match="whofunds ask"):
        find_query(library, "zzz")
