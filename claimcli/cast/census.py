"""All the people and institutions of an article, gathered before anybody is resolved."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property

from claimcli.cast.capacities import capacities, closes, speaks, taken_up
from claimcli.cast.entities import Registry, fold
from claimcli.cast.introduced_names import Introductions
from claimcli.cast.names.borders import Borders, cut_off, unrepeated
from claimcli.cast.names.mentions import parts_of
from claimcli.cast.names.name_runs import lone_names
from claimcli.cast.names.parts import Parts
from claimcli.cast.names.seen_names import seen_houses, seen_names
from claimcli.cast.names.seen_parts import SeenParts
from claimcli.cast.names.words.name_words import (
    ABSTRACT,
    is_degree,
    is_name_word,
    is_particle,
    place_at,
    rank_at,
    title_at,
)
from claimcli.cast.names.words.offices import heads, is_office
from claimcli.cast.names.words.short_forms import acronyms, endearments, nicknames
from claimcli.cast.names.words.variants import begins_word, ends_word, has_initials, is_misspelt
from claimcli.claims import SourceType
from claimcli.document import Document, Span
from claimcli.lexicon import closed, load
from claimcli.lexicon.closed_classes import FUNCTION_WORDS
from claimcli.lexicon.seams import words_of

__all__ = ["census", "is_common", "is_function", "is_pronoun", "turns_to"]

PEOPLE = frozenset({SourceType.PERSON, SourceType.UNKNOWN})
LONGEST_NAME = 4
LONGEST_PLACED = 2
"""Words of a name of which the first may be a place's name, too."""
SHORTEST = 3
"""Letters of a name that stands for a longer one."""
QUOTES = frozenset("\"“”«‘'″")
COMMA = re.compile(r",\s+")
WORD = re.compile(r"\w[\w'’-]*")
BACK = 500
"""Words before a nickname or a pronoun among which its bearer is named."""
SURE = 0.85
"""How likely a word is a person's name that is believed without other evidence."""
AFFIXED = re.compile(r"(?:me[mn]?|di|ber|ter|se)[a-z]{4,}|[a-z]+kan$")
"""Verbs in the title case of a headline."""
POINTED = re.compile(r"\s+(?:itu|tersebut)\b")
FUNCTION = (*FUNCTION_WORDS, "circumstance", "determiner")


def census(
    document: Document,
    runs: Sequence[tuple[int, str]],
    mentions: Iterable[Span],
    pronouns: frozenset[str],
    introductions: Introductions,
    said: frozenset[int] = frozenset(),
) -> Registry:
    """The registry of a document: names with an office first, then the sources' mentions,
    then the bare names that fill them out. At the offsets in ``said`` somebody's words begin."""
    text = document.text
    seen = tuple(seen_names(document))
    known = frozenset((*lone_names(text), *seen))
    whole = words_of(text, 0, len(text))
    called = {
        short: name for short, full in nicknames(whole) if (name := bearer(full, known)) is not None
    }
    registry = Registry(dict(acronyms(whole)), called, known, whole)
    registry.houses = frozenset(seen_houses(document))
    registry.seen = SeenParts(document)
    alone = (name for _, run in runs if (name := parts_of(run, known).name) is not None)
    registry.borders = Borders(alone, whole)
    present(registry, registry.seen)
    for name in registry.nicknames.values():
        registry.learn(Parts(name, None, None, name), SourceType.PERSON, text.find(name))
    for position, run in runs:
        hold_office(text, registry, registry.seen, position, run)
    named = Words(text)
    endear(registry, named)
    for span in mentions:
        mention = cut_off(words_of(text, span.start, span.end))
        if fold(mention) not in pronouns and not is_pronoun(mention):
            parts = registry.parts(mention)
            clip(text, registry, parts)
            if parts.role is not None or not registry.rivals(parts.name or ""):
                registry.learn(parts, registry.kind(mention, parts), span.start, speaking=True)
    for position, run in runs:
        for piece in run.split(", "):
            extend(document.text, registry, position + run.find(piece), piece)
    fill_out(registry, seen)
    registry.absorb()
    for span in before_quotations(document):
        introduce(registry, span.of(text), span.start)
    appoint(registry, introductions, said)
    take_up(registry, named)
    endear(registry, named)
    return registry


