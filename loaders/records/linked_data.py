"""Linked data in our own vocabulary, Turtle, N-Triples or JSON-LD: each fact is a claim, with its
triples as the quote. What ``whofunds export`` writes comes back, one claim a fact."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...schema import (
    DateInterval,
    FactKind,
    Mention,
    Modality,
    Money,
    Property,
    Share,
    Value,
    ValueFormatError,
    load_model,
)  # fmt: skip
from ...schema.values import value_from_json
from ..errors import ReadError
from ..walk import Refusal
from .base import RecordFormat, RecordOptions, Records
from .reading import read_text
from .table import article_of
from .values import mention

if TYPE_CHECKING:
    from rdflib import Graph, URIRef
    from rdflib.term import Node

_FORMS = {".ttl": "turtle", ".nt": "nt", ".jsonld": "json-ld"}


def _read(path: Path, options: RecordOptions) -> Records:
    graph = _parse(read_text(path, options), _FORMS[path.suffix.lower()])
    return _Facts(graph, path, options).read()


def _parse(text: str, form: str) -> Graph:
    from rdflib import Graph

    if form == "json-ld":
        _refuse_remote_contexts(text)
    try:
        return Graph(bind_namespaces="none").parse(data=text, format=form)
    except Exception as error:  # each of rdflib's parsers raises its own
        line = getattr(error, "lines", None)
        where = f"line {line + 1}: " if isinstance(line, int) else ""
        # rdflib's parser of Turtle ends with a print of the bytes around the fault.
        reason = str(error).partition(" at ^ in:")[0].replace("\n", " ")[:200]
        raise ReadError(f"{where}it is no {form} ({reason}); mend it") from None


def _refuse_remote_contexts(text: str) -> None:
    """Refuse a context that would be fetched from elsewhere."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadError(f"it is not JSON ({error}); mend it") from None
    left: list[Any] = [whole]
    while left:
        part = left.pop()
        if isinstance(part, dict):
            contexts = part.get("@context", [])
            given = contexts if isinstance(contexts, list) else [contexts]
            if "@import" in part or any(isinstance(one, str) for one in given):
                raise ReadError("it names a context that would be fetched; write the context out")
            left += part.values()
        elif isinstance(part, list):
            left += part


