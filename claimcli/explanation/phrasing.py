"""How words of the article and the proofs of a value are written in a reason."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from operator import attrgetter

from claimcli.records import PartyRecord, Record
from claimcli.translation import _

__all__ = ["named", "proved", "quoted"]


def quoted(words: Iterable[str]) -> str:
    """Each once, in quotation marks: “mungkin”, “akan”."""
    return ", ".join(f"“{each}”" for each in dict.fromkeys(words))


def proved(record: Record, field: str, meaning: str | None = None) -> str:
    """``field``'s value, or what it means, and the words for which it has it: *possible, by
    “mungkin”*. Of ``source.class`` the line begins with *class*."""
    value = meaning or attrgetter(field.replace("class", "class_"))(record)
    if isinstance(value, StrEnum):  # of a fixed list, not words of the article
        value = _(value)
    proofs = quoted(proof.text for proof in record.proofs if proof.field == field)
    line = f"{_(field.rpartition('.')[2])}: {value}"
    return f"{line}, " + _("by {words}", words=proofs) if proofs else line


def named(party: PartyRecord) -> str:
    """Somebody by name and mentions: *Siti Rahmah (“Ia”, “Bupati Siti Rahmah”)*."""
    mentions = dict.fromkeys([party.text, *(span.text for span in party.spans)])
    if party.name is None:
        return quoted(mentions)
    others = quoted(mention for mention in mentions if mention != party.name)
    return f"{party.name} ({others})" if others else f"“{party.name}”"
