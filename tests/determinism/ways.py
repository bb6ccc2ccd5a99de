"""Ways to have the same articles analysed: each must give the same records, byte for byte."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from claimcli import Article, readers
from tests.cli.program import ROOT, environment

__all__ = ["WAYS", "Way", "articles_of", "differing", "misplaced", "records", "written"]

Records = Mapping[str, bytes]
"""Document's name → its records, a line each."""


@dataclass(frozen=True)
class Way:
    """How a run differs from the first one. ``step`` takes every so many articles only, from
    the last one where it is negative; those with ``cache`` share one."""

    name: str
    step: int = 1
    arguments: tuple[str, ...] = ()
    variables: tuple[tuple[str, str], ...] = ()
    cache: bool = False


THREADS = tuple((f"{name}_NUM_THREADS", "2") for name in ("OMP", "OPENBLAS", "MKL"))
WAYS = (
    Way("one process"),
    Way("two processes, an empty cache", cache=True, arguments=("--jobs", "2")),
    Way("one process, that cache", cache=True),
    Way("the last one first, another seed of hashes", -1, variables=(("PYTHONHASHSEED", "7"),)),
    Way("every third one only, two threads", 3, variables=THREADS),
)
"""The first is what the others are held against."""


def articles_of(paths: Sequence[str]) -> list[Article]:
    """The articles of the files, each with a name of its own. Errors: SystemExit for none."""
    found = [each for each in readers.read(paths) if isinstance(each, Article)]
    if not found:
        raise SystemExit(f"no articles in {', '.join(paths)}")
    return [
        Article(f"{number}", each.text, each.title, each.date, each.outlet, each.author)
        for number, each in enumerate(found)
    ]


def written(articles: Iterable[Article], path: Path) -> None:
    """The articles as JSON Lines, as the program reads them."""
    with path.open("w", encoding="utf-8") as out:
        for each in articles:
            facts = {key: value for key, value in asdict(each).items() if value is not None}
            out.write(json.dumps({"id": facts.pop("name"), **facts}) + "\n")


def records(articles: Sequence[Article], way: Way, folder: Path, engine: str = "numpy") -> Records:
    """What the program says of the articles this way. Errors: CalledProcessError."""
    path = folder / "articles.jsonl"
    written(articles[:: way.step], path)
    variables = dict(way.variables)
    if way.cache:
        variables["CLAIMCLI_CACHE_DIR"] = str(folder / "cache")
    command = [sys.executable, "-m", "claimcli", "extract", "--explain", "--format", "jsonl"]
    ended = subprocess.run(
        [*command, "--input-format", "jsonl", "--engine", engine, *way.arguments, str(path)],
        cwd=ROOT,
        env=environment(**variables),
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, bytes] = {}
    for line in ended.stdout.splitlines(keepends=True):
        name = json.loads(line)["document"]
        found[name] = found.get(name, b"") + line
    return found


def differing(found: Records, first: Records, way: Way, articles: Sequence[Article]) -> list[str]:
    """The documents of which the way says something else than the first one did."""
    names = [each.name for each in articles[:: way.step]]
    return [name for name in names if found.get(name) != first.get(name)]


def misplaced(found: Records, articles: Iterable[Article]) -> Iterator[str]:
    """Where a record gives a span that is not what stands there in its article's text."""
    texts = {each.name: each.text for each in articles}
    for name, lines in found.items():
        for line in lines.splitlines():
            record = json.loads(line)
            for part in parts(record):
                if part["text"] != texts[name][part["start"] : part["end"]]:
                    yield f"{name}:{record['id']}: {part['text']!r}"


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with a text and offsets, however deep it lies."""
    if isinstance(value, dict):
        if value.get("start") is not None and "text" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from parts(each)
