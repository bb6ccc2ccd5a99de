"""Article → Document: the only package that runs models, and it imports what runs them
only inside functions.

The models are trained with Stanza and could be run by it; ``--engine stanza`` does so.
By itself, though, Stanza takes two seconds to import, PyTorch with it, which is longer than
to read an article, and it works word by word where whole batches of articles are at hand.
So ``networks`` runs the same weights in numpy, in some 1,400 lines: four times as fast, at a
fifth of the memory, with the first answer after half a second, on machines that have neither
library. A test holds its answers against Stanza's. ``integers`` exchanges their costly layers
for such in eight bits, where onnxruntime is there and a little less exactness will do.
"""

from claimcli.parsing.analysis import Told, untold
from claimcli.parsing.parse_cache import ParseCache
from claimcli.parsing.parser import parse
from claimcli.parsing.sharing import Shared

__all__ = ["ParseCache", "Shared", "Told", "parse", "untold"]
