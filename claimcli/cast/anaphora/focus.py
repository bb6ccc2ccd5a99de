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
from dataclasses import dataclass

from claimcli.cast.anaphora.antecedents import (
    FARTHEST,
    Anaphor,
    Appearance,
    Candidate,
    candidates,
    likeliest,
)
from claimcli.cast.anaphora.resemblance import Resemblance, told_nobody
from claimcli.cast.census import turns_to
from claimcli.cast.descriptions import Descriptions, phrase_after
from claimcli.cast.entities import Entity, Registry
from claimcli.cast.introduced_names import Introductions
from claimcli.cast.names.name_runs import office_before
from claimcli.cast.names.words.name_words import VERB
from claimcli.cast.names.words.offices import heads
from claimcli.claims import Source, SourceType
from claimcli.document import Document, Sentence, Span, Word
from claimcli.lexicon import Frame, closed, load

__all__ = ["Focus", "Mention", "people", "pronoun_at"]

ALIKE = 0.2
"""Difference of scores that tells nobody apart: of two such the likelier one is right in a bit
more than half of all cases."""
STRANGER = re.compile(r"(S(?:(?<=^S)|(?<=[.!?]\sS)|(?<=\nS))(?:eorang|ang)) ([a-z]+)")
"""At the start of a sentence; to look for the letter first is much quicker."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name in the reporter's own words."""

    span: Span
    entity: Entity


class Focus:
    """The topics of a document, and its speakers as they become known."""

    def __init__(
        self,
        document: Document,
        runs: Sequence[tuple[int, str]],
        registry: Registry,
        descriptions: Descriptions,
        introductions: Introductions,
    ) -> None:
        self.document = document
        self.starts = [sentence.span.start for sentence in document.sentences]
        self.registry = registry
        self.resemblance = Resemblance(document.text, introductions)
        self.mentions = list(people(document.text, runs, registry))
        self.named = [mention.span.start for mention in self.mentions]
        topical = {mention.span.start for mention in topics(document, self.mentions)}
        self.appearances = [
            self.appearance(mention, mention.span.start in topical) for mention in self.mentions
        ]
        self.appearances += [
            Appearance(start, start, self.number(start), source, True)
            for start, source in strangers(document, descriptions)
        ]
        self.appearances.sort(key=in_order)

    def appearance(self, mention: Mention, topical: bool) -> Appearance:
        """A mention as one of somebody who may be taken up."""
        text, start = self.document.text, mention.span.start
        number = self.number(start)
        before = text[self.starts[number] : start].split() if self.starts else []
        return Appearance(
            start,
            start,
            number,
            source_of(mention),
            topical,
            speaks_on(text, mention) and topical,
            bool(before) and told_by(before),
            doubted=self.is_doubted(mention.entity.name),
        )

    def is_doubted(self, name: str | None) -> bool:
        """Whether the networks see nobody of that name in the article."""
        seen = self.registry.seen
        return name is not None and name[:1].isupper() and seen is not None and seen.doubts(name)

    def speaks(self, source: Source, start: int, end: int) -> None:
        """Remembers who speaks at ``start``: till the end of his words, and of the sentence."""
        reach = max(end, self.sentence_end(start))
        number = self.number(max(start, reach - 1))
        doubted = self.is_doubted(source.name)
        spoken = Appearance(reach, start, number, source, True, True, doubted=doubted)
        insort(self.appearances, spoken, key=in_order)

    def number(self, offset: int) -> int:
        """Which sentence a code point is in, or the last before it; 0 before the first."""
        return max(0, bisect_left(self.starts, offset + 1) - 1)

    def sentence_end(self, position: int) -> int:
        """The end of the sentence in which the position lies."""
        number = bisect_left(self.starts, position + 1) - 1
        return self.document.sentences[number].span.end if number >= 0 else position

    def subject_before(self, offset: int) -> Span | None:
        """What stands before the first verb of the sentence before that of the offset."""
        number = self.number(offset) - 1
        if number < 0:
            return None
        sentence = self.document.sentences[number]
        verbs = (word.span.start for word in sentence.words if is_predicate(word, sentence))
        words = self.document.text[sentence.span.start : next(verbs, sentence.span.start)].rstrip()
        return Span(sentence.span.start, sentence.span.start + len(words)) if words else None

    def at(self, span: Span, silent: bool = False) -> Source | None:
        """Who is in mind where a mention stands; None where nobody was named before it.

        ``silent``: nobody who is still speaking there.
        """
        return likeliest(self.candidates(span, silent))

    def candidates(
        self, span: Span, silent: bool = False, kind: Anaphor | None = None
    ) -> Iterator[Candidate]:
        """Everybody whom an anaphor may mean that stands there: a pronoun if nothing is said."""
        known: Sequence[Appearance] = self.appearances
        if silent:
            known = [each for each in known if not (each.speaks and each.reach > span.start)]
        where = kind or pronoun_at(self.document, span)
        return candidates(known, span.start, self.number(span.start), where)

    def described(
        self, span: Span, description: str, silent: bool = False
    ) -> tuple[Candidate, ...]:
        """Whom a description means that stands there: the likeliest of those named before, or
        nobody of them; several whom the evidence does not tell apart."""
        found = sorted(self.describable(span, description, silent), key=lambda each: -each.score)
        best = found[0]
        if best.source is None:
            return (best,)
        return tuple(each for each in found if each.source and best.score - each.score < ALIKE)

    def describable(
        self, span: Span, description: str, silent: bool = False
    ) -> Iterator[Candidate]:
        """Everybody whom the description may mean, and None for nobody."""
        kind = Anaphor.DESCRIPTION
        for each in self.candidates(span, silent, kind):
            if each.source is not None:
                own = tuple(
                    told for told in self.resemblance.of(description, each.source) if told[1]
                )
                yield Candidate(each.source, (*each.evidence, *own))
        yield Candidate(None, tuple(piece for piece in told_nobody(description) if piece[1]))

    def called(self, noun: str, position: int) -> Source | None:
        """Who was last brought in by the noun and without a name: *seorang sumber*."""
        before = [each for each in self.appearances if each.start < position]
        return next(
            (
                each.source
                for each in reversed(before)
                if each.source.name is not None and noun in each.source.name.lower().split()
            ),
            None,
        )

    def speaker(self, position: int) -> Source | None:
        """Who spoke last before the position; who was named last where nobody did."""
        before = [each for each in self.appearances if each.start < position]
        spoke = [each for each in before if each.speaks and position - each.reach <= FARTHEST]
        last = spoke or [each for each in before if position - each.reach <= FARTHEST]
        return last[-1].source if last else None

    def speaks_last(self, name: str, position: int) -> bool:
        """Whether he of that name is the last who spoke before the position."""
        spoke = [each for each in self.appearances if each.speaks and each.start < position]
        return bool(spoke) and spoke[-1].source.name == name

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
            elif text[mention.span.end : group[0].span.start].strip() in closed(
                "alone between people"
            ):
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


