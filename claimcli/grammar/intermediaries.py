"""Who passes words on: an outlet or a spokesperson between the speaker and the reader.

«…, seperti dikutip Y, Senin (2/3)»: where that begins and ends beside what is handed on.

«Lewat pengacaranya, Rina Hapsari, X membantah P»: a preposition of means before somebody
whose office it is to speak for others (lawyers, spokespeople), with the name in apposition
where it follows. In «Melalui pengacaranya, Joko membantah P» what follows the comma is the
subject, no apposition: the predicate comes right after it. A means of what somebody does
(*mengirim surat lewat pengacaranya*) is no means of speech, so no other verb may stand
before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Cue, Stance
from claimcli.document import Span
from claimcli.grammar.source_after import source_after
from claimcli.lexicon import Frame, closed
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_date, is_verb, title_heads

__all__ = [
    "LEMMA",
    "handing_end",
    "handing_start",
    "hands_on",
    "outlet",
    "past_handing",
    "speaks_for",
    "spokespeople",
    "without_subject",
]

LEMMA = "lewat"


def hands_on(match: Match) -> bool:
    """Whether the cue is one of handing on, not one of saying."""
    entry = match.entry(Frame.PREPOSITION, Frame.INQUIT)
    return entry is not None and entry.lemma in closed("hands words on")


def at(passage: Passage, position: int) -> Match | None:
    """The cue of handing on that begins at the token, or after *seperti* there."""
    match = passage.cue_at.get(position)
    if match is not None and hands_on(match):
        return match
    match = passage.cue_at.get(position + 1)
    if match is None or passage.lower(position) not in closed("likeness"):
        return None
    entry = match.entry(Frame.PREPOSITION, Frame.PASSIVE)
    likened = entry is not None and entry.lemma in closed("likened")
    return match if likened or hands_on(match) else None


def outlet(passage: Passage, first: int) -> tuple[int, int] | None:
    """Who hands on: a phrase without an apposition, for outlets hold no office (*Dilansir
    Antara, Bupati Sleman mengatakan …*)."""
    bounds = source_after(passage, first)
    if bounds is None:
        return None
    return bounds[0], passage.until({","}, *bounds)


def handing_end(passage: Passage, position: int) -> int | None:
    """The token after the handing on, source and date included; None where none begins."""
    match = at(passage, position)
    if match is None:
        return None
    bounds = outlet(passage, match.last)
    if bounds is None and not is_date(passage, match.last):
        return None
    after = bounds[1] if bounds is not None else match.last
    comma = passage.lower(after) == ","
    if is_date(passage, after + comma):
        after += comma
        while after < passage.end and passage.lower(after) != ",":
            after += 1
    return after


def past_handing(passage: Passage, start: int) -> int:
    """The token after *mengutip Y,* where content seems to begin with it."""
    after = handing_end(passage, start)
    if after is None or passage.lower(after) != ",":
        return start
    return after + 1 + (passage.lower(after + 1) == "bahwa")


def handing_start(passage: Passage, start: int, end: int) -> int:
    """Where in ``start``..``end`` a handing on begins that closes the sentence; else ``end``."""
    for match in passage.cues:
        if not start < match.first < end:
            continue
        opening = match.first
        while opening > start and passage.lower(opening - 1) in closed("likeness"):
            opening -= 1
        apart = passage.lower(opening - 1) == "," or passage.lower(opening) in closed("likeness")
        after = handing_end(passage, opening) if apart else None
        if after is not None and after >= min(end, passage.end):
            return opening
    return end


def spokespeople(passage: Passage) -> Iterator[tuple[Cue, Span]]:
    """Each cue (*lewat*) with the mention of who speaks."""
    for position, token in enumerate(passage.tokens):
        if token.lower not in closed("means of speech") or position < passage.first:
            continue
        bounds = speaks_for(passage, position)
        if bounds is not None and tells(passage, position):
            cue = Cue(passage.tokens[position].span, LEMMA, Stance.NEUTRAL)
            yield cue, passage.between(*bounds)


def speaks_for(passage: Passage, position: int) -> tuple[int, int] | None:
    """The tokens of the spokesperson after the preposition at ``position``."""
    if passage.lower(position) not in closed("means of speech"):
        return None
    first = position + 1
    offices = closed("spokesperson")
    one = passage.lower(first).removesuffix("nya")
    two = f"{passage.lower(first)} {passage.lower(first + 1)}".removesuffix("nya")
    if one not in offices and two not in offices:
        return officer_between(passage, position)
    owned = first + (one not in offices)
    bounds = source_after(passage, owned)  # *juru bicaranya* is no predicate
    if bounds is None:
        return None
    bounds = first, bounds[1]
    if passage.lower(owned).endswith("nya") and before_predicate(passage, bounds[1]):
        return first, owned + 1  # *Melalui pengacaranya Joko membantah*: Joko is the subject
    return without_subject(passage, bounds)


def officer_between(passage: Passage, position: int) -> tuple[int, int] | None:
    """*Kapolres Lawu, melalui [Kasi Humas Iptu Wawan], mengatakan*: an officer with a name,
    between commas and before a predicate, speaks for another one."""
    bounds = source_after(passage, position + 1)
    if bounds is None or passage.lower(position - 1) != ",":
        return None
    first, last = bounds
    named = last - first > 1 and passage.tokens[last - 1].is_name
    office = passage.past(closed("office modifier"), first, last)
    officer = passage.lower(office) in title_heads() and named
    closes = passage.lower(last) == "," and before_predicate(passage, last + 1)
    return bounds if officer and closes else None


def without_subject(passage: Passage, bounds: tuple[int, int]) -> tuple[int, int]:
    """*pengacaranya, Joko (membantah)* → *pengacaranya*: an apposition is closed by a comma."""
    first, last = bounds
    if not before_predicate(passage, last):
        return bounds
    return first, passage.until({","}, first, last)


def before_predicate(passage: Passage, position: int) -> bool:
    """Whether a verb stands at the token, but for adverbs and auxiliaries before it."""
    light = closed("auxiliary", "negation")
    while position < len(passage.tokens) and (
        passage.lower(position) in light or passage.tokens[position].upos == "ADV"
    ):
        position += 1
    return position < len(passage.tokens) and is_verb(passage.tokens[position])


def tells(passage: Passage, position: int) -> bool:
    """Whether the nearest verb before the preposition, if any, is a cue."""
    cues = {number for match in passage.cues for number in range(match.first, match.last)}
    for number in range(position - 1, passage.first - 1, -1):
        token = passage.tokens[number]
        if token.quotation is not None or number in cues:
            return True
        if is_verb(token):
            return False
    return True
