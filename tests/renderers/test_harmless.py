"""No article can command a terminal, whatever is in it."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcli.harmless import JOINERS, escaped_json, harmless, one_line

ANYTHING = st.text(st.characters(codec=None))
DANGEROUS = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def dangerous(text: str) -> set[str]:
    return {char for char in text if unicodedata.category(char) in DANGEROUS} - JOINERS


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Air surut.", "Air surut."),
        ("satu\r\ndua\n", "satu\ndua\n"),
        ("\x1b]0;judul\x07", "␛]0;judul␇"),
        ("\x9b31m", "‹U+009B›31m"),
        ("\u202edilaskab", "‹U+202E›dilaskab"),
        ("\ufeffketer\u00adangan", "keterangan"),
        ("a\tb\x7f", "a b␡"),
        ("“Jum’at” é 👩\u200d🌾", "“Jum’at” é 👩\u200d🌾"),
        ("\ud800", "\ufffd"),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert harmless(text) == shown


@given(ANYTHING)
def test_only_line_ends_are_left(text: str) -> None:
    assert dangerous(harmless(text)) <= {"\n"}


@given(ANYTHING)
def test_a_line_stays_a_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


@given(st.text())
def test_ordinary_letters_are_never_touched(text: str) -> None:
    letters = "".join(char for char in text if char.isprintable())
    assert harmless(letters) == letters


@given(st.text())
def test_escaped_json_says_the_same(text: str) -> None:
    escaped = escaped_json(json.dumps([text], ensure_ascii=False))
    assert json.loads(escaped) == [text]
    assert not dangerous(escaped)
