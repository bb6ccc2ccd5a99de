"""«“…,” kata X»: a quoted statement and, after it, who said it.

The cue is a bare verb of speech (*kata, ujar, tutur*) or one with the clitic
(*katanya*: the source is *nya*), perhaps after *begitu, demikian*; or a subject
with an active verb (*“…,” Rina menambahkan*); or a word that only a verb of speech can be
there (*“…,” isak Rina*). A statement that goes on after the
attribution («“A,” kata X, “B.”») is of the same source and group.

Must fire: “Kami siap,” kata Bupati Sleman. | “Airnya naik,” ujarnya. | “Itu fitnah,”
hardik Rina.
Must not fire: “Kami siap,” sambil membawa kata sandi. | “Kami siap,” novel Rina
Hapsari, terjual habis.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Cue, Label, Mark
from claimcli.document import Quotation, Span
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import skip_adverbs, subject_before
from claimcli.lexicon import CueEntry, Frame, closed
from claimcli.predicates.unusual_verbs import unusual_cue
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage

ID = "quotation-followed"
PUNCTUATION = frozenset(",.-—!?")
ACTIVE = (Frame.SPEECH, Frame.DIRECTIVE, Frame.ACCUSATION, Frame.OBJECT)
NEAR = 14
"""Tokens between the quotation and an active verb that reports it."""


def find(passage: Passage) -> Iterator[Mark]:
    for position in passage.boxes:
        token = passage.tokens[position]
        found = attribution(passage, position)
        if found is None or token.quotation is None:
            continue
        cue, last, source = found
        group, after = None, passage.box_after(last, len(passage.tokens))
        if goes_on(passage, last, after):
            group, rest = token.span.start, passage.tokens[after].span
            yield Mark(Label.ATTRIBUTION, rest, ID, 0.96, cue, source, group=group)
        content = with_lead(passage, position, token.quotation)
        yield Mark(Label.ATTRIBUTION, content, ID, 0.98, cue, source, group=group)


def goes_on(passage: Passage, last: int, box: int) -> bool:
    """Whether the statement goes on in the box behind the attribution, whose cue ends at
    ``last``."""
    return (
        box < len(passage.tokens)
        and passage.tokens[box - 1].text in {",", ":"}
        and not introduced(passage, last, box)
    )


def with_lead(passage: Passage, box: int, quotation: Quotation) -> Span:
    """The box, with the reporter's words that its sentence begins with (*Patroli “dimulai
    sore,” kata X*): a quoted fragment that starts in lower case is only part of it."""
    inner = quotation.inner.of(passage.text).lstrip()
    lead = passage.tokens[passage.first : box]
    fragment = inner[:1].islower() and lead and lead[-1].is_word
    if fragment and all(item.quotation is None for item in lead):
        return passage.between(passage.first, box + 1)
    return quotation.span


def introduced(passage: Passage, last: int, box: int) -> bool:
    """Whether a cue of its own introduces the second quotation."""
    return any(last <= other.first < box and other.entry(*ACTIVE) for other in passage.cues)


Found = tuple[Cue, int, Span | None]
"""The cue, the position after it, the source."""


def closing_noun(passage: Passage, start: int) -> Found | None:
    """*“…,” demikian putusan hakim*: whose words they are, with no verb."""
    place = start + (passage.lower(start) == ",")
    match = passage.cue_at.get(place)
    entry = match.entry(Frame.INQUIT) if match is not None else None
    if match is None or entry is None or passage.lower(place) != "demikian":
        return None
    bounds = source_after(passage, match.last)
    if bounds is None or match.last in passage.cue_at or bounds[0] != match.last:
        return None
    return match.cue(entry), match.last, passage.between(*bounds)


def attribution(passage: Passage, box: int) -> Found | None:
    """The cue and the source after the box, if they attribute it."""
    if (noun := closing_noun(passage, box + 1)) is not None:
        return noun
    openers = closed("opens an attribution") | PUNCTUATION
    start = passage.past(openers, box + 1, len(passage.tokens))
    match = passage.cue_at.get(start)
    entry = match.entry(Frame.INQUIT) if match is not None else None
    if match is not None and entry is not None:
        return after_inquit(passage, match, entry)
    passive = match.entry(Frame.PASSIVE) if match is not None else None
    likened = passage.has(closed("likening"), box + 1, start)
    if match is not None and passive is not None and likened:
        bounds = source_after(passage, match.last)
        return (match.cue(passive), match.last, passage.between(*bounds)) if bounds else None
    active = active_verb(passage, start)
    if active is not None:
        return active
    verbal = match is not None and match.entry(*ACTIVE, Frame.PREPOSITION, Frame.PASSIVE)
    return None if verbal else unusual_cue(passage, box, start)


def after_inquit(passage: Passage, match: Match, entry: CueEntry) -> Found | None:
    """*kata X*, *katanya*, *kata* alone before a comma or to whom."""
    if match.clitic is not None:
        return match.cue(entry), match.last, match.clitic
    bounds = source_after(passage, match.last)
    if bounds is not None:
        return match.cue(entry), match.last, passage.between(*bounds)
    if match.last >= passage.end or passage.lower(match.last) in closed("after a bare kata"):
        return match.cue(entry), match.last, None
    return None


def active_verb(passage: Passage, start: int) -> Found | None:
    """*Rina menambahkan* behind a statement; *menambahkan Rina* is rare."""
    limit = passage.box_after(start, len(passage.tokens))
    for match in passage.cues:
        if match.first < start:
            continue
        if match.first > min(limit, start + NEAR):
            break
        entry = match.entry(*ACTIVE)
        if entry is None or not entry.form.startswith(("me", "ber")):
            continue
        if match.first == start:
            bounds = source_after(passage, match.last)
            return (match.cue(entry), match.last, passage.between(*bounds)) if bounds else None
        bounds = subject_before(passage, match.first)
        ends = match.last >= passage.end or passage.lower(match.last) in closed(
            "after an answerer"
        ) | {","}
        if bounds is not None and bounds[0] == start and ends:
            return match.cue(entry), match.last, passage.between(*bounds)
        if skip_adverbs(passage, match.first) == start:
            return None
    return None
