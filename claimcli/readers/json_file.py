"""JSON: an article, a list of articles, or an object that holds such a list."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from claimcli.readers.decoding import decoded
from claimcli.readers.outcome import InputFormat, Options, Outcome

__all__ = ["FORMAT"]

BEGINNING = rb'\s*(?:\{\s*(?:"|\}|\Z)|\[\s*(?:\{|"|\]|\Z))'


def read(stream: BinaryIO, name: str, options: Options) -> Iterator[Outcome]:
    """The articles in the file, once all of it is there."""
    from claimcli.readers.rows.json_values import EXAMPLE, broken, rows
    from claimcli.readers.rows.row_fields import Fields

    text = yield from decoded(stream, name)
    if text is None:
        return
    try:
        value = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        yield broken(error, name)
        return
    fields = Fields(name, options, EXAMPLE)
    yield from rows(value, fields, name)
    yield from fields.unmarked()


def recognises(head: bytes) -> bool:
    """Whether it begins as an object, or as a list of objects or strings."""
    first, _, others = head.strip().partition(b"\n")
    lines = others and first.endswith(b"}") and others.lstrip().startswith(b"{")
    return re.match(BEGINNING, head) is not None and not lines


def count(stream: BinaryIO) -> int | None:
    """Articles of a list; of anything else only reading can tell."""
    data = stream.read().removeprefix(codecs.BOM_UTF8)
    try:
        return len(msgspec.json.decode(data, type=list[msgspec.Raw]))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


FORMAT = InputFormat("json", "an article or a list of them", (".json",), read, recognises, count)
