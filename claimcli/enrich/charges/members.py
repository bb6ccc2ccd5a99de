"""Of whom a mention is made up: the members of a list, and no predicate that got into it."""

from __future__ import annotations

import re
from itertools import pairwise

from claimcli.document import Span
from claimcli.enrich.charges.roles import Roles
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb, title_heads

__all__ = ["members", "trimmed"]

JOINT = re.compile(
    r"(?:(?<!\s)\s+)?,\s+(?:(?:dan|serta|bersama)\s+)?|(?<!\s)\s+(?:dan|serta|bersama|&)\s+"
)
JOINED = re.compile(r"\b(?:dan|serta|bersama)\b|&")
LONGEST = 8
"""Words a member of a list."""
LOOK_BACK = 200
"""Characters before the last member in which a list begins."""
COUNT = r"(?:seorang|sejumlah|beberapa|para|dua|tiga|empat|lima|enam)\s"
"""What opens a member that is no name: *seorang kasir, dan (dua satpam)*."""
MEMBER = rf"(?:[A-Z]|{COUNT})[^,.;:()]{{0,{LOOK_BACK}}}(?:\([^)]{{0,{LOOK_BACK}}}\))?"
LEAD = re.compile(
    rf"((?:(?>{MEMBER}),\s+){{0,{LOOK_BACK // len('A, ')}}}{MEMBER}),?\s+(?:dan|serta|bersama)\s+$"
)
"""*A, B, dan* before the last member of a list."""


def members(roles: Roles, passage: Passage, span: Span) -> list[Span]:
    """Those whom a mention joins by *dan* or *serta*, each by itself, with those before
    it in the list; the mention alone where a part of it can be nobody."""
    text = passage.text
    pieces: list[Span] = []
    start = span.start
    for match in JOINT.finditer(text, span.start, span.end):
        pieces.append(Span(start, match.start()))
        start = match.end()
    pieces.append(Span(start, span.end))
    if len(pieces) < 2:
        return [*before(roles, passage, span), span]
    joined = any(JOINED.search(text[one.end : other.start]) for one, other in pairwise(pieces))
    if not joined or not all(is_member(roles, piece) for piece in pieces):
        return [span]
    office = passage.covered(pieces[0]).past(closed("former")).opens(title_heads())
    if office and any(passage.covered(piece).opens(closed("subunit")) for piece in pieces[1:]):
        return [span]  # *Kepala Kepatuhan dan Satuan Audit itu*: one office
    return pieces


def before(roles: Roles, passage: Passage, span: Span) -> list[Span]:
    """The members of the list that ends in the mention: *A, B, dan [C]*."""
    first = max(passage.span.start, span.start - LOOK_BACK)
    match = LEAD.search(passage.text[first : span.start])
    if match is None:
        return []
    found: list[Span] = []
    position = first + match.start(1)
    for piece in re.split(r",\s+", match.group(1)):
        start = passage.text.index(piece, position)
        position = start + len(piece)
        piece_span = Span(start, position)
        member = without_clause(passage, piece_span)
        if member != piece_span:
            found = []  # *Selain PT Jati, polisi menutup kantor PT Lawu dan PT Sumber*
        if member is None or not is_member(roles, member):
            return []
        found.append(member)
    return found


def without_clause(passage: Passage, span: Span) -> Span | None:
    """The name that ends the words before a list's first comma or *dan*, what stands in brackets
    after it included: *Polisi menutup kantor PT Lawu (dan PT Sumber)* → *PT Lawu*. None where a
    clause ends in no name: *Polisi membekuk dua pria (dan RZ)*."""
    phrase = passage.covered(span)
    verbs = [n for n, token in enumerate(phrase.tokens, phrase.first) if is_verb(token)]
    if not verbs:
        return span
    end = phrase.last
    if passage.tokens[end - 1].text == ")":
        end = next((n for n in range(end, verbs[-1], -1) if passage.lower(n) == "("), end)
    start = end
    while start > verbs[-1] + 1 and passage.tokens[start - 1].is_name:
        start -= 1
    return passage.between(start, phrase.last) if start < end else None


def is_member(roles: Roles, span: Span) -> bool:
    """Whether the part of a list is somebody by itself, no place and no verb."""
    return 0 < len(span.of(roles.text).split()) <= LONGEST and roles.can_suffer(span)


def trimmed(passage: Passage, span: Span) -> Span:
    """The mention up to a predicate that got into it: *RR telah ditahan dan* → *RR*."""
    phrase = passage.covered(span)
    if not phrase or phrase.span != span or phrase.opens({"yang"}):
        return span  # *yang bersangkutan*
    clad = closed("named so") | forms("charges", "clad")
    adverbs = closed("auxiliary", "negation", "manner before predicate")
    adverbs |= forms("charges", "manner")
    for position in range(phrase.first + 1, phrase.last):
        token = passage.tokens[position]
        if token.lower == "yang":
            break
        duration = passage.lower(position + 1) in closed("unit of time") and token.upos == "NUM"
        if duration and passage.lower(position - 1) not in closed("counts age"):
            return passage.between(phrase.first, position)  # *memvonis X dua tahun*
        verb = is_verb(token) and token.lower not in clad
        if verb or (token.lower in adverbs and not token.is_name):
            return passage.between(phrase.first, position)
    return span
