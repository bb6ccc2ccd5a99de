"""What the examples of the calendar's words and of the circumstances' words mark is found."""

from __future__ import annotations

import re

import pytest

from claimcli.document import Span
from claimcli.enrich.circumstances.nouns import OPENERS
from claimcli.enrich.dates.date_phrases import expressions
from claimcli.lexicon import load
from claimcli.lexicon.files.entries import Circumstance, DateWord
from claimcli.pipeline import analyse
from tests.conftest import ParseMany
from tests.lexicon.marked import marked

DATES = load().dates
WORDS = load().circumstances
NOUNS = {
    "channel",
    "event",
    "facing",
    "hearer",
    "locative",
    "meeting",
    "place",
    "platform",
    "press",
    "station",
    "talk",
}
NUMBERS = {"weekday", "month", "part", "day", "week", "month offset", "year offset", "number"}


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([marked(entry.example).text for entry in WORDS])


@pytest.mark.parametrize("entry", [pytest.param(each, id=each.form) for each in DATES])
def test_date_word_is_in_the_moment_of_its_example(entry: DateWord) -> None:
    example = marked(entry.example)
    assert example.cue is not None
    assert entry.form in example.cue.of(example.text).lower()
    found = [moment.span for moment in expressions(example.text, Span(0, len(example.text)))]
    assert found == [example.cue]


def test_values_of_date_words() -> None:
    for entry in DATES:
        if entry.kind in NUMBERS:
            assert int(entry.value) is not None, entry
        elif entry.kind == "zone":
            assert re.fullmatch(r"[+-]\d\d:\d\d", entry.value), entry
        elif entry.kind == "direction":
            assert re.fullmatch(r"before|after|by|week -?\d", entry.value), entry
        elif entry.kind == "unit":
            assert entry.value in {"days", "weeks", "months", "years"}, entry
        else:
            assert (entry.kind, entry.value) == ("vague", "none"), entry


def test_kinds_of_circumstance_words() -> None:
    assert {entry.kind for entry in WORDS} == OPENERS | NOUNS


@pytest.mark.parametrize(
    "entry", [pytest.param(each, id=f"{each.form}/{each.kind}") for each in WORDS]
)
def test_word_tells_the_circumstance_of_its_example(
    entry: Circumstance, parse_many: ParseMany
) -> None:
    example = marked(entry.example)
    assert example.cue is not None
    assert entry.form in example.cue.of(example.text).lower()
    (record,) = (
        record for record in analyse(parse_many([example.text])[0]) if record.cue is not None
    )
    values = (record.when, record.where, record.addressee, record.medium)
    found = [Span(value.start, value.end) for value in values if value is not None]
    if example.content is None:
        assert entry.kind == "topic"
        assert not found
    else:
        assert example.content in found
