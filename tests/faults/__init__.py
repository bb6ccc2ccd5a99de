"""What is left when something breaks: signals, killed processes, full and read-only disks."""
