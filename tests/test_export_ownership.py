"""FollowTheMoney and BODS: what we write, their own libraries accept without changing a value."""

import json
from datetime import date
from decimal import Decimal

import pytest
from saying import claim, graph, money, org
from storing import HOSTILE
from whofunds.graph.export import write
from whofunds.graph.export.bods import to_bods
from whofunds.graph.export.followthemoney import ftm_id
from whofunds.schema import DateInterval, Mention, Modality, Share

TODAY = date(2025, 11, 1)


@pytest.fixture
def ftm(need):
    """The library of FollowTheMoney, which pip may have to compile against ICU."""
    try:
        import followthemoney
        from followthemoney.cli import cli
    except ImportError:
        need(False, "the package followthemoney (Debian's libicu-dev, pkg-config and g++ build it)")
    return followthemoney.model, cli.cli


def share(low, high):
    return Share(Decimal(low) if low else None, Decimal(high) if high else None, "若干")


@pytest.fixture
def data():
    return graph(
        claim(1, "FundingRound", investor=[org("远山资本"), org("杭州国资", named=False, place="杭州", state=True)], investee=org("青禾科技"), amount=money("100000000", "1亿元"), amount_scope="total", round="A轮", date=DateInterval.parse("2025-07-02")),
        claim(2, "Stake", owner=Mention("张三", "Person"), organization=org("青禾科技"), share=share("0.15", "0.15")),
        claim(3, "Stake", owner=org("白山集团"), organization=org("青禾科技"), share=share("0.3", "0.5")),
        claim(4, "FundingRound", investor=org("蓝海基金"), investee=org("青禾科技"), ordinal=9, modality=Modality.DENIED),
        claim(5, "Position", person=Mention("张三", "Person"), organization=org("青禾科技"), title="CEO", since=DateInterval.parse("2024")),
        claim(6, "Contract", supplier=org("青禾科技"), buyer=org("黄海港务"), subject="调度系统", amount=money("5000000", "500万元")),
        claim(7, "Listing", company=org("青禾科技"), sponsor=org("某证券"), venue="港交所"),
        claim(8, "Partnership", party=[org("青禾科技"), org("白山集团")]),
    )  # fmt: skip


@pytest.fixture
def hostile():
    return graph(
        *(claim(n, "FundingRound", investor=org(text), investee=org("青禾科技"), round=text, ordinal=n) for n, text in enumerate(HOSTILE) if text.strip()),
        *(claim(n, "Contract", supplier=org("青禾科技"), buyer=org(text), subject=text) for n, text in enumerate(HOSTILE) if text.strip()),
    )  # fmt: skip


def entities(data):
    return [json.loads(line) for line in write(data, "ftm").splitlines()]


def validated(command, data, tmp_path):
    """What ``ftm validate`` makes of our entities."""
    from click.testing import CliRunner

    source, target = tmp_path / "in.json", tmp_path / "out.json"
    source.write_text(write(data, "ftm"), "utf-8")
    done = CliRunner().invoke(command, ["validate", "-i", str(source), "-o", str(target)])
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in target.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("which", ["data", "hostile"])
def test_ftm_validate_accepts_every_entity_and_drops_no_value(request, ftm, tmp_path, which):
    data = request.getfixturevalue(which)
    ours = {e["id"]: e for e in entities(data)}
    theirs = {e["id"]: e for e in validated(ftm[1], data, tmp_path)}
    assert ours.keys() == theirs.keys()
    for key, entity in ours.items():
        for name, values in entity["properties"].items():
            assert set(values) == set(theirs[key]["properties"].get(name, [])), (entity, name)


def test_entities_have_what_their_schema_requires_and_lead_to_the_right_kinds(ftm, data, hostile):
    model, _ = ftm
    for made in (data, hostile):
        by_id = {e["id"]: e for e in entities(made)}
        assert len(by_id) == len(entities(made))
        for entity in by_id.values():
            schema = model.get(entity["schema"])
            for name in schema.required:
                assert entity["properties"].get(name), (entity, name)
            for name, values in entity["properties"].items():
                prop = schema.get(name)
                if prop.range:
                    for value in values:
                        assert model.get(by_id[value]["schema"]).is_a(prop.range), (entity, name)


