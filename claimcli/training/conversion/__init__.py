"""Old trees by today's guidelines.

A treebank's earlier release holds trees that people corrected, by guidelines that have
changed since. Nobody annotated a sentence both ways, but a parser of today's trees is
right often enough to show how the old and the new ones hang together: the old tree is
read as a noisy telling of the new one (Shannon 1948), how noisy is estimated by
expectation maximisation (Dempster et al. 1977), and the likeliest new tree is what
parser and old tree agree on most.
"""
