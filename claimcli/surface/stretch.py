"""A stretch: some tokens of a passage, side by side."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

import msgspec

from claimcli.document import Span
from claimcli.surface.tokens import Token

if TYPE_CHECKING:
    from claimcli.surface.passages import Passage

__all__ = ["Stretch"]


class Stretch(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Tokens ``first`` to before ``last`` of a passage; true where there are any."""

    passage: Passage
    first: int
    last: int

    def __len__(self) -> int:
        return max(0, self.last - self.first)

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.passage.tokens[self.first : self.last]

    @property
    def span(self) -> Span:
        """Offsets from the first token to the last. Errors: IndexError where it is empty."""
        return self.passage.between(self.first, self.last)

    @property
    def text(self) -> str:
        """The words as the article has them; empty where there are none."""
        return self.span.of(self.passage.text) if self else ""

    def first_of(self, words: Container[str]) -> int | None:
        """The position of the first token that is one of the words."""
        return self.passage.find(words, self.first, self.last)

    def has(self, words: Container[str]) -> bool:
        """Whether one of the words stands in it."""
        return self.first_of(words) is not None

    def opens(self, words: Container[str]) -> bool:
        """Whether its first token is one of the words."""
        return self.first < self.last and self.passage.tokens[self.first].lower in words

    def past(self, words: Container[str]) -> Stretch:
        """What is left after the tokens in front that are among the words."""
        return self.after(self.passage.past(words, self.first, self.last))

    def after(self, position: int) -> Stretch:
        """The part that begins at the position."""
        return Stretch(self.passage, position, self.last)

    def upto(self, position: int) -> Stretch:
        """The part before the position."""
        return Stretch(self.passage, self.first, position)
