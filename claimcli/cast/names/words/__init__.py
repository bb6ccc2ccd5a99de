"""The words that names and offices are made of, and their other spellings."""
