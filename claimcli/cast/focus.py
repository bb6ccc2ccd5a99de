"""Whom a reader has in mind at a place of the text: the topic of the sentences before.

Centering (Grosz, Joshi & Weinstein 1995): of the people in a sentence its subject is the
likeliest to be taken up by a pronoun, and in news he who speaks is the subject even where
he stands last (*…, kata X*). Indonesian pronouns carry no gender, so that nothing else
divides two people.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claimcli.cast.descriptions import Descriptions, phrase_after
from claimcli.cast.entities import Entity, Registry
from claimcli.cast.name_runs import office_before
from claimcli.cast.names import VERB
from claimcli.cast.offices import heads
from claimcli.claims import Source, SourceType
from claimcli.document import Document, Sentence, Span
from claimcli.lexicon import Frame, closed, load

__all__ = ["Focus", "Mention", "people"]

FARTHEST = 2500
"""Characters back in which a pronoun finds whom it stands for."""
STRANGER = re.compile(r"(S(?:(?<=^S)|(?<=[.!?]\sS)|(?<=\nS))(?:eorang|ang)) ([a-z]+)")
"""At the start of a sentence; to look for the letter first is much quicker."""
BESIDE = frozenset({"dan", ",", ", dan", "serta", ", serta"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name in the reporter's own words."""

    span: Span
    entity: Entity


@dataclass(frozen=True, slots=True, order=True)
class Event:
    """From ``reach`` on ``source`` is in mind; ``start`` is where he was mentioned."""

    reach: int
    start: int
    source: Source = field(compare=False)
    speaks: bool = field(compare=False)


class Focus:
    """The topics of a document, and its speakers as they become known."""

    def __init__(
        self,
        document: Document,
        runs: Sequence[tuple[int, str]],
        registry: Registry,
        descriptions: Descriptions,
    ) -> None:
        self.document = document
        self.starts = [sentence.span.start for sentence in document.sentences]
        self.mentions = list(people(document.text, runs, registry))
        self.named = [mention.span.start for mention in self.mentions]
        self.events = [
            Event(
                mention.span.start,
                mention.span.start,
                source_of(mention),
                speaks_on(document.text, mention),
            )
            for mention in topics(document, self.mentions)
        ]
        self.events += strangers(document, descriptions)
        self.events.sort()

    def speaks(self, source: Source, start: int, end: int) -> None:
        """Remembers who speaks at ``start``: till the end of his words, and of the sentence."""
        insort(self.events, Event(max(end, self.sentence_end(start)), start, source, True))

    def sentence_end(self, position: int) -> int:
        """The end of the sentence in which the position lies."""
        number = bisect_left(self.starts, position + 1) - 1
        return self.document.sentences[number].span.end if number >= 0 else position

    def at(
        self, position: int, beside_quotation: bool = False, silent: bool = False
    ) -> Source | None:
        """Who is in mind at the position, by what was mentioned before it.

        ``beside_quotation``: a pronoun in an attribution (*…, katanya*) goes on with the
        last speaker unless he is far away. ``silent``: nobody who is still speaking there.
        """
        nearest: Source | None = None
        for event in reversed(self.events):
            if position - event.reach > FARTHEST:
                break
            if event.start < position and not (silent and event.reach > position):
                if event.speaks or not beside_quotation:
                    return event.source
                nearest = nearest or event.source
        return nearest

    def before(self, position: int) -> Iterator[Mention]:
        """The people named before the position and near it, the last first."""
        for number in range(bisect_left(self.named, position) - 1, -1, -1):
            if position - self.mentions[number].span.end > FARTHEST:
                break
            yield self.mentions[number]

    def pair(self, position: int) -> tuple[Mention, ...]:
        """The last two or more people named side by side before the position."""
        text = self.document.text
        group: list[Mention] = []
        for mention in self.before(position):
            if not group:
                group = [mention]
            elif text[mention.span.end : group[0].span.start].strip() in BESIDE:
                group.insert(0, mention)
            elif len(group) > 1:
                break
            else:
                group = [mention]
        return tuple(group) if len(group) > 1 else ()

    def last_named(self, name: str | None, position: int) -> int:
        """The end of the sentence that last names somebody before the position; 0 for none."""
        ends = (
            self.sentence_end(mention.span.start)
            for mention in self.before(position)
            if mention.entity.name == name
        )
        return next(ends, 0)

    def together(self, position: int, number: int) -> tuple[Mention, ...]:
        """The people of the last sentence that names somebody, if they are so many."""
        last: int | None = None
        found: dict[str, Mention] = {}
        for mention in self.before(position):
            end = self.sentence_end(mention.span.start)
            last = last or end
            if end != last:
                break
            found[mention.entity.name] = mention
        return tuple(reversed(found.values())) if len(found) == number else ()


