"""Where a personal name begins among capitalised words, and what of them is the name.

News introduces people as *title, institution, name* in one run of capitals (*Kepala Dinas
Pertanian Garut Asep Hidayat*), so that only the words themselves tell where the name
begins. Every beginning is scored: a word that is known as a name speaks for the name, a
place, an acronym or a word of offices speaks against it, and two words are the commonest
length of a full name at its first mention.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from claimcli.lexicon import closed, load
from claimcli.lexicon.abbreviations import TITLE_CASE
from claimcli.lexicon.amounts import amounts

__all__ = [
    "VERB",
    "clean_name",
    "is_agent",
    "is_degree",
    "is_name_word",
    "is_particle",
    "name_start",
    "outsiders",
    "place_at",
    "rank_at",
    "title_at",
]

ACRONYM = re.compile(r"^[A-Z][A-Z0-9&/-]+$|^[IVX]+$|^[A-Z]?[a-z]+[A-Z]{2,}$")
ABSTRACT = re.compile(
    r"^(?:(?:Ke|Pe|Per|Pen|Pem|Peng)\w{2,}an|[A-Z]\w{2,}(?:[aiu]si|ensi|itas|ologi|onomi))$"
)
"""*Keuangan, Pertanahan, Edukasi*: nouns of fields, hardly ever names (Sneddon 2010, 1.26-1.44)."""
VERB = re.compile(r"(?:me[mn]?|di|ber|ter)[a-z]{4,}")
"""How a verb in lower case begins; no word of a name or an office does."""
AGENT = re.compile(r"pe[a-z]{5,}(?<!an)(?<!nya)")
"""A noun for one who does something: *pengrajin, pembudidaya*; those in *-an* are deeds."""
INITIAL = re.compile(r"[A-Z]\.")
PREFIXED = re.compile(r"(?:al|an|ar|as|at|az|el)-[A-Z]|d['’][A-ZÀ-Þ]")
"""A word of a name that begins in lower case: *al-Banjari, d’Aubigné*."""
POLICE = re.compile(
    r"(?:wa)?ka(?:pol|sat|nit|bag|bid|sub|ops|div|rut|lap)[a-z]+|dir(?:res|lan|bin|tip)[a-z]+"
)
"""Clipped offices, which the forces coin anew: *kapolrestro, kasatreskrim, dirtipidum*."""
LENGTHS = (0.0, -0.4, 0.8, 0.5, 0.0, -0.8)
"""How well a name of so many words fits; from six on it fits ever worse."""
NOBODY = -1.2
"""How well it fits that there is no name at all."""
HOMELESS = 0.4
"""What a title like *direktur* loses where no institution stands before the name."""
SEEN = 2.5
"""What a beginning gains from which on the networks see a name of as many words."""
ENGLISH = 6
"""Words of a title in English at most."""
CALLED = 1.2
"""What a beginning gains by being the word by which the article calls somebody."""


@cache
def titles(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The titles of a kind by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for title in load().titles:
        if title.kind == kind:
            form = tuple(title.form.split())
            found.setdefault(form[0], []).append(form)
    return {first: tuple(sorted(forms, key=len, reverse=True)) for first, forms in found.items()}


def title_at(words: Sequence[str], start: int, kind: str) -> int:
    """How many words from ``start`` are a title of that kind; 0 where none is."""
    if start >= len(words):
        return 0
    for form in titles(kind).get(bare(words[start]), ()):
        if form == tuple(map(bare, words[start : start + len(form)])):
            return len(form)
    if kind != "role":
        return 0
    return 1 if is_clipped(words[start]) else english_title(words, start)


def english_title(words: Sequence[str], start: int) -> int:
    """How many words are a title in English, which ends with its noun: *Product Manager*,
    *Customer Relations Division Head*."""
    nouns = english_nouns()
    if nouns.isdisjoint(words[start + 1 : start + ENGLISH]) or not words[start][:1].isupper():
        return 0
    for end in range(start + 1, min(start + ENGLISH, len(words))):
        if words[end] in nouns:
            fields = words[start:end]
            plain = all(word[:1].isupper() or word == "&" for word in fields)
            return end + 1 - start if plain and not any(map(is_name_word, fields)) else 0
    return 0


@cache
def english_nouns() -> frozenset[str]:
    return frozenset(word.capitalize() for word in closed("english office"))


@lru_cache(maxsize=16_384)
def bare(word: str) -> str:
    """The word in lower case, without marks."""
    return word.lower().replace(".", "").strip(",")


@lru_cache(maxsize=16_384)
def is_clipped(word: str) -> bool:
    """Whether the word is a clipped office of the police: *Kasatreskrim*."""
    return POLICE.fullmatch(word.lower()) is not None


def rank_at(words: Sequence[str], start: int) -> int:
    """How many words from ``start`` are ranks and honorifics, arms of the forces included."""
    position = start
    while length := title_at(words, position, "rank") or title_at(words, position, "honorific"):
        position += length
        while position < len(words) and words[position].lower().strip("().") in corps():
            position += 1
    return position - start


@cache
def corps() -> frozenset[str]:
    return closed("corps")


def is_agent(word: str) -> bool:
    """Whether a word in lower case is a noun for somebody by what he does: *pembudidaya*."""
    return AGENT.fullmatch(word) is not None and word not in closed("no agent")


def is_particle(word: str) -> bool:
    """Whether a word in lower case may stand inside a name: *bin, van, de*."""
    return word in closed("name particle") or PREFIXED.match(word) is not None


@cache
def states() -> frozenset[str]:
    return load().heads_by_type["state"] - {"as"}


@cache
def first_of_places() -> frozenset[str]:
    """The first words of places and states, which most words are not."""
    return frozenset(name.partition(" ")[0] for name in (*load().places, *states(), "as", "ri"))


def place_at(words: Sequence[str], start: int) -> int:
    """How many words from ``start`` name a place or a state."""
    if start < len(words) and words[start].partition(" ")[0].lower() not in first_of_places():
        return 0
    for length in range(min(4, len(words) - start), 0, -1):
        form = " ".join(words[start : start + length])
        if form.lower() in load().places or form.lower() in states() or form in {"AS", "RI"}:
            return length
    return 0


def clean_name(words: Sequence[str]) -> str | None:
    """The name without ranks, honorifics, brackets and what follows in lower case."""
    start = rank_at(words, 0)
    if start >= len(words):
        start = 0
    kept: list[str] = []
    for word in words[start:]:
        if not (word[:1].isupper() or word[:1].isdigit() or (kept and is_particle(word))):
            break
        kept.append(word)
    while kept and (
        not kept[-1][:1].isalnum() or (kept[-1][:1].islower() and not PREFIXED.match(kept[-1]))
    ):
        kept.pop()
    while len(kept) > 1 and is_degree(kept[-1]):
        kept.pop()  # *Hadi Kusnadi SH MH*
    return " ".join(kept).strip(" ,.") or None


def is_degree(word: str) -> bool:
    """Whether a word after a name is a degree: *SH, M.Si, S.Pd., Lc*."""
    plain = word.replace(".", "").strip(",")
    small = plain.istitle() and plain.lower() in TITLE_CASE
    spelt = len(plain) > 1 and (plain.isupper() or small or "." in word.rstrip("."))
    return spelt and plain.lower() in closed("degree")


def name_start(
    words: Sequence[str], known: Collection[str], posted: bool, institutional: bool = False
) -> int:
    """The position at which the name begins; ``len(words)`` where there is none.

    ``known`` holds words that stand alone as names elsewhere in the article. ``posted``
    says that a title stood before the words, so that an institution may come first;
    ``institutional`` that it is one which hardly goes without.
    """
    for position in range(len(words) - 1):
        ranks = rank_at(words, position)
        if (
            ranks
            and words[position + ranks : position + ranks + 1]
            and (words[position + ranks][:1].isupper())
            and not (position and words[position - 1].lower() in closed("before jenderal"))
        ):
            return position
    first = max(
        (at + 1 for at, word in enumerate(words) if word[:1].islower() and not is_particle(word)),
        default=0,
    )
    best, score = len(words), NOBODY if posted else -9.0
    alien = outsiders(words)
    for start in range(first, len(words)):
        found = fit(words, start, known, alien, posted)
        if institutional and start == first and len(words) - start > 2:
            found -= HOMELESS
            if not is_name_word(words[start]) and " ".join(words[start:]) in known:
                found -= SEEN  # *Pemimpin | Fahalindo | Fahmi Lutfi*
        if found > score:
            best, score = start, found
    return best


def outsiders(words: Sequence[str]) -> list[bool]:
    """Which words are no part of a name: places, acronyms, words of offices."""
    found = [is_alien(words, position) for position in range(len(words))]
    position, areas = 0, closed("place follows")
    while position < len(words):
        length = place_at(words, position)
        for covered in range(position, position + length):
            found[covered] = found[covered] or not is_name_word(words[covered])
        position += length or 1
    for position in range(len(words)):
        for covered in range(position + 1, position + 1 + firm_length(words[position:])):
            found[covered] = True
        for covered in range(position, position + house_at(words, position)):
            found[covered] = True
        if words[position].lower() in areas:
            found[position] = True
            if position + 1 < len(words):  # *Kabupaten | Pasaman*
                found[position + 1] = not is_name_word(words[position + 1])
    return found


def house_at(words: Sequence[str], position: int) -> int:
    """How many words from there are an institution's name or head of several words, as the
    lexicon has it: *Dompet Dhuafa, Rumah Sakit*."""
    for length in (3, 2):
        form = words[position : position + length]
        title = " ".join(form)
        if len(form) == length and title.istitle() and title.lower() in kinds():
            return length
    return 0


def firm_length(words: Sequence[str]) -> int:
    """How many words after the first are a firm's or a house's name, where it opens one.

    *PT Semen Jaya | Hadi Surya, Hotel Melati | Ratih Anggoro*: a legal form goes before
    two words mostly, a house before one, if they leave two for the person.
    """
    kind = words[0].lower()
    most = 2 if kind in closed("legal form") else 1 if kind in closed("house") else 0
    rest = len(words) - 1
    if most and rest == 2 and is_name_word(words[1]):
        return 0
    return min(most, max(1, rest - 2), rest)


def is_name_word(word: str) -> bool:
    """Whether the lexicon knows the word as part of people's names."""
    return word.lower() in load().names


