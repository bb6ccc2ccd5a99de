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

from claimcli.cast.names.words.name_words import (
    ABSTRACT,
    ACRONYM,
    clean_name,
    is_name_word,
    name_start,
    place_at,
    rank_at,
    title_at,
)
from claimcli.claims import SourceType
from claimcli.lexicon import closed, load

__all__ = [
    "heads",
    "house_of",
    "is_field_acronym",
    "is_house",
    "is_institution",
    "is_office",
    "office",
    "role_and_affiliation",
    "title_end",
    "with_field",
]

CLIPPED = re.compile(
    r"(?:Dis|Din)(?:bud|bun|dag|dik|duk|hub|hut|kan|kes|kom|kop|lut|nak|par|per|pora?|sos|tan)[a-z]*"
    r"|Kemen(?!angan|yan)[a-z]+|Bap(?:p?eda|p?eli|p?en|peri)[a-z]*|Kesbang[a-z]*"
)
"""Clipped institutions, which every town and cabinet coins anew: *Disnakkeswan, Kemenekraf*."""
OFFICER = 5
"""Words from *Chief* to *Officer* at most."""
ROMAN = re.compile(r"[IVX]+,?")
NUMBER = re.compile(r"[IVX]+|\d{1,2}|[Kk]e-\d+")


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
        arm = words[start + rank : start + rank + 1]
        return bool(arm) and arm[0].lower() != "tni" and is_institution(words, start + rank)
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
        start = len(words) if kin else seen_after(words, end, known)
        role, affiliation = role_and_affiliation(words[:start])
        return role, affiliation, clean_name(words[start:])  # *istri Tarmin*: his name, not hers
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
    if end < start == len(words) - 1 and words[start] not in known:
        start += words[start - 1].lower() in closed("house with a name")  # *Ketua Yayasan | Qalbu*
    role, affiliation = role_and_affiliation(words[:start])
    return role, affiliation, clean_name(words[start:])


def governs(words: Sequence[str], known: Collection[str]) -> bool:
    """Whether the first word is the territory, a small one that no list has, before a name:
    *Bupati | Lawu Hasan Basri*."""
    first, second = (*words, "", "")[:2]
    placed = len(words) > 2 and not is_name_word(first) and first not in known
    return placed and is_name_word(second) and first.isalpha()


def seen_after(words: Sequence[str], end: int, known: Collection[str]) -> int:
    """Where a name that is known as a whole follows an institution after *dari*: *calon bupati
    dari Partai Padi | Surya Kumala*."""
    for start in range(end + 2, len(words) - 1):
        if " ".join(words[start:]) in known:
            return start
    return len(words)


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
    if words[end - 1].lower() == "chief":
        for position in range(end, min(end + OFFICER, len(words))):
            if words[position].lower() == "officer":
                return position + 1  # *Chief Legal & Regulatory Officer*
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
    return with_field(role, words[cut:]), house_of(words, words[cut:])


def with_field(office: Sequence[str], house: Sequence[str]) -> str:
    """The office with the field that stands behind its house: *Ketua Kios Laut | Bidang Riset*."""
    starts = (at for at in range(1, len(house)) if house[at].lower() == "bidang")
    field = next((house[at:] for at in starts if ends_house(house, at)), ())
    return " ".join((*office, *field)).strip(" ,")


def house_of(office: Sequence[str], after: Sequence[str]) -> str | None:
    """The institution or place in the words after an office."""
    house = affiliation_of(list(after))
    return house if house is not None and is_held_at(house, office) else None


def is_held_at(house: str, words: Sequence[str]) -> bool:
    """Whether an office can be held there: no number, no kind of place without its name
    (*wakil gubernur | provinsi itu*), no place of a trade (*praktisi hukum | Jawa Timur*)."""
    named = house.split()
    if house.isdigit() or house.lower() in closed("area"):
        return False
    return not (words[modifiers(words)].lower() in closed("without a house") and is_place(named))


def is_place(words: Sequence[str]) -> bool:
    """Whether the words are the name of a place and no more: *Jawa Timur, Kota Ende*."""
    start = int(words[0].lower() in closed("area"))
    end = start + place_at(words, start)
    return end > start and all(word.lower() in closed("quarter") for word in words[end:])


def affiliation_start(words: list[str], end: int) -> int:
    """Where the institution or the place begins after the title that ends at ``end``."""
    title = " ".join(words[modifiers(words) : end]).lower()
    whole = any(title == each or title.endswith(f" {each}") for each in closed("heads the house"))
    if whole and end < len(words) and any(map(str.isupper, words[end])):
        return end  # *CEO | aKios*
    minister = title.startswith(("menteri", "wakil menteri"))
    part = title.split()[-1] in closed("subunit") - {title} or title in closed("head of a part")
    partial = minister or part or heads_institution(words, end)
    for position in range(end, len(words)):
        word = words[position]
        folded = word.lower().strip(",")
        if folded in closed("before affiliation"):
            after = words[position + 1 : position + 2]
            if after and after[0][:1].isupper():
                return position
            continue
        placed = place_at(words, position) > 0
        if is_institution(words, position) and (
            placed or not is_field(words, position, end, minister)
        ):
            return position
        village = word[:1].isupper() and folded in closed("village") and not minister
        last = position + place_at(words, position) >= len(words)
        whole = minister or not partial or (placed and last)
        if folded in closed("area") or ((placed or village) and whole):
            return position
        if folded in closed("subunit"):
            partial = True
        elif not (partial or goes_with_office(words, position)):
            return position
    return len(words)


