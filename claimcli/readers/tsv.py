"""Tables whose cells are divided by tabs; all else is as in CSV."""

from __future__ import annotations

from claimcli.readers.csv_table import TABS as FORMAT

__all__ = ["FORMAT"]
