"""Where the reporter's text goes on after a link's headline, which no full stop closes."""

from __future__ import annotations

from collections.abc import Sequence

from claimcli.grammar.tokens import Token

__all__ = ["past_headline"]

HEADLINE_WORDS = frozenset(
    [
        "di",
        "ke",
        "dari",
        "dan",
        "yang",
        "untuk",
        "pada",
        "dengan",
        "atau",
        "dalam",
        "oleh",
        "bagi",
        "vs",
        "saat",
        "usai",
        "soal",
    ]
)
RESUMING = frozenset(
    {"menurut", "namun", "sementara", "selain", "ia", "dia", "mereka", "meski", "sebelumnya"}
)
"""No headline begins with these, but many a sentence."""
TITLE_CASE = 5
"""Capitals in a row that are a headline, not the subject of a sentence."""


def past_headline(tokens: Sequence[Token], text: str, after: int) -> int:
    """After a headline in title case that runs into the text without a full stop.

    A link whose headline is lost leaves its mark alone before the next sentence.
    """
    first = next((place for place, each in enumerate(tokens) if each.span.end > after), None)
    if first is None:
        return len(tokens)
    colon = ":" in text[tokens[0].span.start : after]
    if tokens[first].lower in RESUMING or not (colon or is_title_case(tokens, first)):
        return first
    for number in range(first, len(tokens)):
        if tokens[number].quotation is not None:
            return number
        if number + 2 >= len(tokens):
            break
        following = tokens[number + 1]
        if (
            tokens[number].is_name
            and following.quotation is None
            and following.text[:1].islower()
            and following.lower not in HEADLINE_WORDS
        ):
            return number
    return len(tokens)


def is_title_case(tokens: Sequence[Token], first: int) -> bool:
    """Whether so many capitals follow one another that they are a headline: in *Baca Juga
    Camat Depok, Rina Wati menjelaskan …* the headline is lost."""
    capitals = 0
    for token in tokens[first:]:
        if token.text == ",":
            return False
        if not (token.is_name or token.lower in HEADLINE_WORDS):
            break
        capitals += 1
    return capitals >= TITLE_CASE
