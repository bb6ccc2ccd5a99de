"""What one mention says of its source: name, role and affiliation.

*Sekretaris Jenderal NATO, Jens Stoltenberg* → Jens Stoltenberg, Sekretaris Jenderal,
NATO. Names come without ranks and honorifics; a place, an acronym or the name of a
field (*Keuangan, Pertanahan*: ke-…-an and pe-…-an nouns) between office and name
belongs to the office.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from claimcli.enrich.offices import (
    FIELD,
    FIELDS,
    PARTICLES,
    clean_name,
    heads,
    is_office,
    office,
    rank_position,
    role_and_affiliation,
    title_at,
)
from claimcli.lexicon import load

__all__ = ["Parts", "parts_of", "tokens_of"]

DETERMINERS = frozenset({"itu", "tersebut", "ini", "sendiri", "juga", "lainnya"})
WORD = re.compile(r"[^\s,()]+|[,()]")


@dataclass(frozen=True, slots=True)
class Parts:
    """A mention taken apart; ``name`` is None where it gives only a description."""

    name: str | None
    role: str | None
    affiliation: str | None
    description: str


def tokens_of(text: str) -> list[str]:
    """Words, commas and brackets."""
    return WORD.findall(text)


def without_brackets(text: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", text).strip()


def parts_of(text: str, known: Collection[str] = ()) -> Parts:
    """The mention's parts. ``known`` holds words that stand alone as names elsewhere
    in the article, which tell where a name begins after an office."""
    pieces = [
        " ".join(without_determiners(re.split(r"(?:^|\s+)yang\s+", piece, maxsplit=1)[0].split()))
        for piece in without_brackets(text).split(",")
    ]
    divided = bracketed(text)
    if divided is not None and is_office(divided[0]):
        role, affiliation = role_and_affiliation(divided[0].split())
        name = clean_name(divided[1].split())
        if name is not None and not any(word in FIELDS for word in name.split()):
            return Parts(name, role, affiliation, text)
    days = load().words["day"]
    pieces = [piece for piece in pieces if piece and piece.split()[0].lower() not in days]
    description = re.split(r",\s+yang\s", " ".join(text.split()), maxsplit=1)[0].strip(" ,")
    if not pieces:
        return Parts(None, None, None, description)
    if len(pieces) == 1:
        return single(pieces[0], known, description)
    first, second = pieces[0], ", ".join(pieces[1:])
    second = re.sub(r",?\s*\d+ tahun\b.*", "", second)
    if is_office(first):
        role, affiliation = role_and_affiliation(first.split())
        return Parts(clean_name(second.split()), role, affiliation, description)
    if first.lower().startswith(("salah satu", "salah seorang", "seorang")):
        return Parts(clean_name(second.split()), None, None, description)
    if is_office(second) or second[:1].islower():
        role, affiliation = role_and_affiliation(second.split())
        return Parts(clean_name(first.split()), role, affiliation, description)
    if len(pieces) == 2 and " " not in first and first.endswith("nya"):
        return Parts(clean_name(second.split()), first.removesuffix("nya"), None, description)
    if first[:1].islower() or FIELD.match(first.split()[0]):
        return Parts(clean_name(second.split()), first, None, description)
    return Parts(clean_name(first.split()), None, None, description)


def without_determiners(words: list[str]) -> list[str]:
    """The words without *itu, tersebut* at their end."""
    while words and words[-1].lower().strip(",.") in DETERMINERS:
        words = words[:-1]
    return words


def bracketed(text: str) -> tuple[str, str] | None:
    """*Kepala Badan Pusat Statistik (BPS) Suhariyanto*: the office and the name, which an
    acronym in brackets divides."""
    match = re.match(r"(.+?)\s*\([^)]+\)\s+([A-ZÀ-Þ].+)$", text)
    return (match.group(1), match.group(2)) if match and "," not in match.group(1) else None


def single(text: str, known: Collection[str], description: str) -> Parts:
    """A mention without a comma: an office and a name, one of both, or neither."""
    words = text.split()
    if is_office(text):
        role, affiliation, name = office(words, known)
        return Parts(name, role, affiliation, description)
    start = 0
    while (
        length := title_at(words, start, "rank") or title_at(words, start, "honorific")
    ) and start + length < len(words):
        start += length
    if words[start][:1].islower():
        return described(words, known, description)
    if (
        start + 1 < len(words)
        and words[start + 1][:1].islower()
        and words[start + 1].lower() not in PARTICLES | {"dan"}
    ):
        return described(words, known, description)
    cut = rank_position(words[1:]) if start == 0 else None
    hit = next((place for place in range(2, len(words)) if words[place] in known), None)
    if cut is not None:
        return Parts(clean_name(words[cut + 1 :]), " ".join(words[: cut + 1]), None, description)
    if hit is not None and len(words) > 3 and not start:
        begin = hit if hit < len(words) - 1 else hit - 1
        return Parts(clean_name(words[begin:]), " ".join(words[:begin]), None, description)
    return Parts(clean_name(words), None, None, description)


def described(words: list[str], known: Collection[str], description: str) -> Parts:
    """*pria berinisial BN*, *pelapor khusus PBB Rina*: a name may stand at the end."""
    end = len(words)
    start = end
    while start > 0 and (
        words[start - 1][:1].isupper() or (words[start - 1].lower() in PARTICLES and start < end)
    ):
        start -= 1
    marked = start > 0 and words[start - 1].lower() in {
        "bernama",
        "berinisial",
        "bermarga",
        "alias",
        "inisial",
    }
    name = " ".join(words[start:end])
    carrier = heads().get(words[0].lower()) or heads().get(" ".join(words[:2]).lower())
    named = carrier in {"medium", "organization"} and 0 < start <= 3 and end - start <= 4
    if name and (marked or named):
        return Parts(name, None, None, description)
    return Parts(None, None, None, description)
