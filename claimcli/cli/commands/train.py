"""``claimcli train``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcli.errors import InputError
from claimcli.translation import _

__all__ = ["command"]


def command(
    treebank: Annotated[Path, typer.Argument(metavar="TREEBANK", hidden=True)],
    output: Annotated[Path, typer.Option(help="Folder to write the models to.")],
    vectors_from: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="<path>",
            help="Text to learn word vectors from; may be given more than once.",
        ),
    ] = None,
    old_trees: Annotated[
        Path | None,
        typer.Option(metavar="<path>", help="Trees by older guidelines, to be converted."),
    ] = None,
    kin: Annotated[
        str,
        typer.Option(help="How sent_id begins in trees of the old trees' treebank."),
    ] = "",
    news: Annotated[
        list[Path] | None,
        typer.Option(metavar="<path>", help="News without trees to learn from, too."),
    ] = None,
    translated: Annotated[
        list[Path] | None,
        typer.Option(metavar="<path>", help="Translated text without trees, likewise."),
    ] = None,
    start: Annotated[
        str, typer.Option(help="Models to learn on from, where there are old trees.")
    ] = "carried",
) -> None:
    """Train models on a treebank.

    TREEBANK is a folder with train.conllu and dev.conllu, and any *-test.conllu files to
    score the models on. Training takes hours on a CPU.
    """
    if not treebank.is_dir():
        raise InputError(_("{path}: no such folder", path=treebank))
    if old_trees is not None and not (old_trees.is_file() and kin):
        raise InputError(
            _("{path}: no such file, or no --kin", path=old_trees), _("see claimcli train --help")
        )
    from claimcli import training

    more = None
    if old_trees is not None:
        more = training.Sources(old_trees, kin, news or (), translated or ())
    training.run(treebank, output, vectors_from or [], more, start)
