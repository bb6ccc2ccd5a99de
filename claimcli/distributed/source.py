"""Inputs → blocks of articles, read where the engine likes to, a piece at a time."""

from __future__ import annotations

import io
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa

from claimcli.archive.adding import digest
from claimcli.distributed.places import Place, is_remote
from claimcli.distributed.written_tables import Done, key
from claimcli.document import Article
from claimcli.errors import InputError, UsageError, reason
from claimcli.readers import Options
from claimcli.readers.files.locations import STDIN, Location, locations
from claimcli.readers.files.named_files import outcomes, selection
from claimcli.readers.outcome import Notice
from claimcli.translation import _

__all__ = ["BLOCKS", "Input", "blocks", "inputs"]

ARTICLE = pa.struct(
    [(name, pa.string()) for name in ("name", "text", "title", "date", "outlet", "author", "why")]
)
"""An article, or ``why`` it could not be read."""
BLOCKS = pa.schema([("articles", pa.list_(ARTICLE)), ("there", pa.int64())])
"""A row a block, since an engine counts rows and bytes, and a block is what is done at once;
with how many articles were passed over meanwhile."""
BLOCK = 250_000
"""Code points of a block, unless one article alone has more: it is what is written together,
what is done again when a machine dies, and some ten to twenty seconds' work. It is reached by
steps, so that few articles too find several actors."""
FIRST = 15_000
GROWTH = 1.2

Input = dict[str, str]
Row = dict[str, str | None]


def inputs(named: Sequence[str], options: Options) -> Iterator[Input | InputError | Notice]:
    """The ``path`` and ``name`` of each file that is meant; folders and, on this machine,
    patterns are spelt out. Errors: UsageError for standard input, which is here only."""
    if STDIN in named:
        raise UsageError(
            _("--engine ray: cannot read standard input"), _("write it to a file first")
        )
    wanted = selection(options)
    for each in locations([name for name in named if not is_remote(name)], wanted):
        if isinstance(each, Location):
            yield {"path": posixpath.abspath(str(each.path)), "name": each.name}
        else:
            yield each
    for name in filter(is_remote, named):
        try:
            place = Place.of(name)
            if place.is_file():
                yield {"path": name, "name": name}
                continue
            for found in place.files():
                within = posixpath.relpath(found.path, place.path)
                if wanted.takes(within):
                    inner = posixpath.join(name, within)
                    yield {"path": inner, "name": inner}
        except InputError as error:
            yield error
        except OSError as error:
            yield InputError(f"{name}: {reason(error).lower()}")


def blocks(
    files: Any, options: Options, analysis: Mapping[str, str], done: Callable[[], Done]
) -> Iterator[pa.Table]:
    """Tables of ``BLOCKS`` with a row each, small ones first, of the articles in a table of
    inputs that are not ``done`` by this model and version."""
    known = done()
    held: dict[bytes, Row] = {}
    there, size, enough = 0, 0, float(FIRST)
    for row in rows(files.to_pylist(), options):
        own = key({"name": row["name"], "sha256": digest(row["text"] or ""), **analysis})
        if own in known or own in held:
            there += 1
            continue
        held[own] = row
        size += len(row["text"] or "")
        if size >= enough:
            yield block(held.values(), there)
            held, there, size, enough = {}, 0, 0, min(BLOCK, enough * GROWTH)
    if held or there:
        yield block(held.values(), there)


def block(articles: Iterable[Row], there: int) -> pa.Table:
    """One block."""
    return pa.Table.from_pylist([{"articles": list(articles), "there": there}], schema=BLOCKS)


def rows(files: Iterable[Input], options: Options) -> Iterator[Row]:
    """What the files hold, row by row; what cannot be read is a row that says why."""
    for file in files:
        try:
            with Place.of(file["path"]).open() as stream:
                for found in outcomes(io.BufferedReader(stream), file["name"], options):
                    if isinstance(found, Article):
                        yield {each: getattr(found, each) for each in Article.__slots__}
                    elif isinstance(found, InputError):
                        yield failure(found)
        except InputError as error:
            yield failure(error)
        except OSError as error:
            yield failure(InputError(f"{file['name']}: {reason(error).lower()}"))


def failure(error: InputError) -> Row:
    """A row for what cannot be read: its name stands before the colon."""
    name, _colon, why = error.message.partition(": ")
    return {"name": name, "text": "", "why": why or error.message}
