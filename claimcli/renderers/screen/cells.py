"""What stands in each cell of the table. An article's words are never read as markup."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from claimcli.harmless import one_line

if TYPE_CHECKING:
    from claimcli.records import Record

__all__ = ["Column", "Row", "columns", "place"]


@dataclass(frozen=True, slots=True)
class Row:
    """A record and what the rows above it have said already.

    ``continued``: it goes on with a group begun above. ``introduced``: its source has
    stood above with role and affiliation. ``answered``: where the allegation that it
    answers stands.
    """

    record: Record
    continued: bool = False
    introduced: bool = False
    reasons: tuple[str, ...] = ()
    answered: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """``share`` of the table's width, within bounds; None takes what is left."""

    header: str
    cell: Callable[[Row], Text]
    share: float | None = None
    least: int = 0
    most: int = 0

    def width(self, whole: int) -> int | None:
        """Characters across in a table that is ``whole`` wide."""
        if self.share is None:
            return None
        return min(max(round(whole * self.share), self.least), self.most)


def columns(kind: str, roomy: bool) -> tuple[Column, ...]:
    """The columns for records of one kind, from left to right."""
    if kind == "background":
        return WHERE, Column("subkind", subkind, 0.14, 11, 14), WHAT
    if not roomy:
        return WHERE, Column("who", who_and_accused, 0.25, 14, 28), NARROW_CUE, WHAT
    if kind == "quote":
        return WHERE, WHO, CUE, FORM, WHAT
    return WHERE, WHO, Column("accused", accused, 0.15, 14, 24), CUE, FORM, WHAT


def place(record: Record) -> str:
    """Line and column: *4:25*."""
    return f"{record.line}:{record.column}"


def where(row: Row) -> Text:
    return Text(place(row.record), style="dim")


def what(row: Row) -> Text:
    """The claim's words in one paragraph, and under them the reasons."""
    text = Text(one_line(row.record.text))
    for reason in row.reasons:
        text.append(f"\n· {one_line(reason)}", style="dim")
    return text


def who(row: Row) -> Text:
    """The source, and under it how it stands and through whom its words came."""
    return Text("\n").join([speaker(row), *standing(row.record)])


def standing(record: Record) -> Iterator[Text]:
    """*hearsay*, *anonymous*, *via AFP*: a line for each that holds."""
    if record.hearsay:
        yield Text("hearsay", style="dim")
    if record.source is not None and record.source.anonymous:
        yield Text("anonymous", style="dim")
    for relay in record.via:
        name = one_line(relay.source.name or relay.source.text or "nobody named")
        yield Text(f"via {name}", style="dim")


def speaker(row: Row) -> Text:
    """The source by its fullest name, with role and affiliation under it."""
    source = row.record.source
    if source is None:
        return Text("nobody named", style="dim")
    name = Text(one_line(source.name or source.text or "nobody named"), style="bold")
    if row.continued:
        return Text("↳ ", style="dim") + name
    if source.name is None and source.text is not None:
        name.append("\nunresolved", style="dim")
    if row.introduced:
        return name
    if post := ", ".join(one_line(part) for part in (source.role, source.affiliation) if part):
        name.append(f"\n{post}", style="not bold")
    return name


def accused(row: Row) -> Text:
    parties = row.record.accused
    if not parties:
        return Text("–", style="dim")
    return Text("\n".join(one_line(each.name or each.text) for each in parties), style="bold")


def who_and_accused(row: Row) -> Text:
    """Source and accused in one cell, for narrow tables."""
    text = who(row)
    if row.record.accused:
        text += Text("\nagainst ", style="dim") + accused(row)
    return text


def cue(row: Row) -> Text:
    """The cue as written, and under it the day on which it was said."""
    text = word(row)
    when = row.record.when
    if when is not None and when.iso is not None:
        text.append(f"\n{day(when.iso)}", style="dim")
    return text


def word(row: Row) -> Text:
    if row.record.cue is not None:
        return Text(one_line(row.record.cue.text))
    source = row.record.source
    carried_on = source is not None and source.text is None
    return Text("continued" if carried_on else "–", style="dim")


def day(iso: str) -> str:
    """The date of an ISO 8601 moment; its time of day where it has no date."""
    return iso.partition("T")[0] or iso


def shape_of(row: Row) -> Text:
    """Form; how far an allegation has got, or what is answered; what is not plainly so."""
    record = row.record
    answer = f"answers {row.answered}" if row.answered is not None else None
    shape = (record.form, record.status, record.stage, answer, *modality(record))
    return Text("\n".join(part for part in shape if part is not None), style="dim")


def modality(record: Record) -> Iterator[str]:
    """What of certainty, polarity and tense is not certain, positive and plain."""
    if record.certainty != "certain":
        yield record.certainty
    if record.polarity != "positive":
        yield record.polarity
    if record.tense is not None:
        yield record.tense


def cue_and_shape(row: Row) -> Text:
    """Cue, form and status in one cell, for narrow tables."""
    return cue(row) + Text("\n") + shape_of(row)


def subkind(row: Row) -> Text:
    """What background says, and what in it is not plainly so."""
    return Text("\n".join([row.record.subkind or "–", *modality(row.record)]), style="dim")


WHERE = Column("where", where, 0.06, 7, 9)
WHO = Column("who", who, 0.22, 16, 34)
CUE = Column("cue", cue, 0.11, 14, 20)
FORM = Column("form", shape_of, 0.1, 12, 14)
NARROW_CUE = Column("cue", cue_and_shape, 0.16, 14, 16)
WHAT = Column("what", what)
