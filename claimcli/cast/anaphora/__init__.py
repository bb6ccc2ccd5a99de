"""Whom a pronoun or a description means: who is in mind where it stands, and who fits it."""
