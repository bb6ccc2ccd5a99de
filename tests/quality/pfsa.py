"""PFSA-ID as a ratchet. ``python -m tests.quality.pfsa`` measures; ``--write`` pins.

Measured is every eighth article, which takes a minute; all of them take
``claimcli evaluate --scheme pfsa``.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from claimcli.evaluation import PfsaScores, read_pfsa, score_pfsa
from claimcli.pipeline import extract
from tests.pinned import Pinned, digest, write
from tests.quality.gold import SHARED

__all__ = ["GOLD", "NAME", "SCORES", "measured"]

GOLD = SHARED / "pfsa" / "dev.jsonl"
SCORES = Path(__file__).parent / "pfsa.json"
NAME = "pfsa-dev"
EVERY = 8


def measured() -> Pinned:
    """What the program scores now on the chosen articles."""
    golds = list(read_pfsa(GOLD))[::EVERY]
    results = extract(gold.article for gold in golds)
    report = score_pfsa(zip(golds, (result.records for result in results), strict=True))
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


def main() -> None:
    """Measures, and pins on demand."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.pfsa", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {SCORES.name}")
    options = parser.parse_args()
    found = measured()
    print(json.dumps(found, indent=2))
    if options.write:
        write(SCORES, found)


if __name__ == "__main__":
    main()
