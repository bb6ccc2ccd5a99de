"""The gold that quality is measured on. It lies beside the project and is not carried."""

from __future__ import annotations

from pathlib import Path

from claimcli.evaluation import evaluate_files
from tests.cli.program import ROOT
from tests.pinned import Pinned, digest, measures

__all__ = ["GOLD", "SCORES", "SEED", "measured"]

SHARED = ROOT.parent / "shared"
GOLD = {"gold-dev": SHARED / "gold" / "dev.jsonl"}
SEED = SHARED / "seed" / "putin-kim.txt"
SCORES = Path(__file__).parent / "scores.json"


def measured(name: str) -> Pinned:
    """What the program scores now on a gold file."""
    path = GOLD[name]
    return {name: {"sha256": digest(path), "scores": measures(evaluate_files([path]).total)}}
