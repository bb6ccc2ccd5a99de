"""«dugaan P», «tersangka kasus P», «dijerat Pasal N»: the name of a charge.

Content is the deed or the statute (*tersangka kasus dugaan korupsi dana desa* →
*korupsi dana desa*). Naming a suspect without a charge is background (hard case 5).

Must fire: Polisi menyelidiki dugaan korupsi dana desa. | BN dijerat Pasal 362 KUHP.
Must not fire: Polisi menetapkan BN sebagai tersangka.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcli.claims import Cue, Label, Mark
from claimcli.document import Span
from claimcli.lexicon import Frame, load, phrases
from claimcli.rules.accusation import accused_before_predicate
from claimcli.rules.clauses import content_end, span
from claimcli.rules.cues import Match, Reading
from claimcli.rules.following import following
from claimcli.rules.grammar import TITLE_HEADS
from claimcli.rules.passages import Passage
from claimcli.rules.preceding import preceding, skip_adverbs
from claimcli.rules.subjects import main_subject

ID = "charge"
PERSONS = frozenset({"tersangka", "terdakwa", "terpidana", "terduga", "terlapor", "tertuduh"})
LEADS = frozenset(
    {
        "kasus",
        "perkara",
        "dugaan",
        "tindak",
        "pidana",
        "adanya",
        "kaitan",
        "kaitannya",
        "dengan",
        "tuduhan",
        "dalam",
        "atas",
        "terkait",
        "sangkaan",
    }
)
DEEDS = (
    "pe",
    "kekerasan",
    "kejahatan",
    "kepemilikan",
    "korupsi",
    "suap",
    "gratifikasi",
    "terorisme",
    "makar",
    "narkoba",
    "kdrt",
    "pungli",
    "penipuan",
    "mencuri",
)
OWNED = frozenset(
    {"gugatan", "tuduhan", "tudingan", "kecurigaan", "sangkaan", "dakwaan", "tuntutan"}
)
PENAL = frozenset({"dikenakan", "dikenai", "diancam", "terancam", "mengenakan", "mengancam"})
STATUTES = frozenset({"pasal", "undang-undang", "undang", "uu", "kuhp"})
STOPS = frozenset(
    {
        "yang",
        "di",
        "pada",
        "oleh",
        "saat",
        "setelah",
        "usai",
        "hingga",
        "sejak",
        "adalah",
        "telah",
        "sudah",
        "akan",
        "itu",
        "ini",
        "tersebut",
        "karena",
        "ketika",
        "kepada",
        "untuk",
        "sebagai",
        "dan",
        "melalui",
        "masih",
    }
)


NEAR = 4
"""Tokens within which *bahwa* brings the deed after all."""
CAUSES = frozenset({"akibat", "karena", "lantaran"})
"""After these a verb still belongs to the deed: *dugaan Rina tewas akibat dianiaya*."""


def find(reading: Reading) -> Iterator[Mark]:
    passage = reading.passage
    for match in reading.matches:
        entry = match.entry(Frame.CHARGE)
        if entry is None:
            continue
        head = passage.lower(match.first)
        if entry.form.startswith(("di", "men", "ter")) and names_statute(reading, match):
            if passage.lower(match.last) != "dan":
                yield from statute(reading, match)
            continue
        if entry.form in PENAL:
            continue  # *mengenakan baju*, *diancam denda*: no law is named
        if entry.form == "menjerat":
            continue  # *kasus yang menjerat X* names nobody's charge
        if any(
            other is not match and other.last == match.first and other.entry(Frame.CHARGE)
            for other in reading.matches
        ):
            continue
        start, source = match.last, None
        bounds = following(passage, start + 1) if passage.lower(start) == "oleh" else None
        if bounds is not None:
            start, source = bounds[1], passage.between(*bounds)
        while start < passage.end and passage.lower(start) in LEADS:
            start += 1
        if start >= passage.end or passage.tokens[start].text in {",", "(", ")"}:
            continue
        if head in PERSONS and not is_deed(passage, start, match.last):
            continue
        if passage.lower(match.last) in {"dengan", "balik"}:
            continue  # *menanggapi tuduhan dengan tawa*, *gugatan balik*
        if names_accuser(passage, head, start):
            continue  # *kecurigaan polisi*: who suspects, not what
        if passage.lower(start) in load().words["subordinator"] - CAUSES - {"bahwa"}:
            continue  # *ditetapkan sebagai tersangka sejak Senin*: no charge
        if passage.lower(start) in CAUSES and passage.lower(start + 1) in {"diduga", "terbukti"}:
            continue  # the suspicion that follows is the charge
        if passage.lower(start) in {
            "itu",
            "tersebut",
            "ini",
            "yang",
            "nya",
            "di",
            "adalah",
            "dan",
            "terhadap",
            "kepada",
            "pada",
            "dengan",
            "dari",
            "oleh",
            "seperti",
        }:
            continue
        clause = next(
            (
                place
                for place in range(start, min(start + 4, passage.end))
                if passage.lower(place) == "bahwa"
            ),
            None,
        )
        limit = content_end(reading, start, passage.end)
        accused = charged(reading, match)
        if clause is not None:
            start, end = clause + 1, limit
            accused = accused or accused_before_predicate(passage, start, end)
        else:
            end = charge_end(passage, start, limit)
        if passage.lower(end) in {"itu", "tersebut"}:
            continue  # *dugaan korupsi itu* only points back
        content = span(passage, start, end)
        if content is None:
            continue
        naming = named_suspect(passage, match.first)
        if naming is not None:
            cue, namer = naming
            yield Mark(Label.CHARGE, content, ID, 0.7, cue, source or namer, accused)
        else:
            yield Mark(Label.CHARGE, content, ID, 0.6, match.cue(entry), source, accused)


def named_suspect(passage: Passage, charge: int) -> tuple[Cue, Span] | None:
    """*X menetapkan (Y sebagai) tersangka kasus V*: the cue and who makes Y a suspect."""
    tersangka = any(
        passage.lower(place) == "tersangka" for place in range(max(0, charge - 6), charge + 1)
    )
    if not tersangka:
        return None
    for position in range(charge - 1, max(passage.first, charge - 16), -1):
        token = passage.tokens[position]
        if token.quotation is not None or token.text == ",":
            return None
        if token.lower == "menetapkan":
            bounds = preceding(passage, position)
            if bounds is None:
                return None
            return Cue(token.span, "tetap", "accusing"), passage.between(*bounds)
    return None


def names_accuser(passage: Passage, head: str, start: int) -> bool:
    """*tuduhan Rina*, *kecurigaan polisi*: who charges stands there, not the deed."""
    if head not in OWNED:
        return False
    if any(passage.lower(place) == "bahwa" for place in range(start, start + NEAR)):
        return False
    token = passage.tokens[start]
    kinds = {"person", "group", "organization", "state", "medium"}
    named = token.upos == "PROPN" or heads().get(token.lower) in kinds
    return named or token.lower in TITLE_HEADS


@cache
def heads() -> dict[str, str]:
    return {head.form: head.type for head in load().heads}


def names_statute(reading: Reading, match: Match) -> bool:
    """Whether an article or a law follows the cue."""
    passage = reading.passage
    near = range(match.last, min(match.last + 10, passage.end))
    return match.entries[0].form not in {"tersangka", "terdakwa", "terpidana", "terduga"} and any(
        passage.lower(place) in STATUTES for place in near
    )


def is_deed(passage: Passage, start: int, cue: int) -> bool:
    """Whether what follows *tersangka* names a deed, not a person."""
    token = passage.tokens[start]
    if token.upos not in {"NOUN", "PROPN", "VERB"}:
        return False
    return start > cue or (not token.is_name and token.lower.startswith(DEEDS))


def charge_end(passage: Passage, start: int, end: int) -> int:
    """Where the name of the deed ends."""
    depth = 0
    verbal = passage.tokens[start].upos == "VERB"
    for position in range(start, end):
        token = passage.tokens[position]
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth -= 1
        elif depth:
            continue
        elif (
            token.quotation is not None
            or token.text == ","
            or (
                position > start
                and not verbal
                and token.lower
                in {
                    "yang",
                    "saat",
                    "setelah",
                    "usai",
                    "telah",
                    "akan",
                    "sudah",
                    "oleh",
                    "ketika",
                    "adalah",
                    "itu",
                    "tersebut",
                    "masih",
                    "karena",
                }
            )
            or (
                position > start
                and not verbal
                and token.upos == "VERB"
                and not token.is_name
                and token.lower.startswith(("me", "di"))
                and passage.lower(position - 1) not in CAUSES | {"hingga", "sampai"}
            )
        ):
            return position
    return end


def statute(reading: Reading, match: Match) -> Iterator[Mark]:
    """*S dijerat (dengan) Pasal N*, *X menjerat S dengan Pasal N*."""
    passage = reading.passage
    entry = match.entry(Frame.CHARGE)
    assert entry is not None
    start = match.last
    active = entry.form.startswith("men")
    accused: Span | None
    source: Span | None = None
    if active:
        ground = next(
            (
                place
                for place in range(start, passage.end)
                if passage.lower(place) in {"dengan", "pasal"}
            ),
            None,
        )
        if ground is None:
            return
        accused = span(passage, start, ground)
        bounds = preceding(passage, match.first)
        source = passage.between(*bounds) if bounds else None
        start = ground
    else:
        accused = charged(reading, match)
    while start < passage.end and passage.lower(start) in LEADS | {"dengan", "karena"}:
        start += 1
    content = span(passage, start, content_end(reading, start, passage.end))
    if content is not None and start < passage.end:
        yield Mark(Label.ACCUSATION, content, ID, 0.75, match.cue(entry), source, accused)


@cache
def arrested() -> frozenset[str]:
    """Passives whose subject is charged: *ditangkap*, but not *diperiksa*."""
    return frozenset(each.form for each in phrases("charges") if each.sense == "arrested")


def charged(reading: Reading, match: Match) -> Span | None:
    """Who is charged: the sentence's subject where the charge is under *atas, karena*."""
    passage = reading.passage
    if passage.lower(match.first).startswith("di"):
        if passage.lower(skip_adverbs(passage, match.first) - 1) in {"dan", "serta", "lalu"}:
            return main_subject(passage, match.first)
        bounds = preceding(passage, match.first)
        return passage.between(*bounds) if bounds else None
    before = passage.lower(match.first - 1)
    if before not in {"atas", "karena", "terkait", "dengan", "dalam", "lantaran"}:
        return None
    for position in range(match.first):
        token = passage.tokens[position]
        if token.lower in arrested():
            if skip_adverbs(passage, position) == 0:
                return None
            bounds = preceding(passage, position)
            return passage.between(*bounds) if bounds else None
    return None
