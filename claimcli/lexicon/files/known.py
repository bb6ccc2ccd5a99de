"""All that the lexicon knows, read when it is first asked for."""

from __future__ import annotations

from functools import cache, cached_property

from claimcli.claims import SourceType, Stance
from claimcli.lexicon.files.entries import (
    Circumstance,
    Content,
    CueEntry,
    DateWord,
    Frame,
    GrammarWord,
    Head,
    Marker,
    Nickname,
    Phrase,
    Shield,
    Title,
)
from claimcli.lexicon.files.own import own_cues, own_titles
from claimcli.lexicon.files.tables import by_class, cells, read, rows

__all__ = ["Lexicon", "load", "phrases"]


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
