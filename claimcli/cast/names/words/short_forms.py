"""Short names that an article explains: nicknames, and acronyms in brackets.

*Amerika Serikat (AS), Dinas Perhubungan (Dishub), Pengadilan Negeri Jakarta Pusat (PN
Jakpus)*.

Indonesian shortens by initials (*BNN*), by syllables (*Kemenkes*, of *Kementerian
Kesehatan*) and by both; the syllables come from anywhere in the words (*Kejari*, of
*Kejaksaan Negeri*), so that all that holds is the order of the letters. Institutions
abroad keep their own initials (*Organisasi Kesehatan Dunia (WHO)*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcli.cast.names.words.name_words import is_name_word, title_at
from claimcli.cast.names.words.offices import is_house
from claimcli.claims import SourceType
from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import forms

__all__ = ["acronyms", "endearments", "nicknames", "unexplained"]

BRACKETED = re.compile(r"\(([A-Z][\w.&-]{1,20}(?: [A-Z][\w.&-]{1,14}){0,2})\)")
FEWEST = 2
"""Capitals in an acronym of initials."""
SHORTEST = 4
"""Letters of one of syllables; *(Rabu), (Ani)* are shorter or no part of the name."""
SHARE = 0.7
"""Of the letters of the whole name an acronym has fewer."""
ABROAD = 3
"""Capitals of one from another language."""
TICKER = 4
"""Letters of a listed company's sign."""
FULLEST = 120
"""Characters before a bracket in which the name that it shortens stands."""
NAME = r"[A-ZÀ-Þ][\w'’-]{1,40}(?: [A-ZÀ-Þ][\w'’-]{1,40}){0,4}"
CALLED = re.compile(
    rf"({NAME})(?: \(\d+\))?,? \(?(?:(?:ber)?alias|(?:atau )?(?:yang )?"
    rf"(?:(?:lebih )?(?:akrab|biasa|kerap|populer|tenar|dikenal) )?"
    rf"(?:(?:di)?(?:sapa(?:an)?|panggil(?:an)?|kenal)(?: dengan| sebagai)?"
    rf"(?: sapaan| nama| panggilan)?|dengan (?:nama|sapaan|panggilan))) [\"“'‘]?({NAME})"
)
"""*Joko Widodo alias Jokowi, Basuki, yang akrab disapa Ahok*."""
INITIALS = re.compile(r"[A-Z]{1,3}")
"""*Rina Wati alias RW*: whom the law keeps nameless goes by the initials."""
ALSO = re.compile(
    rf"\byang (?:lebih |juga )?(?:akrab|karib|biasa|kerap|sering|dikenal)? ?"
    rf"(?:di(?:sapa|panggil)|sapaan|panggilan)(?: akrab| dengan| sebagai| nama)? [\"“'‘]?({NAME})"
)
"""*Perempuan yang karib disapa Ina itu*: whoever was named last."""
ENDEARED = re.compile(rf"\b({NAME}),? (?:sapaan|panggilan)(?: akrab| karib)?(nya\b| {NAME})")
"""*Soni, sapaan akrabnya*; *Soni sapaan karib Sumarsono*."""
CALLED_IN_BRACKETS = re.compile(r" \(([A-Z][a-z'’]{2,14})\)")
CALLED_WITHIN = re.compile(
    r"\b(?P<first>[A-Z][\w’-]{1,40}) ['\"“‘](?P<short>[A-Z][\w-]{1,14})['\"”’]"
    r" (?P<last>[A-Z][\w’-]+)"
)
"""*Dewi “Dede” Larasati*."""
BEARER = re.compile(rf"{NAME}\Z")
"""The name right before a bracket."""
LONGEST_NAME = 120
"""Characters that such a name has at most."""
BEFORE = 60
"""Characters in which the word before a nickname stands."""


