"""What runs the models: the same answers from either engine, and what is said without one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from claimcli.errors import ExitStatus
from claimcli.parsing import store
from tests.cli.program import ROOT, Ended, Run, environment

ARTICLE = (
    "KENANGA, Kabar Desa — “Air mulai surut,” kata Lurah Kenanga, Siti Rahmah, Senin (2/12).\n\n"
    "Sebenarnya rumahnya tergenang sejak Januari-Maret; APBD-nya naik 7,5-8 persen. "
    "Rahmah menuduh PT Tirta Bangun mengurangi tebal tanggul.\n"
)
BLOCKED = """
import sys
BLOCKED = {"stanza", "torch", "gensim", "onnxruntime", "pyarrow", "ray"}
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in BLOCKED:
            raise ImportError(f"{name} is blocked")
sys.meta_path.insert(0, Blocked())
from claimcli.cli import main
main()
"""


@pytest.fixture
def without(tmp_path: Path) -> Run:
    """Runs claimcli where neither Stanza and PyTorch nor what extras bring can be imported."""

    def run(*arguments: str) -> Ended:
        ended = subprocess.run(
            [sys.executable, "-c", BLOCKED, *arguments],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=environment(),
            check=False,
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    return run


@pytest.fixture
def article(tmp_path: Path) -> str:
    (tmp_path / "banjir.txt").write_text(ARTICLE, encoding="utf-8")
    return "banjir.txt"


def test_both_engines_give_the_same_records(claimcli: Run, article: str) -> None:
    samples = [str(ROOT / "samples" / f"{name}.txt") for name in ("putin-kim", "korupsi-dana-desa")]
    arguments = ("extract", "--format", "jsonl", "--explain", article, *samples)
    ours, theirs = claimcli(*arguments), claimcli(*arguments, "--engine", "stanza")
    assert (theirs.status, theirs.err) == (ExitStatus.OK, "")
    assert len(ours.out.splitlines()) > 20
    assert theirs.out == ours.out


def test_whole_numbers_give_the_same_records_of_samples(claimcli: Run, article: str) -> None:
    samples = [str(ROOT / "samples" / f"{name}.txt") for name in ("putin-kim", "korupsi-dana-desa")]
    arguments = ("extract", "--format", "jsonl", article, *samples)
    exact, rounded = claimcli(*arguments), claimcli(*arguments, "--engine", "onnx")
    assert (rounded.status, rounded.err) == (ExitStatus.OK, "")
    assert texts(rounded.out) == texts(exact.out)
    assert claimcli(*arguments, "--engine", "onnx", "--jobs", "2").out == rounded.out
    again = claimcli(*arguments)
    assert again.out == exact.out  # neither remembers what the other said


def texts(lines: str) -> list[tuple[str, str, str | None]]:
    """Of each record what says what."""
    records = map(json.loads, lines.splitlines())
    return [(each["kind"], each["text"], (each["source"] or {}).get("name")) for each in records]


def test_a_document_tells_of_whole_numbers(claimcli: Run, article: str) -> None:
    told = [
        json.loads(claimcli("extract", "--format", "json", article, "--engine", engine).out)
        for engine in ("numpy", "onnx")
    ]
    assert "engine" not in told[0]["model"]
    assert told[1]["model"] == {**told[0]["model"], "engine": "onnx"}


def test_stanzas_own_models_have_no_whole_numbers(
    claimcli: Run, article: str, tmp_path: Path
) -> None:
    ended = claimcli("extract", article, "--engine", "onnx", "--model", "official")
    assert (ended.status, ended.out) == (ExitStatus.MODELS, "")


def test_extract_needs_neither_stanza_nor_torch(without: Run, claimcli: Run, article: str) -> None:
    ended = without("extract", "--explain", article)
    assert (ended.status, ended.err) == (ExitStatus.OK, "")
    assert ended.out == claimcli("extract", "--explain", article).out


@pytest.mark.parametrize(
    ("arguments", "missing"),
    [
        (("extract", "--engine", "stanza", "banjir.txt"), "stanza"),
        (("models", "download"), "stanza"),
        (("train", "bank-pohon", "--output", "model"), "stanza"),
    ],
)
def test_what_needs_stanza_says_so(
    without: Run, article: str, tmp_path: Path, arguments: tuple[str, ...], missing: str
) -> None:
    (tmp_path / "bank-pohon").mkdir()
    for name in ("train", "dev"):
        (tmp_path / "bank-pohon" / f"{name}.conllu").touch()
    ended = without(*arguments)
    assert (ended.status, ended.out) == (ExitStatus.MODELS, "")
    error, hint = ended.err.splitlines()
    assert error.startswith(f"claimcli: error: {missing} is needed for this and cannot be imported")
    assert f"pip install {missing}" in hint


@pytest.mark.parametrize("command", [("extract",), ("extract", "--jobs", "2")])
def test_a_damaged_model_folder_is_told_in_two_lines(
    claimcli: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    for path in store.carried_folder().iterdir():
        (tmp_path / path.name).symlink_to(path)
    (tmp_path / "scores.json").unlink()
    (tmp_path / "scores.json").write_bytes(b"\xff")
    ended = claimcli(*command, "--model", str(tmp_path), stdin=b"Air surut.\n")
    assert (ended.status, ended.out) == (ExitStatus.MODELS, "")
    error, hint = ended.err.splitlines()
    assert error.startswith(f"claimcli: error: {tmp_path}/scores.json: ")
    assert hint.startswith("hint: ")


@pytest.mark.parametrize(
    ("arguments", "extra"),
    [
        (("extract", "banjir.txt", "--engine", "onnx"), "onnx"),
        (("extract", "banjir.txt", "--engine", "ray", "-o", "klaim"), "ray"),
        (("archive", "add", "klaim.db", "klaim"), "parquet"),
        (("extract", "a.parquet"), "parquet"),
    ],
)
def test_what_needs_an_extra_says_so(
    without: Run, article: str, tmp_path: Path, arguments: tuple[str, ...], extra: str
) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    (tmp_path / "klaim" / "documents").mkdir(parents=True)
    (tmp_path / "klaim" / "documents" / "part-0.parquet").write_bytes(b"PAR1")
    ended = without(*arguments)
    assert ended.status in {ExitStatus.MODELS, ExitStatus.INPUT_FAILED}
    assert ended.out == ""
    _error, hint = ended.err.splitlines()
    assert f"pip install 'claimcli[{extra}]'" in hint


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "--engine ray: to which folder?"),
        (("-o", "klaim", "--kind", "quote"), "--kind: not with --engine ray, which writes all"),
        (("-o", "banjir.txt"), "banjir.txt: is a file, not a folder"),
    ],
)
def test_what_cannot_be_spread_is_told(
    claimcli: Run, article: str, arguments: tuple[str, ...], told: str
) -> None:
    ended = claimcli("extract", article, "--engine", "ray", *arguments)
    assert ended.status == ExitStatus.USAGE
    assert ended.err.startswith(f"claimcli: error: {told}")


def test_only_extract_is_spread(claimcli: Run, article: str) -> None:
    ended = claimcli("archive", "add", "klaim.db", article, "--engine", "ray")
    assert ended.status == ExitStatus.USAGE
    assert "reads what it wrote" in ended.err
