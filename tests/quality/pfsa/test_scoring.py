"""PFSA-ID's spans read as utterances, and records scored against them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcli.document import Span
from claimcli.errors import InputError
from claimcli.pipeline import extract
from claimcli.records import CueRecord, Record
from tests.blank import blank_record, blank_source
from tests.quality.pfsa.reading import PfsaArticle, read_pfsa
from tests.quality.pfsa.report import PfsaReport, score_pfsa

TEXT = (
    "Kepala Dinas Pasar Kota Wanasari Lastri Handayani datang. ”Los baru siap,” kata Lastri, "
    "Senin. ”Besok dibuka,” katanya. ”Kami senang,” ujar Darmo, pedagang. ”Harga turun,” kata "
    "Gubernur."
)
LABELLED = (
    ("ROLE", "Kepala"),
    ("AFFILIATION", "Dinas Pasar Kota Wanasari"),
    ("PERSON", "Lastri Handayani"),
    ("STATEMENT", "”Los baru siap,”"),
    ("CUE", "kata"),
    ("PERSONCOREF", "Lastri"),
    ("DATETIME", "Senin"),
    ("STATEMENT", "”Besok dibuka,”"),
    ("CUECOREF", "katanya"),
    ("STATEMENT", "”Kami senang,”"),
    ("CUE", "ujar"),
    ("PERSON", "Darmo"),
    ("ROLE", "pedagang"),
    ("STATEMENT", "”Harga turun,”"),
    ("CUE", "kata"),
    ("PERSONCOREF", "Gubernur"),
)


def spans(text: str, labelled: tuple[tuple[str, str], ...]) -> Iterator[dict[str, object]]:
    """The labelled words where they stand, each after the one before."""
    place = 0
    for label, words in labelled:
        start = text.index(words, place)
        place = start + len(words)
        yield {"label": label, "start": start, "end": place, "text": words}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "pfsa.jsonl"
    row = {"id": "a", "text": TEXT, "spans": list(spans(TEXT, LABELLED))}
    file.write_text(json.dumps(row, ensure_ascii=False) + "\n\n", encoding="utf-8")
    return file


@pytest.fixture
def gold(path: Path) -> PfsaArticle:
    (article,) = read_pfsa(path)
    return article


def record(
    gold: PfsaArticle,
    number: int,
    source: str | None,
    *,
    cue: Span | None = None,
    role: str | None = None,
    affiliation: str | None = None,
) -> Record:
    """What a program might say of one of gold's statements; the cue is gold's unless given."""
    utterance = gold.utterances[number]
    place = cue or utterance.cue
    assert place is not None
    speaker = utterance.speaker if source is not None else None
    return blank_record(
        document="a",
        id=number + 1,
        kind="quote",
        form="direct",
        text=utterance.statement.of(TEXT),
        start=utterance.statement.start,
        end=utterance.statement.end,
        sentence=1,
        line=1,
        column=1,
        cue=CueRecord(
            text=place.of(TEXT), start=place.start, end=place.end, lemma="kata", stance="neutral"
        ),
        source=blank_source(
            name=source,
            text=speaker.of(TEXT) if speaker else None,
            start=speaker.start if speaker else None,
            end=speaker.end if speaker else None,
            role=role,
            affiliation=affiliation,
            type="person",
        ),
    )


class TestReading:
    def test_what_stands_together_belongs_together(self, gold: PfsaArticle) -> None:
        found = [
            (
                each.cue.of(TEXT) if each.cue else None,
                each.speaker.of(TEXT) if each.speaker else None,
                each.name,
                each.roles,
                each.affiliations,
            )
            for each in gold.utterances
        ]
        office = ("Kepala",), ("Dinas Pasar Kota Wanasari",)
        assert found == [
            ("kata", "Lastri", "Lastri Handayani", *office),
            ("katanya", None, None, (), ()),
            ("ujar", "Darmo", "Darmo", ("pedagang",), ()),
            ("kata", "Gubernur", None, (), ()),
        ]
        assert [each.hosted for each in gold.utterances] == [False, True, False, False]

    def test_an_office_belongs_to_nobody_in_the_next_sentence(self, tmp_path: Path) -> None:
        text = "Ia pernah menjadi lurah. Wira diam. ”Cukup,” kata Wira."
        labelled = (
            ("ROLE", "lurah"),
            ("PERSON", "Wira"),
            ("STATEMENT", "”Cukup,”"),
            ("CUE", "kata"),
            ("PERSON", "Wira"),
        )
        file = tmp_path / "pfsa.jsonl"
        file.write_text(json.dumps({"id": "b", "text": text, "spans": [*spans(text, labelled)]}))
        (article,) = read_pfsa(file)
        assert article.utterances[0].name == "Wira"
        assert article.utterances[0].roles == ()

    @pytest.mark.parametrize(
        "row",
        [
            {"id": "a", "text": "Air."},
            {
                "id": "a",
                "text": "Air.",
                "spans": [{"label": "CUE", "start": 0, "end": 3, "text": "air"}],
            },
            {
                "id": "a",
                "text": "Air.",
                "spans": [{"label": "CUE", "start": 2, "end": 9, "text": "r."}],
            },
        ],
    )
    def test_a_broken_line_is_named(self, row: object, tmp_path: Path) -> None:
        file = tmp_path / "pfsa.jsonl"
        file.write_text("\n" + json.dumps(row))
        with pytest.raises(InputError, match="line 2"):
            list(read_pfsa(file))

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="pfsa"):
            list(read_pfsa(tmp_path / "pfsa.jsonl"))


def total(gold: PfsaArticle, *records: Record) -> PfsaReport:
    return score_pfsa([(gold, records)])


class TestScoring:
    def test_all_is_right(self, gold: PfsaArticle) -> None:
        lastri = "Lastri Handayani"
        office = {"role": "Kepala", "affiliation": "Dinas Pasar Kota Wanasari"}
        scores = total(
            gold,
            record(gold, 0, lastri, **office),
            record(gold, 1, None),
            record(gold, 2, "Darmo", role="pedagang"),
            record(gold, 3, "Gubernur", role="Gubernur"),
        ).total
        assert (scores.statement.right, scores.statement.of) == (4, 4)
        assert (scores.cue.right, scores.cue.of) == (4, 4)
        assert (scores.speaker.right, scores.speaker.of) == (3, 3)
        # A title that means nobody whom gold names is not asked for its office.
        assert (scores.role.hits, scores.role.predicted, scores.role.gold) == (2, 2, 2)
        assert (scores.role_exact.hits, scores.affiliation.f1) == (2, 1.0)

    def test_a_span_that_differs_by_a_mark_is_not_found(self, gold: PfsaArticle) -> None:
        whole = record(gold, 0, "Lastri")
        inner = blank_record(
            **{
                name: getattr(whole, name)
                for name in ("document", "id", "kind", "form", "sentence", "line", "column")
            },
            text=whole.text[1:],
            start=whole.start + 1,
            end=whole.end,
        )
        scores = total(gold, inner).total
        assert (scores.statement.right, scores.statement.of, scores.cue.of) == (0, 4, 0)

    def test_the_host_of_a_clitic_is_the_cue_and_part_of_a_verb_is_not(
        self, gold: PfsaArticle
    ) -> None:
        hosted, plain = gold.utterances[1].cue, gold.utterances[2].cue
        assert hosted is not None
        assert plain is not None
        host = Span(hosted.start, hosted.end - 3)
        part = Span(plain.start, plain.end - 1)
        scores = total(
            gold, record(gold, 1, None, cue=host), record(gold, 2, "Darmo", cue=part)
        ).total
        assert (scores.cue.right, scores.cue.of) == (1, 2)

    def test_no_office_is_asked_of_a_speaker_who_was_not_found(self, gold: PfsaArticle) -> None:
        scores = total(gold, record(gold, 0, None, role="Kepala")).total
        assert (scores.speaker.right, scores.speaker.of) == (0, 1)
        assert scores.role.f1 is None

    def test_half_the_words_are_a_hit_and_less_is_none(self, gold: PfsaArticle) -> None:
        name = "Lastri Handayani"
        half = total(gold, record(gold, 0, name, affiliation="Dinas Pasar Ujung")).total
        less = total(gold, record(gold, 0, name, affiliation="Dinas Air Ujung")).total
        assert (half.affiliation.hits, half.affiliation_exact.hits) == (1, 0)
        assert (less.affiliation.hits, less.affiliation.predicted) == (0, 1)
        assert (less.role.hits, less.role.predicted, less.role.gold) == (0, 0, 1)

    def test_the_place_of_an_office_may_stand_in_gold_s_role(self, tmp_path: Path) -> None:
        text = "”Selesai,” kata Bupati Ranu Jaya Widodo."
        labelled = (
            ("STATEMENT", "”Selesai,”"),
            ("CUE", "kata"),
            ("ROLE", "Bupati Ranu Jaya"),
            ("PERSON", "Widodo"),
        )
        file = tmp_path / "pfsa.jsonl"
        file.write_text(json.dumps({"id": "c", "text": text, "spans": [*spans(text, labelled)]}))
        (article,) = read_pfsa(file)
        (utterance,) = article.utterances
        assert utterance.speaker is not None
        given = blank_record(
            document="c",
            id=1,
            kind="quote",
            form="direct",
            text=utterance.statement.of(text),
            start=utterance.statement.start,
            end=utterance.statement.end,
            sentence=1,
            line=1,
            column=1,
            source=blank_source(
                name="Widodo",
                text="Widodo",
                start=utterance.speaker.start,
                end=utterance.speaker.end,
                role="Bupati",
                affiliation="Ranu Jaya",
                type="person",
            ),
        )
        scores = score_pfsa([(article, [given])]).total
        assert (scores.role.hits, scores.role_placed.hits) == (1, 1)
        assert (scores.role_exact.hits, scores.affiliation.predicted) == (0, 1)
        assert scores.affiliation_placed.predicted == 0

    def test_faults_are_listed(self, gold: PfsaArticle) -> None:
        report = total(gold, record(gold, 0, "Lastri Handayani", role="Camat"))
        faults = [
            (each.fault, each.gold, each.predicted) for each in report.articles[0].disagreements
        ]
        assert faults == [
            ("role", "Kepala", "Camat"),
            ("affiliation", "Dinas Pasar Kota Wanasari", None),
            ("miss", "statement", None),
            ("miss", "statement", None),
            ("miss", "statement", None),
        ]
        assert (report.total.statement.right, report.total.statement.of) == (1, 4)
        assert report.total.role.f1 == 0.0


def test_the_program_is_scored_on_a_file(path: Path) -> None:
    golds = list(read_pfsa(path))
    results = extract(gold.article for gold in golds)
    scores = score_pfsa(zip(golds, (each.records for each in results), strict=True)).total
    assert (scores.statement.right, scores.cue.right) == (4, 4)
    assert (scores.speaker.right, scores.speaker.of) == (3, 3)
    assert scores.role.gold == 2
