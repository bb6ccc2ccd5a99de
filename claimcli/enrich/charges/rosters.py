"""Who the members of a group are that only points: *keduanya, para tersangka, dua orang*.

| where they stand | example |
|---|---|
| the object of an arrest in the sentences before | *Polisi menangkap A dan B. Keduanya diduga V* |
| the subject of an arrest in the sentences before | *A dan B ditahan. Keduanya diduga V* |
| a list that a word opens, before or after | *dua tersangka, yakni A dan B* |
| such a list with ages and homes | *dua orang, yakni A (25), warga Lawu, dan B (30)* |

There must be as many as the words say, each with a name or initials.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcli.document import Span
from claimcli.enrich.charges.arrests import subject_of
from claimcli.enrich.charges.deeds.doers import listed
from claimcli.enrich.charges.roles import Roles
from claimcli.lexicon import closed
from claimcli.lexicon.amounts import amounts
from claimcli.lexicon.patterns import forms
from claimcli.surface.passages import Passage
from claimcli.surface.reading import Sentences

__all__ = ["NAME_WITH_AGE", "counted", "number_in", "numbers", "roster"]

NAME_WITH_AGE = (
    r"(?<![\w’'.-])(?>[A-Z][\w’'.-]*)(?: (?>[A-Z][\w’'.-]*)){0,4}"
    r"(?: alias (?>[A-Z][\w’'.-]*)(?: (?>[A-Z]\w*)){0,2})?"
    r" ?\(\d{1,2}(?: ?(?:tahun|thn|th))?\)"
)
"""A name, perhaps with an alias, and its age in brackets, as a regular expression."""
AGED = re.compile(NAME_WITH_AGE)
BACK = 2
"""Sentences back in which the members are named."""
AFTER = 2
"""Sentences after in which they are."""
WORDS = 6
"""Tokens between a verb of arrest and what introduces the names of those arrested."""


def roster(sentences: Sentences, roles: Roles, span: Span) -> list[Span]:
    """The members of the group that the mention points to; empty where the article does not
    tell them near by, or tells others in number."""
    here = sentences.number(span.start)
    size = counted(sentences[here], span)
    before = [*range(here, max(-1, here - BACK - 1), -1)]
    after = [*range(here, min(len(sentences), here + AFTER + 1))]
    for number in [*before, *after]:
        for found in lists(sentences[number]):
            if found[0].overlaps(span) or len(found) < 2 or size not in {None, len(found)}:
                continue
            if all(is_named(roles, sentences[number], each) for each in found):
                return found
    return []


def counted(sentence: Passage, span: Span) -> int | None:
    """How many the mention says they are: 2 of *keduanya, kedua tersangka, dua orang*."""
    return number_in(sentence.covered(span).tokens[0].lower)


def number_in(word: str) -> int | None:
    """2 of *dua, 2, kedua, keduanya*; None where the word counts nothing."""
    bare = word.removesuffix("nya").removeprefix("ke")
    return int(bare) if bare.isdigit() else numbers().get(bare)


@cache
def numbers() -> dict[str, int]:
    """Number words for a single number, by form."""
    return {each.form: int(each.value) for each in amounts().numerals if each.value.isdigit()}


def lists(sentence: Passage) -> Iterator[list[Span]]:
    """Lists of people whom the sentence arrests or introduces as suspects."""
    people = forms("charges", "suspect", "human") | closed("all of several", "means several")
    introducing = closed("introduces members")
    for position in range(sentence.first, sentence.end):
        word, found = sentence.lower(position), list[Span]()
        if word in forms("charges", "arresting"):
            found = listed(sentence, past_group(sentence, position + 1), sentence.end)
        elif word in forms("charges", "arrested"):
            found = subject_of(sentence, position)
            found = listed(sentence, sentence.covered(found[0]).first, position) if found else []
        elif word in introducing and sentence.has(people, sentence.first, position):
            found = listed(sentence, position + 1, sentence.end)
        if found:
            yield found
        if word in introducing and sentence.has(people, sentence.first, position):
            yield from aged(sentence, position + 1)


def aged(sentence: Passage, first: int) -> Iterator[list[Span]]:
    """The names with ages behind the position, which may have homes between them."""
    if first < sentence.end:
        start, last = sentence.tokens[first].span.start, sentence.span.end
        found = [Span(*match.span()) for match in AGED.finditer(sentence.text, start, last)]
        if len(found) > 1:
            yield found


def past_group(sentence: Passage, first: int) -> int:
    """*menangkap [dua tersangka berinisial] A dan B*: where the names begin."""
    called = sentence.find(closed("introduces members"), first, first + WORDS)
    return first if called is None else called + 1


def is_named(roles: Roles, sentence: Passage, span: Span) -> bool:
    """Whether the member is somebody by name or initials."""
    name = any(token.is_name for token in sentence.covered(span).tokens)
    return name and roles.can_be_accused(sentence, span)
