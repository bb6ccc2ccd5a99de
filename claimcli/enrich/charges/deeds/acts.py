"""What is charged: the predicate of the content.

The act is the verb phrase with its objects and complements, without its subject, the cue,
*telah, sempat, sebagai* before it, and without circumstances of time or cause after it
(*Korea Utara telah mengirim amunisi ke Rusia pada 2023* → *mengirim amunisi ke Rusia*);
coordinated verbs stay together. A nominal charge is its own act (*korupsi dana desa*), and
so is what follows *tentang* where the content names only a provision (*Pasal 372 KUHP
tentang penggelapan*). A mere cause (*akibat korsleting*) or a bare provision has none.
"""

from __future__ import annotations

from claimcli.document import Span
from claimcli.enrich.charges.deeds.site import Site
from claimcli.grammar.phrases.noun_phrases import apposition, noun_phrase_after
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms
from claimcli.surface.passages import Passage
from claimcli.surface.stretch import Stretch
from claimcli.surface.word_classes import NOMINALISED, is_date, is_verb

__all__ = ["act_of"]

MARKS = frozenset({",", '"', "“", "”", "'", ":"})
LIST_REACH = 12
"""Tokens after a comma in which *dan* makes it one of a list."""


def act_of(site: Site, subjects: list[Span]) -> Span | None:
    """The predicate charged in the content, which is in the site's sentence."""
    content = site.content
    if not content:
        return None
    if content.opens(closed("named law")) or content.opens({"sejumlah"}):
        return entitled(content)
    passage, causes = site.passage, forms("charges", "cause")
    act = content.after(past_accuser(site, beginning(site, subjects)))
    act = act.past(forms("charges", "opening") | MARKS)
    if act.opens(causes) and passage.lower(act.first + 1) in forms("stages", "suspected"):
        act = act.after(act.first + 2)
    if act.opens(causes) and (
        passage.lower(act.first + 1) in forms("harms") | forms("stages", "convicted")
    ):
        act = act.after(act.first + 1)
    if not act or act.opens(causes):
        return None
    act = without_accused(act.upto(ending(act)), subjects)
    relative = act.after(act.first + 1).first_of({"yang"})
    if site.claim.rule == "charge" and relative is not None and not is_verb(act.tokens[0]):
        act = act.upto(relative)  # *[pungutan liar] yang dilakukan Wawan*
    while act and not act.tokens[-1].is_word and act.tokens[-1].text != ")":
        act = act.upto(act.last - 1)
    return act.span if act else None


def past_accuser(site: Site, first: int) -> int:
    """*Wawan diyakini [jaksa] menipu*: after who suspects, where he stands at the act's front."""
    source = site.claim.source
    if source is None or source.span is None:
        return first
    said = site.passage.covered(source.span)
    return said.last if said.first == first == site.cue.last else first


def without_accused(act: Stretch, subjects: list[Span]) -> Stretch:
    """*[korupsi] terhadap X*, where X is who is charged with it."""
    for span in subjects:
        before = act.passage.covered(span).first - 1
        if act.first < before < act.last and act.passage.lower(before) in closed("done to"):
            return act.upto(before)
    return act


def entitled(content: Stretch) -> Span | None:
    """The deed after *tentang*, unless that is the title of a law."""
    passage = content.passage
    for position in range(content.first, content.last - 1):
        if passage.lower(position) in {"tentang", "soal"}:
            first = position + 1
            if not passage.tokens[first].is_name:
                last = provision_end(content.after(first).upto(ending(content.after(first))))
                return passage.between(first, last)
    return None


def provision_end(deed: Stretch) -> int:
    """Where the next provision or the penalty begins, after the first word of the deed."""
    passage = deed.passage
    stops = closed("named law", "joins provisions") | {","}
    last = deed.last
    for position in range(deed.first + 1, deed.last):
        penalty = passage.lower(position) == "dengan" and passage.lower(position + 1) == "ancaman"
        if penalty or passage.lower(position) in stops:
            last = position
            break
    return passage.back_past(closed("joins members") | {"/"}, last, deed.first + 1)


def beginning(site: Site, subjects: list[Span]) -> int:
    """Where the predicate begins: after the cue, after the subject, at the main verb."""
    passage, claim, content = site.passage, site.claim, site.content
    first, last = content.first, content.last
    if claim.cue is not None and claim.cue.span in claim.content:
        after = site.cue.last
        for span in subjects:
            subject = passage.covered(span)
            verbal = any(is_verb(token) for token in passage.tokens[after : after + 1])
            if after <= subject.first <= after + 1 and subject.last < last and not verbal:
                return after_subject(content.after(subject.last))
        return after
    for span in subjects:
        subject = passage.covered(span)
        if passage.lower(subject.first - 1) == "ada" and content.opens({"ada"}):
            return subject.last  # *mencurigai ada orang lain [yang menyuruh mereka]*
        acting = any(is_verb(token) for token in content.upto(subject.first).tokens)
        if first <= subject.first <= first + 2 and subject.last < last and not acting:
            return after_subject(content.after(subject.last))
    if claim.rule == "accused":
        return after_agent(content)
    if claim.rule == "charge" and not (claim.cue and passage.lower(first - 1) == "bahwa"):
        return first
    if first and passage.lower(first - 1) in forms("charges", "opening") - {"bahwa"}:
        return first
    return after_subject(content)


