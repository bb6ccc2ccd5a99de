"""JSON Lines: ``{"text": …, "id"?: …, "title"?: …, "date"?: …}``, one article a line."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from claimcli.errors import InputError
from claimcli.readers.flow import too_long
from claimcli.readers.outcome import LARGEST, InputFormat, Lull, Options, Outcome
from claimcli.readers.streams import lines
from claimcli.translation import _

if TYPE_CHECKING:
    from claimcli.readers.rows.row_fields import Fields

__all__ = ["FORMAT"]

ESCAPED, BESIDE = 12, 65_536
"""Bytes that a character takes at most (an emoji as *\\ud83d\\ude00*), and those of all keys but
the text."""


def read(stream: BinaryIO, name: str, options: Options) -> Iterator[Outcome]:
    """An article or an error for each line that is not blank, as soon as it is there."""
    from claimcli.readers.rows.json_values import EXAMPLE
    from claimcli.readers.rows.row_fields import Fields

    fields = Fields(name, options, EXAMPLE)
    most = options.max_chars or LARGEST
    longest = ESCAPED * most + BESIDE
    number = 0
    for line in lines(stream, longest):
        if line is None:
            yield Lull()
            continue
        number += 1
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
            if b"\0" in line:
                yield InputError(_("{name}: binary file, not JSON Lines", name=name))
                return
        if len(line) > longest:
            yield too_long(f"{name}:{number}", most)
        elif line.strip():
            yield from articles(line, fields, f"{name}:{number}")
    yield from fields.unmarked()


def articles(line: bytes, fields: Fields, place: str) -> Iterator[Outcome]:
    """The article of a line, or those of a list in it."""
    from claimcli.readers.rows.json_values import rows

    try:
        value = parsed(line, place)
    except InputError as error:
        yield error
        return
    yield from rows(value, fields, place)


def parsed(line: bytes, place: str) -> dict[str, Any]:
    """The JSON object on a line. Errors: InputError, which names the place."""
    from claimcli.readers.rows.json_values import EXAMPLE, broken

    try:
        value = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise broken(error, place) from None
    if not isinstance(value, dict):
        raise InputError(_("{place}: not a JSON object", place=place), _(EXAMPLE))
    return value


def recognises(head: bytes) -> bool:
    """Whether the first line that is not blank is a JSON object, whole as far as one sees."""
    first, end, _others = head.lstrip().partition(b"\n")
    if not first.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return not end and first.startswith((b'{"', b'{ "')) and len(head) >= LONG


LONG = 60_000
"""Bytes without a line end after which a line is taken for one of many."""


def count(stream: BinaryIO) -> int:
    return sum(1 for line in lines(stream, LONG) if line and line.strip())


FORMAT = InputFormat(
    "jsonl",
    '{"id", "text", "title", "date"} a line',
    (".jsonl", ".ndjson"),
    read,
    recognises,
    count,
    largest=None,
)
