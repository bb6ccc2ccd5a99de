"""Whether words charge somebody with a wrong: *memalsukan berkas, menerima uang suap*.

A passive of report without an agent (*disebut, dilaporkan, diklaim*) hands on news as well
as rumours; what it hands on decides (the manual's definitions: an allegation says that
somebody did wrong, or that something is wrong, unlawful, hidden or unproven). The
words are in ``wrongs.tsv`` and ``harms.tsv``:

| the predicate | a wrong |
|---|---|
| a deed (*memalsukan, menipu*) | where its subject can act |
| the name of a deed (*terlibat pungli*) | unless it is fought (*mengusut pungli*) |
| a harm done by somebody (*dipukul oleh penjaga*) | yes |
| a deal (*menerima uang*) | where the article is about a case |
"""

from __future__ import annotations

from functools import cache, partial

from claimcli.claims import ACTORS
from claimcli.document import Span
from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import forms, matching
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import NOMINALISED, title_heads

__all__ = ["acts", "can_act", "humans", "is_state", "is_wrong", "predicate_end", "tells_wrong"]

NEAR = 14
"""The first tokens of a predicate, in which its wrong is looked for."""
AROUND = 2000
"""Characters on either side in which the article tells what case it is about."""

pattern = partial(matching, enclitic="nya")


def is_wrong(passage: Passage, start: int, end: int, *, acts: bool = True) -> bool:
    """Whether the predicate that begins at ``start`` is a wrong; ``acts``: its subject, if
    it has one, can act."""
    stop = predicate_end(passage, start, end)
    said = " ".join(token.lower for token in passage.tokens[start:stop])
    fought = pattern("wrongs", "against").search(said)
    deed = acts and (
        pattern("wrongs", "deed").search(said) or pattern("harms", "active").search(said)
    )
    if deed and (fought is None or deed.start() < fought.start()):
        return not denied(said, deed.start())
    name = pattern("wrongs", "name").search(said) or pattern("harms", "noun").search(said)
    if name is not None:
        return (fought is None or name.end() <= fought.start()) and not denied(said, name.start())
    if harmed_by(passage, start, stop):
        return True
    dealt = acts and pattern("wrongs", "dealing").search(said)
    return bool(dealt and fought is None and is_case(passage))


def tells_wrong(said: str) -> bool:
    """Whether a wrong or a harm is named anywhere in the words: *kebakaran akibat kelalaian
    mandor*, but not *kebakaran akibat korsleting*."""
    patterns = (pattern("wrongs", "deed", "name"), pattern("harms", "active", "passive", "noun"))
    return any(each.search(said) is not None for each in patterns)


def is_state(passage: Passage, start: int, end: int) -> bool:
    """Whether the predicate tells what somebody is or suffers: *mengalami patah
    kaki, adalah anggota*."""
    auxiliary = closed("auxiliary")
    while start < end and passage.lower(start) in auxiliary:
        start += 1
    said = " ".join(token.lower for token in passage.tokens[start : min(end, start + 3)])
    return pattern("wrongs", "state").match(said) is not None


def predicate_end(passage: Passage, start: int, end: int) -> int:
    """Where the predicate ends: at a comma, at a clause of cause or time."""
    for position in range(start, min(end, start + NEAR)):
        if passage.lower(position) in closed("predicate end"):
            return position
    return min(end, start + NEAR)


def denied(said: str, offset: int) -> bool:
    """*tidak terlibat pungli*: the negation stands before the wrong."""
    negation = closed("negation")
    return any(word in negation for word in said[:offset].split()[-3:])


def harmed_by(passage: Passage, start: int, end: int) -> bool:
    """*dipukul oleh penjaga, ditembak tentara*: somebody did it."""
    passive = harms()
    for position in range(start, end):
        if passage.lower(position) in passive:
            after = position + 1
            if after < end and passage.lower(after) == "oleh":
                after += 1
            return after < end and can_act(passage, after, end)
    return False


@cache
def harms() -> frozenset[str]:
    return frozenset(form for form in forms("harms", "passive") if form.startswith("di"))


def can_act(passage: Passage, first: int, last: int) -> bool:
    """Whether the head of the noun phrase can do a wrong: a name, a person, an institution;
    no deed, no thing."""
    while first < last - 1 and (
        passage.lower(first) in closed("counts people") or passage.tokens[first].upos == "NUM"
    ):
        first += 1
    if first >= last:
        return False
    token = passage.tokens[first]
    word = token.lower.removesuffix("nya")
    if word in closed("fact noun") or NOMINALISED.match(token.text):
        return False
    if f"{token.lower} {passage.lower(first + 1)}" in humans():
        return True
    if word in humans() | title_heads() | closed("selves", "pronoun"):
        return True
    if token.is_name and (first > passage.first or token.upos == "PROPN"):
        return True
    return first == passage.first and passage.lower(first) in load().names


def acts(passage: Passage, named: Span) -> bool:
    """Whether who is named can do a wrong."""
    places = [n for n, token in enumerate(passage.tokens) if token.span in named]
    return bool(places) and can_act(passage, places[0], places[-1] + 1)


@cache
def humans() -> frozenset[str]:
    """Nouns for people and institutions."""
    told = forms("charges", "human", "suspect")
    return told.union(*(load().heads_by_type[kind] for kind in ACTORS))


def is_case(passage: Passage) -> bool:
    """Whether the text around is about a case: *korupsi, terdakwa, dakwaan*."""
    around = passage.span
    first, last = max(0, around.start - AROUND), around.end + AROUND
    return pattern("wrongs", "case").search(passage.text, first, last) is not None
