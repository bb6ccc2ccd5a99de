"""How many articles had how many claims: the closing line on stderr."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claimcli import console
from claimcli.renderers import summaries

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from claimcli.records import Result

__all__ = ["Tally"]


class Tally:
    """Counts results as they pass; ``pause`` keeps the bar out of the way of what it says."""

    def __init__(self, pause: Callable[[], AbstractContextManager[object]]) -> None:
        self.articles = 0
        self.with_kind: Counter[str] = Counter()
        self.of_kind: Counter[str] = Counter()
        self.began = time.monotonic()
        self._pause = pause

    def track(self, results: Iterable[Result]) -> Iterator[Result]:
        """The results, each counted; on request each is told of."""
        for result in results:
            kinds = Counter(str(record.kind) for record in result.records)
            self.articles += 1
            self.of_kind += kinds
            self.with_kind += Counter(dict.fromkeys(kinds, 1))
            if console.manners.verbose:
                with self._pause():
                    console.remark(f"{result.article.name}: {found(kinds)}")
            yield result

    def closing(self, kinds: Iterable[str], unreadable: int) -> str:
        """*1,000 articles: 181 with 336 allegations, 402 with 901 quotes; 2 unreadable; 12 s*."""
        asked = [kind for kind in summaries.KINDS if kind in kinds]
        told = [
            f"{self.with_kind[kind]:,} with {counted(kind, self.of_kind[kind])}"
            for kind in asked
            if self.of_kind[kind]
        ]
        nothing = f"no {' or '.join(summaries.KINDS[kind] for kind in asked)}"
        parts = [f"{summaries.counted(self.articles, 'article')}: {', '.join(told) or nothing}"]
        if unreadable:
            parts.append(f"{unreadable:,} unreadable")
        parts.append(duration(time.monotonic() - self.began))
        return "; ".join(parts)


def found(kinds: Counter[str]) -> str:
    """*2 allegations, 1 quote*; *no claims*."""
    return ", ".join(counted(kind, kinds[kind]) for kind in summaries.KINDS if kinds[kind]) or (
        "no claims"
    )


def counted(kind: str, count: int) -> str:
    return f"{count:,} {summaries.KINDS[kind] if count != 1 else kind}"


def duration(seconds: float) -> str:
    """*0.4 s*, *12 s*, *3 min 5 s*, *2 h 4 min*."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
