"""Who the accused and the victims are by name, with what the charges before have told."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcli.cast import Cast
from claimcli.cast.entities import fold
from claimcli.cast.initialled import initialled
from claimcli.cast.introduced_names import aliased, apposed_name, client_of, fullest
from claimcli.cast.names.words.offices import heads
from claimcli.claims import Claim, Party, Resolution, Source, SourceType
from claimcli.document import Span
from claimcli.enrich.charges.deeds.victims import named_victim
from claimcli.enrich.charges.roles import BRACKET, Roles, is_several
from claimcli.enrich.charges.rosters import counted, number_in, numbers, roster
from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import forms
from claimcli.surface.reading import Sentences
from claimcli.surface.word_classes import title_heads

__all__ = ["NEAR", "Parties"]

NEAR = 4
"""Sentences back in which whom a pronoun means is named."""
INITIALS = re.compile(r"[A-Z]{2,3}")


class Parties:
    """Names the parties of one article's charges in text order; remembers who was charged
    last (``last``, the last ``person``, and all ``groups``) and who was the last victim."""

    def __init__(self, sentences: Sentences, cast: Cast, officers: Iterable[str]) -> None:
        self.sentences = sentences
        self.text = sentences.document.text
        self.officers = frozenset(officers)
        self.cast = cast
        self.roles = Roles(self.text, cast)
        self.last: str | None = None
        self.person: str | None = None
        self.groups: list[tuple[str, ...]] = []
        self.shortened: dict[str, str] = {}
        self.harmed: Party | None = None
        self.hurt = named_victim(self.text)

    def heard(self, name: str | None, before: int) -> Party | None:
        """Who goes on speaking, by the last mention of the name; None without one."""
        place = self.text.rfind(name, 0, before) if name else -1
        if name is None or place < 0:
            return None
        span = Span(place, place + len(name))
        return Party(span, name, (span,))

    def accused_name(self, span: Span, known: str | None = None) -> str | None:
        """The fullest name; *tersangka* and *pelaku* alone mean who was charged last. None
        where the words leave it open who is meant."""
        bare = [word for word in fold(span.of(self.text)).split() if word not in closed("deictic")]
        if not bare:
            return None
        if len(bare) == 1 and bare[0] in forms("charges", "suspect"):
            return self.last or initialled(bare[0], self.text)
        if bare == ["korban"]:
            return self.hurt.of(self.text) if self.hurt is not None else None
        if is_several(bare) or bare[0] in closed("plural pronoun", "all of several"):
            return None  # nobody has told who they are: see ``all_meant``
        if bare[0] in closed("singular pronoun", "speaker"):
            return self.pronoun_name(span, known)
        initials = self.initials(span.of(self.text))
        if initials is not None:
            self.last = self.person = initials
            return initials
        only = initialled(span.of(self.text), self.text)
        if only is not None:
            self.last = self.person = only
            return only
        if is_somebodys(span.of(self.text)) or is_unnamed_thing(span.of(self.text)):
            return span.of(self.text)
        source = self.cast.who(span)
        name = known or source.name
        if source.resolved_by is Resolution.DESCRIPTION and (
            name in self.officers or (name is not None and is_bare(name))
        ):
            return None  # *pentolan itu*: whom one has in mind, who may be the officer that speaks
        if source.resolved_by is Resolution.DESCRIPTION and not self.is_called(span, name):
            return None
        name = self.bare_name(span, name)
        if name is not None and source.type is SourceType.PERSON:
            place = aliased(name, self.text)
            full = self.cast.name(place) if place is not None else None
            name = full or fullest(name, self.text)
        if name is not None and is_only_part(span.of(self.text), name, source.type):
            return span.of(self.text)
        if name is not None and is_proper(name):
            self.last = name
            if source.type not in {SourceType.ORGANIZATION, SourceType.STATE}:
                self.person = name
        return name

    def is_called(self, span: Span, name: str | None) -> bool:
        """Whether the article gives the office in the mention (*mantan menteri ini*) to that
        name; what is no office tells nothing."""
        words = fold(span.of(self.text)).split()
        offices = [word for word in words if word in title_heads()]
        if name is None or not offices or fold(name) in fold(span.of(self.text)):
            return True
        told = " ".join(self.cast.introduced(name)).lower()
        return any(word in told for word in offices)

    def initials(self, mention: str) -> str | None:
        """The initials that close a description (*bendahara koperasi AA*), which are nobody
        else's name; None where they are those of an institution (*anggota DPRD*)."""
        words = BRACKET.sub("", mention).split()
        last = words[-1].strip('“”"') if len(words) > 1 else ""
        if not INITIALS.fullmatch(last) or f"({last})" in self.text:
            return None
        if last.lower() in heads() or last.lower() in load().places:
            return None
        people = forms("charges", "human", "suspect") | title_heads() | closed("former")
        head = fold(words[0])
        if "berinisial" in words:
            return last
        return last if head in people and not (len(words) == 2 and head in title_heads()) else None

    def pronoun_name(self, span: Span, known: str | None) -> str | None:
        """Whom a pronoun means: who was charged last, if it is no company; else whom one has in
        mind, if his name stands in its sentence or the one before, but no officer who speaks
        of others."""
        if self.last is not None:
            return self.person if self.person and self.is_near(self.person, span, NEAR) else None
        name = known or self.cast.name(span)
        if name is None or not is_proper(name) or name in self.officers:
            return None
        near = self.is_near(name, span, 1) or (
            self.is_near(name, span, 2) and not self.names_others(span)
        )
        return name if near else None

    def names_others(self, span: Span) -> bool:
        """Whether the sentence before the mention's names anybody."""
        before = self.sentences[max(0, self.sentences.number(span.start) - 1)]
        return any(token.is_name for token in before.tokens[before.first + 1 :])

    def is_near(self, name: str, span: Span, sentences: int) -> bool:
        """Whether a word of the name stands before the mention, so many sentences back."""
        before = max(0, self.sentences.number(span.start) - sentences)
        near = self.text[self.sentences.starts[before] : span.start]
        return any(word in near for word in name.split() if word[:1].isupper())

    def bare_name(self, span: Span, name: str | None) -> str | None:
        """The name without the description: *pasangan suami istri Komang Ardana*; without the
        office's place where the article goes on without it: *Bupati Lawu Hendra* … *Hendra*."""
        mention = span.of(self.text)
        told = apposed_name(mention)
        if told is not None and mention.lower().split()[0] not in closed("group word"):
            return fullest(told, self.text)
        if name is None:
            return None
        parts = name.split()
        low = first_capital(parts)
        rest = " ".join(parts[low:])
        whole = len(parts) - low >= 2 and all(word[:1].isupper() for word in parts[low:])
        known = parts[0] in closed("together") or self.text.count(rest) > self.text.count(name)
        if low and known and whole:
            return rest
        if len(parts) >= 3 and mention.split()[0].lower() in title_heads():
            alone = rf"(?<![\w-]){re.escape(parts[0])}(?! {re.escape(parts[1])})(?![\w-])"
            short = rf"(?<!{re.escape(parts[0])} )(?<![\w-]){re.escape(parts[1])}(?![\w-])"
            if not re.search(alone, self.text) and re.search(short, self.text):
                self.shortened[name] = " ".join(parts[1:])
        return self.shortened.get(name, name)

    def all_meant(self, span: Span) -> tuple[Party, ...]:
        """Who are meant where the mention only points to several people (*keduanya, kedua
        tersangka, para pelaku, pasangan itu, dua orang*): those charged last if they are as
        many, else those whom the sentences around name."""
        told = fold(span.of(self.text)).split()
        if not told or not is_group(told):
            return ()
        size = counted(self.sentences.at(span.start), span)
        group = self.last_group(size) if told[0] not in numbers() else ()
        found = roster(self.sentences, self.roles, span) if len(group) < 2 else []
        if found:
            names = [self.accused_name(each) for each in found]
            return tuple(
                Party(span, name, (span, each)) for name, each in zip(names, found, strict=True)
            )
        return tuple(Party(span, name, (span,)) for name in group)

    def last_group(self, size: int | None) -> tuple[str, ...]:
        """Those charged last who are several, as many as ``size`` where it is known."""
        for group in reversed(self.groups):
            words = fold(group[0]).split()  # *dua pria*
            number = number_in(words[0]) if len(group) == 1 else len(group)
            several = number is not None or words[0] in closed("several", "together")
            if several and number != 1 and (size is None or number in {None, size}):
                return group
        return ()

    def remember(self, parties: Iterable[Party]) -> None:
        """Who is charged, for the mentions after it that name nobody."""
        told = [party.name or party.span.of(self.text) for party in parties]
        if told and not any(is_bare(each) for each in told):
            self.groups.append(tuple(told))

    def victim(self, span: Span, claim: Claim) -> Party:
        """The victim by the fullest name, and remembered for *korban* after it."""
        party = self.victim_of(span, claim)
        if party.name is not None or fold(span.of(self.text)).split()[:1] != ["korban"]:
            self.harmed = party
        return party

    def victim_of(self, span: Span, claim: Claim) -> Party:
        """The victim; *korban* has the name that the article gives beside that word, or is
        the victim of the charge before."""
        mention = span.of(self.text)
        bare = fold(BRACKET.sub("", mention)).split()
        victim = bare[:1] in (["korban"], ["korbannya"]) and len(bare) <= 2
        if victim and self.hurt is None and self.harmed is not None:
            told = self.harmed.name or self.harmed.span.of(self.text)
            return Party(span, told, (span, self.harmed.span))
        name = self.meant(span, claim.source) or apposed_name(mention)
        if name is not None:
            return Party(span, fullest(name, self.text), (span,))
        if victim and self.hurt is not None:
            proof = (span,) if self.hurt in span or self.hurt == span else (span, self.hurt)
            return Party(span, self.hurt.of(self.text), proof)
        if bare and bare[0] in closed("inhabitants"):
            return Party(span, None, (span,))  # *warga Tibet*: nobody named Tibet
        known = self.cast.name(span)
        return Party(span, known and fullest(undescribed(known), self.text), (span,))

    def meant(self, span: Span, source: Source | None) -> str | None:
        """Whom *dirinya, saya, mereka, kliennya* in somebody's charge means."""
        if source is None:
            return None
        mention = span.of(self.text)
        words = fold(mention).split()
        if len(words) == 1 and words[0] in closed("speaker") | {"mereka"}:
            speaker = source.span.of(self.text) if source.span is not None else None
            return source.name or speaker
        return client_of(mention, source.name, self.text)


