"""Learns whom pronouns and descriptions take up: ``python -m claimcli.training.anaphora``."""
