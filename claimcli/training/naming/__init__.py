"""Trains the network that finds names: persons, organizations, places, offices.

What teaches: sentences in which somebody marked names (no offices), and news that three
networks taught by those have marked, put right by what the rules found in the same
articles, who also mark offices. ``recipe`` is the order of things.
"""

from claimcli.training.naming.naming_recipe import Lessons, run

__all__ = ["Lessons", "run"]
