"""Who is named in an article: entities, and which of them a mention means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcli.enrich.mentions import Parts, parts_of
from claimcli.enrich.offices import MODIFIERS
from claimcli.lexicon import load

__all__ = ["Entity", "Registry", "fold"]

BRACKETED = re.compile(r"\s*\(([A-Z][\w.&-]{1,14})\)")
JOINING = frozenset({"dan", "of", "for", "the", "untuk"})
FULLEST = 120
"""Characters before a bracket in which the name that it shortens stands."""
RUN = re.compile(
    r"(?:\b[A-ZÀ-Þ][\w'’-]*)"
    r"(?:,?[ \xa0](?:[A-ZÀ-Þ][\w'’-]*|bin|binti|da|de|van|von|al|el)\b(?:(?<=\b[A-Z])\.)?)*"
)


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that may speak; ``position`` of its first mention."""

    name: str
    role: str | None
    affiliation: str | None
    type: str
    position: int

    @property
    def words(self) -> frozenset[str]:
        return frozenset(fold(self.name).split())


def fold(text: str) -> str:
    """Case-folded, without punctuation, single spaces."""
    return " ".join(re.findall(r"[\w'’.-]+", text.casefold())).strip(".")


class Registry:
    """The entities of one article, filled in text order and asked by mention."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.entities: list[Entity] = []
        self.acronyms = dict(acronyms(text))
        self.known = frozenset(lone_names(text))

    def parts(self, mention: str) -> Parts:
        return parts_of(mention, self.known)

    def learn(self, parts: Parts, kind: str, position: int) -> Entity | None:
        """Adds what a mention says; returns the entity with all that is known of it."""
        if parts.name is None:
            return None
        held = self.named(parts.name)
        if (
            held is not None
            and kind not in {"person", "unknown"}
            and held.words != set(fold(parts.name).split())
        ):
            held = None
        if held is None:
            entity = Entity(parts.name, parts.role, parts.affiliation, kind, position)
            self.entities.append(entity)
            return entity
        fuller = parts.name if len(parts.name.split()) > len(held.name.split()) else held.name
        entity = replace(
            held,
            name=fuller,
            role=held.role or parts.role,
            affiliation=held.affiliation
            or (parts.affiliation if held.role in {None, parts.role} else None),
            type=held.type if held.type != "unknown" else kind,
        )
        self.entities[self.entities.index(held)] = entity
        return entity

    def named(self, name: str) -> Entity | None:
        """The entity that the name means: equal, or one name within the other.

        Where two fit, the one that was mentioned with more words is taken, then the
        later one; a single given name that two share is left to neither.
        """
        words = set(fold(name).split())
        if not words:
            return None
        exact = [entity for entity in self.entities if entity.words == words]
        if exact:
            return exact[-1]
        fitting = [
            entity
            for entity in self.entities
            if entity.type in {"person", "unknown"}
            and (words < entity.words or entity.words < words)
        ]
        if not fitting:
            return None
        fullest = max(fitting, key=lambda entity: len(entity.words))
        rivals = [entity for entity in fitting if not entity.words <= fullest.words]
        if rivals and len(words) == 1:
            return max(fitting, key=lambda entity: (entity.role is not None, entity.position))
        return fullest

    def with_role(self, role: str) -> Entity | None:
        """The last entity whose role begins with or equals the words."""
        wanted = fold(role)
        found = [
            entity
            for entity in self.entities
            if entity.role is not None
            and (
                fold(entity.role) == wanted
                or fold(entity.role).startswith(wanted + " ")
                or (
                    wanted.startswith(fold(entity.role))
                    and fold(entity.affiliation or "") in wanted
                )
            )
        ]
        return found[-1] if found else None


def acronyms(text: str) -> Iterator[tuple[str, str]]:
    """Acronym → full name where the article gives both: *Amerika Serikat (AS)*."""
    for match in BRACKETED.finditer(text):
        acronym = match.group(1)
        # Words are cut by hand: one pattern for name and bracket would take exponential time.
        words = name_before(text[max(0, match.start() - FULLEST) : match.start()])
        letters = [letter for letter in acronym if letter.isupper()]
        for length in range(len(words), 0, -1):
            tail = words[-length:]
            initials = [word[0] for word in tail if word[0].isupper()]
            if (
                tail[0][0].isupper()
                and initials
                and initials[0] == letters[0]
                and len(initials) in {len(letters), len(letters) + 1}
            ):
                yield acronym, " ".join(tail)
                break
    if "Amerika Serikat" in text:
        yield "AS", "Amerika Serikat"


def name_before(text: str) -> list[str]:
    """The words at the text's end that are capitalised or join capitalised ones."""
    words: list[str] = []
    for word in reversed(text.split()):
        if not (word[:1].isupper() or word in JOINING):
            break
        words.insert(0, word)
    return words


def lone_names(text: str) -> Iterator[str]:
    """Capitalised words that stand alone within a sentence or beside a cue of speech."""
    forms = "|".join(sorted({entry.form for entry in load().cues if entry.frame == "inquit"}))
    for match in re.finditer(rf"\b(?:{forms})\s+([A-ZÀ-Þ][\w'’-]+)(?=[\s]*[.,]|\s+[a-z(])", text):
        yield match.group(1)
    for match in re.finditer(
        r"(?:^|[.!?”\"]\s+|,\s)([A-ZÀ-Þ][\w'’-]+)\s+(?:juga\s+)?(?:me|ber)[a-z]+", text
    ):
        if match.group(1).lower() not in load().words["connective"]:
            yield match.group(1)


def runs(text: str) -> Iterator[tuple[int, str]]:
    """Capitalised runs with the office in lower case before them, if one stands there."""
    for match in RUN.finditer(text):
        words = match.group().split()
        if len(words) < 2:
            continue
        before = re.search(
            r"((?:[a-z]+\s+){1,3})$", text[max(0, match.start() - 40) : match.start()]
        )
        lead = ""
        if before:
            candidates = before.group(1).split()
            forms = {title.form for title in load().titles if title.kind == "role"}
            for length in range(len(candidates), 0, -1):
                tail = candidates[-length:]
                plain = tail[1:] if tail[0] in MODIFIERS and len(tail) > 1 else tail
                if " ".join(plain) in forms:
                    lead = " ".join(tail) + " "
                    break
        yield match.start(), lead + match.group()
