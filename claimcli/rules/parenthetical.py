"""«P, kata X, Q»: indirect speech with its attribution put in.

Where P and Q both say something they are two records of one group; where P is
only a word or two (*Saat ini, kata Rina, air surut*) the record is Q. *Menurut X* at the
end of the sentence needs no comma.

Must fire: Jembatan itu dibuka besok, kata Rina. | Air, ujarnya, sudah surut. | Jalur itu
ditutup menurut polisi.
Must not fire: Ia menulis kata pengantar, lalu pulang. | Guru itu menilai siswa menurut abjad. |
Karena itu, kata bahwa harus dicoret.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.grammar.clauses import has_predicate, main_predicate, next_comma, span
from claimcli.grammar.intermediaries import handing_end
from claimcli.grammar.phrases.chunks import joins
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subjects import subject
from claimcli.lexicon import CueEntry, Frame, closed, load
from claimcli.predicates.unmarked import first_of_statement
from claimcli.predicates.worth import tells_worth
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import (
    STOPS,
    is_adverbial,
    is_date,
    is_titular,
    is_verb,
    title_heads,
)

ID = "parenthetical"
FRAMES = (Frame.INQUIT, Frame.PREPOSITION)
SHORT = 2
"""Words that are too few to be content beside what follows the attribution."""


def find(passage: Passage) -> Iterator[Mark]:
    for match in passage.cues:
        entry = match.entry(*FRAMES)
        if entry is None or match.first == 0:
            continue
        if passage.lower(match.last) in closed("subordinator") or tells_worth(passage, match):
            continue  # *Dengan demikian, klaim bahwa P …*: a noun and what it holds
        opening = max(0, passage.back_past(closed("likening"), match.first) - 1)
        if passage.tokens[opening].text not in {",", "—", "–", "-"}:
            yield from unmarked(passage, match, entry)
            yield from behind_subject(passage, match, entry)
        else:
            yield from put_in(passage, verb_after(passage, match), entry, opening)


def put_in(passage: Passage, match: Match, entry: CueEntry, opening: int) -> Iterator[Mark]:
    """The marks of an attribution whose comma or dash stands at ``opening``."""
    start = clause_start(passage, opening)
    if passage.box_after(start, match.first) < match.first:
        return
    if hands_on_only(passage, match, start, opening):
        return
    if speaks_before(passage, entry, start, opening):
        return
    if entry.lemma == "dasar" and decides(passage, match, start, opening):
        return
    only = closed("opens according") | {","}
    if entry.frame is Frame.PREPOSITION and passage.past(only, start, opening) == opening:
        return  # *Memang, menurut Rina P*: the cue opens the sentence
    source, after = source_and_end(passage, match, start, opening)
    left = span(passage, start, opening)
    if after is None or left is None or (source is None and is_listed(passage, after)):
        return
    if is_told_of(passage, match, start, opening, after) or is_just_then(passage, match, after):
        return
    if entry.lemma in closed("refers") and not refers_to_source(passage, match):
        return
    after = past_hearers(passage, handing_end(passage, after) or past_again(passage, after))
    right = span(passage, after, passage.end) if passage.lower(after) == "," else None
    words = sum(token.is_word for token in passage.tokens[start:opening])
    says = words > SHORT or not has_predicate(passage, after, passage.end)
    if right is not None and says and closes_speech(passage, after):
        right = None
    cue = match.cue(match.entry(*FRAMES, Frame.PASSIVE) or entry)
    brief = words <= SHORT or leads_in(passage, start, opening)
    if right is None and brief and passage.lower(after) not in {"", ",", ".", "("}:
        said = span(passage, after, passage.end)  # *Saat itu, katanya ibunya sudah pulang*
        begun = match.clitic is not None or opens_clause_after(passage, after)
        if begun and said and has_predicate(passage, after, passage.end):
            yield Mark(Label.ATTRIBUTION, said, ID, 0.85, cue, source)
    elif right is None and runs_into_predicate(passage, start, opening, after):
        said = span(passage, after, passage.end)  # *Dinas Pasar Ende, ujar dia berharap P*
        if said is not None:
            yield Mark(Label.ATTRIBUTION, said, ID, 0.85, cue, source)
    elif right is None:
        first = first_of_statement(passage)
        said = left if first is None else Span(first.span.start, left.end)
        yield Mark(Label.ATTRIBUTION, said, ID, 0.85, cue, source)
    elif only_opens(passage, entry, start, opening, after):
        yield Mark(Label.ATTRIBUTION, right, ID, 0.8, cue, source)
    else:
        for part in (left, right):
            yield Mark(Label.ATTRIBUTION, part, ID, 0.8, cue, source, group=left.start)


def only_opens(passage: Passage, entry: CueEntry, start: int, opening: int, after: int) -> bool:
    """Whether what stands before the attribution says nothing by itself."""
    if begins_with_cue(passage, start) or is_scene(passage, start, opening):
        return True
    if leads_in(passage, start, opening):
        return True
    if passage.lower(start) == "yang":
        return False  # *Yang penting, kata Rina, warga selamat*
    words = sum(token.is_word for token in passage.tokens[start:opening])
    if entry.form == "lanjut" and words == SHORT:
        return False
    return words <= SHORT or is_topic(passage, start, opening, after)


def runs_into_predicate(passage: Passage, start: int, opening: int, after: int) -> bool:
    """Whether P is only a subject, whose predicate follows the source without a comma."""
    bare = not has_predicate(passage, start, opening) and ends_subject(passage, start, opening)
    return bare and after < passage.end and opens_predicate(passage, after)


def is_listed(passage: Passage, after: int) -> bool:
    """*secara cepat, tegas, dan adil*: an adjective among others, no verb of speech."""
    return passage.lower(after) == "," and passage.lower(after + 1) in closed("and or")


def leads_in(passage: Passage, start: int, opening: int) -> bool:
    """*Oleh karena itu, lanjut Rina, Q*: what joins sentences says nothing."""
    words = " ".join(token.lower for token in passage.tokens[start:opening])
    return words in closed("leads in")


def unmarked(passage: Passage, match: Match, entry: CueEntry) -> Iterator[Mark]:
    """*P menurut X.*: at the end of the sentence no comma is needed."""
    bounds = source_after(passage, match.last)
    if passage.lower(match.first) != "menurut" or match.clitic is not None or bounds is None:
        return
    first, last = bounds
    head = passage.tokens[first]
    speaks = load().head_types.get(head.lower) is not None or head.lower in title_heads()
    if not (speaks or (head.is_name and head.upos == "PROPN")) or head.lower in closed("norm"):
        return
    start = clause_start(passage, match.first)
    ends = last >= passage.end or is_date(passage, last) or is_date(passage, last + 1)
    scene = passage.lower(last) in closed("closes speech")
    ends = ends or (scene and not has_predicate(passage, last + 1, passage.end))
    said = span(passage, start, match.first)
    if ends and said is not None and has_predicate(passage, start, match.first):
        yield Mark(Label.ATTRIBUTION, said, ID, 0.7, match.cue(entry), passage.between(first, last))


def behind_subject(passage: Passage, match: Match, entry: CueEntry) -> Iterator[Mark]:
    """*Petani kata dia, sudah menanam*; *Rencana itu menurutnya terlalu mahal*: between a subject
    and its predicate the attribution may stand without commas."""
    pronoun = match.clitic is None and passage.lower(match.last) in closed("pronoun")
    after = match.last + pronoun
    comma = passage.lower(after) == ","
    alone = entry.lemma in closed("put in without a comma")
    if not (pronoun or match.clitic) or not (alone or (comma and pronoun)):
        return
    start = clause_start(passage, match.first)
    if start == match.first or has_predicate(passage, start, match.first):
        return
    if not ends_subject(passage, start, match.first) or not opens_predicate(passage, after + comma):
        return
    if passage.lower(match.first) in closed("rumour adverb") and not spoken_before(passage):
        return
    content = span(passage, after, passage.end)
    source = match.clitic or passage.tokens[match.last].span
    if content is not None:
        yield Mark(Label.ATTRIBUTION, content, ID, 0.7, match.cue(entry), source)


def ends_subject(passage: Passage, start: int, last: int) -> bool:
    """Whether a noun phrase ends there that no preposition opens."""
    opens = passage.lower(start) not in closed("preposition", "subordinator")
    before = passage.tokens[last - 1]
    nominal = before.upos in {"NOUN", "PROPN", "PRON", "DET"} or before.is_name
    return opens and (nominal or before.lower in closed("deictic"))


def spoken_before(passage: Passage) -> bool:
    """Whether somebody speaks in the sentence before."""
    before = passage.beside(-1)
    return before is not None and bool(before.boxes or before.cues)


def verb_after(passage: Passage, match: Match) -> Match:
    """*demikian diklaim X*: the verb after *demikian* is the cue."""
    for other in passage.cues:
        if other.first == match.last and other.entry(Frame.PASSIVE):
            return other
    return match


def hands_on_only(passage: Passage, match: Match, start: int, opening: int) -> bool:
    """*X, mengutip Y, mengatakan P*; *Menurut X, seperti disampaikan Y, P*: a handing on
    beside an attribution that stands around it."""
    closing = handing_end(passage, opening + 1)
    if closing is None or passage.lower(closing) != ",":
        return False
    around = {opening, closing + 1}
    return begins_with_cue(passage, start) or any(
        other.entry(Frame.SPEECH) and (other.last in around or other.first in around)
        for other in passage.cues
    )


def speaks_before(passage: Passage, entry: CueEntry, start: int, opening: int) -> bool:
    """*X mengatakan P, menurut saksi*; *…, berdasarkan data Y*: X speaks, on that ground."""
    return entry.frame is Frame.PREPOSITION and any(
        start <= other.first < opening
        and other.clitic is None
        and other.entry(Frame.SPEECH)
        and subject(passage, other, number)
        for number, other in enumerate(passage.cues)
    )


def is_told_of(passage: Passage, match: Match, start: int, opening: int, after: int) -> bool:
    """*Guru itu, Budi Waluyo, dilaporkan ke polisi*: the passive is the predicate of who stands
    before it. Unlike *Hal itu, disebutkan Rina, meresahkan warga*, which goes on after a comma."""
    noun = passage.tokens[start].upos in {"NOUN", "PROPN", "DET", "NUM"}
    by = passage.has({"oleh"}, match.last, match.last + 2)
    if by and passage.has({"yang"}, start, opening) and not main_predicate(passage, start, opening):
        return True  # *Sedangkan pada sesi yang memuat paparan, disampaikan oleh Rina*
    passive = passage.lower(match.first).startswith("di") and match.clitic is None
    goes_on = passage.lower(after) == ","
    return noun and passive and not goes_on and not has_predicate(passage, start, opening)


def is_just_then(passage: Passage, match: Match, after: int) -> bool:
    """*Jalan itu rusak, begitu hujan turun; begitu juga Ende*: no speaker, unlike *begitu Rina.*"""
    if match.entries[0].form != "begitu":
        return False
    return after < passage.end or not passage.tokens[match.last].is_name


def past_again(passage: Passage, after: int) -> int:
    """*kata Rina | lagi, Q*: the position of the comma."""
    again = passage.past(closed("after pronoun"), after)
    return again if passage.lower(again) == "," else after


def refers_to_source(passage: Passage, match: Match) -> bool:
    """*merujuk (pada) data BPS, mengacu Rina*, not *merujuk pada aksi itu*."""
    first = passage.past(closed("refers to"), match.last)
    head = passage.tokens[first] if first < passage.end else None
    if head is None:
        return False
    named = head.is_name and head.upos == "PROPN"
    words = closed("told by documents", "statement noun") | title_heads() | load().head_types.keys()
    return named or head.lower in words


def decides(passage: Passage, match: Match, start: int, opening: int) -> bool:
    """*Setelah rapat itu, berdasarkan keputusan Rina, pasar ditutup*: by what right a thing
    was done, behind a scene; nobody says it."""
    rule = passage.lower(match.last) in closed("norm") | {"keputusan", "surat"}
    return (rule and is_adverbial(passage, start, opening)) or not tells(passage, match)


def tells(passage: Passage, match: Match) -> bool:
    """Whether *berdasarkan* names who or what says it: *data X, hasil survei, X*; not *latar
    belakang yang baik, PMK 49 Tahun 2017*."""
    first = passage.past(closed("counts heads"), match.last)
    head = passage.tokens[first] if first < passage.end else None
    if head is None or match.entries[0].form != "berdasarkan" or match.clitic is not None:
        return True
    if head.is_name and head.upos == "PROPN":
        numbered = passage.tokens[first + 1 : first + 2]
        return not (numbered and numbered[0].upos == "NUM") and passage.lower(first + 1) != "nomor"
    nouns = closed("told by documents", "statement noun", "inquiry", "ground of data")
    known = load().head_types.keys() | title_heads() | nouns
    return head.lower.removesuffix("nya") in known and head.lower not in closed("named law", "norm")


def begins_with_cue(passage: Passage, start: int) -> bool:
    """Whether P is itself only *Menurut saksi*: the speaker hands on another's words."""
    return any(match.first == start and match.entry(Frame.PREPOSITION) for match in passage.cues)


