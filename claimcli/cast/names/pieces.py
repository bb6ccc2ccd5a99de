"""A mention cut at its commas: words, without what is no part of a name or an office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcli.cast.names.words.name_words import ABSTRACT, is_name_word, title_at
from claimcli.cast.names.words.offices import is_office
from claimcli.lexicon import closed

__all__ = ["dated", "definite", "points", "split", "trimmed", "unbracketed"]

OPENING = 5
"""Words before the comma that may say that an office has several fields."""
FIELDS, LISTED = 8, 16
"""Words and commas from a comma to the *dan* of the fields of an office, and of an office whose
first words say that it has several."""
WORD = re.compile(r"\([^()]*\)|[^\s,()]+|,")
ASIDE = re.compile(r"\(\W*\d[^)]*\)|\([a-z][^)]*\)")
"""A bracket that is no part of a name: an age, a date, a remark."""
AGED = re.compile(
    r"(\b[A-Z][\w'’.-]{0,40} )\(\d\d(?: ?(?:tahun|thn|th))?\)(?= [a-z])"
    r"(?! (?:alias|asal|bin|binti|dan|serta|yang)\b)"
)
"""An age before what somebody is, which stands for a comma: *Hasan (45) | petani*."""
REMARK = re.compile(r"(?<=\w) \(([a-z][^()]*)\)")


def unbracketed(text: str) -> str:
    """The mention without the short form after what makes an office an acting one: *Pelaksana
    Tugas | (Plt) | Kepala Dinas Pasar*."""
    lead, bracket, rest = text.partition(" (")
    short, closed_by, after = rest.partition(") ")
    modifies = {lead.lower(), short.lower().strip(".")} <= closed("office modifier")
    return f"{lead} {after}" if bracket and closed_by and modifies else text


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
    if is_office(" ".join(tokens[comma + 1 : comma + 5])):
        return False  # *M. Hasan, | Kepala Dinas Sawah dan Kebun*
    listing = any(
        token.lower() in closed("lists fields") for token in tokens[: min(comma, OPENING)]
    )
    position = comma + 1
    while position < len(tokens) and position - comma <= (LISTED if listing else FIELDS):
        word = tokens[position].lower()
        if word in closed("addition"):
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
    end = next((at for at in range(len(words)) if is_end(words, at)), len(words))
    term = words[max(end - 1, 0) : end + 1]
    counted = len(term) == 2 and term[0] in closed("small number") and term[1] == "periode"
    words = words[: end - counted]
    while words and words[-1].lower().strip(",.") in closed("determiner"):
        words = words[:-1]
    return words


def is_end(words: list[str], position: int) -> bool:
    """Whether the words of an office end before this one: *masa jabatan*, *atau akrab disapa*."""
    word, after = words[position], "".join(words[position + 1 : position + 2])
    if word == "masa":
        return bool(after)
    if word == "atau":
        return after in closed("called otherwise")
    return word in closed("ends an office")
