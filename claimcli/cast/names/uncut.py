"""A mention without a comma: an office and a name, one of both, or neither."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from claimcli.cast.names.parts import Parts
from claimcli.cast.names.words.name_words import (
    clean_name,
    is_agent,
    is_name_word,
    is_particle,
    name_start,
    outsiders,
    place_at,
    rank_at,
    title_at,
)
from claimcli.cast.names.words.offices import (
    heads,
    is_house,
    is_office,
    office,
    role_and_affiliation,
)
from claimcli.claims import SourceType
from claimcli.lexicon import closed

__all__ = [
    "certain",
    "is_place",
    "looks_like_name",
    "named_part",
    "ranked",
    "single",
    "sure_name",
]

LONGEST = 5
"""Words of a name after a comma."""
TRADE = re.compile(r"(?!(?:me|ber|di|ter)[a-z]+)[a-z]{4,}(?<!an|ya)(?<!pun)")
"""A noun that no list has, before a sure name: what he is, as long as it is made of no verb."""


def certain(name: str, known: Collection[str]) -> bool:
    """Whether a word of the name is known as one."""
    return any(is_name_word(word) or word in known for word in name.split())


def named_part(words: list[str]) -> list[str]:
    """The words of a name before what goes on in lower case: *Rahayu Lestari | di Sleman*."""
    ranks = rank_at(words, 0)
    end = next(
        (
            n
            for n, word in enumerate(words)
            if n >= ranks and word[:1].islower() and not is_particle(word)
        ),
        None,
    )
    named = words[0][:1].isupper() and not is_office(" ".join(words))
    return words[:end] if end is not None and named else words


def sure_name(words: Sequence[str], known: Collection[str]) -> bool:
    """Whether the words are seen as a name, or all known as such."""
    if len(words) < 2 or not all(word[:1].isupper() or is_particle(word) for word in words):
        return False
    return " ".join(words) in known or all(map(is_name_word, words))


def ranked(words: Sequence[str]) -> bool:
    """Whether a rank or honorific and a name stand there: *Ipda Sarwono*, not *ibu dua anak*."""
    after = rank_at(words, 0)
    return 0 < after < len(words) and all(word[:1].isupper() for word in words[: after + 1])


def looks_like_name(words: Sequence[str], known: Collection[str]) -> bool:
    """Whether the words may be a name: no place, no field (*kelahiran Cervera, Spanyol itu*)."""
    if " ".join(words) in known:
        return True
    alien = outsiders(words)
    if all(alien):
        return False
    if not any(alien) and len(words) <= LONGEST and all(word[:1].isupper() for word in words):
        return True  # *M Adam Hamdani, Jap Ernando Demily*: also where Ernando is known alone
    return name_start(list(words), known, posted=False) == 0 or rank_at(words, 0) > 0


def single(words: list[str], known: Collection[str], description: str) -> Parts:
    """A mention without a comma: an office and a name, one of both, or neither."""
    if (one := one_in_office(words, known, description)) is not None:
        return one
    for position in range(1, len(words) - 1):
        if words[position] == "alias" and words[0][:1].isupper():
            return single(words[:position], known, description)
        if words[position] in closed("naming", "namely") and is_office(" ".join(words[:position])):
            role, affiliation = role_and_affiliation(words[:position])
            return Parts(clean_name(words[position + 1 :]), role, affiliation, description)
    if (titled := with_title(words, known, description)) is not None:
        return titled
    for position in range(1, len(words)):
        if opener := capacity_opener(words, position):
            role, affiliation = role_and_affiliation(words[position + opener :])
            before = words[:position]
            if is_office(" ".join(before)) and (own := office(before, known))[2] is not None:
                return Parts(own[2], own[0], own[1], description)
            return Parts(clean_name(before), role, affiliation, description)
    if is_office(" ".join(words)):
        role, affiliation, name = office(words, known)
        return Parts(name, role, affiliation, description)
    start = rank_at(words, 0)
    if start >= len(words):
        return Parts(None, None, None, description)
    if start == 0 and (
        words[0][:1].islower()
        or (len(words) > 1 and words[1][:1].islower() and not joins(words[1]))
    ):
        return described(words, known, description)
    rest = words[start:]
    begin = name_start(rest, known, posted=False)
    seen = " ".join(rest[begin:]) in known and any(outsiders(rest)[:begin])
    if 1 < begin < len(rest) - 1 and (
        seen or all(is_name_word(word) or word in known for word in rest[begin:])
    ):
        return Parts(clean_name(rest[begin:]), None, " ".join(rest[:begin]), description)
    if len(rest) == 1 and rest[0].lower() in closed("firm"):
        return Parts(None, None, None, description)
    if is_house(rest):
        plain = [word for word in rest if not word.startswith("(")]
        return Parts(" ".join(plain), None, None, description)
    if 0 < begin < len(rest) and rank_at(rest, begin):
        return Parts(clean_name(rest[begin:]), " ".join(rest[:begin]), None, description)
    return Parts(clean_name(rest), None, None, description)


def capacity_opener(words: Sequence[str], position: int) -> int:
    """How many words there lead on to what somebody is: *Rina | selaku | camat*, *Rina | salah
    satu | warga Ende*."""
    left = len(words) - position
    if left > 1 and words[position].lower() in closed("opens capacity"):
        return 1
    many = " ".join(words[position : position + 2]).lower() in closed("one of many")
    return 2 if many and left > 2 and is_name_word(words[0]) and words[0][:1].isupper() else 0


def with_title(words: list[str], known: Collection[str], description: str) -> Parts | None:
    """*Rina Wati | Direktur PT Kios Laut*, *Rina Wati | anggota DPRD Ende*: a name that is sure to
    be one, and right after it an office with its institution."""
    for position in range(1, len(words) - 1):
        if not words[position - 1][:1].isupper():
            return None
        title = title_at(words, position, "role") and not is_name_word(words[position])
        if not title or (position == 1 and words[position][:1].isupper()):
            continue
        before = words[:position]
        role, house = role_and_affiliation(words[position:])
        if house is None or not house[:1].isupper() or is_office(" ".join(before)):
            return None
        sure = certain(" ".join(before), known) and looks_like_name(before, known)
        return Parts(clean_name(before), role, house, description) if sure else None
    return None


def joins(word: str) -> bool:
    """Whether a word in lower case may stand inside a name."""
    return is_particle(word) or word in closed("name joiner")


def presented(
    words: list[str], start: int, known: Collection[str], description: str
) -> Parts | None:
    """*peracik parfum | Danar Tumiwan*, *salah seorang saksi | Danar*: a trade and a name that
    is sure to be one, which begins at ``start``; None where it is not so."""
    name = clean_name(words[start:]) if 0 < start < len(words) else None
    if name is None or not certain(name, known) or is_place(name.split()):
        return None
    lead = words[:start]
    for indefinite in sorted(closed("one of many"), key=len, reverse=True):
        if " ".join(lead).lower().startswith(f"{indefinite} "):
            lead = lead[len(indefinite.split()) :]
            break
    if any(word in closed("preposition") for word in lead) or not is_trade(lead):
        return None
    role, affiliation = role_and_affiliation(lead)
    return Parts(name, role, affiliation, description)


def one_in_office(words: list[str], known: Collection[str], description: str) -> Parts | None:
    """*salah satu anggota DPRD Ende | Rina Wati*: one who holds an office that several have, with
    a name that is sure to be one: known, marked as one, or right after a rank or a place."""
    if words[0].lower() not in closed("one of many word"):
        return None
    for indefinite in closed("one of many"):
        lead = len(indefinite.split())
        rest = words[lead:]
        if " ".join(words[:lead]).lower() == indefinite and is_office(" ".join(rest)):
            parts = single(rest, known, description)
            if parts.name is None or parts.affiliation is None:
                return None
            first = parts.name.split()[0]
            start = next((at for at, word in enumerate(rest) if word.strip(".,") == first), 0)
            before = rest[start - 1]
            placed = any(place_at(rest, at) == start - at for at in range(1, start))
            marked = before in closed("naming", "namely") or rank_at([before], 0) or placed
            return parts if start and (marked or certain(parts.name, known)) else None
    return None


def is_trade(words: Sequence[str]) -> bool:
    """Whether the words are what one person is: *saksi mata, peracik parfum*."""
    kind = heads().get(" ".join(words[:2]).lower()) or heads().get(words[0].lower())
    if kind is not None:
        return kind is SourceType.PERSON
    if is_office(" ".join(words)) or is_agent(words[0].lower()):
        return True
    return len(words) == 1 and TRADE.fullmatch(words[0]) is not None


def is_place(words: Sequence[str]) -> bool:
    """Whether the words together are the name of a known place."""
    return place_at(words, 0) == len(words)


def described(words: list[str], known: Collection[str], description: str) -> Parts:
    """*pria berinisial BN*, *pelapor khusus PBB Rina*: a name may stand at the end."""
    end = len(words)
    start = end
    while start > 0 and (
        words[start - 1][:1].isupper() or (start < end and joins(words[start - 1]))
    ):
        start -= 1
    if (one := presented(words, start, known, description)) is not None:
        return one
    if start > 0 and words[start - 1].lower() in closed("preposition") | {"asal", "milik"}:
        return Parts(None, None, None, description)
    marked = start > 0 and words[start - 1].lower() in closed("naming")
    carrier = heads().get(" ".join(words[:2]).lower()) or heads().get(words[0].lower())
    firm = words[0].lower() in closed("firm")
    named = (carrier == "medium" or firm) and 0 < start <= 3 and end - start <= 4
    placed = start < end and place_at(words[start:end], 0) == end - start
    if start < end and (marked or (named and not placed)):  # *surat kabar Israel*
        return Parts(" ".join(words[start:end]), None, None, description)
    return Parts(None, None, None, description)
