"""Is what is handed out whole, licensed, and does it run by itself? ``make dist`` asks."""
