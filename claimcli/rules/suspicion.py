"""«S diduga V», «Diduga P», «konon P»: a suspicion that nobody in particular vouches for.

Content is the whole clause, subject and cue included; V alone where the subject is
elided, where something stands between, or in a relative clause (decided case
1). The accused is S where S can be charged.

Must fire: Pria itu diduga mencuri motor. | Diduga api berasal dari dapur. | Ia
menangkap pria yang diduga mencuri motor. | Beredar isu bahwa pasar itu akan ditutup. | Dugaan
sementara, api berasal dari dapur.
Must not fire: Temuan itu dilaporkan ke polisi. | Perahu itu dilaporkan karam. | Ia
disebut sebagai calon terkuat. | Setiap warga yang diduga sakit diperiksa.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from claimcli.claims import Label, Mark, Stance
from claimcli.document import Span
from claimcli.grammar.clauses import content_end, next_comma, span
from claimcli.grammar.phrases.noun_phrases import noun_phrase_after
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import clause_subject, skip_adverbs, subject_before
from claimcli.grammar.subjects import accused_before_predicate, antecedent, main_subject
from claimcli.lexicon import CueEntry, Frame, closed
from claimcli.predicates.aftermath import before_aftermath
from claimcli.predicates.disputes import is_disputed
from claimcli.predicates.relative_clauses import relative_end
from claimcli.predicates.suppositions import is_plain
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_loose_mark, is_verb

ID = "suspicion"
LEAST = 3
"""Words of the shortest claim between marks."""
MAIN, RELATIVE, TALK = 0.8, 0.7, 0.9
"""Weights of a suspicion that is a predicate, of one in a relative clause, and of talk, whose
verb is also one of speech."""


def find(passage: Passage) -> Iterator[Mark]:
    yield from rumours(passage)
    yield from claims_in_marks(passage)
    yield from presumptions(passage)
    for match in passage.cues:
        entry = match.entry(Frame.SUSPICION)
        if entry is None or match.clitic is not None or is_plain(passage, match):
            continue
        end = suspected_end(passage, match)
        source, start = agent(passage, match.last, end)
        first, last, accused = suspected(passage, match, entry, start, end)
        content = span(passage, first, last)
        weight = RELATIVE if is_relative(passage, match, entry) else MAIN
        if source is not None and match.entry(Frame.PASSIVE):
            weight = TALK
        if content is not None:
            cue = match.cue(entry)
            yield Mark(Label.SUSPICION, content, ID, weight, cue, source, accused)


def rumours(passage: Passage) -> Iterator[Mark]:
    """*beredar isu bahwa P*, *rumor yang menyebut P*: talk that goes round, of nobody."""
    for match in passage.cues:
        start = match.last + (passage.lower(match.last) == "bahwa")
        noun = match.entry(Frame.NOUN)
        if noun is not None and start > match.last:
            entry = noun if noun.lemma in closed("rumour noun") else None
            before = passage.lower(match.first - 1)
            talk = before in closed("goes round", "brings talk up")
        else:
            entry = match.entry(Frame.SPEECH, Frame.ACCUSATION)
            talk = entry is not None and is_told_by_talk(passage, match)
        if entry is None or not talk:
            continue
        content = span(passage, start, talk_end(passage, start))
        if content is not None:
            cue = replace(match.cue(entry), stance=Stance.DISTANCING)
            accused = accused_before_predicate(
                passage, start, content_end(passage, start, passage.end)
            )
            yield Mark(Label.SUSPICION, content, ID, TALK, cue, None, accused)


def claims_in_marks(passage: Passage) -> Iterator[Mark]:
    """*Unggahan berisi klaim [“P”] adalah palsu*: what a fact check is about, between marks."""
    for match in passage.cues:
        entry = match.entry(Frame.NOUN)
        opens = match.last
        if entry is None or entry.form not in {"klaim", "narasi"} or opens + LEAST >= passage.end:
            continue
        if not is_loose_mark(passage.tokens[opens]):
            continue
        rest = range(opens + 1, passage.end)
        closing = next((at for at in rest if is_loose_mark(passage.tokens[at])), None)
        if closing is not None and closing - opens > LEAST and is_disputed(passage.text):
            cue = replace(match.cue(entry), stance=Stance.DISTANCING)
            content = passage.between(opens, closing + 1)
            yield Mark(Label.SUSPICION, content, ID, TALK, cue)


def is_told_by_talk(passage: Passage, match: Match) -> bool:
    """*rumor (lain) yang menyebut*: whether talk says so that goes round."""
    relative = skip_adverbs(passage, match.first) - 1
    noun = passage.back_past(closed("which talk"), relative) - 1
    talk = passage.lower(noun) in closed("talk") and passage.lower(noun - 1) != "surat"
    return talk and passage.lower(relative) == "yang"


def talk_end(passage: Passage, start: int) -> int:
    """Where talk ends: with the clause, or at the comma after what only brings it up
    (*Menanggapi kabar bahwa P, S V*)."""
    end = content_end(passage, start, passage.end)
    if passage.lower(passage.first) in closed("brings talk up", "concession"):
        return next_comma(passage, start, passage.end) or end
    return end


def presumptions(passage: Passage) -> Iterator[Mark]:
    """*Dugaan sementara, P; dugaan polisi, P; dugaannya P*: what the noun at the head of its clause
    says is presumed."""
    for match in passage.cues:
        entry = match.entry(Frame.CHARGE)
        if entry is None or entry.form != "dugaan" or not opens_presumption(passage, match):
            continue
        start, source = past_guess(passage, match)
        if start == match.last and match.clitic is None:
            continue
        start = passage.past(closed("before what is presumed"), start)
        content = span(passage, start, content_end(passage, start, passage.end))
        if content is not None and not tells_of_guess(passage, start):
            yield Mark(Label.SUSPICION, content, ID, MAIN, match.cue(entry), source)


def tells_of_guess(passage: Passage, start: int) -> bool:
    """*Dugaan sementara [itu], dugaan kuat [terhadap camat], dugaan awal [muncul, dibantah]*:
    whether what follows is about the guess, not what is presumed."""
    word = passage.lower(start)
    about = closed("deictic", "about charge", "auxiliary", "negation", "goes round")
    return word in about or (word.startswith("di") and is_verb(passage.tokens[start]))


def opens_presumption(passage: Passage, match: Match) -> bool:
    """Whether the noun opens a clause: the sentence, or what somebody says."""
    said = any(
        other.last == match.first and other.entry(Frame.SPEECH, Frame.PREPOSITION)
        for other in passage.cues
    )
    before = passage.lower(match.first - 1)
    return said or match.first == passage.first or before in {",", "bahwa"}


def past_guess(passage: Passage, match: Match) -> tuple[int, Span | None]:
    """The position after *sementara, kuat, kami*, or after *polisi* and the comma, and who
    presumes; that of the noun's end where nothing tells that it is a presumption."""
    start = passage.past(closed("how sure a guess", "speaker and own people"), match.last)
    bounds = source_after(passage, start)
    if bounds is not None and passage.lower(bounds[1]) == ",":
        return bounds[1], passage.between(*bounds)
    return start, None


