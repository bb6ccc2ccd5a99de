"""Which house an office belongs to where only another place of the article tells: *Bupati Rina
Wati* is that of *Pemkab Ende*, *pelatih* that of *Persiba*.

Only offices that say nothing without their house are asked for, and only one house may fit.
"""

from __future__ import annotations

import re

from claimcli.cast.names.mentions import parts_of
from claimcli.cast.names.words.name_words import is_name_word, place_at
from claimcli.lexicon import closed

__all__ = ["Houses"]

RUN = r"((?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+){0,3})"
GOVERNED = re.compile(
    rf"\b(?:Pem(?:kab|kot|prov|da)|Pemerintah (?:Kota|Kabupaten|Provinsi|Daerah)) {RUN}"
)


class Houses:
    """Looks for the houses of one text, each office once."""

    def __init__(self, text: str, known: frozenset[str]) -> None:
        self.text = text
        self.known = known
        self.found: dict[str, str | None] = {}

    def of(self, role: str) -> str | None:
        """The only house that the article gives the office; None where none or several."""
        office = role.lower()
        if office not in closed("office of a place", "office of a club"):
            return None
        if office not in self.found:
            told = self.beside(office)
            if not told and office in closed("office of a place"):
                told = self.governed()
            self.found[office] = told.pop() if len(told) == 1 else None
        return self.found[office]

    def beside(self, office: str) -> set[str]:
        """What follows the office where no bearer does: *pelatih Persiba itu*."""
        pattern = rf"\b((?i:{re.escape(office)})) {RUN}"
        told = (parts_of(" ".join(m.groups()), self.known) for m in re.finditer(pattern, self.text))
        return {parts.affiliation for parts in told if parts.affiliation is not None}

    def governed(self) -> set[str]:
        """The places whose government the article names."""
        told: set[str] = set()
        for match in GOVERNED.finditer(self.text):
            words = match.group(1).split()
            length = place_at(words, 0)
            if length or not any(map(is_name_word, words)):
                told.add(" ".join(words[:length] if length else words))
        return told
