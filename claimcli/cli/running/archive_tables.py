"""What an archive answers, as text to read; ``width`` is in columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import fill

import msgspec

from claimcli.archive.archived_people import Speaker
from claimcli.archive.comparing import Comparison
from claimcli.archive.search import Hit
from claimcli.archive.telling import Manner, Telling
from claimcli.archive.timeline import Event
from claimcli.cli.listing import listing
from claimcli.harmless import one_line
from claimcli.records import Record
from claimcli.translation import _, marked, number

__all__ = ["comparisons_shown", "counts_shown", "hits_shown", "speakers_shown", "timelines_shown"]

MANNERS = {
    Manner.ASSERTED: marked("as plain fact"),
    Manner.ASSESSED: marked("as its own view"),
    Manner.ATTRIBUTED: marked("said by {who}"),
    Manner.CHARGED: marked("charged by {who}"),
    Manner.DENIED: marked("denied {who}"),
}
NOBODY = marked("nobody named")
NARROWEST = 40


def hits_shown(hits: Iterable[Hit], width: int) -> Iterator[str]:
    """For each claim a line with its day, place, kind and people, and its words below."""
    decoder = msgspec.json.Decoder(Record)
    for hit in hits:
        record = decoder.decode(hit.record)
        place = f"{hit.document}:{record.line}:{record.column}"
        facts = [hit.date, hit.outlet, place, _(record.kind.value), who_to_whom(record)]
        facts += [_(each) for each in (record.stage, record.status) if each is not None]
        yield f"{one_line(' · '.join(filter(None, facts)))}\n{folded_text(record.text, 2, width)}\n"


def folded_text(text: str, indent: int, width: int) -> str:
    """The text folded to the width, each line indented; ends with a line end."""
    start = " " * indent
    room = max(NARROWEST, width)
    return (
        fill(
            one_line(text),
            room,
            initial_indent=start,
            subsequent_indent=start,
            break_on_hyphens=False,
        )
        + "\n"
    )


def who_to_whom(record: Record) -> str:
    """*Rina Hapsari → Wawan*: the source, and who is charged."""
    source = record.source
    who = (source.name or source.text or "") if source is not None else ""
    accused = ", ".join(party.name or party.text for party in record.accused)
    if not accused:
        return one_line(who or "-")
    return one_line(f"{who or _(NOBODY)} → {accused}")


def short(text: str, room: int) -> str:
    """The text, its beginning dropped where it is too long for the column."""
    line = one_line(text)
    return line if len(line) <= room else "…" + line[-(room - 1) :]


def counts_shown(by: str, counts: Iterable[tuple[str, int]], width: int) -> str:
    """A line a value, with the number of claims."""
    rows = [[number(count), one_line(name)] for name, count in counts]
    return listing([_("claims"), _(by)], rows, width)


def speakers_shown(found: Iterable[Speaker], width: int) -> str:
    """A line a person: articles, quotes, accusations, charges, denials, name and office."""
    headers = [_("articles"), _("quotes"), _("accuses"), _("charged"), _("denies"), _("who")]
    rows = [
        [
            *map(str, (each.articles, each.quotes, each.accusations, each.charges, each.denials)),
            described(each),
        ]
        for each in found
    ]
    return listing(headers, rows, width)


def described(speaker: Speaker) -> str:
    """The name, the office, other names, and whether it may be several people."""
    office = ", ".join(filter(None, (speaker.role, speaker.affiliation)))
    others = [name for name in speaker.names if name != speaker.name]
    parts = [speaker.name, f"({office})" if office else ""]
    if others:
        parts.append(_("also: {names}", names=", ".join(others)))
    if speaker.ambiguous:
        parts.append(_("[a short name that several bear: kept apart]"))
    return one_line(" ".join(filter(None, parts)))


def comparisons_shown(found: Sequence[Comparison], width: int) -> Iterator[str]:
    """Each claim with how every article tells it; those without their source marked ``!``."""
    for place, comparison in enumerate(found, 1):
        notes = [_("{count} articles", count=len(comparison.documents))]
        if comparison.is_disputed:
            notes.insert(0, _("disputed"))
        if comparison.dropped:
            notes.insert(0, _("source dropped"))
        yield f"{place}. {' · '.join(notes)}\n"
        for telling in comparison.tellings:
            mark = "!" if telling in comparison.dropped else " "
            facts = [told(telling), telling.date, telling.outlet, telling.place]
            yield f" {mark} {one_line(' · '.join(filter(None, facts)))}\n"
            yield folded_text(telling.record.text, 5, width)
        yield "\n"


def told(telling: Telling) -> str:
    """*said by Rina Hapsari*, *as plain fact*."""
    if telling.manner in {Manner.ASSERTED, Manner.ASSESSED}:
        return _(MANNERS[telling.manner])
    if telling.manner is Manner.DENIED and telling.who is None:
        return _("denied")
    room = 44 - len(_(MANNERS[telling.manner], who="").rstrip())
    return _(MANNERS[telling.manner], who=short(telling.who or _(NOBODY), room))


def indented(rows: Iterable[Sequence[str]], width: int) -> str:
    """The rows in columns, three spaces in."""
    cells = [[one_line(cell) if cell.strip() else cell for cell in row] for row in rows]
    body = listing([""] * len(cells[0]), cells, width - 3).split("\n", 1)[1]
    return "".join(f"   {line}\n" for line in body.splitlines())


def timelines_shown(found: Iterable[list[Event]], width: int) -> Iterator[str]:
    """Each allegation's events by date: the stage, who says what, where."""
    for place, events in enumerate(found, 1):
        charge = max((each.telling.record for each in events), key=lambda each: len(each.accused))
        rows = [
            [
                event.date or "-",
                step(event),
                short(event.telling.who or _(NOBODY), 30),
                event.telling.place,
            ]
            for event in events
        ]
        yield f"{place}. {short(who_to_whom(charge), width - 4)}\n{indented(rows, width)}\n"


def step(event: Event) -> str:
    """How far it has come: the stage of the law, or an answer."""
    record = event.telling.record
    if event.is_answer:
        return _("denied") if event.telling.manner is Manner.DENIED else _("answered")
    return _(record.stage.value) if record.stage is not None else _("charged")
