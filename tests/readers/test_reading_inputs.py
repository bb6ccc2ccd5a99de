"""Files, folders, patterns and standard input, with failures as values."""

from __future__ import annotations

import os
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers import Notice, Options, count, formats, read


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as the current one, with articles in it."""
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "satu.txt": "Satu.\r\n",
        "dua.jsonl": '{"id": "d1", "text": "Dua."}\n{"id": "d2", "text": "Dua lagi."}\n',
        "kumpulan/b/tiga.TXT": "\ufeffTiga.",
        "kumpulan/a.txt": "Empat.",
        "kumpulan/.tersembunyi.txt": "Bukan.",
        "kumpulan/.git/x.txt": "Bukan.",
        "kumpulan/catatan.log": "Bukan.",
        "kosong/gambar.png": "Bukan.",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return tmp_path


def texts(*inputs: str, input_format: str | None = None) -> list[str]:
    """The texts of the articles, and messages of what could not be read."""
    return [
        outcome.text if isinstance(outcome, Article) else outcome.message
        for outcome in read(inputs, Options(input_format))
    ]


def test_a_files_suffix_tells_its_format() -> None:
    assert texts("satu.txt", "dua.jsonl") == ["Satu.\r\n", "Dua.", "Dua lagi."]


def test_the_format_asked_for_goes_before_the_suffix() -> None:
    (text,) = texts("dua.jsonl", input_format="text")
    assert text.startswith('{"id"')


def test_a_folder_is_read_sorted_without_hidden_and_other_files() -> None:
    remark = "catatan.log (no input format has such a suffix); .tersembunyi.txt (hidden)"
    assert list(read(["kumpulan"])) == [
        Notice(f"kumpulan: passed over {remark}", note=True),
        Article("kumpulan/a.txt", "Empat."),
        Article("kumpulan/b/tiga.TXT", "\ufeffTiga."),
    ]


def test_the_format_asked_for_chooses_among_a_folders_files() -> None:
    assert texts(".", input_format="jsonl")[1:] == ["Dua.", "Dua lagi."]


def test_a_folder_without_text_is_an_error() -> None:
    (error,) = read(["kosong"])
    assert isinstance(error, InputError)
    assert error.message.startswith("kosong: no file in this folder is one of .txt, .text, .md, ")
    assert error.hint == "there are gambar.png (no input format has such a suffix)"


def test_patterns_are_expanded() -> None:
    assert texts("*.txt", "kumpulan/**/*.TXT") == ["Satu.\r\n", "\ufeffTiga."]
    assert texts("*.pdf") == ["*.pdf: no file matches this pattern"]


def test_a_file_that_is_called_like_a_pattern_is_a_file(folder: Path) -> None:
    (folder / "[1].txt").write_text("Lima.")
    assert texts("[1].txt") == ["Lima."]


def test_a_missing_file_is_an_error_and_the_others_are_read() -> None:
    missing, text = read(["sattu.txt", "satu.txt"])
    assert isinstance(missing, InputError)
    assert missing.message == "sattu.txt: no such file or folder"
    assert missing.hint == "did you mean satu.txt?"
    assert text == Article("satu.txt", "Satu.\r\n")


def test_a_file_that_fails_while_read_is_an_error() -> None:
    message, text = texts("/proc/self/mem", "satu.txt")
    assert message == "/proc/self/mem: input/output error"
    assert text == "Satu.\r\n"


def test_a_name_too_long_is_an_error() -> None:
    assert texts("x" * 5000)[0].endswith("file name too long")


def test_an_empty_file_is_an_empty_article(folder: Path) -> None:
    (folder / "hampa.txt").touch()
    assert list(read(["hampa.txt"])) == [Article("hampa.txt", "")]


def test_a_name_that_is_no_text_still_gives_a_record(folder: Path) -> None:
    name = os.fsdecode(b"nama\xff.txt")
    (folder / name).write_text("Enam.")
    assert list(read([name])) == [Article("nama\ufffd.txt", "Enam.")]


def test_a_notice_comes_before_its_article(folder: Path) -> None:
    (folder / "lama.txt").write_bytes("Café".encode("cp1252"))
    notice, article = read(["lama.txt"])
    assert isinstance(notice, Notice)
    assert article == Article("lama.txt", "Café")


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"Tujuh.\r\n")))
    assert list(read(["-"])) == [Article("-", "Tujuh.\r\n")]


def test_a_closed_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert texts("-") == ["-: standard input is closed"]


def test_reading_is_lazy() -> None:
    outcomes = read(["satu.txt", "kumpulan/a.txt"])
    next(outcomes)
    Path("kumpulan/a.txt").write_text("Baru.")
    assert next(outcomes) == Article("kumpulan/a.txt", "Baru.")


@pytest.mark.parametrize(
    ("inputs", "input_format", "total"),
    [
        (["satu.txt", "dua.jsonl", "kumpulan"], None, 5),
        (["tidak-ada.txt", "satu.txt"], None, 1),
        (["-"], None, 1),
        (["-"], "jsonl", None),
    ],
)
def test_articles_are_counted(
    inputs: list[str], input_format: str | None, total: int | None
) -> None:
    assert count(inputs, Options(input_format)) == total


def test_formats_are_found() -> None:
    assert " ".join(formats()) == "text markdown html pdf docx mail jsonl json csv tsv parquet"


def test_the_same_file_twice_is_read_once(folder: Path) -> None:
    (folder / "sama.txt").symlink_to("satu.txt")
    assert texts("satu.txt", "./satu.txt", "sama.txt") == [
        "Satu.\r\n",
        "named more than once, read once: ./satu.txt, sama.txt",
    ]
    assert count(["satu.txt", "sama.txt", "."]) == 5


def test_globs_choose_among_a_folders_files() -> None:
    def found(*globs: str, recurse: bool = True) -> list[str]:
        options = Options(globs=globs, recurse=recurse)
        return [each.name for each in read(["."], options) if isinstance(each, Article)]

    assert found("*.log") == ["./kumpulan/catatan.log"]
    assert found("*.txt", "dua.*") == ["d1", "d2", "./kumpulan/a.txt", "./satu.txt"]
    assert found("kumpulan/*.txt") == ["./kumpulan/a.txt"]
    assert found("*.txt", recurse=False) == ["./satu.txt"]
    assert found(recurse=False) == ["d1", "d2", "./satu.txt"]
    (error,) = read(["kosong"], Options(globs=("*.txt",)))
    assert isinstance(error, InputError)
    assert error.message == "kosong: no file in this folder fits --glob"


def test_an_address_is_an_error_that_says_how_to_fetch_it() -> None:
    (error,) = read(["https://contoh.id/berita?id=1&hal=2"])
    assert isinstance(error, InputError)
    assert error.hint == (
        "fetch it: curl -sL 'https://contoh.id/berita?id=1&hal=2' | "
        "claimcli extract --input-format html"
    )
