"""«Lewat pengacaranya, Rina Hapsari, X membantah P»: who speaks for the source.

A preposition of means before somebody whose office it is to speak for others (lawyers,
spokesmen), with his name in apposition where it follows. In «Melalui pengacaranya, Joko
membantah P» what follows the comma is the subject, no apposition: the predicate comes
right after it. A means of what somebody does (*mengirim surat lewat pengacaranya*) is no
means of speech, so no other verb may stand before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Cue, Stance
from claimcli.document import Span
from claimcli.grammar.passages import Passage
from claimcli.grammar.source_after import following
from claimcli.grammar.word_classes import is_verb
from claimcli.lexicon import closed

__all__ = ["LEMMA", "mouthpieces", "speaks_for", "without_subject"]

LEMMA = "lewat"
CHANNELS = frozenset({"lewat", "melalui"})


def mouthpieces(passage: Passage) -> Iterator[tuple[Cue, Span]]:
    """Each cue (*lewat*) with the mention of who speaks."""
    for place, token in enumerate(passage.tokens):
        if token.lower not in CHANNELS or place < passage.first:
            continue
        bounds = speaks_for(passage, place)
        if bounds is not None and tells(passage, place):
            cue = Cue(passage.tokens[place].span, LEMMA, Stance.NEUTRAL)
            yield cue, passage.between(*bounds)


def speaks_for(passage: Passage, place: int) -> tuple[int, int] | None:
    """The tokens of the mouthpiece after the preposition at ``place``."""
    if passage.lower(place) not in CHANNELS:
        return None
    first = place + 1
    offices = closed("mouthpiece")
    one = passage.lower(first).removesuffix("nya")
    two = f"{passage.lower(first)} {passage.lower(first + 1)}".removesuffix("nya")
    if one not in offices and two not in offices:
        return None
    owned = first + (one not in offices)
    bounds = following(passage, owned)  # *juru bicaranya* is no predicate
    if bounds is None:
        return None
    bounds = first, bounds[1]
    if passage.lower(owned).endswith("nya") and before_predicate(passage, bounds[1]):
        return first, owned + 1  # *Melalui pengacaranya Joko membantah*: Joko is the subject
    return without_subject(passage, bounds)


def without_subject(passage: Passage, bounds: tuple[int, int]) -> tuple[int, int]:
    """*pengacaranya, Joko (membantah)* → *pengacaranya*: an apposition is closed by a comma."""
    first, last = bounds
    comma = next((place for place in range(first, last) if passage.lower(place) == ","), last)
    return (first, comma) if before_predicate(passage, last) else bounds


def before_predicate(passage: Passage, place: int) -> bool:
    """Whether a verb stands at the token, but for adverbs and auxiliaries before it."""
    light = closed("auxiliary", "negation")
    while place < len(passage.tokens) and (
        passage.lower(place) in light or passage.tokens[place].upos == "ADV"
    ):
        place += 1
    return place < len(passage.tokens) and is_verb(passage.tokens[place])


def tells(passage: Passage, place: int) -> bool:
    """Whether the nearest verb before the preposition, if any, is a cue."""
    cues = {number for match in passage.cues for number in range(match.first, match.last)}
    for number in range(place - 1, passage.first - 1, -1):
        token = passage.tokens[number]
        if token.quotation is not None or number in cues:
            return True
        if is_verb(token):
            return False
    return True
