"""What one mention says of its source: name, role and affiliation.

*Sekretaris Jenderal NATO, Jens Stoltenberg* → Jens Stoltenberg, Sekretaris Jenderal,
NATO. Names come without ranks and honorifics (decided case 11).
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcli.cast.names.paired import paired
from claimcli.cast.names.parts import Parts
from claimcli.cast.names.pieces import dated, definite, points, split, trimmed, unbracketed
from claimcli.cast.names.uncut import certain, single
from claimcli.cast.names.words.name_words import rank_at
from claimcli.cast.names.words.offices import is_office, modifiers, role_and_affiliation
from claimcli.lexicon import closed
from claimcli.lexicon.abbreviations import spelt_plainly

__all__ = ["parts_of"]

PRESENTED = re.compile(
    r"(?:,|(?<!\s))\s+yang\s+(?:juga\s+)?(?:merupakan|adalah|menjabat(?:\s+sebagai)?)\s+(?:seorang\s+)?"
    r"|\s\((?=[^()\s]+ [^()]+\)$)"
)
ACCOUNT = re.compile(r"(?:[a-z]+ ){0,2}[Aa]kun (?:[\w.]+,? ){0,4}@\w")
"""*Akun @warga_lawu, pemilik akun TikTok @sumi*: who it is nobody knows."""
BEGINNING = re.compile(r"\w+")
LONGEST = 80
"""Words of a mention that are looked at; what goes on is no mention but a list."""
ALSO = re.compile(
    r",? (?:yang )?(?:juga|sekaligus)(?: (?:sebagai|selaku|menjabat(?: sebagai)?|merupakan))? "
)


def parts_of(text: str, known: frozenset[str] = frozenset()) -> Parts:
    """The mention's parts. ``known`` holds words that stand alone as names elsewhere
    in the article, which tell where a name begins after an office."""
    words = text.split()
    plain = " ".join(words[:LONGEST])
    begun = by_beginning(known)
    here = {
        name for first in BEGINNING.findall(plain) for name in begun.get(first, ()) if name in plain
    }
    return told(text if len(words) <= LONGEST else plain, frozenset(here))


@lru_cache(maxsize=4)
def by_beginning(known: frozenset[str]) -> dict[str, list[str]]:
    """The names by the letters with which they begin, so that a mention is held only against
    those that may stand in it."""
    found: dict[str, list[str]] = {}
    for name in known:
        if (match := BEGINNING.search(name)) is not None:
            found.setdefault(match.group(), []).append(name)
    return found


@lru_cache(maxsize=8192)
def told(text: str, known: frozenset[str]) -> Parts:
    """The same, of which articles share what they call alike."""
    text = unbracketed(spelt_plainly(text)).replace(" yang bernama ", " bernama ")
    if (presented := self_presented(text, known)) is not None:
        return presented
    if (both := two_offices(text, known)) is not None:
        return both
    description = re.split(r",\s+yang\s", " ".join(text.split()), maxsplit=1)[0].strip(" ,")
    nothing = Parts(None, None, None, description)
    if ACCOUNT.match(text):
        return nothing
    found = [piece for words in split(text) if (piece := trimmed(words))]
    if found and len(found[0]) > 1 and found[0][0].lower() in closed("opens capacity"):
        found[0] = found[0][1:]
    found[1:] = map(definite, found[1:])
    days = closed("day")
    found = [piece for piece in found if piece[0].lower() not in days and not dated(piece)]
    found[1:] = [piece for piece in found[1:] if piece[0].lower() not in closed("among others")]
    found = [piece for piece in found if rank_at(piece, 0) < len(piece)] or found
    if not found:
        return nothing
    if len(found) == 1:
        parts = single(found[0], known, description)
        name = parts.name
        if name is not None and points(description) and (parts.role or not certain(name, known)):
            role, affiliation = parts.role, parts.affiliation
            if is_office(" ".join(found[0])):
                role, affiliation = role_and_affiliation(found[0])  # *politikus Partai Padi itu*
            return Parts(None, role, affiliation, description)
        return parts
    return paired(found[0], found[1:], known, description)


def self_presented(text: str, known: frozenset[str]) -> Parts | None:
    """*Rina Wati yang merupakan politikus Partai Padi*: a name, and in what office."""
    match = PRESENTED.search(text)
    if match is None or not is_office(text[match.end() :]):
        return None
    told = text[match.end() :].removesuffix(")").split(",")[0].split()
    end = next((at for at, word in enumerate(told) if word in closed("determiner")), len(told))
    words = trimmed(told[:end])
    parts = parts_of(text[: match.start()], known)
    if parts.name is None or parts.role is not None or not words or modifiers(words):
        return None  # *eks bupati*: what somebody was
    role, house = role_and_affiliation(words)
    return Parts(parts.name, role, house, parts.description)


def two_offices(text: str, known: frozenset[str]) -> Parts | None:
    """*Wali Kota Ende | yang juga | Ketua Partai Padi Surya Kumala*: two offices before one
    name; the first is the role. None where it is not so."""
    match = ALSO.search(text)
    if match is None or not is_office(text) or not is_office(text[match.end() :]):
        return None
    first, second = parts_of(text[: match.start()], known), parts_of(text[match.end() :], known)
    if second.name is None or not certain(second.name, known):
        return None
    if first.name is not None and certain(first.name, known):
        return None
    role, affiliation = role_and_affiliation(text[: match.start()].split())
    return Parts(second.name, role, affiliation, text)
