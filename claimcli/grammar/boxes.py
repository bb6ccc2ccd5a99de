"""Whether quotation marks hold somebody's words or a term, a title, a nickname."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimcli.document import Quotation

__all__ = ["STATED", "STATEMENT_WORDS", "is_statement"]

TITLE_WORDS = 6
STATEMENT_WORDS = 3
"""A quotation of fewer words is a statement only where its punctuation says so."""


STATED = re.compile(r"\s*[a-z]+")
AFTER = re.compile(r" *(.?)", re.DOTALL)


def is_statement(text: str, quotation: Quotation) -> bool:
    """Whether the marks hold somebody's words, not a term, a title or a nickname.

    A statement is a sentence: it ends in punctuation before the closing mark, or
    stands at the start of a sentence, or follows a colon or a comma.
    """
    inner = quotation.inner.of(text).strip()
    words = len(inner.split())
    before = last_before(text, quotation.span.start, str.isspace)
    following = AFTER.match(text, quotation.span.end)
    after = following[1] if following is not None else ""
    ends = inner[-1:] in ",.!?…"
    if not quotation.opened:
        return True
    begins = (
        not before
        or before in '.!?…\n:"”“»'
        or last_before(text, quotation.span.start, " ".__eq__) in "\n"
    )
    named = inner.rstrip(",.").istitle() and 1 < words <= TITLE_WORDS
    if named and (before.isalpha() or before in {'"', "”"}):
        return False  # *film “Kali Mati,” “Rumah Ibu,” dan …*: titles
    if not begins and before not in {",", ":"} and inner[:1].islower():
        return ends and bool(STATED.match(text, quotation.span.end))
    if ends and (begins or before == "," or words > 1):
        return True
    if words < STATEMENT_WORDS:
        return False
    if before in ":," and before and inner[:1].isupper():
        if before == "," and after == "," and not ends and inner.istitle():
            return False  # *drama barunya, 'Jangan Tutup Pintu Itu', …*: a title
        return words > STATEMENT_WORDS
    return begins and words > STATEMENT_WORDS and (inner[:1].isupper() or after in ",.")


def last_before(text: str, place: int, skipped: Callable[[str], bool]) -> str:
    """The last character before the place that is not skipped; empty at the text's start."""
    while place and skipped(text[place - 1]):
        place -= 1
    return text[place - 1 : place]
