"""News as lessons: names as networks and rules agree on them.

What the networks say of a sentence is put right by the article: a name is of the kind that
most of its mentions there are. Whom the rules found speaking is a person, wherever that
name stands; their roles are offices. Where networks and rules differ, or the networks are
in doubt, nothing is taught.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from claimcli.lexicon import load
from claimcli.parsing.analysis import Analysis
from claimcli.parsing.networks.layers.recurrent import Batch
from claimcli.parsing.networks.naming import TAGS, best_tags
from claimcli.records import Record
from claimcli.training.naming.examples import NO_NAME, any_of, tags_of

__all__ = ["Told", "of_one_kind", "options", "proposed", "role_words", "told_by"]

DOUBTFUL, RATHER = 0.6, 0.4
"""How likely a name, or that a word is in none, must be to be taught; a name with a title."""

Place = tuple[int, int]
"""Start and end in the sentence."""
Name = tuple[int, int, str]
"""Start, end and label."""


@dataclass(frozen=True)
class Told:
    """What the rules found in an article: names of persons who speak, their offices, and for
    whom they speak."""

    persons: frozenset[str]
    roles: frozenset[str]
    bodies: frozenset[str]


def told_by(records: Iterable[Record]) -> Told:
    """What an article's records say of those who speak."""
    sources = [record.source for record in records if record.source is not None]
    return Told(
        frozenset(
            s.name for s in sources if s.name and s.named and s.type == "person" and " " in s.name
        ),
        frozenset(s.role for s in sources if s.role),
        frozenset(s.affiliation for s in sources if s.affiliation),
    )


def role_words(told: Iterable[Told]) -> frozenset[str]:
    """The words that offices are called by, in lower case."""
    return frozenset(word for each in told for role in each.roles for word in role.lower().split())


def proposed(words: Sequence[Analysis], odds: Any) -> Iterator[tuple[Name, float]]:
    """The names that the odds of tags make likeliest, and how likely each is."""
    batch = Batch.of([len(words)])
    tags = [TAGS[number] for number in best_tags(np.log(odds + 1e-9), batch)]
    first = 0
    for number, tag in enumerate(tags):
        if tag[:1] in {"B", "U"}:
            first = number
        if tag[:1] in {"L", "U"}:
            sure = min(odds[n, TAGS.index(tags[n])] for n in range(first, number + 1))
            yield (words[first].start, words[number].end, tag[2:]), float(sure)


def of_one_kind(
    texts: Sequence[str], names: Sequence[Sequence[tuple[Name, float]]]
) -> Iterator[dict[Place, tuple[str, float]]]:
    """The names of an article's sentences, each of the kind that most of its mentions are."""
    votes: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for text, some in zip(texts, names, strict=True):
        for (start, end, label), sure in some:
            votes[text[start:end]][label] += sure
    for text, some in zip(texts, names, strict=True):
        yield {
            (start, end): (max(kinds, key=lambda kind: (kinds[kind], kind)), sure)
            for (start, end, _), sure in some
            for kinds in [votes[text[start:end]]]
        }


def occurrences(text: str, phrases: Iterable[str]) -> Iterator[Place]:
    """Where the phrases stand as whole words, the longest first."""
    for phrase in sorted(phrases, key=lambda each: (-len(each), each)):
        for match in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", text):
            yield match.span()


def options(
    text: str,
    words: Sequence[Analysis],
    odds: Any,
    names: Mapping[Place, tuple[str, float]],
    told: Told,
    offices: frozenset[str],
) -> Iterator[list[str]]:
    """For each word of a sentence the tags that it may have. ``names`` are the networks'
    with their kinds and how likely each is."""
    agreed, doubtful, titles = settled(text, names, told)
    # The longest first, since of two that share a word the first counts.
    ranked = sorted(agreed.items(), key=lambda each: (each[0][0] - each[0][1], each))
    tags = tags_of(words, [(*place, label) for place, label in ranked])
    for number, (word, tag) in enumerate(zip(words, tags, strict=True)):
        place = (word.start, word.end)
        title = any(overlap(place, each) for each in titles) or word.form.lower() in offices
        if any(overlap(place, each) for each in doubtful):
            yield list(any_of())
        elif tag == NO_NAME and title:
            yield list(any_of("ROLE"))
        elif tag == NO_NAME and odds[number, 0] < DOUBTFUL:
            yield list(any_of())
        else:
            yield [tag]


def settled(
    text: str, names: Mapping[Place, tuple[str, float]], told: Told
) -> tuple[dict[Place, str], list[Place], list[Place]]:
    """The names that networks and rules agree on, the places where they do not, and titles
    that the networks took into a name."""
    agreed: dict[Place, str] = {}
    doubtful: list[Place] = []
    titles: list[Place] = []
    for place, (label, sure) in names.items():
        bare = without_title(text, place) if label == "PER" else without_bracket(text, place)
        agreed[bare] = label
        if bare[0] > place[0]:
            titles.append((place[0], bare[0] - 1))
        # A title in front makes the networks doubt a name that they know.
        if sure < (RATHER if bare[0] > place[0] else DOUBTFUL):
            doubtful.append(bare)
    for place in occurrences(text, told.persons):
        clashing = [each for each in agreed if overlap(each, place) and each != place]
        if clashing:
            doubtful += (place, *clashing)
        else:
            agreed[place] = "PER"
    for place in occurrences(text, told.bodies):
        if any(start <= place[0] and place[1] <= end for start, end in agreed):
            continue
        if not widened(text, place, agreed):
            doubtful.append(place)
    for place in occurrences(text, told.roles):
        within = {each: agreed[each] for each in agreed if overlap(each, place)}
        if "ROLE" in within.values():
            continue  # the shorter one of two: *Ketua* of *Ketua Umum*
        if "PER" in within.values() or not titled(text, place, agreed):
            doubtful.append(place)
            continue
        for each in within:
            del agreed[each]
        agreed[place] = "ROLE"
    return agreed, doubtful, titles


def without_title(text: str, place: Place) -> Place:
    """A person's name without the rank or address before it (*Komjen Rahmat*)."""
    start, end = place
    titles = {title.form for title in load().titles}
    words = text[start:end].split(" ")
    for count in range(len(words) - 1, 0, -1):
        before = " ".join(words[:count])
        if before.lower().rstrip(".") in titles:
            return without_title(text, (start + len(before) + 1, end))
    return place


def without_bracket(text: str, place: Place) -> Place:
    """A name without the short one in a bracket after it: *Dinas Pasar (Dispas)*."""
    start, end = place
    before, bracket, _ = text[start:end].partition(" (")
    return (start, start + len(before)) if bracket else place


def widened(text: str, place: Place, agreed: dict[Place, str]) -> bool:
    """Whether a body of several words, of which the networks know no more than a part, takes
    the part's place."""
    within = {each: agreed[each] for each in agreed if overlap(each, place)}
    known = text[place[0] : place[1]].lower() in load().places
    inside = all(place[0] <= start and end <= place[1] for start, end in within)
    if known or " " not in text[place[0] : place[1]] or not inside or "PER" in within.values():
        return False
    for each in within:
        del agreed[each]
    agreed[place] = "ORG"
    return True


def titled(text: str, place: Place, names: Iterable[Place]) -> bool:
    """Whether an office is somebody's there: in capitals within a sentence, or before a name."""
    start, end = place
    if start and text[start].isupper():
        return True
    return any(end < each[0] and not text[end : each[0]].strip(" ,") for each in names)


def overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]
