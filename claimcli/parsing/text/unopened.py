"""Where a quotation begins whose opening mark was forgotten.

The sentences before its closing mark are said, back to the last quotation, to a sentence that
tells of somebody as *ia* or *pihaknya*, or to a mark of another kind that opens one (*.‘Kami
siap,”*).
"""

from __future__ import annotations

import re
from itertools import pairwise

from claimcli.document import Span

__all__ = ["later_said", "paragraph_said", "stray"]

UNOPENED = 700
"""Characters back in which a statement begins whose opening mark is missing."""
SENTENCE = re.compile(r"[.!?…]\s+(?=[A-Z])")
"""Where a sentence begins."""
OTHER_MARK = re.compile(r"(?<=[.!?…:\s])[‘'](?=[A-Z])")
"""A single mark that opens what a double one closes."""


def stray(text: str, closing: Span, said: re.Pattern[str]) -> bool:
    """Whether the mark that nothing opened closes what an attribution follows (*,” katanya*)."""
    return text[closing.start - 1] in ",.!?…" and said.match(text, closing.start - 1) is not None


def other_mark(text: str, first: int, closing: int) -> int | None:
    """Where a single mark opens what the double one at ``closing`` closes."""
    marks = list(OTHER_MARK.finditer(text, max(first, closing - UNOPENED), closing))
    return marks[-1].start() if marks else None


def paragraph_said(text: str, first: int, closing: int) -> int:
    """Where the statement begins that is the first of its paragraph: with the paragraph, but in a
    long one with the first sentence that is near enough."""
    opening = other_mark(text, first, closing)
    if opening is not None:
        return opening
    if closing - first <= UNOPENED:
        return first
    near = SENTENCE.search(text, closing - UNOPENED, closing)
    return near.end() if near is not None else first


def later_said(text: str, last: int, closing: int, told: re.Pattern[str]) -> int | None:
    """Where the statement begins that follows an attribution in running text, whose quotation
    ended at ``last``; None where the sentence itself tells of somebody."""
    opening = other_mark(text, last, closing)
    if opening is not None:
        return opening
    starts = [
        match.end() for match in SENTENCE.finditer(text, max(last, closing - UNOPENED), closing)
    ]
    said: int | None = None
    for start, end in pairwise([*starts, closing]):
        if told.search(text, start, end):
            said = None
        elif said is None:
            said = start
    return said
