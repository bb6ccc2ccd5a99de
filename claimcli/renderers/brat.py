"""brat's standoff: the annotations of an article, to lie as ``NAME.ann`` beside ``NAME.txt``.

Kinds, sources, cues and accused are text-bound annotations; relations tie them to the claim,
attributes say its status, stage, form and certainty. A folder has both files of each article,
and what brat has to know of the annotations before it opens one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING

from claimcli.claims import Certainty, Form, Kind, Polarity, Stage, Status, Subkind
from claimcli.errors import UsageError
from claimcli.harmless import one_line
from claimcli.renderers.filenames import Filenames
from claimcli.renderers.interface import Options, OutputFormat
from claimcli.translation import _

if TYPE_CHECKING:
    from claimcli.records import PartyRecord, Record, Result

__all__ = ["FORMAT"]

LINE = re.compile(r"[^\r\n]+")
MENTIONS = ("Source", "Cue", "Accused", "Victim")
"""Whose and what a claim is, as annotations of their own."""
ATTRIBUTES: dict[str, type[StrEnum]] = {
    "form": Form,
    "status": Status,
    "stage": Stage,
    "certainty": Certainty,
    "polarity": Polarity,
    "subkind": Subkind,
}


def render(results: Iterable[Result], options: Options) -> Iterator[str]:
    """One piece. Errors: UsageError for a second article, of which a file cannot tell."""
    for number, result in enumerate(results):
        if number:
            raise UsageError(
                _("a brat file holds the annotations of one article"),
                _("name a folder for them: --output FOLDER"),
            )
        yield "".join(f"{line}\n" for line in standoff(result.records, result.article.text))


def folder(results: Iterable[Result], options: Options) -> Iterator[tuple[str, str]]:
    """The settings, then of each article its text, as it is, and its annotations."""
    yield "annotation.conf", settings()
    names = Filenames()
    for result in results:
        name = names.of(result.article.name)
        yield f"{name}.txt", result.article.text
        yield f"{name}.ann", "".join(render([result], options))


def settings() -> str:
    """brat's ``annotation.conf``: what may be annotated, and what may stand in what."""
    kinds = [kind.value.capitalize() for kind in Kind]
    claim = "|".join(kinds)
    lines = ["[entities]", *kinds, *MENTIONS, "", "[relations]"]
    lines += ["<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"]
    lines += [f"{name}Of\tArg1:{name}, Arg2:{claim}" for name in MENTIONS]
    lines += ["", "[events]", "", "[attributes]"]
    lines += [
        f"{name.capitalize()}\tArg:{claim}, Value:{'|'.join(each.value for each in values)}"
        for name, values in ATTRIBUTES.items()
    ]
    return "".join(f"{line}\n" for line in lines)


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


FORMAT = OutputFormat(
    "brat", "standoff annotations of one article", render, folder=folder, suffix=".ann"
)
