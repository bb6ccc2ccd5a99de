"""Short names that an article gives in brackets: *Amerika Serikat (AS), Dinas Perhubungan
(Dishub), Pengadilan Negeri Jakarta Pusat (PN Jakpus)*.

Indonesian shortens by initials (*BNN*), by syllables (*Kemenkes*, of *Kementerian
Kesehatan*) and by both; the syllables come from anywhere in the words (*Kejari*, of
*Kejaksaan Negeri*), so that all that holds is the order of the letters. Institutions
abroad keep their own initials (*Organisasi Kesehatan Dunia (WHO)*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcli.cast.names import is_name_word
from claimcli.lexicon import load

__all__ = ["acronyms"]

BRACKETED = re.compile(r"\s*\(([A-Z][\w.&-]{1,20}(?: [A-Z][\w.&-]{1,14}){0,2})\)")
JOINING = frozenset({"dan", "of", "for", "the", "untuk"})
FEWEST = 2
"""Capitals in an acronym of initials."""
SHORTEST = 4
"""Letters of one of syllables; *(Rabu), (Ani)* are shorter or no part of the name."""
SHARE = 0.7
"""Of the letters of the whole name an acronym has fewer."""
ABROAD = 3
"""Capitals of one from another language."""
FULLEST = 120
"""Characters before a bracket in which the name that it shortens stands."""


def acronyms(text: str) -> Iterator[tuple[str, str]]:
    """Acronym → full name where the article gives both."""
    for match in BRACKETED.finditer(text):
        acronym = match.group(1)
        # Words are cut by hand: one pattern for name and bracket would take exponential time.
        words = name_before(text[max(0, match.start() - FULLEST) : match.start()])
        full = next(filter(None, (way(acronym, words) for way in WAYS)), None)
        if full is not None:
            yield acronym, " ".join(full)
    if "Amerika Serikat" in text:
        yield "AS", "Amerika Serikat"


def name_before(text: str) -> list[str]:
    """The words at the text's end that are capitalised or join capitalised ones."""
    words: list[str] = []
    for word in reversed(text.split()):
        if not (word[:1].isupper() or word in JOINING) or word[-1] in ".;:!?)":
            break
        words.insert(0, word)
    return words


def tails(words: Sequence[str], letter: str) -> Iterator[Sequence[str]]:
    """The ends of the run that begin with the letter, the longest first; that of *Kepolisian*
    is P."""
    for place, word in enumerate(words):
        if word.startswith((letter, f"Ke{letter.lower()}")):
            yield words[place:]


def of_initials(acronym: str, words: Sequence[str]) -> Sequence[str] | None:
    """The words whose initials the capitals are; one word may have none."""
    letters = [letter for letter in acronym if letter.isupper()]
    if len(letters) < FEWEST or " " in acronym:
        return None
    for tail in tails(words, letters[0]):
        parts = [part for word in tail for part in word.split("-") if part[:1].isupper()]
        if len(parts) in {len(letters), len(letters) + 1}:
            return tail
    return None


def of_syllables(acronym: str, words: Sequence[str]) -> Sequence[str] | None:
    """The fewest words, two or more, that have the letters in this order and are nobody's
    name: a person's short form is a nickname."""
    letters = [letter for letter in acronym.casefold() if letter.isalnum()]
    if len(letters) < SHORTEST or acronym.split()[0] in words:
        return None
    for tail in reversed(list(tails(words, acronym[0]))):
        whole = "".join(tail).casefold()
        rest = iter(whole)
        if (
            sum(word[0].isupper() for word in tail) > 1
            and len(letters) < SHARE * len(whole)
            and all(letter in rest for letter in letters)
        ):
            return None if is_name_word(tail[0]) else tail
    return None


def of_another_language(acronym: str, words: Sequence[str]) -> Sequence[str] | None:
    """From the last noun for an institution on, whatever the letters."""
    if not (acronym.isalpha() and acronym.isupper()) or len(acronym) < ABROAD:
        return None
    nouns = load().heads_by_type["organization"]
    places = [place for place, word in enumerate(words[:-1]) if word.lower() in nouns]
    return words[places[-1] :] if places and words[places[-1] + 1] not in JOINING else None


WAYS = (of_initials, of_syllables, of_another_language)
