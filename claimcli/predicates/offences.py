"""The name of a deed in a charge: where it begins and ends, and what names none.

*tersangka kasus dugaan [korupsi dana desa] yang …*. What only points back (*dugaan korupsi
itu, kasus ini*) or asks who and why (*dugaan penyebab kebakaran*) names no deed.
"""

from __future__ import annotations

from claimcli.lexicon import closed
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_date

__all__ = ["charge_end", "is_deed", "points_back"]

LEAST = 3
"""The fewest tokens with which a deed is told anew, though *ini* closes it."""


def points_back(passage: Passage, start: int, end: int) -> bool:
    """Whether the words name no deed of their own; in *dugaan suap di pasar itu* only the
    market is known."""
    after = passage.lower(end)
    if after in closed("points back") and not passage.has(
        closed("preposition"), start + 1, end - 1
    ):
        return True
    if after == "ini" and end - start < LEAST:
        return True
    head = passage.lower(start)
    if head in closed("open question") or head in {"juga", "hal"}:
        return True
    return head in closed("fact noun") | {"kasus", "perkara"} and passage.lower(
        start + 1
    ) in closed("deictic")


def is_deed(passage: Passage, start: int, cue: int) -> bool:
    """Whether what follows *tersangka* names a deed, not a person."""
    token = passage.tokens[start]
    if token.upos not in {"NOUN", "PROPN", "VERB"}:
        return False
    return start > cue or (
        not token.is_name and token.lower.startswith(("pe", *closed("bare deed")))
    )


def charge_end(passage: Passage, start: int, end: int) -> int:
    """Where the name of the deed ends."""
    depth = 0
    for position in range(start, end):
        token = passage.tokens[position]
        if position > start and leaves_deed(passage, start, position):
            return without_joint(passage, start, position)
        if token.text == ")" and not depth:
            return position  # *(terdakwa kasus suap) pulang*
        if token.text in {"(", ")"}:
            depth += 1 if token.text == "(" else -1
        elif not depth and ends_deed(passage, start, position):
            return without_joint(passage, start, position)
    return without_joint(passage, start, end)


def leaves_deed(passage: Passage, start: int, position: int) -> bool:
    """*korupsi | pada 2019, suap | dengan terdakwa Wawan, suap | tak kunjung diusut*, and the
    end of a quotation whose beginning stands before the charge."""
    word, after = passage.lower(position), passage.lower(position + 1)
    if word == "pada":
        return is_date(passage, position + 1)
    if word == "dengan":
        return after in closed("accused person")
    if word in {"ke", "kepada"}:
        return after in closed("investigator")  # *melaporkan dugaan suap | ke polisi*
    if word in {"tidak", "tak"}:
        return after in closed("seems to deny a deed")
    return word in {"”", '"'} and not passage.has({"“", '"'}, start, position)


def ends_deed(passage: Passage, start: int, position: int) -> bool:
    """Whether the deed that begins at ``start`` ends before the token; a deed told by a verb
    ends at a comma."""
    token = passage.tokens[position]
    if token.quotation is not None or token.text == ",":
        return True
    if position == start or opens_clause(passage, start):
        return False
    if token.lower in closed("ends a deed"):
        return True
    verb = token.upos == "VERB" and not token.is_name and token.lower.startswith(("me", "di"))
    joints = closed("deed cause") | {"hingga", "sampai"}
    return (
        verb
        and token.lower not in closed("describes a deed")
        and passage.lower(position - 1) not in joints
    )


def opens_clause(passage: Passage, start: int) -> bool:
    """Whether the deed is told by a clause: *dugaan [menyuap panitia], [tidak dipatuhinya
    aturan]*."""
    if passage.lower(start) in closed("negation"):
        return passage.lower(start + 1) != "adanya"  # *[tidak adanya izin] menunjukkan*
    return passage.tokens[start].upos == "VERB"


def without_joint(passage: Passage, start: int, end: int) -> int:
    """*tindakan asusila [dengan] (merekam …)*: the end without words that would introduce
    more of the deed."""
    joints = closed("preposition", "subordinator") | {"dan/atau"}
    while end > start + 1 and passage.lower(end - 1) in joints:
        end -= 1
    return end
