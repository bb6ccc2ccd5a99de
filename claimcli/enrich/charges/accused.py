"""Who is charged, where the construction says it and not the word before the cue.

| construction | the accused |
|---|---|
| *menangkap X atas dugaan V, menetapkan X sebagai tersangka kasus V* | the object X |
| *X ditangkap karena diduga V, X ditahan terkait kasus V* | the subject X |
| *X menghadapi dakwaan V, X terseret kasus dugaan V* | the subject X |
| *X, tersangka kasus V; tersangka kasus V, (yakni) X* | the apposition X |
| *X, warga Lawu, diduga V* | the name X that opens the sentence |
| *dugaan V oleh X, dugaan V yang dilakukan X, dugaan keterlibatan X* | the agent X |
| *tuduhan terhadap X* | X |
| *S diduga dianiaya X, S tewas akibat dianiaya X* | the agent X; S suffered it |
| *Diduga V, X ditangkap* | the subject that follows |

Who is only examined as a witness is not charged, nor is a victim.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Claim
from claimcli.document import Span
from claimcli.enrich.charges.arrests import governed, named_suspects, subject_of, whole
from claimcli.enrich.charges.doers import agents, listed, tail
from claimcli.grammar.noun_phrases import antecedent_of, noun_phrase_after, tokens_of
from claimcli.grammar.passages import Passage
from claimcli.grammar.sentence_opening import opened, placed
from claimcli.grammar.subjects import accused_before_predicate
from claimcli.grammar.word_classes import is_date, is_verb
from claimcli.lexicon.patterns import forms

__all__ = ["sought"]

FRONT = 6
REACH = 14
"""Tokens in which the verb follows a charge that stands in front of it."""


def sought(passage: Passage, claim: Claim) -> Iterator[tuple[list[Span], bool]]:
    """Whom the constructions around the charge name, the likeliest first; with each
    whether it names whom one arrests or charges by law."""
    if claim.cue is None:
        return
    cue, after_cue = tokens_of(passage, claim.cue.span)
    start, end = tokens_of(passage, claim.content)
    form = passage.lower(cue)
    last = passage.end
    yield agents(passage, start, end), True
    if form in forms("charges", "suspect") or "tersangka" in claim.cue.lemma:
        yield apposed(passage, cue, end), True
    if passage.lower(after_cue) in forms("charges", "onto"):
        yield listed(passage, after_cue + 1, last), False
    yield tail(passage, max(start, after_cue), end), False
    if passage.lower(cue - 1) == "yang":
        found = antecedent_of(passage, cue - 1)
        yield ([found] if found is not None else []), False
    if form in forms("charges", "arresting"):
        limit = max(start, after_cue)
        suspects = forms("charges", "suspect")
        last_object = next(
            (place + 1 for place in range(after_cue, limit) if passage.lower(place) in suspects),
            limit,
        )
        yield whole(passage, listed(passage, after_cue, last_object), start), True
    if form in forms("charges", "bearing"):
        yield governed(passage, cue + 1), True
    if form in forms("charges", "arresting"):
        yield named_suspects(passage, after_cue, start), True
    yield governed(passage, min(cue, start)), True
    if "duga" in claim.cue.lemma or "curiga" in claim.cue.lemma:
        yield supposed(passage, max(start, after_cue), end), False
    if passage.lower(cue - 1) == ",":
        yield opened(passage, cue), False
        yield placed(passage, cue), False
    if fronted(passage, cue):
        yield cataphoric(passage, start), True
    if cue <= passage.first + 1 and start >= cue and is_verb(passage.tokens[min(start, last - 1)]):
        yield cataphoric(passage, start), True


def supposed(passage: Passage, start: int, end: int) -> list[Span]:
    """*menduga (ada) X yang V, menduga salah satu pelaku adalah V*, also between quotation
    marks (*“Kami menduga X V”*): X."""
    while start < end and passage.lower(start) in {"ada", "adanya", "bahwa", "masih"}:
        start += 1
    stop = noun_phrase_after(passage, start, end)
    if stop <= start or stop >= end:
        return []
    if passage.lower(stop) not in {"yang", "adalah", "merupakan"}:
        found = accused_before_predicate(passage, start, end)
        return [found] if found is not None and passage.between(start, stop) == found else []
    return [passage.between(start, stop)]


def fronted(passage: Passage, cue: int) -> bool:
    """Whether the charge opens the sentence: *Dalam kasus dugaan V, X ditahan*."""
    lead = range(passage.first, cue)
    return (
        0 < len(lead) <= FRONT
        and not any(
            (passage.tokens[place].is_name and place > passage.first)
            or is_verb(passage.tokens[place])
            for place in lead
        )
        and any(passage.lower(place) in {"dalam", "terkait", "atas", "pada"} for place in lead)
    )


def apposed(passage: Passage, cue: int, end: int) -> list[Span]:
    """*X, tersangka kasus V*; *tersangka kasus V, X*; *tersangka V berinisial X*."""
    after = end
    if passage.lower(after) in {"berinisial", "bernama"} and after + 1 < passage.end:
        return listed(passage, after + 1, passage.end)
    if passage.lower(after) == "," and after + 1 < passage.end:
        after += 1
        if passage.lower(after) in {"yakni", "yaitu", "ialah"}:
            return whole(passage, listed(passage, after + 1, passage.end), passage.end)
        if passage.tokens[after].is_name and not is_date(passage, after):
            found = listed(passage, after, passage.end)
            return found if len(found) == 1 else []  # *kasus beras A, B, dan C*
    if passage.lower(cue - 1) == "," and cue > 1:
        start = cue - 1
        while start > 0 and (
            passage.tokens[start - 1].is_name or passage.tokens[start - 1].text in "()"
        ):
            start -= 1
        if start < cue - 1 and passage.tokens[start].is_word:
            return [passage.between(start, cue - 1)]
    return []


def cataphoric(passage: Passage, start: int) -> list[Span]:
    """*Diduga V, X ditangkap*: the subject of the clause after the comma."""
    comma = next(
        (place for place in range(start, passage.end) if passage.lower(place) == ","), passage.end
    )
    for position in range(comma, min(comma + REACH, passage.end)):
        if passage.lower(position) in forms("charges", "arrested"):
            return subject_of(passage, position)
        if passage.lower(position) in forms("charges", "arresting"):
            return listed(passage, position + 1, passage.end)
    return []
