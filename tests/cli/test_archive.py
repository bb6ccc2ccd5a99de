"""The archive's commands as a user runs them."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

from tests.cli.program import Run, environment

ARTICLES = [
    {"id": "satu", "date": "2024-12-02", "text": "Camat Rina Hapsari mengatakan jembatan aman."},
    {"id": "dua", "date": "2024-12-03", "text": "Warga menuding Darmo Susanto mencuri semen."},
]


def written(folder: Path, articles: list[dict[str, str]]) -> None:
    lines = "".join(f"{json.dumps(each)}\n" for each in articles)
    (folder / "berita.jsonl").write_text(lines)


def test_add_then_find_who_and_info(claimcli: Run, tmp_path: Path) -> None:
    written(tmp_path, ARTICLES)
    added = claimcli("archive", "add", "klaim.db", "berita.jsonl")
    assert (added.status, added.out) == (0, "")
    assert "2 articles added" in added.err
    found = claimcli("find", "klaim.db", "jembatan")
    assert "Rina Hapsari" in found.out
    assert "satu:1:" in found.out
    rows = claimcli("find", "klaim.db", "--accused", "Darmo", "--format", "jsonl").out.splitlines()
    assert [json.loads(row)["accused"][0]["name"] for row in rows] == ["Darmo Susanto"]
    people = claimcli("who", "klaim.db", "--format", "jsonl").out.splitlines()
    assert {json.loads(row)["name"] for row in people} >= {"Rina Hapsari", "Darmo Susanto"}
    assert "documents    2" in claimcli("archive", "info", "klaim.db").out


def test_what_was_found_is_counted(claimcli: Run, tmp_path: Path) -> None:
    written(tmp_path, ARTICLES)
    claimcli("archive", "add", "klaim.db", "berita.jsonl")
    assert claimcli("find", "klaim.db").err == "claimcli: 2 claims in 2 articles\n"
    assert claimcli("find", "klaim.db", "tiada").err == "claimcli: no claim is like that\n"
    empty = claimcli("find", "klaim.db", '"')
    assert (empty.status, empty.out) == (2, "")
    assert "no word in '\"' can be looked for" in empty.err


def test_a_second_run_adds_only_what_is_new(claimcli: Run, tmp_path: Path) -> None:
    written(tmp_path, ARTICLES[:1])
    claimcli("archive", "add", "klaim.db", "berita.jsonl")
    written(tmp_path, ARTICLES)
    again = claimcli("archive", "add", "klaim.db", "berita.jsonl")
    assert "1 article added with 1 claim" in again.err
    assert "1 was there" in again.err


def test_other_words_and_another_day_make_other_claims(claimcli: Run, tmp_path: Path) -> None:
    text = "Warga mengendus bau bahwa Darmo Susanto mencuri semen."
    written(tmp_path, [{"id": "satu", "text": text}])
    (tmp_path / "kami.tsv").write_text("cue\tmengendus bau\taccusation\tendus\taccusing\n")
    add = ("archive", "add", "klaim.db", "berita.jsonl", "--date", "2024-12-02")
    claimcli(*add)
    for _ in "ab":
        again = claimcli(*add, "--lexicon", "kami.tsv")
    assert "1 was there" in again.err
    found = claimcli("find", "klaim.db", "--kind", "allegation", "--since", "2024-12-02").out
    assert "2024-12-02" in found
    assert "Darmo Susanto" in found


def test_a_killed_run_loses_at_most_the_article_in_hand(claimcli: Run, tmp_path: Path) -> None:
    many = [ARTICLES[0] | {"id": str(number)} for number in range(300)]
    written(tmp_path, many)
    command = [sys.executable, "-m", "claimcli", "archive", "add", "klaim.db", "berita.jsonl"]
    running = subprocess.Popen(command, cwd=tmp_path, env=environment())
    while not (tmp_path / "klaim.db").exists() and running.poll() is None:
        pass
    running.send_signal(signal.SIGKILL)
    running.wait()
    rest = claimcli("archive", "add", "klaim.db", "berita.jsonl")
    assert rest.status == 0
    counted = claimcli("archive", "info", "klaim.db").out
    assert "documents    300" in counted


def test_counts_and_comparison(claimcli: Run, tmp_path: Path) -> None:
    for name, text in (
        ("a.txt", "Camat Rina Hapsari mengatakan banjir merendam 120 rumah di Desa Sukamaju."),
        ("b.txt", "Banjir merendam 120 rumah di Desa Sukamaju."),
    ):
        (tmp_path / name).write_text(text)
    compared = claimcli("compare", "a.txt", "b.txt")
    assert "source dropped" in compared.out
    assert " ! as plain fact · b.txt:1:1" in compared.out
    (row,) = claimcli("compare", "a.txt", "b.txt", "--format", "jsonl").out.splitlines()
    assert json.loads(row)["dropped"] == ["b.txt"]
    claimcli("archive", "add", "klaim.db", "a.txt", "b.txt")
    assert "Rina Hapsari" in claimcli("find", "klaim.db", "--count-by", "who").out


def test_errors_are_one_line_with_a_hint(claimcli: Run, tmp_path: Path) -> None:
    missing = claimcli("find", "tiada.db", "air")
    assert missing.status == 1
    assert missing.err.startswith("claimcli: error: no archive at tiada.db")
    assert "hint: make one" in missing.err
    (tmp_path / "berita.txt").write_text("Air surut sejak pagi.")
    wrong = claimcli("find", "berita.txt", "air")
    assert "is no archive" in wrong.err
    assert "Traceback" not in missing.err + wrong.err


def test_an_article_cannot_command_the_terminal(claimcli: Run, tmp_path: Path) -> None:
    evil = {
        "id": "\x1b[2Jjahat",
        "text": "Camat Rina Hapsari mengatakan \x1b]0;x\x07jembatan aman.",
    }
    written(tmp_path, [evil])
    claimcli("archive", "add", "klaim.db", "berita.jsonl")
    shown = claimcli("find", "klaim.db", "jembatan").out + claimcli("who", "klaim.db").out
    assert "\x1b" not in shown
    assert "\x07" not in shown
