"""A mention with commas: *office, name*, *name, office*, and a house beside them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimcli.cast.names.parts import Parts
from claimcli.cast.names.uncut import (
    certain,
    is_place,
    looks_like_name,
    named_part,
    ranked,
    single,
    sure_name,
)
from claimcli.cast.names.words.name_words import clean_name, is_name_word, outsiders
from claimcli.cast.names.words.offices import (
    heads,
    is_institution,
    is_office,
    office,
    role_and_affiliation,
)
from claimcli.lexicon import closed

__all__ = ["paired"]


def paired(
    first: list[str], others: list[list[str]], known: Collection[str], description: str
) -> Parts:
    """A mention with a comma: *office, name* or *name, office*."""
    if is_place(others[0]) and not is_office(" ".join(first)):
        return single(first, known, description)  # *Dinas Pasar Ende, | Nusa Tenggara Timur*
    second = named_part(others[0])
    if (housed := with_house(first, others, known, description)) is not None:
        return housed
    if len(others) > 1 and is_firm_between(first, others, known):
        role, affiliation = role_and_affiliation(first)
        return Parts(
            clean_name(others[1]),
            role,
            affiliation if " " in (affiliation or "") else " ".join(second),
            description,
        )
    if second[0].lower() in closed("endearing noun"):
        return Parts(single(first, known, description).name, None, None, description)
    if ranked(second) and not is_office(" ".join(second)):
        role, affiliation = (
            role_and_affiliation(first) if is_office(" ".join(first)) else (" ".join(first), None)
        )
        return Parts(clean_name(second), role, affiliation, description)
    if is_office(" ".join(first)):
        if (parted := parted_house(first, others, known, description)) is not None:
            return parted
        role, affiliation, name = office(first, known)
        if looks_like_name(second, known):
            role, affiliation = role_and_affiliation(first)
            name = clean_name(second)
        return Parts(name, role, affiliation, description)
    return described_pair(first, second, known, description)


def described_pair(
    first: list[str], second: list[str], known: Collection[str], description: str
) -> Parts:
    """A mention with a comma whose first part is no office: *name, office*; *description, name*."""
    if " ".join(first).lower().startswith(tuple(closed("one of many"))):
        return Parts(clean_name(second), None, None, description)
    titled = office(second, known) if is_office(" ".join(second)) else None
    named = len(first) > 1 and second[0][:1].islower() and looks_like_name(first, known)
    if titled and titled[2] in known and not (named or certain(" ".join(first), known)):
        return Parts(titled[2], titled[0], titled[1], description)  # *Patriark, | Kardinal Rina*
    if titled is not None or second[0][:1].islower():
        role, affiliation = role_and_affiliation(second)
        return Parts(single(first, known, description).name, role, affiliation, description)
    if first[0].lower() in closed("article of a person") or (
        first[0][:1].islower() or heads().get(first[0].lower()) is not None
    ):
        name = clean_name(second)
        kind = heads().get(first[0].lower())
        if kind in {"organization", "medium", "document"}:
            return Parts(name, None, " ".join(first), description)
        return Parts(name, " ".join(first), None, description)
    nameless = any(outsiders(first)) and not certain(" ".join(first), known)
    if nameless and sure_name(second, known):  # *Koodinator Nasional JPPI, | Ubaid Matraji*
        return Parts(clean_name(second), " ".join(first), None, description)
    if len(first) == 1 and first[0].endswith("nya"):
        return Parts(clean_name(second), first[0].removesuffix("nya"), None, description)
    return Parts(single(first, known, description).name, None, None, description)


def with_house(
    first: list[str], others: list[list[str]], known: Collection[str], description: str
) -> Parts | None:
    """An institution between commas: *Direktur Mutu Benih, Dinas Sawah, Rina Wati*; *Rina Wati,
    Kanit Gegana, Brimob Polda Ende*; *Rina Wati, Badan Benih Ende*."""
    bearer = is_office(" ".join(first))
    if len(others) > 1 and bearer and is_institution(others[0], 0):
        named = named_part(others[1])
        role, house = role_and_affiliation(first)
        if (
            not is_office(" ".join(named))
            and looks_like_name(named, known)
            and (house is None or not is_institution(house.split(), 0))
        ):
            title = " ".join(first) if house is not None else role
            return Parts(clean_name(named), title, " ".join(others[0]), description)
    if bearer or not certain(" ".join(first), known) or not first[0][:1].isupper():
        return None
    if len(others) > 1 and is_office(" ".join(others[0])) and is_institution(others[1], 0):
        role, house = role_and_affiliation(others[0])
        if house is None:
            name = single(first, known, description).name
            return Parts(name, role, " ".join(others[1]), description)
    housed = is_institution(others[0], 0) and not is_office(" ".join(others[0]))
    if housed and len(others[0]) > 1 and len(others) == 1:
        name = single(first, known, description).name
        return Parts(name, None, " ".join(others[0]), description) if name else None
    return None


def parted_house(
    first: list[str], others: list[list[str]], known: Collection[str], description: str
) -> Parts | None:
    """*Direktur Mutu Benih II, | Dinas Sawah Rina Wati*: a comma between an office and its
    institution, which the name follows."""
    second = others[0]
    if len(others) > 1 or not is_institution(second, 0) or is_office(" ".join(second)):
        return None
    role, affiliation, name = office([*first, *second], known)
    if name is None or affiliation is None or not affiliation.startswith(second[0]):
        return None
    return Parts(name, role, affiliation, description)


def is_firm_between(
    first: Sequence[str], others: Sequence[Sequence[str]], known: Collection[str]
) -> bool:
    """*Direktur pabrik batik, Canting Kita, Amara Sihotang*: the firm stands in apposition
    to what the office belongs to, and the name last."""
    second, third = others[0], others[1]
    if not is_office(" ".join(first)) or is_office(" ".join(third)) or not third[0][:1].isupper():
        return False
    sure = any(is_name_word(word) or word in known for word in third)
    return sure and looks_like_name(third, known) and not certain(" ".join(second), known)
