"""Moments as written and what they come to, seen from Wednesday, 4 December 2024."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcli.document import Span
from claimcli.enrich.dates.calendar import iso
from claimcli.enrich.dates.date_phrases import expressions
from claimcli.enrich.dates.words import values

TODAY = date(2024, 12, 4)
DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
MONTHS = {number: form for form, number in values("month").items()}
RELATIVE = {"kemarin": -1, "hari ini": 0, "besok": 1, "lusa": 2, "dua hari lalu": -2}
dates = st.dates(date(1950, 1, 1), date(2049, 12, 31))
PIECES = """
Senin (2/12/2024) 2/12 ( ) , . - / 31 Desember 2024 pukul 09.15 WIB malam lalu pekan kemarin
Minggu minggu ini se dua hari yang tanggal pada 99/99/9999 (31/2) 29 Februari 0/0/0000 -1
"""
pieces = st.sampled_from(PIECES.split())


def found(text: str, today: date | None = TODAY) -> list[list[str | None]]:
    """The moments of a text with what they come to."""
    return [
        [moment.span.of(text), iso(moment, today)]
        for moment in expressions(text, Span(0, len(text)))
    ]


@pytest.mark.parametrize("text", ["kemarin", "Senin", "Senin (2/12)", "2 Desember", "pekan lalu"])
def test_without_the_articles_date_nothing_is_guessed(text: str) -> None:
    assert found(text, None) == [[text, None]]


@given(day=dates, today=st.none() | dates)
def test_a_full_date_is_itself_however_it_is_written(day: date, today: date | None) -> None:
    name = DAYS[day.weekday()]
    month = MONTHS[str(day.month)].capitalize()
    for written in (
        f"{name} ({day.day}/{day.month}/{day.year})",
        f"{name} ({day.day:02}-{day.month:02}-{day.year})",
        f"{name}, {day.day} {month} {day.year}",
        f"{day.day} {month} {day.year}",
        day.isoformat(),
    ):
        assert found(written, today) == [[written, day.isoformat()]]


@given(today=dates, back=st.integers(0, 300))
def test_a_date_without_its_year_is_the_last_there_was(today: date, back: int) -> None:
    day = today - timedelta(days=back)
    written = f"{DAYS[day.weekday()]} ({day.day}/{day.month})"
    assert found(written, today) == [[written, day.isoformat()]]


@given(today=dates, number=st.integers(0, 6))
def test_a_bare_weekday_is_within_the_week_before(today: date, number: int) -> None:
    ((_, told),) = found(DAYS[number], today)
    assert told is not None
    day = date.fromisoformat(told)
    assert day.weekday() == number
    assert timedelta(0) <= today - day < timedelta(days=7)


@given(today=dates, word=st.sampled_from(sorted(RELATIVE)))
def test_relative_days_are_counted_from_the_article(today: date, word: str) -> None:
    expected = today + timedelta(days=RELATIVE[word])
    assert found(word, today) == [[word, expected.isoformat()]]


@given(
    parts=st.lists(pieces | st.text(max_size=3), max_size=12),
    today=st.none() | st.dates(),
)
def test_moments_are_apart_in_order_and_never_an_error(
    parts: list[str], today: date | None
) -> None:
    text = " ".join(parts)
    end = 0
    for moment in expressions(text, Span(0, len(text))):
        assert end <= moment.span.start < moment.span.end <= len(text)
        end = moment.span.end
        assert iso(moment, today) is None or iso(moment, today)
