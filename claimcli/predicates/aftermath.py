"""Where what is charged or said ends because the reporter goes on in his own words.

*Lurah itu dituduh menjual aset desa[, tetapi berkasnya hilang]*, *BN dijerat Pasal 362
KUHP [dan terancam lima tahun penjara]*; where what is said does, because it is itself the
subject: *Pernyataan Rina bahwa pasar aman [menuai kritik]*. Words that somebody says go on as
his.
"""

from __future__ import annotations

from claimcli.grammar.clauses import has_predicate, main_predicate
from claimcli.grammar.phrases.noun_phrases import noun_phrase_after
from claimcli.lexicon import Frame, closed
from claimcli.lexicon.patterns import VERBAL
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb

__all__ = ["before_aftermath", "before_fate", "before_reception", "before_verdict"]

SPEAKING = (Frame.SPEECH, Frame.PREPOSITION, Frame.INQUIT, Frame.ATTITUDE)


def before_aftermath(passage: Passage, start: int, end: int) -> int:
    """Where the charge that begins at ``start`` ends: before a comma and a clause with a
    subject of its own, before what came of it."""
    said = is_said(passage, start)
    for position in range(start + 1, end - 2):
        token = passage.tokens[position]
        word = token.lower
        if token.quotation is not None:
            return end
        if word == "," and not said and opens_own_clause(passage, start, position + 1, end):
            return position
        if word == "dan" and not said and tells_outcome(passage, position + 1, end):
            return position
    return end


def before_fate(passage: Passage, start: int, end: int) -> int:
    """Where the charge ends that is the subject of its sentence: before what becomes of it
    (*Tuduhan bahwa Rina menipu [sudah lama beredar]*)."""
    for position in range(start + 2, end):
        if passage.lower(position) in closed("becomes of charge"):
            return passage.back_past(
                closed("auxiliary", "negation", "before a main verb", "before its fate"),
                position,
                start + 1,
            )
    return end


def is_said(passage: Passage, start: int) -> bool:
    """Whether the charge stands in somebody's words, which may go on."""
    return any(
        match.last <= start and match.entry(*SPEAKING) and not match.entry(Frame.ACCUSATION)
        for match in passage.cues
    )


def opens_own_clause(passage: Passage, start: int, joint: int, end: int) -> bool:
    """Whether the joint after a comma opens a clause of the reporter's: a concession, or one
    with a subject of its own and a verb."""
    word = passage.lower(joint)
    if word in closed("concession") - closed("adversative"):
        return True
    if word not in closed("opens own clause") or not main_predicate(passage, start, joint):
        return False
    first = joint + 1
    stop = noun_phrase_after(passage, first, end)
    if stop == first or stop >= end or is_verb(passage.tokens[first]):
        return False
    verb = passage.tokens[stop]
    known = passage.lower(stop - 1)
    told = verb.lower.startswith(VERBAL) or known.endswith("nya") or known in closed("deictic")
    finite = is_verb(verb) and told
    return finite or verb.lower in closed("auxiliary", "negation")


def tells_outcome(passage: Passage, first: int, end: int) -> bool:
    """Whether *dan* joins what came of the charge: *dan (kini) mendekam di lapas*."""
    first = passage.past(closed("auxiliary"), first, end)
    return first < end and passage.lower(first) in closed("outcome of charge")


def before_reception(passage: Passage, noun: int, start: int, stop: int) -> int:
    """Where what is said from ``start`` on ends, if the noun of speech at ``noun`` is the subject
    of such a clause; else ``stop``."""
    lead = passage.past(closed("opens before a subject") | {","}, passage.first, noun)
    if lead != noun:
        return stop
    for position in range(start + 2, stop):
        if receives(passage, position) and has_predicate(passage, start + 1, position):
            first = passage.back_past(closed("auxiliary"), position, start)
            return stop if passage.lower(first - 1) in closed("and then") else first
    return stop


def before_verdict(passage: Passage, start: int, stop: int) -> int:
    """*klaim yang menyebut [jembatan itu roboh] adalah salah*: the main clause is about the
    claim, not part of it."""
    for position in range(start + 1, stop):
        if passage.lower(position) in closed("found to be"):
            last = passage.back_past(closed("copula", "negation"), position, start)
            after = passage.lower(position + 1)
            ends = position + 1 >= stop or after in closed("after a finding")
            if last < position and ends:
                return passage.back_past(closed("found after all"), last, start)
    return stop


def receives(passage: Passage, position: int) -> bool:
    """*menuai (banyak) kritik, dibantah, viral*: a verb that words are the subject of."""
    if passage.lower(position) in closed("answered so"):
        return True
    after = passage.past(closed("many kinds of"), position + 1)
    return passage.lower(position) in closed("meets with") and passage.lower(after) in closed(
        "reception"
    )
