"""What class a word or the tokens before a comma are of: dates, adverbials, verbs, heads."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import VERBAL
from claimcli.surface.noble_names import begins_name
from claimcli.surface.passages import Passage
from claimcli.surface.tokens import Token

__all__ = [
    "MARKS",
    "NOMINALISED",
    "STOPS",
    "is_adverbial",
    "is_date",
    "is_loose_mark",
    "is_titular",
    "is_verb",
    "named_heads",
    "title_heads",
]

DATE = re.compile(r"^\d{1,2}[/.-]\d{1,2}")
MARKS = frozenset('"“”')
"""Quotation marks."""
STOPS = frozenset('.!?…;:—-–"“”')
NOMINALISED = re.compile(r"^(?:[Pp]e[a-z]{3,}an|[Kk]e[a-z]{3,}an)(?:nya)?$")
"""*Penangkapan, ketidakpercayaan*: deeds and states do not speak."""


def is_loose_mark(token: Token, marks: frozenset[str] = MARKS) -> bool:
    """Whether the token is one of the marks, and no quotation that was taken whole."""
    return token.quotation is None and token.text in marks


@cache
def named_heads() -> frozenset[str]:
    """First words of nouns that name people, groups and institutions."""
    return frozenset(head.form.split()[0] for head in load().heads) | {"keluarga", "kerabat"}


@cache
def title_heads() -> frozenset[str]:
    """First words of offices and titles."""
    return frozenset(title.form.split()[0] for title in load().titles)


@cache
def title_pairs() -> frozenset[tuple[str, str]]:
    """Pairs of words within one office, whatever their tags: *presiden terpilih*."""
    return frozenset(pair for title in load().titles for pair in pairwise(title.form.split()))


def is_date(passage: Passage, position: int) -> bool:
    """Whether a day, a date or a clock time begins at the token."""
    word = passage.lower(position)
    following_word = passage.lower(position + 1)
    if word in closed("day") and word != "minggu":
        return True
    if word == "malam" and following_word in closed("day"):
        return True  # *malam Jumat*
    if word == "minggu":
        return following_word in closed("part of the day") | {"(", ",", "."}
    if word == "(":
        return bool(DATE.match(following_word))
    return bool(re.fullmatch(r"\d{1,2}", word)) and following_word in closed("month")


def is_adverbial(passage: Passage, first: int, last: int) -> bool:
    """Whether the tokens before a comma only tell when, where or how (*Dalam rapat itu,*)."""
    token = passage.tokens[first]
    if token.quotation is not None:
        return True
    if begins_name(passage.text, token.span.start):
        return False
    if last - first == 1 and token.lower.endswith("nya") and token.upos != "PROPN":
        return True  # *Lucunya, Sayangnya*
    if token.lower in closed("connective") or is_date(passage, first):
        return True
    if token.lower in closed("subordinator") or token.lower in closed("preposition"):
        return True
    if token.upos in {"ADP", "SCONJ", "CCONJ"} and not token.is_name:
        return True
    if token.upos in {"ADV", "NUM"} and last - first <= 3 and token.lower not in title_heads():
        return True
    return token.upos == "VERB" and token.lower.startswith(VERBAL)


@cache
def verbless() -> frozenset[str]:
    """What the tagger may take for a verb: *selaku*, *juru bicara*, *berusia*."""
    return closed("tells the name", "capacity") | {"bicara"}


def is_verb(token: Token) -> bool:
    """Whether the token is a finite verb by tag and form (names may be mistagged)."""
    return token.upos in {"VERB", "AUX"} and not token.is_name and token.lower not in verbless()


def is_titular(passage: Passage, position: int) -> bool:
    """Whether the token belongs to the office that the one before begins."""
    return (passage.lower(position - 1), passage.lower(position)) in title_pairs()