class _Facts:
    """Reads the facts of one graph."""

    def __init__(self, graph: Graph, path: Path, options: RecordOptions) -> None:
        self.graph, self.path, self.options = graph, path, options
        self.model = load_model()

    def term(self, name: str) -> URIRef:
        from rdflib import URIRef

        prefix, _, local = name.partition(":")
        return URIRef(self.model.prefixes[prefix] + local)

    def read(self) -> Records:
        from rdflib import RDF

        found = []
        for kind in self.model.facts.values():
            for subject in self.graph.subjects(RDF.type, self.term(f"wf:{kind.name}")):
                found.append((subject, kind))
        if not found:
            raise ReadError("it holds no fact of our vocabulary; see `whofunds vocabulary`")
        blocks, spans, at = [], [], 0
        for subject, kind in sorted(found, key=lambda pair: (str(pair[0]), pair[1].name)):
            block = self._written(subject)
            spans.append((subject, kind, (at, at + len(block))))
            blocks.append(block)
            at += len(block) + 2
        records = Records(article_of(self.path, "\n\n".join(blocks), self.options))
        for subject, kind, span in spans:
            where = f"{records.article.source}, {subject.n3()}"
            try:
                self._state(records, subject, kind, span, where)
            except (ReadError, ValueFormatError) as error:
                records.refused.append(Refusal(where, str(error)))
        return records

    def _written(self, subject: Node) -> str:
        """Write what is said of a fact, its amounts and its parties' names, as N-Triples."""
        from rdflib import RDFS

        lines = []
        for predicate, value in self.graph.predicate_objects(subject):
            lines.append(f"{subject.n3()} {predicate.n3()} {value.n3()} .")
            if str(value).startswith(f"{subject}#"):
                for p, o in self.graph.predicate_objects(value):
                    lines.append(f"{value.n3()} {p.n3()} {o.n3()} .")
            label = self.graph.value(value, RDFS.label)
            if label is not None:
                lines.append(f"{value.n3()} {RDFS.label.n3()} {label.n3()} .")
        return "\n".join(sorted(set(lines)))

    def _state(
        self, records: Records, subject: Node, kind: FactKind, span: tuple[int, int], where: str
    ) -> None:
        roles = self._roles(subject, kind)
        values = {p.name: self._value(subject, p) for p in kind.properties.values()}
        said = self.graph.value(subject, self.term("wf:modality"))
        try:
            modality = Modality(str(said)) if said is not None else Modality.ASSERTED
        except ValueError:
            known = ", ".join(Modality)
            raise ReadError(f"its modality {str(said)!r} is none; use one of {known}") from None
        records.state(kind.name, roles, values, span, where, modality=modality, extractor="rdf")

    def _roles(self, subject: Node, kind: FactKind) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for role in kind.roles.values():
            predicate = self.term(role.rdf or f"wf:{role.name}")
            parties = sorted(self.graph.objects(subject, predicate), key=str)
            found[role.name] = [self._mention(p, role.kinds) for p in parties]
        for role in kind.roles.values():
            if role.implies:  # who leads a round is said to take part in it besides
                leading = {m.name for m in found[role.name]}
                rest = [m for m in found[role.implies] if m.name not in leading]
                found[role.implies] = rest
        return found

    def _mention(self, party: Node, kinds: tuple[str, ...]) -> Mention:
        from rdflib import RDF, RDFS

        label = self.graph.value(party, RDFS.label)
        if label is None:
            raise ReadError(f"{party.n3()} has no rdfs:label; give it a name")
        types = set(self.graph.objects(party, RDF.type))
        fitting = [kind for kind in kinds if self.term(f"wf:{kind}") in types]
        kind = fitting[0] if fitting else kinds[0]
        return mention(str(label), kind, state=self.term("wf:StateCapital") in types)

    def _value(self, subject: Node, prop: Property) -> Value | None:
        predicate = self.term(prop.rdf or f"wf:{prop.name}")
        if prop.type == "date":
            return self._date(subject, prop, predicate)
        value = self.graph.value(subject, predicate)
        if value is None:
            return None
        if prop.type in ("money", "share"):
            return self._interval(value, prop)
        python = value.toPython() if hasattr(value, "toPython") else str(value)
        return value_from_json(prop.type, str(python) if prop.type == "text" else python)

    def _interval(self, value: Node, prop: Property) -> Money | Share:
        def part(name: str) -> str | None:
            found = self.graph.value(value, self.term(f"schema:{name}"))
            return None if found is None else str(found)

        data: Mapping[str, object] = {
            "min": part("minValue"),
            "max": part("maxValue"),
            "currency": part("currency"),
            "approximate": self.graph.value(value, self.term("wf:approximate")) is not None,
            "words": part("description") or "",
        }
        return Money.from_json(data) if prop.type == "money" else Share.from_json(data)

    def _date(self, subject: Node, prop: Property, predicate: URIRef) -> DateInterval | None:
        ends = [
            self.graph.value(subject, self.term(f"wf:{prop.name}{end}"))
            for end in ("Earliest", "Latest")
        ]
        words = self.graph.value(subject, self.term(f"wf:{prop.name}Words"))
        if ends == [None, None]:
            plain = self.graph.value(subject, predicate)
            return None if plain is None else DateInterval.parse(str(plain))
        low, high = ("" if end is None else str(end) for end in ends)
        when = DateInterval.parse(f"{low or '..'}/{high or '..'}")
        short = when.iso()
        return DateInterval.parse(short, short if words is None else str(words))


RECORDS = RecordFormat("linked data", tuple(_FORMS), _read)
