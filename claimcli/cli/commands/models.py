"""``claimcli models``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from claimcli import console
from claimcli.cli.quick import QuickCommand, QuickGroup
from claimcli.translation import _, number

if TYPE_CHECKING:
    from claimcli.parsing.store import Model

__all__ = ["app"]

app = typer.Typer(cls=QuickGroup, rich_markup_mode=None, add_completion=False)


@app.callback(invoke_without_command=True)
def list_models(context: typer.Context) -> None:
    """List the models that are there, or download more."""
    if context.invoked_subcommand is None:
        from claimcli.parsing.store import installed

        console.write(["\n".join(described(model) for model in installed())])


@app.command("download", cls=QuickCommand)
def download() -> None:
    """Download Stanza's Indonesian models.

    They take up to 395 MB in the user's cache; `--model official` uses them. A download that
    broke off goes on where it was, and each file is checked against a checksum that the program
    brings along.
    """
    from claimcli.parsing import store

    console.write([described(store.download(console.remark))])


def described(model: Model) -> str:
    """What is known of a set of models, a line each."""
    size = number(model.size / 1e6, ".1f") + " MB" if model.present else _("not downloaded")
    facts = {
        _("languages"): ", ".join(model.languages),
        _("size"): size,
        _("licence"): model.licence,
        _("path"): str(model.path),
    }
    lines = [model.name, *(f"  {name:<10} {value}" for name, value in facts.items())]
    for place, (name, score) in enumerate(model.scores.items()):
        label = _("scores") if place == 0 else ""
        lines.append(f"  {label:<10} {name} {number(score, '.1f')}")
    return "".join(f"{line}\n" for line in lines)
