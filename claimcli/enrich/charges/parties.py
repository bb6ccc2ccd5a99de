"""Who the mentions in a charge are: whether they can be charged or suffer, and their names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from claimcli.cast import Cast
from claimcli.cast.entities import fold
from claimcli.cast.introductions import apposed_name, client_of, fullest
from claimcli.cast.offices import heads
from claimcli.claims import Claim, Party
from claimcli.document import Document, Span
from claimcli.enrich.charges.victims import named_victim
from claimcli.grammar.noun_phrases import tokens_of
from claimcli.grammar.passages import Passage
from claimcli.grammar.word_classes import NOMINALISED, is_verb, title_heads
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms

__all__ = ["People"]

PARTS = re.compile(r"\s*,?\s+(?:dan|serta|bersama)\s+|\s*,\s+|\s+&\s+")
COUNTED = re.compile(
    r"^(?:\d[\d.,]*|sebanyak|sekitar|lebih dari|para|kedua|ketiga|si|sang|seorang|sejumlah"
    r"|beberapa|belasan|puluhan|ratusan|ribuan|satu|dua|tiga|empat|lima|enam|tujuh|delapan"
    r"|sembilan|sepuluh|anggota|salah satu|pihak|seluruh|semua)\s+",
    re.IGNORECASE,
)
BRACKET = re.compile(r"\s*\([^)]*\)")
LONGEST = 8
"""Words a part of a list of people."""
SELVES = frozenset({"dirinya", "saya", "kami", "kita", "aku"})
CALLED = frozenset({"bernama", "berinisial"})
AUTHORITIES = frozenset({"jaksa", "hakim", "polisi", "penyidik", "majelis", "penuntut"})
GROUPS = frozenset({"tim", "pihak", "kubu", "kelompok", "anggota"})
SEVERAL = frozenset({"para", "kedua", "ketiga", "keempat", "kelima", "keenam"})
EACH = frozenset({"keduanya", "ketiganya", "keempatnya", "kelimanya", "keenamnya"})
COUPLES = frozenset({"pasangan", "komplotan", "kawanan", "sejoli", "duo", "trio"})
PLACED = frozenset({"warga", "penduduk", "masyarakat", "rakyat", "umat", "kaum", "massa"})
"""With a name they are those of a place: *warga Tibet*."""
PEOPLE = frozenset({"person", "group", "organization", "state"})


def bare_of(name: str) -> str:
    """A name without the lower-case description before it: *juragan ikan Haji Mahfud*."""
    parts = name.split()
    low = next((number for number, word in enumerate(parts) if word[:1].isupper()), 0)
    rest = parts[low:]
    whole = len(rest) > 1 and all(word[:1].isupper() for word in rest)
    described = parts[0] in forms("charges", "human") - PLACED and not closed("preposition") & {
        *parts[:low]
    }
    return " ".join(rest) if low and whole and described else name


def half(word: str) -> str:
    """*negara-negara* is *negara*."""
    first, _, second = word.partition("-")
    return first if first == second else word


class People:
    """Reads the people of one article; remembers who was charged last."""

    def __init__(self, document: Document, cast: Cast) -> None:
        self.text = document.text
        self.cast = cast
        self.last: str | None = None
        self.group: tuple[str, ...] = ()
        self.shortened: dict[str, str] = {}
        self.sufferer: Party | None = None
        self.hurt = named_victim(document.text)

    def heard(self, name: str | None, before: int) -> Party | None:
        """Who goes on speaking, by the last mention of the name; None without one."""
        place = self.text.rfind(name, 0, before) if name else -1
        if name is None or place < 0:
            return None
        span = Span(place, place + len(name))
        return Party(span, name, (span,))

    def human(self, span: Span) -> Span | None:
        """The mention, if it can suffer."""
        return span if self.can_suffer(span) else None

    def chargeable(self, span: Span) -> bool:
        """Whether the mention can be charged: no victim, no witness, nobody who is a thing."""
        first = fold(span.of(self.text)).split()[:1]
        if not first or first[0] in forms("charges", "victim") | {"saksi"}:
            return False
        return first[0] in forms("charges", "suspect") | SELVES or self.can_suffer(span)

    def told(self, span: Span) -> bool:
        """Whether whom one arrests or sues can be meant: anybody but a victim or a witness."""
        told = span.of(self.text).split()
        if any(NOMINALISED.match(word) for word in told[:2]):
            return False
        return bool(told) and fold(told[0]) not in forms("charges", "victim") | {"saksi", "barang"}

    def can_suffer(self, span: Span) -> bool:
        """Whether the mention names a person, a group, an institution or a state."""
        mention = BRACKET.sub("", span.of(self.text)).strip()
        folded = fold(mention)
        if not folded or folded == "orang":
            return False
        if folded in closed("singular pronoun", "plural pronoun") | SELVES or folded.split()[
            0
        ] in forms("charges", "victim"):
            return True
        while COUNTED.match(mention):
            mention = COUNTED.sub("", mention, count=1)
        bare = [half(word.removesuffix("nya")) for word in fold(mention).split()[:1]]
        if bare and bare[0] in forms("charges", "human"):
            return True
        start = span.start + max(0, span.of(self.text).find(mention))
        return self.cast.can_be_charged(Span(start, start + len(mention)))

    def thing(self, passage: Passage, span: Span) -> bool:
        """Whether a common noun is capitalised only because it opens the sentence."""
        first, last = tokens_of(passage, span)
        if first != passage.first or first >= len(passage.tokens):
            return False
        token = passage.tokens[first]
        named = any(other.is_name for other in passage.tokens[first + 1 : last])
        known = token.lower in heads() or token.lower in forms("charges", "suspect", "human")
        return token.upos == "NOUN" and not named and not known

    def owner(self, span: Span) -> Span:
        """Whose conduct it is: *perilaku Rina* → *Rina*."""
        head, _, rest = span.of(self.text).partition(" ")
        if head.lower() in forms("charges", "conduct") and rest:
            return Span(span.end - len(rest), span.end)
        return span

    def accused_name(self, span: Span, known: str | None = None) -> str | None:
        """The fullest name; *tersangka* and *pelaku* alone mean who was charged last."""
        bare = [
            word
            for word in fold(span.of(self.text)).split()
            if word not in {"itu", "tersebut", "ini"}
        ]
        if bare == ["korban"] and self.hurt is not None:
            return self.hurt.of(self.text)
        if len(bare) == 1 and bare[0] in forms("charges", "suspect") and self.last is not None:
            return self.last
        if bare and bare[0] in closed("singular pronoun", "plural pronoun") | SELVES:
            if known and fold(known).split()[:1] and fold(known).split()[0] in AUTHORITIES:
                known = None  # *Jaksa menuntut Rina. Ia didakwa …*
            named = known if known and any(word[:1].isupper() for word in known.split()) else None
            return named or self.last or known or self.cast.name(span)
        name = self.bare_name(span, known or self.cast.name(span))
        if name is not None and any(word[:1].isupper() for word in name.split()):
            self.last = name
        return name

    def bare_name(self, span: Span, name: str | None) -> str | None:
        """The name without the description: *pasangan suami istri Komang Ardana*; without the
        office's place where the article goes on without it: *Bupati Lawu Hendra* … *Hendra*."""
        told = apposed_name(self.text[span.start : span.end])
        if told is not None and self.text[span.start : span.end].lower().split()[0] not in GROUPS:
            return fullest(told, self.text)
        if name is None:
            return None
        parts = name.split()
        low = next((number for number, word in enumerate(parts) if word[:1].isupper()), 0)
        rest = " ".join(parts[low:])
        known = parts[0] in COUPLES or self.text.count(rest) > self.text.count(name)
        if (
            low
            and known
            and len(parts) - low >= 2
            and all(word[:1].isupper() for word in parts[low:])
        ):
            return rest
        mention = span.of(self.text).split()
        if len(parts) >= 3 and mention[0].lower() in title_heads():
            alone = rf"(?<![\w-]){re.escape(parts[0])}(?! {re.escape(parts[1])})(?![\w-])"
            short = rf"(?<!{re.escape(parts[0])} )(?<![\w-]){re.escape(parts[1])}(?![\w-])"
            if not re.search(alone, self.text) and re.search(short, self.text):
                self.shortened[name] = " ".join(parts[1:])
        return self.shortened.get(name, name)

    def all_meant(self, span: Span) -> tuple[str, ...]:
        """Who were charged last, where the mention only points back to several people:
        *keduanya, kedua tersangka, para pelaku, pasangan itu, ketiga petugas itu*."""
        told = fold(span.of(self.text)).split()
        if not told or not self.group or told[0] == "salah":
            return ()
        suspects = forms("charges", "suspect")
        if len(told) == 1:
            alone = (
                told[0] in closed("singular pronoun", "plural pronoun") | suspects
                or told[0] in EACH
            )
            return self.group if alone and told[0] not in closed("singular pronoun") else ()
        if told[0] in SEVERAL and len(told) == 2 and told[1] in suspects:
            return self.group
        back = told[-1] in {"itu", "tersebut"}
        return self.group if back and (told[0] in SEVERAL or told[0] in COUPLES) else ()

    def remember(self, parties: Iterable[Party]) -> None:
        """Who is charged, for the mentions after it that name nobody."""
        named = [party.name or party.span.of(self.text) for party in parties]
        if any(name[:1].isupper() or " " in name for name in named):
            self.group = tuple(named)

    def meant(self, span: Span, claim: Claim) -> str | None:
        """Whom *dirinya, saya, mereka, kliennya* in somebody's charge means."""
        mention = span.of(self.text)
        source = claim.source
        if source is None:
            return None
        words_of = fold(mention).split()
        if words_of and words_of[0] in SELVES | {"mereka"} and len(words_of) == 1:
            speaker = source.span.of(self.text) if source.span is not None else None
            return source.name or speaker
        return client_of(mention, source.name, self.text)

    def victim(self, span: Span, claim: Claim) -> Party:
        """The victim by the fullest name, and remembered for *korban* after it."""
        party = self.sufferer_of(span, claim)
        if party.name is not None or fold(span.of(self.text)).split()[:1] != ["korban"]:
            self.sufferer = party
        return party

    def sufferer_of(self, span: Span, claim: Claim) -> Party:
        """The victim; *korban* has the name that the article gives beside that word, or is
        whom the charges before it befell."""
        mention = span.of(self.text)
        bare = fold(BRACKET.sub("", mention)).split()
        if bare and bare[0] in {"korban", "korbannya"} and len(bare) <= 2 and self.hurt is None:
            earlier = self.sufferer
            if earlier is not None:
                told = earlier.name or earlier.span.of(self.text)
                return Party(span, told, (span, earlier.span))
        name = self.meant(span, claim) or apposed_name(mention)
        if name is not None:
            return Party(span, fullest(name, self.text), (span,))
        if bare and bare[0] in {"korban", "korbannya"} and len(bare) <= 2 and self.hurt is not None:
            proof = (span,) if self.hurt in span or self.hurt == span else (span, self.hurt)
            return Party(span, self.hurt.of(self.text), proof)
        known = self.cast.name(span)
        if bare and bare[0] in PLACED:
            known = None  # *warga Tibet*: nobody named Tibet
        if known is not None:
            known = fullest(bare_of(known), self.text)
        return Party(span, known, (span,))

    def trimmed(self, passage: Passage, span: Span) -> Span:
        """The mention up to a predicate that got into it: *RR telah ditahan dan* → *RR*."""
        first, last = tokens_of(passage, span)
        if passage.between(first, last) != span if first < last else True:
            return span
        for position in range(first + 1, last):
            token = passage.tokens[position]
            if token.lower == "yang":
                break
            if (is_verb(token) and token.lower not in CALLED | forms("charges", "clad")) or (
                token.lower in closed("auxiliary", "negation") | forms("charges", "manner")
                and not token.is_name
            ):
                return passage.between(first, position)
        return span

    def listed(self, passage: Passage, span: Span) -> list[Span]:
        """Those whom a mention joins by *dan* or *serta*, each by itself, with those before
        it in the list; the mention alone where a part of it can be nobody."""
        text = self.text
        pieces: list[Span] = []
        start = span.start
        for match in PARTS.finditer(text, span.start, span.end):
            pieces.append(Span(start, match.start()))
            start = match.end()
        pieces.append(Span(start, span.end))
        if len(pieces) < 2:
            return [*self.before(passage, span), span]
        joined = any(
            re.search(r"\b(?:dan|serta|bersama)\b|&", text[one.end : other.start])
            for one, other in pairwise(pieces)
        )
        if not joined or not all(self.is_member(piece) for piece in pieces):
            return [span]
        return pieces

    def before(self, passage: Passage, span: Span) -> list[Span]:
        """The members of the list that ends in the mention: *A, B, dan [C]*."""
        found: list[Span] = []
        lead = self.text[passage.span.start : span.start]
        match = re.search(
            r"((?:[A-Z][^,.;:()]*(?:\([^)]*\))?,\s+)*[A-Z][^,.;:()]*(?:\([^)]*\))?),?\s+(?:dan|serta|bersama)\s+$",
            lead[-200:],
        )
        if match is None:
            return []
        offset = span.start - min(200, len(lead)) + match.start(1)
        position = offset
        for piece in re.split(r",\s+", match.group(1)):
            start = self.text.index(piece, position)
            position = start + len(piece)
            member = Span(start, position)
            if not self.is_member(member) or len(piece.split()) > LONGEST:
                return []
            found.append(member)
        return found

    def is_member(self, span: Span) -> bool:
        """Whether the part of a list is somebody by itself, no place and no verb."""
        mention = span.of(self.text)
        return 0 < len(mention.split()) <= LONGEST and self.can_suffer(span)
