"""Who did it, where the deed itself tells: *dianiaya (oleh) X*, *penipuan yang dilakukan X*,
*pemerasan X terhadap Y*."""

from __future__ import annotations

from functools import cache

from claimcli.document import Span
from claimcli.grammar.phrases.noun_phrases import all_after
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms
from claimcli.surface.passages import Passage
from claimcli.surface.stretch import Stretch
from claimcli.surface.word_classes import is_date, is_verb

__all__ = ["FAR", "agents", "before_patient", "listed", "passives", "tail"]

FAR = 16
"""Tokens from a noun of harm to the *terhadap* that names the victim."""

NEAR = 6
"""Tokens before a charge in which its noun of prosecution stands."""


def listed(passage: Passage, first: int, last: int) -> list[Span]:
    """The noun phrases of a list, as spans; without *si, sang* in front."""
    first = passage.past(closed("article of a person"), first, last - 1)
    return [passage.between(*bounds) for bounds in all_after(passage, first, last)]


STEMS = (
    ("meny", ("s",)),
    ("mem", ("", "p")),
    ("men", ("", "t")),
    ("meng", ("", "k")),
    ("me", ("",)),
)
"""Prefixes of the active, and what may have stood in place of their last sound."""


@cache
def passives() -> frozenset[str]:
    """Passives of harm, of taking and of other wrongs, whose subject did not do it:
    *dipukul, dicuri, disuap*."""
    actives = forms("harms", "active", "taking") | forms("wrongs", "deed")
    made = {
        f"di{sound}{active.removeprefix(prefix)}"
        for active in actives
        for prefix, sounds in STEMS
        for sound in sounds
        if active.startswith(prefix) and " " not in active
    }
    return (forms("harms", "passive") | made) - forms("charges", "bearing")


def agents(content: Stretch) -> list[Span]:
    """Who did it where the deed is in the passive: *dianiaya (oleh) X, dicuri X*."""
    passage = content.passage
    for position in range(content.first, content.last):
        word = passage.lower(position)
        if word not in passives() or passage.lower(position - 1) == "yang":
            continue
        after = position + 1
        if word in closed("suffers") or "korban" in word:
            if passage.lower(after) not in forms("harms", "noun"):
                continue
            after += 1
            if passage.lower(after) in {"oleh", "yang"}:
                return tail(content.after(after))
        if passage.lower(after) in forms("charges", "property"):
            return []  # *dipungut biaya*: what was taken
        if passage.lower(after) == "oleh":
            return listed(passage, after + 1, passage.end)
        dated = after >= content.last or is_date(passage, after)
        return [] if dated else listed(passage, after, content.last)
    return []


def before_patient(content: Stretch) -> list[Span]:
    """Who stands between a noun of harm and its victim: *pemerasan [Rina] terhadap X*."""
    noun = content.upto(content.last - 2).first_of(forms("harms", "noun"))
    if noun is None:
        return []
    passage = content.passage
    for position in range(noun + 2, min(noun + FAR, content.last)):
        if passage.lower(position) == "terhadap":
            return [passage.between(noun + 1, position)]
        if passage.lower(position) in closed("ends doer"):
            break
    return []


def is_others_agent(passage: Passage, by: int) -> bool:
    """*aturan yang dikeluarkan [oleh] X, rokok yang dibuang sembarangan [oleh] X*: whether *oleh*
    belongs to a verb that is no wrong."""
    verb = passage.tokens[by - 1]
    if by > 2 and not is_verb(verb) and passage.lower(by - 3) == "yang":
        verb = passage.tokens[by - 2]
    return verb.lower.startswith("di") and is_verb(verb) and verb.lower not in passives()


def tail(deed: Stretch) -> list[Span]:
    """*… oleh X*, *… yang dilakukan (oleh) X*, *keterlibatan X*, in or after the deed."""
    passage = deed.passage
    for position in range(deed.first, min(deed.last + 3, passage.end)):
        word = passage.lower(position)
        if word not in forms("charges", "committing"):
            continue
        if word == "oleh":
            # *penetapan tersangka kasus V oleh KPK*: who makes a suspect is no doer
            official = passage.has(forms("charges", "official"), deed.first - NEAR, deed.first)
            if official or is_others_agent(passage, position):
                continue
        elif word == "dilakukan" and position == deed.first:
            pass  # *pencurian yang diduga [dilakukan] X*
        elif word != "keterlibatan" and not passage.has({"yang"}, position - 3, position):
            continue
        agent = position + 1
        if word == "dilakukan" and passage.lower(agent) == "oleh":
            agent += 1
        agent += passage.lower(agent) == "nama"  # *yang menyeret nama X*
        found = listed(passage, agent, passage.end)
        if found:
            return found
    return []
