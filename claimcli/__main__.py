"""``python -m claimcli``."""

from claimcli.cli import main

if __name__ == "__main__":
    main()
