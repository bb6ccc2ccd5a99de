"""What part a source plays: official, police, court, lawyer, witness, victim …

The head of the description decides, for heads that serve any house (*kepala, juru bicara,
direktur*) the house: *Kepala Dinas* is official, *Kepala Kejaksaan* court. Borders:

* police are those who investigate (Polri, BNN, *penyidik*), court those who prosecute and
  judge (*jaksa*, Kejaksaan, *hakim*, Mahkamah), and the KPK, which does both;
* official are office-holders of states, armed forces, parliaments and parties, former ones
  and candidates too, state agencies, state schools and bodies between states;
* expert are scholars, analysts and those who treat or test; a study or survey itself is a
  document;
* victim are also the victim's family and who reports a crime to the police;
* public are citizens, their associations, religious bodies and non-governmental ones;
* athletes, artists, clubs, suspects and defendants have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from claimcli.claims import SocialClass, Source, SourceType
from claimcli.lexicon import closed
from claimcli.lexicon.abbreviations import spelt_plainly
from claimcli.lexicon.standings import SourceClass, anonymity, classes

__all__ = ["introduced_class", "social_class"]

TITLE, FIELD = 2, 5
"""Words of a role that are its title; one of more has a field, whose words are no house."""
LONGEST = 3
"""Words of the longest form."""
PIECE = re.compile(r",|\(|\)|\byang\b")
WORD = re.compile(r"[\w@'’./-]*\w")
FORMAL = frozenset({"official", "police", "court", "company"})
"""Houses that speak through whoever is named with them."""
BY_TYPE = {
    SourceType.DOCUMENT: SocialClass.DOCUMENT,
    SourceType.MEDIUM: SocialClass.MEDIA,
    SourceType.STATE: SocialClass.OFFICIAL,
}


def social_class(source: Source, text: str) -> SocialClass | None:
    """The class of a source, None where the article does not tell or none fits."""
    if source.type is SourceType.DOCUMENT:
        return SocialClass.DOCUMENT
    for phrase in phrases(source, text):
        found = classed(phrase)
        if found is not None:
            return None if found == "none" else SocialClass(found)
    if (source.affiliation or "")[:1].isupper() and leads(source.role):
        return SocialClass.PUBLIC
    return BY_TYPE.get(source.type)


def leads(role: str | None) -> bool:
    """Whether the office is at the head of an association, if the house is nothing else:
    *Ketua Umum | Sahabat Sungai*."""
    words = (role or "").lower().split()
    return bool(words) and words[0] in closed("leads an association")


def introduced_class(introductions: Iterable[str]) -> SocialClass | None:
    """The class that the article's own introductions of a name tell."""
    for phrase in introductions:
        found = classed(phrase)
        if found is not None:
            return None if found == "none" else SocialClass(found)
    return None


def phrases(source: Source, text: str) -> Iterator[str]:
    """What is said of the source: here, its office, its house, its name."""
    if source.role is not None:
        if source.affiliation is not None and len(source.role.split()) > FIELD:
            yield f"{' '.join(source.role.split()[:TITLE])} {source.affiliation}"
        yield f"{source.role} {source.affiliation or ''}"
    if source.span is not None:
        yield spelt_plainly(source.span.of(text))
    if source.affiliation is not None:
        yield source.affiliation
    if source.name is not None:
        yield source.name


@lru_cache(maxsize=4096)
def classed(phrase: str) -> str | None:
    """The class of the first piece of the phrase that has one; else that of a house in
    it (*Paur Humas Polres Ende*)."""
    own: str | None = None
    houses: list[str] = []
    for piece in PIECE.split(phrase):
        words = [bare(word) for word in WORD.findall(piece)]
        entry = entry_at(words, 0)
        while (
            entry is None
            and words
            and words[0] in closed("before class noun") | anonymity("indefinite")
        ):
            words = words[1:]
            entry = entry_at(words, 0)
        if entry is not None and entry.yields == "no":
            return entry.name
        house = house_in(words)
        if entry is not None and house is not None:
            return house
        if entry is not None and entry.name != "none":
            own = own or entry.name
        if house in FORMAL and piece.strip()[:1].isupper():
            houses.append(house)
    return own or (houses[0] if houses else None)


def bare(word: str) -> str:
    """The word as the lexicon has it: *pengacaranya* is *pengacara*."""
    folded = word.lower().rstrip(".")
    return folded if (folded,) in classes() else folded.removesuffix("nya")


def entry_at(words: list[str], place: int) -> SourceClass | None:
    """The longest form that begins at the place."""
    for length in range(LONGEST, 0, -1):
        found = classes().get(tuple(words[place : place + length]))
        if found is not None:
            return found
    return None


def house_in(words: list[str]) -> str | None:
    """The class of the first house or person in the words, heads that yield left out."""
    place = 0
    while place < len(words):
        entry = entry_at(words, place)
        if entry is not None and entry.yields == "no":
            return None if entry.name == "none" else entry.name
        place += len(entry.form.split()) if entry is not None else 1
    return None
