"""``python -m tests.samples --write`` pins what the program scores on the samples now."""

from __future__ import annotations

import argparse
import json

from claimcli.pipeline import analyse
from tests.parses import Parses
from tests.pinned import digest, write
from tests.samples.golds import NAMES, SCORES, article, gold_file, scored


def main() -> None:
    """Measures all samples."""
    parser = argparse.ArgumentParser(prog="python -m tests.samples", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {SCORES.name}")
    options = parser.parse_args()
    parses = Parses("carried")
    parses.of([article(name) for name in NAMES])
    found = {
        name: {
            "sha256": digest(gold_file(name)),
            "scores": scored(name, lambda text: list(analyse(parses.of([text])[0]))),
        }
        for name in NAMES
    }
    print(json.dumps(found, indent=2))
    if options.write:
        write(SCORES, found)


if __name__ == "__main__":
    main()
