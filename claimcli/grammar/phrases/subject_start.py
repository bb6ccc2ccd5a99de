"""Where a subject begins: past what opens a clause, and behind a source without a comma.

*Namun*, *Dalam rapat itu* and a clause of time open a clause before its subject.

A source may run on into the clause (*Menurut Surya | sindikat itu harus diusut*). The clause
begins at its subject. That is what follows a pronoun, a name or a whole title in lower case
(*Menurut Wakil Bupati | pembangunan itu molor*), or a determiner (*guru di sekolah itu |
siswa sudah pulang*); else the parse tells where the verb's subject begins (*saksi mata |
pelaku melarikan diri*). Nothing is divided where *yang* or a preposition leaves open how far
the source reaches.
"""

from __future__ import annotations

from claimcli.grammar.phrases.chunks import (
    last_name,
    names_something,
)
from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import forms
from claimcli.surface.moments import moment_end
from claimcli.surface.noble_names import begins_name
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_adverbial, is_date, is_titular, is_verb, title_heads

__all__ = [
    "last_boundary",
    "opens_before_pronoun",
    "source_end",
    "subject_start",
    "trimmed_start",
]

LONGEST_LEAD = 4
"""Words of the longest phrase that opens a sentence: *di sisi lain itu*."""
LONGEST_QUALITY = 6
"""Tokens of what a verb tells of somebody, up to *itu*: *bertinggi 1,94 meter itu*."""
ANIMATE = frozenset({"person", "group", "organization"})
"""Types of nouns for who can speak."""


