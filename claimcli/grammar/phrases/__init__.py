"""Phrases: where a noun phrase begins, what is joined to it, what opens a sentence."""
