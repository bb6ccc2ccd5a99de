"""What a claim answers an allegation with: a denial, an admission, or nothing.

A denying or admitting cue (*membantah, mengakui*) answers; so do words that dismiss what
was said (*“Itu tidak benar”*, *menyebut tudingan itu fitnah*), disown it (*saya tidak
pernah menerima uang*) or uphold it (*memang benar, mengakui perbuatannya*).

Words name a charge without repeating it by a noun of saying or charging (``pointer``;
``vague`` where it may mean any news) that points back by its deictic (*itu, tersebut*) or
clitic, by who brought the charge (its ``complement``: *tuduhan Rina*), or by at whom it was
levelled (*tuduhan yang dialamatkan kepadanya*).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from claimcli.claims import Claim, Cue, Form, Kind, Stance, Status
from claimcli.lexicon.patterns import alternatives, either, matching

__all__ = ["Answer", "Pointer", "answer_of", "pointer_in"]

OWNING = "aku"
NOT = re.compile(r"\b(?:tidak|tak)\s+$", re.IGNORECASE)
"""*Tidak mengakui* denies; *belum mengakui, tidak mau mengakui* leave it open."""
FULL_STOP = re.compile(r"[.!?]\s")
LOOK_BACK = 24
"""Characters before a cue in which it may be negated (*tidak membantah*)."""


@dataclass(frozen=True)
class Pointer:
    """``definite``: it means something said before; ``levelled``: a charge against the
    speaker or whom he speaks for."""

    noun: str
    complement: str
    definite: bool
    levelled: bool = False


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


def answer_of(text: str, claim: Claim) -> Answer | None:
    """How the claim answers, if it does."""
    if claim.kind is not Kind.QUOTE:
        return None
    content = claim.content.of(text)
    own = matching("replies", "self").search(content) is not None
    if claim.cue is not None and claim.cue.stance in {Stance.DENYING, Stance.ADMITTING}:
        return cued(text, claim.cue, content, own)
    upheld = matching("replies", "upheld").search(content)
    if upheld is not None:
        denied = negated().search(content[: upheld.start()])
        return Answer(Status.DENIED if denied else Status.CONFIRMED, pointer_in(content), own)
    if unproved().search(content) is not None:
        return Answer(Status.DENIED, Pointer("dakwaan", "", True), own)
    direct = claim.form is Form.DIRECT
    return dismissal(content, own, direct) or disowned(content, own, direct) or far(content, own)


def cued(text: str, cue: Cue, content: str, own: bool) -> Answer | None:
    """What a cue of denying or admitting says of its content."""
    before = text[max(0, cue.span.start - LOOK_BACK) : cue.span.start]
    admits = cue.stance is Stance.ADMITTING
    status = Status.CONFIRMED if admits else Status.DENIED
    dismissed = matching("replies", "dismissed").search(content)
    if negated().search(before):
        if admits and not (cue.lemma == OWNING and NOT.search(before)):
            return None
        status = Status.DENIED if admits else Status.CONFIRMED
    elif dismissed and admits and is_subject(content[: dismissed.start()]):
        status = Status.DENIED
    return Answer(status, pointer_in(content), own, cued=True)


def dismissal(content: str, own: bool, direct: bool) -> Answer | None:
    """*Tudingan itu fitnah, itu tidak benar*: what was said is dismissed."""
    dismissed = matching("replies", "dismissed").search(content)
    if dismissed is None:
        return None
    lead = content[: dismissed.start()]
    pointer = pointer_in(lead) or alone(content, lead)
    if pointer is None or not pointer.definite:
        return None
    if pointer.levelled or is_subject(lead) or len(lead.split()) <= 2:
        return Answer(Status.DENIED, pointer, own, flat=direct and not pointer.noun)
    return None


def disowned(content: str, own: bool, direct: bool) -> Answer | None:
    """*Saya tidak pernah menerima uang*, *“Tidak ada suap”*."""
    opening = content.lstrip("“”\"'")
    disowning = matching("replies", "disowned")
    if own and disowning.search(content):
        return Answer(Status.DENIED, None, own, flat=direct)
    if disowning.match(opening) or (direct and disowning.search(opening)):
        return Answer(Status.DENIED, None, True, flat=direct)
    return None


def far(content: str, own: bool) -> Answer | None:
    """*cerita dalam unggahan itu bahwa toko kami menjual pupuk palsu sepenuhnya salah*: what
    is dismissed says the charge itself, if it is one. *Keterangan palsu* dismisses nothing."""
    dismissed = matching("replies", "dismissed").search(content)
    if dismissed is None:
        return None
    lead = content[: dismissed.start()]
    pointer = pointer_in(lead)
    if pointer is None or not pointer.complement or FULL_STOP.search(lead):
        return None
    return Answer(Status.DENIED, replace(pointer, definite=False), own)


def alone(content: str, lead: str) -> Pointer | None:
    """*“Itu fitnah”*, *“Fitnah”*: what is dismissed is what has just been said."""
    return Pointer("", "", True) if that().match(content) or not lead.strip(" “”\"'") else None


def is_subject(lead: str) -> bool:
    """Whether what was said stands right before the word that dismisses it: *tudingan itu
    hanya*, *tuduhannya*."""
    return bool(subject().search(lead) or re.search(r"nya\s+$", lead))


def pointer_in(content: str) -> Pointer | None:
    """The first noun in the words that points back to something said, if one does."""
    match = matching("replies", "pointer", "vague").search(content)
    clitic = owned().search(content) or done().search(content)
    if clitic is not None and (match is None or clitic.start() <= match.start()):
        return Pointer(clitic.group(1).lower(), "", True)
    if match is None:
        return Pointer("", "", True) if that().match(content) else None
    after = content[match.end() :]
    word = match.group().lower()
    if word.endswith("nya"):
        return Pointer(word, "", True)
    relative = re.match(r"\s*yang\s+(?:\w+\s+){0,2}?", after)
    if relative and matching("replies", "levelled").match(after, relative.end()):
        return Pointer(word, "", True, levelled=True)
    deictic = re.match(rf"\s*((?:[\w-]+\s+){{0,6}}?)(?:{either('points to said')})\b", after)
    if deictic:
        return Pointer(word, deictic.group(1).strip(), True)
    bare = not after.strip(" .,\"”'")
    return Pointer(word, after.strip(), bare)


@cache
def owned() -> re.Pattern[str]:
    """*tuduhannya, kabarnya*."""
    nouns = alternatives("replies", "pointer", "vague")
    return re.compile(rf"\b({nouns})nya\b", re.IGNORECASE)


@cache
def done() -> re.Pattern[str]:
    """*aksi kejinya, perbuatan bejatnya*."""
    return re.compile(rf"\b({either('guilty act')})\s+[a-z]{{3,}}nya\b", re.IGNORECASE)


@cache
def that() -> re.Pattern[str]:
    """*Itu, semua itu, hal tersebut*; *tidak, fitnah* by themselves."""
    said = either("points to said"), either("dismisses in front")
    return re.compile(
        rf"^\W*(?:semua\s+|itu\s+semua|hal\s+)?(?:(?:{said[0]})\b|{said[1]})", re.IGNORECASE
    )


@cache
def subject() -> re.Pattern[str]:
    """*tudingan [itu hanyalah]*: a deictic and what may follow it before the dismissal."""
    filler = rf"(?:\s+(?:{either('dismissal filler')})){{0,3}}\W*$"
    return re.compile(rf"(?:{either('points to said')})\b{filler}", re.IGNORECASE)


@cache
def negated() -> re.Pattern[str]:
    """*tidak (mau)* at the end of what stands before a cue."""
    return re.compile(rf"\b(?:{either('leaves open')})\s+(?:\w+\s+)?$", re.IGNORECASE)


@cache
def unproved() -> re.Pattern[str]:
    """How a court acquits: *terdakwa tidak terbukti melakukan kelalaian*."""
    return re.compile(
        rf"\b(?:{either('defendant word')})\b[^.,;]{{0,40}}?"
        r"\b(?:tidak|tak)\s+(?:terbukti|bersalah)\b",
        re.IGNORECASE,
    )
