"""The walk through unsure pairs, and how a comparison of two names is printed."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from .judging import whoever

if TYPE_CHECKING:
    from ..graph.identity import Comparison, Identities
    from ..graph.judgements import Judgement
    from ..graph.unsure import Pair

_QUOTES = 2


def say(line: str) -> None:
    """Print a line with names and words from articles, which may turn a terminal about."""
    from ..queries.render.visible import visible

    click.echo(visible(line))


def show(result: Comparison) -> None:
    """Print whether two names are one, and each reason on a line."""
    verdict = "are one" if result.same else "are not one"
    say(f"{result.one} and {result.other} {verdict}.")
    for piece in result.evidence:
        say(f"  {piece.says:<8} {piece.why}" + (f" [{piece.source}]" if piece.source else ""))
        if piece.quote:
            say(f"           “{' '.join(piece.quote.split())}”")


def ask(
    names: Identities, pairs: list[Pair], who: str | None, why: str
) -> list[Judgement]:  # fmt: skip
    """Ask about each pair that the answers before do not answer too: who is one with A and not one
    with B need not be asked whether A is B."""
    from ..graph.judgements import Verdict, judge
    from ..graph.unions import Unions

    verdicts = {"s": Verdict.SAME, "d": Verdict.DIFFERENT, "l": Verdict.UNSURE}
    known = Unions({e for pair in pairs for e in (pair.one, pair.other)})
    made: list[Judgement] = []
    for number, pair in enumerate(pairs, 1):
        sides = pair.one, pair.other
        if known.find(pair.one) == known.find(pair.other) or known.held_apart(*sides):
            continue
        try:
            answer = _answer(names, pair, f"{number}/{len(pairs)}", [*verdicts, "q"])
        except (click.Abort, OSError):  # the terminal may be gone
            break
        if answer == "q":
            break
        made.append(judge(verdicts[answer], *pair.refs, whoever(who), why))
        if answer == "s":
            known.join(*sides)
        elif answer == "d":
            known.hold_apart(*sides)
    return made


def _answer(names: Identities, pair: Pair, number: str, answers: list[str]) -> str:
    click.echo()
    say(f"{number}  {pair.why}")
    show(names.compare(*pair.refs))
    for ref in pair.refs:
        for title, quote in names.told_of(ref)[:_QUOTES]:
            say(f"  {ref.name} stands in {title}: “{' '.join(quote.split())}”")
    choice = click.Choice(answers, case_sensitive=False)
    found: str = click.prompt("(s)ame, (d)ifferent, (l)ater, (q)uit", type=choice, default="l")
    return found


@contextmanager
def hang_up_quits() -> Iterator[None]:
    """Let a terminal that is closed, and a polite kill, raise :class:`click.Abort` as Ctrl-C does,
    and do nothing more after that, so that what was answered can be kept."""
    stopped = []

    def stop(number: int, _frame: object) -> None:
        stopped.append(number)
        if len(stopped) == 1:
            raise click.Abort

    names = [n for n in ("SIGHUP", "SIGTERM") if hasattr(signal, n)]  # Windows has no SIGHUP
    before = {n: signal.signal(getattr(signal, n), stop) for n in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
