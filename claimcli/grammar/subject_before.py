"""The source before a cue: the subject of a verb of speech.

The parse proposes where the subject begins; the order of words (Sneddon et al. 2010,
*Indonesian Reference Grammar*, ch. 3: titles before names, appositions between commas,
relative clauses under *yang*) confirms or mends it, because it errs less than a small
parser does.
"""

from __future__ import annotations

from claimcli.grammar.intermediaries import speaks_for
from claimcli.grammar.occasions import before_asking
from claimcli.grammar.phrases.appositions import (
    APPOSITIONS,
    LONGEST,
    between_commas,
    heads_apposition,
    starts_with_name,
)
from claimcli.grammar.phrases.chunks import (
    chunk_start,
    last_name,
)
from claimcli.grammar.phrases.several import with_those_before
from claimcli.grammar.phrases.subject_start import (
    trimmed_start,
)
from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import forms
from claimcli.surface.moments import moment_end
from claimcli.surface.passages import Passage
from claimcli.surface.tokens import Token
from claimcli.surface.word_classes import (
    NOMINALISED,
    is_adverbial,
    is_date,
    is_titular,
    is_verb,
    named_heads,
    title_heads,
)

__all__ = [
    "clause_subject",
    "in_relative",
    "points_to_person",
    "skip_adverbs",
    "subject_before",
]

DASHES = frozenset({"—", "–", "--"})
LONGEST_ASIDE = 10
"""Tokens between two dashes."""


def subject_before(passage: Passage, cue: int) -> tuple[int, int] | None:
    """The tokens of the subject phrase that ends before the cue at ``cue``."""
    bounds = clause_subject(passage, cue)
    if bounds is not None and passage.lower(bounds[1]) == ",":
        bounds = of_main_verb(passage, bounds)
    if bounds is not None:
        bounds = pronoun_alone(passage, bounds)
    if bounds is None or not is_speaker(passage, bounds) or bids(passage, bounds[0]):
        return None
    if passage.lower(bounds[1] - 1) in closed("opens an infinitive"):
        return None  # *warga memilih untuk (melaporkan)*, *respons dalam keadaan (mendesak)*
    bounds = without_circumstance(passage, bounds)
    if passage.lower(bounds[0]) in closed("joins members") and bounds[1] - bounds[0] > 1:
        bounds = bounds[0] + 1, bounds[1]
    bounds = with_those_before(passage, bounds[0]), bounds[1]
    last = passage.back_past(closed("left after a subject"), bounds[1], bounds[0] + 1)
    if last < bounds[1]:
        last = max(bounds[0] + 1, skip_adverbs(passage, last))
    bounds = bounds[0], last
    verbal = is_verb(passage.tokens[last - 1]) and not is_titular(passage, last - 1)
    verbal = verbal and passage.lower(last - 1) not in closed("attributive verb")
    relative = passage.has({"yang"}, *bounds)
    return None if verbal and not relative else bounds


def of_main_verb(passage: Passage, bounds: tuple[int, int]) -> tuple[int, int] | None:
    """*Rina menyambut rencana itu, (menyatakan)* → *Rina*: the verb after a comma goes on
    with the subject of the verb before it."""
    first, last = bounds
    relative = False
    for position in range(first, last):
        token = passage.tokens[position]
        if token.quotation is not None or token.lower in closed("deictic"):
            relative = False
        elif token.lower == "yang":
            relative = True
        elif (
            position > first
            and not relative
            and is_main_verb(passage, position, last)
            and not is_titular(passage, position)
        ):
            return clause_subject(passage, position)
    return bounds


def is_main_verb(passage: Passage, position: int, last: int) -> bool:
    """Whether an active verb stands there, or one that tells where somebody goes or is (*warga |
    turun ke jalan*); none that tells what somebody looks like (*wanita berjilbab di foto itu*)."""
    token = passage.tokens[position]
    if is_verb(token) and (token.lower.startswith("me") or token.lower == "berhasil"):
        return True
    if token.upos != "VERB" or token.is_name or token.lower.startswith(("ter", "di", "pe")):
        return False
    told = closed("attributive verb") | forms("charges", "clad") | {"berada"}
    if token.lower in told or passage.has(closed("deictic"), position, last):
        return False
    place = passage.find(closed("preposition"), position + 1, min(position + 3, last))
    return place is not None and place < last - 1


def pronoun_alone(passage: Passage, bounds: tuple[int, int]) -> tuple[int, int]:
    """*Ia memang pantas (terkejut)* → *Ia*: after a pronoun the predicate begins."""
    first, last = bounds
    if passage.has(closed("goes on after a pronoun"), first, last) or is_concerned(passage, last):
        return bounds
    word = passage.lower(first)
    alone = word in closed("selves") - {"penulis", "redaksi"} or (
        word in closed("pronoun")
        and not any(is_verb(token) for token in passage.tokens[first:last])
    )
    return (first, first + 1) if alone else bounds


