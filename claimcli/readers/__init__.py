"""Paths and standard input → articles, one module for each input format.

A module that has a ``FORMAT`` is a format; ``--help`` lists it and files with one
of its suffixes are read by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from claimcli.errors import InputError
from claimcli.readers.locations import Location, locations, reason
from claimcli.readers.outcome import InputFormat, Lull, Notice, Outcome

__all__ = ["InputFormat", "Lull", "Notice", "Outcome", "count", "formats", "read"]

DEFAULT = "text"
"""The format of standard input and of files with an unknown suffix."""


@cache
def formats() -> dict[str, InputFormat]:
    """All input formats by name, the default first."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    found = [getattr(module, "FORMAT", None) for module in modules]
    named = {each.name: each for each in found if isinstance(each, InputFormat)}
    return {DEFAULT: named.pop(DEFAULT), **named}


def read(inputs: Sequence[str], input_format: str | None = None) -> Iterator[Outcome]:
    """Articles as they are read, with failures and notices where they arise.

    Without ``input_format`` a file's suffix decides.
    """
    for place in locations(inputs, suffixes(input_format)):
        if isinstance(place, InputError):
            yield place
            continue
        try:
            with place.open() as stream:
                yield from format_of(place, input_format).read(stream, place.name)
        except OSError as error:
            yield InputError(f"{place.name}: {reason(error)}")


def count(inputs: Sequence[str], input_format: str | None = None) -> int | None:
    """How many articles there are, or None where only reading them can tell."""
    total = 0
    for place in locations(inputs, suffixes(input_format)):
        if isinstance(place, InputError):
            continue
        kind = format_of(place, input_format)
        if kind.name == DEFAULT:
            total += 1
        elif not place.regular:
            return None
        else:
            try:
                with place.open() as stream:
                    total += kind.count(stream)
            except OSError:
                continue  # reading it will say so
    return total


def format_of(place: Location, input_format: str | None) -> InputFormat:
    """The format asked for, else the one whose suffix the file has."""
    if input_format is not None:
        return formats()[input_format]
    suffix = Path(place.name).suffix.lower()
    fitting = (each for each in formats().values() if suffix in each.suffixes)
    return next(fitting, formats()[DEFAULT])


def suffixes(input_format: str | None) -> tuple[str, ...]:
    """The suffixes by which a folder's files are chosen."""
    chosen = formats().values() if input_format is None else [formats()[input_format]]
    return tuple(suffix for each in chosen for suffix in each.suffixes)
