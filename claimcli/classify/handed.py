"""Which other mouths the words of a settled mark went through, as evidence for its claim.

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

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.grammar.clauses import main_predicate
from claimcli.grammar.passages import Passage
from claimcli.grammar.word_classes import is_adverbial
from claimcli.lexicon import Frame, closed

__all__ = ["beside", "handed_on", "opens"]

SILENT = frozenset({"directive", "denying", "accusing"})
WISHES = frozenset({"harap", "ingin", "mau", "rencana", "janji"})
SHOWN = frozenset({"ancam", "lontar", "tunjuk", "temu", "catat", "jamin", "sambut"})
"""What is shown, found or noted has gone through no mouth before the one that tells it."""
FRINGE = 3
"""Characters (a comma, a mark, a space) that two spans may differ by and still be one."""
SHORTEST = 12
"""Characters that a clause has at least, a subject and its predicate."""
SCENE = 300
"""Characters that may set a scene before a source that opens its clause."""

Beside = Mapping[Span, Mark]


def beside(marks: Sequence[Mark], chosen: Sequence[Mark]) -> Beside:
    """For each relay, by the span of its cue, the mark that it stands by."""
    own = {mark.cue.span for mark in chosen if mark.cue is not None}
    found: dict[Span, Mark] = {}
    for relay in marks:
        if relay.label is not Label.RELAY or relay.cue is None or not chosen:
            continue
        place = relay.cue.span
        if place in found or place in own:
            continue
        if not any(place in each.content and not leads(relay, each) for each in chosen):
            found[place] = min(chosen, key=lambda mark: distance(mark, place))
    return found


def handed_on(
    passage: Passage, mark: Mark, marks: Sequence[Mark], relays: Beside
) -> tuple[Mark, ...]:
    """The marks of the other speakers of one settled mark, each cue and source once."""
    found: list[Mark] = []
    for other in marks:
        if other.cue is None or other.source is None or mark.cue is None:
            continue
        if other.cue.span == mark.cue.span or overlap(other.source, mark.source):
            continue
        if other.label is Label.RELAY:
            belongs = stands_by(relays.get(other.cue.span), mark, other)
        else:
            belongs = other.label is Label.ATTRIBUTION and (
                encloses(passage, other, mark)
                or shares(other, mark)
                or inside(passage, other, mark)
            )
        if belongs and not any(same(other, each) for each in found):
            found.append(other)
    return tuple(found)


def overlap(one: Span, other: Span | None) -> bool:
    return other is not None and one.overlaps(other)


def same(one: Mark, other: Mark) -> bool:
    """Whether two marks have one cue and one source."""
    assert one.source is not None
    return one.cue == other.cue and overlap(one.source, other.source)


def stands_by(held: Mark | None, mark: Mark, relay: Mark) -> bool:
    """Whether the mark, or one of its group, is the one that a relay stands by."""
    return held is not None and (
        held is mark
        or (mark.group is not None and mark.group == held.group)
        or frames(relay, held, mark)
    )


def frames(relay: Mark, mark: Mark, other: Mark) -> bool:
    """*X menyatakan P dan menambahkan Q, [demikian diwartakan Y]*: the relay before or after
    all that one subject says in the sentence hands on all of it."""
    assert relay.cue is not None
    place = relay.cue.span
    return (
        mark.source is not None
        and mark.source == other.source
        and (mark.content.end <= place.start) == (other.content.end <= place.start)
        and not mark.content.overlaps(place)
    )


def leads(relay: Mark, mark: Mark) -> bool:
    """*Rina mengatakan, [menurut polisi, P]*: the content opens with the other's cue."""
    assert relay.cue is not None
    assert relay.source is not None
    after = relay.source.end - mark.content.start
    return relay.cue.span.start == mark.content.start and after < len(mark.content) - SHORTEST


def distance(mark: Mark, place: Span) -> tuple[int, int]:
    """Characters between a place and the attribution (cue and source), then its content."""
    parts = [mark.source] if mark.source is not None else []
    parts += [mark.cue.span] if mark.cue is not None else []
    return min(gap(part, place) for part in parts or [mark.content]), gap(mark.content, place)


def gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def assertive(passage: Passage, mark: Mark) -> bool:
    """Whether the cue says that something was said or thought."""
    assert mark.cue is not None
    if mark.cue.stance in SILENT or mark.cue.lemma in WISHES:
        return False
    return not only_attitude(passage, mark)


def only_attitude(passage: Passage, mark: Mark) -> bool:
    """*khawatir, yakin*: what somebody feels has gone through no mouth."""
    assert mark.cue is not None
    return any(
        match.span == mark.cue.span and {entry.frame for entry in match.entries} <= {Frame.ATTITUDE}
        for match in passage.cues
    )


def encloses(passage: Passage, other: Mark, mark: Mark) -> bool:
    """*A mengatakan [B menuduh P]*: the other's content opens with this one's source."""
    assert other.cue is not None
    assert mark.cue is not None
    return (
        mark.source is not None
        and mark.cue.span in other.content
        and other.cue.span not in mark.content
        and opens(passage, other.content, mark.source)
        and assertive(passage, other)
    )


def shares(other: Mark, mark: Mark) -> bool:
    """*X menyampaikan pesan Y bahwa P*: both see the same words."""
    return (
        abs(other.content.start - mark.content.start) <= FRINGE
        and abs(other.content.end - mark.content.end) <= FRINGE
        and mark.label is Label.ATTRIBUTION
    )


def inside(passage: Passage, other: Mark, mark: Mark) -> bool:
    """*A mengatakan [B mengaku P]*: the other's source opens this one's content."""
    assert other.cue is not None
    assert other.source is not None
    return (
        mark.label is Label.ATTRIBUTION
        and other.cue.span in mark.content
        and other.source in mark.content
        and other.content.end >= mark.content.end - FRINGE
        and opens(passage, mark.content, other.source)
        and assertive(passage, mark)
        and other.cue.lemma not in SHOWN
        and other.rule != "noun"
        and not only_attitude(passage, other)
        and not relative(passage, other)
        and not negated(passage, other)
        and (other.cue.stance != "directive" or has_deed(passage, other.content))
    )


def has_deed(passage: Passage, content: Span) -> bool:
    """Whether a directive asks that something be done: *meminta keterangan* asks for none."""
    places = [n for n, token in enumerate(passage.tokens) if token.span in content]
    return bool(places) and main_predicate(passage, places[0], places[-1] + 1)


def negated(passage: Passage, mark: Mark) -> bool:
    """*tersangka tidak mengeluhkan P*: what was not said."""
    assert mark.cue is not None
    tokens = passage.tokens
    place = next(
        (n for n, token in enumerate(tokens) if token.span.start >= mark.cue.span.start), 0
    )
    return place > 0 and tokens[place - 1].lower in closed("negation")


def relative(passage: Passage, mark: Mark) -> bool:
    """*isu yang menyebut P*: a verb that only modifies its source is not the predicate."""
    assert mark.cue is not None
    assert mark.source is not None
    between = Span(mark.source.end, max(mark.source.end, mark.cue.span.start))
    return any(token.lower == "yang" and token.span in between for token in passage.tokens)


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
