"""Who suffered the deed, where he is the subject of its passive, or has a name elsewhere.

*S diduga dianiaya*, *S yang diduga ditipu*, *S tewas, diduga usai dipukul*; and *korban*, who
has the name that the article gives the victim (*korban, R (15),*). The victim of a deed in
the active is in ``patients``.
"""

from __future__ import annotations

import re
from functools import cache

from claimcli.document import Span
from claimcli.enrich.charges.deeds.site import Site
from claimcli.grammar.phrases.noun_phrases import antecedent_of
from claimcli.grammar.subject_before import clause_subject
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import either, forms, matching
from claimcli.surface.passages import Passage
from claimcli.surface.stretch import Stretch
from claimcli.surface.word_classes import is_verb

__all__ = ["named_victim", "suffered_by"]

NAME = r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,4}"
CALLED = re.compile(r"\b(?:bernama|berinisial)\s", re.IGNORECASE)
FARTHEST = 120
"""Characters from *bernama* to the deed before it, and to the end of the name; likewise
from *korban* to the whole of the word before it."""


def named_victim(text: str) -> Span | None:
    """The first name that the text gives beside *korban*, else one so called that a deed of
    harm governs (*menabrak pelajar bernama Intan*). *Rekan korban, Salsa* is the friend."""
    for match in beside().finditer(text):
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
def beside() -> re.Pattern[str]:
    """*korban (yang bernama) X*. The look-behind after the first letter is for speed: the
    pattern begins with one letter that a search may look for."""
    return re.compile(
        r"[Kk](?<=\b[Kk])orban(?:nya)?,?\s+"
        rf"(?:(?:{either('names victim')})\s+)?({NAME})"
    )


@cache
def harmed() -> re.Pattern[str]:
    """A deed of harm and, a few words on, *bernama* with a name."""
    deeds = matching("harms", "active", "noun").pattern
    return re.compile(
        rf"{deeds}(?:\s+(?:terhadap\s+)?[\w-]+){{1,4}}?\s+(?:bernama|berinisial)\s+"
        r"((?-i:[A-Z])[\w.'’-]*(?:\s+(?-i:[A-Z])[\w.'’-]*){0,4})",
        re.IGNORECASE,
    )


def suffered_by(site: Site) -> Span | None:
    """The subject of a passive deed: *S diduga dianiaya*, *S yang diduga ditipu*; of *S tewas,
    diduga ia dianiaya* S too."""
    passage, span = site.passage, subject_of_deed(site)
    if span is None or span.of(passage.text).lower() not in {"ia", "dia"}:
        return span
    dead = dying(passage, passage.covered(span).first)
    bounds = clause_subject(passage, dead) if dead is not None else None
    return bare(passage.stretch(*bounds)) if bounds is not None else span


def dying(passage: Passage, before: int) -> int | None:
    """Where the last *tewas, meninggal* before the token stands."""
    fatal = forms("charges", "fatal") - {"dunia"}
    for position in range(before - 1, passage.first, -1):
        if passage.lower(position) in fatal:
            return position
    return None


def subject_of_deed(site: Site) -> Span | None:
    """The subject of the passive deed of a charge."""
    if not site.cue:
        return None
    passage, content, cue = site.passage, site.content, site.cue.first
    inside = content.first <= cue < content.last
    light = forms("charges", "opening", "cause") | closed("before harm")
    verb = content.after(site.cue.last if inside else content.first).past(light).first
    word, after = passage.lower(verb), passage.lower(verb + 1)
    passives = forms("harms", "passive")
    if word not in passives and f"{word} {after}" not in passives:
        return subject_within(content)
    if word in closed("suffers") and after not in forms("harms", "noun"):
        return None
    if site.before == "yang":
        return antecedent_of(passage, cue - 1)
    limit = cue if inside or cue < content.first else verb
    if passage.lower(limit - 1) == ",":  # *S tewas di rumah sakit, diduga usai dipukul*
        dead = dying(passage, limit)
        limit = dead if dead is not None else limit
    subject = None
    if passage.lower(content.first - 1) == ",":
        subject = before_apposition(passage, content.first - 1)
    bounds = subject or clause_subject(passage, limit)
    return bare(passage.stretch(*bounds)) if bounds is not None else None


def before_apposition(passage: Passage, comma: int) -> tuple[int, int] | None:
    """*Siti, pedagang sayur, (tewas diduga dibunuh)* → *Siti*: what opens the sentence."""
    other = next(
        (
            position
            for position in range(comma - 1, passage.first, -1)
            if passage.lower(position) == ","
        ),
        None,
    )
    if other is None or any(is_verb(token) for token in passage.tokens[passage.first : comma]):
        return None
    if any(token.is_name for token in passage.tokens[other + 1 : comma]):
        return other + 1, comma  # *seorang prajurit, Prada Yosef, (tewas …)*
    return passage.first, other


def subject_within(content: Stretch) -> Span | None:
    """The subject of a passive of harm within the content: *menuduh … Rina ditipu*."""
    passage = content.passage
    passives = forms("harms", "passive") - forms("charges", "borne")
    position = content.after(content.first + 1).first_of(passives)
    if position is None or passage.lower(position - 1) == "yang":
        return None
    verb = passage.back_past(forms("charges", "fatal", "cause"), position)
    bounds = clause_subject(passage, verb)
    if bounds is None or bounds[0] < content.first:
        return None
    return bare(passage.stretch(*bounds))


def bare(subject: Stretch) -> Span:
    """The subject without a predicate of its own: *Prada Lucky tewas* → *Prada Lucky*."""
    passage, fatal = subject.passage, forms("charges", "fatal")
    first = subject.first
    last = passage.back_past(fatal, subject.last, first + 1)
    for position in range(first + 1, last):
        word = passage.lower(position)
        verbal = is_verb(passage.tokens[position]) and passage.lower(position - 1) != "yang"
        if word in fatal or verbal:
            return passage.between(first, position)
        if word == "yang":
            break
    return passage.between(first, last)
