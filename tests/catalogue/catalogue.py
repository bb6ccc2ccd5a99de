"""The Indonesian catalogue: read, brought up to date, written, compiled, checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from claimcli.translation import DOMAIN, FOLDER
from tests.catalogue.messages import Message, messages

__all__ = ["COMPILED", "SOURCE", "compiled", "current", "faults", "stored", "written"]

SOURCE = Path(FOLDER, "id", "LC_MESSAGES", f"{DOMAIN}.po")
COMPILED = SOURCE.with_suffix(".mo")
HEAD = """\
# What claimcli says, in Indonesian. `make catalogue` takes new messages in; see CONTRIBUTING.md.
#"""
VALUE = re.compile(r"\{[a-z_]+(?:![rs])?\}")
LITERAL = re.compile(r"--[a-z][a-z-]+|\bclaimcli (?:archive|cache|extract|models)\b|[A-Z]+_[A-Z_]+")
"""What a user types, which is the same in every language."""


class Plain(Catalog):
    """A catalogue whose header tells no dates, persons or programs, which would only change."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", "id"),
            ("Plural-Forms", "nplurals=1; plural=0;"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def stored() -> Catalog:
    """The catalogue as it lies in the package."""
    with SOURCE.open("rb") as file:
        return read_po(file, locale="id")


def current(before: Catalog) -> Catalog:
    """Every message with its translation in ``before``, if there is one, and no others."""
    after = Plain("id", DOMAIN, HEAD, charset="utf-8", fuzzy=False)
    for each in messages():
        key = each.words if len(each.words) > 1 else each.words[0]
        if each.words[0] not in after:
            known = before.get(each.words[0])
            told = known.string if known is not None and known.id == key else ""
            after.add(key, told, auto_comments=[each.place])
    return after


def written(catalogue: Catalog) -> str:
    """The catalogue as a text file."""
    out = BytesIO()
    write_po(out, catalogue, width=100, ignore_obsolete=True)
    return out.getvalue().decode("utf-8")


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as gettext reads it."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def faults(catalogue: Catalog) -> Iterator[str]:
    """What is wrong with the translation of each message that can be said."""
    for message in messages():
        entry = catalogue.get(message.words[0])
        if entry is None:
            yield f"not in the catalogue: {message.words[0]!r} ({message.place})"
        else:
            for fault in wrong(message, entry):
                yield f"{fault}: {message.words[0]!r} ({message.place})"


def wrong(message: Message, entry: Entry) -> Iterator[str]:
    """What is wrong with one translation."""
    told = (entry.string,) if isinstance(entry.string, str) else tuple(entry.string)
    if not all(told):
        yield "not translated"
        return
    if entry.fuzzy:
        yield "marked as doubtful"
    if len(message.words) > 1 and entry.id != message.words:
        yield "without its plural"
    original = message.words[-1]
    for each in told:
        if message.filled and sorted(VALUE.findall(each)) != sorted(VALUE.findall(original)):
            yield "other names in braces"
        if sorted(LITERAL.findall(each)) != sorted(LITERAL.findall(original)):
            yield "other commands or options"
        if bordering(each) != bordering(original):
            yield "other spaces at its ends"


def bordering(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()
