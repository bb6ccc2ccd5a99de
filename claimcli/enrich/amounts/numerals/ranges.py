"""Two numbers that are the ends of a range: *15–20*, *dua hingga lima*, *antara 5 dan 10*."""

from __future__ import annotations

from fractions import Fraction

from claimcli.enrich.amounts.numerals.number_tokens import Tokens
from claimcli.enrich.amounts.numerals.number_words import worded
from claimcli.enrich.amounts.numerals.numbers import Number, figured
from claimcli.lexicon import closed

__all__ = ["BETWEEN", "link", "number", "number_or_range"]

BETWEEN = "antara"
AND = "dan"
OR = "atau"
LONG_LINKS = {
    "s": (("s", ".", "d", "."), ("s", ".", "d"), ("s", "/", "d")),
    "sampai": (("sampai", "dengan"),),
}
SCALES = frozenset({"M", "T"})
REACH = 4
"""The most words between a noun of money and its figure."""
DASHES = frozenset({"-", "–", "—", "--", "−", "‒"})


def number(tokens: Tokens, first: int, money: bool = False) -> Number | None:
    """The number that begins at the token."""
    token = tokens[first]
    if token.kind == "figure":
        return figured(tokens, first, money)
    if token.kind == "word":
        return worded(tokens, first)
    return None


def link(tokens: Tokens, position: int, between: bool = False) -> int | None:
    """The position behind a word or dash that joins the ends of a range; None without.

    ``between``: *antara* stands before the first end, so that *dan* joins too.
    """
    token = tokens[position]
    for words in LONG_LINKS.get(token.lower, ()):
        if all(tokens[position + step].lower == word for step, word in enumerate(words)):
            return position + len(words)
    if (
        token.lower in closed("joins a range")
        or token.text in DASHES
        or (between and token.lower == AND)
    ):
        return position + 1
    return None


def number_or_range(
    tokens: Tokens, first: int, opening: int, between: bool = False
) -> Number | None:
    """The number here, with the second end if it is a range.

    ``opening`` is where the currency before the number begins, or ``first``; the second
    end may repeat it.
    """
    money = opening < first or is_sum(tokens, first)
    one = number(tokens, first, money)
    if one is None or one.whose:
        return one
    behind = link(tokens, one.last, between)
    alternative = behind is None and tokens[one.last].lower == OR
    if behind is None:
        if not alternative:
            return one
        behind = one.last + 1
    other = number(tokens, after_currency(tokens, first, opening, behind), money)
    if other is None or other.sort == "whole" or other.whose:
        return one
    return joined(one, other, alternative) or one


def is_sum(tokens: Tokens, first: int) -> bool:
    """Whether a noun of money before a figure with *M* or *T* tells that they are *miliar*,
    *triliun*: *kerugian mencapai 2,3 M*."""
    if tokens[first].kind != "figure" or tokens[first + 1].text not in SCALES:
        return False
    before = tokens[max(0, first - REACH) : first]
    return any(token.lower.removesuffix("nya") in closed("money noun") for token in before)


def after_currency(tokens: Tokens, first: int, opening: int, position: int) -> int:
    """The position behind the same currency as before the first end, if it stands here."""
    length = first - opening
    same = all(
        tokens[opening + step].lower == tokens[position + step].lower for step in range(length)
    )
    return position + length if same else position


def joined(one: Number, other: Number, alternative: bool) -> Number | None:
    """The range; None where the second is not above the first.

    The first end takes over the second's scale (*5–10 juta*) where it is the smaller
    without it and has none of its own. *Dua atau tiga* is a range, *5 atau 10* a choice.
    """
    low, shared = one.low, Fraction(1)
    if one.scale == 1 and other.scale > 1 and low * other.scale < other.high:
        shared = other.scale
    if low * shared >= other.high:
        return None
    if alternative and other.low - low * shared != shared * (1 if shared > 1 else other.scale):
        return None
    return Number(
        low * shared,
        other.high,
        one.first,
        other.last,
        "some" if "some" in {one.sort, other.sort} else one.sort,
        about=one.about or other.about,
        scale=other.scale,
        plain=one.plain and other.plain,
        doubtful=one.doubtful or other.doubtful,
    )
