"""The name of a deed in a charge: where it begins, ends, and what is none.

*tersangka kasus dugaan [korupsi dana desa] yang …*. What only points back (*dugaan korupsi
itu, kasus ini*) or asks who and why (*dugaan penyebab kebakaran*) names no deed.
"""

from __future__ import annotations

from claimcli.grammar.passages import Passage
from claimcli.grammar.word_classes import is_date
from claimcli.lexicon import closed

__all__ = ["CAUSES", "LEADS", "charge_end", "is_deed", "points_back"]

LEADS = frozenset(
    {
        "kasus",
        "perkara",
        "dugaan",
        "tindak",
        "pidana",
        "adanya",
        "kaitan",
        "kaitannya",
        "dengan",
        "tuduhan",
        "dalam",
        "atas",
        "terkait",
        "sangkaan",
    }
)
DEEDS = (
    "pe",
    "kekerasan",
    "kejahatan",
    "kepemilikan",
    "korupsi",
    "suap",
    "gratifikasi",
    "terorisme",
    "makar",
    "narkoba",
    "kdrt",
    "pungli",
    "penipuan",
    "mencuri",
)
CAUSES = frozenset({"akibat", "karena", "lantaran"})
"""After these a verb still belongs to the deed: *dugaan Rina tewas akibat dianiaya*."""
OPEN = frozenset({"penyebab", "motif", "pelaku", "lokasi", "asal", "sebab", "kronologi", "modus"})
"""What is presumed about, with nothing presumed: *dugaan penyebab kebakaran*."""
QUALITIES = frozenset({"mencurigakan", "menyesatkan", "menyimpang", "meresahkan"})
"""Verbs in form that only tell what a deed is like: *dugaan transaksi mencurigakan*."""
DEICTIC = frozenset({"ini", "itu", "tersebut"})
LEAST = 3
"""Tokens of a deed that is told anew, though *ini* closes it."""


def points_back(passage: Passage, start: int, end: int) -> bool:
    """Whether the words name no deed of their own."""
    after = passage.lower(end)
    if after in {"itu", "tersebut"} or (after == "ini" and end - start < LEAST):
        return True
    head = passage.lower(start)
    if head in OPEN or head in {"juga", "hal"}:
        return True
    return (
        head in closed("fact noun") | {"kasus", "perkara"} and passage.lower(start + 1) in DEICTIC
    )


def is_deed(passage: Passage, start: int, cue: int) -> bool:
    """Whether what follows *tersangka* names a deed, not a person."""
    token = passage.tokens[start]
    if token.upos not in {"NOUN", "PROPN", "VERB"}:
        return False
    return start > cue or (not token.is_name and token.lower.startswith(DEEDS))


def charge_end(passage: Passage, start: int, end: int) -> int:
    """Where the name of the deed ends."""
    depth = 0
    verbal = passage.tokens[start].upos == "VERB"
    for position in range(start, end):
        token = passage.tokens[position]
        if position > start and token.lower == "pada" and is_date(passage, position + 1):
            return without_joint(passage, start, position)
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth -= 1
        elif depth:
            continue
        elif (
            token.quotation is not None
            or token.text == ","
            or (
                position > start
                and not verbal
                and token.lower
                in {
                    "yang",
                    "saat",
                    "setelah",
                    "usai",
                    "telah",
                    "akan",
                    "sudah",
                    "oleh",
                    "ketika",
                    "adalah",
                    "rencananya",
                    "kini",
                    "resmi",
                    "ini",
                    "itu",
                    "tersebut",
                    "masih",
                    "karena",
                }
            )
            or (
                position > start
                and not verbal
                and token.upos == "VERB"
                and not token.is_name
                and token.lower.startswith(("me", "di"))
                and token.lower not in QUALITIES
                and passage.lower(position - 1) not in CAUSES | {"hingga", "sampai"}
            )
        ):
            return without_joint(passage, start, position)
    return without_joint(passage, start, end)


def without_joint(passage: Passage, start: int, end: int) -> int:
    """*tindakan asusila [dengan] (merekam …)*: without what would go on with the deed."""
    joints = closed("preposition", "subordinator") | {"sebagaimana", "dan"}
    while end > start + 1 and passage.lower(end - 1) in joints:
        end -= 1
    return end
