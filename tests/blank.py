"""Records made by hand: every field absent but those that a test names."""

from __future__ import annotations

from typing import Any

from claimcli.claims import Certainty, Form, Kind, Polarity, Stage, Status, Subkind, Tense
from claimcli.records import SCHEMA, PartyRecord, Record, SourceRecord

__all__ = ["blank_record", "blank_source", "party"]

CLOSED = {
    "kind": Kind,
    "form": Form,
    "subkind": Subkind,
    "stage": Stage,
    "status": Status,
    "certainty": Certainty,
    "polarity": Polarity,
    "tense": Tense,
}
"""Fields of a record whose values a test may write as words."""


def blank_record(**fields: Any) -> Record:
    """A record in which nothing is known but ``fields``."""
    absent: dict[str, Any] = dict.fromkeys(Record.__struct_fields__)
    absent |= dict.fromkeys(
        ("via", "accused", "statutes", "answered_by", "quantities", "proofs"), ()
    )
    absent |= {"hearsay": False, "certainty": "unknown"}
    absent |= {"polarity": "positive", "schema": SCHEMA, "confidence": 1.0, "rule": "quotation"}
    values = absent | fields
    values |= {name: of(values[name]) for name, of in CLOSED.items() if values[name] is not None}
    return Record(**values)


def blank_source(**fields: Any) -> SourceRecord:
    """A source of which nothing is known but ``fields``."""
    absent: dict[str, Any] = dict.fromkeys(SourceRecord.__struct_fields__)
    absent |= {"type": "unknown", "named": False, "anonymous": False, "candidates": ()}
    return SourceRecord(**absent | fields)


def party(text: str, start: int, end: int, name: str | None = None) -> PartyRecord:
    """Somebody in a charge, mentioned once."""
    return PartyRecord(name=name, text=text, start=start, end=end, spans=())
