"""Claim → claim: who the source is, from all that the article says of it.

A mention is resolved, in this order, as a pronoun or *-nya* (whom the reader has in mind),
an acronym, a name or nickname (its fullest form), an office alone (*Kapolres*), a
description (*kontributor tersebut, perusahaan itu*). A continuation has the source of the
attribution before it. Where several people fit, ``name`` stays None and ``candidates``
holds them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from claimcli.cast.anaphora.antecedents import Anaphor
from claimcli.cast.anaphora.focus import Focus, pronoun_at
from claimcli.cast.anaphora.resemblance import is_definite, tells_trade
from claimcli.cast.authors import author
from claimcli.cast.census import census, is_common, is_pronoun
from claimcli.cast.descriptions import Descriptions
from claimcli.cast.entities import Entity, fold
from claimcli.cast.introduced_names import Introductions
from claimcli.cast.memory import Memory
from claimcli.cast.names.borders import cut_off
from claimcli.cast.names.houses import Houses
from claimcli.cast.names.mentions import parts_of
from claimcli.cast.names.name_runs import name_runs
from claimcli.cast.names.parts import Parts
from claimcli.cast.names.words.name_words import VERB, is_name_word, place_at
from claimcli.cast.names.words.offices import heads, is_house
from claimcli.cast.names.words.types import source_type
from claimcli.cast.pairs import coordinated
from claimcli.claims import Resolution, Source, SourceType
from claimcli.document import Document, Span
from claimcli.lexicon import closed, load
from claimcli.lexicon.seams import words_of

__all__ = ["Resolver"]

PAIR = {"keduanya": 2, "ketiganya": 3}
CHARGEABLE = frozenset({"person", "group", "organization", "state"})
LONG = 4
"""Words of a description that tells enough without a pointer."""


def undetermined(description: str) -> str:
    """A long description without *ini* at its end, which says no more."""
    words = description.split()
    while len(words) > LONG and words[-1].lower() == "ini":
        words = words[:-1]
    return " ".join(words)


def origin(mention: str) -> str | None:
    """The institution that follows a name: *Danar Tumiwan dari | Koperasi Tani*."""
    _, joint, rest = mention.partition(" dari ")
    words = rest.split(",")[0].split()
    end = next((at for at, word in enumerate(words) if word[:1].islower()), len(words))
    house = " ".join(words[:end])
    return house if joint and house and not place_at(words[:end], 0) else None


def is_former(mention: str) -> bool:
    """Whether somebody is told by what he was: *mantan bek Persiba, Eks pelatih Ende*."""
    return mention.split()[0].lower() in closed("former")


def points_to_institution(mention: str) -> bool:
    """Whether a mention takes up an institution of any kind: *lembaga itu*."""
    words = fold(mention).split()
    return len(words) == 2 and words[0] in closed("any institution") and is_definite(mention)


def in_office(source: Source, parts: Parts) -> Source:
    """Somebody of whom only the description tells an office: *anggota DPRD Ende itu*."""
    if source.role is not None or parts.role is None:
        return source
    words = parts.role.split()
    told = next(
        (at for at, word in enumerate(words) if word[0].isdigit() or VERB.match(word)), None
    )
    if words[0].lower() in closed("any person") or told == 0:
        return source
    return replace(source, role=" ".join(words[:told]), affiliation=parts.affiliation)


SHORT_FORM = re.compile(r" \([^()]*\)")
"""In brackets in an institution's name."""


