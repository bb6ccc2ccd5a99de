"""Whom *ia, dia, yang bersangkutan* mean as the accused, where the text around tells.

A sentence about a charge goes on about the charged, not about the officer who spoke last:

| construction | who is meant |
|---|---|
| *Untuk Wawan, dia diduga V* | the topic in front |
| *Wawan ditahan Senin. Ia diduga V* | whom the sentence before arrests or makes a suspect |
"""

from __future__ import annotations

from claimcli.document import Span
from claimcli.enrich.charges.arrests import subject_of
from claimcli.enrich.charges.doers import listed
from claimcli.grammar.noun_phrases import noun_phrase_after, tokens_of
from claimcli.grammar.passages import Passage
from claimcli.grammar.reading import Sentences
from claimcli.grammar.word_classes import title_heads
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms

__all__ = ["back", "is_pointer"]

TOPICS = frozenset({"untuk", "teruntuk", "terkait", "mengenai", "soal", "bagi", "sedangkan"})
FRONT = 4
CATCHING = frozenset({"menangkap", "menahan", "meringkus", "membekuk", "mengamankan"})
CONCERNED = ("yang bersangkutan", "orang itu", "orang tersebut")


def is_pointer(mention: str) -> bool:
    """Whether the mention only points back to one person."""
    return mention.lower() in {*closed("singular pronoun"), *CONCERNED}


def back(sentences: Sentences, span: Span) -> Span | None:
    """The mention that the pointer goes back to; None where nothing tells."""
    number = sentences.number(span.start)
    scene = sentences[number]
    return topic(scene, tokens_of(scene, span)[0]) or (
        suspect(sentences[number - 1]) if number else None
    )


def topic(scene: Passage, pronoun: int) -> Span | None:
    """*(Sementara) untuk Wawan, [dia]*: the name before the comma."""
    if scene.lower(pronoun - 1) != ",":
        return None
    for place in range(scene.first, min(scene.first + FRONT, pronoun - 1)):
        if scene.lower(place) in TOPICS and scene.tokens[place + 1].is_name:
            end = noun_phrase_after(scene, place + 1, pronoun - 1)
            return scene.between(place + 1, end) if end == pronoun - 1 else None
    return None


def suspect(scene: Passage) -> Span | None:
    """The name of the only one whom the sentence arrests or makes a suspect."""
    found = []
    for place in range(scene.first, scene.end):
        word = scene.lower(place)
        if word in forms("charges", "arrested") or word == "ditetapkan":
            found += [span for span in subject_of(scene, place) if is_one(scene, span)]
        elif word in CATCHING:
            found += [span for span in listed(scene, place + 1, scene.end) if is_one(scene, span)]
    return found[0] if len(found) == 1 else None


def is_one(scene: Passage, span: Span) -> bool:
    """Whether a single person is named: *nakhoda yang bernama Wawan, Wawan*."""
    first, last = tokens_of(scene, span)
    said = {scene.lower(place) for place in range(first, last)}
    if said & {"dan", "serta", "para", "kedua"}:
        return False
    if scene.lower(first) in {"seorang", "sang"}:
        return True
    last_word = scene.tokens[last - 1]
    return last_word.is_name and last_word.is_word and scene.lower(first) not in title_heads()
