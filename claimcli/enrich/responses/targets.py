"""Which allegation an answer answers.

The last one whose deed it repeats; else the one to which it points: *tudingan itu* the
last against the speaker or, where there is none, the last of all, *hal itu* and *kabar itu*
only what was said just before; else, where somebody answers for himself without saying
what (*saya tidak bersalah*), the last one against him. An accuser answers no charge of his.
"""

from __future__ import annotations

import re

from claimcli.claims import Claim, Kind, Status
from claimcli.enrich.cases.docket import Court
from claimcli.enrich.cases.likeness import is_kind, name_words, named, resemblance, roots
from claimcli.enrich.responses.answers import Answer
from claimcli.enrich.responses.pointers import Pointer
from claimcli.enrich.responses.sides import brought_by, is_accuser, speaks_for_accused
from claimcli.grammar.noun_phrases import tokens_of
from claimcli.grammar.word_classes import is_verb
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms, matching

__all__ = ["answered_by"]

REPORT = re.compile(
    r"\b(?:penangkapan|pemeriksaan|laporan|penahanan|penggeledahan)\b", re.IGNORECASE
)
NEAR = 3
"""Sentences back in which a vague pointer finds what it means."""
SHARED = 2
DENSE = 3
LIGHT = frozenset({"ada", "adanya", "melakukan", "terjadi", "terlibat", "menjadi", "ikut", "turut"})
"""Verbs that leave it to their object what is done."""
OWNER = re.compile(r"(?:dari|pihak|para)\s|[A-Z]")
TOLD = re.compile(r"\b(?:bahwa|jika|menyebut|menyatakan)\b")
ABOUT = re.compile(r"\s*\b(?:yang|soal|tentang|mengenai|atas|terhadap|dalam|pada|kepada|di)\b")
OWN_PART = frozenset({"keterlibatannya", "keterlibatan"})


def answered_by(court: Court, number: int, answer: Answer) -> int | None:
    """Which allegation the claim answers."""
    claim = court.claims[number]
    rivals = [
        other
        for other in court.near(court.sentence(number))
        if other != number and not is_accuser(court, claim, other)
    ]
    if answer.status is Status.CONFIRMED and reports(court, claim):
        rivals = [other for other in rivals if speaks_for_accused(court, claim, other)]
    before = [other for other in rivals if court.claims[other].content.start < claim.content.start]
    own = [other for other in before if speaks_for_accused(court, claim, other)]
    echoed = echoes(court, claim, rivals, answer)
    if echoed:
        deeds = [other for other in own if not court.cites(other)]
        if answer.cued and deeds and all(court.cites(other) for other in echoed):
            return deeds[-1]  # one denies a deed, no provision
        return nearest(court, claim, echoed)
    pointer = answer.pointer
    if pointer is not None:
        brought = [other for other in before if brought_by(court, other, owner_in(pointer))]
        if brought:
            return brought[-1]
    if pointer is None or not pointer.definite:
        return unnamed(court, claim, answer, own)
    if pointer.levelled:
        return own[-1] if own else None
    if pointer.complement and not pointer.complement.startswith("yang "):
        return own[-1] if own and OWNER.match(pointer.complement) else None
    if own:
        return max(own, key=lambda other: court.claims[other].content.start)
    if not before:
        return None
    last = max(before, key=lambda other: court.claims[other].content.start)
    if pointer.noun in forms("replies", "vague") | {""} and not is_last_said(court, number, last):
        return None
    return last


def owner_in(pointer: Pointer) -> str:
    """Whose charge it is, of *tuduhan jaksa tentang suap*; nothing where the words tell the
    charge themselves (*tuduhan Rina bahwa P*)."""
    return "" if TOLD.search(pointer.complement) else ABOUT.split(pointer.complement)[0]


