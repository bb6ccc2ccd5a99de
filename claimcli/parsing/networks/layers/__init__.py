"""What the networks are built of: weights, recurrent layers, and the tree of best heads."""