def acronyms(text: str) -> Iterator[tuple[str, str]]:
    """Acronym → full name where the article gives both."""
    for match in BRACKETED.finditer(text):
        acronym = match.group(1)
        # Words are cut by hand: one pattern for name and bracket would take exponential time.
        end = match.start()
        while end and text[end - 1].isspace():
            end -= 1
        words = name_before(text[max(0, end - FULLEST) : end])
        full = next(filter(None, (way(acronym, words) for way in WAYS)), None)
        if full is not None:
            yield acronym, " ".join(full)
    if "Amerika Serikat" in text:
        yield "AS", "Amerika Serikat"


def name_before(text: str) -> list[str]:
    """The words at the text's end that are capitalised or join capitalised ones."""
    words: list[str] = []
    for word in reversed(text.split()):
        if not (word[:1].isupper() or word in closed("acronym joiner")):
            break
        if word[-1] in ".;:!?)" and word[:-1].lower() not in forms("abbreviations", "company"):
            break
        words.insert(0, word)
    return words


def tails(words: Sequence[str], letter: str) -> Iterator[Sequence[str]]:
    """The ends of the run that begin with the letter, the longest first; that of *Kepolisian*
    is P."""
    for place, word in enumerate(words):
        if word.startswith((letter, f"Ke{letter.lower()}")):
            yield words[place:]


def of_initials(acronym: str, words: Sequence[str]) -> Sequence[str] | None:
    """The words whose initials the capitals are; one word may have none."""
    letters = [letter for letter in acronym if letter.isupper()]
    if len(letters) < FEWEST or " " in acronym:
        return None
    found = [(tail, initialled(tail)) for tail in tails(words, letters[0])]
    for more in (0, 1):
        for tail, parts in found:
            if parts == len(letters) + more:
                return tail
    return None


def initialled(words: Sequence[str]) -> int:
    """How many words and parts of words begin with a capital."""
    return sum(part[:1].isupper() for word in words for part in word.split("-"))


def of_syllables(acronym: str, words: Sequence[str]) -> Sequence[str] | None:
    """The fewest words, two or more, that have the letters in this order and are nobody's
    name: a person's short form is a nickname."""
    letters = [letter for letter in acronym.casefold() if letter.isalnum()]
    if len(letters) < SHORTEST or acronym.split()[0] in words:
        return None
    for tail in reversed(list(tails(words, acronym[0]))):
        whole = "".join(tail).casefold()
        rest = iter(whole)
        if (
            sum(word[0].isupper() for word in tail) > 1
            and len(letters) < SHARE * len(whole)
            and all(letter in rest for letter in letters)
        ):
            return None if is_name_word(tail[0]) else tail
    return None


def of_another_language(acronym: str, words: Sequence[str]) -> Sequence[str] | None:
    """From the last noun for an institution on, whatever the letters."""
    if not (acronym.isalpha() and acronym.isupper()) or len(acronym) < ABROAD:
        return None
    nouns = load().heads_by_type["organization"]
    places = [place for place, word in enumerate(words[:-1]) if word.lower() in nouns]
    return (
        words[places[-1] :]
        if places and words[places[-1] + 1] not in closed("acronym joiner")
        else None
    )


def of_service(acronym: str, words: Sequence[str]) -> Sequence[str] | None:
    """From *Dinas* on where the short form begins with it: *Disnakkeswan, Dintanak*, whatever the
    letters."""
    if not acronym.startswith(("Dis", "Din")) or " " in acronym or "Dinas" not in words:
        return None
    return words[len(words) - 1 - list(reversed(words)).index("Dinas") :]


def of_ticker(acronym: str, words: Sequence[str]) -> Sequence[str] | None:
    """The listed company whose sign at the stock exchange the four letters are: *PT Nusa Graha
    Tbk. (NUGR)*."""
    listed = bool(words) and words[-1].rstrip(".").lower() == "tbk"
    if not listed or not acronym.isupper() or len(acronym) != TICKER:
        return None
    first = next((n for n, word in enumerate(words) if word in {"PT", "Bank"}), 0)
    return [*words[first:-1], words[-1].rstrip(".")]


WAYS = (of_ticker, of_initials, of_syllables, of_service, of_another_language)


