"""Nothing reaches for the network but ``models download``: each command runs where whoever asks for
an address, connects or sends is written down and refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from claimcli.cli.app import app
from claimcli.errors import ExitStatus
from tests.cli.program import ROOT, Run, environment

WATCH = """
import os, sys
ASKED = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.connect",
         "socket.sendto", "socket.sendmsg", "urllib.Request"}
def watched(event, arguments):
    foreign = event == "socket.bind" and arguments[1][0] not in {"::1", "127.0.0.1"}
    if event in ASKED or foreign:
        with open(os.environ["SEEN"], "a") as seen:
            print(event, arguments, file=seen)
        raise OSError(f"no network: {event}")
sys.addaudithook(watched)
"""
"""As ``sitecustomize``, so that processes which the program starts are watched, too."""
RUN = """
import json, sys
from claimcli.cli.app import run
from claimcli.console import guarded
if __name__ == "__main__":
    for arguments in json.loads(sys.argv[1]):
        status = guarded(lambda: run(arguments))
        if status:
            sys.exit(f"{arguments} ended with {status}")
"""
SAMPLE, GOLD = ROOT / "samples" / "banjir.txt", ROOT / "samples" / "banjir.gold.jsonl"
COMMANDS = (
    f"extract {SAMPLE} a.html --format json -o a.json",
    f"extract {SAMPLE} --format html --explain -o b.html --jobs 2 --no-cache",
    f"read {SAMPLE}",
    f"show {SAMPLE} 1",
    f"archive add klaim.db {SAMPLE} a.html",
    "archive info klaim.db",
    "find klaim.db air",
    "who klaim.db",
    f"compare {SAMPLE} a.html",
    f"evaluate {GOLD}",
    "rules",
    "cues berkata",
    "schema",
    "manual formats",
    "config",
    "models",
    "cache info",
    "cache clear",
)
TAUGHT = {"train", "train-names", "models download"}
"""What trains is tried where it is tested; Stanza's trainers are called without their downloads."""
PAGE = """<html><head><link rel="stylesheet" href="https://contoh.id/a.css">
<script src="https://contoh.id/a.js"></script></head><body><article>
<img src="https://contoh.id/a.png"><p>Camat Rina Hapsari mengatakan jembatan itu aman dilalui
warga sejak kemarin, dan truk boleh lewat lagi.</p></article></body></html>"""


@pytest.fixture
def watch(tmp_path: Path) -> dict[str, str]:
    """What makes Python tell of sockets, in the file ``seen``."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(WATCH)
    path = os.pathsep.join((str(tmp_path / "site"), str(ROOT)))
    return {"PYTHONPATH": path, "SEEN": str(tmp_path / "seen")}


def names(group: typer.Typer, before: str = "") -> set[str]:
    """All commands, with those within commands."""
    found = {f"{before}{each.name}" for each in group.registered_commands}
    for each in group.registered_groups:
        assert each.typer_instance is not None
        found |= {f"{before}{each.name}"} | names(each.typer_instance, f"{before}{each.name} ")
    return found


def test_no_command_is_forgotten() -> None:
    tried = {" ".join(each.split()[:count]) for each in COMMANDS for count in (1, 2)}
    assert names(app) <= tried | TAUGHT


def test_no_command_reaches_for_the_network(tmp_path: Path, watch: dict[str, str]) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    ended = subprocess.run(
        [sys.executable, "-c", RUN, json.dumps([each.split() for each in COMMANDS])],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment(CLAIMCLI_CACHE_DIR=str(tmp_path / "cache"), **watch),
        check=False,
    )
    assert (ended.returncode, ended.stderr.count("error")) == (0, 0), ended.stderr
    assert ended.stdout
    assert not (tmp_path / "seen").exists()


def test_a_download_does(claimcli: Run, tmp_path: Path, watch: dict[str, str]) -> None:
    """And says in a line that it cannot, so that the test above would notice."""
    ended = claimcli("models", "download", XDG_CACHE_HOME=str(tmp_path), **watch)
    assert (ended.status, ended.out) == (ExitStatus.INPUT_FAILED, "")
    error, hint = ended.err.splitlines()[-2:]
    assert error.startswith("claimcli: error: cannot download Stanza's Indonesian models: ")
    assert hint.startswith("hint: check the network")
    assert "urllib.Request" in (tmp_path / "seen").read_text()
