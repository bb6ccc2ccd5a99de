"""``claimcli cues``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimcli import console
from claimcli.cli.options.common import one_of
from claimcli.cli.options.completion import cue_frames
from claimcli.cli.options.manners import NoPagerOption
from claimcli.errors import UsageError
from claimcli.translation import _

if TYPE_CHECKING:
    from claimcli.lexicon import CueEntry

__all__ = ["command"]


def command(
    text: Annotated[str, typer.Argument(metavar="TEXT", hidden=True)] = "",
    frame: Annotated[
        str | None,
        typer.Option(
            help="Only cues of this frame, such as speech, inquit or accusation.",
            autocompletion=cue_frames,
        ),
    ] = None,
    no_pager: NoPagerOption = False,
) -> None:
    """List the cues that introduce somebody's words.

    With TEXT, only those that have it in their form or headword. A cue's frame says where its
    source and its content stand, its stance how the reporter's word stands to what is said.
    """
    from claimcli.cli.listing import listing
    from claimcli.pager import page

    headers = (_("cue"), _("headword"), _("frame"), _("stance"), _("example"))
    rows = [
        (entry.form, entry.lemma, entry.frame.value, entry.stance, entry.example)
        for entry in chosen(text.casefold(), frame)
    ]
    if not rows:
        raise UsageError(_("no cue is like that"), _("list them all: claimcli cues"))
    page([listing(headers, rows, console.width())])


def chosen(text: str, frame: str | None) -> list[CueEntry]:
    """The cues that fit. Errors: UsageError for an unknown frame."""
    from claimcli.lexicon import Frame, load

    if frame is not None:
        one_of("--frame", frame, [each.value for each in Frame])
    return [
        entry
        for entry in load().cues
        if (text in entry.form or text in entry.lemma) and frame in (None, entry.frame.value)
    ]
