"""Another's words within a direct quotation: *“Anak saya bilang dia ditendang,” kata Lilik*.

The first clause decides, as for charges (``classify.spoken``): its subject and a verb of
telling, or *menurut X, …*, *berdasarkan keterangan X, …*. What the speaker himself said
(*saya sudah bilang*), what was not said (*dia tidak bilang*) and what somebody asks for
hand nothing on.
"""

from __future__ import annotations

from functools import cache

from claimcli.claims import Claim, Cue, Form, Stance
from claimcli.document import Span
from claimcli.grammar.phrases.noun_phrases import noun_phrase_after, tokens_of
from claimcli.lexicon import CueEntry, Frame, closed, load
from claimcli.lexicon.patterns import forms
from claimcli.surface.passages import Passage

__all__ = ["retold"]

FRAMES = frozenset({Frame.SPEECH, Frame.OBJECT})
STANCES = frozenset({"neutral", "distancing", "admitting", "denying", "endorsing"})
SHORTEST = 2
"""Words that are told, at least."""


def retold(scene: Passage, claim: Claim) -> tuple[Span, Cue] | None:
    """Who tells what is quoted, and by which word."""
    if claim.form is not Form.DIRECT:
        return None
    first, last = tokens_of(scene, claim.content)
    while first < last and (
        not scene.tokens[first].is_word
        or scene.lower(first) in closed("opens spoken sentence") | {","}
    ):
        first += 1
    if first >= last or any(scene.lower(place) == "?" for place in range(first, last)):
        return None
    ground = 1 if scene.lower(first) == "menurut" else 0
    if scene.lower(first) == "berdasarkan" and scene.lower(first + 1) in closed("ground noun"):
        ground = 2 + (scene.lower(first + 2) == "dari")
    if ground:
        end = noun_phrase_after(scene, first + ground, last)
        if scene.lower(end) != ",":
            return None
        cue = Cue(scene.between(first, first + min(ground, 2)), "menurut", Stance.NEUTRAL)
        return mention(scene, first + ground, end, cue)
    end = noun_phrase_after(scene, first, last)
    verb = end
    light = closed("auxiliary") - closed("modal") - tellings().keys() | closed("light adverb")
    while verb < last and scene.lower(verb) in light:
        verb += 1
    entry = tellings().get(scene.lower(verb)) if end > first else None
    if entry is None or verb + SHORTEST >= last:
        return None
    cue = Cue(scene.tokens[verb].span, entry.lemma, entry.stance)
    return mention(scene, first, end, cue)


def mention(scene: Passage, first: int, end: int, cue: Cue) -> tuple[Span, Cue] | None:
    """The teller, if the words name one who is not the speaker."""
    if end <= first or scene.lower(first) in closed("first or second person") | forms(
        "replies", "pointer"
    ):
        return None
    return scene.between(first, end), cue


@cache
def tellings() -> dict[str, CueEntry]:
    """The verbs of telling by form."""
    return {
        entry.form: entry
        for entry in load().cues
        if entry.frame in FRAMES
        and entry.lemma in closed("telling lemma")
        and entry.stance in STANCES
    }
