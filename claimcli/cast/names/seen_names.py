"""Names of people as the networks see them, which vote on where a name begins.

*Bupati Garut Abdusy Syakur Amin*: no list has *Abdusy*, but the sentence shows that it belongs
to the name and not to the place before it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from claimcli.cast.names.borders import unrepeated
from claimcli.cast.names.words.name_words import is_name_word, title_at
from claimcli.document import Document, NamedSpan, Span

__all__ = ["seen_houses", "seen_names"]

SURE = 0.6
"""How likely a name has to be to count."""
INITIALLED = 2
"""Letters of a nameless person's initials: *RW*."""
LEAST, CLEAR = 0.6, 0.8
"""The votes that make an institution or a place, and the likeliest of them."""
SIDES = {"PER": -1.0, "ORG": 1.0, "LOC": 0.6}
"""For what a label speaks: against a person's name or for it; a place does once seen twice."""
INITIALS = re.compile(r"(?:\b[A-Z]\.? ){1,4}\Z")
"""What the networks see as a name of its own, or not at all: *M. | Syaiful Anwar*, *I | Nyoman*."""
AMID = re.compile(r"[A-Z][\w'’-]{1,40} \Z")
"""A word before initials that may be of the same name, which the networks missed."""
MOST = 8
"""Characters of initials before a name."""


def seen_names(document: Document) -> Iterator[str]:
    """The names of two words and more that the networks take for somebody's.

    What they take for an institution or a place elsewhere in the article begins none:
    *Kepala Dinas | Mimika | Sabelina Fitriani … di Mimika*.
    """
    text = document.text
    others = {
        each.span.of(text)
        for each in document.named_spans
        if each.label in {"ORG", "LOC"} and each.probability >= SURE
    }
    spans = people(text, [each for each in document.named_spans if each.label == "PER"])
    ends = cut_ends(document)
    found = {tuple(span.of(text).split()): None for span in spans if span.start - 1 not in ends}
    alike: defaultdict[str, list[Sequence[str]]] = defaultdict(list)
    for whole in found:
        alike[whole[0]].append(whole)
    for whole in found:
        words = whole[title_at(whole, 0, "role") :]
        while words and words[0] in others:
            words = words[1:]
        words = tuple(unrepeated(words))
        if len(words) > 1 and not is_shared(words, alike[words[0]]):
            yield " ".join(words)


def cut_ends(document: Document) -> frozenset[int]:
    """Where something else ends that may have taken the first word of a name: *Menteri Ratih |
    Sekar Anggoro*."""
    return frozenset(
        each.span.end
        for each in document.named_spans
        if each.label != "PER"
        and (each.probability < SURE or is_name_word(each.span.of(document.text).split()[-1]))
    )


def is_shared(words: Sequence[str], alike: Iterable[Sequence[str]]) -> bool:
    """Whether somebody else of those that begin ``alike`` does so with a word that no name has:
    a firm or a club that stands before both (*Ducati Lenovo | Francesco Bagnaia*, *Ducati Corse
    | Paolo Ciabatti*)."""
    rest = {word.strip(".") for word in words[1:]}
    return not is_name_word(words[0]) and any(
        rest.isdisjoint(word.strip(".") for word in other[1:]) for other in alike if other[1:]
    )


def seen_houses(document: Document) -> Iterator[str]:
    """Words that the networks take more often for an institution or a place than for a person."""
    votes: defaultdict[str, list[float]] = defaultdict(list)
    for each in document.named_spans:
        if each.label != "ROLE":
            votes[each.span.of(document.text)].append(each.probability * SIDES[each.label])
    for name, some in votes.items():
        clear = sum(some) > LEAST and (max(some) > CLEAR or len(some) > 1)
        if clear and len(name) > INITIALLED and not any(map(is_name_word, name.split())):
            yield name


def people(text: str, found: Sequence[NamedSpan]) -> Iterator[Span]:
    """The likely names with the initials before them, and with what the networks see before
    those: *Luhut | B. | Panjaitan*."""
    begin, reach = 0, -1
    for each in found:
        initials = INITIALS.search(text, max(0, each.span.start - MOST), each.span.start)
        start = initials.start() if initials is not None else each.span.start
        dotted = initials is not None and "." in initials.group()
        if reach < 0 or start > reach + 1:
            begin = start
        reach = each.span.end
        middle = dotted and begin == start and AMID.search(text, max(0, start - 40), start)
        if each.probability >= SURE and not middle:
            yield Span(begin, reach)
