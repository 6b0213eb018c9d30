"""How an explanation is written for people: one block of lines for each sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..loaders.extract.explain import Explained, Reason
    from ..schema import Article, Claim

_WIDTH = 11


def lines_of(article: Article, explained: Iterable[Explained]) -> Iterator[str]:
    """Give the lines that tell of one article; sentences in which nothing is are passed over."""
    yield _clean(f"{article.source or article.id}: {article.title or 'no title'}")
    for number, one in enumerate(explained, 1):
        if not (one.names or one.amounts or one.reasons or one.silent):
            continue
        yield ""
        yield f"[{number}] {_clean(one.sentence.text)}"
        names = [
            f"{_clean(n.text)} ({n.kind}: {_clean(n.how)}"
            + (f", short for {_clean(n.canonical)})" if n.canonical != n.text else ")")
            for n in one.names
        ]
        yield from _row("names", ", ".join(names))
        yield from _row("amounts", ", ".join(_clean(str(a.money)) for a in one.amounts))
        yield from _row("dates", ", ".join(_clean(str(d.date)) for d in one.dates))
        yield from _row("rounds", ", ".join(_clean(r.text) for r in one.rounds))
        for reason in one.reasons:
            yield from _reason(reason)
        silent = [f"{t.pattern} ({_clean(t.words)})" for t in one.silent]
        yield from _row("silent", ", ".join(silent))


def _reason(reason: Reason) -> Iterator[str]:
    claim = reason.claim
    by = f"rules/{reason.rule}.py" if reason.rule else claim.extractor
    if reason.rule and claim.extractor != "rules":
        by = f"{claim.extractor}, {by}"
    yield from _row("claim", f"{claim.kind} by {by}")
    yield from _row("  says", _says(claim))
    if claim.quote.strip():
        yield from _row("  quote", _clean(claim.quote))
    yield from _row(
        "  because", ", ".join(f"{t.pattern} ({_clean(t.words)})" for t in reason.triggers)
    )
    words = reason.modality or "nothing says otherwise"
    yield from _row("  modality", f"{claim.modality} ({_clean(words)})")
    yield from _row("  source", _clean(claim.attributed_to or ""))
    yield from _row("  sure", f"{claim.confidence:.2f} ({', '.join(reason.signs) or 'no sign'})")


def _says(claim: Claim) -> str:
    roles = [f"{role} {', '.join(m.name for m in many)}" for role, many in claim.roles.items()]
    return _clean("; ".join([*roles, *(f"{name} {value}" for name, value in claim.values.items())]))


def _row(what: str, words: str) -> Iterator[str]:
    if words:
        yield f"    {what:<{_WIDTH}}{words}"


def _clean(words: str) -> str:
    """Write on one line, with what cannot be seen, or turns a terminal about, escaped."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape", "backslashreplace").decode()
        for char in words
    )
