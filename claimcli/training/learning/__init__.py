"""Teaches Stanza's taggers and parsers what trees and other models' doubts say.

Stanza's own trainers learn from one answer a word, and score every pair of words for
every relation. The loop here learns from distributions too (Hinton et al. 2015), scores
relations along the tree only, spells a batch's distinct forms once and keeps a running
mean of the weights. What it writes is an ordinary Stanza file.
"""
