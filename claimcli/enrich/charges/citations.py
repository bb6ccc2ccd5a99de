"""Provisions of Indonesian law as newspapers cite them.

*Pasal 81 ayat 1, 2, dan 3 juncto Pasal 76D UU No. 35 Tahun 2014* are four provisions of one
law. The law stands after its articles and goes to all of them that have none yet; articles
after the last law (*Pasal 340 KUHP juncto Pasal 55 ayat 1*) belong to the law before. A law
that only amends another (*sebagaimana diubah dengan UU No. 20 Tahun 2001*, *atas perubahan
UU No. 11 Tahun 2008*) is part of that other's citation. Letters, numbers and *ke-1* stay in
the text and out of the fields (Law 12 of 2011 on lawmaking, annex II, 77-98, gives the order
pasal, ayat, huruf, angka).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from msgspec.structs import replace

from claimcli.claims import Statute
from claimcli.document import Span
from claimcli.lexicon import closed, phrases
from claimcli.lexicon.patterns import either

__all__ = ["citations"]

JOINT = r"(?:\s*(?:,\s*)?(?:dan\s*/\s*atau|dan\s+atau|dan|atau|serta|hingga|s\.?d\.?)\s*|\s*,\s*)"
NUMBER = r"\d{1,4}(?:\s?[A-Za-z](?![\w.]))?"
PARAGRAPHS = re.compile(
    r"\s*\(?\bayat\s*(?:\(\s*)?(\d{1,2})[a-z]?\s*+\)?"
    rf"((?:{JOINT}(?:ayat\s*)?(?:\(\s*)?\d{{1,2}}[a-z]?\s{{0,20}}\)?"
    r"(?![\w/]|\s*(?:tahun|miliar|juta|orang|persen)))*)",
    re.IGNORECASE,
)
DETAIL = re.compile(
    r"\s*(?:,\s*)?(?:huruf|angka|butir|poin|ke-?)\s*\(?[a-z0-9]{1,3}\)?"
    r"(?:\s*(?:,|dan|atau)\s*(?:huruf|angka|ke-)\s*\(?[a-z0-9]{1,3}\)?)*",
    re.IGNORECASE,
)
FURTHER = re.compile(
    rf"{JOINT}({NUMBER})(?!\s*(?:tahun|bulan|hari|miliar|juta|orang|persen|/)|[\d.,]*\d)"
)
YEAR = r"(?:\s*(?:,\s*)?(?:tahun|thn\.?|/)\s*(?P<year>\d{4}))?"
NUMBERED = rf"\s+(?:(?:nomor|nomer)\s*|no\s*(?:\.\s*)?)(?P<number>\d+)\b{YEAR}"
SLASHED = r"\s+(?P<slashed>\d+)\s*(?:/|tahun)\s*(?P<since>\d{4})"
TITLE = r"(?-i:(?P<title>[A-Z][\w-]*(?:(?:\s+(?:dan|atau|atas|di))?\s+[A-Z][\w-]*){0,6}))"


@cache
def codes() -> dict[str, str]:
    """Codes and kinds of law by how they are written."""
    return {phrase.form: phrase.sense for phrase in phrases("laws")}


@cache
def amends() -> re.Pattern[str]:
    """*sebagaimana diubah dengan* before a law."""
    return re.compile(rf"(?:{either('amends law')})\b[^.;]{{0,60}}$", re.IGNORECASE)


@cache
def law_pattern() -> re.Pattern[str]:
    forms = sorted(codes(), key=len, reverse=True)
    body = "|".join(
        re.escape(form).replace(r"\ ", r"\s+").replace(r"\-", r"\s?-?\s?") for form in forms
    )
    late = NUMBERED.replace("number", "late").replace("year", "lately")
    return re.compile(
        rf"(?<![\w-])(?<!satpol )(?P<code>{body})(?![\w-])(?:\s*\((?P<short>[A-Z]{{2,5}})\))?"
        r"(?:\s+(?-i:RI|R\.I\.))?(?P<urgent>\s+darurat(?:\s+RI)?)?"
        rf"(?:{NUMBERED}|{SLASHED}|\s+(?P<of>\d{{4}})|\s+\(?{TITLE}\)?(?:{late})?)?",
        re.IGNORECASE,
    )


ARTICLE = re.compile(rf"(?<![\w-])pasal(?:\s*-\s*pasal)?\s+(?P<first>{NUMBER})", re.IGNORECASE)


def citations(text: str, start: int, end: int) -> list[Statute]:
    """The provisions cited in ``text[start:end]``, in text order."""
    found: list[Statute] = []
    waiting: list[int] = []
    held: str | None = None
    for item in sorted([*articles(text, start, end), *laws(text, start, end)], key=where):
        if item.law is None:
            waiting.append(len(found))
            found.append(item)
        elif waiting:
            for number in waiting:
                found[number] = replace(found[number], law=item.law)
            waiting, held = [], item.law
        elif not (found and amends().search(text, start, item.span.start)):
            if held is None or item.law != held:
                found.append(item)
            held = item.law
    for number in waiting:
        found[number] = replace(found[number], law=held)
    return found


def where(statute: Statute) -> tuple[int, int]:
    return statute.span.start, statute.span.end


def articles(text: str, start: int, end: int) -> Iterator[Statute]:
    """Articles with their paragraphs, still without a law."""
    for match in ARTICLE.finditer(text, start, end):
        number, first, place = match.group("first"), match.start(), match.end()
        while True:
            stop, paragraphs = place, list[str]()
            detail = DETAIL.match(text, place, end)
            listed = PARAGRAPHS.match(text, detail.end() if detail else place, end)
            if listed:
                paragraphs = [listed.group(1), *re.findall(r"\d+", listed.group(2))]
                stop = listed.end()
            elif detail:
                stop = detail.end()
            if listed and (detail := DETAIL.match(text, stop, end)):
                stop = detail.end()
            span = Span(first, stop)
            numbers: list[str | None] = [*paragraphs] if paragraphs else [None]
            for paragraph in numbers:
                yield Statute(span, None, "".join(number.split()), paragraph)
            further = FURTHER.match(text, stop, end)
            if further is None or listed:
                break
            number, first, place = further.group(1), further.start(1), further.end(1)


def laws(text: str, start: int, end: int) -> Iterator[Statute]:
    """Laws, by number and year where they have them, else by name."""
    for match in law_pattern().finditer(text, start, end):
        name = law_name(match)
        if name is not None:
            written = match.group().rstrip(" (")
            yield Statute(Span(match.start(), match.start() + len(written)), name)


def written(code: str) -> str:
    """A code's form in the lexicon: *Undang Undang* is *undang-undang*."""
    form = re.sub(r"\s?-\s?", "-", " ".join(code.lower().split()))
    return re.sub(r"undang undang|undangundang", "undang-undang", form)


def law_name(match: re.Match[str]) -> str | None:
    """*KUHP*, *UU No. 31 Tahun 1999*, *UU ITE*; None for *undang-undang* by itself."""
    code = codes()[written(match.group("code"))]
    kind = f"{code} Darurat" if match.group("urgent") else code
    number = match.group("number") or match.group("slashed") or match.group("late")
    year = match.group("year") or match.group("since") or match.group("lately")
    if code.startswith("KUH"):
        return code
    if code == "UUD":
        return f"UUD {match.group('of')}" if match.group("of") else code
    if number is not None:
        return f"{kind} No. {number} Tahun {year}" if year else f"{kind} No. {number}"
    title = match.group("title")
    kept = list(
        takewhile(lambda word: word.lower() not in closed("citation word"), (title or "").split())
    )
    return f"{kind} {' '.join(kept)}" if kept else None
