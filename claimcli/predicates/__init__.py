"""What a verb or noun of saying and charging amounts to where it stands."""
