"""Where a clause of *yang* ends that charges somebody: *Pria yang diduga mencuri* (*ditangkap*)."""

from __future__ import annotations

from claimcli.lexicon import closed
from claimcli.lexicon.patterns import VERBAL, forms
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb

__all__ = ["modifies_subject", "relative_end"]

BETWEEN = frozenset({"NOUN", "PROPN", "DET", "PUNCT", "AUX", "ADV", "NUM", "ADJ"})
"""What may stand between a relative clause and the verb of the main clause."""
LIST = 8
"""The most tokens of the last members of a list, up to *dan* or *atau*."""


def relative_end(passage: Passage, relative: int, start: int, end: int) -> int:
    """Where the clause of *yang* at ``relative`` ends, whose predicate begins at ``start``: at a
    comma that opens something new, at the main verb whose subject it modifies (*Pria yang
    diduga mencuri [ditangkap]*, *kematian yang diduga akibat racun [masih terjadi]*)."""
    subject = modifies_subject(passage, relative)
    verbs = 0 if is_verb(passage.tokens[start]) or is_auxiliary(passage, start) else 1
    for position in range(start, end):
        token = passage.tokens[position]
        if token.text == "," and not lists_on(passage, position, end):
            return position
        if token.lower in closed("points back") and closes(passage, position + 1, end):
            return position
        if subject and is_verb(token):
            opens = passage.lower(start) in closed("preposition")
            if verbs and position > start and is_main(passage, position, opens):
                return main_start(passage, position)
            verbs += 1
    return end


def is_auxiliary(passage: Passage, position: int) -> bool:
    return passage.lower(position) in closed("auxiliary", "negation")


def is_main(passage: Passage, verb: int, placed: bool) -> bool:
    """Whether the verb after a noun may be the main one: not after a cause (*akibat dianiaya*),
    and with *ter-* only where the clause tells a place (*yang diduga dari Lawu terlibat*)."""
    token, before = passage.tokens[verb], passage.tokens[verb - 1]
    if before.upos not in BETWEEN or before.lower in closed("deed cause"):
        return False
    if token.lower in closed("attributive verb") | forms("charges", "clad"):
        return False  # *pria berjaket hitam*
    verbal = token.lower.startswith(VERBAL) and (placed or not token.lower.startswith("ter"))
    return verbal or token.lower in closed("happens")


def modifies_subject(passage: Passage, relative: int) -> bool:
    """Whether no verb stands before *yang* in its clause."""
    start = relative - 2  # a comma right before *yang* opens no clause
    while start > passage.first and passage.lower(start - 1) not in closed("opens a clause"):
        start -= 1
    before = passage.tokens[max(passage.first, start) : relative]
    return not any(is_verb(token) for token in before)


def lists_on(passage: Passage, comma: int, end: int) -> bool:
    """Whether things are listed after the comma: *menjual sabu, ganja, atau ekstasi*."""
    for position in range(comma + 1, min(comma + LIST, end)):
        token = passage.tokens[position]
        if token.lower in closed("joins members"):
            return position > comma + 1 or (
                token.lower == "atau" and not is_verb(passage.tokens[position + 1])
            )
        if token.is_name or token.lower == "yang" or (token.is_word and is_verb(token)):
            return False
    return False


def closes(passage: Passage, position: int, end: int) -> bool:
    """*berkas yang diduga palsu itu [dikirim]*: whether the main verb follows."""
    position = passage.past(closed("auxiliary", "negation"), position, end)
    return position < end and is_verb(passage.tokens[position])


def main_start(passage: Passage, verb: int) -> int:
    """The main verb with its auxiliaries and adverbs: *[telah ditangkap], [masih saja terjadi]*."""
    return passage.back_past(closed("auxiliary", "before a main verb"), verb)
