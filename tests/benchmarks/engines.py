"""The engines of one machine beside each other: ``python -m tests.benchmarks.engines``.

The same articles go through each engine in turn, several times, in processes of their own on one
thread; the least time of each counts, start and loading left out by the same articles' first one
alone. ``--base FOLDER`` is another version's source, whose default engine is the yardstick; else
that of this one is. Told are words a second of processor time, how many records of this version's
engines are not the default one's, and which kernel of OpenBLAS ran, since a wrong one costs half
as much again. ``--udpipe MODEL`` adds UDPipe 1 (a parse only) and claimcli's parse alone.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tests.benchmarks.texts import articles, words
from tests.cli.program import ROOT, environment

ENGINES = ("numpy", "onnx")
THREADS = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL")}


def main() -> None:
    """Measures and prints a Markdown table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.engines", description=__doc__)
    parser.add_argument("--articles", type=Path, help="JSON Lines with texts of your own")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--base", type=Path, help="another version's source, to compare with")
    parser.add_argument("--udpipe", type=Path, help="a model of UDPipe 1, to compare the parse")
    options = parser.parse_args()
    os.environ.pop("OPENBLAS_CORETYPE", None)
    texts = list(islice(articles(options.articles), options.count))
    programs = {engine: extraction(ROOT, engine) for engine in ENGINES}
    if options.base is not None:
        programs = {"before": extraction(options.base.resolve(), "numpy"), **programs}
    if options.udpipe is not None:
        programs |= {
            "parse alone, numpy": system("parse"),
            "parse alone, onnx": system("parse-onnx"),
            "parse alone, UDPipe 1": system("udpipe", str(options.udpipe.resolve())),
        }
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        several, one = folder / "articles.jsonl", folder / "article.jsonl"
        for path, some in ((several, texts), (one, texts[:1])):
            path.write_text("".join(json.dumps({"text": text}) + "\n" for text in some))
        taken: dict[str, list[float]] = {name: [] for name in programs}
        starts: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(options.times):
            for name, program in programs.items():
                taken[name].append(run(program, several, folder / f"{name}.jsonl"))
                starts[name].append(run(program, one, folder / "one.jsonl"))
        net = {name: min(taken[name]) - min(starts[name]) for name in programs}
        found = {name: (folder / f"{name}.jsonl").read_text().splitlines() for name in programs}
    print(f"{len(texts)} articles; OpenBLAS kernel: {kernel()}\n")
    found = {name: lines for name, lines in found.items() if programs[name].records}
    print("\n".join(table(net, sum(map(words, texts[1:])), found)))


@dataclass(frozen=True)
class Program:
    """A command line and the source it runs in; the articles' path stands for ``INPUT``."""

    tree: Path
    command: tuple[str, ...]
    records: bool
    """Whether it prints records, to be compared."""


def extraction(tree: Path, engine: str) -> Program:
    """A version's whole extraction with an engine."""
    command = ("claimcli", "extract", "--no-cache", "--engine", engine, "--format", "jsonl")
    return Program(tree, (sys.executable, "-m", *command, "INPUT"), True)


def system(name: str, *model: str) -> Program:
    """One of ``tests.benchmarks.systems``."""
    command = (sys.executable, "-m", "tests.benchmarks.systems", name, "INPUT", *model)
    return Program(ROOT, command, False)


def run(program: Program, path: Path, out: Path) -> float:
    """Seconds of the processor that a program takes for a file of articles."""
    with out.open("wb") as to:
        process = subprocess.Popen(
            [str(path) if word == "INPUT" else word for word in program.command],
            cwd=program.tree,
            env=environment(**THREADS, PYTHONPATH=str(program.tree)),
            stdout=to,
            stderr=subprocess.DEVNULL,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(program.command)} ended with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def table(net: dict[str, float], count: int, found: dict[str, list[str]]) -> Iterator[str]:
    """A row for each program."""
    first = next(iter(net))
    yield "| engine | words a second and core | speed | other records |"
    yield "| --- | --- | --- | --- |"
    for name, seconds in net.items():
        wanted = found["numpy"]
        other = f"{differing(found[name], wanted)} of {len(wanted)}" if name in found else "–"
        yield f"| {name} | {count / seconds:.0f} | {net[first] / seconds:.2f} × | {other} |"


def differing(records: Sequence[str], wanted: Sequence[str]) -> int:
    """How many of the wanted records are not there to the letter."""
    return len(set(wanted) - set(records))


def kernel() -> str:
    """What OpenBLAS chose for this processor, in a numpy from PyPI."""
    import numpy

    for path in Path(numpy.__file__).parent.parent.glob("numpy.libs/*openblas*"):
        library = ctypes.CDLL(str(path))
        for name in ("scipy_openblas_get_corename64_", "openblas_get_corename"):
            if hasattr(library, name):
                named = getattr(library, name)
                named.restype = ctypes.c_char_p
                return str(named().decode())
    return "unknown"


if __name__ == "__main__":
    main()
