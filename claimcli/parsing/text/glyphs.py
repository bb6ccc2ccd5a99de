"""The text as the models read it: one glyph a kind, the same length, no control characters.

The models learnt from text with straight quotation marks. Replacing character by
character keeps every offset, so what the models say of the plain text holds for
the article's own.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["plain", "plain_character", "visible"]

STRAIGHT = {
    **dict.fromkeys("“”„‟«»″‶＂❝❞〝〞「」『』", '"'),
    **dict.fromkeys("‘’‚‛ʼ´`′", "'"),
    **dict.fromkeys("–—‒―−", "-"),
}


KEPT = 4096
"""Characters that are remembered."""
ZERO_WIDTH = "[\u200b-\u200f\u2060\ufeff]"
# A run is taken whole and only from its start, so that a long one is never tried in pieces.
RUN = f"(?<!{ZERO_WIDTH})(?>{ZERO_WIDTH}+)"
INVISIBLE = re.compile(rf"(?<!\S){RUN}|{RUN}(?!\S)|(?<=[.!?]){RUN}(?=[A-Z“\"])")
"""Characters without width at the edge of a word, or all that parts two sentences."""


def visible(text: str) -> str:
    """The text with spaces for characters without width at the edges of words, which would hide
    that a sentence ends there; of the same length."""
    return INVISIBLE.sub(lambda found: " " * len(found.group()), text)


def plain_character(character: str) -> str:
    """One character for one: straight marks, and a space for what cannot be printed."""
    if character in STRAIGHT:
        return STRAIGHT[character]
    if character.isascii() and character.isprintable():
        return character
    if unicodedata.category(character)[0] in "CZ":
        return " "
    return character


class Glyphs(dict[int, str]):
    """What ``str.translate`` asks of each character; answered once for most."""

    def __missing__(self, code: int) -> str:
        answer = plain_character(chr(code))
        if len(self) < KEPT:
            self[code] = answer
        return answer


GLYPHS = Glyphs()


def plain(text: str) -> str:
    """The text with straight marks and spaces only; ``len(plain(t)) == len(t)``."""
    return text.translate(GLYPHS).replace("''", '" ')