def goes_with_office(words: Sequence[str], position: int) -> bool:
    """Whether the word tells the field of the office: *Direktur | Strategi dan | Keuangan*."""
    word = words[position]
    folded = word.lower().strip(",")
    joined = words[position - 1] in closed("joins fields") or words[position - 1].endswith(",")
    return (
        word[:1].islower()
        or word.startswith("(")
        or joined
        or bool(ABSTRACT.match(word))
        or folded in closed("field")
        or word in closed("joins fields")
        or (words[position + 1 : position + 2] == ["dan"] and position + 3 < len(words))
    )


def is_field(words: Sequence[str], position: int, end: int, minister: bool) -> bool:
    """Whether what looks like an institution is what the office, whose title ends at ``end``, is
    about: *Menteri | ESDM*, *Kanit | PPA | Polres Ende*, *Layanan | Manajemen Mutu OJK*,
    *Pengawas Pasar Modal dan | Bursa Karbon | OJK*."""
    if minister and ACRONYM.match(words[position]):
        return True
    if words[position].lower() == "bank" and ROMAN.fullmatch(
        "".join(words[position + 1 : position + 2])
    ):
        return True  # *Direktur Pengawasan | Bank II*
    if is_unknown_acronym(words[position]):
        return is_field_acronym(words[position:])
    if words[position].lower() in closed("field or house") and not minister and position > end:
        return heads_institution(words, position + 1)
    before = words[position - 1]
    if before == "dan":
        return heads_institution(words, position + 1)
    if not before.endswith(",") and before.lower() not in closed("opens fields"):
        return False
    last = next((at for at in range(position, len(words)) if words[at] == "dan"), len(words))
    return heads_institution(words, last + 2)


def is_field_acronym(words: Sequence[str]) -> bool:
    """Whether a known institution follows the acronyms that the words begin with, of which the
    lexicon knows no institution: *PPA dan TPPO | Polres*."""
    further = 0
    while further < len(words) and (words[further] == "dan" or is_unknown_acronym(words[further])):
        further += 1
    return 0 < further < len(words) and known_institution(words, further)


def is_unknown_acronym(word: str) -> bool:
    """Whether the word is an acronym of which the lexicon knows no institution."""
    folded = word.lower().strip(",")
    return ACRONYM.match(word.strip(",")) is not None and not (
        folded in heads() or folded in closed("board of an association")
    )


def known_institution(words: Sequence[str], position: int) -> bool:
    """Whether the lexicon knows the word as an institution: *OJK, Polres, Disperindag*."""
    return heads().get(words[position].lower()) is SourceType.ORGANIZATION or is_clipped_house(
        words[position]
    )


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


def is_house(words: Sequence[str]) -> bool:
    """Whether the words begin with a noun for an organization: *Dinas, Satuan Tugas …*.
    Where an office goes on to its institution, `is_institution` tells where that begins."""
    forms = (" ".join(words[:length]).lower() for length in (1, 2, 3))
    return any(heads().get(form) is SourceType.ORGANIZATION for form in forms)


def is_institution(words: Sequence[str], position: int) -> bool:
    """Whether within an office the name of its institution begins at the word: *Badan, Polda,
    KPK, komisi pemilihan*. Unlike `is_house` it knows states, media and acronyms, and takes no
    part of an institution (*bidang, seksi*) for one."""
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
    if is_clipped_house(word):
        return True
    if heads().get(folded) in {"organization", "state", "medium"}:
        return True
    if folded in closed("field acronym"):
        return False
    return bool(ACRONYM.match(word)) and len(word) > 1 and not set(word) <= set("IVX")


def is_clipped_house(word: str) -> bool:
    """Whether the word is a clipped office of a town or a ministry: *Disdikbud, Kemenkop*."""
    return CLIPPED.fullmatch(word.strip(",")) is not None


def affiliation_of(words: list[str]) -> str | None:
    """The words between office and name, without *di, dari, pada* at their head, up to a
    further office."""
    further = [at for at, word in enumerate(words) if word in closed("adds an office")]
    words = words[: further[0]] if further else words
    group = next((at for at in range(1, len(words)) if words[at] == "dari"), len(words))
    if words[group + 1 : group + 2] in (["Fraksi"], ["fraksi"]):
        words = words[:group]  # *anggota | DPRD Ende | dari Fraksi Padi*
    words = words[: next((at for at in range(1, len(words)) if ends_house(words, at)), len(words))]
    placed = place_at(words, 0)
    if words[placed : placed + 1] == ["untuk"]:
        words = words[:placed]  # *Duta Besar | Pakistan | untuk Indonesia*
    while words and words[0].lower() in closed("before affiliation"):
        words = words[1:]
    while words and (
        words[-1].startswith("(")
        or words[-1].lower() in closed("before affiliation", "dangling after affiliation")
    ):
        words = words[:-1]
    return " ".join(words).strip(" ,") or None


def ends_house(words: Sequence[str], position: int) -> bool:
    """Whether an institution ends before the word: where somebody comes from, the field of the
    office (*Universitas Ende | Bidang Riset*, not *Menko Bidang Pangan*), a rank after a bracket
    (*Universitas Laut (Unlaut) | Laksda TNI*)."""
    word, before = words[position], words[position - 1]
    if word == "asal":
        return True
    if word.lower() == "bidang" and is_institution(words, 0):
        return before.lower() not in closed("before a field")
    return before.startswith("(") and rank_at(words, position) == len(words) - position
