"""How the lexicon's tab-separated tables are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from importlib.resources import files
from typing import TypeVar

__all__ = ["by_class", "cells", "read", "rows"]

T = TypeVar("T")


def rows(name: str) -> Iterator[list[str]]:
    """The cells of a data file, without its header line."""
    text = files("claimcli.lexicon").joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        if line.strip():
            yield line.split("\t")


def read(name: str, kind: type[T]) -> tuple[T, ...]:
    """Entries of one file; ValueError where a line has the wrong number of cells."""
    return tuple(kind(*row) for row in cells(name, kind))


def cells(name: str, kind: type) -> Iterator[list[str]]:
    """The lines of a file of such entries; ValueError where one has the wrong length."""
    width = len(fields(kind))
    for row in rows(name):
        if len(row) != width:
            raise ValueError(f"{name}: {width} cells expected in {row!r}")
        yield row


def by_class(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """The forms of each class, of pairs of both."""
    found: dict[str, set[str]] = {}
    for name, form in pairs:
        found.setdefault(name, set()).add(form)
    return {name: frozenset(forms) for name, forms in found.items()}
