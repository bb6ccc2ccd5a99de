"""PFSA-ID as a ratchet. ``python -m tests.quality.pfsa`` measures; ``--write`` pins.

Measured is every eighth article, which takes a minute; ``--all`` measures all of them, and
``--errors`` lists what is wrong.
"""

from __future__ import annotations

import argparse
import json

from tests.pinned import write
from tests.quality.pfsa.measuring import EVERY, SCORES, measured, pinned


def main() -> None:
    """Measures, and pins on demand."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.pfsa", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {SCORES.name}")
    parser.add_argument("--all", action="store_true", help="all articles; nothing is pinned")
    parser.add_argument("--errors", action="store_true", help="list what is wrong")
    options = parser.parse_args()
    report = measured(1 if options.all else EVERY)
    print(json.dumps(pinned(report), indent=2))
    if options.errors:
        for article in report.articles:
            for each in article.disagreements:
                print(each.article, each.start, each.fault, each.gold, each.predicted, sep="\t")
    if options.write and not options.all:
        write(SCORES, pinned(report))


if __name__ == "__main__":
    main()
