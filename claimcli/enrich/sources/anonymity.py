"""Whether a source is kept nameless.

True where the article says that the name is withheld (*yang enggan disebut namanya*) and
where people are described, not named (*seorang pejabat, sejumlah warga, saksi*). False once
the article names the source, by initials too (*R (15)*, *berinisial AH*: it is one known
person, though shielded), for institutions, states, documents and media, for an office that
one person or body holds (*Bupati Ende, jaksa*), and for a pronoun that is left open.
"""

from __future__ import annotations

import re
from functools import cache

from claimcli.cast.names.words.name_words import is_particle
from claimcli.cast.names.words.offices import heads
from claimcli.claims import Source, SourceType
from claimcli.lexicon import closed, load
from claimcli.lexicon.standings import anonymity, classes

__all__ = ["initials", "is_anonymous"]

CALLED = re.compile(r"inisial\s+([A-Z][A-Za-z]{0,3})\b")
"""*berinisial AH, dengan inisial AH*."""
AGED = re.compile(r"[A-Z](?<=\b[A-Z])[A-Z]{0,3}(?=\s?\(\d{1,2}(?:\s?(?:tahun|th))?\))")
"""*R (15)*."""
INSTITUTIONS = frozenset({"organization", "state", "document", "medium"})
OFFICES = frozenset({"official", "police", "court", "company", "lawyer", "media", "document"})
PEOPLE = frozenset({"public", "witness", "victim", "expert"})
AHEAD = 80
"""Characters after a mention in which its relative clause withholds the name."""


def initials(text: str) -> frozenset[str]:
    """The initials by which the article calls people."""
    return frozenset(CALLED.findall(text)) | frozenset(AGED.findall(text))


def is_anonymous(source: Source, text: str, known: frozenset[str]) -> bool:
    """Whether the source is nameless; ``known`` are the article's initials."""
    mention = source.mention(text)
    name = source.name or ""
    described = f"{mention} {name}".lower()
    following = text[source.span.end :][:AHEAD].lower() if source.span is not None else ""
    if withheld(described) or (
        following.startswith((" yang ", ", yang ", " ("))
        and withheld(re.split(r"[.;]|\),", following[1:], maxsplit=1)[0])
    ):
        return True
    if name in known or mention.split("(")[0].strip() in known or lettered(described):
        return False
    if (
        source.type in INSTITUTIONS
        or not name
        or name.lower().split()[0] in closed("proper name's pronoun")
    ):
        return False
    people = not name.lower().startswith("salah satu") or source.social_class in PEOPLE
    if source.type is SourceType.GROUP and are_named(name):
        return False
    if starts_indefinite(name):
        return people or source.type in {"person", "group"}
    if any(is_proper(each.strip(), source.type) for each in (name, *mention.split(",")[1:])):
        return False
    if starts_indefinite(mention):
        return True
    if source.social_class in OFFICES:
        return False
    if source.type == "group" or source.social_class in PEOPLE:
        return True
    return source.type == "person" and source.role is None


def are_named(name: str) -> bool:
    """Whether the name is those of several people: *Rina Wati dan Surya*."""
    pieces = name.split(" dan ")
    return len(pieces) > 1 and all(piece[:1].isupper() for piece in pieces)


def withheld(phrase: str) -> bool:
    """Whether the phrase says that the name is not told."""
    return bool(withheld_pattern().search(phrase))


@cache
def withheld_pattern() -> re.Pattern[str]:
    forms = sorted(anonymity("withheld"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")


def lettered(phrase: str) -> bool:
    """Whether the phrase announces initials."""
    return bool(anonymity("initials") & set(phrase.split()))


def starts_indefinite(mention: str) -> bool:
    """*seorang, sejumlah, salah satu …* at the beginning."""
    words = mention.lower().split()
    return bool({" ".join(words[:1]), " ".join(words[:2])} & anonymity("indefinite"))


def is_proper(name: str, kind: str) -> bool:
    """Whether it is a proper name: every word capitalised, and no mere description."""
    words = name.split()
    if not words or kind == "group":
        return False
    if not all(word[:1].isupper() or is_particle(word) for word in words):
        return False
    first = words[0].lower()
    if first in closed("administrative"):
        return False
    if first not in heads() and (first,) not in classes() and first not in roles():
        return True
    return (
        kind == "person"
        and len(words) > 1
        and words[1].lower() not in (heads().keys() | load().places)
    )


@cache
def roles() -> frozenset[str]:
    """First words of offices."""
    return frozenset(title.form.split()[0] for title in load().titles if title.kind == "role")
