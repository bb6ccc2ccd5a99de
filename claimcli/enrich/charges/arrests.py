"""Whom a verb of arresting or charging by law has as object or subject.

*Menangkap X atas dugaan V, menetapkan X sebagai tersangka V, X ditahan terkait V*. Who is
only examined as a witness is not charged.
"""

from __future__ import annotations

from claimcli.document import Span
from claimcli.enrich.charges.deeds.doers import listed
from claimcli.grammar.phrases.noun_phrases import antecedent_of
from claimcli.grammar.phrases.sentence_opening import headed
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import clause_subject, subject_before
from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import forms
from claimcli.surface.passages import Passage
from claimcli.surface.stretch import Stretch
from claimcli.surface.word_classes import is_verb, title_heads

__all__ = [
    "arrested_by",
    "governed",
    "named_suspects",
    "past_suspect",
    "predicated",
    "subject_of",
    "with_name",
]

REACH = 24
"""Tokens between a charge and the verb whose object or subject is charged."""
NEAR = 6
"""Tokens after *menjadi* in which *tersangka* stands."""
NEXT = 4
"""Tokens after a subject in which its verb stands."""


def governed(passage: Passage, charge: int) -> list[Span]:
    """The object or the subject of the verb under which the charge stands."""
    suspects = forms("charges", "suspect")
    others = passage.lower(charge) in suspects and passage.lower(charge - 1) in closed("serves")
    if others:
        return []  # *menjadi saksi untuk terdakwa kasus V*
    for position in range(charge - 1, max(-1, charge - REACH), -1):
        word = passage.lower(position)
        if word in closed("turns to other") or word == ";":
            return []
        if word == "tangkap" and passage.lower(position + 1) == "tangan":
            continue  # *operasi tangkap tangan*
        if word in forms("charges", "arresting") or frees(passage, position):
            first = past_suspect(passage, position + 1)
            suspect = passage.lower(charge) in suspects
            last = charge + suspect if first < charge else charge  # *tiga orang tersangka*
            return with_name(passage, listed(passage, first, last), charge)
        if word in forms("charges", "examined") and passage.lower(position + 1) == "sebagai":
            return subject_of(passage, position) if passage.lower(position + 2) in suspects else []
        if word in forms("charges", "arrested", "bearing"):
            if word in closed("being something") and not passage.has(
                suspects, position + 1, position + 1 + NEAR
            ):
                continue
            return subject_of(passage, position)
    return []


def past_suspect(passage: Passage, first: int) -> int:
    """*menetapkan tersangka terhadap [X]*: where X begins; ``first`` where no suspect does."""
    suspect = passage.lower(first) in forms("charges", "suspect")
    return first + 2 if suspect and passage.lower(first + 1) in closed("done to") else first


def frees(passage: Passage, position: int) -> bool:
    """*Hakim membebaskan X dari dakwaan V*."""
    if passage.lower(position) not in forms("stages", "freed"):
        return False
    return passage.has(closed("court"), 0, len(passage.tokens))


def named_suspects(found: Stretch) -> list[Span]:
    """*menetapkan (X sebagai) tersangka kasus V*, where the verb itself is the cue."""
    passage, first = found.passage, past_suspect(found.passage, found.first)
    suspect = found.after(first).first_of(forms("charges", "suspect"))
    last = found.last if suspect is None else suspect
    if last > first + 1 and passage.lower(last - 1) != "sebagai":
        last = min(last + 1, found.last)  # *tiga orang tersangka*
    return with_name(passage, listed(passage, first, last), found.last)


def with_name(passage: Passage, found: list[Span], limit: int) -> list[Span]:
    """An office with the name that stands after it in commas (*Bupati Lawu, Hendra,*), and
    with a house whose name has *dan* in it (*Kepala Dinas Pasar dan Terminal, Hendra*)."""
    phrase = passage.covered(found[0]).past(closed("former")) if found else None
    if phrase is None or not phrase.opens(title_heads()):
        return found
    if len(found) > 1:
        house = phrase.has(load().heads_by_type["organization"] | closed("subunit"))
        people = title_heads() | forms("charges", "human")
        apart = any(passage.covered(each).opens(people) for each in found[1:])
        return [Span(found[0].start, found[-1].end)] if house and not apart else found
    bounds = source_after(passage, phrase.first)
    if bounds is None or not phrase.last < bounds[1] <= limit:
        return found
    whole = [passage.between(passage.covered(found[0]).first, bounds[1])]
    if passage.lower(phrase.last) != ",":
        return found
    name = passage.between(phrase.last + 1, bounds[1]).of(passage.text).lower()
    return found if name in load().places else whole


def subject_of(passage: Passage, verb: int) -> list[Span]:
    """The subject of the verb, or what *yang* before it stands for."""
    start = passage.back_past(closed("before arrest"), verb, passage.first)
    if passage.lower(start - 1) == "yang":
        found = antecedent_of(passage, start - 1)
        if found is None:
            return []
        bearer = predicated(passage, passage.covered(found).first)
        return [found if bearer is None else bearer]
    bounds = subject_before(passage, start or verb)
    return [headed(passage, passage.between(*bounds))] if bounds is not None else []


def predicated(passage: Passage, first: int) -> Span | None:
    """*Tini adalah [bekas lurah] yang V*: Tini, where the phrase tells what she is; but of
    *korban tewas adalah [Tini] yang V* Tini, too."""
    if passage.lower(first - 1) not in closed("is somebody"):
        return None
    bounds = clause_subject(passage, first - 1)
    named = bounds is not None and passage.tokens[bounds[0]].upos in {"PROPN", "PRON"}
    return passage.between(*bounds) if bounds is not None and named else None


def arrested_by(passage: Passage, span: Span, cue: int) -> list[Span] | None:
    """Whom the subject ``span`` arrests, where it is the subject of such a verb before the
    cue; None where it is not."""
    last = passage.covered(span).last
    for position in range(last, min(last + NEXT, cue)):
        if passage.lower(position) in forms("charges", "arresting"):
            return listed(passage, past_suspect(passage, position + 1), passage.end)
        if is_verb(passage.tokens[position]):
            break
    return None
