"""A headless Chromium, and pages to look at in it: ``make browser`` runs these tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver

from claimcli import Article, Result, extract
from claimcli.explanation import explained
from claimcli.renderers import Options, formats

FLOOD = (
    "“Air mulai surut,” kata Bupati Sukamaju, Siti Rahmah, pada Senin.\n\n"
    "Rahmah menuduh PT Tirta Bangun mengurangi tebal tanggul. "
    "PT Tirta Bangun membantah tuduhan itu. Tanggul itu selesai dibangun tahun lalu.\n"
)
MARKET = (
    "Warga menuding pabrik itu membuang limbah ke kali <script>bahaya = 1</script>.\n\n"
    "“Kami minta ganti rugi,” ujar Tono Wijaya, ketua warga.\n\n"
    "Polisi menetapkan Budi Santoso sebagai tersangka kasus korupsi pasar.\n"
)


@pytest.fixture(scope="session")
def browser() -> Iterator[webdriver.Chrome]:
    """The browser, without network."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    service = webdriver.ChromeService(shutil.which("chromedriver"))
    with webdriver.Chrome(options=options, service=service) as driver:
        yield driver


def page(folder: Path, articles: Iterable[Article]) -> str:
    """The address of a page about the articles."""
    results: list[Result] = [explained(each) for each in extract(list(articles))]
    options = Options(
        version="1", model=dict, marked=frozenset({"quote", "allegation", "background"})
    )
    path = folder / "halaman.html"
    path.write_text("".join(formats()["html"].render(results, options)), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="session")
def one(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page about one article."""
    return page(tmp_path_factory.mktemp("satu"), [Article("banjir.txt", FLOOD, "Banjir")])


@pytest.fixture(scope="session")
def several(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page about several."""
    articles = [Article("banjir.txt", FLOOD, "Banjir"), Article("pasar.txt", MARKET)]
    return page(tmp_path_factory.mktemp("banyak"), articles)
