"""``claimcli read``, which is also what ``claimcli FILE`` does."""

from __future__ import annotations

import typer

from claimcli.cli.options.analysing import Analysis, JobsOption, NoCacheOption
from claimcli.cli.options.common import ExplainOption
from claimcli.cli.options.grouped import grouped
from claimcli.cli.options.inputs import Files, FilesArgument, named
from claimcli.cli.options.manners import TalkativeManners
from claimcli.cli.options.output import Layout
from claimcli.cli.options.selection import Selection
from claimcli.translation import _

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  claimcli berita.txt
  claimcli read berita.txt --kind allegation --explain
  claimcli read --color always berita/ | less -R
"""


@grouped
def command(
    files: FilesArgument = None,
    *,
    selection: Selection,
    explain: ExplainOption = False,
    reading: Files,
    analysis: Analysis,
    jobs: JobsOption = 1,
    no_cache: NoCacheOption = False,
    manners: TalkativeManners,
) -> None:
    """Read articles with their claims marked in place.

    Each claim has its number, and a line that says who says it of whom or to whom, with which
    cue, and how far it has got. Background is marked only where --kind asks for it. Without
    colours the marks are brackets: [3 quote], [4! allegation], {cue} and <source>.
    `claimcli FILE` does the same.
    """
    from claimcli.cli.running.extraction import extract
    from claimcli.cli.running.request import Request

    request = Request(
        inputs=named(files, _("name a file: claimcli read FILE")),
        output_format="marked",
        selection=selection,
        layout=Layout(empty=True),
        explained=explain,
        reading=reading,
        analysis=analysis,
        jobs=jobs,
        cached=not no_cache,
    )
    raise typer.Exit(extract(request))
