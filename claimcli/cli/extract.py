"""``claimcli extract``."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from claimcli import console, readers, renderers
from claimcli.cli.options import (
    EngineOption,
    ModelOption,
    NoCacheOption,
    choices,
    date_of,
    kinds_of,
)
from claimcli.errors import UsageError

if TYPE_CHECKING:
    InputFormat = str
    OutputFormat = str
else:
    InputFormat = choices("InputFormat", readers.formats())
    OutputFormat = choices("OutputFormat", renderers.formats())

__all__ = ["command"]


def listed(formats: dict[str, readers.InputFormat] | dict[str, renderers.OutputFormat]) -> str:
    """The formats with their summaries, for the help."""
    return ", ".join(f"{each.name} ({each.summary})" for each in formats.values())


EPILOG = """\
\b
Examples:
  claimcli extract berita.txt
  claimcli extract 'berita/*.txt' --kind quote,allegation
  claimcli extract berita/ --format json > klaim.json
  claimcli extract arsip.jsonl --format jsonl --jobs 4 > klaim.jsonl
  cat berita.txt | claimcli extract --explain
"""


def command(
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE", hidden=True)] = None,
    output_format: Annotated[
        OutputFormat,
        typer.Option(
            "--format",
            envvar="CLAIMCLI_FORMAT",
            show_envvar=True,
            help=f"How to print: {listed(renderers.formats())}.",
        ),
    ] = "table",
    kind: Annotated[
        str | None,
        typer.Option(help="Only these kinds, comma-separated: quote, allegation, background."),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say for each record why it is there.")
    ] = False,
    input_format: Annotated[
        InputFormat | None,
        typer.Option(
            help=f"How articles are stored; else a file's suffix tells: "
            f"{listed(readers.formats())}."
        ),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM-DD",
            help="The day on which the articles appeared, from which 'kemarin' and 'Senin' are "
            'counted; else a "date" in JSON Lines or the article itself tells.',
        ),
    ] = None,
    model: ModelOption = "carried",
    engine: EngineOption = "numpy",
    jobs: Annotated[
        int,
        typer.Option(
            metavar="<n>", min=0, help="Processes that analyse at once; 0: one for each core."
        ),
    ] = 1,
    no_cache: NoCacheOption = False,
) -> None:
    """Find who vouches for what in articles.

    A FILE is a text file, a JSON Lines file, a folder of both, a pattern such as '*.txt', or
    - for standard input, which is also read where no FILE is given and something is piped in.
    """
    from claimcli.cli.extraction import Request, extract

    if not files and console.interactive(sys.stdin):
        raise UsageError(
            "nothing to read", "name a file, or pipe an article in: claimcli extract FILE"
        )
    request = Request(
        inputs=tuple(files or ["-"]),
        output_format=output_format,
        kinds=kinds_of(kind),
        explained=explain,
        input_format=input_format,
        model=model,
        engine=engine,
        jobs=jobs or os.cpu_count() or 1,
        cached=not no_cache,
        date=date_of(date),
    )
    raise typer.Exit(extract(request))
