"""What a cue says of the certainty and polarity of its content.

A plain reporting word leaves its source certain, and so do *menuduh, mendakwa* and the
law's own steps (*tersangka, dijerat*). *Menduga, diduga, dugaan* and a report to the police
make it probable, *khawatir* possible; *berharap, meminta, bertanya* leave it unknown.
*Membantah P* denies P, but «“P,” bantahnya» asserts it. *Ragu* makes the denial of P probable.
Of hearsay nobody is certain. The list is ``commitments.tsv``; all other cues follow their
stance.
"""

from __future__ import annotations

from functools import cache

from claimcli.claims import Claim, Form
from claimcli.document import Document, Span, Word
from claimcli.enrich.certainty.operators import Operator
from claimcli.lexicon import Frame, closed, load
from claimcli.lexicon.modality import commitments

__all__ = ["commitment", "negation_before"]

STEPS = 3
"""The most words between a negation and the cue that it negates (*tidak terlalu yakin*)."""
BETWEEN = frozenset({"AUX", "ADV", "PART"})


@cache
def inquits() -> frozenset[str]:
    """Verbs without prefix beside quoted words: *“…,” bantah Rina, elak Rina, tepis Rina*."""
    return frozenset(entry.form for entry in load().cues if entry.frame is Frame.INQUIT)


def form_of(text: str, cue: Span) -> str:
    """The cue in the lexicon's spelling, its clitic left off."""
    form = " ".join(cue.of(text).lower().split())
    for clitic in ("nya", "lah"):
        bare = form.removesuffix(clitic)
        if form not in commitments() and bare != form and (bare,) in load().cues_by_form:
            return bare
    return form


def commitment(document: Document, claim: Claim, nominal: bool) -> Operator | None:
    """What the claim's cue does to its content; ``nominal`` if that is a noun phrase."""
    cue = claim.cue
    if claim.hearsay:
        return Operator(cue.span if cue is not None else claim.content, "unknown", False, "-")
    if cue is None:
        return None
    form = form_of(document.text, cue.span)
    entry = commitments().get(form)
    if entry is not None and entry.stance in {"-", cue.stance}:
        if entry.certainty == "possible" and nominal and is_felt(document.text, claim.content):
            return None
        return Operator(cue.span, entry.certainty, entry.polarity == "negative", "-")
    if cue.stance == "directive":
        return Operator(cue.span, "unknown", False, "-")
    if cue.stance == "denying" and claim.form is not Form.DIRECT and form not in inquits():
        return Operator(cue.span, "-", True, "-")
    return None


def is_felt(text: str, content: Span) -> bool:
    """Whether what is feared exists: *khawatir dengan kondisi jalan*."""
    before = text[max(0, content.start - 20) : content.start].split()
    return bool(before) and before[-1].lower() in closed("felt about")


def negation_before(words: tuple[Word, ...], place: int) -> Word | None:
    """The negation of the word at ``place`` in its sentence: *tidak (terlalu) yakin*."""
    negations = closed("negation")
    for word in reversed(words[max(0, place - STEPS) : place]):
        if word.lower in negations and word.upos != "VERB":
            return word
        if word.upos not in BETWEEN:
            return None
    return None