def after_agent(content: Stretch) -> int:
    """Past the agent of a passive that has no *oleh*: *didakwa [jaksa] menerima suap*."""
    passage, token = content.passage, content.tokens[0]
    end = noun_phrase_after(passage, content.first, content.last)
    if token.upos not in {"NOUN", "PROPN"} or NOMINALISED.match(token.text):
        return content.first
    verbal = content.first < end < content.last and is_verb(passage.tokens[end])
    return end if verbal else content.first


def after_subject(clause: Stretch) -> int:
    """The first verb or auxiliary that no *yang* governs; the first token where none is, but
    the end where the subject is all there is (*menuduh anak [yang bermain di sana]*)."""
    passage = clause.passage
    opening = closed("negation", "auxiliary", "fault", "copula of act")
    relative, governed = False, False
    for position in range(clause.first, clause.last):
        token = passage.tokens[position]
        if token.lower == "yang":
            relative, governed = True, False
        elif token.text == "," or token.lower in closed("deictic"):
            relative = False
        elif is_verb(token) or token.lower in opening:
            if not relative or (governed and follows(passage, position)):
                return position
            governed = governed or is_verb(token)
    return clause.last if passage.lower(clause.first) == "yang" else clause.first


def follows(passage: Passage, position: int) -> bool:
    """*pemecatan yang dilakukan [bermotif politik]*: a second verb that nothing joins to the
    relative clause is the main one."""
    before, token = passage.tokens[position - 1], passage.tokens[position]
    verbal = is_verb(token) or token.lower in closed("second predicate")
    return verbal and (before.is_name or before.upos in {"NOUN", "PROPN", "VERB"})


def ending(act: Stretch) -> int:
    """Before the first circumstance of time or cause, or a comma that opens a new clause."""
    passage, depth = act.passage, 0
    for position in range(act.first, act.last):
        token = passage.tokens[position]
        depth += (token.text == "(") - (token.text == ")")
        if depth > 0 or position == act.first:
            continue
        if token.text == "," and not continues(act.after(position)):
            return position
        if is_date(passage, position) and token.text != "(":
            return position
        if token.lower in closed("before time"):
            if is_timely(passage, position + 1):
                return position
        elif is_circumstance(passage, position):
            return position
    return act.last


def is_circumstance(passage: Passage, position: int) -> bool:
    """Whether a circumstance of time or cause, or the penalty, begins at the token."""
    word, after = passage.lower(position), passage.lower(position + 1)
    if word == "hingga" and reaches(passage, position):
        return False
    if word in closed("unit before lalu"):
        return after == "lalu"
    if word == "tadi":
        return after in closed("part of the day")
    if word == "dengan":
        return after == "ancaman"
    return word in forms("charges", "temporal") - {"lalu"}


def reaches(passage: Passage, position: int) -> bool:
    """Whether *hingga* tells what came of it or how much: *, hingga tewas; hingga Rp 2 juta*."""
    token = passage.tokens[position + 1] if position + 1 < len(passage.tokens) else None
    if token is None:
        return False
    if passage.lower(position - 1) == "," and is_verb(token):
        return True
    return token.upos == "NUM" or token.lower in closed("amount reached")


def is_timely(passage: Passage, position: int) -> bool:
    """Whether a time stands here: a date, a year, *tahun 2019*, *Senin*, *akhir pekan*."""
    token = passage.tokens[position] if position < len(passage.tokens) else None
    if token is None:
        return False
    if is_date(passage, position) or token.lower in closed("month", "day", "opens time"):
        return True
    if token.text.isdigit() and len(token.text) == 4:
        return True
    return token.upos == "NUM" and passage.lower(position + 1) in closed("unit of time")


def continues(rest: Stretch) -> bool:
    """Whether the comma that opens the rest is one of a list: *suap, gratifikasi, dan
    pencucian uang*."""
    passage, after = rest.passage, rest.after(rest.first + 1)
    if not after or not after.tokens[0].is_word:
        return False
    if after.opens(closed("lists on")):
        return True
    if is_date(passage, after.first) or after.opens(closed("preposition")) or after.opens({"yang"}):
        return False
    if apposition(passage, rest.first) > rest.first:
        return True
    return after.upto(min(after.first + LIST_REACH - 1, after.last)).has(closed("joins members"))
