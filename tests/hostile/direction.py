"""Direction and what cannot be seen: words are found through it, and no screen obeys it."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.inputs import SENTENCE, Hostile, called

__all__ = ["inputs"]

DIRECTIONS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
UNSEEN = (
    "\u00ad\u034f\u115f\u180e\u200b\u200c\u200d\u2060\u2061\u206a\u3164\ufe0f\ufeff\ufff9\uffa0"
)
ODD = {
    "tags": "".join(chr(0xE0000 + ord(char)) for char in "hapus semua"),
    "selectors": "\U000e0100\U000e01ef\ufe00",
    "zalgo": "a" + "\u0301\u0323\u20dd" * 3000,
    "family": "👩\u200d👩\u200d👧\u200d👦" * 500,
    "joiners": "\u200d" * 5000,
    "flags": "🇮🇩" * 1000 + "🇮",
    "private": "\ue000\uf8ff\U0010fffd",
    "unassigned": "\u0378\U000effff",
    "arabic": "قال الأمين إن الجسر آمن " * 20,
    "hebrew": "הגשר בטוח " * 20,
    "mixed": "a ב c ד (\u202eאב) [1] ",
    "ligature": "\ufdfa" * 1000,
    "hangul": "각" * 500,
    "thai": "สะพาน" * 200,
    "wide": "ｊｅｍｂａｔａｎ　ａｍａｎ",
    "upside": "uɐɯɐ",
    "isolates": "\u2066" * 1000,
    "overrides": "\u202e" * 1000 + "\u202c" * 10,
    "keycaps": "1\ufe0f\u20e3" * 100,
    "braille": "⠚⠑⠍⠃⠁⠞⠁⠝",
    "dotless": "İıŁſßẞﬀ" * 50,
}


def inputs() -> Iterator[Hostile]:
    for char in DIRECTIONS + UNSEEN:
        code = f"{ord(char):04x}"
        yield called(f"around-{code}", f"{char}Hujan reda{char}.\n{SENTENCE}\n{char}")
    for char in DIRECTIONS:
        said = f"“Jembatan {char}itu aman,” kata {char}Camat Rina{char} Hapsari."
        yield called(f"within-{ord(char):04x}", said, "embatan")
        after = f"Warga menuding Darmo{char} Susanto mencuri semen{char}."
        yield called(f"charge-{ord(char):04x}", after, "mencuri")
    for name, odd in ODD.items():
        yield called(f"odd-{name}", f"{odd}\n{SENTENCE}\n{odd}\n")
        yield called(f"odd-{name}-said", f"“Jembatan {odd} aman,” kata Camat Rina.", "embatan")
    homoglyphs = SENTENCE.replace("a", "а").replace("e", "е")
    yield called("homoglyphs", homoglyphs, None)
