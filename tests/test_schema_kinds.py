"""The kinds are read from YAML; a fault in one gives file, key and remedy."""

import dataclasses

import pytest
from whofunds.schema import SchemaError, load_model
from whofunds.schema.reader import read_kinds

ENTITY = "type: entity\ndescription: A thing.\nlabel: Thing\n"
FACT = """type: fact
description: A fact.
label: Deal
roles:
  buyer: {description: Who., kinds: [Thing], min: 1, max: 1, relationship: BUYS}
properties:
  price: {type: money, description: How much.}
identity: {same: [buyer]}
edges: []
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "_prefixes.yaml").write_text("wf: https://example.org/\n", "utf-8")
    (tmp_path / "Thing.yaml").write_text(ENTITY, "utf-8")
    (tmp_path / "Deal.yaml").write_text(FACT, "utf-8")
    return tmp_path


def test_every_kind_that_the_project_promises_is_there():
    model = load_model()
    assert set(model.entities) == {"Organization", "Person", "Product", "Place", "Group"}
    assert set(model.facts) >= {
        "FundingRound", "Position", "ProductRelease", "Contract", "Listing", "Metric",
        "Acquisition", "Stake", "Partnership", "Membership",
    }  # fmt: skip


def test_kinds_are_frozen_and_read_once():
    model = load_model()
    assert model is load_model()
    with pytest.raises(dataclasses.FrozenInstanceError):
        model.facts["Listing"].label = "Other"
    with pytest.raises(TypeError):
        model.facts["Listing"].roles["x"] = None


def test_every_kind_role_and_edge_is_described_and_aligned():
    model = load_model()
    for kind in model.facts.values():
        assert kind.rdf and kind.description.endswith(".")
        assert all(role.description and role.rdf for role in kind.roles.values()), kind.name
        assert all(prop.description for prop in kind.properties.values()), kind.name


def test_one_label_or_relationship_is_never_two_things():
    labels = [k.label for k in [*load_model().entities.values(), *load_model().facts.values()]]
    assert len(labels) == len(set(labels))
    derived = [e.type for k in load_model().facts.values() for e in k.edges]
    joining = {r.relationship for k in load_model().facts.values() for r in k.roles.values()}
    assert len(derived) == len(set(derived))
    assert not joining & set(derived)


def test_a_new_kind_is_one_file(folder):
    (folder / "Loan.yaml").write_text(FACT.replace("Deal", "Loan"), "utf-8")
    assert set(read_kinds(folder).facts) == {"Deal", "Loan"}


@pytest.mark.parametrize(
    ("old", "new", "file", "says"),
    [
        ("type: fact", "type: fakt", "Deal.yaml", "entity or fact"),
        ("label: Deal\n", "", "Deal.yaml", "add `label:`"),
        ("same: [buyer]", "same: [buyer], telling: {price: x}", "Deal.yaml", "a part of shared"),
        ("same: [buyer]", "same: [buyer], shared: [price], telling: {price: '('}", "Deal.yaml", "mend it"),
        ("type: money", "type: cash", "Deal.yaml", "properties.price.*use one of text"),
        ("max: 1,", "max: none,", "Deal.yaml", "roles.buyer.*number from 1, or many"),
        ("min: 1,", "min: -1,", "Deal.yaml", "roles.buyer.*number from 0"),
        ("kinds: [Thing]", "kinds: [Thingy]", "Deal.yaml", "use one of Thing"),
        ("same: [buyer]", "same: [seller]", "Deal.yaml", "seller"),
        ("edges: []", "edges: [{type: A, from: b, to: buyer, properties: []}]", "Deal.yaml", r"edges\[0\].*use one of buyer"),
        ("edges: []", "edges: [{type: A, from: buyer, to: buyer, properties: [x]}]", "Deal.yaml", "declare it"),
        ("relationship: BUYS", "relation: BUYS", "Deal.yaml", "unknown key 'relation'"),
        ("relationship: BUYS", "relationship: BUYS, incoming: true", "Deal.yaml", "key 'incoming'"),
        ("kinds: [Thing],", "kinds: [Thing], rdf: 'zz:x',", "Deal.yaml", "_prefixes"),
        ("kinds: [Thing],", "kinds: [Thing], implies: seller,", "Deal.yaml", "name one of the roles"),
        ("roles:\n", "roles: [\n", "Deal.yaml", "not YAML"),
        ("description: A fact.", "- a", "Deal.yaml", "not YAML|not a mapping"),
    ],
)  # fmt: skip
def test_a_fault_gives_file_key_and_remedy(folder, old, new, file, says):
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(SchemaError, match=rf"(?s)^{file}.*({says})"):
        read_kinds(folder)


def test_a_file_that_is_not_utf_8_is_named(folder):
    (folder / "Thing.yaml").write_bytes("type: entity # 智谱".encode("gbk"))
    with pytest.raises(SchemaError, match=r"^Thing\.yaml"):
        read_kinds(folder)
