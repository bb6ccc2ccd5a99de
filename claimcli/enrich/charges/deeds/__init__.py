"""The deed that is charged: who did it, to whom, and which words tell of it."""
