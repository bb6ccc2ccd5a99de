"""Speech that is planned, refused or denied, or that serves another verb."""

from __future__ import annotations

from claimcli.grammar.cues import Match
from claimcli.grammar.passages import Passage
from claimcli.lexicon import Frame, closed
from claimcli.predicates.frames import (
    FRAMES,
)

__all__ = ["PURPOSE", "withheld"]

PURPOSE = frozenset(
    {
        "untuk",
        "guna",
        "agar",
        "supaya",
        "demi",
        "tanpa",
        "dengan",
        "usai",
        "setelah",
        "sebelum",
        "saat",
        "ketika",
        "jika",
        "bila",
        "apabila",
        "kalau",
    }
)


def withheld(passage: Passage, match: Match) -> bool:
    """Whether the speech is planned, refused, denied, or serves another verb."""
    position = match.first - 1
    while position >= 0 and passage.tokens[position].quotation is None:
        word = passage.lower(position)
        if word in closed("future") or word in {
            "belum",
            "enggan",
            "menolak",
            "tanpa",
            "jangan",
            "gagal",
            "ogah",
            "bisa",
            "dapat",
            "harus",
            "perlu",
            "boleh",
            "wajib",
            "mampu",
            "berhak",
            "diminta",
        }:
            return True
        if word in {"karena", "sebab", "lantaran", "akibat"}:
            return True
        if word in {"tidak", "tak", "bukan"}:
            entry = match.entry(*FRAMES)
            return (
                entry is not None
                and entry.frame is Frame.SPEECH
                and entry.lemma
                in {
                    "kata",
                    "jelas",
                    "sebut",
                    "rinci",
                    "ungkap",
                    "beber",
                    "jawab",
                    "terang",
                    "papar",
                    "sampai",
                }
            )
        if word == "dengan" and position + 1 < match.first:
            position -= 1
            continue  # *dengan bangga menyampaikan*
        if word in PURPOSE:
            return True
        token = passage.tokens[position]
        if word not in closed("auxiliary") | {"secara"} and (
            token.upos not in {"ADV", "ADJ"} or token.is_name
        ):
            return False
        position -= 1
    return False
