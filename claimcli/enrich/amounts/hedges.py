"""Words beside a number that tell how near it is: *lebih dari 5*, *300 lebih*, *setidaknya*."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimcli.claims import Modifier
from claimcli.enrich.amounts.counted_nouns import Phrases
from claimcli.enrich.amounts.numerals.number_tokens import Tokens
from claimcli.lexicon.amounts import Hedge, amounts

__all__ = ["Hedging", "after", "announced", "before"]

MOST = 2
"""The most hedges that stand side by side: *setidaknya sekitar*."""


class Hedging(NamedTuple):
    """A modifier, and where its words begin (before a number) or end (after it)."""

    modifier: Modifier | None
    position: int


@cache
def placed(place: str) -> Phrases[Hedge]:
    return Phrases(entry for entry in amounts().hedges if entry.place == place)


def before(tokens: Tokens, first: int, floor: int) -> Hedging:
    """The hedges that end before the token ``first``; none begins before the token ``floor``.

    Of two in a row the outer tells the modifier (*setidaknya sekitar*: at least), unless
    it only says *about*.
    """
    modifier = None
    for _ in range(MOST):
        found = placed("before").ending(tokens, first, floor)
        if found is None:
            break
        entry, first = found
        if modifier is None or entry.modifier is not Modifier.ABOUT:
            modifier = entry.modifier
    return Hedging(modifier, first)


def after(tokens: Tokens, position: int) -> Hedging:
    """The hedge that begins at the token ``position``."""
    found = placed("after").starting(tokens, position)
    return Hedging(found[0].modifier, found[1]) if found else Hedging(None, position)


def announced(tokens: Tokens, first: int) -> bool:
    """Whether the word before only announces an amount (*mencapai 640*)."""
    return placed("lead").ending(tokens, first) is not None
