"""Files packed with gzip, bzip2, xz or Zstandard, read as what is in them."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, BinaryIO

from claimcli.errors import InputError

__all__ = ["SUFFIXES", "packed", "unpacked"]

MAGIC = {
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ\0": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
}
SUFFIXES = (".gz", ".bz2", ".xz", ".zst")


def packed(head: bytes) -> str | None:
    """How the file that begins so is packed; None where it is not."""
    return next((name for magic, name in MAGIC.items() if head.startswith(magic)), None)


def unpacked(stream: BinaryIO, packing: str, name: str) -> BinaryIO:
    """What is in a packed stream; reading it raises OSError where it is damaged.

    Errors: InputError where this packing takes a library that is not there.
    """
    return io.BufferedReader(Unpacked(OPENERS[packing](stream, name), packing))


def gzip_file(stream: BinaryIO, name: str) -> Any:
    import gzip

    return gzip.GzipFile(fileobj=stream)


def bzip2_file(stream: BinaryIO, name: str) -> Any:
    import bz2

    return bz2.BZ2File(stream)


def xz_file(stream: BinaryIO, name: str) -> Any:
    import lzma

    return lzma.LZMAFile(stream)


def zstd_file(stream: BinaryIO, name: str) -> Any:
    try:
        import zstandard
    except ImportError:
        raise InputError(
            f"{name}: packed with Zstandard, which takes a library more",
            "pip install 'claimcli[zst]', or unpack it: zstd -dc FILE | claimcli extract",
        ) from None
    return ZstdFile(stream, zstandard.ZstdDecompressor().decompressobj)


OPENERS: dict[str, Callable[[BinaryIO, str], Any]] = {
    "gzip": gzip_file,
    "bzip2": bzip2_file,
    "xz": xz_file,
    "zstd": zstd_file,
}


class ZstdFile:
    """Frames of Zstandard one after another. The library's own reader takes a file that is
    cut off for one that is shorter."""

    def __init__(self, stream: BinaryIO, decompressor: Callable[[], Any]) -> None:
        self._stream, self._decompressor = stream, decompressor
        self._frame = decompressor()
        self._ready = b""

    def read(self, size: int) -> bytes:
        """Up to ``size`` bytes, none at the end. Errors: EOFError where it comes too early."""
        while not self._ready:
            data = self._frame.unused_data if self._frame.eof else b""
            data = data or self._stream.read(io.DEFAULT_BUFFER_SIZE)
            if self._frame.eof:
                self._frame = self._decompressor() if data else self._frame
            elif not data:
                raise EOFError("the end is missing")
            if not data:
                return b""
            self._ready = self._frame.decompress(data)
        found, self._ready = self._ready[:size], self._ready[size:]
        return found


class Unpacked(io.RawIOBase):
    """An unpacking stream, all of whose complaints are an OSError."""

    def __init__(self, inner: Any, packing: str) -> None:
        self._inner, self._packing = inner, packing

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fills the buffer as far as something is there."""
        try:
            data = self._inner.read(len(buffer))
        except Exception as error:  # each library has errors of its own
            raise OSError(f"damaged {self._packing} data: {error}") from None
        buffer[: len(data)] = data
        return len(data)
