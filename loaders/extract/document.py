"""One article as the rules see it: sentences, names, amounts and dates, each found once."""

from __future__ import annotations

from dataclasses import dataclass

from ...schema import Article, DateInterval, Money


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article's text: ``text[start:end]``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence; ``paragraph`` counts the lines of the article from 0."""

    paragraph: int


@dataclass(frozen=True, slots=True)
class Name(Span):
    """A name in the text. ``kind`` is an entity kind. ``canonical`` is the fullest form that this
    document ties it to (浦东创投 to 浦东创投集团), or the name itself. ``place`` and ``state`` as
    in :class:`~...schema.Mention`; ``how`` says what found it, for explanations."""

    kind: str
    canonical: str
    named: bool = True
    place: str | None = None
    state: bool = False
    how: str = ""


@dataclass(frozen=True, slots=True)
class Amount(Span):
    """An amount of money in the text."""

    money: Money


@dataclass(frozen=True, slots=True)
class When(Span):
    """A date in the text, resolved against the article's publication date."""

    date: DateInterval


@dataclass(frozen=True, slots=True)
class Document:
    """An article with everything that the rules share. All tuples are sorted by ``start``."""

    article: Article
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[When, ...]

    @property
    def text(self) -> str:
        """The article's repaired text."""
        return self.article.text
