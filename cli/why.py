"""``whofunds why``: why a fact is what it is."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from .answers import Form, form_options
from .settings import Settings, graph_option

if TYPE_CHECKING:
    from ..graph.why import Why


@click.command("why")
@click.argument("fact")
@form_options("json")
@graph_option
@click.pass_obj
def why_command(settings: Settings, fact: str, form: Form | None) -> None:
    """Explain FACT (by its id): which claims it rests on and why these are one fact.

    Also by what each value was chosen where claims differ, and from which like facts it is held
    apart. The ids of facts stand in the answers of `whofunds ask … --json`.
    """
    from ..graph.why import why

    with settings.open() as store:
        found = why(store.read(), fact)
    if form == "json":
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2))
    else:
        _show(found)


def _show(found: Why) -> None:
    from ..graph.why import display_rule

    click.echo(f"{found.id}: {found.kind} ({', '.join(found.modalities)})")
    for role, name in found.parties:
        click.echo(f"  {role:<14} {name}")
    click.echo("Claims:")
    for told in found.told:
        speaker = f", by {told.attributed_to}" if told.attributed_to else ""
        click.echo(f"  {told.article} ({told.modality}{speaker}): {told.says}")
        click.echo(f"    “{' '.join(told.quote.split())}”")
        click.echo(f"    here because: {told.why} [{told.claim}]")
    click.echo(f"Values (shown is what is {display_rule()}):")
    for shown in found.shown:
        mark = " CONTESTED" if shown.contested else ""
        click.echo(f"  {shown.name:<14} {shown.value} ({shown.articles}, {shown.modality}){mark}")
        for words, articles, modality in shown.others:
            click.echo(f"    also said     {words} ({articles}, {modality})")
    if found.apart:
        click.echo("Held apart from:")
        for id, words, reason in found.apart:
            click.echo(f"  {id}: {words or 'no values'}: {reason}")


commands: list[click.Command] = [why_command]
