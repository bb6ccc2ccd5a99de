"""Files packed with gzip, bzip2, xz or Zstandard, read as what is in them."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, BinaryIO

from claimcli.errors import InputError
from claimcli.translation import _

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["SUFFIXES", "packed", "unpacked"]

MAGIC = {
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ\0": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
}
HARMLESS = 64 * 2**20
"""Bytes that a file may always unpack to."""
STRETCH = 250
"""How many times its size it may unpack to beyond that; text packs to a tenth."""
SUFFIXES = (".gz", ".bz2", ".xz", ".zst")


def packed(head: bytes) -> str | None:
    """How the file that begins so is packed; None where it is not."""
    return next((name for magic, name in MAGIC.items() if head.startswith(magic)), None)


def unpacked(stream: BinaryIO, packing: str, name: str) -> BinaryIO:
    """What is in a packed stream; reading it raises OSError where it is damaged.

    Errors: InputError where this packing takes a library that is not there.
    """
    packed_bytes = Counted(stream)
    return io.BufferedReader(Unpacked(OPENERS[packing](packed_bytes, name), packed_bytes, packing))


def gzip_file(stream: Any, name: str) -> Any:
    import gzip

    return gzip.GzipFile(fileobj=stream)


def bzip2_file(stream: Any, name: str) -> Any:
    import bz2

    return bz2.BZ2File(stream)


def xz_file(stream: Any, name: str) -> Any:
    import lzma

    return lzma.LZMAFile(stream)


def zstd_file(stream: Any, name: str) -> Any:
    try:
        import zstandard
    except ImportError:
        raise InputError(
            _("{name}: packed with Zstandard, which takes a library more", name=name),
            _("pip install 'claimcli[zst]', or unpack it: zstd -dc FILE | claimcli extract"),
        ) from None
    return ZstdFile(stream, zstandard.ZstdDecompressor().decompressobj)


OPENERS: dict[str, Callable[[Any, str], Any]] = {
    "gzip": gzip_file,
    "bzip2": bzip2_file,
    "xz": xz_file,
    "zstd": zstd_file,
}


class ZstdFile:
    """Frames of Zstandard one after another. The library's own reader takes a file that is
    cut off for one that is shorter."""

    def __init__(self, stream: Any, decompressor: Callable[[], Any]) -> None:
        self._stream, self._decompressor = stream, decompressor
        self._frame = decompressor()
        self._ready = io.BytesIO()

    def read(self, size: int) -> bytes:
        """Up to ``size`` bytes, none at the end. Errors: EOFError where it comes too early."""
        while not (found := self._ready.read(size)):
            data = self._frame.unused_data if self._frame.eof else b""
            data = data or self._stream.read(io.DEFAULT_BUFFER_SIZE)
            if self._frame.eof:
                self._frame = self._decompressor() if data else self._frame
            elif not data:
                raise EOFError(_("the end is missing"))
            if not data:
                return b""
            self._ready = io.BytesIO(self._frame.decompress(data))
        return found


class Counted:
    """A stream that counts what is read of it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.total = 0

    def read(self, size: int = -1) -> bytes:
        """As the stream's."""
        data = self._stream.read(size)
        self.total += len(data)
        return data


class Unpacked(io.RawIOBase):
    """An unpacking stream, all of whose complaints are an OSError. What grows as no text does
    is given up, before it fills the memory."""

    def __init__(self, inner: Any, source: Counted, packing: str) -> None:
        self._inner, self._source, self._packing = inner, source, packing
        self._made = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fills the buffer as far as something is there."""
        room = memoryview(buffer)
        try:
            data = self._inner.read(len(room))
        except Exception as error:  # each library has errors of its own
            raise OSError(
                _("damaged {packing} data: {error}", packing=self._packing, error=error)
            ) from None
        self._made += len(data)
        if self._made > max(HARMLESS, self._source.total * STRETCH):
            raise OSError(
                _("unpacks to more than {times} times its size, as no text does", times=STRETCH)
            )
        room[: len(data)] = data
        return len(data)
