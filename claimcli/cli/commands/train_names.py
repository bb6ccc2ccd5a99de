"""``claimcli train-names``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcli import console
from claimcli.cli.options.analysing import ModelOption

__all__ = ["command"]


def command(
    marked: Annotated[list[Path], typer.Argument(metavar="MARKED", hidden=True)],
    output: Annotated[Path, typer.Option(help="Folder to write the models to.")],
    persons_from: Annotated[
        list[Path] | None,
        typer.Option(metavar="<path>", help="Sentences of which only marked persons are believed."),
    ] = None,
    news: Annotated[
        list[str] | None,
        typer.Option(metavar="<path>", help="News without marks to learn from, too."),
    ] = None,
    articles: Annotated[
        int, typer.Option(metavar="<n>", min=0, help="How many articles of the news.")
    ] = 1000,
    test: Annotated[
        list[Path] | None,
        typer.Option(metavar="<path>", help="Marked sentences to score the network on."),
    ] = None,
    model: ModelOption = "carried",
    seed: Annotated[int, typer.Option(help="What chance begins from.")] = 1,
) -> None:
    """Train the network that finds names.

    A MARKED file has a token and its tag (B-PER, I-PER, B-ORG, B-LOC, O) on each line and blank
    lines between sentences, or a sentence on each line with names and offices marked in it, as
    the project's own have it. The network reads what the tagger of --model makes of the words.
    It takes a quarter of an hour on a CPU, with news half an hour.
    """
    from claimcli.training import naming

    lessons = naming.Lessons(marked, persons_from or (), news or (), articles)
    scores = naming.run(lessons, output, test or (), model, seed)
    console.write(
        f"{name}  {'  '.join(f'{label} {value:.1f}' for label, value in row.items())}\n"
        for name, row in scores.items()
    )
