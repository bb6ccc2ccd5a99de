"""Paths and standard input → articles, one module for each input format.

A module that has a ``FORMAT`` is a format, and so is what other packages declare as
entry points of ``claimcli.readers``; ``--help`` lists them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from claimcli.plugins import Broken, plugins
from claimcli.readers.outcome import (
    MOST_CHARACTERS,
    InputFormat,
    Keys,
    Lull,
    Notice,
    Options,
    Outcome,
)

__all__ = [
    "MOST_CHARACTERS",
    "InputFormat",
    "Keys",
    "Lull",
    "Notice",
    "Options",
    "Outcome",
    "count",
    "formats",
    "read",
]

GROUP = "claimcli.readers"
OWN = ("text", "markdown", "html", "pdf", "docx", "mail", "jsonl", "json", "csv", "tsv", "parquet")
"""The package's own formats in the order in which help lists them; where several
recognise a file by its first bytes, the first of them reads it."""


@cache
def formats() -> dict[str, InputFormat]:
    """All input formats by name, the package's own first."""
    modules = (
        import_module(f"{__name__}.{found.name}")
        for found in iter_modules(__path__)
        if not found.ispkg
    )
    found = [getattr(module, "FORMAT", None) for module in modules]
    own = {each.name: each for each in found if isinstance(each, InputFormat)}
    others = {each.name: each for each in plugins(GROUP) if isinstance(each, InputFormat)}
    for name in own:
        others.pop(name, None)
    return {**{name: own.pop(name) for name in OWN}, **own, **others}


def broken() -> list[Broken]:
    """Formats of other packages that cannot be used."""
    return [each for each in plugins(GROUP) if isinstance(each, Broken)]


def read(inputs: Sequence[str], options: Options | None = None) -> Iterator[Outcome]:
    """Articles as they are read, with failures and notices where they arise."""
    from claimcli.readers.files import named_files

    return named_files.read(inputs, options or Options())


def count(inputs: Sequence[str], options: Options | None = None) -> int | None:
    """How many articles there are, or None where only reading them can tell."""
    from claimcli.readers.files import named_files

    return named_files.count(inputs, options or Options())
