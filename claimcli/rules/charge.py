"""«dugaan P», «tersangka kasus P», «dijerat Pasal N»: the name of a charge.

Content is the deed or the statute (*tersangka kasus dugaan korupsi dana desa* →
*korupsi dana desa*). Naming a suspect without a charge is background (decided case 5).

Must fire: Polisi menyelidiki dugaan korupsi dana desa. | BN dijerat Pasal 362 KUHP.
Must not fire: Polisi menetapkan BN sebagai tersangka. | Dugaan penyebab kebakaran didalami. |
Polisi belum menetapkan tersangka dalam kejadian ini.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import ACTORS, Cue, Label, Mark, Stance
from claimcli.document import Span
from claimcli.grammar.clauses import content_end, next_comma, span
from claimcli.grammar.phrases.noun_phrases import noun_phrase_after
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import skip_adverbs, subject_before
from claimcli.grammar.subjects import accused_before_predicate
from claimcli.lexicon import CueEntry, Frame, closed, load
from claimcli.predicates.aftermath import before_aftermath, before_fate
from claimcli.predicates.ensnaring import ensnared
from claimcli.predicates.offences import charge_end, is_deed, points_back
from claimcli.predicates.provisions import charged, names_statute, statute
from claimcli.predicates.suppositions import is_denied
from claimcli.predicates.wrongs import humans, is_wrong, tells_wrong
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb, title_heads

ID = "charge"
FAR = 24
"""Tokens back in which *menetapkan* makes somebody a suspect."""
OFFENCE = frozenset({"tindak", "pidana"})
"""*dugaan [tindak pidana korupsi]*: part of the deed's name."""
NEAR = 4
"""Tokens within which *bahwa* brings the deed after all."""


def find(passage: Passage) -> Iterator[Mark]:
    for match in passage.cues:
        entry = match.entry(Frame.CHARGE)
        if entry is None:
            continue
        if entry.form in closed("penalty") and charges_on(passage, match):
            continue
        if entry.form.startswith(("di", "men", "ter")) and names_statute(passage, match):
            if passage.lower(match.last) != "dan" and not is_spared(passage, match):
                yield from statute(passage, match, entry)
        elif entry.form in closed("ensnares"):
            yield from ensnared(passage, match, entry)
        elif names_charge(passage, match, entry):
            yield from deed_charged(passage, match, entry)


def charges_on(passage: Passage, match: Match) -> bool:
    """*terancam (juga) [dijerat] Pasal 3*: whether a cue close behind it charges by the law."""
    near = (passage.cue_at.get(at) for at in range(match.last, match.last + NEAR))
    return any(other is not None and other.entry(Frame.CHARGE) is not None for other in near)


def is_asked_for(passage: Passage, position: int) -> bool:
    """Whether somebody is asked to do what the verb at the position tells."""
    for match in reversed(passage.cues):
        if match.last <= position and match.entry(Frame.DIRECTIVE):
            asked = passage.tokens[match.last : position]
            parted = any(is_verb(each) or each.text == "," for each in asked)
            return len(asked) <= NEAR and not parted
    return False


def is_spared(passage: Passage, match: Match) -> bool:
    """Whether nobody is charged by the law: *tidak dijerat Pasal 3*, *meminta polisi menjerat
    pelaku dengan Pasal 3*, *jika terbukti, pelaku bisa dijerat Pasal 3*."""
    if is_denied(passage, match) or is_asked_for(passage, match.first):
        return True
    able = passage.has(closed("able or allowed"), skip_adverbs(passage, match.first), match.first)
    return able and passage.has(closed("only supposed"), passage.first, match.first)


def names_charge(passage: Passage, match: Match, entry: CueEntry) -> bool:
    """Whether the cue itself can name a charge: *diancam denda* without a law does not, nor do
    the first of two cues side by side, what is denied, or *menanggapi tuduhan dengan tawa,
    gugatan balik*."""
    if entry.form in closed("penalty"):
        return False
    if any(
        other is not match and other.last == match.first and other.entry(Frame.CHARGE)
        for other in passage.cues
    ):
        return False
    if entry.form.startswith("di") and is_denied(passage, match):
        return False
    person = passage.lower(match.last - 1) in closed("accused person")
    verbal = entry.form.startswith(("di", "men", "ter")) and not person
    return verbal or passage.lower(match.last) not in {"dengan", "balik"}


