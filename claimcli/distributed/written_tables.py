"""The folder of the Parquet tables: blocks of articles, each written once or not at all.

::

    DIR/claims/outlet=kompas.com/month=2025-11/part-5d41….parquet     a row a claim
    DIR/failures/part-5d41….parquet                                   a row an article given up
    DIR/documents/part-5d41….parquet                                  a row an article, and last

A block is named by the articles in it, so that whoever does it again, since a machine died,
writes the same files. Its documents are written last: a block that has none is none, and the
next run sweeps away what else there is of it.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pyarrow import parquet

from claimcli.distributed.places import Place
from claimcli.distributed.table_types import CLAIMS, DOCUMENTS, FAILURES, KEY

__all__ = ["Done", "key", "part_name", "parts", "sweep", "write"]

PART = re.compile(r"\.?(part-[0-9a-f]{32})\.parquet(\.tmp)?")
NOWHERE = "__HIVE_DEFAULT_PARTITION__"
"""What Hive, and whatever reads its folders, writes for null."""
KEYS = "S16"

Row = Mapping[str, Any]


def key(row: Row) -> bytes:
    """16 letters that tell the analysis of an article from any other: by its name, its text,
    the models and the version."""
    told = "\0".join(row[field.name] for field in KEY)
    return b64encode(hashlib.sha256(told.encode("utf-8", "replace")).digest()[:12])


def part_name(rows: Iterable[Row]) -> str:
    """The name of the block with these articles, in whatever order."""
    digest = hashlib.sha256(b"".join(sorted(map(key, rows))))
    return f"part-{digest.hexdigest()[:32]}.parquet"


def write(folder: Place, rows: Sequence[Row]) -> None:
    """A block of rows of ``OUTCOMES``. Errors: OSError; what was written is swept away later."""
    name = part_name(rows)
    by_partition: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        by_partition[partition(row)].extend(
            {**claim, "sha256": row["sha256"]} for claim in row["claims"]
        )
    for (outlet, month), claims in by_partition.items():
        if claims:
            put(folder / "claims" / outlet / month / name, claims, CLAIMS)
    failed = [row for row in rows if row["why"] is not None]
    if failed:
        put(folder / "failures" / name, failed, FAILURES)
    done = [{**row, "claims": len(row["claims"])} for row in rows if row["why"] is None]
    put(folder / "documents" / name, done, DOCUMENTS)


def partition(row: Row) -> tuple[str, str]:
    """The folders in which an article's claims stand."""
    outlet, month = (quote(row[name] or NOWHERE, safe=" ") for name in ("outlet", "month"))
    return f"outlet={outlet}", f"month={month}"


def put(place: Place, rows: Sequence[Row], schema: pa.Schema) -> None:
    sink = pa.BufferOutputStream()
    parquet.write_table(pa.Table.from_pylist(list(rows), schema), sink, compression="zstd")
    place.write(sink.getvalue())


def parts(folder: Place, table: str) -> dict[str, list[Place]]:
    """The files of a table by the name of their block, and what was left half written."""
    found: dict[str, list[Place]] = defaultdict(list)
    for place in (folder / table).files():
        if match := PART.fullmatch(place.name):
            whole = not match[2]
            found[match[1] if whole else place.name].append(place)
    return found


def sweep(folder: Place) -> int:
    """Removes what a run that was killed left of blocks that it did not finish; how many files.
    No other run may be writing there."""
    finished = parts(folder, "documents")
    count = 0
    for table in ("claims", "failures", "documents"):
        for name, places in parts(folder, table).items():
            if name not in finished or name.startswith("."):
                for place in places:
                    place.remove()
                    count += 1
    return count


class Done:
    """Which articles a folder has, those that failed among them. Takes 16 bytes an article."""

    def __init__(self, keys: npt.NDArray[np.bytes_]) -> None:
        self.keys = keys

    @classmethod
    def of(cls, folder: Place) -> Done:
        """Reads four columns of two tables. Errors: OSError."""
        found: list[npt.NDArray[np.bytes_]] = [np.array([], KEYS)]
        for table in ("documents", "failures"):
            for place in (folder / table).files(".parquet"):
                with place.open() as file:
                    read = parquet.read_table(file, columns=[field.name for field in KEY])
                found.append(np.array([key(row) for row in read.to_pylist()], KEYS))
        return cls(np.sort(np.concatenate(found)))

    def __contains__(self, own: bytes) -> bool:
        place = int(np.searchsorted(self.keys, np.bytes_(own)))
        return place < len(self.keys) and bool(self.keys[place] == own)
