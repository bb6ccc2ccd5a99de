"""The lexicon's entries and how they are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files
from typing import TypeVar

from claimcli.claims import SourceType, Stance
from claimcli.lexicon.own import own_cues, own_titles

__all__ = [
    "Circumstance",
    "Content",
    "CueEntry",
    "DateWord",
    "Frame",
    "GrammarWord",
    "Head",
    "Lexicon",
    "Marker",
    "Nickname",
    "Phrase",
    "Shield",
    "Title",
    "load",
    "phrases",
]


T = TypeVar("T")


class Frame(StrEnum):
    """How a cue takes its source and its content."""

    SPEECH = "speech"
    """X {V} (bahwa) [clause]: *mengatakan, menilai, berharap*; also beside a quotation."""
    INQUIT = "inquit"
    """[content,] {V} X, or with -nya: *kata, ujar, tutur*."""
    ATTITUDE = "attitude"
    """X {A} (dengan|akan|terhadap|atas|soal) [noun phrase] or [clause]: *khawatir, yakin*."""
    OBJECT = "object"
    """X {V} [noun phrase]: *mengecam, membantah, menekankan*; a clause too."""
    DIRECTIVE = "directive"
    """X {V} [somebody (untuk) do something], or (agar) [clause]: *meminta, mendesak*."""
    PREPOSITION = "preposition"
    """{P} X, [clause]: *menurut, dilansir, dikutip dari, berdasarkan keterangan*."""
    PASSIVE = "passive"
    """[content] {V} (oleh) X: *disampaikan, dikatakan, diungkapkan*."""
    NOUN = "noun"
    """{N} (X) (bahwa|soal|tentang) [content]: *pernyataan, kekhawatiran, bantahan*."""
    ACCUSATION = "accusation"
    """X {V} [somebody (telah) do something]: *menuduh, menuding, menduga*."""
    ACCUSED = "accused"
    """somebody {V} (oleh X) [predicate]: *dituduh, dituding, didakwa, dicurigai*."""
    SUSPICION = "suspicion"
    """[somebody {V} predicate], nobody vouches: *diduga, disinyalir, disebut-sebut, konon*."""
    CHARGE = "charge"
    """{N} [deed]: *dugaan, tuduhan, sangkaan*; {V} [statute]: *dijerat, menjerat*."""
    RELAY = "relay"
    """[content,] V X {R} Y: a further mouth beside an attribution: *menirukan, menyitir*."""


@dataclass(frozen=True, slots=True)
class CueEntry:
    """A cue: ``form`` as written (lower case), ``lemma`` its headword."""

    form: str
    lemma: str
    frame: Frame
    stance: Stance
    example: str


@dataclass(frozen=True, slots=True)
class Shield:
    """A phrase in which ``cue`` is no cue."""

    form: str
    cue: str
    example: str


@dataclass(frozen=True, slots=True)
class Title:
    """``kind``: *role* (kept as the source's role), *rank* and *honorific* (dropped)."""

    form: str
    kind: str
    name: str
    example: str


@dataclass(frozen=True, slots=True)
class Nickname:
    """A short form that everybody knows; used where the article has the full name, too."""

    form: str
    name: str
    example: str


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun or proper name and the type of source it names."""

    form: str
    type: SourceType
    example: str


@dataclass(frozen=True, slots=True)
class Content:
    """A noun that may be reported content by itself."""

    form: str
    example: str


@dataclass(frozen=True, slots=True)
class Marker:
    """A word that tells the subkind of background."""

    form: str
    subkind: str
    example: str


@dataclass(frozen=True, slots=True)
class GrammarWord:
    """A function word and a class in which the rules look for it."""

    form: str
    group: str
    gloss: str


@dataclass(frozen=True, slots=True)
class DateWord:
    """A word of the calendar or the clock; ``value`` is what it stands for: the number of
    the weekday or month, days from today, the part of day's first hour, the zone's offset."""

    form: str
    kind: str
    value: str
    example: str


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A word that opens a circumstance of the speech, or the noun in one."""

    form: str
    kind: str
    example: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a charge, a stage, a harm, a law or a reply; ``sense`` is its class there."""

    form: str
    sense: str
    example: str


def rows(name: str) -> Iterator[list[str]]:
    """The cells of a data file, without its header line."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        if line.strip():
            yield line.split("\t")


def read(name: str, kind: type[T]) -> tuple[T, ...]:
    """Entries of one file; ValueError where a line has the wrong number of cells."""
    return tuple(kind(*row) for row in cells(name, kind))


def cells(name: str, kind: type) -> Iterator[list[str]]:
    """The lines of a file of such entries; ValueError where one has the wrong length."""
    width = len(fields(kind))
    for row in rows(name):
        if len(row) != width:
            raise ValueError(f"{name}: {width} cells expected in {row!r}")
        yield row


def by_class(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """The forms of each class, of pairs of both."""
    found: dict[str, set[str]] = {}
    for name, form in pairs:
        found.setdefault(name, set()).add(form)
    return {name: frozenset(forms) for name, forms in found.items()}


class Lexicon:
    """All entries, indexed the way the rules ask for them; a file is read when it is
    asked for."""

    @cached_property
    def cues(self) -> tuple[CueEntry, ...]:
        """Words that introduce somebody's words."""
        carried = (
            CueEntry(form, lemma, Frame(frame), Stance(stance), example)
            for form, lemma, frame, stance, example in cells("cues.tsv", CueEntry)
        )
        return (*carried, *own_cues())

    @cached_property
    def shields(self) -> tuple[Shield, ...]:
        """Phrases that only look like cues."""
        return read("shields.tsv", Shield)

    @cached_property
    def titles(self) -> tuple[Title, ...]:
        """Offices, ranks and honorifics."""
        return (*read("titles.tsv", Title), *own_titles())

    @cached_property
    def heads(self) -> tuple[Head, ...]:
        """Nouns and names that tell what type a source has."""
        return tuple(
            Head(form, SourceType(kind), example)
            for form, kind, example in cells("heads.tsv", Head)
        )

    @cached_property
    def head_types(self) -> dict[str, SourceType]:
        """The type of source that each noun or name tells."""
        states = dict.fromkeys(self.territories - self.names, SourceType.STATE)
        return states | {head.form: head.type for head in self.heads}

    @cached_property
    def heads_by_type(self) -> dict[str, frozenset[str]]:
        """Nouns and names by the type of source that they tell: ``heads_by_type["state"]``."""
        return by_class((kind, form) for form, kind in self.head_types.items())

    @cached_property
    def territories(self) -> frozenset[str]:
        """States by their Indonesian names of Unicode CLDR (``training/cldr.py``)."""
        return frozenset(row[0] for row in rows("territories.tsv"))

    @cached_property
    def contents(self) -> tuple[Content, ...]:
        """Nouns that can be what is said."""
        return read("contents.tsv", Content)

    @cached_property
    def markers(self) -> tuple[Marker, ...]:
        """Words that tell the subkind of background."""
        return read("markers.tsv", Marker)

    @cached_property
    def grammar(self) -> tuple[GrammarWord, ...]:
        """Function words."""
        return read("grammar.tsv", GrammarWord)

    @cached_property
    def places(self) -> frozenset[str]:
        """Places that may stand between an office and a name."""
        return frozenset(row[0] for row in rows("places.tsv"))

    @cached_property
    def names(self) -> frozenset[str]:
        """Given names."""
        return frozenset(row[0] for row in rows("names.tsv"))

    @cached_property
    def clipped(self) -> dict[str, str]:
        """Offices whose words are clipped to syllables, and what they stand for."""
        return {row[0]: row[1] for row in rows("clipped.tsv")}

    @cached_property
    def undivided(self) -> frozenset[str]:
        """Words that are one word, though they end like one with an enclitic."""
        return frozenset(row[0] for row in rows("undivided.tsv"))

    @cached_property
    def nicknames(self) -> tuple[Nickname, ...]:
        """Short forms of names that everybody knows."""
        return read("nicknames.tsv", Nickname)

    @cached_property
    def dates(self) -> tuple[DateWord, ...]:
        """Words of the calendar and the clock."""
        return read("dates.tsv", DateWord)

    @cached_property
    def circumstances(self) -> tuple[Circumstance, ...]:
        """Words of the circumstances of speech."""
        return read("circumstances.tsv", Circumstance)

    @cached_property
    def words(self) -> dict[str, frozenset[str]]:
        """Function words by class: ``words["negation"]``."""
        return by_class((entry.group, entry.form) for entry in self.grammar)

    @cached_property
    def cues_by_form(self) -> dict[tuple[str, ...], tuple[CueEntry, ...]]:
        """Entries by the words of their form; one form may have several frames."""
        found: dict[tuple[str, ...], tuple[CueEntry, ...]] = {}
        for entry in self.cues:
            key = tuple(entry.form.split())
            found[key] = (*found.get(key, ()), entry)
        return found


@cache
def load() -> Lexicon:
    """The lexicon that the package carries; read once a process."""
    return Lexicon()


@cache
def phrases(name: str) -> tuple[Phrase, ...]:
    """The entries of ``abbreviations``, ``boilerplate``, ``bonds``, ``charges``, ``deeds``,
    ``harms``, ``laws``, ``replies``, ``stages``, ``unreached`` or ``wrongs``."""
    return read(f"{name}.tsv", Phrase)
