"""``claimcli rules``."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcli import console
from claimcli.cli.options.common import alike
from claimcli.cli.options.completion import rule_names
from claimcli.errors import UsageError
from claimcli.translation import _

__all__ = ["command"]


def command(
    rule: Annotated[
        str | None, typer.Argument(metavar="RULE", hidden=True, autocompletion=rule_names)
    ] = None,
) -> None:
    """List the rules that find claims.

    With RULE, print that rule's manual. Every record names the rule that found it.
    """
    from claimcli.rules import catalogue, manual

    summaries = dict(catalogue())
    if rule is None:
        from claimcli.cli.listing import listing

        console.write([listing((_("rule"), _("what it sees")), summaries.items(), console.width())])
    elif rule in summaries:
        console.write([manual(rule).rstrip() + "\n"])
    else:
        raise UsageError(
            _("no rule {rule!r}", rule=rule),
            alike(rule, [*summaries]) or _("list them: claimcli rules"),
        )