def suspected_end(passage: Passage, match: Match) -> int:
    """Where what is suspected ends at the latest."""
    end = content_end(passage, match.last, passage.end)
    end = before_aftermath(passage, match.last, end)
    end = passage.box_after(match.last, end)
    if passage.lower(passage.first) in closed("concession"):
        end = next_comma(passage, match.last, end) or end  # *Meski diduga V, S V2*
    if match.first == passage.first and passage.lower(match.first).startswith("di"):
        end = before_main_clause(passage, match.last, end)
    if passage.lower(match.first - 1) == ",":
        comma = next_comma(passage, match.last, end)
        if comma is not None and passage.lower(comma + 1) in closed("asked of the public"):
            return comma  # *Pesan yang aneh, diduga palsu, diimbau dilaporkan*
    return end


def before_main_clause(passage: Passage, start: int, end: int) -> int:
    """*Diduga [mengantuk], Rina menabrak pohon*: the comma before the main clause, whose subject
    is the suspicion's, too."""
    opens = passage.tokens[start] if start < end else None
    if opens is None or not (is_verb(opens) or opens.lower in closed("deed cause")):
        return end
    comma = next_comma(passage, start, end)
    if comma is None:
        return end
    last = noun_phrase_after(passage, comma + 1, end)
    clause = comma + 1 < last < end and not is_verb(passage.tokens[comma + 1])
    verb = passage.past(closed("auxiliary", "negation"), last, end)
    return comma if clause and verb < end and is_verb(passage.tokens[verb]) else end


def suspected(
    passage: Passage, match: Match, entry: CueEntry, start: int, end: int
) -> tuple[int, int, Span | None]:
    """The first position and the end of what is suspected, and the mention of whom; what
    stands after the cue begins at ``start``."""
    before = skip_adverbs(passage, match.first)
    if before == 0:
        return match.last, end, None
    if entry.form in closed("rumour adverb"):
        bounds = clause_subject(passage, match.first)
        return match.last, end, passage.between(*bounds) if bounds is not None else None
    if is_relative(passage, match, entry):
        last = relative_end(passage, before - 1, start, end)
        return start, last, antecedent(passage, before - 1)
    subject = clause_subject(passage, match.first)
    if subject is None or passage.lower(before - 1) in closed("joins suspicions") | {","}:
        return match.last, end, main_subject(passage, match.first) or topic(passage, before)
    return subject[0], end, passage.between(*subject)


def is_relative(passage: Passage, match: Match, entry: CueEntry) -> bool:
    """*pria yang diduga mencuri motor*."""
    before = skip_adverbs(passage, match.first)
    adverb = entry.form in closed("rumour adverb")
    return before > 0 and not adverb and passage.lower(before - 1) == "yang"


def topic(passage: Passage, end: int) -> Span | None:
    """*Penjaga itu, menurut warga, (diduga lari)*: the subject before an attribution."""
    for match in passage.cues:
        if match.first < end and match.entry(Frame.PREPOSITION) and match.first > passage.first + 1:
            bounds = subject_before(passage, match.first - 1)
            if passage.lower(match.first - 1) == "," and bounds is not None:
                return passage.between(*bounds)
    return None


def agent(passage: Passage, start: int, end: int) -> tuple[Span | None, int]:
    """Whom *oleh* right after the cue names (*diduga oleh warga V*), or who suspects without it
    (*diyakini jaksa V*), and where V begins without him."""
    if start < end and passage.lower(start) == "oleh":
        bounds = source_after(passage, start + 1)
        if bounds is None:
            return None, start
        return passage.between(*bounds), bounds[1] if bounds[1] < end else start
    verb = start + 1
    named = start < end and passage.lower(start) in closed("suspecting agent")
    if named and start > passage.first + 1 and verb < end:
        after = passage.past(closed("auxiliary"), verb, end)
        if after < end and is_verb(passage.tokens[after]):
            return passage.between(start, verb), verb
    return None, start
