"""Numbers in words, added up: *dua ribu lima ratus*, *2,5 miliar*."""

from __future__ import annotations

from fractions import Fraction

from claimcli.enrich.amounts.numerals.number_tokens import Tokens
from claimcli.enrich.amounts.numerals.numbers import (
    Number,
    Worth,
    figured,
    numeral,
    rounded,
    scaled,
    scales,
)

__all__ = ["Sum", "worded"]

LARGE = 1000
HIGHEST = 10**18
DECIMALS = 6
"""The most digits in words behind *koma*; more of them are no measurement."""


class Sum:
    """A number that is being added up: the finished part (``total``), the hundreds, and the part
    that the next word may still change."""

    def __init__(self) -> None:
        self.total = Fraction(0)
        self.group = Fraction(0)
        self.unit: Fraction | None = None
        self.large: Fraction | None = None
        self.small: Fraction | None = None
        self.trailing = Fraction(1)
        self.words = 0
        self.decimals = 0
        self.about = self.share = self.closed = False

    @property
    def value(self) -> Fraction:
        return self.total + self.group + (self.unit or 0)

    def take(self, word: Worth) -> bool:
        """Adds the word; False where the word cannot belong to this number."""
        taken: bool = getattr(self, f"take_{word.kind}", self.refuse)(word.low)
        if taken:
            self.words += 1
            if word.kind != "scale":
                self.trailing = Fraction(1)
        return taken

    def refuse(self, value: Fraction) -> bool:
        return False

    def take_digit(self, value: Fraction) -> bool:
        if self.decimals:
            if value.denominator != 1 or self.decimals > DECIMALS:
                return False
            self.unit = (self.unit or Fraction(0)) + value / 10**self.decimals
            self.decimals += 1
            return True
        if self.unit is not None:
            return False
        self.unit = value
        return True

    def take_ten(self, value: Fraction) -> bool:
        if self.unit is not None or self.small == 10:
            return False
        self.group, self.small = self.group + value, Fraction(10)
        return True

    def take_teen(self, value: Fraction) -> bool:
        if self.unit is None or self.decimals or self.small == 10:
            return False
        self.group, self.unit, self.small = self.group + self.unit + value, None, Fraction(10)
        return True

    def take_scale(self, value: Fraction) -> bool:
        if value >= LARGE:
            return self.take_large(value)
        if self.unit is None or (self.small is not None and value >= self.small):
            return False
        self.trailing = value if not self.group and not self.total else Fraction(1)
        self.group, self.unit, self.small = self.group + self.unit * value, None, value
        self.decimals = 0
        return True

    def take_large(self, value: Fraction) -> bool:
        amount = self.group + (self.unit or 0)
        if not amount:
            # Dua ribu triliun: a larger scale right behind a smaller one multiplies it.
            if self.large is None or value <= self.large or self.total * value > HIGHEST:
                return False
            self.total, self.large = self.total * value, value
            self.trailing *= value
            return True
        if self.large is not None and value >= self.large:
            return False
        self.trailing = self.trailing * value if not self.total else Fraction(1)
        self.total, self.large = self.total + amount * value, value
        self.group, self.unit, self.small, self.decimals = Fraction(0), None, None, 0
        self.share = False
        return True

    def take_one(self, value: Fraction) -> bool:
        if self.unit is not None:
            return False
        if value < LARGE:
            if self.group:
                return False
            self.group, self.small = value, value
            return True
        if self.group or (self.large is not None and value >= self.large):
            return False
        self.total, self.large = self.total + value, value
        return True

    def take_round(self, value: Fraction) -> bool:
        if self.words:
            return False
        self.total, self.about, self.closed = value, True, True
        return True

    def take_half(self, value: Fraction) -> bool:
        if not self.words:
            self.unit, self.share = value, True
            return True
        if self.unit is None or self.share or self.decimals:
            return False
        self.unit += value
        return True

    def take_fraction(self, value: Fraction) -> bool:
        if self.words:
            return False
        self.unit, self.share = value, True
        return True

    def take_denominator(self, value: Fraction) -> bool:
        if self.unit is None or self.group or self.total or self.share:
            return False
        self.unit, self.share = self.unit / value, True
        return True

    def take_point(self, value: Fraction) -> bool:
        if self.unit is None or self.decimals or self.share:
            return False
        self.decimals = 1
        return True


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
