"""Who is charged, where the construction says it and not the word before the cue.

| construction | the accused |
|---|---|
| *menangkap X atas dugaan V, menetapkan X sebagai tersangka kasus V* | the object X |
| *X ditangkap karena diduga V, X ditahan terkait kasus V* | the subject X |
| *X menghadapi dakwaan V, X terseret kasus dugaan V* | the subject X |
| *X, tersangka kasus V; tersangka kasus V, X* | the apposition X |
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
from claimcli.enrich.doers import agents, listed, tail
from claimcli.enrich.ladder import COURTS
from claimcli.enrich.wording import antecedent_of, forms, noun_phrase_after, tokens_of
from claimcli.lexicon import load
from claimcli.rules.following import following
from claimcli.rules.grammar import TITLE_HEADS, is_date, is_verb
from claimcli.rules.passages import Passage
from claimcli.rules.preceding import preceding

__all__ = ["arrest_object", "sought"]

FRONT = 6
REACH = 14
"""Tokens between a charge and the verb whose object or subject is charged."""
CLAUSE_ENDS = frozenset({"sementara", "sedangkan", "tetapi", "namun", "tapi", ";"})


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
    if passage.lower(cue - 1) == "," and passage.tokens[passage.first].is_name:
        yield opened(passage, cue), False
    if fronted(passage, cue):
        yield cataphoric(passage, start), True
    if cue <= passage.first + 1 and start >= cue and is_verb(passage.tokens[min(start, last - 1)]):
        yield cataphoric(passage, start), True


def supposed(passage: Passage, start: int, end: int) -> list[Span]:
    """*menduga (ada) X yang V, menduga salah satu pelaku adalah V*: X."""
    while start < end and passage.lower(start) in {"ada", "adanya", "bahwa", "masih"}:
        start += 1
    stop = noun_phrase_after(passage, start, end)
    if stop <= start or stop >= end or passage.lower(stop) not in {"yang", "adalah", "merupakan"}:
        return []
    return [passage.between(start, stop)]


def opened(passage: Passage, cue: int) -> list[Span]:
    """*X, caleg dari Lawu, diduga V*: the name that opens the sentence, before a comma."""
    end = noun_phrase_after(passage, passage.first, cue)
    if end <= passage.first or passage.lower(end) != ",":
        return []
    names = [token for token in passage.tokens[passage.first : end] if token.is_word]
    return [passage.between(passage.first, end)] if names[-1].is_name else []


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


def governed(passage: Passage, cue: int) -> list[Span]:
    """The object or the subject of the verb under which the charge stands."""
    for position in range(cue - 1, max(-1, cue - REACH), -1):
        word = passage.lower(position)
        if word in CLAUSE_ENDS:
            return []
        if word in forms("charges", "arresting") or (
            word in forms("stages", "freed")
            and any(token.lower in COURTS for token in passage.tokens)
        ):
            suspect = passage.lower(cue) in forms("charges", "suspect")
            limit = cue + suspect if position + 1 < cue else cue  # *tiga orang tersangka*
            return whole(passage, listed(passage, position + 1, limit), cue)
        if word in forms("charges", "examined") and passage.lower(position + 1) == "sebagai":
            if passage.lower(position + 2) in forms("charges", "suspect"):
                return subject_of(passage, position)
            return []
        if word in forms("charges", "arrested", "bearing"):
            if word in {
                "menjadi",
                "jadi",
                "adalah",
                "merupakan",
                "berstatus",
                "menyandang",
            } and not (
                forms("charges", "suspect")
                & {passage.lower(place) for place in range(position + 1, position + 7)}
            ):
                continue
            return subject_of(passage, position)
    return []


def named_suspects(passage: Passage, first: int, end: int) -> list[Span]:
    """*menetapkan (X sebagai) tersangka kasus V*, where the verb itself is the cue."""
    suspect = forms("charges", "suspect")
    last = next((place for place in range(first, end) if passage.lower(place) in suspect), end)
    if last > first + 1 and passage.lower(last - 1) != "sebagai":
        last = min(last + 1, end)  # *tiga orang tersangka*
    return whole(passage, listed(passage, first, last), end)


def whole(passage: Passage, found: list[Span], limit: int) -> list[Span]:
    """An office with the name that stands after it in commas: *Bupati Lawu, Hendra,*."""
    if len(found) != 1:
        return found
    first, last = tokens_of(passage, found[0])
    bounds = following(passage, first) if passage.lower(first) in TITLE_HEADS else None
    if bounds is None or not last < bounds[1] <= limit or passage.lower(last) != ",":
        return found
    name = passage.between(last + 1, bounds[1]).of(passage.text).lower()
    return found if name in load().places else [passage.between(*bounds)]


def subject_of(passage: Passage, verb: int) -> list[Span]:
    """The subject of the verb, or what *yang* before it stands for."""
    place = verb
    while place > passage.first and passage.lower(place - 1) in {"telah", "sudah", "kini", "resmi"}:
        place -= 1
    if passage.lower(place - 1) == "yang":
        found = antecedent_of(passage, place - 1)
        return [found] if found is not None else []
    bounds = preceding(passage, verb)
    return [passage.between(*bounds)] if bounds is not None else []


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


def arrest_object(passage: Passage, span: Span, claim: Claim) -> list[Span] | None:
    """Whom the subject ``span`` arrests, where it is the subject of such a verb; None
    where it is not."""
    _, position = tokens_of(passage, span)
    cue = tokens_of(passage, claim.cue.span)[0] if claim.cue is not None else 0
    for place in range(position, min(position + 4, cue)):
        word = passage.lower(place)
        if word in forms("charges", "arresting"):
            return listed(passage, place + 1, passage.end)
        if is_verb(passage.tokens[place]):
            break
    return None
