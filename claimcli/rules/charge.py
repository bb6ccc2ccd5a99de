"""«dugaan P», «tersangka kasus P», «dijerat Pasal N»: the name of a charge.

Content is the deed or the statute (*tersangka kasus dugaan korupsi dana desa* →
*korupsi dana desa*). Naming a suspect without a charge is background (hard case 5).

Must fire: Polisi menyelidiki dugaan korupsi dana desa. | BN dijerat Pasal 362 KUHP.
Must not fire: Polisi menetapkan BN sebagai tersangka. | Dugaan penyebab kebakaran didalami. |
Polisi belum menetapkan tersangka dalam kejadian ini.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Cue, Label, Mark, Stance
from claimcli.document import Span
from claimcli.grammar.clauses import content_end, span
from claimcli.grammar.passages import Passage
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import subject_before
from claimcli.grammar.subjects import accused_before_predicate
from claimcli.grammar.word_classes import title_heads
from claimcli.lexicon import Frame, closed, load
from claimcli.predicates.offences import CAUSES, LEADS, charge_end, is_deed, points_back
from claimcli.predicates.provisions import charged, names_statute, statute
from claimcli.predicates.suppositions import is_denied

ID = "charge"
PERSONS = frozenset({"tersangka", "terdakwa", "terpidana", "terduga", "terlapor", "tertuduh"})
OWNED = frozenset(
    {"gugatan", "tuduhan", "tudingan", "kecurigaan", "sangkaan", "dakwaan", "tuntutan"}
)
EVIDENT = frozenset({"ada", "adanya", "ditemukan", "ditemukannya"})
RANKS = frozenset({"utama", "bersama", "lain", "lainnya", "baru", "pertama", "tunggal", "kunci"})
PENAL = frozenset({"dikenakan", "dikenai", "diancam", "terancam", "mengenakan", "mengancam"})


NEAR = 4
"""Tokens within which *bahwa* brings the deed after all."""


def find(passage: Passage) -> Iterator[Mark]:
    for match in passage.cues:
        entry = match.entry(Frame.CHARGE)
        if entry is None:
            continue
        head = passage.lower(match.first)
        if entry.form.startswith(("di", "men", "ter")) and names_statute(passage, match):
            if passage.lower(match.last) != "dan" and not is_denied(passage, match):
                yield from statute(passage, match)
            continue
        if entry.form in PENAL:
            continue  # *mengenakan baju*, *diancam denda*: no law is named
        if entry.form == "menjerat":
            continue  # *kasus yang menjerat X* names nobody's charge
        if any(
            other is not match and other.last == match.first and other.entry(Frame.CHARGE)
            for other in passage.cues
        ):
            continue
        start, source = match.last, None
        bounds = source_after(passage, start + 1) if passage.lower(start) == "oleh" else None
        if bounds is not None:
            start, source = bounds[1], passage.between(*bounds)
        while start < passage.end and passage.lower(start) in LEADS:
            start += 1
        if start >= passage.end or passage.tokens[start].text in {",", "(", ")"}:
            continue
        if head in PERSONS and not is_deed(passage, start, match.last):
            continue
        if passage.lower(start) in RANKS:
            continue  # *tersangka utama*, *ditetapkan sebagai tersangka bersama dua orang*
        if is_denied(passage, match) and entry.form.startswith("di"):
            continue
        if passage.lower(start) in CAUSES and passage.lower(start + 1) in EVIDENT:
            continue  # *ditetapkan sebagai tersangka karena adanya dua alat bukti*: no charge
        if entry.form.startswith("ditetapkan") and passage.lower(start) in CAUSES:
            start += passage.tokens[start + 1].upos == "NOUN" if start + 1 < passage.end else 0
        if passage.lower(match.last) in {"dengan", "balik"}:
            continue  # *menanggapi tuduhan dengan tawa*, *gugatan balik*
        if names_accuser(passage, head, start):
            continue  # *kecurigaan polisi*: who suspects, not what
        if passage.lower(start) in closed("subordinator") - CAUSES - {"bahwa"}:
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
        limit = content_end(passage, start, passage.end)
        accused = charged(passage, match)
        if clause is not None:
            start, end = clause + 1, limit
            accused = accused or accused_before_predicate(passage, start, end)
        else:
            end = charge_end(passage, start, limit)
        if points_back(passage, start, end):
            continue  # *dugaan korupsi itu, dugaan penyebab kebakaran*
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
            bounds = subject_before(passage, position)
            if bounds is None:
                return None
            return Cue(token.span, "tetap", Stance.ACCUSING), passage.between(*bounds)
    return None


def names_accuser(passage: Passage, head: str, start: int) -> bool:
    """*tuduhan Rina*, *kecurigaan polisi*: who charges stands there, not the deed."""
    if head not in OWNED:
        return False
    if any(passage.lower(place) == "bahwa" for place in range(start, start + NEAR)):
        return False
    token = passage.tokens[start]
    kinds = {"person", "group", "organization", "state", "medium"}
    named = token.upos == "PROPN" or load().head_types.get(token.lower) in kinds
    return named or token.lower in title_heads()