def trimmed_start(passage: Passage, start: int, end: int, cue: int) -> int:
    """The start of the noun phrase within a chunk: past *Namun*, *Dalam rapat itu …*."""
    tokens = passage.tokens
    if opens_before_pronoun(passage, start, end):
        return end - 1
    if start < end and begins_name(passage.text, tokens[start].span.start):
        return start
    position = past_lead(passage, start, end)
    while position < end and (
        tokens[position].lower in closed("opens before a subject")
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


def past_lead(passage: Passage, start: int, end: int) -> int:
    """The position after the phrase that opens the stretch before its subject, if more
    follows it: *Meski demikian | Rina …*."""
    for width in range(min(LONGEST_LEAD, end - start - 1), 0, -1):
        words = (token.lower for token in passage.tokens[start : start + width])
        if " ".join(words) in closed("leads in"):
            return start + width
    moment = moment_end(passage, start)
    return moment if moment is not None and moment < end else start  # *Tahun ini | Rina*


def opens_with_verb(passage: Passage, position: int) -> bool:
    """Whether the passage begins with an active verb, capital as any first word:
    *Mengawali rapat Wali Kota Hasan (mengatakan)*."""
    token = passage.tokens[position]
    return position == passage.first and token.upos == "VERB" and token.lower.startswith("me")


def office_inside(passage: Passage, start: int, end: int) -> int | None:
    """Where the office begins behind what the verb before took: *Usai rapat | Bupati Rini
    (mengatakan)*. A noun that may own it stays: *usai pengacara Bupati Rini (mengatakan)*."""
    head = passage.tokens[start]
    if head.is_name or head.lower in title_heads() or head.upos not in {"NOUN", "VERB"}:
        return None
    if load().head_types.get(head.lower) in ANIMATE:
        return None
    for position in range(start + 1, end):
        token = passage.tokens[position]
        if token.lower in closed("preposition", "ends an owner"):
            return None
        if token.is_name:
            return position if token.lower in title_heads() else None
    return None


def opens_before_pronoun(passage: Passage, start: int, end: int) -> bool:
    """Whether a pronoun right before the verb is the whole subject: *secara teknik dia
    (mengakui)*; in *pengacara dia* it only owns the subject."""
    last, head = passage.lower(end - 1), passage.tokens[start]
    if end - start < 2 or last not in closed("pronoun"):
        return False
    if passage.lower(end - 2) in closed("owner's preposition"):
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
        elif token.lower in closed("clause opener") or opens_since(passage, position):
            boundary, relative = position + 1, False
        elif relative and token.lower in closed("deictic"):
            relative = False
        elif (token.lower in closed("and then") and boundary is not None and not relative) or (
            (is_verb(token) or opens_with_verb(passage, position))
            and not relative
            and not is_titular(passage, position)
            and not describes(passage, start, position, end)
            and token.lower != "kerja"  # *rekan kerja Rina*
            and passage.lower(position - 1) not in closed("before people")
            and names_something(passage, position + 1, end)
        ):
            boundary = position + 1
    return boundary if boundary is not None and boundary < end else None


def describes(passage: Passage, start: int, position: int, end: int) -> bool:
    """Whether the verb only tells which one is meant, up to *itu*: *Pelatih | berkebangsaan
    Spanyol itu*, *Klub | berjuluk Laskar Padi itu*; or how he looks: *pria | berjaket biru*."""
    if position > start and passage.lower(position) in forms("charges", "clad"):
        return True
    beside = position == start + 1 or (
        position == start + 2 and not passage.tokens[start + 1].is_name  # *Bek jangkung bertinggi*
    )
    return (
        beside
        and passage.lower(position).startswith("ber")
        and load().head_types.get(passage.lower(start)) in ANIMATE
        and passage.has(closed("deictic"), position, min(end, position + LONGEST_QUALITY))
    )


def opens_since(passage: Passage, position: int) -> bool:
    """Whether *sejak* opens a clause, not a date: *turun sejak | Rina (mengumumkan)*."""
    after = passage.lower(position + 1)
    dated = is_date(passage, position + 1) or after in closed("point in time", "month")
    return passage.lower(position) == "sejak" and not dated and not after[:1].isdigit()


def subject_start(passage: Passage, cue: int, start: int, end: int) -> int | None:
    """Where the parse lets the subject of the word at ``cue`` begin, within the bounds."""
    token = passage.tokens[cue] if cue < len(passage.tokens) else None
    if token is None or not token.words or token.sentence is None:
        return None
    for child in token.sentence.children[token.words[0].index]:
        word = token.sentence.words[child]
        if word.relation in {"nsubj", "csubj"}:
            positions = [
                position
                for index in token.sentence.subtree(child)
                if (position := passage.position(token.sentence.words[index], token.sentence))
                is not None
                and start <= position < end
            ]
            if positions and max(positions) == end - 1:
                return min(positions)
    return None


def source_end(passage: Passage, first: int, limit: int) -> int | None:
    """Where the source that begins at ``first`` ends, if a clause follows it at once before
    ``limit``; None where none does."""
    verb = predicate(passage, first + 1, limit)
    if verb is None:
        return None
    if passage.lower(verb) in closed("there is") and names_something(passage, first, verb):
        return verb  # *Berdasarkan data itu | terdapat tiga kapal*
    start = after_mention(passage, first, verb)
    if start is None:
        start = subject_start(passage, verb, first + 1, verb)
    if start is None or not first < start < verb or not names_something(passage, start, verb):
        return None
    governed = passage.lower(start - 1) in closed("preposition")
    loose = governed or passage.lower(start) in closed("and or")
    return None if loose else start


def predicate(passage: Passage, first: int, limit: int) -> int | None:
    """The first verb, auxiliary or negation of the stretch; None if *yang* or a quotation
    stands before it."""
    for position in range(first, limit):
        token = passage.tokens[position]
        if token.quotation is not None or token.lower in closed("capacity") | {"yang"}:
            return None
        bare = not token.is_name
        if bare and (is_verb(token) or token.lower in closed("auxiliary", "negation")):
            return position
    return None


def after_mention(passage: Passage, first: int, verb: int) -> int | None:
    """Where the subject begins after the mention at ``first``, by how the words look."""
    tokens = passage.tokens
    if passage.lower(first) in closed("pronoun"):
        return first + 1
    position = first
    while position < verb and not tokens[position].is_name:
        if (
            position > first
            and passage.lower(position) in closed("pointing")
            and position + 1 < verb
        ):
            return position + 1
        position += 1
    begun = position
    while position < verb and (tokens[position].is_name or not tokens[position].text[0].islower()):
        position += 1
    if position in {begun, verb} or passage.lower(position) in closed("preposition"):
        return None
    if position == begun + 1 and passage.lower(begun) in closed("institutional title"):
        return None  # *Ketua umum partai*
    while position < verb and passage.lower(position) in closed("pointing"):
        position += 1
    return position
