"""When two cues, two names and two mentions of the accused are the same."""

from __future__ import annotations

import re

from claimcli.document import Span
from claimcli.evaluation.matching import Words

__all__ = ["same_accused", "same_cue", "same_name"]


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


def _tokens(name: str) -> list[str]:
    return re.findall(r"\w+", name.casefold())
