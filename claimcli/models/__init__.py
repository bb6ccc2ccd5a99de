"""The carried models; their card is README.md."""
