"""A claim in a line: who → whom · cue · status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text

from claimcli.harmless import one_line
from claimcli.renderers import summaries
from claimcli.renderers.screen.paper import STYLES
from claimcli.translation import _

if TYPE_CHECKING:
    from rich.console import Console

    from claimcli.records import Record

__all__ = ["hung", "legend", "note", "notes", "summary"]

BOLD = Style(bold=True)
INDENT = 5
"""Columns before a note's words: those of the id."""


def notes(records: Iterable[Record]) -> list[tuple[Record, Text]]:
    """Each record with its note; a source's post is told once."""
    told: set[str | None] = set()
    found = []
    for record in records:
        name = record.source.name if record.source is not None else None
        found.append((record, note(record, introduced=name is not None and name in told)))
        told.add(name)
    return found


def note(record: Record, introduced: bool = False) -> Text:
    """*5! Retno Wulandari → Sukardi · diduga · denied, suspect*.

    ``introduced``: an earlier note has told the source's role and affiliation.
    """
    sign = f"{record.id}!" if record.kind == "allegation" else str(record.id)
    line = Text().append(f"{sign:>4} ", style=Style.parse(STYLES[record.kind]) + BOLD)
    parts = [part for part in (who(record, introduced), word(record), states(record)) if part]
    for place, part in enumerate(parts):
        line.append(" · " if place else "", style="dim").append_text(part)
    for reason in record.explanation or ():
        line.append(f"\n· {one_line(reason)}", style="dim")
    return line


def hung(console: Console, told: Text, room: int) -> Iterator[Text]:
    """The lines of a note; all but the first are indented."""
    first, *reasons = told.split("\n")
    lines = first.wrap(console, room, overflow="fold")
    yield from lines[:1]
    if len(lines) > 1:
        for line in lines:
            line.rstrip()
        reasons = [Text(" ").join(lines[1:]), *reasons]
    for reason in reasons:
        for line in reason.wrap(console, room - INDENT, overflow="fold"):
            line.pad_left(INDENT)
            yield line


def who(record: Record, introduced: bool) -> Text:
    """Who says it, and of whom or to whom."""
    if record.kind == "background":
        return Text(_(record.subkind or record.kind))
    line = Text()
    line.append(summaries.speaker(record.source), style="bold" if record.source else "dim")
    if record.source is not None and not introduced and (post := summaries.post(record.source)):
        line.append(f", {post}")
    if hearers := summaries.hearers(record):
        line.append(" → ", style="dim").append(hearers, style="bold")
    return line


def word(record: Record) -> Text | None:
    """The cue as written."""
    if record.cue is None:
        return None
    return Text(one_line(record.cue.text), style="italic magenta")


def states(record: Record) -> Text | None:
    """What else is to know, in a few words."""
    told = ", ".join(summaries.states(record))
    return Text(told, style="dim") if told else None


def legend(records: Iterable[Record]) -> Text:
    """What the brackets mean, of those that occur."""
    kinds = {str(record.kind) for record in records}
    return Text(" · ".join(meanings(kinds)), style="dim")


def meanings(kinds: set[str]) -> Iterator[str]:
    if kinds & {"quote", "background"}:
        plain = map(_, sorted(kinds - {"allegation"}, reverse=True))
        yield f"[n {_(' or ').join(plain)}]"
    if "allegation" in kinds:
        yield f"[n! {_('allegation')}]"
    if kinds & {"quote", "allegation"}:
        yield f"{{{_('cue')}}}"
        yield f"<{_('source')}>"


def summary(records: Sequence[Record], shown: Sequence[Record]) -> str:
    """What is not marked, and how it would be."""
    if not records:
        return _("no claims")
    hidden = Counter(record.kind for record in records) - Counter(each.kind for each in shown)
    return "; ".join(
        _(
            "{kind}: {claims}, marked with --kind all",
            kind=_(kind),
            claims=summaries.claims(count),
        )
        for kind, count in sorted(hidden.items())
    )
