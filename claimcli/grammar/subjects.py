"""Whose speech a verb is: its subject, or the subject of the clause that it continues."""

from __future__ import annotations

from claimcli.document import Span
from claimcli.grammar.cues import Match, Reading
from claimcli.grammar.mouths import handing_start
from claimcli.grammar.passages import Passage
from claimcli.grammar.source_after import following
from claimcli.grammar.subject_before import preceding, skip_adverbs
from claimcli.grammar.word_classes import FACTS, NAMING, SELVES
from claimcli.lexicon import Frame

__all__ = ["antecedent", "main_subject", "subject"]

SPEAKING = (Frame.SPEECH, Frame.DIRECTIVE, Frame.OBJECT, Frame.ATTITUDE, Frame.ACCUSATION)


def subject(reading: Reading, match: Match, number: int) -> Span | None:
    """Who speaks: the phrase before the verb, or the subject of the verb it continues."""
    passage = reading.passage
    end = skip_adverbs(passage, match.first)
    before = passage.lower(end - 1)
    if before == "yang":
        return antecedent(reading, end - 1)
    if before in {"sambil", "seraya", "sembari"}:
        return companion(reading, number)
    if before in {"dan", "serta", "lalu", "kemudian", "namun", "tetapi", "tapi", ","} and end > 1:
        bounds = preceding(passage, match.first) if before == "," else None
        if bounds is not None:
            return without_handing(reading, *bounds)
        return shared_subject(reading, number, end - 1)
    bounds = preceding(passage, match.first)
    return without_handing(reading, *bounds) if bounds is not None else None


def without_handing(reading: Reading, first: int, last: int) -> Span:
    """*Rina, mengutip laporan itu, (mengatakan)* → *Rina*."""
    end = handing_start(reading, first, last)
    while end < last and end > first + 1 and reading.passage.lower(end - 1) == ",":
        end -= 1
    return reading.passage.between(first, end)


def companion(reading: Reading, number: int) -> Span | None:
    """The source of the cue before *sambil, seraya, sembari*: the same person speaks on."""
    passage = reading.passage
    for match in reversed(reading.matches[:number]):
        if match.entry(Frame.INQUIT) is not None:
            bounds = following(passage, match.last)
            return match.clitic or (passage.between(*bounds) if bounds else None)
    return shared_subject(reading, number, number)


def antecedent(reading: Reading, relative: int) -> Span | None:
    """What *yang* stands for: the noun phrase before it."""
    passage = reading.passage
    end = relative - 1 if passage.lower(relative - 1) == "," else relative
    start = end
    while (
        start > 0
        and passage.tokens[start - 1].quotation is None
        and passage.tokens[start - 1].upos in {"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"}
    ):
        start -= 1
    if start < end and passage.lower(start) in FACTS | SELVES:
        return None
    return passage.between(start, end) if start < end else None


def shared_subject(reading: Reading, number: int, limit: int) -> Span | None:
    """The subject of the cue or verb that this one is joined to by *dan*."""
    passage = reading.passage
    for match in reversed(reading.matches[:number]):
        if match.clitic is None and match.entry(*SPEAKING):
            bounds = preceding(passage, match.first)
            if bounds is not None:
                return passage.between(*bounds)
    return agent(passage, limit) or main_subject(passage, limit)


def agent(passage: Passage, limit: int) -> Span | None:
    """Who does it in a passive clause: *dibeli HD (dan mengaku …)*, *diperiksa oleh polisi*."""
    for position in range(passage.first, limit - 1):
        token, after = passage.tokens[position], passage.tokens[position + 1]
        if token.quotation is not None or token.upos != "VERB" or token.is_name:
            continue
        if not token.lower.startswith("di"):
            return None
        if after.lower == "oleh" or (after.is_name and after.upos == "PROPN"):
            if after.lower == "oleh":
                bounds = following(passage, position + 2)
                return passage.between(*bounds) if bounds is not None else None
            end = position + 1
            while end < limit and passage.tokens[end].is_name:
                end += 1
            return passage.between(position + 1, end)
        return None
    return None


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
            and token.lower not in NAMING
            and not relative
        ):
            bounds = preceding(passage, position)
            if bounds is not None:
                return passage.between(*bounds)
    return None
