"""What ``claimcli extract`` does once its options are understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from claimcli import console, pipeline, readers
from claimcli.claims import Kind, Subkind
from claimcli.cli.options.analysis import Engine
from claimcli.cli.running.delivery import chosen_format, deliver, done_before, marked
from claimcli.cli.running.intake import Intake
from claimcli.cli.running.progress import Progress
from claimcli.cli.running.request import Request
from claimcli.cli.running.tally import Tally
from claimcli.document import Article
from claimcli.errors import ExitStatus, InputError, UsageError
from claimcli.parsing import ParseCache, Told, untold
from claimcli.records import Result
from claimcli.translation import _, in_english, ngettext

__all__ = ["analysed", "dated", "extract", "own_words"]


def extract(request: Request) -> ExitStatus:
    """Reads, analyses and prints one document after another; tells whether all were read."""
    chosen = chosen_format(request)
    done = done_before(request)
    total = partial(readers.count, request.inputs, request.read_options)
    with Progress(total, to_file=request.output.output is not None) as progress:
        outcomes = readers.read(request.inputs, request.read_options)
        intake = Intake(outcomes, progress.paused)
        articles = undone(done, dated(request.analysis.date, intake))
        found = intake.analysed(analysed(request, articles, chosen.parsed, progress.told))
        tally = Tally(progress.paused)
        results = tally.track(only(request, progress.track(found)))
        if request.explained:
            results = map(reasoned if chosen.in_words else reasoned_for_programs, results)
        deliver(request, chosen, results, progress)
    if done:
        console.remark(
            ngettext(
                "{path}: {count} document was there already",
                "{path}: {count} documents were there already",
                len(done),
                path=request.output.output,
            )
        )
    several = tally.articles + intake.failures > 1
    if request.output.output is not None or (several and chosen.for_reading):
        console.remark(tally.closing(marked(request), intake.failures))
    return intake.status


def reasoned(result: Result) -> Result:
    """The result with the reasons for what it says, in the user's language."""
    from claimcli.explanation import explained

    return explained(result)


def reasoned_for_programs(result: Result) -> Result:
    """The same in English, as formats for programs are in every language."""
    with in_english():
        return reasoned(result)


def undone(done: frozenset[str], articles: Iterable[Article | None]) -> Iterator[Article | None]:
    """The articles that are still to do."""
    return (each for each in articles if each is None or each.name not in done)


def dated(date: str | None, articles: Iterable[Article | None]) -> Iterator[Article | None]:
    """The articles, all of the given date if there is one."""
    for article in articles:
        yield replace(article, date=date) if date is not None and article else article


def own_words(path: str | None) -> bytes | None:
    """The user's own lexicon; None where there is none, or where looking up a word will say
    what is wrong with it."""
    try:
        return Path(path).read_bytes() if path is not None else None
    except OSError:
        return None


def analysed(
    request: Request,
    articles: Iterable[Article | None],
    keep: bool = False,
    told: Told = untold,
) -> Iterator[Result | InputError]:
    """What comes of the articles, from this process or from several; ``keep`` the parses, too.
    Only this process tells how far it is within them."""
    model, engine = request.analysis.model, request.analysis.engine
    if engine is Engine.RAY:
        raise UsageError(
            _("--engine ray: this command reads what it wrote"),
            _("claimcli extract FILE --engine ray -o klaim/, then claimcli archive add"),
        )
    if request.jobs > 1:
        from claimcli.cli.running import workers

        return workers.extract_in_parallel(
            articles, model, request.jobs, request.cached, engine, keep
        )
    parses = ParseCache(model, engine=engine) if request.cached else None
    return pipeline.extract(articles, model, parses, engine, keep, told)


def only(request: Request, results: Iterable[Result]) -> Iterator[Result]:
    """The results without records that nobody asked for."""
    wanted = request.selection
    kinds, least = wanted.kinds or frozenset(Kind), wanted.least
    for result in results:
        yield replace(
            result,
            records=tuple(
                record
                for record in result.records
                if record.kind in kinds
                and record.confidence >= least
                and (not wanted.no_rumours or record.subkind is not Subkind.RUMOUR)
            ),
        )