def is_alien(words: Sequence[str], position: int) -> bool:
    """Whether the word names an office, a field, an institution, or is an acronym."""
    word = words[position]
    folded = word.lower().strip(".,")
    if word.startswith("("):
        return True
    if is_name_word(word):
        return False
    if (
        word == "I"
        and position + 1 < len(words)
        and words[position + 1].lower() in closed("balinese order name")
    ):
        return False
    if ACRONYM.match(word):
        initials = len(word) <= 2 and position + 1 < len(words) and position > 0
        return not (initials or folded in closed("degree")) or folded in kinds()
    return (
        bool(ABSTRACT.match(word))
        or folded in closed("field")
        or folded in closed("subunit")
        or folded in closed("institution word")
        or folded in kinds()
        or word[:1].isdigit()
        or "/" in word
        or folded in closed("day", "month")
        or folded in numerals()
    )


@cache
def kinds() -> frozenset[str]:
    """Head nouns of anything but a single person."""
    return frozenset(head.form for head in load().heads if head.type not in {"person", "group"})


@cache
def numerals() -> frozenset[str]:
    """Number words of one to nineteen: *Universitas Sebelas Maret*."""
    kinds = {"digit", "teen", "ten"}
    return frozenset(entry.form for entry in amounts().numerals if entry.kind in kinds)


