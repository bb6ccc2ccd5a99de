"""Which claims answer an allegation, and what becomes of it."""
