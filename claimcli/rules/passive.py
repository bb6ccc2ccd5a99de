"""«P disampaikan (oleh) X»: a passive verb of speech with its agent.

Must fire: Jembatan itu dinilai aman oleh Dinas Pekerjaan Umum. | Tarif itu dinilai pengamat pasar
terlalu tinggi. | Kenaikan sewa kios dikeluhkan para pedagang.
Must not fire: Hal itu disampaikan Rina di Sleman. | Jalan yang dikeluhkan warga sudah diaspal.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import ANSWERING, Label, Mark
from claimcli.document import Span
from claimcli.grammar.clauses import content_end, has_predicate, span
from claimcli.grammar.phrases.chunks import chunk_start
from claimcli.grammar.source_after import judge_end, source_after
from claimcli.grammar.subject_before import skip_adverbs
from claimcli.lexicon import CueEntry, Frame, closed, load
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb

ID = "passive"
FARTHEST = 14
"""Tokens behind the verb in which *oleh* may stand."""
SHORTEST = 3
"""Tokens of a statement without a predicate."""


def find(passage: Passage) -> Iterator[Mark]:
    for match in passage.cues:
        entry = match.entry(Frame.PASSIVE)
        if entry is None or match.first == 0:
            continue
        yield from named_by(passage, match, entry)
        if is_naming(passage, match):
            continue
        if passage.lower(match.last) in closed("if or that") | {","}:
            yield from written(passage, match, entry)
        if passage.lower(match.first - 1) in closed("occasion of passive", "future"):
            continue
        if passage.lower(match.first - 2) == "berita" and passage.lower(match.first - 1) == "ini":
            continue  # *sampai berita ini ditulis*
        by = agent_mark(passage, match.last)
        if by is None and entry.lemma in closed("judging") and entry.form != "disebutkan":
            yield from judged(passage, match, entry)
        bounds = agent(passage, match, entry, by)
        if bounds is None:
            continue
        behind = by is not None and by > match.last
        judging = entry.lemma in closed("judging") or (
            behind
            and entry.lemma == "kata"
            and passage.lower(match.first - 1) not in closed("able or allowed")
        )
        if is_entrusted(passage, entry, bounds[1]):
            continue
        if passage.lower(match.first - 1) == "yang" and not judging:
            continue  # *nama yang diakui oleh badan itu*: the clause only tells which
        start = chunk_start(passage, match.first)
        content = span(passage, start, match.first)
        if judging and by is not None and behind:
            content = span(passage, match.last, by)  # *dinilai [aman] oleh Rina*
            told = True
        else:
            answered = entry.stance in ANSWERING and points(passage, start, match.first)
            told = answered or (
                passage.lower(start) not in closed("reported pointer")
                and (judging or says(passage, match, entry, start))
            )
        if content is None or not told or not names_thing(passage, content):
            continue
        yield Mark(Label.ATTRIBUTION, content, ID, 0.55, match.cue(entry), passage.between(*bounds))


def written(passage: Passage, match: Match, entry: CueEntry) -> Iterator[Mark]:
    """*Dalam surat itu disebutkan bahwa P*: the document says it."""
    start = match.last + 1
    content = span(passage, start, content_end(passage, start, passage.end))
    source = document_before(passage, skip_adverbs(passage, match.first))
    if content is not None and source is not None:
        yield Mark(Label.ATTRIBUTION, content, ID, 0.7, match.cue(entry), source)


def named_by(passage: Passage, match: Match, entry: CueEntry) -> Iterator[Mark]:
    """*Hal (menarik) yang disampaikan (oleh) X adalah [P]*: what X says is told behind *adalah*."""
    head = chunk_start(passage, match.first)
    words = closed("reported pointer", "statement noun", "points to words") | {"poin", "satu"}
    if passage.lower(match.first - 1) != "yang" or passage.lower(head) not in words:
        return
    bounds = source_after(passage, match.last + (passage.lower(match.last) == "oleh"))
    if bounds is None or passage.lower(bounds[1]) not in closed("copula"):
        return
    start = bounds[1] + 1
    content = span(passage, start, content_end(passage, start, passage.end))
    if content is not None and has_predicate(passage, start, passage.end):
        source = passage.between(*bounds)
        yield Mark(Label.ATTRIBUTION, content, ID, 0.6, match.cue(entry), source)


def judged(passage: Passage, match: Match, entry: CueEntry) -> Iterator[Mark]:
    """*Tarif itu dinilai pengamat pasar [terlalu tinggi]*: who judges stands before what they
    think, without *oleh*."""
    start = judge_end(passage, match.last)
    if start is None or passage.lower(match.first - 1) == "yang":
        return
    if is_entrusted(passage, entry, start):
        return
    opens = passage.lower(start) in closed("opens what is judged")
    if start >= passage.end or not (opens or is_verb(passage.tokens[start])):
        return
    content = span(passage, start, content_end(passage, start, passage.end))
    if content is not None:
        source = passage.between(match.last, start)
        yield Mark(Label.ATTRIBUTION, content, ID, 0.6, match.cue(entry), source)


def is_entrusted(passage: Passage, entry: CueEntry, after: int) -> bool:
    """*dipercaya kementerian | untuk mengisi jabatan*: somebody is trusted with a task."""
    return entry.lemma == "percaya" and passage.lower(after) in closed("entrusted to")


def document_before(passage: Passage, last: int) -> Span | None:
    """*dalam [surat itu] (disebutkan)*: the document in which a thing stands."""
    end = last - (passage.lower(last - 1) == ",")
    for place in range(end - 2, max(passage.first, end - FARTHEST) - 1, -1):
        if passage.lower(place) in closed("place of speech"):
            first = passage.past({"dalam", "isi"}, place + 1, end)
            written = load().heads_by_type["document"] | closed(
                "statement noun", "told by documents"
            )
            document = passage.lower(first) in written
            clause = has_predicate(passage, first, end)
            return passage.between(first, end) if document and not clause and first < end else None
    return None


def agent_mark(passage: Passage, start: int) -> int | None:
    """Where *oleh* stands, unless it belongs to another clause: *dinilai penting karena
    penundaan yang disebabkan oleh banjir*."""
    by = passage.find({"oleh"}, start, min(passage.end, start + FARTHEST))
    if by is None or passage.has({"yang", "bahwa"}, start, by) or is_anothers(passage, start, by):
        return None
    return by


def is_anothers(passage: Passage, start: int, by: int) -> bool:
    """*dinilai penting karena warga akan dilayani oleh satu kantor*: whether *oleh* names the
    agent of another passive, right behind it, in a clause of its own or after an auxiliary."""
    before = passage.tokens[by - 1]
    if by - 1 <= start or not (before.lower.startswith("di") and is_verb(before)):
        return False
    opens = closed("subordinator") | {",", "mana", "dan"}
    return passage.has(opens, start, by)


def agent(
    passage: Passage, match: Match, entry: CueEntry, by: int | None
) -> tuple[int, int] | None:
    """The tokens of X: after *oleh* at ``by``, or a name right after the verb."""
    if by is not None:
        return source_after(passage, by + 1)
    if entry.lemma == "sebut" or match.last >= len(passage.tokens):
        return None
    if passage.tokens[match.last].is_name or answers(passage, match, entry):
        return source_after(passage, match.last)
    return None


def says(passage: Passage, match: Match, entry: CueEntry, start: int) -> bool:
    """Whether the words before the verb are a statement, not only a thing."""
    if has_predicate(passage, start, match.first):
        return True
    words = closed("charged", "points to words", "statement noun")
    pointing = closed("deictic", "same words")
    if passage.lower(start) in words and passage.lower(start + 1) in pointing:
        return entry.stance in ANSWERING  # *Dugaan tersebut, tanggapan serupa juga disampaikan X*
    return match.first - start >= SHORTEST or (
        entry.stance in ANSWERING and passage.lower(start) in closed("charged")
    )


def points(passage: Passage, start: int, verb: int) -> bool:
    """*[Hal itu] dibenarkan Rina*: what is answered is only pointed to."""
    pointer = passage.lower(start) in closed("reported pointer")
    return pointer and verb - start == 2 and passage.lower(start + 1) in closed("deictic")


def names_thing(passage: Passage, content: Span) -> bool:
    """Whether a noun, a verb or an adjective stands there."""
    tokens = passage.covered(content).tokens
    return any(token.upos in {"NOUN", "VERB", "ADJ"} for token in tokens)


def answers(passage: Passage, match: Match, entry: CueEntry) -> bool:
    """*Tudingan itu dibantah rekan korban, kenaikan itu dikeluhkan para pedagang*: an answer or a
    feeling with a plain agent."""
    token = passage.tokens[match.last]
    start = chunk_start(passage, match.first)
    if entry.lemma in closed("felt of something"):
        return judge_end(passage, match.last) is not None
    return (
        entry.stance in ANSWERING
        and token.upos == "NOUN"
        and passage.lower(start) in closed("charged")
    )


def is_naming(passage: Passage, match: Match) -> bool:
    """*apa yang disebut Quad*: what something is called, not who says it."""
    return passage.lower(match.first - 1) == "yang" and passage.lower(match.last) != "oleh"
