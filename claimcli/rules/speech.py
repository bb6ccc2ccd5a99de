"""«X mengatakan (bahwa) P»: a verb of speech, thought or attitude with its content.

Verbs of speech take a clause, or a noun that is itself something said
(*mengungkapkan keprihatinannya*); verbs like *mengecam* and *membantah* take any
noun phrase; verbs of asking take *agar P* or *Y (untuk) melakukan sesuatu*;
adjectives of attitude take a clause or *dengan, akan, terhadap Y*. Verbs that tell deeds, too,
speak where *bahwa* follows (*memutuskan bahwa P*) or a noun of something said (*mengajukan
keberatan*); what is done to a thing is a deed (*menepis debu*).

No attribution: a speech that is only planned, refused or denied (*akan
menyampaikan, belum merinci, enggan berkomentar*), a verb that serves another
(*untuk menyatakan*).

Must fire: Bupati Sleman mengatakan bahwa air sudah surut. | Ia khawatir dengan banjir susulan. |
Federasi memutuskan bahwa laga itu diulang. | Rina mengeluh soal harga pupuk.
Must not fire: Bupati Sleman belum menjelaskan penyebab banjir itu. | Rina memutuskan mundur dari
panitia. | Rina menyampaikan bantuan kepada korban banjir.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import ANSWERING, Label, Mark
from claimcli.document import Span
from claimcli.grammar.clauses import (
    content_end,
    content_start,
    has_predicate,
    main_predicate,
    next_comma,
    span,
)
from claimcli.grammar.intermediaries import handing_end, past_handing
from claimcli.grammar.occasions import of_speech
from claimcli.grammar.subject_before import in_relative, skip_adverbs
from claimcli.grammar.subjects import main_subject, subject
from claimcli.lexicon import CueEntry, Frame, closed, load
from claimcli.predicates.aftermath import before_reception, before_verdict
from claimcli.predicates.frames import (
    FRAMES,
    fitting,
    is_said_noun,
)
from claimcli.predicates.main_predicates import states
from claimcli.predicates.relative_clauses import relative_end
from claimcli.predicates.withheld import (
    acts,
    is_effect,
    is_feat,
    judges,
    only_does,
    researches,
    serves_beside,
    speaks,
    wishes_others,
    withheld,
)
from claimcli.predicates.worth import tells_worth
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import NOMINALISED, is_verb, title_heads

ID = "speech"
WEIGHT = {Frame.SPEECH: 0.8, Frame.DIRECTIVE: 0.75, Frame.OBJECT: 0.7, Frame.ATTITUDE: 0.65}


PEOPLE = frozenset({"person", "group", "organization"})
"""Types of nouns that tell what somebody says he is."""
ASSERTING = frozenset({"menegaskan", "menggarisbawahi"})
"""Things show so, too: *Langkah ini menegaskan kesiapan perusahaan*."""


def find(passage: Passage) -> Iterator[Mark]:
    for number, match in enumerate(passage.cues):
        entry = match.entry(*FRAMES)
        adds = adds_words(passage, match)
        if passage.document.is_quoted(passage.tokens[match.first].span):
            continue  # *klaim “Rina menyebut pasar tutup” adalah hoaks*
        if entry is None or (withheld(passage, match) and not adds) or in_title(passage, match):
            continue
        end = passage.box_after(match.last, passage.end)
        start = said_start(passage, match, end)
        wishes = passage.lower(start - 1) in closed("wish")
        entry = (match.entry(Frame.DIRECTIVE) if wishes else None) or fitting(
            passage, match, start, end
        )
        if entry is None:
            continue
        if entry.frame is Frame.ATTITUDE and passage.lower(start) in closed("attitude preposition"):
            start = past_thanked(passage, entry, start, end) + 1
        if entry.frame is Frame.OBJECT:
            start = past_manner(passage, start, end)
            if start + 1 >= end and passage.lower(start) in closed("manner"):
                continue  # *membantah tegas*
        stop = before_channel(passage, start, content_end(passage, start, end))
        stop = fronted_end(passage, match, start, stop)
        stop = before_contrast(passage, match, start, stop)
        if passage.lower(match.first - 1) == "yang":
            stop = before_verdict(passage, start, stop)
        stop = before_main_clause(passage, match, start, stop)
        stop = before_main_verb(passage, match, start, stop)
        content = span(passage, start, stop)
        if content is None or (handing_end(passage, start) or 0) >= stop:
            continue
        if points_back(passage, start, stop) and entry.stance not in ANSWERING:
            continue
        if only_tells_which(passage, match, start) and entry.stance not in ANSWERING:
            continue
        source = main_subject(passage, match.first) if adds else subject(passage, match, number)
        if source is None or is_deed(passage, match, entry, start, stop):
            continue
        if is_missing(passage, match, source) or is_effect(passage, match, source):
            continue
        if can_say(passage, match, entry, source, start):
            weight = WEIGHT[entry.frame]
            yield Mark(Label.ATTRIBUTION, content, ID, weight, match.cue(entry), source)


def past_thanked(passage: Passage, entry: CueEntry, start: int, end: int) -> int:
    """*meminta maaf kepada warga | atas P*: where the preposition stands before what it is for."""
    what = passage.find({"atas"}, start, end)
    thanked = entry.lemma in closed("thanks and apologies") and passage.lower(start) == "kepada"
    return start if what is None or not thanked else what


def in_title(passage: Passage, match: Match) -> bool:
    """*seminar Anak Gembira, Keluarga Hebat*: a word of a title is no cue."""
    after = passage.tokens[match.last : match.last + 1]
    named = passage.tokens[match.first].is_name and match.first > passage.first
    return named and (not after or after[0].is_name or not after[0].is_word)


def said_start(passage: Passage, match: Match, end: int) -> int:
    """Where what is said begins: *membantah [tuduhan bahwa P]*, the noun is what is denied."""
    if match.entry(Frame.OBJECT) and passage.lower(match.last) in closed("charged"):
        return past_handing(passage, match.last)
    start = content_start(passage, past_coordinated(passage, match.last), end)
    entry = match.entry(Frame.SPEECH)
    if entry is not None and entry.lemma in closed("tells about"):
        start += start == match.last and passage.lower(start) in closed("topic")
    return past_handing(passage, start)


def is_deed(passage: Passage, match: Match, entry: CueEntry, start: int, stop: int) -> bool:
    """Whether the verb tells a deed here: *menolak hadir, ingin pulang, mendukung warga, menepis
    debu*."""
    thing = passage.lower(start)
    words = {thing, thing.removesuffix("nya")}
    handles = entry.lemma in closed("handles things")
    if (
        handles
        and words & closed("handled things")
        and passage.lower(start - 1) != "bahwa"
        and not states(passage, start, stop)
    ):
        return True
    if entry.form == "menolak" and passage.lower(start) not in closed("charged", "stance noun"):
        return True
    if entry.form == "ingin" and not wishes_others(passage, start, stop):
        return True
    if entry.form == "melihat" and not judges(passage, start, stop):
        return True
    if is_feat(passage, match, start) or serves_beside(passage, match):
        return True
    if only_does(passage, match, start, stop):
        return True
    speech = thing in closed("gives a speech") and passage.lower(start - 1) != "bahwa"
    if speech and entry.frame is not Frame.ATTITUDE and not has_predicate(passage, start + 1, stop):
        return True  # *menyampaikan sambutan saat pembukaan*
    if entry.form == "merasa" and passage.lower(start) in closed("felt in the body"):
        return True
    relative = in_relative(passage, match.first)
    if (
        relative
        and entry.lemma == "minta"
        and passage.has(closed("keeps a name back"), start, stop)
    ):
        return True  # *saksi yang meminta namanya tidak ditulis*
    if is_stance(entry) and not takes_stance(passage, match, entry, start):
        return True
    return entry.lemma in closed("acts when said") and acts(passage, match, start, stop)


def is_stance(entry: CueEntry) -> bool:
    """*mendukung, menentang*: a verb of being for or against something."""
    return entry.frame is Frame.OBJECT and entry.lemma in closed("stance verb")


def can_say(passage: Passage, match: Match, entry: CueEntry, source: Span, start: int) -> bool:
    """Whether the source can say so: only studies find (*menemukan*), things push and show."""
    bare = passage.lower(start - 1) != "bahwa"
    relative = in_relative(passage, match.first)
    if entry.lemma in closed("binds others") and (relative or not speaks(passage, source)):
        return False  # *undang-undang yang mewajibkan P*
    told = entry.form in closed("tells a story") and passage.lower(start - 1) != "bahwa"
    head = passage.covered(source).first
    shows = passage.lower(head) in load().heads_by_type["document"]
    pointed = passage.lower(head + 1) in closed("deictic") and not speaks(passage, source)
    if told and (shows or pointed):
        return False  # *Film itu menceritakan perjuangan seorang guru*
    if (
        entry.form == "mendorong"
        and furthers(passage, entry, start)
        and not is_one(passage, source)
    ):
        return False  # *Dinas mendorong peningkatan panen*: a deed of an institution
    if is_object_voice(entry) and not begins_clause(passage, match, source, bare=bare):
        return False
    if entry.lemma in closed("finds") and bare and not researches(source, passage):
        return False
    bare_noun = entry.frame is Frame.OBJECT or is_said_noun(passage.lower(start))
    asserting = bare and bare_noun and entry.form in ASSERTING
    first = passage.covered(source).first
    document = passage.lower(first) in load().heads_by_type["document"]
    if asserting and document and passage.lower(first + 1) in closed("deictic"):
        return False  # *Pengumuman ini menegaskan kesiapan perusahaan*
    reminds = entry.lemma == "ingat" and passage.lower(match.last) in {"akan", "pada"}
    thing = entry.lemma in closed("pushes", "shows") or is_stance(entry) or asserting or reminds
    if thing and not speaks(passage, source):
        return False
    return says(passage, match, entry, source, start)


def furthers(passage: Passage, entry: CueEntry, start: int) -> bool:
    """Whether a deed is pushed (*peningkatan panen desa*), nobody to do something."""
    deed = passage.tokens[start]
    nominal = deed.upos == "NOUN" and NOMINALISED.match(deed.text) and not deed.is_name
    end = content_end(passage, start, passage.end)
    return entry.frame is Frame.OBJECT or (bool(nominal) and not states(passage, start, end))


def is_one(passage: Passage, source: Span) -> bool:
    """Whether the source is one person: a pronoun, or a name or office of no institution."""
    head = passage.tokens[passage.covered(source).first]
    if head.lower in closed("pronoun") | title_heads():
        return True
    named = head.is_name and head.upos == "PROPN" and not head.text.isupper()
    return named and load().head_types.get(head.lower, "person") == "person"


def is_object_voice(entry: CueEntry) -> bool:
    """*katakan, jelaskan*: the verb that a pronoun stands before, without its prefix."""
    return entry.frame is Frame.SPEECH and entry.form.endswith("kan") and entry.form[:2] != "me"


def begins_clause(passage: Passage, match: Match, source: Span, *, bare: bool) -> bool:
    """*Dia katakan bahwa P*, *Dia katakan, P*; *hal yang dia katakan* and *hal itu dia
    katakan* only tell which words."""
    first = passage.covered(source).first
    if passage.lower(first) not in closed("pronoun"):
        return True  # *Polisi pastikan jalan aman*
    before = passage.lower(first - 1)
    return before in closed("connective") | {"", ","} and (
        not bare or passage.lower(match.last) == ","
    )


def fronted_end(passage: Passage, match: Match, start: int, stop: int) -> int:
    """Before the comma that closes a clause of time in front: *Saat Rina mengatakan dana
    cair, | warga bersorak*."""
    first = passage.first
    timed = passage.lower(first) in closed("time of clause") and passage.lower(
        first + 1
    ) not in closed("time or relative")
    if not timed and not opens_front(passage, match):
        return stop
    if next_comma(passage, first, match.first) is not None:
        return stop
    comma = next_comma(passage, start, stop)
    if comma is None or not has_predicate(passage, comma + 1, passage.end):
        return stop
    return comma


def opens_front(passage: Passage, match: Match) -> bool:
    """*Terkait kabar yang menyebut P, | Rina mengatakan Q*: whether the verb tells which one is
    meant in a phrase in front."""
    front = passage.lower(passage.first) in closed("topic", "concession", "opens a front")
    relative = in_relative(passage, match.first)
    again = any(
        other.first > match.last and other.entry(*FRAMES, Frame.PASSIVE) for other in passage.cues
    )
    return front and relative and again


def past_coordinated(passage: Passage, after: int) -> int:
    """The position after a second cue that takes the same content: *mengecam (keras) | dan
    menolak*."""
    joint = passage.past(closed("manner") - {"sekaligus"}, after)
    other = passage.cue_at.get(joint + 1)
    joined = passage.lower(joint) in closed("coordinating speech")
    return other.last if joined and other is not None and other.entry(*FRAMES) else after


def before_main_verb(passage: Passage, match: Match, start: int, stop: int) -> int:
    """*Pria yang mengaku [polisi] menipu warga*, *warga yang merasa [tertipu] mengadu*: what
    somebody says he is, or how he feels, only tells which one is meant; ``start`` where it does."""
    relative = skip_adverbs(passage, match.first) - 1
    if passage.lower(relative) != "yang" or passage.lower(relative - 1) == "," or start >= stop:
        return stop
    form, head = match.entries[0].form, passage.tokens[start]
    if form == "merasa":
        alone = start + 1 >= stop or is_verb(passage.tokens[start + 1])
        return start if alone and (is_verb(head) or head.upos == "ADJ") else stop
    kind = load().head_types.get(head.lower)
    people = head.lower in title_heads() or kind in PEOPLE
    if form != "mengaku" or not (people and head.upos == "NOUN"):
        return stop
    end = min(stop, relative_end(passage, relative, start, stop))
    return stop if has_predicate(passage, start, end) else start


def before_contrast(passage: Passage, match: Match, start: int, stop: int) -> int:
    """*tidak hanya menyuarakan [dukungan], tetapi juga menyambut warga*: the second deed."""
    before = passage.tokens[max(passage.first, match.first - 3) : match.first]
    only = any(token.lower in closed("not only") for token in before)
    if not only or not any(token.lower in closed("negation") for token in before):
        return stop
    for comma in range(start + 1, stop - 1):
        if passage.lower(comma) == "," and passage.lower(comma + 1) in closed("but also"):
            return comma
    return stop


def before_main_clause(passage: Passage, match: Match, start: int, stop: int) -> int:
    """*Pernyataan Rina yang menyebut [pasar aman] menuai kritik*: the words are the subject."""
    noun = passage.past(closed("opens before a subject") | {","}, passage.first, match.first)
    words = closed("statement noun", "rumour noun", "points to words") | {"klaim", "narasi"}
    if passage.lower(match.first - 1) != "yang" or passage.lower(noun) not in words:
        return stop
    return before_reception(passage, noun, start, stop)


def only_tells_which(passage: Passage, match: Match, start: int) -> bool:
    """*Media yang memberitakan [dugaan itu] disebut bohong*: which one, by words told before."""
    told = is_said_noun(passage.lower(start)) or passage.lower(start) in closed(
        "charged", "statement noun", "rumour noun"
    )
    pointed = passage.lower(start + 1) in closed("deictic") and passage.lower(start - 1) != "bahwa"
    verb = start + 2 < passage.end and is_verb(passage.tokens[start + 2])
    return told and pointed and verb and in_relative(passage, match.first)


def is_missing(passage: Passage, match: Match, source: Span) -> bool:
    """*tidak ditemukan sumber yang membenarkan klaim itu*: nobody says so."""
    first = passage.covered(source).first
    while passage.lower(first - 1) == "dari" and passage.tokens[first - 2].upos == "NOUN":
        first -= 2  # *informasi dari sumber tepercaya*
    found = passage.lower(first - 1) in closed("there or found")
    negated = passage.lower(first - 2) in closed("negation") | {"nihil"}
    return passage.lower(match.first - 1) == "yang" and found and negated


def before_channel(passage: Passage, start: int, end: int) -> int:
    """*menulis ucapan terima kasihnya | melalui akun X*: through what a thing is said, where
    only a noun tells what."""
    channels = closed("means of speech")
    place = next((at for at in range(start + 1, end) if passage.lower(at) in channels), end)
    said = is_said_noun(passage.lower(start)) or passage.lower(start) in closed(
        "charged", "rumour noun"
    )
    if said and place < end and not has_predicate(passage, place + 1, end):
        return place
    for at in range(start + 1, end - 1):  # *menjanjikan bonus, | tetapi uangnya belum cair*
        turned = passage.lower(at) == "," and passage.lower(at + 1) in closed("turns against")
        if turned and not has_predicate(passage, start, at):
            return at
    for at in range(start + 1, end - 1):  # *mengakui perbuatannya | di hadapan hakim*
        before = passage.lower(at) == "di" and passage.lower(at + 1) in closed("before somebody")
        if before and not main_predicate(passage, start, end):
            return at
    for at in range(start + 1, end - 1):  # *menyampaikan potensi desa | dan mempromosikannya*
        deed = passage.lower(at) in closed("and then") and is_verb(passage.tokens[at + 1])
        if deed and passage.lower(at + 1).startswith("me"):
            if not has_predicate(passage, start, at):
                return at
            break
    for at in range(start + 2, end - 1):  # *menyinggung kasus itu | saat kampanye di Kudus*
        opens = passage.lower(at) in closed("time of clause") and of_speech(passage, at, end)
        if opens and not has_predicate(passage, start, at) and not main_predicate(passage, at, end):
            return at
    return end


def past_manner(passage: Passage, start: int, end: int) -> int:
    """Past how it was said and *soal*: *mengkritik keras (soal) kenaikan tarif*."""
    while start + 1 < end and passage.lower(start) in closed("manner"):
        start += 1
    if start + 1 < end and passage.lower(start) in closed("topic"):
        start += 1
    return start


def says(passage: Passage, match: Match, entry: CueEntry, source: Span, start: int) -> bool:
    """Whether the source can say so: *hasil pemeriksaan klaim itu* is a noun, and what a video or
    somebody shows is said only in a clause (*menunjukkan bahwa*)."""
    head = passage.tokens[passage.covered(source).first]
    if entry.form == "klaim":
        about = passage.covered(source).has(closed("preposition") | {"bahwa"})
        listed = passage.lower(match.first - 1) in closed("and or") | {","}
        thing = listed and tells_worth(passage, match)  # *memantau saldo, klaim manfaat, …*
        return not (about or thing) and head.lower not in load().heads_by_type["document"]
    if entry.lemma not in closed("shows something"):
        return True
    if head.lower in closed("visual"):
        return passage.lower(start - 1) == "bahwa"
    deed = passage.tokens[start]
    bare = start == match.last and NOMINALISED.match(deed.text)
    if bare and not has_predicate(passage, start, passage.end):
        return head.lower in load().heads_by_type["document"]
    person = head.is_name and head.upos == "PROPN"
    return not person or head.lower in load().heads_by_type["document"]


def adds_words(passage: Passage, match: Match) -> bool:
    """*menanggapi kritik itu dengan mengatakan (bahwa P)*: how somebody does it is what he says."""
    entry = match.entry(Frame.SPEECH)
    means = passage.lower(match.first - 1) == "dengan" and passage.lower(match.last) == "bahwa"
    return means and entry is not None and entry.lemma in closed("plain speech")


def takes_stance(passage: Passage, match: Match, entry: CueEntry, start: int) -> bool:
    """Whether the object is a plan or a decision that one is for or against, or a deed that
    one asks for: *mendukung [langkah X], menuntut [penutupan pabrik]*."""
    if in_relative(passage, match.first):
        return False  # *partai yang mendukung rencana itu*: which party
    if passage.lower(start - 1) in closed("wholly"):
        return True  # *mendukung penuh [program itu]*
    token = passage.tokens[start]
    if entry.lemma == "minta" and token.lower in closed("asked of witnesses"):
        return False  # *polisi meminta keterangan*
    nouns = closed("stance noun", "decision noun", "charged")
    if token.lower.removesuffix("nya") in nouns:
        return True
    deed = token.upos == "NOUN" and NOMINALISED.match(token.text) and not token.is_name
    return entry.lemma in closed("asks for a deed") and bool(deed)


def points_back(passage: Passage, start: int, stop: int) -> bool:
    """*mengatakan hal itu (dalam rapat), menyampaikan permintaan tersebut kepada camat*: content
    that only points to what was said."""
    handed = start + 2 < stop and passage.lower(start + 2) == "kepada"
    if handed and is_said_noun(passage.lower(start)):
        return passage.lower(start + 1) in closed("deictic") and not main_predicate(
            passage, start + 2, stop
        )
    return passage.lower(start) in closed("pointed to") and (
        stop - start == 1
        or (
            passage.lower(start + 1) in closed("same words")
            and (
                stop - start == 2
                or passage.lower(start + 2) in closed("preposition", "when said") | {","}
            )
        )
    )


__all__ = ["ID", "find"]
