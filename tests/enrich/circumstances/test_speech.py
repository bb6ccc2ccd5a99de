"""The day from which the article's days are counted."""

from __future__ import annotations

import pytest

from tests.cases.shapes import Given
from tests.conftest import ParseMany


def days(text: str, date: str | None, parse_many: ParseMany) -> list[str | None]:
    """When each record with a cue was said, in an article of that date."""
    records = Given(lambda: parse_many([text])[0]).records(date)
    return [each.when.iso for each in records if each.cue is not None and each.when is not None]


@pytest.mark.parametrize(
    ("text", "date", "moments"),
    [
        # The article's own full date says of which year the others are.
        (
            "“Air naik,” kata Rina, Senin (2/12/2024). “Air surut,” kata Yanti, Selasa (3/12).",
            None,
            ["2024-12-02", "2024-12-03"],
        ),
        # The latest day on which one speaks, not the day of what is said.
        (
            "“Air naik,” kata Rina, Selasa (3/12/2024). Pasar dibuka Senin (6/1/2025). "
            "“Kami lega,” kata Yanti, kemarin.",
            None,
            ["2024-12-03", "2024-12-02"],
        ),
        # Nobody speaks on a full date: the one beside its weekday.
        (
            "Tanggul jebol pada Minggu (1/12/2024). “Air naik,” kata Rina, Sabtu.",
            None,
            ["2024-11-30"],
        ),
        # Nothing tells the year, or the day.
        ("“Air naik,” kata Rina, Senin (2/12).", None, [None]),
        ("“Air naik,” kata Rina, kemarin.", None, [None]),
        ("Sejak 2024 banjir. “Air naik,” kata Rina, Senin (2/12).", None, [None]),
        # A given date goes before what the article says.
        ("“Air naik,” kata Rina, Senin (2/12/2024) lalu.", "2025-01-05", ["2024-12-02"]),
        ("“Air naik,” kata Rina, kemarin.", "2025-01-01T06:30:00+07:00", ["2024-12-31"]),
        ("“Air naik,” kata Rina, kemarin.", "Rabu, 1 Januari 2025 06.30 WIB", ["2024-12-31"]),
        ("“Air naik,” kata Rina, kemarin.", "entah kapan", [None]),
    ],
)
def test_days_are_counted_from_the_article(
    text: str, date: str | None, moments: list[str | None], parse_many: ParseMany
) -> None:
    assert days(text, date, parse_many) == moments
