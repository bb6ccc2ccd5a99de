"""Gold files: what is read, and how broken lines are named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claimcli.claims import Form, Kind
from claimcli.errors import InputError
from claimcli.evaluation import read_gold

TEXT = "Kepala desa menyebut panen kopi naik."
RECORD: dict[str, Any] = {
    "kind": "quote",
    "form": "indirect",
    "content": "panen kopi naik",
    "start": 21,
    "end": 36,
    "cue": "menyebut",
    "cue_span": [12, 20],
    "source_name": "Kepala desa",
}


def _line(text: str = TEXT, **changes: Any) -> str:
    return json.dumps({"id": "n1", "text": text, "records": [{**RECORD, **changes}]})


def _file(folder: Path, *lines: str) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_articles_come_in_order_and_blank_lines_do_not_count(tmp_path: Path) -> None:
    first, second = read_gold(_file(tmp_path, "\ufeff" + _line(), "", _line()))
    assert first == second
    assert first.article.name == "n1"
    assert first.article.text == TEXT
    (record,) = first.records
    assert (record.kind, record.form) == (Kind.QUOTE, Form.INDIRECT)
    assert record.cue_span == (12, 20)
    assert record.accused is None


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 2: "),
        ('{"id": "n1", "text": "x"}', "missing required field `records`"),
        (_line(kind="rumour"), "Invalid enum value 'rumour'"),
        (_line(end=35), "line 2, record 1: the content does not stand at 21..35"),
        (_line(start=-1), "the content does not stand"),
        (_line(end=400), "the content does not stand"),
        (_line(cue_span=[0, 8]), "the cue does not stand at 0..8"),
        (_line(accused="Tono"), "the accused is not in the text"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, complaint: str) -> None:
    path = _file(tmp_path, _line(), line)
    articles = read_gold(path)
    assert next(articles).article.name == "n1"
    with pytest.raises(InputError) as caught:
        next(articles)
    assert f"{path}, line 2" in caught.value.message
    assert complaint in caught.value.message


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b'{"id": "\xff", "text": "", "records": []}')
    with pytest.raises(InputError, match="line 1"):
        list(read_gold(path))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.jsonl: No such file"):
        list(read_gold(tmp_path / "none.jsonl"))
