"""Counts that become scores: sums over articles stay exact, division comes last."""

from __future__ import annotations

from dataclasses import dataclass
from operator import add

__all__ = ["BINS", "Bin", "Calibration", "Share", "Tally"]

BINS = 10
"""Of confidence, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Hits among what was predicted and among what gold has; None: nothing to divide by."""

    hits: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.hits + other.hits, self.predicted + other.predicted, self.gold + other.gold
        )

    @property
    def precision(self) -> float | None:
        """Share of the predicted that is right."""
        return self.hits / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Share of the gold that was found."""
        return self.hits / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean; 0 where one side is empty, None where both are."""
        both = self.predicted + self.gold
        return 2 * self.hits / both if both else None


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the pairs that were asked about are right."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)

    @property
    def accuracy(self) -> float | None:
        """Share that is right, None where there was nothing to ask."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims of about the same confidence: how many, how many are right, their sum."""

    claims: int = 0
    right: int = 0
    confidence: float = 0.0

    def __add__(self, other: Bin) -> Bin:
        return Bin(
            self.claims + other.claims,
            self.right + other.right,
            self.confidence + other.confidence,
        )

    @property
    def gap(self) -> float:
        """How far confidence lies from the share that is right, times the claims."""
        return abs(self.confidence - self.right)


@dataclass(frozen=True, slots=True)
class Calibration:
    """Whether confidence is the share that is right, in ten bins from 0 to 1."""

    bins: tuple[Bin, ...] = (Bin(),) * BINS

    @staticmethod
    def of(confidence: float, right: bool) -> Calibration:
        """One claim; a bound between two bins belongs to the upper."""
        place = min(int(confidence * BINS), BINS - 1)
        one = Bin(1, int(right), confidence)
        return Calibration(tuple(one if each == place else Bin() for each in range(BINS)))

    def __add__(self, other: Calibration) -> Calibration:
        return Calibration(tuple(map(add, self.bins, other.bins)))

    @property
    def error(self) -> float | None:
        """Expected calibration error (Naeini et al. 2015); None where there is no claim."""
        claims = sum(each.claims for each in self.bins)
        return sum(each.gap for each in self.bins) / claims if claims else None
