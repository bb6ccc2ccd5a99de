"""The source before a cue: the subject of a verb of speech.

The parse proposes where the subject begins; the order of words (Sneddon et al. 2010,
*Indonesian Reference Grammar*, ch. 3: titles before names, appositions between commas,
relative clauses under *yang*) confirms or mends it, because it errs less than a small
parser does.
"""

from __future__ import annotations

from claimcli.grammar.appositions import (
    APPOSITIONS,
    LONGEST,
    between_commas,
    closes_spokesperson,
    heads_apposition,
    starts_with_name,
)
from claimcli.grammar.chunks import (
    chunk_start,
    last_name,
)
from claimcli.grammar.passages import Passage
from claimcli.grammar.subject_start import (
    trimmed_start,
)
from claimcli.grammar.tokens import Token
from claimcli.grammar.word_classes import (
    NOMINALISED,
    is_adverbial,
    is_date,
    is_titular,
    is_verb,
    named_heads,
    title_heads,
)
from claimcli.lexicon import closed

__all__ = ["clause_subject", "skip_adverbs", "subject_before"]

EACH = frozenset({"keduanya", "ketiganya", "keempatnya", "kelimanya", "semuanya"})
"""Pronouns that the tagger may take for adjectives."""
SINCE = frozenset({"selama", "sejauh", "belakangan"})
"""*Rina [selama ini] menuduh*: a circumstance of time between subject and verb."""
OCCASIONS = frozenset({"dalam", "saat", "ketika", "melalui", "lewat", "usai", "seusai", "setelah"})
TIMES = frozenset(
    {
        "hari",
        "pekan",
        "minggu",
        "bulan",
        "tahun",
        "pagi",
        "siang",
        "sore",
        "malam",
        "kemarin",
        "tadi",
        "besok",
        "baru-baru",
        "lalu",
        "sebelumnya",
    }
)
SPANNING = frozenset({"hingga", "sampai", "sejak"})
TIME_TAILS = frozenset({"ini", "itu", "lalu"})
"""When it was said, between subject and verb: *Google | hari ini | (mengumumkan)*."""
EXPLAINING = frozenset({"yaitu", "yakni"})
CHANNELS = frozenset({"melalui", "lewat", "dalam", "kepada"})


def subject_before(passage: Passage, cue: int) -> tuple[int, int] | None:
    """The tokens of the subject phrase that ends before the cue at ``cue``."""
    bounds = clause_subject(passage, cue)
    if bounds is None or not is_speaker(passage, bounds):
        return None
    bounds = without_circumstance(passage, bounds)
    if passage.lower(bounds[0]) in {"dan", "serta", "atau"} and bounds[1] - bounds[0] > 1:
        bounds = bounds[0] + 1, bounds[1]
    while bounds[1] - bounds[0] > 1 and passage.lower(bounds[1] - 1) in {"kemudian", "lalu", ","}:
        bounds = bounds[0], bounds[1] - 1
    verbal = is_verb(passage.tokens[bounds[1] - 1]) and not is_titular(passage, bounds[1] - 1)
    relative = any(token.lower == "yang" for token in passage.tokens[bounds[0] : bounds[1]])
    return None if verbal and not relative else bounds


def clause_subject(passage: Passage, cue: int) -> tuple[int, int] | None:
    """The tokens of the subject before the word at ``cue``, a speaker or not."""
    end = skip_adverbs(passage, cue)
    return before_verb(passage, end, cue) if end > passage.first else None


def without_circumstance(passage: Passage, bounds: tuple[int, int]) -> tuple[int, int]:
    """*Fisher dalam sebuah acara (membantah)* → *Fisher*: what follows a name and opens
    with a preposition of occasion sets the scene."""
    first, last = bounds
    for position in range(first + 1, last):
        if passage.lower(position) == "yang":
            break
        if names(passage, first, position) and all(
            passage.tokens[place].text in TIMES | (TIME_TAILS if place > position else set())
            for place in range(position, last)
        ):
            return first, position
        opens = passage.lower(position) in OCCASIONS and not passage.tokens[position].is_name
        occasion = opens and passage.tokens[position - 1].is_name
        if passage.lower(position) in SPANNING and is_date(passage, position + 1):
            return first, position  # *Kubu Rina hingga Kamis siang (menyatakan)*
        if occasion or passage.lower(position) in {"melalui", "lewat"}:
            return first, position
    return bounds


