"""Noun phrases in an attribution: what their head tells, and where they end."""

from __future__ import annotations

from collections.abc import Collection

from claimcli.enrich.circumstances.nouns import OPENERS, boundaries, lexicon, outlets
from claimcli.lexicon import closed
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import STOPS, is_verb, title_heads

__all__ = ["Nominals"]

MARKS = frozenset("\"“”„«»‘’'")
NEAR_NAMES = 5
"""The most words of a place after a comma: *Gedung KPK, Jakarta Selatan*."""


class Nominals:
    """The noun phrases of a passage before the token ``last``; ``moments`` are the positions at
    which dates begin."""

    def __init__(self, passage: Passage, last: int, moments: Collection[int]) -> None:
        self.passage = passage
        self.last = last
        self.moments = moments

    def kinds(self, position: int) -> tuple[frozenset[str], int]:
        """The kinds of the longest form of the lexicon that begins here; the position after."""
        if position >= self.last:
            return frozenset(), position
        one = self.passage.lower(position)
        if position + 1 < self.last:
            two = lexicon().get(f"{one} {self.passage.lower(position + 1).removesuffix('nya')}")
            if two:
                return two, position + 2
        known = lexicon()
        return known.get(one) or known.get(one.removesuffix("nya"), frozenset()), position + 1

    def openers(self, position: int, *wanted: str) -> tuple[frozenset[str], int]:
        """What the word can open, and the position after it."""
        kinds, after = self.kinds(position)
        return kinds & (frozenset(wanted) or OPENERS), after

    def head(self, position: int) -> frozenset[str]:
        """What the head of the noun phrase that begins here can be: kinds of nouns,
        *outlet*, *name*; empty where the lexicon does not know it."""
        while position < self.last and self.passage.lower(position) in closed(
            "before a place noun"
        ):
            position += 1
        located = position
        while "locative" in self.kinds(located)[0] and not self.passage.tokens[located].is_name:
            located += 1
        if located > position:
            inner = self.head(located)
            return frozenset({"place"}) if inner & {"place", "name"} else frozenset()
        if position >= self.last or position in self.moments:
            return frozenset()
        token = self.passage.tokens[position]
        kinds = self.kinds(position)[0] - OPENERS
        if "platform" in kinds and not token.is_name:
            kinds -= {"platform"}
        domain = token.lower.endswith(tuple(closed("web address end"))) or self.domain(position)
        if domain or token.lower in outlets():
            kinds |= {"outlet"}
        if token.is_name and token.is_word:
            kinds |= {"name"}
        return kinds

    def domain(self, position: int) -> bool:
        """Whether the end of a web address follows as a token of its own: *merdeka* | *.com*."""
        after = self.passage.lower(position + 1)
        if after == ".":
            after += self.passage.lower(position + 2)
        return after in closed("web address end") and self.glued(position, position + 1)

    def end(self, start: int, kind: str) -> int:
        """Where the noun phrase with a head of this kind ends."""
        position, named = start, False
        while position < self.last and position not in self.moments:
            token = self.passage.tokens[position]
            if token.quotation is not None or token.text == ",":
                break
            if token.text == "(":
                after = self.closing(position)
                if position == start or any(position < place < after for place in self.moments):
                    break
                position = after
                continue
            if token.text[0] in STOPS and not (
                token.text.startswith(".") or self.glued(position, position + 1)
            ):
                break  # a full stop within an attribution is an abbreviation's
            if position > start and self.ends(position, kind, named):
                break
            named = named or token.is_name
            position += 1
        while position > start and self.passage.lower(position - 1) in closed(
            "passed between circumstances"
        ):
            position -= 1
        return position

    def with_title(self, start: int, end: int) -> int:
        """The end with the title that follows: *buku* | *berjudul “Sumur Tua”*."""
        marks = [place for place in range(start, self.last) if self.is_mark(place)]
        if sum(place < end for place in marks) % 2 and end in marks:
            return end + 1  # *acara "Bincang Desa* | *"*
        if self.passage.lower(end) not in closed("called by its title") or end + 1 >= self.last:
            return end
        title = end + 1
        if self.passage.tokens[title].quotation is not None:
            return title + 1
        if title not in marks:
            while title < self.last and self.passage.tokens[title].is_name:
                title += 1
            return title if title > end + 1 else end
        return next((place + 1 for place in marks if place > title), end)

    def is_mark(self, position: int) -> bool:
        """Whether a quotation mark stands there."""
        return self.passage.tokens[position].text in MARKS

    def ends(self, position: int, kind: str, named: bool) -> bool:
        """Whether the word is no part of the phrase before it."""
        token = self.passage.tokens[position]
        if token.lower == "dan":
            return kind not in {"hearer", "meeting"}
        if token.lower == "di":
            inner = self.head(position + 1)
            if kind in {"channel", "talk"} and inner & {"channel", "platform"}:
                return False
            return kind != "place" or named
        if token.lower in closed("in company of"):
            return kind != "meeting"
        if token.lower in boundaries() and not token.is_name:
            return True
        return is_verb(token) and token.lower[:2] in {"me", "di", "be"}

    def closing(self, position: int) -> int:
        """The position after the bracket that closes the one here."""
        depth = 0
        for place in range(position, self.last):
            text = self.passage.tokens[place].text
            depth += (text == "(") - (text == ")")
            if not depth:
                return place + 1
        return self.last

    def glued(self, first: int, second: int) -> bool:
        """Whether no space stands between two tokens."""
        tokens = self.passage.tokens
        return second < len(tokens) and tokens[first].span.end == tokens[second].span.start

    def with_places(self, start: int, end: int) -> int:
        """The end with the larger places that follow: *Gedung KPK* | *, Jakarta Selatan*,
        *rumahnya* | *, di Desa Sukasari*."""
        named = any(self.passage.tokens[place].is_name for place in range(start, end))
        if (
            not named
            and self.passage.lower(end) == ","
            and self.passage.lower(end + 1) == "di"
            and self.head(end + 2) & {"place", "name"}
        ):
            end = self.end(end + 2, "place")
        while end + 1 < self.last and self.passage.lower(end) == ",":
            after = end + 1
            while (
                after < self.last
                and after - end <= NEAR_NAMES
                and after not in self.moments
                and self.passage.tokens[after].is_name
                and self.passage.tokens[after].is_word
            ):
                after += 1
            first = self.passage.lower(end + 1)
            days = closed("day") & set(first.split("-"))  # *, Senin-Selasa (2-3/12)*
            if after == end + 1 or days or first in title_heads() or not self.closes(after):
                break
            end = after
        return end

    def closes(self, position: int) -> bool:
        """Whether names end the phrase here, and no word follows that continues it."""
        if position >= self.last or position in self.moments:
            return True
        word = self.passage.lower(position)
        return word in {",", "("} or word in boundaries()
