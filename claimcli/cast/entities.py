"""Who is named in an article, and whom a name means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from claimcli.cast.names.borders import Borders
from claimcli.cast.names.mentions import parts_of
from claimcli.cast.names.parts import Parts
from claimcli.cast.names.seen_instead import corrected
from claimcli.cast.names.seen_parts import SeenParts
from claimcli.cast.names.words.name_words import place_at, title_at
from claimcli.cast.names.words.offices import is_house, is_office
from claimcli.cast.names.words.short_forms import unexplained
from claimcli.cast.names.words.types import source_type
from claimcli.claims import Source, SourceType
from claimcli.lexicon import closed, load

__all__ = ["Entity", "Registry", "fold"]


PART = re.compile(r"[\w'’.-]+")
SHORTENED = re.compile(r"(?P<full>[^(),]+) \((?P<short>[A-Z]{3,})\)")
ACRONYM = re.compile(r"[A-Z]{2,4}")
CLIPPED = 3
"""Letters that the first word of a short form is longer than where it stands for all."""
EDGE = 2
"""Letters of a word by which those are found that are like it."""
LEAD, OFFICE = 60, 4
"""Characters and words before a name in which an office of its bearer stands."""
LONGEST_SHORT = 3
"""Words of a short form: *BPS Jawa Barat*."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that may speak; ``position`` of its first mention."""

    name: str
    role: str | None
    affiliation: str | None
    type: SourceType
    position: int
    spoke: bool = False
    """Whether the office is that in which somebody speaks."""

    @property
    def words(self) -> frozenset[str]:
        return folded_words(self.name)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Case-folded, without punctuation, single spaces: *Rina A. Dewi* is *rina a dewi*."""
    return " ".join(part.rstrip(".") for part in PART.findall(text.casefold())).strip()


def is_dotted(name: str) -> bool:
    """Whether an initial has its full stop: *Rina A. Dewi*, not *Rina A Dewi*."""
    return any(len(word) == len("A.") and word.endswith(".") for word in name.split())


@lru_cache(maxsize=4096)
def folded_words(name: str) -> frozenset[str]:
    """The words of a name, folded."""
    return frozenset(fold(name).split())


class Registry:
    """The entities of one article, filled in text order and asked by name.

    ``acronyms`` and ``nicknames`` lead from a short form to the full one; ``known`` are
    words that stand alone as names.
    """

    def __init__(
        self,
        acronyms: dict[str, str],
        nicknames: dict[str, str],
        known: frozenset[str],
        text: str = "",
    ) -> None:
        self.entities: list[Entity] = []
        self.text = text
        self.explained: dict[str, str] = {}
        self.acronyms = acronyms
        self.nicknames = {fold(short): full for short, full in nicknames.items()}
        self.known = known
        self.by_word: dict[str, list[int]] = {}
        self.by_edge: dict[str, dict[int, None]] = {}
        self.by_first: dict[str, dict[int, None]] = {}
        self.borders = Borders((), "")
        self.houses: frozenset[str] = frozenset()
        self.seen: SeenParts | None = None

    def parts(self, mention: str) -> Parts:
        """The mention's parts, its name cut as the article agrees; what the networks take for
        an institution is nobody's name."""
        if (house := self.shortened_here(mention)) is not None:
            return Parts(house, None, None, " ".join(mention.split()))
        parts = parts_of(mention, self.known)
        if self.seen is not None and (seen := self.seen.of(mention)) is not None:
            return self.borders.applied(parts if divides_better(parts, seen) else seen)
        if self.names_client(mention, parts):
            return Parts(None, parts.role, None, parts.description)
        held = "," not in mention and mention.startswith(parts.role or "\n")
        if held and parts.name in self.houses:
            house = " ".join(filter(None, (parts.affiliation, parts.name)))
            return Parts(None, parts.role, house, parts.description)  # *CEO Persib*
        parts = self.borders.applied(parts)
        if self.seen is None or parts.name is None:
            return parts
        pieces = list(self.seen.pieces(" ".join(mention.split())))
        return corrected(mention, parts, pieces, self.known)

    def names_client(self, mention: str, parts: Parts) -> bool:
        """Whether the name is of whose lawyer or relative is meant: *pengacara Benzema*, where
        the article names *Karim Benzema* and calls him no lawyer."""
        role, name = (parts.role or "").lower(), parts.name
        if role not in closed("somebody's") or name is None or "," in mention:
            return False
        if " " in name:
            return self.has_other_office(name, role)
        whole = {each for each in self.known if " " in each and name in each.split()}
        bearers = [f"{role} {each}".lower() for each in whole]
        bearers += [f"{each}, {role}".lower() for each in whole]
        told = self.text.lower() if whole else ""
        return bool(whole) and not any(each in told for each in bearers)

    def has_other_office(self, name: str, role: str) -> bool:
        """Whether the article tells an office of whoever bears a whole name, so that *kuasa hukum
        Rina Wati* is somebody else's: *tersangka Rina Wati*. *Pengacara Rina Wati* may be both."""
        if role not in closed("another's for sure"):
            return False
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", self.text):
            before = self.text[max(0, match.start() - LEAD) : match.start()].split()[-OFFICE:]
            if before and before[-1].endswith((",", ".")):
                continue
            phrases = (" ".join(before[at:]) for at in range(len(before)))
            told = next(filter(is_office, phrases), None)
            if told is not None and told.lower() != role:
                return True
        return False

    def kind(self, mention: str, parts: Parts) -> SourceType:
        """What kind of source a mention names: no person where the networks, too, see none."""
        kind = source_type(mention, parts)
        if kind is not SourceType.PERSON or parts.role is not None or parts.name is None:
            return kind
        words = parts.name.split()
        placed = place_at(words, 0) == len(words)
        return SourceType.ORGANIZATION if parts.name in self.houses and not placed else kind

    def shortened_here(self, mention: str) -> str | None:
        """The institution whose short form follows in brackets, as the article gives it:
        *Gerakan Indonesia Adil dan Makmur (GIAM)*."""
        match = SHORTENED.fullmatch(mention)
        if match is None or self.acronyms.get(match["short"]) != match["full"]:
            return None
        plain = is_office(match["full"]) or is_house(match["full"].split())
        return None if plain else match["full"]

    def short_for(self, mention: str) -> str | None:
        """The institution that a short form stands for: as the article explains it, in other
        capitals, with a place after it, or by the first of its words (*Satgas Pasir, Satgas*)."""
        if (full := self.acronyms.get(mention)) is not None:
            return full
        folded = fold(mention)
        fulls = {
            full for short, full in self.acronyms.items() if " " in short and stands(folded, short)
        }
        return fulls.pop() if len(fulls) == 1 else None

    def in_full(self, house: str) -> str:
        """The institution with the short form at its head as the article explains it: *DPKP
        Ende* is *Dinas Pertanian dan Ketahanan Pangan Ende* where that stands before *(DPKP)*;
        and *Kementerian ESDM* likewise."""
        words = house.split()
        for first, last in shortened(words):
            full = self.acronyms.get(" ".join(words[first:last]))
            if full is not None:
                rest = words[last:] if not full.endswith(" ".join(words[last:])) else []
                short = (f"({' '.join(words[first:last])})",) if first or rest else ()
                placed = place_at(words, first) == last - first  # *AS*
                return " ".join((*words[:first], full, *(() if placed else short), *rest))
        if house not in self.explained:
            self.explained[house] = unexplained(house, self.text) or house
        return self.explained[house]

    def learn(
        self, parts: Parts, kind: SourceType, position: int, speaking: bool = False
    ) -> Entity | None:
        """Adds what a mention says; returns the entity with all that is known of it.

        The office in which somebody is first named as speaking (``speaking``) goes before
        those that the article gives him elsewhere.
        """
        if parts.name is None:
            return None
        number = self.number(parts.name)
        if number is not None and kind not in {"person", "unknown"}:
            same = self.entities[number].words == set(fold(parts.name).split())
            number = number if same else None
        if number is None:
            spoke = speaking and parts.role is not None
            entity = Entity(parts.name, parts.role, parts.affiliation, kind, position, spoke)
            self.entities.append(entity)
            self.index(len(self.entities) - 1)
            return entity
        held = self.entities[number]
        fuller = max(held.name, parts.name, key=lambda name: (len(name.split()), is_dotted(name)))
        role, house = held.role or parts.role, held.affiliation
        if speaking and not held.spoke and parts.role is not None:
            same = fold(held.role or "") == fold(parts.role)
            role, house = parts.role, parts.affiliation or (house if same else None)
        elif house is None and held.role in {None, parts.role}:
            house = parts.affiliation
        entity = replace(
            held,
            name=fuller,
            role=role,
            affiliation=house,
            type=held.type if held.type is not SourceType.UNKNOWN else kind,
            spoke=held.spoke or (speaking and parts.role is not None),
        )
        self.entities[number] = entity
        self.index(number)
        return entity

    def absorb(self) -> None:
        """Makes one of those who are called by either half of one person's name: *Surya* and
        *Kumala*, where *Surya Kumala* stands, too, and nobody else bears either."""
        for number, part in enumerate(self.entities):
            if len(part.words) > 1 or part.type not in {"person", "unknown"}:
                continue
            wholes = [each for each in self.sharing(set(part.words)) if each != number]
            names = {self.entities[each].name for each in wholes}
            if len(names) != 1 or self.entities[wholes[0]].type is not SourceType.PERSON:
                continue
            whole = self.entities[wholes[0]]
            if part.role is not None and part.role != whole.role:
                continue
            for each in (number, *wholes):
                self.entities[each] = whole

    def appoint(self, source: Source) -> None:
        """Gives whoever speaks in another office than before, or in the first that is told, that
        office from here on."""
        name = source.name or ""
        described = name.lower().startswith(f"{source.role} ".lower())  # *kuasa hukum Rina Wati*
        number = self.number(name) if name and not described else None
        if number is not None and source.role is not None and source.span is not None:
            held = self.entities[number]
            if held.role != source.role:
                self.entities[number] = replace(
                    held, role=source.role, affiliation=source.affiliation
                )

    def index(self, number: int) -> None:
        """Makes the entity findable by each word of its name and by the first one, and by the
        words' first and last letters and initials."""
        name = self.entities[number].name
        for first in name.split()[:1]:
            self.by_first.setdefault(first, {})[number] = None
        for word in self.entities[number].words:
            numbers = self.by_word.setdefault(word, [])
            if number not in numbers[-1:] and number not in numbers:
                numbers.append(number)
        for edge in (*edges(name), initials(name)):
            self.by_edge.setdefault(edge, {})[number] = None

    def begun(self, word: str) -> list[Entity]:
        """The entities whose name begins with the word."""
        return [self.entities[number] for number in self.by_first.get(word, ())]

    def like(self, form: str) -> list[Entity]:
        """The entities in whose name a word begins or ends as one of the form does, or whose
        initials it is: all that it may be a short or misspelt form of."""
        near = (self.by_edge.get(edge, {}) for edge in (*edges(form), form))
        return [self.entities[number] for number in sorted({n for each in near for n in each})]

    def named(self, name: str) -> Entity | None:
        """The entity that the name means; None where there is none, or several."""
        number = self.number(name)
        return self.entities[number] if number is not None else None

    def rivals(self, name: str) -> list[Entity]:
        """The people whose names share the words of a short name, if they are several."""
        words = set(fold(name).split())
        fitting = [self.entities[number] for number in self.sharing(words)]
        people = [
            entity
            for entity in fitting
            if words < entity.words and entity.type in {"person", "unknown"}
        ]
        full = {
            entity.name: entity
            for entity in people
            if not any(entity.words < other.words for other in people)
        }
        return list(full.values()) if len(full) > 1 else []

    def sharing(self, words: set[str]) -> list[int]:
        """The entities that share a word, in the order in which they were learnt."""
        return sorted({number for word in words for number in self.by_word.get(word, ())})

    def number(self, name: str) -> int | None:
        """Equal names first, then one name within the other: the one with most words."""
        words = set(fold(self.nicknames.get(fold(name), name)).split())
        numbers = self.sharing(words)
        exact = [number for number in numbers if self.entities[number].words == words]
        if exact:
            return exact[-1]
        if ACRONYM.fullmatch(name):
            return None  # *HP* is not short for *HP Spektra*
        fitting = [
            number
            for number in numbers
            if self.entities[number].type in {"person", "unknown"}
            and (words < self.entities[number].words or self.entities[number].words < words)
        ]
        if not fitting:
            return None
        fullest = max(fitting, key=lambda number: len(self.entities[number].words))
        rivals = [
            number
            for number in fitting
            if not self.entities[number].words <= self.entities[fullest].words
        ]
        return None if rivals else fullest

    def with_role(self, role: str) -> list[Entity]:
        """The people whose office begins with or equals the words, in order of mention."""
        wanted = spelt_out(role)
        return [
            entity for entity in self.entities if entity.role is not None and holds(entity, wanted)
        ]


