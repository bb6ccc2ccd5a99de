"""Where a main clause begins that tells how somebody's words were received.

*Pernyataan Rina bahwa pasar aman | menuai kritik*: the words are its subject, so what they say
ends before it.
"""

from __future__ import annotations

from claimcli.grammar.clauses import has_predicate
from claimcli.lexicon import closed
from claimcli.surface.passages import Passage

__all__ = ["before_reception", "before_verdict"]


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
