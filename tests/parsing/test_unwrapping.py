"""Lines that were cut at some width are read as if they had not been, and others stay."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcli.document import Article, Document, Span
from claimcli.parsing import wording
from claimcli.parsing.text.unwrapping import unwrapped
from claimcli.records import Record

SAMPLES = Path(__file__).parents[2] / "samples"


def read(text: str) -> str:
    """The text as it is understood."""
    return unwrapped(text, wording.unended())[0]


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        (
            "Lurah Wayan mengatakan\nbahwa sawah kering.",
            "Lurah Wayan mengatakan bahwa sawah kering.",
        ),
        ("“Sawah kering,”\nkata Wayan.", "“Sawah kering,” kata Wayan."),
        ("“Sawah kering!”\nkata Wayan.", "“Sawah kering!” kata Wayan."),
        ("“Sawah kering,” kata\nWayan Sukerti.", "“Sawah kering,” kata Wayan Sukerti."),
        ("Rapat itu digelar di\nSukamaju.", "Rapat itu digelar di Sukamaju."),
        ("Ia datang dari\r\n   Sukamaju.", "Ia datang dari Sukamaju."),
        ("Warga menga-\ntakan siap.", "Warga mengatakan siap."),
        ("Warga membawa anak-\nanak ke balai.", "Warga membawa anak-anak ke balai."),
        # The whole text is wrapped, so names are read over its line breaks.
        (
            "Kepala Desa Sukamaju, Wayan\nSukerti, menyebut sawah itu\nkering sejak Mei.",
            "Kepala Desa Sukamaju, Wayan Sukerti, menyebut sawah itu kering sejak Mei.",
        ),
        # What ends a sentence ends no paragraph in a full line, but does in a short one.
        (
            "Sawah di desa itu sudah lama\nmengering karena hujan turun.\nWarga pindah.\n"
            "Lurah Wayan Sukerti berkata\nair akan datang.",
            "Sawah di desa itu sudah lama mengering karena hujan turun. Warga pindah.\n"
            "Lurah Wayan Sukerti berkata air akan datang.",
        ),
        (
            "Lurah H.\nWayan Sukerti berkata dia\nsudah siap.",
            "Lurah H.\nWayan Sukerti berkata dia sudah siap.",
        ),
    ],
)
def test_a_break_within_a_sentence_is_a_space(text: str, understood: str) -> None:
    assert read(text) == understood


LONG = "Bendungan itu retak setelah hujan dua hari, dan warga di hilir diminta mengungsi " * 2


@pytest.mark.parametrize(
    "text",
    [
        "Sawah kering.\nWarga pindah.",
        "Warga Tolak Tambang\nWarga Desa Sukamaju menolak tambang.",
        "Warga menolak tambang\n\nmereka berkumpul di balai.",
        "Syaratnya:\n- sehat\n- punya kartu",
        "Syaratnya ada dua\na. sehat\nb. punya kartu",
        'judul: "Banjir"\npenulis: "Made"\neditor: "Wayan"',
        "Hubungi kami\nwww.contoh.id\ninfo@contoh.id",
        # A link was lost at the end of a paragraph: the next one is another.
        f"{LONG}seperti dikutip dari\n{LONG}",
        f"{LONG}“Kami siap,” kata\nWayan mengatakan warga mengungsi.",
        "Foto: Made\n[video.1]\nSawah kering.",
        "",
        "\n\n",
    ],
)
def test_any_other_break_stays(text: str) -> None:
    assert unwrapped(text, wording.unended()) == (text, ())


WORDS = st.sampled_from(
    ["kata", "Wayan", "di", "sawah.", "“Siap,”", "anak-", "anak", "-", "1.", "maju\u00ad", "dan"]
)
GAPS = st.sampled_from([" ", "\n", "\r\n", "\n\n", " \n  ", "\t", "\u2028"])


@given(st.lists(st.tuples(WORDS, GAPS), max_size=40))
def test_every_word_can_be_found_in_the_text_as_given(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in parts)
    whole, shifts = unwrapped(text, wording.unended())
    document = Document(Article("x", text), unwrapped=whole, shifts=shifts)
    for start in range(len(whole)):
        if not whole[start].isspace():
            place = document.as_given(Span(start, start + 1))
            assert place.of(text) == whole[start]
    kept = [char for char in whole if not char.isspace() and char not in "-\u00ad"]
    assert kept == [char for char in text if not char.isspace() and char not in "-\u00ad"]


def told(record: Record) -> tuple[object, ...]:
    """What a record says, wherever its lines break."""
    source = record.source
    return (
        record.kind,
        " ".join(record.text.split()),
        source and (source.name, source.role, source.affiliation),
        [" ".join((each.name or each.text).split()) for each in record.accused],
        record.status,
        record.stage,
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_wrapped_samples_give_the_same_records(
    path: Path, end: str, records_of: Callable[[str], list[Record]]
) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    text = f"{end}{end}".join(
        end.join(textwrap.wrap(line, 72, break_on_hyphens=False)) for line in lines if line.strip()
    )
    found = records_of(text)
    assert [*map(told, found)] == [*map(told, records_of("\n".join(filter(str.strip, lines))))]
    for record in found:
        assert text[record.start : record.end] == record.text
        row = text[: record.start].count("\n") + 1
        assert record.line == row
