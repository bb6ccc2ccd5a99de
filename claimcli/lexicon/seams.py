"""Where a page's markup swallowed the space between two words: *Rina Wijayamengatakan*.

Links in web pages lose the space after them, so that a name runs into the verb or the
function word that follows. A verb of speech is long enough to be told at a word's end; a
function word is believed only where what stands before it is a known name or a word of its
own elsewhere in the text (*Trumpyang* beside *Trump*, unlike *Kahiyang*). A capital within a
word begins another where both stand elsewhere in the text (*LawuRina* beside *Lawu* and
*Rina*), where it opens a sentence (*BendunganMeski begitu*), or a name or an office that goes
on (*DitutupCamat Rina*).

Links are headlines: what stands before such a seam in title case is one, and a sentence begins
at the seam, as it does at a word that opens sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from claimcli.lexicon.files.known import load

__all__ = ["breaks", "is_headline", "seams", "words_of"]

SHORTEST = 7
"""Letters of a verb that is told at the end of a word."""
SHORTEST_OPENING = 5
"""Letters of a word that is told to open a sentence."""
JOINED = ("yang", "dalam", "dengan", "untuk", "pada", "dari", "sebagai", "sudah", "telah", "akan")
GLUED = re.compile(
    r"\b(?:[A-Z]{2,7}|[A-Z])[a-z]{6,}\b|\b[A-Za-z][a-z]{3,}[A-Z][a-z]{2,}\b|\b[a-z]{5,}bahwa\b"
)
COMMA = re.compile(r"(?<=[a-z]{3}),(?=[A-Za-z]{3})")
"""A comma without the space behind it: *mengatakan,Lawu ramai*."""
THAT = "bahwa"
BRANDS = ("detik", "kumparan")
"""Outlets with which names of their pages begin."""
CAPITAL = re.compile(r"[A-Z]")
GLUED_CAPITAL = re.compile(r"[a-z][A-Z]")
CAPITALISED = re.compile(r"[A-Z][a-z]+")
SMALL = 6
"""Letters of a word that a headline writes small: *untuk, dengan*."""
LEAST = 3
"""Letters of the name before it."""
NEXT = re.compile(r" ([A-Z][a-z]+)")
"""A word with a capital that follows at once."""
STRETCH = 160
"""Characters of a headline at most."""
HEADLINE = 3
"""Words of the shortest headline."""
SHORT = 4
"""Words of an office that may look like one."""
PIECE = re.compile(r"[\n\r]|[.!?…][\"”]?\s|[\"”)]|\s[-–—]+\s")
"""What ends the sentence before a headline."""
NAME = re.compile(rf"[A-Z][a-z]{{{LEAST - 1},}}|[A-Z]{{2,7}}")


@cache
def openings() -> frozenset[str]:
    """Words that open a sentence after a headline whose full stop is lost: *meski, namun*."""
    words = load().words
    groups = ("adversative", "concession", "connective", "subordinator", "preposition")
    cues = (entry.form for entry in load().cues if entry.frame == "preposition")
    cited = {form for form in cues if not form.startswith("di")}
    return frozenset(
        word
        for word in cited.union(*(words[group] for group in groups))
        if len(word) >= SHORTEST_OPENING
    )


@cache
def offices() -> frozenset[str]:
    """First words of offices that are long enough to be told."""
    firsts = (title.form.split()[0] for title in load().titles if title.kind == "role")
    return frozenset(first for first in firsts if len(first) >= SHORTEST_OPENING)


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
    """The offsets at which a word begins inside a run of letters, or right behind a comma, in
    order."""
    commas = (match.end() for match in COMMA.finditer(text))
    return tuple(sorted({*within_words(text), *commas}))


def within_words(text: str) -> Iterator[int]:
    """Those where a page's markup swallowed the space, which never follow a comma."""
    for match in GLUED.finditer(text):
        cut = seam(match.group(), text, match.end())
        if cut is not None:
            yield match.start() + cut


@lru_cache(maxsize=64)
def breaks(text: str) -> tuple[int, ...]:
    """The seams at which a sentence begins."""
    return tuple(
        place
        for place in within_words(text)
        if text[place].isupper() and (opens_sentence(text, place) or headline_before(text, place))
    )


def opens_sentence(text: str, place: int) -> bool:
    """*BendunganMeski | begitu*."""
    match = CAPITALISED.match(text, place)
    return match is not None and match.group().lower() in openings()


def headline_before(text: str, place: int) -> bool:
    """Whether a headline ends at the offset."""
    start = max(0, place - STRETCH)
    for end in PIECE.finditer(text, start, place):
        start = end.end()
    return is_headline(text, start, place)


def is_headline(text: str, start: int, end: int) -> bool:
    """Whether all words but small ones have a capital: *Retak Kian Panjang di Lawu*; an office
    before a name is none (*Ketua DPRD Lawu|Rina*), nor is what other seams run through."""
    found = text[start:end].split()
    capitals = [word for word in found if word[:1].isupper() or word[:1].isdigit()]
    if len(capitals) < HEADLINE or not {found[0], found[-1]} <= set(capitals):
        return False
    if any(len(word) > SMALL for word in found if word not in capitals):
        return False
    first = found[0].lower()
    following = CAPITALISED.match(text, end)
    office = first in offices() or load().head_types.get(first) == "organization"
    named = found[-1].lower() in load().names and len(found) <= SHORT
    other = following is not None and following.group().lower() in offices() | openings()
    glued = any(map(GLUED_CAPITAL.search, found)) and not other
    if glued or first in openings() | load().words["preposition"]:
        return False
    return not office or named or other


def seam(word: str, text: str, end: int) -> int | None:
    """Where in the word that ends there the second one begins; None where it is whole."""
    if word.islower():
        verb = word.removesuffix(THAT)
        return len(verb) if (verb,) in load().cues_by_form else None
    if word.lower() in load().names:
        return None
    if (inner := CAPITAL.search(word, 1)) is not None and word[1:2].islower():
        return inner.start() if divides(word, inner.start(), text, end) else None
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


def divides(word: str, cut: int, text: str, end: int) -> bool:
    """Whether the capital at ``cut`` within a word that ends there begins another word."""
    first, second, names = word[:cut], word[cut:].lower(), load().names
    if first.endswith(BRANDS):
        return False
    known = second in names or second in load().places
    if known and (first.lower() in load().places or first.islower()):
        return True
    if second in openings() or (stands_alone(first, text) and stands_alone(word[cut:], text)):
        return True
    if (second in names or second in offices()) and named_next(text, end):
        return True
    two = first.lower() in names and second in names
    return two and headline_before(text, end - len(word) + cut)


def named_next(text: str, end: int) -> bool:
    """Whether a given name follows a word: *LawuHasan | Basri*."""
    match = NEXT.match(text, end)
    return match is not None and match.group(1).lower() in load().names


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
