"""CSV: a table with a header, one article a row; the delimiter is found out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from claimcli.errors import InputError
from claimcli.readers.decoding import decode, decoded
from claimcli.readers.outcome import InputFormat, Options, Outcome
from claimcli.translation import _

if TYPE_CHECKING:
    pass

__all__ = ["FORMAT", "TABS"]

DELIMITERS = ",;\t|"
LONGEST = 2**31 - 1
"""Characters a cell; the library's own limit is shorter than many an article."""
HEADING = 60
"""Characters that the name of a column has at most."""


def read(
    stream: BinaryIO, name: str, options: Options, delimiter: str | None = None
) -> Iterator[Outcome]:
    """An article or an error for each row. A row is called by the line where it begins."""
    from claimcli.readers.rows.row_fields import Fields

    text = yield from decoded(stream, name)
    if text is None:
        return
    text = text.removeprefix("\ufeff")
    fields = Fields(name, options)
    table = rows(text, delimiter or delimiter_of(text, options.keys.text))
    try:
        _line, header = next(table, (1, []))
        for line, cells in table:
            place = f"{name}:{line}"
            if len(cells) > len(header):
                yield surplus(place, len(cells), len(header))
            else:
                yield from fields.outcomes(dict(zip(header, cells, strict=False)), place)
    except csv.Error as error:
        yield InputError(_("{name}: broken CSV: {error}", name=name, error=_(str(error))))
    yield from fields.unmarked()


def surplus(place: str, cells: int, columns: int) -> InputError:
    """A row that would lose part of its text."""
    return InputError(
        _(
            "{place}: {cells} cells under {columns} headings",
            place=place,
            cells=cells,
            columns=columns,
        ),
        _("put cells that hold the delimiter between quotation marks"),
    )


def rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with the line where it begins. Errors: csv.Error."""
    csv.field_size_limit(LONGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = reader.line_num + 1


def delimiter_of(text: str, text_key: str | None = None) -> str:
    """What divides the cells of the first row: what gives a column of texts, else most columns."""
    from claimcli.readers.rows.row_fields import key_of

    def fits(delimiter: str) -> tuple[bool, int]:
        header = header_of(text, delimiter)
        return key_of("text", dict.fromkeys(header, ""), text_key) is not None, len(header)

    return max(DELIMITERS, key=fits)


def header_of(text: str, delimiter: str) -> list[str]:
    """The cells of the first row; none where it cannot be read."""
    try:
        return next(rows(text, delimiter), (1, []))[1]
    except csv.Error:
        return []


def recognises(head: bytes, delimiters: str = DELIMITERS) -> bool:
    """Whether the first row names columns, one of them an article's text, and the second has
    as many cells as far as it can be seen."""
    from claimcli.readers.rows.row_fields import key_of

    text = head.decode("utf-8", errors="ignore")
    for delimiter in delimiters:
        table = rows(text, delimiter)
        try:
            (_first, header), (_second, cells) = next(table), next(table)
        except (StopIteration, csv.Error):
            continue
        if (
            1 < len(header) == len(cells)
            and max(map(len, header)) <= HEADING
            and key_of("text", dict.fromkeys(header, "")) is not None
        ):
            return True
    return False


def count(stream: BinaryIO, delimiter: str | None = None) -> int | None:
    """The rows below the header."""
    try:
        text, _notice = decode(stream.read(), "")
        table = rows(text, delimiter or delimiter_of(text))
        return max(0, sum(1 for _row in table) - 1)
    except (InputError, csv.Error):
        return None


FORMAT = InputFormat(
    "csv", "a table with a header, an article a row", (".csv",), read, recognises, count
)
TABS = InputFormat(
    "tsv",
    "the same, divided by tabs",
    (".tsv", ".tab"),
    partial(read, delimiter="\t"),
    partial(recognises, delimiters="\t"),
    partial(count, delimiter="\t"),
)
