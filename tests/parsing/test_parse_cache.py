"""Parses are remembered, and nothing that went wrong with the memory is ever believed."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from msgspec.structs import replace

from claimcli.document import Article
from claimcli.parsing import parse, parse_cache, store
from claimcli.parsing.analysis import Analysis
from claimcli.parsing.parse_cache import ParseCache

SENTENCES = ("Sungai meluap.", "Warga mengungsi “lagi”.")
ANALYSES = [
    [
        Analysis(0, 0, 6, "Sungai", "sungai", "NOUN", "Number=Sing", 1, "nsubj"),
        Analysis(1, 7, 13, "meluap", "luap", "VERB", "", -1, "root"),
    ],
    [],
]


@pytest.fixture
def parses(tmp_path: Path) -> ParseCache:
    return ParseCache("carried", tmp_path)


def files(folder: Path) -> list[Path]:
    return [path for path, _ in parse_cache.entries(folder)]


def test_what_was_put_is_got(parses: ParseCache) -> None:
    assert parses.get(SENTENCES) is None
    parses.put(SENTENCES, ANALYSES)
    assert parses.get(SENTENCES) == ANALYSES


def test_other_sentences_are_another_entry(parses: ParseCache) -> None:
    parses.put(SENTENCES, ANALYSES)
    assert parses.get(SENTENCES[:1]) is None
    assert parses.get((*SENTENCES, "")) is None
    assert parses.get((" ".join(SENTENCES),)) is None


def test_other_models_are_another_entry(parses: ParseCache, tmp_path: Path) -> None:
    parses.put(SENTENCES, ANALYSES)
    models = tmp_path / "model"
    models.mkdir()
    (models / store.SUMS).write_text("0" * 64 + "  pos.safetensors\n")
    assert ParseCache(str(models), tmp_path).get(SENTENCES) is None


def test_another_engine_is_another_entry(parses: ParseCache, tmp_path: Path) -> None:
    parses.put(SENTENCES, ANALYSES)
    for engine in ("onnx", "stanza"):
        assert ParseCache("carried", tmp_path, engine=engine).get(SENTENCES) is None
    assert ParseCache("carried", tmp_path, engine="numpy").get(SENTENCES) == ANALYSES


def test_stanzas_own_models_are_another_entry(
    parses: ParseCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parses.put(SENTENCES, ANALYSES)
    monkeypatch.setattr(store, "official_folder", lambda: tmp_path)
    (tmp_path / "resources.json").touch()
    assert ParseCache("official", tmp_path).get(SENTENCES) is None


def test_every_damage_is_noticed_and_removed(parses: ParseCache, tmp_path: Path) -> None:
    parses.put(SENTENCES, ANALYSES)
    (path,) = files(tmp_path)
    whole = path.read_bytes()
    damaged = [b"", whole[:10], whole[:-1], whole + b"\0", b"\0" * len(whole)]
    damaged += [
        whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
        for place in range(len(whole))
    ]
    for data in damaged:
        path.write_bytes(data)
        assert parses.get(SENTENCES) is None
        assert not path.exists()
    path.write_bytes(whole)
    assert parses.get(SENTENCES) == ANALYSES


ABSURD = {
    "a head that is not there": {"head": 7},
    "a word that is its own head": {"head": 0},
    "two words in a ring": {"head": 1},
    "a place before the sentence": {"start": -3},
    "a place behind it": {"end": 400},
    "no room": {"start": 6, "end": 6},
    "a place of the word before": {"token": 1, "start": 3},
    "another number": {"token": 5},
    "no letters": {"form": ""},
    "more than certain": {"chance": 101},
    "the end of no name": {"name": "L-PER"},
    "a name without an end": {"name": "B-PER"},
}


@pytest.mark.parametrize("what", ABSURD)
def test_what_no_sentence_can_have_is_not_believed(
    what: str, parses: ParseCache, tmp_path: Path
) -> None:
    """However well it is sealed; in the second sentence only, so that all are looked at."""
    first, second = ANALYSES[0]
    wrong = ABSURD[what]
    words = [replace(first, **wrong), replace(second, head=0 if wrong == {"head": 1} else -1)]
    if "token" in wrong:
        words = [first, replace(second, **wrong)]
    sentences = (SENTENCES[0], SENTENCES[0])
    parses.put(sentences, [ANALYSES[0], words])
    (path,) = files(tmp_path)
    assert parses.get(sentences) is None
    assert not path.exists()


def test_a_whole_document_is_not_misled_by_a_sealed_entry(parses: ParseCache) -> None:
    article = Article("banjir", "Sungai meluap.")
    (honest,) = parse([article])
    ring = [replace(each, head=1 - number) for number, each in enumerate(ANALYSES[0])]
    parses.put(("Sungai meluap.",), [ring])
    (document,) = parse([article], parses=parses)
    assert document.sentences == honest.sentences
    assert parses.get(("Sungai meluap.",)) is not None


def test_names_that_are_whole_are_believed(parses: ParseCache) -> None:
    first, second = ANALYSES[0]
    for tags in (("B-PER", "L-PER"), ("U-ORG", "U-LOC"), ("", "U-ROLE")):
        words = [
            replace(word, name=tag, chance=100)
            for word, tag in zip((first, second), tags, strict=True)
        ]
        parses.put(SENTENCES, [words, []])
        assert parses.get(SENTENCES) == [words, []]


@pytest.mark.parametrize("kind", ["a pipe", "a very long file"])
def test_what_has_no_end_is_not_read(kind: str, parses: ParseCache, tmp_path: Path) -> None:
    path = parses.path(parses.key(SENTENCES))
    path.parent.mkdir()
    if kind == "a pipe":
        os.mkfifo(path)
    else:
        with path.open("wb") as sparse:
            sparse.truncate(1_000_000_000_000)
    assert parses.get(SENTENCES) is None
    assert not path.exists()


def test_an_entry_under_anothers_name_is_not_believed(parses: ParseCache, tmp_path: Path) -> None:
    parses.put(SENTENCES, ANALYSES)
    (path,) = files(tmp_path)
    other = parses.path(parses.key(SENTENCES[:1]))
    other.parent.mkdir(exist_ok=True)
    path.rename(other)
    assert parses.get(SENTENCES[:1]) is None


def test_the_longest_unused_go_first(tmp_path: Path) -> None:
    (tmp_path / "0").mkdir()
    for number in range(10):
        path = tmp_path / "0" / str(number)
        path.write_bytes(b"x" * 100)
        os.utime(path, (number, number))
    parse_cache.prune(tmp_path / "0", 350)
    assert sorted(path.name for path in files(tmp_path)) == ["7", "8", "9"]


def test_the_folder_stays_within_its_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse_cache, "PATIENCE", 1)
    limit = 40_000
    parses = ParseCache("carried", tmp_path, limit)
    for number in range(400):
        parses.put([f"Kalimat {number}."], ANALYSES * 5)
    held = sum(size for _, size in parse_cache.entries(tmp_path))
    assert limit / 3 < held <= limit


def test_what_is_too_long_is_not_kept(tmp_path: Path) -> None:
    parses = ParseCache("carried", tmp_path, limit=1_600)
    parses.put(SENTENCES, ANALYSES * 50)
    assert files(tmp_path) == []


def test_what_is_used_counts_as_new(parses: ParseCache, tmp_path: Path) -> None:
    parses.put(SENTENCES, ANALYSES)
    (path,) = files(tmp_path)
    os.utime(path, (1, 1))
    parses.get(SENTENCES)
    assert path.stat().st_mtime > 1


@pytest.mark.parametrize("blocked", ["folder", "shard", "entry"])
def test_where_nothing_can_be_written_nothing_is_remembered(blocked: str, tmp_path: Path) -> None:
    parses = ParseCache("carried", tmp_path / "parses")
    path = parses.path(parses.key(SENTENCES))
    place = {"folder": tmp_path / "parses", "shard": path.parent, "entry": path}[blocked]
    place.parent.mkdir(parents=True, exist_ok=True)
    if blocked == "entry":
        place.mkdir()
        (place / "inside").touch()
    else:
        place.touch()
    parses.put(SENTENCES, ANALYSES)
    assert parses.get(SENTENCES) is None


def test_several_may_write_at_once(tmp_path: Path) -> None:
    seen = []

    def work() -> None:
        parses = ParseCache("carried", tmp_path)
        for _ in range(30):
            parses.put(SENTENCES, ANALYSES)
            seen.append(parses.get(SENTENCES))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert seen == [ANALYSES] * 120
    assert len(files(tmp_path)) == 1


def test_clearing_leaves_what_is_not_a_parse(parses: ParseCache, tmp_path: Path) -> None:
    parses.put(SENTENCES, ANALYSES)
    (tmp_path / "catatan.txt").touch()
    assert parse_cache.clear(tmp_path) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["catatan.txt"]
    assert parse_cache.clear(tmp_path / "kosong") == 0


def test_a_document_from_memory_is_the_same(parses: ParseCache) -> None:
    article = Article("banjir", "KOTA - “Surut,” katanya.\n\nTanggul rampung.\u2028\ufeff\n")
    (first,) = parse([article], parses=parses)
    (again,) = parse([article], parses=parses)
    (without,) = parse([article])
    told = [(each.sentences, each.quotations, each.paragraphs) for each in (first, again, without)]
    assert told[0] == told[1] == told[2]


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(parse_cache.VARIABLE, str(tmp_path))
    assert parse_cache.cache_folder() == tmp_path / "parses"
    monkeypatch.setenv(parse_cache.VARIABLE, "")
    assert parse_cache.cache_folder().parent.name == "claimcli"
