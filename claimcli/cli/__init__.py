"""The command line: each command declares its options, calls one function and prints."""

from __future__ import annotations

import sys

from claimcli import console

__all__ = ["main"]


def main() -> None:
    """The ``claimcli`` script."""
    sys.exit(console.guarded(command))


def command() -> int:
    """Runs the command line; its imports are inside, where Ctrl-C is already minded."""
    from claimcli.cli.language import spoken

    arguments = spoken(sys.argv[1:])
    from claimcli.cli.app import run

    return run(arguments)
