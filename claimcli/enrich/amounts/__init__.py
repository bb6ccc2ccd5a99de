"""Numbers in running text: what each is worth, how near, and what it counts."""

from claimcli.enrich.amounts.kinship import Kin
from claimcli.enrich.amounts.reading import quantities_in

__all__ = ["Kin", "quantities_in"]
