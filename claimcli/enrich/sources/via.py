"""Through which speakers a claim passed before it reached the reader.

The record's source is the one whose cue governs the content; ``via`` holds the others. Those
nearer to the reader come first (*[B menuduh P], kata A, dilansir AFP*: AFP, A, then the
source B), those from whom the source has it come last (*Menurut saksi, kata X, P*: the
witness). What a source publishes itself (*keterangan tertulis, akun Instagram-nya*) is no
further speaker, nor is one who means the source (*Ia mengatakan pihaknya meminta …*).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from claimcli.cast import Cast
from claimcli.cast.entities import fold
from claimcli.cast.names.mentions import parts_of
from claimcli.cast.names.words.types import source_type
from claimcli.claims import (
    ACTORS,
    Attributed,
    Claim,
    Kind,
    Label,
    Relay,
    Source,
    SourceType,
    attributed,
)
from claimcli.enrich.dossier import Dossier
from claimcli.enrich.sources.quoted_within import retold
from claimcli.enrich.sources.speakers import cue_position
from claimcli.lexicon import closed
from claimcli.surface.reading import Sentences

__all__ = ["with_chains"]

REACH = 80
"""How many claims back the parts are looked for that the speakers play (*tersangka, korban*)."""
PUBLISHERS = frozenset({"organization", "state"})


def with_chains(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with ``via``, outermost speaker first.

    Fills: ``via``.
    """
    document = dossier.document
    found: dict[int, tuple[Relay, ...]] = {}
    groups: dict[int, tuple[Relay, ...]] = {}
    handed: tuple[Relay, ...] = ()
    sentences = dossier.sentences if document.sentences else None
    for number in sorted(range(len(claims)), key=lambda number: cue_position(claims[number])):
        claim = claims[number]
        if claim.kind is Kind.BACKGROUND:
            continue
        if claim.continues:
            found[number] = handed
            continue
        steps = list(chain(document.text, claim, dossier.cast))
        if sentences is not None:
            steps += within(sentences, claim, dossier.cast)
        before = claims[max(0, number - REACH) : number]
        steps = list(distinct(dossier.cast, claim, before, steps))
        found[number] = tuple(relay for _, relay in steps)
        handed = tuple(relay for depth, relay in steps if depth[0] < INNER)
        if claim.group is not None and len(steps) >= len(groups.get(claim.group, ())):
            groups[claim.group] = found[number]
    return [
        replace(claim, via=groups.get(claim.group, found.get(number, ())))
        if claim.group is not None
        else replace(claim, via=found.get(number, ()))
        for number, claim in enumerate(claims)
    ]


Depth = tuple[int, int, int]
AFTER, AROUND, INNER = 0, 1, 2


def chain(text: str, claim: Claim, cast: Cast) -> Iterator[tuple[Depth, Relay]]:
    """The other speakers of one claim with how deep they stand, the outermost first."""
    steps: list[tuple[Depth, Relay]] = []
    for mark in attributed(claim.evidence[1:]):
        if mark.source.of(text).lower() in closed("speaker's side"):
            continue
        source = owned(cast.who(mark.source))
        depth = depth_of(text, claim, mark, source)
        grounds = mark.cue.span.of(text).lower().startswith("berdasarkan")
        weighed = grounds or (mark.label is Label.ATTRIBUTION and depth[0] == INNER)
        told = mark.label is Label.ATTRIBUTION and mark.cue.lemma not in closed("handing lemma")
        if told and depth[0] == AROUND and speaks_of_self(text, claim):
            continue  # *Rina mengatakan pihaknya menduga P*: one speaker
        if is_further(text, claim, source, depth, weighed):
            steps.append((depth, Relay(source, mark.cue)))
    yield from sorted(steps, key=lambda step: step[0])


def owned(source: Source) -> Source:
    """The institution whose paper hands words on, where the article tells it."""
    if source.type is SourceType.DOCUMENT and source.affiliation is not None:
        return replace(source, name=source.affiliation)
    return source


def within(sentences: Sentences, claim: Claim, cast: Cast) -> Iterator[tuple[Depth, Relay]]:
    """Whose words a direct quotation tells in turn."""
    found = retold(sentences.at(claim.content.start), claim)
    if found is not None:
        span, cue = found
        source = cast.who(span)
        mention = span.of(sentences.document.text)
        called = all(word[:1].isupper() for word in mention.split())
        if called or can_speak(mention, fold(mention).split(), source):
            yield (INNER, span.start, span.start), Relay(source, cue)


