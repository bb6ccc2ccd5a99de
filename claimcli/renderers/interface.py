"""What an output format is: results in, pieces of text out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcli.records import Result

__all__ = ["Options", "OutputFormat"]


@dataclass(frozen=True, slots=True)
class Options:
    """What a renderer may need to know besides the results.

    ``model`` describes the models; it is called at most once, and only by formats
    that print the description. ``marked`` are the kinds that formats for reading show one by
    one; the others they only count. ``empty``: they show documents without such records, too.
    ``excel``: with a byte order mark. ``heading``: with the columns' names in the first line.
    ``compact``: fields that are null are left out.
    """

    version: str
    model: Callable[[], Mapping[str, Any]]
    width: int = 100
    colour: bool = False
    marked: frozenset[str] = frozenset({"quote", "allegation"})
    empty: bool = False
    excel: bool = False
    heading: bool = True
    compact: bool = False


@dataclass(frozen=True, slots=True)
class OutputFormat:
    """A way to print results. ``render`` hands on each document as soon as it is there.

    ``for_reading``: it is made for eyes, so that a terminal may show it in a pager. ``appends``:
    what is printed later may follow what was printed before, in one file. ``closes``: what is
    printed has an end, without which it is of no use. ``parsed``: results
    must have their parse. ``in_words``: people read it, so it is in their language; others
    are for programs and always in English. ``folder`` gives the names and contents of files,
    where the format can write a folder of them.
    """

    name: str
    summary: str
    render: Callable[[Iterable[Result], Options], Iterator[str]]
    for_reading: bool = False
    appends: bool = False
    closes: bool = False
    parsed: bool = False
    in_words: bool = False
    folder: Callable[[Iterable[Result], Options], Iterator[tuple[str, str]]] | None = None
    tells_failures: bool = False
    """Results may be an InputError, which is printed as a record."""
    suffix: str = ""
    """Of a single file, by which it is told from a folder that is not there yet."""
