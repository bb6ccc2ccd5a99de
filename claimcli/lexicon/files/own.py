"""A newsroom's own cues and offices, beside those that the package carries.

``CLAIMCLI_LEXICON`` names a tab-separated file, an entry a line; empty lines and those that
begin with ``#`` say nothing:

    cue     FORM  FRAME  [HEADWORD]  [STANCE]
    office  FORM  [role | rank | honorific]

FORM is in lower case as it stands in articles (*menggarisbawahi*, *kabid humas*); FRAME is one
of ``Frame``, as `claimcli cues` shows for words that are used alike. Without HEADWORD the form
is its own; without STANCE a cue is neutral, or accusing where its frame charges somebody.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcli.claims import Stance
from claimcli.errors import UsageError
from claimcli.lexicon.files.entries import CueEntry, Frame, Title

__all__ = ["VARIABLE", "own_cues", "own_titles"]

VARIABLE = "CLAIMCLI_LEXICON"
KINDS = ("role", "rank", "honorific")
ACCUSING = ("accusation", "accused", "suspicion", "charge")


def own_cues() -> Iterator[CueEntry]:
    """The cues of the file. Errors: UsageError for a line that is none."""
    for place, (kind, form, *cells) in lines():
        if kind == "cue":
            frames = [each.value for each in Frame]
            frame, lemma, stance = padded(cells, 3, place)
            checked(frame, frames, "frame", place)
            stance = stance or ("accusing" if frame in ACCUSING else "neutral")
            checked(stance, [each.value for each in Stance], "stance", place)
            yield CueEntry(form, lemma or form, Frame(frame), Stance(stance), "")


def own_titles() -> Iterator[Title]:
    """The offices of the file. Errors: UsageError for a line that is none."""
    for place, (kind, form, *cells) in lines():
        if kind == "office":
            (found,) = padded(cells, 1, place)
            yield Title(form, checked(found or "role", KINDS, "kind of office", place), "", "")


def lines() -> Iterator[tuple[str, list[str]]]:
    """The lines with their place, *kami.tsv:3*; nothing where no file is named.

    Errors: UsageError for a file that cannot be read and a line that begins like none.
    """
    named = os.environ.get(VARIABLE)
    if not named:
        return
    try:
        text = Path(named).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror.lower() if isinstance(error, OSError) and error.strerror else error
        raise UsageError(f"the lexicon {named} cannot be read: {why}") from None
    for number, line in enumerate(text.splitlines(), 1):
        cells = [cell.strip() for cell in line.split("\t")]
        if not line.strip() or line.startswith("#"):
            continue
        place = f"{named}:{number}"
        checked(cells[0], ("cue", "office"), "first cell", place)
        if len(cells) < 2 or not cells[1]:
            raise UsageError(f"{place}: no form after {cells[0]!r}; cells stand between tabs")
        if cells[1] != cells[1].lower():
            raise UsageError(f"{place}: {cells[1]!r} is not in lower case")
        yield place, [cells[0], " ".join(cells[1].split()), *cells[2:]]


def padded(cells: Sequence[str], count: int, place: str) -> list[str]:
    """The cells with empty ones after them. Errors: UsageError for too many."""
    if len(cells) > count:
        raise UsageError(f"{place}: {len(cells) + 2} cells, but there are {count + 2} at most")
    return [*cells, *[""] * (count - len(cells))]


def checked(value: str, known: Sequence[str], what: str, place: str) -> str:
    """The value, if it is one of those known. Errors: UsageError."""
    if value not in known:
        raise UsageError(f"{place}: {what} {value!r} is not one of {', '.join(known)}")
    return value
