"""Extraction on an engine of many machines: Ray Data by itself, Spark and Dask by a recipe.

``claimcli extract --engine ray`` reads articles where they lie, analyses them on actors and
writes Parquet; see the manual's page on scale. Nothing here schedules, and nothing of it is
needed on one machine: ``pip install 'claimcli[ray]'`` brings what it imports.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["CLAIMS", "DOCUMENTS", "FAILURES", "OUTCOMES", "Extractor"]

HOMES = {
    "CLAIMS": "claimcli.distributed.table_types",
    "DOCUMENTS": "claimcli.distributed.table_types",
    "FAILURES": "claimcli.distributed.table_types",
    "OUTCOMES": "claimcli.distributed.table_types",
    "Extractor": "claimcli.distributed.extractor",
}


def __getattr__(name: str) -> Any:
    # Found when asked for: a process that only analyses needs no Arrow.
    if name in HOMES:
        return getattr(import_module(HOMES[name]), name)
    raise AttributeError(name)
