"""Options that say how the user is talked to; each is heeded before any other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer

from claimcli import console
from claimcli.cli.options.common import one_of

__all__ = ["Manners", "NoPagerOption", "TalkativeManners"]


def choose_colour(when: str) -> None:
    console.manners.colour = one_of("--color", when, ("auto", "always", "never"))


def hush(wanted: bool) -> None:
    console.manners.quiet = wanted


def chat(wanted: bool) -> None:
    console.manners.verbose = wanted


def leave_unpaged(wanted: bool) -> None:
    console.manners.paged = not wanted


NoPagerOption = Annotated[
    bool,
    typer.Option(
        "--no-pager",
        callback=leave_unpaged,
        is_eager=True,
        help="Never open a pager, as a terminal gets for more than a screen.",
    ),
]


@dataclass(frozen=True)
class Manners:
    """What commands that show articles take; ``console.manners`` has the values."""

    color: Annotated[
        str,
        typer.Option(
            "--color",
            metavar="<auto|always|never>",
            callback=choose_colour,
            is_eager=True,
            help="Whether to send colours; NO_COLOR and FORCE_COLOR are minded, too.",
        ),
    ] = "auto"
    no_pager: NoPagerOption = False
    quiet: Annotated[
        bool,
        typer.Option("--quiet", "-q", callback=hush, is_eager=True, help="Tell only of errors."),
    ] = False


@dataclass(frozen=True)
class TalkativeManners(Manners):
    """What commands take that read many articles."""

    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose", "-v", callback=chat, is_eager=True, help="Tell of each document, too."
        ),
    ] = False
