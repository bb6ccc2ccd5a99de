"""What the table format draws with Rich; apart, so that naming the format stays cheap."""