def hold_office(text: str, registry: Registry, seen: SeenParts, position: int, run: str) -> None:
    """Adds whom an office in the run stands before, unless the networks doubt the name or the
    whole is a description: *politikus Partai Padi itu*."""
    first, _, rest = run.partition(", ")
    for piece in dict.fromkeys((apart(text, position, run), rest)):
        if piece == rest and rest[:1].islower() and first in registry.known:
            return  # *Rina Wati, mantan direktur Bahari Jaya*: what she was
        parts = registry.parts(piece) if is_office(piece) else None
        if parts is not None and parts.role is not None and parts.name is not None:
            if not seen.doubts(parts.name) and not points(text, position, run):
                registry.learn(parts, SourceType.PERSON, position)
            return


def present(registry: Registry, seen: SeenParts) -> None:
    """Adds the people beside whom the networks see an office."""
    for span, parts in seen.introductions():
        if not is_told(seen.text, span):
            registry.learn(registry.borders.applied(parts), SourceType.PERSON, span.start)


def is_told(text: str, introduction: Span) -> bool:
    """Whether what follows the comma is told, and no office of who tells it: *kata Rina, guru
    pulang*."""
    before = text[max(0, introduction.start - 20) : introduction.start].split()[-1:]
    parted = "," in introduction.of(text) and not closes(text, introduction.end)
    return parted and any(map(speaks, before))


def points(text: str, position: int, run: str) -> bool:
    """Whether *itu, tersebut* follow the run, which an office in lower case may open that
    stands before the offset: *Guru besar | Universitas Rahmat Hidayat itu*."""
    return POINTED.match(text, end_of(text, position, run)) is not None


def bearer(run: str, known: frozenset[str]) -> str | None:
    """Whose nickname stands after a run of capitals: *RI | Surya Kumala*, *Bupati Ende | Surya*;
    nobody's after a noun for a person (*Wanita yang akrab disapa Ani*), nor after a place and
    nothing else (*Hulu Sungai Tengah (HST)*)."""
    words = run.split()
    words = words[place_at(words, 0) * (len(words) > LONGEST_PLACED) :]
    if not words:
        return None
    name = parts_of(" ".join(words), known).name
    name = name if name is not None or is_office(run) else " ".join(words)
    return None if name is None or name.split()[0].lower() in heads() else name


def apart(text: str, position: int, run: str) -> str:
    """The run up to a comma where the office before it speaks: *kata Kapolres | , Rina ditahan*."""
    office, comma, _ = run.partition(", ")
    lead = text[max(0, position - 20) : position].split()
    if comma and lead and speaks(lead[-1]) and not closes(text, end_of(text, position, run)):
        return office
    return run


def end_of(text: str, position: int, run: str) -> int:
    """Where a run ends; ``position`` is that of its first capital."""
    start = text.rfind(run, max(0, position - len(run)), position + len(run))
    return start + len(run) if start >= 0 else position + len(run)


def appoint(registry: Registry, introductions: Introductions, said: frozenset[int]) -> None:
    """Gives the people without an office the capacity in which the article presents them; what
    somebody says after the name is none (*Yang penting, kata Rina, warga selamat*)."""
    for entity in tuple(registry.entities):
        if entity.type not in PEOPLE or (entity.role is not None and entity.affiliation):
            continue
        words = entity.name.split()
        if any(map(is_common, words)) or words[0].lower() in closed("area"):
            continue  # *Direktur Lumbung Group*: the house, nobody in office
        found = [
            each
            for span in introductions.mentions(entity.name)
            for each in capacities(
                introductions.text, span, past_comma(introductions, span) in said
            )
            if entity.role is None or fold(entity.role) == fold(each.role)
        ]
        if not found:
            continue
        best = max(found, key=lambda each: (each.affiliation is not None, each.place))
        role, house = best.role, best.affiliation
        other = registry.named(house) if house is not None and " " in house else None
        if other is not None and other.type == "person":
            role, house = f"{role} {house}", None  # *juru bicara Rina Dewi*: no institution
        known = Parts(entity.name, role, house, entity.name)
        registry.learn(known, SourceType.PERSON, entity.position)


def past_comma(introductions: Introductions, name: Span) -> int:
    """The offset of the word after the comma that follows a name."""
    match = COMMA.match(introductions.text, name.end)
    return match.end() if match is not None else name.end


