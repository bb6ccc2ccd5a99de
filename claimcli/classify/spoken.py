"""Whether a direct quotation is itself a charge.

Decided case 4: it is an allegation only where its main predicate is the accusation; *diduga*
in a relative clause or a noun phrase leaves it a quote.
The first clause decides, and of it the words before the cue: a short subject, no verb
and no *yang*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claimcli.claims import Cue, Mark, Stance
from claimcli.document import Span
from claimcli.lexicon import CueEntry, Finder, Frame, closed, load
from claimcli.lexicon.patterns import either

__all__ = ["spoken_charge", "told_as_charge"]

SCENE = 8
"""Words of the longest phrase in front of the clause that charges."""
SUBJECT = 8
"""Words a subject before the cue."""
CLAUSE = re.compile(r"[^,.;:!?…]+")
BLOCKING = re.compile(r"(?i:yang|bahwa|karena|jika|kalau|terkait|soal)|(?:me|ber|di)[a-z]{4,}")
LAW = re.compile(r"\s+(?:dengan\s+)?(?i:pasal|undang-undang|uu)\b")
FRAMES = {Frame.SUSPICION, Frame.ACCUSED}
SLANDER = "fitnah"
RULED = frozenset({"bukti", "vonis"})
"""Headwords of what is ruled, which accuses nobody anew."""
BLAMED = re.compile(
    r"""[\s"“”‘’'«]*(?P<who>[A-Z]\w+(?:\s+[A-Z]\w+){0,3})(?=\s+(?:yang|sengaja|telah|sudah)\s)"""
)
"""Who opens a statement that charges him."""


def spoken_charge(text: str, content: Span) -> tuple[Cue, Span | None] | None:
    """The accusation cue of the quotation's main predicate and the subject before it."""
    start = content.start
    while start < content.end and not text[start].isalnum():
        start += 1
    clause = CLAUSE.match(text, start, content.end)
    if clause is not None and is_scene(clause[0]) and text[clause.end() : clause.end() + 1] == ",":
        after = clause.end() + 1 + text[clause.end() + 1 : clause.end() + 2].isspace()
        clause = CLAUSE.match(text, after, content.end)
    if clause is None:
        return None
    own = own_suspicion().search(text, clause.start(), clause.end())
    if own is not None:
        return own_charge(text, clause.start(), own)
    guess = own_guess().search(text, clause.start(), clause.end())
    if guess is not None and opens_plainly(text[clause.start() : guess.start()].split()):
        return Cue(Span(*guess.span("noun")), "duga", Stance.ACCUSING), None
    for found in finder().find(text, clause.start(), clause.end()):
        entry = forms()[found.form]
        before = text[clause.start() : found.start].split()
        if not opens_plainly(before):
            return None
        if entry.frame is Frame.CHARGE and not LAW.match(text, found.end):
            continue
        if entry.lemma == SLANDER and {each.lower() for each in before} & closed("selves"):
            return None  # *Saya difitnah*: who says so denies
        cue = Cue(Span(found.start, found.end), entry.lemma, entry.stance)
        while before and before[-1].lower() in closed("auxiliary"):
            before.pop()
        if not before:
            return cue, None
        subject = text.find(" ".join(before), clause.start())
        return cue, Span(subject, subject + len(" ".join(before))) if subject >= 0 else None
    return None


def is_scene(words: str) -> bool:
    """*“[Dalam kasus itu], Rina diduga V”, “[Saat tiba di Ende], Rina diduga V”*: whether the
    words only set the scene."""
    told = words.lower().split()
    opens = closed("preposition", "time of clause")
    return 0 < len(told) <= SCENE and told[0] in opens and "yang" not in told


def opens_plainly(before: Sequence[str]) -> bool:
    """Whether the words before a cue are nothing but a short subject; *yang bersangkutan* is."""
    opening = " ".join(before).lower()
    pointing = next((each for each in closed("person concerned") if opening.startswith(each)), "")
    rest = before[len(pointing.split()) :]
    return len(before) <= SUBJECT and not any(map(BLOCKING.fullmatch, rest))


def told_as_charge(text: str, mark: Mark) -> tuple[Cue, Span | None] | None:
    """*“Rina yang mencuri perahu saya,” tuding Hasan*: the cue accuses, and whom is what stands
    before *yang* or the verb."""
    cue = mark.cue
    if cue is None or cue.stance is not Stance.ACCUSING:
        return None
    found = BLAMED.match(text, mark.content.start, mark.content.end)
    if found is None or found["who"].split()[0].lower() in closed("pronoun", "selves"):
        return cue, None
    return cue, Span(*found.span("who"))


def own_charge(text: str, start: int, match: re.Match[str]) -> tuple[Cue, Span | None] | None:
    """*Kami menduga P*, *X kami duga P*: what the speaker charges himself."""
    before = text[start : match.start()].split()
    if not opens_plainly(before):
        return None
    verb = match.group("verb").lower()
    entries = load().cues_by_form.get((verb.removesuffix("i"),)) or load().cues_by_form[verb,]
    lemma = next(entry.lemma for entry in entries if entry.stance is Stance.ACCUSING)
    passive = bool(before) and not verb.startswith("me") and verb != "curiga"
    if before and not passive:
        return None
    subject = Span(start, start + len(text[start : match.start()].rstrip())) if passive else None
    return Cue(Span(*match.span("verb")), lemma, Stance.ACCUSING), subject


@cache
def own_guess() -> re.Pattern[str]:
    """*Dugaan sementara P, dugaan kami P*: the noun that says that all of it is presumed."""
    how, known = either("how sure a guess", "speaker and own people"), either("deictic")
    return re.compile(rf"\b(?P<noun>dugaan)\s+(?:{how})\b(?!\s+(?:{known})\b)", re.IGNORECASE)


@cache
def own_suspicion() -> re.Pattern[str]:
    """*Kami menduga, terlapor kami duga*: the speaker's own suspicion."""
    who, how = either("speaker and own people"), either("how one suspects")
    verb = either("own suspicion")
    return re.compile(rf"(?<![\w-])(?:{who})\s+(?:(?:{how})\s+)?(?P<verb>{verb})\b", re.IGNORECASE)


@cache
def forms() -> dict[str, CueEntry]:
    """Passive accusation cues by form; *dikenakan* only with a law after it."""
    found = {
        entry.form: entry
        for entry in load().cues
        if entry.frame is Frame.CHARGE and entry.form.startswith("di")
    }
    plain = {
        entry.form: entry
        for entry in load().cues
        if entry.frame in FRAMES and entry.lemma not in RULED
    }
    handed_on = closed("told of in the passive")
    return found | {form: each for form, each in plain.items() if each.lemma not in handed_on}


@cache
def finder() -> Finder:
    return Finder(forms())