class Resolver:
    """Answers for any mention, from the names of the article and the memory of who spoke."""

    def __init__(
        self, document: Document, mentions: Sequence[Span], said: frozenset[int], memory: Memory
    ) -> None:
        self.document = document
        self.text = document.text
        runs = list(name_runs(document))
        pronouns = closed("singular pronoun", "plural pronoun")
        self.introductions = Introductions(document.text)
        self.registry = census(document, runs, mentions, pronouns, self.introductions, said)
        self.descriptions = Descriptions(document.text, self.registry)
        self.focus = Focus(document, runs, self.registry, self.descriptions, self.introductions)
        self.offices: dict[str, str | None] = {}
        self.houses = Houses(document.text, self.registry.known)
        self.memory = memory

    def who(self, span: Span, charged: bool = False) -> Source:
        """Who a mention means; nobody who is speaking where it stands if it is ``charged``."""
        mention = cut_off(words_of(self.text, span.start, span.end))
        folded = fold(mention)
        if is_pronoun(mention):
            return self.pronoun(span, charged)
        if folded in closed("plural pronoun"):
            return self.plural(span, folded)
        if (known := self.registry.nicknames.get(folded)) is not None:
            entity = self.registry.named(known)
            if entity is not None:
                return self.of_entity(entity, span, SourceType.PERSON, Resolution.NICKNAME)
        if (several := coordinated(span, mention, self.registry)) is not None:
            return several
        parts = self.registry.parts(mention)
        lead = self.leading(mention) or self.closing(mention) if parts.name is None else None
        if lead is not None:
            found = self.of_entity(lead, span, SourceType.PERSON, Resolution.NAME)
            return found if found.affiliation else replace(found, affiliation=origin(mention))
        kind = self.registry.kind(mention, parts)
        short = parts.name if " yang " in mention and parts.name is not None else mention.strip()
        full = self.registry.short_for(short)
        if full is None and kind is SourceType.ORGANIZATION:
            whole = self.registry.in_full(short)  # *PN Ende* where *Pengadilan Negeri Ende* stands
            full = SHORT_FORM.sub("", whole) if whole != short else None
        if full is not None and parts.role is None:
            return self.spelled_out(span, full, kind)
        if parts.name is not None and is_definite(mention):
            meant = self.taken_up(span, mention, charged)  # *pemeran Ratu Senja ini*
            if meant is not None:
                return meant
        if parts.name is not None and kind not in {"document", "group"}:
            return self.named(span, parts.name, parts, kind)
        return self.described(span, mention, parts, kind, charged)

    def leading(self, mention: str) -> Entity | None:
        """The person whose name opens a mention that goes on with other words: *Danar masih*."""
        words = mention.split()
        end = next((at for at, word in enumerate(words) if not word[:1].isupper()), len(words))
        if not 0 < end < len(words) or words[end] in closed("name particle"):
            return None
        entity = self.registry.named(" ".join(words[:end]))
        return entity if entity is not None and entity.type is SourceType.PERSON else None

    def closing(self, mention: str) -> Entity | None:
        """The person whose name ends a mention after a comma: *Lebih jauh, | Danar*."""
        _, comma, name = mention.rpartition(", ")
        if not comma or not all(word[:1].isupper() for word in name.split()):
            return None
        entity = self.registry.named(name)
        return entity if entity is not None and entity.type is SourceType.PERSON else None

    def spelled_out(self, span: Span, full: str, kind: SourceType) -> Source:
        """An acronym whose full form the article gives."""
        known = self.registry.named(full)
        if known is not None and known.words == set(fold(full).split()):
            return self.of_entity(known, span, kind, Resolution.ACRONYM)
        if kind in {"unknown", "person"}:
            kind = source_type(full, parts_of(full))
        return Source(span, full, type=kind, resolved_by=Resolution.ACRONYM)

    def named(self, span: Span, name: str, parts: Parts, kind: SourceType) -> Source:
        """A mention with a name in it: the entity that bears it."""
        entity = self.registry.named(name)
        nicknamed = fold(name) in self.registry.nicknames
        how = Resolution.NICKNAME if nicknamed else Resolution.NAME
        if entity is not None and (kind in {"person", "unknown"} or entity.type == kind):
            found = self.of_entity(entity, span, kind, how)
            office = self.office(parts.role)
            if office is not None and fold(office) != fold(found.role or ""):
                house = self.spelled(parts.affiliation)
                found = replace(found, role=office, affiliation=house)
            if found.affiliation is None and found.type is SourceType.PERSON:
                found = replace(found, affiliation=origin(span.of(self.text)))
            return found
        rivals = self.registry.rivals(name)
        if rivals and kind in {"person", "unknown"}:
            return self.one_of(rivals, span, parts)
        affiliation = self.spelled(parts.affiliation) or origin(span.of(self.text))
        return Source(span, name, parts.role, affiliation, kind, Resolution.NAME)

    def one_of(self, rivals: list[Entity], span: Span, parts: Parts) -> Source:
        """A name that several bear: who is in mind, or who bears the office; else nobody."""
        for entity in rivals:
            if parts.role is not None and fold(entity.role or "") == fold(parts.role):
                return self.of_entity(entity, span, SourceType.PERSON, Resolution.NAME)
        held = self.focus.at(span)
        for entity in rivals:
            if (
                held is not None
                and held.name == entity.name
                and not self.beside(rivals, held, span)
            ):
                return self.of_entity(entity, span, SourceType.PERSON, Resolution.NAME)
        return Source(span, type=SourceType.PERSON, candidates=tuple(each.name for each in rivals))

    def beside(self, rivals: list[Entity], held: Source, span: Span) -> bool:
        """Whether another bearer was named as late as the one in mind, who has not spoken."""
        if self.memory.speaker is not None and self.memory.speaker.name == held.name:
            return False
        own = self.focus.last_named(held.name, span.start)
        return any(
            self.focus.last_named(entity.name, span.start) >= own
            for entity in rivals
            if entity.name != held.name
        )

    def office(self, role: str | None) -> str | None:
        """The office in full where the article has it so, too: *Wabup* is *Wakil Bupati*; fused
        titles stay."""
        if role is None or role not in self.offices:
            first, *rest = (role or "").split() or [""]
            full = load().clipped.get(first.lower())
            found = (
                re.search(rf"\b{full}\b", self.text, re.IGNORECASE)
                if full is not None and first.lower() not in closed("fused")
                else None
            )
            spelt = " ".join((found.group(), *rest)) if found is not None else role
            self.offices[role or ""] = spelt
        return self.offices[role or ""]

    def of_entity(self, entity: Entity, span: Span, kind: SourceType, how: Resolution) -> Source:
        return Source(
            span,
            entity.name,
            self.office(entity.role),
            self.house(entity),
            entity.type if entity.type != "unknown" else kind,
            how,
        )

    def house(self, entity: Entity) -> str | None:
        """The affiliation in full; none where it is a person's name (*pelapor Rina Wati*)."""
        house = entity.affiliation
        if house is None and entity.role is not None:
            house = self.houses.of(self.office(entity.role) or entity.role)
        named = house is not None and any(map(is_name_word, house.split()))
        if house is None or not (named or house in self.registry.known) or is_house(house.split()):
            return self.spelled(house)
        other = self.registry.named(house)
        someone = other is not None and other.type is SourceType.PERSON and other != entity
        return None if someone else self.spelled(house)

    def spelled(self, affiliation: str | None) -> str | None:
        """The affiliation, a short form that the article explains in full."""
        return self.registry.in_full(affiliation) if affiliation else None

    def pronoun(self, span: Span, charged: bool) -> Source:
        """Whom the reader has in mind."""
        held = self.focus.at(span, silent=charged)
        if held is None and self.memory.speaker is not None and self.memory.speaker.type == "group":
            held = self.memory.speaker
        if held is None:
            return Source(span, type=SourceType.PERSON)
        full = self.registry.acronyms.get(held.name or "", held.name)
        house = self.spelled(held.affiliation)
        return replace(
            held, span=span, name=full, affiliation=house, resolved_by=Resolution.PRONOUN
        )

    def plural(self, span: Span, folded: str) -> Source:
        """The last people named side by side, or for *mereka* the last group that spoke."""
        if folded not in PAIR and (group := self.group_before(span)) is not None:
            return group
        pair = self.focus.pair(span.start)
        if not pair and folded in PAIR:
            pair = self.focus.together(span.start, PAIR[folded])
        if pair and (folded in PAIR or self.memory.group is None):
            name = " dan ".join(mention.entity.name for mention in pair)
            return Source(span, name, type=SourceType.GROUP, resolved_by=Resolution.PRONOUN)
        if self.memory.group is not None:
            return replace(self.memory.group, span=span, resolved_by=Resolution.PRONOUN)
        return Source(span, type=SourceType.GROUP)

    def bearer(self, mention: str) -> Entity | None:
        """The one who has the office that *sang* points to: *sang bupati*."""
        article, _, rest = mention.partition(" ")
        if article.lower() not in closed("article of a person") or not rest:
            return None
        parts = self.registry.parts(rest)
        if parts.role is None or parts.name is not None:
            return None
        holders = self.descriptions.holders(parts.role, parts.affiliation)
        return holders[0] if len(holders) == 1 else None

    def group_before(self, span: Span) -> Source | None:
        """The group or the people who are the subject of the sentence before: *Para nelayan
        menolak tambang. | Mereka*; None where it begins otherwise."""
        whole = self.focus.subject_before(span.start)
        mention = whole.of(self.text) if whole is not None else ""
        if whole is None or not mention or len(mention.split()) > LONG + 1 or "," in mention:
            return None
        several = coordinated(whole, mention, self.registry)
        if several is not None:
            return replace(several, span=span, resolved_by=Resolution.PRONOUN)
        parts = self.registry.parts(mention)
        plural = heads().get(mention.split()[0].lower()) is SourceType.GROUP  # *Warga Ende*
        if not plural and (parts.name or source_type(mention, parts) is not SourceType.GROUP):
            return None
        name = parts.description
        return Source(span, name, type=SourceType.GROUP, resolved_by=Resolution.PRONOUN)

    def told_again(self, span: Span, mention: str) -> Source | None:
        """Who spoke last, told otherwise right after a verb of speech: *“…,” kata Rina. “…,”
        tutur perempuan yang gemar berlari*; *seorang perempuan* is another."""
        first, second, *_ = (*fold(mention).split(), "", "")
        held = self.memory.speaker
        again = first in closed("somebody again") and second in closed("tells of somebody")
        if held is None or held.name is None or not again:
            return None
        if held.type is not SourceType.PERSON or pronoun_at(self.document, span) != Anaphor.INQUIT:
            return None
        return replace(held, span=span, resolved_by=Resolution.DESCRIPTION)

    def institution(self, span: Span, mention: str) -> Source | None:
        """The institution that *lembaga itu* takes up: which spoke last, else which is the
        subject of the sentence before; None where that is none, or somebody with a name."""
        if not points_to_institution(mention):
            return None
        held = self.memory.speaker
        if held is None or held.type is not SourceType.ORGANIZATION:
            held = self.subject_institution(span.start)
        if held is None or held.type is not SourceType.ORGANIZATION:
            return None
        if held.name is None or is_definite(held.name) or held.name[:1].islower():
            return None
        return replace(held, span=span, resolved_by=Resolution.DESCRIPTION)

    def subject_institution(self, offset: int) -> Source | None:
        """Who is the subject of the sentence before; where that takes up an institution itself,
        the subject of the one before that. A loop, since any number may follow each other."""
        while (whole := self.focus.subject_before(offset)) is not None:
            mention = words_of(self.text, whole.start, whole.end)
            if not points_to_institution(mention):
                return self.who(whole)
            meant = self.descriptions.meant(mention, whole.start, SourceType.ORGANIZATION)
            if meant is not None:
                kind = SourceType.ORGANIZATION
                return self.of_entity(meant, whole, kind, Resolution.DESCRIPTION)
            offset = whole.start
        return None

    def by_office(self, span: Span, mention: str, parts: Parts) -> Source | None:
        """Who bears the office that the mention names; None where the article tells nobody."""
        words = fold(mention).split()
        if parts.role is None or words[0] in {"seorang", "para"} or words[-1] in closed("other"):
            return None
        if heads().get(fold(mention)) is SourceType.GROUP:
            return None  # *Warga*: any of them
        held = self.focus.at(span)
        holders = self.descriptions.holders(parts.role, parts.affiliation)
        house = self.spelled(parts.affiliation)
        if not holders and house != parts.affiliation:  # *Dirjen PSDKP*
            holders = self.descriptions.holders(parts.role, house)
        if not holders and (full := self.spelled(parts.role)) not in {None, parts.role}:
            holders = self.descriptions.holders(full or parts.role, house)  # *JPU*
        if mention[:1].islower() and " " not in mention:  # *dokter menyarankan*: any doctor
            holders = [entity for entity in holders if entity.position < span.start]
        for entity in holders:
            if held is not None and entity.name == held.name:
                return self.of_entity(entity, span, SourceType.PERSON, Resolution.TITLE)
        if len(holders) == 1:
            return self.of_entity(holders[0], span, SourceType.PERSON, Resolution.TITLE)
        if holders:
            names = tuple(entity.name for entity in holders)
            return Source(span, None, parts.role, parts.affiliation, SourceType.PERSON, None, names)
        held = self.focus.speaker(span.start)  # who spoke last
        if is_former(mention) and held is not None:
            return in_office(replace(held, span=span, resolved_by=Resolution.DESCRIPTION), parts)
        return None

    def described(
        self, span: Span, mention: str, parts: Parts, kind: SourceType, charged: bool
    ) -> Source:
        """An office alone or a description: who was introduced by it before."""
        if (held := self.by_office(span, mention, parts)) is not None:
            return held
        if (bearer := self.bearer(mention)) is not None:
            return self.of_entity(bearer, span, SourceType.PERSON, Resolution.TITLE)
        meant = self.descriptions.meant(mention, span.start, kind)
        if meant is not None:
            return self.of_entity(meant, span, kind, Resolution.DESCRIPTION)
        unknown = kind is SourceType.UNKNOWN and tells_trade(mention)
        somebody = kind is SourceType.PERSON or unknown
        if (
            somebody
            and is_definite(mention)
            and (held := self.taken_up(span, mention, charged)) is not None
        ):
            return in_office(held, parts)
        if (again := self.told_again(span, mention)) is not None:
            return again
        if kind == "document" and (owner := author(mention, self.registry)) is not None:
            return Source(
                span,
                undetermined(parts.description),
                affiliation=owner,
                type=kind,
                resolved_by=Resolution.DESCRIPTION,
            )
        if (house := self.institution(span, mention)) is not None:
            return house
        title = self.descriptions.titled(span.end) if kind == "document" else None
        fuller = title or self.descriptions.fuller(mention, span.start)
        if fuller is not None:
            return Source(span, fuller, type=kind, resolved_by=Resolution.DESCRIPTION)
        name = (
            re.split(r"(?:,|(?<!\s))\s+yang\s", parts.description, maxsplit=1)[0]
            if parts.role
            else None
        )
        return Source(
            span,
            name or undetermined(parts.description),
            parts.role,
            self.spelled(parts.affiliation or self.houses.of(parts.role or "")),
            kind,
            resolved_by=Resolution.DESCRIPTION,
        )

    def taken_up(self, span: Span, mention: str, charged: bool) -> Source | None:
        """Who is in mind and fits a description; None where it takes up nobody."""
        noun = fold(mention).split()[0]
        if noun in closed("kept nameless"):
            held = self.focus.called(noun, span.start)
        elif noun in closed("part in a case"):
            return None
        else:
            found = [each.source for each in self.focus.described(span, mention, silent=charged)]
            held = found[0]
            names = tuple(each.name for each in found if each is not None and each.name)
            if len(names) > 1:
                return Source(span, type=SourceType.PERSON, candidates=names)
        if held is None:
            return None
        how = Resolution.DESCRIPTION if held.name is not None else None
        return replace(held, span=span, resolved_by=how)

    def can_be_charged(self, span: Span) -> bool:
        """Whether the mention names a person, a group, an institution or a state; a fire
        that is *diduga* to have begun in a kitchen is not accused of it."""
        mention = span.of(self.text)
        if fold(mention) in closed("singular pronoun", "plural pronoun"):
            return True
        parts = parts_of(mention, self.registry.known)
        kind = source_type(mention, parts)
        if kind in CHARGEABLE:
            return kind != "person" or parts.name is None or not is_common(parts.name.split()[0])
        return False
