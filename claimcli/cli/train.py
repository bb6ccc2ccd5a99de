"""``claimcli train``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcli.errors import InputError

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
) -> None:
    """Train models on a treebank.

    TREEBANK is a folder with train.conllu and dev.conllu, and any *-test.conllu files to
    score the models on. Training takes hours on a CPU.
    """
    if not treebank.is_dir():
        raise InputError(f"{treebank}: no such folder")
    from claimcli import training

    training.run(treebank, output, vectors_from or [])
