"""The process that analyses for an extractor: ``python -m claimcli.distributed.child``.

Frames of MessagePack come in on standard input, the first one says how to analyse, each other
one is a batch of articles; an answer to each goes out where standard output was.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection

import msgspec

from claimcli.document import Article
from claimcli.errors import ClaimcliError
from claimcli.parsing import Shared
from claimcli.pipeline import attempted, extract
from claimcli.records import Record
from claimcli.translation import speak

__all__ = ["Answer", "Orders"]


class Orders(msgspec.Struct, array_like=True):
    """The networks, or the models' name and what runs them, and the language of complaints."""

    shared: Shared | None
    model: str
    engine: str
    language: str


class Answer(msgspec.Struct, array_like=True):
    """For each article its records or why there are none; or the models' error and a hint,
    which ends everything."""

    found: list[tuple[Record, ...] | str] = []
    error: tuple[str, str | None] | None = None


def main() -> None:
    """Answers batches until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever started all this
    asked, told = Connection(os.dup(0), writable=False), Connection(os.dup(1), readable=False)
    # What a library prints must not get between the answers.
    os.dup2(sys.stderr.fileno(), 1)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        orders = msgspec.msgpack.decode(asked.recv_bytes(), type=Orders)
        speak(orders.language)
        model = orders.shared or orders.model
        while True:
            articles = msgspec.msgpack.decode(asked.recv_bytes(), type=list[Article])
            told.send_bytes(msgspec.msgpack.encode(answer(articles, model, orders.engine)))


def answer(articles: Sequence[Article], model: str | Shared, engine: str) -> Answer:
    """The records of a batch; where it fails, those of each article that does not."""
    try:
        found = attempted(articles, partial(extract, model=model, engine=engine))
        return Answer([each if isinstance(each, str) else each.records for each in found])
    except ClaimcliError as error:
        return Answer(error=(error.message, error.hint))


if __name__ == "__main__":
    main()
