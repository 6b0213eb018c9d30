"""Written forms to sets of one entity each: every rule in its order, with what it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..schema import Claim, Mention, fold
from .explanations import explanations
from .judgements import Judgement, Ref, Verdict, in_force
from .names import RULES, Link, Node, name_links
from .names.links import listed_as, listed_kin
from .unions import Unions


class Joining:
    """What was joined. A function of the sets of claims and judgements, whatever their order.

    ``applied`` are the links that hold and ``refused`` those that a judgement, or two curated
    organizations, forbid; both only where ``trace`` is true, since they cost memory. ``extra`` are
    names that no claim has, to be joined as if one had.
    """

    def __init__(
        self,
        claims: Sequence[Claim],
        judgements: Iterable[Judgement] = (),
        *,
        extra: Iterable[Node] = (),
        trace: bool = False,
    ) -> None:
        self.applied: list[Link] = []
        self.refused: list[Link] = []
        self._trace = trace
        self._folded: dict[str, str] = {}
        held = [j for j in in_force(judgements) if j.verdict is not Verdict.UNSURE]
        refs = [ref for j in held for ref in (j.one, j.other)]
        self._scoped: set[tuple[str, str, str]] = {
            (ref.kind, fold(ref.name), article) for ref in refs for article in ref.articles
        }
        explained = list(explanations(claims, self.fold))
        mixed = {s for s in explained if s.short.scope == "?" != s.full.scope}
        self._scoped |= {("?" + s.short.kind, s.short.name, s.article) for s in mixed}
        self._scoped |= {
            (s.short.kind, s.short.name, s.article) for s in explained if s.short.scope != "?"
        }
        nodes = {self.node(c, m) for c in claims for ms in c.roles.values() for m in ms}
        scoped = {
            n
            for n in nodes
            if n.scope.startswith("@") and n.scope[1:2] != "?" and n.kind != "Person"
        }
        nodes |= {n._replace(scope="") for n in scoped}
        nodes |= {n for ref in refs if ref.kind != "Person" for n in self.nodes_of(ref)}
        nodes |= {s.full for s in explained} | set(extra)
        nodes |= listed_kin(nodes)
        self.unions = Unions(nodes)
        self._judge(held)
        self._mark(nodes)
        links = defaultdict(list)
        for link in name_links(nodes):
            links[link.rule].append(link)
        for s in explained:
            here = s.short
            if s in mixed:
                here = here._replace(scope=f"@?{s.article}")
            elif not here.scope:
                here = here._replace(scope=f"@{s.article}")
            links[s.rule].append(Link(here, s.full, s.rule, s.source))
        for rule in RULES:
            found = self._written(scoped) if rule == "written" else links[rule]
            for link in sorted(found):
                self._join(link)
        for link in self._people(claims):
            self._join(link)

    def fold(self, name: str) -> str:
        """Fold a name, once for each written form."""
        known = self._folded.get(name)
        if known is None:
            known = self._folded[name] = fold(name)
        return known

    def node(self, claim: Claim, mention: Mention) -> Node:
        """Give the written form that a mention is."""
        name = self.fold(mention.name)
        if not mention.named:
            told = ("?" + mention.kind, name, claim.article) in self._scoped
            known = told or mention.kind == "Product"  # 三款手机 of two articles are not one
            return Node(mention.kind, name, f"@?{claim.article}" if known else "?")
        if mention.kind == "Person" or (mention.kind, name, claim.article) in self._scoped:
            return Node(mention.kind, name, f"@{claim.article}")
        return Node(mention.kind, name)

    def nodes_of(self, ref: Ref) -> list[Node]:
        """Give the written forms that one side of a judgement names."""
        name = fold(ref.name)
        if not ref.named:
            here = [Node(ref.kind, name, f"@?{a}") for a in ref.articles]
            return here or [Node(ref.kind, name, "?")]
        return [Node(ref.kind, name, f"@{a}") for a in ref.articles] or [Node(ref.kind, name)]

    def _judge(self, held: Sequence[Judgement]) -> None:
        for verdict in (Verdict.DIFFERENT, Verdict.SAME):
            for judgement in held:
                ones, others = (
                    [n for n in self.nodes_of(ref) if n in self.unions]
                    for ref in (judgement.one, judgement.other)
                )
                if judgement.verdict is not verdict or not ones or not others:
                    continue
                if verdict is Verdict.SAME:
                    self._join(Link(ones[0], others[0], "judgement", judgement.id))
                    continue
                for one in ones:
                    for other in others:
                        self.unions.hold_apart(one, other)

    def _mark(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            known = listed_as(node)
            if known is not None:
                self.unions.mark(node, known)

    def _join(self, link: Link) -> None:
        joined = self.unions.join(link.one, link.other, force=link.rule == "judgement")
        if self._trace:
            (self.applied if joined else self.refused).append(link)

    def _written(self, scoped: Iterable[Node]) -> Iterator[Link]:
        """Link what a name means in an article to what it means everywhere, where all agree."""
        by_name: dict[Node, list[Node]] = defaultdict(list)
        for node in scoped:
            by_name[node._replace(scope="")].append(node)
        for name, here in by_name.items():
            if len({self.unions.find(node) for node in here}) == 1:
                yield from (Link(name, node, "written", node.scope[1:]) for node in here)

    def _people(self, claims: Iterable[Claim]) -> Iterator[Link]:
        """Link people of one name who share an organization with the one of the first article."""
        seen: dict[tuple[str, Node], set[Node]] = defaultdict(set)
        source: dict[tuple[Node, Node], Node] = {}
        for claim in claims:
            people, organizations = [], []
            for mentions in claim.roles.values():
                for mention in mentions:
                    if mention.kind == "Person":
                        people.append(self.node(claim, mention))
                    elif mention.kind == "Organization" and mention.named:
                        organizations.append(self.node(claim, mention))
            for organization in organizations if people else ():
                root = self.unions.find(organization)
                for person in people:
                    seen[person.name, root].add(person)
                    source[person, root] = min(
                        source.get((person, root), organization), organization
                    )
        links = []
        for (_, root), found in seen.items():
            first, *others = sorted(found)
            links += [Link(first, o, "organization", source[o, root].name) for o in others]
        yield from sorted(links)
