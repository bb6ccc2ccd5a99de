"""Plain paragraphs out of the files that corpora come in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

__all__ = ["texts"]

MENTION = re.compile(r"\{M\d+:[^\s=]+=\"[^\"]*\" |\}")
"""Marks of mentions in SACR."""
TAGGED = re.compile(r"(\S+)[ \t]+(?:O|[BIES]-\w+)")
"""A line of a file of named entities."""
CLOSE = re.compile(r" ([.,;:?!%)\]])")
OPEN = re.compile(r"([(\[]) ")
QUOTED = re.compile(r'" ([^"]*?) "')


def texts(paths: Iterable[Path]) -> Iterator[str]:
    """Paragraphs of plain text; of JSON lines with ``text`` or, marked up, ``sacr``; of
    CoNLL-U files; of tables with ``#Text=`` lines; of a token and its entity a line."""
    for path in paths:
        lines = path.read_text(encoding="utf-8").split("\n")
        if path.suffix == ".jsonl":
            yield from paragraphs(lines)
        elif path.suffix in {".conllu", ".tsv"}:
            for line in lines:
                if line.startswith("# text = "):
                    yield line.removeprefix("# text = ")
                elif line.startswith("#Text="):
                    yield joined(line.removeprefix("#Text=").split())
        elif TAGGED.fullmatch(lines[0].strip()):
            for filled, group in groupby(lines, key=lambda line: bool(line.strip())):
                if filled:
                    yield joined(line.split()[0] for line in group)
        else:
            yield from filter(None, lines)


def paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """The paragraphs of JSON lines."""
    for line in filter(None, lines):
        entry = json.loads(line)
        text = entry["text"] if "text" in entry else MENTION.sub("", entry["sacr"])
        yield from text.split("\n")


def joined(tokens: Iterable[str]) -> str:
    """Tokens as a text, with the spaces that people leave."""
    text = OPEN.sub(r"\1", CLOSE.sub(r"\1", " ".join(tokens)))
    return QUOTED.sub(r'"\1"', text)
