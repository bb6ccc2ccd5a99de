"""``claimcli find``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from claimcli import renderers
from claimcli.cli.commands.archive import ArchiveArgument, LimitOption
from claimcli.cli.options.common import choices, date_of
from claimcli.cli.options.completion import social_classes
from claimcli.cli.options.grouped import grouped
from claimcli.cli.options.manners import NoPagerOption
from claimcli.cli.options.selection import KindOption, kinds_of

if TYPE_CHECKING:
    from claimcli.archive import Filters

    By = str
    OutputFormat = str
    Stage = str
    Status = str
else:
    By = choices("By", ("who", "accused", "outlet", "month"))
    # An archive keeps no parses.
    OutputFormat = choices(
        "FoundFormat", [name for name, each in renderers.formats().items() if not each.parsed]
    )
    Stage = choices(
        "Stage",
        ("suspected", "reported", "investigated", "suspect", "indicted", "demanded", "convicted",
         "acquitted"),
    )  # fmt: skip
    Status = choices("Status", ("alleged", "denied", "confirmed"))

__all__ = ["EPILOG", "command"]

EPILOG = """\
\b
Examples:
  claimcli find klaim.db korupsi dana desa
  claimcli find klaim.db --accused Hendra --status denied
  claimcli find klaim.db "Rp 2,5 miliar" --since 2024-12-01 --format jsonl
  claimcli find klaim.db --kind quote --count-by who --limit 20
"""


@dataclass(frozen=True)
class Sought:
    """What the claims that are wanted have in common."""

    who: Annotated[str | None, typer.Option(help="Whose words: a name or a part of it.")] = None
    accused: Annotated[str | None, typer.Option(help="Who is charged.")] = None
    kind: KindOption = None
    status: Annotated[Status | None, typer.Option(help="Of allegations.")] = None
    stage: Annotated[Stage | None, typer.Option(help="How far the law has got.")] = None
    social_class: Annotated[
        str | None,
        typer.Option("--class", help="Of the source: official …", autocompletion=social_classes),
    ] = None
    since: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM-DD", callback=date_of, help="Articles of this day and later."
        ),
    ] = None
    until: Annotated[
        str | None,
        typer.Option(metavar="YYYY-MM-DD", callback=date_of, help="Articles up to this day."),
    ] = None
    outlet: Annotated[str | None, typer.Option(help="Articles of this outlet.")] = None
    no_rumours: Annotated[
        bool, typer.Option("--no-rumours", help="No allegation that charges nobody.")
    ] = False
    limit: LimitOption = None

    def filters(self, words: Sequence[str]) -> Filters:
        """All of it, with the words, as an archive takes it."""
        from claimcli.archive import Filters

        return Filters(
            words=" ".join(map(quoted, words)),
            who=self.who,
            accused=self.accused,
            kinds=kinds_of(self.kind) or frozenset(),
            status=self.status,
            stage=self.stage,
            social_class=self.social_class,
            since=self.since,
            until=self.until,
            outlet=self.outlet,
            rumours=not self.no_rumours,
            limit=self.limit,
        )


@grouped
def command(
    archive: ArchiveArgument,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORDS",
            help='All of them, in any form (memukul finds pemukulan); "as they stand"; begin*',
        ),
    ] = None,
    *,
    sought: Sought,
    count_by: Annotated[By | None, typer.Option(help="Count the claims instead.")] = None,
    output_format: Annotated[
        OutputFormat, typer.Option("--format", help="How to print; see extract.")
    ] = "table",
    no_pager: NoPagerOption = False,
) -> None:
    """Find claims in an archive by words, people, days.

    The latest articles come first. Answers while the archive is being filled.
    """
    from claimcli.cli.running.archiving import find

    raise typer.Exit(find(archive, sought.filters(words or ()), count_by, output_format))


def quoted(word: str) -> str:
    """An argument of several words is a phrase: the shell has taken its quotation marks."""
    return f'"{word}"' if " " in word and '"' not in word else word
