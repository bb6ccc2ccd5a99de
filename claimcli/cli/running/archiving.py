"""What the commands of the archive do once their options are understood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

import msgspec

from claimcli import __version__, console, readers, renderers
from claimcli.archive import Adding, Archive, Filters, counted, found, open_archive, speakers
from claimcli.archive.comparing import Comparison, compared
from claimcli.archive.retrieval import results
from claimcli.archive.telling import Telling, told_in_archive, told_in_results
from claimcli.archive.timeline import Event, timelines
from claimcli.cli.options.analysing import Analysis
from claimcli.cli.running.archive_tables import (
    comparisons_shown,
    counts_shown,
    hits_shown,
    speakers_shown,
    timelines_shown,
)
from claimcli.cli.running.archive_tally import Added, Hits
from claimcli.cli.running.delivery import options
from claimcli.cli.running.extraction import analysed, dated, own_words
from claimcli.cli.running.intake import Intake
from claimcli.cli.running.progress import Progress
from claimcli.cli.running.request import Request
from claimcli.errors import ClaimcliError, ExitStatus, UsageError
from claimcli.harmless import escaped_json
from claimcli.pager import page
from claimcli.parsing import store
from claimcli.parsing.libraries import required
from claimcli.translation import _, number

__all__ = ["add", "compare", "find", "who"]

MACHINE = ("json", "jsonl")
"""Formats of answers that are no claims: an object a line."""


def add(path: Path, request: Request) -> ExitStatus:
    """Puts the inputs into the archive; what is there already is passed over."""
    tables = [each for each in request.inputs if is_folder_of_tables(each)]
    files = tuple(each for each in request.inputs if each not in tables)
    with open_archive(path, writable=True) as archive:
        adding = Adding(archive, made_with(request.analysis), __version__)
        count = Added()
        with Progress(partial(counted_inputs, tables, files, request)) as progress:
            intake = Intake(readers.read(files, request.read_options), progress.paused)
            articles = adding.missing(count.seen(dated(request.analysis.date, intake)))
            try:
                for folder in tables:
                    add_stored(folder, archive, count, progress)
                outcomes = analysed(request, articles, told=progress.told)
                for result in progress.track(intake.results(outcomes)):
                    adding.put(result)
                    count.put(result)
            finally:
                if count.articles or not adding.is_finished():
                    adding.finish()
    console.say(count.closing())
    return intake.status


def is_folder_of_tables(name: str) -> bool:
    """Whether a folder is what ``extract --engine ray`` wrote."""
    return next(Path(name, "documents").glob("part-*.parquet"), None) is not None


def counted_inputs(tables: Sequence[str], files: Sequence[str], request: Request) -> int | None:
    """How many articles there are; None where only reading them can tell."""
    found = readers.count(files, request.read_options)
    if found is None or not tables:
        return found
    required("pyarrow")
    from claimcli.distributed.places import Place
    from claimcli.distributed.table_reader import count

    return found + sum(count(Place.of(each)) for each in tables)


def add_stored(folder: str, archive: Archive, count: Added, progress: Progress) -> None:
    """Puts in what others analysed, as it is. Errors: ModelError where PyArrow is missing,
    ClaimcliError where the tables cannot be read."""
    required("pyarrow")
    from claimcli.distributed.places import Place
    from claimcli.distributed.table_reader import stored

    try:
        for each in progress.track(stored(Place.of(folder))):
            adding = Adding(archive, each.model, each.version)
            for _article in adding.missing(count.seen([each.result.article])):
                adding.put(each.result)
                count.put(each.result)
    except (OSError, ValueError) as error:
        raise ClaimcliError(f"{folder}: {' '.join(str(error).split())}") from None


def made_with(analysis: Analysis) -> str:
    """The models as JSON, with the checksum of the user's own lexicon where there is one."""
    return store.identity(analysis.model, own_words(analysis.lexicon), analysis.engine)


