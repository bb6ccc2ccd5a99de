"""What archives of millions would take on a cluster: ``python -m tests.benchmarks.scale``.

A small model: machines start one after another and load the models; blocks of articles come
from readers, no faster than these read; whoever is free takes the next. How long blocks take is
measured here first, on a core of this machine, and drawn from for each block. What the model
leaves out is said in the manual's page on scale.
"""

from __future__ import annotations

import argparse
import heapq
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from claimcli.document import Article
from claimcli.pipeline import extract
from tests.benchmarks.texts import articles

BLOCK = 250_000
"""Code points of a block, as ``claimcli.distributed.source`` has it."""
AT_ONCE = 100_000
"""Blocks that are gone through one by one; of longer queues the middle is like its beginning."""


@dataclass(frozen=True)
class Assumptions:
    """Seconds until the first actor is up and between two of them; until a block is handed
    over and its files are written; what a core reads in a second; and what one costs."""

    start: float = 60.0
    between: float = 0.05
    handing: float = 0.5
    read: float = 5e6
    readers: float = 0.1
    price: float = 0.05


@dataclass(frozen=True)
class Run:
    """Hours on the clock, and of all cores, paid from the first to the last moment."""

    hours: float
    core_hours: float
    busy: float


def measured(texts: Sequence[str]) -> list[float]:
    """Seconds of the processor for each code point of an article; loading is left out."""
    given = [Article(str(number), text) for number, text in enumerate(texts)]
    list(extract(given[:1]))
    found = []
    for some in (given[at : at + 10] for at in range(0, len(given), 10)):
        start = time.process_time()
        list(extract(some))
        found.append((time.process_time() - start) / sum(len(each.text) for each in some))
    return found


def services(rates: Sequence[float], assumed: Assumptions) -> Iterator[float]:
    """Seconds that each block takes, without end: some ten draws of measured stretches each."""
    chance = random.Random(1)
    while True:
        rate = sum(chance.choice(rates) for _ in range(10)) / 10
        yield rate * BLOCK + assumed.handing


def simulated(blocks: int, cores: int, rates: Sequence[float], assumed: Assumptions) -> Run:
    """One archive on one cluster."""
    free = [assumed.start + assumed.between * each for each in range(cores)]
    drawn = services(rates, assumed)
    each_read = BLOCK / (assumed.read * max(1.0, cores * assumed.readers))
    gone, busy = min(blocks, max(AT_ONCE, 20 * cores)), 0.0
    for number in range(gone):
        begins = max(heapq.heappop(free), assumed.start + number * each_read)
        takes = next(drawn)
        busy += takes
        heapq.heappush(free, begins + takes)
    # The rest in proportion: there is work for everybody all the time.
    rest = busy / gone * (blocks - gone)
    seconds = max(free) + max(rest / cores, (blocks - gone) * each_read)
    paid = seconds * cores
    return Run(seconds / 3600, paid / 3600, (busy + rest) / paid)


def table(size: float, rates: Sequence[float], assumed: Assumptions) -> Iterator[str]:
    """A row for each archive and cluster; articles have so many code points."""
    yield "| articles | cores | hours | core hours | busy | cost, USD |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for count in (1_000_000, 10_000_000, 100_000_000):
        for cores in (10, 100, 1_000):
            run = simulated(round(count * size / BLOCK), cores, rates, assumed)
            cost = run.core_hours * assumed.price
            yield (
                f"| {count:,} | {cores:,} | {run.hours:,.1f} | {run.core_hours:,.0f} "
                f"| {run.busy:.0%} | {cost:,.0f} |"
            )


def main() -> None:
    """Measures, then prints the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.scale", description=__doc__)
    parser.add_argument("--articles", type=Path, help="JSON Lines with texts of your own")
    parser.add_argument("--count", type=int, default=200, help="articles to measure")
    for name, default in vars(Assumptions()).items():
        parser.add_argument(f"--{name}", type=float, default=default)
    options = parser.parse_args()
    texts = list(islice(articles(options.articles), options.count))
    rates = measured(texts)
    size = sum(map(len, texts)) / len(texts)
    words = sum(len(text.split()) for text in texts) / len(texts)
    speed = words / size / (sum(rates) / len(rates))
    print(f"{words:.0f} words an article; {speed:.0f} words a second and core", flush=True)
    assumed = Assumptions(**{name: getattr(options, name) for name in vars(Assumptions())})
    print("\n".join(table(size, rates, assumed)))


if __name__ == "__main__":
    main()
