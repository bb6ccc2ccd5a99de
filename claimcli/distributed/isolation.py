"""Analysis in a process of its own, so that no article can take along whoever asks for it.

An engine does a batch again when the process that had it dies, and again, and again: one
article that breaks an interpreter, or never ends, would stop a whole archive. So the engine's
own process stays out of danger: it hands batches to a child, and when the child dies or takes
too long, a new one tries the articles of the batch one by one. Only an article that was alone
with a child and had been tried before is given up.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection

import msgspec

from claimcli.distributed.child import Answer, Orders
from claimcli.document import Article
from claimcli.errors import ModelError
from claimcli.parsing.batches import batches
from claimcli.pipeline import ended
from claimcli.records import Record
from claimcli.translation import _

__all__ = ["Child", "Isolated"]

COMMAND = (sys.executable, "-m", "claimcli.distributed.child")


class Child:
    """A process and the pipes to it."""

    def __init__(self, orders: Orders) -> None:
        # Wherever the engine found claimcli, the child should, too.
        path = os.pathsep.join(each for each in sys.path if each)
        self.process = subprocess.Popen(
            COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.asking = Connection(os.dup(self.process.stdin.fileno()), readable=False)
        self.hearing = Connection(os.dup(self.process.stdout.fileno()), writable=False)
        self.process.stdin.close()
        self.process.stdout.close()
        self.send(msgspec.msgpack.encode(orders))

    def send(self, data: bytes) -> None:
        with suppress(OSError):  # that it is dead is noticed when it should answer
            self.asking.send_bytes(data)

    def ask(self, articles: Sequence[Article], seconds: float) -> Answer | str:
        """What the child says within that time; a string is why it says nothing any more."""
        self.send(msgspec.msgpack.encode(articles))
        try:
            if self.hearing.poll(seconds):
                return msgspec.msgpack.decode(self.hearing.recv_bytes(), type=Answer)
        except (EOFError, OSError):
            return ended(self.end(kill=False))
        self.end()
        return _("it took longer than {seconds} s", seconds=f"{seconds:g}")

    def end(self, kill: bool = True) -> int:
        """Ends the process; its exit status."""
        self.asking.close()
        self.hearing.close()
        if kill:
            self.process.kill()
        return self.process.wait()


class Isolated:
    """A child, and another one after it died; ``seconds`` are what an article may take."""

    def __init__(self, orders: Orders, seconds: float) -> None:
        self.orders, self.seconds = orders, seconds
        self.child: Child | None = None

    def found(self, articles: Sequence[Article]) -> Iterator[tuple[Record, ...] | str]:
        """For each article in order its records, or why there are none. Errors: ModelError."""
        for batch in batches(articles):
            yield from self.tried(batch)

    def tried(
        self, batch: Sequence[Article], again: bool = False
    ) -> Iterator[tuple[Record, ...] | str]:
        """The same for a batch, which goes to the child as a whole; ``again`` after it died."""
        self.child = self.child or Child(self.orders)
        answer = self.child.ask(batch, self.seconds)
        if isinstance(answer, str):
            self.child = None
            if again:
                yield answer
                return
            for article in batch:
                yield from self.tried([article], again=True)
        elif answer.error is not None:
            raise ModelError(*answer.error)
        else:
            yield from answer.found

    def close(self) -> None:
        """Ends the child."""
        if self.child is not None:
            self.child.end()
            self.child = None
