"""``whofunds fetch``: web pages to files that ``whofunds build`` reads."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
@click.option(
    "-o",
    "--output",
    default="pages",
    show_default=True,
    metavar="FOLDER",
    help="Where the pages go, and an index of them.",
)
@click.option(
    "--delay",
    type=click.FloatRange(0),
    default=1.0,
    show_default=True,
    metavar="SECONDS",
    help="Wait at least so long between two requests to one host.",
)
@click.option(
    "--tries",
    type=click.IntRange(1, 10),
    default=3,
    show_default=True,
    metavar="N",
    help="Ask so often where a server is busy or does not answer.",
)
def fetch(urls: tuple[str, ...], output: str, delay: float, tries: int) -> None:
    """Save web pages, PDF and EPUB files as files for `whofunds build`.

    robots.txt is obeyed. A page that has not changed since it was last fetched into FOLDER is
    not sent again. A page that cannot be had does not stop the rest; the exit status is then 1.
    """
    from ..loaders import ReadError
    from ..loaders.fetching import Fetcher

    fetcher, failed = Fetcher(Path(output), delay=delay, tries=tries), 0
    for url in dict.fromkeys(urls):
        try:
            page = fetcher.fetch(url)
        except ReadError as error:
            failed += 1
            click.echo(f"Not fetched: {error}.", err=True)
        except OSError as error:
            failed += 1
            click.echo(
                f"Not fetched: {url}: cannot be saved ({error.strerror or error}).", err=True
            )
        else:
            click.echo(f"{page.path}{'  (unchanged)' if page.cached else ''}")
    if failed:
        raise SystemExit(1)


commands: list[click.Command] = [fetch]
