"""Markdown: one file, one article; what stands above it between ``---`` tells of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from claimcli.document import Article
from claimcli.readers.decoding import decoded
from claimcli.readers.outcome import InputFormat, Options, Outcome

__all__ = ["FORMAT"]

FRONT = r"(?s)\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)"
FIELD = r"(?<![\w-])([\w-]++)[ \t]*+:(.*)"


def read(stream: BinaryIO, name: str, options: Options) -> Iterator[Outcome]:
    """One article, whose title is that of the front matter or else the first heading."""
    from claimcli.readers.markup.markdown_marks import blocks
    from claimcli.readers.rows.row_fields import parts

    text = yield from decoded(stream, name)
    if text is None:
        return
    front = re.match(FRONT, text)
    fields = {} if front is None else dict(re.findall(FIELD, front.group(1)))
    known = parts(
        {key: value.strip(" \t\r").strip("\"'") for key, value in fields.items()}, options.keys
    )
    body = text[front.end() :] if front is not None else text.removeprefix("\ufeff")
    title, lines = titled(blocks(body))
    yield Article(
        name,
        "\n".join(lines),
        title=known.title or title,
        date=known.date,
        outlet=known.outlet,
        author=known.author,
    )


def titled(found: list[tuple[int, str]]) -> tuple[str | None, list[str]]:
    """The first heading where one of the first level opens the article, and the other lines."""
    if found and found[0][0] == 1:
        return found[0][1], [line for _, line in found[1:]]
    return None, [line for _, line in found]


FORMAT = InputFormat("markdown", "one article a file", (".md", ".markdown"), read, plain=True)
