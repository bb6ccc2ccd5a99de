"""Texts on which a regular expression is slow if it can be: built from the expression itself.

Each repeat of the expression is run up to as often as one likes and then denied its end: what
leads to the repeat, then what it repeats many times, then characters that nothing wants. The
classes and the alternatives of what is repeated are gone through, so that neighbouring repeats
which want the same characters meet in some of the texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

__all__ = ["Attack", "attacks"]

SYNTAX: Any = import_module("re._parser")
CODES: Any = import_module("re._constants")
REPEATS = (CODES.MAX_REPEAT, CODES.MIN_REPEAT, CODES.POSSESSIVE_REPEAT)
LIKELY = " a1A,.-\n(\"'’:;/@–%&\t!?)<>“”‘"
"""Characters to fill a class with, the most telling first."""
VARIANTS = 6
"""How many fillings of each repeat are tried."""
MANY = 8
"""A repeat that ends sooner cannot make a text long."""
UNWANTED = "\0\n\0"
"""For white space, for what is none, and for what is anything in a line."""

Attack = tuple[str, str]
"""What stands at the beginning, and what is repeated after it."""
Tree = Sequence[tuple[Any, Any]]


def attacks(pattern: re.Pattern[Any]) -> list[Attack]:
    """The ways to make the pattern slow, each once."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode()
    flags = pattern.flags & ~re.DEBUG | re.UNICODE
    found: dict[Attack, None] = {}
    for lead, pump in repeats(SYNTAX.parse(source, flags), ""):
        if pump:
            found[lead, pump] = found["", lead + pump] = None
    return list(found)


def repeats(tree: Tree, lead: str) -> Iterator[Attack]:
    """What leads to each repeat of the tree, and what it may repeat."""
    for number, (code, value) in enumerate(tree):
        if code in REPEATS and value[1] >= MANY:
            body = value[2]
            for variant in range(VARIANTS):
                yield lead, example(body, variant)
        for inner in inside(code, value):
            yield from repeats(inner, lead)
        lead += example(tree[number : number + 1], 0)


def inside(code: Any, value: Any) -> Sequence[Tree]:
    """The trees within one piece of a tree."""
    if code in REPEATS:
        return [value[2]]
    if code is CODES.SUBPATTERN:
        return [value[3]]
    if code is CODES.ATOMIC_GROUP:
        return [value]
    if code is CODES.BRANCH:
        return list(value[1])
    if code in (CODES.ASSERT, CODES.ASSERT_NOT):
        return [value[1]]
    return []


def example(tree: Tree, variant: int) -> str:
    """A text that the tree matches; another one for another variant."""
    return "".join(written(code, value, variant) for code, value in tree)


def written(code: Any, value: Any, variant: int) -> str:
    if code is CODES.LITERAL:
        return chr(value)
    if code is CODES.NOT_LITERAL:
        return chosen([(CODES.NEGATE, None), (CODES.LITERAL, value)], variant)
    if code is CODES.ANY:
        return [each for each in LIKELY if each != "\n"][variant]
    if code is CODES.IN:
        return chosen(value, variant)
    if code is CODES.ASSERT and value[0] < 0:
        return example(value[1], variant)
    if code in (CODES.ASSERT, CODES.ASSERT_NOT):
        return ""
    trees = inside(code, value)
    text = example(trees[variant % len(trees)], variant) if trees else ""
    return text * value[0] if code in REPEATS else text


def chosen(wanted: Sequence[tuple[Any, Any]], variant: int) -> str:
    """A character of a class, a likely one where it has any."""
    likely = [each for each in LIKELY if within(wanted, each)]
    if likely:
        return likely[variant % len(likely)]
    return next((each for each in map(chr, range(33, 0x3000)) if within(wanted, each)), "")


def within(wanted: Sequence[tuple[Any, Any]], character: str) -> bool:
    found, denied = False, False
    for code, value in wanted:
        if code is CODES.NEGATE:
            denied = True
        elif code is CODES.LITERAL:
            found |= ord(character) == value
        elif code is CODES.RANGE:
            found |= value[0] <= ord(character) <= value[1]
        else:
            kind = str(value).removeprefix("CATEGORY_")
            sort = {"SPACE": r"\s", "DIGIT": r"\d", "WORD": r"\w"}[kind.removeprefix("NOT_")]
            found |= bool(re.match(sort, character)) != kind.startswith("NOT_")
    return found != denied
