"""Which language the program speaks.

It must be known before a command is imported, since some of its help is made then: so this is
read from the command line by itself, and imports nothing that has help.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from claimcli.cli.configuration import settings_file, told
from claimcli.errors import UsageError
from claimcli.translation import LANGUAGES, _, marked, speak

__all__ = ["DEFAULT", "OPTION", "SETTING", "VARIABLE", "chosen", "known", "spoken"]

OPTION, VARIABLE, SETTING = "--lang", "CLAIMCLI_LANG", "lang"
LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
DEFAULT = marked("default")
"""Where a value comes from that nobody has changed."""


def spoken(arguments: Sequence[str]) -> list[str]:
    """Speaks the user's language from here on; gives the command line without ``--lang``, which
    may stand anywhere in it. Errors: UsageError for a language that is not known."""
    others, asked = parted(arguments)
    speak(chosen()[0])
    if asked is not None:
        speak(known(OPTION, asked))
    else:
        named = os.environ.get(VARIABLE)
        known(VARIABLE, named or LANGUAGES[0])
    return others


def parted(arguments: Sequence[str]) -> tuple[list[str], str | None]:
    """The command line without ``--lang``, and what it asks for last."""
    others: list[str] = []
    asked = None
    remaining = iter(arguments)
    for word in remaining:
        if word == "--":
            others += [word, *remaining]
        elif word.startswith(f"{OPTION}="):
            asked = word.partition("=")[2]
        elif word == OPTION:
            asked = next(remaining, "")
        else:
            others.append(word)
    return others, asked


def chosen() -> tuple[str, str]:
    """The language that is spoken unless the command line says otherwise, and what says so: the
    environment goes before the configuration, and that before the locale."""
    if (named := os.environ.get(VARIABLE)) in LANGUAGES:
        return named, VARIABLE
    try:
        configured = told().get(SETTING)
    except UsageError:  # told later, in the language that is chosen now
        configured = None
    if configured in LANGUAGES:
        return configured, str(settings_file())
    return of_locale()


def of_locale() -> tuple[str, str]:
    """As gettext does: the list in LANGUAGE, unless the locale is C; else the locale."""
    variable = next((name for name in LOCALE if os.environ.get(name)), LOCALE[-1])
    locale = os.environ.get(variable, "")
    listed = os.environ.get("LANGUAGE", "")
    if listed and locale not in {"C", "POSIX"}:
        variable, locale = "LANGUAGE", listed
    codes = (re.split(r"[_.@]", each)[0] for each in locale.split(":"))
    found = next((code for code in codes if code in LANGUAGES), LANGUAGES[0])
    return found, DEFAULT if found == LANGUAGES[0] else variable


def known(option: str, value: str) -> str:
    """The language if it is one. Errors: UsageError."""
    if value not in LANGUAGES:
        raise UsageError(
            _(
                "{option}: {value!r} is not one of {known}",
                option=option,
                value=value,
                known=", ".join(LANGUAGES),
            )
        )
    return value
