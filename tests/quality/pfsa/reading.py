"""Reads PFSA-ID: direct quotations of public figures, as labelled spans.

One JSON object a line, ``{"id", "text", "spans": [{"label", "start", "end", "text"}]}``,
offsets in code points, end exclusive. Used are STATEMENT (with its quotation marks), CUE
(*kata*), CUECOREF (*katanya*: the verb with its *-nya*), PERSON, PERSONCOREF (a name, a title
or a pronoun for somebody named elsewhere), ROLE and AFFILIATION; other labels are passed over.
The spans are not linked, so what belongs together is told by what stands together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from os import PathLike

import msgspec

from claimcli.document import Article, Span
from claimcli.errors import InputError
from claimcli.evaluation.agreement import same_name
from claimcli.evaluation.pairing.gold import decoded_lines

__all__ = ["PfsaArticle", "Utterance", "read_pfsa"]

_HINT = "a PFSA file holds one JSON object a line, with id, text and spans"
_BESIDE = 3
"""Characters between a statement and its cue: a space, a comma, a dash."""
_CHAIN = re.compile(r"[^.!?:;\"“”\n]{0,25}")
"""What may stand between a cue, an office, its institution and its holder."""
_PEOPLE = frozenset({"PERSON", "PERSONCOREF"})
_OFFICES = frozenset({"ROLE", "AFFILIATION"})


class _Labelled(msgspec.Struct, frozen=True):
    label: str
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class _Line(msgspec.Struct, frozen=True):
    id: str
    text: str
    spans: tuple[_Labelled, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """A statement and what gold says of it.

    ``speaker`` is the mention that stands at the cue, ``name`` the PERSON whom it means
    where the article has one; ``roles`` and ``affiliations`` are all that gold gives that
    person in the article.
    """

    statement: Span
    cue: Span | None = None
    hosted: bool = False
    """The cue carries *-nya*; its host alone is the cue too."""
    speaker: Span | None = None
    name: str | None = None
    roles: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()


@dataclass(frozen=True)
class PfsaArticle:
    """An article and its utterances in text order."""

    article: Article
    utterances: tuple[Utterance, ...]


def read_pfsa(path: str | PathLike[str]) -> Iterator[PfsaArticle]:
    """The articles of a PFSA file; blank lines are skipped.

    Errors: InputError where the file cannot be read, or naming the line that is broken.
    """
    for place, row in decoded_lines(path, _Line, _HINT):
        yield _article(row, place)


def _article(row: _Line, place: str) -> PfsaArticle:
    for each in row.spans:
        if not 0 <= each.start < each.end <= len(row.text) or (
            row.text[each.start : each.end] != each.text
        ):
            raise InputError(
                f"{place}: the {each.label} does not stand at {each.start}..{each.end}"
            )
    spans = sorted(row.spans, key=lambda each: (each.start, each.end))
    return PfsaArticle(Article(name=row.id, text=row.text), tuple(_utterances(row.text, spans)))


def _utterances(text: str, spans: Sequence[_Labelled]) -> Iterator[Utterance]:
    people = [each for each in spans if each.label in _PEOPLE | _OFFICES]
    names = [each.text for each in people if each.label == "PERSON"]
    given = list(_offices(text, people))
    cues = [each for each in spans if each.label in {"CUE", "CUECOREF"}]
    for each in spans:
        if each.label != "STATEMENT":
            continue
        cue = _beside(each, cues)
        speaker = _at(text, cue, people) if cue is not None and cue.label == "CUE" else None
        name = _named(speaker, names) if speaker is not None else None
        yield Utterance(
            each.span,
            cue.span if cue else None,
            cue is not None and cue.label == "CUECOREF",
            speaker.span if speaker else None,
            name,
            tuple(_of(name, "ROLE", given)),
            tuple(_of(name, "AFFILIATION", given)),
        )


def _beside(statement: _Labelled, cues: Sequence[_Labelled]) -> _Labelled | None:
    """The cue that stands next to the statement, sooner one after it."""
    after = [each for each in cues if 0 <= each.start - statement.end <= _BESIDE]
    before = [each for each in cues if 0 <= statement.start - each.end <= _BESIDE]
    return after[0] if after else before[-1] if before else None


def _chained(text: str, one: _Labelled, other: _Labelled) -> bool:
    """Whether nothing but a few words stands between two spans in order."""
    return one.end <= other.start and _CHAIN.fullmatch(text, one.end, other.start) is not None


def _at(text: str, cue: _Labelled, people: Sequence[_Labelled]) -> _Labelled | None:
    """The person at the cue: after it behind offices and institutions, else before it."""
    last = cue
    for each in people:
        if each.start < cue.end:
            continue
        if not _chained(text, last, each):
            break
        if each.label in _PEOPLE:
            return each
        last = each
    before = [each for each in people if each.label in _PEOPLE and each.end <= cue.start]
    return before[-1] if before and cue.start - before[-1].end <= _BESIDE else None


def _offices(text: str, people: Sequence[_Labelled]) -> Iterator[tuple[str, _Labelled]]:
    """Each office and institution with the PERSON in whose run it stands: the next, else
    the one before (*Rina Hapsari, Ketua Dewan Kota*)."""
    for number, each in enumerate(people):
        if each.label in _OFFICES:
            holder = _along(text, people[number:]) or _along(text, people[number::-1])
            if holder is not None and holder.label == "PERSON":
                yield holder.text, each


def _along(text: str, run: Sequence[_Labelled]) -> _Labelled | None:
    """The first person in a run of spans that stand together, read in either direction."""
    for one, other in pairwise(run):
        first, second = sorted((one, other), key=lambda each: each.start)
        if not _chained(text, first, second):
            return None
        if other.label in _PEOPLE:
            return other
    return None


def _named(speaker: _Labelled, names: Sequence[str]) -> str | None:
    """The fullest PERSON of the article whom a mention means; a title alone means nobody."""
    fits = [name for name in names if _part_of(speaker.text, name)]
    return max(fits, key=len) if fits else None


def _part_of(mention: str, name: str) -> bool:
    """Whether all words of the mention are words of the name."""
    words = set(re.findall(r"\w+", mention.casefold()))
    return bool(words) and words <= set(re.findall(r"\w+", name.casefold()))


def _of(name: str | None, label: str, given: Sequence[tuple[str, _Labelled]]) -> Iterator[str]:
    for holder, each in given:
        if name is None or each.label != label:
            continue
        if same_name(holder, name) or _part_of(holder, name):
            yield each.text
