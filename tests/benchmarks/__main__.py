"""Compares claimcli with Stanza, UDPipe and a plain pattern: ``python -m tests.benchmarks``.

Each runs in a process of its own, start and loading included, all of them in turn and
several times; the least of the times counts. What is printed are ratios to the yardstick,
Stanza over the carried models, since seconds say more of a machine than of a program.
Last, one document of up to a megabyte, each length against half of it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path

from tests.benchmarks.texts import articles, long_article, words
from tests.cli.program import environment

YARDSTICK = "Stanza, carried models"
EXTRACT = (sys.executable, "-m", "claimcli", "extract", "--format", "jsonl")


@dataclass(frozen=True)
class Run:
    """What a run took: seconds on the clock and of the processor, bytes at most."""

    clock: float
    processor: float
    memory: float


def main() -> None:
    """Measures and prints a Markdown table for each number of articles."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--articles", type=Path, help="JSON Lines with texts of your own")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10, 100, 1000])
    parser.add_argument(
        "--long",
        type=int,
        nargs="*",
        default=[125, 250, 500, 1000],
        help="lengths of one document, in kB, each twice the one before",
    )
    parser.add_argument("--times", type=int, default=3, help="runs of each, up to 100 articles")
    parser.add_argument("--udpipe", type=Path, help="a UDPipe 1 model, else it is left out")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        # In a process of its own: a process counts what its parent held as its memory, too.
        subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.systems", "enlarge", str(folder)],
            env=environment(),
            check=True,
        )
        for size in options.sizes:
            texts = list(islice(articles(options.articles), size))
            path = folder / "articles.jsonl"
            path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
            times = options.times if size <= 100 else 1
            found = measured(dict(commands(path, folder, options.udpipe)), times, folder)
            print(table(size, sum(map(words, texts)), found), flush=True)
        if options.long:
            print(growth(list(lengths(options.articles, options.long, folder))), flush=True)


def commands(path: Path, folder: Path, udpipe: Path | None) -> Iterator[tuple[str, Sequence[str]]]:
    """The command line of each program."""
    system = (sys.executable, "-m", "tests.benchmarks.systems")
    extract = (*EXTRACT, str(path))
    yield YARDSTICK, (*system, "stanza", str(path), str(folder / "carried"))
    yield "Stanza, its default sizes", (*system, "stanza", str(path), str(folder / "large"))
    if udpipe is not None:
        yield "UDPipe 1", (*system, "udpipe", str(path), str(udpipe))
    yield "a pattern", (*system, "regex", str(path))
    yield "claimcli", (*extract, "--no-cache")
    yield "claimcli --engine onnx", (*extract, "--no-cache", "--engine", "onnx")
    yield "claimcli --jobs 2", (*extract, "--no-cache", "--jobs", "2")
    yield "claimcli, again", extract


def lengths(source: Path | None, kilobytes: Sequence[int], folder: Path) -> Iterator[Run]:
    """What claimcli takes for one document of each length."""
    for size in kilobytes:
        path = folder / f"{size}.txt"
        path.write_text(long_article(source, size * 1000), encoding="utf-8")
        yield run((*EXTRACT, str(path), "--no-cache"), {})


def growth(runs: Sequence[Run]) -> str:
    """Each run as a ratio to the one before, of a document of half the length."""
    lines = ["| one document, doubled | processor time | memory |", "| --- | --- | --- |"]
    for number, (half, whole) in enumerate(pairwise(runs), start=1):
        lines.append(
            f"| for the {number}. time | {whole.processor / half.processor:.2f} × "
            f"| {whole.memory / half.memory:.2f} × |"
        )
    return "\n".join([*lines, ""])


def measured(programs: dict[str, Sequence[str]], times: int, folder: Path) -> dict[str, Run]:
    """The least that each program took."""
    runs: dict[str, list[Run]] = {name: [] for name in programs}
    cache = {"CLAIMCLI_CACHE_DIR": str(folder / "cache")}
    if "claimcli, again" in programs:
        run(programs["claimcli, again"], cache)
    for _ in range(times):
        for name, command in programs.items():
            runs[name].append(run(command, cache))
    return {
        name: Run(
            min(each.clock for each in taken),
            min(each.processor for each in taken),
            min(each.memory for each in taken),
        )
        for name, taken in runs.items()
    }


def run(command: Sequence[str], env: dict[str, str]) -> Run:
    """Runs a program to its end. Memory is that of its largest process."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment(**env)) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with status {process.returncode}")
    return Run(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def table(size: int, count: int, runs: dict[str, Run]) -> str:
    """The runs as ratios to the yardstick: time, processor time, memory."""
    yardstick = runs[YARDSTICK]
    lines = [
        f"{size} article{'s' if size > 1 else ''}, {count} words; the yardstick takes "
        f"{yardstick.clock:.1f} s ({count / yardstick.clock:.0f} words/s) and "
        f"{yardstick.memory / 1e6:.0f} MB",
        "",
        "| program | words/s | processor time | memory |",
        "| --- | --- | --- | --- |",
    ]
    for name, each in runs.items():
        lines.append(
            f"| {name} | {yardstick.clock / each.clock:.2f} × "
            f"| {each.processor / yardstick.processor:.2f} × "
            f"| {each.memory / yardstick.memory:.2f} × |"
        )
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    main()
