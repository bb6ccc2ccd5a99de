"""What each entry about numbers says, its example shows; no models are needed."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from claimcli.claims import Modifier, Quantity
from claimcli.document import Span
from claimcli.enrich.amounts import quantities_in
from claimcli.enrich.amounts.numerals.numbers import low_and_high
from claimcli.lexicon.amounts import Boundary, Hedge, Numeral, Uncounted, Unit, amounts

Entry = Boundary | Hedge | Numeral | Uncounted | Unit


def named(entries: Iterable[Entry]) -> list[object]:
    return [pytest.param(entry, id=entry.form) for entry in entries]


def found(entry: Entry) -> Quantity:
    """The one quantity of the example, which fills the marked words."""
    text, span = bracketed(entry.example)
    (quantity,) = quantities_in(text)
    assert quantity.span == span
    return quantity


def bracketed(example: str) -> tuple[str, Span]:
    """The example without its square brackets, and what stood between them."""
    before, _, rest = example.partition("[")
    inside, _, after = rest.partition("]")
    return before + inside + after, Span(len(before), len(before) + len(inside))


@pytest.mark.parametrize("entry", named(amounts().numerals))
def test_numeral_is_in_a_quantity(entry: Numeral) -> None:
    quantity = found(entry)
    assert entry.form in quantity.span.of(bracketed(entry.example)[0]).lower()
    low, high = low_and_high(entry.value)
    if entry.kind in {"digit", "ten", "one", "round", "some", "whole"}:
        assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize("entry", named(amounts().hedges))
def test_hedge_modifies(entry: Hedge) -> None:
    quantity = found(entry)
    assert quantity.modifier == (None if entry.place == "lead" else entry.modifier)
    words = quantity.span.of(bracketed(entry.example)[0]).lower()
    assert words.startswith(entry.form) == (entry.place == "before")
    assert (entry.form in words) == (entry.place != "lead")


@pytest.mark.parametrize("entry", named(amounts().units))
def test_unit_is_counted(entry: Unit) -> None:
    unit = found(entry).unit
    assert unit is not None
    if entry.unit == "=":
        assert unit.lower().startswith(entry.form)
    else:
        assert unit == entry.unit


@pytest.mark.parametrize("entry", named(amounts().uncounted))
def test_beside_it_nothing_is_counted(entry: Uncounted) -> None:
    assert entry.form in entry.example.lower()
    assert list(quantities_in(entry.example)) == []


@pytest.mark.parametrize("entry", named(amounts().boundaries))
def test_boundary_ends_the_phrase_or_belongs_to_it(entry: Boundary) -> None:
    quantity = found(entry)
    text = bracketed(entry.example)[0].lower()
    inside = entry.form in text[quantity.span.start : quantity.span.end]
    assert inside == (entry.kind in {"head", "modifier", "noun"})
    if not inside:
        assert text[quantity.span.end :].startswith(f" {entry.form}")


def test_modifiers_are_those_of_the_record() -> None:
    kinds = {entry.modifier for entry in amounts().hedges if entry.place != "lead"}
    assert kinds == set(Modifier)


def test_money_has_codes_of_three_letters() -> None:
    codes = {entry.unit for entry in amounts().units if entry.kind in {"currency", "money"}}
    assert all(len(code) == 3 and code.isalpha() and code.isupper() for code in codes)
