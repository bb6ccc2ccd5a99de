"""Packed files that unpack to too much, to nothing, to themselves, or not at all."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Iterator

from tests.hostile.inputs import SENTENCE, Hostile

__all__ = ["inputs"]

RAW = SENTENCE.encode()
ZSTD = b"\x28\xb5\x2f\xfd"
PACKINGS = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}
ROW = f'{{"text": "{SENTENCE}"}}\n'.encode()
MEGABYTE = 2**20


def inputs() -> Iterator[Hostile]:
    for suffix, pack in PACKINGS.items():
        whole = pack(RAW)
        yield Hostile(f"whole.txt.{suffix}", whole, text=SENTENCE)
        yield Hostile(f"no-suffix-{suffix}", whole, text=SENTENCE)
        yield Hostile(f"nothing.txt.{suffix}", pack(b""), None)
        yield Hostile(f"two.txt.{suffix}", whole + pack(b" Hujan."), text=f"{SENTENCE} Hujan.")
        yield Hostile(f"many.jsonl.{suffix}", pack(b"\n") * 2000 + pack(ROW))
        yield Hostile(f"cut.txt.{suffix}", whole[:-9], None, "damaged")
        yield Hostile(f"head.txt.{suffix}", whole[:9], None, "damaged")
        yield Hostile(f"behind.txt.{suffix}", whole + b"sampah", open=True)
        yield Hostile(f"twice.txt.{suffix}", pack(whole), open=True)
        yield Hostile(f"flipped.txt.{suffix}", flipped(whole), open=True)
        yield Hostile(f"nul.txt.{suffix}", pack(b"\0"), None, "binary file")
    yield Hostile("lying.txt.gz", b"\x1f\x8b" + RAW, None, "damaged")
    yield Hostile("lying.txt.zst", ZSTD + RAW, None, "damaged")
    yield Hostile("only.txt.zst", ZSTD, None, "damaged")
    window = b"\x00\xf8"  # a window of 2 GB and more
    yield Hostile("window.txt.zst", ZSTD + window + b"\x01\0\0a", None, "damaged")
    yield Hostile("plain.txt.gz", RAW, text=SENTENCE)
    yield from bombs()


def bombs() -> Iterator[Hostile]:
    """A few KB or MB that would unpack to GB."""
    for name, why in {
        "txt": "longer than 2,000,000 characters",
        "md": "longer than 2,000,000 characters",
        "json": "unpacks to more than 250 times",
        "csv": "unpacks to more than 250 times",
        "html": "larger than 32 MB",
        "eml": "unpacks to more than 250 times",
        "pdf": "unpacks to more than 250 times",
        "docx": "unpacks to more than 250 times",
    }.items():
        yield Hostile(f"bomb.{name}.gz", lambda: bomb(b" "), None, why)
    yield Hostile("bomb.jsonl.gz", lambda: bomb(b"a"), None, "")
    yield Hostile("bomb.txt.bz2", lambda: bz2.compress(b" " * (16 * MEGABYTE)) * 9, None, "longer")
    yield Hostile("bomb.json.xz", lambda: lzma.compress(b" " * (99 * MEGABYTE)), None, "unpacks to")
    hungry = lzma.compress(RAW, filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 2**16}])
    hungry = hungry.replace(b"\x21\x01\x08", b"\x21\x01\x28")  # asks for 4 GB
    yield Hostile("hungry.txt.xz", hungry, open=True)


def bomb(char: bytes) -> bytes:
    """A gzip file of half a megabyte that holds 512 MB of one character."""
    return gzip.compress(char * MEGABYTE) * 512


def flipped(data: bytes) -> bytes:
    """The data with a byte in its midst turned over."""
    place = len(data) // 2
    return data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]
