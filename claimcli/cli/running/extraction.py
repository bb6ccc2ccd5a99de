"""What ``claimcli extract`` does once its options are understood."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from claimcli import console, pipeline, readers
from claimcli.claims import Kind, Subkind
from claimcli.cli.options.analysing import SPREAD
from claimcli.cli.running.delivery import chosen_format, deliver, done_before, marked
from claimcli.cli.running.intake import Intake
from claimcli.cli.running.progress import Progress
from claimcli.cli.running.request import Request
from claimcli.cli.running.tally import Tally, tell_of_done
from claimcli.document import Article
from claimcli.errors import ExitStatus, InputError, UsageError
from claimcli.parsing import ParseCache, Told, untold
from claimcli.parsing.batches import batches
from claimcli.records import Result
from claimcli.translation import _, in_english, language, ngettext

__all__ = ["Given", "analysed", "dated", "extract", "own_words"]

Given = Article | InputError | None
"""What is to be analysed, what could not even be read, or a pause in the input."""
FEWEST, PER_CORE = 8, 4
"""Processes that may always be started, and those for each core where these are more."""


def extract(request: Request) -> ExitStatus:
    """Reads, analyses and prints one document after another; tells whether all were read."""
    chosen = chosen_format(request)
    done = done_before(request)
    total = partial(readers.count, request.inputs, request.read_options)
    with Progress(total, to_file=request.output.output is not None) as progress:
        outcomes = readers.read(request.inputs, request.read_options)
        intake = Intake(outcomes, progress.paused, request.output.as_records)
        articles = undone(done, dated(request.analysis.date, intake))
        found = intake.analysed(analysed(request, articles, chosen.parsed, progress.told))
        tally = Tally(progress.paused)
        asked = partial(as_asked, request, chosen.in_words)
        deliver(request, chosen, tally.track(map(asked, progress.track(found))), progress)
    tell_of_done(request.output.output, len(done))
    several = tally.articles + intake.failures > 1
    if request.output.output is not None or (several and chosen.for_reading):
        console.remark(tally.closing(marked(request), intake.failures))
    return intake.status


def as_asked(request: Request, in_words: bool, outcome: Result | InputError) -> Result | InputError:
    """The result with the records that are wanted, explained if that is; a failure as it is."""
    if isinstance(outcome, InputError):
        return outcome
    result = only(request, outcome)
    if not request.explained:
        return result
    return reasoned(result) if in_words else reasoned_for_programs(result)


def reasoned(result: Result) -> Result:
    """The result with the reasons for what it says, in the user's language."""
    from claimcli.explanation import explained

    return explained(result)


def reasoned_for_programs(result: Result) -> Result:
    """The same in English, as formats for programs are in every language."""
    with in_english():
        return reasoned(result)


def undone(done: frozenset[str], given: Iterable[Given]) -> Iterator[Given]:
    """The articles that are still to do."""
    return (each for each in given if not (isinstance(each, Article) and each.name in done))


def dated(date: str | None, given: Iterable[Given]) -> Iterator[Given]:
    """The articles, all of the given date if there is one."""
    for each in given:
        yield replace(each, date=date) if date is not None and isinstance(each, Article) else each


def own_words(path: str | None) -> bytes | None:
    """The user's own lexicon; None where there is none, or where looking up a word will say
    what is wrong with it."""
    try:
        return Path(path).read_bytes() if path is not None else None
    except OSError:
        return None


def analysed(
    request: Request,
    given: Iterable[Given],
    keep: bool = False,
    told: Told = untold,
) -> Iterator[Result | InputError]:
    """What comes of the articles, from this process or from others; ``keep`` the parses, too.
    Only this process tells how far it is within them; only others can be stopped in the midst
    of one, where a document has its time."""
    model, engine = request.analysis.model, request.analysis.engine
    if engine in SPREAD:
        raise UsageError(
            _("--engine ray: this command reads what it wrote"),
            _("claimcli extract FILE --engine ray -o klaim/, then claimcli archive add"),
        )
    seconds = request.analysis.timeout
    if request.jobs > 1 or seconds is not None:
        from claimcli.cli.running.crew import extract_in_parallel
        from claimcli.cli.running.workers import Settings

        settings = Settings(model, engine, request.cached, keep, language(), seconds is not None)
        return extract_in_parallel(given, settings, of_use(request.jobs), seconds)
    parses = ParseCache(model, engine=engine) if request.cached else None
    run = partial(
        pipeline.extract,
        model=model,
        parses=parses,
        engine=engine,
        keep=keep,
        told=told,
        at_once=True,
    )
    return extract_here(given, run)


def of_use(jobs: int) -> int:
    """How many processes are started where so many are asked for: beyond a few for each core more
    of them only take more memory."""
    cores = os.cpu_count() or 1
    most = max(FEWEST, PER_CORE * cores)
    if jobs > most:
        told = ngettext(
            "--jobs {jobs}: {most} are enough for {count} core",
            "--jobs {jobs}: {most} are enough for {count} cores",
            cores,
            jobs=jobs,
            most=most,
        )
        console.note(told)
    return min(jobs, most)


def extract_here(
    given: Iterable[Given], run: Callable[[Sequence[Article]], Iterable[Result]]
) -> Iterator[Result | InputError]:
    """What comes of each article in order, analysed in this process; an error goes through."""
    found_batches: Iterator[list[Article | InputError]] = batches(given)
    for batch in found_batches:
        articles = [each for each in batch if isinstance(each, Article)]
        found = pipeline.attempted(articles, run)
        for each in batch:
            if isinstance(each, InputError):
                yield each
                continue
            answer = next(found)
            yield pipeline.failure(each, answer) if isinstance(answer, str) else answer


def only(request: Request, result: Result) -> Result:
    """The result without records that nobody asked for."""
    wanted = request.selection
    kinds, least = wanted.kinds or frozenset(Kind), wanted.least
    return replace(
        result,
        records=tuple(
            record
            for record in result.records
            if record.kind in kinds
            and record.confidence >= least
            and (not wanted.no_rumours or record.subkind is not Subkind.RUMOUR)
        ),
    )
