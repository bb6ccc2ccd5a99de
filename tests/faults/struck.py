"""The program with a fault that strikes at a chosen point, and what it works on."""

from __future__ import annotations

import json
import random
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.cli.program import environment

__all__ = [
    "ARTICLES",
    "STRIKE",
    "Ended",
    "command",
    "limited",
    "namespace",
    "ran",
    "struck",
    "times",
    "work",
    "written",
]

ARTICLES = [
    {
        "id": f"berita-{number}",
        "date": "2024-12-02",
        "text": f"Camat Rina Hapsari mengatakan jembatan {number} sudah aman. "
        f"Warga menuding Darmo Susanto mencuri {number} sak semen. “Itu fitnah,” kata Darmo.",
    }
    for number in range(1, 13)
]
STRIKE = """
import os, signal, sys
after, number = float(sys.argv[1]), int(sys.argv[2])
del sys.argv[1:3]
signal.signal(signal.SIGVTALRM, lambda *_: os.kill(os.getpid(), number))
signal.setitimer(signal.ITIMER_VIRTUAL, after)
from claimcli.__main__ import main
main()
"""
"""Sends the process a signal after so many seconds of its own work, however busy the machine is."""


@dataclass(frozen=True)
class Ended:
    """How a run ended."""

    status: int
    out: bytes
    err: str


def written(folder: Path) -> None:
    """The articles, in a folder of their own."""
    lines = "".join(json.dumps(each) + "\n" for each in ARTICLES)
    (folder / "berita.jsonl").write_text(lines, encoding="utf-8")


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "claimcli", *arguments]


def ran(
    words: Sequence[str],
    folder: Path,
    before: Callable[[], None] | None = None,
    stdout: int | None = None,
    **variables: str,
) -> Ended:
    """Runs a command in the folder, where its cache is, too."""
    variables = {"CLAIMCLI_CACHE_DIR": str(folder / "cache")} | variables
    ended = subprocess.run(
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if stdout is None else stdout,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment(**variables),
        preexec_fn=before,
        timeout=120,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout or b"", ended.stderr.decode())


def struck(after: float, number: int, folder: Path, *arguments: str) -> Ended:
    """Runs the program and sends it the signal after so many seconds of its work."""
    return ran([sys.executable, "-c", STRIKE, str(after), str(number), *arguments], folder)


def work(run: Callable[[], object]) -> float:
    """Seconds of work that a run of other processes takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    run()
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def times(seed: int, whole: float) -> float:
    """When to strike in a run of so many seconds of work; now and then after its end."""
    return random.Random(seed).uniform(0.02, 1.1) * whole


def limited(size: int) -> Callable[[], None]:
    """For a process that is about to run: no file may grow beyond so many bytes, as on a full
    disk."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def namespace() -> list[str] | None:
    """What gives a shell command mounts of its own; None where the system does not."""
    words = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
    if shutil.which(words[0]) is None:
        return None
    try_out = "mount -t tmpfs -o size=64k tmpfs /mnt"
    if subprocess.run([*words, try_out], capture_output=True, check=False).returncode:
        return None
    return words
