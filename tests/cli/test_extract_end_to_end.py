"""``claimcli extract`` on real articles: inputs, formats, exit statuses."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from claimcli.errors import ExitStatus
from claimcli.records import json_schema
from tests.cli.program import Run, environment

ARTICLE = (
    "“Air mulai surut,” kata Bupati Sukamaju, Siti Rahmah, pada Senin.\n\n"
    "Rahmah menuduh PT Tirta Bangun mengurangi tebal tanggul. "
    "Tanggul itu selesai dibangun tahun lalu.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article with a quote, an allegation and background."""
    path = tmp_path / "banjir.txt"
    path.write_bytes(ARTICLE.encode())
    return path


def claims(printed: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in printed.splitlines()]


def test_json_lines_of_files_in_all_encodings(claimcli: Run, article: Path) -> None:
    """A run costs seconds, so one looks at many things: kinds, offsets, reasons, warnings."""
    windows = "\ufeff" + ARTICLE.replace("\n", "\r\n")
    (article.parent / "windows.txt").write_bytes(windows.encode())
    (article.parent / "lama.txt").write_bytes(ARTICLE.encode("cp1252"))
    ended = claimcli(
        *("extract", "banjir.txt", "windows.txt", "lama.txt", "--explain"), CLAIMCLI_FORMAT="jsonl"
    )
    assert ended.status == ExitStatus.OK
    assert ended.err == "claimcli: warning: lama.txt: not UTF-8, read as cp1252\n"
    texts = {"banjir.txt": ARTICLE, "windows.txt": windows, "lama.txt": ARTICLE}
    found: dict[object, list[dict[str, object]]] = {name: [] for name in texts}
    for claim in claims(ended.out):
        found[claim["document"]].append(claim)
        text = texts[str(claim["document"])]
        assert text[claim["start"] : claim["end"]] == claim["text"]  # type: ignore[misc]
    for each in found.values():
        assert {claim["kind"] for claim in each} == {"quote", "allegation", "background"}
    quote = found["banjir.txt"][0]
    rule, cue, source, *values = quote.pop("explanation")  # type: ignore[misc]
    assert rule.startswith(f"rule {quote['rule']}: ")
    assert cue.startswith("cue “kata”: headword kata, stance neutral, frame ")
    assert source.startswith("source: named at the cue as “")
    assert f"certainty: {quote['certainty']}" in values
    jsonschema.validate(quote, json_schema())


def test_json_is_one_document_although_inputs_fail(claimcli: Run) -> None:
    lines = [json.dumps({"id": "a", "text": ARTICLE}), "{rusak", json.dumps({"text": ARTICLE})]
    ended = claimcli(
        *("extract", "hilang.jsonl", "-", "--input-format=jsonl", "--format=json"),
        stdin="\n".join(lines).encode(),
    )
    assert ended.status == ExitStatus.INPUT_FAILED
    lost, broken = ended.err.splitlines()[0], ended.err
    assert lost == "claimcli: error: hilang.jsonl: no such file or folder"
    assert "claimcli: error: -:2: broken JSON: " in broken
    document = json.loads(ended.out)
    assert [each["document"] for each in document["documents"]] == ["a", "-:3"]
    assert document["model"]["name"] == "carried"
    for each in document["documents"]:
        for claim in each["claims"]:
            jsonschema.validate(claim, json_schema())


def test_standard_input_becomes_a_harmless_table(claimcli: Run) -> None:
    text = f"{ARTICLE}\nWarga \x1b[31m[bold]desa[/bold]\u202e pulang ke rumah pada Senin.\n"
    ended = claimcli("extract", "-k", "all", stdin=text.encode(), COLUMNS="160")
    assert (ended.status, ended.err) == (ExitStatus.OK, "")
    assert ended.out.startswith("-\n\nALLEGATIONS (")
    assert not set(ended.out) & {"\x1b", "\u202e"}
    assert "[bold]desa[/bold]" in ended.out


@pytest.mark.parametrize("content", ["", "\n \n", "\ufeff"])
def test_an_empty_article_is_fine(content: str, claimcli: Run) -> None:
    ended = claimcli("extract", stdin=content.encode())
    assert (ended.status, ended.out, ended.err) == (ExitStatus.OK, "-\nno claims\n", "")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("hilang.txt", None, "hilang.txt: no such file or folder"),
        ("gambar.txt", b"\x89PNG\0\0", "gambar.txt: binary file, not text"),
        ("rusak.jsonl", b'{"text": 1}\n', 'rusak.jsonl:1: "text" is not a string'),
    ],
)
def test_bad_input_is_one_line_and_status_1(
    name: str, data: bytes | None, message: str, claimcli: Run, tmp_path: Path
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    ended = claimcli("extract", name)
    assert (ended.status, ended.out) == (ExitStatus.INPUT_FAILED, "")
    assert ended.err.splitlines()[0] == f"claimcli: error: {message}"


@pytest.mark.usefixtures("article")
def test_missing_models_have_a_status_of_their_own(claimcli: Run, tmp_path: Path) -> None:
    for printed in ("table", "json", "jsonl"):
        ended = claimcli(
            "extract", "banjir.txt", "--model", str(tmp_path / "kosong"), "--format", printed
        )
        assert (ended.status, ended.out) == (ExitStatus.MODELS, "")
        assert ended.err.startswith("claimcli: error: no models at ")


def test_a_terminal_gets_colours_unless_it_minds(terminal: Run, article: Path) -> None:
    shutil.copy(article, article.parent / "salinan.txt")
    coloured = terminal("extract", "banjir.txt", "salinan.txt")
    assert "\x1b[1;36mQUOTES" in coloured.out
    assert "2/2" in coloured.out
    plain = terminal("extract", "banjir.txt", "--kind", "quote, allegation", NO_COLOR="1")
    assert "QUOTES (" in plain.out
    assert "ALLEGATIONS (" in plain.out
    assert "BACKGROUND" not in plain.out
    assert "\x1b" not in plain.out


@pytest.mark.usefixtures("article")
def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "claimcli", "extract", "--format", "jsonl", *["."] * 5]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == ExitStatus.OK


def opened(pipe: Path) -> int:
    """The writing end of a named pipe, once somebody reads from it."""
    for _ in range(600):
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.1)
    pytest.fail("nobody reads")


def heeds_interrupts() -> None:
    """Undoes what a process inherits whose parents ignore SIGINT."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_ctrl_c_is_quiet(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.txt")
    with subprocess.Popen(
        [sys.executable, "-m", "claimcli", "extract", "pipa.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(),
        preexec_fn=heeds_interrupts,  # a shell's background job would not
    ) as process:
        writer = opened(tmp_path / "pipa.txt")
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        os.close(writer)
    assert (process.returncode, out, err) == (ExitStatus.INTERRUPTED, b"", b"")
