"""Several processes answer as one does, and one that dies or takes too long costs no other
article anything."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from claimcli.cli.running import workers
from claimcli.cli.running.crew import Crew, extract_in_parallel
from claimcli.document import Article
from claimcli.errors import ExitStatus, InputError, ModelError
from claimcli.pipeline import extract
from claimcli.records import Result
from tests.cli.program import Run, environment

TEXTS = [
    f"Camat Rina Hapsari mengatakan jembatan {number} sudah aman. Warga bertepuk tangan."
    for number in range(12)
]
SETTINGS = workers.Settings("carried", "numpy", remember=False)
ARTICLES = [Article(str(number), text) for number, text in enumerate(TEXTS)]


def test_order_and_records_are_those_of_one_process() -> None:
    assert list(extract_in_parallel(ARTICLES, SETTINGS, 2)) == list(extract(ARTICLES))


def test_missing_models_end_it(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no models at"):
        list(extract_in_parallel(ARTICLES, replace(SETTINGS, model=str(tmp_path)), 2))


def test_what_was_read_is_answered_when_the_input_pauses() -> None:
    read: list[str] = []

    def slow() -> Iterator[Article | None]:
        for article in ARTICLES[:6]:
            read.append(article.name)
            yield article
            if article.name in "25":
                yield None

    for place, result in enumerate(extract_in_parallel(slow(), SETTINGS, 2)):
        assert isinstance(result, Result)
        assert result.article.name == str(place)
        if place < 3:  # the second half is not asked for before the first is answered
            assert "3" not in read


def killing(numbers: Sequence[int], times: int) -> list[Result | InputError]:
    """What comes of the first four articles, in one batch, where whoever analyses one of those
    with these numbers is killed, so often for each."""
    left = dict.fromkeys(numbers, times)
    crew = Crew(SETTINGS, 2)
    found: list[Result | InputError] = []
    try:
        crew.take(ARTICLES[:4], 0)
        crew.hand_out()
        while crew.waiting:
            for worker in crew.workers:
                hit = (
                    [each for each in worker.task.numbers if left.get(each)] if worker.task else []
                )
                if hit:
                    left[hit[0]] -= 1
                    assert worker.process.pid is not None
                    os.kill(worker.process.pid, signal.SIGKILL)
            crew.advance()
            found += crew.finished()
    finally:
        crew.dismiss()
    return found


def test_an_article_at_which_processes_die_is_given_up_alone() -> None:
    found = killing([2], times=9)
    failed = found.pop(2)
    assert isinstance(failed, InputError)
    assert failed.message == (
        "2: cannot be analysed: the process that analysed it was killed by signal 9"
    )
    assert found == list(extract([*ARTICLES[:2], ARTICLES[3]]))


def test_a_process_that_dies_once_costs_no_article() -> None:
    assert killing([2], times=1) == list(extract(ARTICLES[:4]))


def test_a_batch_of_one_is_tried_again() -> None:
    crew = Crew(SETTINGS, 1)
    try:
        crew.take(ARTICLES[:1], 0)
        crew.hand_out()
        assert crew.workers[0].process.pid is not None
        os.kill(crew.workers[0].process.pid, signal.SIGKILL)
        while crew.waiting:
            crew.advance()
        assert list(crew.finished()) == list(extract(ARTICLES[:1]))
    finally:
        crew.dismiss()


def test_what_takes_too_long_is_given_up_and_the_others_are_answered() -> None:
    """A full stop is a token, so that these take a minute and more."""
    slow = Article("slow", "." * 60_000)
    settings = replace(SETTINGS, tells=True)
    found = list(extract_in_parallel([ARTICLES[0], slow, ARTICLES[1]], settings, 2, 3.0))
    failed = found.pop(1)
    assert isinstance(failed, InputError)
    assert failed.message == "slow: cannot be analysed: it takes longer than 3 s (--timeout)"
    assert found == list(extract(ARTICLES[:2]))


def test_what_could_not_be_read_keeps_its_place() -> None:
    unread = InputError("a.txt: binary file, not text")
    given = [ARTICLES[0], unread, *ARTICLES[1:4], unread]
    found = list(extract_in_parallel(given, SETTINGS, 2))
    assert [each is unread for each in found] == [False, True, False, False, False, True]


def test_an_article_that_fails_is_named_and_the_others_are_answered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def brittle(articles: list[Article], **_: object) -> Iterator[Result]:
        for article in articles:
            if article.name == "1":
                raise RecursionError("too deep")
            yield Result(article, ())

    monkeypatch.setattr(workers, "extract", brittle)
    answer = workers.answer(ARTICLES[:3], SETTINGS)
    nothing = workers.Found((), None)
    why = "1: cannot be analysed: RecursionError: too deep"
    assert answer.found == [nothing, why, nothing]


def test_parses_come_back_where_they_are_kept() -> None:
    for result in extract_in_parallel(ARTICLES[:2], replace(SETTINGS, keep=True), 2):
        assert isinstance(result, Result)
        assert result.document is not None
        assert result.document.text == result.article.text
        assert result.document.sentences


def lines(count: int) -> bytes:
    return b"".join(
        json.dumps({"id": str(number), "text": TEXTS[number % 12]}).encode() + b"\n"
        for number in range(count)
    )


def test_the_program_prints_the_same(claimcli: Run) -> None:
    arguments = ("extract", "--input-format", "jsonl", "--format", "jsonl")
    broken = lines(5) + b"{rusak\n" + lines(5)
    one = claimcli(*arguments, stdin=broken)
    two = claimcli(*arguments, "--jobs", "2", stdin=broken)
    assert one.out
    assert (two.status, two.out, two.err) == (one.status, one.out, one.err)
    assert one.status == ExitStatus.INPUT_FAILED


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_slow_pipe_is_answered_line_by_line(jobs: str, tmp_path: Path) -> None:
    command = ["extract", "--input-format=jsonl", "--format=jsonl", "--jobs", jobs]
    with subprocess.Popen(
        [sys.executable, "-m", "claimcli", *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line in lines(3).splitlines(keepends=True):
            process.stdin.write(line)
            process.stdin.flush()
            # The next line is written only when this one is answered: two records each.
            records = [json.loads(process.stdout.readline()) for _ in range(2)]
            assert {record["document"] for record in records} == {json.loads(line)["id"]}
        process.stdin.close()
        assert process.stdout.read() == b""
    assert process.returncode == ExitStatus.OK
