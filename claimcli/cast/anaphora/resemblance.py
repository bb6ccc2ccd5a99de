"""How well a description fits somebody, by what the article tells of him elsewhere.

*politikus senior itu* fits whom the article introduces as *Ketua Fraksi Partai Bahari*: one
noun is said of him, another is of the same class (*bankir*, *Direktur Bank Sauh*). Sex, age
and an office that somebody else holds speak against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from claimcli.cast.census import is_function
from claimcli.cast.introduced_names import Introductions
from claimcli.cast.names.genders import described_sex, hinted_sex, sex
from claimcli.cast.names.words.offices import is_office
from claimcli.claims import Source
from claimcli.lexicon import closed, load
from claimcli.lexicon.standings import classes

__all__ = ["Resemblance", "Told", "is_definite", "tells_trade", "told_nobody"]

WORD = re.compile(r"[\w'’-]+")
NUMBER = re.compile(r"\b(\d{1,3})\b")
LONGEST = 3
"""Words of the longest noun that has a class."""
LONG = 3
"""Words from which a description is a long one."""
AFTER = 40
"""Characters after a name in which its bearer's age stands."""


class Told(msgspec.Struct, frozen=True):
    """What is told of somebody: words of his introductions and office, the words his office
    begins with, his class, sex and age."""

    words: frozenset[str]
    office: str | None
    classes: frozenset[str]
    sex: str | None
    ages: frozenset[str]


class Resemblance:
    """What an article tells of each of its people, looked up once."""

    def __init__(self, text: str, introductions: Introductions) -> None:
        self.text = text
        self.introductions = introductions
        self.known: dict[str, Told] = {}

    def of(self, description: str, source: Source) -> Iterator[tuple[str, float]]:
        """What speaks for and against somebody whom a description may mean."""
        words = content(description)
        if source.name is None or not words:
            return
        told = self.told(source)
        head = words[0]
        shared = [word for word in words if word in told.words]
        yield "told", len(shared) / max(1, len(words))
        yield "head told", float(head in told.words)
        yield "nothing told", float(not shared)
        office = spelt(head)
        if told.office is not None and is_office(head):
            yield "office agrees", float(office == told.office)
            yield "office differs", float(office != told.office)
        own = class_of(words)
        if own is not None and told.classes:
            yield "class agrees", float(own in told.classes)
            yield "class differs", float(own not in told.classes)
        wanted = described_sex(description)
        if wanted is not None and told.sex is not None:
            yield "sex agrees", float(wanted == told.sex)
            yield "sex differs", float(wanted != told.sex)
        elif wanted is not None and (hint := hinted_sex(source.name)) is not None:
            yield "sex of the name agrees", float(wanted == hint)
            yield "sex of the name differs", float(wanted != hint)
        age = set(NUMBER.findall(description))
        if age and told.ages:
            yield "age agrees", float(bool(age & told.ages))
            yield "age differs", float(not age & told.ages)
        names = {word for word in WORD.findall(description) if word[:1].isupper()}
        yield "named in it", float(bool(names & set(source.name.split())))

    def told(self, source: Source) -> Told:
        """What the article tells of whoever bears the name."""
        name = source.name or ""
        if name not in self.known:
            # *pengacara Rina* is no lawyer.
            told = self.introductions.of(name)
            phrases = [phrase for phrase in told if phrase.lower() not in closed("somebody's")]
            if name[:1].islower():
                phrases.append(name)  # *seorang pria asal Blora*
            office = f"{source.role or ''} {source.affiliation or ''}".strip()
            every = [content(phrase) for phrase in (office, *phrases)]
            found = filter(None, map(class_of, every))
            ages = {age for age in self.ages(name) if age}
            role = spelt(content(source.role)[0]) if source.role and content(source.role) else None
            self.known[name] = Told(
                frozenset(word for words in every for word in words),
                role,
                frozenset(found),
                sex(self.text, name) or next(filter(None, map(described_sex, phrases)), None),
                frozenset(ages),
            )
        return self.known[name]

    def ages(self, name: str) -> Iterator[str]:
        """The numbers right after the name: *Rina Hapsari (34)*."""
        for span in self.introductions.mentions(name):
            rest = re.match(r"[^.\n(]{0,25}\((\d{1,3})", self.text[span.end : span.end + AFTER])
            if rest is not None:
                yield rest.group(1)


def told_nobody(description: str) -> Iterator[tuple[str, float]]:
    """What speaks for a description that takes up nobody who was named."""
    words = description.split()
    last, first = words[-1].lower().strip(".,"), words[0].lower()
    yield "nobody", 1.0
    yield "nobody, pointed at", float(last in closed("determiner"))
    yield "nobody, *sang*", float(first in closed("article of a person"))
    yield "nobody, one of many", float(first in closed("article of one"))
    yield "nobody, long", float(len(words) > LONG)
    yield (
        "nobody, kept nameless",
        float(bool(content(description)) and content(description)[0] in closed("kept nameless")),
    )
    yield "nobody, of somebody", float(first.endswith("nya"))
    yield "nobody, with a capital", float(any(word[:1].isupper() for word in words[1:]))


def is_definite(description: str) -> bool:
    """Whether a description points to somebody: *pria itu, sang kapten*; in *sumber di kantor
    itu* only to the office."""
    words = [word.strip(",.") for word in description.split()]
    if words[0].lower() == "sang":
        return True
    if words[-1].lower() not in closed("determiner") - closed("other"):
        return False
    return not (
        len(words) > LONG and words[-3] in closed("office elsewhere") and words[-2].islower()
    )


def tells_trade(description: str) -> bool:
    """Whether the noun of a description is one for people of a class, though it heads no name:
    *astronom itu*; a rule or a case (*aturan itu*) takes nobody up."""
    return class_of(content(description)) not in {None, "document", "media"}


def content(description: str) -> list[str]:
    """The words of a description that tell something, in lower case."""
    words = [word.lower() for word in WORD.findall(description)]
    kept = (word for word in words if not is_function(word) and word not in closed("determiner"))
    return [word.removesuffix("nya") if len(word) > LONGEST * 2 else word for word in kept]


def spelt(office: str) -> str:
    """The first word of an office in full: *kades* is *kepala*."""
    return load().clipped.get(office, office).split()[0].lower()


def class_of(words: list[str]) -> str | None:
    """The class of the noun that the words begin with."""
    for length in range(LONGEST, 0, -1):
        found = classes().get(tuple(words[:length]))
        if found is not None and found.name != "none":
            return found.name
    return None
