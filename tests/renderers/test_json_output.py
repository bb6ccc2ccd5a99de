"""JSON and JSON Lines: valid, complete, streamed, and harmless on a terminal."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from hashlib import sha256

import jsonschema
import pytest

from claimcli.records import Result, json_schema
from claimcli.renderers import Options, formats


def printed(name: str, results: list[Result], options: Options) -> str:
    return "".join(formats()[name].render(results, options))


def test_each_line_is_a_valid_record(
    results: list[Result], options: Callable[..., Options]
) -> None:
    lines = printed("jsonl", results, options()).splitlines()
    assert len(lines) == 8
    for line, record in zip(lines, results[0].records, strict=True):
        fields = json.loads(line)
        jsonschema.validate(fields, json_schema())
        assert fields.keys() == json_schema()["$defs"]["Record"]["properties"].keys()
        assert results[0].article.text[fields["start"] : fields["end"]] == record.text


def test_the_document_has_every_article(
    results: list[Result], options: Callable[..., Options]
) -> None:
    document = json.loads(printed("json", results, options()))
    assert list(document) == ["schema", "claimcli", "model", "documents"]
    assert document["claimcli"] == "1.2.3"
    assert document["model"]["name"] == "carried"
    full, empty = document["documents"]
    digest = sha256(results[0].article.text.encode()).hexdigest()
    facts = ["document", "title", "date", "outlet", "author", "sha256", "text", "claims"]
    assert list(full) == facts
    assert (full["title"], full["sha256"]) == ("Banjir [di] Sukamaju", digest)
    assert full["text"] == results[0].article.text
    assert [claim["id"] for claim in full["claims"]] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert (empty["title"], empty["claims"]) == (None, [])
    for claim in full["claims"]:
        jsonschema.validate(claim, json_schema())


def test_without_documents_the_document_is_still_valid(options: Callable[..., Options]) -> None:
    assert json.loads(printed("json", [], options()))["documents"] == []


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_reasons_are_there_where_they_were_asked_for(
    name: str, results: list[Result], explained: list[Result], options: Callable[..., Options]
) -> None:
    assert printed(name, results, options()).count('"explanation":null') == 8
    assert printed(name, explained, options()).count('"explanation":["rule ') == 8


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_no_control_character_is_sent_raw(
    name: str, results: list[Result], options: Callable[..., Options]
) -> None:
    text = printed(name, results, options())
    assert not set(text) & {"\x1b", "\u202e"}
    assert "\\u001b[31mbantuan\\u202e" in text


@pytest.mark.parametrize("name", ["table", "json", "jsonl"])
def test_a_document_is_printed_before_the_next_is_made(
    name: str, results: list[Result], options: Callable[..., Options]
) -> None:
    made: list[str] = []

    def one_by_one() -> Iterator[Result]:
        for number in range(3):
            made.append(f"document {number}")
            yield results[0]

    pieces = formats()[name].render(one_by_one(), options())
    for piece in pieces:
        if "Air mulai surut" in piece:
            break
    assert made == ["document 0"]


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_compact_leaves_out_nulls_and_nothing_else(
    name: str, results: list[Result], options: Callable[..., Options]
) -> None:
    def without(value: object) -> object:
        if isinstance(value, dict):
            return {key: without(each) for key, each in value.items() if each is not None}
        return [without(each) for each in value] if isinstance(value, list) else value

    plain, compact = (
        [json.loads(line.rstrip(",")) for line in text.splitlines() if '"rule"' in line]
        for text in (printed(name, results, options(compact=each)) for each in (False, True))
    )
    assert compact == without(plain)
    assert compact != plain


def test_compact_leaves_out_what_is_not_known_of_an_article(
    results: list[Result], options: Callable[..., Options]
) -> None:
    full, empty = json.loads(printed("json", results, options(compact=True)))["documents"]
    assert list(full) == ["document", "title", "sha256", "text", "claims"]
    assert list(empty) == ["document", "sha256", "text", "claims"]
