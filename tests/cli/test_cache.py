"""The cache from outside: the same answer sooner, whatever lies in the folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from claimcli.errors import ExitStatus
from tests.cli.program import Run, environment

ARTICLE = "“Air mulai surut,” kata Bupati Siti Rahmah. Tanggul itu selesai dibangun tahun lalu.\n"

PROBE = """
import sys
from claimcli.cli import main
try:
    main()
finally:
    print(*sorted({"torch", "stanza", "numpy", "pydantic"} & set(sys.modules)), file=sys.stderr)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A cache folder with the parse of one article, which lies beside it."""
    (tmp_path / "banjir.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "cache"


def test_an_article_seen_before_needs_no_models(claimcli: Run, folder: Path) -> None:
    first = claimcli("extract", "banjir.txt", CLAIMCLI_CACHE_DIR=str(folder))
    command = [sys.executable, "-c", PROBE, "extract", "banjir.txt"]
    again = subprocess.run(
        command,
        capture_output=True,
        text=True,
        cwd=folder.parent,
        env=environment(CLAIMCLI_CACHE_DIR=str(folder)),
        check=True,
    )
    assert first.out
    assert (again.stdout, again.stderr) == (first.out, "\n")


def test_info_and_clear(claimcli: Run, folder: Path) -> None:
    env = {"CLAIMCLI_CACHE_DIR": str(folder)}
    assert "articles   0\n" in claimcli("cache", "info", **env).out
    claimcli("extract", "banjir.txt", **env)
    told = claimcli("cache", "info", **env).out
    assert str(folder) in told
    assert "articles   1\n" in told
    assert claimcli("cache", "clear", **env).out == "1 article forgotten\n"
    assert claimcli("cache", "clear", **env).out == "0 articles forgotten\n"


def test_no_cache_leaves_no_trace(claimcli: Run, folder: Path) -> None:
    ended = claimcli("extract", "banjir.txt", "--no-cache", CLAIMCLI_CACHE_DIR=str(folder))
    assert ended.out
    assert not folder.exists()


def test_a_damaged_cache_changes_nothing(claimcli: Run, folder: Path) -> None:
    env = {"CLAIMCLI_CACHE_DIR": str(folder)}
    first = claimcli("extract", "banjir.txt", **env)
    (entry,) = [path for path in folder.rglob("*") if path.is_file()]
    whole = entry.read_bytes()
    entry.write_bytes(whole[:-20])
    assert claimcli("extract", "banjir.txt", **env) == first
    assert entry.read_bytes() == whole


def test_a_folder_that_cannot_be_written_is_no_matter(claimcli: Run, folder: Path) -> None:
    folder.touch()
    ended = claimcli("extract", "banjir.txt", CLAIMCLI_CACHE_DIR=str(folder))
    assert (ended.status, ended.err) == (ExitStatus.OK, "")
    assert ended.out


def test_cache_alone_is_no_command(claimcli: Run) -> None:
    ended = claimcli("cache")
    assert ended.status == ExitStatus.USAGE
    assert ended.err.endswith("hint: see: claimcli cache --help\n")
