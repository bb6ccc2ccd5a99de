"""Keeps true what the documents say of the program.

A part between ``<!-- NAME -->`` and ``<!-- end -->`` is made from the program: the commands'
help, record fields, exit statuses, rules, formats, scores. ``python -m tests.docs`` says which
parts are missing or stale; ``--write`` makes them anew. A part ``example`` is what the commands
in it print. That takes the models, so it is made only with ``--examples``.
"""
