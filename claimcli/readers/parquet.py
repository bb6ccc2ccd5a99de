"""Parquet: a row an article, read a piece of a file at a time, by PyArrow."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from claimcli.errors import InputError
from claimcli.readers.flow import bounded
from claimcli.readers.outcome import LARGEST, InputFormat, Options, Outcome
from claimcli.translation import _

__all__ = ["FORMAT"]

MAGIC = b"PAR1"
TOGETHER = 256
"""Rows that are unpacked at once."""


def read(stream: BinaryIO, name: str, options: Options) -> Iterator[Outcome]:
    """An article or an error for each row."""
    from claimcli.readers.rows.row_fields import Fields

    fields = Fields(name, options)
    try:
        file = opened(stream, name)
        number = 0
        for batch in file.iter_batches(TOGETHER, columns=columns(file.schema_arrow, options)):
            for row in batch.to_pylist():
                number += 1
                try:
                    article = fields.article(worded(row), f"{name}:{number}")
                except InputError as error:
                    yield error
                    continue
                yield from fields.taken()
                yield article
    except InputError as error:
        yield error
    except (OSError, ValueError) as error:  # among them PyArrow's own
        why = " ".join(str(error).split())
        yield InputError(_("{name}: damaged Parquet file: {why}", name=name, why=why))
    yield from fields.unmarked()


def opened(stream: BinaryIO, name: str) -> Any:
    """The file; one that comes through a pipe is read as a whole. Errors: InputError where
    PyArrow is missing, ValueError or OSError where the file is damaged."""
    try:
        from pyarrow import parquet
    except ImportError:
        raise InputError(
            _("{name}: a Parquet file, and reading one takes a library more", name=name),
            "pip install 'claimcli[parquet]'",
        ) from None
    if not stream.seekable():
        stream = io.BytesIO(bounded(stream, name, LARGEST).read())
    return parquet.ParquetFile(stream)


def columns(schema: Any, options: Options) -> list[str]:
    """The columns that may be part of an article; all where none is a text."""
    from claimcli.readers.rows.row_fields import Parts, key_of, known_keys, plain

    keys = options.keys
    asked = {keys.text, keys.title, keys.date, keys.id}
    known = {key for part in Parts.__slots__ for key in known_keys(part)}
    found = [name for name in schema.names if plain(name) in known or name in asked]
    has_text = key_of("text", dict.fromkeys(found), keys.text) is not None
    return found if has_text else list(schema.names)


def worded(row: dict[str, Any]) -> dict[str, Any]:
    """The row with its days and times as ISO 8601 writes them."""
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in row.items()
    }


def recognises(head: bytes) -> bool:
    return head.startswith(MAGIC)


def count(stream: BinaryIO) -> int | None:
    """The rows, which stand at the end of the file; None where nothing can read it."""
    try:
        return int(opened(stream, "").metadata.num_rows)
    except (InputError, OSError, ValueError):
        return None


FORMAT = InputFormat(
    "parquet", "a row an article", (".parquet",), read, recognises, count, largest=None
)
