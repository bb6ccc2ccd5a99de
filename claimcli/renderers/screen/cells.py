"""What stands in each cell of the table. An article's words are never read as markup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from claimcli.harmless import one_line
from claimcli.renderers import summaries
from claimcli.translation import _, marked

if TYPE_CHECKING:
    from claimcli.records import Record

__all__ = ["Column", "Row", "columns"]


@dataclass(frozen=True, slots=True)
class Row:
    """A record and what the rows above it have said already.

    ``continued``: it goes on with a group begun above. ``introduced``: its source has
    stood above with role and affiliation.
    """

    record: Record
    continued: bool = False
    introduced: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """``share`` of the table's width, within bounds; None takes what is left."""

    header: str
    cell: Callable[[Row], Text]
    share: float | None = None
    least: int = 0
    most: int = 0
    right: bool = False

    def width(self, whole: int) -> int | None:
        """Characters across in a table that is ``whole`` wide."""
        if self.share is None:
            return None
        return min(max(round(whole * self.share), self.least), self.most)


def columns(kind: str, roomy: bool) -> tuple[Column, ...]:
    """The columns for records of one kind, from left to right."""
    if kind == "background":
        return (ID, WHERE, SUBKIND, WHAT) if roomy else (ID_AND_WHERE, SUBKIND, WHAT_AND_STATE)
    if not roomy:
        return ID_AND_WHERE, WHO_AND_WHOM, CUE, WHAT_AND_STATE
    if kind == "quote":
        return ID, WHERE, WHO, CUE, STATE, WHAT
    return ID, WHERE, WHO, ACCUSED, CUE, STATE, WHAT


def number(row: Row) -> Text:
    return Text(str(row.record.id), style="bold")


def where(row: Row) -> Text:
    return Text(summaries.place(row.record), style="dim")


def number_and_where(row: Row) -> Text:
    """Both in one cell, for narrow tables."""
    return Text("\n").join([number(row), where(row)])


def what(row: Row) -> Text:
    """The claim's words in one paragraph."""
    return Text(one_line(row.record.text))


def what_and_state(row: Row) -> Text:
    """The claim's words, and under them what else is to know."""
    states = " · ".join(summaries.states(row.record))
    return what(row).append(f"\n{states}" if states else "", style="dim")


def who(row: Row) -> Text:
    """The source by its fullest name, with role and affiliation under it."""
    source = row.record.source
    if source is None:
        return Text(_(summaries.NOBODY), style="dim")
    name = Text(summaries.speaker(source), style="bold")
    if row.continued:
        return Text("↳ ", style="dim").append_text(name)
    if source.name is None and source.text is not None:
        name.append("\n" + _("unresolved"), style="not bold dim")
    if not row.introduced and (post := summaries.post(source)):
        name.append(f"\n{post}", style="not bold")
    return name


def accused(row: Row) -> Text:
    return Text(summaries.charged(row.record), style="bold") if row.record.accused else NOTHING


def who_and_whom(row: Row) -> Text:
    """Source and whom it charges or speaks to in one cell, for narrow tables."""
    text = who(row)
    if hearers := summaries.hearers(row.record):
        text = Text().append_text(text).append("\n→ ", style="dim").append(hearers, style="bold")
    return text


def cue(row: Row) -> Text:
    """The cue as written."""
    if row.record.cue is not None:
        return Text(one_line(row.record.cue.text))
    source = row.record.source
    carried_on = source is not None and source.text is None
    return Text(_("continued"), style="dim") if carried_on else NOTHING


def state(row: Row) -> Text:
    """How far an allegation has got, what is answered, what is not plainly so."""
    return Text("\n".join(summaries.states(row.record)), style="dim")


def subkind(row: Row) -> Text:
    return Text(_(row.record.subkind), style="dim") if row.record.subkind else NOTHING


NOTHING = Text("–", style="dim")
ID = Column(marked("id"), number, 0.0, 4, 4, right=True)
ID_AND_WHERE = Column(marked("id"), number_and_where, 0.08, 6, 8, right=True)
WHERE = Column(marked("where"), where, 0.06, 7, 9)
WHO = Column(marked("who"), who, 0.2, 16, 34)
ACCUSED = Column(marked("accused"), accused, 0.14, 14, 24)
WHO_AND_WHOM = Column(marked("who → whom"), who_and_whom, 0.28, 16, 30)
CUE = Column(marked("cue"), cue, 0.16, 12, 15)
SUBKIND = Column(marked("subkind"), subkind, 0.14, 11, 14)
STATE = Column(marked("state"), state, 0.1, 12, 16)
WHAT = Column(marked("what"), what)
WHAT_AND_STATE = Column(marked("what"), what_and_state)
