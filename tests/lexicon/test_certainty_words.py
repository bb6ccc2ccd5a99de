"""What each example of a word of certainty, of condition or of standing says, the program finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import pytest

from claimcli.lexicon import load
from claimcli.lexicon.files.tables import read
from claimcli.lexicon.modality import (
    Commitment,
    Condition,
    Modal,
    Scope,
    commitments,
    conditions,
    modals,
)
from claimcli.lexicon.standings import Anonymity, Hearsay, SourceClass
from claimcli.records import Record
from tests.conftest import ParseMany, RecordsOf
from tests.lexicon.marked import marked

MODALS = read("modality.tsv", Modal)
COMMITMENTS = read("commitments.tsv", Commitment)
CONDITIONS = read("conditions.tsv", Condition)
CLASSES = read("classes.tsv", SourceClass)
HEARSAY = read("hearsay.tsv", Hearsay)
ANONYMITY = read("anonymity.tsv", Anonymity)


class Shown(Protocol):
    """An entry with a form and an example."""

    @property
    def form(self) -> str: ...
    @property
    def example(self) -> str: ...


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    files: Sequence[Sequence[Shown]] = (
        MODALS,
        COMMITMENTS,
        CONDITIONS,
        CLASSES,
        HEARSAY,
        ANONYMITY,
    )
    parse_many([marked(entry.example).text for entries in files for entry in entries])


def said(record: Record) -> tuple[str, str, str | None]:
    return record.certainty, record.polarity, record.tense


def wanted(entry: Modal | Commitment) -> tuple[str, str, str | None]:
    """What an entry makes of a plain statement."""
    return (
        "certain" if entry.certainty == "-" else entry.certainty,
        "positive" if entry.polarity == "-" else entry.polarity,
        None if isinstance(entry, Commitment) or entry.time == "-" else entry.time,
    )


@pytest.mark.parametrize("entry", MODALS, ids=lambda entry: entry.form)
def test_modal_says_it_of_its_predicate(entry: Modal, records_of: RecordsOf) -> None:
    example = marked(entry.example)
    record = records_of(example.text)[0]
    assert said(record) == wanted(entry)
    proofs = {proof.text for proof in record.proofs if proof.field in {"certainty", "polarity"}}
    if entry.certainty not in {"-"} or entry.polarity == "negative":
        assert example.cue is not None
        assert example.cue.of(example.text) in proofs
    if entry.time == "future":
        times = {proof.text for proof in record.proofs if proof.field == "tense"}
        assert example.cue is not None
        assert example.cue.of(example.text) in times


@pytest.mark.parametrize("entry", COMMITMENTS, ids=lambda entry: entry.form)
def test_cue_says_it_of_its_content(entry: Commitment, records_of: RecordsOf) -> None:
    example = marked(entry.example)
    assert example.cue is not None
    found = [
        said(record)
        for record in records_of(example.text)
        if record.cue is not None and record.cue.start == example.cue.start
    ]
    assert found == [wanted(entry)]


@pytest.mark.parametrize("entry", CONDITIONS, ids=lambda entry: entry.form)
def test_condition_makes_its_main_clause_conditional(
    entry: Condition, records_of: RecordsOf
) -> None:
    assert [record.tense for record in records_of(marked(entry.example).text)] == ["conditional"]


@pytest.mark.parametrize("entry", CLASSES, ids=lambda entry: entry.form)
def test_description_tells_the_class(entry: SourceClass, records_of: RecordsOf) -> None:
    sources = [record.source for record in records_of(marked(entry.example).text) if record.source]
    assert [source.class_ for source in sources] == [None if entry.name == "none" else entry.name]


@pytest.mark.parametrize("entry", HEARSAY, ids=lambda entry: f"{entry.form} {entry.place}")
def test_hearsay_has_nobody_to_vouch(entry: Hearsay, records_of: RecordsOf) -> None:
    assert any(record.hearsay for record in records_of(marked(entry.example).text))


@pytest.mark.parametrize("entry", ANONYMITY, ids=lambda entry: entry.form)
def test_phrase_keeps_its_source_nameless(entry: Anonymity, records_of: RecordsOf) -> None:
    nameless = entry.kind != "initials"
    sources = [record.source for record in records_of(marked(entry.example).text)]
    assert [each and each.anonymous for each in sources] == [nameless]


def test_values_are_those_of_the_record() -> None:
    for entry in (*MODALS, *COMMITMENTS):
        assert entry.certainty in {"-", "certain", "probable", "possible", "unknown"}, entry
        assert entry.polarity in {"-", "positive", "negative"}, entry
    assert {entry.time for entry in MODALS} == {"-", "future"}
    assert {entry.scope for entry in MODALS} == set(Scope)
    assert {entry.yields for entry in CLASSES} == {"yes", "no"}
    assert {entry.place for entry in HEARSAY} == {"adverb", "source"}
    assert {entry.kind for entry in ANONYMITY} == {"indefinite", "initials", "withheld"}


def test_what_a_cue_commits_to_is_told_of_cues_alone() -> None:
    forms = {entry.form for entry in load().cues}
    assert commitments().keys() <= forms


def test_no_form_stands_twice() -> None:
    assert len(modals()) == len(MODALS)
    assert len(commitments()) == len(COMMITMENTS)
    assert len(conditions()) == len(CONDITIONS)
    assert len({entry.form for entry in CLASSES}) == len(CLASSES)


def test_an_example_shows_its_form() -> None:
    entries: Sequence[Shown] = (*MODALS, *COMMITMENTS, *CONDITIONS, *CLASSES, *ANONYMITY)
    for entry in entries:
        assert entry.form in marked(entry.example).text.lower(), entry
