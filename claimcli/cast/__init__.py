"""Who is who in one article: names, offices, mentions, and whom each of them means."""