def bids(passage: Passage, first: int) -> bool:
    """Whether the sentence asks something of the reader, and no comma parts the subject from
    that: *Semoga panduan ini membantu dan (memastikan)*."""
    asks = passage.lower(passage.first) in closed("bids the reader")
    return asks and passage.lower(first - 1) != ","


def points_to_person(passage: Passage, end: int) -> bool:
    """Whether the words before the position are *yang bersangkutan*."""
    return passage.lower(end - 2) == "yang" and passage.lower(end - 1) == "bersangkutan"


def is_concerned(passage: Passage, end: int) -> bool:
    """Whether *yang bersangkutan* ends there, which is a pronoun; in *pihak yang bersangkutan*
    it is none."""
    if not points_to_person(passage, end):
        return False
    return end - 2 == passage.first or passage.tokens[end - 3].upos not in {"NOUN", "PROPN"}


def clause_subject(passage: Passage, cue: int) -> tuple[int, int] | None:
    """The tokens of the subject before the word at ``cue``, a speaker or not."""
    end = before_asking(passage, skip_adverbs(passage, cue))
    return before_verb(passage, end, cue) if end > passage.first else None


def without_circumstance(passage: Passage, bounds: tuple[int, int]) -> tuple[int, int]:
    """*Fisher dalam sebuah acara (membantah)* → *Fisher*: what follows a name and opens
    with a preposition of occasion sets the scene."""
    first, last = bounds
    times, later = closed("time word"), closed("time word", "time after")
    for position in range(first + 1, last):
        word = passage.lower(position)
        if word == "yang":
            break
        if names(passage, first, position) and (
            (moment_end(passage, position) or 0) >= last
            or all(
                passage.tokens[other].text in (times if other == position else later)
                for other in range(position, last)
            )
        ):
            return first, position
        if word in closed("means of speech") or opens_time(passage, position):
            return first, position
        dated = passage.lower(last) == "," and is_date(passage, last + 1)
        occasion = word in closed("occasion", "hearer") or (word == "di" and dated)
        pointed = passage.lower(position - 1) in closed("deictic") and word in closed("occasion")
        if (
            occasion
            and not passage.tokens[position].is_name
            and (passage.tokens[position - 1].is_name or pointed)
        ):
            return first, position
    return bounds


def opens_time(passage: Passage, position: int) -> bool:
    """Whether since, until or on when it was said begins at the token: *Kubu Rina hingga Kamis
    siang (menyatakan)*, *Bupati pada Juli lalu (menolak)*."""
    word, after = passage.lower(position), passage.lower(position + 1)
    dated = is_date(passage, position + 1)
    if word in closed("span of time"):
        return dated or after in closed("point in time")
    return word == "pada" and (dated or after in closed("month", "time word"))


def names(passage: Passage, first: int, last: int) -> bool:
    """Whether the stretch ends in a name, not in a noun that only opens the sentence."""
    token = passage.tokens[last - 1]
    return token.is_name and (last - first > 1 or token.upos != "NOUN")


def is_speaker(passage: Passage, bounds: tuple[int, int]) -> bool:
    """Whether the phrase can name somebody: not the reporter, not *hal ini*."""
    first, last = bounds
    head = passage.lower(first)
    if is_concerned(passage, last):
        return True
    if head in closed("selves") and last - first == 1:
        return False
    if head in closed("as for", "bids the reader", "opens an example"):
        return False
    if last - first == 1 and head in closed("subordinator"):
        return False
    if head in closed("not a speaker's preposition"):
        return False
    topic = passage.find(closed("topic"), first, last)
    if topic is not None and not passage.has({"yang"}, first, topic) and topic - first <= 1:
        return False  # *banyak mengenai rencana Lawu (melaporkan hal itu)*
    if passage.lower(last - 1) in closed("selves", "explains"):
        return False  # *waktunya kita (mempertanyakan)*, *alasannya yaitu (menyalahkan)*
    if last - first == 1 and head in closed("each of them"):
        return True
    if not any(token.is_word for token in passage.tokens[first:last]):
        return False  # *• (Memastikan jalur evakuasi)*
    if not any(
        token.upos in {"NOUN", "PROPN", "PRON", "NUM", "X"} or is_mistagged_name(token)
        for token in passage.tokens[first:last]
    ):
        return False
    if NOMINALISED.match(passage.tokens[first].text) and head not in named_heads():
        return False
    if head in closed("fact noun"):
        return last - first > 1 and passage.lower(first + 1) not in closed("deictic") | {"yang"}
    return head not in closed("stands for a fact")


