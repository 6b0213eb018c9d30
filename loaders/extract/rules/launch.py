"""Releases of products that only their place in the clause names: 某牌新款正式上市, 三款手机."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....schema import Claim, Mention, Modality, make_claim
from ..attribution import attributed_to
from ..coreleasers import all_releasers
from ..document import Document, Sentence
from ..launch_borders import Launch
from ..launches import launches, products_in
from ..modality import modality_of
from ..names.edges import is_english
from ..parties import mention_of
from ..release_dates import release_date
from ..release_heads import with_next
from ..release_patterns import CUE
from ..release_tellers import released_by, teller
from ..release_words import COUNTED, has_name
from ..releasers import in_clause, releaser, subject_start
from ..spacing import curly
from ..subjects import subjects_of
from ..tagged import Tagged, tag


def find(doc: Document) -> Iterable[Claim]:
    """Give the releases in which no pattern of names finds the product, each product once.

    A phrase must have a name, a mark of a version or a series in it, or be counted; one without a
    name of its own is marked as unnamed, so that it is nothing beyond its article.
    """
    if not CUE.search(doc.text) or is_english(doc.text):
        return []
    tagged = tag(doc)
    claims: dict[str, Claim] = {}
    for alone in tagged.sentences_with(CUE):
        sentence = with_next(tagged, alone)
        for launch in launches(tagged, sentence):
            if not products_in(tagged, launch):
                for claim in _claims(tagged, sentence, launch):
                    claims.setdefault(claim.roles["product"][0].name, claim)
    return list(claims.values())


def _claims(tagged: Tagged, sentence: Sentence, launch: Launch) -> Iterator[Claim]:
    doc, start, end = tagged.doc, launch.start, launch.end
    words = doc.text[start:end]
    maker = None
    if launch.active:
        maker = releaser(tagged, sentence, launch.verb)
        subjects = subjects_of(tagged)
        if maker is None and subjects.says_this(sentence.start, launch.verb):
            maker = subjects.carried(sentence.start)  # 该公司将推出
        told = has_name(curly(words)) or COUNTED.match(words)
        said = maker is not None and in_clause(tagged, sentence, maker, launch.verb)
        if not (told or said):
            return
    else:
        maker = (
            released_by(tagged, sentence, launch.by)
            if launch.by
            else teller(tagged, sentence, start)
        )
    known = tagged.names.get(start)
    branded = known is not None and known.kind == "Organization" and known.end < end
    owner = maker or (mention_of(known) if branded and known is not None else None)
    low, high = min(start, launch.verb), max(end, launch.verb_end)
    makers = all_releasers(tagged, sentence, owner, launch.verb)
    first = makers[0] if maker else None
    quote = subject_start(tagged, sentence, first, launch.verb) if first else low
    modality = modality_of(doc, low, high)
    yield make_claim(
        doc.article, "ProductRelease",
        {
            "product": [Mention(words, "Product", start, end, named=has_name(curly(words)))],
            "organization": makers,
        },
        {"date": release_date(tagged, sentence, low, high)},
        (min(quote, low), high),
        modality=Modality.ASSERTED if modality is Modality.ANNOUNCED else modality,
        attributed_to=attributed_to(doc, low, high), confidence=0.6,
    )  # fmt: skip
