"""How choices are declared and what is given is checked, whatever the option."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcli.errors import UsageError
from claimcli.translation import _

if TYPE_CHECKING:
    from claimcli import readers, renderers

__all__ = ["ExplainOption", "alike", "choices", "date_of", "listed", "one_of"]

ExplainOption = Annotated[
    bool, typer.Option("--explain", "-x", help="Say for each record why it is there.")
]


def choices(name: str, values: Iterable[str]) -> Any:
    """A type that admits only ``values``, which Typer lists in the help.

    Typer needs a type, and the formats are known only when the disk has been looked at.
    """
    return StrEnum(name, {value: value for value in values})


def listed(formats: dict[str, readers.InputFormat] | dict[str, renderers.OutputFormat]) -> str:
    """The formats with their summaries, for the help."""
    return ", ".join(f"{each.name} ({_(each.summary)})" for each in formats.values())


def one_of(option: str, value: str, known: Sequence[str]) -> str:
    """``value`` if it is among the known ones. Errors: UsageError, with the one it is like."""
    if value in known:
        return value
    raise UsageError(
        _(
            "{option}: {value!r} is not one of {known}",
            option=option,
            value=value,
            known=", ".join(known),
        ),
        alike(value, known),
    )


def alike(value: str, known: Sequence[str]) -> str | None:
    """*did you mean 'quote'?*, where one of the known words is nearly so."""
    from difflib import get_close_matches

    close = get_close_matches(value, known, n=1)
    return _("did you mean {name}?", name=repr(close[0])) if close else None


def date_of(option: typer.CallbackParam, written: str | None) -> str | None:
    """``2024-12-02`` as it is. Errors: UsageError for what is no such date."""
    if written is None:
        return None
    try:
        if len(written) != len("YYYY-MM-DD"):
            raise ValueError
        return date.fromisoformat(written).isoformat()
    except ValueError:
        name = option.opts[0]
        raise UsageError(
            _("{option}: {written!r} is not a date", option=name, written=written),
            _("write it as YYYY-MM-DD: {option} 2024-12-02", option=name),
        ) from None
