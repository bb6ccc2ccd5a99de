"""Paragraphs come out of each kind of file."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcli.training.corpora.texts import texts


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.txt", "Air surut.\n\nWarga pulang.\n", ["Air surut.", "Warga pulang."]),
        ("a.jsonl", '{"text": "Hujan reda.\\nAngin tenang."}\n', ["Hujan reda.", "Angin tenang."]),
        (
            "a.jsonl",
            '{"sacr": "{M1:jenis=\\"orang\\" Rina} datang bersama ayah{M2:jenis=\\"\\" nya}."}',
            ["Rina datang bersama ayahnya."],
        ),
        ("a.conllu", "# sent_id = 1\n# text = Kapal tiba.\n1\tKapal\n", ["Kapal tiba."]),
        ("a.tsv", "#Text=Rina ( 30 ) datang .\n1-1\tRina\n", ["Rina (30) datang."]),
        (
            "a.txt",
            'Rina\tB-PER\nbertanya\tO\n:\tO\n"\tO\nKapan\tO\n?\tO\n"\tO\n\nHujan\tO\n.\tO\n',
            ['Rina bertanya: "Kapan?"', "Hujan."],
        ),
    ],
)
def test_paragraphs(name: str, text: str, expected: list[str], tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert list(texts([path])) == expected
