"""Files as they are named → articles as they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from claimcli.document import Article
from claimcli.errors import InputError, reason
from claimcli.readers import OWN, broken, formats
from claimcli.readers.files.folders import Selection
from claimcli.readers.files.head import begun, plain
from claimcli.readers.files.language import doubt
from claimcli.readers.files.locations import Location, locations
from claimcli.readers.files.packing import packed, unpacked
from claimcli.readers.files.sniffing import sniffed
from claimcli.readers.outcome import InputFormat, Notice, Options, Outcome
from claimcli.translation import _

__all__ = ["count", "read"]


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
            yield error
        except OSError as error:
            yield InputError(f"{place.name}: {reason(error).lower()}")


def outcomes(stream: BinaryIO, name: str, options: Options) -> Iterator[Outcome]:
    """What one open file gives. Errors: InputError, OSError."""
    stream, kind, notice = understood(stream, name, options.input_format)
    if notice is not None:
        yield notice
    for outcome in guarded(kind, stream, name, options):
        if isinstance(outcome, Article) and (said := doubt(outcome.text)):
            yield Notice(f"{outcome.name}: {said}", _("hardly Indonesian"))
        yield outcome


def guarded(kind: InputFormat, stream: BinaryIO, name: str, options: Options) -> Iterator[Outcome]:
    """What a format gives; where it is another package's, all that it raises is an InputError."""
    try:
        yield from kind.read(stream, name, options)
    except Exception as error:
        if kind.name in OWN or isinstance(error, InputError | OSError):
            raise
        told = f"{type(error).__name__}: {error}"
        raise InputError(
            _("{name}: {format} fails: {error}", name=name, format=kind.name, error=told)
        ) from None


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
                found = kind.count(stream)
        except (InputError, OSError):
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