def clause_start(passage: Passage, opening: int) -> int:
    """Where P begins: after a quoted statement or at the passage's start."""
    for position in range(opening - 1, -1, -1):
        if passage.tokens[position].quotation is not None:
            return position
    return passage.first


def source_and_end(
    passage: Passage, match: Match, start: int, opening: int
) -> tuple[Span | None, int | None]:
    """The source, and the position after it; (None, None) where the cue has none. Where P, from
    ``start`` to ``opening``, has no verb, a clause after a comma is Q, no apposition (*Yang
    penting, kata Rina, warga selamat*)."""
    if match.clitic is not None:
        return match.clitic, match.last
    first = match.last
    following = passage.cue_at.get(first)
    introduces = following is not None and following.entry(Frame.PREPOSITION, Frame.INQUIT)
    if introduces and match.entries[0].lemma == "demikian":
        first += 1  # *demikian menurut laporan itu*
    bounds = source_after(passage, first)
    if bounds is None:
        if match.last < len(passage.tokens) and passage.lower(match.last) not in {",", "."}:
            return None, None
        return None, match.last
    if not may_speak(passage, match, bounds[0]):
        return None, None
    first, last = without_clause(passage, *bounds)
    comma = next_comma(passage, first, last)
    bare = not main_predicate(passage, start, opening)
    if bare and comma is not None and passage.lower(last) != ",":
        scene = opening - start <= SHORT and is_adverbial(passage, start, opening)
        if scene or (last >= passage.end and ends_in_quality(passage, comma, last)):
            last = comma
    return passage.between(first, last), last


