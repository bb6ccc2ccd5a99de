"""What the program says, in the language of its user.

Messages are written in English where they are said, inside ``_()`` or ``ngettext()``; the
catalogues of other languages lie in ``locale``. In English there is nothing to look up, so
nothing is loaded. What programs read (JSON, CSV, the values of fields) passes through none of
this and is the same in every language.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

__all__ = ["LANGUAGES", "_", "in_english", "language", "marked", "ngettext", "number", "speak"]

LANGUAGES = ("en", "id")
"""The language of the source first."""
DOMAIN = "claimcli"
FOLDER = os.path.join(os.path.dirname(__file__), "locale")
SWAPPED = str.maketrans(",.", ".,")
"""Indonesian writes 1.000 and 0,5."""


@dataclass
class Speech:
    """The language that is spoken; no catalogue means English."""

    language: str = LANGUAGES[0]
    catalogue: NullTranslations | None = None


speech = Speech()
"""Of this process, which has one user."""


def speak(wanted: str) -> None:
    """From here on all is said in that language, also by Typer, which asks gettext."""
    speech.language, speech.catalogue = wanted, None
    if wanted != LANGUAGES[0]:
        import gettext

        speech.catalogue = gettext.translation(DOMAIN, FOLDER, [wanted])
        os.environ["LANGUAGE"] = wanted
        gettext.bindtextdomain(DOMAIN, FOLDER)
        gettext.textdomain(DOMAIN)


def language() -> str:
    """The language that is spoken: *en*, *id*."""
    return speech.language


@contextmanager
def in_english() -> Iterator[None]:
    """Whatever the user's language, what is said within is English: it is for programs."""
    before = speech.language, speech.catalogue
    speech.language, speech.catalogue = LANGUAGES[0], None
    try:
        yield
    finally:
        speech.language, speech.catalogue = before


def _(message: str, /, **values: object) -> str:
    """The message in the user's language, with ``values`` in place of their names in braces."""
    if speech.catalogue is not None and message:
        message = speech.catalogue.gettext(message)
    return message.format(**values) if values else message


def ngettext(one: str, many: str, count: int, /, **values: object) -> str:
    """The message for so many; ``{count}`` in it is their number as the language writes it."""
    if speech.catalogue is not None:
        message = speech.catalogue.ngettext(one, many, count)
    else:
        message = one if count == 1 else many
    return message.format(count=number(count), **values)


def marked(message: str) -> str:
    """The message as it is: a mark for the catalogue on what is said elsewhere with ``_()``."""
    return message


def number(value: float, how: str = ",") -> str:
    """The number as ``format`` writes it, with the language's points and commas."""
    written = format(value, how)
    return written if speech.language == LANGUAGES[0] else written.translate(SWAPPED)
