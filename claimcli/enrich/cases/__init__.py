"""The case behind a charge: how far the law has got, and the same charge elsewhere."""
