"""Products: what an organization releases and when, and what it is said to have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....schema import Claim, DateInterval, Mention, Modality, make_claim
from ..attribution import attributed_to
from ..clauses import subject_before
from ..document import Document, Name, Sentence
from ..launches import phrase_around
from ..makers import in_list_after, is_platform, maker_beside, without_maker
from ..modality import modality_of
from ..scope import clause_bounds
from ..subjects import Subjects, subjects_of
from ..tagged import ORG, PRODUCT, Tagged, tag
from ..telling import is_announcement

_VERB = (
    r"(?:发布|推出|上线|开源|首发|连发|面世|问世|发售|亮相|公测|内测|launch(?:es|ed)?"
    r"|releas(?:es|ed)|unveil(?:s|ed)|introduc(?:es|ed)|open-?sourc(?:es|ed))"
)
_ACTIVE = re.compile(
    rf"(?P<verb>{_VERB})(?:了"
    rf"|出)?(?P<gap>[^，。；\n”」』》\ue01a\ue010]{{0,24}}?)[“「《]?(?P<product>{PRODUCT})",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"(?P<product>{PRODUCT})[”」》]?(?:系列|版|模型"
    rf"|产品)?(?P<gap>[^，。；\n\ue01a\ue010]{{0,14}}?)(?P<verb>正式上市|上市|{_VERB})(?!会"
    rf"|时间|商|者|方|公告|榜)"
)
_NO_RELEASE = re.compile(
    r"(?:榜单|名单|报告|声明|公告|消息|数据|指数|白皮书|标准|政策|通知|视频|文章|财报|接入"
    r"|活动|优惠|教程|模型榜|社区|补丁)$"
)
_AT_ONCE = re.compile(rf"(?:正式|就|又|还|先后|陆续|已|将|，)*{_VERB}", re.IGNORECASE)
_OPEN = re.compile(r"开源|open[- ]?source", re.IGNORECASE)
_CLOSED = re.compile(r"(?:不|未|闭|并非|尚未)\s?开源")
_NOT_YET = re.compile(r"未|没有|不再|停止|暂停|取消|推迟|延期|拒绝")


def find(doc: Document) -> Iterable[Claim]:
    """Give the products of an article with their makers and dates of release, each once.

    A date counts where its clause, or an earlier clause of the sentence that tells of no other
    product, has it. 开源 sets ``open_source``. A product without a maker and without a release
    gives nothing.
    """
    tagged = tag(doc)
    if not any(n.kind == "Product" for n in tagged.names.values()):
        return []
    subjects = subjects_of(tagged)
    released: list[Claim] = []
    owned: list[Claim] = []
    for sentence in tagged.sentences:
        products = [
            name
            for name in tagged.names_in(sentence.start, sentence.end, ("Product",))
            if not _NO_PRODUCT.search(name.text)
        ]
        if not products:
            continue
        taken: set[int] = set()
        for claim in _releases(tagged, sentence, subjects):
            released.append(claim)
            taken.add(claim.roles["product"][0].start or 0)
        owned.extend(_owned(tagged, sentence, products, subjects))
    return _once(released, owned)


_NO_PRODUCT = re.compile(
    r"(?:报告|白皮书|概览|蓝皮书|指数|榜单?|公告|指南|标准|规范|研究|调查|倡议|宣言|计划|协议|办法|通知|意见|条例|论文)$"
)
"""What is published, not made."""


def _once(released: list[Claim], owned: list[Claim]) -> list[Claim]:
    """Keep each release once, and what is only said to be had where no release says more."""
    kept: dict[tuple[object, ...], Claim] = {}
    for claim in released:
        date = claim.values.get("date")
        if date is None and not _name(claim, "organization"):
            continue  # neither who nor when: no more than that it exists
        when = date.iso() or date.words if isinstance(date, DateInterval) else ""
        kept.setdefault((_name(claim, "product"), _name(claim, "organization"), when), claim)
    known = {(_name(c, "product"), _name(c, "organization")) for c in kept.values()}
    made = {product for product, maker in known if maker}
    for claim in owned:
        key = (_name(claim, "product"), _name(claim, "organization"))
        if key not in known and key[0] not in made:
            known.add(key)
            kept[*key, "had"] = claim
    return list(kept.values())


def _name(claim: Claim, role: str) -> str:
    mentions = claim.roles.get(role, ())
    return mentions[0].name if mentions else ""


def _releases(tagged: Tagged, sentence: Sentence, subjects: Subjects) -> Iterator[Claim]:
    text = tagged.text
    done: set[int] = set()
    for match in _ACTIVE.finditer(text, sentence.start, sentence.end):
        first = tagged.names[match.start("product")]
        if _NO_RELEASE.search(match["gap"]) or not _is_told(tagged, sentence, match.start("verb")):
            continue
        maker = _releaser(tagged, sentence, match, subjects)
        for product in [first, *in_list_after(tagged, first)]:
            if _NO_PRODUCT.search(product.text):
                continue
            done.add(product.start)
            yield _claim(tagged, sentence, product, maker, match.start("verb"), product.end)
    for match in _PASSIVE.finditer(text, sentence.start, sentence.end):
        product = tagged.names[match.start("product")]
        if (
            product.start in done
            or _NO_PRODUCT.search(product.text)
            or _NOT_YET.search(match["gap"])
            or is_platform(tagged, product)
        ):
            continue
        if not _is_told(tagged, sentence, match.start("verb")) or re.search("的$", match["gap"]):
            continue
        if re.match(
            rf"(?:了|出)?[^，。；\n]{{0,16}}(?:{ORG}|{PRODUCT})",
            text[match.end() : match.end() + 24],
        ):
            continue  # the product itself brings out something
        maker = maker_beside(tagged, product, sentence.start, subjects)
        yield _claim(tagged, sentence, product, maker, product.start, match.end())


def _is_told(tagged: Tagged, sentence: Sentence, verb: int) -> bool:
    before = tagged.doc.text[max(sentence.start, verb - 6) : verb]
    return not _NOT_YET.search(before)


def _releaser(
    tagged: Tagged, sentence: Sentence, match: re.Match[str], subjects: Subjects
) -> Mention | None:
    """Give who releases: the name beside the product, else the subject of the verb."""
    product = tagged.names[match.start("product")]
    found = subject_before(tagged, sentence.start, match.start("verb"))
    if found is not None:
        return found
    beside = maker_beside(tagged, product, sentence.start, subjects)
    if beside is not None:
        return beside
    if subjects.says_this(sentence.start, match.start("verb")):
        return subjects.carried(sentence.start)
    return None


def _claim(
    tagged: Tagged, sentence: Sentence, product: Name, maker: Mention | None, start: int, end: int
) -> Claim:
    doc = tagged.doc
    low, high = min(start, product.start), max(end, product.end)
    words = doc.text[low:high]
    opened = bool(_OPEN.search(words)) and not _CLOSED.search(words)
    modality = modality_of(doc, low, high)
    if modality == Modality.ANNOUNCED:
        modality = Modality.ASSERTED  # announcing a product is releasing it
    left, right = phrase_around(
        tagged.text, sentence.start, sentence.end, product.start, product.end
    )
    low, high = min(low, left), max(high, right)
    quote = low
    if maker is not None and maker.start is not None and sentence.start <= maker.start < low:
        quote = maker.start
    return make_claim(
        doc.article, "ProductRelease",
        {
            "product": [without_maker(tagged, product, maker)],
            "organization": [maker] if maker else [],
        },
        {"date": _date(tagged, sentence, low, high), "open_source": True if opened else None},
        (quote, high), modality=modality, attributed_to=attributed_to(doc, low, high),
        confidence=0.85 if maker else 0.6,
    )  # fmt: skip


def _date(tagged: Tagged, sentence: Sentence, start: int, end: int) -> DateInterval | None:
    """Give the date of a release from its clause, or from an earlier one without a product."""
    clauses = tagged.clauses(sentence)
    own = next((c for c in clauses if c.start <= start < c.end), None)
    if own is None:
        return None
    found = _last_date(tagged, own.start, end)
    for clause in reversed([c for c in clauses if c.end <= own.start]):
        if found is None and not tagged.names_in(clause.start, clause.end, ("Product",)):
            found = _last_date(tagged, clause.start, clause.end)
    return found


def _last_date(tagged: Tagged, start: int, end: int) -> DateInterval | None:
    """Give the last date that is not the day of the telling; 7月发布某产品 is one of a release."""
    for when in reversed(tagged.dates_in(start, end)):
        after = tagged.text[when.end : when.end + 20]
        if _AT_ONCE.match(after) or not is_announcement(after, fuzzy=True):
            return when.date
    return None


def _owned(
    tagged: Tagged, sentence: Sentence, products: list[Name], subjects: Subjects
) -> Iterator[Claim]:
    listed: dict[int, Mention] = {}
    for product in products:
        if is_platform(tagged, product):
            continue
        maker = listed.get(product.start) or maker_beside(tagged, product, sentence.start, subjects)
        if maker is None or maker.name == product.text:
            continue
        for other in in_list_after(tagged, product):
            listed.setdefault(other.start, maker)
        start, end = clause_bounds(tagged.doc, product.start, product.end)
        if maker.start is not None and sentence.start <= maker.start < sentence.end:
            start, end = min(start, maker.start), max(end, maker.start + len(maker.name))
        yield make_claim(
            tagged.doc.article, "ProductRelease",
            {"product": [without_maker(tagged, product, maker)], "organization": [maker]}, {},
            (start, end), confidence=0.75,
        )  # fmt: skip
