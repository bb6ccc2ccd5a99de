"""``python -m tests.quality`` measures; ``--write`` makes what is measured what is pinned."""

from __future__ import annotations

import argparse
import json

from tests.pinned import Pinned, write
from tests.quality.gold import GOLD, SCORES, measured


def main() -> None:
    """Measures all gold files."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {SCORES.name}")
    options = parser.parse_args()
    found: Pinned = {}
    for name in GOLD:
        found |= measured(name)
    print(json.dumps(found, indent=2))
    if options.write:
        write(SCORES, found)


if __name__ == "__main__":
    main()
