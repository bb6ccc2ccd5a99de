"""When a number without a unit is an amount all the same."""

from __future__ import annotations

from claimcli.enrich.amounts.counted_nouns import boundaries
from claimcli.enrich.amounts.hedges import announced
from claimcli.enrich.amounts.numerals.number_tokens import Tokens
from claimcli.enrich.amounts.numerals.numbers import Number
from claimcli.lexicon import closed

__all__ = ["is_amount"]

FROM, TO = "dari", "menjadi"
OF_PLACE = "di"
AMONG = frozenset({"antaranya", "antara"})


def is_amount(tokens: Tokens, number: Number, opening: int, hedged: bool) -> bool:
    """Whether the form of the number or the words beside it show an amount.

    A hedge, a scale (*9.309, 11 juta, ribuan*), a word that announces an amount
    (*mencapai 640*), what becomes of people (*4 tewas*), or a part (*21 di antaranya*).
    """
    if number.doubtful:
        return False
    if hedged or announced(tokens, opening) or number.whose:
        return True
    if is_part(tokens, number.last) or is_subject(tokens, number, opening):
        return True
    if number.sort == "fraction":
        return False
    if not number.plain and number.sort in {"figure", "some"}:
        return True
    behind = tokens[number.last]
    return number.scale > 1 or (
        behind.lower in boundaries("state") and not behind.glued and number.low == number.high
    )


def is_subject(tokens: Tokens, number: Number, opening: int) -> bool:
    """*…, 177 masih dirawat* and *dari 31 menjadi 38*: the number stands for its noun."""
    before, behind = tokens[opening - 1].lower, tokens[number.last].lower
    if before == FROM and behind == TO:
        return True
    return (
        number.plain
        and before in closed("joins clauses")
        and behind in closed("aspect after a number")
    )


def is_part(tokens: Tokens, position: int) -> bool:
    word = tokens[position].lower
    return word in closed("part of those named") or (
        word == OF_PLACE and tokens[position + 1].lower in AMONG
    )
