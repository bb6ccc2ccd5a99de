"""Formats of other packages: found by their entry points, and harmless where they are broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcli.errors import ExitStatus
from tests.cli.program import ROOT, Run

MODULE = """
from claimcli import Article
from claimcli.readers import InputFormat, Options


def read(stream, name, options):
    yield Article(name, stream.read().decode("ascii")[::-1])


FORMAT = InputFormat("terbalik", "text from its end", (".kilab",), read, lambda h: h[:2] == b".!")
"""


@pytest.fixture
def installed(tmp_path: Path) -> str:
    """A folder to put on the path, in which a package with two readers is installed."""
    folder = tmp_path / "paket"
    described = folder / "terbalik-1.0.dist-info"
    described.mkdir(parents=True)
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: terbalik\nVersion: 1.0\n")
    (described / "entry_points.txt").write_text(
        "[claimcli.readers]\nterbalik = terbalik:FORMAT\nrusak = tidak_ada:FORMAT\n"
    )
    (folder / "terbalik.py").write_text(MODULE)
    return f"{ROOT}:{folder}"


def test_another_packages_reader_is_listed_and_used(
    claimcli: Run, installed: str, tmp_path: Path
) -> None:
    listed = claimcli("extract", "--help", PYTHONPATH=installed)
    assert "terbalik (text from its end)" in " ".join(listed.out.split())
    text = "Wayan mengatakan hujan turun.\n!."
    (tmp_path / "a.kilab").write_text(text[::-1])
    for name in ("a.kilab", "-"):
        ended = claimcli(
            *("extract", name, "--format", "jsonl"), stdin=text[::-1].encode(), PYTHONPATH=installed
        )
        assert '"text":"hujan turun"' in ended.out
        assert ended.err.splitlines()[0] == (
            "claimcli: warning: terbalik: its claimcli.readers 'rusak' cannot be loaded: "
            "No module named 'tidak_ada'"
        )
    (tmp_path / "b.kilab").write_bytes(b"\xff")
    (tmp_path / "c.txt").write_text("Wayan mengatakan hujan turun.")
    ended = claimcli("extract", "b.kilab", "c.txt", "--format", "jsonl", PYTHONPATH=installed)
    assert ended.status == ExitStatus.INPUT_FAILED
    assert "error: b.kilab: terbalik fails: UnicodeDecodeError: " in ended.err
    assert '"text":"hujan turun"' in ended.out
