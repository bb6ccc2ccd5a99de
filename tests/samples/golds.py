"""The samples and their gold, and what the program scores on them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from claimcli.evaluation import GoldArticle, read_gold, score
from claimcli.records import Record
from tests.cli.program import ROOT
from tests.pinned import measures

__all__ = ["NAMES", "SCORES", "article", "gold", "gold_file", "scored"]

FOLDER = ROOT / "samples"
SCORES = Path(__file__).parent / "scores.json"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


def article(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def gold_file(name: str) -> Path:
    return FOLDER / f"{name}.gold.jsonl"


def gold(name: str) -> GoldArticle:
    (only,) = read_gold(gold_file(name))
    return only


def scored(name: str, records_of: Callable[[str], list[Record]]) -> dict[str, float]:
    """What the program scores now on a sample."""
    return measures(score([(gold(name), records_of(article(name)))]).total)
