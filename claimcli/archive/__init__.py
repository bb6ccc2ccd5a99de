"""An archive of articles and their claims in one SQLite file, and what can be asked of it.

``claimcli archive add`` fills it, one article a transaction; ``find``, ``who`` and
``compare`` read it while it is being filled. The tables and views are documented in
``schema.sql`` and made for sqlite-utils and Datasette too.
"""

from __future__ import annotations

from claimcli.archive.adding import Adding
from claimcli.archive.archived_people import Speaker, speakers
from claimcli.archive.database import Archive, open_archive
from claimcli.archive.search import Filters, Hit, counted, found

__all__ = [
    "Adding",
    "Archive",
    "Filters",
    "Hit",
    "Speaker",
    "counted",
    "found",
    "open_archive",
    "speakers",
]
