"""The source before a cue: the subject of a verb of speech.

The parse proposes where the subject begins; the order of words (Sneddon et al. 2010,
*Indonesian Reference Grammar*, ch. 3: titles before names, appositions between commas,
relative clauses under *yang*) confirms or mends it, because it errs less than a small
parser does.
"""

from __future__ import annotations

import re

from claimcli.rules.grammar import (
    FACTS,
    NAMED_HEADS,
    NOMINALISED,
    POINTERS,
    SELVES,
    STOPS,
    TITLE_HEADS,
    is_adverbial,
    is_date,
    is_titular,
    is_verb,
    words,
)
from claimcli.rules.mouthpiece import speaks_for
from claimcli.rules.passages import Passage, Token

__all__ = ["chunk_start", "clause_subject", "preceding", "skip_adverbs"]

LONGEST = 30
"""Tokens a source phrase; what is longer is no source."""
EACH = frozenset({"keduanya", "ketiganya", "keempatnya", "kelimanya", "semuanya"})
"""Pronouns that the tagger may take for adjectives."""
APPOSITIONS = 3
OCCASIONS = frozenset({"dalam", "saat", "ketika", "melalui", "lewat", "usai", "seusai", "setelah"})
LEAD = re.compile(
    r"^(?:(?:meski|meskipun|walau|walaupun|kendati|namun|tetapi|tapi)\s+(?:demikian|begitu)|(?:selain|sementara|setelah|oleh\s+karena|di\s+samping|di\s+sisi\s+lain|untuk|karena|akan\s+tetapi|maka|tak\s+hanya|bukan\s+hanya|dengan|pada\s+saat)\s+(?:itu|ini)|selain|sebelumnya|kemudian|namun|tetapi|tapi|sementara|lalu|adapun|akan\s+tetapi|lebih\s+lanjut|saat\s+ini|kini|hingga\s+kini|sebaliknya|bahkan|selanjutnya|hanya\s+saja|belakangan)\s+",
    re.IGNORECASE,
)


def preceding(passage: Passage, cue: int) -> tuple[int, int] | None:
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
        occasion = passage.lower(position) in OCCASIONS and passage.tokens[position - 1].is_name
        if occasion or passage.lower(position) in {"melalui", "lewat"}:
            return first, position
    return bounds


def is_speaker(passage: Passage, bounds: tuple[int, int]) -> bool:
    """Whether the phrase can name somebody: not the reporter, not *hal ini*."""
    first, last = bounds
    head = passage.lower(first)
    if (head in SELVES and last - first == 1) or head in {"seperti", "sebagaimana"}:
        return False
    if last - first == 1 and head in words("subordinator"):
        return False
    if head in {"dalam", "pada", "di", "dengan", "tanpa", "sejak"}:
        return False
    if passage.lower(last - 1) in SELVES:
        return False  # *waktunya kita (mempertanyakan)*
    if last - first == 1 and head in EACH:
        return True
    if not any(
        token.upos in {"NOUN", "PROPN", "PRON", "NUM", "X"} or is_mistagged_name(token)
        for token in passage.tokens[first:last]
    ):
        return False
    if NOMINALISED.match(passage.tokens[first].text) and head not in NAMED_HEADS:
        return False
    if head in POINTERS and (last - first <= 1 or head not in FACTS):
        return False
    return not (head in FACTS and passage.lower(first + 1) in {"ini", "itu", "tersebut", "yang"})


def is_mistagged_name(token: Token) -> bool:
    """Whether a capitalised word is a name for all that its tag says (*Antara*)."""
    return token.is_name and token.upos not in {"PART", "ADV", "VERB", "AUX", "CCONJ"}


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
        if not (is_date(passage, start) or tokens[start].lower in words("preposition")):
            break
        end = outer if not is_adverbial(passage, chunk_start(passage, outer), outer) else outer + 1
    start = chunk_start(passage, end)
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
            and not closes_mouthpiece(passage, before, start - 1)
            and passage.lower(passage.first) not in {"lewat", "melalui"}
        ):
            return before, end
    return start, end