def may_speak(passage: Passage, match: Match, first: int) -> bool:
    """Whether the word after the cue can open a source: no verb (*dilaporkan dijual*), and after
    a cue that is a noun, too, somebody (*klaim Rina*; *klaim manfaat, pesan persatuan ini*)."""
    token = passage.tokens[first]
    if token.is_name or token.lower in title_heads() | closed("pronoun", "counts heads"):
        return True
    if is_verb(token):
        return False
    noun = match.entry(Frame.NOUN) is not None
    return not noun or load().head_types.get(token.lower) is not None


def without_clause(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """*Rina, warga (akan diungsikan)* → *Rina*: what follows the comma is Q."""
    for comma in range(first + 1, last):
        office = passage.lower(comma + 1) in title_heads()
        apart = passage.lower(comma) == "," and not joins(passage, comma)
        if apart and office and opens_clause(passage, comma + 1):
            return first, comma
    return first, last


def opens_clause(passage: Passage, first: int) -> bool:
    """Whether a predicate follows what a comma parts from the source: *kata Herfi, guru dan
    murid dipulangkan*; a participle at the end of an office is none (*warga terdampak*)."""
    relative, depth = False, 0
    for position in range(first + 1, passage.end):
        token = passage.tokens[position]
        text = token.lower
        depth += (text == "(") - (text == ")")
        if depth or text == ")":
            continue
        if token.quotation is not None or text == "," or text[0] in STOPS:
            return False
        if text == "yang":
            relative = True
        elif relative or is_date(passage, position) or text in closed("circumstance"):
            return False
        elif not token.is_name and text in closed("negation", "predicator"):
            return True
        elif is_verb(token) and not is_titular(passage, position):
            last = position + 1 >= passage.end or passage.lower(position + 1) == ","
            return not last or text.startswith(("me", "di"))
    return False


def ends_in_quality(passage: Passage, comma: int, last: int) -> bool:
    """*warga selamat, guru pulang*: a noun and what it is like or does."""
    tags = [token.upos for token in passage.tokens[comma + 1 : last]]
    return (
        tags[-1:] in (["ADJ"], ["VERB"]) and not passage.tokens[last - 1].is_name and len(tags) > 1
    )


def is_topic(passage: Passage, start: int, opening: int, after: int) -> bool:
    """Whether P is only the subject of Q: *Penjaga itu, menurut warga, diduga lari*."""
    said = passage.tokens[after + 1] if after + 1 < passage.end else None
    return (
        said is not None
        and said.upos in {"VERB", "AUX", "ADJ"}
        and not said.is_name
        and not has_predicate(passage, start, opening)
    )


def opens_predicate(passage: Passage, after: int) -> bool:
    """*Virus itu, kata Rina bisa menular*: the comma after the source is missing."""
    if after >= passage.end:
        return False
    token = passage.tokens[after]
    return token.quotation is None and (
        is_verb(token) or token.lower in closed("negation", "predicator")
    )


def opens_clause_after(passage: Passage, after: int) -> bool:
    """Whether what is said follows the source without a comma: *kata Rina [bisa menular], kata
    dia [para pengurus sangat cakap]*."""
    token = passage.tokens[after]
    noun = token.lower in closed("counts people") or token.upos in {"NOUN", "PRON"}
    named = passage.tokens[after - 1].is_name or passage.lower(after - 1) in closed("pronoun")
    return opens_predicate(passage, after) or (noun and not token.is_name and named)


def is_scene(passage: Passage, start: int, opening: int) -> bool:
    """Whether P only opens what Q says: *Secara teknis, lanjut dia, Q*; *Tidak hanya petani,
    kata X, Q*."""
    if passage.lower(start + 1) == "hanya" and passage.lower(start) in closed("negation"):
        return True
    scene = passage.lower(start) == "secara" or (
        passage.lower(start) == "dari" and passage.lower(start + 1) == "hasil"
    )
    return scene and not has_predicate(passage, start + 1, opening)


def past_hearers(passage: Passage, after: int) -> int:
    """Past *kepada wartawan* before the comma with which what is said goes on."""
    if passage.lower(after) != "kepada":
        return after
    comma = next_comma(passage, after, passage.end)
    goes_on = comma is not None and has_predicate(passage, comma + 1, passage.end)
    return comma if comma is not None and goes_on else after


def closes_speech(passage: Passage, comma: int) -> bool:
    """Whether only the circumstances of the speech follow (*, Senin (2/3), di Jakarta*)."""
    after = comma + 1
    if after >= passage.end or is_date(passage, after):
        return True
    return passage.lower(after) in closed("closes speech") and passage.end - after < 14