def deed_charged(passage: Passage, match: Match, entry: CueEntry) -> Iterator[Mark]:
    """The mark of a cue whose deed follows: *dugaan [korupsi]*, *tersangka kasus [V]*."""
    start, source = past_accuser(passage, match.last)
    if passage.lower(start) == ")" and passage.lower(match.first - 1) == "(":
        start += 1  # *daftar pencarian orang (DPO) tindak pidana korupsi*
    if entry.lemma == "buron" and passage.lower(start) not in OFFENCE:
        return  # *buronan kasus suap* only tells which case it is
    if entry.lemma == "duga":
        start = passage.past(closed("how sure a guess"), start)
    start = passage.past(closed("leads to a deed") - OFFENCE, start)
    if start >= passage.end or not opens_deed(passage, match, start):
        return
    if entry.form.startswith("ditetapkan") and passage.lower(start) in closed("deed cause"):
        start += start + 1 < passage.end and passage.tokens[start + 1].upos == "NOUN"
    if opens_other(passage, match, start):
        return
    clause = passage.find({"bahwa"}, start, min(start + NEAR, passage.end))
    if clause is None and entry.form == "dugaan" and opens_named_clause(passage, start):
        clause = start - 1  # *dugaan [Rina menyebut Tini bodoh]*
    limit = before_aftermath(passage, start, content_end(passage, start, passage.end))
    if not is_object(passage, match.first):
        limit = before_fate(passage, start, limit)
    accused = charged(passage, match)
    if clause is not None:
        start, end = clause + 1, limit
        accused = accused or accused_before_predicate(passage, start, end)
    else:
        end = charge_end(passage, start, limit)
        end, charged_one = before_charged(passage, match, start, end)
        accused = accused or charged_one
    content = span(passage, start, end)
    if content is None or points_back(passage, start, end):
        return  # *dugaan korupsi itu, dugaan penyebab kebakaran*
    if end == start + 1 and passage.lower(start) in closed("any law"):
        return  # *tersandung kasus hukum*
    case = entry.lemma == "jerat" and passage.has(closed("case noun"), match.first, start)
    wrong = case or tells_wrong(content.of(passage.text))
    if entry.lemma in closed("charges only a wrong") and not wrong:
        return  # *indikasi kenaikan harga, gugatan cerai*
    described = entry.lemma in closed("describes its charge") and is_object(passage, match.first)
    if described or (end == start + 1 and passage.lower(start) in closed("told by its clause")):
        content = passage.between(start, past_relative(passage, end, limit))
    naming, weight = named_suspect(passage, match.first), 0.7
    if naming is None:
        naming, weight = reported(passage, match.first), 0.87  # more than *melaporkan* of speech
    if naming is not None:
        cue, namer = naming
        yield Mark(Label.CHARGE, content, ID, weight, cue, source or namer, accused)
    else:
        yield Mark(Label.CHARGE, content, ID, 0.6, match.cue(entry), source, accused)


def is_object(passage: Passage, cue: int) -> bool:
    """Whether a verb before the charge governs it, so that nothing but the charge follows; not
    *Rina menjelaskan, dugaan suap yang beredar itu palsu*."""
    return passage.lower(cue - 1) not in {",", "bahwa"} and any(
        is_verb(token) for token in passage.tokens[passage.first : cue]
    )


def past_relative(passage: Passage, end: int, limit: int) -> int:
    """*menyelidiki dugaan [suap yang melibatkan PT Lawu], (dan …)*: the deed with the clause
    that describes it, up to a comma."""
    if passage.lower(end) != "yang" or passage.lower(end + 1) in closed("deictic"):
        return end
    return next_comma(passage, end, limit) or limit


def before_charged(passage: Passage, match: Match, start: int, end: int) -> tuple[int, Span | None]:
    """*tuduhan [suap] terhadap Rina*: where the deed ends, and whom it is charged to."""
    to = passage.find(closed("done to"), start + 1, end)
    owned = passage.lower(match.first) in closed("owned charge")
    if to is None or not owned or to + 1 >= end:
        return end, None
    last = to + 1
    while last < end and passage.tokens[last].is_name:
        last += 1
    if passage.lower(match.first) == "gugatan":
        last = noun_phrase_after(passage, to + 1, end)  # whom one sues, a person or a firm
    return (to, passage.between(to + 1, last)) if last > to + 1 else (end, None)


def past_accuser(passage: Passage, start: int) -> tuple[int, Span | None]:
    """The position after *oleh X*, and X."""
    bounds = source_after(passage, start + 1) if passage.lower(start) == "oleh" else None
    return (start, None) if bounds is None else (bounds[1], passage.between(*bounds))


