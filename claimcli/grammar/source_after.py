"""The source after a cue: *kata Herfi Hervian, guru di sekolah itu, Senin (2/3)*.

It is the mention with the title, the affiliation and the apposition that stand in the same
noun phrase, without the circumstances of the speech.
"""

from __future__ import annotations

from claimcli.grammar.phrases.chunks import joins, marks_nickname
from claimcli.grammar.phrases.several import with_those_after
from claimcli.lexicon import closed, load
from claimcli.surface.moments import moment_end
from claimcli.surface.passages import Passage
from claimcli.surface.tokens import Token
from claimcli.surface.word_classes import STOPS, is_date, is_titular, is_verb, title_heads

__all__ = ["judge_end", "source_after"]

LONGEST = 30
"""Tokens of a source phrase; what is longer is no source."""
WORN = 4
"""Tokens from *berjilbab* to *itu* at most."""
PEOPLE = frozenset({"person", "group", "organization"})
NEAR = 8
"""Tokens in which the verb of a subject follows."""


def source_after(passage: Passage, first: int) -> tuple[int, int] | None:
    """The tokens of the source phrase that begins at ``first`` (after a cue).

    It runs on to punctuation, a preposition of circumstance, a date or a verb; a
    comma is passed where an apposition follows (*kata Herfi, guru di sekolah itu,*).
    """
    first += passage.lower(first) in {"oleh", "dari"}
    first += is_manner(passage, first)
    if is_no_source(passage, first):
        return None
    tokens = passage.tokens
    last = phrase_end(passage, first)
    if passage.lower(last) == "ini":
        last += 1
    last = passage.back_past(closed("tail of a phrase"), last, first)
    if not any(token.is_word for token in tokens[first:last]):
        return None
    last = with_those_after(passage, first, last, phrase_end)
    alone = tokens[first]
    quality = alone.upos == "ADJ" and not alone.is_name and not alone.lower.endswith("nya")
    if last == first + 1 and quality:
        return None  # *pesan serupa*: an adjective names nobody
    return first, last


def judge_end(passage: Passage, first: int) -> int | None:
    """Where the phrase ends that says, right behind a passive and without *oleh*, who judges or
    asks: *dinilai [pengamat pasar] terlalu tinggi*; None where no people stand there."""
    opening = passage.past(closed("before who judges"), first)
    if opening >= passage.end:
        return None
    head = passage.tokens[opening]
    people = load().head_types.get(head.lower) in PEOPLE or head.lower in title_heads()
    if head.upos not in {"NOUN", "PROPN"} or not (people or opening > first):
        return None
    for position in range(opening + 1, min(passage.end, opening + NEAR)):
        token = passage.tokens[position]
        if token.lower == "yang":
            return None
        opens = token.lower in closed("opens what is judged", "preposition") or is_verb(token)
        if (opens or not token.is_word) and not token.is_name:
            return position
    return passage.end if passage.end - opening <= NEAR else None


def is_manner(passage: Passage, first: int) -> bool:
    """*ucap | lirih | Wati, tanya | balik | dia*: how it was said, before who said it."""
    if first + 1 >= passage.end or passage.tokens[first].text not in closed("manner of speech"):
        return False
    following = passage.tokens[first + 1]
    return following.text[:1].isupper() or following.lower in closed("singular pronoun")


def is_no_source(passage: Passage, first: int) -> bool:
    """*cerita itu*: a noun, no cue; *dilaporkan masih banyak pasar yang buka*; *kata saat
    ditemui*: nobody is named."""
    word = passage.lower(first)
    if word in closed("no source"):
        return True
    opening = closed("negation", "aspect", "opens no source")
    if first >= len(passage.tokens):
        return False
    token = passage.tokens[first]
    verbal = is_verb(token) and word.startswith(("me", "ber"))  # *komentar bernada marah*
    return (word in opening or verbal) and not token.is_name


def phrase_end(passage: Passage, first: int) -> int:
    """The position after the phrase that begins at ``first``, brackets and appositions in it."""
    tokens = passage.tokens
    depth = 0
    relative = False
    for position in range(first, min(len(tokens), first + LONGEST)):
        token = tokens[position]
        text = token.lower
        if token.quotation is not None:
            return position
        if text == "(":
            if position == first or is_date(passage, position):
                return position
            depth += 1
        elif text == ")":
            if not depth:
                return position
            depth -= 1
        elif depth:
            continue
        elif text == ",":
            if joins(passage, position):
                continue
            if not apposes(passage, first, position):
                return position
            relative = False
        elif text == "yang":
            relative = True
        elif marks_nickname(passage, position):
            continue
        elif text[0] in STOPS or ends_source(passage, first, position, relative):
            return position
    return min(len(tokens), first + LONGEST)


