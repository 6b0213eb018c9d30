"""The graph as it was known on a day: derived again from the articles that there were."""

from __future__ import annotations

from datetime import date

from ..schema import load_model
from .articles import read_sources
from .derive import derive
from .judgements import read_judgements
from .model import GraphData


def known_on(data: GraphData, day: date) -> GraphData:
    """Give the graph of those articles in ``data`` that may have been published by a day.

    An article without a date may have been; one of a month that holds the day too. What later
    articles added, changed or contradicted is not there, and neither are names that only they
    explain. Judgements stay, since they are about names.
    """
    model = load_model()
    sources = read_sources(data, model).values()
    kept = [
        (article, claims)
        for article, claims in sources
        if article.published is None
        or article.published.earliest is None
        or article.published.earliest <= day
    ]
    articles = [article for article, _ in kept]
    claims = [claim for _, told in kept for claim in told]
    return derive(articles, claims, model, read_judgements(data))
