"""JSON Lines: one bad line costs only itself."""

from __future__ import annotations

from io import BytesIO

import pytest

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers.jsonl import FORMAT
from claimcli.readers.outcome import Options, Outcome


def read(data: bytes) -> list[Outcome]:
    return list(FORMAT.read(BytesIO(data), "berita.jsonl", Options()))


@pytest.mark.parametrize(
    ("line", "article"),
    [
        (b'{"id": "a", "text": "Hujan."}', Article("a", "Hujan.")),
        (b'{"id": "a", "text": "Hujan.", "title": "B"}', Article("a", "Hujan.", "B")),
        (b'{"id": 7, "text": ""}', Article("7", "")),
        (
            b'{"id": "a", "text": "Hujan.", "published": "2024-12-02T09:15+07:00"}',
            Article("a", "Hujan.", date="2024-12-02T09:15+07:00"),
        ),
        (
            b'{"id": "a", "text": "Hujan.", "date": "2024-12-02", "published": "2024-12-03"}',
            Article("a", "Hujan.", date="2024-12-02"),
        ),
        (b'{"text": "Hujan.", "id": null, "lain": [1]}', Article("berita.jsonl:1", "Hujan.")),
        (
            b'\xef\xbb\xbf{"text": "\\ufeffHujan.\\r\\n"}\r\n',
            Article("berita.jsonl:1", "\ufeffHujan.\r\n"),
        ),
        ('{"id":"\u2028","text":"\u2028😀"}'.encode(), Article("\u2028", "\u2028😀")),
        (b'{"text": "\\ud83d\\ude00"}', Article("berita.jsonl:1", "😀")),
    ],
)
def test_a_line_is_an_article(line: bytes, article: Article) -> None:
    assert read(line) == [article]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b'{"id": "a", "text": "Hujan."', "broken JSON"),
        (b"Hujan turun.", "broken JSON"),
        (b"[" * 100_000, "broken JSON"),
        (b'{"text": ' + b"1" * 5000 + b"}", "broken JSON"),
        (b'"Hujan"', "not a JSON object"),
        (b'{"id": "a"}', 'no "text"'),
        (b'{"text": null}', 'no "text"'),
        (b'{"text": ["Hujan."]}', '"text" is not a string'),
        (b'{"text": "Hujan.", "title": 5}', '"title" is not a string'),
        (b'{"text": "Hujan.", "date": 20241202}', '"date" is not a string'),
        (b'{"text": "Hujan.", "id": true}', '"id" is not a string'),
        (b'{"text": "Hu\\ud800jan."}', "lone surrogate"),
        (b'{"text": "Hujan\xff."}', "not UTF-8"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(line: bytes, problem: str) -> None:
    good = b'{"id": "baik", "text": "Air surut."}'
    before, error, after = read(good + b"\n" + line + b"\n\n" + good)
    assert before == after == Article("baik", "Air surut.")
    assert isinstance(error, InputError)
    assert error.message.startswith("berita.jsonl:2: ")
    assert problem in error.message


def test_a_binary_file_is_one_error() -> None:
    (error,) = read(b"\x00\x01\n" * 50)
    assert isinstance(error, InputError)
    assert error.message == "berita.jsonl: binary file, not JSON Lines"


def test_lines_are_counted_without_blank_ones() -> None:
    assert FORMAT.count(BytesIO(b"{}\n\n  \n{}\nx")) == 3
