"""What is measured of PFSA-ID, and where it is pinned."""

from __future__ import annotations

from pathlib import Path

from claimcli.pipeline import extract
from tests.pinned import Pinned, digest
from tests.quality.gold import SHARED
from tests.quality.pfsa.reading import read_pfsa
from tests.quality.pfsa.report import PfsaReport, score_pfsa
from tests.quality.pfsa.scoring import PfsaScores

__all__ = ["EVERY", "GOLD", "NAME", "SCORES", "measured", "pinned"]

GOLD = SHARED / "pfsa" / "dev.jsonl"
SCORES = Path(__file__).parent / "scores.json"
NAME = "pfsa-dev"
EVERY = 8


def measured(every: int = EVERY) -> PfsaReport:
    """What the program makes of each ``every``-th article."""
    golds = list(read_pfsa(GOLD))[::every]
    results = extract(gold.article for gold in golds)
    return score_pfsa(zip(golds, (result.records for result in results), strict=True))


def pinned(report: PfsaReport) -> Pinned:
    """The scores with the checksum of what they were measured on."""
    return {NAME: {"sha256": digest(GOLD), "scores": measures(report.total)}}


def measures(scores: PfsaScores) -> dict[str, float]:
    """The scores that are pinned."""
    found = {
        "statement_found": scores.statement.accuracy,
        "cue_accuracy": scores.cue.accuracy,
        "speaker_accuracy": scores.speaker.accuracy,
        "role_f1": scores.role.f1,
        "role_placed_f1": scores.role_placed.f1,
        "affiliation_f1": scores.affiliation.f1,
        "affiliation_placed_f1": scores.affiliation_placed.f1,
    }
    return {name: round(score, 4) for name, score in found.items() if score is not None}
