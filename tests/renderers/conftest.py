"""Results made by hand: every field that a renderer can meet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from claimcli.document import Article
from claimcli.records import CueRecord, MomentRecord, Record, RelayRecord, Result, SourceRecord
from claimcli.renderers import Options
from tests.blank import blank_record, blank_source, party

TEXT = (
    "“Air mulai surut,” kata Bupati Sukamaju Siti Rahmah, Senin, “tetapi dua dusun masih "
    "terendam.”\n"
    "Ia menuduh kontraktor PT Tirta Bangun mengurangi tebal tanggul. Tanggul itu selesai "
    "dibangun tahun lalu dan sejak itu sudah dua kali jebol pada musim hujan.\n"
    "Kepala dusun [bold]Karang[/bold] diduga menjual \x1b[31mbantuan\u202e.\n"
    "Siti memperingatkan tanggul baru harus lebih tinggi.\n"
    "PT Tirta membantah tuduhan itu lewat Kabar [red]Pagi[/red], Senin (2/12/2024).\n"
    "Konon tanggul itu mungkin tidak akan selesai.\n"
)


def found(part: str) -> dict[str, Any]:
    """Where ``part`` stands in the article."""
    start = TEXT.index(part)
    return {"text": part, "start": start, "end": start + len(part)}


def record(number: int, kind: Any, part: str, **others: Any) -> Record:
    """A record whose other fields are null unless given."""
    place = found(part)
    line_start = TEXT.rfind("\n", 0, place["start"]) + 1
    fields: dict[str, Any] = {
        "document": "banjir.txt",
        "id": number,
        "kind": kind,
        "sentence": number,
        "line": TEXT.count("\n", 0, place["start"]) + 1,
        "column": place["start"] - line_start + 1,
        "confidence": 0.9,
        "certainty": "certain",
    }
    return blank_record(**fields | place | others)


def source(part: str | None) -> SourceRecord:
    """Siti Rahmah, as ``part`` mentions her."""
    place = found(part) if part is not None else {"text": None, "start": None, "end": None}
    return blank_source(
        **place, name="Siti Rahmah", role="Bupati", affiliation="Sukamaju", type="person"
    )


@pytest.fixture(scope="session")
def results() -> list[Result]:
    """An article with records of all kinds, and one without any."""
    records = (
        record(
            1,
            "quote",
            "“Air mulai surut,”",
            form="direct",
            cue=CueRecord(**found("kata"), lemma="kata", stance="neutral"),
            source=source("Bupati Sukamaju Siti Rahmah"),
            group=1,
        ),
        record(
            2,
            "quote",
            "“tetapi dua dusun masih terendam.”",
            form="direct",
            source=source(None),
            group=1,
        ),
        record(
            3,
            "allegation",
            "kontraktor PT Tirta Bangun mengurangi tebal tanggul",
            form="indirect",
            cue=CueRecord(**found("menuduh"), lemma="tuduh", stance="accusing"),
            source=source("Ia"),
            accused=(party(**found("kontraktor PT Tirta Bangun"), name="PT Tirta Bangun"),),
            status="denied",
            answered_by=(7,),
            stage="suspect",
            rule="accusation",
        ),
        record(
            4,
            "background",
            "Tanggul itu selesai dibangun tahun lalu dan sejak itu sudah dua kali jebol pada "
            "musim hujan",
            subkind="fact",
            rule="narration",
        ),
        record(
            5,
            "allegation",
            "Kepala dusun [bold]Karang[/bold] diduga menjual \x1b[31mbantuan\u202e",
            form="indirect",
            cue=CueRecord(**found("diduga"), lemma="duga", stance="distancing"),
            accused=(party(**found("Kepala dusun [bold]Karang[/bold]")),),
            status="alleged",
            rule="suspicion",
        ),
        record(
            6,
            "quote",
            "tanggul baru harus lebih tinggi",
            form="indirect",
            cue=CueRecord(**found("memperingatkan"), lemma="ingat", stance="neutral"),
            source=source("Siti"),
            rule="speech",
        ),
        record(
            7,
            "quote",
            "tuduhan itu",
            form="indirect",
            cue=CueRecord(**found("membantah"), lemma="bantah", stance="denying"),
            source=blank_source(**found("PT Tirta"), type="organization", anonymous=True),
            via=(RelayRecord(source=blank_source(**found("Kabar [red]Pagi[/red]")), cue=None),),
            responds_to=3,
            polarity="negative",
            when=MomentRecord(**found("Senin (2/12/2024)"), iso="2024-12-02"),
            rule="speech",
        ),
        record(
            8,
            "allegation",
            "Konon tanggul itu mungkin tidak akan selesai",
            form="indirect",
            cue=CueRecord(**found("Konon"), lemma="konon", stance="distancing"),
            status="alleged",
            certainty="possible",
            polarity="negative",
            tense="future",
            hearsay=True,
            rule="suspicion",
        ),
    )
    return [
        Result(Article("banjir.txt", TEXT, "Banjir [di] Sukamaju"), records),
        Result(Article("kosong.txt", ""), ()),
    ]


@pytest.fixture
def options() -> Callable[..., Options]:
    """Options with a model and a version that never change."""

    def make(**others: Any) -> Options:
        return Options(
            version="1.2.3",
            model=lambda: {"name": "carried", "licence": "CC BY-SA 4.0", "sha256": {}},
            **others,
        )

    return make


@pytest.fixture
def explained(results: list[Result]) -> list[Result]:
    """The results with a reason in each record."""
    return [
        Result(
            each.article,
            tuple(
                replace(record, explanation=(f"rule {record.rule}: contoh [merah]",))
                for record in each.records
            ),
        )
        for each in results
    ]
