"""«X mengatakan (bahwa) P»: a verb of speech, thought or attitude with its content.

Verbs of speech take a clause, or a noun that is itself something said
(*mengungkapkan keprihatinannya*); verbs like *mengecam* and *membantah* take any
noun phrase; verbs of asking take *agar P* or *Y (untuk) melakukan sesuatu*;
adjectives of attitude take a clause or *dengan, akan, terhadap Y*.

No attribution: a speech that is only planned, refused or denied (*akan
menyampaikan, belum merinci, enggan berkomentar*), a verb that serves another
(*untuk menyatakan*).

Must fire: Bupati Sleman mengatakan bahwa air sudah surut. | Ia khawatir dengan banjir susulan.
Must not fire: Bupati Sleman belum menjelaskan penyebab banjir itu.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.lexicon import CueEntry, Frame, load
from claimcli.rules.clauses import (
    content_end,
    content_start,
    has_predicate,
    next_comma,
    span,
)
from claimcli.rules.cues import Match, Reading
from claimcli.rules.grammar import NAMED_HEADS, TITLE_HEADS, is_verb
from claimcli.rules.handing import past_handing
from claimcli.rules.passages import Passage
from claimcli.rules.preceding import skip_adverbs
from claimcli.rules.subjects import subject

ID = "speech"
FRAMES = (Frame.SPEECH, Frame.DIRECTIVE, Frame.OBJECT, Frame.ATTITUDE)
PURPOSE = frozenset(
    {
        "untuk",
        "guna",
        "agar",
        "supaya",
        "demi",
        "tanpa",
        "dengan",
        "usai",
        "setelah",
        "sebelum",
        "saat",
        "ketika",
        "jika",
        "bila",
        "apabila",
        "kalau",
    }
)
ADJUNCTS = frozenset(
    {
        "saat",
        "ketika",
        "untuk",
        "karena",
        "guna",
        "setelah",
        "usai",
        "agar",
        "supaya",
        "sambil",
        "seraya",
        "sehingga",
    }
)
"""After these a verb is not the predicate of what is said."""
ATTITUDE_PREPOSITIONS = frozenset(
    {"dengan", "akan", "terhadap", "atas", "soal", "tentang", "pada", "kepada", "mengenai"}
)
TOPICS = frozenset({"soal", "tentang", "mengenai", "perihal", "ihwal"})
SHOWING = frozenset(
    {"tunjuk", "lihat", "tanda", "bukti", "cermin", "gambar", "indikasi", "ungkap", "konfirmasi"}
)
"""Things show, too (*Kasus ini menunjukkan …*), and nobody says it."""
ACTING = frozenset({"tunjuk", "bukti", "respons", "tanggap", "balas", "jawab", "sambut"})
"""What people do, too: *menunjukkan bakatnya, merespons gol itu dengan mengganti bek*."""
PUSHING = frozenset({"dorong", "ajak", "tuntut"})
FRONTED = 10
"""Tokens of a scene that may open what is said: *mengatakan selama 2017, …*."""
SCENES = frozenset({"sejak", "selama", "pada", "hingga", "sampai", "dalam"})
"""With these a clause may open that is said: *mengatakan sejak 2016 tim itu bubar*."""
OUTCOMES = frozenset({"adanya", "maka", "akan", "bakal", "bisa", "dapat"})
"""What shows that a clause follows: *berharap dengan pupuk itu panen akan naik*."""
TELLING = frozenset(
    {
        "beber",
        "sebut",
        "ungkap",
        "jelas",
        "papar",
        "terang",
        "kata",
        "tutur",
        "cerita",
        "urai",
        "rinci",
        "ingat",
    }
)
WEIGHT = {Frame.SPEECH: 0.8, Frame.DIRECTIVE: 0.75, Frame.OBJECT: 0.7, Frame.ATTITUDE: 0.65}


ANSWERING = frozenset({"denying", "admitting"})
"""Stances of cues that say something even of *hal itu*: *menyangkal hal itu*."""


def find(reading: Reading) -> Iterator[Mark]:
    passage = reading.passage
    for number, match in enumerate(reading.matches):
        entry = match.entry(*FRAMES)
        if entry is None or withheld(reading, match):
            continue
        end = passage.box_after(match.last, passage.end)
        start = content_start(passage, match.last, end)
        if match.entry(Frame.OBJECT) and passage.lower(match.last) in load().words["charged"]:
            start = match.last  # *membantah [tuduhan bahwa P]*: the noun is what is denied
        start = past_handing(reading, start)
        wishes = passage.lower(start - 1) in {"agar", "supaya"}
        entry = (match.entry(Frame.DIRECTIVE) if wishes else None) or fitting(
            reading, match, entry, start, end
        )
        if entry is None:
            continue
        if entry.frame is Frame.ATTITUDE and passage.lower(start) in ATTITUDE_PREPOSITIONS:
            start += 1
        if entry.frame is Frame.OBJECT:
            start = past_manner(passage, start, end)
        stop = content_end(reading, start, end)
        content = span(passage, start, stop)
        if content is None:
            continue
        if points_back(reading, start, stop) and entry.stance not in ANSWERING:
            continue
        source = subject(reading, match, number)
        if entry.form == "menolak" and passage.lower(start) not in load().words["charged"]:
            continue  # *menolak hadir* is a deed
        if entry.form == "ingin" and not wishes_others(passage, start, end):
            continue
        if (
            entry.lemma == "temu"
            and passage.lower(start - 1) != "bahwa"
            and not researches(source, passage)
        ):
            continue
        if entry.lemma in PUSHING | SHOWING and source is not None and not speaks(passage, source):
            continue
        if entry.lemma in ACTING and acts(passage, match, start, stop):
            continue
        if source is None and not (match.first == 0 and entry.frame is not Frame.OBJECT):
            continue
        if source is None:
            continue
        yield Mark(Label.ATTRIBUTION, content, ID, WEIGHT[entry.frame], match.cue(entry), source)


def past_manner(passage: Passage, start: int, end: int) -> int:
    """Past how it was said and *soal*: *mengkritik keras (soal) kenaikan tarif*."""
    while start + 1 < end and passage.lower(start) in load().words["manner"]:
        start += 1
    if start + 1 < end and passage.lower(start) in TOPICS:
        start += 1
    return start


def speaks(passage: Passage, source: Span) -> bool:
    """Whether the phrase's head names somebody: prices and attacks push things too."""
    words = [token for token in passage.tokens if token.span.end > source.start]
    head = next((token for token in words if token.upos != "NUM"), words[0])
    named = head.upos == "PROPN" or (head.is_name and head is not passage.tokens[0])
    return named or head.upos == "PRON" or head.lower in NAMED_HEADS | TITLE_HEADS


