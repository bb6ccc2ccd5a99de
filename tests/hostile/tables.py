"""JSON and CSV monsters: deep, wide, broken, of the wrong kind; a row that fails costs no other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from tests.hostile.inputs import SAID, SENTENCE, Hostile

__all__ = ["inputs"]

TEXT = f'"text": "{SENTENCE}"'
GOOD = f"{{{TEXT}}}"
BROKEN, NO_STRING, NO_TEXT = "broken JSON", "is not a string", 'no "text"'
DEEP = 100_000
VALUES = {
    "null": ("null", ""),
    "number": ("1", NO_STRING),
    "huge": ("9" * 5000, BROKEN),
    "float": ("1e999", NO_STRING),
    "nan": ("NaN", NO_STRING),
    "true": ("true", NO_STRING),
    "list": (f'["{SENTENCE}"]', NO_STRING),
    "object": ('{"isi": "x"}', NO_STRING),
    "half": ('"\\ud800 x"', "lone surrogate"),
    "missing": ("", BROKEN),
    "quoted": ("'x'", BROKEN),
}
SURROUNDED = {
    "deep-list": f'"x": {"[" * 900}{"]" * 900}',
    "huge-number": f'"x": {"9" * 4000}',
    "infinite": '"x": 1e999, "y": -Infinity, "z": NaN',
    "twice": '"text": "Hujan reda."',
    "half": '"x": "\\udfff"',
    "nul": '"x": "\\u0000"',
    "empty-key": '"": "", " ": 1',
    "proto": '"__proto__": {"text": "x"}, "__class__": "os.system"',
    "wide": ", ".join(f'"k{number}": {number}' for number in range(20_000)),
    "long-key": f'"{"k" * 500_000}": 1',
    "other-text": '"isi": "Hujan.", "content": ["x"], "body": null',
    "odd-parts": '"author": ["x"], "outlet": {"a": 1}',
}
SPLIT = ("", "\n\n\n", "\r\n", " \t ", "\n")


def inputs() -> Iterator[Hostile]:
    yield from values()
    yield from documents()
    yield from lines()
    yield from tables()
    yield from odd_tables()


def values() -> Iterator[Hostile]:
    """A value that is no text, beside a row that has one."""
    for name, (value, why) in VALUES.items():
        row, fails = f'{{"text": {value}}}', why or NO_TEXT
        yield Hostile(f"value-{name}.jsonl", f"{row}\n{GOOD}\n", fails=fails)
        whole = fails == BROKEN
        yield Hostile(f"value-{name}.json", f"[{row}, {GOOD}]", None if whole else SAID, fails)
    for name, beside in SURROUNDED.items():
        yield Hostile(f"beside-{name}.json", f"[{{{beside}, {TEXT}}}]")
        yield Hostile(f"beside-{name}.jsonl", f"{{{beside}, {TEXT}}}\n")


def documents() -> Iterator[Hostile]:
    """JSON that is none, or of another shape."""
    yield Hostile("deep.json", "[" * DEEP, None, BROKEN)
    yield Hostile("deep-closed.json", "[" * DEEP + "]" * DEEP, None, BROKEN)
    yield Hostile("deep-objects.json", '{"a":' * DEEP + "1" + "}" * DEEP, None, BROKEN)
    yield Hostile("cut.json", GOOD[:-1], None, BROKEN)
    yield Hostile("comma.json", f"[{GOOD},]", None, BROKEN)
    yield Hostile("comment.json", f"// x\n{GOOD}", None, BROKEN)
    yield Hostile("two.json", f"{GOOD} {GOOD}", None, BROKEN)
    yield Hostile("nothing.json", "", None, BROKEN)
    yield Hostile("null.json", "null", None, "not a JSON object")
    yield Hostile("number.json", "-0", None, "not a JSON object")
    yield Hostile("string.json", f'"{SENTENCE}"')
    yield Hostile("empty-list.json", "[]", None)
    yield Hostile("empty-object.json", "{}", None, NO_TEXT)
    yield Hostile("mixed.json", f'[1, null, [{GOOD}], "{SENTENCE}"]', fails="not a JSON", times=3)
    yield Hostile(
        "nulls.json", f"[{GOOD}, {', '.join(['null'] * 2000)}]", fails="not a", times=2000
    )
    yield Hostile("utf-16.json", GOOD.encode("utf-16"))
    yield Hostile("within.json", f'{{"data": {{}}, "articles": [{GOOD}]}}')
    yield Hostile("rendered.json", f'{{"content": {{"rendered": "<p>{SENTENCE}</p>"}}}}')
    yield Hostile("control.json", GOOD.replace(" ", "\n", 3), open=True)


def lines() -> Iterator[Hostile]:
    """JSON Lines that are none."""
    for number, split in enumerate(SPLIT):
        yield Hostile(f"split-{number}.jsonl", f"{split}{GOOD}{split}\n{split}{GOOD}{split}")
    yield Hostile("cr.jsonl", f"{GOOD}\r{GOOD}\r", None, BROKEN)
    yield Hostile("deep.jsonl", f"{'[' * DEEP}\n{GOOD}\n", fails=BROKEN)
    yield Hostile("bytes.jsonl", b"\xff\xfe{}\n" + GOOD.encode() + b"\n", fails="not UTF-8")
    yield Hostile("nul.jsonl", b"{\0}\n" + GOOD.encode(), None, "binary file, not JSON Lines")
    yield Hostile("nul-later.jsonl", GOOD.encode() + b"\n\0\0\n", fails=BROKEN)
    yield Hostile("list.jsonl", f"{GOOD}\n[{GOOD}]\n", fails="not a JSON object")
    yield Hostile("bad.jsonl", f"{GOOD}\n" + "{rusak\n" * 2000, fails=BROKEN, times=2000)
    yield Hostile("words.jsonl", "Hujan reda.\n" * 9, None, BROKEN, times=9)
    yield Hostile("mark.jsonl", f"\ufeff{GOOD}\n\ufeff{GOOD}\n", fails=BROKEN)
    yield Hostile("blank.jsonl", "\n" * 100_000 + GOOD)
    yield Hostile("separators.jsonl", f"{GOOD[:-2]}\u2028 \u2029 \x85{GOOD[-2:]}\n")
    same = "".join(f'{{"id": "sama", {TEXT[:-1]} {number}."}}\n' for number in range(3))
    yield Hostile("same-id.jsonl", same, open=True)
    yield Hostile("odd-id.jsonl", f'{{"id": [1], {TEXT}}}\n', None, NO_STRING)
    yield Hostile("long-id.jsonl", f'{{"id": "{"i" * 100_000}", {TEXT}}}\n')
    yield Hostile(
        "escaped.jsonl", json.dumps({"text": SENTENCE + " \x1b\u202e\x00"}) + "\n", open=True
    )


def tables() -> Iterator[Hostile]:
    """CSV and TSV."""
    rows = f"1,{SENTENCE}\n"
    yield Hostile("empty.csv", "", None)
    yield Hostile("heading.csv", "id,text\n", None)
    yield Hostile("no-heading.csv", f"1,{SENTENCE}\n2,{SENTENCE}\n", None, NO_TEXT)
    yield Hostile("one-column.csv", f"text\n{SENTENCE}\n")
    yield Hostile("open.csv", f'id,text\na-open,{SENTENCE}\n2,"{SENTENCE}\n' + rows, open=True)
    yield Hostile("ragged.csv", f"id,text\nr1,{SENTENCE}\n1,2,3\n4\n", fails="", times=2)
    yield Hostile("wide.csv", ",".join(["text", *map(str, range(5000))]) + f"\n{SENTENCE}\n")
    yield Hostile("same.csv", f"text,text,text\n{SENTENCE},{SENTENCE},{SENTENCE}\n")
    yield Hostile("blank-rows.csv", "id,text\n" + ",\n" * 20_000 + f"z1,{SENTENCE}\n")
    yield Hostile("quotes.csv", f'id,text\nq1,"{chr(34) * 2000}"\nq2,{SENTENCE}\n')
    yield Hostile("commas.csv", f"id,text\nc1,{SENTENCE}\n" + "," * 100_000)
    yield Hostile("cells.csv", f"id,text\nc2,{SENTENCE}\n" + "x," * 100_000, fails="cells under")
    yield Hostile("nul.csv", f"id,text\n1,{SENTENCE}\0\n", None, "binary file")
    yield Hostile("cr.csv", f"id,text\rcr1,{SENTENCE}\r")
    yield Hostile("semicolon.csv", f"id;text\ns1;{SENTENCE}\n")
    yield Hostile("pipe.csv", f"id|text\np1|{SENTENCE}\n")
    yield Hostile("excel.csv", f"sep=;\nid;text\nx1;{SENTENCE}\n", open=True)
    yield Hostile("old.csv", f"id,text\no1,Café. {SENTENCE}\n".encode("cp1252"))
    yield Hostile("lines.csv", f'id,text\nl1,"{chr(10) * 5000}{SENTENCE}"\n')
    yield Hostile("big.csv", partial("id,text\nb1,{}\nb2,{}\n".format, "a" * 140_000, SENTENCE))


def odd_tables() -> Iterator[Hostile]:
    yield Hostile("table.tsv", f"id\ttext\nt1\t{SENTENCE}\n")
    yield Hostile("quotes.tsv", f'id\ttext\nt2\t"{SENTENCE}\n', open=True)
    yield Hostile("long-heading.csv", f"{'h' * 100_000},text\nh1,{SENTENCE}\n")
    yield Hostile("controls.csv", f"id\x1b,text\n\x1b]0;x\x07,{SENTENCE}\n")
    yield Hostile("markup.csv", f'id,text\nm1,"<p>{SENTENCE}</p><script>x</script>"\n')
