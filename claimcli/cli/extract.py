"""``claimcli extract``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from claimcli import console, renderers
from claimcli.cli.completion import output_formats
from claimcli.cli.inputs import (
    DateKeyOption,
    GlobOption,
    IdKeyOption,
    NoRecurseOption,
    TextKeyOption,
    TitleKeyOption,
    reading,
)
from claimcli.cli.options import (
    AppendOption,
    ColourOption,
    CompactOption,
    ConfidenceOption,
    DateOption,
    EmptyOption,
    EngineOption,
    ExcelOption,
    ExplainOption,
    FilesArgument,
    InputFormatOption,
    JobsOption,
    KindOption,
    LexiconOption,
    ModelOption,
    NoCacheOption,
    NoPagerOption,
    NoRumoursOption,
    OutputOption,
    QuietOption,
    SkipDoneOption,
    VerboseOption,
    confidence_of,
    date_of,
    kinds_of,
    listed,
    one_of,
)
from claimcli.cli.quick import QuickCommand
from claimcli.errors import UsageError

__all__ = ["ExtractCommand", "command"]

EPILOG = """\
\b
Examples:
  claimcli extract berita.txt
  claimcli extract 'berita/*.txt' --kind quote,allegation
  claimcli extract berita/ -f csv --excel -o klaim.csv
  claimcli extract arsip.jsonl -f jsonl -j 4 -o klaim.jsonl --skip-done
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
    output: OutputOption = None,
    append: AppendOption = False,
    skip_done: SkipDoneOption = False,
    kind: KindOption = None,
    min_confidence: ConfidenceOption = None,
    no_rumours: NoRumoursOption = False,
    empty: EmptyOption = False,
    compact: CompactOption = False,
    excel: ExcelOption = False,
    explain: ExplainOption = False,
    input_format: InputFormatOption = None,
    text_key: TextKeyOption = None,
    title_key: TitleKeyOption = None,
    date_key: DateKeyOption = None,
    id_key: IdKeyOption = None,
    glob: GlobOption = None,
    no_recurse: NoRecurseOption = False,
    date: DateOption = None,
    lexicon: LexiconOption = None,
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

    A FILE is an article (text, Markdown, HTML, PDF, DOCX), a table or list of articles (CSV,
    JSON, JSON Lines), a folder of these, a pattern such as '*.txt', or - for standard input,
    which is also read where no FILE is given and something is piped in.
    """
    from claimcli.cli.extraction import Request, extract

    if not files and console.interactive(sys.stdin):
        raise UsageError(
            "nothing to read", "name a file, or pipe an article in: claimcli extract FILE"
        )
    request = Request(
        inputs=tuple(files or ["-"]),
        output_format=known_format(output_format),
        kinds=kinds_of(kind),
        least=confidence_of(min_confidence),
        rumours=not no_rumours,
        explained=explain,
        empty=empty,
        output=None if output == Path("-") else output,
        append=append,
        skip_done=skip_done,
        compact=compact,
        excel=excel,
        reading=reading(input_format, (text_key, title_key, date_key, id_key), glob, no_recurse),
        model=model,
        engine=engine,
        jobs=jobs or os.cpu_count() or 1,
        cached=not no_cache,
        date=date_of(date),
    )
    raise typer.Exit(extract(request))


def known_format(name: str) -> str:
    """The format's name if there is such a one, here or in another package. Errors: UsageError."""
    if name in renderers.formats():
        return name
    option = VARIABLE if os.environ.get(VARIABLE) == name else "--format"
    return one_of(option, name, [*renderers.formats(), *renderers.added()])


class ExtractCommand(QuickCommand):
    """Adds the formats of other packages to the help, which takes a look at all of them."""

    def get_help(self, ctx: Any) -> str:
        """The help with every format."""
        if names := sorted(renderers.added()):
            option: Any = next(each for each in self.params if each.name == "output_format")
            option.help = f"{option.help} Of other packages: {', '.join(names)}."
        return super().get_help(ctx)
