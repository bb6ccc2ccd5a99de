"""Quotation marks that a page lost: an encoding made a question mark of each.

*?Jalan itu bagus,? kata Rina.* was “Jalan itu bagus,” before. Put back one for one, so that
offsets stay. In a text that has quotation marks, too, only what can be nothing else.
"""

from __future__ import annotations

import re

__all__ = ["with_marks"]

KEPT = re.compile("[\"“”„«»]|''")
LOST = re.compile(r"(?:(?<=\s)|(?<!.))\?(?=[A-Z0-9])|(?<=[,.!…])\?(?!\S)")
"""A question mark that nothing asks before: it opens a word, or another stop stands before it."""
SURE = re.compile(r"(?:(?<=\s)|(?<!.))\?(?=[A-Z])|,\?(?!\S)")
"""*?Jalan*, *bagus,?*: no question ends so."""


OPENING = re.compile(r"^\?(?=[A-Z][a-z])", re.MULTILINE)
CLOSING = re.compile(r"(?<=[,!…])\?(?=\s)")


def with_marks(text: str, said: re.Pattern[str]) -> str:
    """The text with straight marks for those that were lost; of the same length. ``said``
    matches where an attribution begins."""
    if "?" not in text:
        return text
    if KEPT.search(text):
        closed = CLOSING.sub(lambda mark: '"' if said.match(text, mark.end()) else "?", text)
        return OPENING.sub('"', closed)
    return LOST.sub('"', text) if SURE.search(text) else text