def is_mistagged_name(token: Token) -> bool:
    """Whether a capitalised word names somebody for all that its tag says (*Antara*,
    *Menparekraf*)."""
    return token.is_name and (
        token.lower in title_heads() or token.upos not in {"PART", "ADV", "VERB", "AUX", "CCONJ"}
    )


def before_verb(passage: Passage, end: int, cue: int) -> tuple[int, int] | None:
    """The noun phrase that ends at ``end``."""
    former = passage.tokens[max(passage.first, end - 2)]
    if passage.lower(end - 1) in closed("each of them") and is_verb(former):
        return end - 1, end  # *Polisi menyebut ketiganya (mengaku)*
    if is_concerned(passage, end):
        return end - 2, end
    if passage.lower(end - 1) in DASHES:
        return between_dashes(passage, end - 1)
    end = without_asides(passage, without_day(passage, end))
    start = chunk_start(passage, end)
    if passage.lower(end - 1) == ",":
        return between_commas(passage, end - 1)
    born = is_date(passage, start) and passage.lower(start - 1) == ","
    if (end - start == 1 or born) and passage.lower(end - 1) in closed("deictic"):
        # *Perempuan kelahiran Metro, 26 Agustus 1962(,) itu*: the phrase began long before
        opening = trimmed_start(passage, passage.first, start, cue)
        return (opening, end) if 0 < end - opening <= LONGEST else None
    trimmed = trimmed_start(passage, start, end, cue)
    if trimmed >= end:
        return None
    return (with_office(passage, start, end) if trimmed == start else trimmed), end


def between_dashes(passage: Passage, last: int) -> tuple[int, int] | None:
    """*Rina Hapsari — camat Lawu — (mengatakan)*: the name with what stands between dashes."""
    opening = last - 1
    while opening > passage.first and passage.lower(opening) not in DASHES:
        opening -= 1
    start = chunk_start(passage, opening)
    if not 1 < last - opening <= LONGEST_ASIDE or start == opening:
        return None
    if any(is_verb(token) for token in passage.tokens[opening + 1 : last]):
        return None
    return (start, last) if starts_with_name(passage, start, opening) else None


def without_asides(passage: Passage, end: int) -> int:
    """Before when, where and as what somebody speaks: *Rina[, Rabu (14/8), di Semarang,]
    mengatakan*, *Rina[, kemarin,] mengatakan*, *Rina[, sebagai sutradara] (mengatakan)*."""
    dated = False
    for _ in range(APPOSITIONS):
        if passage.lower(end - 1) != ",":
            break
        start = chunk_start(passage, end - 1)
        outer = start - 1
        if outer <= passage.first or passage.lower(outer) != ",":
            break
        day = is_date(passage, start) or moment_end(passage, start) == end - 1
        aside = day or passage.lower(start) in closed("opens an aside")
        if not aside and not (dated and is_place(passage, start, end - 1)):
            break
        dated = dated or day
        end = outer if not is_adverbial(passage, chunk_start(passage, outer), outer) else outer + 1
    start = chunk_start(passage, end)
    return start if start - 1 > passage.first and is_aside(passage, start, end) else end


def without_day(passage: Passage, end: int) -> int:
    """Before a day or moment that only a comma divides from the subject: *Rina, saat dihubungi,
    | Kamis (mengatakan)*; *Rina, | baru-baru ini (mengatakan)*."""
    start = chunk_start(passage, end)
    after_comma = start - 1 > passage.first and passage.lower(start - 1) == ","
    day = end - start == 1 and is_date(passage, start)
    return start if after_comma and (day or moment_end(passage, start) == end) else end


def is_place(passage: Passage, first: int, last: int) -> bool:
    """Whether the words name a place and nothing else: *di gudang itu, [Gianyar], [Bali], …*."""
    name = " ".join(token.lower for token in passage.tokens[first:last])
    return name in load().places and passage.has(closed("preposition"), passage.first, first)


def with_office(passage: Passage, start: int, end: int) -> int:
    """Where the office begins to which the name is in apposition: *[Ketua LBH], Rina*, or the
    name that has an office between commas: *[Rina], ketua LBH, …*; ``start`` where none does."""
    if start <= passage.first or passage.lower(start - 1) != ",":
        return start
    before = chunk_start(passage, start - 1)
    name = passage.tokens[before : start - 1]
    if passage.lower(end) == "," and passage.lower(start) in title_heads() and name:
        return before if all(token.is_name for token in name) else start
    if is_person(passage, before, start - 1) and tells_one(passage, start):
        return before
    if (
        heads_apposition(passage, before, start - 1)
        and starts_with_name(passage, start, end)
        and not closes_spokesperson(passage, before, start - 1)
        and passage.lower(passage.first) not in closed("means of speech")
    ):
        return office_before(passage, before)
    return start


