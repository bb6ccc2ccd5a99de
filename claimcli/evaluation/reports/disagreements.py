"""Where prediction and gold part: misses, extras, and what is wrong in a match."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from msgspec import UnsetType

from claimcli.document import Span
from claimcli.evaluation.agreement import same_cue, same_name, same_post
from claimcli.evaluation.pairing.matching import Match, Words
from claimcli.evaluation.pairing.statements import Statement
from claimcli.evaluation.scores import attributions

__all__ = ["Disagreement", "Fault", "disagreements", "snippet"]

_SNIPPET = 60


class Fault(StrEnum):
    """What is wrong."""

    MISS = "miss"
    EXTRA = "extra"
    KIND = "kind"
    FORM = "form"
    SOURCE = "source"
    CUE = "cue"
    ROLE = "role"
    AFFILIATION = "affiliation"


POST = (Fault.ROLE, Fault.AFFILIATION)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One fault; ``start`` is the offset of the content.

    ``fault`` is a Fault of quotes and allegations, or the name of a field that differs.
    """

    article: str
    start: int
    fault: str
    gold: str | None
    predicted: str | None
    snippet: str


def disagreements(
    article: str, gold: Sequence[Statement], predicted: Sequence[Statement], words: Words
) -> list[Disagreement]:
    """The faults of one article in text order."""
    matches = attributions(gold, predicted, words)
    answered = {id(each.gold) for each in matches}
    used = {id(each.predicted) for each in matches}

    def fault(what: Fault, at: Statement, expected: str | None, given: str | None) -> Disagreement:
        shown = snippet(at.content, words.text)
        return Disagreement(article, at.content.start, what, expected, given, shown)

    found = [
        *(
            fault(Fault.MISS, each, _nature(each), None)
            for each in gold
            if each.attributed and id(each) not in answered
        ),
        *(
            fault(Fault.EXTRA, each, None, _nature(each))
            for each in predicted
            if each.attributed and id(each) not in used
        ),
        *(
            fault(what, each.gold, expected, given)
            for each in matches
            for what, expected, given in _differences(each, words.text)
        ),
    ]
    return sorted(found, key=lambda each: each.start)


def _differences(found: Match, text: str) -> Iterator[tuple[Fault, str | None, str | None]]:
    gold, predicted = found.gold, found.predicted
    if gold.kind is not predicted.kind:
        yield Fault.KIND, gold.kind, predicted.kind
    if gold.form is not predicted.form:
        yield Fault.FORM, gold.form, predicted.form
    if not same_name(gold.source_name, predicted.source_name):
        yield Fault.SOURCE, gold.source_name, predicted.source_name
    elif not isinstance(gold.post, UnsetType) and not isinstance(predicted.post, UnsetType):
        same = same_post(gold.post, predicted.post)
        for fault, right, one, other in zip(POST, same, gold.post, predicted.post, strict=True):
            if not right:
                yield fault, one, other
    if not same_cue(gold.cue, predicted.cue):
        yield Fault.CUE, _words(gold.cue, text), _words(predicted.cue, text)


def _nature(statement: Statement) -> str:
    return f"{statement.kind} {statement.form}" if statement.form else str(statement.kind)


def _words(span: Span | None, text: str) -> str | None:
    return span.of(text) if span else None


def snippet(span: Span, text: str) -> str:
    """The first words of a span on one line."""
    words = " ".join(span.of(text).split())
    return words if len(words) <= _SNIPPET else words[: _SNIPPET - 1] + "…"
