"""How likely a quote or an allegation is right: a probability that was learnt from gold.

A logistic model over what is known of a claim when all else is filled: its rule, its cue's
stance, what its source is and how it was resolved, distances, lengths, agreement of rules.
The weights are numbers in ``weights.tsv``, which ``python -m claimcli.training.confidence``
makes; *right* is a claim that matches one of gold of the same kind (token F1 of 0.5 or more).
Background is not judged: what nobody else vouches for is the reporter's.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import exp

from msgspec.structs import replace

from claimcli.claims import Claim, Kind
from claimcli.enrich.confidence.features import features
from claimcli.enrich.dossier import Dossier

__all__ = ["probability", "weights", "with_confidence"]

DIGITS = 3


def with_confidence(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The quotes and allegations with the probability that they are right.

    Fills: ``confidence``.
    """
    return [
        claim
        if claim.kind is Kind.BACKGROUND
        else replace(claim, confidence=round(probability(features(claim, dossier.text)), DIGITS))
        for claim in claims
    ]


def probability(found: frozenset[str]) -> float:
    """Of a claim with these features, between 0 and 1."""
    known = weights()
    return 1 / (1 + exp(-sum(known.get(name, 0.0) for name in ("always", *found))))


@cache
def weights() -> dict[str, float]:
    """The weight of each feature; one that is not there weighs nothing."""
    text = files(__package__).joinpath("weights.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {name: float(weight) for name, weight in rows}
