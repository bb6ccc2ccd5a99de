"""``python -m claimcli.training TREEBANK OUTPUT [TEXT…]``, without the command line's help."""

import sys
from pathlib import Path

from claimcli.training.recipe import run

if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("usage: python -m claimcli.training TREEBANK OUTPUT [TEXT...]")
    run(Path(sys.argv[1]), Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]])
