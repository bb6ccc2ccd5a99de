"""The steps of the law as they stand in an article: which stage, where, said of whom.

What is denied, feared, demanded or only possible (*belum tersangka, jika terbukti, agar
dihukum*: ``unreached.tsv``) is no step, nor is what a question asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claimcli.claims import Stage
from claimcli.document import Span
from claimcli.enrich.cases.likeness import NAME
from claimcli.grammar.phrases.noun_phrases import noun_phrase_after, tokens_of
from claimcli.grammar.subject_before import clause_subject
from claimcli.grammar.subjects import main_subject
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms, matching
from claimcli.surface.passages import Passage
from claimcli.surface.reading import Sentences
from claimcli.surface.word_classes import title_heads

__all__ = ["Step", "is_taken", "steps"]

LOOK_BACK = 4
FAR_BACK = 12
"""Tokens back in which a condition (*jika*) reaches."""
OTHERS = frozenset({"#"})
"""Said of people without a name, who are not those of the charge."""


@dataclass(frozen=True)
class Step:
    """A word for a stage of the law as it stands in the article."""

    span: Span
    stage: Stage
    sentence: Passage
    names: frozenset[str]
    """The words of the names of whom it is said, empty where nobody is named."""


@cache
def senses() -> list[tuple[re.Pattern[str], Stage]]:
    """Patterns of ``stages.tsv``, the highest stage first."""
    found = [
        (matching("stages", stage.value), stage)
        for stage in reversed(Stage)
        if forms("stages", stage.value)
    ]
    return [*found, (matching("stages", "freed"), Stage.ACQUITTED)]


def steps(sentences: Sentences) -> Iterator[Step]:
    """The steps in text order that the article says are taken."""
    text = sentences.document.text
    for number, parsed in enumerate(sentences.document.sentences):
        if matching("stages").search(text, parsed.span.start, parsed.span.end) is None:
            continue
        for span, stage in staged(text, parsed.span):
            sentence = sentences[number]
            if is_no_verdict(sentence, span) or is_demand(sentence, span, stage):
                continue
            if is_taken(sentence, span):
                yield Step(span, stage, sentence, said_of(sentence, span))


def staged(text: str, within: Span) -> list[tuple[Span, Stage]]:
    """The words for stages in a sentence; where two overlap that of the higher stage."""
    taken: list[tuple[Span, Stage]] = []
    for pattern, stage in senses():
        for match in pattern.finditer(text, within.start, within.end):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other, _ in taken):
                taken.append((span, stage))
    return sorted(taken)


def is_no_verdict(sentence: Passage, span: Span) -> bool:
    """Whether somebody is let go by others than a court: *polisi membebaskan sandera*."""
    if span.of(sentence.text).lower() not in forms("stages", "freed"):
        return False
    return not sentence.has(closed("court"), 0, len(sentence.tokens))


def is_demand(sentence: Passage, span: Span, stage: Stage) -> bool:
    """*Jaksa menilai X terbukti bersalah, X disebut terbukti bersalah*: what is proven for the
    prosecution, or for nobody who is named, is no verdict."""
    if stage is not Stage.CONVICTED:
        return False
    whole = sentence.stretch(0, len(sentence.tokens))
    said = span.of(sentence.text).lower()
    opinion = closed("opinion of proof")
    before = sentence.lower(sentence.covered(span).first - 1)
    proven = before in opinion or said.split()[0] in opinion
    return (proven or whole.has(closed("prosecution"))) and not whole.has(closed("judgement"))


def is_taken(sentence: Passage, span: Span) -> bool:
    """Whether the word is neither denied nor only possible, feared or asked for."""
    first = sentence.covered(span).first
    status = is_status(sentence, first)
    against = forms("unreached", "denied", "possible") if status else forms("unreached")
    for position in range(first - 1, max(-1, first - 1 - LOOK_BACK), -1):
        word = sentence.lower(position)
        if word in closed("breaks off") and position < first - 1:
            break
        if word in against and sentence.lower(position + 1) not in closed("not only"):
            return False
    if sentence.is_question or is_office(sentence, first):
        return False
    asked = forms("unreached", "condition", "asked")
    return status or not sentence.has(asked, first - FAR_BACK, first)


def is_office(sentence: Passage, first: int) -> bool:
    """*Direktur [Penyidikan]*: an inquiry that is part of an office."""
    if sentence.lower(first) not in {"penyidikan", "penyelidikan"} or not first:
        return False
    return sentence.lower(first - 1) in title_heads()


def is_status(sentence: Passage, first: int) -> bool:
    """*(mendesak agar) tersangka kasus V, Wawan, (ditahan)*: what somebody is already."""
    before = sentence.lower(first - 1) if first else ""
    suspect = sentence.lower(first) in forms("charges", "suspect")
    return suspect and before not in closed("becoming suspect")


def said_of(sentence: Passage, span: Span) -> frozenset[str]:
    """Words of the names of whom the step is said: its subject, its object, its owner."""
    first, last = tokens_of(sentence, span)
    if last < len(sentence.tokens) and is_others(sentence, first, last):
        return OTHERS
    end = noun_phrase_after(sentence, last, sentence.end)
    after = named(sentence.stretch(last, end).text)
    word = sentence.lower(first)
    if word in forms("charges", "suspect"):
        for position in range(first - 2, max(sentence.first, first - FAR_BACK), -1):
            if sentence.lower(position) in forms("charges", "arresting"):
                return named(sentence.between(position + 1, first).of(sentence.text))
    if word.startswith("me") or word in closed("prosecutor"):
        return after
    if after and sentence.tokens[last].is_name and not word.startswith("di"):
        return after
    bounds = clause_subject(sentence, first)
    subject = sentence.between(*bounds) if bounds is not None else main_subject(sentence, first)
    return named(subject.of(sentence.text)) if subject is not None else frozenset()


def is_others(sentence: Passage, first: int, last: int) -> bool:
    """Whether *tersangka* here is no predicate but some people: *kepada empat tersangka*."""
    if sentence.lower(first) not in forms("charges", "suspect") or sentence.tokens[last].is_name:
        return False
    before = sentence.tokens[first - 1] if first else None
    if before is None or before.lower in {"sebagai", "menjadi"}:
        return False
    counted = before.upos == "NUM" or before.lower in {"para", "kedua"}
    if not counted and before.lower not in closed("preposition"):
        return False
    return not sentence.has(forms("charges", "arresting", "arrested"), first - 4, first)


def named(mention: str) -> frozenset[str]:
    """The capitalised words of a mention but *Ia, Mereka, Tersangka*."""
    nobody = forms("charges", "suspect", "resumed") | closed("names nobody in front")
    return frozenset(word.lower() for word in NAME.findall(mention)) - nobody
