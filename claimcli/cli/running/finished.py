"""Which documents a file of records has already, so that a stopped run can go on.

A run that was stopped may have written some records of its last document; those are cut off,
and the document is analysed again.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from io import StringIO
from pathlib import Path

from claimcli.errors import ClaimcliError
from claimcli.translation import _

__all__ = ["FORMATS", "finished"]


def finished(path: Path, output_format: str) -> frozenset[str]:
    """The names of the documents in the file but the last one, which is cut off.

    Errors: ClaimcliError where the file cannot be read or is of another format.
    """
    if not path.exists():
        return frozenset()
    try:
        text = path.read_bytes().decode("utf-8")
        lines = text.splitlines(keepends=True)
        names = list(map(FORMATS[output_format], lines))
        whole = [name for name, line in zip(names, lines, strict=True) if line.endswith("\n")]
        last = next((name for name in reversed(whole) if name is not None), None)
        keep = len(whole)
        while keep and names[keep - 1] == last and last is not None:
            keep -= 1
        with path.open("r+b") as out:
            out.truncate(len("".join(lines[:keep]).encode("utf-8")))
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise ClaimcliError(
            _("{path}: cannot tell which documents are in it: {error}", path=path, error=error),
            _("is it what --format {name} wrote?", name=output_format),
        ) from None
    return frozenset(name for name in names[:keep] if name is not None)


def in_json(line: str) -> str | None:
    """The document of a record as JSON; None of a line that was cut."""
    try:
        record = json.loads(line)
    except ValueError:
        if line.endswith("\n"):
            raise
        return None
    if not isinstance(record, dict) or "document" not in record:
        raise ValueError(_("a line is no record"))
    return str(record["document"])


def in_csv(line: str) -> str | None:
    """The first cell of a line; None of the heading."""
    return heading_or(next(iter(next(csv.reader(StringIO(line)), [])), ""))


def in_tsv(line: str) -> str | None:
    return heading_or(line.rstrip("\n").partition("\t")[0])


def heading_or(cell: str) -> str | None:
    name = cell.removeprefix("\ufeff").removeprefix("'")
    return None if name == "document" else name


FORMATS: Mapping[str, Callable[[str], str | None]] = {
    "jsonl": in_json,
    "csv": in_csv,
    "tsv": in_tsv,
}
"""How to read the document's name from a line of each format."""
