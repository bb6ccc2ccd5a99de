"""How sure the source of a claim is of it: certainty, polarity, tense.

Source-relative in the sense of FactBank (Saurí & Pustejovsky 2009): what the source of the
claim, or the reporter of background, commits to about the main predicate of the content. A
quotation of several sentences is judged by its first statement.

| the words | certainty |
|---|---|
| a plain statement, a noun phrase, *pasti, dipastikan*, an accusation (*menuduh*) | certain |
| *kemungkinan besar, hampir pasti, tampaknya, diperkirakan*; a suspicion (*diduga*) | probable |
| *mungkin, bisa jadi, bisa, dapat, berpotensi*; a fear (*khawatir*) | possible |
| a wish, an order, a duty (*harus*), a question, hearsay | unknown |

Negation turns the polarity round and works outwards: *mungkin tidak* is possible and
negative, *tidak mungkin* certain and negative, *belum tentu* possible and negative (perhaps
not), *bukan tidak mungkin* possible and positive, a denial of a negation positive. What is
said under a condition is as certain as its words; ``tense`` tells that it is conditional.
``tense`` is ``conditional`` before ``future``; what is asked for has none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from claimcli.claims import Certainty, Claim, Form, Kind, Polarity, Proof, Tense
from claimcli.document import Document, Sentence, Span
from claimcli.enrich.certainty.commitment import commitment, negation_before
from claimcli.enrich.certainty.conditions import condition
from claimcli.enrich.certainty.operators import Operator, operators
from claimcli.enrich.certainty.statement import statement
from claimcli.enrich.dossier import Dossier
from claimcli.lexicon import closed

__all__ = ["with_certainty"]

WEAKER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)
NEGATED = {Certainty.POSSIBLE: Certainty.CERTAIN}
"""Under a negation: what is not possible is certainly not so."""

SOON = "segera"
"""A word of the future only where somebody states something: reporters use it of what has been
done, and a duty (*harus segera*) has no time."""


def with_certainty(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with ``certainty``, ``polarity`` and ``tense``, and the proofs of them.

    Fills: ``certainty``, ``polarity``, ``tense``, ``proofs``.
    """
    document = dossier.document
    starts = [sentence.span.start for sentence in document.sentences]
    return [judged(document, starts, claim) for claim in claims]


@dataclass(slots=True)
class Verdict:
    """What is known so far, from the innermost word outwards."""

    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
    tense: Tense | None = None
    said: bool = False
    """Whether a word has said that it is certain."""

    def apply(self, operator: Operator) -> None:
        """Adds the operator, which applies to all that were added before."""
        if operator.negates:
            flip = {Polarity.POSITIVE: Polarity.NEGATIVE, Polarity.NEGATIVE: Polarity.POSITIVE}
            self.polarity = flip[self.polarity]
        if operator.certainty != "-":
            told = Certainty(operator.certainty)
            self.said = self.said or told is Certainty.CERTAIN
            self.certainty = max(self.certainty, told, key=WEAKER.index)
        elif operator.negates and operator.time == "-":
            if self.said and self.certainty is Certainty.CERTAIN:
                self.certainty = Certainty.POSSIBLE
            else:
                self.certainty = NEGATED.get(self.certainty, self.certainty)
            self.said = False
        if operator.time != "-":
            self.tense = Tense(operator.time)


def judged(document: Document, starts: list[int], claim: Claim) -> Claim:
    """One claim with its certainty, polarity and time."""
    text = document.text
    clause, asked = statement(document, starts, claim)
    verdict, proofs = Verdict(), list[Proof]()
    inner: list[Operator] = []
    hypothesis = None
    nominal = False
    if clause is not None:
        inner, head = operators(text, clause)
        if claim.cue is not None:
            inner = [each for each in inner if not each.span.overlaps(claim.cue.span)]
        bound = any(each.certainty == "unknown" for each in inner)
        if claim.kind is Kind.BACKGROUND or bound:
            inner = [each for each in inner if each.span.of(text).lower() != SOON]
        told = claim.kind is not Kind.BACKGROUND and claim.form is not Form.DIRECT
        hypothesis = condition(text, clause, (clause.head, head), told)
        nominal = head.upos in {"NOUN", "PROPN", "PRON"}
    outer = list(around(document, starts, claim, nominal))
    for operator in (*reversed(inner), *outer):
        verdict.apply(operator)
        proofs.extend(proved(operator))
    if hypothesis is not None:
        verdict.tense = Tense.CONDITIONAL
        proofs = [proof for proof in proofs if proof.field != "tense"]
        proofs.append(Proof("tense", hypothesis))
    if asked is not None:
        verdict.certainty = Certainty.UNKNOWN
        proofs.append(Proof("certainty", asked))
    if is_asked_for(claim) and verdict.tense is Tense.FUTURE:
        verdict.tense = None
        proofs = [proof for proof in proofs if proof.field != "tense"]
    return replace(
        claim,
        certainty=verdict.certainty,
        polarity=verdict.polarity,
        tense=verdict.tense,
        proofs=(*claim.proofs, *settled(verdict, proofs)),
    )


def is_asked_for(claim: Claim) -> bool:
    """Whether the cue is one of asking."""
    return claim.cue is not None and claim.cue.stance == "directive"


def proved(operator: Operator) -> Iterator[Proof]:
    """The fields whose value the operator proves."""
    if operator.certainty != "-":
        yield Proof("certainty", operator.span)
    if operator.negates:
        yield Proof("polarity", operator.span)
    if operator.time != "-":
        yield Proof("tense", operator.span)


def settled(verdict: Verdict, proofs: list[Proof]) -> list[Proof]:
    """The proofs once each, in text order within their field."""
    order = {"certainty": 0, "polarity": 1, "tense": 2}
    return sorted(set(proofs), key=lambda proof: (order[proof.field], proof.span))


def around(
    document: Document, starts: list[int], claim: Claim, nominal: bool
) -> Iterator[Operator]:
    """What the cue says of the content, and a negation of the cue.

    *Tidak yakin* leaves it possible that it is not so, *tidak membantah* lets it stand,
    what one did *tidak menduga* is so; *tidak khawatir* denies nothing.
    """
    cue = commitment(document, claim, nominal)
    if cue is None:
        return
    negation = None
    if claim.cue is not None and (cue.certainty in {"certain", "probable"} or cue.negates):
        sentence, place = word_at(document.sentences, starts, claim.cue.span)
        negation = negation_before(sentence.words, place) if sentence is not None else None
    if negation is None:
        yield cue
    elif claim.cue is None or claim.cue.lemma not in closed("unexpected"):
        yield cue
        yield Operator(negation.span, "-", True, "-")


def word_at(
    sentences: Sequence[Sentence], starts: list[int], span: Span
) -> tuple[Sentence | None, int]:
    """The sentence in which a span begins, and the position of its first word there."""
    number = bisect_right(starts, span.start) - 1
    if number < 0:
        return None, 0
    words = sentences[number].words
    return sentences[number], bisect_left(words, span.start, key=lambda word: word.span.start)
