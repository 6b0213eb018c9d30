"""The options of every command that finds facts in articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from ..loaders import Refusal
    from ..loaders.extract import Extractor
    from ..loaders.recipe import Recipe
    from ..loaders.workers import Outcome
    from ..schema import Article

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--extractor", "extractors", multiple=True, default=["rules"], show_default=True,
        metavar="NAME",
        help="What finds the facts: rules, llm (a hosted model), rules+llm, or one of another "
        "package; may be given several times.",
    ),
    click.option(
        "--min-confidence", type=click.FloatRange(0, 1), default=0.0, metavar="0..1",
        help="Leave out claims that are less likely to be right; see docs/extraction.md.",
    ),
    click.option(
        "--jobs", type=click.IntRange(1, 256), metavar="N",
        help="Processes at work at once; otherwise one for each core, where articles are many.",
    ),
    click.option(
        "--seconds", type=click.FloatRange(0), default=60.0, show_default=True, metavar="S",
        help="Refuse an article that takes longer, for each 100,000 characters; 0: no bound.",
    ),
    click.option("--llm-model", metavar="NAME", help="The model; otherwise WHOFUNDS_LLM_MODEL."),
    click.option(
        "--llm-url", metavar="URL",
        help="The endpoint; otherwise WHOFUNDS_LLM_BASE_URL or OPENAI_BASE_URL. The key is never "
        "an option: WHOFUNDS_LLM_API_KEY or OPENAI_API_KEY.",
    ),
    click.option(
        "--llm-rate", type=click.FloatRange(0), default=0.0, metavar="N",
        help="The most requests to the model in a minute.",
    ),
    click.option(
        "--llm-prices", metavar="IN,OUT",
        help="The prices of a million tokens in and out, for the line at the end.",
    ),
)  # fmt: skip


def extract_options(command: Command) -> Command:
    """Give a command the options that say how facts are found; they come as one ``finding``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True)
class Finding:
    """How the facts of articles are found, as the user says."""

    recipe: Recipe
    jobs: int | None
    seconds: float

    def make(self) -> Extractor:
        """Make the extractor."""
        return self.recipe.make()

    def run(self, items: Iterable[Article | Refusal], extractor: Extractor) -> Iterator[Outcome]:
        """Give the claims of each article, or why there are none, in order."""
        from ..loaders.batch import extract_all

        return extract_all(
            items, self.recipe, extractor=extractor, jobs=self.jobs, seconds=self.seconds
        )


def take_finding(given: dict[str, Any]) -> Finding:
    """Take the values of :func:`extract_options` out of a command's."""
    from ..loaders.extract.llm.options import LlmOptions, read_prices
    from ..loaders.recipe import Recipe

    llm = LlmOptions(
        given.pop("llm_model"), given.pop("llm_url"), given.pop("llm_rate"),
        prices=read_prices(given.pop("llm_prices")),
    )  # fmt: skip
    recipe = Recipe(tuple(given.pop("extractors")), llm, given.pop("min_confidence"))
    return Finding(recipe, given.pop("jobs"), given.pop("seconds"))


@contextmanager
def stopping(what_then: str) -> Iterator[None]:
    """End with one sentence, not a traceback, where the user interrupts."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo(f"Stopped; {what_then}", err=True)
        raise SystemExit(130) from None


def say_summary(extractor: Extractor) -> None:
    """Say on standard error what the extractor cost and refused, where it tells."""
    told = getattr(extractor, "summary", None)
    words = told() if told else None
    if words:
        click.echo(words, err=True)
