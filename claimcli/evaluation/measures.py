"""Counts that become scores: sums over articles stay exact, division comes last."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Share", "Tally"]


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
