"""What the lexicon's entries are, one class for each kind of table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimcli.claims import SourceType, Stance

__all__ = [
    "Circumstance",
    "Content",
    "CueEntry",
    "DateWord",
    "Frame",
    "GrammarWord",
    "Head",
    "Marker",
    "Nickname",
    "Phrase",
    "Shield",
    "Title",
]


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
    """[content,] V X {R} Y: a further speaker beside an attribution: *menirukan, menyitir*."""


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
