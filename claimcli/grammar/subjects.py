"""Whose speech a verb is: its subject, or the subject of the clause that it continues."""

from __future__ import annotations

from claimcli.document import Span
from claimcli.grammar.agents import passive_agent
from claimcli.grammar.intermediaries import handing_start
from claimcli.grammar.phrases.chunks import chunk_start
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import points_to_person, skip_adverbs, subject_before
from claimcli.lexicon import Frame, closed, load
from claimcli.lexicon.patterns import forms
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import MARKS, is_loose_mark, is_verb, title_heads

__all__ = ["accused_before_predicate", "antecedent", "main_subject", "subject"]

PEOPLE = frozenset({"person", "group", "organization", "state"})
"""Types of nouns for those who can speak."""
PREDICATIVE = frozenset({"VERB", "AUX"})
AROUND_NAME = MARKS | frozenset("‘’'")
"""Marks around a name."""
LONGEST_NAME = 12
"""Tokens of a name between marks, with them."""
MEANS = frozenset({"dengan", "untuk"})
"""What stands before a verb that serves the main one."""
SPEAKING = (Frame.SPEECH, Frame.DIRECTIVE, Frame.OBJECT, Frame.ATTITUDE, Frame.ACCUSATION)


def subject(passage: Passage, match: Match, number: int) -> Span | None:
    """Who speaks: the phrase before the verb, or the subject of the verb it continues."""
    end = skip_adverbs(passage, match.first)
    before = passage.lower(end - 1)
    if passage.lower(match.first - 1) == "sekaligus":
        return shared_subject(passage, number, match.first - 1)
    if before == "yang":
        return antecedent(passage, end - 1)
    if before in closed("while speaking"):
        return companion(passage, number)
    if before in MEANS and (found := main_subject(passage, end - 1)) is not None:
        return found  # *Rina membalas dengan menulis, “P”*
    if before in closed("coordinator") | {","} and end > 1:
        bounds = subject_before(passage, match.first) if before == "," else None
        if bounds is not None:
            return without_handing(passage, *bounds)
        shared = shared_subject(passage, number, end - 1)
        return before_stray_comma(passage, end - 1) if shared is None and before == "," else shared
    bounds = subject_before(passage, match.first)
    if bounds is None:
        return called_in_marks(passage, end)
    return without_handing(passage, *bounds)


def called_in_marks(passage: Passage, end: int) -> Span | None:
    """*Unggahan dari akun Facebook “Rina Wati” (menyebut P)*: who bears a name between marks."""
    mark = passage.tokens[end - 1] if end > passage.first + 2 else None
    if mark is None or not is_loose_mark(mark, AROUND_NAME):
        return None
    back = range(end - 2, passage.first, -1)
    opening = next((at for at in back if is_loose_mark(passage.tokens[at], AROUND_NAME)), None)
    if opening is None or end - opening > LONGEST_NAME:
        return None
    start = chunk_start(passage, opening)
    head = passage.tokens[past_numbers(passage, start, opening)].lower
    known = head in closed("what circulates") or load().head_types.get(head) is not None
    plain = not any(is_verb(token) for token in passage.tokens[start:opening])
    return passage.between(start, end) if known and plain else None


def before_stray_comma(passage: Passage, comma: int) -> Span | None:
    """*Kini warga Lawu, (meminta) P; Sebanyak 54 negara yang tergabung dalam Uni Lawu, (menuntut)
    P*: people who open the sentence, with no verb of their own but in a relative clause."""
    start = passage.past(closed("opens according", "time word"), passage.first, comma)
    if start >= comma or passage.has({","}, start, comma):
        return None
    head = past_numbers(passage, start, comma)
    people = (
        load().head_types.get(passage.lower(head)) in PEOPLE or passage.lower(head) in title_heads()
    )
    relative = passage.until({"yang"}, head, comma)
    told = any(is_verb(token) and not token.is_name for token in passage.tokens[head:relative])
    return passage.between(start, comma) if people and not told else None


def past_numbers(passage: Passage, start: int, last: int) -> int:
    """The position after *sebanyak 54, ratusan, para, sebuah*."""
    counts = closed("counts heads", "article of one") | {"sebuah", "suatu"}
    while start < last and (passage.tokens[start].upos == "NUM" or passage.lower(start) in counts):
        start += 1
    return start


