"""Where a page's markup swallowed the space between two words: *Rina Wijayamengatakan*.

Links in web pages lose the space after them, so that a name runs into the verb or the
function word that follows. A verb of speech is long enough to be told at a word's end; a
function word is believed only where what stands before it is a known name or a word of its
own elsewhere in the text (*Trumpyang* beside *Trump*, unlike *Kahiyang*). A capital within a
word begins another where both stand elsewhere in the text (*LawuRina* beside *Lawu* and
*Rina*), or where it opens a sentence (*BendunganMeski begitu*).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claimcli.lexicon.known import load

__all__ = ["seams", "words_of"]

SHORTEST = 7
"""Letters of a verb that is told at the end of a word."""
SHORTEST_OPENING = 5
"""Letters of a word that is told to open a sentence."""
JOINED = ("yang", "dalam", "dengan", "untuk", "pada", "dari", "sebagai", "sudah", "telah", "akan")
GLUED = re.compile(r"\b(?:[A-Z]{2,7}|[A-Z])[a-z]{6,}\b|\b[A-Za-z][a-z]{3,}[A-Z][a-z]{2,}\b")
BRANDS = ("detik", "kumparan")
"""Outlets with which names of their pages begin."""
CAPITAL = re.compile(r"[A-Z]")
LEAST = 3
"""Letters of the name before it."""
NAME = re.compile(rf"[A-Z][a-z]{{{LEAST - 1},}}|[A-Z]{{2,7}}")


@cache
def openings() -> frozenset[str]:
    """Words that open a sentence after a headline whose full stop is lost: *meski, namun*."""
    words = load().words
    groups = ("adversative", "concession", "connective", "subordinator", "preposition")
    return frozenset(
        word for group in groups for word in words[group] if len(word) >= SHORTEST_OPENING
    )


@cache
def verbs() -> frozenset[str]:
    """Verbs of speech that are told at the end of a word."""
    return frozenset(
        entry.form
        for entry in load().cues
        if len(entry.form) >= SHORTEST and entry.form.startswith(("me", "di"))
    )


def before_verb(word: str) -> int | None:
    """Where the verb begins that a name runs into: *Wijaya|mengatakan*, *KPK|mengatakan*."""
    for cut in range(2, len(word) - SHORTEST + 1):
        if word[cut:] in verbs() and NAME.fullmatch(word, 0, cut):
            return cut
    return None


@lru_cache(maxsize=64)
def seams(text: str) -> tuple[int, ...]:
    """The offsets at which a word begins inside a run of letters, in order."""
    return tuple(
        match.start() + cut
        for match in GLUED.finditer(text)
        if (cut := seam(match.group(), text)) is not None
    )


def seam(word: str, text: str) -> int | None:
    """Where in the word the second one begins; None where it is whole."""
    if word.lower() in load().names:
        return None
    if (inner := CAPITAL.search(word, 1)) is not None and word[1:2].islower():
        first, second = word[: inner.start()], word[inner.start() :].lower()
        known = second in load().names or second in load().places
        joined = known and (first.lower() in load().places or first.islower())
        both = stands_alone(first, text) and stands_alone(word[inner.start() :], text)
        glued = joined or both or second in openings()
        return inner.start() if glued and not first.endswith(BRANDS) else None
    if (cut := before_verb(word)) is not None:
        return cut
    for ending in JOINED:
        name = word.removesuffix(ending)
        if name == word or len(name) < LEAST:
            continue
        named = len(name) > LEAST and name.lower() in load().names  # *Rizkidalam*
        if named or stands_alone(name, text):
            return len(name)
    return None


def stands_alone(name: str, text: str) -> bool:
    """Whether the text has the name somewhere as a word of its own."""
    place = text.find(name)
    while place >= 0:
        end = place + len(name)
        if not (is_letter(text[place - 1 : place]) or is_letter(text[end : end + 1])):
            return True
        place = text.find(name, end)
    return False


def is_letter(character: str) -> bool:
    """Whether the character, if there is one, goes on with a word."""
    return character.isalnum() or character == "_"


def words_of(text: str, start: int, end: int) -> str:
    """What stands between two offsets, with the spaces that were swallowed."""
    found, place = [], start
    for joint in (*(each for each in seams(text) if start < each < end), end):
        found.append(text[place:joint])
        place = joint
    return " ".join(found)
