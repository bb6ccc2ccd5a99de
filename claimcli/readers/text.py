"""Plain text: one file, one article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers.decoding import decode
from claimcli.readers.outcome import InputFormat, Outcome

__all__ = ["FORMAT"]


def read(stream: BinaryIO, name: str) -> Iterator[Outcome]:
    """One article, after a notice where its encoding had to be guessed."""
    try:
        text, notice = decode(stream.read(), name)
    except InputError as error:
        yield error
        return
    if notice is not None:
        yield notice
    yield Article(name, text)


def count(stream: BinaryIO) -> int:
    return 1


FORMAT = InputFormat("text", "plain text, one article a file", (".txt",), read, count)
