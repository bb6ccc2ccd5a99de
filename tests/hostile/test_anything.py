"""Readers, marks and rules, renderers and the archive, whatever they are given.

`make fuzz` runs this for long.
"""

from __future__ import annotations

import json
from contextlib import suppress
from io import BytesIO
from itertools import combinations, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from claimcli.archive import Adding, Filters, counted, found, open_archive
from claimcli.claims import Kind, SourceType
from claimcli.document import Article
from claimcli.errors import InputError, UsageError
from claimcli.parsing.text.quotations import pair_marks
from claimcli.parsing.text.segmentation import paragraphs
from claimcli.parsing.wording import said, told
from claimcli.readers import Options, Outcome, formats
from claimcli.readers.files.named_files import outcomes
from claimcli.records import Result
from claimcli.renderers import Options as Layout
from claimcli.renderers import formats as output_formats
from tests.blank import blank_record, blank_source, party
from tests.conftest import RecordsOf
from tests.hostile.controls import MARKUP, SEQUENCES
from tests.hostile.documents import pdf, word
from tests.hostile.pages import HEADS, MAIL, PARTS
from tests.hostile.trial import clean

slow = settings(deadline=None, suppress_health_check=list(HealthCheck))
PIECES: dict[str, list[bytes]] = {
    "html": [part.encode()[:200] for part in [*PARTS.values(), *HEADS.values()]],
    "pdf": pdf(b"BT /F1 12 Tf (Air surut.) Tj ET").split(b"\n"),
    "docx": [word("<w:p>x</w:p>"), b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"word/"],
    "mail": [line.encode() + b"\n" for line in MAIL.splitlines()]
    + [b"Content-Type: multipart/mixed; boundary=x\n\n", b"--x\n", b"Date: besok\n", b"\n"],
    "csv": [b"text,id\n", b'"', b",", b"\n", b";", b"Air surut."],
    "json": [
        b'{"text": "Air surut."}',
        b"[",
        b"]",
        b"{",
        b"}",
        b",",
        b'"text":',
        b'"\\ud800"',
        b"1e9",
    ],
    "text": [*(each.encode()[:200] for each in [*MARKUP.values(), *SEQUENCES.values()])],
}
PIECES |= {"jsonl": [*PIECES["json"], b"\n"], "tsv": [*PIECES["csv"], b"\t"]}
PIECES |= {"markdown": [*PIECES["text"], b"---\n", b"title: x\n"], "parquet": [b"PAR1"]}
QUOTED = ["“", "”", '"', "‘", "’", ",”", ".”", " kata Rina", "Kami siap", ". ", ", ", "\n", " ia "]
QUOTED += ["Warga menuding ", "bahwa ", "(", ")", ": ", "?", "“Air surut,” kata Rina. "]
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@pytest.mark.parametrize("name", list(formats()))
@slow
@given(data=st.data())
def test_a_reader_gives_articles_or_errors(name: str, data: st.DataObject) -> None:
    """And never fails in a way of its own."""
    pieces = st.one_of(st.sampled_from(PIECES.get(name, [b"x"])), st.binary(max_size=30))
    raw = b"".join(data.draw(st.lists(pieces, max_size=12)))
    asked = data.draw(st.sampled_from([None, name]))
    for outcome in read(raw, name, asked):
        if isinstance(outcome, Article):
            for value in (outcome.name, outcome.text, outcome.title, outcome.date, outcome.author):
                assert value is None or (type(value) is str and value.encode() is not None)
        if isinstance(outcome, InputError):
            assert " fails: " not in outcome.message


def read(raw: bytes, name: str, asked: str | None) -> list[Outcome]:
    """What comes of the bytes; an error that ends it like the others. What is packed may be
    damaged."""
    found: list[Outcome] = []
    try:
        suffix = formats()[name].suffixes[0]
        found += outcomes(BytesIO(raw), f"x{suffix}", Options(asked))
    except InputError as error:
        found.append(error)
    except OSError as error:
        found.append(InputError(f"{name}: {error}"))
    return found


@given(st.lists(st.sampled_from(QUOTED), max_size=30).map("".join))
@example("“Kami siap,” kata Rina, asal surut,” kata Rina.")
def test_marks_pair_in_order(text: str) -> None:
    spans = [each.span for each in pair_marks(text, paragraphs(text), said(), told())]
    assert all(before.end <= after.start for before, after in pairwise(spans))


@slow
@given(st.lists(st.sampled_from(QUOTED), max_size=30).map("".join))
def test_rules_find_claims_that_stand_in_the_text(records_of: RecordsOf, text: str) -> None:
    records = records_of(text)
    assert all(text[each.start : each.end] == each.text for each in records)
    assert [each.start for each in records] == sorted(each.start for each in records)
    for one, other in combinations(records, 2):
        assert one.end <= other.start or other.end <= one.end, "two claims cut each other"


def result(texts: list[str]) -> Result:
    """An article of which the words are all in a claim, and in who makes it."""
    name, *others = texts
    text = "".join(others)
    place = {"text": text, "start": 0, "end": len(text)}
    record = blank_record(
        **place,
        document=name,
        id=1,
        kind="allegation",
        sentence=1,
        line=1,
        column=1,
        form="indirect",
        status="alleged",
        source=blank_source(**place, name=name, role=name, type=SourceType.PERSON),
        accused=(party(text, 0, len(text), name),),
    )
    return Result(Article(name, text, *others[:1]), (record,))


results = st.builds(result, st.lists(words, min_size=2, max_size=4))
WRITTEN = [name for name in output_formats() if name not in {"brat", "conllu", "html"}]


@pytest.mark.parametrize("name", WRITTEN)
@slow
@given(given_result=results, width=st.integers(1, 200))
def test_what_is_printed_commands_no_terminal(name: str, given_result: Result, width: int) -> None:
    """Brat, CoNLL-U and the page are for programs, and have tests of their own."""
    chosen = output_formats()[name]
    layout = Layout(version="1", model=dict, width=width, marked=frozenset(Kind))
    printed = "".join(chosen.render([given_result], layout))
    assert printed
    assert clean(printed.replace("\t", ""))
    if name in {"json", "jsonl", "jsonld"}:
        json.loads(printed)


@slow
@given(given_result=results, asked=st.one_of(words, st.text(' "*abAND():^-', max_size=12)))
def test_an_archive_keeps_and_finds_anything(given_result: Result, asked: str) -> None:
    with (
        TemporaryDirectory() as folder,
        open_archive(Path(folder) / "klaim.db", writable=True) as archive,
    ):
        adding = Adding(archive, "model", "1")
        adding.put(given_result)
        adding.finish()
        (kept,) = [
            hit for hit in found(archive, Filters()) if hit.document == given_result.article.name
        ]
        assert json.loads(kept.record)["text"] == given_result.records[0].text
        for filters in (Filters(words=asked), Filters(who=asked), Filters(outlet=asked)):
            with suppress(UsageError):  # there is no word in it
                hits = list(found(archive, filters))
                assert sum(count for _who, count in counted(archive, filters, "who")) <= len(hits)
