"""The graph as RDF, from the alignment that the kinds state.

Provenance follows W3C PROV-O (Recommendation, 2013-04-30): a fact ``prov:wasDerivedFrom`` its
claims, a claim ``prov:wasQuotedFrom`` its article and ``prov:wasAttributedTo`` who said it.
Amounts and shares stay intervals: a node with ``schema:minValue`` and ``schema:maxValue``. A date
is ``…Earliest`` and ``…Latest``; the aligned term holds a day, month or year only where the words
said exactly that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias
from urllib.parse import quote, urlsplit

from rdflib import RDF, XSD, Graph, Literal, URIRef
from rdflib.namespace import PROV, RDFS, SDO

from ...schema import DateInterval, FactKind, Model, Property, load_model
from ..model import Edge, GraphData, Node, Prop
from .standing import JUDGED, STANDING, STATE

BASE = "https://w3id.org/whofunds/id/"
"""Where our ids live as IRIs. It names things; nothing need answer there."""

Triple: TypeAlias = tuple[URIRef, URIRef, URIRef | Literal]
_PRECISE = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}
_PLACES = {"PART_OF": SDO.containedInPlace, "LOCATED_IN": SDO.location}


def to_rdf(data: GraphData, model: Model | None = None) -> Graph:
    """Give the graph as an ``rdflib.Graph`` with its prefixes bound.

    Every IRI is percent-encoded from an id, and every text is a literal, so that nothing an
    article writes can end a term early.
    """
    writer = _Writer(data, model or load_model())
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in {**writer.model.prefixes, "rdfs": str(RDFS), "xsd": str(XSD)}.items():
        graph.bind(prefix, namespace)
    for triple in writer.triples():
        graph.add(triple)
    return graph


def iri(node_id: str) -> URIRef:
    """Give the IRI of one of our ids."""
    return URIRef(BASE + quote(node_id, safe=":-._~", errors="replace"))


def text(value: object) -> Literal:
    """Give a plain literal; what XML and RDF cannot hold (NUL, lone surrogates) is replaced."""
    words = str(value).replace("\0", "\ufffd")
    return Literal(words.encode("utf-8", "replace").decode("utf-8"))


class _Writer:
    """Walks the graph once and says each triple."""

    def __init__(self, data: GraphData, model: Model) -> None:
        self.data, self.model = data, model
        self.kinds = {kind.label: kind for kind in model.facts.values()}
        self.entities = {kind.label: kind for kind in model.entities.values()}

    def term(self, name: str) -> URIRef:
        prefix, _, local = name.partition(":")
        return URIRef(self.model.prefixes[prefix] + local)

    def own(self, local: str) -> URIRef:
        return self.term(f"wf:{local}")

    def triples(self) -> Iterator[Triple]:
        for node in self.data.nodes.values():
            if "Entity" in node.labels:
                yield from self._entity(node)
            elif "Fact" in node.labels:
                yield from self._fact(node)
            elif "Claim" in node.labels:
                yield from self._claim(node)
            elif "Article" in node.labels:
                yield from self._article(node)
            elif "Judgement" in node.labels:
                yield from self._judgement(node)
        derived = {e.type for kind in self.kinds.values() for e in kind.edges}
        for edge in self.data.edges.values():
            yield from self._edge(edge, derived)

    def _entity(self, node: Node) -> Iterator[Triple]:
        subject = iri(node.id)
        for label in node.labels:
            if label != "Entity":
                yield subject, RDF.type, self.own(label)
        for label in node.labels:
            kind = self.entities.get(label)
            if kind is None:
                continue
            if kind.rdf:
                yield subject, RDF.type, self.term(kind.rdf)
            for prop in kind.properties.values():
                for value in _listed(node.props.get(prop.name)):
                    predicate = self.term(prop.rdf) if prop.rdf else self.own(prop.name)
                    yield subject, predicate, _literal(value)
        if "name" in node.props:
            yield subject, RDFS.label, text(node.props["name"])
        for name in STATE:
            for value in _listed(node.props.get(name)):
                yield subject, self.own(name), _literal(value)

    def _judgement(self, node: Node) -> Iterator[Triple]:
        subject = iri(node.id)
        yield subject, RDF.type, self.own("Judgement")
        for name in JUDGED:
            for value in _listed(node.props.get(name)):
                yield subject, self.own(name), _literal(value)

    def _fact(self, node: Node) -> Iterator[Triple]:
        subject = iri(node.id)
        kind = next(self.kinds[label] for label in node.labels if label in self.kinds)
        yield subject, RDF.type, self.own(kind.name)
        if kind.rdf:
            yield subject, RDF.type, self.term(kind.rdf)
        for name in ("modality", "modalities", "contested"):
            for value in _listed(node.props.get(name)):
                yield subject, self.own(name), _literal(value)
        for prop in kind.properties.values():
            yield from self._value(subject, prop, node.props)

    def _value(
        self, subject: URIRef, prop: Property, props: Mapping[str, Prop]
    ) -> Iterator[Triple]:
        predicate = self.term(prop.rdf) if prop.rdf else self.own(prop.name)
        if prop.type == "date":
            yield from self._date(subject, prop, props)
        elif prop.type in ("money", "share"):
            bounds = {"min": SDO.minValue, "max": SDO.maxValue}
            given = {b: props[f"{prop.name}_{b}"] for b in bounds if f"{prop.name}_{b}" in props}
            if not given:
                return
            value = URIRef(f"{subject}#{prop.name}")
            yield subject, predicate, value
            money = prop.type == "money"
            yield value, RDF.type, SDO.MonetaryAmount if money else SDO.QuantitativeValue
            for bound, number in given.items():
                yield from ((value, bounds[bound], _literal(n)) for n in _listed(number))
            if f"{prop.name}_currency" in props:
                yield value, SDO.currency, text(props[f"{prop.name}_currency"])
            if props.get(f"{prop.name}_approximate"):
                yield value, self.own("approximate"), Literal(True)
            if f"{prop.name}_words" in props:
                yield value, SDO.description, text(props[f"{prop.name}_words"])
        elif prop.name in props:
            for item in _listed(props[prop.name]):
                yield subject, predicate, _literal(item)

    def _date(self, subject: URIRef, prop: Property, props: Mapping[str, Prop]) -> Iterator[Triple]:
        low, high = props.get(f"{prop.name}_earliest"), props.get(f"{prop.name}_latest")
        for bound, day in (("Earliest", low), ("Latest", high)):
            if day is not None:
                yield subject, self.own(prop.name + bound), Literal(str(day), datatype=XSD.date)
        if f"{prop.name}_words" in props:
            yield subject, self.own(f"{prop.name}Words"), text(props[f"{prop.name}_words"])
        if prop.rdf and low is not None and high is not None:
            short = DateInterval.parse(f"{low}/{high}").iso()
            if len(short) in _PRECISE and "Q" not in short and "H" not in short:
                yield subject, self.term(prop.rdf), Literal(short, datatype=_PRECISE[len(short)])

    def _claim(self, node: Node) -> Iterator[Triple]:
        subject, props = iri(node.id), node.props
        yield subject, RDF.type, self.own("Claim")
        yield subject, RDF.type, PROV.Entity
        yield subject, PROV.value, text(props["quote"])
        for name in ("modality", "confidence", "kind", "start", "end"):
            for value in _listed(props.get(name)):
                yield subject, self.own(name), _literal(value)
        reader = iri(f"extractor:{props.get('extractor', 'unknown')}")
        yield subject, self.own("extractedBy"), reader
        yield reader, RDF.type, PROV.SoftwareAgent
        if props.get("attributed_to"):
            speaker = iri(f"speaker:{props['attributed_to']}")
            yield subject, PROV.wasAttributedTo, speaker
            yield speaker, RDF.type, PROV.Agent
            yield speaker, RDFS.label, text(props["attributed_to"])

    def _article(self, node: Node) -> Iterator[Triple]:
        subject, props = iri(node.id), node.props
        yield subject, RDF.type, SDO.NewsArticle
        yield subject, RDF.type, PROV.Entity
        if "title" in props and not props.get("untitled"):
            yield subject, SDO.headline, text(props["title"])
        if "publisher" in props:
            yield subject, self.term("dcterms:publisher"), text(props["publisher"])
        address = str(props.get("url", ""))
        if urlsplit(address).scheme in ("http", "https"):
            yield (
                subject,
                SDO.url,
                Literal(quote(address, safe=":/?#[]@!$&'()*+,;=%~"), datatype=XSD.anyURI),
            )
        published = Property("published", "date", "When it was published.", "schema:datePublished")
        yield from self._date(subject, published, props)

    def _edge(self, edge: Edge, derived: set[str]) -> Iterator[Triple]:
        source, target = iri(edge.source), iri(edge.target)
        if edge.type in derived:
            if edge.props.get("modality") != "denied":
                yield source, self.own(camel(edge.type)), target
        elif edge.type in STANDING:
            yield source, self.own(camel(edge.type)), target
        elif edge.type in _PLACES:
            yield source, _PLACES[edge.type], target
        elif edge.type == "QUOTED_FROM":
            yield source, PROV.wasQuotedFrom, target
        elif edge.type == "SUPPORTS":
            yield target, PROV.wasDerivedFrom, source
        elif edge.type == "MENTIONS":
            yield source, SDO.mentions, target
        elif "role" in edge.props:
            yield from self._role(edge, source, target)

    def _role(self, edge: Edge, source: URIRef, target: URIRef) -> Iterator[Triple]:
        fact = self.data.nodes[edge.target]
        kind: FactKind = next(self.kinds[label] for label in fact.labels if label in self.kinds)
        role = kind.roles[str(edge.props["role"])]
        for each in (role, kind.roles[role.implies] if role.implies else None):
            if each is not None:
                predicate = self.term(each.rdf) if each.rdf else self.own(each.name)
                yield target, predicate, source


def camel(name: str) -> str:
    """Give ``worksFor`` for ``WORKS_FOR``, the local part of its IRI."""
    first, *rest = name.lower().split("_")
    return first + "".join(word.capitalize() for word in rest)


def _listed(value: Prop | None) -> list[str | int | float | bool]:
    if value is None:
        return []
    return [*value] if isinstance(value, list) else [value]


def _literal(value: str | int | float | bool) -> Literal:
    if isinstance(value, float):
        return Literal(Decimal(str(value)))
    return Literal(value) if isinstance(value, bool | int) else text(value)
