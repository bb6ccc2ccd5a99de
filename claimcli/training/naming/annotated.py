"""Sentences with marked names, out of files with a token and its tag on each line, or with a
sentence on each line and marks in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from claimcli.document import Span
from claimcli.errors import InputError
from claimcli.training.coreference_gold import unmarked
from claimcli.translation import _

__all__ = ["TOKEN", "Annotated", "of_line", "read", "without_brackets"]

LABELS = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "ORGANISATION": "ORG",
    "ORGANIZATION": "ORG",
    "LOC": "LOC",
    "PLACE": "LOC",
}
MARKS = {"P": "PER", "R": "ROLE", "O": "ORG", "L": "LOC"}
MARK = re.compile(r"\{([PROL]) ([^{}]+)\}")
TOKEN = re.compile(r"\w+|[^\w\s]")
OUTSIDE = re.compile(r"[^()\s](?:[^()]*[^()\s])?")


@dataclass(frozen=True)
class Annotated:
    """A sentence: its text, its tokens and its names. Only where it is ``complete`` are offices
    marked, too, so that what has no mark is none."""

    text: str
    tokens: tuple[Span, ...]
    names: tuple[tuple[Span, str], ...]
    complete: bool = False


def read(path: Path) -> Iterator[Annotated]:
    """The sentences of a file. Errors: InputError."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            _("{path}: cannot be read", path=path), _("give a token and its tag a line")
        ) from error
    if any(map(MARK.search, lines)):
        yield from (of_line(line) for line in lines if line.strip())
        return
    for filled, group in groupby(lines, key=lambda line: bool(line.strip())):
        if filled:
            yield annotated([line.rsplit(maxsplit=1) for line in group])


def annotated(rows: list[list[str]]) -> Annotated:
    """A sentence of tokens with tags in BIO; other labels than ours are none."""
    text = ""
    tokens: list[Span] = []
    names: list[tuple[Span, str]] = []
    before = "O"
    for form, tag in (row for row in rows if len(row) == 2):
        start = len(text) + bool(text)
        text = f"{text} {form}".lstrip()
        tokens.append(Span(start, len(text)))
        place, _hyphen, kind = tag.partition("-")
        label = LABELS.get(kind)
        if label and (place == "B" or before != label):
            names.append((tokens[-1], label))
        elif label:
            names[-1] = (Span(names[-1][0].start, len(text)), label)
        before = label or "O"
    return Annotated(text, tuple(tokens), tuple(names))


def of_line(line: str) -> Annotated:
    """A sentence with marks: *{R Kepala} {O Dinas Pasar Kota Tegal}, drs. {P Untung Wibowo}*.
    ``P`` is a person's name without degrees and ranks, ``R`` an office without its institution
    where that can be cut off, ``O`` an institution, ``L`` a place."""
    text, found = unmarked(line, MARK)
    names = tuple((span, MARKS[mark]) for span, mark in found)
    tokens = tuple(Span(*match.span()) for match in TOKEN.finditer(text))
    return Annotated(text, tokens, names, complete=True)


def without_brackets(sentence: Annotated) -> Iterator[tuple[Span, str]]:
    """The names of a sentence; what of one stands before, in and after a bracket is several:
    *Dinas Pasar (Dispas)*."""
    for span, label in sentence.names:
        for match in OUTSIDE.finditer(sentence.text, span.start, span.end):
            yield Span(*match.span()), label