def unnamed(court: Court, claim: Claim, answer: Answer, own: list[int]) -> int | None:
    """The last charge against the speaker, where the words name none: *saya tidak bersalah*,
    *mengakui menikam korban*, *menyangkal keterlibatannya*."""
    pointer = answer.pointer
    content = roots(court.sentences, claim.content)
    if pointer is None and answer.own and own and not content - forms("replies", "empty"):
        return own[-1]
    hurt = [other for other in own if names_victim(court, claim, other)]
    if answer.cued and hurt:
        return hurt[-1]
    if answer.cued and pointer is not None and pointer.noun in OWN_PART and own:
        return own[-1]
    return None


def names_victim(court: Court, claim: Claim, other: int) -> bool:
    """Whether the words name whom the charge befell: *mengakui telah menikam korban*."""
    victim = court.claims[other].victim
    if victim is None:
        return False
    said = claim.content.of(court.document.text).partition(", ")[0]
    if re.search(r"\bkorban\b", said):
        return True
    return bool(name_words(said) & name_words(victim.name or ""))


def echoes(court: Court, claim: Claim, rivals: list[int], answer: Answer) -> list[int]:
    """The allegations whose deed the answer repeats."""
    said = roots(court.sentences, claim.content)
    names = named(court.sentences, claim.content)
    denied = frozenset() if answer.pointer is not None else predicate(court, claim)
    found = []
    for other in rivals:
        charge = court.charges[other]
        own = speaks_for_accused(court, claim, other)
        if answer.own and charge.people and not own:
            told = name_words(claim.content.of(court.document.text))
            whole = answer.pointer is not None and charge.deed <= said
            if not told & charge.people and not whole:
                continue
        if answer.flat and answer.pointer is None and not own:
            continue  # *tidak ada toleransi*: see ``implied.flatly``
        shared = resemblance(said, charge.deed)
        common = said & charge.deed - names
        if not shared or not common:
            continue  # *membantah mengenal Andi*: a name is no deed
        if all(is_kind(word) for word in common) and len(said - names - common) > 1:
            continue  # *menggelapkan uang koperasi* is no *mencuri sapi*
        if answer.status is Status.CONFIRMED and not own and DENSE * shared < len(said):
            continue  # what somebody admits of himself
        if not own and denied and not denied & charge.deed:
            continue  # somebody else denies something else of the same affair
        if answer.cued and 2 * shared >= len(said):
            found.append(other)
            continue
        pointed = answer.pointer is not None and len(charge.deed) <= SHARED
        if shared >= SHARED or own or pointed:
            found.append(other)
    return found


def predicate(court: Court, claim: Claim) -> frozenset[str]:
    """The root of the first verb of meaning in the words: *membantah [menunjuk] Andi*."""
    scene = court.sentences.at(claim.content.start)
    first, last = tokens_of(scene, claim.content)
    for position in range(first, last):
        token = scene.tokens[position]
        if is_verb(token) and token.lower not in LIGHT | closed("auxiliary"):
            return roots(court.sentences, token.span)
    return frozenset()


def reports(court: Court, claim: Claim) -> bool:
    """Whether it confirms a report or an arrest, not the deed: *membenarkan penangkapan*."""
    told = claim.content.of(court.document.text)
    return bool(
        matching("charges", "arresting", "arrested").search(told)
        or matching("stages", "suspected", "reported", "investigated").search(told)
        or REPORT.search(told)
    )


def nearest(court: Court, claim: Claim, found: list[int]) -> int:
    """The last of the allegations before the claim, else the first after it."""
    place = claim.content.start
    return min(
        found,
        key=lambda other: (
            court.claims[other].content.start > place,
            abs(court.claims[other].content.start - place),
        ),
    )


def is_last_said(court: Court, number: int, other: int) -> bool:
    """Whether nothing but background stands between the allegation and the claim, near by."""
    if court.sentence(number) - court.sentence(other) > NEAR:
        return False
    return not any(each.kind is Kind.QUOTE for each in court.claims[other + 1 : number])
