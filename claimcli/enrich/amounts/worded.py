"""Numbers in words: *dua setengah juta*, *lima belas*, *tiga perempat*, *puluhan ribu*."""

from __future__ import annotations

from claimcli.enrich.amounts.figured import figured, rounded, scaled
from claimcli.enrich.amounts.numbers import Number, Worth, numeral, scales
from claimcli.enrich.amounts.sums import Sum
from claimcli.enrich.amounts.tokens import Tokens

__all__ = ["worded"]

POSSESSIVE = "nya"
PLUS = "plus"


def worded(tokens: Tokens, first: int) -> Number | None:
    """The number whose first word is here; None where the words make none."""
    word = tokens[first].lower
    head = numeral(word)
    if head is None:
        return possessed(word, first) or pair(tokens, first)
    if head.kind in {"some", "several"}:
        return vague(tokens, first, head)
    if head.kind == "whole":
        return Number(head.low, head.high, first, first + 1, "whole")
    if head.kind == "sign":
        return negative(tokens, first)
    return exact(tokens, first)


def possessed(word: str, first: int) -> Number | None:
    """*Setengahnya, sepertiganya*: a share of what was named before."""
    share = numeral(word.removesuffix(POSSESSIVE)) if word.endswith(POSSESSIVE) else None
    if share is None or share.kind not in {"half", "fraction"}:
        return None
    return Number(share.low, share.high, first, first + 1, "fraction", whose=True)


def pair(tokens: Tokens, first: int) -> Number | None:
    """*Dua-tiga (ratus)*: two neighbouring digits are the ends of a range."""
    low, _, high = tokens[first].lower.partition("-")
    one, other = numeral(low), numeral(high)
    if one is None or other is None or {one.kind, other.kind} != {"digit"}:
        return None
    if one.low >= other.low:
        return None
    scale, _, last = scaled(tokens, first + 1)
    return Number(one.low * scale, other.low * scale, first, last, "word", scale=scale)


def vague(tokens: Tokens, first: int, head: Worth) -> Number | None:
    """*Puluhan ribu*; *beberapa* counts only before a scale (*beberapa juta*)."""
    scale, _, last = scaled(tokens, first + 1)
    if head.kind == "several" and scale == 1:
        return None
    low, high = head.low * scale, head.high * scale
    return Number(low, high, first, last, "some", about=True, scale=scale)


def negative(tokens: Tokens, first: int) -> Number | None:
    """*Minus dua*; *plus minus* only hedges."""
    if tokens[first - 1].lower == PLUS:
        return None
    kind = tokens[first + 1].kind
    found = figured(tokens, first + 1) if kind == "figure" else exact(tokens, first + 1)
    if found is None:
        return None
    return found._replace(low=-found.high, high=-found.low, first=first, plain=False)


def exact(tokens: Tokens, first: int) -> Number | None:
    """A number of units, tens, hundreds, thousands …, as far as the words make one."""
    amount, last = Sum(), first
    while not amount.closed:
        word = numeral(tokens[last].lower)
        if word is None or not amount.take(word):
            break
        last += 1
    if amount.decimals == 1:
        last -= 1
    if last == first:
        return None
    value, about, scale = amount.value, amount.about, amount.trailing
    if tokens[last].lower in scales() and tokens[last].lower.endswith("an"):
        scale, about, last = scaled(tokens, last)
        value *= scale
    elif rounded(tokens, last):
        about, last = True, last + 2
    sort = "fraction" if amount.share else "word"
    return Number(value, value, first, last, sort, about, scale)
