"""The table: what a reader must find in it at any width."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from claimcli.records import Result
from claimcli.renderers import Options, formats

render = formats()["table"].render


def printed(results: list[Result], options: Options) -> str:
    return "".join(render(results, options))


@pytest.mark.parametrize("width", [1, 60, 80, 100, 119, 120, 160, 500])
def test_lines_fit_and_nothing_is_lost(
    width: int, results: list[Result], options: Callable[..., Options]
) -> None:
    text = printed(results, options(width=width))
    assert max(map(len, text.splitlines())) <= min(max(width, 60), 160)
    together = "".join(text.split())
    for shown in ("QUOTES(4)", "ALLEGATIONS(3)", "BACKGROUND(1)", "Siti", "Bupati,", "menuduh"):
        assert shown in together
    assert "\x1b" not in text


def test_kinds_come_in_order(results: list[Result], options: Callable[..., Options]) -> None:
    text = printed(results, options())
    assert text.index("QUOTES") < text.index("ALLEGATIONS") < text.index("BACKGROUND")


def test_markup_and_escapes_of_an_article_are_shown_as_they_stand(
    results: list[Result], options: Callable[..., Options]
) -> None:
    text = printed(results, options(width=160))
    assert "[bold]Karang[/bold]" in text
    assert "␛[31mbantuan‹U+202E›" in text
    assert "Banjir [di] Sukamaju" in text
    assert "via Kabar [red]Pagi[/red]" in text


def test_colours_change_nothing_but_colour(
    results: list[Result], options: Callable[..., Options]
) -> None:
    coloured = printed(results, options(width=90, colour=True))
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert "\x1b[" in coloured
    assert "\x1b" not in plain
    lines = [line.rstrip() for line in plain.split("\n")]
    assert "\n".join(lines) == printed(results, options(width=90))


def test_without_records_there_is_a_friendly_line(
    results: list[Result], options: Callable[..., Options]
) -> None:
    assert printed(results[1:], options()) == "kosong.txt\nno claims\n"


def test_without_documents_nothing_is_printed(options: Callable[..., Options]) -> None:
    assert printed([], options()) == ""


def test_the_environment_changes_nothing(
    results: list[Result], options: Callable[..., Options], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = printed(results, options(width=90))
    for name, value in {"COLUMNS": "33", "FORCE_COLOR": "1", "TERM": "dumb"}.items():
        monkeypatch.setenv(name, value)
    assert printed(results, options(width=90)) == before


def test_a_source_is_introduced_once_in_each_table(
    results: list[Result], options: Callable[..., Options]
) -> None:
    assert printed(results, options(width=160)).count("Bupati, Sukamaju") == 2


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize(
    "shown",
    ["anonymous", "answers 2:12", "2024-12-02", "suspect", "hearsay", "possible", "negative"],
)
def test_what_a_claim_says_is_shown_where_it_is_not_plain(
    shown: str, width: int, results: list[Result], options: Callable[..., Options]
) -> None:
    text = printed(results, options(width=width))
    assert shown in text
    assert "certain\n" not in text
    assert "positive" not in text


def test_an_answer_is_shown_even_where_the_allegation_is_not(
    results: list[Result], options: Callable[..., Options]
) -> None:
    quotes = [each for each in results[0].records if each.kind == "quote"]
    text = printed([replace(results[0], records=tuple(quotes))], options(width=160))
    assert "membantah" in text
    assert "answers" not in text
