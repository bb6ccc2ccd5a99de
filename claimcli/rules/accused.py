"""«Y dituduh (oleh X) melakukan P»: the accused is the subject, the deed the content.

Must fire: Pejabat itu dituduh menerima suap. | Pejabat itu terbukti menerima suap. | Pejabat
itu divonis dua tahun penjara dalam kasus penipuan. | Ia didakwa oleh jaksa menggelapkan uang. |
Pejabat itu divonis dua tahun penjara karena menerima suap.
Must not fire: Laporan itu dilaporkan Rina kepada bupati. | Ia takut dituduh mencuri uang. | Obat
itu terbukti menurunkan demam. | Jika terbukti menerima suap, ia dipecat. |
Pejabat bisa dicap lamban.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.grammar.clauses import content_end, span
from claimcli.grammar.phrases.noun_phrases import apposition, noun_phrase_after
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import skip_adverbs, subject_before
from claimcli.grammar.subjects import antecedent, main_subject
from claimcli.lexicon import Frame, closed, load
from claimcli.lexicon.patterns import forms
from claimcli.predicates.aftermath import before_aftermath
from claimcli.predicates.relative_clauses import modifies_subject, relative_end
from claimcli.predicates.suppositions import is_denied, is_supposed
from claimcli.predicates.wrongs import humans, is_wrong, tells_wrong
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb, title_heads

ID = "accused"
KIN = 3
"""Words of *mantan istri sirinya*."""
NEAR = 4
"""Tokens before *oleh* among which the verb stands whose agent it names."""


def find(passage: Passage) -> Iterator[Mark]:
    for match in passage.cues:
        entry = match.entry(Frame.ACCUSED)
        if entry is None or is_supposed(passage, match) or is_denied(passage, match):
            continue
        start, source = past_agent(passage, match)
        if entry.lemma in {"bukti", "pergok"} and not is_proven_wrong(passage, match):
            continue
        if entry.form in closed("verb of going to law"):
            ground = ground_of(passage, start)
            if ground is None or any(map(is_verb, passage.tokens[start:ground])):
                continue  # *dilaporkan melanggar etik terkait pencalonannya*
            start = ground + 1
        case = passage.lower(start + 1) in closed("case noun", "charge noun")
        start += case and passage.lower(start) == "dalam"  # *terbukti bersalah dalam kasus V*
        start = passage.past(closed("begins a charge"), start)
        inner = passage.cue_at.get(start)
        if inner is not None and inner.entry(Frame.SUSPICION, Frame.ACCUSED):
            start = inner.last  # *dilaporkan karena diduga [V]*
        if passage.lower(start) in closed("agent or origin of deed") | {",", "yang"}:
            continue
        if passage.lower(start) in {f"{noun}nya" for noun in load().heads_by_type["person"]}:
            continue  # *dituduh istrinya sendiri*: by whom, and no deed
        end = deed_end(passage, match, start)
        if source is None:
            end, source = before_agent(passage, match, start, end)
        content = span(passage, start, end)
        if content is not None and passage.lower(start) not in closed("deictic"):
            accused = whom(passage, match)
            yield Mark(Label.ACCUSATION, content, ID, 0.8, match.cue(entry), source, accused)


def before_agent(passage: Passage, match: Match, start: int, end: int) -> tuple[int, Span | None]:
    """*dituduh [meniru lagu] oleh X*: the end of a deed that the accused does himself, and who
    accuses him of it at the end; *digugat atas [kelalaian] oleh X* alike."""
    sued = match.entries[0].form in closed("verb of going to law")
    by = passage.find({"oleh"}, start + 1, end)
    if by is None or not (sued or passage.lower(start).startswith(("me", "ber", "sengaja"))):
        return end, None
    near = passage.tokens[max(start + 1, by - NEAR) : by]
    if any(token.lower.startswith(("di", "ter", "pe")) for token in near) and not sued:
        return end, None  # *menikmati uang yang disetor oleh X*
    last = noun_phrase_after(passage, by + 1, end)
    if passage.lower(last) == "yang":
        last = end
    return (by, passage.between(by + 1, last)) if by + 1 < last == end else (end, None)


def is_proven_wrong(passage: Passage, match: Match) -> bool:
    """Whether the article says that a wrong is proven: not *terbukti ampuh*, nor *jika Rina
    terbukti menipu, meminta hakim menyatakan Rina terbukti menipu*."""
    if passage.has(forms("unreached", "condition", "asked"), passage.first, match.first):
        return False
    said = passage.stretch(match.last, content_end(passage, match.last, passage.end))
    return is_wrong(passage, said.first, said.last) and tells_wrong(said.text)


def ground_of(passage: Passage, start: int) -> int | None:
    """Where the ground stands: *divonis dua tahun [karena] V, divonis [dalam] kasus V*."""
    for position in range(start, passage.end):
        word, after = passage.lower(position), passage.lower(position + 1)
        if word in closed("legal ground") or (word == "dalam" and after in closed("case noun")):
            return position
    return None


def whom(passage: Passage, match: Match) -> Span | None:
    """The subject of the passive, of the clause that it continues, or what *yang* stands for."""
    end = skip_adverbs(passage, match.first)
    if passage.lower(end - 1) == "yang":
        return antecedent(passage, end - 1)
    if passage.lower(end - 1) in closed("joins deeds"):
        return main_subject(passage, match.first)
    bounds = subject_before(passage, match.first)
    return passage.between(*bounds) if bounds else None


def past_agent(passage: Passage, match: Match) -> tuple[int, Span | None]:
    """The position after *oleh X*, and X; *Oleh X* may open the sentence."""
    if passage.lower(match.last) != "oleh":
        start, source = bare_agent(passage, match.last)
        return start, source or fronted_agent(passage, match.first)
    bounds = source_after(passage, match.last + 1)
    if bounds is None:
        return match.last + 1, None
    return bounds[1], passage.between(*bounds)


def fronted_agent(passage: Passage, cue: int) -> Span | None:
    """*Oleh jaksa, Y (dituduh V)*: X."""
    first = passage.first + 1
    if passage.lower(passage.first) != "oleh":
        return None
    end = noun_phrase_after(passage, first, cue)
    return passage.between(first, end) if first < end and passage.lower(end) == "," else None


def bare_agent(passage: Passage, start: int) -> tuple[int, Span | None]:
    """*dituding Kementerian Lawu(,) memeras petani, dituduh istrinya, Rina, menjual sawah*:
    the agent without *oleh*, if a verb follows that is the deed."""
    end = kin_end(passage, start)
    if passage.lower(start) in closed("suspecting agent"):
        end = start + 1
    elif end > start:
        named = apposition(passage, end)
        end = named if named > end else end
    else:
        while end < passage.end and passage.tokens[end].is_name and passage.tokens[end].is_word:
            end += 1
        end = end if end > start else people_end(passage, start)
    deed = end + 1 if passage.lower(end) == "," else end
    if end == start or passage.lower(start) in closed("law or article"):
        return start, None
    if deed >= passage.end:
        return start, None
    if is_verb(passage.tokens[deed]):
        return deed, passage.between(start, end)
    reports = passage.lower(start - 1) in closed("verb of going to law")
    if reports and passage.lower(end) in closed("after reporter"):
        return end, passage.between(start, end)  # *dilaporkan Rina ke polisi karena V*
    return start, None


def people_end(passage: Passage, start: int) -> int:
    """Where the people end who accuse: *dituduh [sejumlah korban] menjual tas palsu*;
    ``start`` where a noun for people does not head the phrase, or no active verb follows."""
    head = start
    counts = closed("counts heads", "counts people")
    while head < passage.end and (
        passage.lower(head) in counts or passage.tokens[head].upos == "NUM"
    ):
        head += 1
    people = humans() | title_heads() | forms("charges", "victim")
    if head >= passage.end or passage.lower(head) not in people:
        return start
    end = noun_phrase_after(passage, head, passage.end)
    verb = passage.past(closed("auxiliary"), end, passage.end)
    active = verb < passage.end and is_verb(passage.tokens[verb])
    return end if active and passage.lower(verb).startswith(("me", "ber")) else start


def kin_end(passage: Passage, start: int) -> int:
    """Where the noun ends by which somebody is named for what he is to the accused: *[istrinya],
    [mantan istrinya], [rekan bisnisnya]*; ``start`` where none does."""
    people = forms("charges", "human") | closed("kinship")
    for end in range(start + 1, min(start + KIN, passage.end) + 1):
        words = [passage.lower(position).removesuffix("nya") for position in range(start, end)]
        if passage.tokens[end - 1].text == "," or passage.tokens[end - 1].is_name:
            break
        if passage.lower(end - 1).endswith("nya"):
            plain = words[passage.lower(start) in closed("former") and len(words) > 1 :]
            return end if plain[0] in people else start
    return start


def deed_end(passage: Passage, match: Match, start: int) -> int:
    """Where the deed ends: before what came of it (*sehingga, hingga dikeroyok*), and where it is a
    noun, before what else was done with the accused (*penganiayaan, dan ditahan*) and before the
    main verb (*rekening yang dilaporkan terkait [penipuan] mencapai seribu*)."""
    end = before_aftermath(passage, start, content_end(passage, start, passage.end))
    nominal = start < end and not is_verb(passage.tokens[start])
    relative = skip_adverbs(passage, match.first) - 1
    if passage.lower(relative) == "yang" and modifies_subject(passage, relative):
        return relative_end(passage, relative, start, end)
    for position in range(start + 1, end - 2):
        word = passage.lower(position)
        suffered = word == "hingga" and passage.lower(position + 1).startswith("di")
        if word == "sehingga" or suffered:
            return position
        joined = word == "," and passage.lower(position + 1) == "dan"
        if nominal and joined and is_verb(passage.tokens[position + 2]):
            return position
    return end