def ends_source(passage: Passage, first: int, position: int, relative: bool) -> bool:
    """Whether the word is none of the source's any more: a date, a circumstance, a predicate,
    the subject of what is said, the next sentence."""
    token, word = passage.tokens[position], passage.lower(position)
    if is_date(passage, position) or (word == "per" and is_date(passage, position + 1)):
        return True
    if word == "lebih" and passage.lower(position + 1) in {"lanjut", "jauh"}:
        return True
    if position == first:
        return False
    if token.is_name:
        return word in closed("begins next sentence")
    if tells_when(passage, position):
        return True
    if position == first + 1 and passage.lower(first) in closed("stands alone as a source"):
        return word not in closed("deictic", "goes on after a pronoun")  # *kata dia [para guru]*
    if word in closed("circumstance") and not inside_name(passage, first, position, relative):
        return True
    if not relative and ends_phrase(token):
        return not wears(passage, first, position)
    return begins_subject(passage, position)


def wears(passage: Passage, first: int, position: int) -> bool:
    """Whether what somebody wears or has stands in the phrase, which *itu* closes: *kata
    perempuan [berjilbab] itu*, unlike *kata warga [berharap bantuan itu datang]*."""
    if not passage.lower(position).startswith("ber") or passage.tokens[position - 1].is_name:
        return False
    closing = passage.until(closed("deictic"), position, position + WORN)
    if closing >= position + WORN or passage.has({",", "(", "."}, position, closing):
        return False
    after = passage.tokens[closing + 1] if closing + 1 < passage.end else None
    return after is None or not after.is_word or is_date(passage, closing + 1)


def tells_when(passage: Passage, position: int) -> bool:
    """Whether when it was said begins after the name, the age or *itu* of somebody: *kata Rina
    [tahun lalu], kata Rina (45) [tiga minggu lalu], kata petani itu [kemarin]*."""
    word, after = passage.lower(position), passage.lower(position + 1)
    before = passage.tokens[position - 1]
    ago = word in closed("time word") and after in closed("time after")
    some = word == "beberapa" and after in closed("time word", "some of time")
    if before.is_name and (ago or some):
        return True
    closes = before.is_name or before.lower in closed("deictic") | {")"}
    return closes and moment_end(passage, position) is not None


def begins_subject(passage: Passage, position: int) -> bool:
    """Whether a noun of his opens what is said: *kata Lukman ibunya sudah pulang*."""
    token, before = passage.tokens[position], passage.tokens[position - 1]
    return (
        before.is_name
        and not token.is_name
        and token.upos == "NOUN"
        and token.lower.endswith("nya")
        and any(is_verb(other) for other in passage.tokens[position + 1 : position + NEAR])
    )


def ends_phrase(token: Token) -> bool:
    """Whether the token begins a predicate: a verb, *tidak*, *akan*."""
    opening = closed("negation", "opens a predicate")
    return not token.is_name and (is_verb(token) or token.lower in opening)


def inside_name(passage: Passage, first: int, position: int, relative: bool) -> bool:
    """Whether a preposition belongs to the phrase: *Menteri untuk Papua*, *guru di sekolah*.

    Inside a relative clause or an apposition with a lower-case head it does; so it
    does after an office (*juru bicara untuk urusan luar negeri*).
    """
    text = passage.lower(position)
    if relative:
        return text in closed("in a relative clause")
    before = passage.tokens[position - 1]
    if text == "selaku":
        return before.is_name or before.text == ","  # *Bonar, selaku kuasa hukum warga*
    if text in {"untuk", "bidang"}:
        return (
            passage.tokens[position + 1 : position + 2] != ()
            and passage.tokens[position + 1].is_name
            and before.is_name
        )
    if text == "di":
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
    if not capacity and word in closed("circumstance", "subordinator", "connective"):
        return False
    commas = (n for n in range(first, comma) if passage.lower(n) == ",")
    if any(not joins(passage, position) for position in commas):
        return False
    head = passage.tokens[first].lower
    if head in closed("pronoun"):
        return False
    acting = passage.past(closed("office modifier"), first, comma)
    office = passage.lower(acting) in title_heads()
    thing = head in load().heads_by_type["document"]
    office_first = office or not (passage.tokens[first].is_name or thing)
    if office_first and token.is_name and token.upos == "PROPN" and word not in closed("month"):
        return True
    if capacity or word in title_heads():
        return True
    named = passage.tokens[comma - 1].is_name or passage.lower(comma - 1) == ")"
    person = word == "seorang" or word in load().heads_by_type["person"]
    return named and person and stands_alone(passage, after)


def stands_alone(passage: Passage, first: int) -> bool:
    """Whether no predicate follows what the comma parts from the name: *kata Rina, peternak
    asal Lawu.*, unlike *kata Rina, peternak sudah pulang.*"""
    for position in range(first + 1, passage.end):
        token = passage.tokens[position]
        if token.lower == ",":
            after = passage.lower(position + 1)
            alone = is_date(passage, position + 1) or after in closed("circumstance")
            return alone or passage.lower(first) == "seorang"
        if token.quotation is not None or token.lower == "yang":
            return True
        if is_date(passage, position):
            return True
        predicates = is_verb(token) and not is_titular(passage, position)
        if not token.is_name and (predicates or token.lower in closed("negation", "predicator")):
            return False
    return True
