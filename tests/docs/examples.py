"""Examples: commands with what they print now."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.cli.program import ROOT, environment
from tests.docs.errors import DocsError
from tests.docs.markup import fenced

__all__ = ["WIDTH", "example"]

WIDTH = 80


def example(part: str) -> str:
    """The commands in an example with what they print now."""
    commands = [line for line in part.splitlines() if line.startswith("$ ")]
    shown = [f"{command}\n{printed(command[2:])}" for command in commands]
    return f"\n\n{fenced('console', ''.join(shown))}\n\n"


def printed(command: str) -> str:
    """What a shell in the root folder prints. Errors: DocsError where the command fails."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ended = subprocess.run(
        ["sh", "-c", command],
        cwd=ROOT,
        env=environment(PATH=path, COLUMNS=str(WIDTH)),
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode or not ended.stdout:
        raise DocsError(f"example “{command}” fails, mend it: {ended.stderr.strip()}")
    return ended.stdout
