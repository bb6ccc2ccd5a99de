"""Abbreviations that end in a full stop, found in running text: *Kombes Pol., S.H., Jl., Km. 12*.

``abbreviations.tsv`` has those that one must know; initials and degrees (*J.K., M.Si.*) show
by their form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from claimcli.lexicon.closed_classes import closed
from claimcli.lexicon.patterns import alternatives, forms

__all__ = [
    "TITLE_CASE",
    "Abbreviation",
    "Kind",
    "abbreviations",
    "inner_stops",
    "is_degree",
    "spelt_plainly",
]

SPELT = r"(?:[A-Z][A-Za-z]?\.)+[A-Z][A-Za-z]{0,4}(?![A-Za-z])(?:-[A-Z]+)?(?:\([A-Z]+\))?\.?"
"""Capitals with full stops between: *S.H., M.Hum., Sp.A(K), I.G.N.*"""
LEVELLED = re.compile(r"(?:S|M|A|B|Sp|Ph|Am)\.[A-Z][a-z]+|Sp\.[A-Z]|[SMB]\.[A-Z]{1,2}\b")
"""A degree that is not listed: its level, then its subject."""
ENDS_PHRASE = frozenset(',.!?”"')
"""Marks after which another phrase begins."""
LONGEST_OFFICE = 160
"""Characters of an office and its house."""
TITLE_CASE = frozenset({"lc", "md", "msi", "spd", "ssi", "mpd", "phd"})
"""Degrees that after a name may stand without full stops, their first letter alone large."""
CASES = {
    "title case": (str.capitalize,),
    "any case": (str.lower, str.capitalize),
    "capitals": (str.lower, str.capitalize, str.upper),
}
"""How the forms of each sense are written."""


class Kind(StrEnum):
    """What an abbreviation is, as far as its form tells."""

    KNOWN = "known"
    """One of the lexicon, before what it belongs to: *Kab. Pati*."""
    NUMBER = "number"
    """One of the lexicon before a number: *Km. 12*."""
    SPELT = "spelt"
    """Initials or a degree: *J.K., S.H.*"""
    INITIAL = "initial"
    """One capital before a name: *H. Amin*."""
    COMPANY = "company"
    """What ends a company's name where the sentence goes on: *Bahari Jaya Tbk. (BHJY)*."""


class Abbreviation(NamedTuple):
    """Offsets of an abbreviation, its last full stop within."""

    start: int
    end: int
    kind: Kind


@cache
def pattern() -> re.Pattern[str]:
    """All abbreviations; the name of the group that matched is the kind."""
    written = {
        case(form)
        for sense, cases in CASES.items()
        for form in forms("abbreviations", sense)
        for case in cases
    }
    known = "|".join(map(re.escape, sorted(written, key=lambda form: (-len(form), form))))
    number = alternatives("abbreviations", "number")
    company = alternatives("abbreviations", "company")
    return re.compile(
        # Most words have no full stop behind them, and are passed over at once.
        rf"(?<![\w.@/-])(?=\w+\.)(?:(?P<spelt>{SPELT})|(?P<known>{known})\."
        rf"|(?i:(?P<number>{number})\.(?=\s?\d))|(?P<initial>[A-Z])\.(?=\s[A-Z])"
        rf"|(?i:(?P<company>{company}))\.(?=,|\s?\(|\s[a-z]|\s(?i:{company})\b)"
        rf"|(?i:(?P<held>{company}))\.(?=\s[A-Z]))"
    )


def abbreviations(text: str, start: int, end: int) -> Iterator[Abbreviation]:
    """The abbreviations in the stretch of the text, in order."""
    for match in pattern().finditer(text, start, end):
        if match.lastgroup == "held":
            if ends_office(text, start, match.start()):
                yield Abbreviation(match.start(), match.end(), Kind.COMPANY)
        elif match.lastgroup is not None:
            yield Abbreviation(match.start(), match.end(), Kind(match.lastgroup))


