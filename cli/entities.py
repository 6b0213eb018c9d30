"""``whofunds entities``: who is who, and what people decided about it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from .answers import Form, form_options, print_result
from .judging import (
    entity_kind,
    file_option,
    judging_options,
    keep,
    known_side,
    read_file,
    side,
    whoever,
)
from .reviewing import ask, hang_up_quits, say, show
from .settings import Settings, graph_option

if TYPE_CHECKING:
    from ..graph.identity import Comparison
    from ..graph.judgements import Judgement

_ALL = """
MATCH (e:Entity)
WHERE $kind IN labels(e)
OPTIONAL MATCH (e)-[]->(f:Fact)
WITH e, count(DISTINCT f) AS facts
RETURN e.name AS name, labels(e) AS labels, e.aliases AS names, e.named AS named, facts, e.id AS id
ORDER BY facts DESC, name, id
LIMIT $limit
"""


@click.group()
def entities() -> None:
    """Who is who: list entities, and decide which names are one.

    What you decide is kept in the graph with who, when and why, wins over every rule, and can be
    undone. A name is given as written, as an id, or as NAME@ARTICLE for the one in that article.
    """


@entities.command("list")
@click.option("--kind", default="Entity", show_default=True, metavar="LABEL",
              help="Organization, Person, Place …, or a role such as Investor.")  # fmt: skip
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, metavar="N",
              help="Show at most N.")  # fmt: skip
@form_options("json", "csv")
@graph_option
@click.pass_obj
def list_(settings: Settings, kind: str, limit: int, form: Form | None) -> None:
    """List entities, those with most facts first."""
    from ..queries.results import from_table

    with settings.open() as store:
        table = store.run(_ALL, {"kind": kind, "limit": limit})
    print_result(from_table(table), form, f"The graph has no entity with the label {kind}.")


@entities.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@judging_options
@graph_option
@click.pass_obj
def merge(settings: Settings, /, one: str, other: str, **options: Any) -> None:
    """Decide that A and B are one. No name and no claim is lost."""
    _decide(settings, "same", one, other, **options)


@entities.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@judging_options
@graph_option
@click.pass_obj
def split(settings: Settings, /, one: str, other: str, **options: Any) -> None:
    """Decide that A and B are not one, whatever any rule says.

    Where they are one entity now, A and B are two of its names, or one name in two articles.
    """
    _decide(settings, "different", one, other, **options)


def _decide(
    settings: Settings, verdict: str, one: str, other: str, file: str | None, who: str | None,
    why: str,
) -> None:  # fmt: skip
    from ..graph.identity import Identities
    from ..graph.judgements import Verdict, judge

    with settings.open(read_only=False) as store:
        names = Identities(store.read())
        first, second = (side(store, names, text)[0] for text in (one, other))
        made = judge(Verdict(verdict), first, second, whoever(who), why)
        before, after = keep(store, file, [made])
    _report(made, before, after)


def _report(made: Judgement, before: int, after: int) -> None:
    say(f"{made.id}: {made.one} and {made.other}: {made.verdict}")
    click.echo(f"  entities {before} -> {after}; undo with: whofunds entities undo {made.id}")


@entities.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@click.option("--kind", metavar="KIND",
              help="What names are that no article has: Product, Place, Group … "
              "Default: what the other one is, else Organization.")  # fmt: skip
@form_options("json")
@graph_option
@click.pass_obj
def same(settings: Settings, one: str, other: str, kind: str | None, form: Form | None) -> None:
    """Say whether A and B are one, and every reason for and against it.

    Names that no article has are compared by the names alone. The exit status is 1 where A and B
    are not one.
    """
    from ..graph.identity import Identities
    from ..graph.judgements import Ref

    with settings.open() as store:
        data = store.read()
        names = Identities(data)
        known = [known_side(store, names, text) for text in (one, other)]
    if kind is not None:
        kind = entity_kind(kind)
    refs = []
    for text, ref, beside in zip((one, other), known, reversed(known), strict=True):
        refs.append(ref or Ref(kind or (beside.kind if beside else "Organization"), text))
    names = Identities(data, [ref for ref in refs if not ref.articles])
    result = names.compare(*refs)
    if form == "json":
        click.echo(json.dumps(_comparison(result), ensure_ascii=False, indent=2))
    else:
        show(result)
    if not result.same:
        raise SystemExit(1)


def _comparison(result: Comparison) -> dict[str, Any]:
    return {
        "one": result.one.to_json(),
        "other": result.other.to_json(),
        "same": result.same,
        "evidence": [
            {"says": e.says, "why": e.why, "source": e.source, "quote": e.quote}
            for e in result.evidence
        ],
    }


@entities.command()
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N",
              help="Ask about at most N pairs.")  # fmt: skip
@click.option("--list", "only_list", is_flag=True, help="List the pairs and ask nothing.")
@judging_options
@graph_option
@click.pass_obj
def review(settings: Settings, /, limit: int, only_list: bool, **options: Any) -> None:
    """Walk through pairs that may be one: same, different or later.

    Pairs that somebody answered are not asked again. What you answered is kept when you quit.
    """
    from ..graph.identity import Identities
    from ..graph.unsure import unsure_pairs

    with settings.open(read_only=only_list) as store:
        names = Identities(store.read())
        pairs = unsure_pairs(names)
        if only_list:
            for pair in pairs[:limit]:
                say(f"{pair.score:.2f}  {pair.refs[0]}  {pair.refs[1]}  ({pair.why})")
        else:
            with hang_up_quits():
                made = ask(names, pairs[:limit], options["who"], options["why"])
                counts = keep(store, options["file"], made) if made else (0, 0)
            if made:
                click.echo(f"{_counted(len(made))}; entities {counts[0]} -> {counts[1]}")
    if not pairs:
        click.echo("No pair is unsure.")


@entities.command()
@click.argument("judgement", required=False)
@file_option
@graph_option
@click.pass_obj
def undo(settings: Settings, judgement: str | None, file: str | None) -> None:
    """Undo JUDGEMENT (by its id), or the last one. The graph is then what it was before."""
    from ..graph.judgements import read_judgements
    from ..schema import WhofundsError

    with settings.open(read_only=False) as store:
        held = read_judgements(store.read())
        known = {j.id: j for j in (*read_file(file), *held)}
        wanted = judgement or (held[-1].id if held else "")
        if not wanted:
            raise WhofundsError("The graph holds no judgement, so there is nothing to undo.")
        wanted = wanted if wanted.startswith("judgement:") else f"judgement:{wanted}"
        if wanted not in known:
            raise WhofundsError(
                f"There is no {wanted!r}; see them with `whofunds entities judgements`."
            )
        before, after = keep(store, file, remove=[wanted])
    gone = known[wanted]
    say(f"Undone: {gone.one} and {gone.other}: {gone.verdict} (entities {before} -> {after})")


@entities.command()
@form_options("json")
@graph_option
@click.pass_obj
def judgements(settings: Settings, form: Form | None) -> None:
    """List the judgements that the graph holds; --json gives lines for a file."""
    from ..graph.judgements import read_judgements, write_lines

    with settings.open() as store:
        held = read_judgements(store.read())
    if form == "json":
        click.echo(write_lines(held), nl=False)
        return
    for j in held:
        reason = f": {j.why}" if j.why else ""
        say(f"{j.id}  {j.when[:16]}  {j.who}  {j.one} and {j.other}: {j.verdict}{reason}")
    if not held:
        click.echo("The graph holds no judgement.", err=True)


@entities.command()
@click.argument("file")
@graph_option
@click.pass_obj
def load(settings: Settings, file: str) -> None:
    """Take the judgements of FILE (JSON Lines) into the graph, beside those it holds."""
    from pathlib import Path

    from ..graph import decide
    from ..schema import WhofundsError

    if not Path(file).is_file():
        raise WhofundsError(f"{file}: is not there; name a file of judgements.")
    read = read_file(file)
    with settings.open(read_only=False) as store:
        before, after = decide(store, read)
    click.echo(f"{_counted(len(read))}; entities {before} -> {after}")


def _counted(count: int) -> str:
    return f"{count} judgement{'' if count == 1 else 's'}"


commands: list[click.Command] = [entities]
