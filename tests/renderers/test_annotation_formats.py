"""Formats for other tools: each is read back, and its places are those of the article."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from claimcli import Article, Result, extract
from claimcli.errors import UsageError
from claimcli.records import Record
from claimcli.renderers import Options, formats
from claimcli.renderers.filenames import Filenames

ARTICLE = Article(
    "banjir desa.txt",
    "KOTA - “Air mulai\nsurut,” katanya pada Senin.\n\n"
    "Rahmah menuduh PT Tirta Bangun mengurangi tebal tanggul.\n",
)


@pytest.fixture(scope="module")
def parsed() -> list[Result]:
    return list(extract([ARTICLE], keep=True))


def printed(name: str, results: list[Result], options: Options) -> str:
    return "".join(formats()[name].render(results, options))


def test_conllu_has_ten_columns_and_the_articles_places(
    parsed: list[Result], options: Callable[..., Options]
) -> None:
    text = printed("conllu", parsed, options())
    assert text.startswith("# newdoc id = banjir desa.txt\n# newpar\n# sent_id = 1\n")
    sentences = text.removesuffix("\n\n").split("\n\n")
    document = parsed[0].document
    assert document is not None
    assert len(sentences) == len(document.sentences)
    for block, sentence in zip(sentences, document.sentences, strict=True):
        rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
        assert {len(row) for row in rows} == {10}
        words = [row for row in rows if "-" not in row[0]]
        assert [int(row[0]) for row in words] == list(range(1, len(sentence.words) + 1))
        assert [int(row[6]) for row in words] == [word.head + 1 for word in sentence.words]
        for row in words:
            start, end = map(int, row[9].rpartition("TokenRange=")[2].split(":"))
            assert ARTICLE.text[start:end] == row[1] or not row[1].isalpha() or "nya" in row[1]
        assert len([row for row in rows if "-" in row[0]]) == len(
            {word.token for word in sentence.words}
            & {
                a.token
                for a, b in zip(sentence.words, sentence.words[1:], strict=False)
                if a.token == b.token
            }
        )
    assert re.search(r"^\d+-\d+\tkatanya\t", text, re.MULTILINE)
    assert "# text = “Air mulai surut,” katanya pada Senin.\n" in text


def test_conllu_tells_claims_in_comments_and_words(
    parsed: list[Result], options: Callable[..., Options]
) -> None:
    text = printed("conllu", parsed, options())
    (charge,) = [each for each in parsed[0].records if each.kind == "allegation"]
    assert f"# claim = {charge.id} allegation: Rahmah → PT Tirta Bangun: " in text
    (row,) = [line for line in text.splitlines() if "\tmengurangi\t" in line]
    assert row.split("\t")[9].startswith(f"Claim={charge.id}|Kind=allegation|TokenRange=")
    (row,) = [line for line in text.splitlines() if "\tmenuduh\t" in line]
    assert "Role=cue" in row


def test_conllu_needs_the_parse(results: list[Result], options: Callable[..., Options]) -> None:
    with pytest.raises(ValueError, match="keep=True"):
        printed("conllu", results, options())


def test_brat_annotations_stand_where_their_words_do(
    parsed: list[Result], options: Callable[..., Options]
) -> None:
    (result,) = parsed
    lines = [line.split("\t") for line in printed("brat", parsed, options()).splitlines()]
    bound = {number: rest for number, *rest in lines if number.startswith("T")}
    for place, words in bound.values():
        _, _, offsets = place.partition(" ")
        pieces = [tuple(map(int, each.split())) for each in offsets.split(";")]
        assert words == " ".join(ARTICLE.text[start:end] for start, end in pieces)
    quote = next(rest for rest in bound.values() if rest[0].startswith("Quote"))
    assert quote[0].count(";") == 1  # over a line end, so in two pieces
    kinds = [rest[0].split()[0] for rest in bound.values()]
    assert kinds.count("Allegation") == len([r for r in result.records if r.kind == "allegation"])
    for number, rest in ((number, rest) for number, *rest in lines if number.startswith("R")):
        first, second = re.findall(r"Arg\d:(T\d+)", rest[0])
        assert {first, second} <= bound.keys(), number
    assert ["A1", "Form T1 direct"] in lines


def test_brat_gets_a_folder_with_all_that_it_wants(
    parsed: list[Result], options: Callable[..., Options]
) -> None:
    brat = formats()["brat"]
    assert brat.folder is not None
    (_, settings), *files = brat.folder([*parsed, *parsed], options())
    assert [name for name, _ in files[::2]] == ["banjir-desa.txt", "banjir-desa-2.txt"]
    assert files[0][1] == ARTICLE.text
    assert files[1] == ("banjir-desa.ann", printed("brat", parsed, options()))
    entities, relations, _, attributes = settings.split("\n\n")
    declared = [line.split() for line in f"{relations}\n{attributes}".splitlines()]
    values = {line[0]: line[-1].partition(":")[2].split("|") for line in declared}
    for line in files[1][1].splitlines():
        name, *others = line.split("\t")[1].split()
        if line[0] == "T":
            assert name in entities.splitlines()
        elif line[0] == "R":
            assert name in values
        else:
            assert others[1] in values[name]


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ("arsip/2024/berita 1.html", "berita-1"),
        ("https://contoh.id/berita/123/", "123"),
        ("C:\\arsip\\berita.txt", "berita"),
        ("berita.jsonl:17", "berita.jsonl-17"),
        ("..", "article"),
        ("-", "article"),
        (".hidden", "hidden"),
        ("é" * 300, "é" * 60),
    ],
)
def test_any_document_has_a_safe_file_name(document: str, name: str) -> None:
    assert Filenames().of(document) == name


def test_documents_of_one_name_get_files_of_their_own() -> None:
    names = Filenames()
    assert [names.of(each) for each in ("a/x.txt", "b/X.txt", "x")] == ["x", "X-2", "x-3"]


def test_brat_holds_one_article(results: list[Result], options: Callable[..., Options]) -> None:
    with pytest.raises(UsageError, match="one article"):
        printed("brat", results, options())


def test_web_annotations_select_the_records_words(
    parsed: list[Result], options: Callable[..., Options]
) -> None:
    page = json.loads(printed("jsonld", parsed, options()))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    records = parsed[0].records
    for item, record in zip(page["items"], records, strict=True):
        assert item["id"] == f"banjir%20desa.txt#claim-{record.id}"
        place, words = item["target"]["selector"]
        assert ARTICLE.text[place["start"] : place["end"]] == words["exact"] == record.text
        around = words["prefix"] + words["exact"] + words["suffix"]
        assert around in ARTICLE.text
        assert item["body"][0]["value"] == record.kind
        assert json.loads(item["body"][1]["value"])["id"] == record.id
    assert json.loads(printed("jsonld", [], options()))["items"] == []


def test_lines_have_columns_in_bytes(parsed: list[Result], options: Callable[..., Options]) -> None:
    lines = ARTICLE.text.encode().split(b"\n")
    records: dict[str, Record] = {}
    for record in parsed[0].records:
        records.setdefault(f"{record.line}", record)
    for shown in printed("lines", parsed, options()).splitlines():
        name, line, column, rest = shown.split(":", 3)
        assert name == ARTICLE.name
        after = lines[int(line) - 1][int(column) - 1 :].decode()
        assert any(after.startswith(each.text.partition("\n")[0]) for each in parsed[0].records)
        assert re.match(r" (quote|allegation|background): ", rest)
    assert "banjir desa.txt:4:16: allegation: Rahmah → PT Tirta Bangun: PT Tirta" in printed(
        "lines", parsed, options()
    )


@pytest.mark.parametrize(
    "words", ["a|b", "*tebal*", "<b>", "[x](http://y)", "`x`", "~~x~~", "www.x"]
)
def test_markdown_in_an_article_is_shown_and_does_nothing(words: str) -> None:
    from claimcli.renderers.markdown import escaped

    shown = escaped(words)
    assert re.sub(r"\\(.)", r"\1", shown) == words
    assert not re.search(r"(?<!\\)[|*<>\[\]`~]|www\.", shown)
