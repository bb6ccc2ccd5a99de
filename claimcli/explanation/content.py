"""How sure the content is, and the numbers in it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.explanation.phrasing import proved
from claimcli.records import QuantityRecord, Record
from claimcli.translation import _

__all__ = ["amount", "content_reasons"]


def content_reasons(record: Record) -> Iterator[str]:
    """Certainty, polarity and tense with their words; each quantity with its value."""
    yield proved(record, "certainty")
    yield proved(record, "polarity")
    if record.tense is not None:
        yield proved(record, "tense")
    for quantity in record.quantities:
        yield _("quantity: “{words}”: {amount}", words=quantity.text, amount=amount(quantity))


def amount(quantity: QuantityRecord) -> str:
    """*more_than 11000 kontainer amunisi*, *about 20 to 99 kapal*."""
    ends = dict.fromkeys([quantity.low, quantity.high])
    number = _(" to ").join(map(str, ends))
    return " ".join(part for part in (_(quantity.modifier or ""), number, quantity.unit) if part)
