"""The files of the lexicon: what a line of each is, the carried ones, and those of a user."""
