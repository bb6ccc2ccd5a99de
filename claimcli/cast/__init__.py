"""Who is who in one article: names, offices, mentions, and whom each of them means.

``Cast`` is what the rest of the program asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcli.cast.memory import Memory
from claimcli.cast.parts_played import by_part
from claimcli.cast.resolver import Resolver
from claimcli.claims import Claim, Source, SourceType
from claimcli.document import Document, Span

__all__ = ["Cast"]


class Cast:
    """Everybody in an article: gathered when it is made, asked by mention.

    ``mentions`` are the sources at the cues, ``said`` the offsets at which somebody's words
    begin. ``memory`` holds who spoke last.
    """

    def __init__(
        self, document: Document, mentions: Iterable[Span], said: frozenset[int] = frozenset()
    ) -> None:
        self.text = document.text
        self.memory = Memory()
        self.resolver = Resolver(document, sorted(set(mentions)), said, self.memory)

    def who(self, span: Span) -> Source:
        """Whom a mention means, as far as the article tells."""
        return self.resolver.who(span)

    def name(self, span: Span) -> str | None:
        """The fullest name of a mention; None where it stays open."""
        return self.who(span).name

    def charged_name(self, span: Span) -> str | None:
        """The same of somebody charged, who is not the one who is speaking there."""
        return self.resolver.who(span, charged=True).name

    def part(self, source: Source, claim: Claim, before: Sequence[Claim]) -> Source | None:
        """The source by the name that its part in the claim has (*tersangka, korban,
        keduanya, kliennya*); None where it is nobody but the claim's own source.
        ``before`` are the claims up to that one."""
        return by_part(self.text, source, claim, before)

    def spoke(self, source: Source, claim: Claim) -> None:
        """Remembers who speaks in a claim."""
        self.memory.speaker = source
        self.resolver.registry.appoint(source)
        capital = (source.name or "")[:1].isupper()
        if source.type is SourceType.GROUP:
            self.memory.group = source
        elif source.span is not None and (
            source.type is SourceType.PERSON or (source.type is SourceType.UNKNOWN and capital)
        ):
            self.resolver.focus.speaks(source, source.span.start, claim.content.end)

    def can_be_charged(self, span: Span) -> bool:
        """Whether the mention names a person, a group, an institution or a state; a fire
        that is *diduga* to have begun in a kitchen is not accused of it."""
        return self.resolver.can_be_charged(span)

    def introduced(self, name: str) -> Iterator[str]:
        """The phrases that describe whoever bears the name, in text order."""
        return self.resolver.introductions.of(name)
