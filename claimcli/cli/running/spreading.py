"""``claimcli extract --engine ray``: the same extraction on many machines, into Parquet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from claimcli import console
from claimcli.claims import Kind
from claimcli.cli.options.analysing import SPREAD
from claimcli.cli.running.delivery import marked
from claimcli.cli.running.extraction import own_words
from claimcli.cli.running.intake import Intake
from claimcli.cli.running.progress import Progress
from claimcli.cli.running.request import Request
from claimcli.cli.running.tally import Tally, tell_of_done
from claimcli.errors import ExitStatus, UsageError
from claimcli.lexicon import load
from claimcli.parsing import store
from claimcli.parsing.libraries import required
from claimcli.translation import _, language, ngettext

__all__ = ["spread"]

ONE_STROKE = re.compile(r"^([a-z][a-z0-9+.-]+):/(?=[^/])")
"""What a path makes of the beginning of an address."""


def spread(request: Request, address: str | None) -> ExitStatus:
    """Reads, analyses and writes what is not there yet; tells whether all of it could be.

    Errors: UsageError for what cannot be asked of it, ModelError where Ray is missing,
    ClaimcliError where the run had to end.
    """
    output = folder_of(request)
    required("pyarrow", wanted_for="ray")
    from claimcli.distributed.engine import cluster, run
    from claimcli.distributed.places import Place
    from claimcli.distributed.source import inputs
    from claimcli.distributed.writer import Plan

    load()  # what is wrong with the user's own words is said before anything starts
    analysis, lexicon = request.analysis, own_words(request.analysis.lexicon)
    extractor: dict[str, Any] = {"model": analysis.model, "lexicon": lexicon, "date": analysis.date}
    extractor["engine"] = engine = SPREAD[analysis.engine]
    if engine == store.ONNX:
        required("onnxruntime")
    if analysis.timeout is not None:
        extractor["timeout"] = analysis.timeout
    folder = Place.of(output)
    plan = Plan(folder, store.identity(analysis.model, lexicon, engine), extractor, language())
    actors = request.jobs if request.jobs > 1 else None
    with Progress(lambda: None, to_file=True) as progress:
        intake, tally = Intake((), progress.paused), Tally(progress.paused)
        files = []
        for each in inputs(request.inputs, request.read_options):
            if isinstance(each, dict):
                # What was written there is no input, even where the folder lies in one.
                if not Place.of(each["path"]).path.startswith(f"{folder.path}/"):
                    files.append(each)
            else:
                intake.sorted_out(each)
        counts: Counter[str] = Counter()
        if files:
            with cluster(address, actors) as ray:
                counts = summed(progress, run(ray, files, request.read_options, plan, actors))
    tell(output, counts, tally, intake, request)
    failed = intake.failures or counts["failed"]
    return ExitStatus.INPUT_FAILED if failed else ExitStatus.OK


def folder_of(request: Request) -> str:
    """Where the tables go. Errors: UsageError where that is not said, or what is asked is not
    for tables that hold everything."""
    output, selection, layout = request.output, request.selection, request.layout
    if output.output is None:
        raise UsageError(
            _("--engine ray: to which folder?"), _("name it: --output {folder}", folder="klaim/")
        )
    asked = {
        "--append": output.append,
        "--skip-done": output.skip_done,
        "--errors": output.as_records,
        "--kind": selection.kind,
        "--min-confidence": selection.min_confidence,
        "--no-rumours": selection.no_rumours,
        "--empty": layout.empty,
        "--compact": layout.compact,
        "--excel": layout.excel,
        "--explain": request.explained,
    }
    for option, value in asked.items():
        if value:
            raise UsageError(
                _("{option}: not with --engine ray, which writes all there is", option=option),
                _("choose when you read it: claimcli manual scale"),
            )
    if output.output.is_file():
        raise UsageError(_("{path}: is a file, not a folder", path=output.output))
    return ONE_STROKE.sub(r"\1://", str(output.output))


def summed(progress: Progress, counts: Iterable[Counter[str]]) -> Counter[str]:
    """All counts together; the bar moves as they come."""
    total: Counter[str] = Counter()
    for each in counts:
        total += each
        for _article in progress.track(range(each["documents"] + each["failed"])):
            pass
    return total


def tell(output: str, counts: Counter[str], tally: Tally, intake: Intake, request: Request) -> None:
    """What was there, what failed, and the closing line."""
    tell_of_done(output, counts["there"])
    if counts["failed"]:
        told = ngettext(
            "{path}: {count} article could not be read or analysed; {path}/failures says why",
            "{path}: {count} articles could not be read or analysed; {path}/failures says why",
            counts["failed"],
            path=output.rstrip("/"),
        )
        console.warn(told)
    tally.articles = counts["documents"]
    tally.of_kind = Counter({kind: counts[f"{kind}s"] for kind in Kind})
    tally.with_kind = Counter({kind: counts[f"with_{kind}"] for kind in Kind})
    console.remark(tally.closing(marked(request), intake.failures + counts["failed"]))
