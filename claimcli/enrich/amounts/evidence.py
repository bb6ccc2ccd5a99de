"""When a number without a unit is an amount all the same."""

from __future__ import annotations

from claimcli.enrich.amounts.hedges import announced
from claimcli.enrich.amounts.numbers import Number
from claimcli.enrich.amounts.tokens import Tokens
from claimcli.enrich.amounts.units import boundaries

__all__ = ["is_amount"]

PARTS = (("di", "antaranya"), ("di", "antara"), ("lainnya",), ("lain",), ("dari",))
"""Words behind a number that counts some of what was named before."""


def is_amount(tokens: Tokens, number: Number, opening: int, hedged: bool) -> bool:
    """Whether the form of the number or the words beside it show an amount.

    A hedge, a scale (*9.309, 11 juta, ribuan*), a word that announces an amount
    (*mencapai 640*), what becomes of people (*4 tewas*), or a part (*21 di antaranya*).
    """
    if number.doubtful:
        return False
    if hedged or announced(tokens, opening) or number.whose:
        return True
    if is_part(tokens, number.last):
        return True
    if number.sort == "fraction":
        return False
    if not number.plain and number.sort in {"figure", "some"}:
        return True
    behind = tokens[number.last]
    return number.scale > 1 or (
        behind.lower in boundaries("state") and not behind.glued and number.low == number.high
    )


def is_part(tokens: Tokens, position: int) -> bool:
    return any(
        all(tokens[position + step].lower == word for step, word in enumerate(words))
        for words in PARTS
    )
