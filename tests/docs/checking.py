"""Documents held against the program: parts, links, and what none of them has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.cli.program import ROOT
from tests.docs.errors import DocsError
from tests.docs.examples import example
from tests.docs.parts import makers

__all__ = ["DOCUMENTS", "DocsError", "broken_links", "missing", "problems", "renewed"]

DOCUMENTS = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "claimcli" / "manual").glob("*.md")))
MARKER = re.compile(r"^<!-- (.+) -->$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")


def problems(path: Path, examples: bool, write: bool) -> Iterator[str]:
    """What is wrong with a document, after it is written where that is asked for."""
    text = path.read_text(encoding="utf-8")
    fresh, stale = renewed(text, examples)
    if write:
        path.write_text(fresh, encoding="utf-8")
    else:
        options = "--examples --write" if examples else "--write"
        for name in stale:
            yield f"“{name}” is out of date; run: python -m tests.docs {options} {path}"
    for target in broken_links(path):
        yield f"links to {target}, which is not there"


def missing(paths: Iterable[Path]) -> Iterator[str]:
    """The parts that no document has."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    for name in makers():
        if not any(f"<!-- {name} -->" in text for text in texts):
            yield f"no part “{name}”; add <!-- {name} --> and <!-- end --> where it belongs"


def renewed(text: str, examples: bool = False) -> tuple[str, list[str]]:
    """The document with its parts made anew, and the names of those that were stale.

    Errors: DocsError for markers that do not pair and for a part that nothing makes.
    """
    known = makers()
    stale = []
    pieces = MARKER.split(text)  # text, NAME, part, end, text, NAME …
    for place in range(1, len(pieces), 4):
        name, part, *end = pieces[place : place + 3]
        if name == "end" or end != ["end"]:
            raise DocsError(
                f"<!-- {name} --> stands alone; pair it with <!-- end -->, or delete it"
            )
        if name.startswith("step: "):  # done by a test, and made by nobody
            made = part
        elif name == "example":
            made = example(part) if examples else part
        elif name in known:
            made = f"\n\n{known[name]()}\n\n"
        else:
            raise DocsError(f"nothing makes “{name}”; there are: {', '.join(known)}")
        if made != part:
            stale.append(name)
            pieces[place + 1] = made
    pieces[1::2] = [f"<!-- {name} -->" for name in pieces[1::2]]
    return "".join(pieces), stale


def broken_links(path: Path) -> list[str]:
    """The files that a document links to and that are not there."""
    targets = dict.fromkeys(LINK.findall(path.read_text(encoding="utf-8")))
    return [target for target in targets if not (path.parent / target).exists()]
