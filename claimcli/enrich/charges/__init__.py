"""The frame of an allegation: accuser, accused, act, victim, and the law that is cited."""
