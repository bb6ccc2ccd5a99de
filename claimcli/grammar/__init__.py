"""What words and syntax tell of a passage, of nobody in particular."""
