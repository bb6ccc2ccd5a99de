"""What a mention says by its own words: where its name begins and ends, its office, its kind."""
