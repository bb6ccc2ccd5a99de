"""A stretch of an attribution → when, where, to whom and through what it was said.

Circumstances are adverbials, most of them prepositional (Sneddon et al. 2010, ch. 3.4):
the preposition opens a phrase and its head noun decides what it tells: *di Mapolda* a
place, *di Instagram* a medium, *pada wartawan* an addressee, *pada Senin* a time. The
words stand in ``lexicon/circumstances.tsv``. A phrase that tells what the words are about
(*terkait kecelakaan di tol itu*) hides what is in it up to the next comma; before the
subject a clause about an event (*Setelah banjir melanda Demak, Senin (2/12), …*) hides
the day and the place that follow it too.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto

from claimcli.document import Span
from claimcli.enrich.circumstances.adverbials import Nominals
from claimcli.enrich.circumstances.nouns import MEDIA
from claimcli.enrich.circumstances.surroundings import Surroundings
from claimcli.enrich.circumstances.within_source import (
    HEARERS,
    beginning,
    closes_source,
    meets,
    placed,
)
from claimcli.enrich.dates.date_phrases import Expression
from claimcli.lexicon import closed
from claimcli.surface.word_classes import is_verb

__all__ = ["circumstances"]

Circumstance = tuple[str, Span | Expression]
"""A field of the claim (when, where, addressee, medium) and its words."""
PREFIXES = frozenset({"me", "be", "di", "te"})
"""Beginnings of words that are verbs where the tagger says so."""
LONGEST_OUTLET = 2
"""The most words of the name of an outlet in which somebody speaks."""


class Mode(Enum):
    """What the words at hand belong to."""

    SPEECH = auto()
    RELATIVE = auto()
    """A clause of *yang*, which may name a day, a medium or an addressee."""
    TOPIC = auto()
    """What the words are about."""


def circumstances(stretch: Surroundings) -> Iterator[Circumstance]:
    """The circumstances that a stretch tells, in text order."""
    if stretch.first < stretch.last:
        yield from Phrases(stretch).read()


class Phrases:
    """Reads one stretch from left to right."""

    def __init__(self, stretch: Surroundings) -> None:
        self.stretch = stretch
        self.passage = stretch.passage
        self.last = stretch.last
        self.moments = placed(stretch)
        self.nominals = Nominals(self.passage, self.last, frozenset(self.moments))
        self.mode = Mode.SPEECH
        self.event = False
        """Whether a clause before the subject tells of something else."""
        self.opened = False
        """Whether what stands before the subject has begun with a circumstance."""
        self.deed = False
        """Whether somebody acts on the occasion, so that *kepada* may belong to the act."""

    def read(self) -> Iterator[Circumstance]:
        position, opening = beginning(self.stretch, self.nominals, self.moments), True
        while position < self.last:
            if position in self.moments:
                moment, after = self.moments[position]
                hidden = (
                    self.mode is Mode.TOPIC
                    or self.event
                    or closes_source(self.stretch, position, after + 1)
                )
                if not hidden:
                    yield "when", moment
                position, opening = after, False
                continue
            text = self.passage.tokens[position].text
            if text == ",":
                self.mode, opening, self.deed = Mode.SPEECH, True, False
                position += 1
                continue
            if text == "(":
                dated = position + 1 in self.moments  # *kata Rina (2/12/2024)*
                position = position + 1 if dated else self.nominals.closing(position)
                continue
            found, after = self.phrase(position, opening)
            self.opened = self.opened or bool(found)
            yield from found
            position, opening = max(after, position + 1), False

    def phrase(self, position: int, opening: bool) -> tuple[list[Circumstance], int]:
        """What the phrase that begins here tells, and the position after it."""
        kinds, after = self.nominals.openers(position)
        if self.mode is Mode.TOPIC and not self.resumes(kinds, after):
            return [], position + 1
        if kinds:
            self.mode = Mode.RELATIVE if self.mode is Mode.RELATIVE else Mode.SPEECH
        if "topic" in kinds:
            return self.turn(position)
        if "to" in kinds:
            own = not self.deed or self.nominals.head(after) & {"press", "outlet"}
            return self.hearer(after) if own else ([], after)
        if kinds & {"at", "in", "on", "toward", "through"}:
            return self.prepositional(position, after, kinds)
        if kinds & {"during", "after"}:
            return self.occasion(after, kinds)
        if "asked" in kinds:
            return self.asked(after)
        if "cited" in kinds:
            return self.cited(after)
        if "held" in kinds and self.mode is Mode.RELATIVE:
            self.mode = Mode.SPEECH
            return [], after
        if "talking" in kinds:
            return self.company(after)
        return self.other(position, opening)

    def resumes(self, kinds: frozenset[str], after: int) -> bool:
        """Whether the speech goes on within a topic: *soal itu saat ditemui, kepada wartawan*."""
        if kinds & {"cited", "asked"} and self.passage.lower(after - 1)[:2] != "me":
            return True
        if "during" in kinds:
            return meets(self.nominals, after)
        return "to" in kinds and bool(self.nominals.head(after) & HEARERS)

    def turn(self, position: int) -> tuple[list[Circumstance], int]:
        """From here on follows what the words are about."""
        self.mode = Mode.TOPIC
        self.event = self.event or (self.stretch.leads and not self.opened)
        return [], position + 1

    def hearer(self, start: int) -> tuple[list[Circumstance], int]:
        """*kepada* somebody."""
        end = self.nominals.end(start, "hearer")
        if end <= start:
            return [], start
        self.event = False
        return [("addressee", self.passage.between(start, end))], end

    def prepositional(
        self, position: int, start: int, kinds: frozenset[str]
    ) -> tuple[list[Circumstance], int]:
        """*di, dalam, pada, melalui*: the head noun decides."""
        if self.passage.lower(start) in closed("before a date") and start + 1 in self.moments:
            start += 1
        if start in self.moments:
            return [], start
        if "at" in kinds and self.nominals.openers(start, "facing")[0]:
            person = start + 1
            if self.nominals.head(person) & {"hearer", "press"}:
                return self.hearer(person)
        head = self.nominals.head(start)
        if "on" in kinds and {"station", "name"} <= head:
            return self.hearer(start)
        if (
            head & MEDIA
            or ("at" in kinds and {"outlet", "name"} <= head and self.is_outlet(start))
            or (self.passage.lower(position) == "via" and head)
        ):
            return self.medium(start, head)
        if kinds & {"on", "toward"} and head & HEARERS:
            return self.hearer(start)
        if "at" in kinds and head & {"place", "name"} and self.mode is Mode.SPEECH:
            if self.event and self.stretch.leads:
                return [], start
            end = self.nominals.end(start, "place")
            if not self.stretch.within:
                end = self.nominals.with_places(start, end)
            if closes_source(self.stretch, position, end):
                return [], end
            return [("where", self.passage.between(start, end))], end
        if head & {"event", "name"} or self.mode is Mode.RELATIVE:
            return [], start
        return self.turn(position)

    def is_outlet(self, start: int) -> bool:
        """*di Kompas TV*, but not *di Antara Heritage Center*, a building."""
        return self.nominals.end(start, "name") - start <= LONGEST_OUTLET

    def medium(self, start: int, head: frozenset[str]) -> tuple[list[Circumstance], int]:
        """The medium, and whom the speaker talked with in it."""
        kind = next((each for each in ("talk", "channel", "meeting") if each in head), "name")
        end = self.nominals.with_title(start, self.nominals.end(start, kind))
        self.event = False
        found: list[Circumstance] = [("medium", self.passage.between(start, end))]
        if kind == "talk":
            more, end = self.company(end)
            found += more
        return found, end

    def company(self, position: int) -> tuple[list[Circumstance], int]:
        """*(berbincang, wawancara) dengan X*: X is whom it was said to."""
        if self.passage.lower(position) in closed("in company of") and position + 1 < self.last:
            return self.hearer(position + 1)
        return [], position

    def occasion(self, start: int, kinds: frozenset[str]) -> tuple[list[Circumstance], int]:
        """*saat ditemui, ketika jumpa pers, usai rapat, di sela acara*; an event with a
        subject of its own (*saat banjir melanda*) is no occasion of the speech."""
        if self.passage.lower(start) in closed("deictic") or start in self.moments:
            return [], start
        inner, _ = self.nominals.openers(start)
        if inner & {"asked", "talking", "cited"}:
            return [], start
        head = self.nominals.head(start)
        if head & MEDIA:
            return self.medium(start, head) if "during" in kinds else ([], start + 1)
        if head & {"event", "hearer", "press"} or inner & {"at", "in"}:
            self.deed = "event" in head
            return [], start
        if start < self.last and is_verb(self.passage.tokens[start]) and "topic" not in inner:
            self.deed = True
            return [], start + 1
        return self.turn(start)

    def asked(self, start: int) -> tuple[list[Circumstance], int]:
        """*ditemui wartawan, dihubungi detikcom*: who asks is the addressee."""
        position = start
        while (
            self.passage.lower(position) in closed("passed in an attribution")
            and position < self.last
        ):
            position += 1
        head = self.nominals.head(position)
        if head & HEARERS or ("name" in head and "place" not in head):
            return self.hearer(position)
        self.event = False
        return [], start

    def cited(self, start: int) -> tuple[list[Circumstance], int]:
        """*dikutip dari laman resmi*; an outlet that quotes is a speaker, not a medium."""
        position = start + (self.passage.lower(start) in {"dari", "oleh"})
        head = self.nominals.head(position)
        if position < self.last and head & MEDIA and not {"station", "name"} <= head:
            return self.medium(position, head)
        self.event = False
        return [], position

    def other(self, position: int, opening: bool) -> tuple[list[Circumstance], int]:
        """A word that opens no circumstance."""
        token = self.passage.tokens[position]
        if token.lower == "yang":
            self.mode = Mode.RELATIVE
        elif is_verb(token) and (self.stretch.leads or token.lower[:2] in PREFIXES):
            if self.mode is Mode.SPEECH:
                return self.turn(position)
        elif (
            self.stretch.leads
            and opening
            and token.is_word
            and token.lower not in closed("connective", "subordinator", "deictic")
            and token.upos in {"NOUN", "PROPN", "PRON"}
        ):
            return self.turn(position)
        return [], position + 1
