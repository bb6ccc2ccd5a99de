"""Sentences with their names exchanged for others of the same kind, so that what is learnt is
where names stand, not who bears them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from claimcli.document import Span
from claimcli.training.naming.annotated import TOKEN, Annotated

__all__ = ["exchanged"]

SHARES = {"PER": 0.8, "ORG": 0.5, "LOC": 0.5}
"""How many of the names of a kind are exchanged; offices are not."""
LEFT_OUT = 0.4
"""How many of the places between an office and a name are left out: *Gubernur | Rina Wati*, so
that a name after an office is not taken for a place."""

Pools = dict[tuple[str, bool], list[str]]
"""Names by kind and whether they are of several words."""


def exchanged(sentences: Sequence[Annotated], dice: random.Random) -> Iterator[Annotated]:
    """The sentences once more; a name that comes twice in one is exchanged for the same."""
    pools: Pools = {}
    for sentence in sentences:
        for span, label in sentence.names:
            name = span.of(sentence.text)
            pools.setdefault((label, " " in name), []).append(name)
    for sentence in sentences:
        yield with_others(sentence, pools, dice)


def with_others(sentence: Annotated, pools: Pools, dice: random.Random) -> Annotated:
    """The sentence with some of its names exchanged."""
    chosen: dict[str, str] = {}
    names: list[tuple[Span, str]] = []
    text, end = "", 0
    for number, (span, label) in enumerate(sentence.names):
        name = span.of(sentence.text)
        if label == "LOC" and is_between(sentence, number) and dice.random() < LEFT_OUT:
            text, end = text + sentence.text[end : span.start], span.end + 1
            continue
        if name not in chosen:
            other = dice.choice(pools[label, " " in name])
            chosen[name] = other if dice.random() < SHARES.get(label, 0) else name
        text += sentence.text[end : span.start]
        names.append((Span(len(text), len(text) + len(chosen[name])), label))
        text, end = text + chosen[name], span.end
    text += sentence.text[end:]
    tokens = tuple(Span(*match.span()) for match in TOKEN.finditer(text))
    return Annotated(text, tokens, tuple(names), complete=True)


def is_between(sentence: Annotated, number: int) -> bool:
    """Whether a name stands right between an office and a person."""
    around = sentence.names[max(0, number - 1) : number + 2]
    if [label for _span, label in around] != ["ROLE", "LOC", "PER"]:
        return False
    office, place, person = (span for span, _label in around)
    return place.start == office.end + 1 and person.start == place.end + 1
