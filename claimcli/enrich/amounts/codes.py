"""Figures that letters, marks or other figures make into a code, a date or a name."""

from __future__ import annotations

from claimcli.enrich.amounts.numbers import Number
from claimcli.enrich.amounts.tokens import Tokens

__all__ = ["is_code"]

LINKING = frozenset("./:_#=@&\\+*")
"""Marks that glue figures into a code, date or address."""


def is_code(tokens: Tokens, number: Number, opening: int, counted: bool) -> bool:
    """Whether letters, figures or marks glued to the number make it a code or a name.

    ``opening`` is where its currency begins: *Rp10* is none, *G20, Covid-19, 27/5* are.
    A unit may be glued to it (*2km*), other letters may not (*4G*).
    """
    if tokens[opening].glued:
        before, further = tokens[opening - 1], tokens[opening - 2]
        if before.kind in {"word", "figure"}:
            return True
        joins = before.kind == "dash" or before.text in LINKING
        if joins and before.glued and further.kind in {"word", "figure"}:
            return True
        if before.text in {"/", "#", "="} or (before.text == "." and before.glued):
            return True
    behind, further = tokens[number.last], tokens[number.last + 1]
    if behind.glued and behind.kind == "word" and not counted:
        return True
    if not behind.glued or not further.glued or further.kind != "figure":
        return False
    return behind.kind == "dash" or behind.text in LINKING
