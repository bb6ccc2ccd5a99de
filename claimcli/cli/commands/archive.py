"""``claimcli archive``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcli import console
from claimcli.cli.options.analysing import Analysis, JobsOption, NoCacheOption
from claimcli.cli.options.grouped import grouped
from claimcli.cli.options.inputs import Files
from claimcli.cli.quick import QuickCommand, QuickGroup
from claimcli.errors import UsageError
from claimcli.translation import _

__all__ = ["ArchiveArgument", "LimitOption", "app"]

app = typer.Typer(cls=QuickGroup, rich_markup_mode=None, add_completion=False)

ArchiveArgument = Annotated[Path, typer.Argument(metavar="ARCHIVE", help="The archive's file.")]
LimitOption = Annotated[
    int | None, typer.Option("--limit", metavar="<n>", min=1, help="At most so many.")
]


@app.callback(invoke_without_command=True)
def top(context: typer.Context) -> None:
    """Keep articles and their claims in one SQLite file.

    find, who and compare ask it.

    Its tables and views suit sqlite-utils and Datasette, too.
    """
    if context.invoked_subcommand is None:
        raise UsageError(
            _("no command given"), _("see: {command} --help", command="claimcli archive")
        )


@app.command("add", cls=QuickCommand)
@grouped
def add(
    archive: ArchiveArgument,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="As for extract.")],
    *,
    reading: Files,
    analysis: Analysis,
    jobs: JobsOption = 1,
    no_cache: NoCacheOption = False,
) -> None:
    """Put articles with their claims into an archive, which is made where there is none.

    An article that is there with the same text, made by the same models and version, is
    passed over, so that a run that was stopped goes on where it was. One claimcli may write
    at a time; any number may read meanwhile.
    """
    from claimcli.cli.running.archiving import add as put
    from claimcli.cli.running.request import Request

    request = Request(
        inputs=tuple(files),
        output_format="jsonl",
        reading=reading,
        analysis=analysis,
        jobs=jobs,
        cached=not no_cache,
    )
    raise typer.Exit(put(archive, request))


@app.command("info", cls=QuickCommand)
def info(archive: ArchiveArgument) -> None:
    """Show how much is in an archive, and of which outlets and days."""
    from claimcli.archive import open_archive
    from claimcli.archive.contents import contents

    with open_archive(archive) as opened:
        facts = contents(opened)
    room = max(12, *map(len, facts))
    console.write(f"{name:<{room}} {value}\n" for name, value in facts.items())
