"""``claimcli extract``."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from claimcli import console, renderers
from claimcli.cli.completion import output_formats
from claimcli.cli.options import (
    ColourOption,
    ConfidenceOption,
    DateOption,
    EngineOption,
    ExplainOption,
    FilesArgument,
    InputFormatOption,
    JobsOption,
    KindOption,
    ModelOption,
    NoCacheOption,
    NoPagerOption,
    NoRumoursOption,
    QuietOption,
    VerboseOption,
    confidence_of,
    date_of,
    kinds_of,
    listed,
    one_of,
)
from claimcli.errors import UsageError

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  claimcli extract berita.txt
  claimcli extract 'berita/*.txt' --kind quote,allegation
  claimcli extract berita/ --format json > klaim.json
  claimcli extract arsip.jsonl --format jsonl --jobs 4 > klaim.jsonl
  cat berita.txt | claimcli extract --explain
"""
VARIABLE = "CLAIMCLI_FORMAT"


def command(
    files: FilesArgument = None,
    output_format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="<format>",
            autocompletion=output_formats,
            envvar=VARIABLE,
            show_envvar=True,
            help=f"How to print: {listed(renderers.formats())}.",
        ),
    ] = "table",
    kind: KindOption = None,
    min_confidence: ConfidenceOption = None,
    no_rumours: NoRumoursOption = False,
    explain: ExplainOption = False,
    input_format: InputFormatOption = None,
    date: DateOption = None,
    model: ModelOption = "carried",
    engine: EngineOption = "numpy",
    jobs: JobsOption = 1,
    no_cache: NoCacheOption = False,
    color: ColourOption = "auto",
    no_pager: NoPagerOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
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
        output_format=one_of(asked(output_format), output_format, list(renderers.formats())),
        kinds=kinds_of(kind),
        least=confidence_of(min_confidence),
        rumours=not no_rumours,
        explained=explain,
        input_format=input_format,
        model=model,
        engine=engine,
        jobs=jobs or os.cpu_count() or 1,
        cached=not no_cache,
        date=date_of(date),
    )
    raise typer.Exit(extract(request))


def asked(output_format: str) -> str:
    """Where a format was asked for, as a complaint names it."""
    return VARIABLE if os.environ.get(VARIABLE) == output_format else "--format"
