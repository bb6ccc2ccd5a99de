"""File names that are commands, options, patterns, addresses, or no text at all."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator

from tests.hostile.inputs import SENTENCE, Hostile

__all__ = ["inputs"]

NAMES = [
    "--help",
    "-x",
    "-f json",
    "--",
    "a b.txt",
    " .txt",
    "a\nb.txt",
    "a\rb.txt",
    "a\tb.txt",
    "\x1b[2Jhapus.txt",
    "\x1b]0;judul\x07.txt",
    "a\x7f\x08\x08.txt",
    "[1].txt",
    "*.txt",
    "**",
    "?",
    "[!a]",
    "{a,b}.txt",
    "~",
    "$HOME.txt",
    "$(touch terkena).txt",
    "`x`; true | cat & .txt",
    "a'b\"c.txt",
    "C:\\berita\\x.txt",
    "a:1.txt",
    "a:1:2: ",
    ": ",
    "http:",
    "https:\\contoh.id",
    "=1+1.txt",
    "@SUM(A1).txt",
    "+62.csv.txt",
    "<img src=x onerror=alert(1)>.txt",
    "[red]x[bold].txt",
    "&amp;&#27;.txt",
    "%s%n{0}.txt",
    "CON.txt",
    "null",
    "None",
    "0",
    "x" * 251 + ".txt",
    "é" * 100 + ".txt",
    unicodedata.normalize("NFD", "Kafé.txt"),
    "Kafé.txt",
    "\u202etxt.berita",
    "\u2066a\u2069.txt",
    "a\u200b.txt",
    "a.txt",
    "a.TXT",
    "\ufeff.txt",
    "\u2028.txt",
    "😀👩\u200d🌾.txt",
    "\U000e0001\U000e0041.txt",
    "zalgo" + "\u0301" * 100 + ".txt",
    ".tersembunyi",
    "...",
    ".txt",
    "a.",
    "a.txt.",
    "a.gz.txt",
    "a.txt.gz",
    "a.tidakdikenal",
    "a.png",
    os.fsdecode(b"\xff.txt"),
    os.fsdecode(b"\xc3(\x80.txt"),
    os.fsdecode(b"\xed\xa0\x80.txt"),
]


def inputs() -> Iterator[Hostile]:
    """The same article under each of the names."""
    for name in NAMES:
        yield Hostile(name, SENTENCE, text=SENTENCE)
