"""JSON Lines: ``{"text": …, "id"?: …, "title"?: …, "date"?: …}``, one article a line."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers.lines import lines
from claimcli.readers.outcome import InputFormat, Lull, Outcome

__all__ = ["FORMAT"]

DATES = ("date", "published")
"""Fields that tell when the article appeared, the first that is there."""
HINT = 'a line looks like {"id": "banjir-1", "text": "Jakarta banjir."}'


def read(stream: BinaryIO, name: str) -> Iterator[Outcome]:
    """An article or an error for each line that is not blank, as soon as it is there."""
    number = 0
    for line in lines(stream):
        if line is None:
            yield Lull()
            continue
        number += 1
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
            if b"\0" in line:
                yield InputError(f"{name}: binary file, not JSON Lines")
                return
        if not line.strip():
            continue
        try:
            yield article(line, f"{name}:{number}")
        except InputError as error:
            yield error


def article(line: bytes, place: str) -> Article:
    """The article that a line holds; one without an id is called by its ``place``.

    Errors: InputError, which names the place.
    """
    fields = parsed(line, place)
    text, title, identifier = (fields.get(key) for key in ("text", "title", "id"))
    if text is None:
        raise InputError(f'{place}: no "text"', HINT)
    if isinstance(identifier, int) and not isinstance(identifier, bool):
        identifier = str(identifier)
    return Article(
        name=words(identifier, "id", place) or place,
        text=words(text, "text", place) or "",
        title=words(title, "title", place),
        date=next((found for key in DATES if (found := words(fields.get(key), key, place))), None),
    )


def parsed(line: bytes, place: str) -> dict[str, Any]:
    """The JSON object on a line."""
    try:
        fields = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise InputError(f"{place}: not UTF-8", "save the file as UTF-8") from None
    except json.JSONDecodeError as error:
        problem = f"{error.msg} at column {error.colno}"
        raise InputError(f"{place}: broken JSON: {problem}", HINT) from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"{place}: broken JSON: {error}", HINT) from None
    if not isinstance(fields, dict):
        raise InputError(f"{place}: not a JSON object", HINT)
    return fields


def words(value: object, key: str, place: str) -> str | None:
    """A field's string, or None where it is absent."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError(f'{place}: "{key}" is not a string', HINT)
    if any("\ud800" <= char <= "\udfff" for char in value):
        # JSON can spell half a character, but no text can hold it.
        raise InputError(f'{place}: "{key}" has a lone surrogate, half of a character')
    return value


def count(stream: BinaryIO) -> int:
    return sum(1 for line in stream if line.strip())


FORMAT = InputFormat(
    "jsonl", '{"id", "text", "title", "date"} a line', (".jsonl", ".ndjson"), read, count
)
