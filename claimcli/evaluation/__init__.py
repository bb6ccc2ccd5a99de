"""Scores records against gold annotations, as GUIDELINES.md defines agreement."""

from __future__ import annotations

from claimcli.evaluation.gold import GoldArticle, GoldRecord, read_gold
from claimcli.evaluation.rendering import render_json, render_table
from claimcli.evaluation.report import Report, evaluate_files, score

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