def is_predicate(word: Word, sentence: Sentence) -> bool:
    """Whether the word is a verb, or the adjective of a noun with no verb: *Para sopir | mogok*."""
    bare = word.upos == "ADJ" and (word.head < 0 or sentence.words[word.head].head < 0)
    return word.upos in {"VERB", "AUX"} or (bare and word.index + 2 >= len(sentence.words))


def in_order(appearance: Appearance) -> tuple[int, int]:
    return appearance.reach, appearance.start


def pronoun_at(document: Document, span: Span) -> Anaphor:
    """Where the pronoun stands: after or on a verb of an attribution, first, or elsewhere."""
    text = document.text
    if text[span.start].isupper():
        return Anaphor.OPENING
    lead = text[max(0, span.start - 20) : span.start]
    verb = lead.rstrip().rpartition(" ")[2].strip('"“”.,')
    entries = load().cues_by_form.get((verb.lower(),), ())
    spoken = any(entry.frame is Frame.INQUIT for entry in entries)
    return Anaphor.INQUIT if spoken else Anaphor.INNER


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


def strangers(document: Document, descriptions: Descriptions) -> Iterator[tuple[int, Source]]:
    """People who are brought in without a name: *Seorang pria asal Blora membuat …*."""
    for match in STRANGER.finditer(document.text):
        words = [match.group(2), *phrase_after(document.text[match.end() : match.end() + 80])]
        if heads().get(words[0].lower()) is SourceType.PERSON:
            meant = descriptions.introduced(words[:1])
            name = meant.name if meant else f"{match.group(1).lower()} {' '.join(words)}"
            yield match.start(), Source(Span(*match.span()), name, type=SourceType.PERSON)


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
    if not before or told_by(before) or turns_to(before):
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
