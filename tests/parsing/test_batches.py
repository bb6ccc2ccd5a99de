"""Batches grow, but nobody waits for one to fill."""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.document import Article
from claimcli.parsing.batches import batches


def article(number: int, size: int = 100) -> Article:
    return Article(str(number), "x" * size)


def test_the_first_batch_is_one_article_and_later_ones_grow() -> None:
    sizes = [len(batch) for batch in batches(map(article, range(60)), largest=2_000)]
    assert sizes == [1, 4, 16, 20, 19]


def test_a_batch_is_no_larger_than_it_may_be_unless_one_article_is() -> None:
    sizes = [10, 500, 20, 20, 20, 9]
    found = list(batches((article(n, size) for n, size in enumerate(sizes)), largest=50))
    assert [[len(each.text) for each in batch] for batch in found] == [
        [10],
        [500],
        [20, 20, 20],
        [9],
    ]


def test_order_and_number_are_kept() -> None:
    articles = [article(number) for number in range(33)]
    assert [each for batch in batches(articles) for each in batch] == articles


def test_what_is_there_goes_ahead_when_no_more_come() -> None:
    taken = []

    def slow() -> Iterator[Article | None]:
        for number in range(9):
            taken.append(number)
            yield article(number)
            if number % 3 == 2:
                yield None

    found = []
    for batch in batches(slow(), largest=100_000):
        found.append(len(batch))
        if not batch:  # all that was read has been handed on
            assert sum(found) == len(taken)
    assert sum(found) == 9
    assert found.count(0) == 3


def test_nothing_gives_nothing() -> None:
    assert list(batches([])) == []
    assert list(batches([None])) == [[]]
