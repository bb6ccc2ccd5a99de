"""Through which other speakers the words of a settled mark came, as evidence for its claim.

Such are, beside the mark that stands:

* a relay (*seperti dikutip Y*) outside all contents, at the attribution next to it;
* an attribution around it (*A mengatakan [B menuduh P]*): its content opens with B;
* an attribution of the same words with another cue (*menyampaikan pesan Y bahwa P*);
* an attribution inside it (*A mengatakan [B mengaku P]*): B opens its content and what B
  says fills the rest.

Wishes, denials and attitudes hand nothing on: *A membantah B menuduh C* does not say
that B did.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcli.claims import Attributed, Cue, Label, Mark
from claimcli.document import Span
from claimcli.grammar.clauses import main_predicate
from claimcli.lexicon import Frame, closed
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_adverbial

__all__ = ["beside", "handed_on", "opens"]

SILENT = frozenset({"directive", "denying", "accusing"})
FRINGE = 3
"""Characters (a comma, a mark, a space) that two spans may differ by and still be one."""
SHORTEST = 12
"""Characters that a clause has at least, a subject and its predicate."""
SCENE = 300
"""Characters that may set a scene before a source that opens its clause."""

Beside = Mapping[Span, Mark]


def beside(marks: Sequence[Attributed], chosen: Sequence[Mark]) -> Beside:
    """For each relay, by the span of its cue, the mark that it stands by."""
    own = {mark.cue.span for mark in chosen if mark.cue is not None}
    found: dict[Span, Mark] = {}
    for relay in marks:
        if relay.label is not Label.RELAY or not chosen:
            continue
        place = relay.cue.span
        if place in found or place in own:
            continue
        if not any(place in each.content and not leads(relay, each) for each in chosen):
            found[place] = min(chosen, key=lambda mark: distance(mark, place))
    return found


def handed_on(
    passage: Passage, mark: Mark, marks: Sequence[Attributed], relays: Beside
) -> tuple[Mark, ...]:
    """The marks of the other speakers of one settled mark, each cue and source once."""
    cue, found = mark.cue, list[Attributed]()
    if cue is None:
        return ()
    for other in marks:
        if other.cue.span == cue.span or overlap(other.source, mark.source):
            continue
        if other.label is Label.RELAY:
            belongs = stands_by(relays.get(other.cue.span), mark, other)
        else:
            belongs = other.label is Label.ATTRIBUTION and (
                encloses(passage, other, mark, cue)
                or shares(other, mark)
                or inside(passage, other, mark, cue)
            )
        if belongs and not any(same(other, each) for each in found):
            found.append(other)
    return tuple(found)


def overlap(one: Span, other: Span | None) -> bool:
    return other is not None and one.overlaps(other)


def same(one: Attributed, other: Attributed) -> bool:
    """Whether two marks have one cue and one source."""
    return one.cue == other.cue and one.source.overlaps(other.source)


def stands_by(held: Mark | None, mark: Mark, relay: Attributed) -> bool:
    """Whether the mark, or one of its group, is the one that a relay stands by."""
    return held is not None and (
        held is mark
        or (mark.group is not None and mark.group == held.group)
        or frames(relay, held, mark)
    )


def frames(relay: Attributed, mark: Mark, other: Mark) -> bool:
    """*X menyatakan P dan menambahkan Q, [demikian diwartakan Y]*: the relay before or after
    all that one subject says in the sentence hands on all of it."""
    place = relay.cue.span
    return (
        mark.source is not None
        and mark.source == other.source
        and (mark.content.end <= place.start) == (other.content.end <= place.start)
        and not mark.content.overlaps(place)
    )


def leads(relay: Attributed, mark: Mark) -> bool:
    """*Rina mengatakan, [menurut polisi, P]*: the content opens with the other's cue."""
    after = relay.source.end - mark.content.start
    return relay.cue.span.start == mark.content.start and after < len(mark.content) - SHORTEST


def distance(mark: Mark, place: Span) -> tuple[int, int]:
    """Characters between a place and the attribution (cue and source), then its content."""
    parts = [mark.source] if mark.source is not None else []
    parts += [mark.cue.span] if mark.cue is not None else []
    return min(gap(part, place) for part in parts or [mark.content]), gap(mark.content, place)


def gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def assertive(passage: Passage, cue: Cue) -> bool:
    """Whether the cue says that something was said or thought."""
    silent = cue.stance in SILENT or cue.lemma in closed("wished")
    return not silent and not only_attitude(passage, cue)


def only_attitude(passage: Passage, cue: Cue) -> bool:
    """*khawatir, yakin*: what somebody feels has not been said before."""
    return any(
        match.span == cue.span and {entry.frame for entry in match.entries} <= {Frame.ATTITUDE}
        for match in passage.cues
    )


def encloses(passage: Passage, other: Attributed, mark: Mark, cue: Cue) -> bool:
    """*A mengatakan [B menuduh P]*: the other's content opens with this one's source."""
    return (
        mark.source is not None
        and cue.span in other.content
        and other.cue.span not in mark.content
        and opens(passage, other.content, mark.source)
        and assertive(passage, other.cue)
    )


def shares(other: Mark, mark: Mark) -> bool:
    """*X menyampaikan pesan Y bahwa P*: both see the same words."""
    return (
        abs(other.content.start - mark.content.start) <= FRINGE
        and abs(other.content.end - mark.content.end) <= FRINGE
        and mark.label is Label.ATTRIBUTION
    )


def inside(passage: Passage, other: Attributed, mark: Mark, cue: Cue) -> bool:
    """*A mengatakan [B mengaku P]*: the other's source opens this one's content."""
    return (
        mark.label is Label.ATTRIBUTION
        and other.cue.span in mark.content
        and other.source in mark.content
        and other.content.end >= mark.content.end - FRINGE
        and opens(passage, mark.content, other.source)
        and assertive(passage, cue)
        and other.cue.lemma not in closed("shown or noted")
        and other.rule != "noun"
        and not only_attitude(passage, other.cue)
        and not relative(passage, other)
        and not negated(passage, other)
        and (other.cue.stance != "directive" or has_deed(passage, other.content))
    )


def has_deed(passage: Passage, content: Span) -> bool:
    """Whether a directive asks that something be done: *meminta keterangan* asks for none."""
    said = passage.covered(content)
    return bool(said) and main_predicate(passage, said.first, said.last)


def negated(passage: Passage, mark: Attributed) -> bool:
    """*tersangka tidak mengeluhkan P*: what was not said."""
    return passage.lower(passage.covered(mark.cue.span).first - 1) in closed("negation")


def relative(passage: Passage, mark: Attributed) -> bool:
    """*isu yang menyebut P*: a verb that only modifies its source is not the predicate."""
    between = Span(mark.source.end, max(mark.source.end, mark.cue.span.start))
    return passage.covered(between).has({"yang"})


def opens(passage: Passage, content: Span, source: Span) -> bool:
    """Whether the source opens the content, but for a scene (*pada Rabu, …*)."""
    if not content.start <= source.start < min(content.end, content.start + SCENE):
        return False
    before = [
        number
        for number, token in enumerate(passage.tokens)
        if token.span.start >= content.start and token.span.end <= source.start
    ]
    words = [number for number in before if passage.tokens[number].is_word]
    if not words:
        return True
    return passage.tokens[before[-1]].text == "," and is_adverbial(passage, words[0], before[-1])
