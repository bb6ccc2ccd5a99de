"""Numbers in names, ordinals and results of matches."""

from __future__ import annotations

from functools import cache

from claimcli.enrich.amounts.labels import placed
from claimcli.enrich.amounts.numbers import Number
from claimcli.enrich.amounts.tokens import Tokens
from claimcli.enrich.amounts.units import Counted
from claimcli.lexicon import load
from claimcli.lexicon.amounts import amounts

__all__ = ["is_name", "is_ordinal", "is_result"]

ORDINAL = "ke"
VERBAL = ("me", "di", "ber", "ter")
LISTING = frozenset({";", ",", ":", "(", ")", ""})
SCORE_REACH = 3
"""Words before a result in which a word tells that it is one."""


def is_name(tokens: Tokens, number: Number, opening: int, unit: Counted | None) -> bool:
    """*Boeing 737, Partai Tiga Roda*: a small number behind or among capital letters."""
    first, before = tokens[number.first], tokens[opening - 1]
    opens = tokens.opens_sentence(opening)
    if first.kind == "word" and first.text != first.lower and not opens:
        return True
    if is_numbered_name(tokens, number, opening):
        return True
    simple = number.plain or (number.sort == "word" and number.scale == 1)
    measured = unit is not None and unit.measured
    if not simple or measured or before.kind != "word" or before.text[:1] == before.lower[:1]:
        return False
    if not tokens.opens_sentence(opening - 1):
        return True
    following = tokens[number.last]
    return before.lower not in openers() and following.text != following.lower


def is_numbered_name(tokens: Tokens, number: Number, opening: int) -> bool:
    """*21 Sukardi Pae, 4 Rusli*: a list of people with their numbers."""
    one, other = tokens[number.last], tokens[number.last + 1]
    return (
        number.plain
        and tokens[opening - 1].text.strip() in LISTING
        and one.text.istitle()
        and (other.text.istitle() or other.text.strip() in LISTING)
    )


@cache
def openers() -> frozenset[str]:
    """Words that open a sentence before a number without being a name."""
    hedging = frozenset(entry.form.split()[0] for entry in amounts().hedges)
    return hedging.union(*load().words.values())


def is_result(tokens: Tokens, number: Number, unit: Counted | None) -> bool:
    """*Menang 1-3*: two small numbers and a dash, and a word of matches before them."""
    if number.low == number.high or (unit is not None and unit.measured):
        return False
    if not any(tokens[each].kind == "dash" for each in range(number.first, number.last)):
        return False
    return unit is None or any(
        placed("score").ending(tokens, number.first - step) for step in range(SCORE_REACH)
    )


def is_ordinal(tokens: Tokens, number: Number, opening: int, unit: Counted | None) -> bool:
    """*Ke 80*: the eightieth; *ke 5 desa* counts, *ke 5 persen, ke 4.607* too."""
    small = number.plain or (number.sort == "word" and number.scale == 1)
    if tokens[opening - 1].lower != ORDINAL or not small:
        return False
    verb = tokens[opening - 2].lower
    if unit is None:
        return True
    return not unit.measured and (not verb.startswith(VERBAL))
