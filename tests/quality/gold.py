"""The gold that quality is measured on.

The published articles lie beside the project and are not carried. Of ``unread`` those who
write rules read the first articles only; the others, which are measured, tell what to expect.
``fields`` are the project's own: short articles with all fields annotated, as the manual's page
on fields says.
"""

from __future__ import annotations

from pathlib import Path

from claimcli.evaluation import read_gold, score
from claimcli.evaluation.scores import Scores
from claimcli.pipeline import extract
from tests.cli.program import ROOT
from tests.pinned import Pinned, digest, field_measures, measures

__all__ = ["CARRIED", "GOLD", "SCORES", "SEED", "measured"]

SHARED = ROOT.parent / "shared"
CARRIED = {"fields": Path(__file__).parent / "fields.jsonl"}
GOLD = {
    "gold-dev": SHARED / "gold" / "dev.jsonl",
    "unread": SHARED / "gold" / "dev2.jsonl",
    **CARRIED,
}
FIRST = {"unread": "d2-10"}
"""The id from which on articles are measured, in their order."""
SEED = SHARED / "seed" / "putin-kim.txt"
SCORES = Path(__file__).parent / "scores.json"


def measured(name: str) -> Pinned:
    """What the program scores now on a gold file."""
    path = GOLD[name]
    golds = [gold for gold in read_gold(path) if gold.article.name >= FIRST.get(name, "")]
    results = extract(gold.article for gold in golds)
    report = score(zip(golds, (result.records for result in results), strict=True))
    scores = measures(report.total)
    if name in CARRIED:
        scores |= field_measures(report.fields)
    return {name: {"sha256": digest(path), "scores": scores} | reliability(name, report.total)}


def reliability(name: str, total: Scores) -> Pinned:
    """Of articles that nobody has read, how often claims of each confidence are right."""
    if name not in FIRST:
        return {}
    bins = [[each.claims, each.right, round(each.confidence, 4)] for each in total.calibration.bins]
    return {"reliability": {"error": round(total.calibration.error or 0.0, 4), "bins": bins}}
