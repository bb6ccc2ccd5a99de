"""Who says it and who is charged: what is right of a source, and of the accused.

Asked of matched quotes and allegations whose gold has a source with a name. A source is
*wholly* right where its name, role, affiliation and class all are; those that nothing
matches count against it. What gold does not annotate is not asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec import UNSET, UnsetType

from claimcli.evaluation.agreement import same_name, same_post
from claimcli.evaluation.measures import Share, Tally
from claimcli.evaluation.pairing.matching import Match
from claimcli.evaluation.pairing.statements import Statement

__all__ = ["Speaking", "charged_names", "has_source", "speaking"]


@dataclass(frozen=True, slots=True)
class Speaking:
    """How much is right of the sources."""

    wholly: Share = field(default_factory=Share)
    role: Share = field(default_factory=Share)
    affiliation: Share = field(default_factory=Share)
    social_class: Share = field(default_factory=Share)


def has_source(each: Statement) -> bool:
    """Whether it is a quote or an allegation of somebody with a name or a description."""
    return each.attributed and each.source_name is not None


def speaking(gold: Sequence[Statement], matches: Sequence[Match]) -> Speaking:
    """The sources of one article."""
    wholly = [_parts(each) for each in matches if has_source(each.gold)]
    asked = [list(column) for column in zip(*wholly, strict=True)] or [[]] * 4
    _, role, affiliation, social_class = (
        Share(sum(filter(None, column)), sum(each is not None for each in column))
        for column in asked
    )
    right = sum(all(part is not False for part in parts) for parts in wholly)
    complete = any(each.post is not UNSET for each in gold)
    of = sum(map(has_source, gold)) if complete else 0
    return Speaking(Share(right if complete else 0, of), role, affiliation, social_class)


def _parts(found: Match) -> tuple[bool, bool | None, bool | None, bool | None]:
    """Whether name, role, affiliation and class are right; None: not annotated."""
    gold, predicted = found.gold, found.predicted
    role = affiliation = social_class = None
    if not isinstance(gold.post, UnsetType) and not isinstance(predicted.post, UnsetType):
        role, affiliation = same_post(gold.post, predicted.post)
    if gold.social_class is not UNSET:
        social_class = gold.social_class == predicted.social_class
    named = predicted.source_name is not None and same_name(gold.source_name, predicted.source_name)
    return named, role, affiliation, social_class


def charged_names(charges: Sequence[Match]) -> Tally:
    """The accused of matched allegations, by name, each once."""
    total = Tally()
    for each in charges:
        gold, predicted = each.gold.charged, each.predicted.charged
        if isinstance(gold, UnsetType) or isinstance(predicted, UnsetType):
            continue
        left = list(predicted)
        for name in gold:
            found = next((other for other in left if same_name(name, other)), None)
            if found is not None:
                left.remove(found)
        total += Tally(len(predicted) - len(left), len(predicted), len(gold))
    return total
