"""How sure the content is, and the numbers in it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.explanation.wording import proved
from claimcli.records import QuantityRecord, Record

__all__ = ["amount", "content_reasons"]


def content_reasons(record: Record) -> Iterator[str]:
    """Certainty, polarity and tense with their words; each quantity with its value."""
    yield proved(record, "certainty")
    yield proved(record, "polarity")
    if record.tense is not None:
        yield proved(record, "tense")
    for quantity in record.quantities:
        yield f"quantity: “{quantity.text}”: {amount(quantity)}"


def amount(quantity: QuantityRecord) -> str:
    """*more_than 11000 kontainer amunisi*, *about 20 to 99 kapal*."""
    ends = dict.fromkeys([quantity.low, quantity.high])
    number = " to ".join(map(str, ends))
    return " ".join(part for part in (quantity.modifier, number, quantity.unit) if part)
