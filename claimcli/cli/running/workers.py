"""Several processes that analyse articles, each on its own.

Batches of articles go out over pipes, records come back, and they are handed on in the
order of the articles. A process that dies takes at most one article with it: those of
its batch are tried again one by one in a new process.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

import msgspec

from claimcli.document import Article, Document
from claimcli.errors import ClaimcliError, InputError, ModelError
from claimcli.parsing import ParseCache
from claimcli.parsing.batches import batches
from claimcli.pipeline import extract
from claimcli.records import Record, Result
from claimcli.translation import _, language, speak

__all__ = ["extract_in_parallel"]

AHEAD = 2_000
"""Articles that may be finished before an earlier one is, for the sake of memory."""


class Found(msgspec.Struct, array_like=True):
    """What came of an article: its records, and its parse where that is kept."""

    records: tuple[Record, ...]
    document: Document | None


class Answer(msgspec.Struct, array_like=True):
    """What comes back for a batch: for each article what came of it or why nothing did; or
    the models' error, which ends everything."""

    found: list[Found | str] = []
    error: tuple[str, str | None] | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are parsed, whether parses are remembered, whether they are kept, and the
    language of complaints."""

    model: str
    engine: str
    remember: bool
    keep: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Task:
    """Articles to analyse; ``number`` is the first one's place among all."""

    number: int
    articles: Sequence[Article]


@dataclass(slots=True)
class Worker:
    """A process, the pipe to it, and what it is at."""

    process: BaseProcess
    pipe: Connection
    task: Task | None = None


def extract_in_parallel(
    articles: Iterable[Article | None],
    model: str,
    jobs: int,
    remember: bool,
    engine: str = "numpy",
    keep: bool = False,
) -> Iterator[Result | InputError]:
    """The records of each article in order, from ``jobs`` processes; ``keep`` the parses, too.

    None among the articles says that no more come for the time being. An article whose
    analysis fails is an InputError. Errors: ModelError as the pipeline's.
    """
    crew = Crew(Settings(model, engine, remember, keep, language()), jobs)
    try:
        count = 0
        for batch in batches(articles):
            if batch:
                crew.tasks.append(Task(count, batch))
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

    def __init__(self, settings: Settings, jobs: int) -> None:
        self.settings, self.jobs = settings, jobs
        self.workers: list[Worker] = []
        self.tasks: deque[Task] = deque()
        self.done: dict[int, Result | InputError] = {}
        self.next = 0

    @property
    def waiting(self) -> int:
        """Batches that are not done."""
        return len(self.tasks) + sum(worker.task is not None for worker in self.workers)

    def hand_out(self) -> None:
        """Gives each idle process a batch; starts processes until all are there."""
        while self.tasks:
            idle = next((each for each in self.workers if each.task is None), None)
            if idle is None:
                if len(self.workers) >= self.jobs:
                    return
                idle = started(self.settings)
                self.workers.append(idle)
            idle.task = self.tasks.popleft()
            with suppress(OSError):  # a process that is dead already is noticed in advance()
                idle.pipe.send_bytes(msgspec.msgpack.encode(idle.task.articles))

    def advance(self) -> None:
        """Waits until a process has finished or died, and deals with it."""
        self.hand_out()
        busy = [(each, each.task) for each in self.workers if each.task is not None]
        ready = connection.wait([worker.pipe for worker, _task in busy])
        for worker, task in busy:
            if worker.pipe not in ready:
                continue
            worker.task = None
            try:
                data = worker.pipe.recv_bytes()
            except (EOFError, OSError):
                self.lost(worker, task)
            else:
                self.answered(task, msgspec.msgpack.decode(data, type=Answer))
        self.hand_out()

    def answered(self, task: Task, answer: Answer) -> None:
        """Keeps what a process found. Errors: ModelError where it had no models."""
        if answer.error is not None:
            raise ModelError(*answer.error)
        for place, (article, found) in enumerate(zip(task.articles, answer.found, strict=True)):
            self.done[task.number + place] = (
                failure(article, found)
                if isinstance(found, str)
                else Result(article, found.records, found.document)
            )

    def lost(self, worker: Worker, task: Task) -> None:
        """A process died: its articles are tried again one by one, but not a single one."""
        worker.process.join()
        worker.pipe.close()
        self.workers.remove(worker)
        if len(task.articles) == 1:
            code = worker.process.exitcode or 0
            why = (
                _("the process that analysed it was killed by signal {number}", number=-code)
                if code < 0
                else _("the process that analysed it ended with status {number}", number=code)
            )
            self.done[task.number] = failure(task.articles[0], why)
            return
        again = [Task(task.number + place, [each]) for place, each in enumerate(task.articles)]
        self.tasks.extendleft(reversed(again))

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


def started(settings: Settings) -> Worker:
    """A new process. It shares nothing with this one, so it starts from scratch."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, settings), daemon=True)
    with uninterrupted():
        process.start()
    theirs.close()  # ours then ends when the process does
    return Worker(process, ours)


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


def failure(article: Article, why: str) -> InputError:
    return InputError(
        _("{name}: cannot be analysed: {why}", name=article.name, why=why),
        _("the other articles are not affected"),
    )


def serve(pipe: Connection, settings: Settings) -> None:
    """What a process does: answers batches until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the first process
    speak(settings.language)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            articles = msgspec.msgpack.decode(pipe.recv_bytes(), type=list[Article])
            pipe.send_bytes(msgspec.msgpack.encode(answer(articles, settings)))


@cache
def remembered(settings: Settings) -> ParseCache | None:
    """One cache a process, if parses are remembered."""
    return ParseCache(settings.model, engine=settings.engine) if settings.remember else None


def answer(articles: Sequence[Article], settings: Settings) -> Answer:
    """The records of a batch; where it fails, those of each article that does not."""
    try:
        parses = remembered(settings)
        results = extract(articles, settings.model, parses, settings.engine, settings.keep)
        return Answer([Found(result.records, result.document) for result in results])
    except ClaimcliError as error:
        return Answer(error=(error.message, error.hint))
    except Exception as error:
        if len(articles) == 1:
            return Answer([f"{type(error).__name__}: {error}".rstrip(": ")])
    singly = [answer([article], settings) for article in articles]
    return Answer([found for each in singly for found in each.found])
