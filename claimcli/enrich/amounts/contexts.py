"""Whether a number counts anything at all."""

from __future__ import annotations

from claimcli.enrich.amounts.labels import follows_labelled, in_phrase, placed
from claimcli.enrich.amounts.names import is_name, is_ordinal, is_result
from claimcli.enrich.amounts.numbers import Number
from claimcli.enrich.amounts.tokens import Tokens
from claimcli.enrich.amounts.units import Counted
from claimcli.enrich.amounts.years import dates_rule, is_year, months

__all__ = ["counts_nothing"]


def counts_nothing(
    tokens: Tokens, number: Number, opening: int, unit: Counted | None, announced: bool
) -> bool:
    """Whether the words around say that the number is a name, a date, a time or a place.

    ``opening`` is where it begins with its currency; ``unit`` is what it would count;
    ``announced``: a currency or scale stands before it, so that it is surely an amount.
    """
    if announced:
        return False
    if in_phrase(tokens, number) or placed("after").starting(tokens, number.last):
        return True
    if tokens[number.last].lower in months() and number.sort == "figure":
        return True
    if unit is None or not unit.is_rate:
        if placed("label").ending(tokens, opening):
            return True
        if unit is not None and dates_rule(tokens, unit):
            return True
    if (unit is None or not unit.measured) and (
        number.doubtful
        or placed("bare").ending(tokens, opening)
        or follows_labelled(tokens, opening)
    ):
        return True
    return (
        is_year(tokens, number, unit)
        or is_result(tokens, number, unit)
        or is_ordinal(tokens, number, opening, unit)
        or is_name(tokens, number, opening, unit)
    )
