"""Claim → claim: who the source is, from all that the article says of it.

A mention is resolved, in this order, as an acronym, a pronoun or *-nya* (the last
person who spoke or was a subject since), a name (its fullest form), an office alone
(*Kapolres*), a description (*kontributor tersebut*). A continuation has the source
of the attribution before it. What stays open has ``name`` None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcli.claims import Claim, Kind, Party, Source
from claimcli.document import Document, Sentence, Span, Word
from claimcli.enrich.entities import Entity, Registry, fold, runs
from claimcli.enrich.mentions import DETERMINERS, Parts, parts_of
from claimcli.enrich.offices import FIELD, FIELDS, heads, is_office
from claimcli.enrich.types import source_type
from claimcli.lexicon import load
from claimcli.rules.openings import is_boilerplate

__all__ = ["Resolver", "resolve"]

SINGULAR = frozenset({"ia", "dia", "beliau", "nya", "-nya"})
PLURAL = frozenset({"mereka", "keduanya", "ketiganya"})
RANKS = frozenset(
    word for title in load().titles if title.kind != "role" for word in title.form.split()
)
LONGEST_NAME = 4
AFFIXED = re.compile(r"(?:me[mn]?|di|ber|ter|se)[a-z]{4,}|[a-z]+kan$")
"""Verbs in the title case of a headline."""
NEAR = 1500
"""Characters in which *katanya* goes on with the last speaker."""
FORMAL = frozenset({"accused", "charge"})
CHARGEABLE = frozenset({"person", "group", "organization", "state"})
FARTHEST = 900
"""Characters back in which a pronoun finds the subject that it stands for."""


def resolve(document: Document, claims: Iterable[Claim]) -> tuple[list[Claim], Resolver]:
    """The claims with their sources and accused resolved, and who can resolve more."""
    text = document.text
    claims = list(claims)
    registry = Registry(text)
    mentions = sorted(
        {claim.source.span for claim in claims if claim.source and claim.source.span},
    )
    learn_everything(registry, document, mentions)
    resolver = Resolver(registry, text, document)
    claims.sort(key=cue_position)
    return [resolver.resolved(claim) for claim in claims], resolver


def cue_position(claim: Claim) -> tuple[int, int]:
    """Claims in the order in which their attribution is read."""
    if claim.cue is not None:
        return claim.cue.span.start, claim.content.start
    return claim.content.start, claim.content.start


def told_runs(document: Document) -> Iterator[tuple[int, str]]:
    """The capitalised runs of the reporter's text: no links, no titles between marks."""
    hidden = [part for part in document.paragraphs if is_boilerplate(part.of(document.text))]
    hidden += [item.span for item in document.quotations]
    for position, run in runs(document.text):
        span = Span(position, position + len(run))
        if not any(span.overlaps(other) for other in hidden):
            yield position, run


def learn_everything(registry: Registry, document: Document, mentions: list[Span]) -> None:
    """All names with an office first, then the mentions, then the bare names."""
    text = document.text
    found = list(told_runs(document))
    for position, run in found:
        parts = parts_of(run, registry.known)
        if parts.role is not None and parts.name is not None and is_office(run):
            registry.learn(parts, "person", position)
    for span in mentions:
        mention = span.of(text)
        if fold(mention) in SINGULAR | PLURAL:
            continue
        parts = registry.parts(mention)
        registry.learn(parts, source_type(mention, parts), span.start)
    for position, run in found:
        extend(registry, position, run.split(",")[0])


def extend(registry: Registry, position: int, name: str) -> None:
    """A bare run that begins with a known short name gives the full one (*Emil* → *Emil
    Dardak*), unless a word of it names a field, a place or a kind of source."""
    words = name.split()
    if not 1 < len(words) <= LONGEST_NAME:
        return
    for entity in registry.entities:
        known = entity.name.split()
        if (
            len(known) < len(words)
            and entity.type in {"person", "unknown"}
            and words[: len(known)] == known
        ):
            if not any(is_common(word) for word in words):
                registry.learn(Parts(name, None, None, name), "person", position)
            return
    if not any(is_common(word) for word in words):
        surname = [
            entity
            for entity in registry.entities
            if entity.role is None and entity.type == "person" and entity.name.split() == words[-1:]
        ]
        if surname:
            registry.learn(Parts(name, None, None, name), "person", position)


def is_grammatical(folded: str) -> bool:
    """Whether the word stands in one of the lexicon's classes of function words."""
    return any(folded in group for group in load().words.values())


