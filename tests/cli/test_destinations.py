"""Where the answer goes: files that appear whole, files that grow, runs that go on."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcli.cli.running.destination import appended, replaced
from claimcli.cli.running.finished import finished
from claimcli.errors import ClaimcliError, ExitStatus, UsageError
from tests.cli.program import Run

FILES = ("a.txt", "b.txt", "c.txt")
LINES = [
    json.dumps({"document": name, "text": text}) + "\n"
    for name in ("satu", "dua", "tiga")
    for text in ("“A,”", "b\u2028c")
]


def broken() -> Iterator[str]:
    yield "setengah"
    raise ClaimcliError("putus")


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "klaim.csv"
    replaced(path, ["“satu”\n", "dua\n"])
    assert path.read_text(encoding="utf-8") == "“satu”\ndua\n"
    path.chmod(0o600)
    with pytest.raises(ClaimcliError, match="putus"):
        replaced(path, broken())
    assert path.read_text(encoding="utf-8") == "“satu”\ndua\n"
    replaced(path, ["baru"])
    assert path.read_text(encoding="utf-8") == "baru"
    assert path.stat().st_mode & 0o777 == 0o600
    assert os.listdir(tmp_path) == ["klaim.csv"]


def test_a_link_stays_a_link_and_a_device_a_device(tmp_path: Path) -> None:
    (tmp_path / "tautan").symlink_to("sasaran")
    replaced(tmp_path / "tautan", ["isi"])
    assert (tmp_path / "tautan").is_symlink()
    assert (tmp_path / "sasaran").read_text() == "isi"
    replaced(Path(os.devnull), ["isi"])
    assert not Path(os.devnull).is_file()


def test_where_nothing_can_be_written_a_line_says_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        replaced(tmp_path / "tidak" / "ada", ["isi"])
    with pytest.raises(UsageError, match="is a folder"):
        replaced(tmp_path, ["isi"])
    with pytest.raises(ClaimcliError, match="is a directory"):
        appended(tmp_path, ["isi"])


@pytest.mark.parametrize("cut", range(len("".join(LINES).encode()) + 1))
def test_wherever_a_run_is_stopped_it_goes_on(cut: int, tmp_path: Path) -> None:
    path = tmp_path / "klaim.jsonl"
    path.write_bytes("".join(LINES).encode()[:cut])
    done = finished(path, "jsonl")
    appended(path, [line for line in LINES if json.loads(line)["document"] not in done])
    assert path.read_text(encoding="utf-8") == "".join(LINES)


@pytest.mark.parametrize(
    ("output_format", "text", "names", "left"),
    [
        ("csv", 'document,id\n"a, b",1\n=c,1\n', {"a, b"}, 'document,id\n"a, b",1\n'),
        ("csv", "\ufeffdocument,id\r\nb,1\r\nc,1\r\nc", {"b"}, "\ufeffdocument,id\r\nb,1\r\n"),
        ("tsv", "document\tid\n'-a\t1\nb\t2\n", {"-a"}, "document\tid\n'-a\t1\n"),
        ("csv", "docu", set(), ""),
        ("jsonl", "", set(), ""),
    ],
)
def test_names_are_read_from_each_format(
    output_format: str, text: str, names: set[str], left: str, tmp_path: Path
) -> None:
    path = tmp_path / "klaim"
    path.write_bytes(text.encode())
    assert finished(path, output_format) == names
    assert path.read_bytes().decode() == left


@pytest.mark.parametrize("text", ["{}\n", "bukan json\n", "[1]\n"])
def test_a_file_of_another_kind_is_left_alone(text: str, tmp_path: Path) -> None:
    path = tmp_path / "klaim"
    path.write_text(text)
    with pytest.raises(ClaimcliError, match="cannot tell which documents"):
        finished(path, "jsonl")
    assert path.read_text() == text
    assert finished(tmp_path / "tidak-ada", "jsonl") == frozenset()


def test_a_run_writes_to_files_and_goes_on(claimcli: Run, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(f"Warga menuding pabrik {name} membuang limbah.\n")
    ended = claimcli("extract", *FILES, "hilang.txt", "-f", "jsonl", "-o", "k.jsonl")
    assert (ended.status, ended.out) == (ExitStatus.INPUT_FAILED, "")
    assert "3 articles: 3 with 3 allegations; 1 unreadable" in ended.err
    whole = (tmp_path / "k.jsonl").read_bytes()
    (tmp_path / "k.jsonl").write_bytes(whole[:-9])
    again = claimcli("extract", *FILES, "-f", "jsonl", "-o", "k.jsonl", "--skip-done")
    assert again.status == ExitStatus.OK
    assert "k.jsonl: 1 document was there already" in again.err
    assert (tmp_path / "k.jsonl").read_bytes() == whole
    for name in ("a", "b"):
        claimcli("extract", f"{name}.txt", "-f", "csv", "-o", "k.csv", "--append", "-q")
    rows = (tmp_path / "k.csv").read_text(encoding="utf-8").splitlines()
    assert [row.partition(",")[0] for row in rows] == ["document", "a.txt", "b.txt"]


def test_what_is_written_is_not_read(claimcli: Run, tmp_path: Path) -> None:
    table = "isi\nWarga menuding pabrik membuang limbah.\n"
    (tmp_path / "berita.csv").write_text(table)
    for _ in "ab":
        ended = claimcli("extract", ".", "-f", "csv", "-o", "klaim.csv")
        assert "1 article: 1 with 1 allegation" in ended.err
        assert "passed over" not in ended.err
    for named in ("berita.csv", "./berita.csv"):
        ended = claimcli("extract", named, "-f", "csv", "-o", "berita.csv")
        assert ended.status == ExitStatus.USAGE
        assert f"{named}: cannot be read and written at once" in ended.err
    assert (tmp_path / "berita.csv").read_text() == table


def test_brat_writes_a_folder_or_a_file(claimcli: Run, tmp_path: Path) -> None:
    text = "Warga menuding pabrik membuang limbah.\r\n"
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(text, newline="")
    ended = claimcli("extract", "a.txt", "b.txt", "-f", "brat", "-o", "brat/")
    assert (ended.status, ended.out) == (ExitStatus.OK, "")
    written = sorted(path.name for path in (tmp_path / "brat").iterdir())
    assert written == ["a.ann", "a.txt", "annotation.conf", "b.ann", "b.txt"]
    assert (tmp_path / "brat" / "a.txt").read_bytes().decode() == text
    claimcli("extract", "a.txt", "-f", "brat", "-o", "a.ann")
    annotations = (tmp_path / "a.ann").read_text()
    assert annotations == (tmp_path / "brat" / "a.ann").read_text()
    assert claimcli("extract", "a.txt", "-f", "brat").out == annotations
    nowhere = claimcli("extract", "a.txt", "-f", "brat", "-o", "x/y")
    assert "x/y: no such folder" in nowhere.err
    assert nowhere.status == ExitStatus.USAGE


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--append",), "--append: to which file?"),
        (("--skip-done",), "--skip-done: to which file?"),
        (("--append", "-o", "x", "-f", "json"), "--append: json cannot do that"),
        (("--skip-done", "-o", "x", "-f", "lines"), "--skip-done: lines cannot do that"),
        (("--compact",), "--compact: table cannot do that"),
        (("--excel", "-f", "jsonl"), "--excel: jsonl cannot do that"),
    ],
)
def test_what_does_not_fit_together(
    arguments: tuple[str, ...], message: str, claimcli: Run
) -> None:
    ended = claimcli("extract", "x.txt", *arguments)
    assert ended.status == ExitStatus.USAGE
    assert ended.err.startswith(f"claimcli: error: {message}\nhint: ")


def test_another_package_adds_a_format(claimcli: Run, tmp_path: Path) -> None:
    (tmp_path / "tambahan.py").write_text(
        "from claimcli.renderers import OutputFormat\n"
        "def render(results, options):\n"
        "    for result in results:\n"
        "        yield f'{len(result.records)} klaim\\n'\n"
        "FORMAT = OutputFormat('hitung', 'how many', render)\n"
        "BUKAN = 1\n"
    )
    info = tmp_path / "tambahan-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tambahan\nVersion: 1\n")
    (info / "entry_points.txt").write_text(
        "[claimcli.renderers]\nhitung = tambahan:FORMAT\nhilang = tidak_ada:X\n"
        "bukan = tambahan:BUKAN\n"
    )
    path = f"{tmp_path}{os.pathsep}{Path(__file__).parents[2]}"
    ended = claimcli("extract", "-f", "hitung", stdin=b"Air surut.\n", PYTHONPATH=path)
    assert (ended.status, ended.out) == (ExitStatus.OK, "1 klaim\n")
    assert "Of other packages: bukan, hilang, hitung." in " ".join(
        claimcli("extract", "--help", PYTHONPATH=path).out.split()
    )
    for name, why in (("hilang", "cannot be loaded: No module"), ("bukan", "is no claimcli")):
        ended = claimcli("extract", "-f", name, stdin=b"Air surut.\n", PYTHONPATH=path)
        assert ended.status == ExitStatus.INPUT_FAILED
        assert why in ended.err