def is_somebodys(mention: str) -> bool:
    """Whether a person is told only by whose he is: *istri Hendra Wijaya* is not Hendra."""
    first, *rest = mention.split()
    if rest and f"{first} {rest[0]}".lower() in closed("somebody's"):
        rest = rest[1:]
    elif first.lower() not in closed("somebody's"):
        return False
    bare = "," not in mention and rest[:1] != ["Agung"]
    return bare and bool(rest) and all(word[:1].isupper() for word in rest)


def is_unnamed_thing(mention: str) -> bool:
    """*Sebanyak 700 ribu rekening, aktivitas itu*: things without a name, whatever is
    capitalised in front."""
    first, *rest = mention.split()
    things = closed("premises") & {first.lower(), *rest}
    return bool(things) and not any(word[:1].isupper() for word in rest)


def is_group(words: list[str]) -> bool:
    """Whether the words for people only point to several of them."""
    first, last = words[0], words[-1]
    suspects = forms("charges", "suspect")
    if len(words) == 1:
        return first in closed("plural pronoun", "all of several")
    if is_several(words):
        return True
    if last in closed("deictic") and first in closed("several", "together"):
        return True
    number = first in numbers() or first.isdigit()
    people = suspects | forms("charges", "human") | closed("other") | {"orang"}
    return number and all(word in people for word in words[1:])


