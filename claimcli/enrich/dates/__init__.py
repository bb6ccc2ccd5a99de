"""When something was said: expressions of time, and the days they mean."""
