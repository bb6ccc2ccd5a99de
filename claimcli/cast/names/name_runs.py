"""Which names an article holds: runs of capitals, words that stand alone as names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from string import ascii_letters

from claimcli.cast.names.mentions import parts_of
from claimcli.cast.names.words.name_words import is_name_word, is_particle
from claimcli.cast.names.words.offices import is_office
from claimcli.document import Document, Span
from claimcli.lexicon import Finder, closed, load
from claimcli.lexicon.abbreviations import is_degree
from claimcli.lexicon.patterns import either
from claimcli.lexicon.seams import seams
from claimcli.surface.boilerplate import is_boilerplate
from claimcli.surface.noble_names import begins_name

__all__ = ["lone_names", "name_runs", "office_before"]

CAPITAL = r"(?:(?:[A-Z]\.){2,4}|[A-ZÀ-Þ][\w'’-]*\b(?:(?<=\b[A-Z])\.)?)"


@cache
def run_pattern() -> re.Pattern[str]:
    """Words with a capital side by side, with the small words and shortened honorifics that
    may stand among them: *Prof. Dr. Rina Wati, I.G.N. Agung, Yusuf al-Banjari*."""
    # What has no full stop behind it is no shortened honorific, whatever the letters.
    short, small = rf"(?=\w+\.)(?i:{either('shortened with a dot')})\.", either("name particle")
    word = rf"(?:\b{short}|{CAPITAL}|d['’][A-ZÀ-Þ][\w'’-]+|al-[A-ZÀ-Þ]\w+|(?:{small})\b)"
    begins = rf"\b(?=[A-ZÀ-Þ]|\w+\.)(?:{short}|{CAPITAL})"
    return re.compile(rf"{begins}(?:(?:,?[ \xa0]|/(?=[A-Z])){word})*")


HEADING = 90
"""Characters of a subhead; it ends without a mark and is written in capitals."""
VERBAL = re.compile(r"\b(?:me|di|ber|ter)[a-z]{4,}")
DOTTED = re.compile(r"[A-Za-z]+\.[\w.()-]*")
"""A word with a full stop in it or behind."""
LINKS = 4
LINK = re.compile(
    r" (?:\([A-Z][^()\n]{1,40}\) |dan |di |untuk |\d[\w/-]* )(?=[A-Z])"
    r"|, (?=[A-Z][\w ]{2,40},? (?:dan|serta) [A-Z])"
)
SPEAKER = re.compile(r"\s+([A-ZÀ-Þ][\w'’-]+)(?=[\s]*[.,]|\s+[a-z(])")
"""Who spoke, after *kata, ujar*."""
DOER = re.compile(r"(?:^|[.!?”\"]\s+|,\s)([A-ZÀ-Þ][\w'’-]+)\s+(?:juga\s+)?(?:me|ber)[a-z]+")


@cache
def inquits() -> Finder:
    return Finder(entry.form for entry in load().cues if entry.frame == "inquit")


def lone_names(text: str) -> Iterator[str]:
    """Capitalised words that stand alone within a sentence or beside a cue of speech."""
    for cue in inquits().find(text, 0, len(text)):
        if match := SPEAKER.match(text, cue.end):
            yield match.group(1)
    for match in DOER.finditer(text):
        if not is_opening(match.group(1)):
            yield match.group(1)


def is_opening(word: str) -> bool:
    """Whether a capitalised word is capital only because it opens a sentence."""
    folded = word.lower()
    opening = closed("connective", "preposition", "subordinator", "pronoun")
    return folded in opening or (folded,) in load().cues_by_form


def name_runs(document: Document) -> Iterator[tuple[int, str]]:
    """Where the reporter's text has capitalised runs, and each with the office in lower
    case before it; no links, nothing between quotation marks."""
    text = document.text
    hidden = [
        part
        for part in document.paragraphs
        if is_boilerplate(part.of(text)) or is_heading(part.of(text))
    ]
    hidden += [item.span for item in document.quotations]
    hidden.sort()
    place = 0
    for match in runs_between(text, seams(text)):
        while place < len(hidden) and hidden[place].end <= match.start():
            place += 1
        if place < len(hidden) and hidden[place].overlaps(Span(*match.span())):
            continue
        start, words = match.start(), match.group().split(" ")
        while words and is_opening(words[0].strip(",")) and not begins_name(text, start):
            start += len(words[0]) + 1
            words = words[1:]
        words = without_degrees(text, start, words)
        if words and not is_particle(words[0]):
            run = office_before(text[max(0, start - 40) : start]) + " ".join(words)
            yield start, whole_office(text, match.end(), run) if is_office(run) else run


def without_degrees(text: str, start: int, words: list[str]) -> list[str]:
    """The words of a run that begins at ``start`` without the degrees after a name, of which it
    may hold the first letters only: *Hadi Kusnadi | M* of *M.Si.*, *Hadi Kusnadi | Lc* of *Lc.*"""
    offset = start
    for number, word in enumerate(words):
        whole = DOTTED.match(text, offset)
        if number > 1 and whole is not None and is_degree(whole.group()):
            return words[:number]
        offset += len(word) + 1
    return words


def runs_between(text: str, joints: Sequence[int]) -> Iterator[re.Match[str]]:
    """The runs of capitals; a run ends where a space before the next word was swallowed."""
    start = 0
    for joint in (*joints, len(text)):
        yield from run_pattern().finditer(text, start, joint)
        start = joint


def is_heading(paragraph: str) -> bool:
    """Whether a short line is a headline: its capitals are no names."""
    line = paragraph.strip()
    return len(line) < HEADING and line[-1:].isalnum() and not VERBAL.search(line)


def whole_office(text: str, end: int, run: str) -> str:
    """The run with what divides an office's capitals: *Menteri Agama | dan | Dakwah Rina*,
    *Ketua Badan Air | (BAD) | Rina*, *Komandan Distrik | 1702/Jaya | Letkol Rina*."""
    for _ in range(LINKS):
        if (name := parts_of(run).name) is not None and any(map(is_name_word, name.split())):
            break
        link = LINK.match(text, end)
        following = run_pattern().match(text, link.end()) if link is not None else None
        if link is None or following is None or is_office(following.group()):
            break
        words = following.group().split()
        if "dan" in link.group().split() and is_name_word(words[0]):
            break
        run, end = run + link.group() + following.group(), following.end()
    return run


def office_before(text: str) -> str:
    """The title at the text's end: *bupati, pelaksana tugas gubernur, Peneliti senior*."""
    end = text[:-1]
    if end[len(end.rstrip(ascii_letters)) :].lower() not in last_of_roles():
        return ""
    match = re.search(r"((?:\b[A-Z]?[a-z]+ )(?:[a-z]+ ){0,3})$", text)
    words = match.group(1).split() if match else []
    for length in range(len(words), 0, -1):
        tail = words[-length:]
        modified = length > 1 and tail[0].lower() in closed("office modifier")
        plain = tail[1:] if modified else tail
        if tuple(word.lower() for word in plain) in roles():
            return " ".join(tail) + " "
    return ""


@cache
def roles() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(title.form.split()) for title in load().titles if title.kind == "role")


@cache
def last_of_roles() -> frozenset[str]:
    """The last words of roles, one of which closes any title."""
    return frozenset(role[-1] for role in roles())
