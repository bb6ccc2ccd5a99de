"""Scores and disagreements as somebody reads them."""
