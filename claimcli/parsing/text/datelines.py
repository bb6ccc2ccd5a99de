"""Datelines: the place and outlet before a report's first words.

*JAKARTA, KOMPAS —*, *Jakarta, CNN Indonesia --*, *SEOUL -*, *Suara.com-*, *Serang,
Banten (ANTARA News) -*, *Jakarta |*, *[BOYOLALI]*. They are nobody's claim and no part of
the first sentence, so they are cut off before the parser sees it.
"""

from __future__ import annotations

import re
from collections.abc import Container

from claimcli.document import Span

__all__ = ["LATEST", "after_dateline"]

LATEST = 2
"""Only the first paragraphs of an article have one."""
OUTLET = r"[\w-]+\.(?:com|co\.id|id|net|tv)\b"
# Atomic, so that a long word is never tried in pieces.
WORD = rf"(?>{OUTLET}|[A-Z0-9][\w.'’/]*|\([^)]{{1,30}}\)|[,/])"
DASH = "---?|[—–]"
SPACED = re.compile(
    rf"{WORD}(?:\s*{WORD}){{0,6}}(?:\s+(?:{DASH}|-)\s*|\s*(?:{DASH}|[|•·])\s*)"
    rf"(?=[\w\"“”'‘(])"
)
GLUED = re.compile(rf"(?:{WORD}\s*){{0,5}}{OUTLET}\s*(?:{DASH}|[-,:|•·])\s*(?=[A-Z\"“”'‘(])")
UPPER = re.compile(r"[A-Z][A-Z .'’/()-]{3,},\s*(?:[A-Z]{3,}|[\w.]+\.com)(?:\s*:)?\s+(?=[A-Z][a-z])")
TOWN = re.compile(
    rf"{OUTLET},\s+([A-Z][\w]+)(?:\s(?:Selatan|Utara|Barat|Timur|Pusat))?"
    rf"(?:\s*[-–—,:])?\s+(?=[A-Z\"“”'‘(])"
)
"""*Liputan6.com, Jakarta Banjir surut*: only the outlet tells that a dateline is there."""
BRACKETED = re.compile(r"\[([A-Z][\w .,'’/-]{2,40})\]\s*(?:(?:--|[-—–|:])\s*)?(?=[A-Z\"“”'‘(])")
HUNG = re.compile(rf"([A-Z][\w]+),\s(?:{WORD}\s*){{1,5}}(?<=\w)-\s+(?=[A-Z\"“”'‘(])")
"""*Bandung, Kabar Times- Banjir surut*: the dash lost the space before it."""
ASIDE = re.compile(r"[a-z][^—–\n]{2,60}\s[—–]\s*[a-z]")
"""What goes on after a dash that opens an aside: *Rina Hapsari — camat Lawu — mengatakan*."""
LONGEST = 70


def after_dateline(text: str, paragraph: Span, places: Container[str]) -> Span:
    """The paragraph without its dateline; itself where it has none. ``places`` are names of
    towns in lower case."""
    for pattern in (TOWN, GLUED, SPACED, HUNG, UPPER, BRACKETED):
        match = pattern.match(text, paragraph.start, min(paragraph.end, paragraph.start + LONGEST))
        if not match or match.end() >= paragraph.end:
            continue
        if pattern in {TOWN, HUNG} and match.group(1).lower() not in places:
            continue  # *Suara.com, Polisi Bantul menangkap …*
        if pattern is BRACKETED and not names_place(match.group(1), places):
            continue
        if pattern is SPACED and ASIDE.match(text, match.end(), paragraph.end):
            continue
        return Span(match.end(), paragraph.end)
    return paragraph


def names_place(words: str, places: Container[str]) -> bool:
    """Whether what stands in brackets is a town or written in capitals."""
    return words.isupper() or words.split(",")[0].strip().lower() in places