def source_of(mention: Mention) -> Source:
    entity = mention.entity
    return Source(mention.span, entity.name, entity.role, entity.affiliation, SourceType.PERSON)


def speaks_on(text: str, mention: Mention) -> bool:
    """Whether a verb of speech follows the name, attributed or not: *Budi meminta*."""
    after = text[mention.span.end : mention.span.end + 60]
    words = re.findall(r"[\w-]+|[^\w\s]", after)[:3]
    return any((word.lower(),) in load().cues_by_form for word in words)


def people(text: str, runs: Sequence[tuple[int, str]], registry: Registry) -> Iterator[Mention]:
    """The names of people in text order."""
    for start, run in runs:
        name = registry.parts(run).name
        if name is None:
            continue
        entity = registry.named(name)
        if entity is not None and entity.type == "person":
            begin = text.find(name, start, start + len(run) + len(name))
            if begin >= 0:
                yield Mention(Span(begin, begin + len(name)), entity)


def strangers(document: Document, descriptions: Descriptions) -> Iterator[Event]:
    """People who are brought in without a name: *Seorang pria asal Blora membuat …*."""
    for match in STRANGER.finditer(document.text):
        words = [match.group(2), *phrase_after(document.text[match.end() : match.end() + 80])]
        if heads().get(words[0].lower()) == "person":
            meant = descriptions.introduced(words[:1])
            name = meant.name if meant else f"{match.group(1).lower()} {' '.join(words)}"
            source = Source(Span(*match.span()), name, type=SourceType.PERSON)
            yield Event(match.start(), match.start(), source, False)


def topics(document: Document, mentions: list[Mention]) -> Iterator[Mention]:
    """For each sentence the first person who is no complement of a preposition or noun."""
    place = 0
    for sentence in document.sentences:
        while place < len(mentions) and mentions[place].span.start < sentence.span.start:
            place += 1
        while place < len(mentions) and mentions[place].span.start < sentence.span.end:
            mention = mentions[place]
            place += 1
            if is_topical(document.text, sentence, mention):
                yield mention
                break


def told_by(before: list[str]) -> bool:
    """Whether a passive of speech comes right before, so that the name is who told it:
    *Hal itu dikatakan (oleh) Rina*."""
    last = before[-1].lower()
    if last == "oleh" and len(before) > 1:
        last = before[-2].lower()
    entries = load().cues_by_form.get((last,), ())
    return any(entry.frame is Frame.PASSIVE for entry in entries)


def is_topical(text: str, sentence: Sentence, mention: Mention) -> bool:
    """Whether the name may be the subject: before it and its office stands neither a
    preposition nor a noun whose owner it is."""
    before = text[sentence.span.start : mention.span.start].replace(",", " , ").split()
    if before and before[-1] == ",":
        before.pop()
    while before and before[-1][:1].isupper():
        before.pop()  # title and institution
    if lead := office_before(" ".join(before) + " ").split():
        del before[-len(lead) :]
    if not before or told_by(before):
        return True
    chunk = before[len(before) - before[::-1].index(",") :] if "," in before else before
    if any(VERB.match(word) for word in chunk):
        return False  # its object
    last = before[-1].lower()
    if last in closed("preposition", "before owner"):
        return False
    start = mention.span.start
    owners = (word for word in reversed(sentence.words) if word.span.end <= start)
    previous = next(owners, None)
    if previous is None or previous.upos != "NOUN" or not text[previous.span.start].islower():
        return True
    return heads().get(previous.text.lower()) == "person" or bool(lead)
