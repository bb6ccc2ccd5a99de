"""What is asked of each shape of case: what the program finds, in the words of the case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from claimcli.claims import Quantity
from claimcli.document import Document, Span
from claimcli.enrich.amounts import quantities_in
from claimcli.enrich.charges.citations import citations
from claimcli.enrich.dates.calendar import iso
from claimcli.enrich.dates.date_phrases import expressions
from claimcli.pipeline import analyse
from claimcli.records import PartyRecord, Record
from tests.cases.cases import Row

__all__ = ["PARSED", "SHAPES", "Given", "found_record", "picked", "shape_of"]

TODAY = date(2024, 12, 4)
"""The Wednesday from which the days in ``dates`` are counted."""
CIRCUMSTANCES = ("when", "where", "addressee", "medium")


@dataclass(frozen=True)
class Given:
    """A text's document; called for only by shapes that need a parse."""

    document: Callable[[], Document]

    def records(self, day: str | None = None) -> list[Record]:
        """The records, of an article of that day."""
        document = self.document()
        if day is not None:
            document = replace(document, article=replace(document.article, date=day))
        return list(analyse(document))


def found_record(record: Record) -> Row:
    """A record in the words of a case."""
    source = record.source
    return {
        "kind": record.kind,
        "form": record.form,
        "content": record.text,
        "cue": record.cue.text if record.cue else None,
        "source": source.text if source else None,
        "name": source.name if source else None,
        "role": source.role if source else None,
        "affiliation": source.affiliation if source else None,
        "type": source.type if source else None,
        "resolved_by": source.resolved_by if source else None,
        "candidates": list(source.candidates) if source else None,
        "accused": record.accused[0].text if record.accused else None,
        "status": record.status,
        "subkind": record.subkind,
        "group": record.group,
    }


def picked(records: Sequence[Record], about: str) -> Record:
    """The shortest allegation that has the words in it."""
    found = [each for each in records if each.kind == "allegation" and about in each.text]
    assert found, f"no allegation about {about!r} in {[each.text for each in records]}"
    return min(found, key=lambda each: len(each.text))


def of_records(row: Row, given: Given) -> Row:
    """Every record, each with the fields that its counterpart names."""
    rows = [found_record(record) for record in given.records()]
    wanted = row["records"]
    keys = [*map(dict.keys, wanted), *[each.keys() for each in rows[len(wanted) :]]]
    shown = [{key: each[key] for key in names} for each, names in zip(rows, keys, strict=False)]
    return {"records": shown}


def of_certainty(row: Row, given: Given) -> Row:
    record = given.records()[0]
    return {
        "certainty": record.certainty,
        "polarity": record.polarity,
        "tense": record.tense,
    }


def of_source(row: Row, given: Given) -> Row:
    record = given.records()[0]
    source = record.source
    return {
        "class": source.class_ if source else None,
        "hearsay": record.hearsay,
        "anonymous": source is not None and source.anonymous,
    }


def party(found: PartyRecord | None) -> str | None:
    """A party by its name, else as it is mentioned."""
    return (found.name or found.text) if found is not None else None


def of_charge(row: Row, given: Given) -> Row:
    record = picked(given.records(), row["about"])
    return {
        "accuser": party(record.accuser),
        "accused": [party(each) for each in record.accused],
        "act": record.act.text if record.act else None,
        "victim": party(record.victim),
    }


def of_stage(row: Row, given: Given) -> Row:
    record = picked(given.records(), row["about"])
    proofs = [each.text for each in record.proofs if each.field == "stage"]
    return {"stage": record.stage, "proof": proofs[0] if proofs else None}


def of_response(row: Row, given: Given) -> Row:
    records = given.records()
    allegation = picked(records, row["about"])
    answers = {
        each.responds_to == allegation.id
        for each in records
        if each.kind != "allegation"
        and ((each.cue and each.cue.text == row["answer"]) or row["answer"] in each.text)
    }
    (linked,) = answers or {None}
    return {"status": allegation.status, "linked": linked}


def of_via(row: Row, given: Given) -> Row:
    attributed = [record for record in given.records() if record.kind != "background"]
    return {
        "chains": [
            [
                {"name": relay.source.name, "cue": relay.cue.text if relay.cue else None}
                for relay in record.via
            ]
            for record in attributed
        ]
    }


def told(record: Record) -> Row:
    """The circumstances of a record."""
    values = {field: getattr(record, field) for field in CIRCUMSTANCES}
    found = {field: value.text for field, value in values.items() if value is not None}
    if record.when is not None:
        found["iso"] = record.when.iso
    return found


def of_circumstances(row: Row, given: Given) -> Row:
    return {"claims": [told(each) for each in given.records(row["date"]) if each.cue]}


def amount(text: str, quantity: Quantity) -> Row:
    low, high = quantity.low, quantity.high
    return {
        "text": quantity.span.of(text),
        "value": low if low == high else [low, high],
        "modifier": quantity.modifier,
        "unit": quantity.unit,
    }


def of_amounts(row: Row, given: Given) -> Row:
    text = row["text"]
    return {"quantities": [amount(text, each) for each in quantities_in(text)]}


def of_statutes(row: Row, given: Given) -> Row:
    found = citations(row["text"], 0, len(row["text"]))
    return {"statutes": [[each.law, each.article, each.paragraph] for each in found]}


def of_dates(row: Row, given: Given) -> Row:
    text = row["text"]
    found = expressions(text, Span(0, len(text)))
    return {"moments": [[each.span.of(text), iso(each, TODAY)] for each in found]}


SHAPES: dict[str, Callable[[Row, Given], Row]] = {
    "records": of_records,
    "certainty": of_certainty,
    "hearsay": of_source,
    "accuser": of_charge,
    "stage": of_stage,
    "linked": of_response,
    "chains": of_via,
    "claims": of_circumstances,
    "quantities": of_amounts,
    "statutes": of_statutes,
    "moments": of_dates,
}
"""By the key that only cases of the shape have."""
PARSED = SHAPES.keys() - {"quantities", "statutes", "moments"}
"""Shapes that ask for a parse."""


def shape_of(row: Row) -> str:
    """The key of the case's shape."""
    (shape,) = row.keys() & SHAPES.keys()
    return shape
