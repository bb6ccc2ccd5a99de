"""What a mention says of somebody as the networks see it: name, office and institution.

*Koordinator Wilayah Jaringan Petani Nusa, Ir. Abdusy Amin, M.P.*: where office, institution and
name are each seen as such and nothing but ranks and degrees stands beside them, that is where
the one ends and the other begins, whatever words they are made of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcli.cast.names.parts import Parts
from claimcli.cast.names.words.name_words import (
    is_degree,
    is_name_word,
    place_at,
    rank_at,
    title_at,
)
from claimcli.cast.names.words.offices import (
    heads,
    house_of,
    is_field_acronym,
    is_office,
    modifiers,
    role_and_affiliation,
    with_field,
)
from claimcli.document import Document, NamedSpan, Span
from claimcli.lexicon import closed
from claimcli.lexicon.closed_classes import FUNCTION_WORDS

__all__ = ["SeenParts"]

SURE, DOUBTFUL = 0.6, 0.5
"""How likely each of the pieces has to be; a person's name, not to be doubted."""
FIRST = re.compile(r"\w+")
LEAD = 20
"""Characters before an introduction in which the last word stands."""
LINK = re.compile(r"\s*(?:\b(?:di|dari|pada|untuk)\s*)?")
"""What stands between an office and where it is held."""
NO_NAME = re.compile(r"[a-z]{3}[A-Z]|[A-Z]{2}[a-z]{2}|[\"“”]")
"""In two words between which a space is lost: *MenolakRina*; a nickname in the midst of a name."""
AGE = re.compile(r"\(\d+(?: (?:tahun|thn|th))?\)")


class Piece(NamedTuple):
    """Part of a mention: where it begins and ends in it, what it is, and how likely."""

    start: int
    end: int
    label: str
    probability: float


class SeenParts:
    """What the networks see in an article, asked by mention."""

    def __init__(self, document: Document) -> None:
        votes: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for each in document.named_spans:
            name = " ".join(each.span.of(document.text).split())
            votes[name][each.label] = max(votes[name][each.label], each.probability)
        self.text, self.spans = document.text, document.named_spans
        self.placed = frozenset(
            word
            for each in document.named_spans
            if each.label in {"ORG", "LOC"} and each.probability >= SURE
            for word in each.span.of(document.text).split()
        )
        """The words of institutions and places."""
        self.people = frozenset(
            word
            for each in document.named_spans
            if each.label == "PER" and each.probability >= DOUBTFUL
            for word in each.span.of(document.text).split()
        )
        """The words of people's names."""
        self.by_first: defaultdict[str, list[tuple[str, str, float]]] = defaultdict(list)
        for name, labels in votes.items():
            label = max(labels, key=lambda each: (labels[each], each))
            if (first := FIRST.search(name)) is not None:
                self.by_first[first.group()].append((name, label, labels[label]))

    def of(self, mention: str) -> Parts | None:
        """The parts of a mention that is one person's name, with an office or without; None
        where anything in it is not clear."""
        text = " ".join(mention.split())
        pieces = list(self.pieces(text))
        if not pieces or not is_theirs(text[: pieces[0].start], text[pieces[0].start :]):
            return None
        whole = pieces[0].start == 0 or any(piece.label == "ROLE" for piece in pieces)
        if not whole or not all(map(is_aside, gaps(text, pieces))):
            return None
        return self.unplaced(told(text, pieces))

    def doubts(self, name: str) -> bool:
        """Whether the networks take no word of a name for part of anybody's, though they see
        people in the article, and no word of it is a known name."""
        words = name.split()
        return bool(self.people) and not any(
            word in self.people or is_name_word(word) for word in words
        )

    def introductions(self) -> Iterator[tuple[Span, Parts]]:
        """People of several names beside whom an office stands, with the place of both."""
        chain: list[NamedSpan] = []
        for each in self.spans:
            gap = self.text[chain[-1].span.end : each.span.start] if chain else ""
            if "\n" in gap or not is_aside(gap):
                yield from self.introduced(chain)
                chain = []
            chain.append(each)
        yield from self.introduced(chain)

    def introduced(self, chain: Sequence[NamedSpan]) -> Iterator[tuple[Span, Parts]]:
        """Whom spans that stand beside each other introduce; of several offices one may be
        another's (*Rina Wati, Kapolres, Dandim*)."""
        labels = [each.label for each in chain]
        if labels.count("ROLE") != 1 or labels.count("PER") != 1:
            return
        start, end = chain[0].span.start, chain[-1].span.end
        before = self.text[max(0, start - LEAD) : start].split()[-1:]
        if before and modifiers((*before, *self.text[start:end].split())):
            return  # *bakal | calon bupati*
        pieces = [
            Piece(each.span.start - start, each.span.end - start, each.label, each.probability)
            for each in chain
        ]
        parts = self.unplaced(told(self.text[start:end], pieces))
        if parts is not None and parts.name is not None and " " in parts.name:
            yield Span(start, end), parts

    def unplaced(self, parts: Parts | None) -> Parts | None:
        """The parts, unless the name begins with a word of an institution or a place:
        *Gubernur Prefektur | Shizuoka Heita Kawata*."""
        first = parts.name.split()[0] if parts is not None and parts.name is not None else ""
        return None if first in self.placed and not is_name_word(first) else parts

    def pieces(self, text: str) -> Iterator[Piece]:
        """The longest that the article has of each kind, as they stand in the mention."""
        end = 0
        for match in FIRST.finditer(text):
            if match.start() < end:
                continue
            found = [
                (len(name), label, probability)
                for name, label, probability in self.by_first.get(match.group(), ())
                if text.startswith(name, match.start())
                and not text[match.start() + len(name) : match.start() + len(name) + 1].isalnum()
            ]
            if found:
                size, label, probability = max(found)
                end = match.start() + size
                yield Piece(match.start(), end, label, probability)


