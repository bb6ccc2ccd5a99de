"""What ``claimcli extract`` does once its options are understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from claimcli import console, pipeline, readers
from claimcli.claims import Kind, Subkind
from claimcli.cli.delivery import chosen_format, deliver, done_before, marked
from claimcli.cli.intake import Intake
from claimcli.cli.progress import Progress
from claimcli.cli.tally import Tally
from claimcli.document import Article
from claimcli.errors import ExitStatus, InputError
from claimcli.parsing import ParseCache
from claimcli.records import Result

__all__ = ["Request", "extract"]


@dataclass(frozen=True, slots=True)
class Request:
    """The options of one call."""

    inputs: tuple[str, ...]
    output_format: str
    kinds: frozenset[Kind] | None = None
    """None: all of them, of which formats for reading show background in a line."""
    explained: bool = False
    reading: readers.Options = field(default_factory=readers.Options)
    model: str = "carried"
    jobs: int = 1
    cached: bool = True
    date: str | None = None
    engine: str = "numpy"
    least: float = 0.0
    """The lowest confidence that counts."""
    rumours: bool = True
    """Whether rumours that charge nobody count."""
    empty: bool = False
    """Whether documents without hits are shown, too."""
    output: Path | None = None
    append: bool = False
    skip_done: bool = False
    compact: bool = False
    excel: bool = False


def extract(request: Request) -> ExitStatus:
    """Reads, analyses and prints one document after another; tells whether all were read."""
    chosen = chosen_format(request)
    done = done_before(request)
    total = partial(readers.count, request.inputs, request.reading)
    with Progress(total, to_file=request.output is not None) as progress:
        outcomes = readers.read(request.inputs, request.reading)
        intake = Intake(outcomes, progress.paused)
        articles = undone(done, dated(request.date, intake))
        found = intake.analysed(analysed(request, articles, keep=chosen.parsed))
        tally = Tally(progress.paused)
        results = tally.track(only(request, progress.track(found)))
        if request.explained:
            from claimcli.explanation import explained

            results = map(explained, results)
        deliver(request, chosen, results, progress)
    if done:
        there = "document was" if len(done) == 1 else "documents were"
        console.remark(f"{request.output}: {len(done):,} {there} there already")
    several = tally.articles + intake.failures > 1
    if request.output is not None or (several and chosen.for_reading):
        console.remark(tally.closing(marked(request), intake.failures))
    return intake.status


def undone(done: frozenset[str], articles: Iterable[Article | None]) -> Iterator[Article | None]:
    """The articles that are still to do."""
    return (each for each in articles if each is None or each.name not in done)


def dated(date: str | None, articles: Iterable[Article | None]) -> Iterator[Article | None]:
    """The articles, all of the given date if there is one."""
    for article in articles:
        yield replace(article, date=date) if date is not None and article else article


def analysed(
    request: Request, articles: Iterable[Article | None], keep: bool = False
) -> Iterator[Result | InputError]:
    """What comes of the articles, from this process or from several; ``keep`` the parses, too."""
    if request.jobs > 1:
        from claimcli import workers

        return workers.extract_in_parallel(
            articles, request.model, request.jobs, request.cached, request.engine, keep
        )
    parses = ParseCache(request.model, engine=request.engine) if request.cached else None
    return pipeline.extract(articles, request.model, parses, request.engine, keep)


def only(request: Request, results: Iterable[Result]) -> Iterator[Result]:
    """The results without records that nobody asked for."""
    kinds = request.kinds or frozenset(Kind)
    for result in results:
        yield replace(
            result,
            records=tuple(
                record
                for record in result.records
                if record.kind in kinds
                and record.confidence >= request.least
                and (request.rumours or record.subkind is not Subkind.RUMOUR)
            ),
        )
