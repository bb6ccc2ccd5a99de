"""What opens a clause before its subject: *Namun*, *Dalam rapat itu*, a clause of time."""

from __future__ import annotations

import re

from claimcli.grammar.chunks import (
    last_name,
    names_something,
)
from claimcli.grammar.passages import Passage
from claimcli.grammar.word_classes import (
    TITLE_HEADS,
    is_adverbial,
    is_titular,
    is_verb,
)
from claimcli.lexicon import closed, load

__all__ = ["LEAD", "last_boundary", "opens_before_pronoun", "subject_start", "trimmed_start"]

LEAD = re.compile(
    r"^(?:(?:meski|meskipun|walau|walaupun|kendati|namun|tetapi|tapi)\s+(?:demikian|begitu)|(?:selain|sementara|setelah|oleh\s+karena|di\s+samping|di\s+sisi\s+lain|untuk|karena|akan\s+tetapi|maka|tak\s+hanya|bukan\s+hanya|dengan|pada\s+saat)\s+(?:itu|ini)|selain|sebelumnya|kemudian|namun|tetapi|tapi|sementara|lalu|adapun|akan\s+tetapi|lebih\s+lanjut|saat\s+ini|kini|hingga\s+kini|sebaliknya|bahkan|selanjutnya|hanya\s+saja|belakangan)\s+",
    re.IGNORECASE,
)


def trimmed_start(passage: Passage, start: int, end: int, cue: int) -> int:
    """The start of the noun phrase within a chunk: past *Namun*, *Dalam rapat itu …*."""
    tokens = passage.tokens
    if opens_before_pronoun(passage, start, end):
        return end - 1
    position = start
    lead = LEAD.match(passage.between(start, end).of(passage.text)) if start < end else None
    if lead:
        after = tokens[start].span.start + lead.end()
        position = next(
            (place for place in range(start, end) if tokens[place].span.start >= after), start
        )
    while position < end and (
        tokens[position].lower
        in {
            "namun",
            "tetapi",
            "tapi",
            "sementara",
            "kemudian",
            "lalu",
            "dan",
            "serta",
            "sedangkan",
            "adapun",
            "bahkan",
            "selain",
            "maka",
            "padahal",
            "karena",
            "sebab",
            "bahwa",
            "ketika",
            "saat",
            "jika",
            "meski",
        }
        or (tokens[position].upos in {"CCONJ", "SCONJ"} and not tokens[position].is_name)
    ):
        position += 1
        if position < end and tokens[position].lower == "itu":
            position += 1
    parsed = subject_start(passage, cue, position, end)
    inside = last_boundary(passage, position, end)
    if inside is not None:
        position = office_inside(passage, inside, end) or inside
    elif position < end and tokens[position].lower in closed("preposition"):
        position = parsed if parsed is not None else last_name(passage, position, end)
    elif parsed is not None and parsed > position and is_adverbial(passage, position, parsed):
        position = parsed
    return position


def opens_with_verb(passage: Passage, position: int) -> bool:
    """Whether the passage begins with an active verb, capital as any first word:
    *Mengawali rapat Wali Kota Hasan (mengatakan)*."""
    token = passage.tokens[position]
    return position == passage.first and token.upos == "VERB" and token.lower.startswith("me")


def office_inside(passage: Passage, start: int, end: int) -> int | None:
    """Where the office begins behind what the verb before took: *Usai rapat | Bupati Rini
    (mengatakan)*. A noun that may own it stays: *usai pengacara Bupati Rini (mengatakan)*."""
    head = passage.tokens[start]
    if head.is_name or head.lower in TITLE_HEADS or head.upos not in {"NOUN", "VERB"}:
        return None
    if load().head_types.get(head.lower) in {"person", "group", "organization"}:
        return None
    for place in range(start + 1, end):
        token = passage.tokens[place]
        if token.lower in closed("preposition") | {"yang", ",", "("}:
            return None
        if token.is_name:
            return place if token.lower in TITLE_HEADS else None
    return None


def opens_before_pronoun(passage: Passage, start: int, end: int) -> bool:
    """Whether a pronoun right before the verb is the whole subject: *secara teknik dia
    (mengakui)*; in *pengacara dia* it only owns the subject."""
    last, head = passage.lower(end - 1), passage.tokens[start]
    if end - start < 2 or last not in closed("pronoun"):
        return False
    if passage.lower(end - 2) in {"dan", "serta", "kepada", "oleh", "dari", "dengan", "menurut"}:
        return False
    return (
        last == "ia"
        or (head.upos in {"ADV", "ADP", "SCONJ", "CCONJ"} and not head.is_name)
        or (head.lower in closed("connective", "preposition"))
    )


def last_boundary(passage: Passage, start: int, end: int) -> int | None:
    """After a verb that no *yang* governs, or a subordinator: where the subject begins."""
    relative = False
    boundary = None
    tokens = passage.tokens
    for position in range(start, end):
        token = tokens[position]
        if token.quotation is not None:
            boundary, relative = position + 1, False
        elif token.lower == "yang":
            relative = True
        elif token.lower in closed("clause opener"):
            boundary, relative = position + 1, False
        elif (
            token.lower in {"dan", "lalu", "serta"} and boundary is not None and not relative
        ) or (
            (is_verb(token) or opens_with_verb(passage, position))
            and not relative
            and not is_titular(passage, position)
            and names_something(passage, position + 1, end)
        ):
            boundary = position + 1
    return boundary if boundary is not None and boundary < end else None


def subject_start(passage: Passage, cue: int, start: int, end: int) -> int | None:
    """Where the parse lets the subject of the word at ``cue`` begin, within the bounds."""
    token = passage.tokens[cue] if cue < len(passage.tokens) else None
    if token is None or not token.words or token.sentence is None:
        return None
    for child in token.sentence.children[token.words[0].index]:
        word = token.sentence.words[child]
        if word.relation in {"nsubj", "csubj"}:
            positions = [
                place
                for index in token.sentence.subtree(child)
                if (place := passage.position(token.sentence.words[index], token.sentence))
                is not None
                and start <= place < end
            ]
            if positions and max(positions) == end - 1:
                return min(positions)
    return None
