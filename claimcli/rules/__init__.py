"""Reading → marks: one module a rule, each saying only what it sees.

A rule module has an ``ID``, a docstring that is its manual (with examples that must
and must not fire, which the tests run) and ``find(passage)``.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from claimcli.claims import Mark
from claimcli.rules import (
    according,
    accusation,
    accused,
    bidden,
    charge,
    closing,
    credit,
    fragment,
    inserted,
    label,
    listed,
    narration,
    noun,
    parenthetical,
    passive,
    quotation_continued,
    quotation_followed,
    quotation_introduced,
    relay,
    said_before,
    speech,
    suspicion,
)
from claimcli.surface.passages import Passage
from claimcli.surface.reading import Reading

__all__ = ["RULES", "catalogue", "evidence", "manual"]

RULES: dict[str, ModuleType] = {
    module.ID: module
    for module in (
        quotation_followed,
        quotation_introduced,
        credit,
        quotation_continued,
        label,
        listed,
        said_before,
        fragment,
        according,
        parenthetical,
        speech,
        passive,
        bidden,
        inserted,
        closing,
        noun,
        accusation,
        accused,
        suspicion,
        charge,
        relay,
        narration,
    )
}


CUELESS = (label, listed, said_before, fragment, according, bidden, relay, narration)
"""Rules that see something where there is neither a cue nor a quotation."""
FRAGMENTS = (parenthetical, listed)
"""Rules that see something in a line that is no sentence of the reporter's."""


def manual(rule: str) -> str:
    """The rule's docstring."""
    return (RULES[rule].__doc__ or "").strip()


def catalogue() -> list[tuple[str, str]]:
    """Each rule's id and the first line of its manual."""
    return [(rule, manual(rule).splitlines()[0]) for rule in RULES]


def evidence(reading: Reading) -> Iterator[tuple[Passage, list[Mark]]]:
    """For each passage what the rules see in it."""
    for passage in reading.passages:
        yield passage, list(marks(passage))


def marks(passage: Passage) -> Iterator[Mark]:
    """The marks of a passage; of a headline or a link only what is plainly attributed."""
    told = list(narration.find(passage))
    boxes = passage.boxes
    quiet = not told and not boxes
    for module in RULES.values() if passage.cues or boxes else CUELESS:
        if module is narration:
            yield from told
        elif not quiet or module in FRAGMENTS:
            yield from module.find(passage)
