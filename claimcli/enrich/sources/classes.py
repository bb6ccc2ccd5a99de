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
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from claimcli.cast.names.words.name_words import place_at
from claimcli.cast.names.words.offices import heads, is_clipped_house, modifiers
from claimcli.claims import SocialClass, Source, SourceType
from claimcli.lexicon import closed
from claimcli.lexicon.abbreviations import spelt_plainly
from claimcli.lexicon.standings import SourceClass, anonymity, classes

__all__ = ["introduced_class", "social_class"]

LONGEST = 3
"""Words of the longest form."""
PIECE = re.compile(r",|\(|\)|\byang\b")
WORD = re.compile(r"(?<![@'’./-])[\w@'’./-]*\w")
FORMAL = frozenset({"official", "police", "court", "company"})
"""Houses that speak through whoever is named with them."""
PEOPLE = frozenset({SourceType.PERSON, SourceType.GROUP})
BY_TYPE = {
    SourceType.DOCUMENT: SocialClass.DOCUMENT,
    SourceType.MEDIUM: SocialClass.MEDIA,
    SourceType.STATE: SocialClass.OFFICIAL,
}


def social_class(source: Source, text: str) -> SocialClass | None:
    """The class of a source, None where the article does not tell or none fits."""
    if source.type is SourceType.DOCUMENT:
        return SocialClass.DOCUMENT
    if source.role is not None and source.affiliation is not None:
        found = class_of_post(source.role, source.affiliation)
        if found is not None:
            return None if found == "none" else SocialClass(found)
    for phrase in phrases(source, text):
        found = classed(phrase) or (house(phrase) if phrase == source.affiliation else None)
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
        yield f"{source.role} {source.affiliation or ''}"
    if source.span is not None:
        yield spelt_plainly(source.span.of(text))
    if source.affiliation is not None:
        yield source.affiliation
    if source.name is not None:
        yield source.name


def class_of_post(role: str, affiliation: str) -> str | None:
    """The class of an office in an institution: that of the institution where the office serves
    any. The field of the office is no house: *Kabag | Komunikasi Publik*."""
    words = folded(role)
    words = words[modifiers(words) :]
    while words and words[0] in closed("before class noun"):
        words = words[1:]
    entry, both = entry_at(words, 0), entry_at([*words, *folded(affiliation)], 0)
    own = entry_at(folded(affiliation), 0)
    if both is not None and (own is None or len(words) + length(own) <= length(both)):
        entry = both  # *Penyidik KPK*, not *Kepala | Suku Dinas*
    if entry is None:  # *Corporate Affairs Division | Head*
        noun = next((at for at, word in enumerate(words) if word in closed("english office")), 0)
        entry = entry_at(words, noun)
    if entry is None or entry.yields == "no":
        return entry.name if entry is not None else None
    found = house(affiliation)
    if is_of_kin(entry, found):
        return entry.name
    if found is not None:
        return found
    if " ".join(words) in closed("office of a club") or presides(words, affiliation.split()):
        return "none"  # *manajer Persiba*, not *manajer humas PT Kios*
    return entry.name if entry.name != "none" else None


def is_of_kin(entry: SourceClass, house: str | None) -> bool:
    """Whether the noun tells whose kin somebody is, not where he serves: *ibu | Prada Danar* is
    no soldier."""
    return entry.form in closed("kin of victim") and house != "victim"


def presides(office: Sequence[str], house: Sequence[str]) -> bool:
    """Whether a president is that of no state but of what no list knows: *Presiden | Persiba*."""
    return (
        office[0] == "presiden"
        and house[0].lower() not in closed("area")
        and not place_at(house, 0)
    )


@lru_cache(maxsize=4096)
def house(affiliation: str) -> str | None:
    """The class of an institution by its name before a bracket or comma, else by what follows."""
    return next(filter(None, map(class_of_house, PIECE.split(affiliation))), None)


def class_of_house(name: str) -> str | None:
    """The class of the first of the words that tells one, words for people left out (*Badan |
    Pengelola | Geopark*); sport has none."""
    words = folded(name)
    place, general = 0, None
    while place < len(words):
        entry = entry_at(words, place)
        if entry is None:
            if is_clipped_house(words[place].capitalize()):
                return "official"
            place += 1
            continue
        person = heads().get(entry.form) in PEOPLE
        if entry.yields == "no" and not person:
            sport = entry.form in closed("house of sport")
            return entry.name if entry.name != "none" or sport else general
        if not person and entry.name != "none":
            general = general or entry.name
        place += len(entry.form.split())
    return general


@lru_cache(maxsize=4096)
def classed(phrase: str) -> str | None:
    """The class of the first piece of the phrase that has one; else that of a house in
    it (*Paur Humas Polres Ende*)."""
    own: str | None = None
    houses: list[str] = []
    for piece in PIECE.split(phrase):
        words = folded(piece)
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
        if entry is not None and is_of_kin(entry, house):
            house = None
        if entry is not None and house not in {None, "document"}:
            return house  # *Kepala Divisi | Peraturan* heads no document
        if entry is not None and entry.name != "none":
            own = own or entry.name
        if house in FORMAL and piece.strip()[:1].isupper():
            houses.append(house)
    return own or (houses[0] if houses else None)


def folded(phrase: str) -> list[str]:
    """The words of a phrase as the lexicon has them."""
    return [bare(word) for word in WORD.findall(phrase)]


def bare(word: str) -> str:
    """The word as the lexicon has it: *pengacaranya* is *pengacara*."""
    folded = word.lower().rstrip(".")
    return folded if (folded,) in classes() else folded.removesuffix("nya")


def length(entry: SourceClass) -> int:
    """How many words the form has."""
    return len(entry.form.split())


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
