"""Which pool of processes loses least by a killed one: ``python -m tests.benchmarks.pools``.

The same articles go through claimcli's own workers, through ``concurrent.futures`` and through
loky (``pip install loky``), undisturbed and with a process killed once half of them are
answered. Told are the articles without an answer, and the time beside that of the own workers.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path

from claimcli.cli.running.crew import extract_in_parallel
from claimcli.cli.running.workers import Settings
from claimcli.document import Article
from claimcli.parsing.batches import batches
from claimcli.pipeline import extract
from claimcli.records import Result
from tests.benchmarks.texts import articles

JOBS = 2
Pool = Callable[[Sequence[Article]], Iterator[int]]


def own(given: Sequence[Article]) -> Iterator[int]:
    """Numbers of articles as they are answered."""
    for found in extract_in_parallel(given, Settings("carried", "numpy", remember=False), JOBS):
        yield int(isinstance(found, Result))


def analysed(batch: Sequence[Article]) -> int:
    """How many of a batch have an answer."""
    return sum(1 for _ in extract(batch))


def pooled(executor: Callable[[], Executor], given: Sequence[Article]) -> Iterator[int]:
    """The same by an executor, which gives up when a process of it dies."""
    with executor() as pool:
        waiting = [pool.submit(analysed, batch) for batch in batches(given)]
        for each in waiting:
            try:
                yield each.result()
            except Exception as error:  # loky's error is its own
                print(f"  {type(error).__name__}", flush=True)
                yield 0


def futures() -> Executor:
    return ProcessPoolExecutor(JOBS, multiprocessing.get_context("spawn"))


def loky() -> Executor:
    from loky import ProcessPoolExecutor as Loky

    pool: Executor = Loky(JOBS)
    return pool


def struck() -> None:
    """Kills one of the processes below this one that analyse."""
    parent = str(os.getpid())
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = path.read_text()
            line = Path(path.parent, "cmdline").read_bytes()
        except OSError:
            continue
        own_child = told.rpartition(")")[2].split()[1] == parent
        if (
            own_child
            and (b"spawn_main" in line or b"loky" in line)
            and b"resource_tracker" not in line
        ):
            os.kill(int(path.parent.name), signal.SIGKILL)
            return
    raise SystemExit("there is no process to kill")


def run(pool: Pool, given: Sequence[Article], kill: bool) -> tuple[int, float]:
    """Articles without an answer, and seconds."""
    start, answered, killed = time.perf_counter(), 0, not kill
    for count in pool(given):
        answered += count
        if not killed and answered >= len(given) // 2:
            struck()
            killed = True
    return len(given) - answered, time.perf_counter() - start


def main() -> None:
    """Measures each pool in turn and prints a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.pools", description=__doc__)
    parser.add_argument("--articles", type=Path, help="JSON Lines with texts of your own")
    parser.add_argument("--count", type=int, default=300)
    options = parser.parse_args()
    texts = islice(articles(options.articles), options.count)
    given = [Article(str(number), text) for number, text in enumerate(texts)]
    pools: dict[str, Pool] = {
        "workers.py": own,
        "concurrent.futures": partial(pooled, futures),
        "loky": partial(pooled, loky),
    }
    found = {
        name: [run(pool, given, kill) for kill in (False, True)] for name, pool in pools.items()
    }
    (_, yardstick), _ = found["workers.py"]
    print("| pool | time | lost, a process killed |\n| --- | --- | --- |")
    for name, ((_, clock), (lost, _)) in found.items():
        print(f"| {name} | {clock / yardstick:.2f} × | {lost} of {len(given)} |")


if __name__ == "__main__":
    main()
