"""«“…,” kata X»: a quoted statement and, after it, who said it.

The cue is a bare verb of speech (*kata, ujar, tutur*) or one with the clitic
(*katanya*: the source is *nya*), perhaps after *begitu, demikian*; or a subject
with an active verb (*“…,” Rina menambahkan*). A statement that goes on after the
attribution («“A,” kata X, “B.”») is of the same source and group.

Must fire: “Kami siap,” kata Bupati Sleman. | “Airnya naik,” ujarnya.
Must not fire: “Kami siap,” sambil membawa kata sandi.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Quotation, Span
from claimcli.grammar.cues import Match
from claimcli.grammar.passages import Passage
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import skip_adverbs, subject_before
from claimcli.lexicon import CueEntry, Frame, closed

ID = "quotation-followed"
PUNCTUATION = frozenset(",.-—!?")
ACTIVE = (Frame.SPEECH, Frame.DIRECTIVE, Frame.ACCUSATION, Frame.OBJECT)
NEAR = 14
"""Tokens between the quotation and an active verb that reports it."""


def find(passage: Passage) -> Iterator[Mark]:
    for position, token in enumerate(passage.tokens):
        if token.quotation is None:
            continue
        found = attribution(passage, position)
        if found is None:
            continue
        match, entry, source = found
        group, cue = None, match.cue(entry)
        after = passage.box_after(match.last, len(passage.tokens))
        if goes_on(passage, match, after):
            group, rest = token.span.start, passage.tokens[after].span
            yield Mark(Label.ATTRIBUTION, rest, ID, 0.96, cue, source, group=group)
        content = with_lead(passage, position, token.quotation)
        yield Mark(Label.ATTRIBUTION, content, ID, 0.98, cue, source, group=group)


def goes_on(passage: Passage, match: Match, box: int) -> bool:
    """Whether the statement goes on in the box behind the attribution."""
    return (
        box < len(passage.tokens)
        and passage.tokens[box - 1].text in {",", ":"}
        and not introduced(passage, match, box)
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


def introduced(passage: Passage, match: Match, box: int) -> bool:
    """Whether a cue of its own introduces the second quotation."""
    return any(match.last <= other.first < box and other.entry(*ACTIVE) for other in passage.cues)


def closing_noun(passage: Passage, start: int) -> tuple[Match, CueEntry, Span | None] | None:
    """*“…,” demikian putusan hakim*: whose words they are, with no verb."""
    place = start + (passage.lower(start) == ",")
    match = passage.cue_at.get(place)
    entry = match.entry(Frame.INQUIT) if match is not None else None
    if match is None or entry is None or passage.lower(place) != "demikian":
        return None
    bounds = source_after(passage, match.last)
    if bounds is None or match.last in passage.cue_at:
        return None
    return match, entry, passage.between(*bounds)


def attribution(passage: Passage, box: int) -> tuple[Match, CueEntry, Span | None] | None:
    """The cue and the source after the box, if they attribute it."""
    start = box + 1
    if (noun := closing_noun(passage, start)) is not None:
        return noun
    openers = closed("opens an attribution") | PUNCTUATION
    start = passage.past(openers, start, len(passage.tokens))
    for match in passage.cues:
        if match.first < start:
            continue
        if any(token.quotation is not None for token in passage.tokens[start : match.first]):
            break
        entry = match.entry(Frame.INQUIT)
        if entry is not None and match.first == start:
            if match.clitic is not None:
                return match, entry, match.clitic
            bounds = source_after(passage, match.last)
            if bounds is not None:
                return match, entry, passage.between(*bounds)
            if match.last >= passage.end or passage.lower(match.last) in {",", "kepada", "saat"}:
                return match, entry, None
            return None
        if match.first - start > NEAR:
            break
        entry = match.entry(*ACTIVE)
        if entry is not None and entry.form.startswith(("me", "ber")):
            if match.first == start:  # «“…,” tambah …» written as menambahkan X: rare
                bounds = source_after(passage, match.last)
                if bounds is None:
                    return None
                return match, entry, passage.between(*bounds)
            bounds = subject_before(passage, match.first)
            ends = match.last >= passage.end or passage.lower(match.last) in closed(
                "after an answerer"
            ) | {","}
            if bounds is not None and bounds[0] == start and ends:
                return match, entry, passage.between(*bounds)
            if skip_adverbs(passage, match.first) == start:
                return None
    return None
