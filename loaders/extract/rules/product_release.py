"""Products: what an organization releases and when, and what it is said to have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....schema import Claim, DateInterval, Mention, Modality, make_claim
from ..attribution import attributed_to
from ..clauses import subject_before
from ..coreleasers import all_releasers
from ..document import Document, Name, Sentence
from ..launch_borders import Launch
from ..launches import launches, products_in
from ..makers import in_list_after, is_platform, maker_beside, without_maker
from ..modality import modality_of
from ..names.edges import is_english
from ..names.products import is_document
from ..release_dates import release_date
from ..release_heads import with_next
from ..release_tellers import released_by, teller
from ..release_words import is_made
from ..releasers import releaser, subject_start
from ..scope import clause_bounds
from ..subjects import Subjects, subjects_of
from ..tagged import ORG, PRODUCT, Tagged, tag

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
    rf"|产品)?(?P<gap>[^，。；\n\ue01a\ue010]{{0,14}}?)(?P<verb>正式上市|上市|{_VERB})"
    r"(?=[了啦]?(?:[，。；！？!?：:、\s）)”]|$|之?后|以来|以后|于|在|[并但而]))"
)
_NO_RELEASE = re.compile(
    r"(?:榜单|名单|报告|声明|公告|消息|数据|指数|白皮书|标准|政策|通知|视频|文章|财报|接入"
    r"|活动|优惠|教程|模型榜|社区|补丁)$"
)
_OPEN = re.compile(r"开源|open[- ]?source", re.IGNORECASE)
_CLOSED = re.compile(r"(?:不|未|闭|并非|尚未)\s?开源")
_ABOUT_IT = re.compile(r"(?:价格?|图|海报|配置|参数|消息|信息|照|视频|时间|细节|预告片?)$")
"""What is told of a product, which is no release of it: 某某国行价格公布."""
_OCCASION = re.compile(r"(?:CES|MWC|IFA|AWE|WWDC|GTC|E3|TGS|ChinaJoy|Gamescom)(?![A-Za-z])")
"""A fair or a conference, at which products are shown."""
_NOT_YET = re.compile(r"未(?!来)|没有|不再|停止|暂停|取消|推迟|延期|拒绝")


def find(doc: Document) -> Iterable[Claim]:
    """Give the products of an article with their makers and dates of release, each once.

    A date counts where its clause, or an earlier clause of the sentence that tells of no other
    product, has it. 开源 sets ``open_source``. Where the whole phrase of a product was read, it
    needs neither maker nor date; else one without both tells no more than that it exists.
    """
    if is_english(doc.text):
        return []  # which :mod:`.product_release_english` reads
    tagged = tag(doc)
    if not any(n.kind == "Product" for n in tagged.names.values()):
        return []
    subjects = subjects_of(tagged)
    whole: list[Claim] = []
    released: list[Claim] = []
    owned: list[Claim] = []
    done: set[int] = set()
    for alone in tagged.sentences:
        sentence = with_next(tagged, alone)
        products = _things(tagged, sentence)
        if not products:
            continue
        for launch in launches(tagged, sentence):
            done.update(n.start for n in products if launch.start <= n.start < launch.end)
            for product in products_in(tagged, launch):
                if product in products:
                    whole.append(_launched(tagged, sentence, product, launch, subjects))
        released.extend(_releases(tagged, sentence, subjects, done))
        others = [name for name in products if name.start not in done]
        owned.extend(_owned(tagged, sentence, others, subjects))
    told = [c for c in released if "date" in c.values or _name(c, "organization")]
    return _once([*whole, *told], owned)


def _things(tagged: Tagged, sentence: Sentence) -> list[Name]:
    names = tagged.names_in(sentence.start, sentence.end, ("Product",))
    return [name for name in names if _is_thing(name.text)]


def _is_told_of(tagged: Tagged, product: Name) -> bool:
    """Whether what is published is something about the product: “某某”发展规划."""
    rest = _REST.match(tagged.text, product.end)
    return rest is not None and not is_made(rest[0])


_REST = re.compile(r"[”」》][^，。；：、\n”]{2,20}")


def _is_thing(name: str) -> bool:
    """Whether a name can be that of what is released: no document's, and no fair's."""
    return not is_document(name) and not _OCCASION.match(name)


def _once(released: list[Claim], owned: list[Claim]) -> list[Claim]:
    """Keep each release once, and what is only said to be had where no release says more."""
    kept: dict[tuple[object, ...], Claim] = {}
    for claim in released:
        date = claim.values.get("date")
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


def _releases(
    tagged: Tagged, sentence: Sentence, subjects: Subjects, done: set[int]
) -> Iterator[Claim]:
    """Give the releases of known products whose phrase was not read whole, those of ``done``."""
    text = tagged.text
    for match in _ACTIVE.finditer(text, sentence.start, sentence.end):
        first = tagged.names[match.start("product")]
        if first.start in done or not _is_thing(first.text) or _is_told_of(tagged, first):
            continue
        if _NO_RELEASE.search(match["gap"]) or not _is_told(tagged, sentence, match.start("verb")):
            continue
        maker = _releaser(tagged, sentence, first, match.start("verb"), subjects)
        for product in [first, *in_list_after(tagged, first)]:
            if product.start not in done and _is_thing(product.text):
                done.add(product.start)
                yield _claim(tagged, sentence, product, maker, match.start("verb"), product.end)
    for match in _PASSIVE.finditer(text, sentence.start, sentence.end):
        product = tagged.names[match.start("product")]
        if (
            product.start in done
            or not _is_thing(product.text)
            or _NOT_YET.search(match["gap"])
            or _ABOUT_IT.search(match["gap"])
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


def _launched(
    tagged: Tagged, sentence: Sentence, product: Name, launch: Launch, subjects: Subjects
) -> Claim:
    """Give the claim of a release whose whole phrase was read."""
    if launch.active:
        maker = releaser(tagged, sentence, launch.verb)
    elif launch.by:
        maker = released_by(tagged, sentence, launch.by)
    else:
        maker = teller(tagged, sentence, launch.start)
    if maker is None:
        maker = maker_beside(tagged, product, sentence.start, subjects)
    if maker is None and launch.active and subjects.says_this(sentence.start, launch.verb):
        maker = subjects.carried(sentence.start)
    phrase = tagged.doc.text[launch.start : launch.end]
    low, high = min(launch.start, launch.verb), max(launch.end, launch.verb_end)
    return _claim(tagged, sentence, product, maker, low, high, phrase)


def _releaser(
    tagged: Tagged,
    sentence: Sentence,
    product: Name,
    verb: int,
    subjects: Subjects,
) -> Mention | None:
    """Give who releases: the subject of the verb, else the name beside the product."""
    found = subject_before(tagged, sentence.start, verb)
    if found is None:
        found = maker_beside(tagged, product, sentence.start, subjects)
    if found is None and subjects.says_this(sentence.start, verb):
        found = subjects.carried(sentence.start)
    return found


def _claim(
    tagged: Tagged,
    sentence: Sentence,
    product: Name,
    maker: Mention | None,
    start: int,
    end: int,
    phrase: str = "",
) -> Claim:
    doc = tagged.doc
    low, high = min(start, product.start), max(end, product.end)
    words = doc.text[low:high]
    opened = bool(_OPEN.search(words)) and not _CLOSED.search(words)
    modality = modality_of(doc, low, high)
    if modality == Modality.ANNOUNCED:
        modality = Modality.ASSERTED  # announcing a product is releasing it
    quote = low
    named = without_maker(tagged, product, maker)
    makers = all_releasers(tagged, sentence, maker, low)
    first = makers[0] if makers else None
    if first is not None and first.start is not None and sentence.start <= first.start < low:
        quote = min(low, subject_start(tagged, sentence, first, low)) if phrase else first.start
    return make_claim(
        doc.article, "ProductRelease",
        {
            "product": [named],
            "organization": makers,
        },
        {
            "date": release_date(tagged, sentence, low, high),
            "open_source": True if opened else None,
            "described": phrase if phrase.strip("“”「」") not in ("", named.name) else None,
        },
        (quote, high), modality=modality, attributed_to=attributed_to(doc, low, high),
        confidence=0.85 if maker else 0.6,
    )  # fmt: skip


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
