"""What a claim answers an allegation with: a denial, an admission, or nothing.

A denying or admitting cue (*membantah, mengakui*) answers; so do words that dismiss what
was said (*“Itu tidak benar”*, *menyebut tudingan itu fitnah*), disown it (*saya tidak
pernah menerima uang*) or uphold it (*memang benar, mengakui perbuatannya*).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcli.claims import Claim, Form, Kind, Status
from claimcli.document import Document
from claimcli.enrich.wording import forms, matching

__all__ = ["Answer", "answer_of", "pointer_in"]

DEICTIC = r"(?:itu|tersebut|ini|tadi)\b"
THAT = re.compile(
    rf"^\W*(?:semua\s+|itu\s+semua|hal\s+)?(?:{DEICTIC}|tidak|tak|bohong|fitnah)", re.IGNORECASE
)
SHORT = (
    r"(?:\s+(?:adalah|itu|hanyalah|hanya|sama|sekali|semua|sangat|jelas|sebagai|semuanya)){0,3}\W*$"
)
"""What may stand between *tudingan itu* and the word that dismisses it."""
NEGATED = re.compile(r"\b(?:tidak|tak|belum|enggan|bukan)\s+(?:\w+\s+)?$", re.IGNORECASE)
UNPROVED = re.compile(
    r"\b(?:terdakwa|tersangka|terlapor)\b[^.,;]{0,40}?\b(?:tidak|tak)\s+(?:terbukti|bersalah)\b",
    re.IGNORECASE,
)
"""How a court acquits: *terdakwa tidak terbukti melakukan kelalaian*."""
LOOK_BACK = 24
"""Characters before a cue in which it may be negated (*tidak membantah*)."""


@dataclass(frozen=True)
class Pointer:
    """How the words name what they answer: *tudingan itu*, *tudingan menyuap itu*."""

    noun: str
    complement: str
    definite: bool


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


def pointer_in(content: str) -> Pointer | None:
    """The first noun in the words that points back to something said, if one does."""
    match = matching("replies", "pointer", "vague").search(content)
    clitic = re.search(rf"\b({pointers()})nya\b", content, re.IGNORECASE)
    if match is None and clitic is None:
        return Pointer("", "", True) if THAT.match(content) else None
    if match is None or (clitic is not None and clitic.start() < match.start()):
        assert clitic is not None
        return Pointer(clitic.group(1).lower(), "", True)
    after = content[match.end() :]
    word = match.group().lower()
    if word.endswith("nya"):
        return Pointer(word, "", True)
    deictic = re.match(rf"\s*((?:[\w-]+\s+){{0,6}}?){DEICTIC}", after)
    if deictic:
        return Pointer(word, deictic.group(1).strip(), True)
    bare = not after.strip(" .,\"”'")
    return Pointer(word, after.strip(), bare)


def pointers() -> str:
    return "|".join(
        sorted(map(re.escape, forms("replies", "pointer", "vague")), key=len, reverse=True)
    )


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
                return None
            status = Status.CONFIRMED
        elif stance == "admitting" and dismissed:
            status = Status.DENIED
        return Answer(status, pointer_in(content), own, cued=True)
    if matching("replies", "upheld").search(content):
        return Answer(Status.CONFIRMED, pointer_in(content), own)
    unproved = UNPROVED.search(content)
    if unproved is not None:
        return Answer(Status.DENIED, Pointer("dakwaan", "", True), own)
    if dismissed is not None:
        lead = content[: dismissed.start()]
        pointer = pointer_in(lead) or pointer_in(content[: dismissed.end()])
        near = re.search(DEICTIC + SHORT, lead, re.IGNORECASE) or len(lead.split()) <= 2
        if pointer is not None and pointer.definite and (near or re.search(r"nya\s+$", lead)):
            flat = claim.form is Form.DIRECT and not pointer.noun
            return Answer(Status.DENIED, pointer, own, flat=flat)
    if own and matching("replies", "disowned").search(content):
        return Answer(Status.DENIED, None, own, flat=claim.form is Form.DIRECT)
    opening = content.lstrip("“”\"'")
    if matching("replies", "disowned").match(opening) or (
        claim.form is Form.DIRECT and matching("replies", "disowned").search(opening)
    ):
        return Answer(Status.DENIED, None, True, flat=claim.form is Form.DIRECT)
    return None