def unexplained(house: str, text: str) -> str | None:
    """The full form of *Kejari Ende* where the text has *Kejaksaan Negeri Ende*, of *BPBD Ende*
    where it has *Badan Penanggulangan Bencana Daerah*, though no bracket says so."""
    short, _, place = house.partition(" ")
    if short.isupper() and len(short) >= ABROAD:
        letters = " (?:dan )?".join(f"{re.escape(letter)}[a-z]+" for letter in short)
        match = re.search(rf"\b{letters}\b", text)
        if match is not None and is_house(match.group().split()):
            return f"{match.group()} ({short}) {place}" if place else match.group()
    if not place or not (short.isupper() or short.lower() in load().head_types):
        return None
    return spelt_out_there(short, place, text)


def spelt_out_there(short: str, place: str, text: str) -> str | None:
    """The institution of the same place whose words have the letters of the short form."""
    further = r"(?: (?:dan )?[A-Z][\w-]{1,40}){1,6}"
    first = re.escape(short[0])
    first = f"(?:{first}|Ke{first.lower()})"  # *Kepolisian, Kejaksaan*
    areas = closed("area")
    for match in re.finditer(rf"\b{first}[\w-]{{1,40}}{further}(?= {re.escape(place)}\b)", text):
        words = match.group().split()
        found = of_initials(short, words) or of_syllables(short, words)
        if is_house(match.group().split()) and found is not None and list(found) == words:
            area = next((at for at, word in enumerate(words) if word.lower() in areas), len(words))
            return " ".join((*words[:area], f"({short})", *words[area:], place))
    return None


def nicknames(text: str) -> Iterator[tuple[str, str]]:
    """Nickname → name: after *alias, akrab disapa*, in a bracket, or known to everybody."""
    for match in (
        CALLED.finditer(text) if any(map(text.__contains__, closed("nickname stem"))) else ()
    ):
        if not INITIALS.fullmatch(match.group(2)):
            yield match.group(2), match.group(1)
    for match in CALLED_WITHIN.finditer(text):
        yield match["short"], f"{match['first']} {match['last']}"
    for match in CALLED_IN_BRACKETS.finditer(text):
        name = BEARER.search(text, max(0, match.start() - LONGEST_NAME), match.start())
        if name is None:
            continue
        words = name.group().split()
        again = text.find(match.group(1), match.end()) >= 0 and is_nobodys(words)
        if again or any(map(is_name_word, words)):
            yield match.group(1), name.group()
    for match in endeared(text):
        if match.group(2) != "nya":
            yield match.group(1), match.group(2).strip()
    for entry in load().nicknames:
        if entry.name in text and re.search(rf"\b{re.escape(entry.form)}\b", text, re.IGNORECASE):
            yield entry.form, entry.name


def is_nobodys(words: Sequence[str]) -> bool:
    """Whether no office or institution begins among the words, so that they may be a name;
    *Sementara Menteri Agama* has one behind the word that opens the sentence."""
    return not any(
        title_at(words, number, "role") or word.lower() in load().head_types
        for number, word in enumerate(words)
    )


def endearments(text: str) -> Iterator[tuple[int, str]]:
    """Where somebody just named is called otherwise: *Soni, sapaan akrabnya*; *Perempuan yang
    karib disapa Ina itu*."""
    for match in endeared(text):
        if match.group(2) == "nya":
            yield match.start(), match.group(1)
    for match in ALSO.finditer(text) if any(map(text.__contains__, ("sapa", "panggil"))) else ():
        before = re.split(r"\W", text[max(0, match.start() - BEFORE) : match.start()].rstrip(" ,"))[
            -1
        ]
        person = load().head_types.get(before.lower()) is SourceType.PERSON
        if before[:1].islower() or person or title_at([before], 0, "role"):
            yield match.start(), match.group(1)


def endeared(text: str) -> Iterator[re.Match[str]]:
    """Where a name is given beside *sapaan, panggilan*."""
    if "sapaan" in text or "panggilan" in text:
        yield from ENDEARED.finditer(text)
