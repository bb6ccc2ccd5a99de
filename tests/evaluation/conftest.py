"""Builders of gold articles and predicted records: both sides are written as the same rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from claimcli.document import Article
from claimcli.evaluation import GoldArticle, GoldRecord
from claimcli.records import CueRecord, PartyRecord, Record
from tests.blank import blank_record, blank_source, party

Row = dict[str, Any]


def _find(text: str, words: str | None) -> tuple[int, int] | None:
    if words is None:
        return None
    at = text.index(words)
    return at, at + len(words)


def _content(text: str, row: Row) -> tuple[int, int]:
    found: tuple[int, int] | None = row.get("span") or _find(text, row["content"])
    assert found is not None
    return found


def _gold(text: str, *rows: Row, name: str = "a") -> GoldArticle:
    records = []
    for row in rows:
        start, end = _content(text, row)
        given = {
            key: value for key, value in row.items() if key not in ("span", "content", "confidence")
        }
        records.append(
            msgspec.convert(
                {
                    **given,
                    "content": text[start:end],
                    "start": start,
                    "end": end,
                    "cue_span": _find(text, row.get("cue")),
                    "accused_span": _find(text, row.get("accused")),
                },
                GoldRecord,
            )
        )
    return GoldArticle(Article(name=name, text=text), tuple(records))


def charged(text: str, row: Row) -> tuple[PartyRecord, ...]:
    """The accused of whom only names are given; where they stand is not asked."""
    return tuple(party(text[:1], 0, 1, name) for name in row.get("accused_names", ()))


def _record(text: str, number: int, row: Row) -> Record:
    start, end = _content(text, row)
    cue, accused = _find(text, row.get("cue")), _find(text, row.get("accused"))
    return blank_record(
        document="a",
        id=number,
        kind=row["kind"],
        form=row.get("form"),
        text=text[start:end],
        start=start,
        end=end,
        sentence=1,
        line=1,
        column=1,
        cue=CueRecord(
            text=text[slice(*cue)], start=cue[0], end=cue[1], lemma="kata", stance="neutral"
        )
        if cue
        else None,
        source=blank_source(
            name=row["source_name"],
            type="person",
            role=row.get("role"),
            affiliation=row.get("affiliation"),
            class_=row.get("class"),
        )
        if row.get("source_name")
        else None,
        stage=row.get("stage"),
        status=row.get("status"),
        **{key: row[key] for key in ("confidence",) if key in row},
        accused=(party(text[slice(*accused)], *accused),) if accused else charged(text, row),
        subkind=row.get("subkind"),
    )


@pytest.fixture(scope="session")
def gold() -> Callable[..., GoldArticle]:
    """``gold(text, *rows)``: a gold article; a row names its content, cue and accused by words."""
    return _gold


@pytest.fixture(scope="session")
def predicted() -> Callable[..., list[Record]]:
    """``predicted(text, *rows)``: records as the program would give them."""
    return lambda text, *rows: [
        _record(text, number, row) for number, row in enumerate(rows, start=1)
    ]
