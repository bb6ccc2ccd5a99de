"""Several people who speak as one: *Budi Santoso dan Siti*."""

from __future__ import annotations

import re

from claimcli.cast.census import is_common
from claimcli.cast.entities import Registry
from claimcli.cast.names.mentions import parts_of
from claimcli.cast.names.offices import heads
from claimcli.cast.names.types import source_type
from claimcli.claims import Resolution, Source, SourceType
from claimcli.document import Span

__all__ = ["coordinated"]

PEOPLE = frozenset({"person", "group"})
COORDINATION = re.compile(r"([^,]+?) (?:dan|serta|bersama) ([^,]+)")


def coordinated(span: Span, mention: str, registry: Registry) -> Source | None:
    """*Budi Santoso dan Siti*: several people, who speak as one."""
    halves = COORDINATION.fullmatch(mention)
    if halves is None or "yang" in halves.group(1).split():
        return None  # *Draycott yang tinggal bersama Broek* is one
    whole = parts_of(mention, registry.known)
    if whole.name is not None and " dan " in f"{whole.role} {whole.affiliation}":
        return None  # *Menteri Energi dan Sumber Daya Mineral Rina Wati* is one
    names = [person(half, registry) for half in halves.groups()]
    if not all(names):
        return None
    return Source(
        span, " dan ".join(filter(None, names)), type=SourceType.GROUP, resolved_by=Resolution.NAME
    )


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
    entity = registry.named(parts.name)
    return entity.name if entity is not None else parts.name
