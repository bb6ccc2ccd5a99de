"""Options that several commands share, and how lists of choices are declared."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcli.errors import UsageError

if TYPE_CHECKING:
    from claimcli.claims import Kind

__all__ = ["EngineOption", "ModelOption", "NoCacheOption", "choices", "date_of", "kinds_of"]


def choices(name: str, values: Iterable[str]) -> Any:
    """A type that admits only ``values``, which Typer lists in the help.

    Typer needs a type, and the formats are known only when the disk has been looked at.
    """
    return StrEnum(name, {value: value for value in values})


if TYPE_CHECKING:
    Engine = str
else:
    Engine = choices("Engine", ["numpy", "stanza"])

ModelOption = Annotated[
    str,
    typer.Option(
        "--model", help="The models: 'carried', 'official' or the folder that `train` wrote."
    ),
]
EngineOption = Annotated[
    Engine,
    typer.Option(
        "--engine",
        help="What runs the models: claimcli's own networks, or Stanza, which answers the same "
        "and takes four times as long.",
    ),
]
NoCacheOption = Annotated[
    bool,
    typer.Option("--no-cache", help="Parse anew, and remember nothing; see `claimcli cache`."),
]


def kinds_of(listed: str | None) -> frozenset[Kind]:
    """``quote,allegation`` → the kinds; all of them where nothing is asked for.

    Errors: UsageError for a word that is no kind.
    """
    from claimcli.claims import Kind

    if listed is None:
        return frozenset(Kind)
    names = [name.strip() for name in listed.split(",")]
    known = [kind.value for kind in Kind]
    for name in names:
        if name not in known:
            raise UsageError(f"--kind: {name!r} is not one of {', '.join(known)}")
    return frozenset(Kind(name) for name in names)


def date_of(written: str | None) -> str | None:
    """``2024-12-02`` as it is. Errors: UsageError for what is no such date."""
    if written is None:
        return None
    try:
        if len(written) != len("YYYY-MM-DD"):
            raise ValueError
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise UsageError(
            f"--date: {written!r} is not a date", "write it as YYYY-MM-DD: --date 2024-12-02"
        ) from None
