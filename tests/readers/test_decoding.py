"""Bytes → text: every offset must count from the file's first character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcli.errors import InputError
from claimcli.readers.decoding import decode

SENTENCE = "“Jalan desa sudah terbuka,” kata Wayan – Café pun buka lagi.\n"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_utf8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode(), "x")[0] == text


@pytest.mark.parametrize("text", ["\ufeffAir surut.", "satu\r\ndua\rtiga\n", "", "\u2028"])
def test_marks_and_line_ends_are_kept(text: str) -> None:
    assert decode(text.encode(), "x") == (text, None)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_names_the_encoding(encoding: str) -> None:
    text, notice = decode(("\ufeff" + SENTENCE).encode(encoding), "x")
    assert text == "\ufeff" + SENTENCE
    assert notice is not None
    assert encoding in notice.message


@pytest.mark.parametrize("times", [1, 20])
def test_an_older_encoding_is_guessed_and_named(times: int) -> None:
    text, notice = decode((SENTENCE * times).encode("cp1252"), "lama.txt")
    assert text == SENTENCE * times
    assert notice is not None
    assert notice.message == "lama.txt: not UTF-8, read as cp1252"


def test_a_short_text_is_not_taken_for_chinese() -> None:
    assert decode("Jum’at".encode("cp1252"), "x")[0] == "Jum’at"


def test_one_broken_byte_does_not_spoil_the_rest() -> None:
    text, notice = decode(SENTENCE.encode() + b"Air \xe2\x80 surut.", "x.txt")
    assert text == SENTENCE + "Air \ufffd surut."
    assert notice is not None
    assert notice.message == "x.txt: broken UTF-8 in 1 place, read as \ufffd"


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0", b"PK\3\4\0\0", b"teks\0teks", b"\xff\xfe\0\xd8"]
)
def test_no_text_is_an_error(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^x\.bin: "):
        decode(data, "x.bin")


@given(st.binary())
def test_any_bytes_are_text_or_an_error(data: bytes) -> None:
    try:
        text, _ = decode(data, "x")
    except InputError:
        return
    text.encode("utf-8")  # no half characters, which no record could hold
