"""What ``claimcli extract`` does once its options are understood."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from claimcli import __version__, console, pipeline, readers, renderers
from claimcli.claims import Kind, Subkind
from claimcli.cli.intake import Intake
from claimcli.cli.progress import Progress
from claimcli.document import Article
from claimcli.errors import ExitStatus, InputError
from claimcli.pager import page
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


def extract(request: Request) -> ExitStatus:
    """Reads, analyses and prints one document after another; tells whether all were read."""
    with Progress(partial(readers.count, request.inputs, request.reading)) as progress:
        outcomes = readers.read(request.inputs, request.reading)
        intake = Intake(outcomes, progress.paused)
        articles = dated(request.date, intake)
        results = progress.track(intake.analysed(analysed(request, articles)))
        shown = only(request, results)
        if request.explained:
            from claimcli.explanation import explained

            shown = map(explained, shown)
        chosen = renderers.formats()[request.output_format]
        pieces = chosen.render(shown, options(request))
        if chosen.for_reading:
            page(pieces, progress.paused, progress.stop)
        else:
            console.write(pieces, progress.paused)
    return intake.status


def dated(date: str | None, articles: Iterable[Article | None]) -> Iterator[Article | None]:
    """The articles, all of the given date if there is one."""
    for article in articles:
        yield replace(article, date=date) if date is not None and article else article


def analysed(request: Request, articles: Iterable[Article | None]) -> Iterator[Result | InputError]:
    """What comes of the articles, from this process or from several."""
    if request.jobs > 1:
        from claimcli import workers

        return workers.extract_in_parallel(
            articles, request.model, request.jobs, request.cached, request.engine
        )
    parses = ParseCache(request.model, engine=request.engine) if request.cached else None
    return pipeline.extract(articles, request.model, parses, request.engine)


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


def options(request: Request) -> renderers.Options:
    """What the renderer is told; imports wait until they are needed."""
    return renderers.Options(
        version=__version__,
        model=partial(describe, request.model),
        width=console.width(),
        colour=console.colour(sys.stdout),
        marked=frozenset(request.kinds or {Kind.QUOTE, Kind.ALLEGATION}),
    )


def describe(model: str) -> dict[str, object]:
    from claimcli.parsing import store

    return store.describe(model)
