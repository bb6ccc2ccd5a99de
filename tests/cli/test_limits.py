"""How much is read, how long it may take, in how many processes, and what is said of the rest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcli.cli.running.extraction import FEWEST, PER_CORE, of_use
from claimcli.errors import ExitStatus, InputError
from claimcli.parsing import parse_cache
from claimcli.readers import Options, read
from claimcli.readers.files.timing import in_time
from claimcli.readers.outcome import Outcome
from tests.cli.program import Run

TEXT = "Camat Rina Hapsari mengatakan jembatan itu aman."


def test_a_document_may_be_so_long(claimcli: Run, tmp_path: Path) -> None:
    rows = [{"id": "pendek", "text": TEXT}, {"id": "panjang", "text": TEXT, "title": "x" * 60}]
    (tmp_path / "b.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "c.txt").write_text(TEXT * 99)
    extract = ("extract", "b.jsonl", "c.txt", "-f", "jsonl", "--max-chars", "100")
    ended = claimcli(*extract)
    assert ended.status == ExitStatus.INPUT_FAILED
    assert {json.loads(line)["document"] for line in ended.out.splitlines()} == {"pendek"}
    hint = "hint: --max-chars says how long a document may be, 0 that it may have any length"
    assert ended.err.splitlines() == [
        "claimcli: error: panjang: longer than 100 characters",
        hint,
        "claimcli: error: c.txt: longer than 100 characters",
        hint,
    ]
    assert claimcli(*extract[:-1], "0").status == ExitStatus.OK


@pytest.mark.parametrize("output_format", ["json", "jsonl"])
def test_failures_may_be_records(output_format: str, claimcli: Run) -> None:
    lines = [json.dumps({"id": "a", "text": TEXT}), "{rusak", json.dumps({"id": "b", "text": TEXT})]
    ended = claimcli(
        *("extract", "hilang.txt", "-", "--input-format", "jsonl", "--errors", "json"),
        *("-f", output_format),
        stdin="\n".join(lines).encode(),
    )
    assert (ended.status, ended.err) == (ExitStatus.INPUT_FAILED, "")
    if output_format == "jsonl":
        found = [json.loads(line) for line in ended.out.splitlines()]
    else:
        found = json.loads(ended.out)["documents"]
    assert [each["document"] for each in found] == ["hilang.txt", "a", "-:2", "b"]
    assert found[0]["error"] == "no such file or folder"
    assert found[2]["error"].startswith("broken JSON: ")


def test_errors_of_one_file_are_told_by_number(claimcli: Run) -> None:
    stdin = b"{rusak\n" * 20_000 + b"x\n" + json.dumps({"text": TEXT}).encode()
    ended = claimcli("extract", "--input-format", "jsonl", "-f", "jsonl", stdin=stdin)
    assert ended.status == ExitStatus.INPUT_FAILED
    assert len(ended.out.splitlines()) == 1
    errors = [line for line in ended.err.splitlines() if "error: " in line]
    assert 3 <= len(errors) <= 5
    assert len(ended.err.splitlines()) < 15
    assert "and 19997 more" in ended.err


def test_reading_takes_so_long_and_no_longer() -> None:
    def endless() -> list[Outcome]:
        while True:
            pass

    slow = (each for _ in range(1) for each in endless())
    with pytest.raises(InputError, match=r"b\.pdf: takes longer than 0\.05 s to read"):
        list(in_time(slow, "b.pdf", 0.05))
    assert list(in_time(iter([]), "b.pdf", 0.05)) == []


def test_no_more_processes_than_are_of_use(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    assert [of_use(jobs) for jobs in (1, FEWEST, 3 * PER_CORE)] == [1, FEWEST, 3 * PER_CORE]
    assert capsys.readouterr().err == ""
    assert of_use(5000) == 3 * PER_CORE
    assert capsys.readouterr().err == "claimcli: note: --jobs 5000: 12 are enough for 3 cores\n"


def test_a_cache_whose_folders_are_links_is_left_alone(tmp_path: Path) -> None:
    """They lead to somebody else's files."""
    other, folder = tmp_path / "lain", tmp_path / "cache"
    other.mkdir()
    folder.mkdir()
    (other / "catatan").write_text("penting")
    (folder / "0").symlink_to(other)
    (folder / "1").mkdir()
    (folder / "1" / "tautan").symlink_to(other / "catatan")
    assert [path.name for path, _size in parse_cache.entries(folder)] == ["tautan"]
    assert parse_cache.clear(folder) == 1
    assert (other / "catatan").read_text() == "penting"
    assert (folder / "0").is_symlink()


def test_a_document_of_any_length_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a" * 5000)
    (found,) = read([str(path)], Options(max_chars=4999))
    assert isinstance(found, InputError)
    for most in (5000, None):
        assert not isinstance(*read([str(path)], Options(max_chars=most)), InputError)
