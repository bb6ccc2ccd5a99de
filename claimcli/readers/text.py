"""Plain text: one file, one article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from claimcli.document import Article
from claimcli.readers.decoding import decoded
from claimcli.readers.outcome import InputFormat, Notice, Options, Outcome
from claimcli.translation import _

__all__ = ["FORMAT"]


def read(stream: BinaryIO, name: str, options: Options) -> Iterator[Outcome]:
    """One article, after a notice where its encoding had to be guessed or markup was taken
    out. Asked for by name, text is read as it stands."""
    from claimcli.readers.markup import unmarked

    text = yield from decoded(stream, name)
    if text is None:
        return
    if options.input_format != FORMAT.name:
        text, markup = unmarked(text)
        if markup:
            yield Notice(
                _("{name}: read without its {markup}", name=name, markup=markup),
                _("read without their {markup}", markup=markup),
                note=True,
            )
    yield Article(name, text)


FORMAT = InputFormat("text", "plain text, one article a file", (".txt", ".text"), read, plain=True)