def skip_adverbs(passage: Passage, cue: int) -> int:
    """The position after the subject: leftwards over *telah, juga, secara terbuka …*."""
    end = cue
    tokens = passage.tokens
    while end > 0:
        token = tokens[end - 1]
        if token.quotation is not None:
            return end
        if token.lower in words("auxiliary") | words("negation") | {"secara"} and not token.is_name:
            end -= 1
        elif (
            end > 1
            and tokens[end - 2].lower in {"secara", "dengan"}
            and token.upos in {"ADJ", "ADV", "NOUN", "VERB"}
            and not token.is_name
        ):
            end -= 2
        elif token.upos == "ADV" and not token.is_name and token.lower not in words("connective"):
            end -= 1
        else:
            break
    return end


def chunk_start(passage: Passage, end: int) -> int:
    """The position after the last comma, box, bracket or strong stop before ``end``."""
    start = end
    depth = 0
    while start > passage.first:
        token = passage.tokens[start - 1]
        if token.quotation is not None:
            break
        if token.text == ")":
            depth += 1
        elif token.text == "(":
            depth -= 1
        elif (
            depth <= 0
            and (token.text == "," or token.text[0] in STOPS)
            and not is_hyphen(passage, start - 1)
            and not is_point(passage, start - 1)
            and not is_domain(passage, start - 1)
        ):
            break
        start -= 1
    return start


def is_hyphen(passage: Passage, position: int) -> bool:
    """Whether a dash joins two words (*Israel-Iran*), with no space on either side."""
    if passage.tokens[position].text != "-" or not 0 < position < len(passage.tokens) - 1:
        return False
    span = passage.tokens[position].span
    return (
        passage.tokens[position - 1].span.end == span.start
        and passage.tokens[position + 1].span.start == span.end
    )


def is_point(passage: Passage, position: int) -> bool:
    """Whether a full stop belongs to an abbreviation: *Hadi Kusnadi, M.Si., mengatakan*."""
    return passage.tokens[position].text == "." and passage.lower(position + 1) == ","


def is_domain(passage: Passage, position: int) -> bool:
    """Whether a full stop stands inside the name of a site (*Kabarkita.com*)."""
    if passage.tokens[position].text != "." or not 0 < position < len(passage.tokens) - 1:
        return False
    before, dot, after = passage.tokens[position - 1 : position + 2]
    joined = before.span.end == dot.span.start and dot.span.end == after.span.start
    return joined and before.is_name and after.text.islower()


def between_commas(passage: Passage, comma: int) -> tuple[int, int] | None:
    """«A, B, V»: the subject is A with its apposition B (and C), or A with *yang …*."""
    start = chunk_start(passage, comma)
    best: tuple[int, int] | None = None
    for _ in range(APPOSITIONS):
        if start <= passage.first or passage.tokens[start - 1].text != ",":
            break
        outer = chunk_start(passage, start - 1)
        if outer == start - 1:
            break
        inner = trimmed_start(passage, outer, start - 1, start)
        if is_adverbial(passage, inner, start - 1) or comma - inner > LONGEST:
            break
        if best is not None and not passage.tokens[inner].is_name:
            break
        best = inner, comma
        start = outer
    if best is None:
        start = chunk_start(passage, comma)
        if is_adverbial(passage, start, comma) or comma - start > LONGEST:
            return None
        return start, comma
    return best


def heads_apposition(passage: Passage, start: int, end: int) -> bool:
    """Whether the chunk before a name is its office (*Pengacara LBH yang …, Wilton*)."""
    if start >= end or is_adverbial(passage, start, end) or end - start > LONGEST:
        return False
    if last_boundary(passage, start, end) is not None:
        return False
    clause = next((place for place in range(start, end) if passage.lower(place) == "yang"), end)
    if any(is_verb(token) for token in passage.tokens[start:clause]):
        return False
    head = passage.tokens[start]
    return head.lower in TITLE_HEADS or head.upos in {"NOUN", "PROPN"}


