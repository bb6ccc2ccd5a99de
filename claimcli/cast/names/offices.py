"""Where an office ends and its institution begins.

*Kepala Bidang Humas | Polda Riau*, *Ketua Komisi III | DPR*, *Gubernur | Jawa Barat*: parts
of an institution and fields belong to the office; the affiliation begins at the first word
that heads an institution, is an acronym or names a place, or after *di, dari, pada*. A
fused title (*Kapolres Kudus*) is wholly the office (decided case 11).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from claimcli.cast.names.name_words import (
    ABSTRACT,
    ACRONYM,
    clean_name,
    is_name_word,
    name_start,
    place_at,
    title_at,
)
from claimcli.claims import SourceType
from claimcli.lexicon import closed, load

__all__ = ["heads", "is_office", "office", "role_and_affiliation", "title_end"]

NUMBER = re.compile(r"[IVX]+|\d{1,2}")


def heads() -> dict[str, SourceType]:
    """Head nouns and the type of source that they name."""
    return load().head_types


@lru_cache(maxsize=4096)
def is_office(text: str) -> bool:
    """Whether the words begin with an office (*Kepala Dinas …, mantan bupati …*)."""
    words = text.split()
    start = modifiers(words)
    if start < len(words) and words[start].lower() in closed("indefinite person"):
        return False
    role = title_at(words, start, "role")
    rank = title_at(words, start, "rank")
    if rank > role:  # *Inspektur Jenderal Kementerian Pertanian* is an office, no rank
        return rank < len(words) and is_institution(words, start + rank)
    return role > 0


def later_title(words: Sequence[str]) -> int:
    """Where a second office in lower case follows a name: *saksi Rina Dewi | satpam hotel*."""
    for position in range(1, len(words)):
        if words[position][:1].islower() and title_at(words, position, "role"):
            return position if all(word[:1].isupper() for word in words[:position]) else len(words)
    return len(words)


def modifiers(words: Sequence[str]) -> int:
    """How many words are *mantan, plt* and the like."""
    if not words or words[0].lower() not in modifying():
        return 0
    count = 0
    while count < len(words):
        for length in (2, 1):
            if " ".join(words[count : count + length]).lower() in closed("office modifier"):
                break
        else:
            break
        count += length
    return count if count < len(words) else 0


@cache
def modifying() -> frozenset[str]:
    """The first words of *mantan, pelaksana tugas* and the like."""
    return frozenset(form.split()[0] for form in closed("office modifier"))


def office(words: list[str], known: Collection[str]) -> tuple[str, str | None, str | None]:
    """Role, affiliation and name of words that begin with an office."""
    end = title_end(words)
    title = " ".join(words[modifiers(words) : end]).lower()
    institutional = title.split()[0] in closed("institutional title") or title in closed("fused")
    kin = title.split()[0] in closed("kinship") and len(title.split()) == 1
    if kin or (end < len(words) and words[end] in closed("before affiliation")):
        role, affiliation = role_and_affiliation(words)
        return role, affiliation, None  # *istri Tarmin, suami dari Rina*: somebody else's name
    words = words[: end + later_title(words[end:])]
    start = end + name_start(words[end:], known, posted=True, institutional=institutional)
    alone = start == end == len(words) - 1 and title in closed("fused")
    if alone and not is_name_word(words[start]) and words[start] not in known:
        start = len(words)  # *Kapolsek Sukamaju*: where, not who
    club = start == end == len(words) - 1 and title in closed("player")
    if club and not is_name_word(words[start]) and words[start] not in known:
        start = len(words)  # *gelandang Persiba*: where, not who
    if start == end and title in closed("territorial office") and governs(words[end:], known):
        start += 1
    role, affiliation = role_and_affiliation(words[:start])
    return role, affiliation, clean_name(words[start:])


def governs(words: Sequence[str], known: Collection[str]) -> bool:
    """Whether the first word is the territory, a small one that no list has, before a name:
    *Bupati | Lawu Hasan Basri*."""
    first, second = (*words, "", "")[:2]
    placed = len(words) > 2 and not is_name_word(first) and first not in known
    return placed and is_name_word(second) and first.isalpha()


def title_end(words: Sequence[str]) -> int:
    """How many words the bare title takes, *mantan* and the like included."""
    start = modifiers(words)
    length = title_at(words, start, "role") or title_at(words, start, "rank")
    end = min(len(words), start + max(1, length))
    if end < len(words) and NUMBER.fullmatch(words[end]):
        end += 1  # *Deputi IV*
    if end + 1 < len(words) and words[end].lower() in closed("joins offices"):
        further = title_at(words, end + 1, "role")
        end += 1 + further if further else 0
    return end


def role_and_affiliation(words: list[str]) -> tuple[str, str | None]:
    """The office with its field and part of the institution | the institution or place.

    What stands between the title and a later institution belongs to the office, too.
    """
    end = title_end(words)
    title = " ".join(words[modifiers(words) : end]).lower()
    if title in closed("fused"):
        return " ".join(words).strip(" ,"), None
    if end > 1 and title not in closed("fixed title"):
        bare = " ".join(words[modifiers(words) : end - 1]).lower() in closed("bare office")
        if bare and is_institution(words, end - 1):
            end -= 1  # *Kepala | Dinas Kesehatan*
    if end < len(words) - 1 and words[end].startswith("("):
        words = [*words[:end], *words[end + 1 :]]  # *Vice President (VP) Bank Nagari*
    cut = affiliation_start(words, end)
    role = words[:cut]
    while len(role) > 1 and (
        role[-1].startswith("(") or role[-1].lower().strip(",") in closed("dangling after office")
    ):
        role = role[:-1]
    return " ".join(role).strip(" ,"), affiliation_of(words[cut:])


def affiliation_start(words: list[str], end: int) -> int:
    """Where the institution or the place begins after the title that ends at ``end``."""
    partial = words[modifiers(words)].lower() == "menteri" or heads_institution(words, end)
    for position in range(end, len(words)):
        word = words[position]
        folded = word.lower().strip(",")
        if folded in closed("before affiliation"):
            after = words[position + 1 : position + 2]
            if after and after[0][:1].isupper():
                return position
            continue
        if is_institution(words, position):
            return position
        if (place_at(words, position) and not partial) or folded in closed("area"):
            return position
        if folded in closed("subunit"):
            partial = True
        elif not (
            partial or word[:1].islower() or ABSTRACT.match(word) or folded in closed("field")
        ):
            return position
    return len(words)


def heads_institution(words: Sequence[str], start: int) -> bool:
    """Whether an institution's name, no place's, begins anywhere from ``start`` on."""
    position = start
    while position < len(words):
        if length := place_at(words, position):
            position += length
        elif is_institution(words, position):
            return True
        else:
            position += 1
    return False


def is_institution(words: Sequence[str], position: int) -> bool:
    """Whether an institution's name begins at the word: *Badan, Polda, KPK, komisi pemilihan*."""
    for length in (3, 2):
        if heads().get(" ".join(words[position : position + length]).lower()) in {
            "organization",
            "medium",
        }:
            return True
    word = words[position]
    if word.startswith("("):
        return False
    folded = word.lower().strip(",")
    if folded in closed("subunit") or folded in closed("field"):
        return False
    if heads().get(folded) in {"organization", "state", "medium"}:
        return True
    if folded in closed("field acronym"):
        return False
    return bool(ACRONYM.match(word)) and len(word) > 1 and not set(word) <= set("IVX")


def affiliation_of(words: list[str]) -> str | None:
    """The words between office and name, without *di, dari, pada* at their head."""
    while words and words[0].lower() in closed("before affiliation"):
        words = words[1:]
    while words and (
        words[-1].startswith("(")
        or words[-1].lower() in closed("before affiliation", "dangling after affiliation")
    ):
        words = words[:-1]
    return " ".join(words).strip(" ,") or None
