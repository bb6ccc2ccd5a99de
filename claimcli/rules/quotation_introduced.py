"""«X mengatakan, “…”»: who says it, a verb of speech, a colon or comma, the statement.

Before a colon a name alone is enough, or a noun of speech with one (*Jawaban Rina: “…”*).

Must fire: Bupati Sleman mengatakan, “Kami siap.” | Rina: “Airnya naik.” | Berikut pernyataan
lengkap Camat Rina: “Kami siap diperiksa.”
Must not fire: Ia membaca buku berjudul “Laut Bercerita”.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.predicates.introductions import cue_before, label_before, noun_before, speaker_of
from claimcli.surface.boilerplate import is_link
from claimcli.surface.passages import Passage

ID = "quotation-introduced"


def find(passage: Passage) -> Iterator[Mark]:
    for box in passage.boxes:
        if not box:
            continue
        said, before = passage.tokens[box].span, passage.tokens[box - 1]
        found = cue_before(passage, box)
        if found is not None and (
            before.text in {",", "bahwa"}
            or before.text.endswith(":")
            or found[0].last == box
            or is_link(passage.between(found[0].last, box).of(passage.text))
        ):
            match, entry = found
            source = speaker_of(passage, match, entry)
            yield Mark(Label.ATTRIBUTION, said, ID, 0.9, match.cue(entry), source)
        elif before.text == ":" and (label := label_before(passage, box - 1)) is not None:
            cue, source = label
            yield Mark(Label.ATTRIBUTION, said, ID, 0.7, cue, source)
        elif before.text == ":" and (noun := noun_before(passage, box - 1)) is not None:
            yield Mark(Label.ATTRIBUTION, said, ID, 0.7, noun[0], noun[1])
