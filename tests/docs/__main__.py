"""``python -m tests.docs``: see the package."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import tests.docs
from tests.docs.checking import DOCUMENTS, DocsError, missing, problems
from tests.docs.manpage import manpage

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Checks or writes documents; 1 where something is left to do."""
    parser = argparse.ArgumentParser(prog="python -m tests.docs", description=tests.docs.__doc__)
    parser.add_argument("--write", action="store_true", help="make the parts anew")
    parser.add_argument("--examples", action="store_true", help="the examples too")
    parser.add_argument("--man", type=Path, metavar="FILE", help="write the man page, no more")
    parser.add_argument("file", type=Path, nargs="*", help="else all documents")
    options = parser.parse_args(arguments)
    if options.man:
        options.man.write_text(manpage(), encoding="utf-8")
        return 0
    complaints = [] if options.file else list(missing(DOCUMENTS))
    for path in options.file or DOCUMENTS:
        try:
            found = list(problems(path, options.examples, options.write))
        except (OSError, DocsError) as error:
            found = [str(error)]
        complaints += (f"{path}: {complaint}" for complaint in found)
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
