"""What the commands about entities share: names to sides of a judgement, the file, who judges."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from ..schema import WhofundsError
from .files import write_whole

if TYPE_CHECKING:
    from ..graph.identity import Identities
    from ..graph.judgements import Judgement, Ref
    from ..graph.stores.base import Store

Command = TypeVar("Command", bound=Callable[..., object])


def file_option(command: Command) -> Command:
    """Give a command ``--judgements FILE``."""
    return click.option(
        "--judgements", "file", metavar="FILE", envvar="WHOFUNDS_JUDGEMENTS",
        help="A file of judgements (JSON Lines, for version control): read first, and kept up to "
        "date by the commands that judge. Default: WHOFUNDS_JUDGEMENTS, else none.",
    )(command)  # fmt: skip


def judging_options(command: Command) -> Command:
    """Give a command ``--why``, ``--who`` and ``--judgements``."""
    command = click.option("--why", default="", metavar="WORDS", help="The reason.")(command)
    command = click.option(
        "--who", metavar="NAME", help="Who judges. Default: WHOFUNDS_WHO, else your user name.",
        envvar="WHOFUNDS_WHO",
    )(command)  # fmt: skip
    return file_option(command)


def whoever(given: str | None) -> str:
    """Give who judges: as given, else the user that runs the command."""
    if given:
        return given
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return os.environ.get("USER") or "unknown"


def read_file(file: str | None) -> list[Judgement]:
    """Read the file of judgements; one that does not exist yet holds none.

    Raises :class:`WhofundsError` where it cannot be read.
    """
    from ..graph.judgements import read_lines

    if file is None or not Path(file).exists():
        return []
    try:
        text = Path(file).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WhofundsError(
            f"{file}: cannot be read ({error}); name a file of judgements."
        ) from None
    return read_lines(text, file)


def keep(
    store: Store, file: str | None, add: Iterable[Judgement] = (), remove: Iterable[str] = ()
) -> tuple[int, int]:
    """Add and remove judgements in the graph and in the file, and give the number of entities
    before and after. The file comes second: what the graph refuses is not in it."""
    from ..graph import decide
    from ..graph.judgements import read_judgements, write_lines

    listed, gone = read_file(file), set(remove)
    held = {j.id for j in read_judgements(store.read())}
    counts = decide(store, [*(j for j in listed if j.id not in gone), *add], gone & held)
    if file is not None:
        write_whole(file, write_lines(read_judgements(store.read())))
    return counts


def side(store: Store, identities: Identities, text: str) -> tuple[Ref, str]:
    """Give what a person typed as a side of a judgement, and the id of its entity.

    ``text`` is a name, an id, or ``NAME@ARTICLE`` for the one of that name in an article.
    Raises :class:`WhofundsError` where it is nobody, or several.
    """
    from ..queries.lookup import resolve_name

    name, at, article = text.rpartition("@")
    if at and name and article:
        return identities.ref_in(name, article)
    found = resolve_name(store, text)
    return identities.ref(found.id, text), found.id


def known_side(store: Store, identities: Identities, text: str) -> Ref | None:
    """Give a side as :func:`side` does, but ``None`` for a name that the graph does not have.

    One that only the curated files or a rule know by that name is given as typed.
    """
    from ..graph.judgements import Ref
    from ..queries.errors import UnknownNameError
    from ..schema import fold

    try:
        ref, entity = side(store, identities, text)
    except UnknownNameError:
        return None
    as_typed = text != entity and not ref.articles and fold(ref.name) != fold(text)
    return Ref(ref.kind, text) if as_typed else ref


def entity_kind(text: str) -> str:
    """Give the kind of entity that somebody typed, in any case. Raises :class:`WhofundsError`."""
    from ..schema import load_model

    kinds = load_model().entities
    found = next((kind for kind in kinds if kind.casefold() == text.strip().casefold()), None)
    if found is None:
        raise WhofundsError(f"--kind: {text!r} is none; choose {', '.join(sorted(kinds))}.")
    return found
