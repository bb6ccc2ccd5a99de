"""Puts right where tokens end, for what the tokenizer saw too rarely to learn.

* A hyphen stands alone between what it joins, where the tokenizer left it with one side
  (*Januari|-Oktober*), between the numbers of a range (*7,5-8 persen*), and before an
  enclitic after a name (*APBD-nya*). Compounds (*Harley-Davidson*), repeated words, decades
  (*1960-an*) and ratings (*idA-*) stay.
* What is several words ends in an enclitic; *dianiaya* does not. Words that only look so
  are one word: adverbs with a frozen *-nya* (*sebenarnya*), conjunctions with *-pun* that
  are spelt as one (*meskipun*, EYD V) and stems such as *tanya* or *langkah*; whoever asks
  hands them in. Names in *-llah* (*Hidayatullah*) are one word, too.

Today's Indonesian treebanks (UD 2.17: CSUI, GSD, PUD) agree on both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from claimcli.parsing.networks.token_cutter import Token

__all__ = ["mended"]

RANGE = re.compile(r"\d[\d.,]*(-)\d[\d.,]*")
ATTACHED = re.compile(r"[^\W\d]+(-)(?:nya|Nya)")
SEVERAL = re.compile(r"(?!.*llah$).+(?:nya|lah|kah|pun|tah|ku|mu)$|^(?:ku|kau).+", re.IGNORECASE)


def mended(sentence: str, tokens: Iterable[Token], undivided: AbstractSet[str]) -> Iterator[Token]:
    """The tokens of a sentence, with hyphens cut out and undivided words, which are given in
    lower case, whole."""
    for start, end, several in tokens:
        form = sentence[start:end]
        place = -1 if "-" not in form else hyphen(sentence, start, end)
        if place >= 0:
            if start < place:
                yield start, place, False
            yield place, place + 1, False
            if place + 1 < end:
                yield place + 1, end, False
        else:
            yield start, end, several and divisible(form, undivided)


def divisible(form: str, undivided: AbstractSet[str]) -> bool:
    """Whether a token that the tokenizer takes for several words can be so."""
    return bool(SEVERAL.match(form)) and form.lower() not in undivided


def hyphen(sentence: str, start: int, end: int) -> int:
    """Where the hyphen stands that is to be cut out of the token, or -1."""
    form = sentence[start:end]
    if form[0] == "-" and form[1:].isalnum() and joins(sentence, start):
        return start
    if form[-1] == "-" and form[:-1].isalnum() and joins(sentence, end - 1):
        return end - 1
    match = RANGE.fullmatch(form) or (form[0].isupper() and ATTACHED.fullmatch(form))
    return start + match.start(1) if match else -1


def joins(sentence: str, place: int) -> bool:
    """Whether the hyphen has letters or digits on both sides."""
    return (
        0 < place < len(sentence) - 1
        and sentence[place - 1].isalnum()
        and sentence[place + 1].isalnum()
    )
