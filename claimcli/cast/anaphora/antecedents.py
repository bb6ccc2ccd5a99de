"""Whom a pronoun or a description takes up: everybody named before it, by learned evidence.

Centering (Grosz, Joshi & Weinstein 1995) names what counts: the subject of the sentence
before, who was named last, and in news who spoke last, even where he stands at the end
(*…, kata X*). Of a description (*pria itu, politikus senior tersebut*) it counts, too, what
the article tells of each (``resemblance``), and it may mean nobody who was named. How much each
counts is learned (``python -m claimcli.training.anaphora``): a log-linear model over the
candidates, its weights in ``antecedents.tsv``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files
from math import log1p

import msgspec

from claimcli.claims import Source

__all__ = ["Anaphor", "Appearance", "Candidate", "candidates", "likeliest"]

FARTHEST = 2500
"""Characters back in which a pronoun finds whom it stands for."""
MOST = 10
"""People who are weighed, the latest first."""
NEAR = ("in the same sentence", "one sentence back", "two sentences back")
FAR = 5
"""Sentences back up to which somebody is not far."""


class Anaphor(StrEnum):
    """What takes somebody up: a pronoun by its place, or a description."""

    INQUIT = "inquit"
    """Beside a quotation: *…, katanya*; *…, ujar dia*."""
    OPENING = "opening"
    """At the beginning of a sentence: *Ia mengatakan …*."""
    INNER = "inner"
    DESCRIPTION = "description"
    """*pria itu*, wherever it stands."""


class Appearance(msgspec.Struct, frozen=True, order=True):
    """A place where somebody is named or speaks.

    ``reach`` is the offset from which he is in mind (the end of what he says), ``start``
    that of the mention; ``sentence`` counts from 0. ``doubted``: the networks
    see nobody's name in it.
    """

    reach: int
    start: int
    sentence: int
    source: Source
    topical: bool = False
    speaks: bool = False
    agent: bool = False
    doubted: bool = False


class Candidate(msgspec.Struct, frozen=True):
    """Somebody who may be meant, or None for nobody who was named; and what speaks for it."""

    source: Source | None
    evidence: tuple[tuple[str, float], ...]

    @property
    def score(self) -> float:
        """The weighed sum of the evidence."""
        return sum(weights().get(name, 0.0) * value for name, value in self.evidence)


@cache
def weights() -> dict[str, float]:
    """The learned weight of each piece of evidence."""
    text = files(__package__).joinpath("antecedents.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:] if line)
    return {name: float(weight) for name, weight in rows}


def likeliest(found: Iterable[Candidate]) -> Source | None:
    """Whom the evidence speaks for; None where there is nobody."""
    best = max(found, key=lambda each: each.score, default=None)
    return best.source if best is not None else None


def candidates(
    appearances: Sequence[Appearance], position: int, sentence: int, anaphor: Anaphor
) -> Iterator[Candidate]:
    """Everybody named before the offset and near it, the latest first."""
    seen: dict[str | None, list[Appearance]] = {}
    for each in reversed(appearances):
        if position - each.reach > FARTHEST:
            break
        if each.start < position and (each.source.name in seen or len(seen) < MOST):
            seen.setdefault(each.source.name, []).append(each)
    spoken = [(each.reach, name) for name, them in seen.items() for each in them if each.speaks]
    last_speaker = max(spoken)[1] if spoken else None
    most = max(map(len, seen.values()), default=0)
    for rank, (name, them) in enumerate(seen.items()):
        found = dict(places(them, position, sentence))
        found |= {"latest": float(rank == 0), "second": float(rank == 1)}
        found |= {"alone": float(len(seen) == 1)}
        found |= {"spoke last": float(bool(spoken) and name == last_speaker)}
        found |= {"often": log1p(len(them)), "most often": float(len(them) == most)}
        yield Candidate(them[0].source, tuple(crossed(found, anaphor).items()))


def crossed(found: Mapping[str, float], anaphor: Anaphor) -> dict[str, float]:
    """What there is of evidence: for any pronoun, and for one of this kind; that for
    descriptions is their own."""
    told = {key: value for key, value in found.items() if value}
    own = {f"{anaphor}, {key}": value for key, value in told.items()}
    return own if anaphor is Anaphor.DESCRIPTION else told | own


def places(them: Sequence[Appearance], position: int, sentence: int) -> Iterator[tuple[str, float]]:
    """Where somebody was named, from the latest appearance back."""
    latest = them[0]
    back = max(0, sentence - latest.sentence)
    yield (NEAR[back] if back < len(NEAR) else "some sentences back" if back <= FAR else "far"), 1.0
    yield "subject", float(latest.topical)
    yield "agent", float(latest.agent)
    yield "speaking still", float(latest.speaks and latest.reach > position)
    yield (
        "subject one sentence back",
        float(any(each.topical and each.sentence == sentence - 1 for each in them)),
    )
    yield (
        "spoke one sentence back",
        float(any(each.speaks and sentence - each.sentence <= 1 for each in them)),
    )
    yield "with an office", float(latest.source.role is not None)
    yield "doubted", float(all(each.doubted for each in them))
