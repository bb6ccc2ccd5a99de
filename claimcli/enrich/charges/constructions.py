"""The ways to say who is charged, where it is not the word before the cue.

``CONSTRUCTIONS`` has them, the likeliest first. Who is only examined as a witness is not
charged, nor is a victim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from claimcli.claims import Form, Stance
from claimcli.document import Span
from claimcli.enrich.charges.arrests import (
    governed,
    named_suspects,
    past_suspect,
    predicated,
    subject_of,
    with_name,
)
from claimcli.enrich.charges.blame import names_wrong
from claimcli.enrich.charges.deeds.doers import agents, listed, passives, tail
from claimcli.enrich.charges.deeds.site import Site
from claimcli.enrich.charges.roles import past_count
from claimcli.enrich.charges.rosters import NAME_WITH_AGE
from claimcli.grammar.phrases.noun_phrases import antecedent_of, noun_phrase_after
from claimcli.grammar.phrases.sentence_opening import opened, opening, placed
from claimcli.grammar.subject_before import clause_subject, skip_adverbs
from claimcli.grammar.subjects import accused_before_predicate
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms
from claimcli.predicates.wrongs import humans
from claimcli.surface.passages import Passage
from claimcli.surface.tokens import Token
from claimcli.surface.word_classes import NOMINALISED, is_date, is_verb, title_heads

__all__ = ["CONSTRUCTIONS", "Construction", "place_before", "sought"]

NEAR = 6
"""Tokens after a charge in which its defendant is named."""
FRONT = 6
"""Tokens of a charge that opens its sentence."""
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"})
MARKS = frozenset("“”\"'‘’")
AGED_AT_HOME = re.compile(
    rf"(?P<name>{NAME_WITH_AGE}), (?:warga|asal|penduduk)(?: [\w./-]+,?){{1,12}} $"
)
"""A name with an age, and where whoever bears it lives, at the end of a text."""
REACH = 14
"""Tokens in which the verb follows a charge that stands in front of it."""


class Construction(NamedTuple):
    """A way to say who is charged."""

    example: str
    applies: Callable[[Site], bool]
    accused: Callable[[Site], list[Span]]


def sought(site: Site) -> Iterator[list[Span]]:
    """Whom the constructions around the charge name, the likeliest first."""
    if site.cue:
        for each in CONSTRUCTIONS:
            if each.applies(site):
                yield each.accused(site)


def anywhere(_: Site) -> bool:
    return True


def is_suspect(site: Site) -> bool:
    return site.form in forms("charges", "suspect") or "tersangka" in site.headword


def names_suspect(site: Site) -> bool:
    return is_suspect(site) or site.cue.has(forms("charges", "suspect"))


def is_seen_as(site: Site) -> bool:
    return names_suspect(site) and site.before == "sebagai"


def is_onto(site: Site) -> bool:
    return site.after in forms("charges", "onto")


def is_relative(site: Site) -> bool:
    return site.before == "yang"


def is_of_nothing_else(site: Site) -> bool:
    """Whether *yang* before the cue stands for no place or thing: *X ditangkap di lokasi yang
    diduga V* charges nobody."""
    if not is_relative(site):
        return True
    found = antecedent_of(site.passage, site.cue.first - 1)
    phrase = past_count(site.passage.covered(found)) if found is not None else None
    others = humans() | title_heads() | closed("unit of time")  # *pria berusia 25 tahun*
    return not phrase or phrase.tokens[0].is_name or phrase.opens(others)


def is_arresting(site: Site) -> bool:
    return site.form in forms("charges", "arresting")


def is_bearing(site: Site) -> bool:
    return site.form in forms("charges", "bearing")


def is_suspicion(site: Site) -> bool:
    return "duga" in site.headword or "curiga" in site.headword


def is_after_comma(site: Site) -> bool:
    """Whether the cue follows a comma, but for adverbs: *X, lurah Lawu, resmi ditahan*."""
    passage = site.passage
    end = passage.back_past(closed("before arrest"), skip_adverbs(passage, site.cue.first))
    return passage.lower(end - 1) == ","


def is_no_appointing(site: Site) -> bool:
    """Whether the cue is not *menetapkan*, whose object is charged, whoever else did it."""
    return site.form not in closed("makes a suspect")


def is_fronted(site: Site) -> bool:
    """Whether the charge opens the sentence: *Dalam kasus dugaan V, X ditahan*."""
    passage, cue = site.passage, site.cue.first
    lead = range(passage.first, cue)
    return (
        0 < len(lead) <= FRONT
        and not any(
            (passage.tokens[position].is_name and position > passage.first)
            or is_verb(passage.tokens[position])
            for position in lead
        )
        and passage.has(closed("leads charge"), passage.first, cue)
    )


def is_first_word(site: Site) -> bool:
    """Whether the sentence begins with the cue and the deed: *Diduga V, X ditangkap*."""
    passage, start = site.passage, site.content.first
    if site.cue.first > passage.first + 1 or start < site.cue.first:
        return False
    return is_verb(passage.tokens[min(start, passage.end - 1)])


def is_rumour(site: Site) -> bool:
    cue = site.claim.cue
    return cue is not None and cue.stance is Stance.DISTANCING and names_wrong(site)


def is_doing(site: Site) -> bool:
    """Whether who did the deed may stand in it or after it: not where the cue is *menetapkan,
    dijerat*, nor where somebody else is suspected to do it (*S diduga memakai rumah yang
    dijual oleh X*)."""
    if not is_no_appointing(site) or (site.claim.rule == "charge" and site.form.startswith("di")):
        return False
    verb = site.deed.past(closed("auxiliary", "negation"))
    acts = bool(verb) and is_verb(verb.tokens[0]) and verb.tokens[0].lower.startswith("me")
    return not (site.is_suspicion and acts)


def is_levelled(site: Site) -> bool:
    return site.form in closed("owned charge")


def after_onto(site: Site) -> list[Span]:
    return listed(site.passage, site.cue.last + 1, site.passage.end)


def together(site: Site) -> list[Span]:
    """*dugaan kartel PT Lawu dan PT Sumber*: the names behind a deed that takes several."""
    passage, deed = site.passage, site.content
    after = deed.first + 1
    several = deed.opens(closed("deed of several"))
    if not several or after >= deed.last or not passage.tokens[after].is_name:
        return []
    found = listed(passage, after, deed.last)
    end = end_of(passage, found) if found else deed.last
    if len(found) == 1 and passage.lower(end) == "dengan" and end + 1 < deed.last:
        found += listed(passage, end + 1, deed.last)  # *perselingkuhan Rina dengan Jono*
    return found


def looked_into(site: Site) -> list[Span]:
    """*Polisi memeriksa X usai (viral) diduga V*: the object that ends before *usai*."""
    passage = site.passage
    ground = passage.back_past({"viral"}, site.cue.first) - 1
    if not site.is_suspicion or passage.lower(ground) not in closed("suspected because"):
        return []
    for position in range(ground - 1, passage.first, -1):
        if passage.lower(position) in closed("looks into somebody"):
            found = listed(passage, position + 1, ground)
            return found if found and end_of(passage, found) == ground else []
        if is_verb(passage.tokens[position]) or passage.lower(position) in {"yang", ","}:
            return []
    return []


def given_way(site: Site) -> list[Span]:
    """*X meninggalkan Lawu karena tuduhan V*: the subject of who gives way to the charge."""
    passage = site.passage
    owned = site.form in closed("owned charge") and site.form != "dugaan"
    if not owned or site.before not in closed("suspected because") | {"atas"}:
        return []
    for position in range(passage.first + 1, site.cue.first):
        if passage.lower(position) in closed("gives way to a charge"):
            return subject_of(passage, position)
    return []


def with_age(passage: Passage, relative: int) -> list[Span]:
    """*Wawan (33), warga Desa Lawu, Sumber, yang diduga V*: the name before its age and home."""
    text = passage.text[passage.span.start : passage.tokens[relative].span.start]
    match = AGED_AT_HOME.search(text)
    if match is None:
        return []
    start = passage.span.start + match.start("name")
    return [Span(start, start + len(match["name"]))]


def antecedent(site: Site) -> list[Span]:
    """*X yang diduga V*; of *X di Desa Lawu, Sumber, yang diduga V* X, not the place."""
    passage, relative = site.passage, site.cue.first - 1
    if aged := with_age(passage, relative):
        return aged
    found = antecedent_of(passage, relative)
    if found is None:
        return []
    bearer = predicated(passage, passage.covered(found).first)
    if bearer is not None:
        return [bearer]
    placed = place_before(passage, passage.covered(found).first)
    whose = antecedent_of(passage, placed) if placed is not None else None
    return [found if whose is None else whose]


def place_before(passage: Passage, first: int) -> int | None:
    """The position of the preposition of place, if nothing but names, words for places and
    commas stand between it and ``first``: *di Desa Lawu, [Sumber]*."""
    position = first
    while position > passage.first:
        token = passage.tokens[position - 1]
        if token.lower in closed("where from"):
            return position - 1
        if token.text != "," and not token.is_name and token.lower not in closed("place word"):
            return None
        position -= 1
    return None


def rumoured(site: Site) -> list[Span]:
    """*X kabarnya V, konon X V*: the subject before the adverb or before the wrong."""
    passage = site.passage
    if site.cue.first > passage.first and passage.lower(site.content.first - 1) != "bahwa":
        bounds = clause_subject(passage, site.cue.first)
        if bounds is not None:
            return [passage.between(*bounds)]
    said = site.deed.past({","})
    found = accused_before_predicate(passage, said.first, said.last)
    return [found] if found is not None else []


def is_quoted_charge(site: Site) -> bool:
    cue = site.claim.cue
    if cue is None or site.claim.form is not Form.DIRECT:
        return False
    return cue.lemma in closed("accuses") and site.content.last <= site.cue.first


def in_quotation(site: Site) -> list[Span]:
    """*“X yang V,” tuding Y*: X."""
    passage, said = site.passage, site.content.past(MARKS)
    end = noun_phrase_after(passage, said.first, said.last)
    found = accused_before_predicate(passage, said.first, said.last)
    if end > said.first and passage.lower(end) == "yang":
        return [passage.between(said.first, end)]
    return [found] if found is not None else []


def named_defendant(site: Site) -> list[Span]:
    """*kasus V dengan terdakwa X*; *menuntut 15 tahun penjara kepada X sebagai terdakwa*."""
    passage, content = site.passage, site.content
    persons = closed("accused person")
    for position in range(content.first, min(content.last + NEAR, passage.end - 1)):
        if passage.lower(position) not in persons or site.cue.first <= position < site.cue.last:
            continue
        if passage.tokens[position + 1].is_name and not is_date(passage, position + 1):
            return listed(passage, position + 1, passage.end)
    if site.before != "sebagai":
        return []
    for position in range(site.cue.first - 1, passage.first, -1):
        if passage.lower(position) in closed("done to"):
            return listed(passage, position + 1, site.cue.first - 1)
    return []


def described(site: Site) -> list[Span]:
    """*Katering Padi Jaya yang berada di Lawu, Sumber, diduga V*: the name that opens the
    sentence, before a relative clause with one verb."""
    passage, cue = site.passage, site.cue.first
    start = opening(passage)
    end = noun_phrase_after(passage, start, cue)
    if end <= start or passage.lower(end) != "yang" or not passage.tokens[end - 1].is_name:
        return []
    verbs = sum(is_verb(token) for token in passage.tokens[end:cue])
    return [passage.between(start, end)] if verbs == 1 else []


def levelled_at(site: Site) -> list[Span]:
    """*tuduhan suap terhadap X*: after a noun of accusing *terhadap* marks the accused; but
    in *tuduhan penganiayaan terhadap X* whom the deed was done to."""
    passage, charge = site.passage, site.content
    position = charge.first_of(closed("done to"))
    if position is None:
        return []
    deed = charge.upto(position)
    done = any(NOMINALISED.match(token.text) for token in deed.tokens)
    if done or deed.has(forms("harms", "noun")):
        return []
    return listed(passage, position + 1, passage.end)


def ordered_against(site: Site) -> list[Span]:
    """*surat penangkapan terhadap X atas tuduhan V, gugatan Y terhadap X terkait dugaan V*: X."""
    passage, ground = site.passage, site.cue.first - 1
    if passage.lower(ground) not in closed("legal ground"):
        return []
    for position in range(ground - 1, passage.first, -1):
        word = passage.lower(position)
        if word in closed("done to"):
            found = listed(passage, position + 1, ground)
            whole = bool(found) and end_of(passage, found) == ground
            return found if whole else []
        if is_verb(passage.tokens[position]) or word == "yang":
            return []
    return []


def initialled(site: Site) -> list[Span]:
    """*Mantan lurah Lawu, berinisial DS, (resmi) ditetapkan sebagai tersangka V*."""
    passage, cue = site.passage, site.cue.first
    called = passage.find(closed("named so"), passage.first, cue - 1)
    if called is None:
        return []
    found = listed(passage, called + 1, cue)
    last = passage.covered(found[-1]).last if found else cue
    verbs = any(is_verb(token) for token in passage.tokens[last:cue])
    return [] if verbs or passage.lower(last) != "," else found


def appointed(site: Site) -> list[Span]:
    """*menetapkan HS, pemilik PT Padi, sebagai tersangka V*: the object however long."""
    passage, cue = site.passage, site.cue.first
    if site.before not in closed("into a suspect"):
        return []
    for position in range(cue - 1, passage.first, -1):
        if passage.lower(position) in closed("makes a suspect"):
            return listed(passage, position + 1, cue - 1)
    return []


def arrested(site: Site) -> list[Span]:
    """The object of a verb of arrest, up to *tersangka* or the deed."""
    passage, start = site.passage, site.content.first
    first = past_suspect(passage, site.cue.last)
    limit = max(start, first)
    suspect = passage.find(forms("charges", "suspect"), first, limit)
    last = limit if suspect is None else suspect + 1
    return with_name(passage, listed(passage, first, last), start)


def suspects(site: Site) -> list[Span]:
    passage = site.passage
    return named_suspects(passage.stretch(site.cue.last, site.content.first))


def supposed(site: Site) -> list[Span]:
    """*menduga (ada) X yang V, menduga salah satu pelaku adalah V*, also between quotation
    marks (*“Kami menduga X V”*): X."""
    passage, said = site.passage, site.deed.past(closed("opens suspicion"))
    if not said:
        return []
    stop = noun_phrase_after(passage, said.first, said.last)
    if stop <= said.first or stop >= said.last:
        return []
    phrase = passage.between(said.first, stop)
    if passage.lower(stop) in closed("joins description"):
        return [phrase]
    found = accused_before_predicate(passage, said.first, said.last)
    rest = said.after(stop).past(closed("auxiliary"))
    if rest.opens(passives()) or rest.text.startswith("menjadi korban"):
        return []  # *diduga Rina telah dipukul, menjadi korban mafia tanah*
    return [found] if found is not None and phrase == found else []


def apposed(site: Site) -> list[Span]:
    """*X, tersangka kasus V*; *tersangka kasus V, X*; *tersangka V berinisial X*."""
    passage, after = site.passage, site.content.last
    if passage.lower(after) in closed("named so") and after + 1 < passage.end:
        return listed(passage, after + 1, passage.end)
    if passage.lower(after) == "," and after + 1 < passage.end:
        after += 1
        if is_owned(passage, site.cue.first) and not names_two(passage, after):
            return []
        if passage.lower(after) in closed("namely"):
            return with_name(passage, listed(passage, after + 1, passage.end), passage.end)
        if passage.tokens[after].is_name and not is_date(passage, after):
            found = listed(passage, after, passage.end)
            pair = len(found) == 2 and not passage.has({","}, after, end_of(passage, found))
            return found if len(found) == 1 or pair else []  # *kasus beras A, B, dan C*
    if not is_after_comma(site) and site.before != "(":
        return []
    comma = site.cue.first - 1
    named = name_before(passage, comma) if is_after_comma(site) else []
    return named or somebody_before(passage, comma)


def is_owned(passage: Passage, suspect: int) -> bool:
    """*Kuasa hukum [terdakwa kasus V], Rina, (berkata)*: whether the name after it may be that of
    somebody else, to whom the suspect is a client, a husband or a son."""
    before = suspect - 1
    if before < passage.first:
        return False
    pair = f"{passage.lower(before - 1)} {passage.lower(before)}"
    people = humans() | title_heads() | forms("charges", "human")
    return passage.lower(before) in people - {"oknum", "orang"} or pair in people


def names_two(passage: Passage, first: int) -> bool:
    """*Kuasa hukum terdakwa V, [Rina, Joko,] (berkata)*: whether the suspect's name and that of
    who owns him follow."""
    end = noun_phrase_after(passage, first, passage.end)
    other = end + 1 < passage.end and passage.tokens[end + 1].is_name
    return end > first and passage.lower(end) == "," and other


def end_of(passage: Passage, found: list[Span]) -> int:
    return passage.covered(found[-1]).last


def name_before(passage: Passage, comma: int) -> list[Span]:
    """The name that ends before a comma."""
    start = comma
    while start > 0 and (
        passage.tokens[start - 1].is_name or passage.tokens[start - 1].text in "()"
    ):
        start -= 1
    if start < comma and passage.tokens[start].is_word:
        return [passage.between(start, comma)]
    return []


def somebody_before(passage: Passage, comma: int) -> list[Span]:
    """*Sopir angkot itu, (terduga pelaku V)*: the noun for people that ends before a comma."""
    start = comma
    while start > passage.first and is_nominal(passage.tokens[start - 1]):
        start -= 1
    phrase = past_count(passage.stretch(start, comma))
    governed_by = passage.tokens[start - 1].upos if start > passage.first else ""
    people = phrase and phrase.opens(humans() | title_heads())
    return [passage.between(start, comma)] if people and governed_by != "ADP" else []


def is_nominal(token: Token) -> bool:
    return token.is_word and not is_verb(token) and token.upos in NOMINAL


def seen_as(site: Site) -> list[Span]:
    """*X hadir sebagai terdakwa kasus V, X didudukkan sebagai terdakwa V*: the subject of a verb
    that takes no object."""
    passage = site.passage
    for position in range(site.cue.first - 2, passage.first, -1):
        token = passage.tokens[position]
        if is_verb(token):
            alone = token.lower.startswith(("di", "ber")) or token.lower in closed("comes")
            relative = skip_adverbs(passage, position) - 1
            if alone and passage.lower(relative) == "yang":
                found = antecedent_of(passage, relative)
                return [found] if found is not None else []
            return subject_of(passage, position) if alone else []
    return []


def cataphoric(site: Site) -> list[Span]:
    """*Diduga V, X ditangkap*: the subject of the clause after the comma."""
    passage = site.passage
    comma = passage.find({","}, site.content.first, passage.end)
    if comma is None:
        return []
    for position in range(comma, min(comma + REACH, passage.end)):
        if passage.lower(position) in forms("charges", "arrested"):
            return subject_of(passage, position)
        if passage.lower(position) in forms("charges", "arresting"):
            return listed(passage, position + 1, passage.end)
    return []


def opening_name(site: Site) -> list[Span]:
    return opened(site.passage, site.cue.first)


def somebody_placed(site: Site) -> list[Span]:
    return placed(site.passage, site.cue.first)


CONSTRUCTIONS = (
    Construction(
        "S diduga dianiaya X; S tewas akibat dianiaya X",
        anywhere,
        lambda site: agents(site.content),
    ),
    Construction("X, tersangka kasus V; tersangka kasus V, (yakni) X", is_suspect, apposed),
    Construction("tuduhan terhadap X", is_onto, after_onto),
    Construction(
        "dugaan V oleh X, dugaan V yang dilakukan X, dugaan keterlibatan X",
        is_doing,
        lambda site: tail(site.deed),
    ),
    Construction("tuduhan V terhadap X", is_levelled, levelled_at),
    Construction("dugaan kartel X dan Y", anywhere, together),
    Construction("memeriksa X usai diduga V", anywhere, looked_into),
    Construction("X mundur karena tuduhan V", anywhere, given_way),
    Construction("kasus V dengan terdakwa X", anywhere, named_defendant),
    Construction("surat penangkapan terhadap X atas tuduhan V", anywhere, ordered_against),
    Construction("X yang diduga V", is_relative, antecedent),
    Construction("menangkap X atas dugaan V", is_arresting, arrested),
    Construction(
        "X menghadapi dakwaan V, X terseret kasus V",
        is_bearing,
        lambda site: governed(site.passage, site.cue.first + 1),
    ),
    Construction("menetapkan X sebagai tersangka kasus V", is_arresting, suspects),
    Construction(
        "X ditangkap karena diduga V, X ditahan terkait kasus V",
        is_of_nothing_else,
        lambda site: governed(site.passage, min(site.cue.first, site.content.first)),
    ),
    Construction("menetapkan X, A, sebagai tersangka V", names_suspect, appointed),
    Construction("X hadir sebagai terdakwa kasus V", is_seen_as, seen_as),
    Construction("A, berinisial X, ditetapkan sebagai tersangka V", names_suspect, initialled),
    Construction("menduga X V, menduga ada X yang V", is_suspicion, supposed),
    Construction("“X yang V,” tuding Y", is_quoted_charge, in_quotation),
    Construction("X kabarnya V, konon X V", is_rumour, rumoured),
    Construction("X, warga Lawu, diduga V", is_after_comma, opening_name),
    Construction("X yang berada di Lawu, Sumber, diduga V", is_after_comma, described),
    Construction("seorang X di Lawu, Sumber, diduga V", is_after_comma, somebody_placed),
    Construction("Dalam kasus V, X ditahan", is_fronted, cataphoric),
    Construction("Diduga V, X ditangkap", is_first_word, cataphoric),
)
