"""The vocabulary of the RDF as an OWL ontology, made from the kinds.

Domains and ranges are ``schema:domainIncludes`` and ``schema:rangeIncludes``: several kinds share
a property, and an RDFS domain would make each bearer a member of all of them. Chinese labels and
the terms of Wikidata stand in ``data/terms.tsv``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rdflib import OWL, RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, PROV, SDO, SKOS

from ...schema import FactKind, Model, Property, load_model
from .rdf import Triple, camel
from .standing import JUDGED, STANDING, STATE

_VALUES = {
    "text": XSD.string, "integer": XSD.integer, "number": XSD.decimal, "boolean": XSD.boolean,
    "money": SDO.MonetaryAmount, "share": SDO.QuantitativeValue,
}  # fmt: skip
_DATES = {
    "Earliest": ("The first day on which it may have been.", "最早", XSD.date),
    "Latest": ("The last day on which it may have been.", "最晚", XSD.date),
    "Words": ("The words of the article for it.", "原文", XSD.string),
}
_ALWAYS = {
    "modality": "How firmly a fact or claim is stated: asserted, announced, planned, forecast, "
    "rumoured or denied.",
    "modalities": "Every way in which a fact is stated.",
    "contested": "A property on which sources disagree.",
    "kind": "The kind of fact that a claim states.",
    "confidence": "How sure the extractor is, from 0 to 1.",
    "start": "Where the quote begins in the article's text, in characters.",
    "end": "Where the quote ends in the article's text, in characters.",
    "approximate": "Whether the words hedge an amount.",
}


@dataclass(frozen=True, slots=True)
class Term:
    """What is known of a term besides the kinds: its Chinese label, and a term of others that is
    close to it, or close to its ``inverse``."""

    zh: str
    match: str
    inverse: bool


@cache
def load_terms() -> Mapping[str, Term]:
    """Give the terms of ``data/terms.tsv``, by the local part of their IRIs."""
    text = files(__package__).joinpath("data/terms.tsv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t")
    return {r["term"]: Term(r["zh"], r["match"], r["inverse"] == "yes") for r in rows}


def to_ontology(model: Model | None = None) -> Graph:
    """Give the ontology of these kinds as an ``rdflib.Graph`` with its prefixes bound."""
    model = model or load_model()
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in {**model.prefixes, "owl": str(OWL), "rdfs": str(RDFS)}.items():
        graph.bind(prefix, namespace)
    writer = _Vocabulary(model)
    for triple in writer.triples():
        graph.add(triple)
    return graph


class _Vocabulary:
    """Says each term once, with all the kinds that use it."""

    def __init__(self, model: Model) -> None:
        self.model, self.base = model, model.prefixes["wf"]

    def term(self, name: str) -> URIRef:
        prefix, _, local = name.partition(":")
        return URIRef(self.model.prefixes[prefix] + local)

    def own(self, local: str) -> URIRef:
        return URIRef(self.base + local)

    def triples(self) -> Iterator[Triple]:
        ontology = URIRef(self.base.rstrip("#"))
        yield ontology, RDF.type, OWL.Ontology
        yield ontology, DCTERMS.title, Literal("Who funds whom", lang="en")
        yield ontology, DCTERMS.title, Literal("谁投资了谁", lang="zh")
        for name, about in (("Entity", "What has a name."), ("Fact", "What claims support.")):
            yield from self._class(name, about, None)
        yield from self._class("Claim", "What one sentence of an article states.", PROV.Entity)
        for entity in self.model.entities.values():
            yield from self._class(entity.name, entity.description, self.own("Entity"), entity.rdf)
            for prop in entity.properties.values():
                yield from self._property(prop, entity.name)
        for kind in self.model.facts.values():
            yield from self._class(kind.name, kind.description, self.own("Fact"), kind.rdf)
            yield from self._fact(kind)
        yield from self._class("StateCapital", "Money of a state.", self.own("Investor"))
        yield from self._class("Judgement", "What a person judged of two names.", None)
        for edge, about in STANDING.items():
            yield from self._labels(camel(edge), OWL.ObjectProperty, about)
        for name, about in {**_ALWAYS, **STATE, **JUDGED}.items():
            yield from self._labels(name, OWL.DatatypeProperty, about)
        yield from self._labels("extractedBy", OWL.ObjectProperty, "What read the claim.")
        published = Property("published", "date", "When an article was published.")
        yield from self._dates(published, SDO.NewsArticle)

    def _class(
        self, name: str, about: str, above: URIRef | None, aligned: str | None = None
    ) -> Iterator[Triple]:
        yield from self._labels(name, OWL.Class, about)
        if above is not None:
            yield self.own(name), RDFS.subClassOf, above
        if aligned and self.term(aligned) != self.own(name):
            yield self.own(name), RDFS.subClassOf, self.term(aligned)

    def _fact(self, kind: FactKind) -> Iterator[Triple]:
        for prop in kind.properties.values():
            yield from self._property(prop, kind.name)
        for role in kind.roles.values():
            subject = self.term(role.rdf) if role.rdf else self.own(role.name)
            yield from self._described(subject, OWL.ObjectProperty, role.description)
            yield subject, SDO.domainIncludes, self.own(kind.name)
            for taken in role.kinds:
                yield subject, SDO.rangeIncludes, self.own(taken)
            if role.label:
                about = f"Who is {role.name} in a {kind.name}."
                yield from self._labels(role.label, OWL.Class, about)
                yield self.own(role.label), RDFS.subClassOf, self.own("Entity")
        for edge in kind.edges:
            name = camel(edge.type)
            yield from self._labels(name, OWL.ObjectProperty, f"Drawn from a {kind.name}.")
            for role_name, side in (
                (edge.source, SDO.domainIncludes), (edge.target, SDO.rangeIncludes),
            ):  # fmt: skip
                for taken in kind.roles[role_name].kinds:
                    yield self.own(name), side, self.own(taken)

    def _property(self, prop: Property, bearer: str) -> Iterator[Triple]:
        if prop.type == "date":
            yield from self._dates(prop, self.own(bearer))
            return
        subject = self.term(prop.rdf) if prop.rdf else self.own(prop.name)
        interval = prop.type in ("money", "share")
        sort = OWL.ObjectProperty if interval else OWL.DatatypeProperty
        yield from self._described(subject, sort, prop.description)
        yield subject, SDO.domainIncludes, self.own(bearer)
        yield subject, SDO.rangeIncludes, _VALUES[prop.type]

    def _dates(self, prop: Property, bearer: URIRef) -> Iterator[Triple]:
        zh = load_terms()[prop.name].zh if prop.name in load_terms() else None
        for end, (about, addition, datatype) in _DATES.items():
            subject = self.own(prop.name + end)
            yield subject, RDF.type, OWL.DatatypeProperty
            yield subject, RDFS.label, Literal(_spaced(prop.name + end), lang="en")
            if zh:
                yield subject, RDFS.label, Literal(zh + addition, lang="zh")
            yield subject, RDFS.comment, Literal(f"{prop.description}. {about}", lang="en")
            yield subject, SDO.domainIncludes, bearer
            yield subject, SDO.rangeIncludes, datatype

    def _described(self, subject: URIRef, sort: URIRef, about: str) -> Iterator[Triple]:
        """Describe a term of ours; one of others is only said to be a property."""
        if subject.startswith(self.base):
            yield from self._labels(subject.removeprefix(self.base), sort, about)
        else:
            yield subject, RDF.type, sort

    def _labels(self, name: str, sort: URIRef, about: str) -> Iterator[Triple]:
        subject = self.own(name)
        yield subject, RDF.type, sort
        yield subject, RDFS.label, Literal(_spaced(name), lang="en")
        yield subject, RDFS.comment, Literal(about, lang="en")
        yield subject, RDFS.isDefinedBy, URIRef(self.base.rstrip("#"))
        term = load_terms().get(name)
        if term:
            yield subject, RDFS.label, Literal(term.zh, lang="zh")
        if term and term.match:
            relation = OWL.inverseOf if term.inverse else SKOS.closeMatch
            yield subject, relation, URIRef(term.match)


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ").lower()
