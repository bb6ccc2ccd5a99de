"""«S dikatakan X V»: who says it stands between the subject and the predicate.

A passive verb of saying or judging with its agent (*dikatakan Rina, diklaimnya, oleh Rina
disebut*) goes before the predicate of the clause that is said (Sneddon et al. 2010, ch. 5:
passives as raising verbs). The content is the predicate; the subject is the reporter's, too.

Must fire: Kerajinan itu dikatakan Rina tidak lepas dari peran warga. | Aturan itu diklaimnya
membuat warga rajin menanam. | Antrean itu oleh Rina disebut membutuhkan waktu dua hari. |
Oleh Rina, sungai itu disebut sudah mati. |
Kondisi itu menurut Rina disebabkan banjir.
Must not fire: Guru itu menilai siswa menurut abjad. | Hal itu dikatakan Rina menanggapi kritik
warga. | Kue itu disebut apem.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.grammar.clauses import content_end, span
from claimcli.grammar.phrases.chunks import chunk_start
from claimcli.grammar.source_after import source_after
from claimcli.lexicon import CueEntry, Frame, closed
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb

ID = "inserted"
NEAREST = 6
"""Tokens of an agent that stands before the verb."""


def find(passage: Passage) -> Iterator[Mark]:
    for match in passage.cues:
        if match.first <= passage.first:
            continue
        if (according := match.entry(Frame.PREPOSITION)) is not None:
            yield from beside_subject(passage, match, according)
        entry = match.entry(Frame.PASSIVE)
        if entry is None or entry.lemma not in closed("raising"):
            continue
        agent = agent_of(passage, match)
        if agent is None:
            continue
        source, start, subject = agent
        head = chunk_start(passage, subject)
        facts = closed("fact noun", "stands for a fact")
        before = source.start < passage.tokens[match.first].span.start
        called = before and passage.lower(start) == "sebagai"  # *oleh warga disebut sebagai Y*
        if head >= subject or passage.lower(head) in facts:
            continue
        if not (called or predicates(passage, start)):
            continue
        content = span(passage, start, content_end(passage, start, passage.end))
        if content is not None and not passage.tokens[start].is_name:
            yield Mark(Label.ATTRIBUTION, content, ID, 0.85, match.cue(entry), source)


def beside_subject(passage: Passage, match: Match, entry: CueEntry) -> Iterator[Mark]:
    """*Kondisi itu menurut Rina disebabkan banjir*: menurut without commas between the subject
    and the predicate."""
    if entry.form != "menurut":
        return
    head = chunk_start(passage, match.first)
    subject = passage.tokens[head : match.first]
    nominal = {"NOUN", "PROPN", "PRON", "DET", "NUM"}
    if not subject or subject[0].upos not in nominal or any(map(is_verb, subject)):
        return
    bounds = source_after(passage, match.last) if match.clitic is None else None
    after = match.last if bounds is None else bounds[1]
    source = match.clitic if bounds is None else passage.between(*bounds)
    if source is None or not predicates(passage, after) or not may_tell(passage, match):
        return
    content = span(passage, after, content_end(passage, after, passage.end))
    if content is not None and not passage.tokens[after].is_name:
        yield Mark(Label.ATTRIBUTION, content, ID, 0.8, match.cue(entry), source)


def may_tell(passage: Passage, match: Match) -> bool:
    """Whether neither the reporter is named (*menurut saya*) nor a clause that only tells which
    thing is meant (*lahan yang menurut data kosong*)."""
    if passage.lower(match.last) in closed("selves"):
        return False
    return passage.lower(match.first - 1) != "yang" or passage.lower(match.first - 2) == ","


def agent_of(passage: Passage, match: Match) -> tuple[Span, int, int] | None:
    """The agent, where the predicate begins, and where the subject ends."""
    if passage.lower(match.first - 1) == "yang":
        return None
    if match.clitic is not None:
        return match.clitic, match.last, match.first
    comma = passage.find({","}, passage.first + 2, match.first)
    if passage.lower(passage.first) == "oleh" and comma is not None:
        return passage.between(passage.first + 1, comma), match.last, match.first
    for place in range(match.first - 1, max(match.first - NEAREST, passage.first), -1):
        token = passage.tokens[place]
        if token.lower == "oleh" and place + 1 < match.first:
            return passage.between(place + 1, match.first), match.last, place
        if token.quotation is not None or not (token.is_name or token.upos in {"NOUN", "PROPN"}):
            break
    by = passage.lower(match.last) == "oleh"
    first = match.last + by
    if first >= passage.end or not (by or passage.tokens[first].is_name):
        return None
    bounds = source_after(passage, first)
    return (passage.between(*bounds), bounds[1], match.first) if bounds is not None else None


def predicates(passage: Passage, start: int) -> bool:
    """Whether a predicate begins there, adverbs before it left out."""
    place = passage.past(closed("auxiliary", "negation") | {"akan"}, start)
    if place >= passage.end or passage.tokens[place].quotation is not None:
        return False
    token = passage.tokens[place]
    return (place > start or is_verb(token) or token.upos == "ADJ") and token.is_word


__all__ = ["ID", "find"]
