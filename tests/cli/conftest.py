"""The program as a user runs it: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import Ended, Run, environment, received


@pytest.fixture
def claimcli(tmp_path: Path) -> Run:
    """Runs claimcli in an empty folder; standard input is empty unless given."""

    def run(*arguments: str, stdin: bytes = b"", **env: str) -> Ended:
        ended = subprocess.run(
            [sys.executable, "-m", "claimcli", *arguments],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=environment(**env),
            timeout=120,
            check=False,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    return run


@pytest.fixture
def terminal(tmp_path: Path) -> Run:
    """Runs claimcli on a terminal of its own; ``out`` is all that appears on its screen."""
    pty = pytest.importorskip("pty")

    def run(*arguments: str, **env: str) -> Ended:
        child, screen = pty.fork()
        if child == 0:
            os.chdir(tmp_path)
            command = [sys.executable, "-m", "claimcli", *arguments]
            os.execve(sys.executable, command, environment(TERM="xterm", **env))
        shown = b"".join(received(screen))
        os.close(screen)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return Ended(status, shown.decode(), "")

    return run
