"""Numbers that count nothing: labels, codes, parts of names, years."""

from __future__ import annotations

from functools import cache

from claimcli.claims import Modifier
from claimcli.enrich.amounts import hedges
from claimcli.enrich.amounts.counted_nouns import Phrases
from claimcli.enrich.amounts.hedges import announced
from claimcli.enrich.amounts.numerals.number_tokens import Tokens
from claimcli.enrich.amounts.numerals.numbers import Number
from claimcli.enrich.amounts.units import Counted
from claimcli.lexicon import closed, load
from claimcli.lexicon.amounts import Uncounted, amounts
from claimcli.lexicon.patterns import VERBAL

__all__ = [
    "counts_nothing",
    "dates_rule",
    "follows_labelled",
    "in_phrase",
    "is_code",
    "is_name",
    "is_ordinal",
    "is_result",
    "is_year",
    "months",
    "placed",
]

COMMA = ","
LONGEST_LIST = 8
"""The most numbers that one label holds for."""


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
    if tokens[position].lower not in closed("joins labelled numbers"):
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
    """Whether the number's first word belongs to a fixed phrase (*salah satu, kaki lima*)."""
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


LINKING = frozenset("./:_#=@&\\+*")
"""Marks that join figures to a code, date or address."""


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


ORDINAL = "ke"
LISTING = frozenset({";", ",", ":", "(", ")", ""})
QUOTES = frozenset("\"'“”„«‘’″")
SCORE_REACH = 3
"""Words before two numbers among which a word shows them to be a result."""


def is_name(tokens: Tokens, number: Number, opening: int, unit: Counted | None) -> bool:
    """*Boeing 737, Partai Tiga Roda*: a small number behind or among capital letters."""
    first, before = tokens[number.first], tokens[opening - 1]
    opens = tokens.opens_sentence(opening)
    quoted = before.text in QUOTES and is_title(tokens, number.last)
    if first.kind == "word" and first.text != first.lower and (quoted or not opens):
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


def is_title(tokens: Tokens, position: int) -> bool:
    """Whether a title goes on there: *program "Dua [Anak Cukup]"*, not *"Dua [Polisi luka]"*."""
    one, other = tokens[position], tokens[position + 1]
    return one.text.istitle() and (other.text.istitle() or other.kind == "mark")


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
    return not unit.measured and not verb.startswith(VERBAL)


FIRST_YEAR, LAST_YEAR = 1000, 2199
YEAR = "tahun"
DIGITS_OF_YEAR = 4
MODERN = 1900
"""Years before this one seldom stand without a word of time."""
DECADE = 10


def months() -> frozenset[str]:
    """The names of the months."""
    return closed("month")


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
    bounded = is_bounded(tokens, number.first)
    if (before and not bounded) or unit is None:
        return True
    stated = bounded or announced(tokens, number.first)
    return not unit.measured and number.low >= MODERN and not stated


def is_bounded(tokens: Tokens, first: int) -> bool:
    """Whether a hedge stands before it that does not go with a year (*lebih dari 2000 rumah*)."""
    return hedges.before(tokens, first, 0).modifier not in {None, Modifier.ABOUT}


def is_year_like(number: Number) -> bool:
    return FIRST_YEAR <= number.low <= LAST_YEAR and FIRST_YEAR <= number.high <= LAST_YEAR


def dates_rule(tokens: Tokens, unit: Counted) -> bool:
    """*Perda 5 Tahun 2019*: the number of a rule before its year."""
    year = tokens[unit.last]
    return unit.name.lower() == YEAR and year.kind == "figure" and len(year.text) == DIGITS_OF_YEAR


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
