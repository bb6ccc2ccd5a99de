"""How a source was found and what each field says, in words."""

from __future__ import annotations

from typing import Any

import pytest

from claimcli.document import Article
from claimcli.explanation import explained
from claimcli.explanation.attribution import source_reason
from claimcli.records import (
    CueRecord,
    MomentRecord,
    PartyRecord,
    ProofRecord,
    QuantityRecord,
    Record,
    RelayRecord,
    Result,
    SourceRecord,
    SpanRecord,
    StatuteRecord,
)
from tests.blank import blank_record, blank_source


def source(text: str | None, name: str | None, **fields: Any) -> SourceRecord:
    place: dict[str, Any] = {"start": None, "end": None}
    if text is not None:
        place = {"start": 0, "end": len(text)}
    return blank_source(text=text, name=name, type="person", **place, **fields)


NAME = "Siti Rahmah"


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (None, "nobody is named"),
        (source("Bupati Siti Rahmah", NAME), "named at the cue as “Bupati Siti Rahmah”"),
        (source("Ia", NAME), "“Ia” stands for Siti Rahmah"),
        (
            source("Kapolres", NAME, resolved_by="title"),
            "“Kapolres” stands for Siti Rahmah, by its title",
        ),
        (
            source("Rahmah", None, candidates=(NAME, "Rahmah Dewi")),
            "“Rahmah” may be Siti Rahmah or Rahmah Dewi; left open",
        ),
        (source("ia", None), "“ia”, whom the article does not name"),
        (source(None, NAME), "Siti Rahmah, carried on from the attribution before"),
    ],
)
def test_how_a_source_was_found(found: SourceRecord | None, reason: str) -> None:
    assert source_reason(found) == f"source: {reason}"


def words(text: str, start: int = 0) -> dict[str, Any]:
    return {"text": text, "start": start, "end": start + len(text)}


def span(text: str, start: int = 0) -> SpanRecord:
    return SpanRecord(**words(text, start))


def somebody(text: str, name: str | None, *others: str) -> PartyRecord:
    spans = tuple(map(span, others))
    return PartyRecord(name=name, spans=spans, **words(text))


def proof(field: str, text: str) -> ProofRecord:
    return ProofRecord(field=field, **words(text))


def amount(text: str, **fields: Any) -> QuantityRecord:
    value = fields["value"]
    low, high = value if isinstance(value, tuple) else (value, value)
    given = {"modifier": None, "unit": None, "low": low, "high": high, **words(text), **fields}
    return QuantityRecord(**given)


def relay(text: str, name: str, cue: str | None, **fields: Any) -> RelayRecord:
    found = CueRecord(lemma="kutip", stance="neutral", **words(cue)) if cue else None
    return RelayRecord(source=source(text, name, **fields), cue=found)


def said(**fields: Any) -> Record:
    blank: dict[str, Any] = {"kind": "quote", "rule": "speech", "certainty": "certain"}
    return blank_record(**blank | fields)


def reasons_of(record: Record) -> tuple[str, ...]:
    (told,) = explained(Result(Article("-", ""), (record,))).records
    assert told.explanation is not None
    return told.explanation


def statute(text: str, *cited: str | None) -> StatuteRecord:
    law, article, paragraph = cited
    return StatuteRecord(law=law, article=article, paragraph=paragraph, **words(text))


@pytest.mark.parametrize(
    ("fields", "reasons"),
    [
        ({"accuser": somebody("Ia", NAME, "Rahmah")}, ["accuser: Siti Rahmah (“Ia”, “Rahmah”)"]),
        (
            {"accused": (somebody("PT Tirta", "PT Tirta"), somebody("mandornya", None))},
            ["accused: “PT Tirta”", "accused: “mandornya”"],
        ),
        ({"act": span("mengurangi tebal tanggul")}, ["act: “mengurangi tebal tanggul”"]),
        ({"victim": somebody("korban", "Slamet")}, ["victim: Slamet (“korban”)"]),
        (
            {"statutes": (statute("Pasal 5 ayat 1 KUHP", "KUHP", "5", "1"),)},
            ["statute: “Pasal 5 ayat 1 KUHP”: KUHP, article 5, paragraph 1"],
        ),
        (
            {"statutes": (statute("Pasal 5", None, "5", None),)},
            ["statute: “Pasal 5”: law not named, article 5"],
        ),
        (
            {
                "stage": "suspect",
                "status": "denied",
                "proofs": (proof("stage", "tersangka"), proof("certainty", "mungkin")),
                "certainty": "possible",
            },
            ["stage: suspect, by “tersangka”", "status: denied", "possible, by “mungkin”"],
        ),
        ({"responds_to": 3}, ["responds_to: answers claim 3"]),
        ({}, ["certainty: certain", "polarity: positive"]),
        (
            {
                "polarity": "negative",
                "tense": "future",
                "proofs": (
                    proof("tense", "akan"),
                    proof("polarity", "tidak"),
                    proof("tense", "lusa"),
                ),
            },
            ["polarity: negative, by “tidak”", "tense: future, by “akan”, “lusa”"],
        ),
        ({"hearsay": True}, ["hearsay: nobody vouches for it"]),
        (
            {"source": source("warga", None, anonymous=True)},
            ["anonymous: the source is kept nameless"],
        ),
        ({"source": source("Ia", NAME, class_="official")}, ["class: official"]),
        (
            {
                "via": (
                    relay("Kabar Pagi", "Kabar Pagi", "dikutip", class_="media"),
                    relay("ia", NAME, None),
                )
            },
            ["via: Kabar Pagi (media), cue “dikutip”", "via: Siti Rahmah, mentioned as “ia”"],
        ),
        (
            {"when": MomentRecord(iso="2024-12-02", **words("Senin (2/12/2024)"))},
            ["when: “Senin (2/12/2024)”: 2024-12-02"],
        ),
        (
            {"when": MomentRecord(iso=None, **words("Senin")), "where": span("kantornya")},
            ["when: “Senin”: a day that the article does not tell", "where: “kantornya”"],
        ),
        (
            {"addressee": span("wartawan"), "medium": span("pesan singkat")},
            ["addressee: “wartawan”", "medium: “pesan singkat”"],
        ),
        (
            {
                "quantities": (
                    amount("lebih dari 300 karung", value=300, modifier="more_than", unit="karung"),
                    amount("puluhan kapal", value=(20, 99), modifier="about", unit="kapal"),
                    amount("1,5 kali", value=1.5, unit="kali"),
                )
            },
            [
                "quantity: “lebih dari 300 karung”: more_than 300 karung",
                "quantity: “puluhan kapal”: about 20 to 99 kapal",
                "quantity: “1,5 kali”: 1.5 kali",
            ],
        ),
    ],
)
def test_each_value_is_told_with_its_words(fields: dict[str, Any], reasons: list[str]) -> None:
    told = reasons_of(said(**fields))
    positions = [
        next(place for place, line in enumerate(told) if line.endswith(reason))
        for reason in reasons
    ]
    assert positions == sorted(positions)


def test_what_a_record_does_not_say_is_not_told() -> None:
    told = [line.split(":")[0] for line in reasons_of(said(kind="background", rule="narration"))]
    assert told == ["rule narration", "certainty", "polarity"]
