"""Which frame of an active cue fits what follows it in the clause."""

from __future__ import annotations

from functools import cache

from claimcli.grammar.clauses import (
    has_predicate,
    next_comma,
)
from claimcli.grammar.subject_before import in_relative, skip_adverbs
from claimcli.lexicon import CueEntry, Frame, closed, load
from claimcli.predicates.main_predicates import states, states_quality
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import NOMINALISED, is_verb, title_heads

__all__ = [
    "FRAMES",
    "contents",
    "fitting",
    "is_said_noun",
    "main_end",
    "says_clause",
    "tells",
    "uncovers",
]

FRAMES = (Frame.SPEECH, Frame.DIRECTIVE, Frame.OBJECT, Frame.ATTITUDE)


FRONTED, LONGEST = 10, 24
"""The most tokens of a circumstance that opens what is said (*mengatakan selama 2017, …*), and
the most after a plain verb of saying."""


def fitting(passage: Passage, match: Match, start: int, end: int) -> CueEntry | None:
    """The entry whose frame fits what follows the cue; None where nothing does."""
    if start >= end or passage.lower(match.last) in {"", ".", "?", "!"}:
        return None
    for frame in FRAMES:
        entry = match.entry(frame)
        if entry is not None and fits(passage, match, entry, start, end):
            return entry
    return None


def fits(passage: Passage, match: Match, entry: CueEntry, start: int, end: int) -> bool:
    """Whether what follows the cue is what its frame takes."""
    word = passage.lower(start)
    if not says_words(passage, entry, start, end):
        return False
    if word in closed("attitude cause") and entry.lemma == "keluh":
        return False  # *mengeluh karena rugi*
    if entry.form == "melanjutkan" and passage.lower(match.last) not in closed("that") | {","}:
        opens = passage.tokens[start]
        deed = word.endswith("nya") or (NOMINALISED.match(opens.text) and not opens.is_name)
        if is_said_noun(word) and start + 1 < end and is_verb(passage.tokens[start + 1]):
            return False  # *melanjutkan rencana membangun pabrik*
        if deed and not states(passage, start, next_comma(passage, start, end) or end):
            return False  # *melanjutkan perjuangannya di Ende*
    if entry.form == "menjanjikan" and passage.lower(match.last) == ",":
        return False  # *pemain yang menjanjikan, …*: a quality
    if entry.frame is Frame.DIRECTIVE:
        last = main_end(passage, start, end)
        asks = has_predicate(passage, start, last) or asks_state(passage, start, last)
        return asks or names_deed(passage, match, entry, start)
    if entry.frame is Frame.ATTITUDE:
        about = word in closed("attitude preposition") or passage.lower(start - 1) == "bahwa"
        relative = in_relative(passage, match.first)
        deed = (entry.form in {"antusias", "puas"} or relative) and is_verb(passage.tokens[start])
        if entry.form == "terkesan" and (
            is_verb(passage.tokens[start]) or word in closed("negation")
        ):
            return False  # *pihak lain terkesan tidak tersentuh*: so it seems
        return (
            not deed
            and not (entry.form in closed("needs a preposition") and (relative or not about))
            and word not in closed("attitude cause")
            and (about or has_predicate(passage, start, end))
        )
    if entry.frame is Frame.SPEECH:
        return (
            says_clause(passage, match, start, end)
            or is_said_noun(word)
            or describes(passage, entry, start, end)
            or tells(passage, entry, match, start, end)
            or names_deed(passage, match, entry, start)
            or complains(passage, match, start, end)
            or tells_about(passage, match, entry, start, end)
        )
    return word not in closed("only how or where") or states(passage, start, end)


def names_deed(passage: Passage, match: Match, entry: CueEntry, start: int) -> bool:
    """*merekomendasikan [pencopotan camat itu], mengisyaratkan [kenaikan harga]*: a noun that
    stands for a clause."""
    noun = passage.tokens[start]
    relative = in_relative(passage, match.first)
    deed = noun.upos == "NOUN" and NOMINALISED.match(noun.text) and not noun.is_name
    if noun.upos == "NUM" and start == match.last:
        return entry.lemma in closed("tells a number") and not relative
    told = entry.lemma in closed("tells a deed", "shown by a document")
    return told and bool(deed) and not relative


def complains(passage: Passage, match: Match, start: int, end: int) -> bool:
    """*mengeluhkan [petugas yang datang terlambat]*; a bare noun is no complaint in words."""
    relative = passage.find({"yang"}, start + 1, end)
    form = match.entries[0].form
    return form == "mengeluhkan" and relative is not None and not match.clitic


def tells_about(passage: Passage, match: Match, entry: CueEntry, start: int, end: int) -> bool:
    """*mengeluh soal [harga pupuk], bercerita tentang [masa kecilnya]*: what somebody speaks of."""
    about = passage.lower(start - 1) in closed("topic")
    relative = in_relative(passage, match.first)
    return about and not relative and entry.lemma in closed("tells about") and end - start > 1


def says_words(passage: Passage, entry: CueEntry, start: int, end: int) -> bool:
    """Whether a verb that tells deeds, too, says something here: *memutuskan bahwa P, melontarkan
    [kritik], mengibaratkan [pasar itu seperti kapal]*."""
    if entry.frame is Frame.OBJECT:
        if entry.form in closed("says a noun of speech"):
            two = f"{passage.lower(start)} {passage.lower(start + 1)}"
            word = passage.lower(start)
            said = is_said_noun(word) or is_said_noun(two) or word in closed("uttered words")
            return said and word != "selamat"
        like = passage.has(closed("what it is like"), start + 1, end)
        return like or entry.form not in closed("likens")
    told = passage.lower(start - 1) in closed("that", "wish")
    return told or entry.form not in closed("says with that")


