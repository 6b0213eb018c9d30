"""Who joins and leaves whom, as claims and as events."""

from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.loaders.extract.reading import make_document
from whofunds.loaders.extract.rules import position_change
from whofunds.schema import Article, DateInterval, load_model

PUBLISHED = DateInterval.parse("2024-11-20")


def claims(text):
    made = list(position_change.find(make_document(Article("a", text, published=PUBLISHED))))
    for claim in made:
        load_model().check(claim)
        assert text[claim.start : claim.end] == claim.quote
    return made


def rows(text):
    return [
        (
            c.roles["person"][0].name,
            c.roles["organization"][0].name if c.roles.get("organization") else "",
            c.values["status"],
        )
        for c in claims(text)
    ]


def events(text, kind):
    article = Article("a", text, published=PUBLISHED)
    return [e["args"] for e in to_events(RulesExtractor().extract(article)) if e["type"] == kind]
