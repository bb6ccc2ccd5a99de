"""What a Python program hands over → articles: texts, paths, articles, or many of these."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers.outcome import Notice, Options

__all__ = ["Given", "articles"]

Given = str | Path | Article
"""A text, a file or folder, or an article."""


def articles(given: Given | Iterable[Given | None]) -> Iterator[Article | None]:
    """The articles in order. An article stays as it is; of a text HTML and Markdown are taken
    away, as of a file; None goes through.

    What the program would say on stderr is a Python warning. Errors: InputError for what
    cannot be read.
    """
    if isinstance(given, Given):
        given = [given]
    for number, each in enumerate(given, 1):
        if each is None or isinstance(each, Article):
            yield each
        elif isinstance(each, Path):
            yield from filed(each)
        else:
            yield written(each, number)


def filed(path: Path) -> Iterator[Article]:
    """The articles in a file or folder. Errors: InputError."""
    from claimcli.readers import read

    for outcome in read([str(path)], Options()):
        if isinstance(outcome, InputError):
            raise outcome
        if isinstance(outcome, Notice) and not outcome.note:
            warnings.warn(outcome.message, stacklevel=2)
        elif isinstance(outcome, Article):
            yield outcome


def written(text: str, number: int) -> Article:
    """The article that a text is, called by its number."""
    from claimcli.readers.markup import unmarked

    if len(text.split()) == 1 and os.path.exists(text):
        warnings.warn(f"{text!r} is read as a text; a file is Path({text!r})", stacklevel=2)
    return Article(f"text {number}", unmarked(text)[0])