def without_handing(passage: Passage, first: int, last: int) -> Span:
    """*Rina, mengutip laporan itu, (mengatakan)* → *Rina*."""
    end = handing_start(passage, first, last)
    while end < last and end > first + 1 and passage.lower(end - 1) == ",":
        end -= 1
    return passage.between(first, end)


def companion(passage: Passage, number: int) -> Span | None:
    """The source of the cue before *sambil, seraya, sembari*: the same person speaks on."""
    for match in reversed(passage.cues[:number]):
        if match.entry(Frame.INQUIT) is not None:
            bounds = source_after(passage, match.last)
            return match.clitic or (passage.between(*bounds) if bounds else None)
    return shared_subject(passage, number, number)


def antecedent(passage: Passage, relative: int) -> Span | None:
    """What *yang* stands for: the noun phrase before it."""
    end = relative - 1 if passage.lower(relative - 1) == "," else relative
    start = end
    while (
        start > 0
        and passage.tokens[start - 1].quotation is None
        and (
            passage.tokens[start - 1].upos in {"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"}
            or joins_qualities(passage, start - 1, end)
        )
    ):
        start -= 1
    if 0 < start < end and is_quality(passage, start, end):
        before = skip_adverbs(passage, start)
        if passage.lower(before - 1) == "yang":
            return antecedent(passage, before - 1)
    if start < end and passage.lower(start) in closed("fact noun") | closed("selves"):
        return None
    start += is_felt(passage, start, end)
    return passage.between(start, end) if start < end else None


def is_quality(passage: Passage, start: int, end: int) -> bool:
    """Whether the words are adjectives alone: *pejabat yang | cakap dan ambisius, yang*."""
    joins = closed("joins members")
    return all(token.upos == "ADJ" or token.lower in joins for token in passage.tokens[start:end])


def joins_qualities(passage: Passage, position: int, end: int) -> bool:
    """Whether *dan* stands between two adjectives: *pejabat yang cakap | dan ambisius, yang*."""
    if not 0 < position < end - 1 or passage.lower(position) not in closed("joins members"):
        return False
    return all(passage.tokens[at].upos == "ADJ" for at in (position - 1, position + 1))


def is_felt(passage: Passage, start: int, end: int) -> bool:
    """Whether the phrase opens with a feeling and whose it is, who then speaks: *kemarahan |
    warga yang menilai P*, *di tengah | warga yang merasa P*."""
    if end - start < 2 or passage.lower(start) not in closed("feeling of somebody"):
        return False
    owner = passage.tokens[start + 1]
    return owner.is_name or load().head_types.get(owner.lower) in {"person", "group"}


def shared_subject(passage: Passage, number: int, limit: int) -> Span | None:
    """The subject of the cue or verb that this one is joined to by *dan*."""
    for match in reversed(passage.cues[:number]):
        if match.clitic is None and match.entry(*SPEAKING):
            bounds = subject_before(passage, match.first)
            if bounds is not None:
                return passage.between(*bounds)
    return passive_agent(passage, limit) or main_subject(passage, limit)


def main_subject(passage: Passage, limit: int) -> Span | None:
    """The subject of the first verb before ``limit`` that has one."""
    relative = False
    for position in range(passage.first, limit):
        token = passage.tokens[position]
        if token.quotation is not None or token.text == ",":
            relative = False
        elif token.lower == "yang":
            relative = True
        elif (
            token.upos == "VERB"
            and not token.is_name
            and token.lower not in closed("tells the name")
            and not relative
        ):
            bounds = subject_before(passage, position)
            if bounds is not None:
                return passage.between(*bounds)
    return None


def accused_before_predicate(passage: Passage, start: int, stop: int) -> Span | None:
    """The subject of the deed: what stands before its verb, or before when it was
    (*menyalahkan wasit | usai timnya kalah*)."""
    start = passage.past(closed("tells what if"), start, stop)
    end = start
    stops = closed("auxiliary", "fault", "opens predicate charged") | forms("charges", "temporal")
    if points_to_person(passage, start + 2):
        return passage.between(start, start + 2)
    while end < stop:
        token = passage.tokens[end]
        if (
            token.lower in stops
            or (token.upos in PREDICATIVE and not token.is_name)
            or token.text in {",", "("}
        ):
            break
        end += 1
    if end in {start, stop}:
        return None
    if not any(token.upos in {"NOUN", "PROPN", "PRON"} for token in passage.tokens[start:end]):
        return None
    return passage.between(start, end)
