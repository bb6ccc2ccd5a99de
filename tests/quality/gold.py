"""The gold that quality is measured on.

The published articles lie beside the project and are not carried. ``fields`` are the
project's own: short articles with all that ``FIELDS.md`` describes.
"""

from __future__ import annotations

from pathlib import Path

from claimcli.evaluation import evaluate_files
from tests.cli.program import ROOT
from tests.pinned import Pinned, digest, field_measures, measures

__all__ = ["CARRIED", "GOLD", "SCORES", "SEED", "measured"]

SHARED = ROOT.parent / "shared"
CARRIED = {"fields": Path(__file__).parent / "fields.jsonl"}
GOLD = {"gold-dev": SHARED / "gold" / "dev.jsonl", **CARRIED}
SEED = SHARED / "seed" / "putin-kim.txt"
SCORES = Path(__file__).parent / "scores.json"


def measured(name: str) -> Pinned:
    """What the program scores now on a gold file."""
    path = GOLD[name]
    report = evaluate_files([path])
    scores = measures(report.total) | field_measures(report.fields)
    return {name: {"sha256": digest(path), "scores": scores}}
