"""What no edition but Enterprise enforces is held before anything is written."""

import re

import pytest
from storing import entity, graph, write
from whofunds.graph.model import Batch, Edge, Node
from whofunds.graph.shape import graph_shape
from whofunds.graph.stores import StoreError

FACT = {"kind": "FundingRound", "modality": "asserted", "modalities": ["asserted"], "sources": 1}


def fact(**props):
    return Node("f", ("Fact", "FundingRound"), {**FACT, **props})


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (Node("o", ("Entity", "Organization"), {"named": True}), "'o' has no name"),
        (Node("n", ("Name",)), "'n' has no key"),
        (Node("a", ("Article",), {"article": "a"}), "'a' has no text"),
        (Node("f", ("Fact", "FundingRound"), {"kind": "FundingRound"}), "'f' has no modalities"),
        (entity("o", "Organization", name=5), "has 5 as name, which is a text"),
        (entity("o", "Organization", name="x", named="yes"), "true or false"),
        (entity("o", "Company", aliases="x"), "a list of texts"),
        (fact(sources=1.5), "a whole number"),
        (fact(ordinal=True), "a whole number"),
        (fact(amount_min="10"), "a number"),
        (fact(date_earliest=20250702), "a text"),
        (Edge("e", "FUNDS", "old", "old", {"fact": 1}), "edge 'e' has 1 as fact"),
    ],
)
def test_what_does_not_fit_its_kind_is_refused_and_nothing_written(store, item, words):
    old = entity("old")
    write(store, old)
    batch = Batch([item]) if isinstance(item, Node) else Batch([], [item])
    batch.put_nodes.append(entity("beside"))
    with pytest.raises(StoreError, match=re.escape(words)) as fault:
        store.write(batch)
    assert str(fault.value).endswith(".") and store.read() == graph(old)


def test_what_fits_is_taken(store):
    new = fact(amount_min=10**9, amount_max=1.5e9, ordinal=3, own_property="beyond the kinds")
    write(store, new)
    assert store.read() == graph(new)


def test_every_kind_has_a_form_and_an_index(store):
    """A label, its required properties and, once something is written, a unique id."""
    shape = graph_shape()
    for label in ("Organization", "FundingRound", "Claim", "Article", "Name"):
        assert shape.required[label] <= shape.labels[label].keys()
    assert ("Organization", "FUNDS", "Organization") in shape.relationships
    assert shape.labels["FundingRound"]["amount_min"] == "number"
    assert "Investor" in shape.beside["Organization"]
    write(store, entity("a"))
    with pytest.raises(StoreError, match="same id"):
        store.run("CREATE (:Entity {id: 'a'})", write=True)
