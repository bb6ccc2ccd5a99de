"""HTML: one page to send to an editor, that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claimcli.renderers.hits import with_hits
from claimcli.renderers.interface import Options, OutputFormat

if TYPE_CHECKING:
    from claimcli.records import Result

__all__ = ["FORMAT"]


def render(results: Iterable[Result], options: Options) -> Iterator[str]:
    """The page in one piece for its head, one for each article, and one for its end; the
    overview in the head takes all results first."""
    from claimcli.renderers.page.whole import pieces

    yield from pieces(list(with_hits(results, options)), options)


FORMAT = OutputFormat(
    "html", "one page to send, with filters and an overview", render, in_words=True, closes=True
)
