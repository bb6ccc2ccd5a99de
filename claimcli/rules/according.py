"""«Menurut X, P»: a prepositional cue at the head of a sentence.

So too *berdasarkan keterangan X, dilansir (dari) X, mengutip X*. Where P has a
speaker of its own the medium only hands it on (*Dilansir AFP, Y menyatakan P*):
the record is Y's, and this mark weighs less.

Must fire: Menurut Rina, air sudah surut. | Tutur Rina, air sudah surut. | Dikutip dari
Antara, Senin (2/3), air surut.
Must not fire: Menurut rencana, jembatan dibuka besok.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Cue, Label, Mark, Stance
from claimcli.grammar.clauses import content_end, next_comma, span
from claimcli.grammar.intermediaries import handing_end, hands_on, outlet
from claimcli.grammar.occasions import of_speech
from claimcli.grammar.phrases.subject_start import source_end
from claimcli.grammar.source_after import source_after
from claimcli.lexicon import CueEntry, Frame, closed, load
from claimcli.predicates.worth import tells_worth
from claimcli.surface.cue_finder import Match
from claimcli.surface.moments import moment_end
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_date, title_heads

ID = "according"
LATEST = 6
"""Tokens that may stand before the cue."""


def find(passage: Passage) -> Iterator[Mark]:
    yield from documented(passage)
    yield from inquired(passage)
    for match in passage.cues:
        entry = match.entry(Frame.PREPOSITION) or opening_inquit(passage, match)
        if entry is None or not leads(passage, match) or is_own(passage, match):
            continue
        joined = False
        if match.clitic is not None:
            source, after = match.clitic, match.last
        else:
            found_source = source_bounds(passage, match)
            if found_source is None:
                continue
            bounds, joined = found_source
            source, after = passage.between(*bounds), bounds[1]
        start = after if joined else past_circumstances(passage, after)
        if match.clitic is not None and not told_elsewhere(passage, after):
            start = after  # *Menurutnya [dengan dana itu, desa maju]*
        if start is None or other_speaks(passage, start) or points_back(passage, match, start):
            continue
        box = passage.box_after(start, passage.end)
        if box < passage.end:
            content = passage.tokens[box].span
        else:
            found = span(passage, start, content_end(passage, start, passage.end))
            if found is None:
                continue
            content = found
        yield Mark(Label.ATTRIBUTION, content, ID, 0.75, match.cue(entry), source)


def told_elsewhere(passage: Passage, after: int) -> bool:
    """Whether a comma follows *menurutnya*, *bahwa*, or when and where it was said."""
    comma = next_comma(passage, after, passage.end)
    punctuated = passage.lower(after) in {",", ":", "bahwa", "("}
    return punctuated or comma is None or of_speech(passage, after, comma)


def documented(passage: Passage) -> Iterator[Mark]:
    """*Dari data yang diterima dinas, P*; *Data terbaru Dinas Pasar Lawu, tercatat P*: a document
    that no cue stands before."""
    light = closed("opens according") | {","}
    first = passage.past(light, passage.first)
    under = passage.lower(first) in closed("before a document")
    start = first + under
    comma = next_comma(passage, start, passage.end)
    if comma is None or passage.lower(start) not in closed("told by documents"):
        return
    if under:
        received = passage.lower(start + 1) == "yang"
        owned = passage.lower(start) != "informasi" or comma > start + 3
        told = received and passage.lower(start + 2) in closed("received") and owned
        cue, after = passage.tokens[first], comma
    else:
        named = any(token.is_name for token in passage.tokens[start + 1 : comma])
        told = named and passage.lower(comma + 1) in closed("there is")
        cue, after = passage.tokens[min(comma + 1, passage.end - 1)], comma + 2
    opening = past_circumstances(passage, after) if under else after
    content = span(passage, opening, passage.end) if told and opening is not None else None
    if content is not None and passage.box_after(comma, passage.end) == passage.end:
        mark = Cue(cue.span, cue.lower, Stance.NEUTRAL)
        yield Mark(Label.ATTRIBUTION, content, ID, 0.7, mark, passage.between(start, comma))


def inquired(passage: Passage) -> Iterator[Mark]:
    """*Dari [hasil penyidikan (polisi)], P*; *Dari pemantauan [petugas], P*: what somebody found
    who looked into a thing."""
    first = passage.past(closed("opens according") | {","}, passage.first)
    start, comma = first + 1, next_comma(passage, first + 1, passage.end)
    if passage.lower(first) != "dari" or comma is None or comma < start + 2:
        return
    owner = passage.tokens[start + 1]
    if passage.lower(start) == "hasil":
        found, source = owner.lower in closed("inquiry"), start
    else:
        people = owner.lower in title_heads() or load().head_types.get(owner.lower) is not None
        named = owner.is_name and owner.upos == "PROPN"
        found = passage.lower(start) in closed("inquiry") and (people or named)
        source = start + 1
    content = span(passage, comma, passage.end)
    alone = passage.box_after(comma, passage.end) == passage.end and not speaks_later(
        passage, comma
    )
    if found and alone and content is not None:
        told = passage.between(first, source)
        cue = Cue(told, told.of(passage.text).lower(), Stance.NEUTRAL)
        yield Mark(Label.ATTRIBUTION, content, ID, 0.7, cue, passage.between(source, comma))


def speaks_later(passage: Passage, comma: int) -> bool:
    """*Dari hasil pemeriksaan, pelaku mengaku P*; *…, kata Rina, P*: somebody else speaks."""
    frames = (Frame.SPEECH, Frame.INQUIT, Frame.DIRECTIVE)
    return any(match.first > comma and match.entry(*frames) for match in passage.cues)


def points_back(passage: Passage, match: Match, start: int) -> bool:
    """*Demikian disampaikan Rina*; *Dikutip dari Antara, [hal itu disebut Rina]*: nothing said
    follows."""
    pointer = match.clitic is None and passage.lower(match.last) in closed("reported pointer")
    if pointer and passage.lower(match.last + 1) in closed("deictic"):
        return True  # *Berdasarkan hal itu, P*: on that ground, nobody says it
    before = passage.lower(match.first - 1)
    if before == "demikian" or (before == "itu" and match.entry(Frame.PASSIVE) is not None):
        return True
    pointed = passage.cue_at.get(start + 2)
    return (
        pointed is not None
        and pointed.entry(Frame.PASSIVE) is not None
        and passage.lower(start) in closed("reported pointer")
        and passage.lower(start + 1) in closed("deictic")
    )


def other_speaks(passage: Passage, start: int) -> bool:
    """*Menurut saksi, [kata Rina, P]*: Rina speaks; *Menurut saksi, [pesan serupa beredar]*
    opens with a noun."""
    other = passage.cue_at.get(start)
    return (
        other is not None
        and other.entry(Frame.INQUIT) is not None
        and not tells_worth(passage, other)
        and (other.clitic is not None or source_after(passage, other.last) is not None)
    )


def opening_inquit(passage: Passage, match: Match) -> CueEntry | None:
    """*Lanjutnya, P*: a verb of speech with *-nya* before what is said; *Dibantah Rina, P*."""
    if match.clitic is not None:
        told = passage.lower(match.last) in {",", "bahwa"}
        return match.entry(Frame.INQUIT, Frame.PASSIVE) if told else None
    passive, opens = match.entry(Frame.PASSIVE), match.first == passage.first
    if not opens and (passive is None or passive.lemma not in closed("raising")):
        return None
    by = passage.lower(match.last) == "oleh"
    if by and (passive is None or passive.lemma not in closed("raising", "goes on telling")):
        return None  # *Ditulis oleh Rina, lagu itu mengangkat kisah cinta*
    first = match.last + by
    head = passage.tokens[first] if first < passage.end else None
    if head is None or not (head.is_name or head.lower in title_heads()):
        return None
    inquit = match.entry(Frame.INQUIT)
    if opens and inquit is not None and inquit.lemma in closed("opens what is told by"):
        return inquit  # *Jelas Rina, P*
    if opens and head.is_name:
        return passive
    bounds = source_after(passage, first)  # *(Padahal) diakui ketua klub itu Rina Wati, P*
    named = bounds is not None and passage.tokens[bounds[1] - 1].is_name
    return passive if bounds and named and passage.lower(bounds[1]) == "," else None


def is_own(passage: Passage, match: Match) -> bool:
    """*Berdasarkan pantauan detikcom*: the outlet's own observation is the reporter's, unless
    somebody else has made it (*pengamatan yang dilakukan oleh Dinas Pasar*)."""
    comma = next_comma(passage, match.last, passage.end)
    by = passage.find({"oleh"}, match.last, comma or match.last)
    return by is None and passage.has(closed("own observation"), match.first, match.last + 1)


def leads(passage: Passage, match: Match) -> bool:
    """Whether only connectives stand before the cue."""
    before = passage.lower(match.first - 1)
    if before in closed("opens a contrast") and passage.lower(match.first - 2) == ",":
        return True
    if before == "dimana" or (before == "mana" and passage.lower(match.first - 2) == "di"):
        return True
    tokens = passage.tokens[passage.first : match.first]
    if len(tokens) > LATEST or any(token.quotation is not None for token in tokens):
        return False
    return all(token.lower in closed("opens according") | {","} for token in tokens)


def source_bounds(passage: Passage, match: Match) -> tuple[tuple[int, int], bool] | None:
    """X, and whether P follows it at once, without a comma: *Menurut X P*."""
    first = match.last + (passage.lower(match.last) == "oleh")
    # *Dari data itu, P*: the cue names nobody
    if passage.lower(first) in closed("no name after") | {","}:
        return None
    find = outlet if hands_on(match) else source_after
    bounds = find(passage, first)
    if bounds is not None and (
        passage.lower(bounds[1]) == ":" or moment_end(passage, bounds[1]) is not None
    ):
        return bounds, False
    comma = next_comma(passage, first, passage.end)
    if bounds is None or passage.lower(bounds[1]) not in {",", "("}:
        end = source_end(passage, first, passage.end if comma is None else comma)
        if end is not None:
            return (first, end), True
    bounds = up_to_comma(passage, first, bounds, comma)
    return (bounds, False) if bounds is not None else None


def up_to_comma(
    passage: Passage, first: int, bounds: tuple[int, int] | None, comma: int | None
) -> tuple[int, int] | None:
    """X: to the comma that ends the phrase; a preposition may be part of it."""
    if comma is None:
        return bounds
    if bounds is not None and (
        passage.lower(bounds[1]) in {",", "("} or handing_end(passage, bounds[1]) is not None
    ):
        return bounds
    if bounds is not None and (is_date(passage, bounds[1]) or is_date(passage, bounds[1] + 1)):
        return bounds
    if 0 < comma - first <= 18:
        return first, comma
    return bounds


def is_site(word: str) -> bool:
    """*lawu.go.id*: the address of a page."""
    return "." in word[1:-1] and word.rpartition(".")[2].isalpha() and " " not in word


def past_circumstances(passage: Passage, after: int) -> int | None:
    """The position after the comma that opens P: past *, Senin (2/3),* and *pada …,*."""
    position = after
    for _ in range(4):
        if position >= passage.end:
            return None
        word = passage.lower(position)
        if word == ",":
            position += 1
            if is_date(passage, position):
                comma = next_comma(passage, position, passage.end)
                if comma is None:
                    return None
                position = comma
                continue
            if position >= passage.end:
                return None
            named = passage.tokens[position].is_handle or is_site(passage.lower(position))
            if named and passage.lower(position + 1) == ",":
                position += 1  # *akun resmi BMKG, @infobmkg, P*; *laman resmi, lawu.go.id, P*
                continue
            handed = handing_end(passage, position)
            if handed is not None and passage.lower(handed) == ",":
                position = handed
                continue
            return position + (passage.lower(position) == "bahwa")
        if word in {"bahwa", ":"}:
            return position + 1
        comma = next_comma(passage, position, passage.end)
        if comma is None:
            return position
        if comma - position > 16:
            return position
        position = comma
    return position
