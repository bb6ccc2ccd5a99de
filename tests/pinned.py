"""Scores that may only go up: what is measured, and how it is held against what is pinned."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from claimcli.evaluation.reports.field_counts import Answer
from claimcli.evaluation.scores import Scores

__all__ = [
    "TOLERANCE",
    "Pinned",
    "digest",
    "fallen",
    "field_measures",
    "measures",
    "read",
    "write",
]

Pinned = dict[str, dict[str, Any]]
"""Gold's name → ``sha256`` of its file and ``scores``."""
TOLERANCE = 0.005
"""How far a score may fall: other processors add up in another order."""


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def measures(scores: Scores) -> dict[str, float]:
    """The scores that are pinned; those with nothing to divide by are left out."""
    found = {
        "attribution_f1": scores.attribution.f1,
        "exact_f1": scores.exact.f1,
        "kind_accuracy": scores.kind.accuracy,
        "form_accuracy": scores.form.accuracy,
        "cue_accuracy": scores.cue.accuracy,
        "source_f1": scores.source.f1,
        "source_wholly_right": scores.wholly.accuracy,
        "allegation_f1": scores.allegation.f1,
        "accused_f1": scores.accused.f1,
        "background_f1": scores.background.f1,
        "layer_macro_f1": scores.layer_macro_f1,
    }
    return {name: round(score, 4) for name, score in found.items() if score is not None}


def field_measures(fields: Mapping[str, Answer]) -> dict[str, float]:
    """F1 of each field that the gold has, on matched records."""
    found = {name: answer.matched.f1 for name, answer in fields.items()}
    return {
        f"field_{name}_f1": round(score, 4) for name, score in found.items() if score is not None
    }


def fallen(now: Mapping[str, float], pinned: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """The measures that fell below what is pinned: now, and then."""
    return {
        name: (now.get(name, 0.0), then)
        for name, then in pinned.items()
        if now.get(name, 0.0) < then - TOLERANCE
    }


def read(path: Path) -> Pinned:
    pinned: Pinned = json.loads(path.read_text(encoding="utf-8"))
    return pinned


def write(path: Path, pinned: Pinned) -> None:
    path.write_text(json.dumps(pinned, indent=2) + "\n", encoding="utf-8")
