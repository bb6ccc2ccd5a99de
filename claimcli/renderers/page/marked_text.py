"""An article as HTML: each paragraph with its marks, and the claims that begin in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcli.renderers import summaries
from claimcli.renderers.boundaries import Mark, Piece, divided, marks, pieces
from claimcli.renderers.interface import Options
from claimcli.renderers.page.tags import element, escaped, line
from claimcli.renderers.paragraphs import paragraphs
from claimcli.translation import _

if TYPE_CHECKING:
    from claimcli.document import Span
    from claimcli.records import Record, Result

__all__ = ["section"]


def section(result: Result, number: int, options: Options) -> str:
    """The article: heading, counts, then row by row a paragraph and its claims.

    ``number`` tells it from the page's other articles, from 1.
    """
    shown = [record for record in result.records if record.kind in options.marked]
    article = result.article
    title = line(article.title or article.name)
    name = element("p", line(article.name), class_="name") if article.title else ""
    rows = "".join(
        row(result, shown, found, span, number)
        for span, found in divided(marks(shown), paragraphs(article.text))
    )
    hidden = len(result.records) - len(shown)
    note = "; " + _("{count} of background not marked", count=hidden) if hidden else ""
    counts = element("p", f"{summaries.claims(len(shown))}{note}", class_="counts")
    heading = element("h2", title, id=f"h{number}")
    return element(
        "article",
        f"{heading}{name}{counts}\n{rows}",
        class_="document",
        id=f"d{number}",
        aria_labelledby=f"h{number}",
    )


def row(
    result: Result,
    shown: Sequence[Record],
    found: Sequence[Mark],
    span: Span,
    number: int,
) -> str:
    """A paragraph, and beside it the claims that begin in it."""
    start, end = span.start, span.end
    text = result.article.text
    words = "".join(piece(each, text, start, number) for each in pieces(found, start, end))
    claims = [claim(record, number) for record in shown if start <= record.start < end]
    beside = element("ul", "".join(claims), class_="claims") if claims else ""
    return element("div", element("p", words, lang="id") + beside, class_="row") + "\n"


def piece(found: Piece, text: str, start: int, number: int) -> str:
    """A stretch of the text with the claims that cover it; before it the numbers of those
    that begin there."""
    numbers = "".join(
        jump(mark.record, number)
        for mark in found.opened
        if mark.record is not None and mark.start >= start
    )
    words = escaped(text[found.start : found.end])
    if not found.within:
        return words
    claims = [mark.record for mark in found.within if mark.record is not None]
    roles = sorted({mark.role for mark in found.within if mark.record is None})
    for role in roles:
        words = element("b" if role != "cue" else "i", words, class_=role)
    if not claims:
        return words
    covered = " ".join(f"{number}-{record.id}" for record in claims)
    return numbers + element("mark", words, class_=claims[-1].kind, data_c=covered)


def sign(record: Record) -> str:
    """*3*, *4!*."""
    return f"{record.id}!" if record.kind == "allegation" else str(record.id)


def jump(record: Record, number: int) -> str:
    """The number before a claim's words, which leads to what is told of it."""
    return element(
        "a",
        sign(record),
        class_=f"n {record.kind}",
        id=f"m{number}-{record.id}",
        href=f"#c{number}-{record.id}",
        data_c=f"{number}-{record.id}",
        aria_label=f"{_(record.kind)} {record.id}",
    )


def claim(record: Record, number: int) -> str:
    """What is told of a claim; its number leads to its words."""
    back = element(
        "a",
        sign(record),
        class_=f"n {record.kind}",
        href=f"#m{number}-{record.id}",
        aria_label=_("{kind} {id}: to its words", kind=_(record.kind), id=record.id),
    )
    parts = [element("span", _(record.subkind or record.kind), class_="kind"), who(record)]
    if record.cue is not None:
        parts.append(element("i", line(record.cue.text), class_="cue", lang="id"))
    parts += [element("span", line(state), class_="state") for state in summaries.states(record)]
    told = " · ".join(part for part in parts if part)
    return element(
        "li",
        f"{back} {told}{reasons(record)}",
        class_=record.kind,
        id=f"c{number}-{record.id}",
        data_c=f"{number}-{record.id}",
        data_kind=record.kind,
        data_who=summaries.speaker(record.source) if record.kind != "background" else None,
        data_status=record.status,
    )


def who(record: Record) -> str:
    """Who says it, and of whom or to whom."""
    if record.kind == "background":
        return ""
    told = element("b", line(summaries.speaker(record.source)), class_="source")
    if record.source is not None and (post := summaries.post(record.source)):
        told += f", {line(post)}"
    if hearers := summaries.hearers(record):
        told += f" → {element('b', line(hearers))}"
    return told


def reasons(record: Record) -> str:
    """Why the record is there, folded away."""
    if not record.explanation:
        return ""
    items = "".join(element("li", line(reason)) for reason in record.explanation)
    return element("details", element("summary", _("why")) + element("ul", items))
