"""«…, kata X, seperti dikutip Y»: a further speaker beside an attribution.

A medium that hands on what X says (*dilansir, dikutip, menurut laporan Y*), somebody
whom X quotes in turn (*mengutip Y, menirukan Y*), somebody whom a speaker names before
speaking himself (*Menurut saksi, kata X, P*). The mark claims no words: its content is
the clause of the attribution, and whose claim it belongs to is decided later. To whom
one speaks (*kepada CNN*) is no further speaker.

Must fire: “Kami siap,” kata Bupati Sleman seperti dikutip Antara. | Menurut saksi, kata
Rina, mobil itu melaju. | “Pulanglah,” ujar Rina menirukan ucapan ibunya. | Lewat
pengacaranya, Joko, Rina membantah tuduhan itu.
Must not fire: “Kami siap,” kata Bupati Sleman kepada Antara. | “Kami siap,” kata Bupati
Sleman, dikutip Senin (2/6). | Rina mengirim surat lewat pengacaranya.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.grammar.intermediaries import hands_on, outlet, spokespeople, without_subject
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import subject_before
from claimcli.lexicon import Frame, closed
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage

ID = "relay"
FRAMES = (Frame.RELAY, Frame.PREPOSITION)
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "X"})
BROADCAST = frozenset({"siar", "tayang"})
DOMAIN = re.compile(r"(?:\.\w{2,5}){1,2}\b")
"""The tail of a site's name that the tokenizer cut off: *Kompas* + *.com*."""


def find(passage: Passage) -> Iterator[Mark]:
    for match in passage.cues:
        entry = match.entry(*FRAMES)
        if entry is None or match.entry(Frame.INQUIT):
            continue  # *kata X*: the attribution itself
        cue = match.cue(entry)
        for source in handed_on_by(passage, match):
            yield Mark(Label.RELAY, passage.span, ID, 0.6, cue, source)
        quoting = quoter(passage, match)
        if quoting is not None:
            yield Mark(Label.RELAY, passage.span, ID, 0.5, cue, quoting)
    for channel, speaker in spokespeople(passage):
        yield Mark(Label.RELAY, passage.span, ID, 0.5, channel, speaker)


def handed_on_by(passage: Passage, match: Match) -> Iterator[Span]:
    """Whom the cue names; of *dikutip Y dari Z* both, Y first."""
    if match.clitic is not None:
        yield match.clitic
        return
    form = match.entries[0].form
    start = match.last
    if passage.lower(start) in {"oleh", "dari"}:
        start += 1
    if passage.lower(start) in closed("circumstance"):
        return
    if form.startswith("me"):
        named = past_utterance(passage, start)
        if form == "membacakan" and named == start:
            return
        start = named
    bounds = outlet(passage, start) if hands_on(match) else source_after(passage, start)
    if bounds is None:
        return
    first, last = without_subject(passage, bounds)
    if match.entries[0].lemma in BROADCAST and not airs(passage, match, first, last):
        return
    if not any(token.is_name or token.upos in NOMINAL for token in passage.tokens[first:last]):
        return  # *diberitakan sebelumnya*
    cut = passage.find({"dari"}, first + 1, last)
    if cut is not None and form.endswith(("kutip", "lansir")):
        yield whole(passage, first, cut)
        if cut + 1 < last:
            yield whole(passage, cut + 1, last)
    else:
        site = whole(passage, first, last)
        yield site
        after = passage.covered(site).last
        if after > last and passage.lower(after) == "dari":
            origin = outlet(passage, after + 1)
            if origin is not None:
                yield whole(passage, *origin)


def airs(passage: Passage, match: Match, first: int, last: int) -> bool:
    """*pernyataan yang disiarkan Radio Gao*: what is said, and a medium with a name."""
    if passage.lower(match.first - 1) != "yang":
        return False
    said = closed("utterance", "vehicle")
    near = passage.tokens[max(match.first - 4, passage.first) : match.first - 1]
    return any(token.lower.removesuffix("nya") in said for token in near) and any(
        token.is_name for token in passage.tokens[first:last]
    )


def past_utterance(passage: Passage, start: int) -> int:
    """Past *ucapan, pernyataan, isi pesan*: the speaker is whose words they are."""
    position = start
    while passage.lower(position) in closed("utterance"):
        position += 1
        if passage.lower(position) == "dari":
            position += 1
    after = passage.tokens[position : position + 1]
    named = after and after[0].upos in NOMINAL
    return (
        position if named and passage.lower(position) not in closed("released statement") else start
    )


def whole(passage: Passage, first: int, last: int) -> Span:
    """The tokens' span, with the domain of a site's name."""
    span = passage.between(first, last)
    tail = DOMAIN.match(passage.text, span.end) if passage.tokens[last - 1].is_name else None
    return Span(span.start, tail.end()) if tail else span


def quoter(passage: Passage, match: Match) -> Span | None:
    """*Reuters mengutip Y yang mengatakan P*: the subject of a verb of quoting."""
    if not match.entries[0].form.startswith("me") or match.first <= passage.first:
        return None
    if not passage.tokens[match.first - 1].is_word:
        return None
    bounds = subject_before(passage, match.first)
    return passage.between(*bounds) if bounds is not None else None


__all__ = ["ID", "find"]
