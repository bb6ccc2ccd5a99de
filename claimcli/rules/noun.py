"""«pernyataan X bahwa P», «dengan alasan P»: a noun of speech and what it says.

Must fire: Rina mencabut laporan dengan alasan kedua pihak sudah berdamai. | Pengakuan Rina, ia
dibayar untuk membuang limbah. | Keluhan penumpang soal pendingin udara dijawab direktur.
Must not fire: Surat pernyataan itu disimpan di kantor desa. | Kesaksian Rina, warga Depok,
membuat hakim tertawa.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Cue, Label, Mark, Stance
from claimcli.grammar.clauses import content_end, has_predicate, next_comma, span
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import subject_before
from claimcli.lexicon import Frame, closed, load
from claimcli.predicates.aftermath import before_reception, before_verdict
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb, title_heads

ID = "noun"
REACH = 12
"""Tokens within which *bahwa* still belongs to the noun."""
PAUSES = frozenset({",", "(", ":", "yang"})


def find(passage: Passage) -> Iterator[Mark]:
    yield from opening(passage)
    yield from about(passage)
    for match in passage.cues:
        entry = match.entry(Frame.NOUN)
        if entry is None:
            continue
        manner = entry.form.startswith("dengan ")
        start = match.last + (passage.lower(match.last) == "bahwa") if manner else None
        if not manner:
            start = after_complementizer(passage, match)
        if start is None or is_missing(passage, match.first):
            continue
        stop = content_end(passage, start, passage.end)
        stop = before_reception(passage, match.first, start, stop)
        if passage.past(closed("opens before a subject") | {","}, passage.first) == match.first:
            stop = before_verdict(passage, start, stop)
        content = span(passage, start, stop)
        end = start - (passage.lower(start) != "untuk")
        bounds = first_subject(passage, match) if manner else giver(passage, match, end)
        if content is None or (bounds is None and match.entry(Frame.PREPOSITION) is not None):
            continue
        source = passage.between(*bounds) if bounds else None
        yield Mark(Label.ATTRIBUTION, content, ID, 0.5, match.cue(entry), source)


def opening(passage: Passage) -> Iterator[Mark]:
    """*Pengakuan Rina, ia dibayar*: a noun of speech with whose words they are, a comma, and a
    clause that opens with its subject."""
    first = passage.first
    if passage.lower(first) not in closed("telling noun") or first + 1 >= passage.end:
        return
    bounds = source_after(passage, first + 1) if passage.tokens[first + 1].is_name else None
    if bounds is None or passage.lower(bounds[1]) != ",":
        return
    start = bounds[1] + 1
    subject = passage.tokens[start] if start < passage.end else None
    content = span(passage, start, content_end(passage, start, passage.end))
    opens = subject is not None and subject.upos in {"NOUN", "PRON", "PROPN", "NUM", "DET"}
    if content is None or not opens or not has_predicate(passage, start + 1, passage.end):
        return
    if next_comma(passage, start, passage.end) is None:
        noun = passage.tokens[first]
        cue = Cue(noun.span, noun.lower, Stance.NEUTRAL)
        yield Mark(Label.ATTRIBUTION, content, ID, 0.7, cue, passage.between(*bounds))


def about(passage: Passage) -> Iterator[Mark]:
    """*Keluhan penumpang soal [jadwal itu] dijawab Rina*: a noun of speech or attitude that opens
    the sentence, whose it is, and what it is about, up to the verb."""
    noun = passage.past(closed("opens before a subject") | {","}, passage.first)
    if passage.lower(noun) not in closed("view of something"):
        return
    place = passage.find(closed("view about"), noun + 2, min(passage.end, noun + REACH))
    if place is None or not is_owner(passage, noun + 1, place):
        return
    if passage.lower(noun) == "pengakuan" and passage.lower(place) == "atas":
        return  # *pengakuan dunia atas tenun itu*: it is recognised
    verb = next(
        (at for at in range(place + 2, passage.end) if is_verb(passage.tokens[at])), passage.end
    )
    if verb >= passage.end or passage.has({",", "yang"}, place, verb):
        return
    last = passage.back_past(closed("auxiliary", "negation"), verb, place)
    content = span(passage, place + 1, last)
    if content is not None:
        token = passage.tokens[noun]
        cue = Cue(token.span, token.lower, Stance.NEUTRAL)
        yield Mark(Label.ATTRIBUTION, content, ID, 0.5, cue, passage.between(noun + 1, place))


def is_owner(passage: Passage, start: int, stop: int) -> bool:
    """Whether the words name somebody, and no verb or comma stands among them."""
    tokens = passage.tokens[start:stop]
    if any(is_verb(token) or token.lower in PAUSES for token in tokens):
        return False
    head = tokens[0]
    people = head.lower in title_heads() or load().head_types.get(head.lower) is not None
    named = head.is_name and head.upos == "PROPN"
    return people or named or head.lower in closed("counts people")


def is_missing(passage: Passage, noun: int) -> bool:
    """*belum ditemukan informasi bahwa P*: nobody says so."""
    found = noun - 1
    while found > passage.first and passage.tokens[found].upos in {"ADJ", "DET"}:
        found -= 1
    negated = passage.lower(found - 1) in closed("negation") | {"nihil"}
    return passage.lower(found) in closed("there or found") and negated


def asked_deed(passage: Passage, match: Match) -> int | None:
    """Where the deed begins that people ask for: *seruan warga [untuk menutup tambang]*."""
    limit = min(passage.end, match.last + REACH)
    found = passage.find({"untuk"}, match.last, limit)
    asked = passage.lower(match.first) in closed("asks for a deed by noun")
    if not asked or found is None or found == match.last or found + 1 >= passage.end:
        return None
    people = passage.tokens[match.last : found]
    named = people[-1].is_name or load().head_types.get(people[0].lower) is not None
    counted = people[0].lower in closed("counts people", "counts heads")
    plain = not any(is_verb(token) or token.lower in PAUSES for token in people)
    active = passage.lower(found + 1).startswith(("me", "ber"))
    return found if plain and active and (named or counted) else None


def after_complementizer(passage: Passage, match: Match) -> int | None:
    """The position after the *bahwa* that belongs to the noun, or where its *untuk* stands."""
    if (deed := asked_deed(passage, match)) is not None:
        return deed
    limit = min(passage.end, match.last + REACH)
    found = passage.find(closed("complementizer"), match.last, limit)
    if found is None or passage.has({","}, match.last, found):
        return None
    other = any(match.last <= each.first < found for each in passage.cues)
    clause = any(  # *pernyataan Rina didukung fakta bahwa P*
        is_verb(passage.tokens[place]) and passage.lower(place + 1) not in closed("deictic")
        for place in range(match.last, found)
    )
    return None if other or clause else found + 1


def first_subject(passage: Passage, match: Match) -> tuple[int, int] | None:
    """*Rina mencabut laporan (dengan alasan P)*: the subject of the sentence's first verb."""
    tokens = passage.tokens[: match.first]
    verb = next((place for place, token in enumerate(tokens) if token.upos == "VERB"), None)
    if not verb or is_agentless(passage, verb, match.first):
        return None
    return subject_before(passage, verb)


def is_agentless(passage: Passage, verb: int, cue: int) -> bool:
    """*Rencana itu ditolak dengan alasan P*: a passive whose agent is not told."""
    return passage.lower(verb).startswith("di") and verb + 1 == cue


def giver(passage: Passage, match: Match, bahwa: int) -> tuple[int, int] | None:
    """Whose word it is: the phrase after the noun (*keluhan pedagang bahwa*), else the
    subject of the verb that the noun is object of (*BMKG mengeluarkan peringatan bahwa*)."""
    after = passage.tokens[match.last : bahwa]
    if len(after) == 1 and not after[0].is_name and after[0].lower in closed("kind of news"):
        return None  # *kabar miring bahwa P*
    if (
        after
        and after[0].upos in {"NOUN", "PROPN", "PRON", "DET"}
        and after[0].lower not in {"itu", "ini"}
    ):
        return match.last, bahwa
    verb = next(
        (
            place
            for place in range(match.first - 1, max(passage.first, match.first - 5), -1)
            if passage.tokens[place].upos == "VERB"
        ),
        None,
    )
    if verb is None or passage.lower(verb) in closed("comes up"):
        return None  # *setelah muncul klaim bahwa P*
    return subject_before(passage, verb)
