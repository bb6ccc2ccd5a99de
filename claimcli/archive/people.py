"""Who is the same across articles, and of whom that cannot be told.

Within an article the names are resolved already. Across articles those of one folded name
are one, an institution's acronym is its full name where its initials spell it, a spelling
that differs by a letter or two is the same person where the office is the same. A short
name (*Rina*) belongs to the one longer name that holds it; where several do, the office
decides, else it stays by itself and is marked ambiguous.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from claimcli.archive.folding import folded

__all__ = ["merged"]

ALIKE = 0.9
"""Likeness of two spellings of one name (ratio of matching letters)."""
RARE = 0.1
"""Share of the articles below which a form of a name is an exception."""
SHORTEST = 8
"""Letters of names that are compared by spelling."""
INSTITUTIONS = frozenset({"organization", "state", "medium", "group", "document"})
SMALL = frozenset({"dan", "untuk", "di", "bagi", "atas", "serta"})
"""Words that give an acronym no letter."""


@dataclass
class Bearer:
    """All rows of ``names`` with one folded name that may be one."""

    folded: str
    rows: list[sqlite3.Row] = field(default_factory=list)
    ambiguous: bool = False

    @property
    def name(self) -> str:
        """The fullest of the names that are no exception, as most articles write it: a longer
        one that only a few have may be a slip."""
        counts = Counter(str(row["name"]) for row in self.rows)
        usual = [name for name in counts if counts[name] >= RARE * len(self.rows)]
        return max(usual or counts, key=lambda name: (name.count(" "), counts[name], name))

    @property
    def type(self) -> str:
        types = Counter(str(row["type"]) for row in self.rows if row["type"] != "unknown")
        return types.most_common(1)[0][0] if types else "unknown"

    @property
    def is_person(self) -> bool:
        return self.type in {"person", "unknown"}

    def told(self, column: str) -> str | None:
        """What most articles say of role, affiliation or class."""
        values = Counter(str(row[column]) for row in self.rows if row[column] is not None)
        return values.most_common(1)[0][0] if values else None

    def offices(self) -> frozenset[str]:
        """The words of all its roles and affiliations."""
        words = (row[column] or "" for row in self.rows for column in ("role", "affiliation"))
        return frozenset(word for each in words for word in folded(each).split())


def merged(connection: sqlite3.Connection) -> None:
    """Makes ``people`` anew from ``names``, within the caller's transaction."""
    connection.execute("UPDATE names SET person_id = NULL")
    connection.execute("DELETE FROM people")
    bearers: dict[str, Bearer] = {}
    for row in connection.execute("SELECT * FROM names WHERE named ORDER BY id"):
        bearers.setdefault(row["folded"], Bearer(row["folded"])).rows.append(row)
    for person in people(bearers):
        rows = sorted(row["id"] for row in person.rows)
        connection.execute(
            "INSERT INTO people (id, name, type, role, affiliation, class, ambiguous) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                rows[0],
                person.name,
                person.type,
                *(person.told(column) for column in ("role", "affiliation", "class")),
                int(person.ambiguous),
            ),
        )
        connection.executemany(
            "UPDATE names SET person_id = ? WHERE id = ?", [(rows[0], row) for row in rows]
        )


def people(bearers: dict[str, Bearer]) -> Iterator[Bearer]:
    """The bearers, those that are the same joined to the one with the fullest name."""
    joined: dict[str, str] = dict(acronyms(bearers.values()))
    joined |= spellings(each for each in bearers.values() if each.is_person)
    holders = by_word(bearers.values())
    for short in bearers.values():
        if short.folded not in joined and short.is_person:
            longer = [each for each in longer_names(short, holders) if each.folded not in joined]
            chosen = chosen_of(short, longer)
            if chosen is not None:
                joined[short.folded] = chosen.folded
            short.ambiguous = chosen is None and len(longer) > 1
    for own, other in joined.items():
        goal = other
        while goal in joined:
            goal = joined[goal]
        bearers[goal].rows.extend(bearers[own].rows)
    for own, bearer in bearers.items():
        if own not in joined:
            yield bearer


def acronyms(bearers: Iterable[Bearer]) -> Iterator[tuple[str, str]]:
    """Institutions by their initials: *KPK*, Komisi Pemberantasan Korupsi."""
    full: dict[str, list[str]] = defaultdict(list)
    short = []
    for bearer in bearers:
        if bearer.type not in INSTITUTIONS:
            continue
        words = [word for word in bearer.folded.split() if word not in SMALL]
        if len(words) > 1:
            full["".join(word[0] for word in words)].append(bearer.folded)
        elif bearer.name.isupper():
            short.append(bearer.folded)
    for name in short:
        if len(full[name]) == 1:
            yield name, full[name][0]


def spellings(bearers: Iterable[Bearer]) -> dict[str, str]:
    """People of several words and one office whose names are all but spelt alike; the rarer
    spelling leads to the commoner.

    Only names of as many words and one first letter are held against each other. Of 20,000
    names that takes a second. With rapidfuzz it would take a fifth, to find the same pairs:
    too little for one more thing to install.
    """
    found: dict[str, str] = {}
    groups: dict[tuple[str, str, int], list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        role, name = folded(bearer.told("role") or ""), bearer.folded
        if role and " " in name and len(name) >= SHORTEST:
            groups[role, name[0], name.count(" ")].append(bearer)
    for group in groups.values():
        group.sort(key=lambda bearer: (-len(bearer.rows), bearer.folded))
        for number, rare in enumerate(group):
            for common in group[:number]:
                if common.folded not in found and is_alike(rare.folded, common.folded):
                    found[rare.folded] = common.folded
                    break
    return found


def is_alike(one: str, other: str) -> bool:
    """Whether two names differ by a slip of the pen; the costly answer comes last."""
    if 2 * min(len(one), len(other)) < ALIKE * (len(one) + len(other)):
        return False
    letters = Counter(one)
    letters.subtract(other)
    if sum(map(abs, letters.values())) > (1 - ALIKE) * (len(one) + len(other)) + 1e-9:
        return False
    return SequenceMatcher(None, one, other).ratio() >= ALIKE


def by_word(bearers: Iterable[Bearer]) -> dict[str, list[Bearer]]:
    """The people by each word of their names."""
    found: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        if bearer.is_person:
            for word in set(bearer.folded.split()):
                found[word].append(bearer)
    return found


def longer_names(short: Bearer, holders: dict[str, list[Bearer]]) -> list[Bearer]:
    """The people whose names hold all words of the short one and more; only the fullest of
    each, for *Rina Dewi* and *Rina Dewi Hapsari* may be one."""
    words = set(short.folded.split())
    rarest = min(words, key=lambda word: len(holders[word]), default="")
    longer = [each for each in holders.get(rarest, ()) if words < set(each.folded.split())]
    return [
        each
        for each in longer
        if not any(set(each.folded.split()) < set(other.folded.split()) for other in longer)
    ]


def chosen_of(short: Bearer, longer: list[Bearer]) -> Bearer | None:
    """The one that is meant: the only one, unless the offices speak against it; of several
    the only one of the same office."""
    offices = short.offices()
    if len(longer) == 1:
        other = longer[0].offices()
        return longer[0] if not offices or not other or offices & other else None
    fitting = [each for each in longer if offices & each.offices()]
    return fitting[0] if len(fitting) == 1 else None
