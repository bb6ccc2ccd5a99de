"""Files as they are named → articles as they are read."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from claimcli.document import Article
from claimcli.errors import InputError, fault, reason
from claimcli.readers import broken, formats
from claimcli.readers.files.folders import Selection
from claimcli.readers.files.head import begun, plain
from claimcli.readers.files.language import doubt
from claimcli.readers.files.locations import Location, locations
from claimcli.readers.files.packing import packed, unpacked
from claimcli.readers.files.sniffing import sniffed
from claimcli.readers.files.timing import in_time
from claimcli.readers.flow import Bounded, bounded, too_long
from claimcli.readers.outcome import InputFormat, Notice, Options, Outcome
from claimcli.translation import _

__all__ = ["count", "read"]

BYTES = 4
"""Of a character at most, in any encoding."""


def read(inputs: Sequence[str], options: Options) -> Iterator[Outcome]:
    """Articles as they are read, with failures and notices where they arise."""
    for each in broken():
        yield Notice(each.message)
    for place in locations(inputs, selection(options)):
        if not isinstance(place, Location):
            yield place
            continue
        try:
            with place.open() as stream:
                yield from outcomes(stream, place.name, options)
        except InputError as error:
            yield error.of(place.name)
        except OSError as error:
            yield InputError(f"{place.name}: {reason(error).lower()}", document=place.name)


def outcomes(stream: BinaryIO, name: str, options: Options) -> Iterator[Outcome]:
    """What one open file gives. Errors: InputError, OSError."""
    stream, kind, notice = understood(stream, name, options.input_format)
    if notice is not None:
        yield notice
    stream = limited(stream, kind, name, options)
    for outcome in in_time(guarded(kind, stream, name, options), name, options.timeout):
        if isinstance(outcome, InputError):
            yield outcome.of(name)
        elif not isinstance(outcome, Article):
            yield outcome
        elif options.max_chars is not None and length(outcome) > options.max_chars:
            yield too_long(outcome.name, options.max_chars)
        else:
            if said := doubt(outcome.text):
                yield Notice(f"{outcome.name}: {said}", _("hardly Indonesian"))
            yield outcome


def limited(stream: BinaryIO, kind: InputFormat, name: str, options: Options) -> BinaryIO:
    """The stream, of which no more is read than a file of the format may have."""
    if kind.plain and options.max_chars is not None:
        most, error = options.max_chars * BYTES + BYTES, too_long(name, options.max_chars)
        return io.BufferedReader(Bounded(stream, most, error))
    return stream if kind.largest is None else bounded(stream, name, kind.largest)


def length(article: Article) -> int:
    """Characters of the text and of all that is told of it."""
    beside = (article.title, article.date, article.outlet, article.author)
    return len(article.text) + sum(map(len, filter(None, beside)))


def guarded(kind: InputFormat, stream: BinaryIO, name: str, options: Options) -> Iterator[Outcome]:
    """What a format gives; all that it raises is an InputError, whatever it met there."""
    try:
        yield from kind.read(stream, name, options)
    except (InputError, OSError):
        raise
    except MemoryError:
        raise InputError(
            _("{name}: takes more memory than there is", name=name), document=name
        ) from None
    except Exception as error:
        told = _("{name}: {format} fails: {error}", name=name, format=kind.name, error=fault(error))
        raise InputError(told, document=name) from None


def understood(
    stream: BinaryIO, name: str, input_format: str | None
) -> tuple[BinaryIO, InputFormat, Notice | None]:
    """The unpacked stream, its format and a word on it. Errors: InputError, OSError."""
    head, stream = begun(stream)
    packing = packed(head)
    if packing is not None:
        head, stream = begun(unpacked(stream, packing, name))
    if input_format is not None:
        return stream, formats()[input_format], None
    return stream, *sniffed(plain(head), name, formats())


def count(inputs: Sequence[str], options: Options) -> int | None:
    """How many articles there are, or None where only reading them can tell."""
    total = 0
    for place in locations(inputs, selection(options)):
        if not isinstance(place, Location):
            continue
        if not place.regular:
            if options.input_format not in (None, "text"):
                return None
            total += 1
            continue
        try:
            with place.open() as stream:
                stream, kind, _notice = understood(stream, place.name, options.input_format)
                found = kind.count(limited(stream, kind, place.name, options))
        except (InputError, OSError, MemoryError):
            continue  # reading it will say so
        if found is None:
            return None
        total += found
    return total


def selection(options: Options) -> Selection:
    """Which of a folder's files are read."""
    name = options.input_format
    chosen = formats().values() if name is None else [formats()[name]]
    suffixes = tuple(suffix for each in chosen for suffix in each.suffixes)
    return Selection(suffixes, options.globs, options.recurse, options.apart)
