"""Dates and numbers that no calendar and no machine word holds."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.hostile.inputs import SENTENCE, Hostile, called

__all__ = ["inputs"]

NUMBERS = [
    "9" * 5000,
    "Rp " + "9" * 400 + " triliun",
    "1e999",
    "1" + ".000" * 500,
    "1" + ",0" * 500,
    "0/0",
    "1/0",
    "-" * 500 + "1",
    "±∞",
    "٣٤٥",
    "１２３",
    "²³¹",
    "½⅓⅞",
    "ⅯⅯⅩⅩⅣ",
    "MMMMMMMMMMMMCMXCIX",
    "satu " * 500,
    "juta triliun triliun triliun triliun",
    "seratus ribu juta ribu juta ribu",
    "nol koma nol nol",
    "minus dua per nol",
    "antara seribu dan minus sejuta",
    "1.2.3.4.5.6",
    "1,2.3,4.5",
    "00000000000000000001",
    "100000000000%",
    "NaN",
    "inf",
    "0x1F",
    "1_000",
    "𝟏𝟐𝟑",
]
DAYS = [
    "31 Februari 2024",
    "30/02/2024",
    "32/13/2024",
    "0/0/0",
    "00-00-0000",
    "29 Februari 1900",
    "1 Januari 0000",
    "1 Januari 99999",
    "31 Desember 9999",
    "1 Januari -44",
    "tanggal " + "9" * 300,
    "Senin, Selasa, Rabu, Kamis",
    "Senin (31/31/3131)",
    "kemarin " * 100,
    "999999999 tahun lalu",
    "sejuta tahun mendatang",
    "minus tiga hari lalu",
    "pukul 99.99 WIB",
    "25:61:61",
    "2024-W99-9",
    "1 Muharam 1446 H",
    "٣ ديسمبر ٢٠٢٤",
]
APPEARED = [
    "0001-01-01",
    "9999-12-31",
    "0000-00-00",
    "2024-02-30",
    "9" * 400,
    "-1",
    "",
    "besok",
    "1969-12-31T23:59:60Z",
    "9999-12-31T23:59:59+14:00",
    "0001-01-01T00:00:00-14:00",
    "2024-W01",
    "20241202",
    "2 Desember 2024",
    "\x1b[2J",
    "２０２４-１２-０２",
    "2024-12-02" + "0" * 1000,
    "1733097600",
]
RELATIVE = (
    f"{SENTENCE} Rabu pekan lalu Camat Rina mengatakan jalan itu aman. Besok Camat Rina "
    "mengatakan hal itu. Seratus tahun lalu Camat Rina mengatakan hal itu. Bulan depan, tahun "
    "depan, dua hari mendatang dan Senin (31/12) Camat Rina mengatakan hal itu."
)


def inputs() -> Iterator[Hostile]:
    for number, figure in enumerate(NUMBERS, 1):
        said = f"Camat Rina Hapsari mengatakan jembatan itu menelan Rp {figure} dan {figure} orang."
        yield called(f"number-{number:02}", said, "jembatan itu menelan")
        charge = f"{SENTENCE}\n{figure}\nWarga menuding Darmo Susanto mencuri {figure} sak semen."
        yield called(f"charge-{number:02}", charge, "Darmo Susanto mencuri")
    for number, day in enumerate(DAYS, 1):
        said = f"“Jembatan itu aman,” kata Camat Rina Hapsari, {day}."
        yield called(
            f"day-{number:02}", f"Sukamaju, {day} - {SENTENCE}\n{said}", "embatan itu aman"
        )
    for number, day in enumerate(APPEARED, 1):
        row = {"id": f"appeared-{number:02}", "date": day, "text": RELATIVE}
        yield Hostile(f"appeared-{number:02}.jsonl", json.dumps(row) + "\n")
        head = f"From: a@contoh.id\nTo: b@contoh.id\nDate: {day}\nSubject: x\n\n{SENTENCE}\n"
        yield Hostile(f"appeared-{number:02}.eml", head)
    for number, year in enumerate((0, -1, 10**30, 1e300, True, None, [], {"a": 1})):
        row = {"id": f"typed-{number}", "tanggal": year, "text": SENTENCE}
        yield Hostile(f"typed-{number}.jsonl", json.dumps(row) + "\n")
