"""Runs the program over hostile inputs within its limits, and tells all that is wrong with what
comes of it."""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import threading
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from claimcli.harmless import JOINERS
from tests.cli.program import Ended, environment, received

__all__ = ["MEMORY", "SECONDS", "clean", "lines", "ran", "shown", "talk"]

SECONDS = 10
MEMORY = 2**30
"""Bytes of addresses that each process may have. All is counted: the interpreter, numpy, and the
models, which are mapped; that is some 350 MB before an article is read. What is promised is 1 GB
of memory, so that this is the stricter limit, and unlike that on resident memory the system
holds it."""
DANGEROUS = {"Cc", "Cf", "Cs", "Zl", "Zp"}
COLOURS = re.compile(r"\x1b\[[\d;]*m")
TALK = re.compile(r"(?:claimcli|hint): \S")


def limited() -> None:
    """For a process that is about to run."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def program(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "claimcli", *arguments]


def ran(folder: Path, *arguments: str, stdin: bytes = b"", **env: str) -> Ended:
    """Runs the program in a folder."""
    ended = subprocess.run(
        program(*arguments),
        input=stdin,
        capture_output=True,
        cwd=folder,
        env=environment(**env),
        preexec_fn=limited,
        timeout=100,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


def shown(folder: Path, *arguments: str, **env: str) -> Ended:
    """Runs the program with a terminal for standard output; ``out`` is what goes there."""
    ours, theirs = os.openpty()
    found: list[bytes] = []
    with subprocess.Popen(
        program(*arguments),
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment(TERM="xterm-256color", **env),
        preexec_fn=limited,
    ) as process:
        os.close(theirs)
        reader = threading.Thread(target=lambda: found.extend(received(ours)))
        reader.start()
        assert process.stderr is not None
        told = process.stderr.read()
        reader.join()
    os.close(ours)
    return Ended(process.returncode, b"".join(found).decode(), told.decode())


def lines(out: str) -> list[dict[str, Any]]:
    """The objects of JSON Lines, strictly read."""
    assert out == "" or out.endswith("\n")
    return [json.loads(line, parse_constant=refused) for line in out.split("\n")[:-1]]


def refused(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")


def clean(told: str) -> bool:
    """Whether a terminal is told nothing but text, line ends and colours."""
    rest = COLOURS.sub("", told).replace("\r\n", "\n")
    return {char for char in set(rest) if unicodedata.category(char) in DANGEROUS} <= (
        JOINERS | {"\n"}
    )


def talk(err: str) -> Sequence[str]:
    """The lines on standard error that are not as they should be."""
    return [line for line in err.splitlines() if not clean(line) or not TALK.match(line)]
