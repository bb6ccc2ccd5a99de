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
    one; the others they only count.
    """

    version: str
    model: Callable[[], Mapping[str, Any]]
    width: int = 100
    colour: bool = False
    marked: frozenset[str] = frozenset({"quote", "allegation"})


@dataclass(frozen=True, slots=True)
class OutputFormat:
    """A way to print results. ``render`` hands on each document as soon as it is there.

    ``for_reading``: it is made for eyes, so that a terminal may show it in a pager.
    """

    name: str
    summary: str
    render: Callable[[Iterable[Result], Options], Iterator[str]]
    for_reading: bool = False
