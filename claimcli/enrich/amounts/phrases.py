"""Entries of the lexicon found where their words begin or end in a text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

from claimcli.enrich.amounts.tokens import Tokens, scan

__all__ = ["Phrases"]


class Entry(Protocol):
    """Whatever has a form."""

    @property
    def form(self) -> str: ...


E = TypeVar("E", bound=Entry)


class Phrases(Generic[E]):
    """Entries by the tokens of their forms; of several that fit the longest is found."""

    def __init__(self, entries: Iterable[E]) -> None:
        self.entries: dict[tuple[str, ...], E] = {}
        self.longest: dict[str, int] = {}
        self.longest_ending: dict[str, int] = {}
        for entry in entries:
            key = tuple(token.lower for token in scan(entry.form))
            self.entries[key] = entry
            self.longest[key[0]] = max(len(key), self.longest.get(key[0], 0))
            self.longest_ending[key[-1]] = max(len(key), self.longest_ending.get(key[-1], 0))

    def starting(self, tokens: Tokens, first: int) -> tuple[E, int] | None:
        """The entry that begins at the token, and the position behind it."""
        for length in range(self.longest.get(tokens[first].lower, 0), 0, -1):
            key = tuple(tokens[first + step].lower for step in range(length))
            if key in self.entries:
                return self.entries[key], first + length
        return None

    def ending(self, tokens: Tokens, last: int, floor: int = 0) -> tuple[E, int] | None:
        """The entry that ends before the token, and where it begins, not before ``floor``."""
        for length in range(self.longest_ending.get(tokens[last - 1].lower, 0), 0, -1):
            key = tuple(tokens[last - length + step].lower for step in range(length))
            if key in self.entries and last - length >= floor:
                return self.entries[key], last - length
        return None
