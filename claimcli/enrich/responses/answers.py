"""What a claim answers an allegation with: a denial, an admission, or nothing.

A denying or admitting cue (*membantah, mengakui*) answers; so do words that dismiss what
was said (*“Itu tidak benar”*, *menyebut tudingan itu fitnah*), disown it (*saya tidak
pernah menerima uang*) or uphold it (*memang benar, mengakui perbuatannya*).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claimcli.claims import Claim, Form, Kind, Status
from claimcli.document import Document
from claimcli.enrich.responses.pointers import DEICTIC, THAT, Pointer, pointer_in
from claimcli.lexicon.patterns import matching

__all__ = ["Answer", "answer_of"]

SHORT = (
    r"(?:\s+(?:adalah|itu|hanyalah|hanya|sama|sekali|semua|sangat|jelas|sebagai|semuanya)){0,3}\W*$"
)
"""What may stand between *tudingan itu* and the word that dismisses it."""
NEGATED = re.compile(r"\b(?:tidak|tak|belum|enggan|bukan)\s+(?:\w+\s+)?$", re.IGNORECASE)
FLATLY = re.compile(r"\b(?:tidak|tak)\s+$", re.IGNORECASE)
"""*Tidak mengakui* denies; *belum mengakui, tidak mau mengakui* leave it open."""
OWNING = "aku"
UNPROVED = re.compile(
    r"\b(?:terdakwa|tersangka|terlapor)\b[^.,;]{0,40}?\b(?:tidak|tak)\s+(?:terbukti|bersalah)\b",
    re.IGNORECASE,
)
"""How a court acquits: *terdakwa tidak terbukti melakukan kelalaian*."""
FULL_STOP = re.compile(r"[.!?]\s")
LOOK_BACK = 24
"""Characters before a cue in which it may be negated (*tidak membantah*)."""


@dataclass(frozen=True)
class Answer:
    """A denial or an admission: ``pointer`` is how it names the charge; ``own`` whether
    the speaker answers for himself; ``cued`` whether a cue of denying or admitting says
    so; ``flat`` whether a direct quotation denies something that may not be
    the charge."""

    status: Status
    pointer: Pointer | None
    own: bool
    cued: bool = False
    flat: bool = False


def answer_of(document: Document, claim: Claim) -> Answer | None:
    """How the claim answers, if it does."""
    if claim.kind is not Kind.QUOTE:
        return None
    text = document.text
    content = claim.content.of(text)
    own = bool(matching("replies", "self").search(content))
    stance = claim.cue.stance if claim.cue is not None else None
    dismissed = matching("replies", "dismissed").search(content)
    if stance in {"denying", "admitting"}:
        assert claim.cue is not None
        before = text[max(0, claim.cue.span.start - LOOK_BACK) : claim.cue.span.start]
        status = Status.DENIED if stance == "denying" else Status.CONFIRMED
        if NEGATED.search(before):
            if stance == "admitting":
                disowned = claim.cue.lemma == OWNING and FLATLY.search(before)
                return (
                    Answer(Status.DENIED, pointer_in(content), own, cued=True) if disowned else None
                )
            status = Status.CONFIRMED
        elif dismissed and stance == "admitting" and is_subject(content[: dismissed.start()]):
            status = Status.DENIED
        return Answer(status, pointer_in(content), own, cued=True)
    upheld = matching("replies", "upheld").search(content)
    if upheld is not None:
        if NEGATED.search(content[: upheld.start()]):
            return Answer(Status.DENIED, pointer_in(content), own)
        return Answer(Status.CONFIRMED, pointer_in(content), own)
    unproved = UNPROVED.search(content)
    if unproved is not None:
        return Answer(Status.DENIED, Pointer("dakwaan", "", True), own)
    if dismissed is not None:
        lead = content[: dismissed.start()]
        pointer = pointer_in(lead) or alone(content, lead)
        if (
            pointer is not None
            and pointer.definite
            and (pointer.levelled or is_subject(lead) or len(lead.split()) <= 2)
        ):
            flat = claim.form is Form.DIRECT and not pointer.noun
            return Answer(Status.DENIED, pointer, own, flat=flat)
    if own and matching("replies", "disowned").search(content):
        return Answer(Status.DENIED, None, own, flat=claim.form is Form.DIRECT)
    opening = content.lstrip("“”\"'")
    if matching("replies", "disowned").match(opening) or (
        claim.form is Form.DIRECT and matching("replies", "disowned").search(opening)
    ):
        return Answer(Status.DENIED, None, True, flat=claim.form is Form.DIRECT)
    return None if dismissed is None else far_dismissed(content[: dismissed.start()], own)


def alone(content: str, lead: str) -> Pointer | None:
    """*“Itu fitnah”*, *“Fitnah”*: what is dismissed is what has just been said."""
    return Pointer("", "", True) if THAT.match(content) or not lead.strip(" “”\"'") else None


def is_subject(lead: str) -> bool:
    """Whether what was said stands right before the word that dismisses it: *tudingan itu
    hanya*, *tuduhannya*."""
    return bool(re.search(DEICTIC + SHORT, lead, re.IGNORECASE) or re.search(r"nya\s+$", lead))


def far_dismissed(lead: str, own: bool) -> Answer | None:
    """*cerita dalam unggahan itu bahwa toko kami menjual pupuk palsu sepenuhnya salah*: what
    is dismissed says the charge itself, if it is one. *Keterangan palsu* dismisses nothing."""
    pointer = pointer_in(lead)
    if pointer is None or not pointer.complement or FULL_STOP.search(lead):
        return None
    return Answer(Status.DENIED, replace(pointer, definite=False), own)
