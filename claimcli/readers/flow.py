"""What is there of a stream, without a wait for more."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, Protocol, runtime_checkable

from claimcli.errors import InputError
from claimcli.translation import _, number

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["Bounded", "Flowing", "bounded", "some", "too_long"]


@runtime_checkable
class Flowing(Protocol):
    """A stream that can give what is there."""

    def read1(self, size: int, /) -> bytes:
        """Up to ``size`` bytes, fewer where no more are there; none at the end."""


def some(stream: BinaryIO, size: int) -> bytes:
    """Up to ``size`` bytes; a stream that cannot tell what is there waits for all of them."""
    return stream.read1(size) if isinstance(stream, Flowing) else stream.read(size)


class Bounded(io.RawIOBase):
    """A stream of which only so many bytes are read; whoever reads on gets the error."""

    def __init__(self, stream: BinaryIO, most: int, error: InputError) -> None:
        self._stream, self._most, self._error = stream, most, error
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fills the buffer as far as something is there. Errors: InputError."""
        room = memoryview(buffer)
        data = some(self._stream, len(room))
        self._read += len(data)
        if self._read > self._most:
            raise self._error
        room[: len(data)] = data
        return len(data)


def bounded(stream: BinaryIO, name: str, most: int) -> BinaryIO:
    """The stream, of which no more is read than a file may have that is read as a whole."""
    size = number(most / 2**20, ".0f")
    error = InputError(
        _("{name}: larger than {size} MB, and must be read as a whole", name=name, size=size),
        _("make JSON Lines of it, an article a line"),
    )
    return io.BufferedReader(Bounded(stream, most, error))


def too_long(name: str, most: int) -> InputError:
    """That a document has more characters than it may."""
    return InputError(
        _("{name}: longer than {most} characters", name=name, most=number(most)),
        _("--max-chars says how long a document may be, 0 that it may have any length"),
    )