def names(passage: Passage, first: int, last: int) -> bool:
    """Whether the stretch ends in a name, not in a noun that only opens the sentence."""
    token = passage.tokens[last - 1]
    return token.is_name and (last - first > 1 or token.upos != "NOUN")


def is_speaker(passage: Passage, bounds: tuple[int, int]) -> bool:
    """Whether the phrase can name somebody: not the reporter, not *hal ini*."""
    first, last = bounds
    head = passage.lower(first)
    if (head in closed("selves") and last - first == 1) or head in {"seperti", "sebagaimana"}:
        return False
    if last - first == 1 and head in closed("subordinator"):
        return False
    if head in {"dalam", "pada", "di", "dengan", "tanpa", "sejak"}:
        return False
    if passage.lower(last - 1) in closed("selves") | EXPLAINING:
        return False  # *waktunya kita (mempertanyakan)*, *alasannya yaitu (menyalahkan)*
    if last - first == 1 and head in EACH:
        return True
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
    if passage.lower(end - 1) in EACH and is_verb(passage.tokens[max(passage.first, end - 2)]):
        return end - 1, end  # *Polisi menyebut ketiganya (mengaku)*
    start = chunk_start(passage, end)
    tokens = passage.tokens
    for _ in range(APPOSITIONS):  # *Rina, Rabu (14/8), di Semarang, mengatakan*
        if tokens[end - 1].lower != ",":
            break
        start = chunk_start(passage, end - 1)
        outer = start - 1
        if outer <= passage.first or tokens[outer].text != ",":
            break
        if not (is_date(passage, start) or tokens[start].lower in closed("preposition")):
            break
        end = outer if not is_adverbial(passage, chunk_start(passage, outer), outer) else outer + 1
    start = chunk_start(passage, end)
    if start - 1 > passage.first and is_aside(passage, start, end):
        end = start  # *Rina, sebagai sutradara (mengatakan)*
    if tokens[end - 1].lower == ",":
        return between_commas(passage, end - 1)
    if end - start == 1 and tokens[start].lower in {"itu", "ini", "tersebut"}:
        # *Perempuan kelahiran Metro, 26 Agustus 1962, itu*: the phrase began long before
        opening = trimmed_start(passage, passage.first, start, cue)
        return (opening, end) if 0 < end - opening <= LONGEST else None
    start = trimmed_start(passage, start, end, cue)
    if start >= end:
        return None
    if (
        start > passage.first
        and tokens[start - 1].lower == ","
        and start == chunk_start(passage, end)
    ):
        before = chunk_start(passage, start - 1)
        if (
            heads_apposition(passage, before, start - 1)
            and starts_with_name(passage, start, end)
            and not closes_spokesperson(passage, before, start - 1)
            and passage.lower(passage.first) not in {"lewat", "melalui"}
        ):
            return office_before(passage, before), end
    return start, end


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
    if head not in CHANNELS or tokens[end - 1].lower in closed("pronoun"):
        return False
    name = last_name(passage, start, end)
    return name == start or passage.lower(name - 1) in closed("preposition") | {"("}


def skip_adverbs(passage: Passage, cue: int) -> int:
    """The position after the subject: leftwards over *telah, juga, secara terbuka …*."""
    end = cue
    tokens = passage.tokens
    while end > 0:
        token = tokens[end - 1]
        if token.quotation is not None:
            return end
        if token.lower in closed("auxiliary", "negation") | {"secara"} and not token.is_name:
            end -= 1
        elif (token.lower == "ini" and end > 1 and tokens[end - 2].lower in SINCE) or (
            end > 1
            and tokens[end - 2].lower in {"secara", "dengan"}
            and token.upos in {"ADJ", "ADV", "NOUN", "VERB"}
            and not token.is_name
        ):
            end -= 2
        elif token.upos == "ADV" and not token.is_name and token.lower not in closed("connective"):
            end -= 1
        else:
            break
    return end
