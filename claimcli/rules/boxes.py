"""Whether quotation marks hold somebody's words or a term, a title, a nickname."""

from __future__ import annotations

import re

from claimcli.document import Quotation

__all__ = ["STATED", "STATEMENT_WORDS", "is_statement"]

STATEMENT_WORDS = 3
"""A quotation of fewer words is a statement only where its punctuation says so."""


STATED = re.compile(r"\s*[a-z]+")


def is_statement(text: str, quotation: Quotation) -> bool:
    """Whether the marks hold somebody's words, not a term, a title or a nickname.

    A statement is a sentence: it ends in punctuation before the closing mark, or
    stands at the start of a sentence, or follows a colon or a comma.
    """
    inner = quotation.inner.of(text).strip()
    words = len(inner.split())
    before = text[: quotation.span.start].rstrip()[-1:]
    after = text[quotation.span.end :].lstrip(" ")[:1]
    ends = inner[-1:] in ",.!?…"
    if not quotation.opened:
        return True
    begins = (
        not before
        or before in '.!?…\n:"”“»'
        or text[: quotation.span.start].rstrip(" ")[-1:] in "\n"
    )
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