def asks_state(passage: Passage, start: int, end: int) -> bool:
    """*meminta warga tenang, meminta camat siaga*: what people are asked to be."""
    people = load().heads_by_type
    if passage.lower(start) not in title_heads() | people["person"] | people["group"]:
        return False
    state = passage.past(closed("auxiliary") | {"lebih", "agar"}, start + 1, end)
    if state + 1 != end or passage.tokens[state].is_name:
        return False
    return passage.tokens[state].upos == "ADJ" or passage.lower(state) in closed("state asked for")


def main_end(passage: Passage, start: int, end: int) -> int:
    """Where a clause of time or result or the means begins, whose verb nobody asked for:
    *mengajak korban ke hotel | hingga terjadi perampokan, menantang Rina | dengan menulis P*."""
    closers = closed("clause of time or result")
    for position in range(start, end):
        word, after = passage.lower(position), passage.lower(position + 1)
        means = word == "dengan" and (after,) in load().cues_by_form
        if word in closers or (means and after.startswith("me")):
            return position
    return end


def says_clause(passage: Passage, match: Match, start: int, end: int) -> bool:
    """Whether a clause follows: *bahwa*, a comma, or a predicate that *yang* does not hide."""
    if passage.lower(start - 1) in closed("if or that") or passage.lower(match.last) == ",":
        return True
    if passage.lower(match.last) == "kepada" and passage.lower(start) in closed("opens a question"):
        return True
    if passage.lower(start) == "adanya":
        return True
    binds = passage.lower(start) == "untuk" and match.entries[0].lemma in closed("binds oneself")
    if binds or passage.lower(start - 1) in closed("wish"):
        return has_predicate(passage, start, end)
    if passage.lower(match.last) in closed("preposition") - {"akan"}:
        if passage.lower(match.last) == "ke" and passage.lower(match.last + 1) == "depan":
            return has_predicate(passage, start, end)
        says = match.entries[0].lemma in closed("plain speech")
        comma = next_comma(passage, start, min(end, start + (LONGEST if says else FRONTED)))
        begins = start if passage.lower(start - 1) == "," else comma
        if told_in_front(passage, match) and passage.has(closed("counts"), start + 2, end):
            return True
        if begins is not None:
            joined = passage.lower(begins + (passage.lower(begins) == ",")) in closed("coordinator")
            return has_predicate(passage, begins, end) and not joined
        opening = closed("outcome" if passage.lower(match.last) == "dengan" else "states something")
        means = passage.has(opening, start, end)
        scene = passage.lower(match.last) in closed("circumstance of content")
        if not (means or scene or told_in_front(passage, match)):
            return False
    entry = match.entry(Frame.SPEECH)
    judges = entry is not None and entry.lemma in closed("judges by speech")
    return states(passage, start, end) or (judges and states_quality(passage, start, end))


def told_in_front(passage: Passage, match: Match) -> bool:
    """*mengatakan [dari sepuluh sumur] hanya dua berair*: whether, after a plain verb of telling,
    of what or for whom the clause holds stands before it."""
    return passage.lower(match.last) in closed(
        "opens what is told", "circumstance of content"
    ) and match.entries[0].lemma in closed("tells a clause")


def tells(passage: Passage, entry: CueEntry, match: Match, start: int, end: int) -> bool:
    """Whether a bare noun phrase after a verb of telling is what is told.

    *membeberkan empat poin utama*, *menyebut angka itu*: verbs whose object is always
    words; *merilis laporan* and *mengeluhkan sakit* are acts (decided case 10).
    """
    return (
        entry.lemma in closed("tells an object")
        and not (entry.lemma == "ungkap" and uncovers(passage, match, start))
        and end - start >= 2
        and passage.lower(skip_adverbs(passage, match.first) - 1) != "yang"
        and passage.lower(start) not in closed("preposition", "tells no object")
    )


def describes(passage: Passage, entry: CueEntry, start: int, end: int) -> bool:
    """*berharap warga sabar*: verbs in *ber-* have no object (Sneddon et al. 2010, on
    intransitive prefixes), so that an adjective behind a noun is a predicate there."""
    stop = next_comma(passage, start, end) or end
    tags = [token.upos for token in passage.tokens[start:stop]]
    if entry.form == "berdalih" and passage.has(closed("deed cause"), start + 1, stop):
        return True  # *berdalih luka itu karena terjatuh*
    return (
        entry.form.startswith("ber")
        and not passage.has({"yang"}, start, stop)
        and passage.lower(start) not in closed("preposition")
        and "ADJ" in tags
        and bool({"NOUN", "PROPN", "PRON"} & set(tags[: tags.index("ADJ")]))
    )


def uncovers(passage: Passage, match: Match, start: int) -> bool:
    """*Polisi mengungkap kasus narkoba, mengungkap pelaku*: police work, no words; a *praktik*
    others may tell of."""
    word = passage.lower(start)
    people = load().heads_by_type
    if word in closed("uncovered or told"):
        return passage.has(closed("police and prosecution"), passage.first, match.first)
    return word in closed("uncovered") | people["person"] | people["group"]


def is_said_noun(word: str) -> bool:
    """Whether the noun is itself something said: *keprihatinan(nya)*."""
    return word in contents() or word.removesuffix("nya") in contents()


@cache
def contents() -> frozenset[str]:
    """Nouns that can be what is said."""
    return frozenset(content.form for content in load().contents)
