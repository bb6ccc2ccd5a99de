"""What the user named → open files whose format is known."""
