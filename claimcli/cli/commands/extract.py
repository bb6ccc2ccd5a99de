"""``claimcli extract``."""

from __future__ import annotations

import os
from typing import Annotated, Any

import typer

from claimcli import renderers
from claimcli.cli.options.analysing import (
    SPREAD,
    AddressOption,
    Analysis,
    JobsOption,
    NoCacheOption,
)
from claimcli.cli.options.common import ExplainOption, listed, one_of
from claimcli.cli.options.completion import output_formats
from claimcli.cli.options.grouped import grouped
from claimcli.cli.options.inputs import Files, FilesArgument, named
from claimcli.cli.options.manners import TalkativeManners
from claimcli.cli.options.output import Layout, Output
from claimcli.cli.options.selection import Selection
from claimcli.cli.quick import QuickCommand
from claimcli.translation import _

__all__ = ["EPILOG", "Command", "command"]

EPILOG = """\
\b
Examples:
  claimcli extract berita.txt
  claimcli extract 'berita/*.txt' --kind quote,allegation
  claimcli extract berita/ -f csv --excel -o klaim.csv
  claimcli extract arsip.jsonl -f jsonl -j 4 -o klaim.jsonl --skip-done
  claimcli extract arsip/*.parquet --engine ray -o klaim/
  cat berita.txt | claimcli extract --explain
"""
VARIABLE = "CLAIMCLI_FORMAT"


def known_format(name: str) -> str:
    """The format's name if there is such a one, here or in another package. Errors: UsageError."""
    if name in renderers.formats():
        return name
    option = VARIABLE if os.environ.get(VARIABLE) == name else "--format"
    return one_of(option, name, [*renderers.formats(), *renderers.added()])


FormatOption = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="<format>",
        autocompletion=output_formats,
        envvar=VARIABLE,
        show_envvar=True,
        callback=known_format,
        help=_("How to print: {formats}.", formats=listed(renderers.formats())),
    ),
]


@grouped
def command(
    files: FilesArgument = None,
    *,
    output_format: FormatOption = "table",
    output: Output,
    selection: Selection,
    layout: Layout,
    explain: ExplainOption = False,
    reading: Files,
    analysis: Analysis,
    jobs: JobsOption = 1,
    no_cache: NoCacheOption = False,
    address: AddressOption = None,
    manners: TalkativeManners,
) -> None:
    """Find who vouches for what in articles.

    A FILE is an article (text, Markdown, HTML, PDF, DOCX), a table or list of articles (CSV,
    JSON, JSON Lines), a folder of these, a pattern such as '*.txt', or - for standard input,
    which is also read where no FILE is given and something is piped in.
    """
    from claimcli.cli.running.extraction import extract
    from claimcli.cli.running.request import Request

    hint = _("name a file, or pipe an article in: claimcli extract FILE")
    request = Request(
        inputs=named(files, hint),
        output_format=output_format,
        output=output,
        selection=selection,
        layout=layout,
        explained=explain,
        reading=reading,
        analysis=analysis,
        jobs=jobs,
        cached=not no_cache,
    )
    if analysis.engine in SPREAD:
        from claimcli.cli.running.spreading import spread

        raise typer.Exit(spread(request, address))
    raise typer.Exit(extract(request))


class Command(QuickCommand):
    """Adds the formats of other packages to the help, which takes a look at all of them."""

    def get_help(self, ctx: Any) -> str:
        """The help with every format."""
        if names := sorted(renderers.added()):
            option: Any = next(each for each in self.params if each.name == "output_format")
            others = _("Of other packages: {names}.", names=", ".join(names))
            option.help = f"{option.help} {others}"
        return super().get_help(ctx)
