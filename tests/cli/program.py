"""What the tests of the program share: how it is run, and what a run leaves behind."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

Run = Callable[..., "Ended"]

CHANGING = frozenset(
    {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}
)
"""Variables that change what is printed."""


@dataclass(frozen=True)
class Ended:
    """What a run left behind."""

    status: int
    out: str
    err: str


def environment(**others: str) -> dict[str, str]:
    """This process's, without what would change the output."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if key not in CHANGING and not key.startswith("CLAIMCLI_")
    }
    # No parse is remembered unless a test says where, and nobody is there to leave a pager.
    kept |= {"PYTHONPATH": str(ROOT), "CLAIMCLI_CACHE_DIR": os.devnull, "PAGER": "cat"}
    return kept | others


def received(terminal: int) -> Iterator[bytes]:
    """All that is written to a terminal."""
    while True:
        try:
            data = os.read(terminal, 65536)
        except OSError:  # Linux's way to say that the other end is closed
            return
        if not data:
            return
        yield data