def fit(
    words: Sequence[str], start: int, known: Collection[str], alien: list[bool], posted: bool
) -> float:
    """How well the words from ``start`` on are a name and those before it none."""
    name = [word for word in words[start:] if not is_particle(word)]
    if not name or is_particle(words[start]):
        return -9.0
    length = len(name)
    first = CALLED if words[start] in known and length > 1 else 0.0
    if length > 1 and " ".join(words[start:]) in known:
        first += SEEN
    elif posted and alien[-1] and not words[-1].startswith("("):
        first -= 2.0  # *… Pelindungan | Konsumen OJK*: an office that nobody follows
    if words[start] not in known and any(word in known for word in words[start + 1 : -1]):
        first -= CALLED / 2
    score = first + LENGTHS[length] if length < len(LENGTHS) else first - 0.8 * (length - 4)
    for position in range(start, len(words)):
        word = words[position]
        if alien[position]:
            score -= 3.0
        elif word in known:
            score += 1.5
        elif is_name_word(word):
            score += 1.0
    for position in range(start):
        word = words[position]
        if alien[position]:
            score += 0.3
        elif word in known or is_name_word(word):
            score -= 1.0
    if start:
        before = words[start - 1]
        if INITIAL.fullmatch(before):
            score -= 3.0  # *M. | Syaiful Anwar*
        if before.lower() in kinds() and not ACRONYM.match(before):
            score -= 1.0  # *Universitas, Bank*: the word that tells them apart must follow
        else:
            score += 0.7 if alien[start - 1] else -0.3
        score += 0.0 if posted else -0.8
    return score
