"""Why two names are one entity or are not: every piece of evidence, for and against."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from ..schema import Claim, Model, WhofundsError, fold, load_model
from .articles import read_sources
from .curated import listed_forms, listed_source
from .joining import Joining
from .judgements import Judgement, Ref, Verdict, in_force, read_judgements
from .model import GraphData
from .names import RULES, Link, Node, anatomy
from .names.links import alike, listed_as
from .resolve import Resolution, resolution_of


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason. ``says`` is ``for`` (they are one), ``against``, or ``note``; ``why`` a sentence,
    ``source`` the id of a claim, article or judgement, and ``quote`` its words; empty if none."""

    says: str
    why: str
    source: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two names are one entity, with all that speaks for and against it."""

    one: Ref
    other: Ref
    same: bool
    evidence: tuple[Evidence, ...]


class Identities:
    """All names of a graph with what joins them, for asking about any two."""

    def __init__(
        self, data: GraphData, extra: Iterable[Ref] = (), model: Model | None = None
    ) -> None:
        """Read a graph; ``extra`` are names to be compared that no article need have."""
        self.data, self.model = data, model or load_model()
        sources = read_sources(data, self.model)
        self.titles = {a.id: a.title or a.url or a.id for a, _ in sources.values()}
        self.claims = sorted(
            chain.from_iterable(claims for _, claims in sources.values()), key=lambda c: c.id
        )
        self.judgements = read_judgements(data)
        asked = {Node(r.kind, fold(r.name), "" if r.named else "?"): r.name for r in extra}
        self.joining = Joining(self.claims, self.judgements, extra=asked, trace=True)
        self.resolution: Resolution = resolution_of(self.joining, self.claims)
        self.nodes: dict[str, list[Node]] = defaultdict(list)
        self.asked, self.forms = asked, dict[Node, str]()
        self.in_claims: dict[Node, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            for role, mentions in claim.roles.items():
                for n, mention in enumerate(mentions):
                    node = self.joining.node(claim, mention)
                    if node not in self.forms:
                        self.nodes[self.resolution.mentions[claim.id, role, n]].append(node)
                    self.forms[node] = min(self.forms.get(node, mention.name), mention.name)
                    self.in_claims[node].append(claim)

    def ref(self, entity: str, text: str) -> Ref:
        """Give an entity (by id) as a side of a judgement, by the name ``text`` if it has that.

        One that no article names (a place, who controls a platform) is given by its name.
        """
        if entity not in self.nodes:
            node = self.data.nodes[entity]
            kind = next(k for k in self.model.entities if k in node.labels)
            return Ref(kind, str(node.props["name"]))
        nodes = sorted(self.nodes[entity], key=lambda n: (n.name != fold(text), n.scope, n.name))
        first = nodes[0]
        if first.scope in ("", "?"):
            return Ref(first.kind, self.forms[first], first.scope == "")
        if first.kind == "Product" and first.scope.startswith("@?"):
            scopes = sorted({n.scope[2:] for n in nodes if n.name == first.name and n.scope[2:]})
            return Ref(first.kind, self.forms[first], False, tuple(scopes))
        same = sorted(n.scope[1:] for n in nodes if n.name == first.name and n.scope[:1] == "@")
        return Ref(first.kind, self.forms[first], True, tuple(same))

    def ref_in(self, name: str, article: str) -> tuple[Ref, str]:
        """Give the party of that name in an article (by id), and the id of its entity.

        Raises :class:`WhofundsError` where that article has no such name.
        """
        for claim in self.claims:
            if claim.article == article.removeprefix("article:"):
                for role, mentions in claim.roles.items():
                    for n, mention in enumerate(mentions):
                        if mention.named and fold(mention.name) == fold(name):
                            ref = Ref(mention.kind, mention.name, True, (claim.article,))
                            return ref, self.resolution.mentions[claim.id, role, n]
        raise WhofundsError(
            f"No claim of the article {article!r} names {name!r}; `whofunds show` lists the "
            "articles that do."
        )

    def told_of(self, ref: Ref) -> list[tuple[str, str]]:
        """Give the titles of the articles that name a side, each with its first such sentence."""
        found: dict[str, str] = {}
        for node in self._present(ref):
            for claim in sorted(self.in_claims[node], key=lambda c: (c.article, c.start)):
                found.setdefault(claim.article, claim.quote)
        return sorted((self.titles[article], quote) for article, quote in found.items())

    def compare(self, one: Ref, other: Ref) -> Comparison:
        """Say whether two names are one entity, and why."""
        ones, others = self._present(one), self._present(other)
        find = self.joining.unions.find
        same = bool({find(n) for n in ones} & {find(n) for n in others})
        found = list(self._judged(one, other))
        if same:
            found += self._joined(ones, others)
        else:
            found += self._apart(ones, others)
            found += _parts(one, other)
        found += self._met(ones, others)
        if len(fold(one.name)) >= 4 and len(fold(other.name)) >= 4:
            found.append(_likeness(one, other))
        return Comparison(one, other, same, tuple(dict.fromkeys(found)))

    def _present(self, ref: Ref) -> list[Node]:
        there = [n for n in self.joining.nodes_of(ref) if n in self.joining.unions]
        if not there and ref.articles:
            plain = Node(ref.kind, fold(ref.name))
            there = [plain] if plain in self.joining.unions else []
        return there

    def _judged(self, one: Ref, other: Ref) -> Iterator[Evidence]:
        nodes = [set(self.joining.nodes_of(r)) for r in (one, other)]
        for judgement in in_force(self.judgements):
            sides = [set(self.joining.nodes_of(r)) for r in (judgement.one, judgement.other)]
            about = (sides[0] & nodes[0] and sides[1] & nodes[1]) or (
                sides[1] & nodes[0] and sides[0] & nodes[1]
            )
            if about and judgement.verdict is not Verdict.SAME:
                says = "against" if judgement.verdict is Verdict.DIFFERENT else "note"
                yield Evidence(says, _judgement(judgement), judgement.id)

    def _joined(self, ones: Iterable[Node], others: Iterable[Node]) -> Iterator[Evidence]:
        """Give the shortest chain of links first, then every other link within the set."""
        root = self.joining.unions.find(next(iter(ones)))
        links = [k for k in self.joining.applied if self.joining.unions.find(k.one) == root]
        way = _path(links, set(ones), set(others))
        if not way:
            yield Evidence("for", "the two names are equal after folding (width, case, spaces, "
                           "traditional characters)")  # fmt: skip
        for link in chain(way, (k for k in links if k not in way)):
            # What joins names of the curated files alone says nothing of the two.
            if link in way or all(n in self.forms or n in self.asked for n in link[:2]):
                yield self._link(link)

    def _link(self, link: Link) -> Evidence:
        names = " = ".join(self._shown(n) for n in (link.one, link.other))
        source, quote = link.source, ""
        if link.rule == "said":
            quote = next((c.quote for c in self.claims if c.id == link.source), "")
        if link.rule == "judgement":
            judged = next(j for j in self.judgements if j.id == link.source)
            return Evidence("for", f"{names}: {_judgement(judged)}", link.source)
        if link.rule == "listed":
            pages = (listed_source(n.name) for n in (link.one, link.other))
            source = " ".join(dict.fromkeys(filter(None, pages)))
        elif link.rule not in ("said", "article", "written"):
            source = ""
        return Evidence("for", f"{names}: {RULES[link.rule]}", source, quote)

    def _shown(self, node: Node) -> str:
        """Give a name as an article, the one who asks, or a curated file writes it."""
        listed = listed_forms().get(node.name, node.name)
        return self.forms.get(node) or self.asked.get(node, listed)

    def _apart(self, ones: Iterable[Node], others: Iterable[Node]) -> Iterator[Evidence]:
        find = self.joining.unions.find
        roots = {find(n) for n in ones}, {find(n) for n in others}
        for link in self.joining.refused:
            ends = find(link.one), find(link.other)
            if (ends[0] in roots[0] and ends[1] in roots[1]) or (
                ends[1] in roots[0] and ends[0] in roots[1]
            ):
                names = " = ".join(self._shown(n) for n in (link.one, link.other))
                yield Evidence(
                    "for", f"{names}: {RULES[link.rule]}; but they are held apart", link.source
                )
        for one in roots[0]:
            for other in roots[1]:
                marks = [sorted(self.joining.unions.marks(n)) for n in (one, other)]
                if all(marks) and marks[0] != marks[1]:
                    yield Evidence(
                        "against", "the curated files list them as two: "
                        f"{', '.join(marks[0])}; {', '.join(marks[1])}",
                    )  # fmt: skip
                if self.joining.unions.held_apart(one, other):
                    yield Evidence("against", "a judgement holds the two apart")
                if (one.scope == "?") != (other.scope == "?"):
                    unnamed = self._shown(one if one.scope == "?" else other)
                    yield Evidence(
                        "against", f"{unnamed} is a party that no article names; it is never a "
                        "named one until an article or a judgement says so",
                    )  # fmt: skip

    def _met(self, ones: Iterable[Node], others: Iterable[Node]) -> Iterator[Evidence]:
        """Give the claims in which both stand in different roles, and whom both stand beside."""
        names = [{n.name for n in nodes} for nodes in (ones, others)]
        if names[0] == names[1]:
            return
        for claim in self.in_claims[next(iter(ones), Node("", ""))]:
            roles = _roles(claim, names[0]), _roles(claim, names[1])
            if claim.kind != "Naming" and roles[0] and roles[1] and roles[0] != roles[1]:
                yield Evidence(
                    "against", f"one claim has them as {' and '.join((*roles[0], *roles[1]))}",
                    claim.id, claim.quote,
                )  # fmt: skip


def _roles(claim: Claim, names: set[str]) -> list[str]:
    return sorted(r for r, ms in claim.roles.items() if any(fold(m.name) in names for m in ms))


def _judgement(judgement: Judgement) -> str:
    verdict = {"same": "one", "different": "not one"}.get(str(judgement.verdict), "unsure")
    reason = f": {judgement.why}" if judgement.why else ""
    return f"{judgement.who} judged on {judgement.when[:10]}: {verdict}{reason}"


def _path(links: Iterable[Link], start: set[Node], end: set[Node]) -> list[Link]:
    """Give the shortest chain of links from one set of names to another."""
    beside: Mapping[Node, list[Link]] = defaultdict(list)
    for link in links:
        beside[link.one].append(link)
        beside[link.other].append(link)
    came: dict[Node, Link | None] = dict.fromkeys(start)
    waiting = deque(sorted(start))
    while waiting:
        node = waiting.popleft()
        if node in end:
            way = []
            while (last := came[node]) is not None:
                way.append(last)
                node = last.one if last.other == node else last.other
            return way[::-1]
        for link in beside[node]:
            further = link.one if link.other == node else link.other
            if further not in came:
                came[further] = link
                waiting.append(further)
    return []


def _parts(one: Ref, other: Ref) -> Iterator[Evidence]:
    """Compare what two names of organizations are made of."""
    if one.kind == "Person" and fold(one.name) == fold(other.name):
        yield Evidence("against", "people of one name are one only where they share an "
                       "organization or an article says so")  # fmt: skip
    if one.kind != "Organization" or not (one.named and other.named):
        return
    first, second = (anatomy(fold(r.name)) for r in (one, other))
    if first.own and second.own and first.brand == second.brand:
        yield Evidence("for", f"both have the own name {first.brand}")
        words = ["".join(parts.trade) or "none" for parts in (first, second)]
        if words[0] != words[1]:
            yield Evidence("against", f"their trades differ: {words[0]}; {words[1]}")
    elif not (first.core in second.core or second.core in first.core):
        yield Evidence("against", f"their own names differ: {first.core}; {second.core}")
    if not alike(first.place, second.place):
        yield Evidence("against", f"their places differ: {first.place}; {second.place}")
    known = [listed_as(Node(r.kind, fold(r.name))) for r in (one, other)]
    if any(known) and not all(known):
        name = one.name if known[0] else other.name
        yield Evidence("note", f"the curated files list {name}, without the other name")


def _likeness(one: Ref, other: Ref) -> Evidence:
    from rapidfuzz.fuzz import ratio

    likeness = ratio(fold(one.name), fold(other.name))
    return Evidence("note", f"the names are alike by {likeness:.0f} of 100, which alone joins none")
