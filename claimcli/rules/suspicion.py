"""«S diduga V», «Diduga P», «konon P»: a suspicion that nobody in particular vouches for.

Content is the whole clause, subject and cue included; V alone where the subject is
elided, where something stands between, or in a relative clause (GUIDELINES, hard
case 1). The accused is S where S can be charged.

Must fire: Pria itu diduga mencuri motor. | Diduga api berasal dari dapur. | Ia
menangkap pria yang diduga mencuri motor.
Must not fire: Temuan itu dilaporkan ke polisi.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.lexicon import Frame, load
from claimcli.rules.clauses import content_end, next_comma, span
from claimcli.rules.cues import Match, Reading
from claimcli.rules.following import following
from claimcli.rules.grammar import NAMING
from claimcli.rules.passages import Passage
from claimcli.rules.preceding import clause_subject, preceding, skip_adverbs
from claimcli.rules.subjects import antecedent, main_subject

ID = "suspicion"
HEARSAY = frozenset({"disebut", "dikatakan", "dilaporkan", "disebutkan"})
"""Passives that are rumours only before a predicate that is not planned."""
ADVERBS = frozenset({"konon", "kabarnya", "katanya"})


def find(reading: Reading) -> Iterator[Mark]:
    passage = reading.passage
    for match in reading.matches:
        entry = match.entry(Frame.SUSPICION)
        if entry is None or match.clitic is not None or is_plain(reading, match):
            continue
        end = content_end(reading, match.last, passage.end)
        end = passage.box_after(match.last, end)
        source = None
        stop = agent(passage, match.last, end)
        if stop is not None:
            bounds = following(passage, stop + 1)
            source = passage.between(*bounds) if bounds else None
        before = skip_adverbs(passage, match.first)
        cue = match.cue(entry)
        if before == 0 or entry.form in ADVERBS:
            content = span(passage, match.last, end)
            if content is not None:
                yield Mark(Label.SUSPICION, content, ID, 0.8, cue, source)
            continue
        if passage.lower(before - 1) == "yang":
            content = span(passage, match.last, relative_end(passage, match.last, end))
            if content is not None:
                yield Mark(
                    Label.SUSPICION, content, ID, 0.7, cue, source, antecedent(reading, before - 1)
                )
            continue
        subject = clause_subject(passage, match.first)
        if subject is None or passage.lower(before - 1) in {
            ",",
            "dan",
            "karena",
            "serta",
            "lantaran",
        }:
            content = span(passage, match.last, end)
            accused = main_subject(passage, match.first) or topic(reading, before)
        else:
            start = subject[0]
            content = span(passage, start, end)
            accused = passage.between(*subject)
        if content is not None:
            yield Mark(Label.SUSPICION, content, ID, 0.8, cue, source, accused)


def topic(reading: Reading, end: int) -> Span | None:
    """*Penjaga itu, menurut warga, (diduga lari)*: the subject before an attribution."""
    passage = reading.passage
    for match in reading.matches:
        if match.first < end and match.entry(Frame.PREPOSITION) and match.first > passage.first + 1:
            bounds = preceding(passage, match.first - 1)
            if passage.lower(match.first - 1) == "," and bounds is not None:
                return passage.between(*bounds)
    return None


def is_plain(reading: Reading, match: Match) -> bool:
    """Whether the word is no suspicion here: a report to somebody (*dilaporkan ke polisi*),
    a fronted medium (*Dilaporkan CNBC, P*), a name (*yang disebut Quad*), or a mere
    attribute of a noun (*Benda diduga granat itu dijaga*)."""
    passage = reading.passage
    after = passage.lower(match.last)
    if after in {"ke", "kepada", "sebelumnya", ","} and match.first > passage.first:
        return True
    if (
        match.first == passage.first
        and match.entry(Frame.PREPOSITION)
        and names_medium(passage, match.last)
    ):
        return True
    form = match.entries[0].form
    if after in NAMING or (form == "dilaporkan" and after in load().words["reported event"]):
        return True
    if form == "disebut" and after == "sebagai" and passage.tokens[match.last + 1].is_name:
        return True  # *disebut sebagai Dynabook*: what it is called
    if match.entry(Frame.PASSIVE) and "oleh" in {
        passage.lower(place) for place in range(match.last, min(match.last + 12, passage.end))
    }:
        return True
    if form in HEARSAY and (
        after in {"akan", "bakal", "oleh", "itu", "ini", "hal"}
        or passage.tokens[match.last].is_name
        or not any(
            token.upos in {"VERB", "AUX"}
            or token.lower in load().words["auxiliary"] | {"sebagai", "ada", "tidak"}
            for token in passage.tokens[match.last : match.last + 3]
        )
    ):
        return True
    if form in ADVERBS or match.first == passage.first:
        return False
    relative = passage.lower(match.first - 1) == "yang"
    rest = passage.tokens[match.last : passage.end]
    verbs = [
        number for number, token in enumerate(rest) if token.upos == "VERB" and not token.is_name
    ]
    if (
        relative
        and match.entries[0].form.startswith("disebut")
        and (not verbs or after == "sebagai")
    ):
        return True
    closing = next(
        (number for number, token in enumerate(rest[:6]) if token.lower in {"itu", "tersebut"}),
        None,
    )
    return (
        closing is not None
        and any(number > closing for number in verbs)
        and not any(number < closing for number in verbs)
        and not relative
    )


def names_medium(passage: Passage, start: int) -> bool:
    """*CNBC,* or *stasiun televisi NTV,*: a short phrase that ends in a name and a comma."""
    comma = next_comma(passage, start, min(start + 6, passage.end))
    return comma is not None and comma > start and passage.tokens[comma - 1].is_name


def agent(passage: Passage, start: int, end: int) -> int | None:
    """Where *oleh* stands right after the cue."""
    return start if start < end and passage.lower(start) == "oleh" else None


def relative_end(passage: Passage, start: int, end: int) -> int:
    """Where a relative clause ends: at a comma that opens something new."""
    for position in range(start, end):
        if passage.tokens[position].text == ",":
            return position
    return end
