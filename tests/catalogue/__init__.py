"""The catalogue of messages: what can be said, and how other languages say it.

``python -m tests.catalogue`` says what is missing in ``claimcli/locale``; ``--write`` takes new
messages in, drops those that nobody says any more, and compiles. What is collected: messages
marked in the source, the help of every command, the summaries of formats, the values of fields
that are shown, and what Python and Typer say that the program hands on (``others.txt``).
"""
