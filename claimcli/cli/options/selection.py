"""Options that say which claims are wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from claimcli.cli.options import completion
from claimcli.cli.options.common import one_of
from claimcli.errors import UsageError
from claimcli.translation import _, number

if TYPE_CHECKING:
    from claimcli.claims import Kind

__all__ = ["KindOption", "Selection", "kinds_of"]

ALL = "all"
"""In place of naming every kind."""


def known_kinds(listed: list[str] | None) -> list[str] | None:
    """The kinds as they are. Errors: UsageError for a word that is none."""
    from claimcli.claims import Kind

    known = [*(kind.value for kind in Kind), ALL]
    for name in names(listed or ()):
        one_of("--kind", name, known)
    return listed


def names(listed: Sequence[str]) -> list[str]:
    """``quote,allegation`` → the two, which add up."""
    return [name.strip() for each in listed for name in each.split(",")]


def kinds_of(listed: Sequence[str] | None) -> frozenset[Kind] | None:
    """The kinds; None where nothing is asked for."""
    from claimcli.claims import Kind

    if not listed:
        return None
    asked = names(listed)
    return frozenset(Kind if ALL in asked else map(Kind, asked))


def confidence_of(least: float | None) -> float | None:
    """The least confidence. Errors: UsageError for what lies beyond 0 and 1."""
    if least is not None and not 0 <= least <= 1:
        raise UsageError(
            _("--min-confidence: {least} is not between 0 and 1", least=number(least, "g"))
        )
    return least


KindOption = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        "-k",
        metavar="<kind>",
        autocompletion=completion.kinds,
        callback=known_kinds,
        help="Only these kinds: quote, allegation, background or all; comma-separated, or given "
        "more than once.",
    ),
]


@dataclass(frozen=True)
class Selection:
    """The claims that are wanted."""

    kind: KindOption = None
    min_confidence: Annotated[
        float | None,
        typer.Option(
            "--min-confidence",
            metavar="<0..1>",
            callback=confidence_of,
            help="Only records of at least this confidence.",
        ),
    ] = None
    no_rumours: Annotated[
        bool, typer.Option("--no-rumours", help="Leave out rumours that charge nobody.")
    ] = False

    @property
    def kinds(self) -> frozenset[Kind] | None:
        """None: all of them, of which formats for reading show background in a line."""
        return kinds_of(self.kind)

    @property
    def least(self) -> float:
        """The lowest confidence that counts."""
        return self.min_confidence or 0.0
