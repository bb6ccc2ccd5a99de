"""The name in a mention, where the networks see it elsewhere than the words tell.

*Gubernur Kepulauan Bangka Belitung (Babel) Hidayat Arsani*: a bracket, a field of study or an
institution that no list has end the office too early, and what follows is no name. Where the
networks clearly see one person in the mention, and what was taken for the name is not in it,
the person's name counts; where they see a longer name of a place or an institution there,
nobody's does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from claimcli.cast.names.mentions import parts_of
from claimcli.cast.names.parts import Parts
from claimcli.cast.names.seen_parts import Piece, is_name, named
from claimcli.cast.names.words.name_words import is_name_word
from claimcli.cast.names.words.offices import is_house, is_office

__all__ = ["corrected"]

CLEAR = 0.8
"""How likely a person, an institution or a place has to be."""
BRACKET = re.compile(r" ?\([^()]{0,60}\)")


def corrected(mention: str, parts: Parts, pieces: Sequence[Piece], known: Collection[str]) -> Parts:
    """The parts of a mention, its name put right. ``pieces`` are what the networks see in it,
    ``known`` words that stand alone as names."""
    text = " ".join(mention.split())
    start = text.find(parts.name) if parts.name is not None else -1
    if parts.name is None or start < 0:
        return parts
    end = start + len(parts.name)
    within = [each for each in pieces if each.start < end and start < each.end]
    if any(each.label == "PER" for each in within):
        return parts
    people = [each for each in pieces if each.label == "PER"]
    if len(people) == 1 and people[0].probability >= CLEAR and people[0].start >= end:
        return instead(text, people[0], parts, known)
    if people or parts.role is None or any(map(is_name_word, parts.name.split())):
        return parts
    placed = any(
        each.label in {"ORG", "LOC"}
        and each.probability >= CLEAR
        and each.end >= end
        and (each.end - each.start > len(parts.name) or is_house(parts.name.split()))
        for each in within
    )
    return parts_of_house(parts) if placed else parts


def instead(text: str, person: Piece, parts: Parts, known: Collection[str]) -> Parts:
    """The parts with that person's name; what stands before it is office and institution."""
    before = BRACKET.sub("", text[: person.start]).strip(" ,")
    words = named(before.split(), text[person.start : person.end].split())
    if not words or not is_name(words) or not is_office(before):
        return parts
    lead = parts_of(before, frozenset(known))
    house = " ".join(filter(None, (lead.affiliation, lead.name)))
    return Parts(" ".join(words), lead.role, house or None, parts.description)


def parts_of_house(parts: Parts) -> Parts:
    """The parts of a mention that names nobody: what was the name belongs to the institution."""
    house = " ".join(filter(None, (parts.affiliation, parts.name)))
    return Parts(None, parts.role, house, parts.description)
