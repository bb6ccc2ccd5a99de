"""Which format a file is in: its first bytes go before its suffix."""

from __future__ import annotations

import shlex
from collections.abc import Mapping

from claimcli.errors import InputError
from claimcli.readers.files.folders import suffix_of
from claimcli.readers.files.locations import STDIN
from claimcli.readers.outcome import InputFormat, Notice
from claimcli.translation import _

__all__ = ["sniffed"]

PLAIN = "text"


def sniffed(
    head: bytes, name: str, formats: Mapping[str, InputFormat]
) -> tuple[InputFormat, Notice | None]:
    """The format of a file that begins with ``head``, and a word on it where it is not what
    the name promises. What nothing recognises and no suffix names is plain text.

    Errors: InputError for what is known and no format.
    """
    suffix = suffix_of(name)
    promised = next((each for each in formats.values() if suffix in each.suffixes), None)
    seen = [each for each in formats.values() if each.recognises(head)]
    if promised in seen:
        return promised, None
    if seen:
        return seen[0], taken(seen[0], name, promised)
    from claimcli.readers.files.foreign import foreign

    stranger = foreign(head)
    if stranger is not None:
        file = _("FILE") if name == STDIN else shlex.quote(name)
        raise InputError(
            _(
                "{name}: this is {what}, which claimcli cannot read",
                name=name,
                what=_(stranger.what),
            ),
            _(stranger.hint).replace("FILE", file),
        )
    if promised is not None:
        return promised, None
    return formats[PLAIN], taken(formats[PLAIN], name, None) if suffix else None


def taken(kind: InputFormat, name: str, promised: InputFormat | None) -> Notice:
    """That a file is read as something its name does not say."""
    if promised is not None:
        told = _("not {promised}, read as {format}", promised=promised.name, format=kind.name)
    else:
        told = _("read as {format}", format=kind.name)
    return Notice(f"{name}: {told}", told, note=True)
