"""What is to be told of a source beside its name: chains, classes, anonymity, hearsay."""