def closes_mouthpiece(passage: Passage, start: int, end: int) -> bool:
    """*Lewat pengacaranya, [Joko], Rina (membantah)*: the chunk names who speaks for her."""
    outer = chunk_start(passage, start - 1) if start > passage.first else start
    return any(
        bounds is not None and bounds[1] == end
        for bounds in (speaks_for(passage, place) for place in range(outer, start))
    )


def starts_with_name(passage: Passage, start: int, end: int) -> bool:
    return passage.tokens[start].is_name and passage.tokens[start].lower not in words("pronoun")


def trimmed_start(passage: Passage, start: int, end: int, cue: int) -> int:
    """The start of the noun phrase within a chunk: past *Namun*, *Dalam rapat itu …*."""
    tokens = passage.tokens
    position = start
    lead = LEAD.match(passage.between(start, end).of(passage.text)) if start < end else None
    if lead:
        after = tokens[start].span.start + lead.end()
        position = next(
            (place for place in range(start, end) if tokens[place].span.start >= after), start
        )
    while position < end and (
        tokens[position].lower
        in {
            "namun",
            "tetapi",
            "tapi",
            "sementara",
            "kemudian",
            "lalu",
            "dan",
            "serta",
            "sedangkan",
            "adapun",
            "bahkan",
            "selain",
            "maka",
            "padahal",
            "karena",
            "sebab",
            "bahwa",
            "ketika",
            "saat",
            "jika",
            "meski",
        }
        or (tokens[position].upos in {"CCONJ", "SCONJ"} and not tokens[position].is_name)
    ):
        position += 1
        if position < end and tokens[position].lower == "itu":
            position += 1
    parsed = subject_start(passage, cue, position, end)
    inside = last_boundary(passage, position, end)
    if inside is not None:
        position = inside
    elif position < end and tokens[position].lower in words("preposition"):
        position = parsed if parsed is not None else last_name(passage, position, end)
    elif parsed is not None and parsed > position and is_adverbial(passage, position, parsed):
        position = parsed
    return position


def last_boundary(passage: Passage, start: int, end: int) -> int | None:
    """After a verb that no *yang* governs, or a subordinator: where the subject begins."""
    relative = False
    boundary = None
    tokens = passage.tokens
    for position in range(start, end):
        token = tokens[position]
        if token.quotation is not None:
            boundary, relative = position + 1, False
        elif token.lower == "yang":
            relative = True
        elif token.lower in words("clause opener"):
            boundary, relative = position + 1, False
        elif (
            token.lower in {"dan", "lalu", "serta"} and boundary is not None and not relative
        ) or (
            is_verb(token)
            and not relative
            and not is_titular(passage, position)
            and names_something(passage, position + 1, end)
        ):
            boundary = position + 1
    return boundary if boundary is not None and boundary < end else None


def names_something(passage: Passage, start: int, end: int) -> bool:
    """Whether a noun, a name or a pronoun stands in the stretch."""
    return any(
        token.upos in {"NOUN", "PROPN", "PRON"} and token.lower not in {"itu", "ini", "tersebut"}
        for token in passage.tokens[start:end]
    )


def last_name(passage: Passage, start: int, end: int) -> int:
    """The start of the last run of capitalised tokens; ``start`` where there is none."""
    position = end
    while position > start and passage.tokens[position - 1].is_name:
        position -= 1
    return position if position < end else start


def subject_start(passage: Passage, cue: int, start: int, end: int) -> int | None:
    """Where the parse lets the subject of the word at ``cue`` begin, within the bounds."""
    token = passage.tokens[cue] if cue < len(passage.tokens) else None
    if token is None or not token.words or token.sentence is None:
        return None
    for child in token.sentence.children[token.words[0].index]:
        word = token.sentence.words[child]
        if word.relation in {"nsubj", "csubj"}:
            positions = [
                place
                for index in token.sentence.subtree(child)
                if (place := passage.position(token.sentence.words[index], token.sentence))
                is not None
                and start <= place < end
            ]
            if positions and max(positions) == end - 1:
                return min(positions)
    return None
