"""What is there of a stream, without a wait for more."""

from __future__ import annotations

from typing import BinaryIO, Protocol, runtime_checkable

__all__ = ["Flowing", "some"]


@runtime_checkable
class Flowing(Protocol):
    """A stream that can give what is there."""

    def read1(self, size: int, /) -> bytes:
        """Up to ``size`` bytes, fewer where no more are there; none at the end."""


def some(stream: BinaryIO, size: int) -> bytes:
    """Up to ``size`` bytes; a stream that cannot tell what is there waits for all of them."""
    return stream.read1(size) if isinstance(stream, Flowing) else stream.read(size)
