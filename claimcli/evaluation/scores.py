"""All scores of one article, which add up to those of many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

from msgspec import UNSET

from claimcli.claims import Form, Kind
from claimcli.evaluation.agreement import same_accused, same_cue, same_name, same_words
from claimcli.evaluation.measures import Calibration, Share, Tally
from claimcli.evaluation.pairing.matching import Match, Words, match
from claimcli.evaluation.pairing.statements import Statement
from claimcli.evaluation.sources_right import charged_names, has_source, speaking
from claimcli.evaluation.vouching import layer, layer_tally

__all__ = ["Scores", "attributions", "compare"]


@dataclass(frozen=True)
class Scores:
    """Micro-averaged counts; a kind or form is matched among its own on both sides."""

    attribution: Tally
    exact: Tally
    quote: Tally
    allegation: Tally
    direct: Tally
    indirect: Tally
    mixed: Tally
    source: Tally
    source_fullest: Tally
    accused: Tally
    accused_names: Tally
    background: Tally
    layer_quote: Tally
    layer_allegation: Tally
    layer_background: Tally
    kind: Share
    form: Share
    cue: Share
    subkind: Share
    wholly: Share
    role: Share
    affiliation: Share
    social_class: Share
    stage: Share
    status: Share
    calibration: Calibration

    def __add__(self, other: Scores) -> Scores:
        """The scores of both together."""
        return Scores(
            **{
                each.name: getattr(self, each.name) + getattr(other, each.name)
                for each in fields(self)
            }
        )

    @property
    def layer_macro_f1(self) -> float | None:
        """Mean of the layers that occur on either side."""
        tallies = (self.layer_quote, self.layer_allegation, self.layer_background)
        found = [tally.f1 for tally in tallies if tally.f1 is not None]
        return sum(found) / len(found) if found else None


@dataclass(frozen=True)
class Both:
    """What gold and prediction state about a text."""

    gold: Sequence[Statement]
    predicted: Sequence[Statement]
    words: Words

    def matches(self, wanted: Callable[[Statement], bool]) -> list[Match]:
        """Those of the wanted statements of either side that match."""
        gold, predicted = filter(wanted, self.gold), filter(wanted, self.predicted)
        return match(list(gold), list(predicted), self.words)

    def tally(self, wanted: Callable[[Statement], bool], hits: int) -> Tally:
        """``hits`` among how many on either side."""
        return Tally(hits, sum(map(wanted, self.predicted)), sum(map(wanted, self.gold)))

    def found(self, wanted: Callable[[Statement], bool]) -> Tally:
        """How many match."""
        return self.tally(wanted, len(self.matches(wanted)))

    def of_form(self, form: Form) -> Tally:
        """How many quotes and allegations of that form match."""
        return self.found(lambda each: each.attributed and each.form is form)


def attributions(
    gold: Sequence[Statement], predicted: Sequence[Statement], words: Words
) -> list[Match]:
    """Matches among quotes and allegations together."""
    return Both(gold, predicted, words).matches(_is_attributed)


def compare(gold: Sequence[Statement], predicted: Sequence[Statement], words: Words) -> Scores:
    """The scores of one article."""
    both = Both(gold, predicted, words)
    matches = both.matches(_is_attributed)
    charges = both.matches(_is_allegation)
    backgrounds = both.matches(_is_background)
    layers = layer(gold, words), layer(predicted, words)
    speakers = speaking(gold, matches)
    return Scores(
        attribution=both.tally(_is_attributed, len(matches)),
        exact=both.tally(_is_attributed, sum(each.exact for each in matches)),
        quote=both.found(lambda each: each.kind is Kind.QUOTE),
        allegation=both.tally(_is_allegation, len(charges)),
        direct=both.of_form(Form.DIRECT),
        indirect=both.of_form(Form.INDIRECT),
        mixed=both.of_form(Form.MIXED),
        source=both.tally(has_source, sum(map(_source_hit, matches))),
        source_fullest=both.tally(has_source, sum(map(_fullest_hit, matches))),
        accused=both.tally(_has_accused, sum(_accused_hit(each, words) for each in charges)),
        accused_names=charged_names(charges),
        background=both.tally(_is_background, len(backgrounds)),
        layer_quote=layer_tally(*layers, Kind.QUOTE),
        layer_allegation=layer_tally(*layers, Kind.ALLEGATION),
        layer_background=layer_tally(*layers, Kind.BACKGROUND),
        kind=_share(matches, lambda each: each.gold.kind is each.predicted.kind),
        form=_share(matches, lambda each: each.gold.form is each.predicted.form),
        cue=_share(
            [each for each in matches if each.gold.cue],
            lambda each: same_cue(each.gold.cue, each.predicted.cue),
        ),
        subkind=_share(backgrounds, lambda each: each.gold.subkind is each.predicted.subkind),
        wholly=speakers.wholly,
        role=speakers.role,
        affiliation=speakers.affiliation,
        social_class=speakers.social_class,
        stage=_share(
            [each for each in charges if each.gold.stage is not UNSET],
            lambda each: each.gold.stage is each.predicted.stage,
        ),
        status=_share(charges, lambda each: each.gold.status is each.predicted.status),
        calibration=_calibration(predicted, matches),
    )


def _calibration(predicted: Sequence[Statement], matches: Sequence[Match]) -> Calibration:
    """Of quotes and allegations; right is one that matches gold of the same kind."""
    right = {id(each.predicted) for each in matches if each.gold.kind is each.predicted.kind}
    claims = filter(_is_attributed, predicted)
    return sum(
        (Calibration.of(each.confidence, id(each) in right) for each in claims), Calibration()
    )


def _share(matches: Sequence[Match], right: Callable[[Match], bool]) -> Share:
    return Share(sum(map(right, matches)), len(matches))


def _is_attributed(each: Statement) -> bool:
    return each.attributed


def _is_allegation(each: Statement) -> bool:
    return each.kind is Kind.ALLEGATION


def _is_background(each: Statement) -> bool:
    return each.kind is Kind.BACKGROUND


def _has_accused(each: Statement) -> bool:
    return _is_allegation(each) and each.accused is not None


def _source_hit(each: Match) -> bool:
    gold, predicted = each.gold.source_name, each.predicted.source_name
    return gold is not None and same_name(gold, predicted)


def _fullest_hit(each: Match) -> bool:
    """No word of the name is missing, and none is too many."""
    gold, predicted = each.gold.source_name, each.predicted.source_name
    return gold is not None and predicted is not None and same_words(gold, predicted, 1.0)


def _accused_hit(each: Match, words: Words) -> bool:
    gold, predicted = each.gold.accused, each.predicted.accused
    return gold is not None and predicted is not None and same_accused(gold, predicted, words)
