"""Whom a description means: *pria itu, perusahaan tersebut, media asal Qatar itu*."""

from __future__ import annotations

import re

from claimcli.cast.anaphora.resemblance import is_definite
from claimcli.cast.census import is_function
from claimcli.cast.entities import Entity, Registry, fold
from claimcli.cast.names.words.name_words import VERB
from claimcli.claims import SourceType
from claimcli.lexicon import closed, load

__all__ = ["Descriptions", "phrase_after"]

NAMING = r"(?:bernama|berinisial|bermarga|inisial)"
NAME = r"([A-ZÀ-Þ][\w'’-]*(?: (?:[A-ZÀ-Þ][\w'’-]*|bin|binti))*)"
FIRMS = re.compile(r"\b((?:PT|CV|Bank|Grup|Group) [A-Z][\w&-]*(?: [A-Z][\w&-]*){0,4})")
TITLE = re.compile(
    r"(?: [a-z]+nya)?(?: yang)?(?: diberi judul| berjudul| bertajuk)?,? "
    r"[\"“”'‘]([A-Z][^\"“”'’\n]{2,80})[\"”'’]"
)
FARTHEST = 20_000
"""Characters back in which a description finds its fuller form."""


class Descriptions:
    """Looks back for whom a description takes up."""

    def __init__(self, text: str, registry: Registry) -> None:
        self.text = text
        self.registry = registry
        self.introductions: dict[str, re.Match[str] | None] = {}

    def holders(self, role: str, affiliation: str | None) -> list[Entity]:
        """The people who were introduced with the office."""
        whole = self.registry.with_role(f"{role} {affiliation or ''}".strip())
        found = whole or (self.registry.with_role(role) if affiliation is None else [])
        return list({entity.name: entity for entity in found}.values())

    def meant(self, mention: str, before: int, kind: str) -> Entity | None:
        """The entity that a definite description means: somebody whom the article names by
        the same noun (*pria itu* … *pria bernama Karno*), or the firm named last."""
        words = mention.split()
        head = words[0].lower()
        opens = words[0][:1].isupper()
        if kind == "person":
            return self.introduced(words)
        if kind == "organization" and (is_definite(mention) or len(words) == 1):
            if head in closed("firm") and (opens or len(words) > 1):
                return self.firm(before)
            if len(words) == 2:
                return self.same_head(head)
        if kind == "medium" and is_definite(mention):
            return self.medium(before)
        return None

    def titled(self, after: int) -> str | None:
        """The title between marks that follows a document: *buku berjudul “Arus Balik”*."""
        match = TITLE.match(self.text, after)
        return match.group(1).strip(" ,.") if match else None

    def introduced(self, words: list[str]) -> Entity | None:
        """Somebody whom the same noun introduces by name anywhere in the article."""
        plain = [word for word in words if word.lower().strip(",.") not in closed("determiner")]
        if plain and plain[0].lower() in closed("person article"):
            plain = plain[1:]
        if not plain or len(plain) > 3 or any(word[:1].isupper() for word in plain[1:]):
            return None
        head = " ".join(plain).lower()
        if head not in self.introductions:  # once a noun: the whole text is searched
            pattern = rf"(?i:\b{re.escape(head)})\b[^.\n]{{0,40}}? {NAMING} {NAME}"
            self.introductions[head] = re.search(pattern, self.text)
        match = self.introductions[head]
        if match is None:
            return None
        name = match.group(1)
        held = self.registry.named(name)
        return held or Entity(name, " ".join(plain).lower(), None, SourceType.PERSON, match.start())

    def firm(self, before: int) -> Entity | None:
        """The firm named last before the place."""
        found = list(FIRMS.finditer(self.text, max(0, before - 1500), before))
        if not found:
            return None
        name = found[-1].group(1)
        return Entity(name, None, None, SourceType.ORGANIZATION, found[-1].start())

    def same_head(self, head: str) -> Entity | None:
        """The institution whose name begins with the noun: *kementerian itu*."""
        found = [
            entity
            for entity in self.registry.entities
            if entity.type == "organization"
            and fold(entity.name).split()[0] == head
            and len(entity.words) > 1
        ]
        return found[-1] if found else None

    def medium(self, before: int) -> Entity | None:
        """The outlet named last before the place."""
        names = [head.form for head in load().heads if head.type == "medium"]
        text = self.text[max(0, before - 1500) : before]
        best: tuple[int, str] | None = None
        for match in re.finditer(r"[A-Z][\w.]*(?: [A-Z][\w.]*)*", text):
            if fold(match.group()) in names:
                best = match.start(), match.group()
        return Entity(best[1], None, None, SourceType.MEDIUM, best[0]) if best else None

    def fuller(self, mention: str, before: int) -> str | None:
        """The fuller description that the same head noun had before a mention with *itu*."""
        words = mention.split()
        if not is_definite(mention):
            return None
        if words[0].lower() == "para":
            return self.group(words[1:-1], before)
        words = [word for word in words if not is_function(word)]
        if not words or not words[0].isalpha():
            return None
        pattern = re.compile(rf"(?i:\b(?:seorang )?{words[0]})\b")
        for match in pattern.finditer(self.text, max(0, before - FARTHEST), before):
            further = phrase_after(self.text[match.end() : match.end() + 80])
            title = self.titled(match.end() + sum(len(word) + 1 for word in further))
            if title is not None:
                return title
            if further and fold(" ".join(further)) != fold(" ".join(words[1:])):
                return " ".join([match.group(), *further])
        return None

    def group(self, words: list[str], before: int) -> str | None:
        """The people of whom it was first told how many they are: *para bekas anggota dewan itu*
        are *Puluhan mantan anggota dewan Ende*."""
        former = "|".join(closed("former"))
        nouns = [word for word in words if word.lower() not in closed("former")]
        if not nouns:
            return None
        counted = "|".join(sorted(closed("tells how many people"), key=len, reverse=True))
        told = f"(?:(?:{former}) )" + ("?" if len(nouns) == len(words) else "")
        pattern = re.compile(rf"\b(?:{counted}) (?:orang )?{told}{nouns[0]}\b", re.IGNORECASE)
        match = pattern.search(self.text, max(0, before - FARTHEST), before)
        if match is None:
            return None
        further = phrase_after(self.text[match.end() : match.end() + 80])
        rest = [word.lower() for word in nouns[1:]]
        if rest and [word.lower() for word in further[: len(rest)]] != rest:
            return None
        return " ".join([match.group(), *further])


def phrase_after(text: str) -> list[str]:
    """Up to three words that go on with a noun phrase: no function word, no verb."""
    found: list[str] = []
    for match in re.finditer(r"(?<!\s)\s+(@?[\w'’-]+)|\S", text):
        word = match.group(1)
        if word is None or stops(word) or len(found) == 3:
            break
        found.append(word)
    return found


def stops(word: str) -> bool:
    """Whether the word is no part of a description: *itu, kami, membawa*; *terbuka* only looks
    like one."""
    if word.lower() in closed("adjective like a verb"):
        return False
    return is_function(word) or word.lower() in closed("selves") or VERB.match(word) is not None
