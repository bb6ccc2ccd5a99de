"""The noun phrase behind a number: its head, and the nouns and adjectives that follow it.

It ends at the first function word, verb, figure or mark.
"""

from __future__ import annotations

import re
from functools import cache

from claimcli.enrich.amounts.kinship import Kin
from claimcli.enrich.amounts.numbers import numeral
from claimcli.enrich.amounts.phrases import Phrases
from claimcli.enrich.amounts.tokens import Token, Tokens
from claimcli.lexicon import closed
from claimcli.lexicon.amounts import Boundary, amounts

__all__ = ["boundaries", "heads", "phrase_end"]

LONGEST = 6
"""Words of a counted noun phrase."""
CLASSES = (
    "adversative",
    "auxiliary",
    "concession",
    "connective",
    "contrast",
    "day",
    "future",
    "month",
    "negation",
    "preposition",
    "pronoun",
    "question",
    "subordinator",
)
VERB = re.compile(
    r"me(?:m[bpf]|n[cdjstz]|ng[a-z]|ny[aeiou])[a-z]{2,}"
    r"|me[mn][aeiou][a-z]{3,}|me[lrwy][a-z]{3,}"
    r"|(?:di|ber|ter)[a-z]{3,}|bekerja|belajar"
)
"""Active, passive, *ber-* and *ter-* verbs (Sneddon et al. 2010, on verbal affixation)."""


@cache
def boundaries(kind: str) -> frozenset[str]:
    return frozenset(entry.form for entry in amounts().boundaries if entry.kind == kind)


@cache
def compounds() -> Phrases[Boundary]:
    """Nouns of several words, one of which would end a phrase (*rumah sakit*)."""
    found = (entry for entry in amounts().boundaries if entry.kind == "noun")
    return Phrases(entry for entry in found if " " in entry.form)


@cache
def closing() -> frozenset[str]:
    """Words that no counted noun phrase goes on with."""
    return (closed(*CLASSES) | boundaries("end") | boundaries("state")) - belonging()


@cache
def belonging() -> frozenset[str]:
    """Words of a counted phrase that look like verbs or function words."""
    return boundaries("noun") | boundaries("modifier")


def heads(tokens: Tokens, position: int) -> bool:
    """Whether the word may be the head of a counted noun phrase."""
    token = tokens[position]
    if compounds().starting(tokens, position):
        return True
    if token.kind != "word" or len(token.text) < 2 or counts(token):
        return False
    if token.lower in boundaries("head"):
        return True
    return token.lower not in boundaries("modifier") and continues(token)


def counts(token: Token) -> bool:
    """Whether the word is a number word; clipped ones are so behind figures only."""
    word = numeral(token.lower)
    return word is not None and word.kind not in {"clipped", "money", "sign", "point"}


def continues(token: Token) -> bool:
    """Whether the word may belong to a counted noun phrase."""
    if token.kind != "word" or token.lower in closing() or counts(token):
        return False
    named = token.text != token.lower
    return named or token.lower in belonging() or not VERB.fullmatch(token.lower)


def phrase_end(tokens: Tokens, first: int, kin: Kin, length: int = 1) -> int:
    """The position behind the phrase whose first ``length`` words are taken already."""
    compound = compounds().starting(tokens, first) if length == 1 else None
    last = compound[1] if compound else first + length
    while last - first < LONGEST and not tokens[last].glued:
        compound = compounds().starting(tokens, last)
        if tokens[last - 1].lower.endswith("nya") or not (compound or continues(tokens[last])):
            break
        last = compound[1] if compound else last + 1
    starts = [tokens[position].start for position in range(first, last)]
    last = max(first + length, first + kin.phrase_end(starts))
    if tokens[last].kind == "figure" and last - first > length and numbered(tokens[last - 1]):
        last -= 1
    return with_code(tokens, last)


def with_code(tokens: Tokens, last: int) -> int:
    """The position behind a number of the phrase's own (*pemain U-23, mobil roda empat*)."""
    word = numeral(tokens[last].lower)
    if word is not None and word.kind == "digit" and numbered(tokens[last - 1]):
        return last + 1
    if tokens[last].kind == "dash" and tokens[last].glued and len(tokens[last].text) == 1:
        coded = tokens[last + 1].kind == "figure" and tokens[last + 1].glued
        return last + 2 if coded else last
    return last + 1 if tokens[last].kind == "figure" and tokens[last].glued else last


def numbered(token: Token) -> bool:
    """Whether a number behind the word is its name (*siswa kelas 5*)."""
    return token.lower in labels()


@cache
def labels() -> frozenset[str]:
    kinds = {"label", "bare", "year"}
    return frozenset(entry.form for entry in amounts().uncounted if entry.place in kinds)
