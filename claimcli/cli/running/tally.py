"""How many articles had how many claims: the closing line on stderr."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claimcli import console
from claimcli.errors import InputError
from claimcli.renderers import summaries
from claimcli.translation import _, ngettext, number

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from claimcli.records import Result

__all__ = ["Tally", "tell_of_done"]


class Tally:
    """Counts results as they pass; ``pause`` keeps the bar out of the way of what it says."""

    def __init__(self, pause: Callable[[], AbstractContextManager[object]]) -> None:
        self.articles = 0
        self.with_kind: Counter[str] = Counter()
        self.of_kind: Counter[str] = Counter()
        self.began = time.monotonic()
        self._pause = pause

    def track(self, results: Iterable[Result | InputError]) -> Iterator[Result | InputError]:
        """The results, each counted; on request each is told of."""
        for result in results:
            if isinstance(result, InputError):
                yield result
                continue
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
            _(
                "{articles} with {claims}",
                articles=number(self.with_kind[kind]),
                claims=summaries.counted(kind, self.of_kind[kind]),
            )
            for kind in asked
            if self.of_kind[kind]
        ]
        kinds_asked = _(" or ").join(map(summaries.plural, asked))
        nothing = _("no {kinds}", kinds=kinds_asked)
        articles = summaries.articles(self.articles)
        parts = [f"{articles}: {', '.join(told) or nothing}"]
        if unreadable:
            parts.append(_("{count} unreadable", count=number(unreadable)))
        parts.append(duration(time.monotonic() - self.began))
        return "; ".join(parts)


def found(kinds: Counter[str]) -> str:
    """*2 allegations, 1 quote*; *no claims*."""
    told = (summaries.counted(kind, kinds[kind]) for kind in summaries.KINDS if kinds[kind])
    return ", ".join(told) or _("no claims")


def duration(seconds: float) -> str:
    """*0.4 s*, *12 s*, *3 min 5 s*, *2 h 4 min*."""
    if seconds < 10:
        return _("{seconds} s", seconds=number(seconds, ".1f"))
    whole = round(seconds)
    if whole < 60:
        return _("{seconds} s", seconds=whole)
    if whole < 3600:
        return _("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)
    return _("{hours} h {minutes} min", hours=whole // 3600, minutes=whole % 3600 // 60)


def tell_of_done(path: object, count: int) -> None:
    """Says how many documents the output had before."""
    if count:
        console.remark(
            ngettext(
                "{path}: {count} document was there already",
                "{path}: {count} documents were there already",
                count,
                path=path,
            )
        )