def is_person(passage: Passage, start: int, end: int) -> bool:
    """Whether the chunk may be somebody's name and nothing else, an age after it: *Rina (17)*;
    no place, no day, no institution."""
    last = next((at for at in range(start, end) if passage.tokens[at].text == "("), end)
    name = [token.lower for token in passage.tokens[start:last]]
    if not name or not all(token.is_name for token in passage.tokens[start:last]):
        return False
    other = load().places | load().head_types.keys() | closed("day", "month")
    proper = passage.tokens[start].upos == "PROPN" or name[0] in load().names  # *Padahal*: none
    return proper and not (name[0] in other or " ".join(name) in other)


def tells_one(passage: Passage, start: int) -> bool:
    """Whether an apposition in small letters begins there that tells what somebody is, and that
    no comma closes: *Rina, | guru SD (mengatakan)*, *Rina, | salah satu warga*."""
    if passage.tokens[start].is_name:
        return False
    return passage.lower(start) in title_heads() | closed("one of many word")


def closes_spokesperson(passage: Passage, start: int, end: int) -> bool:
    """*Lewat pengacaranya, [Joko], Rina (membantah)*: the chunk names who speaks for her."""
    outer = chunk_start(passage, start - 1) if start > passage.first else start
    return any(
        bounds is not None and bounds[1] == end
        for bounds in (speaks_for(passage, position) for position in range(outer, start))
    )


def office_before(passage: Passage, start: int) -> int:
    """Where the office begins whose firm stands in apposition: *[Direktur toko roti], Roti
    Kita, (Amara Sihotang)*; ``start`` where there is none."""
    if start - 1 <= passage.first or passage.tokens[start - 1].text != ",":
        return start
    outer = chunk_start(passage, start - 1)
    titled = passage.lower(outer) in title_heads() and passage.lower(start) not in title_heads()
    named = passage.tokens[start].is_name
    return outer if titled and named and heads_apposition(passage, outer, start - 1) else start


def is_aside(passage: Passage, start: int, end: int) -> bool:
    """Whether what stands between a comma and the verb only says how or as what somebody
    speaks; a name at its end may be the subject unless a preposition governs it."""
    tokens = passage.tokens
    if tokens[start - 1].text != "," or tokens[end - 1].text == ",":
        return False
    before = chunk_start(passage, start - 1)
    if before >= start - 1 or is_adverbial(passage, before, start - 1):
        return False
    head = passage.lower(start)
    if head in closed("capacity"):
        return True
    if head not in closed("channel of an aside") or tokens[end - 1].lower in closed("pronoun"):
        return False
    name = last_name(passage, start, end)
    return name == start or passage.lower(name - 1) in closed("preposition") | {"("}


def skip_adverbs(passage: Passage, cue: int) -> int:
    """The position after the subject: leftwards over *telah, juga, secara terbuka …*."""
    end = cue
    while end > 0 and (width := adverb_before(passage, end)):
        end -= width
    return end


def in_relative(passage: Passage, verb: int) -> bool:
    """Whether *yang* stands before the verb and its adverbs: *Rina, yang juga (mengeluh)*."""
    return passage.lower(skip_adverbs(passage, verb) - 1) == "yang"


def adverb_before(passage: Passage, end: int) -> int:
    """How many tokens the adverb or auxiliary has that ends before ``end``; 0 for none."""
    token, before = passage.tokens[end - 1], passage.lower(end - 2)
    if token.quotation is not None:
        return 0
    if token.lower == "ini" and before in closed("since then"):
        return 2
    if token.lower in {"dulu", "dahulu"} and before in {"lebih", "terlebih"}:
        return 2
    if token.lower == "lama" and before in {"telah", "sudah"}:
        return 2  # *Rina telah lama (menolak)*
    if token.lower == "itu" and before in closed("time and itu") and end > passage.first + 2:
        return 2 + (passage.lower(end - 3) == ",")  # *Rina, saat itu, (mengatakan)*
    if token.lower == "balik" and before in closed("coordinator"):
        return 1  # *membantah dan balik (menuduh)*
    if token.is_name:
        return 0
    if token.lower in closed("auxiliary", "negation") or token.lower == "secara":
        return 1
    if before in closed("voice") and passage.lower(end - 3) == "dengan":
        return 3  # *dengan suara bergetar*
    if is_verb(token) and before in closed("while speaking"):
        return 2  # *sambil tertawa*
    manner = token.upos in {"ADJ", "ADV", "NOUN", "VERB"} and before in {"secara", "dengan"}
    if manner:
        return 2  # *secara terbuka, dengan tegas*
    return int(token.upos == "ADV" and token.lower not in closed("connective"))
