"""Several processes that analyse articles, each on its own.

Batches of articles go out over pipes, records come back, and they are handed on in the
order of the articles. A process that dies costs no article: those of its batch are tried again
one by one, each in a process that has nothing else to do. Who dies a second time, or takes longer
than a document may, is given up.

They stand beside ``concurrent.futures`` and loky for that reason only: where one of two processes
is killed half way, those give up all that is not answered yet, 44 articles of 100, and these
none, in about the same time (0.97 and 0.88 of it: ``python -m tests.benchmarks.pools``).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import connection
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from time import monotonic

import msgspec

from claimcli.cli.running.workers import Answer, Settings, started
from claimcli.document import Article
from claimcli.errors import InputError, ModelError
from claimcli.parsing.batches import batches
from claimcli.pipeline import ended, failure
from claimcli.records import Result
from claimcli.translation import _

__all__ = ["extract_in_parallel"]

AHEAD = 2_000
"""Articles that may be finished before an earlier one is, for the sake of memory."""


@dataclass(frozen=True, slots=True)
class Task:
    """Articles to analyse; ``numbers`` are their places among all. ``again``: it is all that is
    left of a batch whose process died."""

    numbers: Sequence[int]
    articles: Sequence[Article]
    again: bool = False


@dataclass(slots=True)
class Worker:
    """A process, the pipe to it, what it is at, and since when; None while it is not ready."""

    process: BaseProcess
    pipe: Connection
    ready: bool
    task: Task | None = None
    since: float | None = None


def extract_in_parallel(
    articles: Iterable[Article | InputError | None],
    settings: Settings,
    jobs: int,
    seconds: float | None = None,
) -> Iterator[Result | InputError]:
    """The records of each article in order, from ``jobs`` processes.

    None among the articles says that no more come for the time being; an error goes through. An
    article whose analysis fails, or takes more than so many ``seconds``, is an InputError.
    Errors: ModelError as the pipeline's.
    """
    crew = Crew(settings, jobs, seconds)
    try:
        count = 0
        found: Iterator[list[Article | InputError]] = batches(articles)
        for batch in found:
            crew.take(batch, count)
            count += len(batch)
            crew.hand_out()
            # On with reading as long as a process waits for work; at a pause in the input
            # all that is there is finished first.
            while crew.waiting > (jobs if batch else 0) or len(crew.done) > AHEAD:
                crew.advance()
                yield from crew.finished()
            yield from crew.finished()
        while crew.waiting:
            crew.advance()
            yield from crew.finished()
    finally:
        crew.dismiss()


class Crew:
    """The processes, what is still to do and what is done."""

    def __init__(self, settings: Settings, jobs: int, seconds: float | None = None) -> None:
        self.settings, self.jobs, self.seconds = settings, jobs, seconds
        self.workers: list[Worker] = []
        self.tasks: deque[Task] = deque()
        self.done: dict[int, Result | InputError] = {}
        self.next = 0

    @property
    def waiting(self) -> int:
        """Batches that are not done."""
        return len(self.tasks) + sum(worker.task is not None for worker in self.workers)

    def take(self, batch: Sequence[Article | InputError], first: int) -> None:
        """Makes a task of the articles in a batch, whose first one has that place among all."""
        numbered = list(enumerate(batch, first))
        articles = [(number, each) for number, each in numbered if isinstance(each, Article)]
        self.done |= {number: each for number, each in numbered if isinstance(each, InputError)}
        if articles:
            numbers, given = zip(*articles, strict=True)
            self.tasks.append(Task(numbers, given))

    def hand_out(self) -> None:
        """Gives each idle process a batch; starts processes until all are there."""
        while self.tasks:
            idle = next((each for each in self.workers if each.task is None), None)
            if idle is None:
                if len(self.workers) >= self.jobs:
                    return
                idle = Worker(*started(self.settings), ready=not self.settings.tells)
                self.workers.append(idle)
            idle.task = self.tasks.popleft()
            idle.since = monotonic() if idle.ready else None
            with suppress(OSError):  # a process that is dead already is noticed in advance()
                idle.pipe.send_bytes(msgspec.msgpack.encode(idle.task.articles))

    def advance(self) -> None:
        """Waits until a process has finished or died, or had its time, and deals with it."""
        self.hand_out()
        busy = [(each, each.task) for each in self.workers if each.task is not None]
        ready = connection.wait([worker.pipe for worker, _task in busy], self.time_left())
        for worker, task in busy:
            if worker.pipe in ready:
                self.hear(worker, task)
            elif self.has_had_its_time(worker):
                worker.process.kill()
                self.lost(worker, task, too_long=True)
        self.hand_out()

    def has_had_its_time(self, worker: Worker) -> bool:
        """Whether a process has been at it for as long as it may."""
        if self.seconds is None or worker.since is None:
            return False
        return monotonic() - worker.since >= self.seconds

    def time_left(self) -> float | None:
        """Seconds until the first process has had its time; None where none is limited."""
        began = [worker.since for worker in self.workers if worker.task and worker.since]
        if self.seconds is None or not began:
            return None
        return max(0.0, min(began) + self.seconds - monotonic())

    def hear(self, worker: Worker, task: Task) -> None:
        """Takes what a process says; it may be dead."""
        try:
            data = worker.pipe.recv_bytes()
        except (EOFError, OSError):
            self.lost(worker, task)
            return
        if not worker.ready:
            worker.ready, worker.since = True, monotonic()
            return
        worker.task = None
        self.answered(task, msgspec.msgpack.decode(data, type=Answer))

    def answered(self, task: Task, answer: Answer) -> None:
        """Keeps what a process found. Errors: ModelError where it had no models."""
        if answer.error is not None:
            raise ModelError(*answer.error)
        for number, article, found in zip(task.numbers, task.articles, answer.found, strict=True):
            self.done[number] = (
                InputError(found, failure(article, "").hint)
                if isinstance(found, str)
                else Result(article, found.records, found.document)
            )

    def lost(self, worker: Worker, task: Task, too_long: bool = False) -> None:
        """A process is dead: its articles are tried again one by one. One that was by itself is
        given up, if that was not the first time that its process died."""
        worker.process.join()
        worker.pipe.close()
        self.workers.remove(worker)
        if len(task.articles) == 1 and (task.again or too_long):
            why = self.too_long() if too_long else ended(worker.process.exitcode or 0)
            self.done[task.numbers[0]] = failure(task.articles[0], why)
            return
        again = (
            Task([number], [article], again=True)
            for number, article in zip(task.numbers, task.articles, strict=True)
        )
        self.tasks.extendleft(reversed(list(again)))

    def too_long(self) -> str:
        """Why a document is given up that had its time."""
        return _("it takes longer than {seconds} s (--timeout)", seconds=f"{self.seconds:g}")

    def finished(self) -> Iterator[Result | InputError]:
        """What is done and whose turn it is."""
        while self.next in self.done:
            yield self.done.pop(self.next)
            self.next += 1

    def dismiss(self) -> None:
        """Ends the processes, whatever they are at."""
        for worker in self.workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self.workers:
            worker.process.join()
