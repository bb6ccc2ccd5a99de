"""Verbs of speech with which nothing is said: they are planned, refused or denied, or tell a
deed.

Some serve another verb; some tell what shows, pushes, answers or finds, and nobody speaks.
"""

from __future__ import annotations

from claimcli.claims import ANSWERING
from claimcli.document import Span
from claimcli.grammar.clauses import has_predicate
from claimcli.grammar.contexts import said_before
from claimcli.grammar.subject_before import skip_adverbs
from claimcli.lexicon import Frame, closed, load
from claimcli.predicates.frames import FRAMES
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb, named_heads, title_heads

__all__ = [
    "acts",
    "is_effect",
    "is_feat",
    "judges",
    "only_does",
    "researches",
    "serves_beside",
    "speaks",
    "wishes_others",
    "withheld",
]


def withheld(passage: Passage, match: Match) -> bool:
    """Whether the speech is planned, refused, denied, or serves another verb."""
    said = said_before(passage, match.first, "speech")
    before = match.first - 1
    if passage.lower(before) == "lupa" and passage.lower(before - 1) in closed("negation"):
        return False  # *tidak lupa menyampaikan terima kasih*
    if "denied" not in said:
        return bool(said)
    entry = match.entry(*FRAMES)
    if entry is None or entry.frame is not Frame.SPEECH:
        return False
    return entry.lemma in closed("telling alone")


def serves_beside(passage: Passage, match: Match) -> bool:
    """*hadir untuk menjaga hukum dan [memastikan] P*: whether the verb is joined to a purpose."""
    joint = skip_adverbs(passage, match.first) - 1
    works = match.entries[0].lemma in closed("works toward")
    if not works or passage.lower(joint) not in closed("coordinator"):
        return False
    for position in range(joint - 1, passage.first, -1):
        if is_verb(passage.tokens[position]) or passage.lower(position) == ",":
            return passage.lower(position - 1) in closed("purpose")
    return False


def is_effect(passage: Passage, match: Match, source: Span) -> bool:
    """*Kebijakan itu membuat [warga] merasa aman*: what something makes somebody feel."""
    makes = passage.lower(passage.covered(source).first - 1) in closed("makes feel")
    return makes and match.entries[0].lemma in closed("felt by effect")


def only_does(passage: Passage, match: Match, start: int, end: int) -> bool:
    """*ngotot [melanjutkan lomba]; mengajak [Tini meninjau pasar]*: what somebody does, or does
    along with who is named."""
    form = match.entries[0].form
    opens = passage.tokens[start]
    if form in closed("insists"):
        active = opens.lower.startswith("me") and is_verb(opens)
        answer = passage.cue_at.get(start)
        answers = answer is not None and answer.entries[0].stance in ANSWERING
        return start == match.last and active and not answers
    verb = next((at for at in range(start, end) if is_verb(passage.tokens[at])), end)
    named = opens.is_name and opens.upos == "PROPN"
    return form in {"ajak", "mengajak"} and named and passage.lower(verb) in closed("goes along")


def is_feat(passage: Passage, match: Match, start: int) -> bool:
    """*mencatat [kemenangan] dengan mengalahkan juara*: what a team does, and nobody says."""
    scored = match.entries[0].lemma == "catat" and passage.lower(start) in closed("recorded feat")
    return scored and passage.lower(start - 1) != "bahwa"


def speaks(passage: Passage, source: Span) -> bool:
    """Whether the phrase's head names somebody: prices and attacks push things too."""
    words = [token for token in passage.tokens if token.span.end > source.start]
    head = next((token for token in words if token.upos != "NUM"), words[0])
    after = words[words.index(head) + 1] if words.index(head) + 1 < len(words) else head
    if head.lower in closed("stance noun") or (
        head is passage.tokens[0] and after.lower in closed("deictic") and not is_person(head.lower)
    ):
        return False  # *Upaya mendorong X*, *Sinergi ini menegaskan X*
    named = head.upos == "PROPN" or (head.is_name and head is not passage.tokens[0])
    return named or head.upos == "PRON" or is_person(head.lower)


def is_person(word: str) -> bool:
    """Whether the word is a noun, a pronoun or an office that names somebody, or several."""
    known = closed("before people", "singular pronoun", "told by documents")
    return not {word, word.removesuffix("nya")}.isdisjoint(named_heads() | title_heads() | known)


def judges(passage: Passage, start: int, end: int) -> bool:
    """Whether *melihat* is a judgement, not a look: *melihat [potensi besar di desa itu], melihat
    [aturan itu perlu diubah]*; *melihat api di atap*."""
    seen = passage.lower(start).removesuffix("nya") in closed("seen by judging")
    opinion = passage.find(closed("judged so"), start + 1, end)
    relative = passage.find({"yang", ","}, start, end)
    before = opinion is not None and (relative is None or opinion < relative)
    return passage.lower(start - 1) == "bahwa" or seen or before


def acts(passage: Passage, match: Match, start: int, end: int) -> bool:
    """Whether a deed is told: a noun phrase is shown, or *dengan* and a verb say how."""
    if match.entries[0].lemma in {"tunjuk", "bukti"}:
        opens = passage.tokens[start]
        owned = opens.lower.endswith("nya") or passage.lower(start + 1) in {"diri", "dirinya"}
        return passage.lower(start - 1) != "bahwa" and opens.upos == "NOUN" and owned
    return any(
        passage.lower(position) == "dengan"
        and position + 1 < end
        and (is_verb(passage.tokens[position + 1]) or passage.tokens[position + 1].upos == "ADJ")
        for position in range(start, end)
    )


def wishes_others(passage: Passage, start: int, end: int) -> bool:
    """*Rina ingin pasar itu dibuka* says a wish; *Rina ingin pulang* tells a plan."""
    token = passage.tokens[start]
    subject = token.upos in {"NOUN", "PROPN", "PRON"} and token.lower != "untuk"
    return subject and has_predicate(passage, start + 1, end)


def researches(source: Span | None, passage: Passage) -> bool:
    """Whether the finder is a study, not a searcher: *penelitian itu menemukan gejala*."""
    if source is None:
        return False
    head = next(token for token in passage.tokens if token.span.end > source.start)
    return head.lower in load().heads_by_type["document"]
