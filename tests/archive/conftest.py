"""Three outlets on one dam, taken apart once, and an archive of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcli import Article, extract
from claimcli.archive import Adding, Archive, open_archive
from claimcli.records import Result

ARTICLES = (
    Article(
        "kabar-lawu-1",
        "Lembaga Pantau Anggaran menuding Bupati Hendra Wiguna memeras kontraktor bendungan Rp 2,5 "
        "miliar. “Kami punya bukti transfernya,” kata Ketua Lembaga Pantau Anggaran, Ratna "
        "Puspitasari. Hendra membantah tudingan itu.",
        date="2024-12-02",
        outlet="Kabar Lawu",
    ),
    Article(
        "warta-merbabu-7",
        "Kepala Dinas Pengairan Sukamaju, Dewi Anjani, mengatakan retakan di dinding bendungan "
        "Tirtajaya sudah sepanjang 40 meter. Bupati Hendra Wiguna belum mau berkomentar, kata "
        "Camat Sukamaju Slamet Riyono.",
        date="2024-12-03",
        outlet="Warta Merbabu",
    ),
    Article(
        "suara-tani-3",
        "Retakan di dinding bendungan Tirtajaya sudah sepanjang 40 meter. Petani memindahkan "
        "ternaknya ke bukit. “Kami takut,” kata Slamet Riyono.",
        date="2024-12-04",
        outlet="Suara Tani",
    ),
)


@pytest.fixture(scope="session")
def analysed() -> tuple[Result, ...]:
    return tuple(extract(list(ARTICLES)))


@pytest.fixture
def archive(tmp_path: Path, analysed: tuple[Result, ...]) -> Iterator[Archive]:
    with open_archive(tmp_path / "klaim.db", writable=True) as opened:
        adding = Adding(opened, "model", "1")
        for result in analysed:
            adding.put(result)
        adding.finish()
        yield opened
