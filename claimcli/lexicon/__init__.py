"""What Indonesian says, as data: one tab-separated entry a line, sorted, with an example.

| file | an entry is |
|---|---|
| ``cues.tsv`` | a word or phrase that introduces somebody's words: form, headword, frame, stance |
| ``shields.tsv`` | a phrase that only looks like a cue (*kata sandi*, password) |
| ``titles.tsv`` | an office, rank or honorific before or beside a name |
| ``clipped.tsv`` | an office of syllables (*mendagri*) and its words (*menteri dalam negeri*) |
| ``heads.tsv`` | a noun that tells what kind of source a phrase names |
| ``contents.tsv`` | a noun that can itself be what is said (*keprihatinan*, concern) |
| ``contexts.tsv`` | what a word before a verb makes of it: denied, possible, asked for, planned |
| ``places.tsv`` | a place that may stand between an office and a name |
| ``dates.tsv`` | a word of the calendar or the clock, its kind and its value |
| ``circumstances.tsv`` | a word that tells when, where, to whom or through what one speaks |
| ``closed.tsv`` | a closed set of words that one construction asks for: name, words, meaning |
| ``grammar.tsv`` | a function word, its class and an English gloss |
| ``modality.tsv`` | a word of certainty, negation or time and where it must stand |
| ``commitments.tsv`` | a cue that leaves its content other than certain and so |
| ``conditions.tsv`` | a word that opens a condition |
| ``classes.tsv`` | a description and the class of source that it tells |
| ``abbreviations.tsv`` | a word that is written short with a full stop, and in which case |
| ``anonymity.tsv`` | a phrase that keeps a source nameless |
| ``hearsay.tsv`` | a word for what nobody vouches for |
| ``charges.tsv`` | a word by whose place in the sentence somebody is the accused or the accuser |
| ``boilerplate.tsv`` | words of the outlet itself: links, credits, calls to follow it |
| ``bonds.tsv`` | what somebody is who calls another *kliennya, suaminya* (the sense) |
| ``deeds.tsv`` | a word for a deed and the kind of deed (the sense): *memukul* is violence |
| ``harms.tsv`` | a verb or noun of a deed that somebody suffers |
| ``laws.tsv`` | a code or kind of law as written, and its short name |
| ``replies.tsv`` | a word that denies or admits, or points back to what was said |
| ``stages.tsv`` | a word that tells how far the law has got with a charge |
| ``unreached.tsv`` | a word under which a stage is not reached: denied, possible, asked for |
| ``wrongs.tsv`` | a word that tells whether a predicate charges its subject |
| ``markers.tsv`` | a word that makes background an expectation or an assessment |
| ``numerals.tsv`` | a number word and its value |
| ``hedges.tsv`` | a word that tells how near a number is (*sekitar*, about) |
| ``units.tsv`` | a currency or measure |
| ``currencies.tsv`` | money of other states, from Unicode CLDR |
| ``uncounted.tsv`` | words beside which a number counts nothing (*pasal 5*, article 5) |
| ``undivided.tsv`` | one word that ends like one with an enclitic (*sebenarnya*, *langkah*) |
| ``boundaries.tsv`` | a word at which a counted noun phrase ends |

Examples carry marks that the tests strip and check: ``{cue}``, ``[content]``,
``<source>``; in ``dates.tsv`` and ``circumstances.tsv`` they mark the circumstance. The
files are the only place where words stand; rules ask for frames, ``closed("deictic")`` for a
class or closed set. A set of two function words within one test may stand in the code.
"""

from claimcli.lexicon.closed_classes import closed
from claimcli.lexicon.files.entries import CueEntry, Frame, Phrase, Title
from claimcli.lexicon.files.known import Lexicon, load, phrases
from claimcli.lexicon.finder import Finder

__all__ = ["CueEntry", "Finder", "Frame", "Lexicon", "Phrase", "Title", "closed", "load", "phrases"]
