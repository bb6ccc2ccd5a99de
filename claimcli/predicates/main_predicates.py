"""Whether a clause, with a main predicate, follows a verb of speech.

A verb under *yang* or *untuk* only tells which thing is meant: of *mengaku semua undangan untuk
acara itu [telah disebar]* the predicate comes after it. What hides a verb ends at a determiner
or a comma, and so it does where a second predicate follows the hidden one: an auxiliary, a
negation or a copula, or a verb right behind a noun (*skema yang dijalankan pemerintah
[membawa risiko]*).
"""

from __future__ import annotations

from claimcli.grammar.clauses import has_predicate
from claimcli.lexicon import closed
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb

__all__ = ["states", "states_quality"]

PURPOSES = frozenset({"untuk", "guna"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET"})


def states(passage: Passage, start: int, end: int) -> bool:
    """Whether a main predicate stands in the stretch before the first adjunct, where another
    clause would begin."""
    adjuncts = closed("adjunct opener")
    hidden, verbs = False, 0
    for position in range(start, end):
        word = passage.lower(position)
        opens = position > start and passage.lower(position + 1) not in {"ini", "itu"}
        if word in PURPOSES:
            if opens and is_verb_at(passage, position + 1):
                hidden, verbs = True, 0
        elif word in adjuncts and opens:
            return False
        elif word == "yang":
            hidden, verbs = True, 0
        elif hidden and word in closed("deictic") | {","}:
            hidden = False
        elif hidden:
            if verbs and resumes(passage, position):
                return True
            verbs += is_verb_at(passage, position)
        elif word in closed("attributive verb"):
            continue  # *keterangan tertulis*
        elif has_predicate(passage, position, position + 1) or word == "sebagai":
            return True
    purpose = passage.find(PURPOSES, start, end)
    return any(
        token.words and token.words[0].deprel in {"ccomp", "xcomp"}
        for token in passage.tokens[start : end if purpose is None else purpose]
    )


def is_verb_at(passage: Passage, position: int) -> bool:
    return position < len(passage.tokens) and is_verb(passage.tokens[position])


def resumes(passage: Passage, position: int) -> bool:
    """Whether the main predicate begins there, behind a clause that modifies its subject."""
    token = passage.tokens[position]
    if token.is_name or passage.lower(position - 1) in closed("auxiliary", "negation") | {"yang"}:
        return False
    if token.lower in closed("copula"):
        return True
    before = passage.tokens[position - 1]
    joined = passage.lower(position - 1) in closed("and or")
    predicative = is_verb(token) or token.lower in closed("predicator", "negation")
    return predicative and not joined and (before.upos in NOMINAL or before.is_name)


def states_quality(passage: Passage, start: int, end: int) -> bool:
    """*aturan itu bagus, hal itu hanya masalah waktu*: a noun phrase and what it is like or is,
    without a verb."""
    stop = passage.find({",", "yang"}, start, end)
    stop = end if stop is None else stop
    tokens = passage.tokens[start:stop]
    if not tokens or tokens[0].upos not in NOMINAL | {"NUM"}:
        return False
    for position, token in enumerate(tokens[1:], 1):
        if token.lower in closed("equative"):
            return position + 1 < len(tokens)
        if token.upos == "ADJ" and not token.is_name:
            after = tokens[position + 1].upos if position + 1 < len(tokens) else ""
            modifies = after in NOMINAL | {"ADJ"} or (not after and passage.lower(stop) == "yang")
            if not modifies:
                return True
    return False
