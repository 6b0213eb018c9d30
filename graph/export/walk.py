"""A graph looked at from its facts: who plays which part, which claims say so, in which article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...schema import DateInterval, FactKind, Model, load_model
from ..model import GraphData, Node, Prop


class FactsView:
    """Gives facts with their parties and their evidence; everything in the order of ids."""

    def __init__(self, data: GraphData, model: Model | None = None) -> None:
        self.data, self.model = data, model or load_model()
        self._kinds = {kind.label: kind for kind in self.model.facts.values()}
        self._entities = {kind.label for kind in self.model.entities.values()}
        self._roles: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._claims: dict[str, list[str]] = defaultdict(list)
        self._articles: dict[str, str] = {}
        self._places: dict[str, list[str]] = defaultdict(list)
        for _, edge in sorted(data.edges.items()):
            if edge.type == "SUPPORTS":
                self._claims[edge.target].append(edge.source)
            elif edge.type == "QUOTED_FROM":
                self._articles[edge.source] = edge.target
            elif edge.type == "LOCATED_IN":
                self._places[edge.source].append(edge.target)
            elif "role" in edge.props and edge.type != "MENTIONS":
                self._roles[edge.target][str(edge.props["role"])].append(edge.source)

    def entities(self, *kinds: str) -> Iterator[Node]:
        """Give the entities of these kinds, or all."""
        for _, node in sorted(self.data.nodes.items()):
            if "Entity" in node.labels and (not kinds or set(kinds) & set(node.labels)):
                yield node

    def facts(self, *kinds: str) -> Iterator[tuple[Node, FactKind]]:
        """Give the facts of these kinds, or all, with their kinds."""
        for _, node in sorted(self.data.nodes.items()):
            kind = self._kinds.get(next((x for x in node.labels if x != "Fact"), ""))
            if kind and "Fact" in node.labels and (not kinds or kind.name in kinds):
                yield node, kind

    def parties(self, fact: Node, kind: FactKind, role: str) -> list[Node]:
        """Give who fills a role of a fact, with those whose role implies it."""
        names = [role, *(r.name for r in kind.roles.values() if r.implies == role)]
        found = {one for name in names for one in self._roles[fact.id].get(name, ())}
        return [self.data.nodes[one] for one in sorted(found) if one in self.data.nodes]

    def evidence(self, fact: Node) -> list[tuple[Node, Node | None]]:
        """Give the claims that support a fact, each with its article."""
        found = []
        for claim in sorted(self._claims[fact.id]):
            article = self.data.nodes.get(self._articles.get(claim, ""))
            if claim in self.data.nodes:
                found.append((self.data.nodes[claim], article))
        return found

    def places(self, entity: Node) -> list[str]:
        """Give the names of the places where an organization is."""
        found = (self.data.nodes.get(place) for place in self._places[entity.id])
        return [str(place.props["name"]) for place in found if place is not None]


def texts(value: Prop | None) -> list[str]:
    """Give a property as a list of texts; none where it is absent."""
    if value is None:
        return []
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]


def short_date(node: Node, name: str) -> str | None:
    """Give the date ``name`` of a node as a day, month or year of ISO 8601, where the words said
    exactly one; else ``None``, since a range is none."""
    low, high = (node.props.get(f"{name}_{end}") for end in ("earliest", "latest"))
    if low is None or high is None:
        return None
    short = DateInterval.parse(f"{low}/{high}").iso()
    return short if len(short) in (4, 7, 10) and short.replace("-", "").isdigit() else None
