"""Whose speech a verb is: its subject, or the subject of the clause that it continues."""

from __future__ import annotations

from claimcli.document import Span
from claimcli.grammar.agents import passive_agent
from claimcli.grammar.intermediaries import handing_start
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import points_to_person, skip_adverbs, subject_before
from claimcli.lexicon import Frame, closed
from claimcli.lexicon.patterns import forms
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage

__all__ = ["accused_before_predicate", "antecedent", "main_subject", "subject"]

PREDICATIVE = frozenset({"VERB", "AUX"})
MEANS = frozenset({"dengan", "untuk"})
"""What stands before a verb that serves the main one."""
SPEAKING = (Frame.SPEECH, Frame.DIRECTIVE, Frame.OBJECT, Frame.ATTITUDE, Frame.ACCUSATION)


def subject(passage: Passage, match: Match, number: int) -> Span | None:
    """Who speaks: the phrase before the verb, or the subject of the verb it continues."""
    end = skip_adverbs(passage, match.first)
    before = passage.lower(end - 1)
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
        return shared_subject(passage, number, end - 1)
    bounds = subject_before(passage, match.first)
    return without_handing(passage, *bounds) if bounds is not None else None


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
        and passage.tokens[start - 1].upos in {"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"}
    ):
        start -= 1
    if start < end and passage.lower(start) in closed("fact noun") | closed("selves"):
        return None
    return passage.between(start, end) if start < end else None


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
