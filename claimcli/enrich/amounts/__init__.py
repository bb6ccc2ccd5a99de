"""Numbers in running text: what each is worth, how near, and what it counts.

A quantity's words are hedge, number and unit, in one piece. Decisions:

* A vague number is a range and about: *belasan* 11–19, *puluhan* 20–99, *ratusan*
  200–999, *ribuan* 2000–9999 and so on, *lusinan* 24–99; a scale behind it multiplies
  both ends (*puluhan ribu* 20000–99000). *-an* behind a number (*300-an*) is about.
* The modifiers are those of TIMEX2 (Ferro et al. 2005, MOD): *hampir, nyaris* stay below
  the number, so less_than; *tidak kurang dari* is at_least, *tidak lebih dari* at_most.
* The unit is the counted noun phrase as written, with its classifier or measure (*orang
  saksi, ton beras*), without what only places it in time (*24 tahun* terakhir); money is
  its ISO 4217 code, a bare dollar is American; shares are *persen*. A rate of two
  measures is one unit (*km/jam*).
* *Tiga dari 10 anak*, *dari 8 persen menjadi 5 persen* are two quantities; *20 persen
  hingga 30 persen* is one range. *2x24 jam* is 48 hours.
* *Seorang, sebuah, seekor* are articles and *beberapa, sejumlah* no numbers; but
  *setahun, sejam* are one of their unit, and *beberapa juta* is two to nine million.
* Years, dates, times, provisions, codes, ordinals, names, results of matches, ages
  without a unit and coordinates count nothing.
"""

from claimcli.enrich.amounts.all_quantities import quantities_in
from claimcli.enrich.amounts.counted_nouns import Kin

__all__ = ["Kin", "quantities_in"]
