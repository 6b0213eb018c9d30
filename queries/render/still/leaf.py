"""A still drawing as one HTML page, with its facts as a table; no script runs in it."""

from __future__ import annotations

import html
from collections.abc import Iterable

from ...picture import Evidence, Fact, Picture
from ..html import content_hash
from ..visible import visible
from ..wording import Lang, word, wording
from .rounds import name_of
from .svg import Look, Sheet


def leaf(sheet: Sheet, picture: Picture, facts: Iterable[Fact], *, lang: Lang = "zh") -> str:
    """Give a page that holds a drawing and, below it, each fact with its sentences, the articles
    they are from, and who said them. Only web addresses become links."""
    said, style = wording(lang), _style(sheet.look)
    heads = ("date", "kind", "parties", "amount", "modality", "said", "source")
    head = "".join(f'<th scope="col">{_text(said[f"ui.{name}"])}</th>' for name in heads)
    rows = "".join(_row(fact, picture.evidence.get(fact.id, []), lang) for fact in facts)
    policy = (
        f"default-src 'none'; style-src {content_hash(style)}; base-uri 'none'; form-action 'none'"
    )
    text = (
        f'<!doctype html>\n<html lang="{"zh-CN" if lang == "zh" else "en"}">\n<head>\n'
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{_text(picture.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<main><div class="drawing" tabindex="0">{sheet.svg()}</div>\n'
        f"<h2>{_text(said['still.table'])}</h2>\n<table><thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table></main>\n</body>\n</html>\n"
    )
    return text.encode("utf-8", "replace").decode("utf-8")


def _row(fact: Fact, evidence: list[Evidence], lang: Lang) -> str:
    said = wording(lang)
    kind = " ".join(filter(None, (word(lang, "kind", fact.kind), name_of(fact, lang))))
    parties = "<br>".join(_text(name) for _, _, name in fact.parties)
    quotes = "".join(f"<blockquote>{_text(one.quote)}</blockquote>" for one in evidence)
    sources = "".join(f"<div>{_source(one, lang)}</div>" for one in evidence)
    sure = word(lang, "modality", fact.modality)
    if fact.disputed:
        sure += f" ({said['ui.contested']})"
    when = fact.when.words or said["ui.undated"]
    first, last = fact.when.earliest, fact.when.latest
    if fact.when.known and not first == last == fact.when.words:
        when += f" = {first}" if first == last else f" = {first or '…'}/{last or '…'}"
    cells = (
        _text(when), _text(kind), parties,
        _text(fact.amount.words or said["ui.unknownAmount"]), _text(sure), quotes, sources,
    )  # fmt: skip
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _source(one: Evidence, lang: Lang) -> str:
    words = ", ".join(filter(None, (one.publisher, one.title or one.article, one.published)))
    if one.attributed_to:
        words += f" · {wording(lang)['ui.saidBy'].format(who=one.attributed_to)}"
    if not one.url.lower().startswith(("https://", "http://")):
        return _text(words)
    address = html.escape(one.url, quote=True)
    return f'<a href="{address}" rel="noopener noreferrer" target="_blank">{_text(words)}</a>'


def _text(text: str) -> str:
    return html.escape(visible(text), quote=True)


def _style(look: Look) -> str:
    return (
        f"body{{margin:0;background:{look.ground};color:{look.ink};"
        "font:14px/1.5 'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif}"
        "main{padding:12px}.drawing{overflow-x:auto}svg{max-width:none}"
        "table{border-collapse:collapse;width:100%}th,td:nth-child(5){white-space:nowrap}"
        f"th,td{{border:1px solid {look.rule};padding:4px 8px;text-align:left;vertical-align:top}}"
        f"blockquote{{margin:0 0 4px}}a{{color:{look.money}}}h2{{font-size:16px}}"
    )
