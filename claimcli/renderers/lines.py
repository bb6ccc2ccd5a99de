"""``FILE:LINE:COLUMN: kind: …``, a record a line, as compilers and linters print.

Editors jump to such places: ``vim -q``, Emacs' compilation mode, the terminals of others. As
in ripgrep and as vim counts, the column is in bytes of UTF-8, not in code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claimcli.harmless import one_line
from claimcli.renderers import summaries
from claimcli.renderers.interface import Options, OutputFormat
from claimcli.translation import in_english

if TYPE_CHECKING:
    from claimcli.records import Record, Result

__all__ = ["FORMAT"]


def render(results: Iterable[Result], options: Options) -> Iterator[str]:
    """One piece for each document."""
    for result in results:
        with in_english():
            piece = "".join(line(record, result.article.text) for record in result.records)
        yield piece


def line(record: Record, text: str) -> str:
    """*berita.txt:4:18: allegation: Siti Rahmah → PT Tirta: … (denied, suspect)*."""
    before = text[record.start - record.column + 1 : record.start]
    column = len(before.encode("utf-8", "surrogatepass")) + 1
    states = ", ".join(summaries.states(record))
    parts = [
        f"{one_line(record.document)}:{record.line}:{column}",
        record.kind,
        who(record),
        one_line(record.text) + (f" ({states})" if states else ""),
    ]
    return ": ".join(part for part in parts if part) + "\n"


def who(record: Record) -> str:
    """Who says it, of whom or to whom; nothing for what the article itself says."""
    if record.kind == "background":
        return ""
    hearers = summaries.hearers(record)
    return summaries.speaker(record.source) + (f" → {hearers}" if hearers else "")


FORMAT = OutputFormat("lines", "FILE:LINE:COLUMN, for editors and grep", render, appends=True)