class Words:
    """The words of a text by their offsets."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def found(self) -> list[tuple[int, str]]:
        return [(match.start(), match.group()) for match in WORD.finditer(self.text)]

    def before(self, offset: int) -> Iterator[str]:
        """Those before the offset, the last first, as far back as somebody just named stands."""
        end = bisect_left(self.found, (offset,))
        for place in range(end - 1, max(-1, end - 1 - BACK), -1):
            yield self.found[place][1]


def take_up(registry: Registry, words: Words) -> None:
    """Gives the last person named the capacity that a pronoun after him tells."""
    for position, found in taken_up(words.text):
        name = last_named(registry, words, position)
        entity = registry.named(name) if name is not None else None
        if entity is not None and entity.role is None:
            known = Parts(entity.name, found.role, found.affiliation, entity.name)
            registry.learn(known, SourceType.PERSON, entity.position)


def last_named(registry: Registry, words: Words, position: int, but: str = "") -> str | None:
    """The person named last before the offset, without those called ``but``."""
    for word in words.before(position):
        named = [
            entity.name
            for entity in registry.begun(word)
            if entity.type is SourceType.PERSON and but not in fold(entity.name).split()
        ]
        if named:
            return max(named)
    return None


def endear(registry: Registry, words: Words) -> None:
    """Who is called otherwise right after his name: *Slamet …. Memet, sapaan akrabnya*."""
    for position, nickname in endearments(words.text):
        name = last_named(registry, words, position, but=fold(nickname))
        if name is not None:
            registry.nicknames[fold(nickname)] = name


def clip(text: str, registry: Registry, parts: Parts) -> None:
    """A bare form that stands for one person's name, and for no other's: *Ardi* for
    *Ardiwinata*, *AHY*, *Sebelina* for *Sabelina*."""
    name = parts.name
    if name is None or len(name) < SHORTEST or registry.named(name) is not None:
        return
    if parts.role is not None or name in registry.acronyms:
        return
    single = " " not in name
    bearers = [
        entity.name
        for entity in registry.like(name)
        if entity.type == "person"
        and (
            (single and begins_word(name, entity.name, is_function))
            or (single and (ends_word(name, entity.name) or has_initials(name, entity.name)))
            or is_misspelt(name, entity.name)
        )
    ]
    if len(bearers) != 1:
        return
    bearer, often = bearers[0], text.count(name)
    if is_misspelt(name, bearer) and often > 1 and often > text.count(bearer):
        registry.nicknames[fold(bearer)] = name  # it is the other that is misspelt
    else:
        registry.nicknames[fold(name)] = bearer


def extend(text: str, registry: Registry, position: int, run: str) -> None:
    """A bare run is a person's name where a person's known name begins or ends it (*Emil* →
    *Emil Dardak*), or where its words are names and no verb, place or field."""
    given = run.split()
    if len(given) > 2 and (placed := place_at(given, 0)) and not registry.named(run):
        given = given[placed:]  # *Jakarta Danar Tumiwan*: a dateline
    given = unrepeated(given[rank_at(given, 0) :])
    while given and is_degree(given[-1]):
        given = given[:-1]
    if title_at(given, 0, "role") or (given and given[0].lower() in closed("kind of place")):
        return
    if not 0 < len(given) <= LONGEST_NAME or any(is_common(word) for word in given):
        return
    name = " ".join(given)
    held = registry.named(name)
    if held is not None:
        nested = held.type in {"person", "unknown"} and fits(held.name.split(), given)
        before = text[max(0, position - 3) : position].rstrip(" ")[-1:]
        opens = not (before.isalnum() or before == ",")  # capital as any first word
        added = given[0] not in held.name.split() and not is_name_word(given[0])
        known = name in registry.known or all(
            is_name_word(word) or is_particle(word) or len(word) < SHORTEST
            for word in given
            if word not in held.name.split()
        )
        known = known or text.count(name) > 1
        if nested and known and not (opens and added) and len(given) > len(held.name.split()):
            registry.learn(Parts(name, None, None, name), SourceType.PERSON, position)
        return
    if len(given) > 1 and any(is_name_word(word) or word in registry.known for word in given):
        registry.learn(Parts(name, None, None, name), SourceType.PERSON, position)


def fill_out(registry: Registry, seen: Iterable[str]) -> None:
    """Gives people the longest name that the networks see anywhere, where it is one and theirs
    begins or ends it: *Prof. Bagas* is *Bagas Pratikno* in *Prof. Dr. Bagas Pratikno, M.Si.*"""
    by_edge: dict[str, list[list[str]]] = {}
    for name in seen:
        words = name.split()
        words = words[max(rank_at(words, 0), title_at(words, 0, "role")) :]
        for edge in {*words[:1], *words[-1:]}:
            by_edge.setdefault(edge, []).append(words)
    for entity in tuple(registry.entities):
        words = entity.name.split()
        near = [each for edge in {words[0], words[-1]} for each in by_edge.get(edge, ())]
        longer = [each for each in near if len(each) > len(words) and fits(words, each)]
        if not longer or entity.type is not SourceType.PERSON:
            continue
        best = max(longer, key=lambda each: (len(each), each))
        if all(set(each) <= set(best) for each in longer) and not any(map(is_noun, best)):
            name = " ".join(best)
            registry.learn(Parts(name, None, None, name), SourceType.PERSON, entity.position)


def before_quotations(document: Document) -> Iterator[Span]:
    """Words that the networks take for a person who is the subject of a sentence, and speaks
    after it: *Sumiati menelepon ibunya. “Saya selamat,” ucapnya*."""
    starts = [sentence.span.start for sentence in document.sentences]
    for named in document.named_spans:
        if named.label != "PER" or named.probability < SURE:
            continue
        sentence = document.sentences[bisect_right(starts, named.span.start) - 1].span
        before = document.text[sentence.start : named.span.start].replace(",", "").split()
        after = document.text[sentence.end : sentence.end + 4].lstrip(". \n")
        opens = all(is_function(word) for word in before) or turns_to(before)
        if opens and after[:1] in QUOTES:
            yield named.span


def turns_to(before: Sequence[str]) -> bool:
    """Whether the sentence only turns to somebody: *Lain halnya dengan | Rina*, *Hal berbeda
    dirasakan | Rina*."""
    opens = bool(before) and before[0].lower() in closed("turns to somebody")
    return opens and (
        before[-1].lower() in closed("before whom it turns to")
        or before[-1].lower().startswith("di")
    )


def introduce(registry: Registry, name: str, position: int) -> None:
    """A single word is a person's name, though nothing else in the text tells."""
    folded = fold(name)
    told = registry.named(name) is not None or registry.rivals(name) or folded in registry.nicknames
    if not told and name.istitle() and name.isalpha() and not is_common(name):
        registry.learn(Parts(name, None, None, name), SourceType.PERSON, position)


