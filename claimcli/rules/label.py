"""«X: P» in a transcript: who speaks stands before a colon at the beginning of the line.

A line is one of a transcript where its label answers (*J:, Jawab:*), where the line before is
a question, or where the article has several such lines and somebody speaks of himself or
asks in one. What follows on the same line is the same speaker's; a question is nobody's
claim. Labels of lists (*Jakarta: 12 kasus*) say nothing.

Must fire: T: Apakah sumur itu aman? ⏎ J: Sumur itu tidak aman. | Apakah sumur itu aman? ⏎ Rina:
Sumur itu tidak aman. | Hakim: Apakah Saudara menerima uang? ⏎ Saksi: Saya tidak menerima uang.
Must not fire: Pemain terbaik: Rina dipilih panitia. | Catatan: Harga dapat berubah. | Apakah
sumur itu aman? ⏎ Alamat: Jalan itu ditutup.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.grammar.clauses import has_predicate, span
from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import forms
from claimcli.surface.passages import Passage
from claimcli.surface.tokens import Token
from claimcli.surface.word_classes import title_heads

ID = "label"
LONGEST = 8
"""Tokens of a label."""
MOST = 12
"""Sentences of an answer."""
AROUND = 6
"""Passages on either side in which a transcript shows."""


def find(passage: Passage) -> Iterator[Mark]:
    labelled = line_of(passage)
    if labelled is None or passage.is_question or passage.boxes:
        return
    line, colon = labelled
    start = colon + 1 if line is passage else 0
    asked = line is passage and answers(line)
    if not is_answer(line, colon) or not (asked or has_predicate(passage, start, passage.end)):
        return
    content = span(passage, start, passage.end)
    if content is not None:
        yield Mark(Label.ATTRIBUTION, content, ID, 0.7, None, speaker(line, colon))


def line_of(passage: Passage) -> tuple[Passage, int] | None:
    """The passage that opens the line, and where its label's colon stands."""
    line = passage.line
    colon = None if line is None else label_end(line)
    return None if line is None or colon is None else (line, colon)


def label_end(line: Passage) -> int | None:
    """The position of the colon after the label; None where the line has none."""
    colon = line.find({":"}, 1, LONGEST + 1)
    if colon is None or not line.opens_line or colon + 1 >= len(line.tokens):
        return None
    names = is_letter(line, colon) or is_speaker(line.tokens[:colon])
    return colon if names else None


def is_letter(line: Passage, colon: int) -> bool:
    """*T:, J:, Tanya:, Jawab:*: a label that names nobody."""
    labels = closed("label of question", "label of answer")
    return colon == 1 and line.lower(0) in labels


def is_speaker(label: tuple[Token, ...]) -> bool:
    """Whether the label names somebody: a name, an office, or what somebody is in court."""
    words = [token for token in label if token.is_word]
    head = words[0] if words else None
    if head is None or not all(token.is_name for token in words):
        return False
    if head.lower in closed("label of no speaker") or head.lower in load().places:
        return False
    human = forms("charges", "human", "suspect") | load().heads_by_type["person"] | title_heads()
    return head.lower in human or all(token.upos == "PROPN" for token in words)


def answers(line: Passage) -> bool:
    """Whether the line before asks, so that a few words say something: *Saksi: Di rumah.*"""
    before = line.beside(-1)
    return before is not None and before.is_question


def is_answer(line: Passage, colon: int) -> bool:
    """Whether the line belongs to a transcript."""
    if is_letter(line, colon):
        return line.lower(0) in closed("label of answer")
    if answers(line):
        return True
    lines = [line.beside(steps) for steps in range(-AROUND, AROUND + 1)]
    labelled = [each for each in lines if each is not None and label_end(each) is not None]
    return len(labelled) > 1 and any(converses(each) for each in labelled)


def converses(line: Passage) -> bool:
    """Whether somebody asks, or speaks of himself or to another."""
    return line.is_question or line.has(closed("selves", "addressed"), 1, len(line.tokens))


def speaker(line: Passage, colon: int) -> Span | None:
    """The label without its initials in brackets; None where it names nobody."""
    if is_letter(line, colon):
        return None
    bracket = line.find({"("}, 1, colon)
    return line.between(0, colon if bracket is None else bracket)


__all__ = ["ID", "find"]
