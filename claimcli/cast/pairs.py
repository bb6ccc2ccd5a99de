"""Several people, firms or states who speak as one: *Budi dan Siti*, *Rina, Joko, dan Tini*."""

from __future__ import annotations

import re

from claimcli.cast.census import is_common
from claimcli.cast.entities import Registry
from claimcli.cast.names.mentions import parts_of
from claimcli.cast.names.parts import Parts
from claimcli.cast.names.uncut import certain
from claimcli.cast.names.words.offices import heads, is_office
from claimcli.cast.names.words.types import source_type
from claimcli.claims import Resolution, Source, SourceType
from claimcli.document import Span
from claimcli.lexicon.abbreviations import is_degree

__all__ = ["coordinated"]

PEOPLE = frozenset({"person", "group"})
JOINT = re.compile(r",? (?:dan|serta|bersama) ")


def coordinated(span: Span, mention: str, registry: Registry) -> Source | None:
    """*Budi Santoso dan Siti*: several, who speak as one."""
    halves = JOINT.split(mention)
    if len(halves) < 2 or "yang" in halves[0].split():
        return None  # *Draycott yang tinggal bersama Broek* is one
    if is_one(mention, halves[0], registry):
        return None
    phrases = [*listed(halves[0], registry), *halves[1:]]
    if (
        len(phrases) == 2
        and any("," in phrase for phrase in phrases)
        and not all(told(phrase, registry) for phrase in phrases)
    ):
        return None
    names, kind = [person(phrase, registry) for phrase in phrases], SourceType.GROUP
    if not all(names):
        names, kind = [firm(phrase, registry) for phrase in phrases], SourceType.ORGANIZATION
    if not all(names) and all(map(is_state, phrases)):
        names, kind = [*phrases], SourceType.STATE
    if not all(names):
        return None
    roles = [parts_of(phrase, registry.known).role for phrase in phrases]
    role = together(list(dict.fromkeys(filter(None, roles)))) if all(roles) else None
    name = together([each for each in names if each])
    return Source(span, name, role, type=kind, resolved_by=Resolution.NAME)


def is_one(mention: str, first: str, registry: Registry) -> bool:
    """*Menteri Energi dan Sumber Daya Mineral Rina Wati*: the office has *dan* in it, unless
    somebody is named before that (*Camat Rina dan Lurah Joko*)."""
    whole = parts_of(mention, registry.known)
    if whole.name is None or " dan " not in f"{whole.role} {whole.affiliation}":
        return False
    beside = mention.startswith(f"{whole.name}, ") and " dan " not in whole.name
    return not told(first, registry) or (
        beside and not told(JOINT.split(mention)[-1], registry)  # *Rina, Kepala Dinas A dan B*
    )


def told(phrase: str, registry: Registry) -> bool:
    """Whether somebody is surely named in the phrase: *Camat Rina*, *Joko, lurah Wolo*."""
    parts = parts_of(phrase, registry.known)
    return parts.name is not None and certain(parts.name, registry.known)


def listed(phrase: str, registry: Registry) -> list[str]:
    """*Rina, Joko* → both; a name with what is added to it is one (*Rina, camat Lawu*)."""
    phrases = phrase.split(", ")
    offices = any(is_office(each) or is_degree(each) for each in phrases[1:])
    if offices or not all(told(each, registry) for each in phrases):
        return [phrase]
    return phrases


def together(words: list[str]) -> str:
    """*Rina, Joko dan Tini*."""
    return " dan ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def person(mention: str, registry: Registry) -> str | None:
    """The name of the person that a phrase names, or the phrase if it describes one."""
    parts = parts_of(mention, registry.known)
    plain = parts.name is None or is_common(parts.name.split()[0])
    if plain and heads().get(mention.split()[0].lower()) in PEOPLE:
        return mention
    if parts.name is None or source_type(mention, parts) not in PEOPLE:
        return None
    words = parts.name.split()
    if parts.role is None and any(is_common(word) for word in words):
        return None
    return fullest(parts, registry)


def firm(mention: str, registry: Registry) -> str | None:
    """The name of the firm or institution that a phrase names."""
    parts = parts_of(mention, registry.known)
    if parts.name is None or source_type(mention, parts) is not SourceType.ORGANIZATION:
        return None
    return fullest(parts, registry)


def is_state(mention: str) -> bool:
    """Whether the phrase is a state's name and nothing else: *Prancis*."""
    return heads().get(mention.lower()) is SourceType.STATE


def fullest(parts: Parts, registry: Registry) -> str | None:
    """The name as the article has it in full."""
    entity = registry.named(parts.name) if parts.name is not None else None
    return entity.name if entity is not None else parts.name
