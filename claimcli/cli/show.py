"""``claimcli show``."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from claimcli import console
from claimcli.cli.inputs import (
    DateKeyOption,
    IdKeyOption,
    TextKeyOption,
    TitleKeyOption,
    reading,
)
from claimcli.cli.options import (
    ColourOption,
    DateOption,
    EngineOption,
    InputFormatOption,
    LexiconOption,
    ModelOption,
    NoCacheOption,
    NoPagerOption,
    QuietOption,
    date_of,
)

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  claimcli show berita.txt 3
  claimcli show arsip.jsonl artikel-17:3
"""


def command(
    file: Annotated[str, typer.Argument(metavar="FILE", hidden=True)],
    number: Annotated[str, typer.Argument(metavar="ID", hidden=True)],
    input_format: InputFormatOption = None,
    text_key: TextKeyOption = None,
    title_key: TitleKeyOption = None,
    date_key: DateKeyOption = None,
    id_key: IdKeyOption = None,
    date: DateOption = None,
    lexicon: LexiconOption = None,
    model: ModelOption = "carried",
    engine: EngineOption = "numpy",
    no_cache: NoCacheOption = False,
    color: ColourOption = "auto",
    no_pager: NoPagerOption = False,
    quiet: QuietOption = False,
) -> None:
    """Show one record as a card.

    The card has the record's sentence and its neighbours with all claims in them, the reasons
    for each value, and the parse. ID is the record's number, as `read` and `extract` give it;
    where FILE holds several articles, it is DOCUMENT:NUMBER.
    """
    from claimcli.cli.extraction import Request
    from claimcli.cli.showing import show

    request = Request(
        inputs=(file,),
        output_format="card",
        kinds=None,
        explained=True,
        reading=reading(input_format, (text_key, title_key, date_key, id_key), None, False),
        model=model,
        jobs=1,
        cached=not no_cache,
        date=date_of(date),
        engine=engine,
    )
    raise typer.Exit(show(request, number, console.width(), console.colour(sys.stdout)))
