"""Numbers that count nothing: years, dates, times, articles, codes, names, results."""

from __future__ import annotations

from functools import cache

from claimcli.enrich.amounts.numbers import Number
from claimcli.enrich.amounts.phrases import Phrases
from claimcli.enrich.amounts.tokens import Tokens
from claimcli.enrich.amounts.units import Counted
from claimcli.lexicon import load
from claimcli.lexicon.amounts import Uncounted, amounts

__all__ = ["counts_nothing", "is_code"]

FIRST_YEAR, LAST_YEAR = 1000, 2199
DIGITS_OF_YEAR = 4
ORDINAL = "ke"
DECADE = 10
LINKING = frozenset("./:_#=@&\\+*")
"""Marks that glue figures into a code, date or address."""
MEASURED = frozenset({"money", "share", "closed", "open", "before"})
JOINING = frozenset({"dan", "atau", "jo", "juncto", "serta", "hingga", "sampai", "maupun"})
COMMA = ","
LONGEST_LIST = 8
"""Numbers of one label that are looked through."""
LISTING = frozenset({";", ",", ":", "(", ")", ""})
SCORE_REACH = 3
"""Words before a result in which a word tells that it is one."""


@cache
def placed(place: str) -> Phrases[Uncounted]:
    return Phrases(entry for entry in amounts().uncounted if entry.place == place)


@cache
def around() -> tuple[tuple[tuple[str, ...], ...], frozenset[str]]:
    phrases = placed("phrase")
    return tuple(phrases.entries), frozenset(word for key in phrases.entries for word in key)


def months() -> frozenset[str]:
    return load().words["month"]


def is_code(tokens: Tokens, number: Number, opening: int, counted: bool) -> bool:
    """Whether letters, figures or marks glued to the number make it a code or a name.

    ``opening`` is where its currency begins: *Rp10* is none, *G20, Covid-19, 27/5* are.
    A unit may be glued to it (*2km*), other letters may not (*4G*).
    """
    if tokens[opening].glued:
        before, further = tokens[opening - 1], tokens[opening - 2]
        if before.kind in {"word", "figure"}:
            return True
        joins = before.kind == "dash" or before.text in LINKING
        if joins and before.glued and further.kind in {"word", "figure"}:
            return True
        if before.text in {"/", "#", "="} or (before.text == "." and before.glued):
            return True
    behind, further = tokens[number.last], tokens[number.last + 1]
    if behind.glued and behind.kind == "word" and not counted:
        return True
    if not behind.glued or not further.glued or further.kind != "figure":
        return False
    return behind.kind == "dash" or behind.text in LINKING


def counts_nothing(
    tokens: Tokens, number: Number, opening: int, unit: Counted | None, money: bool
) -> bool:
    """Whether the words around say that the number is a name, a date, a time or a place.

    ``unit`` is what it would count; ``money``: a currency stands before it.
    """
    if money:
        return False
    if in_phrase(tokens, number) or placed("after").starting(tokens, number.last):
        return True
    if tokens[number.last].lower in months() and not is_word_number(number):
        return True
    measured = unit is not None and unit.kind in MEASURED
    if placed("label").ending(tokens, opening) and not is_rate(unit):
        return True
    if not measured and (
        placed("bare").ending(tokens, opening) or follows_labelled(tokens, opening)
    ):
        return True
    if number.doubtful and not measured:
        return True
    return (
        is_year(tokens, number, unit)
        or is_result(tokens, number, unit)
        or is_ordinal(tokens, opening, unit, measured)
        or is_name(tokens, number, opening, unit, measured)
    )


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


def is_word_number(number: Number) -> bool:
    return number.sort != "figure"


def is_rate(unit: Counted | None) -> bool:
    """Percentages are never names, whatever stands before them."""
    return unit is not None and unit.kind in {"share", "money"}


def in_phrase(tokens: Tokens, number: Number) -> bool:
    """Whether a set phrase covers the number's first word (*salah satu, kaki lima*)."""
    keys, words = around()
    if tokens[number.first].lower not in words:
        return False
    for key in keys:
        for step, word in enumerate(key):
            if word == tokens[number.first].lower and all(
                tokens[number.first - step + each].lower == other
                for each, other in enumerate(key)
            ):
                return True
    return False


def is_year(tokens: Tokens, number: Number, unit: Counted | None) -> bool:
    """Four digits without a point after a word of time, or before no noun; decades too."""
    if number.plain and is_year_like(number) and tokens[number.first - 1].lower in months():
        return True
    before = placed("year").ending(tokens, number.first) is not None
    if number.about and number.sort == "figure" and number.scale == 1:
        if before and number.low % DECADE == 0:
            return True
        return number.plain and is_year_like(number) and unit is None
    if not number.plain or not is_year_like(number):
        return False
    return before or unit is None or (unit.kind == "noun" and number.low >= 1900)


def is_year_like(number: Number) -> bool:
    return FIRST_YEAR <= number.low <= LAST_YEAR and FIRST_YEAR <= number.high <= LAST_YEAR


def is_result(tokens: Tokens, number: Number, unit: Counted | None) -> bool:
    """*Menang 1-3*: two small numbers and a dash, and a word of matches before them."""
    if number.low == number.high or unit is not None and unit.kind in MEASURED:
        return False
    if not any(tokens[each].kind == "dash" for each in range(number.first, number.last)):
        return False
    return unit is None or any(
        placed("score").ending(tokens, number.first - step) for step in range(SCORE_REACH)
    )


def is_ordinal(tokens: Tokens, opening: int, unit: Counted | None, measured: bool) -> bool:
    """*Ke 80*: the eightieth; *ke 5 desa* counts, *ke 5 persen* too."""
    if tokens[opening - 1].lower != ORDINAL:
        return False
    verb = tokens[opening - 2].lower
    return not measured and (unit is None or not verb.startswith(("me", "di", "ber", "ter")))


def is_name(
    tokens: Tokens, number: Number, opening: int, unit: Counted | None, measured: bool
) -> bool:
    """*Boeing 737, Partai Tiga Roda*: a small number behind or among capital letters."""
    first, before = tokens[number.first], tokens[opening - 1]
    opens = tokens.opens_sentence(opening)
    if first.kind == "word" and first.text != first.lower and not opens:
        return True
    if is_numbered_name(tokens, number, opening):
        return True
    simple = number.plain or (number.sort == "word" and number.scale == 1)
    if not simple or measured or before.kind != "word" or before.text[:1] == before.lower[:1]:
        return False
    if not tokens.opens_sentence(opening - 1):
        return True
    following = tokens[number.last]
    known = any(before.lower in group for group in load().words.values()) or placed_lead(before.lower)
    return not known and following.text != following.lower


def is_numbered_name(tokens: Tokens, number: Number, opening: int) -> bool:
    """*21 Sukardi Pae, 4 Rusli*: a list of people with their numbers."""
    one, other = tokens[number.last], tokens[number.last + 1]
    return (
        number.plain
        and tokens[opening - 1].text.strip() in LISTING
        and one.text.istitle()
        and (other.text.istitle() or other.text.strip() in LISTING)
    )


def placed_lead(word: str) -> bool:
    return any(entry.form.split()[0] == word for entry in amounts().hedges)
