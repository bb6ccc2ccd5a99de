"""``python -m tests.determinism ARTICLES…``: the same records whatever is around the articles?

Tells for each way to run how many documents differ from the first one, and how many spans of the
first one are not verbatim.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.determinism.ways import WAYS, articles_of, differing, misplaced, records

SHOWN = 5
"""Documents and spans that are named."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="+", help="files of articles, as claimcli reads them")
    parser.add_argument("--first", type=int, default=0, help="pass over so many articles")
    parser.add_argument("--most", type=int, help="take at most so many")
    parser.add_argument("--engine", default="numpy", help="what runs the models")
    options = parser.parse_args()
    articles = articles_of(options.articles)[options.first :][: options.most]
    status = 0
    with tempfile.TemporaryDirectory() as folder:
        first = records(articles, WAYS[0], Path(folder), options.engine)
        lines = sum(each.count(b"\n") for each in first.values())
        wrong = list(misplaced(first, articles))
        told(f"{len(articles)} articles, {lines} records; spans not verbatim", wrong)
        status |= bool(wrong)
        for way in WAYS[1:]:
            found = records(articles, way, Path(folder), options.engine)
            others = differing(found, first, way, articles)
            told(f"{way.name}: documents that differ", others)
            status |= bool(others)
    return status


def told(what: str, found: list[str]) -> None:
    shown = f" ({', '.join(found[:SHOWN])}, …)" if found else ""
    sys.stdout.write(f"{what}: {len(found)}{shown}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
