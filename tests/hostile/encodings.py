"""Bytes and encodings: marks, none, the wrong ones, and what is no text."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.hostile.inputs import SENTENCE, Hostile, called

__all__ = ["inputs"]

RAW = SENTENCE.encode()
OLD = "Café di Solo ramai. " + SENTENCE
BINARY = "binary file, not text"
MARKED = {
    "utf-8-sig": b"\xef\xbb\xbf",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
    "utf-32-le": b"\xff\xfe\0\0",
    "utf-32-be": b"\0\0\xfe\xff",
}
BROKEN = {
    "overlong": b"\xc0\xaf\xe0\x80\xaf\xf0\x80\x80\xaf",
    "surrogates": b"\xed\xa0\x80\xed\xbf\xbf",
    "five": b"\xf8\x88\x80\x80\x80",
    "six": b"\xfc\x84\x80\x80\x80\x80",
    "beyond": b"\xf4\x90\x80\x80",
    "alone": b"\x80\xbf",
    "no-bytes": b"\xfe\xff",
    "cut": "😀".encode()[:3],
}
ENDS = {
    "cr": "\r",
    "crlf": "\r\n",
    "lfcr": "\n\r",
    "nel": "\x85",
    "ls": "\u2028",
    "ps": "\u2029",
    "vt": "\v",
    "ff": "\f",
    "fs": "\x1c",
    "mixed": "\r\n\n\r\r\n",
}


def inputs() -> Iterator[Hostile]:
    yield from whole()
    yield from damaged()
    yield from binary()
    for name, end in ENDS.items():
        yield called(f"end-{name}", f"Hujan reda.{end}{SENTENCE}{end}Warga pulang.{end}")


def whole() -> Iterator[Hostile]:
    """What is some text, in whatever encoding."""
    yield Hostile("empty.txt", b"", None, text="")
    for name, text in (("spaces", " " * 5000), ("ends", "\r\n" * 5000), ("nul-less", "\x01" * 99)):
        yield Hostile(f"{name}.txt", text, None, text=text)
    for name, mark in MARKED.items():
        encoding = "utf-8" if "8" in name else name
        shown = "\ufeff" + SENTENCE
        yield Hostile(f"{name}.txt", shown.encode(encoding), text=shown)
        yield Hostile(f"{name}-alone.txt", mark, None, text="\ufeff")
        yield Hostile(f"{name}-twice.txt", ("\ufeff" + shown).encode(encoding))
        yield Hostile(f"{name}.csv", f"\ufefftext,id\n{SENTENCE},x-{name}\n".encode(encoding))
    for encoding in ("cp1252", "latin-1", "mac-roman"):
        yield Hostile(f"{encoding}.txt", OLD.encode(encoding))
    for encoding in ("gb18030", "shift-jis", "koi8-r", "cp037", "cp437", "iso2022_jp", "utf-7"):
        raw = ("Жук 報 é " + SENTENCE).encode(encoding, "replace")
        yield Hostile(f"{encoding}.txt", raw, open=True)
    yield called("mark-within", f"Hujan reda. \ufeff{SENTENCE}\ufeff")
    yield called("noncharacters", f"\ufffe\uffff\U0010ffff\n{SENTENCE}")
    yield called("one-word", "a" * 100_000, None)
    yield called("no-space", "é" * 20_000 + "\n" + SENTENCE)


def damaged() -> Iterator[Hostile]:
    """UTF-8 that is broken in a place, where much of it is not."""
    good = "“Banjir” – “surut” – é – ü – ñ. ".encode()
    for name, broken in BROKEN.items():
        raw = good + b"\n" + RAW + b"\n" + broken
        yield Hostile(f"broken-{name}.txt", raw, text=raw.decode(errors="replace"))
        yield Hostile(f"only-{name}.txt", broken, open=True)
    yield Hostile("broken-much.txt", good + b"\n" + RAW + b"\xff" * 1000, open=True)
    yield Hostile("surrogate.txt", SENTENCE + "\ud800", open=True)


def binary() -> Iterator[Hostile]:
    """What is no text."""
    for place, raw in enumerate((b"\0" + RAW, RAW[:9] + b"\0" + RAW, RAW + b"\0", b"\0" * 9)):
        yield Hostile(f"nul-{place}.txt", raw, None, BINARY)
    for name in ("utf-16-le", "utf-32-be"):
        yield Hostile(f"{name}-no-mark.txt", SENTENCE.encode(name), None, BINARY)
    odd = b"\xff\xfe" + SENTENCE.encode("utf-16-le") + b"\0"
    yield Hostile("utf-16-odd.txt", odd, None, "starts like utf-16-le but is not")
    yield Hostile("utf-16-half.txt", b"\xff\xfe\0\xd8a\0", None, "starts like utf-16-le")
    yield Hostile("utf-32-beyond.txt", b"\xff\xfe\0\0\xff\xff\xff\x7f", None, "starts like utf-32")
    yield Hostile("all-bytes.txt", bytes(range(256)), None, BINARY)
    yield Hostile("no-ascii.txt", bytes(range(128, 256)) * 9, open=True)
    for seed in range(8):
        chance = random.Random(seed)
        raw = bytes(chance.choices(range(256), k=3000))
        yield Hostile(f"random-{seed}.txt", raw, open=True)
        yield Hostile(f"random-{seed}.no-nul", raw.replace(b"\0", b"a"), open=True)
    for magic in (b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", b"\x7fELF", b"SQLite format 3\0", b"GIF89a"):
        yield Hostile(f"magic-{magic[1:4].decode()}.txt", magic + b"\0" * 99, None, "")