def distinct(
    cast: Cast, claim: Claim, before: Sequence[Claim], steps: Iterable[tuple[Depth, Relay]]
) -> Iterator[tuple[Depth, Relay]]:
    """Each speaker once, named by the part he plays, without who is the source."""
    names = {claim.source.name if claim.source else None}
    for depth, relay in steps:
        source = cast.part(relay.source, claim, before)
        if source is not None and (source.name is None or source.name not in names):
            names.add(source.name)
            yield depth, replace(relay, source=source)


def depth_of(text: str, claim: Claim, mark: Attributed, source: Source) -> Depth:
    """Where the speaker stands between the reader and the first who said it."""
    place, (own, _) = mark.cue.span, cue_position(claim)
    within = (place.start, mark.source.start)
    if mark.label is Label.ATTRIBUTION and place in claim.content:
        return (INNER, *within)
    if mark.label is Label.ATTRIBUTION and mark.content == claim.content:
        return (INNER, *within)
    active = place.of(text).lower().startswith("me") and mark.cue.lemma not in {"lansir", "lewat"}
    medium = source.type == "medium"
    outlet = claim.source is not None and claim.source.type == "medium"
    if mark.label is Label.RELAY and mark.source.end <= place.start:
        return (AROUND, *within)
    if place.start > own:
        if active and not (medium and not outlet) and mark.cue.lemma != "turut":
            return (INNER, *within)
        return (AFTER, -place.start, mark.source.start)
    if mark.label is Label.ATTRIBUTION:
        return (
            INNER if active and mark.cue.lemma in closed("quoting lemma") and outlet else AROUND,
            *within,
        )
    return (AROUND if mark.cue.lemma in closed("handing lemma") and not active else INNER, *within)


def speaks_of_self(text: str, claim: Claim) -> bool:
    """Whether the source is *ia, pihaknya*, which in another's words is that other."""
    own = claim.source.span if claim.source is not None else None
    return own is not None and fold(own.of(text)) in closed("self in speech")


def is_further(text: str, claim: Claim, source: Source, depth: Depth, weighed: bool) -> bool:
    """Whether it is somebody else than the claim's source, who can hand words on.

    ``weighed``: the cue alone does not tell that it is somebody who speaks.
    """
    mention = source.mention(text)
    words = fold(mention).split()
    if not words:
        return False
    medium = claim.source is not None and claim.source.type == "medium"
    if medium and len(words) > 1 and words[0] in closed("paper"):
        return True  # *Harian itu melaporkan, berdasarkan dokumen dinas*: where it has it from
    if is_vehicle(mention, words):
        return False
    if source.type == "document" and mention == mention.lower():
        return False  # *data, hasil pemeriksaan*: a finding, not a speaker
    if depth[0] == INNER and closed("self in speech").intersection(words):
        return False
    if weighed and not can_speak(mention, words, source):
        return False
    if claim.source is None:
        return True
    own = claim.source
    if depth[0] == INNER and is_side(text, source, own):
        return False
    if own.span is not None and source.span is not None and own.span.overlaps(source.span):
        return False
    return source.name is None or source.name != own.name


def can_speak(mention: str, words: list[str], source: Source) -> bool:
    """Whether the mention names somebody (*kliennya* too): no findings, deeds and things."""
    if len(words) == 1 and words[0].endswith("nya"):
        return True
    if source.type in ACTORS:
        return not mention.startswith(("Dalam ", "dalam "))
    return source.type == "document" and mention != mention.lower()


def is_side(text: str, source: Source, own: Source) -> bool:
    """Whether it is the institution for which the source speaks (*PBNU*, of its chairman)."""
    name = set(fold(source.name or "").split())
    sides = [own.affiliation or "", own.mention(text)]
    return bool(name) and any(name <= set(fold(side).split()) for side in sides)


def is_vehicle(mention: str, words: list[str]) -> bool:
    """*keterangan tertulis, akun Instagram-nya, laman resmi klub*: what a source publishes."""
    own = closed("vehicle", "utterance")
    head = words[0].removesuffix("nya")
    if words[0] == "media" and len(words) > 1 and words[1].startswith("sosial"):
        return True
    if head in own and words[:2] != ["surat", "kabar"]:
        return True
    if head not in closed("site") or "resmi" in words:
        return head in closed("site")
    site = " ".join(mention.split()[1:])
    return bool(site) and source_type(site, parts_of(site)) in PUBLISHERS
