"""Words of certainty, negation and time on the main predicate of a content.

Negation must be the predicate's own: *tidak* in a relative clause, an adverbial or a
noun phrase says nothing of it. Phrases go before their words, so *tidak hanya* and
*bukan tidak mungkin* are one word each (Sneddon et al. 2010 on negatives, modals and
*bukan saja … tetapi juga*).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from claimcli.document import Span, Word
from claimcli.enrich.predicates import COMPLEMENTS, Clause, Reach, astray, complement
from claimcli.lexicon import Frame, load
from claimcli.lexicon.modality import Commitment, Modal, Scope, commitments, conditions, modals

__all__ = ["Operator", "condition", "is_imperative", "operators"]

DETERMINED = frozenset({"itu", "ini", "tersebut", "nya"})
CONNECTING = frozenset({"PUNCT", "CCONJ", "SCONJ", "ADV", "PART", "INTJ", "SYM"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
TOPICAL = frozenset({"PRON", "PROPN", "ADP"})
PREDICATES = frozenset({"VERB", "ADJ", "AUX", "ADV"})
OWN = frozenset(
    {"saya", "kami", "kita", "aku", "ia", "dia", "pihaknya", "pihak", "dirinya", "diri", "beliau"}
)
"""Subjects that are the source itself."""
KNOWING = frozenset(
    {"terungkap", "diketahui", "tahu", "mengetahui", "terlihat", "ternyata", "artinya", "sadar"}
    | {"mendengar", "melihat", "merasa", "terbukti", "menyangsikan", "bahwa", "akal", "seolah"}
)
"""After these *kalau* is *bahwa*."""
AMBIGUOUS = frozenset({"kalau", "bila", "asal"})
"""Words of condition that are also topic, *bahwa*, or origin (*asal Solo*)."""
INTRODUCTION = 3
"""Words that may stand before a comma and not be a clause: *yang jelas, bukan kami*."""
SPEAKER = frozenset({"saya", "kami", "kita", "aku"})
PAST = frozenset({"telah", "sudah", "tadi", "kemarin", "sempat", "pernah"})
FORMER = frozenset({"semula", "sedianya", "tadinya"})
IMPERATIVE = re.compile(r"(?!me|di|ber|ter|per)[a-z]{3,}(?:kan|[^aiueo]i|lah)$")
NOT_IMPERATIVE = frozenset(
    {"adalah", "ialah", "inilah", "itulah", "begitulah", "demikianlah", "kembali"}
)


@dataclass(frozen=True, slots=True)
class Operator:
    """A word on a predicate that is at hand in the text; ``after`` it stands outermost."""

    span: Span
    certainty: str
    negates: bool
    time: str
    after: bool = False


@cache
def pattern() -> re.Pattern[str]:
    """One alternation of all forms, the longest first."""
    forms = sorted(modals(), key=len, reverse=True)
    body = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return re.compile(rf"(?<![\w-])(?:{body})(?!\w|-\w)", re.IGNORECASE)


@cache
def condition_pattern() -> re.Pattern[str]:
    forms = sorted(conditions(), key=len, reverse=True)
    body = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return re.compile(rf"(?<![\w-])(?:{body})(?!\w|-\w)", re.IGNORECASE)


def matched(text: str, clause: Clause, found: re.Pattern[str]) -> Iterator[tuple[str, list[Word]]]:
    """The forms in the clause and the words that they are."""
    span = clause.span
    words = iter(clause.words)
    word = next(words, None)
    for match in found.finditer(text, span.start, span.end):
        held = []
        while word is not None and word.span.start < match.end():
            if word.span.start >= match.start():
                held.append(word)
            word = next(words, None)
        if held:
            yield " ".join(match.group().lower().split()), held


def operators(text: str, clause: Clause) -> tuple[list[Operator], Word]:
    """The operators on the main predicate, outermost first, and what they are on.

    A predicate that is itself an operator, or an attitude of the source's own (*kami
    berharap*), hands on to its complement.
    """
    candidates = [(modals()[form], words) for form, words in matched(text, clause, pattern())]
    head, found, seen = clause.head, list[Operator](), set[int]()
    while head.index not in seen:
        seen.add(head.index)
        reach = clause.reach(head)
        hands_on: list[Word] = []
        for modal, words in candidates:
            if modal.scope in {Scope.VERB, Scope.OWN, Scope.OTHERS} and not takes_verb(
                clause, words, head
            ):
                continue
            if is_on(modal, words, head, reach, clause) and not is_aside(
                text, clause, modal, words
            ):
                operator = operator_of(modal, words, head)
                if operator not in found:
                    found.append(operator)
                if head in words and operator.certainty + modal.polarity + operator.time != "---":
                    hands_on = words
        own = attitude(clause, head)
        if own is not None:
            found.append(own)
            hands_on = [head]
        following = complement(clause, hands_on) if hands_on else None
        if following is None:
            break
        head = following
    found.sort(key=lambda operator: (not operator.after, operator.span.start))
    return without_spent(found, clause), head


def operator_of(modal: Modal, words: list[Word], head: Word) -> Operator:
    return Operator(
        Span(words[0].span.start, words[-1].span.end),
        modal.certainty,
        modal.polarity == "negative",
        modal.time,
        words[0].index > head.index,
    )


def is_on(
    modal: Modal, words: list[Word], head: Word, reach: dict[int, Reach], clause: Clause
) -> bool:
    """Whether the word says something of the predicate from where it stands."""
    places = {word.index for word in words}
    top = next((word for word in words if word.head not in places), words[0])
    hangs = next((how for word in words if (how := reach.get(word.index)) is not None), None)
    core = reach.get(words[0].index) is Reach.CORE or adjoins(clause, words[-1], head)
    if words[0].index > head.index and not ends(clause, words[-1]):
        core = False
    core = core or head in words
    match Scope(modal.scope):
        case Scope.HEAD:
            return head is words[0] and not has_subject(clause, head)
        case Scope.OPENING:
            return opens(clause, words[0])
        case Scope.ADJUNCT:
            near = top.head == head.index and top.relation != "nsubj"
            hung = {hangs, reach.get(top.head) if top.relation == "acl" else None}
            return (near or bool(hung & {Reach.CORE, Reach.ADJUNCT})) and not is_past(clause, reach)
        case Scope.CLAUSE:
            if is_determined(clause, words[-1]):
                return False
            if top.head == head.index:
                hangs = hangs or Reach.ASIDE
            elif hangs is Reach.ASIDE:
                hangs = None
            before = words[0].index < head.index
            return core or (before and hangs is not None and opens_part(clause, words[0]))
        case Scope.NOMINAL:
            return core and head.upos in NOMINAL
        case Scope.OWN:
            return core and is_own(clause, head)
        case Scope.OTHERS:
            return core and not has_own_subject(clause, head)
        case _:
            return core


def adjoins(clause: Clause, word: Word, head: Word) -> bool:
    """Whether only adverbs and auxiliaries stand between the word and the predicate."""
    first = min((other.index for other in clause.field(head)), default=head.index)
    return word.index + 1 == first and word.upos != "ADP"


def takes_verb(clause: Clause, words: list[Word], head: Word) -> bool:
    """Whether a verb follows: the predicate itself, or its complement."""
    if head not in words:
        return words[-1].index < head.index
    return any(
        child.relation in COMPLEMENTS for word in words for child in clause.children(word)
    ) or any(adjoins(clause, words[-1], other) for other in astray(clause, words[-1]))


def is_aside(text: str, clause: Clause, modal: Modal, words: list[Word]) -> bool:
    """*Tidak, kami hadir*: an answer; *air dari laut, bukan sungai*: a contrast. Neither
    negates the predicate."""
    if modal.polarity != "negative":
        return False
    if opens(clause, words[0]):
        return text[words[-1].span.end :][:1] == ","
    place = words[0].index - clause.words[0].index
    before, after = clause.words[:place], clause.words[place:]
    return (
        modal.form == "bukan"
        and before[-1].text == ","
        and len(before) > INTRODUCTION
        and not any(word.upos == "VERB" for word in after)
    )


def opens(clause: Clause, word: Word) -> bool:
    """Whether only connectives stand before the word in its sentence."""
    before = clause.words[: word.index - clause.words[0].index]
    return all(other.upos in CONNECTING for other in before)


def ends(clause: Clause, word: Word) -> bool:
    """Whether the word is the last of the stretch: *…, mungkin*."""
    return word is clause.words[-1]


def opens_part(clause: Clause, word: Word) -> bool:
    """Whether the word opens the stretch or follows a comma or a connective."""
    place = word.index - clause.words[0].index
    return place == 0 or clause.words[place - 1].upos in CONNECTING


def is_determined(clause: Clause, word: Word) -> bool:
    """*kemungkinan itu*: a thing spoken of, not a word of certainty."""
    place = word.index - clause.words[0].index + 1
    return (
        word.upos == "NOUN"
        and place < len(clause.words)
        and clause.words[place].lower in DETERMINED
    )


def is_past(clause: Clause, reach: dict[int, Reach]) -> bool:
    """Whether a word of the past stands on the predicate."""
    return any(reach.get(word.index) is Reach.CORE for word in clause.words if word.lower in PAST)


def has_subject(clause: Clause, head: Word) -> bool:
    return any(child.relation in {"nsubj", "cop"} for child in clause.children(head))


def is_own(clause: Clause, head: Word) -> bool:
    """Whether the subject is the speaker, said or, at the beginning, left out."""
    subjects = [child for child in clause.children(head) if child.relation == "nsubj"]
    if subjects:
        return subjects[0].lower in OWN
    return all(word.index >= head.index for word in clause.words if word.upos in NOMINAL)


def has_own_subject(clause: Clause, head: Word) -> bool:
    """Whether a subject is there and is the speaker."""
    return any(child.relation == "nsubj" and child.lower in OWN for child in clause.children(head))


def attitude(clause: Clause, head: Word) -> Operator | None:
    """The predicate as an act of the source's own that hands on to its complement:
    *kami berharap P*; what speakers say that they say changes nothing (*kami sampaikan P*)."""
    if not is_own(clause, head) or complement(clause, [head]) is None:
        return None
    entry: Commitment | None = commitments().get(head.lower)
    if entry is not None and entry.stance == "-":
        return Operator(head.span, entry.certainty, entry.polarity == "negative", "-")
    cues = load().cues_by_form.get((head.lower,), ())
    stances = {cue.stance for cue in cues}
    if "directive" in stances:
        return Operator(head.span, "unknown", False, "-")
    if "denying" in stances:
        return Operator(head.span, "-", True, "-")
    told = complement(clause, [head])
    said = any(word.lower in SPEAKER for word in clause.children(head))
    if (
        told is not None
        and told.relation != "xcomp"
        and (any(cue.frame is Frame.SPEECH for cue in cues) or (said and head.lower in spoken()))
    ):
        return Operator(head.span, "-", False, "-")
    return None


@cache
def spoken() -> frozenset[str]:
    """Verbs of speech without their prefix, as they stand after *kami, saya* (*kami
    sampaikan* for *menyampaikan*); what no verb is without it is harmless here."""
    forms = [cue.form for cue in load().cues if cue.frame is Frame.SPEECH]
    return frozenset(
        lost + form[length:]
        for form in forms
        if form.startswith("me")
        for length in (2, 3, 4)
        for lost in ("", "k", "p", "s", "t")
    )


def without_spent(found: Iterable[Operator], clause: Clause) -> list[Operator]:
    """The operators but for those that change nothing (*tidak hanya*), and for the future
    of a plan that is given up (*semula akan*)."""
    former = any(word.lower in FORMER for word in clause.words if word.index < clause.head.index)
    return [
        each
        for each in found
        if each.certainty != "-" or each.negates or (each.time != "-" and not former)
    ]


def condition(text: str, clause: Clause, heads: Iterable[Word], told: bool) -> Span | None:
    """The word that makes the predicate depend on a condition (*jika air naik, …*).

    ``told``: the content follows a verb of speech, so *kalau* may open it for *bahwa*.
    """
    reach: dict[int, Reach] = {}
    for head in heads:
        reach |= clause.reach(head, around=True)
    for form, words in matched(text, clause, condition_pattern()):
        marker = words[-1]
        ruled = clause.sentence.words[marker.head] if marker.head >= 0 else marker
        if form in AMBIGUOUS and not (
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
    """*mengatakan kalau P*, *terungkap kalau P*: no condition but what is said or known."""
    place = marker.index - clause.words[0].index
    if place:
        before = clause.words[place - 1]
        return before.lower in KNOWING or (before.lower,) in load().cues_by_form
    if not told or reach.get(ruled.index) is not Reach.CORE or ruled.index == marker.index:
        return False
    return all(word.text != "," for word in clause.words[: ruled.index - clause.words[0].index])


def is_topic(clause: Clause, marker: Word) -> bool:
    """*Kalau saya, …*, *kalau untuk harga, …*: what the talk is of, no condition."""
    following = clause.words[marker.index - clause.words[0].index + 1 :]
    if marker.lower != "kalau" or not following or following[0].upos not in TOPICAL:
        return False
    for word in following:
        if word.upos in {"VERB", "ADJ", "AUX"}:
            return False
        if word.text == ",":
            return True
    return False


def is_imperative(clause: Clause) -> bool:
    """*Matikan kompor*, *Minumlah*: a bare verb that opens the sentence, with no subject."""
    head = clause.head
    return (
        head is clause.words[0]
        and head.upos == "VERB"
        and len(head.text) >= 6
        and bool(IMPERATIVE.match(head.lower))
        and head.lower not in NOT_IMPERATIVE
    )
