"""First bytes go before the suffix, and what cannot be read is called by its name."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import threading
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
import zstandard

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers import Notice, Options, Outcome, formats, read
from claimcli.readers.files import packing
from claimcli.readers.files.head import begun
from claimcli.readers.files.sniffing import sniffed

LINE = b'{"id": "a", "text": "Hujan."}\n'
TABLE = b"id,text\na,Hujan.\n"
PAGE = b"\n<!-- 50.1 -->\n<!DOCTYPE html>\n<html><body><p>Hujan.</p></body></html>"
MAIL = b"From: a@b.id\nTo: c@d.id\nSubject: Rilis\n\nHujan."
WORD = b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml"


@pytest.mark.parametrize(
    ("name", "head", "format_name", "said"),
    [
        ("a.txt", b"Hujan turun.", "text", None),
        ("a", b"Hujan turun.", "text", None),
        ("a.html", PAGE, "html", None),
        ("a.html", b"<p>Hujan.</p>", "html", None),
        ("a.HTM.gz", PAGE, "html", None),
        ("a.jsonl", LINE, "jsonl", None),
        ("a.json", b'[{"text": "A."}]', "json", None),
        ("a.json", b'{\n "text": "A."}', "json", None),
        ("a.csv", b"kode;uraian\n1;Hujan.\n", "csv", None),
        ("a.tsv", b"id\ttext\na\tHujan.\n", "tsv", None),
        ("a.md", b"# Judul", "markdown", None),
        ("a.pdf", b"%PDF-1.4", "pdf", None),
        ("a.docx", WORD, "docx", None),
        ("a.eml", MAIL, "mail", None),
        ("-", MAIL, "mail", "-: read as mail"),
        ("-", b"Hujan turun.", "text", None),
        ("-", PAGE, "html", "-: read as html"),
        ("-", b"<html><p>Hujan.", "html", "-: read as html"),
        ("-", LINE + LINE, "jsonl", "-: read as jsonl"),
        ("-", LINE.strip(), "jsonl", "-: read as jsonl"),
        ("-", b'[\n {"text": "A."}]', "json", "-: read as json"),
        ("-", b'["A.", "B."]', "json", "-: read as json"),
        ("-", TABLE, "csv", "-: read as csv"),
        ("-", b"judul\tisi\nA\tHujan.\n", "csv", "-: read as csv"),
        ("-", b"%PDF-1.4", "pdf", "-: read as pdf"),
        ("-", WORD, "docx", "-: read as docx"),
        ("a.txt", PAGE, "html", "a.txt: not text, read as html"),
        ("a.txt", LINE, "jsonl", "a.txt: not text, read as jsonl"),
        ("a.html", LINE, "jsonl", "a.html: not html, read as jsonl"),
        ("a.jsonl", b'[{"text": "A."}]', "json", "a.jsonl: not jsonl, read as json"),
        ("a.json", LINE + LINE, "jsonl", "a.json: not json, read as jsonl"),
        ("a.doc", WORD, "docx", "a.doc: read as docx"),
        ("a.dat", b"Hujan turun.", "text", "a.dat: read as text"),
    ],
)
def test_what_a_file_is_taken_for(
    name: str, head: bytes, format_name: str, said: str | None
) -> None:
    kind, notice = sniffed(head, name, formats())
    assert kind.name == format_name
    assert (notice and notice.message) == said


@pytest.mark.parametrize(
    "text",
    [
        "[Jakarta] Polisi menangkap dua orang.\nBerita, foto.",
        "{Foto: Made} Hujan turun.",
        "Berita, foto, dan teks\nada di sini.",
        "Isi; judul\nHujan turun di Sukamaju; warga mengungsi; sawah terendam.",
        "<Yayasan Tani> membagikan bibit.",
        "Kata Wayan: date: 2024\nTo: tidak jelas.\n",
    ],
)
def test_prose_is_text(text: str) -> None:
    assert sniffed(text.encode(), "-", formats())[0].name == "text"


@pytest.mark.parametrize(
    ("head", "what", "hint"),
    [
        (b"\x89PNG\r\n\x1a\n\0", "a picture (PNG)", "tesseract 'a b.txt' - -l ind"),
        (b"\xff\xd8\xff\xe0", "a picture (JPEG)", "tesseract"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file", "soffice"),
        (b"{\\rtf1", "RTF", "soffice --headless --convert-to docx 'a b.txt'"),
        (b"PK\x03\x04" + b"\0" * 26 + b"xl/workbook.xml", "an Excel file", "convert-to csv"),
        (b"PK\x03\x04" + b"\0" * 26 + b"foto.jpg", "a ZIP archive", "unzip"),
        (
            b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text",
            "an OpenDocument text",
            "soffice",
        ),
        (b"SQLite format 3\0", "an SQLite database", "sqlite3 -json"),
        (b"\0" * 257 + b"ustar", "a tar archive", "tar xf"),
        (b"\0\0\0\x20ftypisom", "a video or sound", "written down"),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', "a news feed", "fetch the pages"),
        (b'<?xml version="1.0"?>\n<data>', "XML", "--input-format"),
    ],
)
def test_what_cannot_be_read_is_called_by_its_name(head: bytes, what: str, hint: str) -> None:
    with pytest.raises(InputError) as caught:
        sniffed(head, "a b.txt", formats())
    assert caught.value.message == f"a b.txt: this is {what}, which claimcli cannot read"
    assert hint in (caught.value.hint or "")


PACKINGS = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": zstandard.ZstdCompressor().compress,
}


def from_folder(folder: Path) -> list[Outcome]:
    return [each for each in read([str(folder)]) if not isinstance(each, Notice)]


@pytest.mark.parametrize("suffix", PACKINGS)
def test_packed_files_are_read_as_what_is_in_them(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = PACKINGS[suffix]
    (tmp_path / f"a.jsonl{suffix}").write_bytes(pack(LINE * 9000))
    (tmp_path / f"b.txt{suffix}").write_bytes(pack(b"Surut."))
    found = from_folder(tmp_path)
    assert found == [Article("a", "Hujan.")] * 9000 + [
        Article(f"{tmp_path}/b.txt{suffix}", "Surut.")
    ]
    # The suffix is not needed, and standard input has none.
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(pack(TABLE))))
    assert [each for each in read(["-"]) if isinstance(each, Article)] == [Article("a", "Hujan.")]


@pytest.mark.parametrize("suffix", PACKINGS)
def test_a_damaged_packed_file_is_one_line(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.txt{suffix}"
    path.write_bytes(PACKINGS[suffix](os.urandom(5000).hex().encode())[:-900])
    (error,) = from_folder(tmp_path)
    assert isinstance(error, InputError)
    assert error.message.startswith(f"{path}: damaged ")
    assert "\n" not in error.message


@pytest.mark.parametrize("suffix", PACKINGS)
def test_what_grows_as_no_text_does_is_given_up(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "HARMLESS", 2**20)
    (tmp_path / f"a.txt{suffix}").write_bytes(PACKINGS[suffix](b"a" * 2**22))
    (error,) = from_folder(tmp_path)
    assert isinstance(error, InputError)
    assert error.message.endswith("unpacks to more than 250 times its size, as no text does")


def test_zstd_without_its_library_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt.zst").write_bytes(PACKINGS[".zst"](b"Surut."))
    monkeypatch.setitem(__import__("sys").modules, "zstandard", None)
    (error,) = from_folder(tmp_path)
    assert isinstance(error, InputError)
    assert error.hint is not None
    assert "pip install 'claimcli[zst]'" in error.hint


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_page_in_wide_characters_is_recognised(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE.decode().strip().encode(encoding))
    assert [each.text for each in read([str(tmp_path)]) if isinstance(each, Article)] == ["Hujan."]


def test_the_format_asked_for_goes_before_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE)
    (article,) = read([str(tmp_path / "a.txt")], Options("text"))
    assert isinstance(article, Article)
    assert article.text == PAGE.decode()


def test_json_lines_of_a_pipe_are_not_waited_for() -> None:
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as stream, os.fdopen(writer, "wb", buffering=0) as out:
        for piece in (b'{"te', b'xt": "A."}\n'):
            threading.Timer(0, out.write, [piece]).run()
        head, rejoined = begun(stream)
        assert head == b'{"text": "A."}\n'
        out.write(b"B")
        out.close()
        assert rejoined.read() == b'{"text": "A."}\nB'
