"""Scores records against gold annotations: see the manual's page on quality."""

from __future__ import annotations

from claimcli.evaluation.pairing.gold import GoldArticle, GoldRecord, read_gold
from claimcli.evaluation.reports.rendering import render_json, render_table
from claimcli.evaluation.reports.report import Report, evaluate_files, score

__all__ = [
    "GoldArticle",
    "GoldRecord",
    "Report",
    "evaluate_files",
    "read_gold",
    "render_json",
    "render_table",
    "score",
]
