"""The table of cases: what stands where the cue of one mark is in the content of another.

The cases are asked in this order, and the first that holds decides. Numbers are those of
the decided cases in the manual's definitions.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from claimcli.claims import Cue, Label, Mark, Stance
from claimcli.classify.handed import opens
from claimcli.document import Span
from claimcli.grammar.clauses import main_predicate
from claimcli.grammar.subject_before import skip_adverbs
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_adverbial, is_verb

__all__ = ["CASES", "Case", "Pair", "Verdict", "paired", "verdict"]

Verdict = tuple[Mark | None, Mark | None]
"""What stands in place of the outer mark, and in place of the inner one."""
FRINGE = 2
"""Characters (a comma, a space) before what still opens the content."""
APART = 20
"""Characters of what is said before a further suspicion."""
ADVERB = 12
"""Characters of an adverb between subject and verb: *juga, telah juga*."""


class Pair(NamedTuple):
    """Two marks of a passage, the cue of the inner one in the content of the outer one."""

    passage: Passage
    outer: Mark
    outer_cue: Cue
    inner: Mark
    inner_cue: Cue

    def are(self, outer: Label, inner: Label) -> bool:
        return self.outer.label is outer and self.inner.label is inner

    @property
    def cue_opens(self) -> bool:
        """Whether the outer content opens with the inner cue."""
        return self.inner_cue.span.start - self.outer.content.start <= FRINGE

    @property
    def speaker_opens(self) -> bool:
        """Whether the outer content opens with the inner source."""
        speaker = self.inner.source
        return speaker is not None and opens(self.passage, self.outer.content, speaker)

    @property
    def joined(self) -> int:
        """The position after what precedes the inner cue, adverbs left out."""
        return skip_adverbs(self.passage, self.passage.covered(self.inner_cue.span).first)


class Case(NamedTuple):
    """One row: its name, when it holds, its verdict, an example, the decided case that it is."""

    name: str
    holds: Callable[[Pair], bool]
    verdict: Callable[[Pair], Verdict]
    example: str
    hard_case: int | None = None


def outer_stands(pair: Pair) -> Verdict:
    return pair.outer, None


def inner_stands(pair: Pair) -> Verdict:
    return None, pair.inner


def both_stand(pair: Pair) -> Verdict:
    """The outer content up to the *dan* or comma that joins the inner mark, and that one; the
    inner one alone where what stands before is no clause (*X menyebut dari gejalanya, diduga
    V*)."""
    tokens, last = pair.passage.tokens, pair.joined - 2
    while tokens[last].text == ",":
        last -= 1
    first = pair.passage.covered(pair.outer.content).first
    if is_adverbial(pair.passage, first, last + 1):
        return inner_of_outer_source(pair)
    start = pair.outer.content.start
    content = Span(start, max(start + 1, tokens[last].span.end))
    source = pair.inner.source or pair.outer.source
    return replace(pair.outer, content=content), replace(pair.inner, source=source)


def inner_of_outer_source(pair: Pair) -> Verdict:
    """The inner mark, of the outer source where it names none."""
    return replace(pair.inner, source=pair.inner.source or pair.outer.source), None


def inner_by_outer_source(pair: Pair) -> Verdict:
    """The inner mark, of the outer source whoever else it names."""
    return replace(pair.inner, source=pair.outer.source), None


def whole_of_both(pair: Pair) -> Verdict:
    """The inner mark from where the outer content begins, of the outer source."""
    outer, inner = pair.outer, pair.inner
    whole = Span(outer.content.start, inner.content.end)
    weight = max(outer.weight, inner.weight)
    source = inner.source or outer.source
    return replace(inner, source=source, content=whole, weight=weight), None


def of_outer_source_or_own(pair: Pair) -> Verdict:
    """The inner mark, of the outer source where it names none itself."""
    return inner_stands(pair) if pair.inner.source else inner_by_outer_source(pair)


def is_joined_suspicion(pair: Pair) -> bool:
    return (
        pair.are(Label.ATTRIBUTION, Label.SUSPICION)
        and pair.joined > 1
        and pair.passage.lower(pair.joined - 1) in closed("joins a suspicion")
        and pair.inner.content.start - pair.outer.content.start > APART
    )


def is_passed_on(pair: Pair) -> bool:
    return (
        pair.are(Label.ATTRIBUTION, Label.SUSPICION)
        and pair.outer.source is not None
        and pair.inner_cue.lemma in closed("hearsay that is reported")
    )


def is_all_suspected(pair: Pair) -> bool:
    if not pair.are(Label.ATTRIBUTION, Label.SUSPICION):
        return False
    begins = pair.inner.content.start - pair.outer.content.start
    return begins <= FRINGE or is_scene(pair)


def is_told_suspicion(pair: Pair) -> bool:
    """*X menilai ada indikasi bahwa [S diduga V]*: all that is said is that there is a suspicion,
    and the clause tells which."""
    if not (
        pair.are(Label.ATTRIBUTION, Label.SUSPICION) or pair.are(Label.ATTRIBUTION, Label.CHARGE)
    ):
        return False
    passage, said = pair.passage, pair.passage.covered(pair.outer.content)
    there = said.past(closed("tells a charge"))
    clause = passage.covered(pair.inner.content).first
    nouns = closed("charge noun") | {"indikasi", "kecurigaan"}
    told = there.past(nouns | closed("how sure a guess") | {"bahwa", "jika"})
    named = there.first > said.first and there.opens(nouns)
    return named and passage.lower(clause - 1) in {"bahwa", "jika"} and told.first == clause


def is_scene(pair: Pair) -> bool:
    """*X mengatakan, [sejauh ini] S diduga V*: whether only when or where stands before."""
    passage, outer, inner = pair.passage, pair.outer, pair.inner
    if pair.inner_cue.span.start <= inner.content.start:
        return False  # *… yang diduga V*: only V is suspected
    first, last = (passage.covered(each.content).first for each in (outer, inner))
    lead = passage.tokens[first:last]
    return bool(lead) and not any(map(is_verb, lead)) and is_adverbial(passage, first, last)


def is_suspected_after_scene(pair: Pair) -> bool:
    passage = pair.passage
    first, last = (passage.covered(each.content).first for each in (pair.outer, pair.inner))
    return (
        pair.are(Label.ATTRIBUTION, Label.SUSPICION)
        and first < last - 1
        and passage.lower(last - 1) == ","
        and is_adverbial(passage, first, last - 1)
    )


def is_suspected_by_speaker(pair: Pair) -> bool:
    return pair.are(Label.ATTRIBUTION, Label.SUSPICION) and pair.cue_opens


def is_charged_by_speaker(pair: Pair) -> bool:
    return pair.are(Label.ATTRIBUTION, Label.ACCUSATION) and pair.cue_opens


def is_reported_for(pair: Pair) -> bool:
    accused = pair.inner.accused
    return (
        pair.are(Label.ATTRIBUTION, Label.SUSPICION)
        and pair.outer_cue.lemma == "lapor"
        and pair.outer.rule == "speech"
        and accused is not None
        and accused.start == pair.outer.content.start
    )


def is_anothers_charge(pair: Pair) -> bool:
    return pair.are(Label.ATTRIBUTION, Label.ACCUSATION) and pair.speaker_opens


def is_handed_on(pair: Pair) -> bool:
    return (
        pair.outer_cue.lemma in closed("hands words on")
        and pair.inner.label is Label.ATTRIBUTION
        and pair.speaker_opens
    )


def is_ground_at_end(pair: Pair) -> bool:
    return (
        pair.outer.rule == "parenthetical"
        and pair.outer_cue.lemma in closed("ground of speech")
        and pair.inner.rule == "speech"
        and pair.inner.source is not None
        and pair.inner.source in pair.outer.content
    )


def is_ground_in_front(pair: Pair) -> bool:
    return (
        pair.outer.rule == "according"
        and pair.outer_cue.lemma == "dasar"
        and pair.inner.rule == "speech"
        and pair.speaker_opens
    )


def is_verb_of_according(pair: Pair) -> bool:
    return (
        pair.outer_cue.lemma in closed("ground of speech")
        and pair.inner.rule == "speech"
        and pair.cue_opens
    )


def is_told_charge(pair: Pair) -> bool:
    charged = pair.inner.accused
    charges = pair.are(Label.ATTRIBUTION, Label.ACCUSATION) or pair.are(
        Label.ATTRIBUTION, Label.CHARGE
    )
    if charged is None:
        return charges and is_borne(pair)
    near = 0 <= pair.inner_cue.span.start - charged.end <= ADVERB
    return charges and near and names_only(pair, charged)


def is_borne(pair: Pair) -> bool:
    """*X mengatakan [Y berstatus tersangka] atas dugaan V*: whether names alone, and that they
    are suspects, stand before the charge."""
    passage = pair.passage
    first = position = passage.covered(pair.outer.content).first
    while passage.tokens[position].is_name and passage.tokens[position].is_word:
        position += 1
    cue = passage.covered(pair.inner_cue.span).first
    bears = forms("charges", "bearing") | closed("accused person", "leads to a deed", "auxiliary")
    told = passage.past(bears | {"sebagai"}, position, cue)
    suspect = passage.has(closed("accused person"), position, cue + 1)
    return first < position < told + 1 and told == cue and suspect


def names_only(pair: Pair, charged: Span) -> bool:
    """Whether the outer content opens with the accused: *tersangka Hendra dan [Bambang]*."""
    passage = pair.passage
    first, last = (passage.covered(span).first for span in (pair.outer.content, charged))
    joints = closed("accused person", "joins names")
    return last >= first and all(
        token.is_name or token.lower in joints for token in passage.tokens[first:last]
    )


def is_object_of_speech(pair: Pair) -> bool:
    said = pair.passage.covered(pair.outer.content)
    there = said.past(closed("tells a charge"))
    if not pair.are(Label.ATTRIBUTION, Label.CHARGE):
        return False
    if pair.outer.rule in {"according", "parenthetical"}:
        return opens_with_charge(pair, there.first, said.first)
    if pair.outer.rule != "speech":
        return False
    if pair.passage.lower(said.first - 1) in {",", "bahwa"}:
        return False  # *Rina menjelaskan, indikasi suap itu terkait izin*
    if pair.passage.covered(pair.inner_cue.span).first != there.first:
        return False
    told = {Stance.NEUTRAL, Stance.ENDORSING} if there.first > said.first else {Stance.NEUTRAL}
    return pair.outer_cue.stance in told and not main_predicate(
        pair.passage, there.first, there.last
    )


def is_looked_into(pair: Pair) -> bool:
    """*Menurut X, polisi memeriksa dugaan V*: whether all that is said is that somebody looks
    into the charge."""
    if not pair.are(Label.ATTRIBUTION, Label.CHARGE):
        return False
    passage, said = pair.passage, pair.passage.covered(pair.outer.content)
    verb = passage.covered(pair.inner_cue.span).first - 1
    if verb <= said.first or passage.lower(verb) not in closed("looks into charge"):
        return False
    rest = said.last - passage.covered(pair.inner.content).last
    before = passage.tokens[said.first : verb]
    others = any(is_verb(token) and token.lower not in closed("auxiliary") for token in before)
    return rest <= 0 and not others


def opens_with_charge(pair: Pair, there: int, first: int) -> bool:
    """*Menurut X, terdapat dugaan V*: whether all that is said is that there is the charge."""
    cue = pair.passage.covered(pair.inner_cue.span).first
    return there > first and cue == there


CASES = (
    Case("joined suspicion", is_joined_suspicion, both_stand, "X mengatakan P dan diduga V"),
    Case(
        "report passed on",
        is_passed_on,
        outer_stands,
        "Dikutip dari X, peristiwa itu dilaporkan V",
        6,
    ),
    Case("all suspected", is_all_suspected, whole_of_both, "X mengatakan S diduga V", 3),
    Case(
        "suspicion that is told",
        is_told_suspicion,
        inner_of_outer_source,
        "X menilai ada indikasi bahwa S diduga V",
        3,
    ),
    Case(
        "suspected after a scene",
        is_suspected_after_scene,
        inner_of_outer_source,
        "X mengatakan dalam rapat itu, S diduga V",
        3,
    ),
    Case(
        "suspected by the speaker",
        is_suspected_by_speaker,
        inner_of_outer_source,
        "S, kata X, diduga V",
        1,
    ),
    Case(
        "charged by the speaker",
        is_charged_by_speaker,
        inner_of_outer_source,
        "X menulis, menuduh Y V",
        3,
    ),
    Case(
        "reported for what is suspected",
        is_reported_for,
        inner_of_outer_source,
        "X melaporkan Y yang diduga V",
        2,
    ),
    Case("another's charge", is_anothers_charge, inner_stands, "X mengatakan Y menuduh Z V", 3),
    Case("handed on", is_handed_on, inner_stands, "Dilansir X, Y menyatakan P", 8),
    Case("ground at the end", is_ground_at_end, inner_stands, "X mengatakan P, berdasarkan data"),
    Case(
        "ground in front",
        is_ground_in_front,
        inner_stands,
        "Berdasarkan data Y, X mengatakan P",
        8,
    ),
    Case(
        "verb beside menurut",
        is_verb_of_according,
        inner_by_outer_source,
        "Menurut X menjelaskan P",
    ),
    Case(
        "charge that is looked into",
        is_looked_into,
        inner_of_outer_source,
        "Menurut X, polisi memeriksa dugaan V",
        3,
    ),
    Case(
        "charge that is told",
        is_told_charge,
        of_outer_source_or_own,
        "X menyebut Y dikenakan Pasal N",
        5,
    ),
    Case(
        "charge that is the object",
        is_object_of_speech,
        inner_of_outer_source,
        "X menyoroti dugaan V, X mengungkap adanya dugaan V",
        2,
    ),
    Case("all else", lambda _: True, outer_stands, "X mengatakan Y menilai P"),
)


def paired(passage: Passage, outer: Mark, inner: Mark) -> Pair | None:
    """The two, if the inner mark's cue stands in the outer mark's content."""
    if inner.cue is None or outer.cue is None or outer.cue.span == inner.cue.span:
        return None
    if inner.cue.span not in outer.content or outer.cue.span in inner.content:
        return None
    return Pair(passage, outer, outer.cue, inner, inner.cue)


def verdict(pair: Pair) -> Verdict:
    """What the first case that holds says."""
    return next(case.verdict(pair) for case in CASES if case.holds(pair))
