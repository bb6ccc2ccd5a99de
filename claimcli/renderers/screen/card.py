"""One record as a card: its sentence with the neighbours, why it is there, and the parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO
from typing import TYPE_CHECKING

from msgspec.structs import replace
from rich.padding import Padding
from rich.text import Text

from claimcli.document import Article, Document, Sentence, Span
from claimcli.harmless import one_line
from claimcli.renderers import summaries
from claimcli.renderers.boundaries import marks
from claimcli.renderers.interface import Options
from claimcli.renderers.screen.notes import hung, legend, notes
from claimcli.renderers.screen.painting import painted
from claimcli.renderers.screen.paper import STYLES, paper, stripped
from claimcli.translation import _, number

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

    from claimcli.records import Record, Result

__all__ = ["card"]

NARROWEST, WIDEST = 40, 120
INDENT = 2


def card(result: Result, number: int, options: Options) -> str:
    """All that is known of record ``number`` of a result with its parse; ends with a line
    end."""
    out = StringIO()
    console = paper(out, options, min(max(options.width, NARROWEST), WIDEST))
    for part in parts(result, result.records[number - 1], options, console):
        console.print(part)
    return stripped(out.getvalue(), options)


def parts(
    result: Result, record: Record, options: Options, console: Console
) -> Iterator[RenderableType]:
    document = result.document or Document(result.article)
    places = [document.as_given(sentence.span) for sentence in document.sentences]
    own = [number for number, place in enumerate(places) if covers(place, record)]
    around = places[max(0, own[0] - 1) : own[-1] + 2] if own else []
    near = [each for each in result.records if any(covers(place, each) for place in around)]
    yield heading(result.article, record)
    if not options.colour:
        yield legend(near)
    yield from context(result.article.text, around, near, record, options)
    yield Text("\n" + _("claims"), style="bold")
    for _record, told in notes([replace(each, explanation=None) for each in near]):
        yield from hung(console, told, console.width)
    if record.explanation:
        yield Text("\n" + _("why"), style="bold")
        yield from (indented(Text(f"· {one_line(reason)}")) for reason in record.explanation)
    yield Text("\n" + _("parse"), style="bold")
    yield from (parse(document, document.sentences[number], record) for number in own)


def context(
    text: str,
    places: Sequence[Span],
    records: Sequence[Record],
    record: Record,
    options: Options,
) -> Iterator[RenderableType]:
    """The sentences with the claims in them marked; those without the record are dim."""
    found = marks(records)
    for place in places:
        words = painted(text, found, place.start, place.end, options.colour)
        if not covers(place, record):
            words.stylize("dim")
        yield Text()
        yield indented(words)


def heading(article: Article, record: Record) -> Text:
    """*berita.txt · 3, allegation, indirect · 2:60 · denied, suspect · confidence 0.9*."""
    what = ", ".join(_(part) for part in (record.kind, record.form, record.subkind) if part)
    title = Text(f"{one_line(article.name)}:{record.id}", style="bold")
    title.append(f" · {what}", style=STYLES[record.kind])
    sure = _("confidence {value}", value=number(record.confidence, "g"))
    told = [summaries.place(record), *summaries.states(record), sure]
    return title.append(f" · {' · '.join(told)}", style="not bold dim")


def covers(sentence: Span, record: Record) -> bool:
    """Whether a part of the record stands in the sentence."""
    return sentence.start < record.end and record.start < sentence.end


def indented(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, INDENT))


def parse(document: Document, sentence: Sentence, record: Record) -> Table:
    """A line for each word: what it is, and on which word it depends; the record's own words
    have a bar before them."""
    from rich.table import Table

    grid = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for header in ("", "", _("word"), _("lemma"), _("tag"), _("relation"), _("head")):
        grid.add_column(header, justify="right" if header == "" else "left", overflow="fold")
    for word in sentence.words:
        inside = document.as_given(word.span) in Span(record.start, record.end)
        head = sentence.words[word.head].text if word.head >= 0 else "–"
        place = f"{word.head + 1} " if word.head >= 0 else ""
        grid.add_row(
            Text("│" if inside else " ", style=STYLES[record.kind]),
            Text(str(word.index + 1), style="dim"),
            Text(one_line(word.text), style="bold" if inside else ""),
            Text(one_line(word.lemma), style="dim"),
            Text(word.upos),
            Text(word.deprel),
            Text(place, style="dim").append(one_line(head), style="not dim"),
        )
    return grid
