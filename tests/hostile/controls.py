"""Controls and markup: an article commands no terminal, no spreadsheet, no page and no template."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.hostile.inputs import SENTENCE, Hostile, called, numbered

__all__ = ["inputs"]

CONTROLS = [*map(chr, range(1, 0x20)), *map(chr, range(0x7F, 0xA0))]
SEQUENCES = {
    "clear": "\x1b[2J\x1b[H",
    "reset": "\x1bc",
    "title": "\x1b]0;judul\x07",
    "link": "\x1b]8;;http://contoh.id\x1b\\tautan\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;cm0gLXJmIC8=\x07",
    "report": "\x1b[6n\x1b[c\x1b[>q",
    "sixel": "\x1bPq#0;2;0;0;0#0~~@@vv\x1b\\",
    "application": "\x1b_Gf=24,s=9;AAAA\x1b\\\x1b^rahasia\x1b\\",
    "paste": "\x1b[201~rm -rf /\n",
    "wide": "\x9b31m\x9d0;judul\x9c",
    "other-screen": "\x1b[?1049h\x1b[?25l",
    "unfinished": "\x1b[",
    "colours": "\x1b[8mtak tampak\x1b[0m",
    "overstruck": "aman\b\b\b\bruntuh",
    "overwritten": "Aman.\rRuntuh.",
    "shifted": "\x0e\x0f\x1b(0lqqk\x1b(B",
    "many": "\x1b[31m" * 300,
}
MARKUP = {
    "rich": "[bold red]merah[/bold red] [/] [link=http://contoh.id]x[/link] [",
    "script": "<script>alert('halo')</script>",
    "picture": "<img src=x onerror=alert(1)>",
    "closing": "</mark></p></body></html></script></style>",
    "comment": "<!-- <!-- --> -->",
    "cdata": "<![CDATA[ <b>x</b> ]]>",
    "entities": "&#27;[2J &#0; &#xD800; &#x202e; &amp;amp;lt; &unknown; &#99999999999;",
    "entity": "<!ENTITY x SYSTEM 'file:///etc/passwd'> &x;",
    "markdown": "| a | b |\n| --- | --- |\n`kode` ![x](http://contoh.id/x.png) [y](javascript:z)",
    "fence": "```\n~~~\n````",
    "latex": "\\input{/etc/passwd} $\\frac{1}{0}$",
    "template": "{{ 7*7 }} ${7*7} #{7*7} <%= 7*7 %> {0.__class__} %(x)s %n %s",
    "shell": "$(touch terkena) `touch terkena` ; touch terkena | cat && false",
    "sql": "'; DROP TABLE claims; --",
    "brat": "T1\tquote 0 4\tAman\n#1\tNotes",
    "conllu": "1\tAman\taman\tADJ\t_\t_\t0\troot\t_\t_\n# text = aman",
    "brackets": "[1 “Aman,”] {kata} <Camat> [/1] ⟦ ⟧",
    "yaml": "---\njudul: [x\n--- !!python/object/apply:os.system ['true']",
}
PAGES = ("script", "picture", "closing", "comment", "cdata", "entities", "entity")


def inputs() -> Iterator[Hostile]:
    for char in CONTROLS:
        yield called(f"control-{ord(char):02x}", f"Hujan{char}reda.\n{SENTENCE}\n{char}")
    within = [f"Camat Rina Hapsari mengatakan jembatan itu {char}aman." for char in CONTROLS]
    yield from numbered("within", within, "jembatan itu")
    for name, sequence in SEQUENCES.items():
        yield called(f"sequence-{name}", f"{sequence}\n{SENTENCE}\n{sequence}")
        said = f"“Jembatan itu aman {sequence},” kata Camat Rina Hapsari{sequence}."
        yield called(f"said-{name}", said, "embatan")
    for name, markup in MARKUP.items():
        yield Hostile(f"markup-{name}.txt", f"{SENTENCE}\n\n{markup}\n")
        yield Hostile(f"markup-{name}.md", f"{SENTENCE}\n\n{markup}\n")
        line = {"id": f"x {markup}", "title": markup, "text": SENTENCE, "outlet": markup}
        yield Hostile(f"markup-{name}.jsonl", json.dumps(line | {"author": markup}) + "\n")
    for name in PAGES:
        body = f"<p>{SENTENCE}</p><div>{MARKUP[name]}</div>"
        yield Hostile(f"markup-{name}.html", f"<!doctype html><html><body>{body}</body></html>")
    title = "".join(SEQUENCES.values())
    lines = [json.dumps({"id": title, "title": title, "date": title, "text": SENTENCE})]
    yield Hostile("sequences.jsonl", "\n".join(lines))
