"""Words before, after or around a number that say that it counts nothing."""

from __future__ import annotations

from functools import cache

from claimcli.enrich.amounts.numbers import Number
from claimcli.enrich.amounts.phrases import Phrases
from claimcli.enrich.amounts.tokens import Tokens
from claimcli.lexicon.amounts import Uncounted, amounts

__all__ = ["follows_labelled", "in_phrase", "placed"]

JOINING = frozenset({"dan", "atau", "jo", "juncto", "serta", "hingga", "sampai", "maupun"})
COMMA = ","
LONGEST_LIST = 8
"""Numbers of one label that are looked through."""


@cache
def placed(place: str) -> Phrases[Uncounted]:
    """The entries of one place, by their words."""
    return Phrases(entry for entry in amounts().uncounted if entry.place == place)


@cache
def around() -> tuple[tuple[tuple[str, ...], ...], frozenset[str]]:
    phrases = placed("phrase")
    return tuple(phrases.entries), frozenset(word for key in phrases.entries for word in key)


def follows_labelled(tokens: Tokens, opening: int) -> bool:
    """*Pasal 310, 311, dan 312*: the label holds for the numbers joined to its own."""
    position = opening - 1
    if tokens[position].lower not in JOINING:
        return False
    position -= 1
    for _ in range(LONGEST_LIST):
        if tokens[position].text == COMMA:
            position -= 1
        if tokens[position].kind != "figure":
            return False
        if placed("label").ending(tokens, position):
            return True
        position -= 1
        if tokens[position].text != COMMA:
            return False
    return False


def in_phrase(tokens: Tokens, number: Number) -> bool:
    """Whether a set phrase covers the number's first word (*salah satu, kaki lima*)."""
    keys, words = around()
    if tokens[number.first].lower not in words:
        return False
    for key in keys:
        for step, word in enumerate(key):
            if word == tokens[number.first].lower and all(
                tokens[number.first - step + each].lower == other for each, other in enumerate(key)
            ):
                return True
    return False
