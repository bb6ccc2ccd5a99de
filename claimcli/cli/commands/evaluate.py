"""``claimcli evaluate``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcli import console
from claimcli.cli.options.analysing import Engine, EngineOption, ModelOption, NoCacheOption
from claimcli.cli.options.common import choices

if TYPE_CHECKING:
    ReportFormat = str
else:
    ReportFormat = choices("ReportFormat", ["table", "json"])

__all__ = ["command"]


def command(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD", hidden=True)],
    errors: Annotated[bool, typer.Option("--errors", help="List misses and extras too.")] = False,
    report_format: Annotated[
        ReportFormat, typer.Option("--format", help="How to print the scores.")
    ] = "table",
    model: ModelOption = "carried",
    engine: EngineOption = Engine.NUMPY,
    no_cache: NoCacheOption = False,
) -> None:
    """Score claimcli against annotated articles.

    A GOLD file holds JSON Lines: an article and its true records on each.
    """
    from claimcli import evaluation
    from claimcli.cli.running.progress import counted
    from claimcli.parsing import ParseCache

    cache = None if no_cache else ParseCache(model, engine=engine)
    report = evaluation.evaluate_files(gold, model, cache, engine, counted)
    render = evaluation.render_json if report_format == "json" else evaluation.render_table
    console.write([render(report, errors)])
