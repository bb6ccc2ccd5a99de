"""In what capacity the article presents somebody: the noun phrases beside a name.

Before it (*Bintang Persiba, | Danar Tumiwan*; *Wakasat Reskrim Polres Ende, Kompol | Aris*;
*perwakilan dari Koperasi Tani | Rina Wati*), after it between commas, dashes or after *selaku,
yang juga* (*Danar (45), peternak asal Ende,*), or as its predicate (*Danar adalah pengusaha
kopi*). What stands before a comma presents the name only where it does not speak itself: in
*kata Kapolres, Danar ditahan* it needs a second mark after the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum

import msgspec
from msgspec.structs import replace

from claimcli.cast.names.words.name_words import (
    VERB,
    is_agent,
    is_degree,
    is_name_word,
    rank_at,
    title_at,
)
from claimcli.cast.names.words.offices import (
    heads,
    is_institution,
    is_office,
    role_and_affiliation,
)
from claimcli.claims import SourceType
from claimcli.document import Span
from claimcli.lexicon import closed, load

__all__ = ["Capacity", "Place", "capacities", "closes", "speaks", "taken_up"]

TOKEN = re.compile(r"\([^()\n]*\)|(?<![@&/.+-])[\w’'@&/.+-]*[\w’')]|[,;:—–\"“”‘.!?()]|\S")
BREAK = re.compile(r"(?<!\b[A-Z])[.!?]\s|\n|[\"“”]")
BEFORE, AFTER = 300, 220
"""Characters around a name in which the phrases stand."""
AGE = re.compile(r"\s?\(\s?\d{1,3}(?:\s?(?:tahun|thn|th))?\s?\)|,\s\d{1,3}(?: tahun)?(?=,)")
OPENED = re.compile(
    r"(?P<mark>,|\s[—–-])\s+(?:(?:yang\s+(?:juga(?:\s+merupakan)?|merupakan|menjabat(?:\s+sebagai)?|kini|adalah)"
    r"|selaku|sebagai|seorang|yakni|yaitu)\s+)*"
    r"|\s+(?:selaku|sebagai|yang\s+(?:juga|merupakan|menjabat(?:\s+sebagai)?))\s+"
)
TAKEN_UP = re.compile(
    r"(?:^|[.!?]\s+|\n)(?=(?:Ia|Dia|Beliau)\s+(?:adalah|merupakan|menjabat)\s)"
    r"|\b(?=(?:ia|dia|beliau),?\s+yang\s+(?:juga|merupakan|menjabat)\s)"
)
PRONOUN = re.compile(r"\w+")
DEFINITE = re.compile(
    r"(?:^|[.!?\"“”]\s+|\n)(?P<phrase>[A-Z][\w-]+(?: [\w&/-]+){0,6}?) (?:itu|ini|tersebut)\b"
)
COPULA = re.compile(r"\s+(?:adalah|merupakan|menjabat(?:\s+sebagai)?)\s+(?:seorang\s+)?")
ORIGIN = re.compile(r",? dari (?P<house>[A-Z][\w-]+(?: (?:dan )?[A-Z][\w-]+){0,6})")
DIRECT = re.compile(r" (?=[a-z])| \((?=[^()\s]+ [^()]+\))")
"""Before what is right after a name, in a bracket or not."""
ENUMERATED = 12
"""Words from one comma to *dan* in a list of fields."""
LONGEST = 28
"""Words of a phrase that presents somebody."""


class Place(IntEnum):
    """Where the phrase stands, the surest last."""

    PREDICATE = 0
    AFTER = 1
    BEFORE_COMMA = 2
    BEFORE = 3


class Capacity(msgspec.Struct, frozen=True):
    """An office or description, its institution, and where it stands to the name."""

    role: str
    affiliation: str | None
    place: Place


def capacities(text: str, name: Span, led: bool = False) -> Iterator[Capacity]:
    """The capacities that stand beside one mention of a name, before it only where it is ``led``
    by a comma into what its bearer says."""
    if (found := before(text, name)) is not None:
        yield found
    if not led and (found := after(text, name)) is not None:
        yield found


def taken_up(text: str) -> Iterator[tuple[int, Capacity]]:
    """Where somebody is taken up and told what he is: *Ia merupakan guru besar*; *Politikus PAN
    itu mengatakan …*."""
    for match in TAKEN_UP.finditer(text):
        end = PRONOUN.match(text, match.end())
        found = after(text, Span(*end.span())) if end is not None else None
        if found is not None:
            yield match.end(), found
    for match in DEFINITE.finditer(text):
        words = TOKEN.findall(match["phrase"])
        trade = words[0].lower() not in closed("any person", "kinship")
        if trade and is_head(words, 0) and all(goes_on(words, at) for at in range(len(words))):
            found = capacity(words, Place.PREDICATE)
            if found is not None:
                yield match.start("phrase"), found


def before(text: str, name: Span) -> Capacity | None:
    """What stands before the name, with a comma or without."""
    tokens = TOKEN.findall(text[begin(text, name.start) : name.start])
    words = unranked([token.lstrip("-") or token for token in tokens])
    comma = bool(words) and words[-1] == ","
    if comma:
        plain = unranked(words[:-1])
        ranked = len(plain) < len(words) - 1  # *Kapolres Ende, | Kompol, | Rina*
        words = plain[:-1] if ranked and plain[-1:] == [","] else plain
    while words and words[-1].lower() in closed("before introduced name"):
        words.pop()
    bracketed = [word for word in words if not word.startswith("(")]
    phrase, lead_word = presenting(bracketed)
    another = speaks(lead_word) or lead_word.lower() in closed("preposition")
    if not phrase or (comma and another and not closes(text, name.end)):
        return None  # *kata Kapolres, | Rina ditahan*; *Kepada penyidik, | Rina mengaku*
    found = capacity(phrase, Place.BEFORE_COMMA if comma else Place.BEFORE)
    if found is not None and found.affiliation is None:
        return replace(found, affiliation=come_from(text, name.end))
    return found


def come_from(text: str, end: int) -> str | None:
    """The institution that follows a name: *hakim Rina Wati dari | Pengadilan Negeri Ende*."""
    match = ORIGIN.match(text, end)
    words = match["house"].split() if match is not None else []
    return " ".join(words) if words and is_institution(words, 0) else None


def begin(text: str, end: int) -> int:
    """Where the clause begins in which something ends: after the last mark that is no rank's
    (*Prof. Dr. Rina*)."""
    start = max(0, end - BEFORE)
    for match in BREAK.finditer(text, start, end):
        word = text[: match.start()].rpartition(" ")[2].lstrip('("')
        if match.group()[0] != "." or not rank_at([word], 0):
            start = match.end()
    return start


def unranked(words: list[str]) -> list[str]:
    """The words without ranks, honorifics and dots at their end."""
    while words:
        for length in (3, 2, 1):
            tail = [word for word in words[-length:] if word != "."]
            if tail and rank_at(tail, 0) == len(tail) and not is_office(" ".join(tail)):
                words = words[:-length]
                break
        else:
            if words[-1] != "." or len(words) < 2 or not rank_at([words[-2]], 0):
                return words
            words = words[:-1]
    return words


def presenting(words: Sequence[str]) -> tuple[list[str], str]:
    """The noun phrase at the words' end that begins with somebody's office or trade, and the
    word before it."""
    first = len(words)
    while first and len(words) - first < LONGEST and goes_on(words, first - 1):
        first -= 1
    words = words[
        : next(
            (at for at in range(first, len(words)) if words[at] in closed("office about")),
            len(words),
        )
    ]
    for start in range(first, len(words)):
        if is_head(words, start) and not is_owned(words, start):
            return list(words[start:]), words[start - 1] if start else ""
    return [], ""


def goes_on(words: Sequence[str], position: int) -> bool:
    """Whether the word may stand inside the phrase."""
    word = words[position]
    if not word[0].isalnum():
        return word == "&" or (word == "," and is_enumerated(words, position))
    if word in closed("office about"):
        return True
    if word[0].isupper() or word[0].isdigit() or word in closed("joined office", "name particle"):
        return not (word == "dan" and is_head(words, position + 1))
    folded = word.lower()
    if VERB.match(word) and not is_head(words, position):
        return False
    return (
        not any(
            folded in closed(group)
            for group in (
                "preposition",
                "subordinator",
                "auxiliary",
                "negation",
                "pronoun",
                "adversative",
            )
        )
        and (folded,) not in load().cues_by_form
    )


def is_enumerated(words: Sequence[str], comma: int) -> bool:
    """Whether the comma divides the fields of an office: *Kasi Hukum, Eksekusi, dan Barang*."""
    listed = words[comma + 1 : comma + 1 + ENUMERATED]
    end = listed.index("dan") if "dan" in listed else len(listed)
    if end + 1 >= len(listed) or is_head(listed, end + 1):
        return False
    fields = [word for word in listed[:end] if word != ","]
    return all(word[:1].isupper() for word in fields) and (
        [",", *listed][end] == "," or not any(map(is_name_word, fields))
    )


def is_head(words: Sequence[str], position: int) -> bool:
    """Whether the office, trade or description of one person begins at the word."""
    if position >= len(words) or words[position].lower() in closed("one of many word"):
        return False
    if is_office(" ".join(words[position : position + 4])):
        return True
    word = words[position].lower()
    if word in closed("office modifier"):
        return position + 1 < len(words)
    kind = heads().get(" ".join(words[position : position + 2]).lower()) or heads().get(word)
    if kind is not None:
        return kind is SourceType.PERSON
    return is_agent(word) and not is_name_word(words[position])


def is_owned(words: Sequence[str], start: int) -> bool:
    """Whether the noun belongs to another before it: *rumah | warga Rina*, not so an office in
    capitals."""
    if not start or words[start][:1].isupper() or words[start - 1] in closed("one of many word"):
        return False
    return words[start - 1][:1].islower() and goes_on(words, start - 1)


def speaks(word: str) -> bool:
    """Whether whoever follows the word is the one who speaks: *kata, menurut*."""
    folded = word.lower()
    return folded == "menurut" or any(
        entry.frame in {"inquit", "preposition"} for entry in load().cues_by_form.get((folded,), ())
    )


def closes(text: str, end: int) -> bool:
    """Whether the name ends what is said of the speaker: a mark follows it, an age first, or
    where and when it was said."""
    age = AGE.match(text, end)
    place = age.end() if age is not None else end
    if text[place : place + 1] in {",", ".", ""} or text[place : place + 2] in {" (", " —"}:
        return True
    following = text[place : place + 20].split()[:1]
    return bool(following) and following[0] in closed("place or occasion")


def after(text: str, name: Span) -> Capacity | None:
    """What follows the name."""
    age = AGE.match(text, name.end)
    end = age.end() if age is not None else name.end
    opened = OPENED.match(text, end)
    match = opened or COPULA.match(text, end)
    if match is None:
        return right_after(text, end)
    words = words_after(text, match.end())
    while words and (
        words[0] in closed("one of many word")
        or (rank_at(words[:1], 0) and not is_office(" ".join(words[:3])))
    ):
        words = words[1:]
    if not words or not is_head(words, 0):
        return None
    phrase, rest = following(words)
    between = opened is not None and opened["mark"] is not None
    if between and not (is_closed(rest) or is_apposed(text, name, rest[0] if rest else "")):
        return None
    if not phrase:
        return None
    return capacity(phrase, Place.AFTER if opened is not None else Place.PREDICATE)


def right_after(text: str, end: int) -> Capacity | None:
    """An office with its institution that nothing divides from the name: *Rina Wati | anggota
    DPRD Ende*, *Rina Wati | (camat Ende)*."""
    match = DIRECT.match(text, end)
    words = words_after(text, match.end()) if match is not None else []
    if not title_at(words, 0, "role"):
        return None
    found = capacity(following(words)[0], Place.PREDICATE)
    return found if found is not None and found.affiliation is not None else None


def words_after(text: str, start: int) -> list[str]:
    """The words up to the end of the sentence."""
    return TOKEN.findall(BREAK.split(text[start : start + AFTER])[0])


def following(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The noun phrase that the words begin with, and what follows it."""
    phrase: list[str] = []
    for position, word in enumerate(words):
        if word.startswith("("):
            continue
        after_name = bool(phrase) and phrase[-1][:1].isupper() and word[:1].islower()
        if not goes_on(words, position) or (after_name and word not in closed("joined office")):
            return phrase, list(words[position:])
        phrase.append(word)
    return phrase, []


