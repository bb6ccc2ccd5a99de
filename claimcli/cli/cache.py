"""``claimcli cache``."""

from __future__ import annotations

import typer

from claimcli import console
from claimcli.cli.quick import QuickCommand, QuickGroup
from claimcli.errors import UsageError

__all__ = ["app"]

app = typer.Typer(cls=QuickGroup)


@app.callback(invoke_without_command=True)
def top(context: typer.Context) -> None:
    """Show or clear the parses that are remembered.

    An article that was analysed before is answered at once. The parses lie in the user's
    cache folder, or where CLAIMCLI_CACHE_DIR says; the longest unused make room for new ones.
    """
    if context.invoked_subcommand is None:
        raise UsageError("no command given", "see: claimcli cache --help")


@app.command("info", cls=QuickCommand)
def info() -> None:
    """Show where parses are remembered and how many."""
    from claimcli.parsing import cache

    folder = cache.cache_folder()
    sizes = [size for _, size in cache.entries(folder)]
    facts = {
        "folder": str(folder),
        "articles": str(len(sizes)),
        "size": f"{sum(sizes) / 1e6:.1f} MB of at most {cache.LIMIT / 1e6:.0f} MB",
    }
    console.write([f"{name:<10} {value}\n" for name, value in facts.items()])


@app.command("clear", cls=QuickCommand)
def clear() -> None:
    """Forget all parses."""
    from claimcli.parsing import cache

    count = cache.clear(cache.cache_folder())
    console.write([f"{count} {'article' if count == 1 else 'articles'} forgotten\n"])
