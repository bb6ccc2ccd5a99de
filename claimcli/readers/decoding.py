"""Bytes → text, with the byte order mark and every line ending kept as they are."""

from __future__ import annotations

import codecs
import re
from collections.abc import Generator
from typing import BinaryIO

from claimcli.errors import InputError
from claimcli.readers.outcome import Notice, Outcome
from claimcli.translation import _, ngettext

__all__ = ["decode", "decoded"]

# Without the codec's own handling of the mark, which would drop it and shift all offsets.
# UTF-32 comes first: its little-endian mark begins with that of UTF-16.
MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What Indonesian was written in before UTF-8. Left to choose among all encodings, the
# detector takes six bytes of cp1252 for two Chinese characters.
LEGACY = ["cp1252", "latin_1", "mac_roman"]
ENOUGH = 100_000
"""Bytes that are enough to tell an encoding."""
NOT_ASCII = re.compile(rb"[\x80-\xff][^\n]{0,400}+")


def decode(data: bytes, name: str) -> tuple[str, Notice | None]:
    """The text of an input called ``name``, and a notice where it is not clean UTF-8.

    Errors: InputError where the bytes are no text.
    """
    for mark, encoding in MARKED:
        if data.startswith(mark):
            return marked(data, encoding, name)
    if b"\0" in data:
        raise InputError(
            _("{name}: binary file, not text", name=name),
            _("which formats are read, and how, tells: claimcli manual formats"),
        )
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        return damaged(data, name) or guessed(data, name)


def decoded(stream: BinaryIO, name: str) -> Generator[Outcome, None, str | None]:
    """Reads all of an input: yields what is to be said of its encoding, and returns its text;
    None where it is no text, and the error was yielded."""
    try:
        text, notice = decode(stream.read(), name)
    except InputError as error:
        yield error
        return None
    if notice is not None:
        yield notice
    return text


def marked(data: bytes, encoding: str, name: str) -> tuple[str, Notice]:
    """Text whose byte order mark names another encoding."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise InputError(
            _("{name}: starts like {encoding} but is not", name=name, encoding=encoding),
            _("save the file as UTF-8"),
        ) from None
    return text, Notice(_("{name}: not UTF-8, read as {encoding}", name=name, encoding=encoding))


def damaged(data: bytes, name: str) -> tuple[str, Notice] | None:
    """UTF-8 with a few broken bytes; None where UTF-8 is not what was meant."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    whole = sum(not char.isascii() for char in text) - broken
    if whole <= broken:
        return None
    return text, Notice(
        ngettext(
            "{name}: broken UTF-8 in {broken} place, read as {mark}",
            "{name}: broken UTF-8 in {broken} places, read as {mark}",
            broken,
            name=name,
            broken=broken,
            mark="\N{REPLACEMENT CHARACTER}",
        )
    )


def guessed(data: bytes, name: str) -> tuple[str, Notice]:
    """Text in an older encoding, as far as it can be told."""
    from charset_normalizer import from_bytes

    best = from_bytes(telling(data), cp_isolation=LEGACY).best()
    if best is None:
        raise InputError(
            _("{name}: neither UTF-8 nor another text", name=name), _("save the file as UTF-8")
        )
    told = _("{name}: not UTF-8, read as {encoding}", name=name, encoding=best.encoding)
    if len(data) <= ENOUGH:
        return str(best), Notice(told)
    return data.decode(best.encoding, errors="replace"), Notice(told)


def telling(data: bytes) -> bytes:
    """The data, or of much of it what follows bytes that are more than ASCII, as far as that is
    needed to tell what they are written in: a look at all of it takes minutes."""
    if len(data) <= ENOUGH:
        return data
    found, size = [], 0
    for line in NOT_ASCII.finditer(data):
        found.append(line.group())
        size += len(line.group())
        if size > ENOUGH:
            break
    return b"\n".join(found)[:ENOUGH]