def ends_office(text: str, start: int, end: int) -> bool:
    """Whether an office in the company that ends there opens a clause, so that its bearer follows
    and no new sentence: *Senada, Direktur Utama PT Kopi Jaya Tbk. | Rina Hapsari*."""
    words = text[max(start, end - LONGEST_OFFICE) : end].split()
    first = len(words)
    while first and goes_on(words[first - 1]):
        first -= 1
    before = words[first - 1] if first else "."
    opens = before[-1] in ENDS_PHRASE or before in closed("before an office that speaks")
    return opens and first < len(words) and words[first].lower() in closed("leads a company")


def goes_on(word: str) -> bool:
    """Whether the word may stand within an office and its house, and no mark ends it."""
    within = word[0].isupper() or word[0] == "(" or word in closed("within an office in a company")
    return within and word[-1] not in ENDS_PHRASE


def is_degree(word: str) -> bool:
    """Whether a word after a name is a degree: *SH, M.Si., S.Hut., Sp.PD-KGEH*."""
    plain = word.replace(".", "")
    if plain.lower() in closed("degree"):
        return "." in word or sum(map(str.isupper, plain)) > 1
    return "." in word.rstrip(".") and LEVELLED.match(word) is not None


@cache
def glued() -> re.Pattern[str]:
    """A shortened honorific that lost the space after it: *Dr.Edi Purwanto, H.Amin*."""
    short = "|".join(sorted(closed("shortened with a dot"), key=len, reverse=True))
    return re.compile(rf"(?<![\w.])((?i:{short}|h))\.(?=[A-Z][a-z]{{2}})")


@cache
def written_without_stop() -> frozenset[str]:
    """What loses its full stop: *Plt., Tbk.*"""
    return closed("office modifier") | forms("abbreviations", "company")


def spelt_plainly(mention: str) -> str:
    """The mention without the degrees after its name, *Plt., Tbk.* without their full stop:
    *Plt. Camat Hadi Kusnadi, S.H., M.Si.* → *Plt Camat Hadi Kusnadi*. A degree without full
    stops must end the words (unlike *Badilum MA RI*)."""
    kept: list[str] = []
    stopped = written_without_stop()
    words = (glued().sub(r"\1. ", mention) if "." in mention else mention).split()
    for number, word in enumerate(words):
        appended = bool(kept) and kept[-1].endswith(",")
        plain = word.rstrip(",")
        told = is_degree(plain) or (
            (appended or (len(kept) > 1 and plain.istitle())) and plain.lower() in TITLE_CASE
        )
        ends = "." in plain or plain != word or not words[number + 1 : number + 2]
        if kept and told and (ends or appended or is_degree(words[number + 1].rstrip(","))):
            kept[-1] = kept[-1].rstrip(",") + ("," if word.endswith(",") else "")
        elif plain.endswith(".") and plain[:-1].lower() in stopped:
            kept.append(word.replace(".", ""))
        else:
            kept.append(word)
    return " ".join(kept).rstrip(",")


def inner_stops(text: str) -> frozenset[int]:
    """Offsets of the full stops of abbreviations that end no sentence.

    One that belongs to what follows never ends a sentence (*Kab. Pati*). Initials and
    degrees do before a word that begins sentences (*… Kusnadi, S.H. Ia …*), and degrees
    before any word that is not another degree.
    """
    found: set[int] = set()
    for each in abbreviations(text, 0, len(text)):
        last = each.end - 1
        stops = {offset for offset in range(each.start, each.end) if text[offset] == "."}
        if each.kind in {Kind.SPELT, Kind.INITIAL} and text[last] == ".":
            follows = AFTER.match(text, each.end)
            if follows is not None and begins_sentence(text, each, follows[1]):
                stops.discard(last)
        found |= stops
    return frozenset(found)


AFTER = re.compile(r"\s+([\w.'’()-]+)")


def begins_sentence(text: str, before: Abbreviation, word: str) -> bool:
    """Whether the word after initials or a degree begins a new sentence."""
    opening = closed("pronoun", "connective", "preposition", "subordinator")
    if word.lower().rstrip(".") in opening and word[:1].isupper() and len(word) > 1:
        return True
    written = text[before.start : before.end]
    appended = text[max(0, before.start - 2) : before.start].startswith(",")
    return appended and is_degree(written) and word[:1].isupper() and not is_degree(word)
