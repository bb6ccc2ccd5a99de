"""Whether a short or misspelt form may stand for a name.

News calls people by the beginning or the end of one of their words (*Ardi* for
*Ardiwinata*, *Ningsih* for *Marytiningsih*) and by their initials (*AHY*), and misspells whom
it has just introduced (*Sebelina* for *Sabelina*).
"""

from __future__ import annotations

from collections.abc import Callable

from claimcli.cast.names.words.name_words import is_name_word

__all__ = ["begins_word", "ends_word", "has_initials", "is_misspelt"]

FEWEST_INITIALS = 3
"""Two letters are a nameless person's."""
SHORTEST_END = 4
"""Letters of a form that ends a word: *Rasyid* of *Abdurrasyid*."""
SHORTEST_MISSPELT = 5
"""Letters of a word that may be misspelt: *Dewi* and *Dewa* are two names."""


def begins_word(form: str, name: str, plain: Callable[[str], bool]) -> bool:
    """Whether the form begins a longer word of the name, unless ``plain`` says that what
    follows is a word of its own: *Trumpdalam* lost a space."""
    return any(
        word.startswith(form) and len(word) - len(form) > 1 and not plain(word.removeprefix(form))
        for word in name.split()
    )


def ends_word(form: str, name: str) -> bool:
    """Whether the form ends a longer word of the name."""
    return len(form) >= SHORTEST_END and any(
        word.endswith(form.lower()) and len(word) - len(form) > 1 for word in name.split()
    )


def has_initials(form: str, name: str) -> bool:
    """Whether the form is the initials of the name: *AHY* of *Agus Harimurti Yudhoyono*."""
    initials = "".join(word[0] for word in name.split())
    return len(form) >= FEWEST_INITIALS and form == initials and form.isupper()


def is_misspelt(form: str, name: str) -> bool:
    """Whether each word of the form is one of the name, but for a letter in one of them.

    Two words that are both known as names are two people's (*Erwin, Edwin*), unless the rest
    of the name is the same.
    """
    left = name.split()
    single = " " not in form
    wrong = 0
    for word in form.split():
        if word not in left:
            near = next((other for other in left if differs_by_one(word, other)), None)
            if near is None or (single and is_name_word(word) and is_name_word(near)):
                return False
            wrong, word = wrong + 1, near
        left.remove(word)
    return wrong == 1


def differs_by_one(one: str, two: str) -> bool:
    """Whether two words that begin alike differ by one letter, or by two that changed places."""
    if one[:1] != two[:1] or min(len(one), len(two)) < SHORTEST_MISSPELT:
        return False
    if not one.isalpha() or one.isupper() or abs(len(one) - len(two)) > 1:
        return False
    short, long = sorted((one, two), key=len)
    first = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), -1)
    if first < 0:
        return len(short) < len(long)
    if len(short) < len(long):
        return short[first:] == long[first + 1 :]
    swapped = one[first : first + 2] == two[first : first + 2][::-1]
    rest = first + (2 if swapped else 1)
    return one[rest:] == two[rest:]
