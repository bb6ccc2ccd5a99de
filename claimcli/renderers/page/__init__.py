"""What the HTML page is made of: its frame, its articles, its overview, style and script."""
