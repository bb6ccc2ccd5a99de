"""Who suffered the deed, where he is the subject of its passive, or has a name elsewhere.

*S diduga dianiaya*, *S yang diduga ditipu*, *S tewas, diduga usai dipukul*; and *korban*, who
has the name that the article gives the victim (*korban, R (15),*). Whom a deed in the
active befalls is in ``patients``.
"""

from __future__ import annotations

import re
from functools import cache

from claimcli.claims import Claim
from claimcli.document import Span
from claimcli.grammar.noun_phrases import antecedent_of, tokens_of
from claimcli.grammar.passages import Passage
from claimcli.grammar.subject_before import clause_subject
from claimcli.grammar.word_classes import is_verb
from claimcli.lexicon.patterns import forms, matching

__all__ = ["named_victim", "suffered_by"]

NAMED = re.compile(
    r"[Kk](?<=\b[Kk])orban(?:nya)?,?\s+"
    r"(?:(?:berinisial|bernama|inisial|atas nama|yakni|yaitu|ialah|adalah)\s+)?"
    r"((?:[A-Z][\w.'’-]*)(?:\s+[A-Z][\w.'’-]*){0,4})"
)
CALLED = re.compile(r"\b(?:bernama|berinisial)\s", re.IGNORECASE)
FARTHEST = 120
"""Characters from *bernama* to the deed before it, and to the end of the name; likewise
from *korban* to the whole of the word before it."""
LEADING = frozenset({"tewas", "meninggal", "dunia", "usai", "setelah", "sesudah"})
"""What may stand before the passive: *tewas usai dipukul*."""


def named_victim(text: str) -> Span | None:
    """The first name that the text gives beside *korban*, else one so called that a deed of
    harm governs (*menabrak pelajar bernama Intan*). *Rekan korban, Salsa* is the friend."""
    for match in NAMED.finditer(text):
        before = text[max(0, match.start() - FARTHEST) : match.start()].split()[-1:]
        kin = before and before[0].lower() in forms("charges", "human")
        if not kin or "," not in match.group():
            return Span(*match.span(1))
    for place in CALLED.finditer(text):
        called = harmed().search(text, max(0, place.start() - FARTHEST), place.end() + FARTHEST)
        if called is not None:
            return Span(*called.span(1))
    return None


@cache
def harmed() -> re.Pattern[str]:
    """A deed of harm and, a few words on, *bernama* with a name."""
    deeds = matching("harms", "active", "noun").pattern
    return re.compile(
        rf"{deeds}(?:\s+(?:terhadap\s+)?[\w-]+){{1,4}}?\s+(?:bernama|berinisial)\s+"
        r"((?-i:[A-Z])[\w.'’-]*(?:\s+(?-i:[A-Z])[\w.'’-]*){0,4})",
        re.IGNORECASE,
    )


def suffered_by(passage: Passage, claim: Claim) -> Span | None:
    """The subject of a passive deed: *S diduga dianiaya*, *S yang diduga ditipu*; of *S tewas,
    diduga ia dianiaya* S too."""
    span = subject_of_deed(passage, claim)
    if span is None or span.of(passage.text).lower() not in {"ia", "dia"}:
        return span
    dead = dying(passage, tokens_of(passage, span)[0])
    bounds = clause_subject(passage, dead) if dead is not None else None
    return passage.between(*trimmed(passage, bounds)) if bounds is not None else span


def dying(passage: Passage, before: int) -> int | None:
    """Where the last *tewas, meninggal* before the token stands."""
    fatal = forms("charges", "fatal") - {"dunia"}
    return next(
        (place for place in range(before - 1, passage.first, -1) if passage.lower(place) in fatal),
        None,
    )


def subject_of_deed(passage: Passage, claim: Claim) -> Span | None:
    """The subject of the passive deed of a charge."""
    if claim.cue is None:
        return None
    start, end = tokens_of(passage, claim.content)
    cue, after = tokens_of(passage, claim.cue.span)
    verb = after if start <= cue < end else start
    light = forms("charges", "opening") | forms("charges", "cause") | LEADING
    while verb < end and passage.lower(verb) in light:
        verb += 1
    word = f"{passage.lower(verb)} {passage.lower(verb + 1)}"
    passives = forms("harms", "passive")
    if passage.lower(verb) not in passives and word not in passives:
        return victim_of_passive(passage, start, end)
    if passage.lower(verb) in {"mengalami", "alami", "korban"} and passage.lower(
        verb + 1
    ) not in forms("harms", "noun"):
        return None
    if passage.lower(cue - 1) == "yang":
        return antecedent_of(passage, cue - 1)
    place = cue if start <= cue < end or cue < start else verb
    if passage.lower(place - 1) == ",":  # *S tewas di rumah sakit, diduga usai dipukul*
        dead = dying(passage, place)
        place = dead if dead is not None else place
    bounds = before_apposition(passage, start - 1) if passage.lower(start - 1) == "," else None
    bounds = bounds or clause_subject(passage, place)
    return passage.between(*trimmed(passage, bounds)) if bounds is not None else None


def before_apposition(passage: Passage, comma: int) -> tuple[int, int] | None:
    """*Siti, pedagang sayur, (tewas diduga dibunuh)* → *Siti*: what opens the sentence."""
    other = next(
        (place for place in range(comma - 1, passage.first, -1) if passage.lower(place) == ","),
        None,
    )
    if other is None or any(is_verb(token) for token in passage.tokens[passage.first : comma]):
        return None
    if any(token.is_name for token in passage.tokens[other + 1 : comma]):
        return other + 1, comma  # *seorang prajurit, Prada Yosef, (tewas …)*
    return passage.first, other


def victim_of_passive(passage: Passage, start: int, end: int) -> Span | None:
    """The subject of a passive of harm within the content: *menuduh … Rina ditipu*."""
    for position in range(start + 1, min(end, len(passage.tokens))):
        if passage.lower(position) in forms("harms", "passive") - forms("charges", "borne"):
            if passage.lower(position - 1) == "yang":
                return None
            while passage.lower(position - 1) in forms("charges", "fatal") | forms(
                "charges", "cause"
            ):
                position -= 1
            bounds = clause_subject(passage, position)
            if bounds is not None and bounds[0] >= start:
                return passage.between(*trimmed(passage, bounds))
            return None
    return None


def trimmed(passage: Passage, bounds: tuple[int, int]) -> tuple[int, int]:
    """The subject without a predicate of its own: *Prada Lucky tewas* → *Prada Lucky*."""
    first, last = bounds
    while last > first + 1 and passage.lower(last - 1) in forms("charges", "fatal"):
        last -= 1
    for position in range(first + 1, last):
        if passage.lower(position) in forms("charges", "fatal") or (
            is_verb(passage.tokens[position]) and passage.lower(position - 1) != "yang"
        ):
            return first, position
        if passage.lower(position) == "yang":
            return first, last
    return first, last
