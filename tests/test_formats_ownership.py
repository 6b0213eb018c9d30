"""FollowTheMoney, BODS and linked data: each link a claim with its record as the quote."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from saying import claim, graph, money, org
from whofunds.graph import derive
from whofunds.graph.export import write
from whofunds.graph.export.bods import to_bods
from whofunds.loaders import Refusal
from whofunds.loaders.records import RecordOptions, read_records
from whofunds.schema import DateInterval, Mention, Modality, Share

FTM = [
    {"id": "a", "schema": "Company", "properties": {"name": ["青禾科技"], "alias": ["Qinghe", "青禾科技"]}},
    {"id": "b", "schema": "PublicBody", "properties": {"name": ["江城市国资委"]}},
    {"id": "c", "schema": "Person", "properties": {"name": ["张三"]}},
    {"id": "o1", "schema": "Ownership", "properties": {"owner": ["b"], "asset": ["a"], "percentage": ["12.5"], "startDate": ["2024-03"], "publisher": ["某登记处"]}},
    {"id": "o2", "schema": "Ownership", "properties": {"owner": ["c"], "asset": ["a"], "percentage": ["10-20"], "status": ["rumoured"]}},
    {"id": "d", "schema": "Directorship", "properties": {"director": ["c"], "organization": ["a"], "role": ["董事长"], "startDate": ["2020"], "endDate": ["2024-05-01"]}},
    {"id": "p", "schema": "Position", "properties": {"name": ["主任"], "organization": ["b"]}},
    {"id": "h", "schema": "Occupancy", "properties": {"holder": ["c"], "post": ["p"]}},
    {"id": "k", "schema": "Contract", "properties": {"title": ["调度系统"], "authority": ["b"]}},
    {"id": "w", "schema": "ContractAward", "properties": {"supplier": ["a"], "contract": ["k"], "amount": ["5,000,000"], "currency": ["CNY"]}},
    {"id": "v", "schema": "Vessel", "properties": {"name": ["海丰"]}},
]  # fmt: skip


@pytest.fixture
def read(tmp_path):
    def run(text, name):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        [found] = read_records([str(path)], options=RecordOptions())
        return found

    return run


def lines(entities):
    return "".join(json.dumps(e, ensure_ascii=False) + "\n" for e in entities)


def by_kind(records, kind):
    return [c for c in records.claims if c.kind == kind]


def parties(claim):
    return {role: [m.name for m in named] for role, named in claim.roles.items()}


@pytest.mark.parametrize("name", ["x.ftm.json", "x.jsonl"])
def test_each_link_of_followthemoney_is_a_claim_with_its_line(read, name):
    records = read(lines(FTM), name)
    assert records.refused == []
    assert records.passed_over == 5, "three parties without other names, a post, a contract, a ship"
    first, second = by_kind(records, "Stake")
    assert parties(first) == {"owner": ["江城市国资委"], "organization": ["青禾科技"]}
    assert first.roles["owner"][0].state and first.attributed_to == "某登记处"
    assert (float(first.values["share"].min), first.values["date"].iso()) == (0.125, "2024-03")
    assert first.quote == json.dumps(FTM[3], ensure_ascii=False)
    assert second.modality is Modality.RUMOURED and float(second.values["share"].max) == 0.2
    posts = by_kind(records, "Position")
    assert [(parties(p)["organization"], p.values["title"]) for p in posts] == [(["青禾科技"], "董事长"), (["江城市国资委"], "主任")]  # fmt: skip
    assert posts[0].values["status"] == "former" and posts[0].values["since"].iso() == "2020"
    [award] = by_kind(records, "Contract")
    assert parties(award) == {"supplier": ["青禾科技"], "buyer": ["江城市国资委"]}
    assert (award.values["amount"].min, award.values["subject"]) == (5_000_000, "调度系统")
    [naming] = by_kind(records, "Naming")
    assert parties(naming) == {"name": ["青禾科技"], "alias": ["Qinghe"]}


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "it is not JSON at column 2"),
        ("[1]", "no entity"),
        ('{"id": "x", "schema": "Ownership", "properties": {"owner": ["c"], "asset": ["zz"]}}', "'asset' is 'zz', which the file does not name"),
        ('{"id": "x", "schema": "Ownership", "properties": {"owner": ["c"]}}', "at least 1 organization"),
        ('{"id": "x", "schema": "Ownership", "properties": {"owner": ["c"], "asset": ["a"], "percentage": ["many"]}}', "'many%' is not a share"),
        ('{"id": "x", "schema": "Directorship", "properties": {"director": ["c"], "organization": ["a"], "startDate": ["soon"]}}', "soon"),
        ('{"id": "x", "schema": "Company", "properties": {"name": ["\\ud800"], "alias": ["y"]}}', "half a character"),
        ("[" * 100_000, "too deep"),
    ],
)  # fmt: skip
def test_a_bad_entity_is_told_with_its_line_and_stops_nothing(read, line, says):
    records = read(f"{lines(FTM[:1])}{line}\n{lines(FTM[2:5])}", "x.ftm.json")
    bad = [r for r in records.refused if r.source.endswith("line 2")]
    assert len(bad) == 1 and says in bad[0].reason
    assert by_kind(records, "Stake")


def test_our_own_followthemoney_comes_back_as_the_same_ownership(read):
    made = graph(
        claim(1, "FundingRound", investor=[org("远山资本"), org("杭州国资", named=False, place="杭州", state=True)], investee=org("青禾科技"), amount=money("100000000", "1亿元"), modality=Modality.ANNOUNCED),
        claim(2, "Position", person=Mention("张三", "Person"), organization=org("青禾科技"), title="CEO", since=DateInterval.parse("2024-05")),
    )  # fmt: skip
    records = read(write(made, "ftm"), "x.ftm.json")
    assert records.refused == []
    assert {tuple(parties(c)["owner"]) for c in by_kind(records, "Stake")} == {("远山资本",), ("杭州国资",)}  # fmt: skip
    assert {c.modality for c in by_kind(records, "Stake")} == {Modality.ANNOUNCED}
    [post] = by_kind(records, "Position")
    assert post.values["since"].iso() == "2024-05"


@pytest.mark.parametrize("fixture", ["core/01-direct-ownership", "edge-cases/10-circular-ownership", "edge-cases/11-anonymous-person"])  # fmt: skip
def test_statements_that_others_made_are_read(read, fixture):
    text = files("bods_fixtures").joinpath(f"data/{fixture}.json").read_text("utf-8")
    records = read(text, "x.json")
    assert records.refused == []
    stakes = {(parties(c)["owner"][0], parties(c)["organization"][0]): c for c in records.claims}
    if "01" in fixture:
        stake = stakes["Jane Smith", "Acme Holdings Ltd"]
        assert (
            float(stake.values["share"].min) == 0.75 and stake.values["date"].iso() == "2010-01-01"
        )
        assert stake.values["share"].words == "75%"
        assert json.loads(stake.quote)["recordId"] == "rec-rel-jane-acme"
    if "10" in fixture:
        assert len(stakes) > 1
    if "11" in fixture:
        assert not any("Opaque" in target for _, target in stakes) and records.passed_over


def test_our_own_statements_come_back(read):
    share = Share.from_json({"min": "0.3", "max": "0.5", "words": "三成到五成"})
    made = graph(
        claim(1, "Stake", owner=org("白山集团"), organization=org("青禾科技"), share=share)
    )
    records = read(to_bods(made), "x.json")
    [stake] = records.claims
    assert parties(stake) == {"owner": ["白山集团"], "organization": ["青禾科技"]}
    assert (stake.values["share"].min, stake.values["share"].max) == (share.min, share.max)
    assert stake.attributed_to == "某报"


def test_a_bad_statement_is_told_and_a_closed_record_states_nothing(read):
    text = files("bods_fixtures").joinpath("data/core/01-direct-ownership.json").read_text("utf-8")
    data = json.loads(text)
    closed = [*data, {**data[2], "statementId": "x" * 32, "recordStatus": "closed"}]
    records = read(json.dumps(closed), "x.json")
    assert records.claims == [] and records.passed_over == 2
    unknown = [
        *data[:2],
        {**data[2], "recordDetails": {**data[2]["recordDetails"], "subject": "rec-none"}},
        7,
    ]
    records = read(json.dumps(unknown, indent=1), "x.json")
    assert "no statement" in records.refused[0].reason and "line" in records.refused[0].source
    assert "'rec-none' is not in the file" in records.refused[1].reason
    broken = read(text[: text.rindex("{")], "x.json")
    assert "column" in broken.refused[0].source and "not JSON" in broken.refused[0].reason
    wrong = [*data[:2], {**data[2], "recordDetails": {**data[2]["recordDetails"], "interests": 5}}]
    assert "as BODS 0.4 asks" in read(json.dumps(wrong), "x.json").refused[0].reason


@pytest.mark.parametrize(("form", "name"), [("turtle", "x.ttl"), ("json-ld", "x.jsonld"), ("n-triples", "x.nt")])  # fmt: skip
def test_our_own_linked_data_comes_back_as_the_same_facts(read, form, name):
    made = graph(
        claim(1, "FundingRound", investor=org("白山集团"), lead_investor=org("远山资本"), investee=org("青禾科技"), amount=money("100000000", "1亿元", approximate=True), round="A轮", ordinal=3, date=DateInterval.parse("2025-07", "7月"), modality=Modality.ANNOUNCED),
        claim(2, "Stake", owner=Mention("张三", "Person"), organization=org("青禾科技"), share=Share.from_json({"min": "0.1", "words": "一成以上"})),
        claim(3, "Membership", group=Mention("五小虎", "Group"), member=org("青禾科技"), complete=True),
    )  # fmt: skip
    records = read(write(made, form), name)
    assert records.refused == [] and len(records.claims) == 3
    again = derive([records.article], records.claims)

    def facts(data):
        shown = ("modality", "sources", "contested")
        return sorted(
            (n.labels, sorted((k, str(v)) for k, v in n.props.items() if k not in shown or k == "modality"))
            for n in data.nodes.values() if "Fact" in n.labels
        )  # fmt: skip

    assert facts(again) == facts(made)
    direct = {"FUNDS", "OWNS", "MEMBER_OF"}

    def edges(data):
        name = {n.id: n.props.get("name") for n in data.nodes.values()}
        return {(e.type, name[e.source], name[e.target]) for e in data.edges.values() if e.type in direct}  # fmt: skip

    assert edges(again) == edges(made)
    assert all(c.quote in records.article.text and "青禾科技" in c.quote for c in records.claims)


@pytest.mark.parametrize(
    ("text", "name", "says"),
    [
        ("@prefix : <x", "x.ttl", "no turtle"),
        ("<a:b> <a:c> <a:d> .", "x.ttl", "no fact of our vocabulary"),
        ('{"@context": "http://localhost:1/c", "@id": "a:b"}', "x.jsonld", "would be fetched"),
        ('{"@graph": [{"@context": ["http://localhost:1/c"]}]}', "x.jsonld", "would be fetched"),
        ("{", "x.jsonld", "not JSON"),
    ],
)
def test_linked_data_that_cannot_be_read_says_why_and_nothing_is_fetched(read, text, name, says):
    found = read(text, name)
    assert isinstance(found, Refusal) and says in found.reason


def test_a_fact_without_what_it_needs_is_told_by_its_subject(read):
    head = "@prefix wf: <https://w3id.org/whofunds/ns#> . @prefix schema: <https://schema.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix x: <urn:x:> . x:a rdfs:label '青禾科技' . x:i rdfs:label '远山资本' . "  # fmt: skip
    facts = [
        "x:1 a wf:FundingRound ; wf:investee x:a ; schema:funder x:i .",
        "x:2 a wf:FundingRound ; schema:funder x:i .",
        "x:3 a wf:FundingRound ; wf:investee x:nobody .",
        "x:4 a wf:FundingRound ; wf:investee x:a ; wf:modality 'sure' .",
        "x:5 a wf:FundingRound ; wf:investee x:a ; wf:ordinal 'third' .",
        "x:6 a wf:FundingRound ; wf:investee x:a ; wf:dateEarliest 'soon' .",
    ]
    records = read(head + "\n".join(facts), "x.ttl")
    [good] = records.claims
    assert parties(good) == {"investor": ["远山资本"], "investee": ["青禾科技"]}
    assert [r.source.rpartition(", ")[2] for r in records.refused] == [f"<urn:x:{n}>" for n in range(2, 7)]  # fmt: skip


def test_what_is_of_no_form_lists_the_forms(tmp_path):
    path = tmp_path / "x.json"
    path.write_text('{"a": 1}', "utf-8")
    [refusal] = read_records([str(path)], options=RecordOptions())
    assert "FollowTheMoney" in refusal.reason and "CSV" in refusal.reason
    assert "folder" in next(read_records([str(Path(tmp_path))], options=RecordOptions())).reason
