"""The marked article: every word of it, every claim, at any width."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from msgspec.structs import replace as changed
from rich.cells import cell_len

from claimcli.document import Article
from claimcli.records import CueRecord, Result
from claimcli.renderers import Options, formats
from tests.blank import blank_record, blank_source

render = formats()["marked"].render
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def printed(results: list[Result], options: Options) -> str:
    return "".join(render(results, options))


def speech(text: str, content: str) -> Result:
    """An article with one quote in it."""
    start = text.index(content)
    place = {"text": content, "start": start, "end": start + len(content)}
    quote = blank_record(id=1, kind="quote", certainty="certain", document="a", **place)
    return Result(Article("a", text), (quote,))


@pytest.mark.parametrize("width", [1, 40, 60, 80, 109, 110, 120, 200, 500])
@pytest.mark.parametrize("with_reasons", [False, True])
def test_lines_fit_and_every_word_is_there(
    width: int,
    with_reasons: bool,
    results: list[Result],
    explained: list[Result],
    options: Callable[..., Options],
) -> None:
    text = printed(explained if with_reasons else results, options(width=width))
    assert max(map(cell_len, text.splitlines())) <= max(width, 40)
    for shown in ("surut,”", "terendam.”", "kontraktor", "hujan.", "answers", "membantah"):
        assert shown in text
    for claim in ("3! ", "5! ", "8! ", "1 Siti", "6 Siti"):
        assert claim in " ".join(text.split())
    assert "2!" not in text


def test_brackets_tell_claims_cues_and_sources_apart(
    results: list[Result], options: Callable[..., Options]
) -> None:
    text = " ".join(printed(results, options(width=80)).split())
    assert "[1 “Air mulai surut,”] {kata} <Bupati Sukamaju" in text
    assert "<Ia> {menuduh} [3! kontraktor <PT Tirta> Bangun mengurangi" in text
    assert "[n quote] · [n! allegation] · {cue} · <source>" in text


def test_background_is_marked_on_demand_only(
    results: list[Result], options: Callable[..., Options]
) -> None:
    assert "[4 Tanggul" not in printed(results, options())
    assert "background: 1 claim, marked with --kind all" in printed(results, options())
    everything = options(marked=frozenset({"quote", "allegation", "background"}))
    text = printed(results, everything)
    assert "[4 Tanggul" in text
    assert "--kind all" not in text


def test_the_claims_stand_beside_the_text_where_there_is_room(
    results: list[Result], options: Callable[..., Options]
) -> None:
    lines = printed(results, options(width=120)).splitlines()
    (first,) = [line for line in lines if "“Air mulai surut,”" in line]
    assert "1 Siti Rahmah, Bupati, Sukamaju · kata" in first
    assert not any("────" in line for line in lines)


@pytest.mark.parametrize("width", [60, 140])
def test_colours_change_brackets_to_colours_and_no_word(
    width: int, results: list[Result], options: Callable[..., Options]
) -> None:
    text = printed(results, options(width=width, colour=True))
    plain = COLOUR.sub("", text)
    assert "\x1b" not in plain
    assert not set("{}<>") & set(plain)
    assert "2 “tetapi dua dusun" in " ".join(plain.split())
    assert "3! kontraktor PT Tirta Bangun" in plain


def test_articles_are_shown_as_they_stand(
    results: list[Result], options: Callable[..., Options]
) -> None:
    for colour in (False, True):
        text = COLOUR.sub("", printed(results, options(width=200, colour=colour)))
        assert "[bold]Karang[/bold]" in text
        assert "␛[31mbantuan‹U+202E›" in text
        assert not set(text) & {"\x1b", "\u202e"}


@pytest.mark.parametrize(
    "words",
    [
        "日本語の文字は二つ分の幅がある " * 8,
        "re\u0301sume\u0301 nai\u0308ve " * 12,
        "👩\u200d🌾 petani " * 12,
        "sangatpanjang" * 20,
    ],
)
@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_wide_and_combining_characters_keep_their_columns(
    words: str, width: int, options: Callable[..., Options]
) -> None:
    found = speech(f"Awal. {words.strip()} Akhir.", words.strip())
    text = printed([found], options(width=width))
    assert max(map(cell_len, text.splitlines())) <= width
    lines = re.sub(r" +1 nobody named$", "", text, flags=re.MULTILINE).split()
    assert "".join(words.split()) in "".join(lines)


def test_line_ends_of_any_kind_end_paragraphs(options: Callable[..., Options]) -> None:
    text = printed([speech("Satu.\r\nDua kata.\rTiga.\n\n\nEmpat.", "kata")], options(width=60))
    assert "\nSatu.\n\nDua [1 kata].\n\nTiga.\n\nEmpat.\n" in text


def test_a_claim_over_a_line_end_goes_on_after_it(options: Callable[..., Options]) -> None:
    text = printed([speech("Ia: “Satu.\n\nDua” akhir.", "“Satu.\n\nDua”")], options(width=60))
    assert "Ia: [1 “Satu.]\n\n[1… Dua”] akhir." in text


def test_lines_that_were_cut_within_a_sentence_are_one_paragraph(
    options: Callable[..., Options],
) -> None:
    cut = "Ia mengatakan\nair mulai surut di\n  semua dusun.\n\nLalu pulang."
    text = printed([speech(cut, "air mulai surut di\n  semua dusun")], options(width=80))
    assert "\nIa mengatakan [1 air mulai surut di semua dusun].\n\nLalu pulang.\n" in text


def test_who_is_told_once_with_the_post(
    results: list[Result], options: Callable[..., Options]
) -> None:
    assert printed(results, options(width=140)).count("Bupati, Sukamaju") == 1


def test_a_document_without_claims_is_still_shown(
    results: list[Result], options: Callable[..., Options]
) -> None:
    article = Article("kosong.txt", "Tidak ada apa-apa.")
    text = printed([replace(results[1], article=article)], options())
    assert text == "kosong.txt\n\nTidak ada apa-apa.\n\nno claims\n"


def test_a_source_within_a_cue_is_marked_there(options: Callable[..., Options]) -> None:
    source = blank_source(text="nya", start=10, end=13, name="Siti", type="person")
    found = speech("“A,” tutur" + "nya.", "“A,”")
    (quote,) = found.records
    cue: dict[str, Any] = {"text": "tuturnya", "start": 5, "end": 13}
    cue |= {"lemma": "tutur", "stance": "neutral"}

    quote = changed(quote, source=source, cue=CueRecord(**cue))
    assert "[1 “A,”] {tutur<nya>}." in printed([replace(found, records=(quote,))], options())
