"""Where an office ends and an institution, a place or a name begins.

A place, an acronym or the name of a field (*Keuangan, Pertanahan*: ke-…-an and pe-…-an
nouns) between office and name belongs to the office or its institution.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from claimcli.lexicon import load

__all__ = [
    "FIELD",
    "FIELDS",
    "MODIFIERS",
    "PARTICLES",
    "clean_name",
    "heads",
    "is_office",
    "office",
    "rank_position",
    "role_and_affiliation",
    "title_at",
]

MODIFIERS = frozenset({"mantan", "eks", "calon", "plt", "plh", "pj", "pjs", "penjabat", "bakal"})
FUSED = frozenset(
    {
        "kapolresta",
        "wakapolresta",
        "kapolrestabes",
        "kapolres",
        "kapolsek",
        "kapolda",
        "wakapolres",
        "wakapolda",
        "dandim",
        "danrem",
        "pangdam",
        "camat",
        "lurah",
    }
)
"""Titles that name the institution; the place after them is part of the role."""
PARTICLES = frozenset(
    {"bin", "binti", "da", "de", "van", "von", "al", "el", "der", "den", "dos", "ibn", "bint"}
)
FIELD = re.compile(r"^(?:Ke|Pe|Per|Pen|Pem|Peng)\w{2,}an$")
FIELDS = frozenset(
    [
        "Luar",
        "Dalam",
        "Negeri",
        "Sosial",
        "Agama",
        "Hukum",
        "HAM",
        "Komunikasi",
        "Informatika",
        "Desa",
        "Energi",
        "Sumber",
        "Daya",
        "Mineral",
        "Investasi",
        "Koperasi",
        "Umum",
        "Hubungan",
        "Masyarakat",
        "Humas",
        "Reskrim",
        "Reskrimsus",
        "Reskrimum",
        "Bidang",
        "Politik",
        "Ekonomi",
        "Pidana",
        "Khusus",
        "Narkoba",
        "Lalu",
        "Lintas",
        "Lantas",
        "Intelijen",
        "Publik",
        "Kriminal",
        "Operasional",
        "Pariwisata",
        "Digital",
        "Riset",
        "Teknologi",
        "Olahraga",
        "Pemuda",
        "Tata",
        "Ruang",
        "Agraria",
        "Lingkungan",
        "Hidup",
        "Hutan",
        "Fraksi",
        "Partai",
        "Komisi",
        "Dewan",
        "Polda",
        "Polres",
        "Polsek",
        "Polresta",
        "Polrestabes",
        "Polri",
        "Metro",
        "Jaya",
        "TNI",
        "Kabupaten",
        "Kota",
        "Provinsi",
        "Kecamatan",
        "Desa",
        "Kelurahan",
        "Republik",
        "Indonesia",
        "Nasional",
        "Pusat",
        "Daerah",
        "Wilayah",
        "Utara",
        "Selatan",
        "Timur",
        "Barat",
        "Tengah",
        "Universitas",
        "Institut",
        "Fakultas",
        "Bank",
        "Badan",
        "Dinas",
        "Lembaga",
        "Pengadilan",
        "Negeri",
        "Tinggi",
        "Mahkamah",
        "Agung",
        "Konstitusi",
        "Kejaksaan",
        "Kementerian",
        "Satgas",
        "Tim",
        "Unit",
        "Satuan",
        "Markas",
        "Besar",
        "Angkatan",
        "Darat",
        "Laut",
        "Udara",
        "Staf",
        "Rakyat",
        "Jenderal",
        "Muda",
        "Madya",
        "Utama",
        "Umum",
        "Bareskrim",
        "Divisi",
        "Biro",
        "Bagian",
        "Imigrasi",
        "Pajak",
        "Pangan",
        "Bea",
        "Cukai",
        "Perbendaharaan",
        "Anggaran",
        "Logistik",
        "Sipil",
        "Militer",
        "Polisi",
        "Keselamatan",
        "Ikatan",
        "Asosiasi",
        "Himpunan",
        "Persatuan",
        "Yayasan",
        "PT",
        "Perumda",
        "BUMN",
        "Rumah",
        "Sakit",
        "Bencana",
    ]
)
ACRONYM = re.compile(r"^[A-Z][A-Z0-9&/-]{1,}$|^[IVX]+$|^\d[\w/.-]*$")


@cache
def titles(kind: str) -> dict[tuple[str, ...], str]:
    return {tuple(title.form.split()): title.form for title in load().titles if title.kind == kind}


@cache
def longest_title() -> int:
    return max(len(form) for kind in ("role", "rank", "honorific") for form in titles(kind))


def title_at(words: list[str], start: int, kind: str) -> int:
    """How many words from ``start`` are a title of that kind; 0 where none is."""
    for length in range(min(longest_title(), len(words) - start), 0, -1):
        form = tuple(word.lower().strip(".") for word in words[start : start + length])
        if form in titles(kind):
            return length
    return 0


def is_office(text: str) -> bool:
    """Whether the words begin with an office (*Kepala Dinas …, mantan bupati …*)."""
    words = text.split()
    start = 1 if words and words[0].lower() in MODIFIERS else 0
    if start < len(words) and words[start].lower() in {"seorang", "sang", "para", "salah"}:
        return False
    role = title_at(words, start, "role")
    return role > 0 and role >= title_at(words, start, "rank")


@cache
def heads() -> dict[str, str]:
    """Head nouns and the type of source that they name."""
    return {head.form: head.type for head in load().heads}


def office(words: list[str], known: Collection[str]) -> tuple[str, str | None, str | None]:
    """Role, affiliation and name of words that begin with an office."""
    end = title_end(words)
    rest = words[end:]
    cut = rank_position(rest)
    start = cut if cut is not None else name_position(rest, known)
    role, affiliation = role_and_affiliation(words[: end + start])
    return role, affiliation, clean_name(rest[start:])


def title_end(words: list[str]) -> int:
    """How many words the bare title takes, *mantan* and the like included."""
    start = 1 if words[0].lower() in MODIFIERS else 0
    return start + max(1, title_at(words, start, "role"))


def role_and_affiliation(words: list[str]) -> tuple[str, str | None]:
    """*Kepala Bidang Hubungan Masyarakat | Polda Riau*: the role runs on to the first
    institution, place, acronym or preposition."""
    end = title_end(words)
    if words[end - 1].lower() in FUSED:
        end = len(words)
    elif end > 1 and words[0].lower() == "kepala" and is_institution(words[end - 1]):
        end -= 1  # *Kepala | Badan Pusat Statistik*
    while end < len(words):
        word = words[end]
        if (
            word.lower() in {"di", "dari", "pada", "untuk"}
            or ACRONYM.match(word)
            or heads().get(word.lower()) in {"organization", "state", "medium"}
            or place_at(words, end)
            or not (word[:1].isupper() or word.lower() in {"dan", "bidang", "urusan"})
            or not (
                FIELD.match(word) or word in FIELDS or word.lower() in {"dan", "bidang", "urusan"}
            )
        ):
            break
        end += 1
    while end > 1 and words[end - 1].lower() in {"dan", "bidang", "urusan"}:
        end -= 1
    return " ".join(words[:end]), affiliation_of(words[end:])


def is_institution(word: str) -> bool:
    """Whether the word heads the name of an institution: *Badan, Dinas, Kejaksaan*."""
    return heads().get(word.lower()) == "organization"


def rank_position(words: list[str]) -> int | None:
    """Where a rank or an honorific divides affiliation and name."""
    for position in range(len(words) - 1):
        titled = title_at(words, position, "rank") or title_at(words, position, "honorific")
        if titled and words[position][:1].isupper():
            return position
    return None


def name_position(words: list[str], known: Collection[str]) -> int:
    """Where the name begins among the words after an office."""
    last_lower = max(
        (
            position + 1
            for position, word in enumerate(words)
            if not word[:1].isupper() and word.lower() not in PARTICLES
        ),
        default=0,
    )
    position = last_lower
    while position < len(words):
        length = place_at(words, position)
        if length:
            position += length
        elif (
            words[position] in FIELDS
            or FIELD.match(words[position])
            or (
                ACRONYM.match(words[position])
                and (words[position] not in known or position + 1 < len(words))
            )
            or "/" in words[position]
            or words[position][:1].isdigit()
        ):
            position += 1
        else:
            break
    if position >= len(words):
        return len(words)
    hits = [place for place in range(position, len(words)) if words[place] in known]
    if hits:
        first = hits[0]
        if first == len(words) - 1:  # a surname: one or two names may stand before it
            return max(position, first - 3) if first - position <= 3 else first - 1
        return first if first - position > 1 else position
    return position if len(words) - position <= 5 else len(words) - 3


@cache
def states() -> frozenset[str]:
    return frozenset(head.form for head in load().heads if head.type == "state") - {"as"}


def place_at(words: list[str], start: int) -> int:
    """How many words from ``start`` name a place or a state."""
    for length in range(min(4, len(words) - start), 0, -1):
        form = " ".join(words[start : start + length])
        if form.lower() in load().places or form.lower() in states() or form == "AS":
            return length
    return 0


def affiliation_of(words: list[str]) -> str | None:
    """The words between office and name, without *di, dari, pada* at their head."""
    while words and words[0].lower() in {"di", "dari", "pada", "untuk", "ke", "bidang"}:
        words = words[1:]
    while words and words[-1].lower() in {
        "di",
        "dari",
        "pada",
        "dan",
        "itu",
        "tersebut",
        "yakni",
        "yaitu",
    }:
        words = words[:-1]
    return " ".join(words).strip(" ,") or None


def clean_name(words: list[str]) -> str | None:
    """The name without ranks, honorifics, brackets and what follows in lower case."""
    start = 0
    while start < len(words):
        length = title_at(words, start, "rank") or title_at(words, start, "honorific")
        if not length or start + length >= len(words):
            break
        start += length
    kept: list[str] = []
    for word in words[start:]:
        if (
            word[:1].isupper()
            or word[:1].isdigit()
            or (kept and word.lower() in PARTICLES | {"dan", "of", "the", "for"})
        ):
            kept.append(word)
        else:
            break
    while kept and not kept[-1][:1].isalnum():
        kept.pop()
    return " ".join(kept).strip(" ,.") or None
