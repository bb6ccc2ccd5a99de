"""A word that no list of cues has, where only a verb of speech can stand: *“…,” isak Rina.*

Behind a statement that ends in a comma, *!* or *?*, the clause has only a bare word and its
subject: *“Itu fitnah,” hardik Rina*; *“Rem blong,” begitu pengakuan Rina*; *“Pulang!” Rina
membentak.* Nouns that name persons or works (*“Kami siap,” warga Depok …*) are none.
"""

from __future__ import annotations

from claimcli.claims import Cue, Stance
from claimcli.document import Span
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import skip_adverbs, subject_before
from claimcli.lexicon import closed, load
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import NOMINALISED, is_date, is_verb, title_heads

__all__ = ["unusual_cue"]

SHORTEST = 4
"""The fewest letters of a bare verb."""
AFFIXED = ("di", "ter", "men", "mem", "meng", "ber")
"""Beginnings of words that are no bare verbs; some bare verbs have them, too."""
SHORT = 3
"""The most tokens of a verb behind its subject with its object: *Rina menghela napas*."""
NEAR = 8
"""The most tokens between the statement and a verb behind its subject."""


def unusual_cue(passage: Passage, box: int, start: int) -> tuple[Cue, int, Span] | None:
    """The cue, the position after it and the source; ``start`` is the first position after
    the statement at ``box`` and its comma."""
    if start >= passage.end or not closes_open(passage, box):
        return None
    return bare(passage, box, start) or enclitic(passage, start) or behind(passage, start)


def closes_open(passage: Passage, box: int) -> bool:
    """Whether the statement ends so that its sentence goes on: *“…,”*, *“…!”*, *“…”,*."""
    quotation = passage.tokens[box].quotation
    if quotation is None:
        return False
    inner = quotation.inner.of(passage.text).rstrip()
    return inner[-1:] in {",", "!", "?"} or passage.lower(box + 1) == ","


def bare(passage: Passage, box: int, start: int) -> tuple[Cue, int, Span] | None:
    """*isak Rina*; after *begitu, demikian* a noun, too."""
    token = passage.tokens[start]
    named = passage.has({"begitu", "demikian"}, box + 1, start)
    noun = named and token.lower in closed("utterance", "statement noun")
    if not noun and (token.is_name or not is_bare_verb(token.lower)):
        return None
    if token.upos not in {"VERB", "NOUN", "ADJ", "X", "PROPN", "ADV"} or start + 1 >= passage.end:
        return None
    place = passage.past(closed("about a statement"), start + 1) if noun else start + 1
    head = passage.tokens[min(place, passage.end - 1)]
    speaks = head.is_name or head.lower in title_heads() | closed("pronoun")
    if not (speaks or (named and head.lower in load().head_types)):
        return None
    bounds = source_after(passage, place)
    if bounds is None or not ends_there(passage, bounds[1]):
        return None
    cue = Cue(token.span, token.lower, Stance.NEUTRAL)
    return cue, start + 1, passage.between(*bounds)


def enclitic(passage: Passage, start: int) -> tuple[Cue, int, Span] | None:
    """*isaknya*, at the end of its clause: the source is *nya*."""
    token = passage.tokens[start]
    stem = token.lower.removesuffix("nya")
    known = any(token.lower in members for members in load().words.values())
    ends = start + 1 >= passage.end or passage.lower(start + 1) == ","
    if stem == token.lower or token.is_name or known or not ends or not is_bare_verb(stem):
        return None
    cut = token.span.end - len("nya")
    cue = Cue(token.span, stem, Stance.NEUTRAL)
    return cue, start + 1, Span(cut, token.span.end)


def is_bare_verb(word: str) -> bool:
    """Whether the word may be a bare verb: no word of another class, no noun for somebody."""
    if len(word) < SHORTEST or not word.isalpha() or word.startswith(AFFIXED):
        return False
    if NOMINALISED.match(word):
        return False
    known = load().head_types.keys() | title_heads() | closed("work")
    return word not in known and not any(word in members for members in load().words.values())


def behind(passage: Passage, start: int) -> tuple[Cue, int, Span] | None:
    """*Rina membentak*: a verb without an object behind a name."""
    for place in range(start + 1, min(start + NEAR, passage.end)):
        token = passage.tokens[place]
        if token.quotation is not None:
            return None
        if is_verb(token):
            bounds = subject_before(passage, place)
            named = passage.tokens[start].is_name
            if bounds is None or bounds[0] != start or not named:
                return None
            rest = passage.tokens[place + 1 : passage.end]
            brief = len(rest) <= SHORT and not any(each.text == "," for each in rest)
            ends = passage.lower(place + 1) == "," or brief
            if not ends or skip_adverbs(passage, place) != place:
                return None
            cue = Cue(token.span, token.lower, Stance.NEUTRAL)
            return cue, place + 1, passage.between(*bounds)
    return None


def ends_there(passage: Passage, place: int) -> bool:
    """Whether nothing but the circumstances of the speech follow."""
    return (
        place >= passage.end
        or passage.lower(place) in closed("closes speech", "after an answerer") | {",", "sembari"}
        or is_date(passage, place)
    )
