"""Whom *ia, dia, yang bersangkutan* mean as the accused, where the text around tells.

A sentence about a charge goes on about the charged, not about the officer who spoke last:

| construction | who is meant |
|---|---|
| *Untuk Wawan, dia diduga V* | the topic in front |
| *Wawan adalah A di mana ia diduga V* | whom the sentence tells of |
| *Wawan ditahan Senin. Ia diduga V* | whom the sentence before arrests or makes a suspect |
"""

from __future__ import annotations

from claimcli.document import Span
from claimcli.enrich.charges.arrests import subject_of
from claimcli.enrich.charges.deeds.doers import listed
from claimcli.grammar.phrases.noun_phrases import noun_phrase_after
from claimcli.grammar.phrases.sentence_opening import opening
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms
from claimcli.surface.passages import Passage
from claimcli.surface.reading import Sentences
from claimcli.surface.word_classes import title_heads

__all__ = ["back", "is_pointer", "tells_of_other"]

FRONT = 4
"""Tokens at the front of a sentence in which its topic begins."""


def is_pointer(mention: str) -> bool:
    """Whether the mention only points back to one person."""
    return mention.lower() in closed("singular pronoun", "person concerned")


def back(sentences: Sentences, span: Span) -> Span | None:
    """The mention that the pointer goes back to; None where nothing tells."""
    number = sentences.number(span.start)
    sentence = sentences[number]
    pointer = sentence.covered(span).first
    told = topic(sentence, pointer) or told_of(sentence, pointer)
    return told or (suspect(sentences[number - 1]) if number else None)


def told_of(sentence: Passage, pronoun: int) -> Span | None:
    """*Wawan adalah direktur di mana [yang bersangkutan] (diduga V)*: of whom it is said."""
    start = opening(sentence)
    end = noun_phrase_after(sentence, start, pronoun)
    named = start < end < pronoun and sentence.tokens[start].is_name
    known = named and sentence.lower(end) in closed("is somebody")
    return sentence.between(start, end) if known else None


def tells_of_other(sentences: Sentences, span: Span, name: str) -> bool:
    """Whether the sentence before arrests somebody who is not called so: *Hendra didakwa. Lurah
    itu, Tini, ditahan. [Ia] diduga V* leaves open who *ia* is."""
    number = sentences.number(span.start)
    before = sentences[number - 1] if number else None
    if before is None or not before.has(forms("charges", "arrested"), before.first, before.end):
        return False
    told = before.span.of(sentences.document.text)
    named = any(token.is_name for token in before.tokens[before.first + 1 :])
    return named and not any(word in told for word in name.split())


def topic(sentence: Passage, pronoun: int) -> Span | None:
    """*(Sementara) untuk Wawan, [dia]*: the name before the comma."""
    comma = pronoun - 1
    if sentence.lower(comma) != ",":
        return None
    for position in range(sentence.first, min(sentence.first + FRONT, comma)):
        after = position + 1
        if sentence.lower(position) in closed("opens topic") and sentence.tokens[after].is_name:
            end = noun_phrase_after(sentence, after, comma)
            return sentence.between(after, end) if end == comma else None
    return None


def suspect(sentence: Passage) -> Span | None:
    """The name of the only one whom the sentence arrests, examines or makes a suspect."""
    found: list[Span] = []
    for position in range(sentence.first, sentence.end):
        word = sentence.lower(position)
        if word in forms("charges", "arrested", "examined"):
            found += subject_of(sentence, position)
        elif word in closed("makes a suspect"):
            found += listed(sentence, position + 1, sentence.end)[:1]
        elif word in closed("catching"):
            found += listed(sentence, position + 1, sentence.end)
    single = [span for span in found if is_one(sentence, span)]
    return single[0] if len(single) == 1 else None


def is_one(sentence: Passage, span: Span) -> bool:
    """Whether a single person is named: *nakhoda yang bernama Wawan, Wawan*."""
    phrase = sentence.covered(span)
    if phrase.has(closed("more than one")):
        return False
    if phrase.opens(closed("article of one")):
        return True
    last = phrase.tokens[-1]
    apposed = phrase.has({","})  # *Sopir bus, Jufri*
    return last.is_name and last.is_word and (apposed or not phrase.opens(title_heads()))
