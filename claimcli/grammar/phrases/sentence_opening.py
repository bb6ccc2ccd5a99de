"""Who opens a sentence, past its dateline and before what is added to the name.

*KOTA LAWU, KABAR — Wawan (37), warga Lawu, diduga V*: the name, not the apposition that
stands next to the verb.
"""

from __future__ import annotations

from claimcli.document import Span
from claimcli.grammar.phrases.noun_phrases import noun_phrase_after, tokens_of
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb, title_heads

__all__ = ["headed", "opened", "opening", "placed"]

DASHES = frozenset({"-", "–", "—", "--", ":", "---"})
DATELINE = 14
"""Tokens of a dateline, or of a lead-in before a colon."""


def opening(passage: Passage) -> int:
    """The first token after a dateline."""
    start = passage.first
    for position in range(passage.first, min(passage.first + DATELINE, passage.end - 1)):
        if passage.tokens[position].text in DASHES and position > passage.first:
            start = position + 1
    return start


def opened(passage: Passage, cue: int) -> list[Span]:
    """*X, caleg dari Lawu, diduga V*: the name that opens the sentence, before a comma;
    *Seorang pria, X, yang V, diduga V*: the name that is added to it."""
    start = opening(passage)
    end = noun_phrase_after(passage, start, cue)
    if end <= start or passage.lower(end) != ",":
        return []
    phrase = [token for token in passage.tokens[start:end] if token.is_word]
    if passage.tokens[start].is_name and named(passage, start, end):
        return [passage.between(start, end)]
    called = passage.lower(end + 1) == "yang" and passage.lower(end + 2) in closed("named so")
    if called and passage.lower(end + 4) == ",":
        return [passage.between(end + 3, end + 4)]
    second = noun_phrase_after(passage, end + 1, cue)
    if (
        phrase[0].lower in forms("charges", "human") | {"seorang"}
        and second > end + 1
        and passage.lower(second) == ","
        and all(token.is_name for token in passage.tokens[end + 1 : second] if token.is_word)
    ):
        return [passage.between(end + 1, second)]
    return []


def placed(passage: Passage, cue: int) -> list[Span]:
    """*Seorang pria di Lawu, Kabupaten Sumber, diduga V*: somebody whom places follow."""
    start = opening(passage)
    end = noun_phrase_after(passage, start, cue)
    if end <= start or passage.lower(end) not in closed("where from"):
        return []
    if passage.lower(start) not in forms("charges", "human") | {"seorang"}:
        return []
    between = passage.tokens[end + 1 : cue]
    placed_only = all(token.is_name or not token.is_word for token in between)
    return [passage.between(start, end)] if placed_only else []


def named(passage: Passage, start: int, end: int) -> bool:
    """Whether the phrase ends in a name, or in one with an age in brackets."""
    told = [
        token for token in passage.tokens[start:end] if token.is_word and not token.text.isdigit()
    ]
    return bool(told) and told[-1].is_name


def headed(passage: Passage, span: Span) -> Span:
    """The name that opens the sentence, where the phrase is what is added to it:
    *[Wawan (37)], warga Lawu, (ditangkap)*."""
    first = tokens_of(passage, span)[0]
    start = opening(passage)
    if first <= start + 1 or passage.lower(first - 1) != ",":
        return span
    if passage.lower(first) in title_heads():
        return span
    end = noun_phrase_after(passage, start, first)
    if passage.lower(end) != "," or passage.tokens[end + 1].is_name:
        return span
    stops = closed("stops a lead")
    if any(is_verb(token) or token.lower in stops for token in passage.tokens[end:first]):
        return span
    if not passage.tokens[start].is_name or not named(passage, start, end):
        return span
    return passage.between(start, end)
