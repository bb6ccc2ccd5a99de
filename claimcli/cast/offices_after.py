"""The office that follows a name outside any attribution: *Danar Tumiwan, CEO Olaria, hadir*;
*Danar Tumiwan selaku CEO Olaria hadir*; *Danar yang merupakan pebalap hadir*.

Between commas only what is closed by the second and followed by a word in lower case counts:
in *Rina Dewi, Camat Gubeng, dan Bupati Solo* somebody else is meant.
"""

from __future__ import annotations

import re

from claimcli.cast.names import VERB
from claimcli.cast.offices import is_office, role_and_affiliation

__all__ = ["office_after"]

CAPACITY = r"(?:selaku|sebagai|yang\s+(?:juga|merupakan|menjabat(?:\s+sebagai)?))"
OPENED = re.compile(
    r"(?: \(\d{1,3}(?: tahun)?\))?"
    rf"(?:(?P<comma>,)\s+(?:{CAPACITY}\s+)?|\s+{CAPACITY}\s+)(?P<office>[^,.;:()\n\"“”]{{4,80}})"
)
"""An age may stand between: *Wati (52), pemilik kedai soto, ikut bertahan*."""
CLOSED = re.compile(r",\s+(?!dan\b|serta\b|atau\b|hingga\b)[a-z]|\.(?:\s|$)")
PREDICATES = frozenset({"akan", "telah", "sudah", "sedang", "masih", "tidak", "belum", "ikut"})
JOINING = frozenset({"dan", "di", "dari", "untuk", "bidang"})


def office_after(text: str, end: int) -> tuple[str, str | None] | None:
    """Role and affiliation of whoever's name ends there; None where none follow."""
    match = OPENED.match(text, end)
    if match is None or (match["comma"] and CLOSED.match(text, match.end()) is None):
        return None
    words: list[str] = []
    for word in match["office"].split():
        after_name = words and words[-1][:1].isupper() and word[:1].islower()
        if word in PREDICATES or VERB.fullmatch(word) or (after_name and word not in JOINING):
            break
        words.append(word)
    if match["comma"] and len(words) < len(match["office"].split()):
        return None  # *Menurut Rina, Bupati Solo sudah datang*
    if not words or not is_office(" ".join(words)):
        return None
    return role_and_affiliation(words)
