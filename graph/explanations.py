"""What a short name means in one article: because it says so, or because only one name fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..schema import Claim, Mention
from .names import Node, anatomy
from .names.links import alike, listed_as
from .names.words import TOO_GENERAL

Fold = Callable[[str], str]


class Explanation(NamedTuple):
    """In ``article`` the name ``short`` means what ``full`` does, by the rule ``said`` (then
    ``source`` is the claim) or ``article`` (then it is the article)."""

    short: Node
    article: str
    full: Node
    rule: str
    source: str


def explanations(claims: Sequence[Claim], fold: Fold) -> Iterator[Explanation]:
    """Give what each article explains, sorted; only names that are not too general for one thing.

    A party that no article names (杭州国资) may be explained by a name, and is then that one in
    that article alone.
    """
    said = {e for claim in claims if claim.kind == "Naming" for e in _said(claim, fold)}
    yield from sorted(said)
    yield from sorted(_by_article(claims, fold, {(e.short, e.article) for e in said}))


def _node(claim: Claim, mention: Mention, fold: Fold) -> Node:
    if mention.kind == "Person":
        scope = f"@{claim.article}"
    elif mention.named:
        scope = ""
    else:
        scope = f"@?{claim.article}" if mention.kind == "Product" else "?"
    return Node(mention.kind, fold(mention.name), scope)


def _said(claim: Claim, fold: Fold) -> Iterator[Explanation]:
    full = claim.roles["name"][0]
    for alias in claim.roles["alias"]:
        general = {fold(alias.name), fold(full.name)} & TOO_GENERAL
        if alias.kind == full.kind and not general:
            node, target = _node(claim, alias, fold), _node(claim, full, fold)
            if full.named < alias.named:
                node, target = target, node  # it is the unnamed one that is explained
            if node != target:
                yield Explanation(node, claim.article, target, "said", claim.id)


def _by_article(
    claims: Iterable[Claim], fold: Fold, said: set[tuple[Node, str]]
) -> Iterator[Explanation]:
    articles: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        articles[claim.article].append(claim)
    for article, told in articles.items():
        names = {
            Node("Organization", fold(m.name))
            for claim in told
            for mentions in claim.roles.values()
            for m in mentions
            if m.kind == "Organization" and m.named
        }
        legal = [node for node in names if (parts := anatomy(node.name)).form and parts.own]
        if not legal or len(names) < 2:
            continue
        for short in names - set(legal):
            full = None if (short, article) in said else _only(short, legal, names)
            if full is not None and not _face_each_other(short, full, told, fold):
                yield Explanation(short, article, full, "article", article)


def _only(short: Node, legal: Iterable[Node], names: Iterable[Node]) -> Node | None:
    """Give the only legal name of an article that begins, after its place, with a short name; none
    where the short name is a curated one or other names begin with it too (远山资本)."""
    parts = anatomy(short.name)
    if not parts.own or parts.form or parts.trade or listed_as(short):
        return None
    found = [n for n in legal if _begins(parts.brand, parts.place, n)]
    cores = {(anatomy(n.name).core, anatomy(n.name).place) for n in found}
    others = [n for n in names if n.name != short.name and n.name.startswith(short.name)]
    return min(found) if len(cores) == 1 and not set(others) - set(found) else None


def _begins(brand: str, place: str, full: Node) -> bool:
    parts = anatomy(full.name)
    fits = parts.brand.startswith(brand) and alike(place, parts.place)
    return fits and not parts.unit and not listed_as(full)


def _face_each_other(one: Node, other: Node, claims: Iterable[Claim], fold: Fold) -> bool:
    """Whether some claim has the two in different roles: who buys is not who is bought."""
    for claim in claims:
        if claim.kind == "Naming":
            continue
        roles = _roles(claim.roles, fold)
        if roles.get(one.name, set()) and roles.get(other.name, set()):
            return True
    return False


def _roles(roles: Mapping[str, Sequence[Mention]], fold: Fold) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for role, mentions in roles.items():
        for mention in mentions:
            found[fold(mention.name)].add(role)
    return found
