"""``claimcli cache``."""

from __future__ import annotations

import typer

from claimcli import console
from claimcli.cli.quick import QuickCommand, QuickGroup
from claimcli.errors import UsageError
from claimcli.translation import _, ngettext, number

__all__ = ["app"]

app = typer.Typer(cls=QuickGroup, rich_markup_mode=None, add_completion=False)


@app.callback(invoke_without_command=True)
def top(context: typer.Context) -> None:
    """Show or clear the parses that are remembered.

    An article that was analysed before is answered at once. The parses lie in the user's
    cache folder, or where CLAIMCLI_CACHE_DIR says; the longest unused make room for new ones.
    """
    if context.invoked_subcommand is None:
        raise UsageError(
            _("no command given"), _("see: {command} --help", command="claimcli cache")
        )


@app.command("info", cls=QuickCommand)
def info() -> None:
    """Show where parses are remembered and how many."""
    from claimcli.parsing import parse_cache

    folder = parse_cache.cache_folder()
    sizes = [size for _path, size in parse_cache.entries(folder)]
    facts = {
        _("folder"): str(folder),
        _("articles"): str(len(sizes)),
        _("size"): _(
            "{size} MB of at most {limit} MB",
            size=number(sum(sizes) / 1e6, ".1f"),
            limit=number(parse_cache.LIMIT / 1e6, ".0f"),
        ),
    }
    console.write([f"{name:<10} {value}\n" for name, value in facts.items()])


@app.command("clear", cls=QuickCommand)
def clear() -> None:
    """Forget all parses."""
    from claimcli.parsing import parse_cache

    count = parse_cache.clear(parse_cache.cache_folder())
    told = ngettext(
        "{articles} article forgotten", "{articles} articles forgotten", count, articles=count
    )
    console.write([f"{told}\n"])
