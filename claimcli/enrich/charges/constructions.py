"""The ways to say who is charged, where it is not the word before the cue.

``CONSTRUCTIONS`` has them, the likeliest first. Who is only examined as a witness is not
charged, nor is a victim.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from claimcli.document import Span
from claimcli.enrich.charges.arrests import governed, named_suspects, subject_of, with_name
from claimcli.enrich.charges.doers import agents, listed, tail
from claimcli.enrich.charges.site import Site
from claimcli.grammar.noun_phrases import antecedent_of, noun_phrase_after
from claimcli.grammar.passages import Passage
from claimcli.grammar.sentence_opening import opened, placed
from claimcli.grammar.subjects import accused_before_predicate
from claimcli.grammar.word_classes import is_date, is_verb
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms

__all__ = ["CONSTRUCTIONS", "Construction", "sought"]

FRONT = 6
"""Tokens of a charge that opens its sentence."""
REACH = 14
"""Tokens in which the verb follows a charge that stands in front of it."""


class Construction(NamedTuple):
    """A way to say who is charged."""

    example: str
    applies: Callable[[Site], bool]
    accused: Callable[[Site], list[Span]]


def sought(site: Site) -> Iterator[list[Span]]:
    """Whom the constructions around the charge name, the likeliest first."""
    if site.cue:
        for each in CONSTRUCTIONS:
            if each.applies(site):
                yield each.accused(site)


def anywhere(_: Site) -> bool:
    return True


def is_suspect(site: Site) -> bool:
    return site.form in forms("charges", "suspect") or "tersangka" in site.headword


def is_onto(site: Site) -> bool:
    return site.after in forms("charges", "onto")


def is_relative(site: Site) -> bool:
    return site.before == "yang"


def is_arresting(site: Site) -> bool:
    return site.form in forms("charges", "arresting")


def is_bearing(site: Site) -> bool:
    return site.form in forms("charges", "bearing")


def is_suspicion(site: Site) -> bool:
    return "duga" in site.headword or "curiga" in site.headword


def is_after_comma(site: Site) -> bool:
    return site.before == ","


def is_fronted(site: Site) -> bool:
    """Whether the charge opens the sentence: *Dalam kasus dugaan V, X ditahan*."""
    passage, cue = site.passage, site.cue.first
    lead = range(passage.first, cue)
    return (
        0 < len(lead) <= FRONT
        and not any(
            (passage.tokens[position].is_name and position > passage.first)
            or is_verb(passage.tokens[position])
            for position in lead
        )
        and passage.has(closed("leads charge"), passage.first, cue)
    )


def is_first_word(site: Site) -> bool:
    """Whether the sentence begins with the cue and the deed: *Diduga V, X ditangkap*."""
    passage, start = site.passage, site.content.first
    if site.cue.first > passage.first + 1 or start < site.cue.first:
        return False
    return is_verb(passage.tokens[min(start, passage.end - 1)])


def after_onto(site: Site) -> list[Span]:
    return listed(site.passage, site.cue.last + 1, site.passage.end)


def antecedent(site: Site) -> list[Span]:
    found = antecedent_of(site.passage, site.cue.first - 1)
    return [found] if found is not None else []


def arrested(site: Site) -> list[Span]:
    """The object of a verb of arrest, up to *tersangka* or the deed."""
    passage, start = site.passage, site.content.first
    limit = max(start, site.cue.last)
    suspect = passage.find(forms("charges", "suspect"), site.cue.last, limit)
    last = limit if suspect is None else suspect + 1
    return with_name(passage, listed(passage, site.cue.last, last), start)


def suspects(site: Site) -> list[Span]:
    passage = site.passage
    return named_suspects(passage.stretch(site.cue.last, site.content.first))


def supposed(site: Site) -> list[Span]:
    """*menduga (ada) X yang V, menduga salah satu pelaku adalah V*, also between quotation
    marks (*“Kami menduga X V”*): X."""
    passage, said = site.passage, site.deed.past(closed("opens suspicion"))
    if not said:
        return []
    stop = noun_phrase_after(passage, said.first, said.last)
    if stop <= said.first or stop >= said.last:
        return []
    phrase = passage.between(said.first, stop)
    if passage.lower(stop) in closed("joins description"):
        return [phrase]
    found = accused_before_predicate(passage, said.first, said.last)
    return [found] if found is not None and phrase == found else []


def apposed(site: Site) -> list[Span]:
    """*X, tersangka kasus V*; *tersangka kasus V, X*; *tersangka V berinisial X*."""
    passage, after = site.passage, site.content.last
    if passage.lower(after) in closed("called") and after + 1 < passage.end:
        return listed(passage, after + 1, passage.end)
    if passage.lower(after) == "," and after + 1 < passage.end:
        after += 1
        if passage.lower(after) in closed("namely"):
            return with_name(passage, listed(passage, after + 1, passage.end), passage.end)
        if passage.tokens[after].is_name and not is_date(passage, after):
            found = listed(passage, after, passage.end)
            return found if len(found) == 1 else []  # *kasus beras A, B, dan C*
    return name_before(passage, site.cue.first - 1) if is_after_comma(site) else []


def name_before(passage: Passage, comma: int) -> list[Span]:
    """The name that ends before a comma."""
    start = comma
    while start > 0 and (
        passage.tokens[start - 1].is_name or passage.tokens[start - 1].text in "()"
    ):
        start -= 1
    if start < comma and passage.tokens[start].is_word:
        return [passage.between(start, comma)]
    return []


def cataphoric(site: Site) -> list[Span]:
    """*Diduga V, X ditangkap*: the subject of the clause after the comma."""
    passage = site.passage
    comma = passage.find({","}, site.content.first, passage.end)
    if comma is None:
        return []
    for position in range(comma, min(comma + REACH, passage.end)):
        if passage.lower(position) in forms("charges", "arrested"):
            return subject_of(passage, position)
        if passage.lower(position) in forms("charges", "arresting"):
            return listed(passage, position + 1, passage.end)
    return []


def opening_name(site: Site) -> list[Span]:
    return opened(site.passage, site.cue.first)


def somebody_placed(site: Site) -> list[Span]:
    return placed(site.passage, site.cue.first)


CONSTRUCTIONS = (
    Construction(
        "S diduga dianiaya X; S tewas akibat dianiaya X",
        anywhere,
        lambda site: agents(site.content),
    ),
    Construction("X, tersangka kasus V; tersangka kasus V, (yakni) X", is_suspect, apposed),
    Construction("tuduhan terhadap X", is_onto, after_onto),
    Construction(
        "dugaan V oleh X, dugaan V yang dilakukan X, dugaan keterlibatan X",
        anywhere,
        lambda site: tail(site.deed),
    ),
    Construction("X yang diduga V", is_relative, antecedent),
    Construction("menangkap X atas dugaan V", is_arresting, arrested),
    Construction(
        "X menghadapi dakwaan V, X terseret kasus V",
        is_bearing,
        lambda site: governed(site.passage, site.cue.first + 1),
    ),
    Construction("menetapkan X sebagai tersangka kasus V", is_arresting, suspects),
    Construction(
        "X ditangkap karena diduga V, X ditahan terkait kasus V",
        anywhere,
        lambda site: governed(site.passage, min(site.cue.first, site.content.first)),
    ),
    Construction("menduga X V, menduga ada X yang V", is_suspicion, supposed),
    Construction("X, warga Lawu, diduga V", is_after_comma, opening_name),
    Construction("seorang X di Lawu, Sumber, diduga V", is_after_comma, somebody_placed),
    Construction("Dalam kasus V, X ditahan", is_fronted, cataphoric),
    Construction("Diduga V, X ditangkap", is_first_word, cataphoric),
)
