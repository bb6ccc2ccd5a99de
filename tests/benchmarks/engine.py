"""``--engine ray`` beside ``--jobs`` on one machine: ``python -m tests.benchmarks.engine``.

Both read the same articles, made of those in JSON Lines files (or of the samples) by shuffling
their paragraphs. Told are words a second and of processor time, start included, what all
processes together hold in each quarter of the run, and what Ray spilled to the disk.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from tests.benchmarks.processes import Watched, watched
from tests.benchmarks.texts import articles
from tests.benchmarks.texts import words as words_of

EXTRACT = (sys.executable, "-m", "claimcli", "extract")
OUTLETS, MONTHS = 10, 24


def main() -> None:
    """Makes the articles, measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.engine", description=__doc__)
    parser.add_argument("--articles", type=Path, nargs="*", help="JSON Lines with texts")
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--paragraphs", type=int, help="of each article; else all it has")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--alone", action="store_true", help="leave out the run without Ray")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        path = folder / "articles.jsonl"
        count = made(path, islice(varied(options.articles, options.paragraphs), options.count))
        print(f"{options.count} articles, {count} words", flush=True)
        jobs = ("--jobs", str(options.jobs))
        ray = watched((*EXTRACT, str(path), "--engine", "ray", *jobs, "-o", str(folder / "klaim")))
        print(told("ray", ray, count), flush=True)
        spilled = sum(1 for _ in Path("/tmp/ray/session_latest").glob("**/ray_spilled*/*"))
        print(f"files spilled by Ray: {spilled}", flush=True)
        if options.alone:
            return
        local = watched(
            (*EXTRACT, str(path), "--no-cache", *jobs, "-f", "jsonl", "-o", str(folder / "k.jsonl"))
        )
        print(told(f"--jobs {options.jobs}", local, count), flush=True)
        print(
            f"efficiency: {local.clock / ray.clock:.2f} by the clock, "
            f"{local.processor / ray.processor:.2f} by processor time"
        )


def varied(sources: list[Path] | None, paragraphs: int | None) -> Iterator[str]:
    """Texts without end, no two alike."""
    texts = [articles(source) for source in sources or [None]]
    for number, source in enumerate(cycle(texts)):
        lines = [line for line in next(source).splitlines() if line.strip()]
        random.Random(number).shuffle(lines)
        yield "\n".join([*lines[:paragraphs], f"Berkas ini bernomor {number}."])


def made(path: Path, texts: Iterator[str]) -> int:
    """Writes the articles, of some outlets and months; how many words."""
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for number, text in enumerate(texts):
            month = number // 500 % MONTHS
            row = {
                "id": str(number),
                "text": text,
                "outlet": f"warta-{number // 50 % OUTLETS}.example",
                "date": f"{2024 + month // 12}-{month % 12 + 1:02}-01",
            }
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += words_of(text)
    return count


def told(name: str, run: Watched, count: int) -> str:
    peaks = ", ".join(f"{peak / 1e6:.0f}" for peak in run.peaks())
    return (
        f"{name}: {count / run.clock:.0f} words/s, {count / run.processor:.0f} a second of "
        f"processor time, {run.clock:.0f} s; MB at most in each quarter: {peaks}"
    )


if __name__ == "__main__":
    main()
