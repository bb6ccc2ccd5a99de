"""The words by which the article tells who a source is, where the mention does not have them.

Of *“…,” kata Rahmah*: where her full name stands, her office, her institution; and the words
that tell her class or keep somebody nameless.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from claimcli.claims import Proof, Source
from claimcli.document import Span
from claimcli.enrich.sources.classes import classed

__all__ = ["Proofs"]

NEAR = 120
"""Characters from a name within which its bearer's office and institution are given."""


class Proofs:
    """Finds words of one text, each once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: dict[str, tuple[Span, ...]] = {}
        self.posts: dict[tuple[str, str], Span | None] = {}

    def of(self, source: Source) -> Iterator[Proof]:
        """What proves the values of a source; nothing for those that no words tell."""
        told = [source.span] if source.span is not None else []
        mention = source.mention(self.text)
        for field, span in self.elsewhere(source, mention):
            told.append(span)
            yield Proof(field, span)
        if source.social_class is not None:
            for span in told:
                if classed(span.of(self.text)) == source.social_class:
                    yield Proof("source.class", span)
                    break
        if source.anonymous and source.span is not None:
            yield Proof("source.anonymous", source.span)

    def elsewhere(self, source: Source, mention: str) -> Iterator[tuple[str, Span]]:
        """Name, role and affiliation that the mention does not have."""
        if source.name is None:
            return
        if source.name not in mention:
            yield from (("source.name", span) for span in self.places(source.name)[:1])
        for field in ("role", "affiliation"):
            words = getattr(source, field)
            if words is not None and words not in mention:
                span = self.beside(source.name, words)
                if span is not None:
                    yield f"source.{field}", span

    def beside(self, name: str, words: str) -> Span | None:
        """Where the words stand nearest to the name, if that is near."""
        key = name, words
        if key not in self.posts:
            starts = [span.start for span in self.places(name)]
            near = [
                (min(abs(span.start - start) for start in around(starts, span.start)), span)
                for span in self.places(words)
                if starts
            ]
            distance, nearest = min(near, default=(NEAR + 1, None))
            self.posts[key] = nearest if distance <= NEAR else None
        return self.posts[key]

    def places(self, words: str) -> tuple[Span, ...]:
        """Where the words stand, in text order."""
        if words not in self.found:
            self.found[words] = tuple(whole(self.text, words))
        return self.found[words]


def whole(text: str, words: str) -> Iterator[Span]:
    """Where the words stand by themselves. A pattern for each name would cost more to compile
    than most articles to search."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if is_apart(text[max(0, start - 1) : start]) and is_apart(text[end : end + 1]):
            yield Span(start, end)
        else:
            end = start + 1
        start = text.find(words, end)


def is_apart(beside: str) -> bool:
    """Whether the character, if there is one, belongs to no word."""
    return not (beside.isalnum() or beside == "_")


def around(starts: list[int], offset: int) -> list[int]:
    """The last of the sorted offsets before ``offset`` and the first behind it."""
    after = bisect_left(starts, offset)
    return starts[max(0, after - 1) : after + 1]
