"""The source after a cue: *kata Herfi Hervian, guru di sekolah itu, Senin (2/3)*.

Spans follow GUIDELINES: the mention with the title, the affiliation and the apposition
that stand in the same noun phrase, without the circumstances of the speech.
"""

from __future__ import annotations

from claimcli.grammar.chunks import is_listed
from claimcli.grammar.passages import Passage
from claimcli.grammar.tokens import Token
from claimcli.grammar.word_classes import STOPS, is_date, is_verb, title_heads
from claimcli.lexicon import closed, load

__all__ = ["source_after"]

LONGEST = 30
"""Tokens a source phrase; what is longer is no source."""

ABBREVIATED = frozenset(title.form for title in load().titles if title.kind != "role")
PREDICATIVE = frozenset(
    {"ada", "akan", "bakal", "masih", "pernah", "sedang", "sempat", "sudah", "telah", "tengah"}
)
"""What opens a predicate, never somebody's name or office."""
CAPITAL_STOPS = frozenset(
    {"menanggapi", "terhadap", "menurut", "terkait", "sementara", "namun", "sebelumnya"}
)
"""A sentence whose full stop before it is missing begins with one of these."""


def source_after(passage: Passage, first: int) -> tuple[int, int] | None:
    """The tokens of the source phrase that begins at ``first`` (after a cue).

    It runs on to punctuation, a preposition of circumstance, a date or a verb; a
    comma is passed where an apposition follows (*kata Herfi, guru di sekolah itu,*).
    """
    tokens = passage.tokens
    if passage.lower(first) in {"itu", "ini", "tersebut", "yang"}:
        return None  # *cerita itu*: a noun, no cue
    if (
        passage.lower(first) in closed("negation") | PREDICATIVE
        and not passage.tokens[first].is_name
    ):
        return None  # *dilaporkan masih banyak pasar yang buka*
    position = first
    depth = 0
    relative = False
    while position < len(tokens) and position - first < LONGEST:
        token = tokens[position]
        if token.quotation is not None:
            break
        text = token.lower
        if text == "(":
            if is_date(passage, position) or position == first:
                break
            depth += 1
        elif text == ")":
            if not depth:
                break
            depth -= 1
        elif depth or (text == "." and is_abbreviated(passage, position)):
            pass
        elif text[0] in STOPS:
            break
        elif text == ",":
            if not is_listed(passage, position):
                if not apposes(passage, first, position):
                    break
                relative = False
        elif is_date(passage, position) or (text == "per" and is_date(passage, position + 1)):
            break
        elif text == "yang":
            relative = True
        elif (
            (
                position > first
                and text in closed("circumstance")
                and not token.is_name
                and not inside_name(passage, first, position, relative)
            )
            or (position > first and not relative and ends_phrase(token))
            or (position > first and text in CAPITAL_STOPS and token.is_name)
            or (text == "lebih" and passage.lower(position + 1) in {"lanjut", "jauh"})
            or (position > first and begins_subject(passage, position))
        ):
            break
        position += 1
    if position < len(tokens) and tokens[position].lower == "ini":
        position += 1
    while position > first and tokens[position - 1].lower in {
        ",",
        "dan",
        "juga",
        "pun",
        "(",
        "yang",
        "pada",
        "di",
        "dalam",
        "per",
    }:
        position -= 1
    if position == first or not any(token.is_word for token in tokens[first:position]):
        return None
    alone = tokens[first]
    quality = alone.upos == "ADJ" and not alone.is_name and not alone.lower.endswith("nya")
    if position == first + 1 and quality:
        return None  # *pesan serupa*: an adjective names nobody
    return first, position


def begins_subject(passage: Passage, position: int) -> bool:
    """Whether a noun of his opens what is said: *kata Lukman ibunya sudah pulang*."""
    token, before = passage.tokens[position], passage.tokens[position - 1]
    return (
        before.is_name
        and not token.is_name
        and token.upos == "NOUN"
        and token.lower.endswith("nya")
        and any(is_verb(other) for other in passage.tokens[position + 1 : position + 8])
    )


def ends_phrase(token: Token) -> bool:
    """Whether the token begins a predicate: a verb, *tidak*, *akan*."""
    predicative = closed("negation") | {"akan", "telah", "sudah", "bisa", "dapat", "justru"}
    return not token.is_name and (is_verb(token) or token.lower in predicative)


def is_abbreviated(passage: Passage, position: int) -> bool:
    """Whether the full stop belongs to a title or an initial before a name: *dr. Wening*."""
    after = passage.tokens[position + 1] if position + 1 < len(passage.tokens) else None
    before = passage.lower(position - 1)
    return after is not None and after.is_name and (before in ABBREVIATED or len(before) == 1)


def inside_name(passage: Passage, first: int, position: int, relative: bool) -> bool:
    """Whether a preposition belongs to the phrase: *Menteri untuk Papua*, *guru di sekolah*.

    Inside a relative clause or an apposition with a lower-case head it does; so it
    does after an office (*juru bicara untuk urusan luar negeri*).
    """
    text = passage.lower(position)
    if relative:
        return text in {"di", "pada", "dalam", "ke", "sebagai", "dengan", "untuk"}
    before = passage.tokens[position - 1]
    if text == "selaku":
        return before.is_name or before.text == ","  # *Bonar, selaku kuasa hukum warga*
    if text in {"untuk", "bidang"}:
        return (
            passage.tokens[position + 1 : position + 2] != ()
            and passage.tokens[position + 1].is_name
            and before.is_name
        )
    if text in {"di"}:
        comma = any(token.lower == "," for token in passage.tokens[first:position])
        return comma and not before.is_name
    return False


def apposes(passage: Passage, first: int, comma: int) -> bool:
    """Whether an apposition to the phrase stands after the comma.

    Either an office follows a name (*Herfi, guru di sekolah itu*) or a name follows
    an office (*Sekretaris Jenderal NATO, Jens Stoltenberg*).
    """
    after = comma + 1
    if after >= len(passage.tokens) or is_date(passage, after):
        return False
    token = passage.tokens[after]
    if token.quotation is not None or not token.is_word:
        return False
    word = token.lower
    capacity = word == "selaku" and passage.tokens[comma - 1].is_name
    if not capacity and (
        word in closed("circumstance")
        or word in closed("subordinator")
        or word in closed("connective")
    ):
        return False
    if any(item.lower == "," for item in passage.tokens[first:comma]):
        return False
    head = passage.tokens[first].lower
    if head in closed("pronoun"):
        return False
    office_first = head in title_heads() or not passage.tokens[first].is_name
    if office_first and token.is_name and token.upos == "PROPN" and word not in closed("month"):
        return True
    return capacity or word in title_heads()
