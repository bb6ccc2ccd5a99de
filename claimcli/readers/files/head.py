"""The first bytes of a stream, which is then read from its beginning all the same."""

from __future__ import annotations

import codecs
import io
from typing import TYPE_CHECKING, BinaryIO

from claimcli.readers.decoding import MARKED
from claimcli.readers.flow import some

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["begun", "plain"]

SIZE = 65_536


def begun(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """Up to 64 KiB from the beginning, and the stream with them still before it.

    Of a pipe, JSON is not waited for beyond its first line.
    """
    if stream.seekable():
        place = stream.tell()
        head = stream.read(SIZE)
        stream.seek(place)
        return head, stream
    head = b""
    while len(head) < SIZE and not (head.lstrip()[:1] == b"{" and b"\n" in head.lstrip()):
        data = some(stream, SIZE - len(head))
        if not data:
            break
        head += data
    return head, io.BufferedReader(Rejoined(head, stream))


class Rejoined(io.RawIOBase):
    """A stream whose first bytes were taken from it, as if they had not been."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._rest.fileno()

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fills the buffer as far as something is there."""
        room = memoryview(buffer)
        data = self._head[: len(room)]
        if data:
            self._head = self._head[len(data) :]
        else:
            data = some(self._rest, len(room))
        room[: len(data)] = data
        return len(data)


def plain(head: bytes) -> bytes:
    """First bytes as UTF-8 without a byte order mark, whatever the mark says they are."""
    for mark, encoding in MARKED:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, errors="ignore").encode()
    return head.removeprefix(codecs.BOM_UTF8)
