"""Where, to whom and through what something was said."""