def acts(passage: Passage, match: Match, start: int, end: int) -> bool:
    """Whether a deed is told: a noun phrase is shown, or *dengan* and a verb say how."""
    entry = match.entries[0]
    if entry.lemma in {"tunjuk", "bukti"}:
        opens = passage.tokens[start]
        owned = opens.lower.endswith("nya") or passage.lower(start + 1) in {"diri", "dirinya"}
        return passage.lower(start - 1) != "bahwa" and opens.upos == "NOUN" and owned
    return any(
        passage.lower(place) == "dengan" and place + 1 < end and is_verb(passage.tokens[place + 1])
        for place in range(start, end)
    )


def wishes_others(passage: Passage, start: int, end: int) -> bool:
    """*Rina ingin pasar itu dibuka* says a wish; *Rina ingin pulang* tells a plan."""
    token = passage.tokens[start]
    subject = token.upos in {"NOUN", "PROPN", "PRON"} and token.lower != "untuk"
    return subject and has_predicate(passage, start + 1, end)


def researches(source: Span | None, passage: Passage) -> bool:
    """Whether the finder is a study, not a searcher: *penelitian itu menemukan gejala*."""
    if source is None:
        return False
    head = next(token for token in passage.tokens if token.span.end > source.start)
    return any(found.form == head.lower and found.type == "document" for found in load().heads)


def points_back(reading: Reading, start: int, stop: int) -> bool:
    """*mengatakan hal itu (dalam rapat)*: content that only points to what was said."""
    passage = reading.passage
    return passage.lower(start) in {"hal", "itu", "ini", "pernyataan"} and (
        stop - start == 1
        or (
            passage.lower(start + 1) in {"itu", "ini", "tersebut", "senada", "serupa", "sama"}
            and (
                stop - start == 2
                or passage.lower(start + 2)
                in load().words["preposition"] | {"saat", "ketika", "usai", ","}
            )
        )
    )


def withheld(reading: Reading, match: Match) -> bool:
    """Whether the speech is planned, refused, denied, or serves another verb."""
    passage = reading.passage
    position = match.first - 1
    while position >= 0 and passage.tokens[position].quotation is None:
        word = passage.lower(position)
        if word in load().words["future"] or word in {
            "belum",
            "enggan",
            "menolak",
            "tanpa",
            "jangan",
            "gagal",
            "ogah",
            "bisa",
            "dapat",
            "harus",
            "perlu",
            "boleh",
            "wajib",
            "mampu",
            "berhak",
            "diminta",
        }:
            return True
        if word in {"karena", "sebab", "lantaran", "akibat"}:
            return True
        if word in {"tidak", "tak", "bukan"}:
            entry = match.entry(*FRAMES)
            return (
                entry is not None
                and entry.frame is Frame.SPEECH
                and entry.lemma
                in {
                    "kata",
                    "jelas",
                    "sebut",
                    "rinci",
                    "ungkap",
                    "beber",
                    "jawab",
                    "terang",
                    "papar",
                    "sampai",
                }
            )
        if word == "dengan" and position + 1 < match.first:
            position -= 1
            continue  # *dengan bangga menyampaikan*
        if word in PURPOSE:
            return True
        token = passage.tokens[position]
        if word not in load().words["auxiliary"] | {"secara"} and (
            token.upos not in {"ADV", "ADJ"} or token.is_name
        ):
            return False
        position -= 1
    return False


