"""The lexicon's entries about numbers: what they are worth, count and mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claimcli.claims import Modifier
from claimcli.lexicon.files.tables import cells, read, rows

__all__ = ["Amounts", "Boundary", "Hedge", "Numeral", "Uncounted", "Unit", "amounts", "own_units"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number word: ``value`` is a number, a fraction or the range *low..high*.

    ``kind``: *digit*, *ten* (10, 11), *teen* (adds 10), *scale* (multiplies), *one* (a
    scale with *se-*), *round* (*seribuan*), *some* (*puluhan*), *several* (*beberapa*,
    before a scale only), *half*, *fraction*, *denominator*, *point*, *sign*, *clipped*
    (*rb*), *money* (*M*, of money only), *whole* (*setahun*: one of the unit in it).
    """

    form: str
    kind: str
    value: str
    example: str


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that tells how near a number is; ``modifier`` as in the record.

    ``place``: *before* or *after* the number, or *lead*: it only announces an amount,
    so that a number without a unit is one.
    """

    form: str
    place: str
    modifier: Modifier | None
    example: str


@dataclass(frozen=True, slots=True)
class Unit:
    """What is measured: ``unit`` as in the record, = for the words as written.

    ``kind``: *currency* (either side of the number), *money*, *share*, *closed* (no noun
    follows: *jam*), *open* (a noun may follow: *ton beras*), *before* (*magnitudo*).
    """

    form: str
    kind: str
    unit: str
    example: str


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Words beside which a number counts nothing.

    ``place``: *label* before it (*pasal 5*), *bare* before it where no measure follows,
    *after* it (*07.30 WIB*), *phrase* around it, *year* before a year, *score* before a
    result.
    """

    form: str
    place: str
    example: str


@dataclass(frozen=True, slots=True)
class Boundary:
    """Where a counted noun phrase ends.

    ``kind``: *end* before the word, *state* likewise, and a bare number before it counts
    people; *head* only the phrase's first word; *modifier* never its first; *noun*
    belongs to it though it looks like a verb.
    """

    form: str
    kind: str
    example: str


@dataclass(frozen=True)
class Amounts:
    """All entries about numbers."""

    numerals: tuple[Numeral, ...]
    hedges: tuple[Hedge, ...]
    units: tuple[Unit, ...]
    uncounted: tuple[Uncounted, ...]
    boundaries: tuple[Boundary, ...]


def own_units() -> tuple[Unit, ...]:
    """The units of the table that is kept by hand."""
    return read("units.tsv", Unit)


def money() -> Iterator[Unit]:
    """Currencies by their Indonesian names of Unicode CLDR (``training/cldr.py``)."""
    for form, code in rows("currencies.tsv"):
        yield Unit(form, "money", code, f"Harganya [9 {form}].")


@cache
def amounts() -> Amounts:
    """The entries that the package carries; read once a process."""
    return Amounts(
        numerals=read("numerals.tsv", Numeral),
        hedges=tuple(
            Hedge(form, place, None if modifier == "none" else Modifier(modifier), example)
            for form, place, modifier, example in cells("hedges.tsv", Hedge)
        ),
        units=(*own_units(), *money()),
        uncounted=read("uncounted.tsv", Uncounted),
        boundaries=read("boundaries.tsv", Boundary),
    )
