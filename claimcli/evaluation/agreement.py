"""When two cues, names, mentions of the accused, numbers and units are the same."""

from __future__ import annotations

import re
from math import isclose

from claimcli.document import Span
from claimcli.evaluation.matching import Words

__all__ = ["same_accused", "same_cue", "same_name", "same_unit", "same_value"]


def same_cue(gold: Span | None, predicted: Span | None) -> bool:
    """Both absent, or one contains the other (*mengatakan* in *telah mengatakan*)."""
    if gold is None or predicted is None:
        return gold is predicted
    return gold in predicted or predicted in gold


def same_name(gold: str | None, predicted: str | None) -> bool:
    """GUIDELINES: "resolved name equals it (case-folded; one may be a token-subset of the
    other when both contain the surname)".

    The surname is the last token of the fuller name: *Sari* is *Dewi Sari*, *Dewi* is not.
    Punctuation does not count.
    """
    if gold is None or predicted is None:
        return gold is predicted
    one, two = _tokens(gold), _tokens(predicted)
    if one == two:
        return bool(one) or gold == predicted
    shorter, fuller = sorted((one, two), key=len)
    return bool(shorter) and set(shorter) <= set(fuller) and fuller[-1] in shorter


def same_accused(gold: Span, predicted: Span, words: Words) -> bool:
    """GUIDELINES: "token overlap with the gold mention".

    A word of the text in both, or another mention that reads the same.
    """
    if words.f1(gold, predicted) > 0:
        return True
    return gold.of(words.text).casefold() == predicted.of(words.text).casefold()


def same_value(gold: tuple[float, ...], predicted: tuple[float, ...]) -> bool:
    """A number, or the lowest and the highest: equal but for what binary fractions lose."""
    return len(gold) == len(predicted) and all(map(isclose, gold, predicted))


def same_unit(gold: str | None, predicted: str | None) -> bool:
    """Both absent, or one begins with the other's words (*rumah*, *rumah warga*).

    In Indonesian the head of a noun phrase comes first; how much of what follows it is
    counted too is a matter of taste.
    """
    if gold is None or predicted is None:
        return gold is predicted
    one, two = _tokens(gold), _tokens(predicted)
    shorter = min(len(one), len(two))
    return shorter > 0 and one[:shorter] == two[:shorter]


def _tokens(name: str) -> list[str]:
    return re.findall(r"\w+", name.casefold())