def fits(short: list[str], long: list[str]) -> bool:
    """Whether one name begins or ends the other."""
    return long[: len(short)] == short or long[-len(short) :] == short


def is_pronoun(mention: str) -> bool:
    """Whether the mention is a pronoun, or one and what is added to it: *Ia, yang baru
    dilantik*, *dia lagi*."""
    head = fold(mention.partition(" yang ")[0].rstrip(","))
    first, _, rest = head.partition(" ")
    bare = first in closed("singular pronoun") and (not rest or rest in closed("after pronoun"))
    return bare or head in closed("person concerned")


def is_function(word: str) -> bool:
    """Whether the word is no part of a description: *itu, karena, yang*."""
    folded = word.lower()
    return folded == "yang" or folded in closed(*FUNCTION)


def is_common(word: str) -> bool:
    """Whether a capitalised word is no part of a personal name."""
    return is_noun(word) or (
        len(word) > 1 and not is_name_word(word) and bool(AFFIXED.match(word.lower()))
    )


def is_noun(word: str) -> bool:
    """Whether a capitalised word is a noun, a place or a function word, and no name."""
    folded = word.lower()
    if len(word) == 1 or is_name_word(word):
        return False
    return (
        folded in titled()
        or folded in closed("field")
        or folded in closed("kinship")
        or folded in closed("institution word")
        or bool(ABSTRACT.match(word))
        or folded in heads()
        or folded in load().places
        or is_function(word)
    )


@cache
def titled() -> frozenset[str]:
    """The words of ranks and honorifics."""
    return frozenset(
        word for title in load().titles if title.kind != "role" for word in title.form.split()
    )
