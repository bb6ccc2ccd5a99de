"""What stands in an article before any syntax: tokens, cues, passages, and the reading of it."""
