"""Trains and measures the models that the package carries.

``claimcli train TREEBANK --output FOLDER`` runs the stages one after another; each
stage is one module here. Stanza's own trainers do the learning; what this package
adds is the preparation of files (Stanza's scripts reach for the network), the
settings, the slimming of the weights and the measuring. Where there are trees by older
guidelines, tagger and parser learn on by the package's own loop: see ``further``.
"""

from claimcli.training.corpora.further import Sources
from claimcli.training.recipe import finish, run

__all__ = ["Sources", "finish", "run"]
