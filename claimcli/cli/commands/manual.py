"""``claimcli manual``."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from claimcli import console
from claimcli.cli.options.common import alike
from claimcli.cli.options.manners import NoPagerOption
from claimcli.errors import UsageError
from claimcli.translation import _

__all__ = ["command"]


def command(
    topic: Annotated[str | None, typer.Argument(metavar="TOPIC", hidden=True)] = None,
    no_pager: NoPagerOption = False,
) -> None:
    """Print the manual.

    Without TOPIC, list the topics. Pages are Markdown, laid out where they go to a terminal.
    """
    from claimcli import manual, pager

    topics = manual.topics()
    if topic is None:
        from claimcli.cli.listing import listing

        console.write([listing((_("topic"), _("what it is")), topics.items(), console.width())])
    elif topic in topics:
        text = manual.page(topic)
        pager.page([laid_out(text) if console.interactive(sys.stdout) else text])
    else:
        raise UsageError(
            _("no topic {topic!r}", topic=topic),
            alike(topic, [*topics]) or _("see: claimcli manual"),
        )


def laid_out(text: str) -> str:
    """The page for a terminal."""
    from io import StringIO

    from rich.console import Console
    from rich.markdown import Markdown

    out = StringIO()
    colour = console.colour(sys.stdout)
    Console(
        file=out,
        width=console.width(),
        force_terminal=colour,
        color_system="standard" if colour else None,
    ).print(Markdown(text))
    return out.getvalue()
