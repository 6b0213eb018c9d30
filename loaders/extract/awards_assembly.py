"""Contracts made whole once all sentences of an article have been read."""

from __future__ import annotations

from collections.abc import Sequence

from ...schema import Claim
from .awards_fields import lots_in
from .awards_filling import correct, fall_back, fill
from .awards_lists import one_by_one
from .awards_merging import put_together
from .awards_parties import settle
from .awards_subjects import finish_subjects
from .bidders import Bidders
from .consortia import members, put_right
from .deals import Deal
from .headlines import is_headline
from .medicines import without_bulk
from .tagged import Tagged


def assembled(tagged: Tagged, bidders: Bidders, found: Sequence[Deal]) -> list[Claim]:
    """Give the claims of the contracts that the sentences of an article tell of: those of its text
    before those of its headlines, put together, filled by the rest of it, and put right."""
    if not found and "中标" not in tagged.text:
        return []
    topic = bidders.topic
    told = without_bulk(list(found))
    deals = [d for d in told if not is_headline(tagged.doc, d.sentence)]
    headlines = [d for d in told if d not in deals] if deals else []
    deals = deals or told
    correct(deals, headlines)
    for deal in deals:
        deal.suppliers = members(tagged, deal, topic) or deal.suppliers
    deals = put_together(settle(tagged, deals, topic))
    fill(tagged, deals)
    fall_back(deals, headlines)
    if lots := lots_in(tagged, deals, topic):
        deals = lots
    put_right(tagged, deals)
    finish_subjects(tagged, deals)
    return [claim for deal in deals for claim in one_by_one(tagged, deal)]
