"""brat's standoff: the annotations of one article, to lie as ``NAME.ann`` beside ``NAME.txt``.

Kinds, sources, cues and accused are text-bound annotations; relations tie them to the claim,
attributes say its status, stage, form and certainty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import TYPE_CHECKING

from claimcli.errors import UsageError
from claimcli.harmless import one_line
from claimcli.renderers.interface import Options, OutputFormat
from claimcli.translation import _

if TYPE_CHECKING:
    from claimcli.records import PartyRecord, Record, Result

__all__ = ["FORMAT"]

LINE = re.compile(r"[^\r\n]+")
ATTRIBUTES = ("form", "status", "stage", "certainty", "polarity", "subkind")


def render(results: Iterable[Result], options: Options) -> Iterator[str]:
    """One piece. Errors: UsageError for a second article, of which a file cannot tell."""
    for number, result in enumerate(results):
        if number:
            raise UsageError(
                _("a brat file holds the annotations of one article"),
                _(
                    "name one article at a time, as in: "
                    "for f in *.txt; do claimcli extract $f -f brat -o ${f%.txt}.ann; done"
                ),
            )
        yield "".join(f"{line}\n" for line in standoff(result.records, result.article.text))


def standoff(records: Iterable[Record], text: str) -> Iterator[str]:
    """The lines, numbered as brat wants them; a mention shared by claims stands once."""
    numbers = {letter: count(1) for letter in "TRA"}
    known: dict[tuple[str, int, int], str] = {}
    for record in records:
        claim = f"T{next(numbers['T'])}"
        yield bound(claim, record.kind.capitalize(), record.start, record.end, text)
        for name, start, end in mentions(record):
            key = (name, start, end)
            if key not in known:
                known[key] = f"T{next(numbers['T'])}"
                yield bound(known[key], name, start, end, text)
            yield f"R{next(numbers['R'])}\t{name}Of Arg1:{known[key]} Arg2:{claim}"
        for field in ATTRIBUTES:
            if value := getattr(record, field):
                yield f"A{next(numbers['A'])}\t{field.capitalize()} {claim} {value}"


def mentions(record: Record) -> Iterator[tuple[str, int, int]]:
    """Who and what stands where."""
    source = record.source
    if source is not None and source.start is not None and source.end is not None:
        yield "Source", source.start, source.end
    if record.cue is not None:
        yield "Cue", record.cue.start, record.cue.end
    parties: list[tuple[str, PartyRecord]] = [("Accused", each) for each in record.accused]
    if record.victim is not None:
        parties.append(("Victim", record.victim))
    for name, party in parties:
        yield name, party.start, party.end


def bound(number: str, name: str, start: int, end: int, text: str) -> str:
    """A text-bound annotation; over several lines it is in as many pieces."""
    pieces = [(start + m.start(), start + m.end()) for m in LINE.finditer(text[start:end])]
    places = ";".join(f"{first} {last}" for first, last in pieces)
    words = " ".join(one_line(text[first:last]) for first, last in pieces)
    return f"{number}\t{name} {places}\t{words}"


FORMAT = OutputFormat("brat", "standoff annotations of one article", render)