def is_only_part(mention: str, name: str, kind: SourceType) -> bool:
    """Whether the name is but a part of a description that is no name by itself (*guru pria
    ini* → *pria ini*), or that of the house of somebody described (*kerabat anggota DPRD*)."""
    words = mention.split()
    points = words[-1].lower() in closed("deictic") and fold(words[0]) in (
        title_heads() | closed("former")
    )
    place = fold(name) in load().places and kind is not SourceType.STATE
    if (points or place) and name in mention:
        return True  # *mantan Kepala Dinas Jawa Barat itu*: nobody called Barat
    if name == mention or name not in mention or words[0][:1].isupper():
        return name != mention and name in mention and not is_proper(name)
    house = kind in {SourceType.ORGANIZATION, SourceType.STATE}
    return not is_proper(name) or (house and words[0] in forms("charges", "human"))


def is_bare(mention: str) -> bool:
    """Whether it tells nothing of who is meant: *Ia, Mereka, para tersangka, korban*."""
    nobody = forms("charges", "suspect", "victim") | closed(
        "singular pronoun", "plural pronoun", "several", "deictic"
    )
    return all(
        word in nobody | closed("speaker", "all of several") for word in fold(mention).split()
    )


def is_proper(name: str) -> bool:
    """Whether it is somebody's name: a capitalised word that is no noun for people."""
    nouns = forms("charges", "suspect", "human", "victim") | closed(
        "singular pronoun", "plural pronoun"
    )
    return any(word[:1].isupper() and word.lower() not in nouns for word in name.split())


def first_capital(words: list[str]) -> int:
    """The position of the first capitalised word; 0 where none is."""
    return next((position for position, word in enumerate(words) if word[:1].isupper()), 0)


def undescribed(name: str) -> str:
    """A name without the lower-case description before it: *juragan ikan Haji Mahfud*."""
    parts = name.split()
    low = first_capital(parts)
    rest = parts[low:]
    whole = len(rest) > 1 and all(word[:1].isupper() for word in rest)
    human = parts[0] in forms("charges", "human") - closed("inhabitants")
    described = human and not closed("preposition") & {*parts[:low]}
    return " ".join(rest) if low and whole and described else name
