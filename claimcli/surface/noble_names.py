"""*Lalu* begins sentences (then), and names of Sasak nobles: *Lalu Hasan Basri*."""

from __future__ import annotations

import re

__all__ = ["begins_name"]

LALU = re.compile(r"(Lalu [A-Z][\w'’-]+) (?=[A-Z])")
DATELINE = re.compile(r"\s*(?:[^.!?\n]{1,60}[-–—|:]\s*)?")


def begins_name(text: str, offset: int) -> bool:
    """Whether *Lalu* at the offset is a name: no text stands before it, or
    the same words stand within a sentence, too."""
    match = LALU.match(text, offset)
    if match is None:
        return False
    if DATELINE.fullmatch(text, 0, offset):
        return True
    return re.search(rf"[a-z,] {re.escape(match.group(1))}\b", text) is not None