def told(text: str, pieces: Sequence[Piece]) -> Parts | None:
    """What pieces say that stand beside each other; None where they are not sure, or several
    people's or nobody's."""
    people = [piece for piece in pieces if piece.label == "PER"]
    if len(people) != 1 or min(piece.probability for piece in pieces) < SURE:
        return None
    (person,) = people
    start = max((piece.end for piece in pieces if piece.end <= person.start), default=0)
    before = text[start : person.start]
    words = named(before.strip(" ,").split(), text[person.start : person.end].split())
    offices = [piece for piece in pieces if piece.label == "ROLE"]
    if not words or not is_name(words):
        return None
    if not offices:
        return Parts(" ".join(words), None, None, text) if len(pieces) == 1 else None
    role = offices[0]
    called = [word.rstrip(".") for word in text[role.start : role.end].split()]
    houses = [piece for piece in pieces if piece.start >= role.end and piece.label != "PER"]
    if len(houses) > 1 or not all(held_at(text, role, piece) for piece in houses):
        return None
    if not is_whole(called, text[role.end :].split()) or takes_name(called, words):
        return None
    if not houses and "," not in text and " ".join(called).lower() in closed("somebody's"):
        return None  # *pengacara Rina*
    if not houses:
        office, place = role_and_affiliation(called)
        return Parts(" ".join(words), office or " ".join(called), place, text)
    house = unranked(text[houses[0].start : houses[0].end])
    office, place = divided(called, house.split())
    return Parts(" ".join(words), office, place, text)


def divided(office: list[str], house: list[str]) -> tuple[str, str | None]:
    """The office and its institution, which begins after an acronym of what the office is
    about: *Pengawas | PVML OJK*."""
    if len(house) > 1 and is_field_acronym(house):
        return role_and_affiliation([*office, *house])
    return with_field(office, house), house_of(office, house)


def held_at(text: str, role: Piece, house: Piece) -> bool:
    """Whether the piece is the institution or place of an office: right after it."""
    linked = LINK.fullmatch(text, role.end, house.start)
    return house.label in {"ORG", "LOC"} and linked is not None


def gaps(text: str, pieces: Sequence[Piece]) -> Iterator[str]:
    """What stands between and after the pieces."""
    for piece, following in pairwise(pieces):
        yield text[piece.end : following.start]
    yield text[pieces[-1].end :]


def named(before: Sequence[str], name: Sequence[str]) -> Sequence[str]:
    """The name without the rest of a rank that began before it: *Brigjen | Marinir Rudi*."""
    ranks = rank_at((*before, *name), 0)
    return name[max(0, ranks - len(before)) :]


def is_whole(office: Sequence[str], after: Sequence[str]) -> bool:
    """Whether nothing is missing of an office: of *Wakil Menteri* its field is, of *Head of*
    what he heads, of *Direktur | Jenderal* a word that looks like a rank; and it is no
    honorific."""
    last = office[-1].lower()
    begun = last in {"menteri", "of"} or last in closed(*FUNCTION_WORDS)
    goes_on = title_at((*office, *after), 0, "role") > len(office)
    ordinal = any(map(str.isdigit, last))
    return not (begun or goes_on or ordinal or rank_at(office, 0) == len(office))


def is_name(words: Sequence[str]) -> bool:
    """Whether nothing else has come into the name: no office (*Fotografer Rina*), no place
    before it, no two words in one."""
    placed = place_at(words, 0) and not is_name_word(words[0])
    office = is_office(" ".join(words)) or title_at(words, 0, "role")
    broken = not words[0][:1].isalpha() or any(map(NO_NAME.search, words))
    return not (placed or office or broken)


def takes_name(office: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a word of the name may have come into the office: *Camat Ratih | Anggoro*, which
    looks as *Camat Ende | Anggoro* does."""
    if len(office) < 2 or not office[-1][:1].isupper():
        return False
    placed = any(place_at(office, at) == len(office) - at for at in range(1, len(office)))
    alone = len(name) == 1 and len(office) == 2
    return is_name_word(office[-1]) or (alone and not placed and not is_office(office[-1]))


def unranked(house: str) -> str:
    """The institution without a rank that follows it: *Bareskrim Polri | Brigjen*."""
    words = house.split()
    last = next((at for at in range(1, len(words)) if rank_at(words, at) == len(words) - at), None)
    return " ".join(words[:last])


def is_theirs(before: str, mention: str) -> bool:
    """Whether words before an office and a name leave it theirs: *komentar | Bupati Rina*, but
    not *istri | Bupati Rina, bakal | calon bupati Rina*."""
    links = closed("links office")
    words = [word for word in before.replace(",", " ").split() if word not in links]
    if not words:
        return True
    past = modifiers((words[-1], *mention.split()))
    return not (past or rank_at(words, 0) or words[-1].lower() in heads())


def is_aside(gap: str) -> bool:
    """Whether nothing stands there but marks, ranks, degrees, an age and what links an office."""
    words = AGE.sub(" ", gap).replace(",", " ").split()
    at = 0
    while at < len(words):
        size = rank_at(words, at)
        if size:
            at += size
        elif is_degree(words[at]) or words[at] in closed("links office"):
            at += 1
        else:
            return False
    return True
