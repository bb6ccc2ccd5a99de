"""Quotation marks that a page lost: an encoding made a question mark of each.

*?Jalan itu bagus,? kata Rina.* was “Jalan itu bagus,” before. Put back one for one, so that
offsets stay. Only in a text that has no quotation mark left.
"""

from __future__ import annotations

import re

__all__ = ["with_marks"]

KEPT = re.compile("[\"“”„«»]|''")
LOST = re.compile(r"(?:(?<=\s)|(?<!.))\?(?=[A-Z0-9])|(?<=[,.!…])\?(?!\S)")
"""A question mark that nothing asks before: it opens a word, or another stop stands before it."""
SURE = re.compile(r"(?:(?<=\s)|(?<!.))\?(?=[A-Z])|,\?(?!\S)")
"""*?Jalan*, *bagus,?*: no question ends so."""


def with_marks(text: str) -> str:
    """The text with straight marks for those that were lost; of the same length."""
    if "?" not in text or KEPT.search(text) or not SURE.search(text):
        return text
    return LOST.sub('"', text)
