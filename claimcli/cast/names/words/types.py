"""What kind of source a phrase names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcli.cast.names.parts import Parts
from claimcli.cast.names.words.name_words import ABSTRACT, is_agent, is_name_word
from claimcli.cast.names.words.offices import heads
from claimcli.claims import SourceType
from claimcli.lexicon import closed

__all__ = ["source_type"]

INITIALS = 2
"""Letters of a person whom the law keeps nameless: *RR, SB*."""
DOMAIN = re.compile(r"\w\.(?:com|co\.id|id|net|org|tv|news)$", re.IGNORECASE)
"""*detik.com*: an outlet on the web."""


def source_type(mention: str, parts: Parts) -> SourceType:
    """person, organization, state, document, medium, group or unknown."""
    if parts.role is not None and parts.name is not None:
        return SourceType.PERSON
    if parts.role is not None and parts.role[:1].isupper() and not several(parts):
        return SourceType.PERSON
    if DOMAIN.search(mention):
        return SourceType.MEDIUM
    words = [word.strip('.,()"“”').lower() for word in parts.description.split()]
    if len(words) > 1 and words[0] in closed("former"):
        return SourceType.PERSON  # *mantan pegawai pajak itu*
    for length in range(min(3, len(words)), 0, -1):
        found = heads().get(" ".join(words[:length]))
        if found is SourceType.STATE and any(map(is_name_word, words[length:])):
            continue  # *Kenya Putri*
        if found is not None:
            return found
    if parts.role is not None:
        return SourceType.PERSON
    if len(words) > 1 and mention[:1].isupper() and words[-1] in closed("medium word"):
        return SourceType.MEDIUM
    if words[:2] == ["salah", "satu"] and len(words) > 2:
        unnamed = heads().get(words[2], SourceType.UNKNOWN)
        return SourceType.PERSON if parts.name is not None else unnamed
    if len(words) > 1 and words[0] in closed("quantifier of people"):
        return counted(words)
    if "berusia" in words:
        return SourceType.PERSON  # *juru taktik berusia 45 tahun itu*
    if ABSTRACT.match(parts.description.split()[0]):
        return SourceType.UNKNOWN
    if len(words) > 1 and words[-1] in closed("deictic") and is_agent(words[0]):
        return SourceType.PERSON  # *pelantun lagu Senja itu*
    if len(words) > 1 and words[0] in closed("subunit") and mention[:1].isupper():
        return SourceType.ORGANIZATION
    if len(words) == 1 and mention.isupper() and len(mention) > 1:
        return SourceType.PERSON if len(mention) == INITIALS else SourceType.ORGANIZATION
    if parts.name is not None and 1 <= len(parts.name.split()) <= 5:
        return SourceType.PERSON
    return SourceType.UNKNOWN


def counted(words: Sequence[str]) -> SourceType:
    """The type of *seorang, para, kedua …* and a noun."""
    if words[0] in closed("article of one"):
        kind = heads().get(words[1], SourceType.PERSON)
        return SourceType.PERSON if kind is SourceType.GROUP else kind
    kind = heads().get(words[1], SourceType.GROUP)
    return SourceType.GROUP if kind is SourceType.PERSON and words[0] == "kedua" else kind


def several(parts: Parts) -> bool:
    """Whether the office is a trade of many or a body, capital only at a sentence's start:
    *Karyawan hotel, Panitia lomba*, unlike *Panitia Khusus DPR*'s chairman."""
    words = parts.description.split()
    forms = (" ".join(words[:length]).lower() for length in (3, 2, 1))
    kind = next((heads()[form] for form in forms if form in heads()), None)
    return kind in {SourceType.GROUP, SourceType.ORGANIZATION} and not any(
        word[:1].isupper() for word in words[1:]
    )
