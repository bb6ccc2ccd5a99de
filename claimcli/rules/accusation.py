"""«X menuduh Y (telah) melakukan P»: an accuser, somebody accused, and the deed.

The content is the proposition with the accused as its subject. *Menduga* takes a
clause. *Melaporkan Y (ke polisi) atas dugaan P* and *menjerat Y dengan Pasal N*
have the deed or the statute alone as content.

Must fire: Amerika Serikat menuduh Korea Utara mengirim amunisi. | Polisi menduga api
berasal dari dapur.
Must not fire: Rina melaporkan hasil panen kepada bupati. | Rina menuntut ganti rugi atas
kebakaran itu.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.grammar.clauses import content_end, content_start, main_predicate, next_comma, span
from claimcli.grammar.intermediaries import past_handing
from claimcli.grammar.phrases.noun_phrases import noun_phrase_after
from claimcli.grammar.subject_before import skip_adverbs, subject_before
from claimcli.grammar.subjects import accused_before_predicate, subject
from claimcli.lexicon import CueEntry, Frame, closed
from claimcli.predicates.aftermath import before_aftermath, before_fate
from claimcli.predicates.disputes import is_disputed
from claimcli.predicates.relative_clauses import modifies_subject
from claimcli.predicates.withheld import withheld
from claimcli.predicates.wrongs import acts, can_act, is_wrong, tells_wrong
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import NOMINALISED, is_verb

ID = "accusation"
REACH = 5
"""Tokens in which a sentence says how long, or that it is prison."""


def find(passage: Passage) -> Iterator[Mark]:
    for number, match in enumerate(passage.cues):
        entry = match.entry(Frame.ACCUSATION)
        if entry is None or withheld(passage, match) or only_feels(passage, match, entry):
            continue
        source = subject(passage, match, number)
        if source is None and passage.lower(match.first - 1) in closed("is known to"):
            bounds = subject_before(passage, match.first - 1)
            source = passage.between(*bounds) if bounds is not None else None
        end = passage.box_after(match.last, passage.end)
        # *melaporkan balik Hendra, menduga kuat P*
        back = passage.lower(match.last) in closed("how one accuses")
        start = past_handing(passage, content_start(passage, match.last + back, end))
        stop = before_aftermath(passage, start, content_end(passage, start, end))
        relative = skip_adverbs(passage, match.first) - 1
        if passage.lower(relative) == "yang" and modifies_subject(passage, relative):
            stop = before_fate(passage, start, stop)
        if source is None and passage.lower(match.first - 1) in closed("concession"):
            # *Meski menduga P, X V*: the subject stands in the main clause
            comma = next_comma(passage, start, stop) or stop
            source, stop = main_clause_subject(passage, comma, stop), comma
        if entry.lemma in closed("going to law"):
            yield from legal(passage, match, entry, source, start, stop)
            continue
        yield from accused_of(passage, match, entry, source, start, stop)


def accused_of(
    passage: Passage, match: Match, entry: CueEntry, source: Span | None, start: int, stop: int
) -> Iterator[Mark]:
    """What is said against whom between the positions, or the law that *dengan* brings."""
    content = span(passage, start, stop)
    if content is None or (entry.lemma in closed("accuses") and only_points(passage, start, stop)):
        return
    by_law = entry.lemma in closed("charges by law")
    ground = law_after(passage, start, stop) if by_law else None
    if entry.lemma == "pergok" and not tells_wrong(content.of(passage.text)):
        return  # *memergoki ibunya menangis*
    if entry.lemma == "klaim" and is_speech(passage, source, start, stop):
        return
    accused: Span | None = match.clitic
    if ground is not None:
        content = span(passage, ground + 1, stop) or content
        accused = passage.between(start, ground)
    elif accused is None:
        accused = accused_before_predicate(passage, start, stop)
    elif passage.lower(start) in closed("after menuduhnya"):
        content = span(passage, start + 1, stop) or content
    label = Label.ATTRIBUTION if denied(passage, match) else Label.ACCUSATION
    yield Mark(label, content, ID, 0.85, match.cue(entry), source, accused)


def law_after(passage: Passage, start: int, stop: int) -> int | None:
    """Where *dengan* stands in *mendakwa Y [dengan] Pasal N, mendakwa Y [dengan] dakwaan V*; None
    where a verb comes before it."""
    for position in range(start + 1, stop - 1):
        if passage.lower(position) == "dengan":
            charge = position + 1 + (passage.tokens[position + 1].upos == "NUM")
            law = passage.lower(charge) in closed("named law", "charge noun")
            return position if law else None
        if is_verb(passage.tokens[position]) or passage.lower(position) in closed("auxiliary"):
            return None
    return None


def only_points(passage: Passage, start: int, stop: int) -> bool:
    """*menuding papan itu, menuding ke arah pintu*: a finger shows where, and nobody is
    charged; a thing of which something is said is (*menuding aturan itu merugikan petani*)."""
    head = passage.tokens[start]
    if passage.lower(start) == "ke":
        return True
    if head.is_name or head.upos != "NOUN" or NOMINALISED.match(head.text):
        return False
    if passage.lower(start) in closed("counts heads", "counts people"):
        return False
    end = noun_phrase_after(passage, start, stop)
    if can_act(passage, start, end) or end == start:
        return False
    told = passage.lower(end) != "yang" and tells_more(passage, end, stop)
    return not told and not tells_wrong(passage.between(start, stop).of(passage.text))


def tells_more(passage: Passage, start: int, stop: int) -> bool:
    """Whether a predicate follows in the same clause: *lawannya | dari Lawu telah menipu*."""
    predicate = closed("auxiliary", "opens predicate charged") - {"di", "dalam"}
    for token in passage.tokens[start:stop]:
        opens = token.lower in closed("while speaking", "preposition") and token.lower != "dari"
        if opens or token.upos in {"SCONJ", "CCONJ"} or token.text == ",":
            return token.lower in predicate
        if is_verb(token) or token.lower in predicate:
            return True
    return False


def only_feels(passage: Passage, match: Match, entry: CueEntry) -> bool:
    """*merasa curiga terhadap Rina; sinis, curiga, dan takut*: a feeling, no charge."""
    return entry.form == "curiga" and passage.lower(match.last) in closed("feels about")


def is_speech(passage: Passage, source: Span | None, start: int, stop: int) -> bool:
    """Whether *mengklaim* only says something: a clause that the article does not dispute,
    of somebody and not of a message that goes round."""
    if not is_clause(passage, start, stop) or is_disputed(passage.text):
        return False
    if charges_other(passage, start, stop):
        return False
    return source is None or not passage.covered(source).has(closed("what circulates"))


def charges_other(passage: Passage, start: int, stop: int) -> bool:
    """*mengklaim Qastan melanggar gencatan senjata*: whether somebody else does a wrong."""
    other = accused_before_predicate(passage, start, stop)
    if other is None or not acts(passage, other):
        return False
    last = passage.covered(other).last
    own = passage.lower(start) in closed("pronoun", "selves") or passage.lower(start) == "pihaknya"
    return not own and is_wrong(passage, last, stop)


def is_clause(passage: Passage, start: int, stop: int) -> bool:
    """Whether the words are a clause: *aturan yang berlaku [sudah melindungi anak]* too."""
    return main_predicate(passage, start, stop) or passage.has(
        closed("tense or negation"), start + 1, stop
    )


def main_clause_subject(passage: Passage, comma: int, end: int) -> Span | None:
    """The subject of the first verb after the comma."""
    for position in range(comma + 1, end):
        token = passage.tokens[position]
        if token.upos == "VERB" and not token.is_name:
            return passage.between(comma + 1, position) if position > comma + 1 else None
    return None


def denied(passage: Passage, match: Match) -> bool:
    """*Tidak menyangka P, enggan menyalahkan Y, tak ada yang menyangka P*: who does not charge
    says something else."""
    before = max(passage.first, skip_adverbs(passage, match.first) - 1)
    if passage.lower(before) == "yang":
        before = max(passage.first, before - 2)
    return passage.has(closed("unwilling"), before, match.first)


def legal(
    passage: Passage, match: Match, entry: CueEntry, source: Span | None, start: int, stop: int
) -> Iterator[Mark]:
    """The deed after *atas dugaan* or the statute after *dengan*."""
    if passage.lower(start) in closed("charge noun"):
        return  # *melaporkan dugaan fitnah*: the rule of charges sees it
    for position in range(start, stop - 1):
        word, after = passage.lower(position), passage.lower(position + 1)
        grounds = word in closed("ground of charge")
        if entry.lemma == "lapor" and not grounds and is_verb(passage.tokens[position]):
            return  # *melaporkan warga turun dari atas bukit*: a clause, no charge
        above = passage.lower(position - 1) in closed("direction") or after in closed("basis")
        named = after in closed("charge noun") or word == "atas"
        named = named or reports_crime(passage, start, position)
        named = named or (entry.lemma == "gugat" and sues_for(passage, position))
        if grounds and named and not above:
            accused = accused_until(passage, start, position)
            if entry.lemma == "tuntut" and not (accused and acts(passage, accused)):
                return  # *menuntut ganti rugi atas kebakaran itu*
            first = passage.past(closed("whose charge follows"), position + 1, stop)
            content = span(passage, first, stop)
            if content is not None:
                yield Mark(Label.ACCUSATION, content, ID, 0.87, match.cue(entry), source, accused)
            return
    if entry.lemma in {"vonis", "tuntut"} and source is not None:
        yield from sentenced(passage, match, entry, source, start, stop)


def sues_for(passage: Passage, ground: int) -> bool:
    """*menggugat pabrik itu karena [mencemari sungai], karena [tidak membayar upah]*: a deed."""
    verb = passage.past(closed("auxiliary", "negation"), ground + 1, passage.end)
    deed = verb < passage.end and is_verb(passage.tokens[verb])
    return passage.lower(ground) in closed("deed cause") and deed


def sentenced(
    passage: Passage, match: Match, entry: CueEntry, source: Span, start: int, stop: int
) -> Iterator[Mark]:
    """*memvonis Rina dua tahun penjara (karena [menyuap jaksa])*: the deed, or else what the
    sentence is, which counts for somebody named only."""
    start = passage.past({"bersalah"}, start, stop)
    penalty = names_end(passage, start, stop)
    years = is_penalty(passage, penalty + (passage.lower(penalty) == "dengan"), stop)
    for_it = entry.lemma == "tuntut" and passage.lower(penalty) in closed("deed cause")
    if penalty == start or not (years or for_it):
        return
    cause = passage.find(closed("deed cause"), penalty, stop)
    first = passage.past(closed("leads to a deed"), cause + 1, stop) if cause else penalty
    content = span(passage, first, stop)
    if content is not None:
        accused = passage.between(start, penalty)
        yield Mark(Label.ACCUSATION, content, ID, 0.8, match.cue(entry), source, accused)


def names_end(passage: Passage, start: int, stop: int) -> int:
    """Where the names end that begin at ``start``: *Rina, Joko, dan Tini*."""
    end = start
    joints = closed("addition") | {","}
    while end < stop:
        step = passage.past(joints, end, stop) if end > start else end
        if step >= stop or not passage.tokens[step].is_name or not passage.tokens[step].is_word:
            break
        end = step + 1
    return end


def is_penalty(passage: Passage, first: int, stop: int) -> bool:
    """*dua tahun penjara, hukuman mati, penjara seumur hidup*; not *dijatuhi hukuman mati*."""
    if first >= stop:
        return False
    timed = passage.has(closed("unit of time"), first, min(stop, first + REACH))
    counted = passage.tokens[first].upos == "NUM" and timed
    return counted or passage.lower(first) in closed("prison")


def reports_crime(passage: Passage, start: int, ground: int) -> bool:
    """*melaporkan suaminya ke polisi [karena] memukulnya*: a deed is told to the police."""
    deed = ground + 1
    if passage.lower(ground) not in closed("deed cause") or deed >= passage.end:
        return False
    told = passage.has(closed("investigator"), start, ground)
    return told and passage.lower(deed) != "diduga" and is_wrong(passage, deed, passage.end)


def accused_until(passage: Passage, start: int, stop: int) -> Span | None:
    """The noun phrase from ``start`` to a preposition, a comma or ``stop``."""
    found = passage.find(closed("after the accused") | {",", "("}, start, stop)
    end = stop if found is None else found
    return passage.between(start, end) if end > start else None
