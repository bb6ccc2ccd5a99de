"""Scores records against gold annotations, as GUIDELINES.md defines agreement."""

from __future__ import annotations

from claimcli.evaluation.gold import GoldArticle, GoldRecord, read_gold
from claimcli.evaluation.pfsa import PfsaArticle, Utterance, read_pfsa
from claimcli.evaluation.pfsa_report import PfsaReport, evaluate_pfsa, score_pfsa
from claimcli.evaluation.pfsa_scores import PfsaScores
from claimcli.evaluation.rendering import render_json, render_table
from claimcli.evaluation.report import Report, evaluate_files, score

__all__ = [
    "GoldArticle",
    "GoldRecord",
    "PfsaArticle",
    "PfsaReport",
    "PfsaScores",
    "Report",
    "Utterance",
    "evaluate_files",
    "evaluate_pfsa",
    "read_gold",
    "read_pfsa",
    "render_json",
    "render_table",
    "score",
    "score_pfsa",
]
