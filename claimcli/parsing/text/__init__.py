"""What is done to an article's text before any model sees it, offsets kept: no markup, one line
a paragraph, sentences and quotations."""
