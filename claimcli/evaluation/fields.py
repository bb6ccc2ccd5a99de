"""What each claim says, field by field: when gold and prediction agree.

Fields are named as in the record (see ``records``). Gold files have older names for some
(see ``gold``). Every field is read as a list of items, empty where there is nothing:

* names (``accuser``, ``accused``, ``victim``, ``via``): equal as a source's are, see
  ``agreement.same_name``; the order of ``via`` is not asked;
* words (``act``, ``when``, ``where``, ``addressee``, ``medium``): token F1 of the spans at
  least 0.5; ``when_iso`` asks for the same date;
* ``statutes``: same law, article and paragraph, one item each; *Nomor* and *No.* are one;
* ``quantities``: same value, modifier and unit (``agreement.same_unit``); ``quantity_values``
  asks for the value only;
* ``responds_to``: the record answered matches the gold's;
* ``hearsay``, ``anonymous``: the true ones are the items;
* ``stage``, ``class``, ``tense``: the value is the item, null is none;
* ``status``, ``certainty``, ``polarity``, ``stance``: the items are the values but for the
  commonest one (alleged, certain, positive, neutral), which would hide every other in a mean;
  ``accuracy``, of all matched records that have the field in gold, counts that one too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from msgspec import UNSET, UnsetType

from claimcli.document import Span
from claimcli.evaluation.agreement import same_name, same_unit, same_value
from claimcli.evaluation.pairing.gold import GoldRecord
from claimcli.evaluation.pairing.matching import THRESHOLD, Words
from claimcli.records import PartyRecord, Record, SourceRecord

__all__ = ["FIELDS", "Field", "Matched"]

Items = tuple[Any, ...]
Values = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """What an agreement may have to look up: the text's words, and which predicted record
    (by ``id``) answers which gold one (by place, from 0)."""

    words: Words
    answers: Mapping[int, int]


def _equal(gold: Any, predicted: Any, matched: Matched) -> bool:
    return bool(gold == predicted)


@dataclass(frozen=True, slots=True)
class Field:
    """A field as items of either side, and when two of them are the same.

    ``gold`` is UNSET where nobody annotated the field. ``default`` is no item for F1.
    """

    name: str
    gold: Callable[[GoldRecord], Items | UnsetType]
    predicted: Callable[[Record], Items]
    same: Callable[[Any, Any, Matched], bool] = _equal
    default: str | None = None


def _items(value: Any) -> Items:
    if isinstance(value, tuple):
        return value
    return () if value is None or value is False else (value,)


def _gold(name: str, of: Callable[[Any], Any] = lambda item: item) -> Callable[[GoldRecord], Any]:
    def read(record: GoldRecord) -> Items | UnsetType:
        value = getattr(record, name)
        return UNSET if value is UNSET else tuple(map(of, _items(value)))

    return read


def _gold_status(record: GoldRecord) -> Items | UnsetType:
    """All gold has it; it is asked where answers to allegations are annotated."""
    return UNSET if record.responds_to is UNSET else _items(record.status)


def _predicted(
    path: str, of: Callable[[Any], Any] = lambda item: item
) -> Callable[[Record], Items]:
    return lambda record: tuple(map(of, _items(attrgetter(path)(record))))


def _inner(outer: str, inner: str) -> Callable[[Record], Items]:
    """A value of the record's cue or source, which may be absent."""

    def read(record: Record) -> Items:
        holder = getattr(record, outer)
        return () if holder is None else _items(getattr(holder, inner))

    return read


def _name(party: PartyRecord | SourceRecord) -> str | None:
    return party.name or party.text


def _same_name(gold: str, predicted: str | None, matched: Matched) -> bool:
    return same_name(gold, predicted)


def _span(words: Any) -> Span:
    return Span(words.start, words.end)


def _overlap(gold: Span, predicted: Span, matched: Matched) -> bool:
    return matched.words.f1(gold, predicted) >= THRESHOLD


def _provision(statute: Any) -> tuple[str | None, ...]:
    law = re.sub(r"\b(?:nomor|no\.?)\s*", "", statute.law.casefold()) if statute.law else None
    return law, statute.article and statute.article.casefold(), statute.paragraph


def _values(quantity: Any) -> Values:
    value = quantity.value
    return tuple(value) if isinstance(value, tuple) else (value,)


def _quantity(quantity: Any) -> tuple[Values, str | None, str | None]:
    return _values(quantity), quantity.modifier, quantity.unit


def _same_quantity(gold: Any, predicted: Any, matched: Matched) -> bool:
    return (
        same_value(gold[0], predicted[0])
        and gold[1] == predicted[1]
        and same_unit(gold[2], predicted[2])
    )


def _same_answer(gold: int, predicted: int, matched: Matched) -> bool:
    return matched.answers.get(predicted) == gold


FIELDS = (
    Field("accuser", _gold("accuser"), _predicted("accuser", _name), _same_name),
    Field("accused", _gold("charged"), _predicted("accused", _name), _same_name),
    Field("act", _gold("act", _span), _predicted("act", _span), _overlap),
    Field("victim", _gold("victim"), _predicted("victim", _name), _same_name),
    Field("statutes", _gold("statute", _provision), _predicted("statutes", _provision)),
    Field("stage", _gold("stage"), _predicted("stage")),
    Field("responds_to", _gold("responds_to"), _predicted("responds_to"), _same_answer),
    Field("status", _gold_status, _predicted("status"), default="alleged"),
    Field("certainty", _gold("certainty"), _predicted("certainty"), default="certain"),
    Field("polarity", _gold("polarity"), _predicted("polarity"), default="positive"),
    Field("tense", _gold("time"), _predicted("tense")),
    Field("stance", _gold("stance"), _inner("cue", "stance"), default="neutral"),
    Field("hearsay", _gold("hearsay"), _predicted("hearsay")),
    Field("anonymous", _gold("anonymous"), _inner("source", "anonymous")),
    Field("class", _gold("social_class"), _inner("source", "class_")),
    Field("via", _gold("via"), _predicted("via", lambda relay: _name(relay.source)), _same_name),
    Field("when", _gold("when", _span), _predicted("when", _span), _overlap),
    Field(
        "when_iso",
        lambda record: (
            record.when if record.when is UNSET else _items(record.when and record.when.iso)
        ),
        lambda record: _items(record.when and record.when.iso),
    ),
    Field("where", _gold("where", _span), _predicted("where", _span), _overlap),
    Field("addressee", _gold("addressee", _span), _predicted("addressee", _span), _overlap),
    Field("medium", _gold("medium", _span), _predicted("medium", _span), _overlap),
    Field(
        "quantities",
        _gold("quantities", _quantity),
        _predicted("quantities", _quantity),
        _same_quantity,
    ),
    Field(
        "quantity_values",
        _gold("quantities", _values),
        _predicted("quantities", _values),
        lambda gold, predicted, matched: same_value(gold, predicted),
    ),
)
