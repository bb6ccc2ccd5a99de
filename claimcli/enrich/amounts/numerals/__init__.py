"""How numbers are written: figures, words and ranges, and what each is worth."""
