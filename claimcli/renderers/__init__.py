"""Records → text, one module for each output format.

A module that has a ``FORMAT`` is a format, and ``--help`` lists it. Only modules
that are light to import may stand here: help must not wait for Rich. Other packages
add theirs as entry points of the group ``claimcli.renderers``, which name an
``OutputFormat``; they are looked for only where a format is not one of these.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from claimcli.errors import ClaimcliError
from claimcli.renderers.interface import Options, OutputFormat
from claimcli.translation import _

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["Options", "OutputFormat", "added", "format_named", "formats"]

DEFAULT = "table"
GROUP = "claimcli.renderers"


@cache
def formats() -> dict[str, OutputFormat]:
    """All output formats by name, the default first."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    found = [getattr(module, "FORMAT", None) for module in modules]
    named = {each.name: each for each in found if isinstance(each, OutputFormat)}
    return {DEFAULT: named.pop(DEFAULT), **named}


def added() -> dict[str, EntryPoint]:
    """The formats of other packages by name, not yet loaded: to look takes 30 milliseconds."""
    from importlib.metadata import entry_points

    return {each.name: each for each in entry_points(group=GROUP)}


def format_named(name: str) -> OutputFormat | None:
    """A format of the program or of another package; None where there is none.

    Errors: ClaimcliError where another package's cannot be loaded.
    """
    if name in formats():
        return formats()[name]
    point = added().get(name)
    if point is None:
        return None
    try:
        found = point.load()
    except Exception as error:
        raise ClaimcliError(
            _(
                "the format {name} of {point} cannot be loaded: {error}",
                name=name,
                point=point.value,
                error=error,
            )
        ) from None
    if not isinstance(found, OutputFormat):
        raise ClaimcliError(
            _(
                "the format {name}: {point} is no claimcli.renderers.OutputFormat",
                name=name,
                point=point.value,
            )
        )
    return found