def fitting(
    reading: Reading, match: Match, entry: CueEntry, start: int, end: int
) -> CueEntry | None:
    """The entry whose frame fits what follows the cue; None where nothing does."""
    passage = reading.passage
    if start >= end:
        return None
    if (
        passage.tokens[match.last].text in {".", "?", "!"}
        if match.last < len(passage.tokens)
        else True
    ):
        return None
    word = passage.lower(start)
    for frame in FRAMES:
        found = match.entry(frame)
        if found is None:
            continue
        if frame is Frame.OBJECT:
            return found
        if frame is Frame.DIRECTIVE and has_predicate(
            passage, start, main_end(passage, start, end)
        ):
            return found
        if frame is Frame.ATTITUDE and word in {
            "karena",
            "saat",
            "ketika",
            "lantaran",
            "sebab",
            "usai",
        }:
            continue
        if frame is Frame.ATTITUDE and (
            word in ATTITUDE_PREPOSITIONS
            or passage.lower(start - 1) == "bahwa"
            or has_predicate(passage, start, end)
        ):
            return found
        if frame is Frame.SPEECH and (
            says_clause(reading, match, start, end)
            or is_said_noun(word)
            or tells(reading, found, match, start, end)
        ):
            return found
    return None


def main_end(passage: Passage, start: int, end: int) -> int:
    """Where a clause of time or result begins, whose verb nobody asked for:
    *mengajak korban ke hotel | hingga terjadi perampokan*."""
    closers = {"hingga", "sampai", "sehingga", "setelah", "usai", "lalu"}
    return next((place for place in range(start, end) if passage.lower(place) in closers), end)


def says_clause(reading: Reading, match: Match, start: int, end: int) -> bool:
    """Whether a clause follows: *bahwa*, a comma, or a predicate that *yang* does not hide."""
    passage = reading.passage
    if passage.lower(start - 1) in {"bahwa", "jika", "kalau"} or passage.lower(match.last) == ",":
        return True
    if passage.lower(start) == "adanya":
        return True
    if passage.lower(start - 1) in {"agar", "supaya"}:
        return has_predicate(passage, start, end)
    if passage.lower(match.last) in load().words["preposition"] - {"akan"}:
        comma = next_comma(passage, start, min(end, start + FRONTED))
        begins = start if passage.lower(start - 1) == "," else comma
        if begins is not None:
            return has_predicate(passage, begins, end)
        means = passage.lower(match.last) == "dengan" and any(
            passage.lower(place) in OUTCOMES for place in range(start, end)
        )
        if not means and passage.lower(match.last) not in SCENES:
            return False
    relative = False
    for position in range(start, end):
        word = passage.lower(position)
        if (
            word in ADJUNCTS
            and position > start
            and passage.lower(position + 1) not in {"ini", "itu"}
        ):
            return False
        if word == "yang":
            relative = True
        elif relative and word in {"itu", "tersebut", "ini", ","}:
            relative = False
        elif (not relative and has_predicate(passage, position, position + 1)) or word == "sebagai":
            return True
    return any(
        token.words and token.words[0].deprel in {"ccomp", "xcomp"}
        for token in passage.tokens[start:end]
    )


def tells(reading: Reading, entry: CueEntry, match: Match, start: int, end: int) -> bool:
    """Whether a bare noun phrase after a verb of telling is what is told.

    *membeberkan empat poin utama*, *menyebut angka itu*: verbs whose object is always
    words; *merilis laporan* and *mengeluhkan sakit* are acts (hard case 10).
    """
    passage = reading.passage
    return (
        entry.lemma in TELLING
        and not (entry.lemma == "ungkap" and uncovers(passage, start))
        and end - start >= 2
        and passage.lower(skip_adverbs(passage, match.first) - 1) != "yang"
        and passage.lower(start) not in load().words["preposition"] | {".", "?", "hal", "itu"}
    )


def uncovers(passage: Passage, start: int) -> bool:
    """*mengungkap kasus narkoba, mengungkap pelaku*: police work, no words."""
    word = passage.lower(start)
    return word in load().words["uncovered"] or any(
        head.form == word and head.type in {"person", "group"} for head in load().heads
    )


def is_said_noun(word: str) -> bool:
    """Whether the noun is itself something said: *keprihatinan(nya)*."""
    return word in CONTENTS or word.removesuffix("nya") in CONTENTS


CONTENTS = frozenset(content.form for content in load().contents)


__all__ = ["ID", "find", "withheld"]
