"""Which allegation an answer answers.

The last one whose deed it repeats; else the one to which it points: *tudingan itu* the
last against the speaker or, where there is none, the last of all, *hal itu* and *kabar itu*
only what was said just before; else, where somebody answers for himself without saying
what (*saya tidak bersalah*), the last one against him. An accuser answers no charge of his.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcli.claims import Claim, Kind, Status
from claimcli.enrich.cases.docket import Docket
from claimcli.enrich.cases.likeness import is_kind, name_words, named, resemblance
from claimcli.enrich.responses.answers import Answer, Pointer
from claimcli.enrich.responses.sides import brought_by, is_accuser, speaks_for_accused
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import either, forms, matching
from claimcli.surface.word_classes import is_verb

__all__ = ["answered_by"]

NEAR = 3
"""Sentences back in which a vague pointer finds what it means."""
SHARED = 2
DENSE = 3
OWNER = re.compile(r"(?:dari|pihak|para)\s|[A-Z]")


def answered_by(docket: Docket, number: int, answer: Answer) -> int | None:
    """Which allegation the claim answers."""
    claim = docket.claims[number]
    rivals = [
        other
        for other in docket.near(docket.sentence(number))
        if other != number and not is_accuser(docket, claim, other)
    ]
    if answer.status is Status.CONFIRMED and confirms_report(docket, claim):
        rivals = [other for other in rivals if speaks_for_accused(docket, claim, other)]
    before = [other for other in rivals if docket.claims[other].content.start < claim.content.start]
    own = [other for other in before if speaks_for_accused(docket, claim, other)]
    echo = Echo(
        docket.roots.of(claim.content),
        named(docket.sentences, claim.content),
        frozenset() if answer.pointer is not None else predicate(docket, claim),
    )
    echoed = [other for other in rivals if echoes(docket, claim, other, answer, echo)]
    if echoed:
        deeds = [other for other in own if not docket.cites(other)]
        if answer.cued and deeds and all(docket.cites(other) for other in echoed):
            return deeds[-1]  # one denies a deed, no provision
        return nearest(docket, claim, echoed)
    pointer = answer.pointer
    if pointer is not None:
        brought = [other for other in before if brought_by(docket, other, owner_in(pointer))]
        if brought:
            return brought[-1]
        if pointer.definite:
            return pointed_at(docket, number, pointer, before, own)
    return unnamed(docket, claim, answer, own)


def pointed_at(
    docket: Docket, number: int, pointer: Pointer, before: list[int], own: list[int]
) -> int | None:
    """The charge that *tudingan itu, hal tersebut* means: of those ``before`` the last
    against the speaker (``own``), else the last of all."""
    if pointer.levelled:
        return own[-1] if own else None
    if pointer.complement and not pointer.complement.startswith("yang "):
        return own[-1] if own and OWNER.match(pointer.complement) else None
    if not before:
        return None
    last = max(own or before, key=lambda other: docket.claims[other].content.start)
    vague = pointer.noun in forms("replies", "vague") | {""}
    if vague and not own and not is_last_said(docket, number, last):
        return None
    return last


def owner_in(pointer: Pointer) -> str:
    """Whose charge it is, of *tuduhan jaksa tentang suap*; nothing where the words tell the
    charge themselves (*tuduhan Rina bahwa P*)."""
    if re.search(rf"\b(?:{either('tells charge')})\b", pointer.complement):
        return ""
    return about().split(pointer.complement)[0]


@cache
def about() -> re.Pattern[str]:
    """*soal, terhadap*: after it stands what a charge is about."""
    return re.compile(rf"(?<!\s)\s*\b(?:{either('about charge')})\b")


def unnamed(docket: Docket, claim: Claim, answer: Answer, own: list[int]) -> int | None:
    """The last charge against the speaker, where the words name none: *saya tidak bersalah*,
    *mengakui menikam korban*, *menyangkal keterlibatannya*."""
    pointer = answer.pointer
    content = docket.roots.of(claim.content)
    if pointer is None and answer.own and own and not content - forms("replies", "empty"):
        return own[-1]
    hurt = [other for other in own if names_victim(docket, claim, other)]
    if answer.cued and hurt:
        return hurt[-1]
    if answer.cued and answer.status is Status.DENIED and own and of_self_alone(docket, claim):
        return own[-1]
    part = pointer is not None and pointer.noun in {"keterlibatannya", "keterlibatan"}
    return own[-1] if answer.cued and part and own else None


def of_self_alone(docket: Docket, claim: Claim) -> bool:
    """Whether the words tell of the speaker or the client and name nobody else: *membantah
    kliennya menerima uang*, unlike *membantah dirinya mengenal Andi*."""
    said = claim.content.of(docket.text)
    return matching("replies", "self").match(said) is not None and not name_words(said)


def names_victim(docket: Docket, claim: Claim, other: int) -> bool:
    """Whether the words name the victim of the charge: *mengakui telah menikam korban*."""
    victim = docket.claims[other].victim
    if victim is None:
        return False
    said = claim.content.of(docket.text).partition(", ")[0]
    if re.search(r"\bkorban\b", said):
        return True
    return bool(name_words(said) & name_words(victim.name or ""))


class Echo(NamedTuple):
    """The roots of an answer: of all its words, of the names in them, of its predicate."""

    said: frozenset[str]
    names: frozenset[str]
    denied: frozenset[str]


def echoes(docket: Docket, claim: Claim, other: int, answer: Answer, echo: Echo) -> bool:
    """Whether the answer repeats the deed of the allegation."""
    said, names, denied = echo
    charge = docket.charges[other]
    own = speaks_for_accused(docket, claim, other)
    if answer.own and charge.people and not own:
        told = name_words(claim.content.of(docket.text))
        whole = answer.pointer is not None and charge.deed <= said
        if not told & charge.people and not whole:
            return False
    charged_later = docket.claims[other].content.start > claim.content.start
    if charged_later and docket.claims[other].accused and not own:
        return False  # *Hasan membantah … Kadir menduga ada pejabat yang …*: of somebody else
    if answer.flat and answer.pointer is None and not own:
        return False  # *tidak ada toleransi*: see ``implied.flatly``
    shared = resemblance(said, charge.deed)
    common = said & charge.deed - names
    if not shared or not common:
        return False  # *membantah mengenal Andi*: a name is no deed
    if all(is_kind(word) for word in common) and len(said - names - common) > 1:
        return False  # *menggelapkan uang koperasi* is no *mencuri sapi*
    if answer.status is Status.CONFIRMED and not own and DENSE * shared < len(said):
        return False  # what somebody admits of himself
    if not own and denied and not denied & charge.deed:
        return False  # somebody else denies something else of the same affair
    if answer.cued and 2 * shared >= len(said):
        return True
    pointed = answer.pointer is not None and len(charge.deed) <= SHARED
    return shared >= SHARED or own or pointed


def predicate(docket: Docket, claim: Claim) -> frozenset[str]:
    """The root of the first verb of meaning in the words: *membantah [menunjuk] Andi*."""
    for token in docket.opens(claim).covered(claim.content).tokens:
        if is_verb(token) and token.lower not in closed("light verb", "auxiliary"):
            return docket.roots.of(token.span)
    return frozenset()


def confirms_report(docket: Docket, claim: Claim) -> bool:
    """Whether it confirms a report or an arrest, not the deed: *membenarkan penangkapan*."""
    told = claim.content.of(docket.text)
    return bool(
        matching("charges", "arresting", "arrested").search(told)
        or matching("stages", "suspected", "reported", "investigated").search(told)
        or re.search(rf"\b(?:{either('police measure')})\b", told, re.IGNORECASE)
    )


def nearest(docket: Docket, claim: Claim, found: list[int]) -> int:
    """The last of the allegations before the claim, else the first after it."""
    start = claim.content.start

    def distance(other: int) -> tuple[bool, int]:
        begun = docket.claims[other].content.start
        return begun > start, abs(begun - start)

    return min(found, key=distance)


def is_last_said(docket: Docket, number: int, other: int) -> bool:
    """Whether nothing but background stands between the allegation and the claim, near by."""
    if docket.sentence(number) - docket.sentence(other) > NEAR:
        return False
    return not any(each.kind is Kind.QUOTE for each in docket.claims[other + 1 : number])
