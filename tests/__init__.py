"""The tests: data first (examples, cases, gold), then the little code that runs them."""
