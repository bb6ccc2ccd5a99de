"""(Document, Lexicon) → marks: one module a rule, each saying only what it sees.

A rule module has an ``ID``, a docstring that is its manual (with examples that must
and must not fire, which the tests run) and ``find(reading)``.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from claimcli.claims import Mark
from claimcli.document import Document
from claimcli.grammar.cues import Reading, read
from claimcli.grammar.passages import passages
from claimcli.rules import (
    according,
    accusation,
    accused,
    charge,
    closing,
    inserted,
    narration,
    noun,
    parenthetical,
    passive,
    quotation_continued,
    quotation_followed,
    quotation_introduced,
    relay,
    speech,
    suspicion,
)

__all__ = ["RULES", "catalogue", "evidence", "manual"]

RULES: dict[str, ModuleType] = {
    module.ID: module
    for module in (
        quotation_followed,
        quotation_introduced,
        quotation_continued,
        according,
        parenthetical,
        speech,
        passive,
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


CUELESS = (relay, narration)
"""Rules that see something where there is neither a cue nor a quotation."""


def manual(rule: str) -> str:
    """The rule's docstring."""
    return (RULES[rule].__doc__ or "").strip()


def catalogue() -> list[tuple[str, str]]:
    """Each rule's id and the first line of its manual."""
    return [(rule, manual(rule).splitlines()[0]) for rule in RULES]


def evidence(document: Document) -> Iterator[tuple[Reading, list[Mark]]]:
    """For each passage what the rules see in it."""
    for passage in passages(document):
        reading = read(passage)
        yield reading, list(marks(reading))


def marks(reading: Reading) -> Iterator[Mark]:
    """The marks of a passage; of a headline or a link only what is plainly attributed."""
    told = list(narration.find(reading))
    boxes = reading.passage.boxes
    quiet = not told and not boxes
    for module in RULES.values() if reading.matches or boxes else CUELESS:
        if module is narration:
            yield from told
        elif not quiet or module is parenthetical:
            yield from module.find(reading)
