"""Who did it, where the deed itself tells: *dianiaya (oleh) X*, *penipuan yang dilakukan X*,
*pemerasan X terhadap Y*."""

from __future__ import annotations

from claimcli.document import Span
from claimcli.grammar.noun_phrases import all_after
from claimcli.grammar.passages import Passage
from claimcli.grammar.word_classes import is_date
from claimcli.lexicon.patterns import forms

__all__ = ["FAR", "agents", "before_patient", "listed", "tail"]

FAR = 16
"""Tokens from a noun of harm to the *terhadap* that names whom it befell."""

NEAR = 6
"""Tokens before a charge in which its noun of prosecution stands."""


def listed(passage: Passage, first: int, last: int) -> list[Span]:
    """The noun phrases of a list, as spans."""
    while passage.lower(first) in {"si", "sang", "para"} and first + 1 < last:
        if passage.lower(first) == "para":
            break
        first += 1
    return [passage.between(*bounds) for bounds in all_after(passage, first, last)]


def agents(passage: Passage, start: int, end: int) -> list[Span]:
    """Who did it where the deed is in the passive: *dianiaya (oleh) X*."""
    passives = forms("harms", "passive")
    for position in range(start, min(end, len(passage.tokens))):
        word = passage.lower(position)
        if word not in passives or word in forms("charges", "bearing"):
            continue
        if passage.lower(position - 1) == "yang":
            continue
        place = position + 1
        if word in {"mengalami", "alami", "korban"} or "korban" in word:
            if passage.lower(place) not in forms("harms", "noun"):
                continue
            place += 1
            if passage.lower(place) in {"oleh", "yang"}:
                return tail(passage, place, end)
        if passage.lower(place) in forms("charges", "property"):
            return []  # *dipungut biaya*: what was taken
        if passage.lower(place) == "oleh":
            return listed(passage, place + 1, passage.end)
        if place < end and not is_date(passage, place):
            found = listed(passage, place, end)
            if found:
                return found
        return []
    return []


def before_patient(passage: Passage, start: int, end: int) -> list[Span]:
    """Who stands between a noun of harm and whom it befell: *pemerasan [Rina] terhadap X*."""
    for position in range(start, min(end, len(passage.tokens)) - 2):
        if passage.lower(position) not in forms("harms", "noun"):
            continue
        for place in range(position + 2, min(position + FAR, end)):
            if passage.lower(place) == "terhadap":
                return [passage.between(position + 1, place)]
            if passage.lower(place) in {",", "yang", "di", "pada", "dalam"}:
                break
        return []
    return []


def is_official(passage: Passage, start: int) -> bool:
    """*penetapan tersangka kasus V oleh KPK*: who makes a suspect is no doer."""
    return any(
        passage.lower(place) in forms("charges", "official")
        for place in range(max(0, start - NEAR), start)
    )


def tail(passage: Passage, start: int, end: int) -> list[Span]:
    """*… oleh X*, *… yang dilakukan (oleh) X*, *keterlibatan X*, in or after the deed."""
    for position in range(start, min(end + 3, passage.end)):
        word = passage.lower(position)
        if word not in forms("charges", "committing"):
            continue
        if word == "oleh" and is_official(passage, start):
            continue
        relative = any(
            passage.lower(place) == "yang" for place in range(max(0, position - 3), position)
        )
        if word != "oleh" and word != "keterlibatan" and not relative:
            continue
        place = position + 1
        if word == "dilakukan" and passage.lower(place) == "oleh":
            place += 1
        found = listed(passage, place, passage.end)
        if found:
            return found
    return []