def divides_better(parts: Parts, seen: Parts) -> bool:
    """Whether the words tell where the house of an office begins, and the networks put the border
    elsewhere: *Manajer | timnas Ende*, seen as *Manajer timnas | Ende*."""
    if parts.name != seen.name or None in {parts.role, parts.affiliation, seen.affiliation}:
        return False
    if f"{parts.role} {parts.affiliation}" != f"{seen.role} {seen.affiliation}":
        return False
    kept = title_at((seen.role or "").split(), 0, "role") == len((seen.role or "").split())
    return parts != seen and not kept and is_house((parts.affiliation or "").split())


def edges(name: str) -> Iterator[str]:
    """The first and the last two letters of each word: *Ri-, -na* of *Rina*."""
    for word in name.split():
        yield f"{word[:EDGE]}-"
        yield f"-{word[-EDGE:].lower()}"


def initials(name: str) -> str:
    """*AHY* of *Agus Harimurti Yudhoyono*."""
    return "".join(word[0] for word in name.split())


def shortened(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where in an institution's name the article may have put its short form, the longest first."""
    for last in range(min(len(words), LONGEST_SHORT), 0, -1):
        yield 0, last
    if len(words) > 1 and words[0] == "Kementerian":
        yield 1, 2


def stands(mention: str, short: str) -> bool:
    """Whether a folded mention is a short form of several words, its first word, or the form
    and a place."""
    words = fold(short).split()
    rest = mention.removeprefix(" ".join(words)).split()
    if mention == words[0]:
        return len(mention) > CLIPPED
    return mention.startswith(" ".join(words)) and place_at(rest, 0) == len(rest)


def spelt_out(role: str) -> str:
    """The office folded, in full words: *Sekjen NATO* is *sekretaris jenderal nato*."""
    first, *rest = fold(role).split() or [""]
    return " ".join((load().clipped.get(first, first), *rest))


def holds(entity: Entity, wanted: str) -> bool:
    """Whether somebody introduced with a role is meant by an office alone."""
    role = spelt_out(entity.role or "")
    place = fold(entity.affiliation or "")
    if any(
        office == wanted or office.startswith(f"{wanted} ") for office in (role, f"{role} {place}")
    ):
        return True
    return wanted.startswith(role) and place != "" and place in wanted
