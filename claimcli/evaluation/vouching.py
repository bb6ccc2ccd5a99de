"""Who vouches for each word.

Each word has the kind of the innermost record around it, or none; F1 for each kind, averaged
over those that occur.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcli.claims import Kind
from claimcli.evaluation.measures import Tally
from claimcli.evaluation.pairing.matching import Words
from claimcli.evaluation.pairing.statements import Statement

__all__ = ["layer", "layer_tally"]

_PRECEDENCE = (Kind.BACKGROUND, Kind.QUOTE, Kind.ALLEGATION)


def layer(statements: Sequence[Statement], words: Words) -> list[Kind | None]:
    """The kind of every word; of equally long contents the kind that takes precedence."""
    kinds: list[Kind | None] = [None] * len(words)
    for statement in sorted(
        statements, key=lambda each: (-len(each.content), _PRECEDENCE.index(each.kind))
    ):
        for position in words.inside(statement.content):
            kinds[position] = statement.kind
    return kinds


def layer_tally(gold: Sequence[Kind | None], predicted: Sequence[Kind | None], kind: Kind) -> Tally:
    """The words of one kind in both layers."""
    return Tally(
        hits=sum(one is two is kind for one, two in zip(gold, predicted, strict=True)),
        predicted=sum(one is kind for one in predicted),
        gold=sum(one is kind for one in gold),
    )
