"""Where a source runs on into the clause without a comma: *Menurut Surya | sindikat itu
harus diusut*.

The clause begins at its subject. That is what follows a pronoun, a name or a whole title in
lower case (*Menurut Wakil Bupati | pembangunan itu molor*), or a determiner (*guru di
sekolah itu | siswa sudah pulang*); else the parse tells where the verb's subject begins
(*saksi mata | pelaku melarikan diri*). Nothing is divided where *yang* or a preposition
leaves open how far the source reaches.
"""

from __future__ import annotations

from claimcli.grammar.chunks import names_something
from claimcli.grammar.passages import Passage
from claimcli.grammar.subject_start import subject_start
from claimcli.grammar.word_classes import CAPACITY, is_verb
from claimcli.lexicon import closed

__all__ = ["source_end"]

JOINING = frozenset({"dan", "atau", "serta", "maupun"})
POINTING = frozenset({"itu", "ini", "tersebut", "setempat"})


def source_end(passage: Passage, first: int, limit: int) -> int | None:
    """Where the source that begins at ``first`` ends, if a clause follows it at once before
    ``limit``; None where none does."""
    verb = predicate(passage, first + 1, limit)
    if verb is None:
        return None
    start = after_mention(passage, first, verb)
    if start is None:
        start = subject_start(passage, verb, first + 1, verb)
    if start is None or not first < start < verb or not names_something(passage, start, verb):
        return None
    loose = passage.lower(start - 1) in closed("preposition") or passage.lower(start) in JOINING
    return None if loose else start


def predicate(passage: Passage, first: int, limit: int) -> int | None:
    """The first verb, auxiliary or negation of the stretch; None if *yang* or a quotation
    stands before it."""
    for place in range(first, limit):
        token = passage.tokens[place]
        if token.quotation is not None or token.lower == "yang" or token.lower in CAPACITY:
            return None
        bare = not token.is_name
        if bare and (is_verb(token) or token.lower in closed("auxiliary", "negation")):
            return place
    return None


def after_mention(passage: Passage, first: int, verb: int) -> int | None:
    """Where the subject begins after the mention at ``first``, by how the words look."""
    tokens = passage.tokens
    if passage.lower(first) in closed("pronoun"):
        return first + 1
    place = first
    while place < verb and not tokens[place].is_name:
        if place > first and passage.lower(place) in POINTING and place + 1 < verb:
            return place + 1
        place += 1
    begun = place
    while place < verb and (tokens[place].is_name or not tokens[place].text[0].islower()):
        place += 1
    if place in {begun, verb} or passage.lower(place) in closed("preposition"):
        return None
    if place == begun + 1 and passage.lower(begun) in closed("institutional title"):
        return None  # *Ketua umum partai*
    while place < verb and passage.lower(place) in POINTING:
        place += 1
    return place
