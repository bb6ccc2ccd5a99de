"""The program in Indonesian: who chooses it, what is said in it, and what never is."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from claimcli import renderers
from claimcli.errors import ExitStatus
from tests.cli.program import ROOT, Run, environment

SAMPLE = str(ROOT / "samples" / "bendungan.jsonl")
GOLD = str(ROOT / "samples" / "tanda-kutip.gold.jsonl")
TEXT = "Camat Rina Hapsari mengatakan jembatan sudah aman.\n"
LOCALE = {"LC_ALL": "id_ID.UTF-8"}
MACHINE = [name for name, each in renderers.formats().items() if not each.in_words]


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "id_ID.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "id_ID"}, "id"),
        ({"LC_ALL": "C", "LANG": "id_ID.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANGUAGE": "id"}, "en"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "jv:id:en"}, "id"),
        ({"LANG": "id_ID.UTF-8", "LANGUAGE": "en:id"}, "en"),
        ({"LANG": "ms_MY.UTF-8"}, "en"),
        ({"LANG": "id_ID.UTF-8", "CLAIMCLI_LANG": "en"}, "en"),
        ({"CLAIMCLI_LANG": "id"}, "id"),
    ],
)
def test_the_locale_chooses_as_gettext_reads_it(
    variables: dict[str, str], language: str, claimcli: Run
) -> None:
    shown = claimcli("cache", **variables).err
    assert shown.startswith(f"claimcli: {'galat' if language == 'id' else 'error'}: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--lang", "id", "cache"),
        ("--lang=id", "cache"),
        ("cache", "--lang", "id"),
        ("--lang", "en", "cache", "--lang=id"),
    ],
)
def test_the_command_line_goes_before_all_else(arguments: tuple[str, ...], claimcli: Run) -> None:
    shown = claimcli(*arguments, CLAIMCLI_LANG="en", LANG="en_US.UTF-8")
    assert (
        shown.err
        == "claimcli: galat: perintah belum disebut\npetunjuk: lihat: claimcli cache --help\n"
    )


def test_a_file_may_be_called_like_the_option(claimcli: Run) -> None:
    assert "--lang: no such file" in claimcli("extract", "--", "--lang").err


@pytest.mark.parametrize("arguments", [("--lang", "fr", "rules"), ("rules", "--lang")])
def test_another_language_is_refused(arguments: tuple[str, ...], claimcli: Run) -> None:
    ended = claimcli(*arguments)
    assert ended.status == ExitStatus.USAGE
    assert "is not one of en, id" in ended.err
    assert claimcli("rules", CLAIMCLI_LANG="fr").err.startswith(
        "claimcli: error: CLAIMCLI_LANG: 'fr'"
    )


def test_the_configuration_chooses_and_config_tells(claimcli: Run, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('lang = "id"\n')
    shown = claimcli("config", CLAIMCLI_CONFIG="config.toml").out
    assert shown.startswith("berkas: config.toml\n")
    assert "claimcli lang id config.toml" in rows(shown)
    shown = claimcli("config", CLAIMCLI_CONFIG="config.toml", CLAIMCLI_LANG="en").out
    assert ["claimcli", "lang", "en", "CLAIMCLI_LANG"] in [
        row.split() for row in shown.splitlines()
    ]
    (tmp_path / "config.toml").write_text('lang = "fr"\n')
    wrong = claimcli("config", CLAIMCLI_CONFIG="config.toml")
    assert (wrong.status, wrong.out) == (ExitStatus.USAGE, "")
    assert "config.toml: lang: 'fr' is not one of en, id" in wrong.err


def rows(shown: str) -> list[str]:
    """The lines, each with one space between its cells."""
    return [" ".join(line.split()) for line in shown.splitlines()]


def test_help_is_indonesian_to_the_last_word(claimcli: Run) -> None:
    shown = claimcli("extract", "--help", **LOCALE).out
    assert shown.startswith("Pemakaian: claimcli extract [OPSI] [BERKAS]...\n")
    for words in ("Opsi:", "Tampilkan pesan ini", "[bawaan: 1; x>=0]", "table (untuk dibaca"):
        assert words in shown
    for words in ("Usage", "Options", "default", "env var", "Show", "Examples"):
        assert words not in shown
    whole = claimcli("--help", **LOCALE).out
    assert "\nPerintah:\n  read         Baca artikel" in whole
    assert "\n    2    baris perintahnya salah\n" in whole
    assert "..." not in whole.replace("[ARGUMEN]...", "")


@pytest.mark.parametrize(
    ("arguments", "complaint", "hint"),
    [
        (("extrac",), "tidak ada perintah 'extrac'", "maksud Anda extract? lihat: claimcli --help"),
        (("extract", "--kindd"), "tidak ada opsi: --kindd", "maksud Anda --kind? lihat"),
        (("extract", "--format"), "opsi '--format' memerlukan argumen", "lihat"),
        (("evaluate",), "argumen 'ACUAN' belum disebut", "lihat: claimcli evaluate --help"),
        (("extract", "-j", "x"), "nilai '--jobs' / '-j' tidak sah: seharusnya bilangan", "lihat"),
        (("extract", "--engine", "x"), "'x' tidak termasuk 'numpy', 'onnx'", "lihat"),
        (("extract", "-f", "jsonn"), "'jsonn' tidak termasuk table, ", "maksud Anda 'json'?"),
        (("schema", "lebih"), "ada argumen berlebih (lebih)", "lihat"),
    ],
)
def test_a_wrong_command_line(
    arguments: tuple[str, ...], complaint: str, hint: str, claimcli: Run
) -> None:
    ended = claimcli(*arguments, **LOCALE)
    assert (ended.status, ended.out) == (ExitStatus.USAGE, "")
    first, second = ended.err.splitlines()
    assert first.startswith("claimcli: galat: ")
    assert complaint in first
    assert second.startswith("petunjuk: ")
    assert hint in second


def test_tables_and_marked_articles(claimcli: Run) -> None:
    table = claimcli("extract", SAMPLE, COLUMNS="80", **LOCALE).out
    assert "TUDUHAN (2)" in table
    assert "KUTIPAN (3)" in table
    assert "dibantah · tersangka · dijawab" in table
    wide = claimcli("extract", SAMPLE, COLUMNS="130", **LOCALE).out
    assert "id di mana siapa tertuduh penanda keadaan isi" in rows(wide)
    read = claimcli("read", SAMPLE, COLUMNS="80", **LOCALE).out
    assert "[n kutipan] · [n! tuduhan] · {penanda} · <sumber>" in read
    reasons = claimcli("read", SAMPLE, "-x", COLUMNS="80", **LOCALE).out
    assert "kepastian: mungkin, karena “mungkin”" in reasons


@pytest.mark.parametrize("columns", range(60, 201, 20))
def test_no_line_of_a_table_is_wider_than_the_screen(columns: int, claimcli: Run) -> None:
    shown = claimcli("extract", SAMPLE, "--kind", "all", COLUMNS=str(columns), **LOCALE).out
    assert max(map(len, shown.splitlines())) <= columns
    heads = [line.split() for line in shown.splitlines() if line.split()[:1] == ["id"]]
    assert all({"siapa", "penanda", "isi"} <= set(each) for each in heads)


def test_a_terminal_is_talked_to_in_indonesian(terminal: Run, tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        (tmp_path / f"{name}.txt").write_text(TEXT)
    shown = terminal("extract", "satu.txt", "dua.txt", "tiada.txt", NO_COLOR="1", **LOCALE).out
    assert "KUTIPAN (1)" in shown
    assert "claimcli: galat: tiada.txt: tidak ada berkas atau folder itu" in shown
    assert "claimcli: 2 artikel: 2 dengan 2 kutipan; 1 tidak terbaca; " in shown
    assert "dokumen" in terminal("extract", "satu.txt", "dua.txt", **LOCALE).out  # the bar


def test_numbers_have_indonesian_points(claimcli: Run) -> None:
    lines = "".join(json.dumps({"id": str(n), "text": "Hujan."}) + "\n" for n in range(1001))
    ended = claimcli("extract", "-o", "x.jsonl", stdin=lines.encode(), **LOCALE)
    assert ended.err.endswith(" detik\n")
    assert "claimcli: 1.001 artikel: tidak ada tuduhan atau kutipan; " in ended.err


def test_the_page(claimcli: Run) -> None:
    page = claimcli("extract", SAMPLE, "-f", "html", **LOCALE).out
    assert '<html lang="id">' in page
    assert "<h1>Klaim</h1>" in page
    assert "tuduhan: seseorang dituduh atau dicurigai" in page
    assert "${count(shown.size)} dari ${count(claims.length)} klaim" in page
    assert 'toLocaleString("id")' in page
    assert 'data-kind="allegation"' in page
    assert 'data-status="denied"' in page


def test_scores(claimcli: Run) -> None:
    shown = claimcli("evaluate", GOLD, **LOCALE).out
    assert shown.startswith("1 artikel\n")
    assert "latar belakang" in shown
    assert "100,0" in shown
    assert "100.0" not in shown


@pytest.mark.parametrize("name", MACHINE)
def test_formats_for_programs_are_the_same_in_every_language(name: str, claimcli: Run) -> None:
    arguments = ("extract", SAMPLE, "--format", name, "--kind", "all", "--explain")
    english, indonesian = claimcli(*arguments), claimcli(*arguments, **LOCALE)
    assert english.out
    assert indonesian.out == english.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("evaluate", GOLD, "--format", "json", "--errors"),
        ("schema",),
        ("rules", "speech"),
        ("manual", "fields"),
    ],
)
def test_json_and_the_manual_are_the_same_in_every_language(
    arguments: tuple[str, ...], claimcli: Run
) -> None:
    english, indonesian = claimcli(*arguments), claimcli(*arguments, **LOCALE)
    assert english.out
    assert indonesian.out == english.out


def test_the_archive_answers_in_indonesian_and_keeps_english(claimcli: Run) -> None:
    assert (
        "1 artikel ditambahkan dengan " in claimcli("archive", "add", "k.db", SAMPLE, **LOCALE).err
    )
    found = ("find", "k.db", "--accused", "Hendra")
    assert "tuduhan" in claimcli(*found, **LOCALE).out
    for asked in ((*found, "--format", "jsonl"), ("who", "k.db", "--format", "json")):
        assert claimcli(*asked, **LOCALE).out == claimcli(*asked).out != ""
    assert claimcli("who", "k.db", **LOCALE).out.startswith("artikel  kutipan  menuduh  dituduh")


def test_other_processes_complain_in_indonesian(claimcli: Run) -> None:
    ended = claimcli("extract", "--jobs", "2", "--model", "tiada", stdin=TEXT.encode(), **LOCALE)
    assert ended.status == ExitStatus.MODELS
    assert ended.err.startswith("claimcli: galat: tidak ada model di tiada\n")


PROBE = """
import sys
from claimcli.translation import LANGUAGES, _, ngettext, number
before = set(sys.modules)
assert _("no claims") and ngettext("{count} claim", "{count} claims", 2) and number(1000)
print(*sorted(set(sys.modules) - before), "gettext" in sys.modules)
"""


def test_english_loads_no_catalogue(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROBE]
    ended = subprocess.run(
        command, capture_output=True, text=True, cwd=tmp_path, env=environment(), check=True
    )
    assert ended.stdout == "False\n"
