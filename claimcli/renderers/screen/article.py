"""How a marked article is laid out: folded text, and its claims below or beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from claimcli.harmless import one_line
from claimcli.renderers.boundaries import Mark, divided, marks
from claimcli.renderers.interface import Options
from claimcli.renderers.paragraphs import paragraphs
from claimcli.renderers.screen.notes import hung, legend, notes, summary
from claimcli.renderers.screen.painting import painted
from claimcli.renderers.screen.paper import drawn, paper, stripped

if TYPE_CHECKING:
    from rich.console import Console

    from claimcli.document import Span
    from claimcli.records import Record, Result

__all__ = ["laid_out"]

NARROWEST = 40
WIDEST_TEXT = 88
"""Beyond this a line of text is no longer read with ease."""
WIDEST_NOTE = 72
ROOMY = 110
"""From this width on the claims stand beside the text."""
GAP = 3


def laid_out(result: Result, options: Options) -> str:
    """The heading, the marked text, its claims in a line each; ends with a line end."""
    out = StringIO()
    width = max(options.width, NARROWEST)
    console = paper(out, options, width)
    article = result.article
    shown = [record for record in result.records if record.kind in options.marked]
    heading = Text(one_line(article.name), style="bold")
    if article.title:
        heading.append(f" · {one_line(article.title)}", style="not bold")
    console.print(heading)
    if shown and not options.colour:
        console.print(legend(shown))
    body = beside if width >= ROOMY and shown else below
    for line in body(console, article.text, paragraphs(article.text), shown, options):
        drawn(console, line)
    if told := summary(result.records, shown):
        console.print(Text("\n").append_text(Text(told, style="dim")))
    return stripped(out.getvalue(), options)


def below(
    console: Console,
    text: str,
    places: Sequence[Span],
    records: Sequence[Record],
    options: Options,
) -> Iterator[Text]:
    """The paragraphs, then a line for each claim."""
    for paragraph, found in divided(marks(records), places):
        yield Text()
        yield from folded(console, text, found, paragraph, options, WIDEST_TEXT)
    if records:
        yield Text()
        yield Text("─" * min(console.width, WIDEST_TEXT), style="dim")
        for _, told in notes(records):
            yield from hung(console, told, min(console.width, WIDEST_TEXT))


def beside(
    console: Console,
    text: str,
    places: Sequence[Span],
    records: Sequence[Record],
    options: Options,
) -> Iterator[Text]:
    """Each paragraph with the claims that begin in it to its right."""
    room = min(WIDEST_TEXT, round((console.width - GAP) * 0.6))
    told = notes(records)
    notes_room = min(WIDEST_NOTE, console.width - GAP - room)
    for paragraph, found in divided(marks(records), places):
        yield Text()
        left = list(folded(console, text, found, paragraph, options, room))
        right = [
            line
            for record, note in told
            if paragraph.start <= record.start < paragraph.end
            for line in hung(console, note, notes_room)
        ]
        for line, note in zip_longest(left, right, fillvalue=Text()):
            yield (
                Text()
                .append_text(line)
                .append(" " * (room + GAP - cell_len(line.plain)) if note else "")
                .append_text(note)
            )


def folded(
    console: Console,
    text: str,
    found: Sequence[Mark],
    paragraph: Span,
    options: Options,
    room: int,
) -> Iterator[Text]:
    """A paragraph's lines, at most ``room`` columns wide."""
    whole = painted(text, found, paragraph.start, paragraph.end, options.colour)
    for line in whole.wrap(console, min(room, console.width), overflow="fold"):
        line.rstrip()
        yield line