def is_function(word: str) -> bool:
    """Whether the word is no part of a description: *itu, karena, yang*."""
    folded = word.lower()
    return folded in DETERMINERS or folded == "yang" or is_grammatical(folded)


def is_common(word: str) -> bool:
    """Whether a capitalised word is no part of a personal name."""
    folded = word.lower()
    if len(word) == 1:
        return False
    return (
        folded in RANKS
        or word in FIELDS
        or bool(FIELD.match(word))
        or folded in heads()
        or folded in load().places
        or is_grammatical(folded)
        or bool(AFFIXED.match(folded))
    )


def personal(words: list[Word]) -> str | None:
    """The name that a subject's words make, if they can be a person's."""
    names = [word.text for word in words if word.upos == "PROPN" and word.text[:1].isupper()]
    if not names or len(names) > LONGEST_NAME or any(is_common(name) for name in names):
        return None
    return None if any(name.isupper() and len(name) > 1 for name in names) else " ".join(names)


def name_words(sentence: Sentence, head: int) -> list[int]:
    """The words of a subject that may be its name: the head, flat parts, appositions."""
    found, todo = [head], [head]
    while todo:
        for child in sentence.children[todo.pop()]:
            if sentence.words[child].relation in {
                "flat",
                "appos",
                "compound",
                "name",
                "nmod",
            } and not any(
                sentence.words[place].relation == "case" for place in sentence.children[child]
            ):
                found.append(child)
                todo.append(child)
    return sorted(found)