def find(path: Path, filters: Filters, by: str | None, output_format: str) -> ExitStatus:
    """Prints the claims of an archive that are asked for, or how many there are of each."""
    with open_archive(path) as archive:
        if by is not None:
            counts = counted(archive, filters, by)
            rows = [{by: name, "claims": count} for name, count in counts]
            answer(rows, output_format, [counts_shown(by, counts, console.width())])
        elif output_format == renderers.DEFAULT:
            tally = Hits()
            page(hits_shown(tally.seen(found(archive, filters)), console.width()))
            console.remark(tally.closing())
        else:
            render = renderers.formats()[output_format].render
            asked = Request(inputs=(), output_format=output_format)
            console.write(render(results(archive, found(archive, filters)), options(asked)))
    return ExitStatus.OK


def who(path: Path, name: str | None, limit: int | None, output_format: str) -> ExitStatus:
    """Prints who speaks and is charged."""
    with open_archive(path) as archive:
        people = speakers(archive, name, limit)
        rows = [
            {"class" if key == "social_class" else key: value for key, value in fields.items()}
            for fields in map(asdict, people)
        ]
        answer(rows, output_format, [speakers_shown(people, console.width())])
    return ExitStatus.OK


def compare(
    inputs: Sequence[str], output_format: str, as_timeline: bool, every: bool
) -> ExitStatus:
    """Prints the same claims of several articles: of one archive, or of files read now."""
    status = ExitStatus.OK
    if len(inputs) == 1 and Path(inputs[0]).suffix in {".db", ".sqlite", ".sqlite3"}:
        with open_archive(Path(inputs[0])) as archive:
            tellings = list(told_in_archive(archive))
    else:
        request = Request(inputs=tuple(inputs), output_format=output_format)
        with Progress(partial(readers.count, request.inputs, None)) as progress:
            intake = Intake(readers.read(request.inputs, None), progress.paused)
            outcomes = analysed(request, intake, told=progress.told)
            found_results = progress.track(intake.results(outcomes))
            tellings = list(told_in_results(found_results))
            status = intake.status
    comparisons = compared(tellings)
    if as_timeline:
        events = list(timelines(comparisons, answers_of(tellings)))
        answer(
            map(list, map(happened, events)),
            output_format,
            timelines_shown(events, console.width()),
        )
    else:
        kept = [each for each in comparisons if every or each.is_told_differently]
        answer(map(comparison_row, kept), output_format, comparisons_shown(kept, console.width()))
        if len(kept) < len(comparisons):
            others = number(len(comparisons) - len(kept))
            console.say(_("{count} more are told alike; --all shows them", count=others))
    return status


def answers_of(tellings: Iterable[Telling]) -> dict[tuple[str, int], list[Telling]]:
    """The claims that answer an allegation, by its document and id."""
    found_answers: dict[tuple[str, int], list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.record.responds_to is not None:
            found_answers[telling.document, telling.record.responds_to].append(telling)
    return found_answers


def comparison_row(comparison: Comparison) -> dict[str, object]:
    """A comparison as JSON."""
    return {
        "claim": comparison.words,
        "articles": len(comparison.documents),
        "dropped": [each.document for each in comparison.dropped],
        "disputed": comparison.is_disputed,
        "tellings": [telling_row(each) for each in comparison.tellings],
    }


def telling_row(telling: Telling) -> dict[str, object]:
    """A telling as JSON."""
    return {
        "document": telling.document,
        "outlet": telling.outlet,
        "date": telling.date,
        "manner": telling.manner.value,
        "who": telling.who,
        "record": telling.record,
    }


def happened(events: Iterable[Event]) -> Iterator[dict[str, object]]:
    """A timeline as JSON."""
    for event in events:
        yield {"date": event.date, "answer": event.is_answer, **telling_row(event.telling)}


def answer(rows: Iterable[object], output_format: str, shown: Iterable[str]) -> None:
    """Prints what is shown, or the rows as JSON, one a line."""
    if output_format == renderers.DEFAULT:
        page(shown)
    elif output_format in MACHINE:
        lines = (escaped_json(msgspec.json.encode(row).decode()) + "\n" for row in rows)
        console.write(lines)
    else:
        raise UsageError(
            _("--format: {name!r} is for claims only", name=output_format),
            _("here: table, json or jsonl"),
        )