def opens_deed(passage: Passage, match: Match, start: int) -> bool:
    """Whether a deed may begin there: no bracket or comma, no person (*tersangka Rina*), no
    rank (*tersangka utama*), no predicate (*yang menjadi tersangka sudah pulang*), no evidence
    (*karena adanya dua alat bukti*)."""
    word = passage.lower(start)
    if word in {",", "(", ")"} or word in closed("rank of suspect"):
        return False
    if "tersangka" in match.entries[0].form and tells_count(passage, start):
        return False  # *ditetapkan sebagai tersangka tiga hari menjelang pensiun*
    if passage.lower(match.first) in closed("owned charge"):
        verb = passage.tokens[start]
        if start == match.last and word.startswith("di") and is_verb(verb):
            return False  # *gugatan diajukan ke pengadilan*
        pleading = passage.lower(match.first) in closed("pleading")
        if start == match.last and pleading and word in closed("negation"):
            return False  # *dakwaan tidak cermat*
    suspect = passage.lower(match.last - 1) in closed("accused person")
    if suspect and word in closed("auxiliary", "negation"):
        return False
    named = passage.lower(match.first) in closed("accused person")
    if named or (suspect and start == match.last and word not in closed("deed cause")):
        wrong = match.last > match.first + 1 and is_wrong(passage, start, passage.end)
        if not wrong and not is_deed(passage, start, match.last):
            return False
    return word not in closed("deed cause") or passage.lower(start + 1) not in closed("evidence")


def opens_named_clause(passage: Passage, start: int) -> bool:
    """Whether a name and its verb begin there."""
    end = start
    while end < passage.end and passage.tokens[end].is_name and passage.tokens[end].is_word:
        end += 1
    verb = passage.past(closed("auxiliary", "negation"), end, passage.end)
    active = verb < passage.end and is_verb(passage.tokens[verb]) and verb not in passage.cue_at
    return end > start and active and passage.lower(verb).startswith("me")


def tells_count(passage: Passage, position: int) -> bool:
    """Whether a number stands there that counts no cases: *tiga hari*, not *dua kasus*."""
    counted = passage.lower(position + 1) in closed("case noun", "charge noun")
    return passage.tokens[position].upos == "NUM" and not counted


def opens_other(passage: Passage, match: Match, start: int) -> bool:
    """Whether something else than the deed begins there: who suspects (*kecurigaan polisi*),
    since when (*sejak Senin*), the suspicion that is the charge (*karena diduga V*)."""
    word = passage.lower(start)
    if names_accuser(passage, passage.lower(match.first), start):
        return True
    if word in closed("subordinator") - closed("deed cause") - {"bahwa"}:
        return True
    if word in closed("deed cause") and passage.lower(start + 1) in {"diduga", "terbukti"}:
        return True
    return word in closed("no deed after", "goes round", "becomes of charge")


def named_suspect(passage: Passage, charge: int) -> tuple[Cue, Span] | None:
    """*X menetapkan (Y sebagai) tersangka kasus V*: the cue and who makes Y a suspect."""
    if not passage.has({"tersangka"}, charge - 6, charge + 1):
        return None
    for position in range(charge - 1, max(passage.first, charge - FAR), -1):
        token = passage.tokens[position]
        if token.quotation is not None or (token.text == "," and not lists(passage, position)):
            return None
        if token.lower == "menetapkan":
            bounds = subject_before(passage, position)
            if bounds is None:
                return None
            return Cue(token.span, "tetap", Stance.ACCUSING), passage.between(*bounds)
    return None


def reported(passage: Passage, charge: int) -> tuple[Cue, Span] | None:
    """*X melaporkan dugaan V*: the cue and who goes to law."""
    for match in passage.cues:
        entry = match.entry(Frame.ACCUSATION)
        if match.last == charge and entry is not None and entry.lemma in closed("going to law"):
            bounds = subject_before(passage, match.first)
            return (match.cue(entry), passage.between(*bounds)) if bounds else None
    return None


def lists(passage: Passage, comma: int) -> bool:
    """Whether the comma divides a list of names: *menetapkan A, B, dan C sebagai tersangka*."""
    after = passage.tokens[comma + 1]
    people = humans() | title_heads() | closed("former")
    return after.is_name or after.lower in closed("addition") | people | {"sebagai"}


def names_accuser(passage: Passage, head: str, start: int) -> bool:
    """*tuduhan Rina*, *kecurigaan polisi*: who charges stands there, not the deed."""
    if head not in closed("owned charge"):
        return False
    if passage.has({"bahwa"}, start, start + NEAR):
        return False
    token = passage.tokens[start]
    named = token.upos == "PROPN" or load().head_types.get(token.lower) in ACTORS
    return named or token.lower in title_heads()
