"""Heads of punctuation marks, which follow from the rest of the tree.

Today's guidelines hang a mark between two parts on the part that it sets off, as high
as the tree stays projective (https://universaldependencies.org/u/dep/punct.html). Old
trees hung it on what stands before, so that nothing of them is kept here. Of GSD's
commas of today nine in ten stand where these rules put them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

__all__ = ["mark_heads", "raised"]

BRACKETS = {")": "(", "]": "[", "}": "{"}
QUOTE = '"'


class Shape:
    """A tree without its marks: what each word's subtree spans."""

    def __init__(self, heads: Sequence[int], marks: Sequence[bool]) -> None:
        self.heads, self.marks = heads, marks
        self.first = list(range(len(heads)))
        self.last = list(range(len(heads)))
        for word in self.words(range(len(heads))):
            for above in self.above(word):
                self.first[above] = min(self.first[above], word)
                self.last[above] = max(self.last[above], word)

    def words(self, places: Sequence[int]) -> Iterator[int]:
        return (place for place in places if not self.marks[place])

    def above(self, word: int) -> Iterator[int]:
        """The word's head, its head, and so on."""
        for _ in self.heads:
            if self.heads[word] == 0:
                return
            word = self.heads[word] - 1
            yield word

    def highest(self, word: int, edges: Sequence[int]) -> int:
        """The highest word whose subtree has the same edge as this word's."""
        best = word
        for above in self.above(word):
            if self.marks[above] or edges[above] != edges[word]:
                break
            best = above
        return best


def mark_heads(forms: Sequence[str], heads: Sequence[int], marks: Sequence[bool]) -> dict[int, int]:
    """For each mark its head, both counted from 0; ``heads`` count from 1."""
    shape = Shape(heads, marks)
    found: dict[int, int] = {}
    for start, end in pairs(forms, marks):
        inside = list(shape.words(range(start + 1, end)))
        tops = [word for word in inside if not start < heads[word] - 1 < end]
        if tops:
            found[start] = found[end] = tops[0]
    for place, mark in enumerate(marks):
        if mark and place not in found:
            found[place] = head_of(place, forms, shape)
    return {mark: head for mark, head in found.items() if mark != head}


def pairs(forms: Sequence[str], marks: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Brackets and quotation marks that belong together."""
    open_: list[int] = []
    for place, form in enumerate(forms):
        if not marks[place]:
            continue
        opener = BRACKETS.get(form, form)
        if form in BRACKETS.values() or (
            form == QUOTE and not (open_ and forms[open_[-1]] == QUOTE)
        ):
            open_.append(place)
        elif (form in BRACKETS or form == QUOTE) and open_ and forms[open_[-1]] == opener:
            yield open_.pop(), place


def head_of(place: int, forms: Sequence[str], shape: Shape) -> int:
    """The head of a mark that stands alone."""
    heads = shape.heads
    root = heads.index(0)
    before = next(shape.words(range(place - 1, -1, -1)), None)
    after = next(shape.words(range(place + 1, len(heads))), None)
    if before is None or after is None:
        return root
    if forms[place] == "/":
        return before
    if forms[place] == ".":
        short = len(forms[before]) <= 3 and forms[before][0].isupper()
        return before if short and before == place - 1 else root
    right = shape.highest(after, shape.first)
    if heads[right] and heads[right] - 1 < place:
        return right
    left = shape.highest(before, shape.last)
    return left if heads[left] else right


def raised(
    found: dict[int, int], forms: Sequence[str], heads: Sequence[int], deprels: Sequence[str]
) -> dict[int, int]:
    """The same heads, but commas hang as CSUI hangs them: on the head of the part that
    they set off, unless that is a conjunct or, before the comma, what is quoted."""
    result = dict(found)
    for mark, part in found.items():
        quoted = deprels[part] == "parataxis" and part < mark
        if forms[mark] == "," and heads[part] and deprels[part] != "conj" and not quoted:
            result[mark] = heads[part] - 1
    return {mark: head for mark, head in result.items() if mark != head}
