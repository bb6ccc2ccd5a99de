"""The ``claimcli`` script, and ``python -m claimcli``."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType


def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What is told of an error that nobody caught: of Ctrl-C nothing, which before the command
    line minds it (see console), and after, can come in the middle of an import."""
    if not issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)


sys.excepthook = told

from claimcli.cli import main  # noqa: E402

if __name__ == "__main__":
    main()
