"""What is learnt from: treebanks, trees made of raw text, further rounds, word vectors."""
