"""Closed classes of words and what tells them: dates, adverbials, verbs, heads."""

from __future__ import annotations

import re
from itertools import pairwise

from claimcli.grammar.passages import Passage
from claimcli.grammar.tokens import Token
from claimcli.lexicon import closed, load

__all__ = [
    "FACTS",
    "NAMED_HEADS",
    "NAMING",
    "NOMINALISED",
    "POINTERS",
    "STOPS",
    "TITLE_HEADS",
    "is_adverbial",
    "is_date",
    "is_titular",
    "is_verb",
]

NAMING = frozenset({"bernama", "berinisial", "berusia", "asal", "bermarga", "disapa"})
FACTS = frozenset(
    {
        "hal",
        "kondisi",
        "situasi",
        "fenomena",
        "peristiwa",
        "kejadian",
        "insiden",
        "langkah",
        "tindakan",
        "kebijakan",
        "fakta",
    }
)
POINTERS = FACTS | {"ini", "itu", "ada", "yang", "tersebut", "demikian", "begitu", "apa"}
"""Heads of subjects that stand for a fact, not for a speaker."""
DATE = re.compile(r"^\d{1,2}[/.-]\d{1,2}")
STOPS = frozenset('.!?…;:—-–"“”')
NAMED_HEADS = frozenset(head.form.split()[0] for head in load().heads) | {"keluarga", "kerabat"}
NOMINALISED = re.compile(r"^(?:[Pp]e[a-z]{3,}an|[Kk]e[a-z]{3,}an)(?:nya)?$")
"""*Penangkapan, ketidakpercayaan*: deeds and states do not speak."""
CAPACITY = frozenset({"sebagai", "selaku"})
"""As what somebody speaks; the tagger may take it for a verb."""
TITLE_TAILS = frozenset({"bicara"})
"""Second words of offices that look like verbs: *juru bicara*."""
TITLE_PAIRS = frozenset(pair for title in load().titles for pair in pairwise(title.form.split()))
"""*presiden terpilih*: words side by side in one office, whatever their tags."""
TITLE_HEADS = frozenset(title.form.split()[0] for title in load().titles)


def is_date(passage: Passage, position: int) -> bool:
    """Whether a day, a date or a clock time begins at the token."""
    word = passage.lower(position)
    following_word = passage.lower(position + 1)
    if word in closed("day") and word != "minggu":
        return True
    if word == "minggu":
        return following_word in {"(", ",", "."} or following_word in {
            "pagi",
            "siang",
            "malam",
            "sore",
        }
    if word == "(":
        return bool(DATE.match(following_word))
    return bool(re.fullmatch(r"\d{1,2}", word)) and following_word in closed("month")


def is_adverbial(passage: Passage, first: int, last: int) -> bool:
    """Whether the tokens before a comma only set the scene (*Dalam rapat itu,*)."""
    token = passage.tokens[first]
    if token.quotation is not None:
        return True
    if last - first == 1 and token.lower.endswith("nya") and token.upos != "PROPN":
        return True  # *Lucunya, Sayangnya*
    if token.lower in closed("connective") or is_date(passage, first):
        return True
    if token.lower in closed("subordinator") or token.lower in closed("preposition"):
        return True
    if token.upos in {"ADP", "SCONJ", "CCONJ"} and not token.is_name:
        return True
    if token.upos in {"ADV", "NUM"} and last - first <= 3 and token.lower not in TITLE_HEADS:
        return True
    return token.upos == "VERB" and token.lower.startswith(("me", "ber", "di", "ter"))


VERBLESS = NAMING | TITLE_TAILS | CAPACITY


def is_verb(token: Token) -> bool:
    """Whether the token is a finite verb by tag and form (names may be mistagged)."""
    return token.upos in {"VERB", "AUX"} and not token.is_name and token.lower not in VERBLESS


def is_titular(passage: Passage, position: int) -> bool:
    """Whether the token belongs to the office that the one before begins."""
    return (passage.lower(position - 1), passage.lower(position)) in TITLE_PAIRS
