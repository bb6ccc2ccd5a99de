"""Words that a line's end divides: *menga-* and *takan* are one, *anak-* and *anak* are two."""

from __future__ import annotations

import re

__all__ = ["joined", "seam"]

DIVIDED = re.compile(r"(?<!\w)(\w+)([-‐\u00ad])$")
BEGINNING = re.compile(r"\w+")


def joined(before: str, after: str, text: str) -> str:
    """Two lines as one."""
    dropped, glue = seam(before, after, text)
    return f"{before[: len(before) - dropped]}{glue}{after}"


def seam(before: str, after: str, text: str) -> tuple[int, str]:
    """How two lines become one: the characters that the first loses at its end, and what comes
    between.

    ``text`` is all there is: a compound that stands in it with its hyphen keeps it.
    """
    divided, beginning = DIVIDED.search(before), BEGINNING.match(after)
    if divided is None or beginning is None:
        return 0, " "
    first, mark, second = divided.group(1), divided.group(2), beginning.group()
    kept = mark != "\u00ad" and (not second[0].islower() or is_compound(first, second, text))
    return 0 if kept else 1, ""


def is_compound(first: str, second: str, text: str) -> bool:
    """Whether the hyphen belongs to the word: a doubled one, or one so written elsewhere."""
    one, two = first.lower(), second.lower()
    doubled = len(one) > 2 and (two.startswith(one) or one.endswith(two) or alike(one, two))
    return doubled or re.search(rf"\b{re.escape(first)}-{re.escape(second)}\b", text) is not None


def alike(one: str, two: str) -> bool:
    """Whether a word is doubled with prefixes or suffixes: *berlari-larian*, *tolong-menolong*."""
    return len(one) > 3 and len(two) > 3 and one[-4:] in {two[:4], two[-4:]}
