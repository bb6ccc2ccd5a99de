"""Markdown: a heading and a table for each document, to paste into notes and issues."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claimcli.harmless import one_line
from claimcli.renderers import summaries
from claimcli.renderers.hits import with_hits
from claimcli.renderers.interface import Options, OutputFormat
from claimcli.translation import _, marked

if TYPE_CHECKING:
    from claimcli.records import Record, Result

__all__ = ["FORMAT"]

HEADERS = (
    *(marked("id"), marked("where"), marked("who"), marked("whom")),
    *(marked("cue"), marked("what"), marked("state")),
)
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$:@]|(?<=www)\.)")
"""What Markdown and its dialects could take for markup, a link or a mention."""


def render(results: Iterable[Result], options: Options) -> Iterator[str]:
    """One piece for each document."""
    for number, result in enumerate(with_hits(results, options)):
        yield ("\n" if number else "") + "\n".join(lines(result, options)) + "\n"


def lines(result: Result, options: Options) -> Iterator[str]:
    """A document's heading, then for each kind its own with a table, or a count."""
    title = f" · {result.article.title}" if result.article.title else ""
    yield f"## {escaped(result.article.name + title)}"
    for kind in summaries.KINDS:
        records = [record for record in result.records if record.kind == kind]
        if records and kind in options.marked:
            yield f"\n### {summaries.plural(kind).capitalize()} ({len(records)})\n"
            yield f"| {' | '.join(map(_, HEADERS))} |"
            yield f"|{' --- |' * len(HEADERS)}"
            yield from (f"| {' | '.join(cells(record))} |" for record in records)
            yield from reasons(records)
        elif records:
            yield f"\n{summaries.plural(kind).capitalize()}: {len(records)}"
    if not result.records:
        yield "\n" + _("No claims.")


def cells(record: Record) -> Iterator[str]:
    yield str(record.id)
    yield summaries.place(record)
    source = summaries.speaker(record.source)
    yield escaped(source if record.kind != "background" else _(record.subkind or ""))
    yield escaped(summaries.hearers(record))
    yield escaped(record.cue.text if record.cue is not None else "")
    yield escaped(record.text)
    yield escaped(", ".join(summaries.states(record)))


def reasons(records: Iterable[Record]) -> Iterator[str]:
    """A list for each record that has an explanation."""
    for record in records:
        if record.explanation:
            yield "\n" + _("Why {id}:", id=record.id) + "\n"
            yield from (f"- {escaped(reason)}" for reason in record.explanation)


def escaped(text: str) -> str:
    """The text on one line, with nothing in it that Markdown could act on."""
    return SPECIAL.sub(r"\\\1", one_line(text))


FORMAT = OutputFormat("markdown", "tables to paste into notes", render, in_words=True)
