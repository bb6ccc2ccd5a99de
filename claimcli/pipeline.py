"""read → parse → mark → classify → enrich → record, lazily."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence

from claimcli.chapters import Chapter, chapters, whole
from claimcli.classify import classify
from claimcli.document import Article, Document
from claimcli.enrich import enrich
from claimcli.errors import ClaimcliError, InputError, fault
from claimcli.parsing import ParseCache, Shared, Told, parse, untold
from claimcli.readers import given
from claimcli.readers.given import Given
from claimcli.recording import recorded
from claimcli.records import Record, Result
from claimcli.rules import evidence
from claimcli.surface.reading import Reading
from claimcli.translation import _

__all__ = ["analyse", "attempted", "ended", "extract", "failure"]


def extract(
    articles: Given | Iterable[Given | None],
    model: str | Shared = "carried",
    parses: ParseCache | None = None,
    engine: str = "numpy",
    keep: bool = False,
    told: Told = untold,
    at_once: bool = False,
) -> Iterator[Result]:
    """The records of each article, as soon as they are there; ``keep`` the parse, too.

    ``articles`` are a text (``str``), a file or folder (``Path``), an ``Article``, or any
    number of these. None among them says that no more come for the time being, ``at_once`` that
    nobody waits for the first of them alone. ``parses``
    may remember parses made before by the same ``engine``, ``numpy``, ``onnx`` or ``stanza``.
    ``told`` is called with how many words of how many are parsed. Errors: ModelError where the
    model is missing or damaged, or the engine is, InputError where a file cannot be read.
    """
    todo: deque[tuple[Article, int]] = deque()

    def parts() -> Iterator[Article | None]:
        for article in given.articles(articles):
            if article is None:
                yield None
            else:
                found = tuple(chapters(article))
                todo.append((article, len(found)))
                yield from found

    done: list[Chapter] = []
    for document in parse(parts(), model, parses, engine, told, at_once):
        kept = document if keep else None
        records, (article, count) = tuple(analyse(document)), todo[0]
        if count == 1:
            yield Result(article, records, kept)
        else:
            done.append(Chapter(document.article.text, records, len(document.sentences), kept))
            if len(done) < count:
                continue
            yield whole(article, done)
        done = []
        todo.popleft()


def attempted(
    articles: Sequence[Article], run: Callable[[Sequence[Article]], Iterable[Result]]
) -> Iterator[Result | str]:
    """What comes of each of the articles, or in words why nothing does: where ``run`` fails on
    several of them, they are tried one by one. Errors: ClaimcliError, which is no single
    article's."""
    done = 0
    try:
        for result in run(articles):
            yield result
            done += 1
        return
    except ClaimcliError:
        raise
    except Exception as error:
        if len(articles) == 1:
            yield reason_of(error)
            return
    for article in articles[done:]:
        yield from attempted([article], run)


def failure(article: Article, why: str) -> InputError:
    """That nothing came of the article."""
    return InputError(
        _("{name}: cannot be analysed: {why}", name=article.name, why=why),
        _("the other articles are not affected"),
        document=article.name,
    )


def ended(status: int) -> str:
    """Why nothing comes of what a process analysed that is no longer there."""
    if status < 0:
        return _("the process that analysed it was killed by signal {number}", number=-status)
    return _("the process that analysed it ended with status {number}", number=status)


def reason_of(error: Exception) -> str:
    """Why the program failed, in one line."""
    if isinstance(error, MemoryError):
        return _("it takes more memory than there is")
    return fault(error)


def analyse(document: Document) -> Iterator[Record]:
    """The records of a parsed article, in text order."""
    reading = Reading(document)
    claims = [claim for passage, marks in evidence(reading) for claim in classify(passage, marks)]
    yield from recorded(document, enrich(reading, claims))