def is_apposed(text: str, name: Span, stop: str) -> bool:
    """Whether an apposition that no mark closes is one all the same: it ends where somebody is
    quoted (*kata Rina, Bupati Solo | saat ditemui*), or the name opens the sentence and its verb
    follows (*Rina, Bupati Solo | mengatakan …*)."""
    start = begin(text, name.start)
    lead = text[start : name.start].split()
    if not lead or lead[-1].endswith(","):
        return VERB.match(stop) is not None or (stop,) in load().cues_by_form
    inquit = speaks(lead[-1]) and lead[-1].lower() != "menurut"
    return inquit and stop in closed("place or occasion")


def is_closed(words: Sequence[str]) -> bool:
    """Whether the apposition ends before the words: at a mark that no further member of a
    list follows (*Menurut Rina, Bupati Solo | sudah datang*; *Rina, Camat Gubeng | , dan*)."""
    if not words or words[0] in {".", "—", "–", "-"}:
        return True
    following = words[1] if len(words) > 1 else ""
    listed = following[:1].isupper() or following in closed("lists on")
    return words[0] == "yang" or (words[0] == "," and not listed)


def capacity(words: list[str], place: Place) -> Capacity | None:
    """The phrase with its institution cut off."""
    while words and (not words[-1][0].isalnum() or is_degree(words[-1])):
        words = words[:-1]
    aged = (at for at in range(1, len(words) - 1) if words[at][0].isdigit())
    cut = next((at for at in aged if words[at + 1] == "tahun"), len(words))  # *Pebalap 24 tahun*
    words = words[:cut]
    if not words or title_at(words, 0, "honorific") == len(words):
        return None
    if words[0].lower() in closed("person in view"):
        return None
    joined = " ".join(words).replace(" ,", ",")
    role, affiliation = role_and_affiliation(joined.split())
    return Capacity(role, affiliation, place)
