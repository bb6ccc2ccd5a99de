"""The rungs of the law's ladder as they stand in an article: which, where, said of whom.

What is denied, feared, demanded or only possible (*belum tersangka, jika terbukti, agar
dihukum*: ``unreached.tsv``) is no rung, nor is what a question asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claimcli.claims import Stage
from claimcli.document import Span
from claimcli.enrich.cases.likeness import NAME
from claimcli.grammar.noun_phrases import noun_phrase_after, tokens_of
from claimcli.grammar.passages import Passage
from claimcli.grammar.reading import Sentences
from claimcli.grammar.subject_before import clause_subject
from claimcli.grammar.subjects import main_subject
from claimcli.grammar.word_classes import title_heads
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms, matching

__all__ = ["Rung", "is_reached", "ladder"]

LOOK_BACK = 4
FAR_BACK = 12
"""Tokens back in which a condition (*jika*) reaches."""
PROSECUTORS = frozenset({"jaksa", "penuntut", "jpu"})
INQUIRIES = frozenset({"penyidikan", "penyelidikan"})
COURTS = frozenset({"hakim", "pengadilan", "mahkamah", "majelis", "ma", "pn"})
BECOMING = frozenset({"sebagai", "menjadi", "jadi", "status", "menetapkan", "penetapan", "ada"})
"""Before *tersangka*: what somebody would first become."""
UNNAMED = frozenset(
    {"para", "kedua", "polisi", "atas", "kasus", "perkara", "laporan", "penyidik", "kini", "saat"}
    | {"jaksa", "hakim", "kejaksaan", "pengadilan", "kpk", "tim", "polres", "polda", "polsek"}
)
"""Words that open a sentence with a capital and name nobody."""
OTHERS = frozenset({"#"})
"""Said of people without a name, who are not those of the charge."""


@dataclass(frozen=True)
class Rung:
    """A word of the ladder as it stands in the article."""

    span: Span
    stage: Stage
    scene: Passage
    names: frozenset[str]
    """The words of the names of whom it is said, empty where nobody is named."""


@cache
def senses() -> list[tuple[re.Pattern[str], Stage]]:
    """Patterns of ``stages.tsv``, the highest rung first."""
    found = [
        (matching("stages", stage.value), stage)
        for stage in reversed(Stage)
        if forms("stages", stage.value)
    ]
    return [*found, (matching("stages", "freed"), Stage.ACQUITTED)]


@cache
def staged() -> re.Pattern[str]:
    """Whatever one of the patterns finds."""
    return matching("stages")


def ladder(sentences: Sentences) -> Iterator[Rung]:
    """The rungs in text order that the article says are reached."""
    text = sentences.document.text
    for number, sentence in enumerate(sentences.document.sentences):
        if staged().search(text, sentence.span.start, sentence.span.end) is None:
            continue
        taken: list[tuple[Span, Stage]] = []
        for pattern, stage in senses():
            for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
                span = Span(*match.span())
                if not any(span.overlaps(other) for other, _ in taken):
                    taken.append((span, stage))
        for span, stage in sorted(taken):
            scene = sentences[number]
            if is_freed(scene, span) is not False and is_reached(scene, span):
                yield Rung(span, stage, scene, said_of(scene, span))


def is_freed(scene: Passage, span: Span) -> bool | None:
    """Whether a court lets go (*hakim membebaskan Rina*); None where the word is another."""
    if span.of(scene.text).lower() not in forms("stages", "freed"):
        return None
    return any(token.lower in COURTS for token in scene.tokens)


def is_reached(scene: Passage, span: Span) -> bool:
    """Whether the word is neither denied nor only possible, feared or asked for."""
    first, _ = tokens_of(scene, span)
    status = is_status(scene, first)
    against = forms("unreached", "denied", "possible") if status else forms("unreached")
    for position in range(first - 1, max(-1, first - 1 - LOOK_BACK), -1):
        word = scene.lower(position)
        if word in {",", ";", ".", "dan", "tetapi"} and position < first - 1:
            break
        if word in against:
            return False
    if scene.is_question or is_office(scene, first):
        return False
    if status:
        return True
    start = max(0, first - FAR_BACK)
    return not any(
        scene.lower(position) in forms("unreached", "condition", "asked")
        for position in range(start, first)
    )


def is_office(scene: Passage, first: int) -> bool:
    """*Direktur [Penyidikan]*: an inquiry that is part of an office."""
    if scene.lower(first) not in INQUIRIES or not first:
        return False
    return scene.lower(first - 1) in title_heads()


def is_status(scene: Passage, first: int) -> bool:
    """*(mendesak agar) tersangka kasus V, Wawan, (ditahan)*: what somebody is already."""
    before = scene.lower(first - 1) if first else ""
    return scene.lower(first) in forms("charges", "suspect") and before not in BECOMING


def said_of(scene: Passage, span: Span) -> frozenset[str]:
    """Words of the names of whom the rung is said: its subject, its object, its owner."""
    first, last = tokens_of(scene, span)
    if last < len(scene.tokens) and is_others(scene, first, last):
        return OTHERS
    end = noun_phrase_after(scene, last, scene.end)
    after = named(scene.between(last, end).of(scene.text)) if end > last else frozenset()
    active = scene.lower(first).startswith("me") or scene.lower(first) in PROSECUTORS
    if scene.lower(first) in forms("charges", "suspect"):
        for position in range(first - 2, max(scene.first, first - FAR_BACK), -1):
            if scene.lower(position) in forms("charges", "arresting"):
                return named(scene.between(position + 1, first).of(scene.text))
    if active or (after and scene.tokens[last].is_name and not scene.lower(first).startswith("di")):
        return after
    bounds = clause_subject(scene, first)
    subject = scene.between(*bounds) if bounds is not None else main_subject(scene, first)
    return named(subject.of(scene.text)) if subject is not None else frozenset()


def is_others(scene: Passage, first: int, last: int) -> bool:
    """Whether *tersangka* here is no predicate but some people: *kepada empat tersangka*."""
    if scene.lower(first) not in forms("charges", "suspect") or scene.tokens[last].is_name:
        return False
    before = scene.tokens[first - 1] if first else None
    if before is None or before.lower in {"sebagai", "menjadi"}:
        return False
    led = {scene.lower(place) for place in range(max(0, first - 4), first)}
    return (
        before.upos == "NUM" or before.lower in closed("preposition") | {"para", "kedua"}
    ) and not led & forms("charges", "arresting", "arrested")


def named(mention: str) -> frozenset[str]:
    """The capitalised words of a mention but *Ia, Mereka, Tersangka*."""
    nobody = forms("charges", "suspect", "resumed") | UNNAMED
    return frozenset(word.lower() for word in NAME.findall(mention)) - nobody
