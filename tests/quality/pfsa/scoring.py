"""Scores records against PFSA-ID: is the quotation found, its cue, its speaker, who that is.

A gold STATEMENT is found where a record has exactly its span, marks included. Of those
found, the *cue* is right where it equals the CUE, or the CUECOREF or its host (*katanya*,
*kata*); the *speaker* is right where the mention overlaps the person at the cue. Of the
speakers that are right and named in gold, a *role* or an *affiliation* is a hit where it
shares at least half its words (token F1) with one that gold gives the person anywhere in
the article; the *exact* ones have the same words. PFSA-ID keeps the place of an office in
its ROLE (*Gubernur Jawa Tengah*), the definitions split it off as an affiliation; the *placed*
tallies read it PFSA-ID's way: an affiliation whose words all stand in a gold ROLE goes to
the role. An institution that the article has by its short form and in full, which a record
prefers, is the same by either. Quotations that gold does not have are not counted: it leaves
out those of ordinary people.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields

from claimcli.cast.names.words.short_forms import acronyms
from claimcli.document import Span
from claimcli.evaluation.measures import Share, Tally
from claimcli.evaluation.pairing.matching import THRESHOLD
from claimcli.records import Record
from tests.quality.pfsa.reading import Utterance

__all__ = ["PfsaScores", "compare_utterance"]


@dataclass(frozen=True)
class PfsaScores:
    """Counts that add up over utterances and articles."""

    statement: Share = field(default_factory=Share)
    cue: Share = field(default_factory=Share)
    speaker: Share = field(default_factory=Share)
    role: Tally = field(default_factory=Tally)
    role_exact: Tally = field(default_factory=Tally)
    role_placed: Tally = field(default_factory=Tally)
    affiliation: Tally = field(default_factory=Tally)
    affiliation_exact: Tally = field(default_factory=Tally)
    affiliation_placed: Tally = field(default_factory=Tally)

    def __add__(self, other: PfsaScores) -> PfsaScores:
        """The scores of both together."""
        return PfsaScores(
            **{
                each.name: getattr(self, each.name) + getattr(other, each.name)
                for each in fields(self)
            }
        )


Wrong = tuple[str, str | None, str | None]
"""What is wrong: *miss, cue, speaker, role, affiliation*; gold's words, the program's."""


def compare_utterance(
    utterance: Utterance, record: Record | None, text: str
) -> tuple[PfsaScores, list[Wrong]]:
    """The scores of one statement, given the record with its span, and what is wrong."""
    if record is None:
        return PfsaScores(Share(0, 1)), [("miss", "statement", None)]
    wrong: list[Wrong] = []
    cue = speaker = Share()
    if utterance.cue is not None:
        cue = Share(int(_same_cue(utterance, record)), 1)
        if not cue.right:
            given = record.cue.text if record.cue else None
            wrong.append(("cue", utterance.cue.of(text), given))
    if utterance.speaker is not None:
        speaker = Share(int(_same_speaker(utterance.speaker, record)), 1)
        if not speaker.right:
            given = record.source.text if record.source else None
            wrong.append(("speaker", utterance.speaker.of(text), given))
    scores = PfsaScores(Share(1, 1), cue, speaker)
    if not speaker.right or utterance.name is None:
        return scores, wrong
    assert record.source is not None
    role, role_exact = _tallies(utterance.roles, record.source.role)
    places = _in_full(utterance.affiliations, text)
    place, place_exact = _tallies(places, record.source.affiliation)
    read_role, read_place = _placed(utterance, record.source.role, record.source.affiliation)
    role_placed, _ = _tallies(utterance.roles, read_role)
    place_placed, _ = _tallies(places, read_place)
    wrong += _difference("role", role_placed, utterance.roles, read_role)
    wrong += _difference("affiliation", place_placed, utterance.affiliations, read_place)
    return scores + PfsaScores(
        role=role,
        role_exact=role_exact,
        role_placed=role_placed,
        affiliation=place,
        affiliation_exact=place_exact,
        affiliation_placed=place_placed,
    ), wrong


def _same_cue(utterance: Utterance, record: Record) -> bool:
    gold, cue = utterance.cue, record.cue
    if gold is None or cue is None or cue.start != gold.start:
        return False
    return cue.end == gold.end or (utterance.hosted and cue.end == gold.end - len("nya"))


def _same_speaker(speaker: Span, record: Record) -> bool:
    source = record.source
    if source is None or source.start is None or source.end is None:
        return False
    return Span(source.start, source.end).overlaps(speaker)


def _tallies(gold: Sequence[str], given: str | None) -> tuple[Tally, Tally]:
    """Hits by half the words, and by all of them."""
    best = max((_shared(each, given) for each in gold), default=0.0) if given else 0.0
    sides = int(given is not None), int(bool(gold))
    return Tally(int(best >= THRESHOLD), *sides), Tally(int(best == 1.0), *sides)


def _in_full(affiliations: Sequence[str], text: str) -> tuple[str, ...]:
    """The affiliations, and those with an acronym once more as the article spells it out."""
    spelled = dict(acronyms(text))
    full = (" ".join(spelled.get(word, word) for word in each.split()) for each in affiliations)
    return tuple(dict.fromkeys((*affiliations, *full)))


def _placed(
    utterance: Utterance, role: str | None, affiliation: str | None
) -> tuple[str | None, str | None]:
    """Role and affiliation as PFSA-ID would cut them."""
    if affiliation is None or role is None:
        return role, affiliation
    words = set(_words(affiliation))
    if any(words <= set(_words(gold)) for gold in utterance.roles):
        return f"{role} {affiliation}", None
    return role, affiliation


def _words(phrase: str) -> list[str]:
    return re.findall(r"\w+", phrase.casefold())


def _shared(one: str, other: str) -> float:
    """Token F1 of two phrases, case-folded."""
    first, second = (Counter(_words(each)) for each in (one, other))
    both = first.total() + second.total()
    return 2 * (first & second).total() / both if both else 0.0


def _difference(
    fault: str, tally: Tally, gold: Sequence[str], given: str | None
) -> Iterator[Wrong]:
    if not tally.hits and (gold or given is not None):
        yield fault, " | ".join(dict.fromkeys(gold)) or None, given
