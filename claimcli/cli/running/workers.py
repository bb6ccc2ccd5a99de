"""A process that analyses articles for another one.

Batches of articles come in over a pipe, what came of each goes out. Where a document may take
only so long, a process first analyses a few words of nobody's, so that no document pays for what
the first one brings with it.
"""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

import msgspec

from claimcli.cli import OBJECTS
from claimcli.document import Article, Document
from claimcli.errors import ClaimcliError
from claimcli.parsing import ParseCache
from claimcli.pipeline import attempted, extract, failure
from claimcli.records import Record
from claimcli.translation import speak

__all__ = ["Answer", "Settings", "started"]

FIRST_WORDS = "Camat Rina Hapsari mengatakan jembatan itu aman."
READY = b""
"""What a process says when it has had its first words."""


class Found(msgspec.Struct, array_like=True):
    """What came of an article: its records, and its parse where that is kept."""

    records: tuple[Record, ...]
    document: Document | None


class Answer(msgspec.Struct, array_like=True):
    """What comes back for a batch: for each article what came of it, or in a line why nothing
    did; or the models' error, which ends everything."""

    found: list[Found | str] = []
    error: tuple[str, str | None] | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are parsed, whether parses are remembered, whether they are kept, the
    language of complaints, and whether the process says when it is ready."""

    model: str
    engine: str
    remember: bool
    keep: bool = False
    language: str = "en"
    tells: bool = False


def started(settings: Settings) -> tuple[BaseProcess, Connection]:
    """A new process, and the pipe to it. It shares nothing with this one, so it starts from
    scratch."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, settings), daemon=True)
    with uninterrupted():
        process.start()
    theirs.close()  # ours then ends when the process does
    return process, ours


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Ctrl-C waits until this is over. A process that is started within never hears of it, not
    even before it can say so itself: whoever started it is told."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def serve(pipe: Connection, settings: Settings) -> None:
    """What a process does: answers batches until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the first process
    gc.set_threshold(OBJECTS)
    speak(settings.language)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        if settings.tells:
            answer([Article("", FIRST_WORDS)], settings)
            pipe.send_bytes(READY)
        while True:
            articles = msgspec.msgpack.decode(pipe.recv_bytes(), type=list[Article])
            pipe.send_bytes(packed(articles, answer(articles, settings)))


def packed(articles: Sequence[Article], found: Answer) -> bytes:
    """The answer as it goes out; where there is no memory for that, only why."""
    try:
        return msgspec.msgpack.encode(found)
    except MemoryError:
        why = [failure(each, "MemoryError").message for each in articles]
        return msgspec.msgpack.encode(Answer([*why]))


@cache
def remembered(settings: Settings) -> ParseCache | None:
    """One cache a process, if parses are remembered."""
    return ParseCache(settings.model, engine=settings.engine) if settings.remember else None


def answer(articles: Sequence[Article], settings: Settings) -> Answer:
    """What came of a batch."""
    try:
        run = partial(
            extract,
            model=settings.model,
            parses=remembered(settings),
            engine=settings.engine,
            keep=settings.keep,
            at_once=True,
        )
        found = zip(articles, attempted(articles, run), strict=True)
        return Answer(
            [
                failure(article, each).message
                if isinstance(each, str)
                else Found(each.records, each.document)
                for article, each in found
            ]
        )
    except ClaimcliError as error:
        return Answer(error=(error.message, error.hint))
