"""Pairs quotation marks on the raw characters, before sentences are known.

Outlets write `"…"`, `“…”`, `”…”` (Kompas opens and closes with one glyph), `‘…’`,
`« … »`, `''…''` and forget marks. A mark is judged by its glyph and by its
neighbours (a mark after a space and before a letter opens), and marks are paired
within a paragraph, so that one odd mark never spoils another. Only where a
paragraph leaves a mark open and the next has a closing mark with no opening one
do the two make a quotation over paragraphs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcli.document import Quotation, Span
from claimcli.parsing.text.unopened import later_said, paragraph_said, stray

__all__ = ["pair_marks"]

MARK = re.compile(r"''|``|‘‘|’’|[\"“”„‟«»‘’'″‶＂❝❞〝〞「」『』]")
OPENING = frozenset("“„‟«‘❝〝「『") | {"``", "‘‘"}
CLOSING = frozenset("»’❞〞」』") | {"’’"}
"""”, \" and '' may stand on either side."""
SINGLE = frozenset("‘’'")
FURTHEST = 6
"""Paragraphs that one quotation may run over."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A quotation mark: where it stands and which way it may face."""

    span: Span
    opens: bool
    closes: bool
    single: bool


def is_apostrophe(text: str, start: int, end: int) -> bool:
    """Whether a single mark is part of a word: Ma’ruf, Jum'at, '98, Qur'an."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    return (before.isalnum() and after.isalnum()) or (after.isdigit() and not before.isalnum())


def glyphs(text: str, paragraph: Span) -> Iterator[Glyph]:
    """The quotation marks of one paragraph, in order."""
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        mark, start, end = match.group(), match.start(), match.end()
        single = mark in SINGLE
        if single and is_apostrophe(text, start, end):
            continue
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        open_left = before.isspace() or before in "([{-–—:/\"“”‘'«"
        open_right = after.isspace() or after in ".,;:!?)]}-–—/\"”’'»…"
        opens = open_left and not open_right
        closes = open_right and not open_left
        if opens == closes:  # spaces, or letters, on both sides: the glyph decides
            opens = mark not in CLOSING
            closes = mark not in OPENING
        if mark == "“" and opens:
            closes = False
        yield Glyph(Span(start, end), opens, closes, single)


def single_pairs(marks: Sequence[Glyph]) -> Iterator[Quotation]:
    """Single marks: paired only where one that opens meets one that closes."""
    opening: Glyph | None = None
    for mark in marks:
        if opening is not None and mark.closes:
            yield quotation(opening.span, mark.span)
            opening = None
        elif mark.opens:
            opening = mark


def quotation(opening: Span, closing: Span) -> Quotation:
    return Quotation(Span(opening.start, closing.end), Span(opening.end, closing.start))


def paragraph_quotations(
    text: str, paragraph: Span, said: re.Pattern[str], told: re.Pattern[str]
) -> tuple[list[Quotation], Span | None, Span | None]:
    """Quotations of one paragraph, its last open mark and its first orphan that closes.

    ``said`` finds where attribution begins (*, kata*), which bounds a quotation
    whose closing mark was forgotten; ``told``, that somebody is told of, who does not
    speak himself (*ia*).
    """
    marks = list(glyphs(text, paragraph))
    double = [mark for mark in marks if not mark.single]
    found: list[Quotation] = []
    opening: Span | None = None
    orphan: Span | None = None
    nested = 0
    # How many more marks close than open, of those after a position.
    surplus = [0] * (len(double) + 1)
    for position in range(len(double) - 1, -1, -1):
        mark = double[position]
        surplus[position] = surplus[position + 1] + (1 if mark.closes else -1 if mark.opens else 0)
    for position, mark in enumerate(double):
        if opening is None:
            if mark.opens or glued(text, mark, double[position + 1 : position + 2]):
                opening = mark.span
            elif orphan is None and not found:
                orphan = mark.span
            elif found and stray(text, mark.span, said):
                start = later_said(text, found[-1].span.end, mark.span.start, told)
                if start is not None:
                    found.append(unopened(text, start, mark.span))
        elif is_inch(text, mark, double[position + 1 : position + 2]):
            continue
        elif mark.closes and not mark.opens and nested:
            nested -= 1
        elif mark.closes:
            found.append(quotation(opening, mark.span))
            opening = None
        else:
            if surplus[position + 1] > 1:
                nested += 1
                continue  # a quotation within the quotation
            found.append(unclosed(text, opening, mark.span.start, said))
            opening = mark.span
    singles = [mark for mark in marks if mark.single]
    inner = [each for each in single_pairs(singles) if not overlapped(each.span, found)]
    return sorted([*found, *inner], key=lambda item: item.span), opening, orphan


def is_inch(text: str, mark: Glyph, following: Sequence[Glyph]) -> bool:
    """Whether the mark after a number measures it (*“Pipa 12" itu bocor,” kata X*), as a
    closing mark after it shows, with none between that opens."""
    before, after = text[mark.span.start - 1], text[mark.span.end : mark.span.end + 2]
    return (
        before.isdigit()
        and after[:1] == " "
        and after[1:].islower()
        and bool(following)
        and following[0].closes
        and not following[0].opens
    )


def overlapped(span: Span, quotations: Sequence[Quotation]) -> bool:
    """Whether one of the quotations, which are in order and do not overlap, overlaps."""
    place = bisect_left(quotations, span.end, key=lambda item: item.span.start)
    return place > 0 and quotations[place - 1].span.overlaps(span)


def glued(text: str, mark: Glyph, following: Sequence[Glyph]) -> bool:
    """«menagih." Saya siap," kata X»: an opening mark that sticks to the full stop before
    it, as the closing mark that follows shows."""
    before, after = (
        text[mark.span.start - 1 : mark.span.start],
        text[mark.span.end : mark.span.end + 2],
    )
    return (
        before in {".", "!", "?"}
        and after[:1].isspace()
        and after[1:].isupper()
        and bool(following)
        and following[0].closes
        and text[following[0].span.start - 1] in ",.!?"
    )


def unclosed(text: str, opening: Span, limit: int, said: re.Pattern[str]) -> Quotation:
    """A quotation whose closing mark is missing: to the attribution, else to ``limit``."""
    match = said.search(text, opening.end, limit)
    end = match.start() + 1 if match else limit
    while end > opening.end and text[end - 1].isspace():
        end -= 1
    return Quotation(Span(opening.start, end), Span(opening.end, end), closed=False)


def unopened(text: str, start: int, closing: Span) -> Quotation:
    """A quotation whose opening mark is missing, or of another kind than the closing one."""
    marked = start < closing.start and text[start] in SINGLE
    return Quotation(Span(start, closing.end), Span(start + marked, closing.start), opened=marked)


def pair_marks(
    text: str, paragraphs: Sequence[Span], said: re.Pattern[str], told: re.Pattern[str]
) -> tuple[Quotation, ...]:
    """All quotations of the text in order; they do not overlap."""
    found: list[Quotation] = []
    pending: tuple[int, Span] | None = None
    for number, paragraph in enumerate(paragraphs):
        here, opening, orphan = paragraph_quotations(text, paragraph, said, told)
        if orphan is not None:
            if pending is not None and number - pending[0] <= FURTHEST:
                found = [item for item in found if item.span.start < pending[1].start]
                found.append(quotation(pending[1], orphan))
                pending = None
            elif stray(text, orphan, said):
                start = paragraph_said(text, paragraph.start, orphan.start)
                found.append(unopened(text, start, orphan))
        if (
            pending is not None
            and number == pending[0] + 1
            and reopens(text, paragraph, here, opening)
            and not said.search(
                text,
                # The paragraphs before the last one were searched when they were the last.
                max(pending[1].end, paragraphs[pending[0]].start - 1),
                paragraphs[pending[0]].end,
            )
        ):
            if opening is None:
                found.append(joined(pending[1], here[0]))
                found.extend(here[1:])
                pending = None
            else:
                pending = number, pending[1]
            continue
        if pending is not None and number > pending[0]:
            # The mark stayed open: its quotation ends with its own paragraph.
            last = paragraphs[pending[0]]
            found.append(unclosed(text, pending[1], last.end, said))
            pending = None
        found.extend(here)
        if opening is not None:
            pending = (number, opening)
    if pending is not None:
        found.append(unclosed(text, pending[1], paragraphs[pending[0]].end, said))
    return tuple(sorted(without_overlaps(text, found), key=lambda item: item.span))


def joined(opening: Span, last: Quotation) -> Quotation:
    """The quotation over paragraphs from its first mark to the end of its last part."""
    return Quotation(Span(opening.start, last.span.end), Span(opening.end, last.inner.end))


def reopens(text: str, paragraph: Span, here: Sequence[Quotation], opening: Span | None) -> bool:
    """Whether a paragraph begins with an opening mark, as each does of a quotation that
    runs over several and is closed only at its end."""
    first = here[0].span if here else opening
    return first is not None and not text[paragraph.start : first.start].strip()


def without_overlaps(text: str, quotations: list[Quotation]) -> Iterator[Quotation]:
    """The quotations, but of two that overlap only the one that begins first."""
    end = 0
    for item in sorted(quotations, key=lambda item: (item.span.start, -item.span.end)):
        if item.span.start >= end and item.inner.of(text).strip():
            yield item
            end = item.span.end
