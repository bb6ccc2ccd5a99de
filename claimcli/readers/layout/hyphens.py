"""Words that a line's end divides: *menga-* and *takan* are one, *anak-* and *anak* are two."""

from __future__ import annotations

import re

__all__ = ["joined"]

DIVIDED = re.compile(r"(\w+)([-‐\u00ad])$")
BEGINNING = re.compile(r"\w+")


def joined(before: str, after: str, text: str) -> str:
    """Two lines as one. ``text`` is all there is: a compound that stands in it with its
    hyphen keeps it."""
    divided, beginning = DIVIDED.search(before), BEGINNING.match(after)
    if divided is None or beginning is None:
        return f"{before} {after}"
    first, mark, second = divided.group(1), divided.group(2), beginning.group()
    if mark != "\u00ad" and (not second[0].islower() or is_compound(first, second, text)):
        return before + after
    return before[:-1] + after


def is_compound(first: str, second: str, text: str) -> bool:
    """Whether the hyphen belongs to the word: a doubled one, or one so written elsewhere."""
    one, two = first.lower(), second.lower()
    doubled = len(one) > 2 and (two.startswith(one) or one.endswith(two) or alike(one, two))
    return doubled or re.search(rf"\b{re.escape(first)}-{re.escape(second)}\b", text) is not None


def alike(one: str, two: str) -> bool:
    """Whether a word is doubled with prefixes or suffixes: *berlari-larian*, *tolong-menolong*."""
    return len(one) > 3 and len(two) > 3 and one[-4:] in {two[:4], two[-4:]}
