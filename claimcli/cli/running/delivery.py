"""How the answer is printed and where it goes, once it is known what was asked."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from claimcli import __version__, console, renderers
from claimcli.claims import Kind
from claimcli.cli.running.destination import appended, filed, replaced
from claimcli.cli.running.finished import FORMATS, finished
from claimcli.errors import InputError, UsageError
from claimcli.pager import page
from claimcli.renderers import OutputFormat
from claimcli.translation import _

if TYPE_CHECKING:
    from claimcli.cli.options.output import Output
    from claimcli.cli.running.progress import Progress
    from claimcli.cli.running.request import Request
    from claimcli.records import Result

__all__ = ["chosen_format", "deliver", "done_before", "marked"]


def chosen_format(request: Request) -> OutputFormat:
    """The format, if all that is asked of it can be done. Errors: UsageError."""
    chosen = renderers.format_named(request.output_format)
    if chosen is None:
        raise UsageError(_("--format: no format {name!r}", name=request.output_format))
    output, layout = request.output, request.layout
    if (output.append or output.skip_done) and output.output is None:
        option = "--append" if output.append else "--skip-done"
        raise UsageError(
            _("{option}: to which file?", option=option), _("name it: --output klaim.jsonl")
        )
    if output.output is not None and (own := same_file(request.inputs, output.output)):
        raise UsageError(
            _("{path}: cannot be read and written at once", path=own), _("write to another file")
        )
    limits = {
        "--append": (output.append, chosen.appends, "jsonl, csv, tsv, lines"),
        "--skip-done": (output.skip_done, chosen.name in FORMATS, ", ".join(FORMATS)),
        "--compact": (layout.compact, chosen.name in {"json", "jsonl"}, "json, jsonl"),
        "--excel": (layout.excel, chosen.name in {"csv", "tsv"}, "csv, tsv"),
        "--errors json": (output.as_records, chosen.tells_failures, "json, jsonl"),
    }
    for option, (asked, possible, formats) in limits.items():
        if asked and not possible:
            raise UsageError(
                _("{option}: {format} cannot do that", option=option, format=chosen.name),
                _("it is for {formats}", formats=formats),
            )
    return chosen


def same_file(inputs: Iterable[str], output: Path) -> str | None:
    """The one of the inputs that is the file to write to."""
    if not output.is_file():
        return None
    return next((each for each in inputs if Path(each).exists() and output.samefile(each)), None)


def done_before(request: Request) -> frozenset[str]:
    """The documents that the output has already and that are to be passed over."""
    output = request.output
    if not output.skip_done or output.output is None:
        return frozenset()
    return finished(output.output, request.output_format)


def deliver(
    request: Request,
    chosen: OutputFormat,
    outcomes: Iterable[Result | InputError],
    progress: Progress,
) -> None:
    """Prints the results, or writes them to the file that was named. Failures are among them
    only where the format tells them."""
    path, results = request.output.output, cast("Iterable[Result]", outcomes)
    if path is not None and chosen.folder is not None and names_a_folder(path, chosen.suffix):
        filed(path, chosen.folder(results, options(request)))
        return
    pieces = chosen.render(results, options(request))
    if path is None and chosen.for_reading:
        page(pieces, progress.paused, progress.stop)
    elif path is None:
        console.write(pieces, progress.paused, chosen.closes)
    elif request.output.append or request.output.skip_done:
        appended(path, pieces)
    else:
        replaced(path, pieces)


def names_a_folder(path: Path, suffix: str) -> bool:
    """Whether it is one, or is to be one: what is not there and has not the suffix of a file."""
    return path.is_dir() or not (path.exists() or path.suffix == suffix)


def options(request: Request) -> renderers.Options:
    """What the renderer is told; imports wait until they are needed."""
    layout = request.layout
    return renderers.Options(
        version=__version__,
        model=partial(describe, request.analysis.model, request.analysis.engine),
        width=console.width(),
        colour=console.colour(sys.stdout if request.output.output is None else None),
        marked=marked(request),
        empty=layout.empty,
        excel=layout.excel,
        heading=begins(request.output),
        compact=layout.compact,
    )


def begins(output: Output) -> bool:
    """Whether what is written is the beginning of its file."""
    path = output.output
    if path is None or not (output.append or output.skip_done):
        return True
    return not (path.exists() and path.stat().st_size)


def marked(request: Request) -> frozenset[str]:
    """The kinds that are shown one by one: those asked for, else all but background."""
    return frozenset(request.selection.kinds or {Kind.QUOTE, Kind.ALLEGATION})


def describe(model: str, engine: str) -> dict[str, object]:
    from claimcli.parsing import store

    return store.describe(model, engine)
