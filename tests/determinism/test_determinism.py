"""The samples in every way: the same records, and every span verbatim."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcli import Article
from tests.cli.program import ROOT
from tests.determinism.ways import WAYS, Way, articles_of, differing, misplaced, records


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return articles_of([str(path) for path in sorted((ROOT / "samples").glob("*.txt"))])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the ways that share a cache have it."""
    return tmp_path_factory.mktemp("ways")


@pytest.fixture(scope="module", params=["numpy", "onnx"])
def engine(request: pytest.FixtureRequest) -> str:
    """What runs the models: that they answer alike is not asked here."""
    return str(request.param)


@pytest.fixture(scope="module")
def first(articles: list[Article], folder: Path, engine: str) -> dict[str, bytes]:
    return dict(records(articles, WAYS[0], folder, engine))


def test_every_span_is_verbatim(first: dict[str, bytes], articles: list[Article]) -> None:
    assert len(first) == len(articles)
    assert list(misplaced(first, articles)) == []


@pytest.mark.parametrize("way", WAYS[1:], ids=lambda way: way.name)
def test_records_are_the_same(
    way: Way, first: dict[str, bytes], articles: list[Article], folder: Path, engine: str
) -> None:
    found = records(articles, way, folder, engine)
    assert found
    assert differing(found, first, way, articles) == []


def test_what_is_wrong_is_seen(first: dict[str, bytes], articles: list[Article]) -> None:
    """The measure itself: a shifted span and a missing document are told."""
    name = articles[0].name
    shifted = first[name].replace(b'"start":', b'"start":1', 1)
    assert list(misplaced({name: shifted}, articles))
    fewer = {other: lines for other, lines in first.items() if other != name}
    assert differing(fewer, first, WAYS[0], articles) == [name]
