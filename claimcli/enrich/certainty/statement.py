"""The part of a stretch of text that states something, and its main predicate.

The main predicate is the word of the first clause that depends on no other word within the
stretch. In a quotation of several sentences the first counts that is no question and no order.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcli.claims import Claim, Form
from claimcli.document import Document, Sentence, Span, Word
from claimcli.grammar.clause_tree import Clause
from claimcli.lexicon import closed
from claimcli.lexicon.modality import conditions

__all__ = ["statement"]

RULING = frozenset({"root", "ccomp", "csubj"})
FOLLOWING = frozenset({"advcl", "ccomp", "parataxis", "conj", "xcomp"})
LONGEST = 200
"""Words of a sentence that are read; the predicate stands long before the last."""
WIDEST = 20
"""Characters before a content in which a word of condition stands."""
SHORTEST = 2
"""The fewest words of a statement (*Benar.* and *Ya.* are answers)."""
IMPERATIVE = re.compile(r"(?!me|di|ber|ter|per)[a-z]{3,}(?:kan|[^aiueo]i|lah)$")


def statement(
    document: Document, starts: list[int], claim: Claim
) -> tuple[Clause | None, Span | None]:
    """The part of the content that is judged, and what shows that it is a question or an order."""
    text, first, asked = document.text, None, None
    for clause in clauses(document.sentences, starts, opened(text, claim.content)):
        shown = question(text, clause, claim)
        if first is None:
            first, asked = clause, shown
        if claim.form is not Form.DIRECT:
            break
        if (
            shown is None
            and len([word for word in clause.words if word.text[:1].isalnum()]) >= SHORTEST
        ):
            return clause, None
    return first, asked


def opened(text: str, content: Span) -> Span:
    """The content with the word of condition right before it, which opens its first clause
    where another follows after a comma (*mengatakan jika air naik, jembatan ditutup*)."""
    start = max(0, content.start - WIDEST)
    before = text[start : content.start].rstrip()
    word = before.rsplit(maxsplit=1)[-1:] or [""]
    if word[0].lower() in conditions() and "," in content.of(text):
        return Span(start + len(before) - len(word[0]), content.end)
    return content


def question(text: str, clause: Clause, claim: Claim) -> Span | None:
    """The question mark or the imperative verb of a sentence that states nothing."""
    end = clause.span.end
    mark = text[end : claim.content.end + 1].lstrip()[:1]
    if mark == "?":
        where = text.index("?", end)
        return Span(where, where + 1)
    if claim.form is Form.DIRECT and is_imperative(clause):
        return clause.head.span
    return None


def is_imperative(clause: Clause) -> bool:
    """*Matikan kompor*, *Minumlah*: a bare verb that opens the sentence, with no subject.
    The tagger may take it for an adverb of the noun after it (*Hindari jembatan itu*)."""
    first = clause.words[0]
    hung = first.upos == "ADV" and first.head == clause.head.index > first.index
    return (
        (hung or (first is clause.head and first.upos == "VERB"))
        and len(first.text) >= 6
        and bool(IMPERATIVE.match(first.lower))
        and first.lower not in closed("looks like an imperative")
        and not first.lower.endswith("kali")  # *sesekali, barangkali*
    )


def clauses(
    sentences: Sequence[Sentence], starts: Sequence[int], content: Span
) -> Iterator[Clause]:
    """The parts of a stretch, one a sentence; ``starts`` are where the sentences begin."""
    number = max(0, bisect_right(starts, content.start) - 1)
    while number < len(sentences) and sentences[number].span.start < content.end:
        words = within(sentences[number], content)
        if words:
            yield Clause(sentences[number], words, head_of(words))
        number += 1


def within(sentence: Sentence, content: Span) -> tuple[Word, ...]:
    """The words of the sentence that lie in the stretch, marks around them left out."""
    words = sentence.words
    first = bisect_left(words, content.start, key=lambda word: word.span.start)
    last = bisect_right(words, content.end, key=lambda word: word.span.end)
    while first < last and words[first].upos == "PUNCT":
        first += 1
    while last > first and words[last - 1].upos == "PUNCT":
        last -= 1
    return words[first : min(last, first + LONGEST)]


def head_of(words: tuple[Word, ...]) -> Word:
    """The first clause's predicate; where there is none, the word that governs the most.

    Under a reporting verb the parse makes the words that belong to the predicate depend on that
    verb as well, so of several candidates the first governs the others.
    """
    governed = Counter(tops([word.head - words[0].index for word in words]))
    clausal = [
        place
        for place in sorted(governed)
        if words[place].relation in RULING and (governed[place] > 1 or words[place].upos == "VERB")
    ]
    marked = {
        word.head - words[0].index
        for word in words
        if word.deprel.startswith("mark") and word.lower not in closed("no adverbial after")
    }
    main = [place for place in clausal if place not in marked] or clausal
    # *menuding perusahaan menipu | agar tidak rugi*: the noun and its clause, not the purpose.
    open_ones = [place for place in governed if place not in marked and governed[place] > 1]
    best = (
        main[0] if main else max(open_ones or governed, key=lambda place: (governed[place], -place))
    )
    return consequence(words, words[best])


def tops(heads: Sequence[int]) -> list[int]:
    """For each word the highest one above it that depends on none of them. ``heads`` are the
    positions on which the words depend, among them or outside."""
    count = len(heads)
    found = [-1] * count
    for place in range(count):
        path: list[int] = []
        while found[place] < 0 <= heads[place] < count and len(path) <= count:
            path.append(place)
            place = heads[place]
        top = found[place] if found[place] >= 0 else place
        for passed in (*path, place):
            found[passed] = top
    return found


def consequence(words: tuple[Word, ...], head: Word) -> Word:
    """The main clause's predicate where the parse has made that of the condition the head
    (*Kalau perlu, saya mengantar*)."""
    first = words[0].index
    if not any(
        word.relation == "mark" and word.head == head.index and word.lower in conditions()
        for word in words[:2]
    ):
        return head
    comma = False
    for word in words[head.index - first :]:
        comma = comma or word.text == ","
        if comma and word.head == head.index and word.relation in FOLLOWING:
            return word
    return head
