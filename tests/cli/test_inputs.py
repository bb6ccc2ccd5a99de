"""The program over files as people have them, named and in a pipe."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path

import pytest

from claimcli.errors import ExitStatus
from tests.cli.program import Run

TEXT = "Lurah Wayan Sukerti mengatakan bendungan itu retak. Warga menuding pabrik membuang limbah."
PAGE = f"<!doctype html><html><body><article><p>{TEXT}</p></article></body></html>"
WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p></w:body></w:document>"
)
SAID = {"bendungan itu retak", "pabrik membuang limbah"}


def claims(out: str) -> dict[str, set[str]]:
    """The claims of each document; the offsets of all count from the same text."""
    found: dict[str, set[str]] = {}
    for line in out.splitlines():
        claim = json.loads(line)
        assert TEXT[claim["start"] : claim["end"]] == claim["text"]
        found.setdefault(claim["document"], set()).add(claim["text"])
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The same article in many formats, and what is none."""
    berita = tmp_path / "berita"
    berita.mkdir()
    (berita / "a.html").write_text(PAGE)
    (berita / "b.csv").write_text(f'nomor;judul;isi\n1;Retak;"{TEXT}"\n')
    (berita / "c.json").write_text(json.dumps([{"id": "c", "text": f"<p>{TEXT}</p>"}]))
    (berita / "d.jsonl.gz").write_bytes(gzip.compress(json.dumps({"text": TEXT}).encode()))
    (berita / "e.md").write_text(f"# Retak\n\n{TEXT.replace('Wayan', '**Wayan**')}\n")
    with zipfile.ZipFile(berita / "f.docx", "w") as archive:
        archive.writestr("word/document.xml", WORD)
    (berita / "g.txt").write_text(PAGE)
    (berita / "h.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (berita / "i.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    return berita


def test_a_folder_of_all_kinds(claimcli: Run, folder: Path) -> None:
    ended = claimcli("extract", "berita", "berita/a.html", "--format", "jsonl")
    assert ended.status == ExitStatus.INPUT_FAILED
    found = claims(ended.out)
    assert found.keys() == {
        "berita/a.html",
        "berita/b.csv:2",
        "c",
        "berita/d.jsonl.gz:1",
        "berita/e.md",
        "berita/f.docx",
        "berita/g.txt",
    }
    assert all(said == SAID for said in found.values())
    said = sorted(line.removeprefix("claimcli: ") for line in ended.err.splitlines())
    assert said == [
        "error: berita/i.txt: this is a picture (PNG), which claimcli cannot read",
        "hint: its text must be recognised first: tesseract berita/i.txt - -l ind | "
        "claimcli extract",
        "note: berita/b.csv: text from 'isi', title from 'judul'; "
        "--text-key, --title-key, --date-key and --id-key say otherwise",
        "note: berita/c.json: 1 text read without HTML; offsets count without it",
        "note: berita/g.txt: not text, read as html",
        "note: berita: passed over h.png (no input format has such a suffix)",
        "note: named more than once, read once: berita/a.html",
    ]


@pytest.mark.parametrize(
    ("data", "document", "note"),
    [
        (PAGE.encode(), "-", "-: read as html"),
        (json.dumps({"text": TEXT}).encode(), "-:1", "-: read as jsonl"),
        (gzip.compress(f"id\ttext\na\t{TEXT}\n".encode()), "a", "-: read as csv"),
    ],
)
def test_standard_input_is_read_as_what_it_is(
    claimcli: Run, data: bytes, document: str, note: str
) -> None:
    ended = claimcli("extract", "--format", "jsonl", stdin=data)
    assert (ended.status, ended.err) == (ExitStatus.OK, f"claimcli: note: {note}\n")
    assert claims(ended.out) == {document: SAID}


def test_options_say_how_to_read(claimcli: Run, folder: Path) -> None:
    (folder / "j.dat").write_text(f'kode,uraian\nk1,"{TEXT}"\n')
    (folder / "dalam").mkdir()
    (folder / "dalam" / "k.dat").write_text(f"kode,uraian\nk2,{TEXT}\n")
    ended = claimcli(
        *("extract", "berita", "--glob", "*.dat", "--no-recurse", "--input-format", "csv"),
        *("--text-key", "uraian", "--id-key", "kode", "--title-key", "judul", "--format", "jsonl"),
    )
    assert claims(ended.out) == {"k1": SAID}
    assert ended.err == (
        "claimcli: warning: berita/j.dat: no 'judul' (--title-key); there are: kode, uraian\n"
    )


def test_notes_that_repeat_are_counted(claimcli: Run, folder: Path) -> None:
    for number in range(5):
        (folder / f"g{number}.txt").write_text(PAGE.replace("retak", f"retak {number}"))
    ended = claimcli("extract", "berita", "--glob", "g*.txt", "--format", "jsonl")
    assert [line.removeprefix("claimcli: note: ") for line in ended.err.splitlines()] == [
        "berita/g.txt: not text, read as html",
        "berita/g0.txt: not text, read as html",
        "berita/g1.txt: not text, read as html",
        "and 3 more: not text, read as html",
    ]
