"""SHACL shapes made from the kinds (W3C Recommendation, 2017-07-20), and the check by them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import RDF, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import PROV, RDFS, SDO, SH
from rdflib.term import Node

from ...schema import FactKind, Modality, Model, Property, Role, WhofundsError, load_model
from .rdf import BASE

_DATATYPES = {"text": XSD.string, "integer": XSD.integer, "boolean": XSD.boolean}


@dataclass(frozen=True, slots=True)
class Violation:
    """What does not fit its shape: our id of the node, the path (the last part of its IRI, or
    empty), and the sentence of the validator."""

    node: str
    path: str
    message: str


def to_shapes(model: Model | None = None) -> Graph:
    """Give the shapes of a graph of these kinds as an ``rdflib.Graph``.

    A fact has the roles that its kind asks for, each filled by the right kinds, values of the
    right types with bounds in order, a modality and at least one claim; a claim has its words and
    one article; an entity has a name.
    """
    return _Shapes(model or load_model()).graph


def check_shapes(data: Graph, shapes: Graph | None = None) -> list[Violation]:
    """Hold an RDF graph of ours to the shapes; an empty list where it fits them.

    Raises :class:`WhofundsError` where pyshacl is not installed.
    """
    try:
        from pyshacl import validate
    except ImportError:
        raise WhofundsError(
            'The SHACL check needs pyshacl; install it with: pip install "whofunds[rdf]"'
        ) from None
    _, report, _ = validate(data, shacl_graph=shapes or to_shapes(), inference="none")
    assert isinstance(report, Graph)
    found = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        node, path = report.value(result, SH.focusNode), report.value(result, SH.resultPath)
        message = report.value(result, SH.resultMessage)
        local = str(path or "").rpartition("#")[2].rpartition("/")[2]
        found.append(Violation(str(node).removeprefix(BASE), local, str(message)))
    return sorted(found, key=lambda v: (v.node, v.path, v.message))


class _Shapes:
    """Makes the shapes, kind by kind."""

    def __init__(self, model: Model) -> None:
        self.model, self.graph = model, Graph(bind_namespaces="none")
        bound = {**model.prefixes, "sh": str(SH), "xsd": str(XSD), "rdfs": str(RDFS)}
        for prefix, namespace in bound.items():
            self.graph.bind(prefix, namespace)
        for entity in model.entities.values():
            shape = self._shape(entity.name, self.own(entity.name))
            self._path(shape, RDFS.label, (SH.minCount, Literal(1)), (SH.datatype, XSD.string))
        for kind in model.facts.values():
            self._fact(kind)
        self._claim()

    def term(self, name: str) -> URIRef:
        prefix, _, local = name.partition(":")
        return URIRef(self.model.prefixes[prefix] + local)

    def own(self, local: str) -> URIRef:
        return self.term(f"wf:{local}")

    def _shape(self, name: str, target: URIRef) -> URIRef:
        shape = self.own(f"{name}Shape")
        self.graph.add((shape, RDF.type, SH.NodeShape))
        self.graph.add((shape, SH.targetClass, target))
        return shape

    def _path(self, shape: Node, path: URIRef, *rules: tuple[URIRef, Node]) -> BNode:
        part = BNode()
        self.graph.add((shape, SH.property, part))
        self.graph.add((part, SH.path, path))
        for rule, value in rules:
            self.graph.add((part, rule, value))
        return part

    def _any_of(self, classes: Iterator[URIRef]) -> BNode:
        """Give the list for ``sh:or`` of being an instance of one of the classes."""
        options: list[Node] = []
        for each in classes:
            option = BNode()
            self.graph.add((option, SH["class"], each))
            options.append(option)
        head = BNode()
        Collection(self.graph, head, options)
        return head

    def _fact(self, kind: FactKind) -> None:
        shape = self._shape(kind.name, self.own(kind.name))
        modalities = BNode()
        Collection(self.graph, modalities, [Literal(str(m)) for m in Modality])
        self._path(
            shape, self.own("modality"),
            (SH.minCount, Literal(1)), (SH.maxCount, Literal(1)), (SH["in"], modalities),
        )  # fmt: skip
        self._path(
            shape, PROV.wasDerivedFrom, (SH.minCount, Literal(1)), (SH["class"], self.own("Claim"))
        )
        for role in kind.roles.values():
            self._role(shape, kind, role)
        for prop in kind.properties.values():
            self._value(shape, prop)

    def _role(self, shape: URIRef, kind: FactKind, role: Role) -> None:
        path = self.term(role.rdf) if role.rdf else self.own(role.name)
        part = self._path(shape, path, (SH["or"], self._any_of(self.own(k) for k in role.kinds)))
        # Several claims make one fact: what each may name once, all together may name more often,
        # unless it is by this role that they are one.
        if role.min:
            self.graph.add((part, SH.minCount, Literal(1)))
        if role.max is not None and role.name in kind.identity.same:
            self.graph.add((part, SH.maxCount, Literal(role.max)))

    def _value(self, shape: URIRef, prop: Property) -> None:
        path = self.term(prop.rdf) if prop.rdf else self.own(prop.name)
        if prop.type == "date":
            latest = self.own(f"{prop.name}Latest")
            for end, rules in (("Earliest", [(SH.lessThanOrEquals, latest)]), ("Latest", [])):
                self._path(
                    shape, self.own(prop.name + end),
                    (SH.datatype, XSD.date), (SH.maxCount, Literal(1)), *rules,
                )  # fmt: skip
        elif prop.type in ("money", "share"):
            part = self._path(shape, path, (SH.maxCount, Literal(1)))
            interval = BNode()
            self.graph.add((part, SH.node, interval))
            self.graph.add((interval, RDF.type, SH.NodeShape))
            high = [(SH.maxInclusive, Literal(1))] if prop.type == "share" else []
            self._path(
                interval, SDO.minValue,
                (SH.minInclusive, Literal(0)), (SH.lessThanOrEquals, SDO.maxValue), *high,
            )  # fmt: skip
            self._path(interval, SDO.maxValue, (SH.minInclusive, Literal(0)), *high)
            if prop.type == "money":
                self._path(interval, SDO.currency, (SH.pattern, Literal("^[A-Z]{3}$")))
        elif prop.type in _DATATYPES:
            self._path(shape, path, (SH.datatype, _DATATYPES[prop.type]))

    def _claim(self) -> None:
        shape = self._shape("Claim", self.own("Claim"))
        once = (SH.minCount, Literal(1)), (SH.maxCount, Literal(1))
        self._path(shape, PROV.value, *once, (SH.datatype, XSD.string), (SH.minLength, Literal(1)))
        self._path(shape, PROV.wasQuotedFrom, *once, (SH["class"], SDO.NewsArticle))
        self._path(
            shape, self.own("confidence"),
            *once, (SH.minInclusive, Literal(0)), (SH.maxInclusive, Literal(1)),
        )  # fmt: skip
