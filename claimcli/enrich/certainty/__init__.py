"""How sure the source of a claim is of it, and whether it says that it is so."""