class Resolver:
    """Reads claims in text order and remembers who spoke last."""

    def __init__(self, registry: Registry, text: str, document: Document) -> None:
        self.registry = registry
        self.text = text
        self.document = document
        self.last: Source | None = None
        self.last_person: Source | None = None
        self.last_end = 0
        self.last_group: Source | None = None

    def resolved(self, claim: Claim) -> Claim:
        if not claim.accused and claim.evidence and claim.evidence[0].accused is not None:
            span = claim.evidence[0].accused
            told = claim.rule in FORMAL  # whom one is *dituduh* or *dijerat* is charged
            if told or self.can_be_charged(span):
                claim = replace(claim, accused=(Party(span, self.name_of(span), (span,)),))
        if claim.source is None:
            return claim
        if claim.continues:
            source = replace(self.last, span=None) if self.last is not None else None
            return replace(claim, source=source)
        assert claim.source.span is not None
        source = self.source(claim.source.span)
        if source.name is not None and claim.kind is not Kind.BACKGROUND:
            self.remember(source, claim)
        return replace(claim, source=source)

    def can_be_charged(self, span: Span) -> bool:
        """Whether the mention names a person, a group, an institution or a state; a fire
        that is *diduga* to have begun in a kitchen is not accused of it."""
        mention = span.of(self.text)
        if fold(mention) in SINGULAR | PLURAL:
            return True
        parts = self.registry.parts(mention)
        kind = source_type(mention, parts)
        if kind in CHARGEABLE:
            return kind != "person" or parts.name is None or not is_common(parts.name.split()[0])
        return False

    def remember(self, source: Source, claim: Claim) -> None:
        self.last = source
        if source.type in {"person", "unknown"}:
            self.last_person = source
        elif source.type == "group":
            self.last_group = source
        self.last_end = claim.content.end

    def source(self, span: Span) -> Source:
        """Who a mention means."""
        mention = span.of(self.text)
        folded = fold(mention)
        if folded in SINGULAR:
            return self.pronoun(span)
        if folded in PLURAL:
            held = self.last_group
            return replace(held, span=span) if held is not None else Source(span, type="group")
        full = self.registry.acronyms.get(mention.strip())
        parts = self.registry.parts(mention)
        kind = source_type(mention, parts)
        if full is not None and parts.role is None:
            known = self.registry.named(full)
            if known is not None and known.words == set(fold(full).split()):
                return self.of_entity(known, span, kind)
            return Source(
                span,
                full,
                None,
                None,
                source_type(full, parts_of(full)) if kind in {"unknown", "person"} else kind,
            )
        if parts.name is not None and kind not in {"document", "group"}:
            entity = self.registry.named(parts.name)
            if entity is not None and (kind in {"person", "unknown"} or entity.type == kind):
                return self.of_entity(entity, span, kind)
            return Source(span, parts.name, parts.role, self.spelled(parts.affiliation), kind)
        return self.described(span, mention, parts, kind)

    def of_entity(self, entity: Entity, span: Span, kind: str) -> Source:
        return Source(
            span,
            entity.name,
            entity.role,
            self.spelled(entity.affiliation),
            entity.type if entity.type != "unknown" else kind,
        )

    def spelled(self, affiliation: str | None) -> str | None:
        """The affiliation, states in their fullest form."""
        if affiliation is None:
            return None
        return (
            self.registry.acronyms.get(affiliation, affiliation)
            if affiliation in {"AS", "RI"}
            else affiliation
        )

    def described(self, span: Span, mention: str, parts: Parts, kind: str) -> Source:
        """An office alone or a description: who was introduced by it before."""
        words = parts.description.split()
        if parts.role is not None:
            speaker = self.last_person
            if speaker is not None and fold(speaker.role or "") == fold(parts.role):
                return replace(speaker, span=span)
            entity = self.registry.with_role(
                f"{parts.role} {parts.affiliation or ''}".strip()
            ) or self.registry.with_role(parts.role)
            if entity is not None and (mention.split()[0].lower() not in {"seorang", "para"}):
                return self.of_entity(entity, span, "person")
            name = re.split(r",?\s+yang\s", parts.description, maxsplit=1)[0]
            return Source(span, name, parts.role, self.spelled(parts.affiliation), "person")
        determined = mention.split()[-1].lower().strip(",.") in DETERMINERS
        if determined and words:
            earlier = self.earlier(span.start, words)
            if earlier is not None:
                return Source(span, earlier, None, None, kind)
            if kind == "person" and self.last_person is not None:
                return replace(self.last_person, span=span)
        return Source(span, parts.description, None, None, kind)

    def earlier(self, before: int, words: list[str]) -> str | None:
        """The fuller description that the same head noun had before."""
        head = re.escape(words[0])
        match = re.search(
            rf"\b((?:seorang\s+)?{head}(?:\s+[\w'’-]+){{1,3}}?)(?=\s*[,.]|\s+(?:me|ber|di|ter|yang|itu|tersebut)\w*)",
            self.text[:before],
            re.IGNORECASE,
        )
        if (
            match
            and not any(is_function(word) for word in match.group(1).split())
            and fold(match.group(1)) != fold(" ".join(words))
        ):
            return match.group(1)
        return None

    def pronoun(self, span: Span) -> Source:
        """The last person who spoke, or whose name opened a sentence since."""
        opens = span.of(self.text)[:1].isupper()
        if self.last_person is not None and not opens and span.start - self.last_end < NEAR:
            return replace(self.last_person, span=span)
        subject = self.last_subject(span.start)
        if subject is not None:
            return replace(subject, span=span)
        if self.last_person is not None:
            return replace(self.last_person, span=span)
        if self.last is not None and self.last.type == "group":
            return replace(self.last, span=span)
        return Source(span, type="person")

    def last_subject(self, before: int) -> Source | None:
        """A known person whose name is the subject of a sentence after the last speech."""
        for sentence in reversed(self.document.sentences):
            if sentence.span.start >= before:
                continue
            if sentence.span.start < self.last_end or before - sentence.span.start > FARTHEST:
                return None
            for word in sentence.words:
                if word.relation == "nsubj" and word.span.end < before:
                    names = [sentence.words[index] for index in name_words(sentence, word.index)]
                    entity = self.known_in([name.text for name in names])
                    if entity is not None:
                        return self.of_entity(entity, word.span, "person")
                    name = personal(names)
                    if name is not None:
                        return Source(word.span, name, type="person")
        return None

    def known_in(self, words: list[str]) -> Entity | None:
        """The person whose name is the core of a subject phrase."""
        names = {fold(word) for word in words if word[:1].isupper()}
        found = [
            entity
            for entity in self.registry.entities
            if entity.type == "person"
            and (entity.words <= names or (names and names <= entity.words))
        ]
        return found[-1] if found else None

    def name_of(self, span: Span) -> str | None:
        """The fullest name of somebody accused."""
        mention = span.of(self.text)
        if fold(mention) in SINGULAR:
            return self.pronoun(span).name
        full = self.registry.acronyms.get(mention)
        if full is not None:
            return full
        parts = self.registry.parts(mention)
        if parts.name is None:
            return parts.description
        entity = self.registry.named(parts.name)
        return entity.name if entity is not None else parts.name
