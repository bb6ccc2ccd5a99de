"""Records made by hand: every field absent but those that a test names."""

from __future__ import annotations

from typing import Any

from claimcli.records import SCHEMA, PartyRecord, Record, SourceRecord, SpanRecord

__all__ = ["blank_record", "blank_source", "party"]


def blank_record(**fields: Any) -> Record:
    """A record in which nothing is known but ``fields``."""
    absent: dict[str, Any] = dict.fromkeys(Record.__struct_fields__)
    absent |= dict.fromkeys(("via", "accused", "statute", "quantities", "proofs"), ())
    absent |= {"hearsay": False, "anonymous": False, "certainty": "unknown"}
    absent |= {"polarity": "positive", "schema": SCHEMA, "confidence": 1.0, "rule": "quotation"}
    return Record(**absent | fields)


def blank_source(**fields: Any) -> SourceRecord:
    """A source of which nothing is known but ``fields``."""
    absent: dict[str, Any] = dict.fromkeys(SourceRecord.__struct_fields__)
    return SourceRecord(**absent | {"type": "unknown", "candidates": ()} | fields)


def party(text: str, start: int, end: int, name: str | None = None) -> PartyRecord:
    """Somebody in a charge, mentioned once."""
    span = SpanRecord(text=text, start=start, end=end)
    return PartyRecord(name=name, text=text, start=start, end=end, spans=(span,))
