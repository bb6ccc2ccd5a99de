"""How words of the article and the proofs of a value are written in a reason."""

from __future__ import annotations

from collections.abc import Iterable

from claimcli.records import PartyRecord, Record

__all__ = ["named", "proved", "quoted"]


def quoted(words: Iterable[str]) -> str:
    """Each once, in quotation marks: “mungkin”, “akan”."""
    return ", ".join(f"“{each}”" for each in dict.fromkeys(words))


def proved(record: Record, field: str) -> str:
    """``field``'s value and the words for which it has it: *possible, by “mungkin”*."""
    value = getattr(record, field)
    proofs = quoted(proof.text for proof in record.proofs if proof.field == field)
    return f"{field}: {value}, by {proofs}" if proofs else f"{field}: {value}"


def named(party: PartyRecord) -> str:
    """Somebody by name and mentions: *Siti Rahmah (“Ia”, “Bupati Siti Rahmah”)*."""
    mentions = dict.fromkeys([party.text, *(span.text for span in party.spans)])
    if party.name is None:
        return quoted(mentions)
    others = quoted(mention for mention in mentions if mention != party.name)
    return f"{party.name} ({others})" if others else f"“{party.name}”"
