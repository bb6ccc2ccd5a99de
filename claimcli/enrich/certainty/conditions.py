"""Whether a predicate holds only under a condition: *jika, kalau, apabila, seandainya*.

*Kalau* is no condition where it is *bahwa* (*mengatakan kalau P*) or opens a topic (*kalau
saya, …*).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from claimcli.document import Span, Word
from claimcli.enrich.certainty.operators import matched
from claimcli.enrich.certainty.scopes import has_subject, opens
from claimcli.grammar.clause_tree import Clause, Reach
from claimcli.lexicon import Finder, closed, load
from claimcli.lexicon.modality import conditions

__all__ = ["condition"]

TOPICAL = frozenset({"PRON", "PROPN", "ADP"})
PREDICATES = frozenset({"VERB", "ADJ", "AUX", "ADV"})


@cache
def openers() -> Finder:
    return Finder(conditions())


def condition(text: str, clause: Clause, heads: Iterable[Word], told: bool) -> Span | None:
    """The word that makes the predicate depend on a condition (*jika air naik, …*).

    ``told``: the content follows a verb of speech, so *kalau* may open it for *bahwa*.
    """
    found = list(matched(text, clause, openers()))
    reach: dict[int, Reach] = {}
    for head in heads if found else ():
        reach |= clause.reach(head, around=True)
    for form, words in found:
        marker = words[-1]
        ruled = clause.sentence.words[marker.head] if marker.head >= 0 else marker
        if form in closed("condition or topic") and not (
            (marker.relation == "mark" or marker.upos == "SCONJ")
            and (ruled.upos in PREDICATES or has_subject(clause, ruled))
        ):
            continue
        if is_complementizer(clause, marker, ruled, reach, told) or is_topic(clause, marker):
            continue
        if opens(clause, words[0]) or reach.keys() & {words[0].index, marker.index, ruled.index}:
            return Span(words[0].span.start, words[-1].span.end)
    return None


def is_complementizer(
    clause: Clause, marker: Word, ruled: Word, reach: dict[int, Reach], told: bool
) -> bool:
    """*mengatakan kalau P*, *terungkap kalau P*: *kalau* introduces what is said
    or known, no condition."""
    place = marker.index - clause.words[0].index
    if place:
        before = clause.words[place - 1]
        return before.lower in closed("knows that") or (before.lower,) in load().cues_by_form
    if not told or reach.get(ruled.index) is not Reach.CORE or ruled.index == marker.index:
        return False
    return all(word.text != "," for word in clause.words[: ruled.index - clause.words[0].index])


def is_topic(clause: Clause, marker: Word) -> bool:
    """*Kalau saya, …*, *kalau untuk harga, …*: *kalau* names the topic, no condition."""
    following = clause.words[marker.index - clause.words[0].index + 1 :]
    if marker.lower != "kalau" or not following or following[0].upos not in TOPICAL:
        return False
    for word in following:
        if word.upos in {"VERB", "ADJ", "AUX"}:
            return False
        if word.text == ",":
            return True
    return False
