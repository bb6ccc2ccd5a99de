"""Articles that go through the models together.

A call of the models costs more than a sentence does, so batches pay. But nobody should
wait for a batch to fill: the first one is a single article, later ones grow, and where
no more articles come for the time being what is there goes ahead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from claimcli.document import Article

__all__ = ["LARGEST", "batches"]

LARGEST = 30_000
"""Characters of a batch, unless one article alone has more."""
GROWTH = 4

Item = TypeVar("Item")


def batches(
    articles: Iterable[Item | None], largest: int = LARGEST, enough: int = 1
) -> Iterator[list[Item]]:
    """The articles in order, in batches; the first one has ``enough`` characters.

    None among the articles says that no more come for the time being; an empty batch
    hands that on, after what was held back. Anything else that is no article goes with them.
    """
    batch: list[Item] = []
    size = 0
    for article in articles:
        if article is not None:
            batch.append(article)
            size += len(article.text) if isinstance(article, Article) else 0
        if batch and (article is None or size >= enough):
            yield batch
            batch, enough = [], min(largest, max(GROWTH * size, enough))
            size = 0
        if article is None:
            yield []
    if batch:
        yield batch
