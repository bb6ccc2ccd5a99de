"""What is measured on: the project's samples, repeated and varied, or a file of the user's."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.cli.program import ROOT

__all__ = ["articles", "long_article", "words"]


def articles(source: Path | None) -> Iterator[str]:
    """Texts without end: those of a JSON Lines file, or samples with their paragraphs
    shuffled and their numbers changed, so that no two are alike."""
    while source is not None:
        with source.open(encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines if line.strip())
    samples = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("samples/*.txt"))]
    for number in count():
        paragraphs = samples[number % len(samples)].splitlines()
        random.Random(number).shuffle(paragraphs)
        yield "\n".join([*paragraphs, f"Berkas ini bernomor {number}."])


def long_article(source: Path | None, length: int) -> str:
    """Articles one after another, as one article of so many characters."""
    parts: list[str] = []
    reached = 0
    for text in articles(source):
        parts.append(text)
        reached += len(text) + 1
        if reached > length:
            break
    return "\n".join(parts)[:length]


def words(text: str) -> int:
    return len(text.split())
