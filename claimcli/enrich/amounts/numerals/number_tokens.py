"""The pieces of a text that matter to numbers: figures, words, dashes, marks, line ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

__all__ = ["SPACES", "Token", "Tokens", "scan"]

SPACES = " \u00a0\u2009\u202f"
"""What stands between groups of three figures where no point does: *10 000 orang*."""
PIECES = re.compile(
    rf"""
      (?P<word>(?!(?:https?://|www\.)\S)[^\W\d_]+(?:['’-][^\W\d_]+)*)
    | (?P<figure>
        (?<![\w.,/-])[1-9][0-9]{{0,2}}
        (?:[{SPACES}][0-9]{{2}}0|(?:[{SPACES}][0-9]{{3}}){{2,4}})(?![\w/-]|[.,][0-9]|[{SPACES}][0-9])
      | [0-9]+(?:[.,][0-9]+)*)
    | (?P<address>(?:https?://|www\.)\S+|[@\#]\w+)
    | (?P<dash>[-–—‒―−]+)
    | (?P<line>[\n\r\v\f\x85\u2028\u2029])
    | (?P<mark>\S)
    """,
    re.VERBOSE,
)


MARGIN = 64
"""Line ends that are added beyond the text: more than any rule looks ahead."""


class Token(msgspec.Struct, frozen=True, gc=False):
    """``kind``: figure, word, dash, mark, line or address; ``glued`` to the one before."""

    kind: str
    text: str
    lower: str
    start: int
    end: int
    glued: bool


class Tokens(list[Token]):
    """A text's tokens, and line ends beyond them.

    Any rule may look a few tokens ahead of the last or behind the first (position -1 …)
    and finds a line end there.
    """

    def __init__(self, text: str) -> None:
        super().__init__(scan(text))
        self.text = text
        self.size = len(self)
        self.extend([Token("line", "", "", len(text), len(text), False)] * MARGIN)

    def slice(self, first: int, last: int) -> str:
        """The text from the token ``first`` up to the token before ``last``."""
        return self.text[self[first].start : self[last - 1].end]

    def opens_sentence(self, position: int) -> bool:
        """Whether nothing of the same sentence stands before the token."""
        token = self[position - 1]
        return token.kind in {"line", "dash"} or (token.kind == "mark" and token.text not in ",)%/")


def scan(text: str) -> Iterator[Token]:
    """The tokens in text order; takes time in proportion to the text."""
    behind = -1
    for match in PIECES.finditer(text):
        piece, (start, end) = match.group(), match.span()
        yield Token(match.lastgroup or "mark", piece, piece.lower(), start, end, start == behind)
        behind = end
