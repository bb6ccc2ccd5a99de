"""What a program and all that it starts take, while it runs: from ``/proc``, so on Linux only."""

from __future__ import annotations

import os
import subprocess
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.cli.program import environment

__all__ = ["Watched", "watched"]

MOMENT = 2.0
"""Seconds between two looks."""
TICK = os.sysconf("SC_CLK_TCK")


@dataclass
class Watched:
    """A run: seconds on the clock and of all processors, and at each look the bytes that the
    processes hold, shared ones counted once."""

    clock: float = 0.0
    processor: float = 0.0
    memory: list[int] = field(default_factory=list)

    def peaks(self, parts: int = 4) -> list[int]:
        """The most of each part of the run, in its order."""
        step = max(1, -(-len(self.memory) // parts))
        return [max(self.memory[at : at + step]) for at in range(0, len(self.memory), step)]


def watched(command: Sequence[str], **env: str) -> Watched:
    """Runs a program to its end."""
    run, spent = Watched(), dict[int, float]()
    start = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment(**env)
    ) as process:
        while True:
            look(process.pid, run, spent)
            try:
                process.wait(MOMENT)
                break
            except subprocess.TimeoutExpired:
                continue
        run.clock = time.perf_counter() - start
        run.processor = sum(spent.values())
        told = process.stderr.read().decode() if process.stderr else ""
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with status {process.returncode}: {told}")
    print(told.strip().splitlines()[-1], flush=True)
    return run


def look(root: int, run: Watched, spent: dict[int, float]) -> None:
    """Adds up what the process and all below it hold now, and have spent so far."""
    held = 0
    for pid in below(root):
        try:
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
            stat = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        held += next(int(line.split()[1]) * 1024 for line in rollup.splitlines() if "Pss:" in line)
        spent[pid] = (int(stat[11]) + int(stat[12])) / TICK
    run.memory.append(held)


def below(root: int) -> list[int]:
    """The process and all that it started, directly or not."""
    children: dict[int, list[int]] = defaultdict(list)
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(path.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        children[parent].append(int(path.parent.name))
    found, todo = [], [root]
    while todo:
        pid = todo.pop()
        found.append(pid)
        todo += children[pid]
    return found
