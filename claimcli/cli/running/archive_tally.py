"""How much went into an archive, and how much was found in it: the closing lines on stderr."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from claimcli.document import Article
from claimcli.renderers import summaries
from claimcli.translation import _, ngettext

if TYPE_CHECKING:
    from claimcli.archive.search import Hit
    from claimcli.records import Result

Item = TypeVar("Item")

__all__ = ["Added", "Hits"]


class Added:
    """How many articles there were, how many were added, with how many claims."""

    def __init__(self) -> None:
        self.all = self.articles = self.claims = 0

    def seen(self, given: Iterable[Item]) -> Iterator[Item]:
        """What is given, the articles counted."""
        for each in given:
            self.all += isinstance(each, Article)
            yield each

    def put(self, result: Result) -> None:
        """Counts what was added."""
        self.articles += 1
        self.claims += len(result.records)

    def closing(self) -> str:
        """*2 articles added with 9 claims; 1 was there*."""
        there = self.all - self.articles
        added = _(
            "{articles} added with {claims}",
            articles=summaries.articles(self.articles),
            claims=summaries.claims(self.claims),
        )
        return f"{added}; " + ngettext("{count} was there", "{count} were there", there)


class Hits:
    """How many claims were found, and in how many articles."""

    def __init__(self) -> None:
        self.claims = 0
        self.articles: set[str] = set()

    def seen(self, hits: Iterable[Hit]) -> Iterator[Hit]:
        """The hits, each counted."""
        for hit in hits:
            self.claims += 1
            self.articles.add(hit.document)
            yield hit

    def closing(self) -> str:
        """*12 claims in 5 articles*."""
        if not self.claims:
            return _("no claim is like that")
        return _(
            "{claims} in {articles}",
            claims=summaries.claims(self.claims),
            articles=summaries.articles(len(self.articles)),
        )
