"""The words around a cue and its source that belong to no content: the attribution.

*“…,” kata X* | *kepada wartawan di Mapolda, Senin (2/12)* | *.* A stretch is a run of
tokens outside all contents and cues. After an inverted cue (*kata X*) only what
follows belongs to the attribution, for what stands before is content; with a subject before
its verb (*X mengatakan*) circumstances may stand in front (*Dalam sidang itu, X mengatakan …*).
Where a content holds a second attribution, that one's circumstances are looked for within it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcli.claims import Claim, Kind
from claimcli.document import Span
from claimcli.lexicon import closed
from claimcli.surface.passages import Passage
from claimcli.surface.reading import Reading

__all__ = ["Surroundings", "surroundings"]

UNSPOKEN = frozenset({"suspicion", "charge"})
"""Rules whose cue names a charge or a rumour, not an act of speech."""
FINAL = ".!?…;"
ABBREVIATED = 4
"""Letters of a word whose full stop ends no sentence: *Jl. Melati, Pol. Rustam*."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Tokens ``first`` to before ``last``, in which circumstances may stand.

    ``leads``: before a verb that follows its subject. ``within``: the source itself, in
    which the words that met the speaker may stand (*warga yang ditemui wartawan*).
    """

    passage: Passage
    first: int
    last: int
    leads: bool = False
    within: bool = False


def surroundings(reading: Reading, claims: Sequence[Claim]) -> list[list[Surroundings]]:
    """For each claim the surroundings of its attribution: those after its cue first."""
    sentences = reading.passages
    starts = [passage.span.start for passage in sentences]
    found: list[list[Surroundings]] = [[] for _ in claims]
    speaking: dict[int, list[tuple[int, Span]]] = {}
    touching: dict[int, list[Claim]] = {}
    for number, claim in enumerate(claims):
        first = max(0, bisect_right(starts, claim.content.start) - 1)
        last = max(first, bisect_left(starts, claim.content.end) - 1)
        home = bisect_right(starts, claim.cue.span.start) - 1 if claim.cue is not None else -1
        for place in {*range(first, last + 1), home} - {-1}:
            touching.setdefault(place, []).append(claim)
        if claim.cue is not None and home >= 0 and speaks(claim):
            speaking.setdefault(home, []).append((number, claim.cue.span))
    for place, numbers in speaking.items():
        ground = Ground(sentences[place], touching[place])
        for number, cue in numbers:
            found[number] = list(ground.around(claims[number], cue))
    return found


def speaks(claim: Claim) -> bool:
    """Whether the cue tells an act of speech and stands outside what is said."""
    return (
        claim.cue is not None
        and claim.rule not in UNSPOKEN
        and not claim.content.overlaps(claim.cue.span)
    )


def names_speaker(content: Span, mentions: Sequence[tuple[int, Span]]) -> bool:
    """Whether what seems narration names the source of words outside of it: it is an attribution
    then."""
    first = bisect_left(mentions, content.start, key=lambda mention: mention[0])
    last = bisect_left(mentions, content.end, key=lambda mention: mention[0])
    return any(said not in content for _, said in mentions[first:last])


class Ground:
    """A passage that knows of each token to which content, cue or source it belongs."""

    def __init__(self, passage: Passage, claims: Sequence[Claim]) -> None:
        self.passage = passage
        self.starts = [token.span.start for token in passage.tokens]
        self.content: list[Claim | None] = [None] * len(passage.tokens)
        self.cue: list[Span | None] = [None] * len(passage.tokens)
        self.source: list[Span | None] = [None] * len(passage.tokens)
        mentions = sorted(
            (claim.source.span.start, claim.content)
            for claim in claims
            if claim.source is not None and claim.source.span is not None
        )
        for claim in sorted(claims, key=lambda claim: -len(claim.content)):
            if claim.kind is Kind.BACKGROUND and names_speaker(claim.content, mentions):
                continue
            for position in self.tokens(claim.content):
                self.content[position] = claim
        for claim in claims:
            if claim.cue is not None:
                for position in self.tokens(claim.cue.span):
                    self.cue[position] = claim.cue.span
            if claim.source is not None and claim.source.span is not None:
                for position in self.tokens(claim.source.span):
                    self.source[position] = claim.source.span

    def tokens(self, span: Span) -> range:
        """The positions of the tokens that begin within the span, or hold its start."""
        first = max(0, bisect_right(self.starts, span.start) - 1)
        if first < len(self.starts) and self.passage.tokens[first].span.end <= span.start:
            first += 1
        return range(first, bisect_left(self.starts, span.end))

    def around(self, claim: Claim, cue_span: Span) -> Iterator[Surroundings]:
        """The surroundings of the claim with this cue, those after the cue first."""
        cue = self.tokens(cue_span)
        if not cue:
            return
        yield from self.after(claim, cue_span)
        source = claim.source.span if claim.source is not None else None
        subject = self.tokens(source) if source is not None else range(0)
        if not subject:
            return
        if subject.start >= cue.start:
            yield Surroundings(self.passage, subject.start, subject.stop, within=True)
            return
        if all(self.free(place, cue.start) for place in range(subject.stop, cue.start)):
            yield Surroundings(self.passage, subject.stop, cue.start, leads=True)
        first = subject.start
        while first > self.passage.first and self.free(first - 1, cue.start):
            first -= 1
        yield Surroundings(self.passage, first, subject.start, leads=True)
        yield Surroundings(self.passage, subject.start, subject.stop, within=True)

    def free(self, position: int, cue: int) -> bool:
        """Whether the token belongs to no cue or source, and to no content but that of the cue."""
        return (
            self.passage.tokens[position].quotation is None
            and self.cue[position] is None
            and self.source[position] is None
            and self.content[position] is self.content[cue]
        )

    def after(self, claim: Claim, cue_span: Span) -> Iterator[Surroundings]:
        """What follows the cue, up to the next cue, source, or words of somebody else."""
        first: int | None = None
        cue = self.tokens(cue_span)
        position, said = cue.stop, claim.content.end <= cue_span.start
        while position < self.passage.end and not self.stops(position):
            if self.free(position, cue.start):
                if first is None:
                    if said and self.turns(position):
                        return
                    first = position
            else:
                if first is not None:
                    yield Surroundings(self.passage, first, position)
                    first = None
                if not self.own(position, claim, cue_span):
                    return
                said = said or self.content[position] is not self.content[cue.start]
            position += 1
        if first is not None:
            yield Surroundings(self.passage, first, position)

    def stops(self, position: int) -> bool:
        """Whether a sentence ends here without the passage ending: *, Senin (2/12).* Baca …*"""
        token = self.passage.tokens[position]
        if token.quotation is not None or token.text.strip(FINAL):
            return False
        if position + 1 == len(self.passage.tokens):
            return True
        before, after = self.passage.tokens[position - 1], self.passage.tokens[position + 1]
        if token.span.end == after.span.start and after.is_word:
            return False  # *merdeka.com*
        return not (len(before.text) <= ABBREVIATED and before.text[1:].islower())

    def turns(self, position: int) -> bool:
        """Whether a clause of its own begins here: *, sementara …*."""
        if self.passage.lower(position) == ",":
            position += 1
        return self.passage.lower(position) in closed("opens a clause of its own")

    def own(self, position: int, claim: Claim, cue: Span) -> bool:
        """Whether the token belongs to the claim: its source, its content, its other half."""
        if self.cue[position] is not None:
            return self.cue[position] == cue
        if self.source[position] is not None:
            return claim.source is not None and self.source[position] == claim.source.span
        holder = self.content[position]
        if holder is None or holder is self.content[self.tokens(cue).start]:
            return False
        return holder is claim or (holder.cue is not None and holder.cue.span == cue)
