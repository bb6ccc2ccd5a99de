"""``python -m tests.catalogue``: see the package."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

import tests.catalogue
from tests.catalogue.catalogue import COMPILED, SOURCE, compiled, current, faults, stored, written

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Checks or writes the catalogue; 1 where something is left to do."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.catalogue", description=tests.catalogue.__doc__
    )
    parser.add_argument("--write", action="store_true", help="take new messages in, and compile")
    options = parser.parse_args(arguments)
    catalogue = stored()
    if options.write:
        catalogue = current(catalogue)
        SOURCE.write_text(written(catalogue), encoding="utf-8")
        COMPILED.write_bytes(compiled(catalogue))
    complaints = list(faults(catalogue))
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