def test_ownership_keeps_share_status_and_sentence_and_does_not_divide_a_total(data):
    made = entities(data)
    named = {e["id"]: e["properties"].get("name", [""])[0] for e in made}
    owned = {named[e["properties"]["owner"][0]]: e["properties"] for e in made if e["schema"] == "Ownership"}  # fmt: skip
    assert set(owned) == {"远山资本", "杭州国资", "张三", "白山集团"}
    assert owned["张三"]["percentage"] == ["15"]
    assert owned["白山集团"]["percentage"] == ["30-50"]
    assert "sharesValue" not in owned["远山资本"]
    assert owned["远山资本"]["date"] == ["2025-07-02"]
    assert owned["远山资本"]["status"] == ["asserted"]
    assert owned["远山资本"]["proof"] == [ftm_id("article:a1")]
    [award] = [e["properties"] for e in made if e["schema"] == "ContractAward"]
    assert (award["amount"], award["currency"]) == (["5000000"], ["CNY"])
    [post] = [e["properties"] for e in made if e["schema"] == "Directorship"]
    assert (post["role"], post["startDate"]) == (["CEO"], ["2024"])


def bods_errors(text, tmp_path):
    """What the schema of BODS 0.4, as Open Ownership's own library has it, finds."""
    from libcovebods.data_reader import DataReader
    from libcovebods.jsonschemavalidate import JSONSchemaValidator
    from libcovebods.schema import SchemaBODS

    path = tmp_path / "statements.json"
    path.write_text(text, "utf-8")
    reader = DataReader(str(path))
    schema = SchemaBODS(reader)
    assert schema.schema_version == "0.4" and schema.schema_error is None
    return [error.json() for error in JSONSchemaValidator(schema).validate(reader)], reader, schema


@pytest.mark.parametrize("which", ["data", "hostile"])
def test_bods_fits_the_published_schema(request, tmp_path, which):
    text = to_bods(request.getfixturevalue(which), TODAY)
    errors, _, _ = bods_errors(text, tmp_path)
    assert errors == []
    spoiled = text.replace('"directOrIndirect": "unknown"', '"directOrIndirect": "perhaps"')
    assert bods_errors(spoiled, tmp_path)[0], "the check itself would notice"


def test_bods_passes_the_checks_that_no_schema_can_express(data, tmp_path):
    from libcovebods import run_tasks
    from libcovebods.config import LibCoveBODSConfig

    _, reader, schema = bods_errors(to_bods(data, TODAY), tmp_path)
    # The checks of registers' identifiers fetch a list from the network; we write none.
    checks = [c for c in run_tasks.TASK_CLASSES if "KnownScheme" not in c.__name__ and "Check" in c.__name__ and "Record" in c.__name__ + c.__module__.title()]  # fmt: skip
    assert len(checks) > 10
    found = run_tasks.process_additional_checks(reader, LibCoveBODSConfig(), schema, checks)
    assert found["additional_checks"] == []


def test_bods_shares_are_percent_and_nothing_unsure_is_stated(data):
    made = json.loads(to_bods(data, TODAY))
    names = {s["recordId"]: s["recordDetails"].get("name") or s["recordDetails"]["names"][0]["fullName"] for s in made if s["recordType"] != "relationship"}  # fmt: skip
    shares = {}
    for statement in made:
        if statement["recordType"] == "relationship":
            details = statement["recordDetails"]
            [interest] = details["interests"]
            assert "beneficialOwnershipOrControl" not in interest
            assert statement["source"]["description"]
            shares[names[details["interestedParty"]]] = interest.get("share")
    assert shares == {"远山资本": None, "杭州国资": None, "张三": {"exact": 15}, "白山集团": {"minimum": 30, "maximum": 50}}  # fmt: skip
    [unnamed] = [s for s in made if s["recordDetails"].get("name") == "杭州国资"]
    assert unnamed["recordDetails"]["entityType"] == {"type": "unknownEntity"}
    assert {s["statementDate"] for s in made} == {"2025-10-31"}
