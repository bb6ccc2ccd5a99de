"""The table: what a reader must find in it at any width."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len

from claimcli.document import Article
from claimcli.records import Result
from claimcli.renderers import Options, formats
from tests.blank import blank_record, blank_source

render = formats()["table"].render


def printed(results: list[Result], options: Options) -> str:
    return "".join(render(results, options))


EVERYTHING = frozenset({"quote", "allegation", "background"})


@pytest.mark.parametrize("width", [1, 60, 80, 100, 119, 120, 160, 200, 500])
def test_lines_fit_and_nothing_is_lost(
    width: int, results: list[Result], options: Callable[..., Options]
) -> None:
    text = printed(results, options(width=width, marked=EVERYTHING))
    assert max(map(len, text.splitlines())) <= min(max(width, 60), 200)
    together = "".join(text.split())
    for shown in ("QUOTES(4)", "ALLEGATIONS(3)", "BACKGROUND(1)", "Siti", "Bupati,", "menuduh"):
        assert shown in together
    assert "\x1b" not in text


def test_kinds_come_in_order(results: list[Result], options: Callable[..., Options]) -> None:
    text = printed(results, options())
    assert text.index("ALLEGATIONS") < text.index("QUOTES") < text.index("BACKGROUND")


def test_background_is_counted_unless_asked_for(
    results: list[Result], options: Callable[..., Options]
) -> None:
    text = printed(results, options())
    assert text.endswith("\nBACKGROUND (1) shown with --kind all\n")
    assert "Tanggul itu selesai" not in text
    assert "Tanggul itu selesai" in printed(results, options(marked=EVERYTHING))


def test_only_documents_with_hits_are_shown(
    results: list[Result], options: Callable[..., Options]
) -> None:
    assert "kosong.txt" not in printed(results, options())
    assert "kosong.txt\nno claims\n" in printed(results, options(empty=True))
    background = [each for each in results[0].records if each.kind == "background"]
    only = replace(results[0], records=tuple(background))
    assert printed([only, only], options()) == ""
    assert "BACKGROUND (1)" in printed([only], options())


def test_reasons_have_the_whole_width(
    explained: list[Result], options: Callable[..., Options]
) -> None:
    lines = printed(explained, options(width=80)).splitlines()
    reasons = [line for line in lines if line.startswith("      · rule ")]
    assert len(reasons) == 7
    assert "      · rule accusation: contoh [merah]" in reasons


def test_markup_and_escapes_of_an_article_are_shown_as_they_stand(
    results: list[Result], options: Callable[..., Options]
) -> None:
    text = printed(results, options(width=160))
    assert "[bold]Karang[/bold]" in text
    assert "␛[31mbantuan‹U+202E›" in text
    assert "Banjir [di] Sukamaju" in text
    assert "[red]Pagi[/red]" in text


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
    ["anonymous", "answers 3", "2024-12-02", "suspect", "hearsay", "possible", "negative"],
)
def test_what_a_claim_says_is_shown_where_it_is_not_plain(
    shown: str, width: int, results: list[Result], options: Callable[..., Options]
) -> None:
    text = printed(results, options(width=width))
    assert shown in text
    assert "certain\n" not in text
    assert "positive" not in text


@pytest.mark.parametrize("words", ["日本語の文字 " * 9, "re\u0301sume\u0301 " * 15, "panjang" * 40])
@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_wide_and_combining_characters_keep_their_columns(
    words: str, width: int, options: Callable[..., Options]
) -> None:
    place = {"text": words, "start": 0, "end": len(words), "line": 1, "column": 1}
    source = blank_source(text=words, start=0, end=len(words), name=words, type="person")
    quote = blank_record(id=1, kind="quote", document="a", source=source, **place)
    text = printed([Result(Article("a", words), (quote,))], options(width=width))
    assert max(map(cell_len, text.splitlines())) <= width
    for word in set(words.split()):
        assert set(word) <= set(text)
