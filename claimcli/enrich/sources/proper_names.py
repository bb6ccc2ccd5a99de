"""Whether a source's name is a proper name or only the fullest description of it.

*Rina Hapsari, Badan Pusat Statistik, KPK, Amerika Serikat* are names; *seorang saksi, warga,
pemerintah, hasil survei* and an office alone (*Menteri Koperasi*) are none.
"""

from __future__ import annotations

import re

from claimcli.cast.names.mentions import parts_of
from claimcli.cast.names.words.name_words import is_particle
from claimcli.cast.names.words.offices import heads
from claimcli.claims import Source, SourceType
from claimcli.lexicon import load

__all__ = ["is_named"]

PEOPLE = frozenset({SourceType.PERSON, SourceType.UNKNOWN})
SITE = re.compile(r"\w+\.\w{2,}")
"""*detik.com*, in whatever case."""
JOINED = " dan "


def is_named(source: Source, text: str) -> bool:
    """Whether ``source.name`` is a proper name."""
    name = source.name or ""
    if source.type is SourceType.GROUP:
        pieces = name.split(JOINED)
        return len(pieces) > 1 and all(is_person(piece) for piece in pieces)
    if source.type in PEOPLE:
        return is_person(name)
    if source.type is SourceType.MEDIUM and SITE.fullmatch(name):
        return True
    if not is_capitalised(name):
        return False
    return " " in name or name.isupper() or stands_alone(name, text)


def is_person(name: str) -> bool:
    """Whether the words hold a person's name, beside an office or not."""
    return is_capitalised(name) and parts_of(name).name is not None


def is_capitalised(name: str) -> bool:
    """Whether each word has a capital, but for small words within a name (*dan, bin*) and those
    that begin small (*al-Banjari*)."""
    small = load().words["name joint"]
    return name[:1].isupper() and not any(
        word[:1].islower() and word not in small and not is_particle(word) for word in name.split()
    )


def stands_alone(word: str, text: str) -> bool:
    """Whether one word is a name (*Pertamina*) and no common noun with a sentence's capital
    (*Polisi*): it has its capital within sentences too, and never goes without."""
    if word.lower() not in heads() or heads()[word.lower()] is SourceType.STATE:
        return True
    form = re.escape(word)
    within = re.search(rf"(?<=[\w,] ){form}\b", text)
    return within is not None and re.search(rf"\b{form.lower()}\b", text) is None
