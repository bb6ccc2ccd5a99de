"""What one mention says of its source: name, role and affiliation.

*Sekretaris Jenderal NATO, Jens Stoltenberg* → Jens Stoltenberg, Sekretaris Jenderal,
NATO. Names come without ranks and honorifics (decided case 11).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

import msgspec

from claimcli.cast.names.name_words import (
    ABSTRACT,
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
from claimcli.cast.names.offices import (
    heads,
    is_institution,
    is_office,
    modifiers,
    office,
    role_and_affiliation,
)
from claimcli.claims import SourceType
from claimcli.lexicon import closed
from claimcli.lexicon.abbreviations import spelt_plainly

__all__ = ["Parts", "certain", "is_house", "parts_of"]

LONGEST = 5
"""Words of a name after a comma."""
FIELDS, LISTED = 8, 16
"""Words and commas from a comma to the *dan* of the fields of an office, and of an office whose
first words say that it has several."""
PRESENTED = re.compile(
    r",?\s+yang\s+(?:juga\s+)?(?:merupakan|adalah|menjabat(?:\s+sebagai)?)\s+(?:seorang\s+)?"
    r"|\s\((?=[^()\s]+ [^()]+\)$)"
)
WORD = re.compile(r"\([^()]*\)|[^\s,()]+|,")
ASIDE = re.compile(r"\(\W*\d[^)]*\)|\([a-z][^)]*\)")
"""A bracket that is no part of a name: an age, a date, a remark."""
AGED = re.compile(
    r"(\b[A-Z][\w'’.-]* )\(\d\d(?: ?(?:tahun|thn|th))?\)(?= [a-z])"
    r"(?! (?:alias|asal|bin|binti|dan|serta|yang)\b)"
)
"""An age before what somebody is, which stands for a comma: *Hasan (45) | petani*."""
REMARK = re.compile(r"(?<=\w) \(([a-z][^()]*)\)")
ACCOUNT = re.compile(r"(?:[a-z]+ ){0,2}[Aa]kun (?:[\w.]+,? ){0,4}@\w")
"""*Akun @warga_lawu, pemilik akun TikTok @sumi*: who it is nobody knows."""


ALSO = re.compile(
    r",? (?:yang )?(?:juga|sekaligus)(?: (?:sebagai|selaku|menjabat(?: sebagai)?|merupakan))? "
)


class Parts(msgspec.Struct, frozen=True):
    """A mention taken apart; ``name`` is None where it gives only a description."""

    name: str | None
    role: str | None
    affiliation: str | None
    description: str


def parts_of(text: str, known: frozenset[str] = frozenset()) -> Parts:
    """The mention's parts. ``known`` holds words that stand alone as names elsewhere
    in the article, which tell where a name begins after an office."""
    plain = " ".join(text.split())
    return told(text, frozenset(name for name in known if name in plain))


@lru_cache(maxsize=8192)
def told(text: str, known: frozenset[str]) -> Parts:
    """The same, of which articles share what they call alike."""
    text = unbracketed(spelt_plainly(text)).replace(" yang bernama ", " bernama ")
    if (presented := self_presented(text, known)) is not None:
        return presented
    if (both := two_offices(text, known)) is not None:
        return both
    description = re.split(r",\s+yang\s", " ".join(text.split()), maxsplit=1)[0].strip(" ,")
    nothing = Parts(None, None, None, description)
    if ACCOUNT.match(text):
        return nothing
    found = [piece for words in split(text) if (piece := trimmed(words))]
    if found and len(found[0]) > 1 and found[0][0].lower() in closed("opens capacity"):
        found[0] = found[0][1:]
    found[1:] = map(definite, found[1:])
    days = closed("day")
    found = [piece for piece in found if piece[0].lower() not in days and not dated(piece)]
    if not found:
        return nothing
    if len(found) == 1:
        parts = single(found[0], known, description)
        name = parts.name
        if name is not None and points(description) and (parts.role or not certain(name, known)):
            role, affiliation = parts.role, parts.affiliation
            if is_office(" ".join(found[0])):
                role, affiliation = role_and_affiliation(found[0])  # *politikus Partai Padi itu*
            return Parts(None, role, affiliation, description)
        return parts
    return paired(found[0], found[1:], known, description)


def unbracketed(text: str) -> str:
    """The mention without the short form after what makes an office an acting one: *Pelaksana
    Tugas | (Plt) | Kepala Dinas Pasar*."""
    lead, bracket, rest = text.partition(" (")
    short, closed_by, after = rest.partition(") ")
    modifies = {lead.lower(), short.lower().strip(".")} <= closed("office modifier")
    return f"{lead} {after}" if bracket and closed_by and modifies else text


def self_presented(text: str, known: frozenset[str]) -> Parts | None:
    """*Rina Wati yang merupakan politikus Partai Padi*: a name, and in what office."""
    match = PRESENTED.search(text)
    if match is None or not is_office(text[match.end() :]):
        return None
    told = text[match.end() :].removesuffix(")").split(",")[0].split()
    end = next((at for at, word in enumerate(told) if word in closed("determiner")), len(told))
    words = trimmed(told[:end])
    parts = parts_of(text[: match.start()], known)
    if parts.name is None or parts.role is not None or not words or modifiers(words):
        return None  # *eks bupati*: what somebody was
    role, house = role_and_affiliation(words)
    return Parts(parts.name, role, house, parts.description)


def two_offices(text: str, known: frozenset[str]) -> Parts | None:
    """*Wali Kota Ende | yang juga | Ketua Partai Padi Surya Kumala*: two offices before one
    name; the first is the role. None where it is not so."""
    match = ALSO.search(text)
    if match is None or not is_office(text) or not is_office(text[match.end() :]):
        return None
    first, second = parts_of(text[: match.start()], known), parts_of(text[match.end() :], known)
    if second.name is None or not certain(second.name, known):
        return None
    if first.name is not None and certain(first.name, known):
        return None
    role, affiliation = role_and_affiliation(text[: match.start()].split())
    return Parts(second.name, role, affiliation, text)


def definite(words: list[str]) -> list[str]:
    """An apposition without what opens it: *selaku | ketua*, *salah satu | warga*."""
    for form in ("salah satu", "salah seorang"):
        if len(words) > 2 and " ".join(words[:2]).lower() == form:
            return words[2:]
    return words[len(words) > 1 and words[0] in closed("opens capacity") | {"seorang"} :]


def dated(words: Sequence[str]) -> bool:
    """*26 Agustus 1962*: a date is no part of who somebody is."""
    months = closed("month")
    return words[0].isdigit() and any(word.lower() in months for word in words[1:2])


def points(text: str) -> bool:
    """Whether the mention ends in *itu, tersebut, ini* and so describes."""
    return text.split()[-1].lower().strip(",.") in closed("deictic")


def certain(name: str, known: Collection[str]) -> bool:
    """Whether a word of the name is known as one."""
    return any(is_name_word(word) or word in known for word in name.split())


def split(text: str) -> Iterator[list[str]]:
    """The words between commas; a comma inside an enumeration (*Hukum, dan Keamanan*)
    divides nothing."""
    tokens = WORD.findall(bracketed(AGED.sub(r"\1,", text)))
    if "(" in text:
        tokens = [token for token in tokens if not is_aside(token)]
    words: list[str] = []
    for position, token in enumerate(tokens):
        if token != ",":
            words.append(token)
        elif words and enumerates(tokens, position):
            words[-1] += ","
        else:
            yield words
            words = []
    yield words


def is_aside(token: str) -> bool:
    """Whether a bracket is no part of a name or office: an age, a date, a remark, or the short
    form of an office (*Pelaksana Tugas | (Plt)*, *Kepala Dinas | (Kadis)*)."""
    if not token.startswith("("):
        return False
    inner = token.strip("()").split()
    short = " ".join(inner).lower().replace(".", "") in closed("office modifier")
    return ASIDE.fullmatch(token) is not None or short or is_title(inner)


def is_title(words: Sequence[str]) -> bool:
    """Whether the words are the title of an office, and no more."""
    return bool(words) and title_at(words, 0, "role") == len(words)


def bracketed(text: str) -> str:
    """The text with commas around an office in brackets: *Hasan Basri (lurah Wolo)*."""
    match = REMARK.search(text)
    if match is None or not match.start() or not is_office(match.group(1)):
        return text
    return f"{text[: match.start()]}, {match.group(1)},{text[match.end() :]}".rstrip(",")


def enumerates(tokens: Sequence[str], comma: int) -> bool:
    """Whether *dan* or *serta* follows the comma at once or after words of fields."""
    listing = any(token.lower() in closed("lists fields") for token in tokens[:5])
    position = comma + 1
    while position < len(tokens) and position - comma <= (LISTED if listing else FIELDS):
        word = tokens[position].lower()
        if word in {"dan", "serta"}:
            return True
        if word != "," and not (
            word in closed("field")
            or ABSTRACT.match(word.capitalize())
            or (listing and (tokens[position - 1] != "," or not is_name_word(word)))
        ):
            return False
        position += 1
    return False


def trimmed(words: list[str]) -> list[str]:
    """The words up to *yang*, *dua periode* or *atau akrab disapa*, without *itu, tersebut* at
    their end."""
    for end in ("yang", "periode", "berusia", "masa", "atau"):
        place = words.index(end) if end in words else len(words)
        after = words[place + 1 : place + 2]
        if end == "masa" and not after:
            continue
        if end == "atau" and not (after and after[0] in closed("called otherwise")):
            continue
        words = words[:place]
        if end == "periode" and words and words[-1] in closed("small number"):
            words = words[:-1]
    while words and words[-1].lower().strip(",.") in closed("determiner"):
        words = words[:-1]
    return words


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
    if titled is not None and titled[2] in known and not certain(" ".join(first), known):
        return Parts(titled[2], titled[0], titled[1], description)  # *Patriark, | Kardinal Rina*
    if titled is not None or second[0][:1].islower():
        role, affiliation = role_and_affiliation(second)
        return Parts(single(first, known, description).name, role, affiliation, description)
    if first[0].lower() in {"sang", "si"} or (
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


def is_house(words: Sequence[str]) -> bool:
    """Whether the words begin with a noun for an institution: *Dinas, Satuan Tugas …*."""
    forms = (" ".join(words[:length]).lower() for length in (1, 2, 3))
    return any(heads().get(form) is SourceType.ORGANIZATION for form in forms)


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
    return is_office(" ".join(words)) or is_agent(words[0].lower())


def is_place(words: Sequence[str]) -> bool:
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
