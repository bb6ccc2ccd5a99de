"""Verbs of speech under which nothing is said: planned, refused, denied, or telling a deed.

Some serve another verb; some tell what shows, pushes, answers or finds, and nobody speaks.
"""

from __future__ import annotations

from claimcli.document import Span
from claimcli.grammar.clauses import has_predicate
from claimcli.grammar.cues import Match
from claimcli.grammar.passages import Passage
from claimcli.grammar.word_classes import is_verb, named_heads, title_heads
from claimcli.lexicon import Frame, closed, load
from claimcli.predicates.frames import FRAMES

__all__ = [
    "ACTING",
    "PURPOSE",
    "PUSHING",
    "SHOWING",
    "acts",
    "researches",
    "speaks",
    "wishes_others",
    "withheld",
]

SHOWING = frozenset(
    {"tunjuk", "lihat", "tanda", "bukti", "cermin", "gambar", "indikasi", "ungkap", "konfirmasi"}
)
"""Things show, too (*Kasus ini menunjukkan …*), and nobody says it."""
ACTING = frozenset({"tunjuk", "bukti", "respons", "tanggap", "balas", "jawab", "sambut"})
"""What people do, too: *menunjukkan bakatnya, merespons gol itu dengan mengganti bek*."""
PUSHING = frozenset({"dorong", "ajak", "tuntut"})
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


def speaks(passage: Passage, source: Span) -> bool:
    """Whether the phrase's head names somebody: prices and attacks push things too."""
    words = [token for token in passage.tokens if token.span.end > source.start]
    head = next((token for token in words if token.upos != "NUM"), words[0])
    named = head.upos == "PROPN" or (head.is_name and head is not passage.tokens[0])
    return named or head.upos == "PRON" or head.lower in named_heads() | title_heads()


def acts(passage: Passage, match: Match, start: int, end: int) -> bool:
    """Whether a deed is told: a noun phrase is shown, or *dengan* and a verb say how."""
    entry = match.entries[0]
    if entry.lemma in {"tunjuk", "bukti"}:
        opens = passage.tokens[start]
        owned = opens.lower.endswith("nya") or passage.lower(start + 1) in {"diri", "dirinya"}
        return passage.lower(start - 1) != "bahwa" and opens.upos == "NOUN" and owned
    return any(
        passage.lower(place) == "dengan" and place + 1 < end and is_verb(passage.tokens[place + 1])
        for place in range(start, end)
    )


def wishes_others(passage: Passage, start: int, end: int) -> bool:
    """*Rina ingin pasar itu dibuka* says a wish; *Rina ingin pulang* tells a plan."""
    token = passage.tokens[start]
    subject = token.upos in {"NOUN", "PROPN", "PRON"} and token.lower != "untuk"
    return subject and has_predicate(passage, start + 1, end)


def researches(source: Span | None, passage: Passage) -> bool:
    """Whether the finder is a study, not a searcher: *penelitian itu menemukan gejala*."""
    if source is None:
        return False
    head = next(token for token in passage.tokens if token.span.end > source.start)
    return head.lower in load().heads_by_type["document"]
